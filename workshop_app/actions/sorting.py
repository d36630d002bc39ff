"""Sorting cards into categories, and picking the key aspect and the title."""

from collections.abc import Mapping, Sequence

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_scribe
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Verdict
from workshop_app.domain.sorting import Category, Pick, PickOf, Placement, Sort, SortKind, moved, same_words
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState, must_be_up
from workshop_app.domain.times import first_time
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.sorts import categories_of
from workshop_app.store import Reading, Writing


@action("Begin a sort")
def add_sort(
    write: Writing,
    title: str,
    *,
    kind: SortKind = SortKind.HYBRID,
    categories: list[str] | None = None,
    limits: Mapping[str, int] | None = None,
    shown: bool = True,
    session_id: str | None = None,
    activity_id: str | None = None,
) -> str:
    """Begin the group's sort with the given categories; return its id.

    Args:
        write: the open file, or the action this is part of.
        title: what it is called.
        kind: who names the categories.
        categories: the names given.
        limits: how many cards a category of that name holds at the most.
        shown: False hides the cards from the wall until ``show_cards``.
        session_id: the session it is made in.
        activity_id: the activity it belongs to.
    """
    file = write.file
    checked_wording(title, "The sort's title")
    for limit in (limits or {}).values():
        _checked_limit(limit)
    for name in categories or []:
        checked_wording(name, "The category's name")
    sort = write.insert(
        Sort(
            id=write.new_id(),
            title=title,
            kind=kind,
            session_id=session_id,
            activity_id=activity_id,
            shown=shown,
            position=file.next_position(Sort),
        )
    )
    for position, name in enumerate(categories or []):
        most = (limits or {}).get(name)
        write.insert(Category(id=write.new_id(), sort_id=sort.id, name=name, position=position, most=most))
    return sort.id


def _checked_limit(most: int | None) -> int | None:
    if most is not None and most < 1:
        raise RuleBrokenError("A category holds at least one card. Give a number from 1, or no limit.")
    return most


@action("Show or hide the cards", undoable=False)
def show_cards(write: Writing, sort_id: str, shown: bool = True) -> None:
    """Show the group's cards on the wall, because everybody is ready, or hide them again."""
    write.update(Sort, sort_id, shown=shown)


@action("Begin an individual turn", id="add_own_sort")
def begin_individual_turn(write: Writing, group_sort_id: str, young_person_id: str) -> str:
    """Begin one young person's individual turn at the group's sort, with the same categories; return its id."""
    file = write.file
    group_sort = file.get(Sort, group_sort_id)
    if file.find(Sort, together_id=group_sort_id, young_person_id=young_person_id) is not None:
        raise RuleBrokenError("This young person has a turn in this sort already. Go on with it instead.")
    return write.insert(
        Sort(
            id=write.new_id(),
            title=group_sort.title,
            kind=group_sort.kind,
            session_id=group_sort.session_id,
            activity_id=group_sort.activity_id,
            young_person_id=young_person_id,
            together_id=group_sort_id,
            position=file.next_position(Sort),
        )
    ).id


@action("End an individual turn", undoable=False, id="finish_own_sort")
def end_individual_turn(write: Writing, sort_id: str, *, name_agreed: bool) -> None:
    """Record that a young person is done with their turn, and whether their name may stand beside their cards.

    Whoever was done already was so when they first were.
    """
    file = write.file
    _must_be_a_turn(file, sort_id)
    finished_at = first_time(file.get(Sort, sort_id).finished_at, write.now)
    write.update(Sort, sort_id, finished_at=finished_at, name_agreed=name_agreed)


@action("Go on with an individual turn", undoable=False, id="go_on_with_own_sort")
def go_on_with_individual_turn(write: Writing, sort_id: str) -> None:
    """Let a young person go on with a turn they had finished."""
    file = write.file
    _must_be_a_turn(file, sort_id)
    write.update(Sort, sort_id, finished_at=None)


@action("Take an individual turn out", id="remove_own_sort")
def remove_individual_turn(write: Writing, sort_id: str) -> None:
    """Take a young person's individual turn out, with where they put the cards and the categories they made."""
    file = write.file
    _must_be_a_turn(file, sort_id)
    for placement in file.all(Placement, sort_id=sort_id):
        write.delete(Placement, placement.id)
    for category in file.all(Category, sort_id=sort_id):
        write.delete(Category, category.id)
    write.delete(Sort, sort_id)


def _must_be_a_turn(file: Reading, sort_id: str) -> None:
    if file.get(Sort, sort_id).young_person_id is None:
        raise RuleBrokenError("This is the group's sort, nobody's individual turn. Nothing was changed.")


@action("Add a category")
def add_category(write: Writing, sort_id: str, name: str, *, most: int | None = None) -> str:
    """Add a category to a sort under the name young people gave it; return its id.

    In an individual turn it is that young person's alone. ``most``: how many cards it holds at the most.
    """
    file = write.file
    checked_wording(name, "The category's name")
    _checked_limit(most)
    sort = file.get(Sort, sort_id)
    if sort.kind is SortKind.CLOSED:
        raise RuleBrokenError("The categories of this sort are given, so none can be added.")
    if any(one.name == name for one in categories_of(file, sort)):
        raise RuleBrokenError(f"There is a category “{name}” already. Put the cards there.")
    return write.insert(
        Category(
            id=write.new_id(),
            sort_id=sort_id,
            name=name,
            most=most,
            position=file.next_position(Category, sort_id=sort_id),
        )
    ).id


@action("Change how many cards a category holds")
def limit_category(write: Writing, category_id: str, most: int | None) -> None:
    """Say how many cards a category holds at the most; None for any number.

    Raises:
        RuleBrokenError: ``most`` is below 1, or more are in it already.
    """
    file = write.file
    _checked_limit(most)
    category = file.get(Category, category_id)
    if most is not None:
        for sort in file.all(Sort):
            inside = [one.statement_id for one in file.all(Placement, sort_id=sort.id, category_id=category_id)]
            if _different(file, inside) > most:
                raise RuleBrokenError(
                    f"“{category.name}” holds {_different(file, inside)} cards already. Take some out first, or "
                    "choose a larger number."
                )
    write.update(Category, category_id, most=most)


def _different(file: Reading, statement_ids: Sequence[str]) -> int:
    """Return how many cards these are on the wall: words said twice make one, and words set aside none."""
    found = [file.get(Statement, one) for one in statement_ids]
    return len({same_words(one.wording) for one in found if one.state is StatementState.UP})


@action("Rename a category")
def rename_category(write: Writing, category_id: str, name: str) -> None:
    """Give a category another name."""
    file = write.file
    checked_wording(name, "The category's name")
    category = file.get(Category, category_id)
    others = categories_of(file, file.get(Sort, category.sort_id))
    if any(one.name == name and one.id != category_id for one in others):
        raise RuleBrokenError(f"There is a category “{name}” already. Choose another name.")
    write.update(Category, category_id, name=name)


@action("Move a category")
def move_category(write: Writing, category_id: str, to: int) -> None:
    """Move a category to place ``to`` (from 0) among those of its sort."""
    file = write.file
    category = file.get(Category, category_id)
    order = moved([one.id for one in file.all(Category, sort_id=category.sort_id)], category_id, to)
    write.set_order(Category, order)


@action("Take a category away")
def remove_category(write: Writing, category_id: str) -> None:
    """Take a category away; its cards go back to unsorted, and undo brings all of it back.

    Raises:
        RuleBrokenError: the key aspect, a question, a specification line or a verdict stands on it.
    """
    file = write.file
    category = file.get(Category, category_id)
    for kind, what in (
        (Pick, "picked as the key aspect"),
        (Question, "what a question grew from"),
        (SpecificationLine, "part of the specification"),
        (Verdict, "what a verdict is about"),
    ):
        if file.find(kind, category_id=category_id) is not None:
            raise RuleBrokenError(f"“{category.name}” is {what}, so it stays. Change that first.")
    for placement in file.all(Placement, category_id=category_id):
        write.delete(Placement, placement.id)
    write.delete(Category, category_id)


@action("Move a card")
def place_card(write: Writing, sort_id: str, statement_id: str, category_id: str | None, to: int | None = None) -> None:
    """Put a card into a category, or with ``category_id`` None into "not sure".

    Args:
        write: the open file, or the action this is part of.
        sort_id: the sort, the group's or one young person's own.
        statement_id: the card's statement; it must be up.
        category_id: the category, one of the group's sort or of this individual turn.
        to: the place in it, from 0; None for the end.

    Raises:
        RuleBrokenError: the words are not up, the category is another sort's, or it is full.
    """
    file = write.file
    _place(file, write, sort_id, {category_id: [statement_id]}, to)


@action("Move a stack of cards")
def place_cards(
    write: Writing, sort_id: str, statement_ids: Sequence[str], category_id: str | None, to: int | None = None
) -> None:
    """Put several cards into a category, one after the other, as one step: a stack of words said twice.

    Arguments and refusals are those of ``place_card``.
    """
    file = write.file
    _place(file, write, sort_id, {category_id: statement_ids}, to)


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
        places: the statements in each category, in their order; None for "not sure".
        written_down_by: the adult who types it in, or None.
    """
    file = write.file
    named = [one for statement_ids in places.values() for one in statement_ids]
    if len(named) != len(set(named)):
        raise RuleBrokenError("A card cannot lie in two places. Take its number out of one; nothing was changed.")
    check_scribe(file, written_down_by)
    _place(file, write, sort_id, places, None, from_paper=True, written_down_by=written_down_by)


@action("Type in an individual turn from paper")
def begin_turn_from_paper(
    write: Writing,
    group_sort_id: str,
    young_person_id: str,
    places: Mapping[str | None, Sequence[str]],
    *,
    written_down_by: str | None = None,
) -> str:
    """Begin one young person's individual turn, made on paper, with where the cards lay; return its id.

    Arguments and refusals are those of ``begin_individual_turn`` and ``place_cards_from_paper``.
    """
    sort_id = begin_individual_turn(write, group_sort_id, young_person_id)
    place_cards_from_paper(write, sort_id, places, written_down_by=written_down_by)
    return sort_id


@action("Type in a category of an individual turn")
def begin_turn_with_category(write: Writing, group_sort_id: str, young_person_id: str, name: str) -> str:
    """Begin one young person's individual turn, made on paper, with a category they made; return the category's id.

    Refusals are those of ``begin_individual_turn`` and ``add_category``.
    """
    return add_category(write, begin_individual_turn(write, group_sort_id, young_person_id), name)


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
    for category_id, statement_ids in places.items():
        if category_id is not None and category_id not in categories:
            file.get(Category, category_id)
            raise RuleBrokenError("That category belongs to another sort. Nothing was moved.")
        for statement_id in statement_ids:
            must_be_up(file.get(Statement, statement_id), "be sorted")
    old = {one.statement_id: one for one in file.all(Placement, sort_id=sort_id)}
    marks: dict[str, bool | str | None] = {"from_paper": from_paper, "written_down_by": written_down_by}
    left: set[str | None] = set()
    for category_id, statement_ids in places.items():
        order = [
            one.id
            for one in file.all(Placement, sort_id=sort_id, category_id=category_id)
            if one.statement_id not in statement_ids
        ]
        at = len(order) if to is None else to
        for number, statement_id in enumerate(statement_ids):
            before = old.get(statement_id)
            if before is None:
                placement_id = write.insert(
                    Placement(
                        id=write.new_id(),
                        sort_id=sort_id,
                        statement_id=statement_id,
                        category_id=category_id,
                        position=file.next_position(Placement, sort_id=sort_id, category_id=category_id),
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
        _must_hold(file, sort_id, categories.get(category_id or ""))


def _must_hold(file: Reading, sort_id: str, category: Category | None) -> None:
    """Refuse what was just placed if its category now holds more cards than it may."""
    if category is None or category.most is None:
        return
    inside = [one.statement_id for one in file.all(Placement, sort_id=sort_id, category_id=category.id)]
    if _different(file, inside) > category.most:
        raise RuleBrokenError(
            f"“{category.name}” is full: it holds {category.most} cards at the most. Take one out first; nothing was "
            "moved."
        )


@action("Put a card back to unsorted")
def unplace_card(write: Writing, sort_id: str, statement_id: str) -> None:
    """Put a card back to unsorted."""
    file = write.file
    _unplace(file, write, sort_id, [statement_id])


@action("Put a stack of cards back to unsorted")
def unplace_cards(write: Writing, sort_id: str, statement_ids: Sequence[str]) -> None:
    """Put several cards back to unsorted, as one step."""
    file = write.file
    _unplace(file, write, sort_id, statement_ids)


def _unplace(file: Reading, write: Writing, sort_id: str, statement_ids: Sequence[str]) -> None:
    for statement_id in statement_ids:
        placement = file.find(Placement, sort_id=sort_id, statement_id=statement_id)
        if placement is not None:
            write.delete(Placement, placement.id)
            _close_gap(file, write, sort_id, placement.category_id)


def _close_gap(file: Reading, write: Writing, sort_id: str, category_id: str | None) -> None:
    write.set_order(Placement, [one.id for one in file.all(Placement, sort_id=sort_id, category_id=category_id)])


@action("Pick something")
def pick(
    write: Writing,
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
    file = write.file
    if (category_id is None) == (statement_id is None):
        raise RuleBrokenError("Pick one thing: a category or somebody's words. Nothing was changed.")
    if pick_of is PickOf.TITLE and statement_id is None:
        raise RuleBrokenError("A title is somebody's words. Write it down first, then pick it.")
    if statement_id is not None:
        must_be_up(file.get(Statement, statement_id), "be picked")
    storable(why, "The reason")
    old = file.find(Pick, pick_of=pick_of, young_person_id=young_person_id)
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


@action("Take a pick back")
def unpick(write: Writing, pick_id: str) -> None:
    """Take a pick back."""
    write.delete(Pick, pick_id)
