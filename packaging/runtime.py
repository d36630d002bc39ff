"""What the app needs to run, as this environment has it: the packages it depends on, and what those need in turn."""

import json
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
_EVERY_SYSTEM: tuple[dict[str, str], ...] = (
    {},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    {"sys_platform": "darwin", "platform_system": "Darwin"},
)
"""What a dependency of one system alone asks for, besides what this one says."""


def needed() -> dict[str, Distribution | None]:
    """Return what the app needs to run by its name, in their order; None for what is of another system."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    waiting = [Requirement(one) for one in declared]
    asked: set[tuple[str, frozenset[str]]] = set()
    found: dict[str, Distribution | None] = {}
    while waiting:
        one = waiting.pop()
        name, extras = canonicalize_name(one.name), frozenset(one.extras)
        if (name, extras) in asked:
            continue
        asked.add((name, extras))
        try:
            there = distribution(name)
        except PackageNotFoundError:
            found[name] = None
            continue
        found[name] = there
        for requires in there.requires or ():
            wanted = Requirement(requires)
            if _is_wanted(wanted, extras):
                waiting.append(wanted)
    return dict(sorted(found.items()))


def parts_told_by(package: Distribution) -> list[dict[str, Any]]:
    """Return the parts in another language that a package says it was built from, in the form CycloneDX."""
    parts: list[dict[str, Any]] = []
    for file in sorted(package.files or (), key=str):
        if "/sboms/" in str(file) and "auditwheel" not in file.name:
            told = json.loads(Path(str(package.locate_file(file))).read_text("utf-8"))
            parts += told.get("components", ())
    return parts


def _is_wanted(requirement: Requirement, extras: frozenset[str]) -> bool:
    marker = requirement.marker
    if marker is None:
        return True
    return any(marker.evaluate({**system, "extra": extra}) for system in _EVERY_SYSTEM for extra in ("", *extras))
