"""Which commission files were open lately, kept in this person's own settings on this laptop."""

import json
from pathlib import Path
from typing import Any

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
        try:
            names = json.loads(self._settings.read_text("utf-8"))
        except (OSError, ValueError):
            return []
        if not isinstance(names, list):
            return []
        return [path for path in map(Path, map(str, names)) if _is_file(path)]

    def remember(self, path: Path) -> None:
        """Put ``path`` first. A list that cannot be written is no reason to stop anybody's work."""
        # Not needed before a file is open, and then loaded already.
        from workshop_app.store.private_files import write_private

        first = path.resolve()
        names = [str(first), *(str(one) for one in self.paths() if one != first)][:_MOST]
        try:
            self._settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self._settings, json.dumps(names).encode())
        except OSError:
            return

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
        from workshop_app.store.private_files import write_private

        noted, key = self._noted(where), str(path.resolve())
        if (noted.get(key) or None) == (value or None):
            return
        noted[key] = value
        try:
            self._settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self.beside(where), json.dumps({one: of for one, of in noted.items() if of}).encode())
        except OSError:
            return

    def _noted(self, where: str) -> dict[str, Any]:
        try:
            found = json.loads(self.beside(where).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return dict(found) if isinstance(found, dict) else {}


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; one in a folder that may not be entered is not."""
    try:
        return path.is_file()
    except OSError:
        return False
