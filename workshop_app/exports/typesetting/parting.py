"""Parting what a document holds, so that a large one is set in pieces that each fit into memory.

Setting words takes tens of kilobytes for each that somebody said, and the program that sets them lets go of none
before it has set the last. So a document that would take too much is set part by part, and the parts are joined.
"""

from collections.abc import Iterable, Sequence
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


def specification_parts(tree: Tree, *, whole: float = WHOLE, most: float = MOST) -> list[Tree]:
    """Return the data of the specification in parts of at most ``most``, in order; up to ``whole`` it is one part.

    Each part has, in ``opens``, the sections that begin in it; those that go on from the part before are not there.
    A category or a line that goes on stands at the head of the next part again.
    """
    opens = ["cover", "groups", "questions", "also_said", "end"]
    if weight_of(tree) <= whole:
        return [tree | {"opens": opens}]
    paths = (("groups", "lines", "statements"), ("questions", "statements"), ("also_said", "statements"))
    parting = _Parting(tree, [path[0] for path in paths], most)
    parting.open("cover")
    for section, *below in paths:
        parting.open(section)
        for item in tree[section]:
            parting.take(section, [], item, below)
    parting.open("end")
    return parting.finished()


def feedback_pack_parts(tree: Tree, *, whole: float = WHOLE, most: float = MOST) -> list[Tree]:
    """Return the data of the feedback pack in parts, in order; up to ``whole`` it is one part.

    Tenderers, who each begin on a page of their own in any case, stand in at least two parts, which can be set side by
    side, of at most ``most`` where they fit; those of annex A do so too. What stands before, between and after them has
    a part each.
    """
    if not tree["tenderers"] or weight_of(tree) <= whole:
        return [tree | {"opens": ["front", "next", "end"]}]
    nobody = tree | {"opens": [], "tenderers": [], "annex": []}
    pages = [nobody | {"tenderers": some} for some in _evenly(tree["tenderers"], most)]
    annexes = [nobody | {"annex": some} for some in _evenly(tree["annex"], most)]
    return [nobody | {"opens": ["front"]}, *pages, nobody | {"opens": ["next"]}, *annexes, nobody | {"opens": ["end"]}]


def together(things: Sequence[Tree], most: float) -> list[list[Tree]]:
    """Return the things, in order, in as few lists as there can be of at most ``most`` kilobytes each."""
    return _together([(one, weight_of(one)) for one in things], most)


def _evenly(things: Sequence[Tree], most: float) -> list[list[Tree]]:
    """Return the things, in order, in lists of about the same weight: two, or more of at most ``most`` kilobytes."""
    weighed = [(one, weight_of(one)) for one in things]
    half = sum(weight for _, weight in weighed) / 2
    heaviest = max((weight for _, weight in weighed), default=0.0)
    return _together(weighed, min(most, half + heaviest / 2))


def _together(weighed: Iterable[tuple[Tree, float]], most: float) -> list[list[Tree]]:
    lists: list[list[Tree]] = []
    room = 0.0
    for one, weight in weighed:
        if not lists or weight > room:
            lists.append([])
            room = most
        lists[-1].append(one)
        room -= weight
    return lists


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

    def finished(self) -> list[Tree]:
        """Return the parts."""
        self._parts[-1]["opens"] += self._waiting
        return self._parts

    def _begin(self) -> None:
        self._copies.clear()
        self._weight = 0.0
        self._parts.append(self._tree | {section: [] for section in self._sections} | {"opens": []})
