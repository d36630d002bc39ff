"""Finding in what leaves the room the name of whoever runs the present service. Nothing is changed by it."""

import re
from collections.abc import Sequence
from functools import cache

from workshop_app.domain.lookalikes import look_of


def how_often_named(text: str, names: Sequence[str]) -> int:
    """Return in how many places of ``text`` one of the names stands, as a whole word, however it is written.

    A name that is part of a longer one of them is counted once there.
    """
    pattern = _pattern(tuple(names))
    return 0 if pattern is None else len(pattern.findall(look_of(text)))


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    looks = sorted({look for name in names if (look := look_of(name))}, key=len, reverse=True)
    if not looks:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, looks))})(?!\w)")


def told_places(how_many: int) -> str:
    """Return the sentence that tells of the places, before a pack leaves."""
    places = "one place" if how_many == 1 else f"{how_many} places"
    return (
        f"This names the present provider in {places}. A tenderer of that name was looked for too, but is not counted "
        "where its name stands alone, as a heading does. Nothing was changed."
    )
