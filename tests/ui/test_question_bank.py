"""The bank of questions at both windows: turns, drafts, the list and the spares."""

from pathlib import Path

import pytest

from tests.ui.driver import Driver, Key, Role
from tests.ui.test_turns import behind_the_wall
from workshop_app.actions import people, specification
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.specification import Question, QuestionPlace
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import AskedQuestion, Presentation, SlotPause, Tenderer
from workshop_app.record.made_from import questions
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.questions.console import ConsoleQuestions

NIGHT = "who do we ring when its 2am  <b>??</b>"
SAME = "same person or nah"
HISTORY = "لماذا نعيد القصة كل مرة؟"


@pytest.fixture
def bank(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at its questions: two young people, and a line of the specification."""

    def gathered(file: CommissionFile, session: str) -> None:
        for name in ("Kaz", "moth"):
            people.add_young_person_here(file, session, name)
        said = keep_statement(file, "they never pick up", state=StatementState.UP)
        specification.add_specification_line(file, "Somebody picks up at night.", statement_ids=[said])

    driver.begin_at(tmp_path, "questions", plan="planning-workshop", before=gathered)
    return driver


def wordings(driver: Driver, place: QuestionPlace = QuestionPlace.LIST) -> list[str]:
    return [one.wording for one in driver.windows.project.file.all(Question, place=place)]


def draft_in_turn(driver: Driver, *words: str) -> None:
    """Draft questions at the big screen in a turn that was handed over."""
    driver.go_to_window(driver.wall)
    driver.tap("I’m ready")
    driver.settle()
    for one in words:
        driver.fill(driver.find("Your question", role=Role.EditableText), one)
        driver.tap("Save it")
        driver.settle()


def test_from_drafts_in_private_turns_to_a_list_the_group_agreed(bank: Driver) -> None:
    file = bank.windows.project.file
    bank.click("Individual turns")
    bank.click("Hand over to Kaz")
    draft_in_turn(bank, NIGHT, HISTORY)
    assert NIGHT in bank.texts(bank.wall)
    assert not bank.shows(NIGHT, bank.console), "nothing of a turn is at the console while it lasts"
    bank.tap("I’m done")
    bank.tap("Done")
    bank.settle()
    assert not any(NIGHT in one or HISTORY in one for one in behind_the_wall(bank))
    bank.go_to_window(bank.console)
    bank.click("Hand over to moth")
    draft_in_turn(bank, SAME)
    assert not any(NIGHT in one for one in behind_the_wall(bank)), "nobody sees another's"
    bank.tap("I’m done")
    bank.tap("Done")
    bank.go_to_window(bank.console)

    bank.click("Drafts")
    bank.click("Show the drafts to everyone")
    bank.settle()
    assert {NIGHT, HISTORY, SAME} <= set(bank.texts(bank.wall))
    assert not any("Kaz" in one or "moth" in one for one in behind_the_wall(bank))
    for one in (NIGHT, SAME):
        bank.click(bank.find(f"Question {wordings(bank, QuestionPlace.DRAFT).index(one) + 1}: {one}"))
        bank.settle()
        pressed = "Reword, or put together" if one == NIGHT else "Put together with the one chosen"
        bank.click(pressed)
    bank.type("Who picks up at night, and do they know us?")
    bank.key(Key.Key_Return)
    assert bank.sees("It is part of “Who picks up at night, and do they know us?” now.")
    bank.click("Question 1: Who picks up at night, and do they know us?")
    bank.settle()
    assert {NIGHT, SAME} <= set(bank.texts(bank.console))
    bank.click("Put on the list")
    bank.click("Show the list again")
    bank.click("The list")
    bank.settle()
    assert wordings(bank) == ["Who picks up at night, and do they know us?"]
    assert NIGHT not in bank.texts(bank.wall)

    bank.click("It grows from Our lines")
    bank.click(bank.find("Somebody picks up at night.", role=Role.CheckBox))
    bank.fill(bank.find("The question", role=Role.EditableText), "On a Sunday too?")
    bank.key(Key.Key_Return)
    bank.click("Question 2: On a Sunday too?")
    bank.settle()
    assert bank.sees("It grew from this line:")
    bank.click("One minute more")
    bank.click("It follows up question 1")
    bank.click("moth asks it")
    bank.click("Would this be fair to everyone?: not fair")
    bank.fill(bank.find("Why is it fair, or not?", role=Role.EditableText), "one of them has no sundays")
    bank.key(Key.Key_Return)
    late = questions(file)[1]
    assert (late.minutes, late.follows, late.fair, late.fair_why) == (
        1,
        questions(file)[0].id,
        "no",
        "one of them has no sundays",
    )
    assert bank.sees("1 of 30 minutes, 1 without minutes.")
    assert not any("moth" in one for one in behind_the_wall(bank))
    bank.click("Show who asks")
    assert bank.sees("moth asks it", bank.wall)
    bank.click("Hide who asks")
    bank.settle()
    assert not any("moth" in one for one in behind_the_wall(bank))


def test_a_half_typed_draft_is_there_for_its_young_person_alone(bank: Driver) -> None:
    bank.click("Individual turns")
    bank.click("Hand over to Kaz")
    draft_in_turn(bank)
    bank.fill(bank.find("Your question", role=Role.EditableText), "what if i")
    path = str(bank.windows.project.file.path)
    bank.windows.project.close()
    assert bank.windows.project.open(path)
    bank.settle()
    bank.go_to_window(bank.console)
    bank.click("Individual turns")
    bank.click("Hand over to moth")
    draft_in_turn(bank)
    assert bank.find("Your question", role=Role.EditableText).property("text") == ""
    bank.tap("I’m done")
    bank.tap("Done")
    bank.go_to_window(bank.console)
    bank.click("Hand over again to Kaz")
    draft_in_turn(bank)
    assert bank.find("Your question", role=Role.EditableText).property("text") == "what if i"


def test_a_rehearsal_runs_as_on_the_day_and_leaves_no_trace(bank: Driver) -> None:
    file = bank.windows.project.file
    for words in ("How long do staff stay?", "Who picks up?"):
        specification.add_question(file, words)
    bank.settle()
    before = file.head_digest
    bank.click("Rehearse")
    bank.settle()
    assert bank.sees("Pretend Ltd")
    page = bank.console_page(ConsoleQuestions)
    seconds = 0.0
    timer = page.rehearsal.timer
    timer.seconds = lambda: seconds
    chair = page.chairsScreen
    bank.click("They start now")
    timer.look()
    seconds = 59.0
    timer.look()
    assert timer.secondsLeft == 10 * 60 - 59
    bank.click("Stop the clock")
    seconds = 100.0
    bank.click("Let the clock go on")
    bank.click("Add a minute")
    assert timer.secondsLeft == 11 * 60 - 59
    chair.go_on()
    bank.settle()
    assert bank.sees("How long do staff stay?")
    bank.click("Asked")
    assert chair.question == "Who picks up?"
    chair.skip("no time")
    assert (chair.question, chair.dealtWith) == ("", 2)
    bank.click("That was a slip: back to the last question")
    assert chair.question == "Who picks up?"
    bank.click("They answered this already")
    chair.go_on()
    assert chair.stage == "over"
    assert not any("Pretend" in text for text in behind_the_wall(bank))
    bank.click("Back to the facilitator")
    bank.settle()
    assert not bank.shows("Pretend Ltd")
    assert file.head_digest == before
    assert not any(file.all(kind) for kind in (Presentation, AskedQuestion, Tenderer, SlotPause))
    assert b"Pretend" not in file.path.read_bytes()
