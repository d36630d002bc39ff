"""Tables: the statements as CSV and JSON, and the data copy; all of them made by ``mapping`` of what was gathered."""

import csv
import io
import json
from typing import Any

from workshop_app.exports.gathered import Gathered, GatheredStatement
from workshop_app.exports.mapping import own_columns, row_of, tables_of
from workshop_app.store.plain_copy import plain_copy

_WHAT_THIS_IS = (
    "a copy of what young people said, made by In Their Words to be shared; it is advice, "
    "not a score, and it is not the record itself"
)


def statements_csv(gathered: Gathered) -> bytes:
    """Return the statements as CSV (RFC 4180, UTF-8 with a byte order mark), exactly as said.

    Exact and safe cannot both be had in a CSV: a spreadsheet may run a cell that begins with "=". The file name
    says "raw" for that reason.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=own_columns(GatheredStatement))
    writer.writeheader()
    for one in gathered.statements:
        writer.writerow({column: "" if value is None else value for column, value in row_of(one).items()})
    return text.getvalue().encode("utf-8-sig")


def statements_json(gathered: Gathered) -> bytes:
    """Return the statements as one JSON object: what they belong to, the head digest, and the list."""
    content: dict[str, Any] = {
        "commission": gathered.title,
        "service": gathered.service,
        "head_digest": gathered.head_digest,
        "made_at": gathered.made_at,
        "statements": [row_of(one) for one in gathered.statements],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def data_copy(gathered: Gathered) -> bytes:
    """Return the data copy: a plain SQLite file of what may leave the room.

    It holds no real names, declarations, private remarks, waiting words or words set aside, and no journal.
    Names for this work stand beside words only where everybody who was there agreed to that. Its table ``about``
    tells of the whole; every list of what was gathered is a table.
    """
    about = {"what this is": _WHAT_THIS_IS} | {
        what.replace("_", " "): "" if value is None else str(value) for what, value in row_of(gathered).items()
    }
    return plain_copy(
        {"about": [{"what": what, "value": value} for what, value in about.items()], **tables_of(gathered)}
    )
