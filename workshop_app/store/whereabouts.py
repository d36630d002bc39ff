"""Whether an open file still stands where it was opened: people tidy folders, and programs that share them replace
files.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workshop_app.store.locking import identity

_MOST_LOOKED_AT = 10_000


class Place(StrEnum):
    """Where an open file is."""

    HERE = "here"
    RENAMED = "renamed"
    GONE = "gone"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where an open file is, and what it is called now if it was only renamed."""

    place: Place
    name: str = ""

    @property
    def is_only_copy(self) -> bool:
        """Whether what is open may be the only copy there is."""
        return self.place in (Place.GONE, Place.REPLACED)

    def told(self, path: Path) -> str:
        """Return a sentence that says what happened to ``path`` and what to do; "" where nothing did."""
        match self.place:
            case Place.HERE:
                return ""
            case Place.RENAMED:
                return (
                    f"“{path.name}” was renamed to “{self.name}” while it was open. Everything saved is in that file: "
                    "close this one and open that one."
                )
            case Place.GONE:
                return (
                    f"“{path.name}” is no longer in {path.parent.absolute()}: it was deleted or moved away while it "
                    "was open. What is open here may be the only copy: save it somewhere else now."
                )
            case Place.REPLACED:
                return (
                    f"Another file was put in the place of “{path.name}” while it was open. What is open here may be "
                    "the only copy: save it somewhere else now, and compare the two."
                )


def whereabouts(real: Path, opened_as: tuple[int, int]) -> Whereabouts:
    """Tell where the file is that was opened at ``real`` and that the system knows as ``opened_as``."""
    now = identity(real)
    if now == opened_as:
        return Whereabouts(Place.HERE)
    renamed = _name_in(real.parent, opened_as)
    if renamed and now is None:
        return Whereabouts(Place.RENAMED, renamed)
    return Whereabouts(Place.GONE if now is None else Place.REPLACED)


def _name_in(folder: Path, wanted: tuple[int, int]) -> str:
    try:
        for number, one in enumerate(folder.iterdir()):
            if number == _MOST_LOOKED_AT:
                return ""
            if identity(one) == wanted:
                return one.name
    except OSError:
        return ""
    return ""
