"""Choosing which words are the cards of a sort."""

from collections.abc import Sequence

from workshop_app.actions.action import action
from workshop_app.actions.placing import take_off_board
from workshop_app.actions.statements import keep_statements
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sorting import ChosenCard, Placement, Sort, SortOf
from workshop_app.domain.statements import Statement, must_be_up
from workshop_app.store import Reading, Writing


@action("Choose cards")
def choose_cards(write: Writing, sort_id: str, statement_ids: Sequence[str]) -> None:
    """Make words cards of a group's sort that takes chosen words; those that are cards already stay.

    Raises:
        RuleBrokenError: the sort takes other cards, or the words are not up.
    """
    file = write.file
    _must_take_chosen(file, sort_id)
    there = {one.statement_id for one in file.all(ChosenCard, sort_id=sort_id)}
    for statement_id in dict.fromkeys(statement_ids):
        must_be_up(file.get(Statement, statement_id), "be cards")
        if statement_id not in there:
            write.insert(ChosenCard(id=write.new_id(), sort_id=sort_id, statement_id=statement_id))


@action("Remove cards from a sort")
def unchoose_cards(write: Writing, sort_id: str, statement_ids: Sequence[str]) -> None:
    """Say that words are no cards of a sort any more: they lie nowhere in it then, nor in an individual turn at it.

    The words stay as they are.
    """
    file = write.file
    _must_take_chosen(file, sort_id)
    sorts = [sort_id, *(one.id for one in file.all(Sort, together_id=sort_id))]
    gone = dict.fromkeys(statement_ids)
    lying = (one for sort in sorts for one in file.all(Placement, sort_id=sort))
    take_off_board(write, [one for one in lying if one.statement_id in gone])
    for statement_id in gone:
        for chosen in file.all(ChosenCard, sort_id=sort_id, statement_id=statement_id):
            write.delete(ChosenCard, chosen.id)


@action("Add cards to a sort")
def add_cards(write: Writing, sort_id: str, wordings: Sequence[str], *, session_id: str | None = None) -> list[str]:
    """Keep several things said, nobody named, which are cards of a sort that takes chosen words; return their ids.

    Raises:
        RuleBrokenError: one of them cannot be kept, or the sort takes other cards; then none is.
    """
    kept = keep_statements(write, wordings, session_id=session_id)
    choose_cards(write, sort_id, kept)
    return kept


def _must_take_chosen(file: Reading, sort_id: str) -> None:
    sort = file.get(Sort, sort_id)
    if sort.takes is not SortOf.CHOSEN or sort.young_person_id is not None:
        raise RuleBrokenError("The cards of this sort are not chosen one by one. Nothing was changed.")
