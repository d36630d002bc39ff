"""The bank of questions: drafts, the list and the spares, several put into one, and a list that is closed."""

import pytest

from tests.every_kind import Scene
from tests.slots import at_slot
from workshop_app.actions import (
    question_bank,
    question_turns,
    sessions,
    setting_aside,
    specification,
    statements,
    tendering,
)
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import IndividualTurn
from workshop_app.domain.sessions import Activity
from workshop_app.domain.specification import Fairness, Question, QuestionPlace
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.exports.gathering import gather
from workshop_app.record.made_from import questions
from workshop_app.record.private_words import private_words
from workshop_app.record.questions import (
    in_another,
    lines_behind,
    made_from_questions,
    own_drafts,
    who_was_not_asked,
    words_behind,
)
from workshop_app.store import CommissionFile


@pytest.fixture
def scene(file: CommissionFile) -> Scene:
    return Scene(file)


def wordings(file: CommissionFile) -> list[str]:
    return [one.wording for one in questions(file)]


def draft(scene: Scene, wording: str) -> str:
    return specification.add_question(scene.file, wording, place=QuestionPlace.DRAFT, said_by=scene.kaz)


def test_a_draft_is_private_and_on_no_list_until_the_group_moves_it(scene: Scene) -> None:
    file = scene.file
    mine = draft(scene, "would u even text us back at  night?")
    assert (wordings(file), [one.id for one in own_drafts(file, scene.kaz)]) == ([], [mine])
    assert "would u even text us back at  night?" in private_words(file).words
    question_bank.place_questions(file, [mine], QuestionPlace.LIST)
    assert (wordings(file), own_drafts(file, scene.kaz)) == (["would u even text us back at  night?"], [])
    assert "would u even text us back at  night?" not in private_words(file).words
    file.undo()
    assert wordings(file) == []


def test_drafts_and_spares_are_in_no_pack_and_in_no_table(scene: Scene) -> None:
    draft(scene, "a draft of mine")
    for words, place in (("on the list?", QuestionPlace.LIST), ("only a spare?", QuestionPlace.SPARE)):
        specification.add_question(scene.file, words, place=place)
    gathered = gather(scene.file)
    assert [one.wording for one in gathered.questions] == ["on the list?"]
    assert not any(words in repr(gathered) for words in ("a draft of mine", "only a spare?"))


def test_several_put_into_one_stay_say_where_they_went_and_pass_on_all_they_grew_from(scene: Scene) -> None:
    file = scene.file
    said = statements.keep_statement(file, "they always leave", state=StatementState.UP)
    line = specification.add_specification_line(file, "Staff stay two years or more.")
    zero = specification.add_question(file, "zero?")
    first = specification.add_question(file, "who leaves?", statement_ids=[said])
    second = specification.add_question(file, "who stays?", line_ids=[line], place=QuestionPlace.DRAFT)
    after = specification.add_question(file, "and why?")
    question_bank.say_what_it_follows(file, after, first)
    last = specification.add_question(file, "last?")
    one = question_bank.merge_questions(file, [second, first], "who leaves and who stays?", by_group=True)
    assert wordings(file) == ["zero?", "who leaves and who stays?", "and why?", "last?"]
    assert {key: of.id for key, of in in_another(file).items()} == {first: one, second: one}
    assert [of.id for of in made_from_questions(file, one)] == [first, second]
    assert (words_behind(file, one), lines_behind(file, one)) == (
        ["they always leave"],
        ["Staff stay two years or more."],
    )
    assert file.get(Question, after).follows == one
    assert file.get(Question, first).place is QuestionPlace.SPARE
    assert file.get(Question, second).place is QuestionPlace.DRAFT
    with pytest.raises(RuleBrokenError, match="part of another"):
        question_bank.place_questions(file, [first], QuestionPlace.LIST)
    with pytest.raises(RuleBrokenError, match="two questions"):
        question_bank.merge_questions(file, [zero, zero], "twice")
    file.undo()
    assert wordings(file) == ["zero?", "who leaves?", "and why?", "last?"]
    again = question_bank.reword_question(file, last, "what is the last thing?")
    assert [of.wording for of in made_from_questions(file, again)] == ["last?"]
    assert wordings(file)[-1] == "what is the last thing?"


def test_a_follow_up_stands_after_what_it_follows_and_follows_no_follow_up(scene: Scene) -> None:
    file = scene.file
    one, two, three = (specification.add_question(file, words) for words in ("one?", "two?", "three?"))
    question_bank.say_what_it_follows(file, three, one)
    assert wordings(file) == ["one?", "three?", "two?"]
    for follower, first in ((two, three), (one, two), (two, two)):
        with pytest.raises(RuleBrokenError, match="A follow-up comes after"):
            question_bank.say_what_it_follows(file, follower, first)
    specification.remove_question(file, one)
    assert file.get(Question, three).follows is None


def test_once_a_presentation_has_begun_the_list_stays_and_who_was_not_asked_is_told(scene: Scene) -> None:
    file = scene.file
    one, two = (specification.add_question(file, words) for words in ("one?", "two?"))
    slot = at_slot(file, file.all(Presentation)[0].id)
    tendering.start_presenting(file, slot)
    for change in (
        lambda: question_bank.place_questions(file, [one], QuestionPlace.SPARE),
        lambda: question_bank.reword_question(file, one, "one, really?"),
        lambda: question_bank.merge_questions(file, [one, two], "both?"),
        lambda: question_bank.move_on_list(file, two, -1),
        lambda: specification.edit_question(file, one, "another?"),
        lambda: specification.remove_question(file, one),
    ):
        with pytest.raises(RuleBrokenError, match="every tenderer gets the same"):
            change()
    assert wordings(file) == ["one?", "two?"]
    question_bank.say_whether_fair(file, one, Fairness.YES, "anyone can answer it")
    tendering.start_questions(file, slot)
    tendering.ask_question(file, slot, question_id=one)
    tendering.end_questions(file, slot)
    late = specification.add_question(file, "and this one?")
    assert who_was_not_asked(file) == {one: [], two: ["Oak Barn"], late: ["Oak Barn"]}
    question_bank.place_questions(file, [late], QuestionPlace.SPARE)
    assert wordings(file) == ["one?", "two?"]


def test_words_set_aside_reach_a_question_that_grew_from_a_line_that_stands_on_them(scene: Scene) -> None:
    file = scene.file
    said = statements.keep_statement(file, "what he did to me", state=StatementState.UP)
    line = specification.add_specification_line(file, "Safe from him.", statement_ids=[said])
    specification.add_question(file, "safe how?", line_ids=[line])
    setting_aside.set_aside_for_safeguarding(file, [said])
    assert wordings(file) == []


def test_a_turn_at_questions_is_begun_ended_and_gone_on_with(scene: Scene) -> None:
    file = scene.file
    activity = file.all(Activity, session_id=scene.session)[0]
    sessions.start_activity(file, activity.id)
    begun = question_turns.begin_question_turn(file, activity.id, scene.kaz)
    assert question_turns.begin_question_turn(file, activity.id, scene.kaz) == begun
    question_turns.end_question_turn(file, activity.id, scene.kaz)
    assert file.get(IndividualTurn, begun).finished_at is not None
    question_turns.go_on_with_question_turn(file, activity.id, scene.kaz)
    assert file.get(IndividualTurn, begun).finished_at is None


@pytest.mark.parametrize("minutes", [0, 61])
def test_a_question_takes_from_one_minute_to_an_hour(scene: Scene, minutes: int) -> None:
    question = specification.add_question(scene.file, "how?")
    with pytest.raises(RuleBrokenError, match="from 1 to 60 minutes"):
        question_bank.give_question_minutes(scene.file, question, minutes)
    question_bank.give_question_minutes(scene.file, question, 3)
    assert scene.file.get(Question, question).minutes == 3
