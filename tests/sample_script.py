"""The script of the sample, for tests that compare what comes out with what was put in."""

import functools
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

from workshop_app.data import data_folder

Deed = dict[str, Any]


@functools.cache
def _entries() -> list[Deed]:
    path = data_folder("resources") / "sample" / "alternative-education.toml"
    return list(_one_by_one(tomllib.loads(path.read_text("utf-8"))["do"]))


def _one_by_one(entries: Iterable[Deed]) -> Iterator[Deed]:
    for entry in entries:
        if "each" not in entry:
            yield entry
            yield from _one_by_one(entry.get("then", []))
            continue
        each = entry["each"]
        if isinstance(each, dict):
            each = [dict(zip(each, row, strict=True)) for row in zip(*each.values(), strict=True)]
        shared = {name: value for name, value in entry.items() if name != "each"}
        # One of a list may have a name of its own beside that of the list.
        yield from _one_by_one({"list": entry.get("as"), **shared, **one} for one in each)


def deeds(*actions: str) -> list[Deed]:
    """Return every time one of these actions is done in the sample, in order, as the entry that says so."""
    return [one for one in _entries() if one["action"] in actions]


def said() -> list[Deed]:
    """Return every statement, as the entry that keeps it."""
    return deeds("keep_statement", "reword_statement")


def is_put_up(statement: Deed) -> bool:
    """Tell whether a statement goes up as soon as it is kept; the others wait or are set aside."""
    return any(one["action"] == "put_up" for one in statement.get("then", []))


def is_shared(remark: Deed) -> bool:
    """Tell whether a remark is shared afterwards; the others stay private."""
    shared: list[str] = []
    for one in deeds("share_remarks"):
        shared += [one["remark_ids"]] if isinstance(one["remark_ids"], str) else one["remark_ids"]
    return any(f"@{name}" in shared for name in (remark.get("as"), remark.get("list")))
