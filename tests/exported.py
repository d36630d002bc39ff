"""What an export left in a folder, found again by what the export calls each file."""

import re
from pathlib import Path

from workshop_app.domain.packs import PackFolder


def called(path: Path) -> str:
    """Return what the export calls a file: its name without the day, the project and any number."""
    found = re.fullmatch(r"(.+?), \d{4}-\d\d-\d\d\b.*", path.stem)
    assert found is not None, path
    return f"{found[1]}{path.suffix}"


def exported(folder: Path) -> dict[str, Path]:
    """Return every file in the folders of readers by what the export calls it; of two the one that was made last."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.parent.name for path in paths} <= set(PackFolder), paths
    assert all(path.parent.parent == folder for path in paths)
    return {called(path): path for path in sorted(paths, key=lambda one: one.stat().st_mtime_ns)}
