"""The group's sort, the individual turns at it, and what lies where."""

from collections.abc import Iterable

from workshop_app.domain.differing import IndividualTurn
from workshop_app.domain.replay import SortStep
from workshop_app.domain.setting_aside import as_seen, is_hidden
from workshop_app.domain.sorting import NOT_SURE, Category, Placement, Sort, same_words
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.people import aliases
from workshop_app.record.statements import title_prompts
from workshop_app.store import Reading


def latest_sort(file: Reading) -> Sort | None:
    """Return the group's latest sort: its categories are what the key aspect, questions and verdicts come from."""
    sorts = file.all(Sort, young_person_id=None)
    return sorts[-1] if sorts else None


def latest_categories(file: Reading) -> list[Category]:
    """Return the categories of the group's latest sort, in their order; none before there is one."""
    sort = latest_sort(file)
    return [] if sort is None else _categories(file, sort_id=sort.id)


def _categories(file: Reading, **equal: str) -> list[Category]:
    """Return categories as everything shows them: a name that is set aside is not in them."""
    return [as_seen(one) for one in file.all(Category, **equal)]


def category_names(file: Reading, sort_id: str = "") -> dict[str, str]:
    """Return by its id what each category is called, of one sort or of all; no name that is set aside is among them."""
    return {one.id: one.name for one in (_categories(file, sort_id=sort_id) if sort_id else _categories(file))}


def latest_places(file: Reading) -> dict[str, str | None]:
    """Return the id of the category in which each statement lies in the group's latest sort; None for "not sure".

    What was not sorted is left out. Those of one category stand in their order there.
    """
    sort = latest_sort(file)
    placements = [] if sort is None else file.all(Placement, sort_id=sort.id)
    return {one.statement_id: one.category_id for one in placements}


def category_numbers(file: Reading) -> dict[str, int]:
    """Return each category's place in its own sort, from 0, which chooses its colour and sign."""
    counted: dict[str, int] = {}
    numbers: dict[str, int] = {}
    for category in file.all(Category):
        numbers[category.id] = counted.get(category.sort_id, 0)
        counted[category.sort_id] = numbers[category.id] + 1
    return numbers


def names_set_aside(file: Reading) -> dict[str, str]:
    """Return by its id the name of each category whose name is set aside: nothing may show it any more."""
    return {one.id: one.name for one in file.all(Category) if is_hidden(one)}


def history_of_sort(file: Reading, sort_id: str, *, after: int = 0) -> list[SortStep]:
    """Return how a sort unfolded: what each action did to it, its categories or what lies where, in order.

    Args:
        file: the open file.
        sort_id: the sort.
        after: the number of an action; only what was done after it is returned.
    """
    return file.history_of_sort(sort_id, after=after)


def group_sort_of(file: Reading, activity_id: str) -> Sort | None:
    """Return the group's sort of one activity; None before it was begun."""
    return file.find(Sort, activity_id=activity_id, young_person_id=None)


def cards_of(file: Reading) -> list[Statement]:
    """Return what is sorted: the statements that are up, in the order they were said; proposals for a title aside."""
    titles = title_prompts(file)
    return [one for one in file.all(Statement, state=StatementState.UP) if one.prompt_id not in titles]


def categories_of(file: Reading, sort: Sort) -> list[Category]:
    """Return the categories a sort's cards may go to.

    They are the group's, then those that an individual turn made for itself.
    """
    own = _categories(file, sort_id=sort.id) if sort.together_id is not None else []
    return [*_categories(file, sort_id=sort.together_id or sort.id), *own]


def words_in(file: Reading, category: Category) -> list[Statement]:
    """Return the statements that the group put into ``category`` and that are up, in their order there."""
    placements = file.all(Placement, sort_id=category.sort_id, category_id=category.id)
    statements = [file.get(Statement, one.statement_id) for one in placements]
    return [one for one in statements if one.state is StatementState.UP]


def different_cards(file: Reading, statement_ids: Iterable[str]) -> int:
    """Return how many cards these statements are on the wall: words said twice make one, and words set aside none."""
    found = [file.get(Statement, one) for one in statement_ids]
    return len({same_words(one.wording) for one in found if one.state is StatementState.UP})


def individual_turns(file: Reading, group_sort_id: str) -> list[IndividualTurn]:
    """Return what everybody did who finished their individual turn at the group's sort, in the order of the turns."""
    names = category_names(file)
    people = aliases(file)
    return [
        IndividualTurn(
            who=people[one.young_person_id or ""],
            name_agreed=one.name_agreed,
            places={
                placement.statement_id: NOT_SURE if placement.category_id is None else names[placement.category_id]
                for placement in file.all(Placement, sort_id=one.id)
            },
        )
        for one in file.all(Sort, together_id=group_sort_id)
        if one.finished_at is not None
    ]
