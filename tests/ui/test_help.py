"""Help on every page of both windows, in the page’s own words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.ui.driver import Driver, Key
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.setting_aside import take_words_off
from workshop_app.actions.statements import keep_statement, keep_statements
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.ui.windows.help_words import ON_THE_BIG_SCREEN, ON_THE_CONSOLE

PARTS = (
    *("name", "people", "sessions", "certificates", "tenderers", "criteria", "documents", "provider"),
    *("lead", "taking back", "keeping", "password"),
)


class Reader:
    """Opens the help on one page after the other, and knows what was read before."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.read: dict[str, str] = {}

    def page(self, name: str) -> None:
        """Read the help on the page that is shown, which is called ``name``."""
        driver = self._driver
        driver.key(Key.Key_F1)
        words = ON_THE_CONSOLE[name]
        assert all(driver.shows(one) for one in words), name
        assert words[0] not in self.read, f"{name} says the same as {self.read.get(words[0])}"
        self.read[words[0]] = name
        driver.key(Key.Key_Escape)
        assert not driver.shows(words[0])


def test_there_are_words_for_every_kind_of_activity_and_no_two_pages_say_the_same() -> None:
    for kind in ActivityKind:
        assert ON_THE_CONSOLE[kind], kind
        assert ON_THE_BIG_SCREEN[kind], kind
    assert len(set(ON_THE_CONSOLE.values())) == len(ON_THE_CONSOLE)
    assert len(set(ON_THE_BIG_SCREEN.values())) == len(ON_THE_BIG_SCREEN)


def test_f1_speaks_of_the_page_it_is_pressed_on(driver: Driver, tmp_path: Path) -> None:
    reader, project = Reader(driver), driver.windows.project
    reader.page("home")
    driver.click("Start a new project")
    reader.page("new project")
    driver.key(Key.Key_Escape)
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "", "", "initial-workshop")
    driver.settle()
    reader.page("project")
    session = project.file.all(Session)[0]
    driver.click(f"Before you start: {session.title}")
    reader.page("before you start")
    driver.click("Close “Before you start”")
    view = driver.console.findChild(QObject, "project")
    assert view is not None
    for name in ("packs", "leaving", "agreements", "attachments", "happened", "safeguarding"):
        view.setProperty("over", name)
        driver.settle()
        reader.page(name)
        view.setProperty("over", "")
    for part in PARTS:
        view.setProperty("details", part)
        driver.settle()
        reader.page(f"details: {part}")
        view.setProperty("details", "")
    view.setProperty("details", "tenderers")
    driver.settle()
    driver.choose_details("People")
    driver.key(Key.Key_F1)
    assert driver.shows(ON_THE_CONSOLE["details: people"][0])
    driver.key(Key.Key_Escape)
    view.setProperty("details", "")
    driver.console.setProperty("settingsShown", True)
    driver.settle()
    reader.page("settings")
    driver.console.setProperty("settingsShown", False)
    driver.windows.session.start(session.id)
    driver.settle()
    seen = set()
    for activity in project.file.all(Activity, session_id=session.id):
        if activity.kind not in seen:
            seen.add(activity.kind)
            driver.windows.session.go_to(activity.id)
            driver.settle()
            driver.key(Key.Key_F1)
            assert driver.shows(ON_THE_BIG_SCREEN["closed" if not driver.windows.wall.open else activity.kind])
            driver.key(Key.Key_F1)
            reader.page(activity.kind)
    assert len(seen) > 4
    driver.click("Change the plan")
    reader.page("change the plan")
    driver.click("Change the plan")
    keep_statements(project.file, ["ask us"])
    project.aboutWords.open_words(project.file.all(Statement)[0].id)
    driver.settle()
    reader.page("about words")
    project.aboutWords.close()
    project.takingBack.ask_everything(add_young_person_here(project.file, session.id, "Kez"))
    driver.settle()
    reader.page("taking back")
    project.takingBack.leave()
    driver.windows.session.end()
    project.looking.look_at_session(session.id)
    driver.settle()
    if not driver.windows.console.kind:
        reader.page("looking back")
    driver.windows.project.close()


@pytest.mark.parametrize(
    ("blank", "opened", "said"), [(True, True, "blank"), (False, True, "start"), (False, False, "closed")]
)
def test_the_help_says_what_the_room_sees(driver: Driver, tmp_path: Path, blank: bool, opened: bool, said: str) -> None:
    wall = driver.windows.wall
    assert driver.windows.project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "", "", "")
    wall.set_open(opened)
    wall.set_blank(blank)
    driver.settle()
    driver.click("Help with this page (F1)")
    assert driver.shows(ON_THE_BIG_SCREEN[said])


def test_help_on_a_big_screen_that_is_closed_says_so_and_f11_opens_it(driver: Driver, tmp_path: Path) -> None:
    wall = driver.windows.wall
    driver.begin(tmp_path, "initial-workshop")
    wall.set_open(False)
    driver.settle()
    assert wall.help_on(False) == ON_THE_BIG_SCREEN["closed"]
    driver.key(Key.Key_F11)
    assert wall.open
    assert wall.help_on(False) == ON_THE_BIG_SCREEN[ActivityKind.BRIEFING]


def test_help_does_not_say_that_words_wait_or_feedback_is_private_where_the_plan_has_it_otherwise() -> None:
    capture, feedback = (" ".join(ON_THE_CONSOLE[one]) for one in (ActivityKind.CAPTURE, ActivityKind.FEEDBACK))
    assert "unless the plan has them go up at once" in capture
    assert "“Save and share”" in feedback


def test_help_never_lies_over_what_was_taken_off_the_big_screen(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "initial-workshop")
    file = driver.windows.project.file
    take_words_off(file, [keep_statement(file, "my uncle hits me", state=StatementState.UP)])
    driver.key(Key.Key_F1)
    assert driver.shows("Help with this page")
    driver.click("Look at what was taken off the big screen")
    assert not driver.shows("Help with this page")
    assert driver.shows("Show the words")
