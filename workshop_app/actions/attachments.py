"""Attachments: what is said of the film, photos, flip-charts and hand-outs. Their files are the store's."""

from workshop_app.actions.action import action
from workshop_app.domain.attachments import (
    Attachment,
    AttachmentKind,
    AttachmentPerson,
    AttachmentWords,
    is_safe_file_name,
    must_be_a_digest,
    same_name,
)
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Session
from workshop_app.domain.setting_aside import is_safeguarded, must_be_removable, must_not_be_safeguarded
from workshop_app.domain.statements import Statement
from workshop_app.domain.wording import storable
from workshop_app.record.taking_back import is_taken_back
from workshop_app.store import Writing


@action("Add an attachment")
def add_attachment(
    write: Writing,
    *,
    file_name: str,
    digest: str,
    size: int,
    kind: AttachmentKind,
    caption: str = "",
    session_id: str | None = None,
) -> str:
    """Put a file that lies in the folder of attachments on their list; return its id. Undone, its file stays there.

    Args:
        write: the open file, or the action this is part of.
        file_name: its name in the folder.
        digest: SHA-256 of its content.
        size: in bytes.
        kind: what it is.
        caption: what it shows; may be empty.
        session_id: the session it comes from, or None.

    Raises:
        RuleBrokenError: the same file is on the list, or its name is one that the app never gives.
    """
    file = write.file
    must_be_a_digest(digest)
    if not is_safe_file_name(file_name):
        raise RuleBrokenError("This name is not safe on every system. Nothing was added.")
    for one in file.all(Attachment):
        if one.digest == digest:
            named = "" if is_safeguarded(one) else f", as “{one.file_name}”"
            raise RuleBrokenError(f"The same file is already on the list{named}. It was not added again.")
        if same_name(one.file_name) == same_name(file_name):
            raise RuleBrokenError(f"“{one.file_name}” is already on the list. Nothing was added.")
    if session_id is not None:
        file.get(Session, session_id)
    return write.insert(
        Attachment(
            id=write.new_id(),
            kind=kind,
            file_name=file_name,
            digest=digest,
            size=size,
            caption=storable(caption, "The caption"),
            session_id=session_id,
            added_at=write.now,
            position=file.next_position(Attachment),
        )
    ).id


@action("Change the caption of an attachment")
def caption_attachment(write: Writing, attachment_id: str, caption: str) -> None:
    """Say what an attachment shows; "" says nothing."""
    _changeable(write, attachment_id)
    write.update(Attachment, attachment_id, caption=storable(caption, "The caption"))


@action("Change the kind of an attachment")
def set_kind_of_attachment(write: Writing, attachment_id: str, kind: AttachmentKind) -> None:
    """Say whether it is a film, a photo, a flip-chart or a hand-out."""
    _changeable(write, attachment_id)
    write.update(Attachment, attachment_id, kind=kind)


@action("Change the session of an attachment")
def set_session_of_attachment(write: Writing, attachment_id: str, session_id: str | None) -> None:
    """Say from which session it comes; None for none."""
    _changeable(write, attachment_id)
    if session_id is not None:
        write.file.get(Session, session_id)
    write.update(Attachment, attachment_id, session_id=session_id)


@action("Record who is in an attachment")
def say_who_is_in(write: Writing, attachment_id: str, young_person_id: str, is_in: bool = True) -> None:
    """Say that a young person is in an attachment, or, with False, that they are not. It says nothing of agreeing."""
    _changeable(write, attachment_id)
    write.file.get(YoungPerson, young_person_id)
    found = _person_in(write, attachment_id, young_person_id)
    if is_in and found is None:
        write.insert(AttachmentPerson(id=write.new_id(), attachment_id=attachment_id, young_person_id=young_person_id))
    elif not is_in and found is not None:
        write.delete(AttachmentPerson, found.id)


@action("Record who agreed to an attachment")
def record_agreement_to(write: Writing, attachment_id: str, young_person_id: str, agreed: bool) -> None:
    """Record that a young person who is in an attachment agreed that it is used, or that they do not: the latest.

    For a film or a photo, the agreement to be filmed or photographed, with who sees it, counts as well, and is a
    consent of its own.

    Raises:
        RuleBrokenError: they are not in it.
    """
    _changeable(write, attachment_id)
    found = _person_in(write, attachment_id, young_person_id)
    if found is None:
        raise RuleBrokenError("Mark this young person as in it first. Nothing was changed.")
    if agreed != (found.agreed_at is not None):
        write.update(AttachmentPerson, found.id, agreed_at=write.now if agreed else None)


@action("Record which words are in an attachment")
def say_which_words_are_in(write: Writing, attachment_id: str, statement_id: str, are_in: bool = True) -> None:
    """Say that words can be read or heard in an attachment, or, with False, that they cannot."""
    _changeable(write, attachment_id)
    write.file.get(Statement, statement_id)
    found = write.file.find(AttachmentWords, attachment_id=attachment_id, statement_id=statement_id)
    if are_in and found is None:
        write.insert(AttachmentWords(id=write.new_id(), attachment_id=attachment_id, statement_id=statement_id))
    elif not are_in and found is not None:
        write.delete(AttachmentWords, found.id)


@action("Take an attachment off the list")
def take_attachment_out(write: Writing, attachment_id: str) -> None:
    """Take an attachment off the list, with who and which words are in it. Its file stays in the folder.

    So undo brings all of it back. The file is deleted once somebody says so, or by taking back what is in it.

    Raises:
        RuleBrokenError: it is set aside for safeguarding, and nobody confirmed that it was passed on; or somebody took
            back what is in it.
    """
    file = write.file
    must_be_removable(file.get(Attachment, attachment_id))
    if is_taken_back(file, attachment_id):
        raise RuleBrokenError(
            "Somebody took back what is in this, so an officer decides about it. It was not taken off the list."
        )
    for kind in (AttachmentPerson, AttachmentWords):
        for one in file.all(kind, attachment_id=attachment_id):
            write.delete(kind, one.id)
    write.delete(Attachment, attachment_id)


def _changeable(write: Writing, attachment_id: str) -> Attachment:
    found = write.file.get(Attachment, attachment_id)
    must_not_be_safeguarded(found)
    return found


def _person_in(write: Writing, attachment_id: str, young_person_id: str) -> AttachmentPerson | None:
    return write.file.find(AttachmentPerson, attachment_id=attachment_id, young_person_id=young_person_id)
