"""The group's sort, the individual turns at it, and what lies where."""

from workshop_app.domain.differing import NOT_SURE, IndividualTurn
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Category, Placement, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import Reading


def latest_sort(file: Reading) -> Sort | None:
    """Return the group's latest sort: its categories are what the key aspect, questions and verdicts come from."""
    sorts = file.all(Sort, young_person_id=None)
    return sorts[-1] if sorts else None


def group_sort_of(file: Reading, activity_id: str) -> Sort | None:
    """Return the group's sort of one activity; None before it was begun."""
    return file.find(Sort, activity_id=activity_id, young_person_id=None)


def title_prompts(file: Reading) -> set[str]:
    """Return the ids of the prompts under which proposals for the title are gathered."""
    picks = {one.id for one in file.all(Activity, kind=ActivityKind.PICK)}
    return {one.id for one in file.all(Prompt) if one.activity_id in picks}


def cards_of(file: Reading) -> list[Statement]:
    """Return what is sorted: the statements that are up, in the order they were said; proposals for a title aside."""
    titles = title_prompts(file)
    return [one for one in file.all(Statement, state=StatementState.UP) if one.prompt_id not in titles]


def categories_of(file: Reading, sort: Sort) -> list[Category]:
    """Return the categories a sort's cards may go to.

    They are the group's, then those that an individual turn made for itself.
    """
    own = file.all(Category, sort_id=sort.id) if sort.together_id is not None else []
    return [*file.all(Category, sort_id=sort.together_id or sort.id), *own]


def words_in(file: Reading, category: Category) -> list[Statement]:
    """Return the statements that the group put into ``category`` and that are up, in their order there."""
    placements = file.all(Placement, sort_id=category.sort_id, category_id=category.id)
    statements = [file.get(Statement, one.statement_id) for one in placements]
    return [one for one in statements if one.state is StatementState.UP]


def individual_turns(file: Reading, group_sort_id: str) -> list[IndividualTurn]:
    """Return what everybody did who finished their individual turn at the group's sort, in the order of the turns."""
    names = {one.id: one.name for one in file.all(Category)}
    people = {one.id: one.alias for one in file.all(YoungPerson)}
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
