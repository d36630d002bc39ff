"""Names that look alike: two buttons that nobody can tell apart are one person's words under another's name."""

import unicodedata
from collections.abc import Iterable, Sequence

from workshop_app.domain.wording import is_seen

_EMPTY_BRAILLE = "\u2800"
"""Drawn as a space, though it is none."""


def look_of(name: str) -> str:
    """Return what a name looks like at a glance: two that return the same look alike.

    Spaces of every kind count as one and at the ends as none, what cannot be seen as nothing; letters are the same
    composed and decomposed, large and small, wide and narrow. For comparing alone: it is never shown or kept.
    """
    before, look = None, name
    while look != before:
        before = look
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", look).casefold())
        spaced = (" " if one.isspace() or one == _EMPTY_BRAILLE else one for one in folded)
        look = " ".join("".join(one for one in spaced if one == " " or is_seen(one)).split())
    return look


def look_of_words(wording: str) -> str:
    """Return what words look like that somebody typed twice: their letters and figures alone, large and small alike.

    Words without any, signs for instance, are what they look like. For comparing alone: it is never shown or kept.
    """
    if wording.isascii():
        return "".join(filter(str.isalnum, wording.lower())) or look_of(wording)
    look = look_of(wording)
    return "".join(one for one in look if unicodedata.category(one)[0] in "LNM") or look


def lookalike(name: str, others: Iterable[str]) -> str | None:
    """Return the first of ``others`` that looks like ``name``, or is the very same; None if none does."""
    return next(iter(lookalikes(name, others)), None)


def lookalikes(name: str, others: Iterable[str]) -> list[str]:
    """Return those of ``others`` that look like ``name``, or are the very same."""
    look = look_of(name)
    return [other for other in others if look_of(other) == look]


def told_apart(names: Sequence[str]) -> list[str]:
    """Return the names so that each can be told from every other: one that looks like an earlier one has a number.

    The first keeps its name as it stands, the next is "Bean (2)", and so on.
    """
    looks = [look_of(name) for name in names]
    taken = set(looks)
    told: list[str] = []
    for at, name in enumerate(names):
        shown, number = name, 1
        if looks[at] in looks[:at]:
            while look_of(shown) in taken:
                number += 1
                shown = f"{name.strip()} ({number})"
            taken.add(look_of(shown))
        told.append(shown)
    return told
