"""Setting aside, and safeguarding: the same for every kind of somebody's words."""

import pytest

from tests.conftest import TickingClock
from workshop_app.actions import feedback, placing, sorting, statements, tendering
from workshop_app.actions.setting_aside import (
    bring_back_from_safeguarding,
    confirm_passed_on,
    set_aside,
    set_aside_for_safeguarding,
)
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark, RemarkKind, RemarkState
from workshop_app.domain.setting_aside import KINDS
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.setting_aside import kind_and_words
from workshop_app.store import CommissionFile

RETURNS_TO = {Statement: StatementState.WAITING, Remark: RemarkState.PRIVATE}


@pytest.fixture(params=KINDS, ids=lambda kind: kind.row.__name__)
def words(request: pytest.FixtureRequest, file: CommissionFile) -> str:
    """The id of words of each kind, where everybody sees them."""
    if request.param.row is Statement:
        return statements.keep_statement(file, "he hits me", state=StatementState.UP)
    oak = tendering.add_tenderer(file, "Oak Barn")
    return feedback.keep_remark(file, oak, RemarkKind.WEAKNESS, "he hits me", state=RemarkState.SHARED)


def show(file: CommissionFile, words: str) -> None:
    """Put words where everybody sees them."""
    if kind_and_words(file, words)[0].row is Statement:
        statements.put_up(file, [words])
    else:
        feedback.share_remarks(file, [words])


def state(file: CommissionFile, words: str) -> str:
    return kind_and_words(file, words)[1].state.value


def test_there_is_a_test_for_every_kind() -> None:
    assert {kind.row for kind in KINDS} == RETURNS_TO.keys()


def test_set_aside_with_a_reason_comes_back_where_it_was(file: CommissionFile, words: str) -> None:
    with pytest.raises(RuleBrokenError, match="The reason for setting words aside cannot be empty"):
        set_aside(file, words, " ")
    set_aside(file, words, "names a teacher")
    assert state(file, words) == "set aside"
    assert kind_and_words(file, words)[1].set_aside_reason == "names a teacher"
    show(file, words)
    assert kind_and_words(file, words)[1].set_aside_reason == ""


def test_a_disclosure_is_moved_by_nothing_else_and_comes_back_only_where_nobody_sees_it(
    file: CommissionFile, words: str
) -> None:
    set_aside(file, words, "unclear")
    set_aside_for_safeguarding(file, [words])
    for attempt in (lambda: show(file, words), lambda: set_aside(file, words, "a reason")):
        with pytest.raises(RuleBrokenError, match="are set aside for safeguarding"):
            attempt()
    assert state(file, words) == "safeguarding"
    bring_back_from_safeguarding(file, words)
    kind, found = kind_and_words(file, words)
    assert found.state is RETURNS_TO[kind.row]
    assert (found.set_aside_reason, found.passed_on_at) == ("", None)


def test_only_what_is_set_aside_for_safeguarding_is_passed_on_or_brought_back(file: CommissionFile, words: str) -> None:
    for attempt in (confirm_passed_on, bring_back_from_safeguarding):
        with pytest.raises(RuleBrokenError, match="not set aside for safeguarding"):
            attempt(file, words)


def test_passed_on_keeps_the_first_time_and_a_second_touch_does_not_ask_again(
    file: CommissionFile, words: str, clock: TickingClock
) -> None:
    set_aside_for_safeguarding(file, [words])
    confirm_passed_on(file, words)
    first = kind_and_words(file, words)[1].passed_on_at
    clock.minutes_pass(5)
    confirm_passed_on(file, words)
    set_aside_for_safeguarding(file, [words])
    assert kind_and_words(file, words)[1].passed_on_at == first
    assert [one.name for one in file.actions()].count("confirm_passed_on") == 1


def test_one_touch_takes_a_disclosure_said_twice_out_of_both_categories_in_one_action(file: CommissionFile) -> None:
    sort = sorting.add_sort(file, "Ours", categories=["Staff", "Place"])
    ids = [statements.keep_statement(file, "he hits me", state=StatementState.UP) for _ in range(2)]
    waiting = statements.keep_statement(file, " he hits me\n")
    other = statements.keep_statement(file, "be kind", state=StatementState.UP)
    for card, category in zip(ids, file.all(Category), strict=True):
        placing.place_card(file, sort, card, category.id)
    before = len(file.actions())
    set_aside_for_safeguarding(file.by("wall"), ids[:1])
    assert [state(file, one) for one in (*ids, waiting, other)] == ["safeguarding"] * 3 + ["up"]
    assert [(one.name, one.done_by) for one in file.actions()[before:]] == [("set_aside_for_safeguarding", "wall")]
