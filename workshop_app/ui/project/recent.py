"""Which commission files were open lately, kept in this person's own settings on this laptop."""

from pathlib import Path
from typing import Any

from workshop_app.data import kept_in
from workshop_app.ui.kit.kept_settings import keep_settings, read_settings

_MOST = 6
_KEPT_UNTIL = "kept-until.json"
_LEFT = "left-of-safeguarding.json"


class RecentFiles:
    """The latest commission files, newest first."""

    def __init__(self, settings: Path) -> None:
        self._settings = settings

    def beside(self, name: str) -> Path:
        """Return where something else of this person's own is kept, beside the list."""
        return self._settings.with_name(name)

    @property
    def backup_places(self) -> Path:
        """Where it is kept where this computer keeps backups; not there before any were taken."""
        return self.beside("backups.json")

    def paths(self) -> list[Path]:
        """Return those that are still there; none if the list cannot be read."""
        names = kept_in(self._settings)
        if not isinstance(names, list):
            return []
        return [path for name in names[:_MOST] if isinstance(name, str) and _is_file(path := Path(name))]

    def remember(self, path: Path) -> None:
        """Put ``path`` first. A list that cannot be written is no reason to stop anybody's work."""
        first = path.resolve()
        names = [str(first), *(str(one) for one in self.paths() if one != first)][:_MOST]
        keep_settings(self._settings, names)

    def say_kept_until(self, path: Path, day: str) -> None:
        """Note until which day (YYYY-MM-DD) a file is kept, so that it can be asked about without opening it."""
        self._note(_KEPT_UNTIL, path, day)

    def kept_until(self) -> dict[Path, str]:
        """Return until which day each file is kept that is still there and of which that is known."""
        return {
            path: str(day) for name, day in self._noted(_KEPT_UNTIL).items() if day and _is_file(path := Path(name))
        }

    def say_left(self, path: Path, to_look_at: int, to_pass_on: int) -> None:
        """Note how many things of safeguarding are left in a file: the numbers, and nothing of what they are."""
        self._note(_LEFT, path, [to_look_at, to_pass_on] if to_look_at or to_pass_on else None)

    def left(self) -> dict[Path, tuple[int, int]]:
        """Return how many things are still to be looked at and passed on in each file where some were, as it closed."""
        return {
            Path(name): (left[0], left[1])
            for name, left in self._noted(_LEFT).items()
            if isinstance(left, list) and len(left) == 2 and all(isinstance(one, int) for one in left)
        }

    def _note(self, where: str, path: Path, value: object) -> None:
        """Note something of a file beside the list; nothing is noted of it where ``value`` is empty."""
        noted, key = self._noted(where), str(path.resolve())
        if (noted.get(key) or None) != (value or None):
            keep_settings(self.beside(where), {one: of for one, of in (noted | {key: value}).items() if of})

    def _noted(self, where: str) -> dict[str, Any]:
        return read_settings(self.beside(where))


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; one in a folder that may not be entered is not."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
