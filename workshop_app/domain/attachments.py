"""Attachments: the film, photos, flip-charts and hand-outs of a commission, in a folder beside its file."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.provenance import WordsState
from workshop_app.domain.row import Row


class AttachmentKind(StrEnum):
    """What an attachment is; faces on a film or photo need an agreement of their own."""

    FILM = "film"
    PHOTO = "photo"
    FLIP_CHART = "flip chart"
    HAND_OUT = "hand-out"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment(Row):
    """One file in the folder of attachments.

    Attributes:
        file_name: its name in that folder, safe on every system.
        digest: SHA-256 of its content, as 64 hexadecimal digits.
        size: in bytes.
        caption: what it shows, in somebody's words; may be empty.
        session_id: the session it comes from, or None.
        added_at: UTC, ISO 8601.
        set_aside_reason: why it was set aside; empty otherwise.
        passed_on_at: when what is set aside for safeguarding was passed to the safeguarding lead, or None.
    """

    kind: AttachmentKind
    file_name: str
    digest: str
    size: int
    caption: str = ""
    session_id: str | None = None
    added_at: str
    state: WordsState = WordsState.KEPT
    set_aside_reason: str = ""
    passed_on_at: str | None = None
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AttachmentPerson(Row):
    """A young person who is in an attachment.

    Attributes:
        agreed_at: when they agreed that it is used, UTC, or None if they have not.
    """

    attachment_id: str
    young_person_id: str
    agreed_at: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AttachmentWords(Row):
    """Words that can be read or heard in an attachment."""

    attachment_id: str
    statement_id: str
