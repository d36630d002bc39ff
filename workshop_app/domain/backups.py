"""Backups: which of them are kept, and what is said of one."""

from collections.abc import Sequence
from datetime import date

KEPT_LAST = 10
"""So many of the latest are kept, whatever day they are of."""


def to_keep(days: Sequence[date]) -> set[int]:
    """Return which of the backups of these days are kept, by their places in ``days``.

    They are the last ten, and the last of each day. The order is that of ``days``, whatever a clock said.
    """
    last_of_each = {day: place for place, day in enumerate(days)}
    return {*range(max(0, len(days) - KEPT_LAST), len(days)), *last_of_each.values()}


def size_told(size: int) -> str:
    """Return a size in bytes as people read it, such as ``312 KB`` or ``1.4 MB``."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"


def changes_told(number: int) -> str:
    """Return a number of things that were done in a project, such as ``1 change``."""
    return f"{number} change" if number == 1 else f"{number:,} changes"


def held_told(statements: int) -> str:
    """Return how many things somebody said are in a backup, such as ``55 statements``."""
    return f"{statements} statement" if statements == 1 else f"{statements:,} statements"


def differs_told(behind: int, fewer: int, apart: int) -> str:
    """Return in what a backup differs from the project as it is now.

    Args:
        behind: how many changes the project has that the backup has not.
        fewer: how many statements fewer the backup has; below 0 if it has more.
        apart: how many changes the backup has that are not in the project.
    """
    if not behind and not apart:
        return "the same as now"
    told = []
    if behind:
        told.append(f"{changes_told(behind)} fewer than now")
    if fewer:
        word = "fewer" if fewer > 0 else "more"
        told.append(f"{held_told(abs(fewer))} {word}")
    if apart:
        told.append(f"{changes_told(apart)} not in the project")
    return ", ".join(told)
