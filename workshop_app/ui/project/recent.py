"""Which commission files were open lately, kept in this person's own settings on this laptop."""

import json
from pathlib import Path

_MOST = 6


class RecentFiles:
    """The latest commission files, newest first."""

    def __init__(self, settings: Path) -> None:
        self._settings = settings

    def beside(self, name: str) -> Path:
        """Return where something else of this person's own is kept, beside the list."""
        return self._settings.with_name(name)

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


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; one in a folder that may not be entered is not."""
    try:
        return path.is_file()
    except OSError:
        return False
