"""Words set aside for safeguarding come back to waiting by one deed alone: no other action, no undo and no redo."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from workshop_app.actions import feedback, picks, placing, provenance, setting_aside, sorting, statements
from workshop_app.actions.feedback import keep_remark
from workshop_app.actions.statements import keep_statement, put_up, take_down
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.feedback import Remark, RemarkKind, RemarkState
from workshop_app.domain.sorting import Category, PickOf, Sort, SortKind
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile

UP, WAITING = StatementState.UP, StatementState.WAITING
Deed = Callable[[CommissionFile, str], object]


def place(file: CommissionFile, one: str) -> None:
    for category in file.all(Category):
        placing.place_card(file, category.sort_id, one, category.id)


def unplace(file: CommissionFile, one: str) -> None:
    for sort in file.all(Sort):
        placing.unplace_card(file, sort.id, one)


OF_STATEMENTS: list[Deed] = [
    lambda file, one: put_up(file, [one]),
    take_down,
    lambda file, one: setting_aside.set_aside(file, one, "it names my brother"),
    statements.remove_statement,
    lambda file, one: statements.reword_statement(file, one, "said another way"),
    lambda file, one: provenance.say_who_said(file, one, None),
    lambda file, one: provenance.correct_slip(file, one, "he hit me"),
    lambda file, one: setting_aside.bring_back(file, one),
    lambda file, one: statements.split_statement(file, one, ["he hits", "me"], take_down=True),
    place,
    unplace,
    lambda file, one: picks.pick(file, PickOf.KEY_ASPECT, statement_id=one),
    setting_aside.confirm_passed_on,
    lambda file, _: file.undo(),
    lambda file, _: file.redo(),
]
OF_REMARKS: list[Deed] = [
    lambda file, one: feedback.share_remarks(file, [one]),
    feedback.keep_remark_private,
    lambda file, one: setting_aside.set_aside(file, one, "it names my brother"),
    feedback.remove_remark,
    lambda file, one: feedback.link_remark(file, one, None, looked_at_by="Ruth"),
    setting_aside.confirm_passed_on,
    lambda file, _: file.undo(),
    lambda file, _: file.redo(),
]


def tried(deeds: list[Deed], choose: random.Random, file: CommissionFile, one: str, most: int = 8) -> None:
    """Try some deeds by chance; those that the rules refuse change nothing."""
    for _ in range(choose.randrange(most)):
        with suppress(WorkshopError):
            choose.choice(deeds)(file, one)


@pytest.fixture
def board(file: CommissionFile) -> CommissionFile:
    sorting.add_sort(file, "what matters", kind=SortKind.OPEN, categories=["staff"])
    return file


@pytest.mark.parametrize("seed", range(30))
def test_no_sequence_of_deeds_brings_a_disclosure_back(board: CommissionFile, seed: int) -> None:
    choose = random.Random(seed)
    one = keep_statement(board, "he hits me", state=choose.choice([WAITING, UP]))
    tried(OF_STATEMENTS, choose, board, one)
    if board.find(Statement, id=one) is None:
        one = keep_statement(board, "he hits me", state=UP)
    setting_aside.set_aside_for_safeguarding(board, [one])
    for _ in range(12):
        tried(OF_STATEMENTS, choose, board, one, most=2)
        now = board.find(Statement, id=one)
        assert now is None or now.state is StatementState.SAFEGUARDING


@pytest.mark.parametrize("seed", range(30))
def test_no_sequence_of_deeds_brings_a_disclosed_remark_back(file: CommissionFile, seed: int) -> None:
    choose = random.Random(seed)
    tenderer = add_tenderer(file, "Oak Barn")
    state = choose.choice([RemarkState.PRIVATE, RemarkState.SHARED])
    one = keep_remark(file, tenderer, RemarkKind.WEAKNESS, "he hits me", state=state)
    tried(OF_REMARKS, choose, file, one)
    if file.find(Remark, id=one) is None:
        one = keep_remark(file, add_tenderer(file, "Ferry Lane"), RemarkKind.WEAKNESS, "he hits me")
    setting_aside.set_aside_for_safeguarding(file, [one])
    for _ in range(12):
        tried(OF_REMARKS, choose, file, one, most=2)
        now = file.find(Remark, id=one)
        assert now is None or now.state is RemarkState.SAFEGUARDING


@pytest.mark.parametrize("seed", range(30))
def test_undo_and_redo_stop_at_words_that_were_set_aside_and_brought_back(board: CommissionFile, seed: int) -> None:
    choose = random.Random(seed)
    one = keep_statement(board, "he hits the table", state=choose.choice([WAITING, UP]))
    tried(OF_STATEMENTS, choose, board, one)
    if board.find(Statement, id=one) is None:
        one = keep_statement(board, "he hits me", state=UP)
    setting_aside.set_aside_for_safeguarding(board, [one])
    setting_aside.bring_back_from_safeguarding(board, one)
    brought = board.get(Statement, one).state
    assert brought in (WAITING, StatementState.SET_ASIDE), "set aside where a slip in them was put right"
    for _ in range(12):
        with suppress(WorkshopError):
            choose.choice([CommissionFile.undo, CommissionFile.redo])(board)
        assert board.get(Statement, one).state is brought


def test_undoing_what_came_before_does_not_put_words_up_that_were_brought_back(file: CommissionFile) -> None:
    one = keep_statement(file, "he hits the table", state=UP)
    take_down(file, one)
    setting_aside.set_aside_for_safeguarding(file, [one])
    setting_aside.bring_back_from_safeguarding(file, one)
    assert file.next_to_undo() is None
    put_up(file, [one])
    assert file.undo().name == "put_up"


def test_doing_again_what_came_before_does_not_put_them_up_either(file: CommissionFile, tmp_path: Path) -> None:
    one = keep_statement(file, "he hits the table")
    put_up(file, [one])
    file.undo()
    setting_aside.set_aside_for_safeguarding(file, [one])
    setting_aside.bring_back_from_safeguarding(file, one)
    file.close()
    with CommissionFile.open(tmp_path / "ours.workshop") as again:
        assert again.next_to_redo() is None
        assert again.get(Statement, one).state is WAITING


def test_undo_does_not_bring_back_the_same_words_that_were_taken_out_before(file: CommissionFile) -> None:
    twice, one = (keep_statement(file, wording, state=UP) for wording in ("he hits me ", "he hits me"))
    statements.remove_statement(file, twice)
    setting_aside.set_aside_for_safeguarding(file, [one])
    assert file.next_to_undo() is None
    assert [words.state for words in file.all(Statement)] == [StatementState.SAFEGUARDING]


def test_redo_does_not_keep_the_same_words_again(file: CommissionFile) -> None:
    one = keep_statement(file, "he hits me", state=UP)
    keep_statement(file, "he hits me", state=UP)
    file.undo()
    setting_aside.set_aside_for_safeguarding(file, [one])
    assert file.next_to_redo() is None


def test_undo_does_not_bring_back_the_same_feedback(file: CommissionFile) -> None:
    tenderer = add_tenderer(file, "Oak Barn")
    twice, one = (
        keep_remark(file, tenderer, RemarkKind.WEAKNESS, "he hits me", state=RemarkState.SHARED) for _ in range(2)
    )
    feedback.remove_remark(file, twice)
    setting_aside.set_aside_for_safeguarding(file, [one])
    with suppress(WorkshopError):
        file.undo()
    assert file.find(Remark, id=twice) is None


def test_neither_undo_nor_redo_brings_another_wording_of_them_back(file: CommissionFile) -> None:
    one = keep_statement(file, "he hits me", state=UP)
    softer = statements.reword_statement(file, one, "he hurts me")
    statements.remove_statement(file, softer)
    setting_aside.set_aside_for_safeguarding(file, [one])
    with suppress(WorkshopError):
        file.undo()
    assert file.find(Statement, id=softer) is None
    other = keep_statement(file, "she shouts", state=UP)
    louder = statements.reword_statement(file, other, "she screams")
    file.undo()
    setting_aside.set_aside_for_safeguarding(file, [other])
    assert file.next_to_redo() is None
    assert file.find(Statement, id=louder) is None


def test_undo_still_takes_another_wording_away_that_nobody_saw(file: CommissionFile) -> None:
    one = keep_statement(file, "he hits me")
    statements.reword_statement(file, one, "he hurts me")
    setting_aside.set_aside_for_safeguarding(file, [one])
    assert file.undo().name == "reword_statement"
