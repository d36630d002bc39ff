"""Where young people put the same card differently: counted, never averaged, and nobody left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop_app.domain.sorting import NOT_SURE

NOWHERE = "Left where it was"

FEW = 15
"""Below so many people a table of counts says little. In Tullis and Wood's study (2004) the sorts of fifteen people
agreed with those of a large group at 0.9; fewer did not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IndividualTurn:
    """What one young person did in their individual turn.

    Attributes:
        who: their name for this work.
        name_agreed: whether it may stand beside where they put the cards.
        places: the name of the category of each card that has one, by statement; ``NOT_SURE`` for "not sure".
    """

    who: str
    name_agreed: bool
    places: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """How many of those who sorted put a card in one place.

    Attributes:
        place: the category's name, ``NOT_SURE`` or ``NOWHERE``.
        count: how many.
        who: their names for this work, in the order of their turns.
    """

    place: str
    count: int
    who: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """Where everybody put one card: all who sorted are in exactly one of ``shares``."""

    card_id: str
    shares: tuple[Share, ...]

    @property
    def agreed(self) -> bool:
        """Whether all put it in the same place; a card that nobody moved is no agreement."""
        return len(self.shares) == 1 and self.shares[0].place != NOWHERE

    @property
    def differs(self) -> bool:
        """Whether it is in more than one place."""
        return len(self.shares) > 1


def where_we_differ(
    card_ids: Iterable[str], turns: Sequence[IndividualTurn], categories: Sequence[str]
) -> list[Difference]:
    """Return for each card how many put it where.

    Args:
        card_ids: the cards, in the order to return them.
        turns: those of everybody who had a turn, however unusual.
        categories: the names of the group's categories, in order; those that people made for themselves follow.
    """
    own_names = (place for one in turns for place in one.places.values() if place != NOT_SURE)
    order = list(dict.fromkeys([*categories, *own_names, NOT_SURE, NOWHERE]))
    found = []
    for card_id in card_ids:
        who: dict[str, list[str]] = {}
        for one in turns:
            who.setdefault(one.places.get(card_id, NOWHERE), []).append(one.who)
        shares = tuple(
            Share(place=place, count=len(who[place]), who=tuple(who[place])) for place in order if place in who
        )
        found.append(Difference(card_id=card_id, shares=shares))
    return found
