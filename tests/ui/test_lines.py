"""The young people's specification, written and read back at both windows, and what tenderers wrote to it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.boards import begin_sort
from tests.ui.driver import Driver, Role
from workshop_app.actions import people, placing, plan_changes, specification, statements, tendering
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Response, Tenderer
from workshop_app.plans.plan import LinesPlan
from workshop_app.record.lines import all_sources, versions_of
from workshop_app.record.made_from import lines
from workshop_app.record.private_words import private_words
from workshop_app.store import CommissionFile

STAFF = "The people who work there"
MEAN_IT = "they have to  MEAN it 🙃"
ANSWERS = "someone answers. a person not a robot"
RING = "they ring YOU back, same day"
BARN = "Oak Barn CIC"
ASKED = (
    "Tenderers have responded to this line. Their responses stay with the words they answered. Say who changes it, "
    "and why."
)
WROTE = "Our duty team answers within three rings.\n\nA manager signs off each call."


@pytest.fixture
def workshop(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop whose specification is written: two young people, one adult who writes, and two cards."""

    def gathered(file: CommissionFile, session: str) -> None:
        for name in ("Kaz", "moth"):
            people.add_young_person_here(file, session, name)
        people.add_adult_here(file, session, "Dee", AdultRole.SUPPORT_WORKER)
        sort = begin_sort(file)
        staff = file.all(Category, sort_id=sort)[0]
        for words in (MEAN_IT, "not voicemail"):
            card = statements.keep_statement(file, words, state=StatementState.UP)
            placing.place_card(file, sort, card, staff.id)
        plan_changes.add_activity(file, session, LinesPlan(title="What it says", minutes=20, say="In our words."))
        tendering.add_tenderer(file, BARN)

    driver.begin_at(tmp_path, "lines", plan="planning-workshop", before=gathered)
    return driver


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def wordings(driver: Driver) -> list[str]:
    return [one.wording for one in lines(file_of(driver))]


def write(driver: Driver, words: str) -> None:
    driver.fill(driver.find("The line", role=Role.EditableText), words)
    driver.key(Qt.Key.Key_Return)


def test_a_line_is_written_tied_ordered_reworded_and_read_back(workshop: Driver) -> None:
    workshop.settle()
    assert workshop.shows("In our words.", workshop.wall)
    workshop.click("The line goes under " + STAFF)
    workshop.click(workshop.find(MEAN_IT, role=Role.CheckBox))
    workshop.click("Written down by Dee")
    workshop.click("Not word for word")
    write(workshop, ANSWERS)
    workshop.type(RING)
    workshop.key(Qt.Key.Key_Return)
    assert wordings(workshop) == [ANSWERS, RING], "typing goes on in the same box"
    file = file_of(workshop)
    first, second = lines(file)
    said = file.find(Statement, wording=MEAN_IT)
    assert said is not None
    assert all_sources(file, first.id) == [said.id]
    assert all_sources(file, second.id) == []
    assert [one.exactness for one in (first, second)] == [Exactness.GIST, Exactness.EXACT]
    workshop.click("Move line 2 up")
    assert wordings(workshop) == [RING, ANSWERS]

    workshop.click("Line 2: " + ANSWERS)
    workshop.settle()
    workshop.click("Change the words")
    workshop.settle()
    workshop.type(", till ten")
    workshop.key(Qt.Key.Key_Return)
    workshop.type("after ten you need to sleep")
    workshop.click("The change: changed by Kaz")
    workshop.click("Save the change")
    workshop.settle()
    changed = ANSWERS + ", till ten"
    assert wordings(workshop) == [RING, changed]
    assert workshop.shows("Before")
    assert workshop.shows("After")
    assert any("by Kaz. Why: after ten you need to sleep" in text for text in workshop.texts())
    latest = lines(file)[1]
    assert [one.wording for one in versions_of(file, latest.id)] == [ANSWERS, changed]
    assert all_sources(file, latest.id) == [said.id]

    on_wall = workshop.texts(workshop.wall)
    assert {RING, changed} <= set(on_wall)
    assert not {ANSWERS, "Kaz"} & set(on_wall)
    workshop.click("Read them back")
    assert workshop.shows(RING, workshop.wall)
    assert not workshop.sees(changed, workshop.wall)
    workshop.click("They say yes")
    assert lines(file)[0].read_back_at is not None
    assert workshop.sees(changed, workshop.wall)
    assert not workshop.sees(RING, workshop.wall)
    assert workshop.sees(ANSWERS, workshop.wall), "before and after"
    told = [text for text in workshop.texts(workshop.wall) if "Why: after ten you need to sleep" in text]
    assert len(told) == 1
    assert "by one of you" in told[0]
    assert "Kaz" not in told[0]
    workshop.click("Show all lines")
    assert workshop.sees(RING, workshop.wall)


def test_a_line_taken_off_the_big_screen_while_it_is_read_back_is_nowhere(workshop: Driver) -> None:
    write(workshop, ANSWERS)
    write(workshop, RING)
    workshop.click("Read them back")
    workshop.go_to_window(workshop.wall)
    workshop.tap(workshop.find("Take these words off the big screen"))
    workshop.settle()
    assert wordings(workshop) == [RING]
    for window in (workshop.wall, workshop.console):
        assert not workshop.shows(ANSWERS, window)
    assert workshop.sees(RING, workshop.wall)


def test_responses_are_kept_as_written_for_the_version_they_answered_and_never_on_the_wall(workshop: Driver) -> None:
    file = file_of(workshop)
    line = specification.add_specification_line(file, ANSWERS)
    workshop.click("More")
    workshop.click("Project details")
    workshop.choose_details("Tenderers’ responses")
    box = f"What {BARN} wrote to line 1"
    workshop.fill(box, WROTE)
    workshop.choose_details("Specification")
    barn = file.all(Tenderer)[0].id
    assert [(one.tenderer_id, one.wording) for one in file.all(Response)] == [(barn, WROTE)]
    workshop.click("Line 1: " + ANSWERS)
    workshop.settle()
    workshop.click("Change the words")
    workshop.settle()
    assert workshop.sees(ASKED)
    workshop.fill(workshop.find("The line, changed", role=Role.EditableText), RING)
    workshop.click("Save the change")
    assert workshop.windows.last_said.startswith("Tenderers have responded to this line already.")
    assert file.all(SpecificationLine) == [file.get(SpecificationLine, line)]
    workshop.fill("Why is it changed?", "nobody rang back")
    workshop.fill("Or changed by an adult: their name, such as Sue, procurement", "Sue, procurement")
    workshop.click("Save the change")
    workshop.settle()
    assert any("by Sue, procurement. Why: nobody rang back" in text for text in workshop.texts())
    workshop.choose_details("Tenderers’ responses")
    earlier = workshop.find(box + ", as it was before", role=Role.EditableText)
    assert earlier.property("text") == WROTE
    assert workshop.find(box, role=Role.EditableText).property("text") == ""
    assert WROTE in private_words(file).words, "hidden on a console that the room can see too"
    assert not any("duty team" in text for text in workshop.texts(workshop.wall))
    workshop.fill(earlier, "")
    workshop.choose_details("Specification")
    assert file.all(Response) == []


def test_a_half_written_line_and_a_half_changed_one_are_there_after_reopening(workshop: Driver) -> None:
    write(workshop, ANSWERS)
    workshop.click("Line 1: " + ANSWERS)
    workshop.settle()
    workshop.click("Change the words")
    workshop.settle()
    workshop.fill(workshop.find("The line, changed", role=Role.EditableText), "someone ans")
    workshop.fill(workshop.find("The line", role=Role.EditableText), "and they")
    path = str(file_of(workshop).path)
    workshop.windows.project.close()
    assert workshop.windows.project.open(path)
    workshop.settle()
    assert workshop.find("The line", role=Role.EditableText).property("text") == "and they"
    workshop.click("Line 1: " + ANSWERS)
    workshop.settle()
    workshop.click("Change the words")
    workshop.settle()
    assert workshop.find("The line, changed", role=Role.EditableText).property("text") == "someone ans"
    assert len(file_of(workshop).all(SpecificationLine)) == 1


def test_writing_the_specification_is_added_to_any_session_on_the_day(workshop: Driver) -> None:
    workshop.click("Change the plan")
    workshop.click("Write the specification")
    workshop.click("Add it")
    added = file_of(workshop).all(Activity, kind=ActivityKind.LINES)[-1]
    assert (added.title, len(file_of(workshop).all(Activity, kind=ActivityKind.LINES))) == ("Our specification", 2)
