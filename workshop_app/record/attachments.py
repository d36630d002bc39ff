"""Attachments: who and what is in them, and whether they may leave."""

from collections import defaultdict
from collections.abc import Mapping

from workshop_app.domain.attachments import (
    FACES,
    Attachment,
    AttachmentKind,
    AttachmentPerson,
    AttachmentWords,
    Leaving,
    leaving,
)
from workshop_app.domain.people import Recipient, YoungPerson, agreed
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.people import consents
from workshop_app.record.taking_back import taken_back
from workshop_app.store import Reading


def people_in_attachments(file: Reading) -> Mapping[str, list[AttachmentPerson]]:
    """Return who is in each attachment, by its id, in the order in which young people were added."""
    order = {one.id: number for number, one in enumerate(file.all(YoungPerson))}
    found: dict[str, list[AttachmentPerson]] = defaultdict(list)
    for one in sorted(file.all(AttachmentPerson), key=lambda one: order[one.young_person_id]):
        found[one.attachment_id].append(one)
    return found


def words_in_attachments(file: Reading) -> Mapping[str, list[Statement]]:
    """Return the words that are in each attachment, by its id, in their order."""
    tied: dict[str, set[str]] = defaultdict(set)
    for one in file.all(AttachmentWords):
        tied[one.attachment_id].add(one.statement_id)
    statements = file.all(Statement) if tied else []
    return defaultdict(list, {row_id: [one for one in statements if one.id in ids] for row_id, ids in tied.items()})


def leavings(file: Reading, recipient: Recipient) -> dict[str, Leaving]:
    """Return for each attachment, by its id, what keeps it from leaving for ``recipient``."""
    people = {one.id: one for one in file.all(YoungPerson)}
    recorded = consents(file)
    gone = taken_back(file)
    in_them, words = people_in_attachments(file), words_in_attachments(file)
    return {
        one.id: leaving(
            one,
            in_them[one.id],
            people,
            recorded,
            recipient,
            words_are_up=all(said.state is StatementState.UP for said in words[one.id]),
            taken_back=one.id in gone,
        )
        for one in file.all(Attachment)
    }


def may_leave(file: Reading, recipient: Recipient) -> list[Attachment]:
    """Return the attachments that are kept, and that everybody in them agreed may go to ``recipient``."""
    found = leavings(file, recipient)
    return [one for one in file.all(Attachment) if found[one.id].may_leave]


def agreed_recipients(file: Reading, kind: AttachmentKind) -> dict[str, list[Recipient]]:
    """Return for each young person, by id, who may see films, or photos, of them; nobody for kinds without faces."""
    purpose = FACES.get(kind)
    recorded = consents(file)
    return {
        person.id: [
            recipient for recipient in Recipient if purpose is not None and agreed(person, recorded, purpose, recipient)
        ]
        for person in file.all(YoungPerson)
    }
