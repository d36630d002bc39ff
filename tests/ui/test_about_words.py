"""One thing said, opened at the console: where it comes from, read back, put right, split, joined, its language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.driver import Driver, Key
from workshop_app.actions import feedback, people, tendering
from workshop_app.actions.picks import pick
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.sorting import add_category
from workshop_app.actions.specification import add_question
from workshop_app.actions.statements import keep_statement, put_up
from workshop_app.domain.feedback import Answer, Remark, RemarkKind, Verdict
from workshop_app.domain.kinds_of_words import NAME_SET_ASIDE
from workshop_app.domain.people import Adult, AdultRole
from workshop_app.domain.provenance import Exactness, MadeHow, Source, WordsState
from workshop_app.domain.sessions import Prompt
from workshop_app.domain.sorting import Category, Pick, PickOf
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.made_from import questions
from workshop_app.record.sorts import group_sort_of
from workshop_app.store import CommissionFile

MORE = "More about these words"
SLIP = "they lisen, and they show up"


@pytest.fixture
def gathering(driver: Driver, tmp_path: Path) -> Driver:
    """The console at a page where words are gathered, Ash and Ms Okoro there."""
    driver.begin(tmp_path)
    file, session = driver.windows.project.file, driver.windows.session.session
    assert session is not None
    ash = people.add_young_person(file, "Ash")
    okoro = people.add_adult(file, "Ms Okoro", AdultRole.SUPPORT_WORKER)
    people.arrive(file, session.id, young_person_id=ash)
    people.arrive(file, session.id, adult_id=okoro)
    activity = driver.go_to_activity("capture", 1)
    prompt = file.find(Prompt, activity_id=activity.id)
    assert prompt is not None
    keep_statement(file, SLIP, prompt_id=prompt.id, session_id=session.id)
    driver.settle()
    return driver


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def test_words_are_read_back_large_without_names_and_not_on_a_blank_or_frozen_wall(gathering: Driver) -> None:
    driver, file, wall = gathering, file_of(gathering), gathering.wall
    driver.click(MORE)
    driver.click("Said by Ash")
    driver.click("Read it back")
    assert driver.sees("They are waiting, so they stand on this console alone")
    assert not driver.shows(SLIP, wall), "what waits is shown only if that is asked for"
    assert driver.focused_name() == "Yes, that is it"
    driver.click("Show them on the big screen")
    assert driver.sees(SLIP, wall)
    assert driver.sees("Is this what you said?", wall)
    assert not driver.shows("Ash", wall)
    driver.click("Blank screen")
    driver.settle()
    assert not driver.shows(SLIP, wall)
    assert driver.sees("The big screen is blank")
    driver.click("Blank screen")
    assert driver.sees(SLIP, wall)
    driver.click("Yes, that is it")
    driver.settle()
    assert not driver.shows(SLIP, wall)
    one = file.all(Statement)[0]
    assert one.read_back_at == file.actions()[-1].done_at
    assert driver.sees("Read back on")
    put_up(file, [one.id])
    driver.click("Freeze screen")
    driver.click("Read it back")
    driver.settle()
    assert driver.sees("The big screen is frozen")
    assert driver.windows.wall.readBack == ""
    driver.click("Freeze screen")
    driver.click("Not quite")
    driver.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driver.type("they listen, and they show up")
    driver.key(Key.Key_Return)
    driver.settle()
    assert driver.sees(f"First written down as: {SLIP}")
    old, new = sorted(file.all(Statement), key=lambda one: one.made_how is MadeHow.CORRECTED)
    assert (old.state, new.state, new.read_back_at) == (StatementState.SET_ASIDE, StatementState.UP, None)
    driver.click("Close these words")
    driver.settle()
    assert driver.shows("they listen, and they show up", wall)
    assert not driver.shows(SLIP)


def test_where_they_come_from_parts_joins_and_language_by_hand(gathering: Driver) -> None:
    driver, file = gathering, file_of(gathering)
    whole = file.all(Statement)[0]
    put_up(file, [whole.id])
    driver.click(MORE)
    driver.click("Written down by Ms Okoro")
    driver.click("Not word for word")
    driver.click("From paper")
    driver.click("Typed in by Ms Okoro")
    driver.click("Said by the group")
    one = file.get(Statement, whole.id)
    assert (one.by_group, one.exactness, one.source, one.typed_by is not None) == (
        True,
        Exactness.GIST,
        Source.PAPER,
        True,
    )
    driver.click("Language")
    driver.click("Polish")
    assert file.get(Statement, whole.id).language == "pl"
    driver.click("Split it")
    driver.fill("The parts, a line each", "they lisen")
    driver.key(Key.Key_Return)
    driver.type("they show up")
    driver.click("Split it here")
    driver.settle()
    parts = [one for one in file.all(Statement) if one.made_how is MadeHow.PART]
    assert [one.wording for one in parts] == ["they lisen", "they show up"]
    assert {one.state for one in parts} == {StatementState.UP}
    assert file.get(Statement, whole.id).state is StatementState.WAITING
    driver.click("Join it")
    driver.click("they lisen")
    driver.click("Save them as one")
    driver.settle()
    joined = next(one for one in file.all(Statement) if one.made_how is MadeHow.JOINED)
    assert joined.wording == f"{SLIP}\nthey lisen"
    assert driver.sees(f"Made from: {SLIP}")
    driver.key(Key.Key_Escape)
    driver.settle()
    assert driver.windows.project.aboutWords.key == ""


def test_a_disclosure_that_is_read_back_leaves_the_wall_at_one_touch(gathering: Driver) -> None:
    driver, file, wall = gathering, file_of(gathering), gathering.wall
    put_up(file, [file.all(Statement)[0].id])
    driver.click(MORE)
    driver.click("Read it back")
    assert driver.sees("Is this what you said?", wall)
    driver.go_to_window(wall)
    driver.tap("Take these words off the big screen")
    driver.settle()
    assert file.all(Statement)[0].state is StatementState.SAFEGUARDING
    assert not driver.shows(SLIP, wall)
    assert SLIP not in "".join(driver.texts(driver.console))
    assert driver.windows.project.aboutWords.allWords == ""


def test_private_words_never_reach_the_wall_and_what_is_set_aside_comes_back_from_the_packs(gathering: Driver) -> None:
    driver, file = gathering, file_of(gathering)
    oak = tendering.add_tenderer(file, "Oak Barn")
    remark = feedback.keep_remark(file, oak, RemarkKind.STRENGTH, "they asked my name")
    about = driver.windows.project.aboutWords
    about.open_words(remark)
    driver.click("Read it back")
    about.show()
    driver.settle()
    assert driver.windows.wall.readBack == ""
    assert driver.sees("these words are not for everybody")
    about.close()
    question = add_question(file, "why should we trust you?")
    set_aside(file, question, "said twice")
    driver.click("More")
    driver.click("Packs")
    assert driver.sees("Why: said twice")
    driver.click("More about the words: why should we trust you?")
    driver.click("Bring the words back")
    driver.settle()
    assert [one.id for one in questions(file)] == [question]


def test_feedback_put_down_as_the_wrong_kind_and_as_exact_is_corrected_and_undone(gathering: Driver) -> None:
    driver, file = gathering, file_of(gathering)
    okoro = file.all(Adult)[0].id
    oak = tendering.add_tenderer(file, "Oak Barn")
    said = feedback.keep_remark(file, oak, RemarkKind.STRENGTH, "they were late", written_down_by=okoro)
    driver.windows.project.aboutWords.open_words(said)
    driver.click("It is a weakness")
    driver.click("Not word for word")
    remark = file.get(Remark, said)
    assert (remark.kind, remark.exactness) == (RemarkKind.WEAKNESS, Exactness.GIST)
    driver.windows.project.undo()
    assert driver.windows.project.undoSentence == "Undo: correct the kind of feedback"
    driver.windows.project.undo()
    driver.settle()
    assert driver.find("It is a strength").property("checked") is True
    remark = file.get(Remark, said)
    assert (remark.kind, remark.exactness) == (RemarkKind.STRENGTH, Exactness.EXACT)


def test_words_set_aside_while_they_are_typed_in_are_not_kept_again(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "Marlow", "", "presentations")
    file = project.file
    tendering.add_tenderer(file, "Oak Barn")
    driver.start_session()
    driver.wait_until(lambda: driver.windows.session.activity is not None)
    session = driver.windows.session.session
    assert session is not None
    people.arrive(file, session.id, young_person_id=people.add_young_person(file, "Ash"))
    driver.go_to_activity("verdict")
    driver.click("Whose answer: Ash")
    driver.click("All in all: no")
    driver.type("he hits me")
    driver.key(Key.Key_Return)
    driver.click("Set aside: safeguarding: All in all")
    driver.settle()
    assert not driver.shows("he hits me")
    driver.click("Done, hide it")
    driver.settle()
    (verdict,) = file.all(Verdict)
    assert (verdict.answer, verdict.wording, verdict.state) == (Answer.NO, "he hits me", WordsState.SAFEGUARDING)
    driver.click("Whose answer: Ash")
    assert driver.sees("Tell the safeguarding lead today")
    assert not driver.shows("he hits me")


def test_a_frozen_wall_lets_go_of_a_name_and_a_reason_that_are_set_aside(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "planning-workshop")
    file, wall = file_of(driver), driver.windows.wall
    driver.go_to_activity("sort")
    sort = group_sort_of(file, driver.activity().id)
    assert sort is not None
    name = add_category(file, sort.id, "the flat with Dan")
    assert driver.sees("the flat with Dan", driver.wall)
    wall.set_frozen(True)
    set_aside_for_safeguarding(file, [name])
    assert driver.sees(NAME_SET_ASIDE, driver.wall)
    assert not driver.shows("the flat with Dan", driver.wall)
    wall.set_frozen(False)
    driver.go_to_activity("pick")
    reason = pick(file, PickOf.KEY_ASPECT, category_id=file.all(Category, sort_id=sort.id)[0].id, why="he hits me")
    assert driver.sees("he hits me", driver.wall)
    wall.set_frozen(True)
    set_aside_for_safeguarding(file, [reason])
    driver.settle()
    assert not driver.shows("he hits me", driver.wall)
    assert file.get(Pick, reason).category_id, "the pick still counts"
