"""Tables: the statements as CSV and JSON, and the data copy; all of them made by ``mapping`` of what was gathered."""

import csv
import io
import json

from workshop_app.exports.gathered import Gathered, GatheredStatement
from workshop_app.exports.mapping import own_columns, row_of, tables_of
from workshop_app.store.plain_copy import WHAT_THIS_IS, plain_copy


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
    about = {
        "commission": gathered.title,
        "service": gathered.service,
        "head_digest": gathered.head_digest,
        "made_at": gathered.made_at,
    }
    # One statement at a time: a list of a hundred thousand, as json would make it, takes several times its text.
    text = io.BytesIO()
    text.write(json.dumps(about, ensure_ascii=False, indent=2).removesuffix("\n}").encode())
    text.write(b',\n  "statements": [')
    for number, one in enumerate(gathered.statements):
        row = json.dumps(row_of(one), ensure_ascii=False, indent=2).replace("\n", "\n    ")
        text.write(f"{',' if number else ''}\n    {row}".encode())
    text.write(b"\n  ]\n}\n" if gathered.statements else b"]\n}\n")
    return text.getvalue()


def data_copy(gathered: Gathered) -> bytes:
    """Return the data copy: a plain SQLite file of what may leave the room.

    It holds no real names, declarations, private remarks, waiting words or words set aside, and no journal.
    Names for this work stand beside words only where everybody who was there agreed to that. Its table ``about``
    tells of the whole; every list of what was gathered is a table.
    """
    about = {"what this is": WHAT_THIS_IS} | {
        what.replace("_", " "): "" if value is None else str(value) for what, value in row_of(gathered).items()
    }
    return plain_copy(
        {"about": [{"what": what, "value": value} for what, value in about.items()], **tables_of(gathered)}
    )
