"""Small settings of this person’s own on this computer, a file for each kind. None is worth stopping work for."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from workshop_app.data import kept_in


def read_settings(file: Path) -> dict[str, Any]:
    """Return what is kept in ``file``; nothing where it is not there, or not what was written."""
    found = kept_in(file)
    return found if isinstance(found, dict) else {}


def keep_settings(file: Path, settings: Mapping[str, Any] | Sequence[str]) -> bool:
    """Keep ``settings`` in ``file``, which only this person may read; tell whether that could be done."""
    # The windows start without the store.
    from workshop_app.store.private_files import write_private

    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(file, json.dumps(settings).encode())
    except OSError:
        return False
    return True
