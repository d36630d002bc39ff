"""The group's sort and its categories."""

from collections.abc import Mapping

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_activity_under_way
from workshop_app.actions.words import how_written, whose
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Verdict
from workshop_app.domain.lookalikes import lookalike
from workshop_app.domain.provenance import Exactness, Source, WordsState
from workshop_app.domain.sessions import Activity, Progress, progress
from workshop_app.domain.setting_aside import as_seen, is_hidden, must_be_removable, must_not_be_safeguarded
from workshop_app.domain.sorting import Category, ChosenCard, Pick, Placement, Sort, SortKind, SortOf, moved
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.wording import checked_wording
from workshop_app.record.sorts import categories_of, different_cards
from workshop_app.store import Writing


@action("Start a sort")
def add_sort(
    write: Writing,
    title: str,
    *,
    kind: SortKind = SortKind.HYBRID,
    categories: list[str] | None = None,
    limits: Mapping[str, int] | None = None,
    shown: bool = True,
    takes: SortOf = SortOf.WORDS,
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
        takes: what its cards are.
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
            takes=takes,
            position=file.next_position(Sort),
        )
    )
    for position, name in enumerate(categories or []):
        most = (limits or {}).get(name)
        source = Source.TYPED if activity_id is None else Source.PLAN
        write.insert(
            Category(
                id=write.new_id(),
                sort_id=sort.id,
                name=name,
                position=position,
                most=most,
                source=source,
                said_at=write.now,
            )
        )
    return sort.id


@action("Rename a sort")
def rename_sort(write: Writing, sort_id: str, title: str) -> None:
    """Correct what the group's sort is called."""
    checked_wording(title, "The sort's title")
    write.update(Sort, sort_id, title=title)


@action("Remove a sort")
def remove_sort(write: Writing, sort_id: str) -> None:
    """Take out a group's sort that was begun by mistake, with its categories and the turns in it that hold no card.

    Raises:
        RuleBrokenError: cards lie in it, something rests on a category of it, or its activity is under way, which
            would begin it anew.
    """
    file = write.file
    sort = file.get(Sort, sort_id)
    if sort.activity_id is not None and progress(file.get(Activity, sort.activity_id)) is Progress.UNDER_WAY:
        raise RuleBrokenError(f"“{sort.title}” is under way. Go on to another activity first; nothing was changed.")
    sorts = [sort, *file.all(Sort, together_id=sort.id)]
    cards = sum(len(file.all(Placement, sort_id=one.id)) for one in sorts)
    if cards:
        lie = "1 card lies" if cards == 1 else f"{cards} cards lie"
        raise RuleBrokenError(f"{lie} in “{sort.title}”, so it stays. Take the cards out first; nothing was changed.")
    for one in reversed(sorts):
        for category in file.all(Category, sort_id=one.id):
            must_be_removable(category)
            write.delete(Category, category.id)
        for chosen in file.all(ChosenCard, sort_id=one.id):
            write.delete(ChosenCard, chosen.id)
        write.delete(Sort, one.id)


def _checked_limit(most: int | None) -> int | None:
    if most is not None and most < 1:
        raise RuleBrokenError("A category holds at least one card. Give a number from 1, or no limit.")
    return most


@action("Show or hide the cards", undoable=False)
def show_cards(write: Writing, sort_id: str, shown: bool = True) -> None:
    """Show the group's cards on the wall, because everybody is ready, or hide them again.

    Raises:
        RuleBrokenError: the sort's activity is not under way, so the wall shows none of it.
    """
    check_activity_under_way(write.file, write.file.get(Sort, sort_id).activity_id)
    write.update(Sort, sort_id, shown=shown)


def _alike(name: str, like: str) -> str:
    return "" if name == like else f", which looks the same as “{name}”"


@action("Add a category")
def add_category(
    write: Writing,
    sort_id: str,
    name: str,
    *,
    most: int | None = None,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Add a category to a sort under the name young people gave it; return its id.

    In an individual turn it is that young person's alone. ``most``: how many cards it holds at the most.
    """
    file = write.file
    checked_wording(name, "The category's name")
    _checked_limit(most)
    sort = file.get(Sort, sort_id)
    if sort.kind is SortKind.CLOSED:
        raise RuleBrokenError("The categories of this sort are fixed, so none can be added.")
    how = whose(said_by, by_group) | how_written(
        file,
        sort.session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    like = lookalike(name, [one.name for one in categories_of(file, sort)])
    if like is not None:
        raise RuleBrokenError(f"There is already a category “{like}”{_alike(name, like)}. Put the cards there.")
    return write.insert(
        Category(
            id=write.new_id(),
            sort_id=sort_id,
            name=name,
            most=most,
            **how,
            said_at=write.now,
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
            inside = [one.card for one in file.all(Placement, sort_id=sort.id, category_id=category_id)]
            if inside and (count := different_cards(file, sort, inside)) > most:
                raise RuleBrokenError(
                    f"“{as_seen(category).name}” holds {count} cards already. Move some out first, or choose a larger "
                    "number."
                )
    write.update(Category, category_id, most=most)


@action("Rename a category")
def rename_category(write: Writing, category_id: str, name: str) -> None:
    """Give a category another name; one that was set aside with a reason makes room for it.

    Raises:
        RuleBrokenError: its name is set aside for safeguarding, or another has this name.
    """
    file = write.file
    checked_wording(name, "The category's name")
    category = file.get(Category, category_id)
    must_not_be_safeguarded(category)
    if is_hidden(category) and name == as_seen(category).name:
        raise RuleBrokenError("The name is set aside. Give another, or bring it back; nothing was changed.")
    others = categories_of(file, file.get(Sort, category.sort_id))
    like = lookalike(name, [one.name for one in others if one.id != category_id])
    if like is not None:
        raise RuleBrokenError(f"There is already a category “{like}”{_alike(name, like)}. Choose another name.")
    if category.name != name:
        write.update(
            Category,
            category_id,
            name=name,
            source=Source.TYPED,
            said_at=write.now,
            state=WordsState.KEPT,
            set_aside_reason="",
            language="",
            read_back_at=None,
            first_wording=None,
        )


@action("Move a category")
def move_category(write: Writing, category_id: str, to: int) -> None:
    """Move a category to place ``to`` (from 0) among those of its sort."""
    file = write.file
    category = file.get(Category, category_id)
    order = moved([one.id for one in file.all(Category, sort_id=category.sort_id)], category_id, to)
    write.set_order(Category, order)


@action("Remove a category")
def remove_category(write: Writing, category_id: str) -> None:
    """Take a category away; its cards go back to unsorted, and undo brings all of it back.

    Raises:
        RuleBrokenError: the key aspect, a question, a specification line or a verdict stands on it, or its name is set
            aside for safeguarding and not yet passed on.
    """
    file = write.file
    category = file.get(Category, category_id)
    must_be_removable(category)
    for kind, what in (
        (Pick, "picked as the key aspect"),
        (Question, "what a question grew from"),
        (SpecificationLine, "part of the specification"),
        (Verdict, "what a verdict is about"),
    ):
        if file.find(kind, category_id=category_id) is not None:
            raise RuleBrokenError(f"“{as_seen(category).name}” is {what}, so it stays. Change that first.")
    for placement in file.all(Placement, category_id=category_id):
        write.delete(Placement, placement.id)
    write.delete(Category, category_id)
