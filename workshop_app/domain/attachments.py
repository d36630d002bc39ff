"""Attachments: the film, photos, flip-charts and hand-outs of a commission, in a folder beside its file.

The file of the commission holds what is said of them; they themselves lie in the folder, whole and as they came.
They are set aside as words are (``domain/setting_aside.py``).
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import Consent, ConsentPurpose, Recipient, YoungPerson, agreed
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.row import Row
from workshop_app.domain.wording import shows_nothing


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
        passed_on_to: to whom, as the facilitator wrote it; empty where it was not passed on, or nobody wrote it.
        to_look_at: nobody has decided yet what it is; until then it counts as set aside for safeguarding.
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
    passed_on_to: str = ""
    to_look_at: bool = False
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


FACES: Mapping[AttachmentKind, ConsentPurpose] = {
    AttachmentKind.FILM: ConsentPurpose.FILM,
    AttachmentKind.PHOTO: ConsentPurpose.PHOTO,
}
"""The kinds that show faces, and the purpose for which whoever is in one has to have agreed as well."""

_KINDS_BY_ENDING = {
    AttachmentKind.FILM: "3g2 3gp avi m2ts m4v mkv mov mp4 mpeg mpg mts ogv webm wmv",
    AttachmentKind.PHOTO: "avif bmp dng gif heic heif jpeg jpg jxl png tif tiff webp",
    AttachmentKind.HAND_OUT: "doc docx md odp odt pdf ppt pptx rtf txt",
}


def kind_of(file_name: str) -> AttachmentKind:
    """Return what a file most likely is, by the ending of its name; a flip-chart comes as a photo until it is said."""
    ending = file_name.rpartition(".")[2].lower()
    return next((kind for kind, endings in _KINDS_BY_ENDING.items() if ending in endings.split()), AttachmentKind.OTHER)


def attachments_folder(path: Path) -> Path:
    """Return the folder for the attachments of the commission file at ``path``: beside it, by this name and no other.

    So whoever renames or copies the file by hand does the same with the folder.
    """
    return path.with_name(f"{path.stem} attachments")


LONGEST_FILE_NAME = 100
"""Bytes. Some encrypted home folders take 143 for a name, of which one that is half made has 34 more."""
_LONGEST_ENDING = 16
_UNNAMED = "attachment"
_REFUSED = frozenset('<>:"|?*')
_RESERVED = frozenset(("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$")).union(
    f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³"
)
"""Names that Windows takes for a device, whatever ending they have."""
_LEFT_BY_SYSTEMS = frozenset((".ds_store", "desktop.ini", "thumbs.db"))


def is_left_by_a_system(file_name: str) -> bool:
    """Tell whether a file is one of those that Windows and macOS leave in any folder that somebody looked into."""
    return same_name(file_name) in _LEFT_BY_SYSTEMS or file_name.startswith("._")


def same_name(file_name: str) -> str:
    """Return what is alike for names that some system takes for one: large and small, composed or not."""
    folded = unicodedata.normalize("NFD", file_name).upper().casefold()
    return unicodedata.normalize("NFC", folded)


def safe_file_name(given: str, taken: Collection[str] = ()) -> str:
    """Return a name that every system takes, as like ``given`` as it can be.

    It has no part of a path, no control, nothing that is not seen or turns the direction of writing, nothing that
    Windows refuses or takes for a device, no dot or space at either end, and at most ``LONGEST_FILE_NAME`` bytes. What
    is safe already stays as it is.

    Args:
        given: any text, such as the name that a phone gave.
        taken: the names that are in use; one that any system takes for one of them gets a number.
    """
    name = re.split(r"[/\\]", given)[-1]
    name = "".join(_safe(one) for one in unicodedata.normalize("NFC", name))
    name = unicodedata.normalize("NFC", " ".join(name.split())).rstrip(" .").lstrip(" .-~")
    stem, ending = _parted(name)
    if not stem or shows_nothing(stem):
        stem = _UNNAMED
    if stem.split(".")[0].rstrip().upper() in _RESERVED or same_name(stem + ending) in _LEFT_BY_SYSTEMS:
        stem = f"_{stem}"
    used = {same_name(one) for one in taken}
    safe, number = _fitted(stem, ending), 2
    while same_name(safe) in used:
        safe, number = _fitted(stem, f" ({number}){ending}"), number + 1
    return safe


def is_safe_file_name(name: str) -> bool:
    """Tell whether a file may have this name in the folder of attachments; no other is ever looked for there."""
    return name == safe_file_name(name)


def _safe(character: str) -> str:
    """Return what stands for one character of a name; nothing for what nobody sees."""
    if character in _REFUSED:
        return "_"
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category in ("Cn", "Co"):
        return "_"
    return "" if category[0] == "C" else character


def _parted(name: str) -> tuple[str, str]:
    """Part a name from its ending, with the dot; "" where what follows the last dot is none."""
    stem, dot, ending = name.rpartition(".")
    stem = stem.rstrip(" .")
    if not dot or not stem or not ending.isalnum() or len(ending.encode()) > _LONGEST_ENDING:
        return name, ""
    return stem, dot + ending


def _fitted(stem: str, ending: str) -> str:
    most = LONGEST_FILE_NAME - len(ending.encode())
    stem = stem.encode()[:most].decode(errors="ignore").rstrip(" .")
    return (_UNNAMED if shows_nothing(stem) else stem) + ending


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaving:
    """What keeps an attachment from leaving for one recipient; where nothing does, everything here is empty.

    Attributes:
        set_aside: it is not kept, but set aside, for whatever reason.
        words_not_up: words that are in it wait, or were set aside.
        nobody_named: it is of a kind that shows faces, and nobody said whose.
        not_agreed: the ids of the young people in it who have not agreed that it is used.
        no_consent: the ids of those who have not agreed, or an adult for them, that films or photos of them go there.
        taken_back: somebody took back what is in it: an officer has to look at it, or kept it for the record alone.
    """

    set_aside: bool
    words_not_up: bool
    nobody_named: bool
    not_agreed: frozenset[str]
    no_consent: frozenset[str]
    taken_back: bool = False

    @property
    def may_leave(self) -> bool:
        """Whether nothing keeps it."""
        return not (
            self.taken_back
            or self.set_aside
            or self.words_not_up
            or self.nobody_named
            or self.not_agreed
            or self.no_consent
        )


def leaving(
    attachment: Attachment,
    in_it: Iterable[AttachmentPerson],
    people: Mapping[str, YoungPerson],
    consents: Collection[Consent],
    recipient: Recipient,
    *,
    words_are_up: bool,
    taken_back: bool = False,
) -> Leaving:
    """Return what keeps an attachment from leaving for ``recipient``: everybody who is in it has to agree.

    Args:
        attachment: which.
        in_it: who is in it.
        people: all young people, by id.
        consents: anybody's, in the order in which they were recorded.
        recipient: who would see it.
        words_are_up: all words that are in it are up.
        taken_back: somebody took back what is in it.
    """
    there = list(in_it)
    purpose = FACES.get(attachment.kind)
    return Leaving(
        set_aside=attachment.state is not WordsState.KEPT,
        words_not_up=not words_are_up,
        nobody_named=purpose is not None and not there,
        not_agreed=frozenset(one.young_person_id for one in there if one.agreed_at is None),
        no_consent=frozenset(
            one.young_person_id
            for one in there
            if purpose is not None and not agreed(people[one.young_person_id], consents, purpose, recipient)
        ),
        taken_back=taken_back,
    )


_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


def must_be_a_digest(text: str) -> None:
    """Check that ``text`` is a SHA-256.

    Raises:
        RuleBrokenError: it is none.
    """
    if not _DIGEST.fullmatch(text):
        raise RuleBrokenError("This is no SHA-256 of a file. Nothing was added.")
