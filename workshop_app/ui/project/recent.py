"""Which commission files were open lately, kept in this person's own settings on this laptop."""

import json
from pathlib import Path

_MOST = 6
_KEPT_UNTIL = "kept-until.json"


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
        from workshop_app.store.private_files import write_private

        days = self._days()
        if days.get(str(path.resolve()), "") == day:
            return
        days[str(path.resolve())] = day
        try:
            self._settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self.beside(_KEPT_UNTIL), json.dumps({one: day for one, day in days.items() if day}).encode())
        except OSError:
            return

    def kept_until(self) -> dict[Path, str]:
        """Return until which day each file is kept that is still there and of which that is known."""
        return {path: day for name, day in self._days().items() if day and _is_file(path := Path(name))}

    def _days(self) -> dict[str, str]:
        try:
            found = json.loads(self.beside(_KEPT_UNTIL).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(day) for name, day in found.items()} if isinstance(found, dict) else {}


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; one in a folder that may not be entered is not."""
    try:
        return path.is_file()
    except OSError:
        return False
