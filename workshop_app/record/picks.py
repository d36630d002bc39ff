"""What there is to pick from, and what was picked."""

from dataclasses import dataclass

from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.sorting import Category, Pick, PickOf
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.made_from import is_out_of_sight
from workshop_app.record.sorts import cards_of, category_numbers, latest_categories, latest_places, words_in
from workshop_app.record.statements import title_proposals
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be picked.

    Attributes:
        key: the id of a category or of words.
        wording: its name, or the words.
        number: of a category, what chooses its colour and sign; -1 of words.
        under: the id of the category in which words lie; "" of all else.
    """

    key: str
    wording: str
    number: int
    under: str = ""

    @property
    def is_category(self) -> bool:
        """Whether it is a category; else it is words."""
        return self.number >= 0


def options(file: Reading, pick_of: PickOf, activity_id: str) -> list[Option]:
    """Return all there is to pick from in an activity.

    For the key aspect that is each category of the group's latest sort followed by its words, and last the cards that
    lie in none: those that nobody was sure of, those of young people who joined later, or all of them where there was
    no sort. For the title it is the proposals that were made in this activity.
    """
    if pick_of is PickOf.TITLE:
        return [Option(one.id, one.wording, -1) for one in title_proposals(file, activity_id)]
    found = []
    categories = latest_categories(file)
    for number, category in enumerate(categories):
        found.append(Option(category.id, category.name, number))
        found += [Option(one.id, one.wording, -1, category.id) for one in words_in(file, category)]
    places = latest_places(file)
    found += [Option(one.id, one.wording, -1) for one in cards_of(file) if places.get(one.id) is None]
    return found


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


def why_picked(file: Reading, pick: Pick | None) -> str:
    """Return the reason for a pick; "" where there is none, it is set aside, or it is about safeguarded words."""
    if pick is None:
        return ""
    if pick.statement_id is not None and is_out_of_sight(file, file.get(Statement, pick.statement_id)):
        return ""
    return as_seen(pick).why


def words_picked(file: Reading, pick: Pick | None) -> str:
    """Return what was picked in words; "" where nothing was, or where the words are not up any more."""
    if pick is None:
        return ""
    if pick.category_id is not None:
        return as_seen(file.get(Category, pick.category_id)).name
    statement = file.get(Statement, pick.thing)
    return statement.wording if statement.state is StatementState.UP else ""
