"""What the sentences on faults in session plans are made of."""

import msgspec

from workshop_app.domain.errors import WorkshopError


class PlanError(WorkshopError):
    """A session plan cannot be found or used; the sentence says where, why, and what to do."""


def activity_called(number: int, title: object) -> str:
    """Name an activity by its number and, where it has one, its title."""
    named = isinstance(title, str) and title.strip()
    return f"activity {number} (“{short(str(title))}”)" if named else f"activity {number}"


def tag_of(kind: type[msgspec.Struct]) -> str:
    """Return what a plan calls a kind of activity."""
    return str(kind.__struct_config__.tag)


def short(words: str) -> str:
    """Return the beginning of ``words`` fit for a message."""
    line = on_one_line(words)
    return line if len(line) <= 50 else f"{line[:49].rstrip()}…"


def on_one_line(words: str) -> str:
    """Return ``words`` fit for a message: one line, nothing that a terminal would obey."""
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())
