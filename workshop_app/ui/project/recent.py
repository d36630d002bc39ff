"""Which commission files were open lately, kept in this person's own settings on this laptop."""

from pathlib import Path

from workshop_app.data import kept_in
from workshop_app.ui.kit.kept_settings import keep_settings, read_settings

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
        days = self._days()
        if days.get(str(path.resolve()), "") == day:
            return
        days[str(path.resolve())] = day
        keep_settings(self.beside(_KEPT_UNTIL), {one: day for one, day in days.items() if day})

    def kept_until(self) -> dict[Path, str]:
        """Return until which day each file is kept that is still there and of which that is known."""
        return {path: day for name, day in self._days().items() if day and _is_file(path := Path(name))}

    def _days(self) -> dict[str, str]:
        return {name: str(day) for name, day in read_settings(self.beside(_KEPT_UNTIL)).items()}


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; one in a folder that may not be entered is not."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
