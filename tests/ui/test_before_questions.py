"""A project that begins with the presentations: its questions are set before the first slot."""

from pathlib import Path

import pytest

from tests.ui.driver import Driver, Key, Role
from workshop_app.actions import fairness, people, sessions, specification, tendering
from workshop_app.domain.fairness import Agreed
from workshop_app.domain.sessions import Activity, ActivityKind, Progress, Session, progress
from workshop_app.domain.specification import Question, QuestionPlace
from workshop_app.domain.tendering import AskedQuestion, Presentation
from workshop_app.store import CommissionFile

WORDS = "who would pick up if i rang at 9 at night"
SET_FIRST = "Set the questions first"


@pytest.fixture
def day(driver: Driver, tmp_path: Path) -> Driver:
    """A new project at the last page before its first slot: one tenderer, Kez and Ash here, nothing asked before."""

    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "", "", "presentations")
    tendering.add_tenderer(project.file, "Lantern Trust")
    (session,) = project.file.all(Session)
    driver.windows.session.start(session.id)
    for name in ("Kez", "Ash"):
        people.add_young_person_here(project.file, session.id, name)
    sessions.start_activity(project.file, project.file.all(Activity, kind=ActivityKind.BRIEFING)[2].id)
    driver.settle()
    return driver


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def slots(driver: Driver) -> list[Activity]:
    return file_of(driver).all(Activity, kind=ActivityKind.PRESENTATION)


def test_before_the_first_slot_a_page_for_the_questions_is_offered_and_the_slot_comes_after_it(day: Driver) -> None:
    day.click("Next")
    assert day.sees("There are no questions yet.")
    assert progress(slots(day)[0]) is Progress.TO_COME
    day.click(SET_FIRST)
    activity = day.windows.session.activity
    assert activity is not None
    assert activity.kind is ActivityKind.QUESTIONS
    day.type(WORDS)
    day.key(Key.Key_Return)
    assert [one.wording for one in file_of(day).all(Question, place=QuestionPlace.LIST)] == [WORDS]
    day.click("Next")
    day.click("Go on all the same")
    assert progress(slots(day)[0]) is Progress.UNDER_WAY
    assert day.find(f"Asked: {WORDS}")


def test_going_on_without_any_still_asks_who_declared(day: Driver) -> None:
    day.click("Next")
    day.click("Go on without any")
    assert day.sees("Not everybody here has declared yet: Kez, Ash.")
    day.click("Stay here")
    assert progress(slots(day)[0]) is Progress.TO_COME
    specification.add_question(file_of(day), WORDS)
    day.click("Next")
    assert not day.all_named(SET_FIRST)


def test_whoever_said_no_is_not_offered_to_declare_again(day: Driver) -> None:
    file = file_of(day)
    specification.add_question(file, WORDS)
    briefing = file.all(Activity, kind=ActivityKind.BRIEFING)[1]
    for person in people_here(day):
        fairness.say_whether_agreed(file, briefing.id, person, Agreed.NO)
    day.click("Next")
    assert day.sees("Said no to keeping it to themselves, and hears no names: Kez, Ash.")
    assert not day.all_named("Let them declare first")


def people_here(driver: Driver) -> list[str]:
    return [str(row["key"]) for row in driver.windows.project.people.here.rows()]


def test_on_the_page_of_the_first_slot_a_question_typed_before_it_begins_is_for_every_tenderer(day: Driver) -> None:
    file = file_of(day)
    sessions.start_activity(file, slots(day)[0].id)
    day.settle()
    box = day.find("A question for every tenderer", role=Role.EditableText)
    day.fill(box, WORDS)
    day.key(Key.Key_Return)
    assert [(one.wording, one.place) for one in file.all(Question)] == [(WORDS, QuestionPlace.LIST)]
    assert file.all(AskedQuestion) == []
    tendering.start_presenting(file, file.all(Presentation)[0].id)
    day.settle()
    day.fill(day.find("A question that came up", role=Role.EditableText), "is that a person?")
    day.key(Key.Key_Return)
    assert [one.wording for one in file.all(AskedQuestion)] == ["is that a person?"]
    assert len(file.all(Question)) == 1


def test_ending_a_slot_says_how_many_questions_are_not_asked_yet(day: Driver) -> None:
    file = file_of(day)
    asked = [specification.add_question(file, one) for one in (WORDS, "who cooks", "and at weekends")]
    sessions.start_activity(file, slots(day)[0].id)
    slot = file.all(Presentation)[0].id
    tendering.start_presenting(file, slot)
    tendering.start_questions(file, slot)
    tendering.ask_question(file, slot, question_id=asked[0])
    day.settle()
    day.click("End the slot")
    assert day.sees("2 questions of the list are not asked yet")
    day.key(Key.Key_Escape)
    assert not day.shows("are not asked yet")
    for one in asked[1:]:
        tendering.ask_question(file, slot, question_id=one)
    day.settle()
    day.click("End the slot")
    assert not day.shows("not asked yet")
    day.click("Yes, end the slot")
    assert file.all(Presentation)[0].questions_ended_at is not None


def test_before_you_start_says_that_questions_are_still_to_be_set(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "", "", "presentations")
    driver.settle()
    driver.click(f"Before you start: {project.file.all(Session)[0].title}")
    assert driver.sees("A page for them is offered before the first presentation")
    specification.add_question(project.file, WORDS)
    driver.wait_until(lambda: not driver.shows("A page for them is offered"))
