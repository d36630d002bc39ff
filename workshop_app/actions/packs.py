"""Certificates, and packs that were handed over."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from workshop_app.actions.action import action
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.packs import BESIDE_SPECIFICATION, Certificate, IssuedPack, changed_since, readers_of
from workshop_app.domain.people import Recipient, YoungPerson
from workshop_app.domain.times import checked_day
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.packs import handed_over_before, version_from
from workshop_app.store import Writing
from workshop_app.store.file_digest import WrittenFile, file_digest, is_as_written


@action("Award a certificate")
def award_certificate(
    write: Writing,
    young_person_id: str,
    *,
    achievement: str,
    signatory: str,
    signatory_role: str = "",
    awarded_on: str,
    names_service: bool = False,
) -> str:
    """Award a certificate; return its id.

    Args:
        write: the open file, or the action this is part of.
        young_person_id: to whom.
        achievement: what it is for.
        signatory: who signs it.
        signatory_role: what they are.
        awarded_on: the day, YYYY-MM-DD or as somebody typed it.
        names_service: the young person wants the service named on it.
    """
    file = write.file
    file.get(YoungPerson, young_person_id)
    checked_wording(achievement, "What the certificate is for")
    checked_wording(signatory, "The name of who signs")
    storable(signatory_role, "The role of who signs")
    return write.insert(
        Certificate(
            id=write.new_id(),
            young_person_id=young_person_id,
            achievement=achievement,
            signatory=signatory,
            signatory_role=signatory_role,
            awarded_on=checked_day(awarded_on),
            names_service=names_service,
        )
    ).id


@action("Award certificates")
def award_certificates(
    write: Writing,
    young_person_ids: Iterable[str],
    *,
    achievement: str,
    signatory: str,
    signatory_role: str = "",
    awarded_on: str,
) -> list[str]:
    """Award each of several young people a certificate that does not name the service; return their ids.

    Whoever has one for the same gets no other, nor does anybody get two. The arguments are those of
    ``award_certificate``.

    Raises:
        RuleBrokenError: there is nobody, all of them have one, or nothing says what it is for or who signs.
    """
    file = write.file
    wanted = list(dict.fromkeys(young_person_ids))
    if not wanted:
        raise RuleBrokenError("Nobody is there to get this certificate. Nothing was changed.")
    have = {one.young_person_id for one in file.all(Certificate, achievement=achievement)}
    missing = [one for one in wanted if one not in have]
    if not missing:
        raise RuleBrokenError("Everybody has this certificate already. Nothing was changed.")
    return [
        award_certificate(
            write,
            one,
            achievement=achievement,
            signatory=signatory,
            signatory_role=signatory_role,
            awarded_on=awarded_on,
        )
        for one in missing
    ]


@action("Withdraw a certificate")
def withdraw_certificate(write: Writing, certificate_id: str) -> None:
    """Take a certificate out that was awarded by mistake."""
    write.delete(Certificate, certificate_id)


@action("Hand over a file", undoable=False)
def issue_pack(
    write: Writing,
    name: str,
    *,
    issued_to: str,
    head_digest: str,
    file_digest: str,
    recipient: Recipient | None = None,
) -> str:
    """Record that a pack was handed over; return the entry's id. It cannot be undone: copies cannot be recalled.

    Args:
        write: the open file, or the action this is part of.
        name: the pack's name, such as ``feedback-pack``.
        issued_to: who received it.
        head_digest: the head digest printed in the pack.
        file_digest: SHA-256 of the file that was handed over.
        recipient: who it was made for; None where nobody says.
    """
    checked_wording(issued_to, "Who received the pack")
    return write.insert(
        IssuedPack(
            id=write.new_id(),
            name=name,
            issued_to=issued_to,
            issued_at=write.now,
            head_digest=head_digest,
            file_digest=file_digest,
            recipient=recipient,
            version=str(version_from(handed_over_before(write.file, name, head_digest))),
        )
    ).id


@action("Hand over a pack", undoable=False)
def hand_over(
    write: Writing,
    name: str,
    *,
    issued_to: str,
    head_digest: str,
    digests: Mapping[Path, str],
    recipient: Recipient | None = None,
    beside: Mapping[Path, WrittenFile] = MappingProxyType({}),
) -> list[str]:
    """Record that a pack of one or more files was handed over; return the entries' ids, one a file.

    Args:
        write: the open file, or the action this is part of.
        name: the pack's name, such as ``feedback-pack``.
        issued_to: who received it.
        head_digest: the head digest of the record it was made from.
        digests: the SHA-256 of each of its files when it was written.
        recipient: who it was made for; None where nobody says.
        beside: what the files that lie beside it were when they were written; one that is gone did not go with it.

    Raises:
        RuleBrokenError: a file is missing or is no longer as it was written, so it is not what the record says; or
            the pack is for the adult panel alone, and this is for somebody else.
    """
    checked_wording(issued_to, "Who received the pack")
    if recipient is not None and recipient not in readers_of(name):
        raise RuleBrokenError("This pack is for the adult panel alone, and for no tenderer. Nothing was recorded.")
    for path, digest in digests.items():
        if file_digest(path) != digest:
            raise RuleBrokenError(changed_since(path.name))
    there = {path: is_as_written(path, written) for path, written in beside.items()}
    for path, as_written in there.items():
        if as_written is False:
            raise RuleBrokenError(changed_since(path.name))
    went_with_it = [written.digest for path, written in beside.items() if there[path]]
    return [
        issue_pack(
            write,
            of,
            issued_to=issued_to,
            head_digest=head_digest,
            file_digest=digest,
            recipient=recipient,
        )
        for of, each in ((name, digests.values()), (BESIDE_SPECIFICATION, went_with_it))
        for digest in each
    ]
