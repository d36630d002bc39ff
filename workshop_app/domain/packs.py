"""What leaves the room: certificates and packs that were handed over."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workshop_app.domain.people import Recipient
from workshop_app.domain.row import Row

FEEDBACK_PACK = "feedback-pack"
"""The name of the pack for the adult panel."""
SPECIFICATION = "specification"
"""The name of the young people's specification, for tenderers."""
BESIDE_SPECIFICATION = "beside-the-specification"
"""The name under which each film, picture or paper is recorded that was handed over with it; they have no password."""
TITLE_BRIEF = "title-and-brief"
"""The name of the page on the presentation title."""
PLEASE_EXPLORE = "please-explore"
"""The name of the sheets, one a tenderer, on what young people want the adult panel to explore."""
ANSWERS_SHEET = "answers-sheet"
"""The name of the table in which the panel writes what it did about that."""
STRONGEST = "strongest"
"""The name of the paper on whom young people found strongest."""
STRONGEST_APART = (
    "“Strongest” goes to nobody with the other packs: offer it to the adult panel when each of them has finished "
    "judging alone, and before they talk it over together. They may say no."
)
"""What whoever makes packs is told of that paper."""


_FOR_THE_PANEL_ALONE = (FEEDBACK_PACK, PLEASE_EXPLORE, ANSWERS_SHEET, STRONGEST)
SET_BACK = " (the clock had been set back)"
"""Stands after a time of which the record shows that the clock was wrong."""


class PackFolder(StrEnum):
    """The folder a pack is written into: who it is meant to be handed to."""

    PANEL = "for the adult panel"
    TENDERERS = "for tenderers"
    YOUNG_PEOPLE = "for young people"
    YOU = "for you alone"


class Writing(StrEnum):
    """How far the writing of one pack has come."""

    WAITING = "waiting"
    UNDER_WAY = "being written"
    WRITTEN = "written"
    FAILED = "not written"
    STOPPED = "stopped"


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate(Row):
    """What a young person is given for taking part.

    Attributes:
        achievement: what it is for, in words.
        awarded_on: YYYY-MM-DD.
        names_service: whether the service is named on it: the young person's choice, since a certificate that
            says "substance misuse" goes on a wall at home.
    """

    young_person_id: str
    achievement: str
    signatory: str
    signatory_role: str = ""
    awarded_on: str
    names_service: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class IssuedPack(Row):
    """A pack that was handed over.

    Attributes:
        issued_at: UTC, ISO 8601.
        head_digest: the seal of the last action in the record the pack was made from.
        file_digest: SHA-256 of the file handed over.
        recipient: who it was made for; None where that was not recorded.
        version: which version of the pack this is, as its cover says; empty where that was not recorded.
    """

    name: str
    issued_to: str
    issued_at: str
    head_digest: str
    file_digest: str
    recipient: Recipient | None = None
    version: str = ""


class IdentifyingDecision(StrEnum):
    """What is done in a pack with words that might tell who somebody is."""

    KEEP = "keep"
    MASK = "mask"
    LEAVE_OUT = "leave out"


@dataclass(frozen=True, kw_only=True, slots=True)
class Identifying(Row):
    """What somebody decided about words in a pack that might tell who a young person is; the file's words stay.

    Attributes:
        pack: the name of the pack.
        phrase: the very words.
        decided_at: UTC, ISO 8601.
    """

    pack: str
    phrase: str
    decision: IdentifyingDecision
    decided_by: str
    decided_at: str


def readers_of(name: str) -> tuple[Recipient, ...]:
    """Return the kinds of reader that a pack may be handed to, by its name.

    What tenderers wrote in confidence, and what was said of each, is for the adult panel alone.
    """
    return (Recipient.PANEL,) if name in _FOR_THE_PANEL_ALONE else tuple(Recipient)


def usual_folder(path: Path) -> Path:
    """Return the folder for the packs of the commission file at ``path`` unless another is chosen: beside it."""
    return path.with_name(f"{path.stem} packs")


def reader_it_is_for(folder: Path) -> PackFolder | None:
    """Return the reader's folder that a folder is, or lies in; None for none: no folder for all belongs there."""
    return next((PackFolder(part) for part in reversed(folder.parts) if part in set(PackFolder)), None)


def changed_since(name: str) -> str:
    """Return what is told of a file that is not what was written any more."""
    return f"“{name}” was changed after it was created. Create the pack again and hand over the new one."


def label_of(name: str) -> str:
    """Return what a pack is called on screens and papers, by its name: "feedback-pack" is "Feedback pack"."""
    return name.replace("-", " ").capitalize()
