"""What lies where an export is to go: one of ours may be replaced, anything else is somebody's and stays."""

from collections.abc import Callable
from pathlib import Path

from workshop_app.store.not_to_replace import is_a_commission_file

_CSV_BEGINS = b"\xef\xbb\xbfid,wording,said_by,"
_JSON_BEGINS = b'{\n  "commission":'
_SQLITE_BEGINS = b"SQLite format 3\x00"
_SAYS_WHOSE = b"made by In Their Words"
_MOST = 256 * 1024 * 1024


def _is_our_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF-") and (b"Typst " in content or b"ReportLab " in content)


def _is_our_data_copy(content: bytes) -> bool:
    return content.startswith(_SQLITE_BEGINS) and _SAYS_WHOSE in content


_OURS: dict[str, Callable[[bytes], bool]] = {
    ".pdf": _is_our_pdf,
    ".csv": lambda content: content.startswith(_CSV_BEGINS),
    ".json": lambda content: content.startswith(_JSON_BEGINS) and b'"head_digest":' in content,
    ".sqlite": _is_our_data_copy,
}


def why_not_to_replace(path: Path) -> str:
    """Return why nothing may be written in the place of ``path``, as a sentence; "" where it may.

    Whether this app wrote what lies there is told by its contents, also of what an earlier version wrote.
    """
    if not path.exists():
        return ""
    if is_a_commission_file(path):
        return f"“{path.name}” in {path.parent} is a commission file and no pack, so nothing is written over it."
    if path.is_file() and _is_ours(path):
        return ""
    return f"“{path.name}” in {path.parent} was not written by this app, so it was not written over."


def _is_ours(path: Path) -> bool:
    tells = _OURS.get(path.suffix)
    try:
        return tells is not None and path.stat().st_size <= _MOST and tells(path.read_bytes())
    except OSError:
        return False
