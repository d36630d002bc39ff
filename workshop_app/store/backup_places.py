"""Where this computer keeps backups: chosen once for each commission, in this person's own settings."""

import contextlib
import hashlib
import json
import re
import threading
from enum import StrEnum
from pathlib import Path
from typing import Any

from workshop_app.data import kept_in
from workshop_app.store.private_files import write_private

_MOST_FILES = 20
_MOST_TOLD = 50
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Where(StrEnum):
    """Where the backups of a commission go."""

    HERE = "here"
    BESIDE = "beside"


class Places:
    """Where backups are kept, and what this computer remembers of each commission for it.

    Args:
        folder: where those go that stay on this computer; each commission gets a folder in it.
        settings: the file that says what was chosen. One that is not there or cannot be read means: not asked yet.
    """

    def __init__(self, folder: Path, settings: Path) -> None:
        self.folder = folder
        self._settings = settings
        self._one_at_a_time = threading.Lock()

    def where(self, commission_id: str) -> Where:
        """Return where backups of a commission go: on this computer, until somebody chose."""
        return Where.BESIDE if self._of(commission_id).get("where") == Where.BESIDE else Where.HERE

    def was_asked(self, commission_id: str) -> bool:
        """Tell whether somebody chose where backups of a commission go."""
        return self._of(commission_id).get("where") in tuple(Where)

    def choose(self, commission_id: str, where: Where) -> None:
        """Have backups of a commission go there from now on."""
        self._change(commission_id, where=where.value)

    def opened(self, commission_id: str, path: Path) -> None:
        """Remember that a commission was opened at ``path``: what is kept beside it is found by that."""
        first = str(path.resolve())
        files = [first, *(one for one in self._files(commission_id) if one != first)][:_MOST_FILES]
        if files != self._files(commission_id):
            self._change(commission_id, files=files)

    def files(self, commission_id: str) -> list[Path]:
        """Return where a commission was opened on this computer, latest first; they need not be there any more."""
        return [Path(one) for one in self._files(commission_id)]

    def latest_files(self) -> list[Path]:
        """Return where each commission was opened last on this computer, also those that are gone."""
        return [files[0] for one in self._all() if (files := self.files(one))]

    def commission_at(self, path: Path) -> str:
        """Return the id of the commission that was opened at ``path`` last; "" if none was.

        A file that is damaged cannot be asked for it.
        """
        wanted = str(path.resolve())
        found = [one for one in self._all() if wanted in self._files(one)]
        return min(found, key=lambda one: self._files(one).index(wanted), default="")

    def was_told(self, commission_id: str, what: str) -> bool:
        """Tell whether something that is said once was said of a commission."""
        return what in self._texts(commission_id, "told")

    def tell(self, commission_id: str, what: str) -> None:
        """Take note that something that is said once was said of a commission."""
        self._change(commission_id, told=[what, *self._texts(commission_id, "told")][:_MOST_TOLD])

    def folder_here(self, commission_id: str) -> Path:
        """Return the folder of a commission on this computer."""
        # An id comes from a file, which may come from anywhere, and must not lead to another folder.
        is_id = _UUID.fullmatch(commission_id) is not None
        return self.folder / (commission_id if is_id else hashlib.sha256(commission_id.encode()).hexdigest())

    def folder_for(self, commission_id: str, path: Path) -> Path:
        """Return the folder that the next backup of a commission open at ``path`` goes to."""
        here = self.where(commission_id) is Where.HERE
        return self.folder_here(commission_id) if here else folder_beside(path)

    def _all(self) -> dict[str, Any]:
        found = kept_in(self._settings)
        return found if isinstance(found, dict) else {}

    def _of(self, commission_id: str) -> dict[str, Any]:
        found = self._all().get(commission_id)
        return found if isinstance(found, dict) else {}

    def _texts(self, commission_id: str, name: str) -> list[str]:
        found = self._of(commission_id).get(name)
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    def _files(self, commission_id: str) -> list[str]:
        return self._texts(commission_id, "files")

    def _change(self, commission_id: str, **values: object) -> None:
        """Change what is remembered. A folder that cannot be written is no reason to stop anybody's work."""
        with self._one_at_a_time, contextlib.suppress(OSError):
            every = self._all()
            every[commission_id] = self._of(commission_id) | values
            self._settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self._settings, json.dumps(every).encode())


def folder_beside(path: Path) -> Path:
    """Return the folder for backups that are kept beside the commission file ``path``."""
    path = path.resolve()
    return path.with_name(f"{path.stem} backups")
