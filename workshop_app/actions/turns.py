"""Individual turns at a sort."""

from collections.abc import Mapping, Sequence

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_activity_under_way
from workshop_app.actions.placing import place_cards_from_paper
from workshop_app.actions.sorting import add_category
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.setting_aside import must_be_removable
from workshop_app.domain.sorting import Category, Placement, Sort
from workshop_app.domain.times import first_time
from workshop_app.store import Reading, Writing


@action("Start an individual turn", id="add_own_sort")
def begin_individual_turn(write: Writing, group_sort_id: str, young_person_id: str) -> str:
    """Begin one young person's individual turn at the group's sort, with the same categories; return its id.

    Raises:
        RuleBrokenError: they have one already, or the sort's activity is not under way.
    """
    check_activity_under_way(write.file, write.file.get(Sort, group_sort_id).activity_id)
    return _insert_turn(write, group_sort_id, young_person_id)


def _insert_turn(write: Writing, group_sort_id: str, young_person_id: str) -> str:
    file = write.file
    group_sort = file.get(Sort, group_sort_id)
    if file.find(Sort, together_id=group_sort_id, young_person_id=young_person_id) is not None:
        raise RuleBrokenError("This young person already has a turn in this sort. Continue it instead.")
    return write.insert(
        Sort(
            id=write.new_id(),
            title=group_sort.title,
            kind=group_sort.kind,
            session_id=group_sort.session_id,
            activity_id=group_sort.activity_id,
            young_person_id=young_person_id,
            together_id=group_sort_id,
            takes=group_sort.takes,
            position=file.next_position(Sort),
        )
    ).id


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

    It may be typed in at any time. Arguments and other refusals are those of ``begin_individual_turn`` and
    ``place_cards_from_paper``.
    """
    sort_id = _insert_turn(write, group_sort_id, young_person_id)
    place_cards_from_paper(write, sort_id, places, written_down_by=written_down_by)
    return sort_id


@action("Type in a category of an individual turn")
def begin_turn_with_category(write: Writing, group_sort_id: str, young_person_id: str, name: str) -> str:
    """Begin one young person's individual turn, made on paper, with a category they made; return the category's id.

    It may be typed in at any time. Other refusals are those of ``begin_individual_turn`` and ``add_category``.
    """
    return add_category(write, _insert_turn(write, group_sort_id, young_person_id), name)


@action("End an individual turn", undoable=False, id="finish_own_sort")
def end_individual_turn(write: Writing, sort_id: str, *, name_agreed: bool) -> None:
    """Record that a young person is done with their turn, and whether their name may stand beside their cards.

    Whoever was done already was so when they first were.
    """
    file = write.file
    _must_be_a_turn(file, sort_id)
    finished_at = first_time(file.get(Sort, sort_id).finished_at, write.now)
    write.update(Sort, sort_id, finished_at=finished_at, name_agreed=name_agreed)


@action("Continue an individual turn", undoable=False, id="go_on_with_own_sort")
def go_on_with_individual_turn(write: Writing, sort_id: str) -> None:
    """Let a young person go on with a turn they had finished."""
    file = write.file
    _must_be_a_turn(file, sort_id)
    write.update(Sort, sort_id, finished_at=None)


@action("Remove an individual turn", id="remove_own_sort")
def remove_individual_turn(write: Writing, sort_id: str) -> None:
    """Take a young person's individual turn out, with where they put the cards and the categories they made."""
    file = write.file
    _must_be_a_turn(file, sort_id)
    for placement in file.all(Placement, sort_id=sort_id):
        write.delete(Placement, placement.id)
    for category in file.all(Category, sort_id=sort_id):
        must_be_removable(category)
        write.delete(Category, category.id)
    write.delete(Sort, sort_id)


def _must_be_a_turn(file: Reading, sort_id: str) -> None:
    if file.get(Sort, sort_id).young_person_id is None:
        raise RuleBrokenError("This is the group's sort, nobody's individual turn. Nothing was changed.")
