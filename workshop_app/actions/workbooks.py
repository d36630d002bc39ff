"""Spreadsheets (.xlsx), of which only the cells are read: no formula is worked out and nothing in them is run."""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any, BinaryIO

from workshop_app.actions.unclear import Unclear
from workshop_app.domain.errors import RuleBrokenError

_LARGEST = 128 * 1024 * 1024
"""Bytes of XML, unpacked."""
_MOST_CELLS = 2_000_000
"""Cells from A1 to the outermost that holds anything: all of them are made room for, also where nothing stands."""

_PLACE = re.compile(rb"""<(?:\w+:)?(?:c|row)\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]*)(\d+)["']""")
_NUMBER_LEFT = re.compile(rb"(?<!_x005[Ff])_x(?!00)[0-9A-Fa-f]{4}_")
_NUMBER_IN_TEXT = re.compile("_x(?!00)[0-9A-Fa-f]{4}_")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


def sheets(stream: BinaryIO, name: str) -> list[tuple[str, list[list[Any]]]]:
    """Return the name of each sheet with its rows from the first on; an empty cell is "".

    Args:
        stream: the file.
        name: what sentences call it.

    Raises:
        RuleBrokenError: it is no such file, is damaged, or too large.
    """
    content = stream.read()
    unclear = _must_fit(content, name)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = [(title, book.get_sheet_by_name(title).to_python(skip_empty_area=False)) for title in book.sheet_names]
    except (CalamineError, ValueError, OSError) as error:
        raise _unreadable(name) from error
    if unclear:
        found = [(title, [[_as_far_as_clear(cell) for cell in row] for row in rows]) for title, rows in found]
    return found


def _as_far_as_clear(cell: Any) -> Any:
    return Unclear(cell) if isinstance(cell, str) and _NUMBER_IN_TEXT.search(cell) else cell


def _must_fit(content: bytes, name: str) -> bool:
    """Refuse what would unpack to more than memory holds, and a cell so far out that the way to it does not fit.

    Return whether characters stand in it by their numbers which the library leaves as they are: of those up to 255 it
    makes characters, and of a number that is meant as one it takes the mark away that says so.
    """
    unclear = False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            room = _LARGEST
            for member in archive.namelist():
                if not member.lower().endswith((".xml", ".rels")):
                    continue
                with archive.open(member) as file:
                    unpacked = file.read(room + 1)
                room -= len(unpacked)
                if room < 0:
                    raise RuleBrokenError(f"{name} is larger unpacked than {_LARGEST:,} bytes. Split it.")
                if unpacked.startswith(_UTF16):
                    raise _unreadable(name)
                _must_be_near(_PLACE.findall(unpacked), name)
                unclear = unclear or _NUMBER_LEFT.search(unpacked) is not None
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError, OSError, zlib.error) as error:
        raise _unreadable(name) from error
    return unclear


def _must_be_near(places: Sequence[tuple[bytes, bytes]], name: str) -> None:
    height = max((int(row[:8]) for _, row in places), default=0)
    width = max((_number(column) for column, _ in places), default=0)
    if height * max(width, 1) > _MOST_CELLS:
        raise RuleBrokenError(
            f"{name} has a cell so far out (row {height:,}, column {width:,}) that there is no room for all before it. "
            "Copy the rows with words into a new spreadsheet; nothing was saved."
        )


def _number(column: bytes) -> int:
    number = 0
    for letter in column[:4].upper():
        number = number * 26 + letter - 64
    return number


def _unreadable(name: str) -> RuleBrokenError:
    return RuleBrokenError(
        f"{name} cannot be read as a spreadsheet: it is damaged, protected by a password, or of another kind than "
        ".xlsx. Save it again as .xlsx or .csv; nothing was saved."
    )
