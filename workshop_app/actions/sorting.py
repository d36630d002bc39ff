"""Sorting cards into categories, and picking the key aspect and the title."""

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Verdict
from workshop_app.domain.sorting import Category, Pick, PickOf, Placement, Sort, SortKind, moved
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.store import CommissionFile, Writing


def add_sort(
    file: CommissionFile,
    title: str,
    *,
    kind: SortKind = SortKind.HYBRID,
    categories: list[str] | None = None,
    session_id: str | None = None,
    activity_id: str | None = None,
) -> str:
    """Begin the group's sort with the given categories; return its id."""
    checked_wording(title, "The sort's title")
    for name in categories or []:
        checked_wording(name, "The category's name")
    with file.action("add_sort") as write:
        sort = write.insert(
            Sort(
                id=write.new_id(),
                title=title,
                kind=kind,
                session_id=session_id,
                activity_id=activity_id,
                position=file.next_position(Sort),
            )
        )
        for position, name in enumerate(categories or []):
            write.insert(Category(id=write.new_id(), sort_id=sort.id, name=name, position=position))
        return sort.id


def latest_sort(file: CommissionFile) -> Sort | None:
    """Return the group's latest sort: its categories are what the key aspect and the questions come from."""
    sorts = file.all(Sort, young_person_id=None)
    return sorts[-1] if sorts else None


def words_in(file: CommissionFile, category: Category) -> list[Statement]:
    """Return the statements that the group put into ``category`` and that are up, in their order there."""
    placements = file.all(Placement, sort_id=category.sort_id, category_id=category.id)
    statements = [file.get(Statement, one.statement_id) for one in placements]
    return [one for one in statements if one.state is StatementState.UP]


def add_own_sort(file: CommissionFile, together_id: str, young_person_id: str) -> str:
    """Begin one young person's own turn at the group's sort, with the same categories; return its id."""
    together = file.get(Sort, together_id)
    if file.find(Sort, together_id=together_id, young_person_id=young_person_id) is not None:
        raise RuleBrokenError("This young person has a turn in this sort already. Go on with it instead.")
    with file.action("add_own_sort") as write:
        return write.insert(
            Sort(
                id=write.new_id(),
                title=together.title,
                kind=together.kind,
                session_id=together.session_id,
                activity_id=together.activity_id,
                young_person_id=young_person_id,
                together_id=together_id,
                position=file.next_position(Sort),
            )
        ).id


def add_category(file: CommissionFile, sort_id: str, name: str) -> str:
    """Add a category to the group's sort under the name young people gave it; return its id."""
    checked_wording(name, "The category's name")
    if file.get(Sort, sort_id).kind is SortKind.CLOSED:
        raise RuleBrokenError("The categories of this sort are given, so none can be added.")
    if file.find(Category, sort_id=sort_id, name=name) is not None:
        raise RuleBrokenError(f"There is a category “{name}” already. Put the cards there.")
    with file.action("add_category") as write:
        return write.insert(
            Category(
                id=write.new_id(),
                sort_id=sort_id,
                name=name,
                position=file.next_position(Category, sort_id=sort_id),
            )
        ).id


def rename_category(file: CommissionFile, category_id: str, name: str) -> None:
    """Give a category another name."""
    checked_wording(name, "The category's name")
    category = file.get(Category, category_id)
    other = file.find(Category, sort_id=category.sort_id, name=name)
    if other is not None and other.id != category_id:
        raise RuleBrokenError(f"There is a category “{name}” already. Choose another name.")
    with file.action("rename_category") as write:
        write.update(Category, category_id, name=name)


def move_category(file: CommissionFile, category_id: str, to: int) -> None:
    """Move a category to place ``to`` (from 0) among those of its sort."""
    category = file.get(Category, category_id)
    order = moved([one.id for one in file.all(Category, sort_id=category.sort_id)], category_id, to)
    with file.action("move_category") as write:
        write.set_order(Category, order)


def remove_category(file: CommissionFile, category_id: str) -> None:
    """Take a category away; its cards go back to unsorted, and undo brings all of it back.

    Raises:
        RuleBrokenError: the key aspect, a question, a specification line or a verdict stands on it.
    """
    category = file.get(Category, category_id)
    for kind, what in (
        (Pick, "picked as the key aspect"),
        (Question, "what a question grew from"),
        (SpecificationLine, "part of the specification"),
        (Verdict, "what a verdict is about"),
    ):
        if file.find(kind, category_id=category_id) is not None:
            raise RuleBrokenError(f"“{category.name}” is {what}, so it stays. Change that first.")
    with file.action("remove_category") as write:
        for placement in file.all(Placement, category_id=category_id):
            write.delete(Placement, placement.id)
        write.delete(Category, category_id)


def place_card(
    file: CommissionFile, sort_id: str, statement_id: str, category_id: str | None, to: int | None = None
) -> None:
    """Put a card into a category, or with ``category_id`` None into "not sure".

    Args:
        file: the open file.
        sort_id: the sort, the group's or one young person's own.
        statement_id: the card's statement; it must be up.
        category_id: the category, one of the group's sort.
        to: the place in it, from 0; None for the end.
    """
    sort = file.get(Sort, sort_id)
    if file.get(Statement, statement_id).state is not StatementState.UP:
        raise RuleBrokenError("Only words that are up can be sorted. Put them up first.")
    if category_id is not None and file.get(Category, category_id).sort_id != (sort.together_id or sort.id):
        raise RuleBrokenError("That category belongs to another sort. Nothing was moved.")
    old = file.find(Placement, sort_id=sort_id, statement_id=statement_id)
    there = [one for one in file.all(Placement, sort_id=sort_id, category_id=category_id)]
    with file.action("place_card") as write:
        if old is None:
            placement_id = write.insert(
                Placement(
                    id=write.new_id(),
                    sort_id=sort_id,
                    statement_id=statement_id,
                    category_id=category_id,
                    position=file.next_position(Placement, sort_id=sort_id, category_id=category_id),
                )
            ).id
        else:
            placement_id = old.id
            if old.category_id != category_id:
                write.update(Placement, old.id, category_id=category_id)
                _close_gap(file, write, sort_id, old.category_id)
        order = [one.id for one in there]
        write.set_order(Placement, moved(order, placement_id, len(order) if to is None else to))


def unplace_card(file: CommissionFile, sort_id: str, statement_id: str) -> None:
    """Put a card back to unsorted."""
    placement = file.find(Placement, sort_id=sort_id, statement_id=statement_id)
    if placement is None:
        return
    with file.action("unplace_card") as write:
        write.delete(Placement, placement.id)
        _close_gap(file, write, sort_id, placement.category_id)


def _close_gap(file: CommissionFile, write: Writing, sort_id: str, category_id: str | None) -> None:
    write.set_order(Placement, [one.id for one in file.all(Placement, sort_id=sort_id, category_id=category_id)])


def pick(
    file: CommissionFile,
    pick_of: PickOf,
    *,
    category_id: str | None = None,
    statement_id: str | None = None,
    young_person_id: str | None = None,
    why: str = "",
    session_id: str | None = None,
) -> str:
    """Pick the key aspect (a category or a statement) or the title (a statement); return the pick's id.

    With ``young_person_id`` it is that person's own pick, else the group's. A new pick replaces the old one.
    """
    if (category_id is None) == (statement_id is None):
        raise RuleBrokenError("Pick one thing: a category or somebody's words. Nothing was changed.")
    if pick_of is PickOf.TITLE and statement_id is None:
        raise RuleBrokenError("A title is somebody's words. Write it down first, then pick it.")
    if statement_id is not None and file.get(Statement, statement_id).state is not StatementState.UP:
        raise RuleBrokenError("Only words that are up can be picked. Put them up first.")
    storable(why, "The reason")
    old = file.find(Pick, pick_of=pick_of, young_person_id=young_person_id)
    with file.action("pick") as write:
        if old is not None:
            return write.update(
                Pick, old.id, category_id=category_id, statement_id=statement_id, why=why, session_id=session_id
            ).id
        return write.insert(
            Pick(
                id=write.new_id(),
                pick_of=pick_of,
                young_person_id=young_person_id,
                session_id=session_id,
                category_id=category_id,
                statement_id=statement_id,
                why=why,
            )
        ).id


def unpick(file: CommissionFile, pick_id: str) -> None:
    """Take a pick back."""
    with file.action("unpick") as write:
        write.delete(Pick, pick_id)
