"""Files of words, as other programs save them: what stands in each entry, and how it was read.

Nothing is guessed in silence: what is told by the bytes of a file, and what in it is not used, is said.
"""

import codecs
import csv
import errno
import io
import json
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from workshop_app.actions.unclear import Unclear
from workshop_app.domain.errors import RuleBrokenError, WorkshopError

Entry = dict[str, Any] | WorkshopError
"""What one line of a source says, or why it says nothing."""

Tell = Callable[[str], None]
"""What hears a sentence on how a source was read."""

Reader = Callable[[BinaryIO, str, Tell], Iterator[tuple[int, Entry]]]
"""Goes through the entries of a stream, each with the number of the line it begins on; given the source's name too."""

COLUMNS = ("wording", "said_by", "exactness", "session", "prompt")
"""What is taken over of a row or an object."""

LARGEST = 64 * 1024 * 1024
"""Bytes; some four hundred thousand statements. Sources are read whole, and so must fit into memory several times."""

_KINDS = ".txt, .csv, .xlsx or .jsonl"
_LINE_ENDS = re.compile("\r\n|\r|\n")
_NOT_UTF8 = re.compile("[\udc80-\udcff]")
"""How bytes that are no UTF-8 are carried until their line is refused."""
_SEPARATORS = ",;\t"
_SEPARATOR_SAID = re.compile("sep=(.)\r?\n?", re.DOTALL)
"""The line in which a spreadsheet program says what separates the columns."""
_MOST_NAMED = 5


def reader_of(source: str, *, standard_input: bool = False) -> Reader:
    """Return what reads a file by this name.

    Args:
        source: the file's name; its ending tells how it is read.
        standard_input: it is JSON lines from standard input instead, each read only when it is asked for.

    Raises:
        RuleBrokenError: the name has another ending.
    """
    if standard_input:
        return _entries_said_in_json
    kinds: dict[str, Reader] = {
        ".txt": _text_entries,
        ".csv": _csv_entries,
        ".xlsx": _workbook_entries,
        ".jsonl": _json_entries,
    }
    kind = Path(source).suffix.lower()
    if kind not in kinds:
        raise RuleBrokenError(f"“{source}” must end in {_KINDS}, so that it is clear how to read it.")
    return kinds[kind]


def opened(path: Path) -> BinaryIO:
    """Open a source, which has an end and fits into memory.

    Raises:
        RuleBrokenError: it is not there, may not be read, is no plain file, or is too large.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        if not stat.S_ISREG(found.st_mode):
            raise RuleBrokenError(
                f"“{path}” is not an ordinary file but a pipe or a device, so its end is not known. Save the words in "
                "a file, or send JSON lines to standard input with “-”."
            )
        if found.st_size > LARGEST:
            raise RuleBrokenError(
                f"“{path}” has {found.st_size:,} bytes, and {LARGEST:,} is the limit. Split it. Nothing was saved."
            )
        return path.open("rb")
    except ValueError as error:
        raise RuleBrokenError(f"“{path}” cannot be the name of a file. Check the name.") from error
    except OSError as error:
        raise RuleBrokenError(
            f"“{path}” cannot be read ({error.strerror}). Check the name and the folder it is in."
        ) from error


def _text_of(content: bytes, name: str, tell: Tell) -> str:
    """Return the text of a file in whichever encoding its bytes tell, and tell of any but UTF-8.

    A byte that is no UTF-8 in a file that otherwise is stands as ``_NOT_UTF8``, so that its line alone is refused.

    Raises:
        RuleBrokenError: it is text in none of them.
    """
    encoding = _utf16_of(content)
    if encoding:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError as error:
            raise RuleBrokenError(
                f"{name} starts as UTF-16 text but does not continue as such. Save it as UTF-8 and try again; nothing "
                "was "
                "saved."
            ) from error
        tell(f"{name} was read as UTF-16.")
        return text.removeprefix("\ufeff")
    text = content.decode("utf-8-sig", "surrogateescape")
    wrong = len(_NOT_UTF8.findall(text))
    right = sum(1 for character in text if character >= "\x80") - wrong
    if not wrong or right >= wrong:
        return text
    try:
        western = content.decode("cp1252")
    except UnicodeDecodeError as error:
        western, line = "\0", _line_at(content, error.start)
    else:
        line = _line_at(content, next(at for at, byte in enumerate(content) if byte >= 0x80))
    if "\0" in western:
        raise RuleBrokenError(
            f"{name} is not text in UTF-8, UTF-16 or Windows-1252 (look at line {line}). Save it as UTF-8 and try "
            "again; nothing was saved."
        )
    tell(
        f"{name} is not UTF-8 and was read as Windows-1252, as older programs save: look at the letters with accents, "
        f"the first of them on line {line}."
    )
    return western


def _line_at(content: bytes, at: int) -> int:
    return len(re.findall(b"\r\n|\r|\n", content[:at])) + 1


def _utf16_of(content: bytes) -> str:
    """Return the encoding of UTF-16 text, with a mark at its beginning or without; "" for whatever else."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # Without a mark: of what is written in European letters every second byte is nothing.
    even, odd = content[::2].count(0), content[1::2].count(0)
    if not content or max(even, odd) * 3 < len(content) or min(even, odd) * 10 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _not_utf8() -> WorkshopError:
    return RuleBrokenError("this line is not UTF-8, as the others are. Save it as UTF-8 and add this line again.")


def _text_entries(stream: BinaryIO, name: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    for number, line in enumerate(_LINE_ENDS.split(_text_of(stream.read(), name, tell)), start=1):
        if _NOT_UTF8.search(line):
            yield number, _not_utf8()
        elif line.strip():
            yield number, {"wording": line}


def _json_entries(stream: BinaryIO, name: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    # A line break inside a string of JSON is written \n, so each that stands there ends a line.
    yield from _objects(_LINE_ENDS.split(_text_of(stream.read(), name, tell)), name, tell)


def _entries_said_in_json(stream: BinaryIO, name: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    def lines() -> Iterator[str]:
        encoding = "utf-8-sig"
        for raw in iter(stream.readline, b""):
            if encoding == "utf-8-sig" and raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise RuleBrokenError(f"{name} is UTF-16 text. Send it as UTF-8; nothing was saved.")
            yield raw.decode(encoding, "surrogateescape")
            encoding = "utf-8"

    yield from _objects(lines(), name, tell)


class _TwiceError(ValueError):
    """A key stands twice in an object."""


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entry: dict[str, Any] = {}
    for key, value in pairs:
        if key in entry:
            raise _TwiceError(key)
        entry[key] = value
    return entry


def _objects(lines: Iterable[str], name: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    unused: dict[str, None] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        if _NOT_UTF8.search(line):
            yield number, _not_utf8()
            continue
        try:
            entry = json.loads(line, object_pairs_hook=_once_each)
        except _TwiceError as error:
            yield (
                number,
                RuleBrokenError(
                    f"“{error}” is there twice, so it is not clear which counts. Nothing was saved for this line."
                ),
            )
        except (ValueError, RecursionError):
            yield number, RuleBrokenError('this line is not JSON. It should look like {"wording": "…"}.')
        else:
            if isinstance(entry, dict):
                unused |= dict.fromkeys(key for key in entry if key not in COLUMNS)
                yield number, entry
            else:
                yield (
                    number,
                    RuleBrokenError(
                        f'this line is {_json_kind(entry)}, not a JSON object. It should look like {{"wording": "…"}}.'
                    ),
                )
    _tell_unused(list(unused), "field", name, tell)


def _json_kind(value: Any) -> str:
    kinds = {list: "a JSON list", str: "a JSON string", type(None): "null", bool: "true or false"}
    return kinds.get(type(value), "a number")


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _tell_unused(names: Sequence[str], what: str, name: str, tell: Tell) -> None:
    if not names:
        return
    quoted = [f"“{one}”" for one in names[:_MOST_NAMED]]
    if len(names) > _MOST_NAMED:
        quoted.append(f"{len(names) - _MOST_NAMED} more")
    subject = (
        f"The {what} {quoted[0]} of {name} is" if len(names) == 1 else f"The {what}s {_listed(quoted)} of {name} are"
    )
    tell(f"{subject} not used.")


def _csv_entries(stream: BinaryIO, name: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    text = _text_of(stream.read(), name, tell)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    said = _SEPARATOR_SAID.match(text)
    before = 0
    if said is not None:
        text, before = text[said.end() :], 1
    separator = said.group(1) if said is not None else _separator_of(text)
    numbered = [
        (number + before, row) for number, row in _rows(text, separator, before) if any(cell.strip() for cell in row)
    ]
    yield from _table_entries(numbered, name, tell)


def _separator_of(text: str) -> str:
    """Return what separates the columns: what parts the first line into most, one of them "wording".

    With one column nothing separates, and a comma in it is a comma; then it is a character that is nowhere there.
    """
    parted: dict[str, tuple[bool, int]] = {}
    for separator in _SEPARATORS:
        try:
            row = next((row for _, row in _rows(text, separator, 0) if any(cell.strip() for cell in row)), [])
        except RuleBrokenError:
            continue
        if len(row) > 1:
            parted[separator] = "wording" in map(_column, row), len(row)
    if parted:
        return max(parted, key=lambda one: parted[one])
    return next(character for character in map(chr, range(0xE000, 0xF8FF)) if character not in text)


def _rows(text: str, separator: str, before: int) -> Iterator[tuple[int, list[str]]]:
    """Go through the rows of CSV, each with the number of the line it begins on.

    Raises:
        RuleBrokenError: it cannot be read.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for row in reader:
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        raise RuleBrokenError(
            f"The row that begins on line {begins + before} cannot be read as CSV: look for a "
            "double quote that is missing or too many. Nothing was saved."
        ) from error


def _column(name: str) -> str:
    """Return which column a heading names, in any case and spacing; itself if it names none that is taken over."""
    plain = re.sub(r"[\s_-]+", "", name.casefold())
    return next((one for one in COLUMNS if one.replace("_", "") == plain), name)


def _table_entries(rows: Sequence[tuple[int, Sequence[Any]]], name: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    """Go through the rows of a table, of which the first names the columns; none of them is empty.

    Raises:
        RuleBrokenError: the first names no "wording", or one of the columns twice.
    """
    _, headings = rows[0] if rows else (1, [])
    columns = [_column(str(one)) for one in headings]
    if "wording" not in columns:
        seen = _listed([f"“{one}”" for one in map(str, headings[:_MOST_NAMED]) if one.strip()]) if rows else "nothing"
        raise RuleBrokenError(
            f"The first line of {name} must name the columns, and one must be “wording”; it holds {seen}. "
            "Nothing was saved."
        )
    for one in COLUMNS:
        if columns.count(one) > 1:
            raise RuleBrokenError(
                f"The first line of {name} names the column “{one}” more than once, so it is not clear which counts. "
                "Name it once; nothing was saved."
            )
    unused = [str(one) for one, column in zip(headings, columns, strict=True) if column not in COLUMNS and str(one)]
    _tell_unused(unused, "column", name, tell)
    unanswered = []
    for number, row in rows[1:]:
        named = {
            column: cell
            for column, cell in zip(columns, row, strict=False)
            if column in COLUMNS and not (isinstance(cell, str) and not cell.strip())
        }
        if any(cell != "" for cell in row[len(columns) :]):
            yield number, _too_many_cells(row, headings)
        elif any(isinstance(cell, str) and _NOT_UTF8.search(cell) for cell in row):
            yield number, _not_utf8()
        elif "wording" not in named:
            unanswered.append(number)
        else:
            yield number, next((_no_text(one, cell) for one, cell in named.items() if not isinstance(cell, str)), named)
    if unanswered:
        where = _listed([str(one) for one in unanswered[:_MOST_NAMED]])
        if len(unanswered) > _MOST_NAMED:
            where = f"{', '.join(map(str, unanswered[:_MOST_NAMED]))} and {len(unanswered) - _MOST_NAMED} more"
        tell(
            f"One row of {name} has no words, so it was not saved: line {where}."
            if len(unanswered) == 1
            else f"{len(unanswered)} rows of {name} have no words, so they were not saved: lines {where}."
        )


def _too_many_cells(row: Sequence[Any], headings: Sequence[Any]) -> WorkshopError:
    expected = "one column" if len(headings) == 1 else f"{len(headings)} columns"
    return RuleBrokenError(
        f"there are {len(row)} cells here, and the first line names {expected}. Put words with a comma in them "
        "between double quotes. Nothing was saved for this line."
    )


def _no_text(column: str, cell: Any) -> WorkshopError:
    if isinstance(cell, Unclear):
        return RuleBrokenError(
            f"the cell under “{column}” holds a character that the spreadsheet wrote by its number, such as "
            "_xFFFE_, so it is not certain what was meant. Save the words as .csv, and add this line from there. "
            "Nothing was saved for this line."
        )
    what = (
        "true or false" if isinstance(cell, bool) else "a number" if isinstance(cell, int | float) else "a date or time"
    )
    return RuleBrokenError(
        f"the cell under “{column}” holds {what} ({cell}) where text was expected, so how it was written is not known. "
        "Write it as text, with an apostrophe before it. Nothing was saved for this line."
    )


def _workbook_entries(stream: BinaryIO, name: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    from workshop_app.actions.workbooks import sheets

    found = [
        (title, [(number, row) for number, row in enumerate(rows, start=1) if any(str(cell).strip() for cell in row)])
        for title, rows in sheets(stream, name)
    ]
    found = [(title, rows) for title, rows in found if rows]
    with_words = [one for one in found if "wording" in [_column(str(cell)) for cell in one[1][0][1]]]
    title, rows = (with_words or found or [("", [])])[0]
    others = [f"“{one}”" for one, _ in found if one != title]
    if others:
        tell(f"Only the sheet “{title}” of {name} was read, and not {_listed(others)}.")
    yield from _table_entries(rows, name, tell)
