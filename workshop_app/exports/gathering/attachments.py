"""Gathers which attachments may leave: what is said of them, and where their files lie."""

from workshop_app.domain.attachments import is_safe_file_name
from workshop_app.exports.gathered import GatheredAttachment
from workshop_app.exports.gathering.basis import Basis
from workshop_app.record.attachments import may_leave, words_in_attachments
from workshop_app.store.attachments import folder_of


def attachments(basis: Basis, statement_ids: set[str]) -> list[GatheredAttachment]:
    """Gather what is kept, and what everybody who is in it agreed may go to the reader.

    Names of files stay: they may name who is in them. In order of session, then of their ids, which are random.

    Args:
        basis: the tables, read once.
        statement_ids: the words that leave themselves, by their ids in the file.
    """
    folder = folder_of(basis.file)
    words = words_in_attachments(basis.file)
    found = sorted(
        may_leave(basis.file, basis.recipient),
        key=lambda one: (basis.session_numbers.get(one.session_id or "", 0), basis.outside(one.id)),
    )
    return [
        GatheredAttachment(
            id=basis.outside(one.id),
            number=number,
            kind=one.kind,
            caption=one.caption,
            session_number=basis.session_numbers.get(one.session_id or ""),
            digest=one.digest,
            statements=sorted(basis.outside(said.id) for said in words[one.id] if said.id in statement_ids),
            kept_at=folder / one.file_name if is_safe_file_name(one.file_name) else None,
        )
        for number, one in enumerate(found, start=1)
    ]
