"""How text crosses from Python into Qt."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

Over = Callable[[str], str]


class Crossing:
    """What every text goes through on its way into Qt.

    Attributes:
        over: puts a cover over what is private in a text; None while nothing is covered.
    """

    over: Over | None = None


_FOR_PROGRAMS = frozenset(
    {"key", "view", "kind", "state", "place", "answer", "progress", "role", "source", "sign"}
    | {"sharing", "shares", "askedFirst"}
    | {"theme", "themeChosen", "motionChosen", "backupsGo"}
)
"""Names of values that QML compares, and shows nobody."""


def is_for_people(name: str) -> bool:
    """Tell whether a value of this name may be shown. What is half typed belongs to the box that it is typed in."""
    return name not in _FOR_PROGRAMS and "draft" not in name.lower()


def for_qt(text: str) -> str:
    """Return ``text`` so that it arrives in Qt whole.

    PySide takes U+FEFF at the beginning of a text for a byte order mark and drops it, and U+FFFE for one that says to
    swap the bytes of all the rest. One more in front is dropped in its place.
    """
    return "\ufeff" + text if text[:1] in ("\ufeff", "\ufffe") else text


def as_shown(value: Any, holder: QObject | None = None) -> Any:
    """Return a value as the windows may show it: with what is private covered, while that is hidden.

    What the big screen's objects hold the room may read, and it is never covered: ``holder`` is who holds the value.
    """
    over = Crossing.over
    if over is None or _is_for_the_room(holder):
        return value
    return _covered(value, over)


def _is_for_the_room(holder: QObject | None) -> bool:
    """Tell whether an object, or what it belongs to, says that it is ``for_the_room``."""
    while holder is not None and not getattr(holder, "for_the_room", False):
        holder = holder.parent()
    return holder is not None


def _covered(value: Any, over: Over) -> Any:
    if isinstance(value, str):
        return over(value)
    if isinstance(value, list | tuple):
        return [_covered(one, over) for one in value]
    if isinstance(value, dict):
        return {name: _covered(one, over) if is_for_people(name) else one for name, one in value.items()}
    return value
