"""Finding in what leaves the room the name of whoever runs the present service. Nothing is changed by it."""

import re
from collections.abc import Sequence
from functools import cache

from workshop_app.domain.lookalikes import look_of

_APOSTROPHES = re.compile("[\u2018\u2019\u02bc\u02b9\u2032\u00b4`]")
_PARTS = re.compile(r"[-\u2010-\u2015\u2212_.,/:]")
_NEXT_CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])")


def how_often_named(text: str, names: Sequence[str]) -> int:
    """Return in how many places of ``text`` one of the names stands, as a whole word, however it is written.

    A name that is part of a longer one of them is counted once there.
    """
    pattern = _pattern(tuple(names))
    return 0 if pattern is None else len(pattern.findall(_folded(text)))


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    looks = {tuple(_folded(_NEXT_CAPITAL.sub(" ", name)).replace("'", "").split()) for name in names} - {()}
    if not looks:
        return None
    longest_first = sorted(looks, key=lambda parts: len("".join(parts)), reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_however_written, longest_first))})(?!\w)")


def _however_written(parts: tuple[str, ...]) -> str:
    """Return a pattern for the words of a name, apart or in one, with or without apostrophes."""
    return r"\s*".join("'?".join(map(re.escape, part)) for part in parts)


def _folded(text: str) -> str:
    """Return what a text looks like where hyphens, full stops and the like only part words, and "&" is "and"."""
    return _PARTS.sub(" ", _APOSTROPHES.sub("'", look_of(text)).replace("&", " and "))


def told_places(how_many: int) -> str:
    """Return the sentence that tells of the places, before a pack leaves."""
    places = "one place" if how_many == 1 else f"{how_many} places"
    return (
        f"This names the present provider in {places}. A tenderer of that name was looked for too, but is not counted "
        "where its name stands alone, as a heading does. Nothing was changed."
    )
