"""What leaves a frozen commission file, gathered and kept beside it, to tell whether a later app gives the same."""

import json
from pathlib import Path
from typing import Any

import msgspec

from workshop_app.exports.gathering import gather
from workshop_app.store import CommissionFile


def gathered_of(file: CommissionFile) -> dict[str, Any]:
    """Return all that the packs and tables of ``file`` are made of, but when they were made."""
    gathered: dict[str, Any] = msgspec.to_builtins(gather(file))
    gathered.pop("made_at")
    return gathered


def keep_gathered(path: Path) -> None:
    """Write what leaves the file ``path`` to a JSON file beside it."""
    with CommissionFile.open_copy(path) as file:
        text = json.dumps(gathered_of(file), indent=1)
    _beside(path).write_text(text + "\n", "utf-8")


def kept_gathered(path: Path) -> dict[str, Any]:
    """Return what left the file ``path`` when it was frozen."""
    gathered: dict[str, Any] = json.loads(_beside(path).read_text("utf-8"))
    return gathered


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-gathered.json")
