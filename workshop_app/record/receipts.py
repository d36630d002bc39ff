"""The receipt for one request to take something back, as the record has it."""

from collections import Counter
from collections.abc import Iterable

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.packs import IssuedPack, label_of
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.receipts import Counts, Receipt, StalePack
from workshop_app.domain.row import table_of
from workshop_app.domain.taking_back import (
    FIRST_WORDING,
    GOT_OTHER_WORDS,
    MADE_FROM_THEM,
    WAITS_FOR_THE_LEAD,
    Outcome,
    TakenBack,
    TakingBackOf,
)
from workshop_app.record.commission import commission_of
from workshop_app.record.taking_back import out_of_date, taking_back_of
from workshop_app.store import Reading
from workshop_app.store.copies import CopiesReached


def receipt_of(
    file: Reading,
    taking_back_id: str,
    *,
    copies: CopiesReached | None = None,
    drafts: int = 0,
    still_there: int = 0,
    elsewhere: int = 0,
) -> Receipt:
    """Return the receipt for a request, as things stand now.

    Args:
        file: the open file.
        taking_back_id: the request.
        copies: what became of backups, if it was done just now; the record does not hold it.
        drafts: how many half-typed words went just now.
        still_there: how many things still hold a name that was erased just now.
        elsewhere: how many things that nobody here said still hold words that were destroyed just now.

    Raises:
        NotFoundError: there is no such request.
    """
    taking, taken = taking_back_of(file, taking_back_id)
    pack, attachment = table_of(IssuedPack), table_of(Attachment)
    nobody = 0 if taking.what is TakingBackOf.EVERYTHING else 1
    things = [
        one
        for one in taken
        if one.table_name not in (pack, attachment) and not (nobody and one.table_name == table_of(YoungPerson))
    ]
    destroyed = [one for one in things if one.outcome is Outcome.DESTROYED]
    whole = [one for one in destroyed if one.reason not in (FIRST_WORDING, GOT_OTHER_WORDS)]
    if taking.what is TakingBackOf.EVERYTHING:
        whole = _once_for_the_person(whole)
    kept = [one for one in things if one.outcome is Outcome.KEPT]
    waits = [one for one in things if one.outcome is Outcome.WAITING]
    packs = {one.row_id for one in taken if one.table_name == pack}
    return Receipt(
        project=commission_of(file).title,
        what=taking.what,
        asked_at=taking.asked_at,
        had_left=taking.had_left,
        destroyed=_counted(whole),
        reworded=sum(one.reason == GOT_OTHER_WORDS for one in destroyed),
        before=sum(one.reason == FIRST_WORDING for one in destroyed),
        waiting=_counted(one for one in waits if one.reason != WAITS_FOR_THE_LEAD),
        kept=_counted(one for one in kept if one.decided_at is not None),
        for_the_lead=sum(one.reason == WAITS_FOR_THE_LEAD for one in waits),
        made_kept=_counted(one for one in kept if one.reason == MADE_FROM_THEM and one.decided_at is None),
        attachments=sum(one.table_name == attachment and one.outcome is Outcome.WAITING for one in taken),
        packs=tuple(stale_pack(one) for one in out_of_date(file) if one.id in packs),
        drafts=drafts,
        still_there=still_there,
        elsewhere=elsewhere,
        copies_deleted=None if copies is None else copies.deleted,
        copies_anew=0 if copies is None else copies.made_anew,
        copies_left=() if copies is None else copies.left,
        wiped=not file.still_to_be_wiped,
    )


def stale_pack(pack: IssuedPack) -> StalePack:
    """Return how a pack that is out of date is told of."""
    return StalePack(label=label_of(pack.name), issued_to=pack.issued_to, issued_at=pack.issued_at)


def _once_for_the_person(taken: list[TakenBack]) -> list[TakenBack]:
    """Return these with one name for this work: those that were made up so that an answer is nobody's are no names."""
    people = [one for one in taken if one.table_name == table_of(YoungPerson)]
    return [one for one in taken if one not in people[1:]]


def _counted(taken: Iterable[TakenBack]) -> Counts:
    return tuple(Counter(one.table_name for one in taken).items())
