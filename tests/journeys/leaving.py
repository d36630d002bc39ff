"""What leaves a project: every word in it, to the character, and every text of whatever is written for a reader."""

import io
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pypdf

from tests.exports.reading import attached, paragraphs
from workshop_app.domain.people import Recipient
from workshop_app.exports.documents import feedback_pack, specification, strongest
from workshop_app.exports.gathering import gather_for
from workshop_app.exports.tables import data_copy
from workshop_app.store import CommissionFile


def written_out(file: CommissionFile) -> dict[str, bytes]:
    """Return what is written for each reader, by its name."""
    gathered = gather_for(file, Recipient)
    return {
        "feedback-pack": feedback_pack(gathered[Recipient.PANEL]),
        "strongest": strongest(gathered[Recipient.PANEL]),
        "specification": specification(gathered[Recipient.TENDERERS]),
        "data": data_copy(gathered[Recipient.PANEL]),
    }


def texts_of(written: bytes) -> str:
    """Return every text of a document or of the data copy, also what is attached to it and what it says of itself."""
    if written.startswith(b"%PDF"):
        said_of_it = [str(one) for one in (pypdf.PdfReader(io.BytesIO(written)).metadata or {}).values()]
        return "\n".join([*paragraphs(written), *said_of_it, *(one.decode() for one in attached(written).values())])
    with closing(sqlite3.connect(":memory:")) as copy:
        copy.deserialize(written)
        return "\n".join(copy.iterdump())


def words_said(pack: bytes) -> Counter[str]:
    """Return what was said of tenderers in the feedback pack, as often as it stands in what is attached to it."""
    (told,) = attached(pack).values()
    return Counter(words for one in json.loads(told)["tenderers"] for words in _voices(one))


def pages_of(pack: bytes) -> list[str]:
    """Return the text of each page."""
    return [one.extract_text() for one in pypdf.PdfReader(io.BytesIO(pack)).pages]


def _voices(held: Any) -> Iterator[str]:
    if isinstance(held, list):
        for one in held:
            yield from _voices(one)
    elif isinstance(held, dict):
        for name, one in held.items():
            if name == "words" and isinstance(one, str):
                yield one
            else:
                yield from _voices(one)
