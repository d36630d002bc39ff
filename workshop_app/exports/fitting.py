"""Whether a document can be made at all, told before it is made, by the amount of words that would stand in it.

Setting a document takes far more memory than the words themselves, and a document of ten thousand pages is read by
nobody. So above a limit none is begun. The tables hold every word of any file.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from workshop_app.domain.packs import FEEDBACK_PACK, PLEASE_EXPLORE, STRONGEST
from workshop_app.exports.gathered import Gathered, GatheredStatement, Voice
from workshop_app.exports.typesetting.parting import NAME, WORDS, weight_of_text

MOST = 750_000
"""Kilobytes by the measure of ``typesetting.parting``: some 16,000 statements of a line. What was measured at a
document of this size: 215 MB for the specification, 125 MB for cards. A part is in memory at a time; what grows is what
was gathered, and the finished pages."""

MOST_OF_A_PART = 125_000
"""Kilobytes, by the same measure, of what is not parted: what was said of one tenderer. Measured: some 240 MB."""


Told = tuple[str, float, float]
"""What a document would hold, as a sentence has it; its weight, and that of the heaviest part of it."""


def why_too_large(file: str, gathered: Gathered) -> str:
    """Return why ``file``, the name of one of the exports, is not made of so much, as a sentence; "" where it is."""
    measure = _MEASURES.get(file)
    if measure is None:
        return ""
    what, weight, heaviest = measure(gathered)
    if weight <= MOST and heaviest <= MOST_OF_A_PART:
        return ""
    return (
        f"“{file}” was not made: {what} are more than fit into one document (this app makes them up to some 16,000 "
        "short statements). The tables “statements” and “data” hold all of them."
    )


def _specification(gathered: Gathered) -> Told:
    weight = sum(map(_weight, (gathered.statements, gathered.specification, gathered.questions)))
    return f"{len(gathered.statements):,} statements", weight, 0.0


def _feedback_pack(gathered: Gathered) -> Told:
    of_each = [_weight(one) for one in gathered.tenderers]
    around = _weight(gathered.questions) + _weight(gathered.evaluations)
    return "the words said of tenderers", sum(of_each) + around, max([*of_each, around])


def _please_explore(gathered: Gathered) -> Told:
    of_each = [_weight(one.explore) for one in gathered.tenderers]
    return "the things to explore", sum(of_each), max(of_each, default=0.0)


def _strongest(gathered: Gathered) -> Told:
    weight = _weight(gathered.strongest)
    return "the answers on whom they found strongest", weight, weight


def _cards(gathered: Gathered) -> Told:
    cards = gathered.paper_sort.cards if gathered.paper_sort else []
    return f"{len(cards):,} cards", sum(WORDS + weight_of_text(one.wording) for one in cards), 0.0


_MEASURES: dict[str, Callable[[Gathered], Told]] = {
    "specification.pdf": _specification,
    f"{FEEDBACK_PACK}.pdf": _feedback_pack,
    f"{PLEASE_EXPLORE}.pdf": _please_explore,
    f"{STRONGEST}.pdf": _strongest,
    "sort-cards.pdf": _cards,
}


def _weight(thing: Any) -> float:
    """Return the weight of all text in ``thing``, whatever holds it."""
    if isinstance(thing, Voice):
        return WORDS + weight_of_text(thing.wording)
    if isinstance(thing, GatheredStatement):
        return _weight(thing.voice)
    if isinstance(thing, Enum):
        return 0.0
    if isinstance(thing, str):
        return NAME + weight_of_text(thing) if thing else 0.0
    if isinstance(thing, list):
        return sum(map(_weight, thing))
    if is_dataclass(thing):
        return sum(_weight(getattr(thing, field.name)) for field in fields(thing))
    return 0.0
