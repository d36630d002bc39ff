"""What there is to pick from, and what was picked."""

from dataclasses import dataclass
from typing import Any

from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.sorting import Category, Pick, PickOf
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.lines import words_under
from workshop_app.record.made_from import hidden_lines, is_out_of_sight, lines
from workshop_app.record.sorts import (
    cards_in,
    cards_of,
    category_numbers,
    latest_categories,
    latest_sort,
    words_in,
)
from workshop_app.record.statements import title_proposals
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be picked.

    Attributes:
        key: the id of a category, of words or of a line.
        wording: its name, or the words.
        number: of a category, what chooses its colour and sign; -1 of words and lines.
        under: the id of the category in which words or a line lie; "" of all else.
    """

    key: str
    wording: str
    number: int
    under: str = ""

    @property
    def is_category(self) -> bool:
        """Whether it is a category; else it is words or a line."""
        return self.number >= 0


def options(file: Reading, pick_of: PickOf, activity_id: str) -> list[Option]:
    """Return all there is to pick from in an activity.

    For the key aspect that is each category of the group's latest sort followed by its cards, words or lines, and last
    those that lie in none: those that nobody was sure of, those of young people who joined later, or all words where
    there was no sort. For the title it is the proposals that were made in this activity.
    """
    if pick_of is PickOf.TITLE:
        return [Option(one.id, one.wording, -1) for one in title_proposals(file, activity_id)]
    found = []
    categories = latest_categories(file)
    lie: set[str] = set()
    for number, category in enumerate(categories):
        inside = cards_in(file, category)
        lie |= {one.id for one in inside}
        found.append(Option(category.id, category.name, number))
        found += [Option(one.id, one.wording, -1, category.id) for one in inside]
    found += [Option(one.id, one.wording, -1) for one in cards_of(file, latest_sort(file)) if one.id not in lie]
    return found


def thing_to_pick(file: Reading, key: str) -> dict[str, Any]:
    """Return the field in which a pick or a dot holds what has this id, with the id: a category, a line or words."""
    of = {"category_id": Category, "specification_line_id": SpecificationLine}
    return {next((field for field, kind in of.items() if file.find(kind, id=key) is not None), "statement_id"): key}


def pick_by(file: Reading, pick_of: PickOf, young_person_id: str | None) -> Pick | None:
    """Return what one young person picked, or with None the group; None where they picked nothing."""
    return file.find(Pick, pick_of=pick_of, young_person_id=young_person_id)


def key_aspect(file: Reading) -> Option | None:
    """Return what the group picked as the key aspect, as everything may show it; None where nothing of it is up."""
    pick = pick_by(file, PickOf.KEY_ASPECT, None)
    words = words_picked(file, pick)
    if pick is None or not words:
        return None
    number = -1 if pick.category_id is None else category_numbers(file)[pick.category_id]
    return Option(pick.thing, words, number)


def words_under_key_aspect(file: Reading) -> list[Statement]:
    """Return the words that are up of what the group picked: those in the category or under the line, or the words."""
    pick = pick_by(file, PickOf.KEY_ASPECT, None)
    if pick is None:
        return []
    if pick.category_id is not None:
        return words_in(file, file.get(Category, pick.category_id))
    if pick.specification_line_id is not None:
        return words_under(file, pick.specification_line_id)
    words = None if pick.statement_id is None else file.get(Statement, pick.statement_id)
    return [words] if words is not None and words.state is StatementState.UP else []


def why_picked(file: Reading, pick: Pick | None) -> str:
    """Return the reason for a pick; "" where there is none, it is set aside, or it is about words out of sight."""
    if pick is None:
        return ""
    if pick.statement_id is not None and is_out_of_sight(file, file.get(Statement, pick.statement_id)):
        return ""
    if pick.specification_line_id is not None and pick.specification_line_id in hidden_lines(file):
        return ""
    return as_seen(pick).why


def words_picked(file: Reading, pick: Pick | None) -> str:
    """Return what was picked in words; "" where nothing was, or where the words are not up any more."""
    if pick is None:
        return ""
    if pick.category_id is not None:
        return as_seen(file.get(Category, pick.category_id)).name
    if pick.specification_line_id is not None:
        return next((one.wording for one in lines(file) if one.id == pick.thing), "")
    statement = file.get(Statement, pick.thing)
    return statement.wording if statement.state is StatementState.UP else ""
