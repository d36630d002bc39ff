"""What lies where an export is to go: one of ours may be replaced, anything else is somebody's and stays."""

import re
from collections.abc import Callable
from pathlib import Path

from workshop_app.exports.gathered import GatheredStatement
from workshop_app.exports.mapping import own_columns
from workshop_app.exports.marks import MARK
from workshop_app.store.not_to_replace import is_a_commission_file
from workshop_app.store.plain_copy import is_a_plain_copy

_BEGINNING = 1024 * 1024
"""Bytes that are looked at of a table: what it is of stands at its beginning."""
_LATER_COLUMNS = ("session_number", "category_number")
"""What tables of statements did not have at first."""
_JSON = re.compile(
    rb'\{\n  "commission": STRING,\n  "service": STRING,\n  "head_digest": "[0-9a-f]*",\n  "made_at": STRING,\n  '
    rb'"statements": \['.replace(b"STRING", rb'"(?:[^"\\]|\\.)*"')
)


def _is_our_pdf(path: Path) -> bool:
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            return str(pdf.docinfo.get("/Keywords", "")) == MARK
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError):
        return False


def _is_our_csv(path: Path) -> bool:
    columns = own_columns(GatheredStatement)
    headings = (columns, tuple(one for one in columns if one not in _LATER_COLUMNS))
    return any(_beginning(path).startswith(f"\ufeff{','.join(one)}\r\n".encode()) for one in headings)


def _is_our_json(path: Path) -> bool:
    return _JSON.match(_beginning(path)) is not None


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_BEGINNING)


_OURS: dict[str, Callable[[Path], bool]] = {
    ".pdf": _is_our_pdf,
    ".csv": _is_our_csv,
    ".json": _is_our_json,
    ".sqlite": is_a_plain_copy,
}


def why_not_to_replace(path: Path) -> str:
    """Return why nothing may be written in the place of ``path``, as a sentence; "" where it may.

    Whether this app wrote what lies there is told by what it says of itself: a pack by its mark, a table by exactly
    what ours begin with.
    """
    if not path.exists():
        return ""
    if is_a_commission_file(path):
        return f"“{path.name}” in {path.parent} is a commission file, not a pack, so nothing is written over it."
    if path.is_file() and _is_ours(path):
        return ""
    return f"“{path.name}” in {path.parent} does not carry this app's mark, so it is not written over."


def _is_ours(path: Path) -> bool:
    tells = _OURS.get(path.suffix)
    try:
        return tells is not None and tells(path)
    except OSError:
        return False
