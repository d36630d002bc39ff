"""Parting what a document holds, so that a large one is set in pieces that each fit into memory.

Setting words takes tens of kilobytes for each that somebody said, and the program that sets them lets go of none
before it has set the last. So a document that would take too much is set part by part, and the parts are joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, islice
from typing import Any

from workshop_app.exports.typesetting.words import Inline, Spoken, lines_of

Tree = dict[str, Any]

WHOLE = 100_000
"""Kilobytes up to which a document is set in one piece."""
MOST = 50_000
"""Kilobytes of a part."""
AT_ONCE = 70_000
"""Kilobytes of parts that are set side by side."""

WORDS, NAME = 20.0, 4.0
"""Kilobytes, measured: for words with what stands about them, and for a name or label; their letters come on top."""
_LINE, _CHARACTER, _WIDE_CHARACTER = 8.0, 0.2, 0.65
"""Kilobytes, measured: for a line, a letter, and a letter of a text that is not all ASCII."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document, or something in it that is not parted.

    Attributes:
        data: what a template is given.
        kilobytes: about how many it takes to set it.
        refers: it says on which pages other parts have something, so it is set once more when they are counted.
    """

    data: Tree
    kilobytes: float
    refers: bool = False


def weighed(tree: Tree) -> Part:
    """Return a part that refers to no other."""
    return Part(tree, weight_of(tree))


def weight_of(tree: Any) -> float:
    """Return about how many kilobytes it takes to set what is in ``tree``."""
    weight, waiting = 0.0, [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            continue
        if isinstance(one, Spoken):
            weight += WORDS + weight_of_text(one.text)
        elif isinstance(one, Inline):
            weight += NAME + weight_of_text(one.text)
        elif isinstance(one, dict):
            waiting.extend(one.values())
        elif isinstance(one, list | tuple):
            waiting.extend(one)
    return weight


def weight_of_text(text: str) -> float:
    """Return about how many kilobytes the letters of ``text`` take, and its lines."""
    lines = _LINE * len(lines_of(text))
    return lines + (_CHARACTER if text.isascii() else _WIDE_CHARACTER) * len(text)


def specification_parts(tree: Tree, *, whole: float = WHOLE, most: float = MOST) -> list[Part]:
    """Return the specification in parts of at most ``most``, in order; up to ``whole`` it is one part.

    Each part has, in ``opens``, the sections that begin in it; those that go on from the part before are not there.
    A category or a line that goes on stands at the head of the next part again.
    """
    opens = ["cover", "groups", "questions", "also_said", "end"]
    if (weight := weight_of(tree)) <= whole:
        return [Part(tree | {"opens": opens}, weight)]
    paths = (("groups", "lines", "statements"), ("questions", "statements"), ("also_said", "statements"))
    parting = _Parting(tree, [path[0] for path in paths], most)
    parting.open("cover")
    for section, *below in paths:
        parting.open(section)
        for item in tree[section]:
            parting.take(section, [], item, below)
    parting.open("end")
    return parting.finished()


def feedback_pack_parts(tree: Tree, *, whole: float = WHOLE, most: float = MOST) -> list[Part]:
    """Return the feedback pack in parts, in order; up to ``whole`` it is one part.

    Tenderers, who each begin on a page of their own in any case, stand in at least two parts, which can be set side by
    side, of at most ``most`` where they fit; those of annex A do so too. What stands before, between and after them has
    a part each.
    """
    nobody = weighed(tree | {"tenderers": [], "annex": []})
    tenderers, annexes = ([weighed(one) for one in tree[section]] for section in ("tenderers", "annex"))
    weight = nobody.kilobytes + sum(one.kilobytes for one in (*tenderers, *annexes))
    if not tenderers or weight <= whole:
        return [Part(tree | {"opens": ["front", "next", "end"]}, weight)]
    return [
        opening(nobody, "front", refers=True),
        *(with_all(nobody, "tenderers", some) for some in _evenly(tenderers, most)),
        opening(nobody, "next", refers=tree["criteria"] is not None),
        *(with_all(nobody, "annex", some) for some in _evenly(annexes, most)),
        opening(nobody, "end"),
    ]


def opening(bare: Part, section: str, *, refers: bool = False) -> Part:
    """Return a part of what is in ``bare``, in which a section begins."""
    return Part(bare.data | {"opens": [section]}, bare.kilobytes, refers)


def with_all(bare: Part, section: str, things: Sequence[Part]) -> Part:
    """Return a part of what is in ``bare``, in which no section begins, with ``things`` in one that went before."""
    held = {"opens": [], section: [one.data for one in things]}
    return Part(bare.data | held, bare.kilobytes + sum(one.kilobytes for one in things))


def together(things: Sequence[Part], most: float) -> list[list[Part]]:
    """Return the things, in order, in as few lists as there can be of at most ``most`` kilobytes each."""
    lists: list[list[Part]] = []
    room = 0.0
    for one in things:
        if not lists or one.kilobytes > room:
            lists.append([])
            room = most
        lists[-1].append(one)
        room -= one.kilobytes
    return lists


def set_at_once(parts: Sequence[Part]) -> list[list[int]]:
    """Return the numbers of those that there is room for at once, the heaviest first: beside the last, none is set."""
    numbers = count()
    groups = [list(islice(numbers, len(some))) for some in together(parts, AT_ONCE)]
    return sorted(groups, key=lambda group: sum(parts[number].kilobytes for number in group), reverse=True)


def _evenly(things: Sequence[Part], most: float) -> list[list[Part]]:
    """Return the things, in order, in lists of about the same weight: two, or more of at most ``most`` kilobytes."""
    weights = [one.kilobytes for one in things]
    return together(things, min(most, sum(weights) / 2 + max(weights, default=0.0) / 2))


class _Parting:
    """Deals out what stands in the lists of a tree over parts."""

    def __init__(self, tree: Tree, sections: Sequence[str], most: float) -> None:
        self._tree = tree
        self._most = most
        self._sections = sections
        self._parts: list[Tree] = []
        self._weight = 0.0
        self._waiting: list[str] = []
        self._copies: dict[int, Tree] = {}
        self._begin()

    def open(self, section: str) -> None:
        """Begin a section, with what is next put into it."""
        self._waiting.append(section)

    def take(self, section: str, owners: list[tuple[Tree, str]], item: Tree, below: Sequence[str]) -> None:
        """Put in ``item``, and what is in its list ``below[0]``, and so on; ``owners`` are those it stands under."""
        if below and item[below[0]]:
            for inner in item[below[0]]:
                self.take(section, [*owners, (item, below[0])], inner, below[1:])
            return
        weight = weight_of(item)
        if self._weight and self._weight + weight > self._most:
            self._begin()
        self._parts[-1]["opens"] += self._waiting
        self._waiting.clear()
        into: list[Tree] = self._parts[-1][section]
        for owner, name in owners:
            copy = self._copies.get(id(owner))
            if copy is None:
                copy = self._copies[id(owner)] = owner | {name: []}
                self._weight += weight_of(copy)
                into.append(copy)
            into = copy[name]
        into.append(item)
        self._weight += weight

    def finished(self) -> list[Part]:
        """Return the parts."""
        self._parts[-1]["opens"] += self._waiting
        return [weighed(one) for one in self._parts]

    def _begin(self) -> None:
        self._copies.clear()
        self._weight = 0.0
        self._parts.append(self._tree | {section: [] for section in self._sections} | {"opens": []})
