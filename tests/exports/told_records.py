"""What each pack of each record says, read once for all tests that ask."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.exports.proved_sentences import RECEIPT
from tests.exports.reading import paragraphs
from tests.exports.records_to_tell import RECEIPTS, RECORDS, Told
from workshop_app.domain.packs import FEEDBACK_PACK, PLEASE_EXPLORE, SPECIFICATION, STRONGEST, TITLE_BRIEF
from workshop_app.domain.people import Recipient
from workshop_app.domain.receipts import NAMES_NOBODY, parts_of, title_of
from workshop_app.exports import documents
from workshop_app.exports.apart import Maker
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.gathering import gather_for
from workshop_app.exports.packs import EXPORTS, whys_empty

DOCUMENTS = (FEEDBACK_PACK, PLEASE_EXPLORE, SPECIFICATION, STRONGEST, TITLE_BRIEF)
"""The packs that are read for their sentences."""
MADE_HERE: dict[str, Maker] = {
    f"{FEEDBACK_PACK}.pdf": documents.feedback_pack,
    f"{PLEASE_EXPLORE}.pdf": documents.please_explore,
    f"{SPECIFICATION}.pdf": documents.specification,
    f"{STRONGEST}.pdf": documents.strongest,
    f"{TITLE_BRIEF}.pdf": documents.title_brief,
}
"""What makes a file in this process, where it is otherwise made in one of its own."""


@cache
def gathered_of(record: str) -> dict[Recipient, Gathered]:
    """Return what is gathered of a record for the panel and for tenderers."""
    with TemporaryDirectory() as folder:
        told = Told(Path(folder) / "ours.workshop")
        with told.file:
            RECORDS[record](told)
            return gather_for(told.file, Recipient)


@cache
def files_of(record: str) -> dict[str, bytes]:
    """Return every file that every pack of a record is, as it is made, by its name."""
    made = {}
    for export in EXPORTS:
        gathered = gathered_of(record)[export.recipient]
        if export.name not in whys_empty(gathered):
            for name, make in export.files.items():
                # In this process: one of its own for each takes longer than all of them.
                made[name] = MADE_HERE.get(name, make)(export.made_of(gathered))
    return made


@cache
def said_in(pack: str, record: str) -> str:
    """Return what a pack of a record says, in one line; "" where there is no such pack."""
    if pack == RECEIPT:
        parts = parts_of(RECEIPTS[record])
        told = [sentence for part in parts for sentence in (part.heading, *part.sentences)]
        return " ".join((title_of(RECEIPTS[record]), *told, NAMES_NOBODY))
    made = files_of(record).get(f"{pack}.pdf")
    return "" if made is None else " ".join(" ".join(paragraphs(made)).split())
