"""Tables: the statements as CSV and JSON, and the data copy; all of them made by ``mapping`` of what was gathered."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from itertools import chain

from workshop_app.domain.provenance import Source
from workshop_app.exports.documents.origins import so_few
from workshop_app.exports.gathered import Gathered, GatheredObjection, GatheredStatement
from workshop_app.exports.mapping import PlainRow, own_columns, row_of, tables_of
from workshop_app.store.plain_copy import WHAT_THIS_IS, plain_copy

_MARKS = ("by_adult", "source")
"""Columns of words, alone or led by whose they are."""


def _is_a_mark(column: str) -> bool:
    """Tell whether a column says that words were written down by an adult, or how they came into the file."""
    return column in _MARKS or column.endswith(tuple(f"_{one}" for one in _MARKS))


def _as_told(row: PlainRow, *, by_figures: bool) -> PlainRow:
    """Return a row as it may leave: below five people no words say by whom they were written down."""
    return {column: None if by_figures and _is_a_mark(column) else value for column, value in row.items()}


def _figures(rows: Iterable[PlainRow]) -> dict[str, int]:
    """Return how many rows with words have which mark."""
    worded = [row for row in rows if row.get("wording") or row.get("answer")]
    return {
        "written down by an adult": sum(row.get("by_adult") == 1 for row in worded),
        "from paper": sum(row.get("source") == Source.PAPER.value for row in worded),
        "brought in from a file": sum(row.get("source") == Source.IMPORTED.value for row in worded),
    }


def statements_csv(gathered: Gathered) -> bytes:
    """Return the statements as CSV (RFC 4180, UTF-8 with a byte order mark), exactly as said.

    Exact and safe cannot both be had in a CSV: a spreadsheet may run a cell that begins with "=". The file name
    says "raw" for that reason.
    """
    return _csv(GatheredStatement, gathered.statements, by_figures=so_few(gathered))


def objections_csv(gathered: Gathered) -> bytes:
    """Return the objections and what was answered as CSV, exactly as recorded: "raw" for the same reason."""
    return _csv(GatheredObjection, gathered.objections, by_figures=False)


def _csv(kind: type, rows: Sequence[object], *, by_figures: bool) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=own_columns(kind))
    writer.writeheader()
    for one in rows:
        row = _as_told(row_of(one), by_figures=by_figures)
        writer.writerow({column: "" if value is None else value for column, value in row.items()})
    return text.getvalue().encode("utf-8-sig")


def statements_json(gathered: Gathered) -> bytes:
    """Return the statements as one JSON object: what they belong to, the head digest, and the list."""
    about: dict[str, str | int] = {
        "commission_id": gathered.commission_id,
        "commission": gathered.title,
        "service": gathered.service,
        "head_digest": gathered.head_digest,
        "made_at": gathered.made_at,
    }
    by_figures = so_few(gathered)
    if by_figures:
        figures = _figures(row_of(one) for one in gathered.statements)
        about |= {name.replace(" ", "_"): number for name, number in figures.items()}
    # One statement at a time: a list of a hundred thousand, as json would make it, takes several times its text.
    text = io.BytesIO()
    text.write(json.dumps(about, ensure_ascii=False, indent=2).removesuffix("\n}").encode())
    text.write(b',\n  "statements": [')
    for number, one in enumerate(gathered.statements):
        row = json.dumps(_as_told(row_of(one), by_figures=by_figures), ensure_ascii=False, indent=2).replace(
            "\n", "\n    "
        )
        text.write(f"{',' if number else ''}\n    {row}".encode())
    text.write(b"\n  ]\n}\n" if gathered.statements else b"]\n}\n")
    return text.getvalue()


def data_copy(gathered: Gathered) -> bytes:
    """Return the data copy: a plain SQLite file of what may leave the room.

    It holds no real names, declarations, private remarks, waiting words or words set aside, and no journal.
    Names for this work stand beside words only where everybody who was there agreed to that. Its table ``about``
    tells of the whole; every list of what was gathered is a table, its rows in an order that tells nothing.
    """
    by_figures = so_few(gathered)
    tables = tables_of(gathered)
    about: PlainRow = {"what this is": WHAT_THIS_IS}
    for column, value in _as_told(row_of(gathered), by_figures=by_figures).items():
        about[column.replace("_", " ")] = "" if value is None else str(value)
    if by_figures:
        about |= {name: str(number) for name, number in _figures(chain(*tables.values())).items()}
    told = {
        name: sorted((_as_told(row, by_figures=by_figures) for row in rows), key=_order_of)
        for name, rows in tables.items()
    }
    return plain_copy({"about": [{"what": what, "value": value} for what, value in about.items()], **told})


def _order_of(row: PlainRow) -> tuple[Sequence[str], ...]:
    """Return what sorts rows: their own id, which tells nothing, else all that stands in them, numbers as numbers."""
    own = row.get("id")
    if own is not None:
        return (str(own),)
    return tuple(f"{one:012d}" if isinstance(one, int) else str(one) for one in row.values())
