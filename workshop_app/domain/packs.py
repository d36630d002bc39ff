"""What leaves the room: certificates and packs that were handed over."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workshop_app.domain.people import Recipient
from workshop_app.domain.row import Row

FEEDBACK_PACK = "feedback-pack"
"""The name of the pack for the adult panel."""


class Writing(StrEnum):
    """How far the writing of one pack has come."""

    WAITING = "waiting"
    UNDER_WAY = "being written"
    WRITTEN = "written"
    FAILED = "not written"


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
    """

    name: str
    issued_to: str
    issued_at: str
    head_digest: str
    file_digest: str
    recipient: Recipient | None = None


def usual_folder(path: Path) -> Path:
    """Return the folder for the packs of the commission file at ``path`` unless another is chosen: beside it."""
    return path.with_name(f"{path.stem} packs")


def label_of(name: str) -> str:
    """Return what a pack is called on screens and papers, by its name: "feedback-pack" is "Feedback pack"."""
    return name.replace("-", " ").capitalize()
