"""Putting cards into categories, and back to unsorted."""

import itertools
from collections.abc import Collection, Mapping, Sequence

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_line_is_seen, check_scribe
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sorting import Category, ChosenCard, Placement, Sort, SortOf, moved
from workshop_app.domain.statements import Statement, must_be_up
from workshop_app.record.sorts import categories_of, different_cards
from workshop_app.store import Reading, Writing


@action("Move a card")
def place_card(write: Writing, sort_id: str, card_id: str, category_id: str | None, to: int | None = None) -> None:
    """Put a card into a category, or with ``category_id`` None into "not sure".

    Args:
        write: the open file, or the action this is part of.
        sort_id: the sort, the group's or one young person's own.
        card_id: the statement or the line, which must be a card of this sort.
        category_id: the category, one of the group's sort or of this individual turn.
        to: the place in it, from 0; None for the end.

    Raises:
        RuleBrokenError: it is no card of this sort, the category is another sort's, or it is full.
    """
    file = write.file
    _place(file, write, sort_id, {category_id: [card_id]}, to)


@action("Move a stack of cards")
def place_cards(
    write: Writing, sort_id: str, card_ids: Sequence[str], category_id: str | None, to: int | None = None
) -> None:
    """Put several cards into a category, one after the other, as one step: a stack of words said twice.

    Arguments and refusals are those of ``place_card``.
    """
    file = write.file
    _place(file, write, sort_id, {category_id: card_ids}, to)


@action("Type in a sort from paper")
def place_cards_from_paper(
    write: Writing,
    sort_id: str,
    places: Mapping[str | None, Sequence[str]],
    *,
    written_down_by: str | None = None,
) -> None:
    """Put cards where they lay on paper, as one step; cards that are not named stay where they are.

    Args:
        write: the open file, or the action this is part of.
        sort_id: the sort.
        places: the cards in each category, in their order; None for "not sure".
        written_down_by: the adult who types it in, or None.
    """
    file = write.file
    named = [one for card_ids in places.values() for one in card_ids]
    if len(named) != len(set(named)):
        raise RuleBrokenError("A card cannot be in two places. Remove its number from one; nothing was changed.")
    check_scribe(file, written_down_by)
    _place(file, write, sort_id, places, None, from_paper=True, written_down_by=written_down_by)


def _place(
    file: Reading,
    write: Writing,
    sort_id: str,
    places: Mapping[str | None, Sequence[str]],
    to: int | None,
    *,
    from_paper: bool = False,
    written_down_by: str | None = None,
) -> None:
    sort = file.get(Sort, sort_id)
    categories = {one.id: one for one in categories_of(file, sort)}
    for category_id in places:
        if category_id is not None and category_id not in categories:
            file.get(Category, category_id)
            raise RuleBrokenError("That category belongs to another sort. Nothing was moved.")
    _must_be_cards(file, sort, [one for card_ids in places.values() for one in card_ids])
    of_what = "specification_line_id" if sort.takes is SortOf.LINES else "statement_id"
    old = {one.card: one for one in file.all(Placement, sort_id=sort_id)}
    marks: dict[str, bool | str | None] = {"from_paper": from_paper, "written_down_by": written_down_by}
    left: set[str | None] = set()
    for category_id, card_ids in places.items():
        put_there = set(card_ids)
        order = [
            one.id for one in file.all(Placement, sort_id=sort_id, category_id=category_id) if one.card not in put_there
        ]
        at = len(order) if to is None else to
        positions = itertools.count(file.next_position(Placement, sort_id=sort_id, category_id=category_id))
        for number, card_id in enumerate(card_ids):
            before = old.get(card_id)
            if before is None:
                placement_id = write.insert(
                    Placement(
                        id=write.new_id(),
                        sort_id=sort_id,
                        **{of_what: card_id},
                        category_id=category_id,
                        position=next(positions),
                        from_paper=from_paper,
                        written_down_by=written_down_by,
                    )
                ).id
            else:
                placement_id = before.id
                if before.category_id != category_id:
                    write.update(Placement, before.id, category_id=category_id, **marks)
                    left.add(before.category_id)
            order = moved(order, placement_id, min(at, len(order)) + number if to is not None else len(order))
        write.set_order(Placement, order)
    for category_id in left:
        _close_gap(file, write, sort_id, category_id)
    for category_id in places:
        _must_hold(file, sort, categories.get(category_id or ""))


def _must_be_cards(file: Reading, sort: Sort, card_ids: Sequence[str]) -> None:
    """Refuse what is no card of a sort: words that are not up or not chosen for it, lines that are not seen."""
    if sort.takes is SortOf.LINES:
        for one in card_ids:
            check_line_is_seen(file, one)
        return
    for one in card_ids:
        must_be_up(file.get(Statement, one), "be sorted")
        together = sort.together_id or sort.id
        if sort.takes is SortOf.CHOSEN and file.find(ChosenCard, sort_id=together, statement_id=one) is None:
            raise RuleBrokenError("These words are no card of this sort. Choose them first; nothing was moved.")


def _must_hold(file: Reading, sort: Sort, category: Category | None) -> None:
    """Refuse what was just placed if its category now holds more cards than it may."""
    if category is None or category.most is None:
        return
    inside = [one.card for one in file.all(Placement, sort_id=sort.id, category_id=category.id)]
    if different_cards(file, sort, inside) > category.most:
        raise RuleBrokenError(
            f"“{category.name}” is full: it holds {category.most} cards at most. Move one out first; nothing was moved."
        )


@action("Move a card back to unsorted")
def unplace_card(write: Writing, sort_id: str, card_id: str) -> None:
    """Put a card back to unsorted."""
    file = write.file
    _unplace(file, write, sort_id, [card_id])


@action("Move a stack of cards back to unsorted")
def unplace_cards(write: Writing, sort_id: str, card_ids: Sequence[str]) -> None:
    """Put several cards back to unsorted, as one step."""
    file = write.file
    _unplace(file, write, sort_id, card_ids)


def _unplace(file: Reading, write: Writing, sort_id: str, card_ids: Sequence[str]) -> None:
    lying = {one.card: one for one in file.all(Placement, sort_id=sort_id)}
    take_off_board(write, [lying[one] for one in dict.fromkeys(card_ids) if one in lying])


def take_off_board(write: Writing, placements: Collection[Placement]) -> None:
    """Delete placements and close the gaps that they leave in their categories; part of another action.

    Each gap is closed once they are all gone: what stays is written once, and what goes is not moved first.
    """
    for one in placements:
        write.delete(Placement, one.id)
    for sort_id, category_id in dict.fromkeys((one.sort_id, one.category_id) for one in placements):
        _close_gap(write.file, write, sort_id, category_id)


def _close_gap(file: Reading, write: Writing, sort_id: str, category_id: str | None) -> None:
    write.set_order(Placement, [one.id for one in file.all(Placement, sort_id=sort_id, category_id=category_id)])
