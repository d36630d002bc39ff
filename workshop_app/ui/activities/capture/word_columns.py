"""Words in columns on the big screen, each where it was put: only what does not fit any more makes others move."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from workshop_app.ui.kit.fitting import height_of

COLUMNS = 3
_MOST, _LEAST_LETTERS = 44, 28
"""Pixels at 1920x1080. The largest letters at which all words fit are used; larger ones only where a larger text size
was chosen."""
_SMALLER = 0.91
"""What one size is of the one before."""
_BESIDE = 20
"""Pixels between columns."""
_BELOW = 16
"""Pixels between two cards."""
_TARGET = 64
"""Pixels: the least height of what a finger has to hit, such as a card and what shows the earlier words."""
_LEAST_TARGET = 44
"""Pixels on the screen below which that never is."""
PADDING = 10
"""Pixels above and below the words of a card."""
SIDE = 20
"""Pixels before the words of a card."""
END = 44
"""Pixels after them, where the corner is folded."""
_FOLD, _LARGEST_FOLD, _BEFORE_FOLD = 0.5, 40, 4
"""How much of the target is folded, the most of it and the gap before it, in pixels on the screen."""
LOWER = 3
"""Pixels of the edge under a card."""
_FAMILY = "Atkinson Hyperlegible Next"
_REGULAR = 400


@dataclass(frozen=True, slots=True)
class Room:
    """The room for the columns.

    Attributes:
        width, height: pixels.
        unit: pixels for one at 1920x1080.
        text_scale: how much larger letters were chosen to be.
    """

    width: float
    height: float
    unit: float
    text_scale: float

    @property
    def steps(self) -> list["Step"]:
        """The sizes there are, the largest first; at last the smallest with room for the bar."""
        sizes = [float(_MOST * self.text_scale)]
        while sizes[-1] * _SMALLER > _LEAST_LETTERS:
            sizes.append(sizes[-1] * _SMALLER)
        letters = [max(1, math.floor(size * self.unit)) for size in (*sizes, _LEAST_LETTERS)]
        low = max(1.0, self.height - self.target - _BELOW * self.unit)
        return [*(Step(size, self.height) for size in letters), Step(letters[-1], low, last=True)]

    @property
    def column(self) -> float:
        """How wide a column is."""
        return math.floor((self.width - (COLUMNS - 1) * _BESIDE * self.unit) / COLUMNS)

    def left(self, column: int) -> float:
        """Return where a column begins."""
        return column * (self.column + math.floor(_BESIDE * self.unit))

    def low(self, column: int, step: "Step") -> float:
        """Return where a column ends: in the last step what shows the earlier words is below the last column only."""
        return step.low if column == COLUMNS - 1 else self.height

    def card(self, wording: str, step: "Step") -> float:
        """Return the height of a card; in the last step one that is higher than a column is cut short."""
        whole = self._whole(wording, step)
        return min(whole, step.low) if step.last else whole

    def is_cut(self, wording: str, step: "Step") -> bool:
        """Tell whether a card shows only so much of its words."""
        return self._whole(wording, step) > step.low

    def _whole(self, wording: str, step: "Step") -> float:
        beside = SIDE * self.unit + self.end
        words = height_of(wording, _FAMILY, _REGULAR, math.floor(self.column - beside), step.size)
        whole = math.ceil(words + 2 * PADDING * self.unit + LOWER)
        return max(whole, self.target)

    @property
    def end(self) -> float:
        """The room after the words of a card: the folded corner is never less than a finger needs."""
        return max(END * self.unit, min(_FOLD * self.target, _LARGEST_FOLD) + _BEFORE_FOLD)

    @property
    def target(self) -> float:
        """The least height of what a finger has to hit."""
        return max(_LEAST_TARGET, math.ceil(_TARGET * self.unit))

    @property
    def gap(self) -> float:
        """The gap between two cards."""
        return math.floor(_BELOW * self.unit)


@dataclass(frozen=True, slots=True)
class Step:
    """How large letters are, and where the last column ends, in pixels; in the last step a card may be cut short."""

    size: int
    low: float
    last: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the card of some words is: its column, and from where to where it reaches downwards."""

    column: int
    top: float
    bottom: float


class WordColumns:
    """Where each card is, and which are earlier ones that have no room.

    A card that comes goes below the last of the shortest column. Where it does not fit, it takes a place that another
    left; then letters get smaller; then the column with the earliest words is emptied for it.
    """

    def __init__(self, room: Room) -> None:
        self.room = room
        self.places: dict[str, Place] = {}
        self._pages_of_earlier: list[dict[str, Place]] = []
        self._steps = room.steps
        self._step = 0
        self._wordings: dict[str, str] = {}

    def bring(self, wordings: dict[str, str]) -> None:
        """Have a place for all of ``wordings``, by their keys and in their order, and for nothing else."""
        for key in self._wordings.keys() - wordings.keys():
            self.places.pop(key, None)
        changed = any(self._wordings.get(key, wording) != wording for key, wording in wordings.items())
        new = [key for key in wordings if key not in self._wordings]
        self._wordings = dict(wordings)
        if changed or not self.places:
            # Those that have no place now are earlier ones: none may empty a column of later ones.
            self._begin_anew()
        else:
            for key in new:
                if self._place(key):
                    break
        self._pages_of_earlier = []

    def place_if_free(self, key: str, wording: str) -> None:
        """Give a card a place if there is one, without any other moving."""
        self._wordings[key] = wording
        place = self._free(key)
        if place is None:
            del self._wordings[key]
        else:
            self.places[key] = place

    @property
    def step(self) -> Step:
        """The size of the letters, and where the last column ends."""
        return self._steps[self._step]

    def pages_of_earlier(self, most: int) -> list[dict[str, Place]]:
        """Return the places of those that have no room, a screen after the other, the latest of them first.

        Only ``most`` screens are returned, and none is laid out before it is asked for: of many words that takes long.
        """
        pages = self._pages_of_earlier
        while len(pages) < most and (left := self.earlier_than(len(pages))):
            earlier = [key for key in self._wordings if key not in self.places]
            pages.append(self._latest_that_fit(earlier[:left]))
        return pages[:most]

    def earlier_than(self, page: int) -> int:
        """Return how many words are on no screen up to a page of earlier ones; 0 is the screen of the latest."""
        return len(self._wordings.keys() - self.places.keys()) - sum(map(len, self.pages_of_earlier(page)))

    def _latest_that_fit(self, keys: list[str]) -> dict[str, Place]:
        """Return the places of as many of ``keys`` as fit, from the last of them back; at least of one."""
        first = len(keys) - 1
        found = self._below_another(keys[first:], self._steps[-1])
        while first > 0 and (more := self._below_another(keys[first - 1 :], self._steps[-1])) is not None:
            first, found = first - 1, more
        assert found is not None, "a card is never higher than a column"
        return found

    def _begin_anew(self) -> None:
        """Lay out all in the largest letters at which all fit; with the smallest, only the latest that do."""
        self.places = {}
        for number, step in enumerate(self._steps):
            placed = self._below_another(list(self._wordings), step)
            if placed is not None:
                self._step, self.places = number, placed
                return
        self._step = len(self._steps) - 1
        self.places = self._latest_that_fit(list(self._wordings))

    def _below_another(self, keys: list[str], step: Step) -> dict[str, Place] | None:
        placed: dict[str, Place] = {}
        for key in keys:
            place = self._below_the_last(placed, key, step)
            if place is None:
                return None
            placed[key] = place
        return placed

    def _free(self, key: str) -> Place | None:
        return self._below_the_last(self.places, key, self.step) or self._in_a_gap(key)

    def _place(self, key: str) -> bool:
        """Give a card a place; tell whether all were laid out anew for it, and those that are to come with them."""
        place = self._free(key)
        if place is not None:
            self.places[key] = place
            return False
        for number, step in enumerate(self._steps[self._step + 1 :], start=self._step + 1):
            smaller = self._where_they_are(step, key)
            if smaller is not None:
                self._step, self.places = number, smaller
                return False
        if self._step < len(self._steps) - 1:
            self._begin_anew()
            return True
        oldest = next(one for one in self._wordings if one in self.places)
        emptied = self.places[oldest].column
        self.places = {one: where for one, where in self.places.items() if where.column != emptied}
        self.places[key] = Place(emptied, 0, self.room.card(self._wordings[key], self.step))
        return False

    def _where_they_are(self, step: Step, key: str) -> dict[str, Place] | None:
        """Return the places of all and ``key`` in smaller letters, each in the column in which it is."""
        placed: dict[str, Place] = {}
        bottoms = [0.0] * COLUMNS
        for one, where in sorted(self.places.items(), key=lambda item: item[1].top):
            height = self.room.card(self._wordings[one], step)
            top = bottoms[where.column]
            placed[one] = replace(where, top=top, bottom=top + height)
            bottoms[where.column] = top + height + self.room.gap
        if any(bottom - self.room.gap > self.room.low(column, step) for column, bottom in enumerate(bottoms)):
            return None
        place = self._below_the_last(placed, key, step)
        return None if place is None else placed | {key: place}

    def _below_the_last(self, placed: dict[str, Place], key: str, step: Step) -> Place | None:
        bottoms = [
            max((where.bottom + self.room.gap for where in placed.values() if where.column == column), default=0.0)
            for column in range(COLUMNS)
        ]
        height = self.room.card(self._wordings[key], step)
        for column, top in sorted(enumerate(bottoms), key=lambda one: one[1]):
            if top + height <= self.room.low(column, step):
                return Place(column, top, top + height)
        return None

    def _in_a_gap(self, key: str) -> Place | None:
        step = self.step
        height = self.room.card(self._wordings[key], step)
        for column in range(COLUMNS):
            inside = sorted(
                (where for where in self.places.values() if where.column == column), key=lambda where: where.top
            )
            for top, end in _gaps(inside, self.room.low(column, step), self.room.gap):
                if top + height <= end:
                    return Place(column, top, top + height)
        return None


def _gaps(inside: Sequence[Place], low: float, gap: float) -> Iterator[tuple[float, float]]:
    top = 0.0
    for where in inside:
        yield top, where.top - gap
        top = where.bottom + gap
    yield top, low


def rows_of(room: Room, step: Step, places: dict[str, Place], cards: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of the cards that have a place: those of ``cards``, with where they are."""
    return [
        card
        | {
            "across": room.left(place.column),
            "down": place.top,
            "high": place.bottom - place.top,
            "elided": room.is_cut(card["wording"], step),
        }
        for card in cards
        if (place := places.get(card["key"])) is not None
    ]
