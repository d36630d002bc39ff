"""Each young person's own notes during a presentation: nobody else reads them, at either window."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.driver import READ_FIRST, Driver, Key, Role
from workshop_app.actions import people, sessions, setting_aside, tendering
from workshop_app.domain.occasions import Note, NoteAbout, OccasionKind
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.record.notes import notes_of
from workshop_app.record.occasions import occasion_of
from workshop_app.store import CommissionFile

SAID, WROTE = "she smiled at the wrong bits", "ask abt weekends!!"


class Room:
    """Lantern's slot under way, with Kez and Ash."""

    def __init__(self, file: CommissionFile, driver: Driver) -> None:
        self.file, self.driver = file, driver
        self.lantern = tendering.add_tenderer(file, "Lantern Trust")
        self.session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, self.session, plan_named("presentations"))
        for alias in ("Kez", "Ash"):
            people.arrive(file, self.session, young_person_id=people.add_young_person(file, alias))
        driver.windows.project.take(file)
        (slot,) = file.all(Activity, kind=ActivityKind.PRESENTATION, tenderer_id=self.lantern)
        driver.windows.session.go_to(slot.id)
        driver.settle()

    def found_by(self, alias: str) -> list[str]:
        occasion = occasion_of(self.file, self.lantern, OccasionKind.PRESENTATION, self.session)
        return [one.wording for one in notes_of(self.file, self.file.all(YoungPerson, alias=alias)[0].id, occasion)]


@pytest.fixture
def room(driver: Driver, commission_file: Callable[..., CommissionFile]) -> Room:
    return Room(commission_file(), driver)


def test_a_note_is_told_to_a_scribe_and_gone_on_with_alone_at_the_big_screen(room: Room, tmp_path: Path) -> None:
    driver, console, wall = room.driver, room.driver.console, room.driver.wall
    driver.click("Whose note: Choose")
    driver.click("Whose note: Kez")
    driver.click(driver.find("Private note", role=Role.EditableText))
    driver.type(SAID)
    driver.key(Key.Key_Return)
    assert [(one.wording, one.about) for one in room.file.all(Note)] == [(SAID, NoteAbout.PRIVATE)]
    assert driver.shows(SAID, console)
    driver.click("Whose note: Kez")
    driver.click("Whose note: Ash")
    assert not driver.shows(SAID, console)
    driver.click("Done, hide the notes")
    assert driver.texts(wall) == ["The big screen is yours"]

    driver.click("Write them at the big screen, in turns")
    driver.click("Hand over again to Kez")
    assert not driver.shows(SAID, wall), "the cover comes first"
    driver.go_to_window(wall)
    driver.rest(READ_FIRST)
    driver.tap(driver.find("I’m ready"))
    assert driver.sees(SAID, wall)
    assert room.driver.windows.wall.privateNow
    assert not driver.shows(SAID, console)
    driver.fill(driver.find("Your note", role=Role.EditableText), WROTE)
    driver.click("Save it")
    assert room.found_by("Kez") == [SAID, WROTE]
    assert room.found_by("Ash") == []
    driver.click("I’m done")
    driver.click("Done")
    assert not {SAID, WROTE} & set(driver.texts(wall))
    driver.go_to_window(console)
    driver.click("Give the big screen back")
    assert driver.texts(wall) == ["The big screen is yours"]
    assert not any(text in str(gather(room.file)) for text in (SAID, WROTE)), "it is in no pack"


def test_a_disclosure_in_a_note_is_taken_out_of_it_at_once(room: Room) -> None:
    room.driver.click("Whose note: Choose")
    room.driver.click("Whose note: Kez")
    room.driver.fill(room.driver.find("Private note", role=Role.EditableText), "he locks me in")
    room.driver.key(Key.Key_Return)
    assert room.driver.shows("he locks me in")
    setting_aside.set_aside_for_safeguarding(room.file, [room.file.all(Note)[0].id])
    room.driver.settle()
    assert not room.driver.shows("he locks me in")
    assert room.found_by("Kez") == []
