"""The group's sort, the individual turns at it, and what lies where.

Two questions have each their own sort. The categories that the key aspect, questions and verdicts come from are those
of the latest sort, whatever its cards are. In which category a statement lies is told by the latest sort that takes
words, all of them or those that were chosen; in which a line lies, by the latest that takes lines.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from workshop_app.domain.differing import IndividualTurn
from workshop_app.domain.people import may_be_named
from workshop_app.domain.replay import SortStep
from workshop_app.domain.setting_aside import as_seen, is_hidden
from workshop_app.domain.sorting import (
    NOT_SURE,
    Category,
    ChosenCard,
    Placement,
    Sort,
    SortOf,
    card_number,
    same_words,
)
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.commission import secret_of
from workshop_app.record.lines import latest_of, latest_versions, words_under
from workshop_app.record.made_from import lines
from workshop_app.record.people import aliases, who_came, young_people
from workshop_app.record.statements import title_prompts
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class Card:
    """What is put into categories, as every page shows it: words that are up, or a line of the specification.

    Attributes:
        id: of the statement or the line.
        wording: its words.
        number: what its paper card bears: a statement's own, which never changes, or a line's place among the lines.
        is_line: it is a line; else a statement.
    """

    id: str
    wording: str
    number: int
    is_line: bool = False


def latest_sort(file: Reading) -> Sort | None:
    """Return the group's latest sort, whatever its cards are.

    Its categories are what the key aspect, questions and verdicts come from.
    """
    sorts = file.all(Sort, young_person_id=None)
    return sorts[-1] if sorts else None


def _latest_that_takes(file: Reading, *, lines: bool) -> Sort | None:
    sorts = [one for one in file.all(Sort, young_person_id=None) if (one.takes is SortOf.LINES) == lines]
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
    """Return the id of the category in which each statement lies; None for "not sure".

    That is where it lies in the group's latest sort of words, all or chosen: a later sort of lines says nothing of
    them. What was not sorted there is left out. Those of one category stand in their order there.
    """
    return _places_in(file, _latest_that_takes(file, lines=False))


def places_of_lines(file: Reading) -> dict[str, str | None]:
    """Return the id of the category in which each line lies in the group's latest sort of lines; None for "not sure".

    What was not sorted there is left out. Those of one category stand in their order there.
    """
    return _places_in(file, _latest_that_takes(file, lines=True))


def _places_in(file: Reading, sort: Sort | None) -> dict[str, str | None]:
    placements = [] if sort is None else file.all(Placement, sort_id=sort.id)
    return {one.card: one.category_id for one in placements}


def category_of_line(file: Reading) -> dict[str, str | None]:
    """Return the id of the category of each version of each line; None for none.

    That is where the group put the line in the latest sort of lines. Where it lies in no category there, it is the one
    that the line was written under.
    """
    lies = places_of_lines(file)
    latest = latest_versions(file) if lies else {}
    return {one.id: lies.get(latest.get(one.id, one.id)) or one.category_id for one in file.all(SpecificationLine)}


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

    A line that was reworded since is its latest version all along: it is the same card.

    Args:
        file: the open file.
        sort_id: the sort.
        after: the number of an action; only what was done after it is returned.
    """
    steps = file.history_of_sort(sort_id, after=after)
    if file.get(Sort, sort_id).takes is not SortOf.LINES:
        return steps
    latest = latest_versions(file)

    def as_now(row: Category | Placement | None) -> Category | Placement | None:
        if not isinstance(row, Placement) or row.specification_line_id is None:
            return row
        return replace(row, specification_line_id=latest.get(row.specification_line_id, row.specification_line_id))

    return [
        replace(
            step,
            changes=tuple(
                replace(change, before=as_now(change.before), after=as_now(change.after)) for change in step.changes
            ),
        )
        for step in steps
    ]


def group_sort_of(file: Reading, activity_id: str) -> Sort | None:
    """Return the group's sort of one activity; None before it was begun."""
    return file.find(Sort, activity_id=activity_id, young_person_id=None)


def cards_of(file: Reading, sort: Sort | None = None) -> list[Card]:
    """Return the cards of a sort, or of an individual turn at it, as they are now; without one, all words.

    Words are those that are up, in the order they were said, proposals for a title aside; of a sort that takes chosen
    ones only those that were chosen for it. Lines are those that can be seen, in their order and latest versions.
    """
    takes = SortOf.WORDS if sort is None else sort.takes
    number_of = numbering(file, takes)
    if takes is SortOf.LINES:
        return [Card(one.id, one.wording, number_of(one), is_line=True) for one in lines(file)]
    titles = title_prompts(file)
    up = [one for one in file.all(Statement, state=StatementState.UP) if one.prompt_id not in titles]
    if sort is not None and takes is SortOf.CHOSEN:
        chosen = chosen_for(file, sort)
        up = [one for one in up if one.id in chosen]
    return [Card(one.id, one.wording, number_of(one)) for one in up]


def numbering(file: Reading, takes: SortOf) -> Callable[[Statement | SpecificationLine], int]:
    """Return what tells the number that a card of such a sort carries on paper, also one that is not seen now.

    Of a line that comes from its place among the lines, of a statement from its place among all that was said.
    """
    secret = secret_of(file)
    if takes is SortOf.LINES:
        places = {one.id: place for place, one in enumerate(latest_of(file.all(SpecificationLine)))}
        return lambda one: card_number(places[one.id], secret)
    return lambda one: card_number(one.position, secret)


def chosen_for(file: Reading, sort: Sort) -> set[str]:
    """Return the ids of the statements chosen as the cards of a sort, or of the sort that an individual turn is at."""
    return {one.statement_id for one in file.all(ChosenCard, sort_id=sort.together_id or sort.id)}


def categories_of(file: Reading, sort: Sort) -> list[Category]:
    """Return the categories a sort's cards may go to.

    They are the group's, then those that an individual turn made for itself.
    """
    own = _categories(file, sort_id=sort.id) if sort.together_id is not None else []
    return [*_categories(file, sort_id=sort.together_id or sort.id), *own]


def cards_in(file: Reading, category: Category) -> list[Card]:
    """Return the cards that the group put into ``category``, in their order there."""
    cards = {one.id: one for one in cards_of(file, file.get(Sort, category.sort_id))}
    placements = file.all(Placement, sort_id=category.sort_id, category_id=category.id)
    return [cards[one.card] for one in placements if one.card in cards]


def words_in(file: Reading, category: Category) -> list[Statement]:
    """Return the statements that are up of those that the group put into ``category``, in their order there.

    Of lines that lie in it, it is the statements that they stand on, each once.
    """
    found: dict[str, Statement] = {}
    for placement in file.all(Placement, sort_id=category.sort_id, category_id=category.id):
        if placement.specification_line_id is not None:
            found |= {one.id: one for one in words_under(file, placement.specification_line_id)}
        elif (one := file.get(Statement, placement.card)).state is StatementState.UP:
            found[one.id] = one
    return list(found.values())


def different_cards(file: Reading, sort: Sort, card_ids: Iterable[str]) -> int:
    """Return how many of the cards of a sort these are on the wall: words said twice make one, and hidden ones none."""
    if sort.takes is SortOf.LINES:
        wanted = set(card_ids)
        return len({same_words(one.wording) for one in lines(file) if one.id in wanted})
    chosen = chosen_for(file, sort) if sort.takes is SortOf.CHOSEN else None
    found = [file.get(Statement, one) for one in card_ids if chosen is None or one in chosen]
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
                placement.card: NOT_SURE if placement.category_id is None else names[placement.category_id]
                for placement in file.all(Placement, sort_id=one.id)
            },
        )
        for one in file.all(Sort, together_id=group_sort_id)
        if one.finished_at is not None
    ]


def turns_may_be_named(file: Reading, group_sort: Sort) -> bool:
    """Tell whether names may stand beside where each put the cards: everybody who was there is done and agreed.

    Whoever was there and had no turn, or is not done, would be known by being left over. Where the record does not say
    who was there, anybody may have been.
    """
    turns = [one for one in file.all(Sort, together_id=group_sort.id) if one.finished_at is not None]
    came = set() if group_sort.session_id is None else who_came(file, group_sort.session_id)
    there = came or {one.id for one in young_people(file)}
    had = {one.young_person_id or "" for one in turns}
    agreed = {one.young_person_id or "" for one in turns if one.name_agreed}
    return bool(may_be_named(there | had, agreed - {""}))
