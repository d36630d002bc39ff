"""Telling a commission file from whatever else, without harm to one that is open."""

from pathlib import Path

from workshop_app.store.locking import held_here
from workshop_app.store.migrations import APPLICATION_ID

_APPLICATION_ID = slice(68, 72)


def is_a_commission_file(path: Path) -> bool:
    """Tell whether a commission file lies at ``path``.

    One that this process has open is known without opening it, which on POSIX systems would drop SQLite's locks on it.
    """
    if held_here(path):
        return True
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return stream.read(100)[_APPLICATION_ID] == APPLICATION_ID.to_bytes(4, "big")
    except OSError:
        return False
