"""Words from a file: a .txt with a line each, a .csv or .jsonl with "wording" and, if known, who said it."""

import codecs
import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from workshop_app.actions import statements
from workshop_app.domain.errors import RuleBrokenError, WorkshopError
from workshop_app.domain.statements import Exactness, Source
from workshop_app.domain.wording import checked_wording
from workshop_app.store import Acting

Entry = dict[str, Any] | WorkshopError
"""What one line of a source says, or why it says nothing."""

Reader = Callable[[BinaryIO], Iterator[tuple[int, Entry]]]

_TAKEN_OVER = ("wording", "said_by", "exactness")


def reader_of(source: str, *, standard_input: bool = False) -> Reader:
    """Return what goes through the entries of a file by this name, each with the number of the line it begins on.

    Args:
        source: the file's name; its ending tells how it is read.
        standard_input: it is JSON lines from standard input instead.

    Raises:
        RuleBrokenError: it does not end in .txt, .csv or .jsonl.
    """
    kinds = {".txt": _text_entries, ".csv": _csv_entries, ".jsonl": _json_entries}
    kind = ".jsonl" if standard_input else Path(source).suffix.lower()
    if kind not in kinds:
        raise RuleBrokenError(f"“{source}” must end in .txt, .csv or .jsonl, so that it is clear how to read it.")
    return kinds[kind]


def _decoded(raw: bytes, first: bool) -> str:
    return raw.decode("utf-8-sig" if first else "utf-8")


def _not_utf8() -> WorkshopError:
    return RuleBrokenError("this line is not UTF-8 text. Save the file as UTF-8 and add this line again.")


def _text_entries(stream: BinaryIO) -> Iterator[tuple[int, Entry]]:
    for number, raw in enumerate(stream, start=1):
        if number == 1 and raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise RuleBrokenError("This file is UTF-16 text. Save it as UTF-8 and try again; nothing was kept.")
        try:
            text = _decoded(raw, number == 1)
        except UnicodeDecodeError:
            yield number, _not_utf8()
            continue
        text = text.removesuffix("\n").removesuffix("\r")
        if text.strip():
            yield number, {"wording": text}


def _json_entries(stream: BinaryIO) -> Iterator[tuple[int, Entry]]:
    for number, raw in enumerate(iter(stream.readline, b""), start=1):
        if not raw.strip():
            continue
        try:
            entry = json.loads(_decoded(raw, number == 1))
        except UnicodeDecodeError:
            yield number, _not_utf8()
        except (ValueError, RecursionError):
            yield number, RuleBrokenError('this line is not JSON. It should look like {"wording": "…"}.')
        else:
            if isinstance(entry, dict):
                yield number, entry
            else:
                yield number, RuleBrokenError('this line is not a JSON object. It should look like {"wording": "…"}.')


def _csv_entries(stream: BinaryIO) -> Iterator[tuple[int, Entry]]:
    try:
        text = stream.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise RuleBrokenError(
            f"Line {line} is not UTF-8 text. Save the file as “CSV UTF-8” and try again; nothing was kept."
        ) from error
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins, rows = 1, []
    try:
        columns = next(reader, [])
        if columns.count("wording") != 1:
            raise RuleBrokenError("The first line must name the columns, and one must be “wording”; nothing was kept.")
        begins = reader.line_num + 1
        for row in reader:
            rows.append((begins, row))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise RuleBrokenError(
            f"The row that begins on line {begins} cannot be read as CSV: look for a "
            "double quote that is missing or too many. Nothing was kept."
        ) from error
    for number, row in rows:
        if len(row) > len(columns):
            yield number, _too_many_columns()
        elif any(row):
            named = zip(columns, row, strict=False)
            yield number, {name: value for name, value in named if name in _TAKEN_OVER and value}


def _too_many_columns() -> WorkshopError:
    return RuleBrokenError(
        "there are more columns here than the first line names. Put words with a comma in them between double "
        "quotes. Nothing was kept for this line."
    )


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said, as a source has it; ``said_by`` is a name for this work or None."""

    wording: str
    said_by: str | None
    exactness: Exactness


def read_entry(entry: dict[str, Any]) -> Said:
    """Return what an entry says.

    Raises:
        RuleBrokenError: it has no words, or something in it is not what it should be.
    """
    wording, said_by, exactness = (entry.get(name) for name in _TAKEN_OVER)
    if not isinstance(wording, str):
        raise RuleBrokenError("there is no “wording”, or it is not text. Nothing was kept for this line.")
    if not isinstance(said_by, str | None) or (said_by is not None and not said_by.strip()):
        raise RuleBrokenError("“said_by” is not a name for this work. Nothing was kept for this line.")
    if exactness not in (None, *Exactness):
        raise RuleBrokenError("“exactness” must be “exact” or “gist”. Nothing was kept for this line.")
    checked_wording(wording)
    if said_by is not None:
        checked_wording(said_by, "The name for this work")
    return Said(wording, said_by, Exactness(exactness or Exactness.EXACT))


def import_cards(acting: Acting, path: Path, *, session_id: str | None = None) -> tuple[int, list[str]]:
    """Keep the words of a file as cards that are up, as one step of undo; nobody is named.

    Return how many were kept, and a sentence for each line that was not.

    Raises:
        RuleBrokenError: the file cannot be read at all.
    """
    reader = reader_of(path.name)
    words: list[str] = []
    refused: list[str] = []
    try:
        with path.open("rb") as stream:
            for line, entry in reader(stream):
                try:
                    if isinstance(entry, WorkshopError):
                        raise entry
                    words.append(read_entry(entry).wording)
                except RuleBrokenError as error:
                    refused.append(f"Line {line}: {error}")
    except OSError as error:
        raise RuleBrokenError(
            f"“{path.name}” cannot be read ({error.strerror}). Check the name and the folder it is in."
        ) from error
    if words:
        statements.keep_statements(acting, words, source=Source.IMPORTED, session_id=session_id)
    return len(words), refused
