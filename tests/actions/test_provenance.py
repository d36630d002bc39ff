"""Where words come from: said with them or afterwards, put right, split, joined, read back; for every kind of words."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest

from tests.every_kind import Scene
from workshop_app.actions import dots, feedback, people, picks, placing, specification, statements
from workshop_app.actions.provenance import correct_slip, mark_language, read_back, say_how_written, say_who_said
from workshop_app.actions.sessions import start_activity
from workshop_app.actions.setting_aside import (
    bring_back,
    bring_back_from_safeguarding,
    let_it_stay,
    set_aside,
    set_aside_for_safeguarding,
)
from workshop_app.domain.attachments import Attachment
from workshop_app.domain.dots import Dot
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Answer, Evaluation, Remark, RemarkState, Strongest, Verdict
from workshop_app.domain.kinds_of_words import KINDS, KindOfWords, Words
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import AnswerWords, Exactness, MadeHow, Provenance, SaidWords, Source
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import CORRECTED, wording_of
from workshop_app.domain.sorting import Category, Pick, PickOf, Placement
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement, StatementOrigin, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.exports.gathering import gather
from workshop_app.record.made_from import lines, to_be_asked
from workshop_app.record.setting_aside import kind_and_words
from workshop_app.store import CommissionFile, check_file

ANSWERS = (Declaration, Verdict, Strongest, Evaluation, Pick)
FIRST_KEPT = (*ANSWERS, AskedQuestion, Category)
UP = StatementState.UP
OfKind = TypeVar("OfKind")


@pytest.fixture
def scene(file: CommissionFile) -> Scene:
    """Where everything can be said."""
    return Scene(file)


def found(file: CommissionFile, words: str) -> Words:
    return kind_and_words(file, words)[1]


def found_as(kind: type[OfKind], file: CommissionFile, words: str) -> OfKind:
    one = found(file, words)
    assert isinstance(one, kind)
    return one


def first_kept(file: CommissionFile, words: str) -> str | None:
    one = found(file, words)
    assert isinstance(one, AnswerWords | AskedQuestion | Category)
    return one.first_wording


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.row.__name__)
def test_where_words_come_from_is_said_afterwards_and_a_slip_put_right(
    file: CommissionFile, scene: Scene, kind: KindOfWords
) -> None:
    words = scene.say(kind.row, "they lisen to us")
    if kind.row is Attachment:
        attempts: tuple[Callable[[CommissionFile, str], object], ...] = (
            read_back,
            say_how_written,
            say_who_said,
            lambda on, one: mark_language(on, one, "pl"),
        )
        for attempt in attempts:
            with pytest.raises(RuleBrokenError):
                attempt(file, words)
    elif kind.row in ANSWERS:
        with pytest.raises(RuleBrokenError, match="an answer belongs to its young person"):
            say_who_said(file, words, scene.kaz)
    else:
        say_who_said(file, words, scene.kaz)
        assert found_as(SaidWords, file, words).said_by == scene.kaz
        say_who_said(file, words, by_group=True)
        said = found_as(SaidWords, file, words)
        assert (said.said_by, said.by_group) == (None, True)
        with pytest.raises(RuleBrokenError, match="either one young person's or the group's"):
            say_who_said(file, words, scene.kaz, by_group=True)
    if kind.row is not Attachment:
        say_how_written(
            file,
            words,
            written_down_by=scene.sue,
            exactness=Exactness.GIST,
            source=Source.PAPER,
            typed_by=scene.sue,
        )
        mark_language(file, words, "PL")
        read_back(file, words)
        now = found_as(Provenance, file, words)
        assert (now.written_down_by, now.exactness, now.source) == (scene.sue, Exactness.GIST, Source.PAPER)
        assert (now.typed_by, now.language) == (scene.sue, "pl")
        assert now.read_back_at == file.actions()[-1].done_at
        file.undo()
        assert found_as(Provenance, file, words).read_back_at is None
        read_back(file, words)
    right = correct_slip(file, words, "they listen to us")
    assert wording_of(found(file, right)) == "they listen to us"
    assert (right == words) is (kind.row not in (Statement, Remark, SpecificationLine))
    if kind.row is not Attachment:
        now = found_as(Provenance, file, right)
        assert (now.written_down_by, now.exactness, now.read_back_at) == (scene.sue, Exactness.GIST, None)
    if kind.row in FIRST_KEPT:
        correct_slip(file, words, "they listen to us!")
        assert first_kept(file, words) == "they lisen to us"
        file.undo()
    file.undo()
    assert wording_of(found(file, words)) == "they lisen to us"
    assert check_file(file.path) == []


def test_a_corrected_statement_takes_the_place_of_the_old_one_everywhere(file: CommissionFile, scene: Scene) -> None:
    old = scene.say(Statement, "they lisen")
    placing.place_card(file, scene.sort, old, file.all(Category)[0].id)
    line = specification.add_specification_line(file, "listen", statement_ids=[old])
    question = specification.add_question(file, "do you listen?", statement_ids=[old])
    picks.pick(file, PickOf.TITLE, statement_id=old)
    start_activity(file, file.all(Activity)[0].id)
    given = dots.start_dots(file, file.all(Activity)[0].id, dots_each=3, all_at_once=True)
    dots.give_dot(file, given, statement_id=old)
    new = correct_slip(file, old, "they listen")
    lying: list[Placement | Dot | Pick] = [*file.all(Placement), *file.all(Dot), *file.all(Pick)]
    assert {one.statement_id for one in lying} - {None} == {new}
    assert [one.statement_id for one in file.all(SpecificationSource, specification_line_id=line)] == [new]
    assert [one.statement_id for one in file.all(QuestionSource, question_id=question)] == [new]
    was, now = file.get(Statement, old), file.get(Statement, new)
    assert (was.wording, was.state, was.set_aside_reason) == ("they lisen", StatementState.SET_ASIDE, CORRECTED)
    assert (now.state, now.made_how, now.rewording_of) == (UP, MadeHow.CORRECTED, old)
    assert (now.said_at, now.position) == (was.said_at, was.position)
    for attempt in (
        lambda: statements.put_up(file, [old]),
        lambda: bring_back(file, old),
        lambda: correct_slip(file, old, "x"),
    ):
        with pytest.raises(RuleBrokenError, match="the corrected words are used instead"):
            attempt()
    assert [one.voice.wording for one in gather(file).statements] == ["they listen"]


def test_safeguarding_a_corrected_wording_takes_the_first_with_it_and_a_mistake_brings_only_one_back(
    file: CommissionFile, scene: Scene
) -> None:
    waiting: tuple[tuple[type[Statement | Remark], StatementState | RemarkState], ...] = (
        (Statement, StatementState.WAITING),
        (Remark, RemarkState.PRIVATE),
    )
    for row, waits in waiting:
        old = scene.say(row, f"he hit me {row.__name__}")
        new = correct_slip(file, old, f"he hits me {row.__name__}")
        set_aside_for_safeguarding(file, [new])
        assert file.get(row, old).state == "safeguarding"
        bring_back_from_safeguarding(file, new)
        assert (file.get(row, old).state, file.get(row, new).state) == ("set aside", waits)


def test_words_are_split_into_some_of_the_very_words(file: CommissionFile, scene: Scene) -> None:
    whole = statements.keep_statement(file, "less shouting, more trips", said_by=scene.kaz, state=UP)
    for parts in (["less shouting"], ["less shouting", "trips please"], ["less shouting", " "]):
        with pytest.raises(RuleBrokenError):
            statements.split_statement(file, whole, parts)
    ids = statements.split_statement(file, whole, ["less shouting", "more trips"], take_down=True)
    made = [file.get(Statement, one) for one in ids]
    assert {(one.made_how, one.rewording_of, one.said_by, one.state) for one in made} == {
        (MadeHow.PART, whole, scene.kaz, UP)
    }
    assert file.get(Statement, whole).state is StatementState.WAITING
    file.undo()
    assert [one.id for one in file.all(Statement)] == [whole]


def test_joined_words_point_to_each_and_are_asked_about_when_one_of_them_is_a_disclosure(
    file: CommissionFile, scene: Scene
) -> None:
    ids = [scene.say(Statement, one) for one in ("he hits", "he shouts")]
    with pytest.raises(RuleBrokenError, match="at least two"):
        statements.join_statements(file, ids[:1] * 2, "he hits and shouts")
    joined = statements.join_statements(file, ids, "he hits and shouts", by_group=True)
    assert {one.from_statement_id for one in file.all(StatementOrigin, statement_id=joined)} == set(ids)
    part = statements.split_statement(file, joined, ["he hits", "and shouts"])[1]
    line = specification.add_specification_line(file, "calm", statement_ids=[joined])
    later = specification.edit_specification_line(file, line, "calm staff", category_id=None, statement_ids=[])
    set_aside_for_safeguarding(file, ids[:1])
    assert file.get(Statement, joined).state is StatementState.WAITING
    assert {one.id for one in to_be_asked(file)} == {joined, part, line, later}
    assert lines(file) == []
    for one in (joined, line, later):
        let_it_stay(file, one)
    assert [one.id for one in to_be_asked(file)] == [part]
    assert [one.id for one in lines(file)] == [later]
    undone = file.undo()
    assert undone.name not in ("join_statements", "put_up")
    assert check_file(file.path) == []


def test_answers_and_their_words_are_kept_with_how_they_were_written_down(file: CommissionFile, scene: Scene) -> None:
    watches = people.add_adult(file, "Obi", AdultRole.OBSERVER)
    answer_yes = partial(
        feedback.give_verdict,
        file,
        scene.oak,
        Answer.YES,
        session_id=scene.session,
        young_person_id=scene.kaz,
        wording="kind",
    )
    with pytest.raises(RuleBrokenError):
        answer_yes(written_down_by=watches)
    with pytest.raises(RuleBrokenError, match="words from paper"):
        answer_yes(typed_by=scene.sue)
    given = answer_yes(written_down_by=scene.sue, exactness=Exactness.GIST)
    read_back(file, given)
    again = answer_yes(wording="kind!")
    assert again == given
    assert (file.get(Verdict, given).exactness, file.get(Verdict, given).read_back_at) == (Exactness.EXACT, None)
    line = specification.add_specification_line(
        file, "listen", by_group=True, written_down_by=scene.sue, exactness=Exactness.GIST
    )
    assert file.get(SpecificationLine, line).by_group
    gathered = gather(file).specification[0]
    assert (gathered.origin.exactness, gathered.origin.by_adult) == (Exactness.GIST, True)


def test_words_set_aside_are_not_read_back_or_put_right(file: CommissionFile, scene: Scene) -> None:
    words = scene.say(Question, "why?")
    set_aside(file, words, "unclear")
    attempts: tuple[Callable[[CommissionFile, str], object], ...] = (
        read_back,
        lambda on, one: correct_slip(on, one, "why"),
    )
    for attempt in attempts:
        with pytest.raises(RuleBrokenError, match="set aside"):
            attempt(file, words)
