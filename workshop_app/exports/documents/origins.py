"""Where words came from, as a document may say it: beside them, or as figures where so few took part.

One of three young people has their words written down, and everybody knows which. So below five people no word says who
wrote it down or that it is from paper; how many did is told for the document. That it is the gist always stands there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.provenance import Exactness, Source
from workshop_app.exports.documents.counting import counted_told
from workshop_app.exports.gathered import Gathered, Origin, Voice

FEWEST = 5
"""From so many young people on, marks stand beside the words."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a document may say of where some words came from; ``settled`` decides how it says it."""

    exactness: Exactness
    by_adult: bool
    source: Source

    def told(self, *, by_figures: bool) -> str:
        """Return what stands beside the words; nothing where they are exact and young people's own."""
        gist = self.exactness is Exactness.GIST
        if by_figures:
            return "not word for word" if gist else ""
        told = []
        if gist:
            told.append("not word for word, written down by an adult" if self.by_adult else "not word for word")
        elif self.by_adult:
            told.append("exact words, written down by an adult")
        if self.source is Source.PAPER:
            told.append("from paper")
        elif self.source is Source.IMPORTED:
            told.append("brought in from a file")
        return "; ".join(told)


def marks_of(words: Voice | Origin) -> Marks:
    """Return what may be said of where words came from."""
    return Marks(words.exactness, words.by_adult, words.source)


def so_few(gathered: Gathered) -> bool:
    """Tell whether some words may be those of fewer than five: no more are known to have been at a session."""
    there = [gathered.young_people, *(one.young_people for one in gathered.sessions)]
    return min(there) < FEWEST


def settled(tree: dict[str, Any], gathered: Gathered) -> dict[str, Any]:
    """Return the data of a document with its marks as it may print them; in ``marks_told`` what it says of them all.

    ``marks_as_figures`` tells whether they stand there and not beside the words.
    """
    by_figures = so_few(gathered)
    found: list[Marks] = []
    done = {name: _settled(value, found, by_figures=by_figures) for name, value in tree.items()}
    return done | {"marks_told": _figures(found) if by_figures else "", "marks_as_figures": by_figures}


def _settled(value: Any, found: list[Marks], *, by_figures: bool) -> Any:
    if isinstance(value, Marks):
        found.append(value)
        return value.told(by_figures=by_figures)
    if isinstance(value, dict):
        return {name: _settled(one, found, by_figures=by_figures) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_settled(one, found, by_figures=by_figures) for one in value]
    return value


def _figures(found: Iterable[Marks]) -> str:
    """Return how many of the words have which mark; "" where none has one."""
    marks = list(found)
    counts = (
        (sum(one.by_adult for one in marks), "was written down by an adult", "were written down by an adult"),
        (sum(one.source is Source.PAPER for one in marks), "is from paper", "are from paper"),
        (sum(one.source is Source.IMPORTED for one in marks), "was brought in from a file", "came in from a file"),
    )
    told = [counted_told(number, one, several) for number, one, several in counts if number]
    if not told:
        return ""
    return (
        f"Of what is printed here in somebody’s words, {listed(told)}. Which is not said: so few young people took "
        "part that it would tell who spoke."
    )


def listed(parts: Sequence[str]) -> str:
    """Return parts of a sentence one after the other: "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
