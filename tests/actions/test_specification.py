"""The young people's specification and their questions."""

from collections.abc import Callable

import pytest

from tests.conftest import StateOf
from workshop_app.actions.people import add_young_person
from workshop_app.actions.specification import (
    add_question,
    add_specification_line,
    edit_question,
    edit_specification_line,
    move_specification_line,
    remove_question,
    remove_specification_line,
    say_who_asks,
)
from workshop_app.actions.statements import keep_statement, take_down
from workshop_app.actions.tendering import add_tenderer, keep_response
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.row import Row
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import Response
from workshop_app.record.lines import all_sources, latest_versions, versions_of
from workshop_app.record.made_from import lines
from workshop_app.store import CommissionFile

Add = Callable[..., str]


@pytest.fixture
def words(file: CommissionFile) -> list[str]:
    return [keep_statement(file, wording, state=StatementState.UP) for wording in ("one", "two", "three")]


@pytest.mark.parametrize(
    ("add", "source"), [(add_specification_line, SpecificationSource), (add_question, QuestionSource)]
)
def test_a_line_or_question_is_tied_to_words_that_are_up_each_once(
    file: CommissionFile, words: list[str], add: Add, source: type[SpecificationSource | QuestionSource]
) -> None:
    add(file, "Ask us first", statement_ids=[words[0], words[1], words[0]])
    assert sorted(one.statement_id for one in file.all(source)) == sorted(words[:2])
    with pytest.raises(RuleBrokenError, match="Only words that are up can be used here"):
        add(file, "Not yet", statement_ids=[keep_statement(file, "waiting")])
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        add(file, " ")


def test_other_words_for_a_line_are_another_version_and_what_was_answered_stays(
    file: CommissionFile, words: list[str]
) -> None:
    def sources(of: str) -> list[str]:
        return sorted(one.statement_id for one in file.all(SpecificationSource, specification_line_id=of))

    line = add_specification_line(file, "Ask us", statement_ids=words[:2])
    answered = keep_response(file, add_tenderer(file, "Oak Barn"), line, "We will ask.")
    same = edit_specification_line(file, line, "Ask us", category_id=None, statement_ids=words[1:])
    assert (same, sources(line)) == (line, sorted(words[1:]))
    for why, by in (("", ""), ("they asked too late", ""), ("", "Sue, procurement")):
        with pytest.raises(RuleBrokenError, match=r"Say who changes it, and why"):
            edit_specification_line(
                file, line, "Ask us first", category_id=None, statement_ids=words[:1], why=why, changed_by=by
            )
    add_young_person(file, "Kaz")
    why = "they asked too late"
    with pytest.raises(RuleBrokenError, match=r"a young person’s name"):
        edit_specification_line(
            file, line, "Ask us first", category_id=None, statement_ids=[], why=why, changed_by="kaz"
        )
    other = edit_specification_line(
        file, line, "Ask us first", category_id=None, statement_ids=words[:1], why=why, changed_by="Sue, procurement"
    )
    assert file.get(SpecificationLine, other).changed_by == "Sue, procurement"
    assert [one.wording for one in lines(file)] == ["Ask us first"]
    assert [(one.wording, one.replaced_why) for one in versions_of(file, line)] == [
        ("Ask us", ""),
        ("Ask us first", "they asked too late"),
    ]
    assert latest_versions(file) == {line: other, other: other}
    assert (sources(line), sources(other)) == (sorted(words[1:]), words[:1])
    assert file.get(Response, answered).specification_line_id == line
    with pytest.raises(RuleBrokenError, match="has been reworded since"):
        edit_specification_line(file, line, "Ask", category_id=None, statement_ids=[])
    file.undo()
    assert [one.id for one in lines(file)] == [line]


def test_a_line_a_tenderer_responded_to_stays(file: CommissionFile, words: list[str]) -> None:
    line = add_specification_line(file, "Ask us", statement_ids=words)
    keep_response(file, add_tenderer(file, "Oak Barn"), line, "We will ask.")
    with pytest.raises(RuleBrokenError, match="Something else still belongs to this"):
        remove_specification_line(file, line)
    assert len(file.all(SpecificationSource)) == 3


def test_lines_are_put_in_order(file: CommissionFile) -> None:
    ids = {wording: add_specification_line(file, wording) for wording in "abc"}
    move_specification_line(file, ids["c"], 0)
    lines = file.all(SpecificationLine)
    assert [(one.wording, one.position) for one in lines] == [("c", 0), ("a", 1), ("b", 2)]
    file.undo()
    assert [one.wording for one in file.all(SpecificationLine)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("add", "remove", "kind", "source"),
    [
        (add_specification_line, remove_specification_line, SpecificationLine, SpecificationSource),
        (add_question, remove_question, Question, QuestionSource),
    ],
)
def test_taking_one_away_takes_its_ties_and_leaves_the_words(
    file: CommissionFile, words: list[str], add: Add, remove: Add, kind: type[Row], source: type[Row], state_of: StateOf
) -> None:
    one = add(file, "x", statement_ids=words)
    before = state_of(file)
    remove(file, one)
    assert (file.all(kind), file.all(source)) == ([], [])
    file.undo()
    assert state_of(file) == before


def test_a_question_may_be_changed_and_given_to_somebody_until_it_was_asked(file: CommissionFile) -> None:
    question = add_question(file, "How long do staff stay?")
    edit_question(file, question, "How long do your staff stay?")
    say_who_asks(file, question, None)
    assert file.get(Question, question).wording == "How long do your staff stay?"


def test_a_line_is_changed_and_stays_tied_though_its_words_were_taken_down_since(file: CommissionFile) -> None:
    said = keep_statement(file, "ring us back", state=StatementState.UP)
    line = add_specification_line(file, "They ring back.", statement_ids=[said])
    take_down(file, said)
    changed = edit_specification_line(file, line, "They ring back today.", category_id=None, statement_ids=[said])
    assert all_sources(file, changed) == [said]
    with pytest.raises(RuleBrokenError):
        add_specification_line(file, "And they mean it.", statement_ids=[said])
