"""The receipt for one request to take something back, as the record has it."""

from collections import Counter
from collections.abc import Collection, Iterable

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.called import table_called
from workshop_app.domain.packs import IssuedPack, label_of, usual_folder
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.receipts import Counts, Decision, Receipt, StalePack
from workshop_app.domain.row import table_of
from workshop_app.domain.taking_back import (
    FIRST_WORDING,
    GOT_OTHER_WORDS,
    MADE_FROM_THEM,
    MADE_TOO,
    NOBODYS_NOW,
    OTHER_FORM,
    STILL_THERE,
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
    taking_back_ids: Collection[str],
    *,
    copies: CopiesReached | None = None,
    drafts: int = 0,
    still_there: int = 0,
    elsewhere: int = 0,
    files_left: Collection[str] = (),
) -> Receipt:
    """Return the receipt for what was asked in one go, as things stand now.

    Args:
        file: the open file.
        taking_back_ids: the records of it.
        copies: what became of backups, if it was done just now; the record does not hold it.
        drafts: how many half-typed words went just now.
        still_there: how many things still hold a name that was erased just now.
        elsewhere: how many things that nobody here said still hold words that were destroyed just now.
        files_left: a sentence for each file of a film, photo or paper that could not be deleted or renamed just now.

    Raises:
        NotFoundError: there is no such record.
    """
    found = [taking_back_of(file, one) for one in taking_back_ids]
    takings = [one for one, _ in found]
    whole = next((one for one in takings if one.what is TakingBackOf.EVERYTHING), takings[0])
    taken = [one for _, each in found for one in each]
    pack, attachment, person = table_of(IssuedPack), table_of(Attachment), table_of(YoungPerson)
    # Somebody who was made up so that an answer is nobody's is nobody's name.
    things = [
        one
        for taking, each in found
        for one in each
        if one.table_name not in (pack, attachment)
        and (one.table_name != person or taking.what is TakingBackOf.EVERYTHING)
    ]
    destroyed = [one for one in things if one.outcome is Outcome.DESTROYED]
    gone = [one for one in destroyed if one.reason not in (*STILL_THERE, OTHER_FORM)]
    kept = [one for one in things if one.outcome is Outcome.KEPT]
    waits = [one for one in things if one.outcome is Outcome.WAITING and one.reason != OTHER_FORM]
    to_decide = [one for one in waits if one.reason != WAITS_FOR_THE_LEAD]
    packs = {one.row_id for one in taken if one.table_name == pack}
    packs_folder = usual_folder(file.path)
    return Receipt(
        project=commission_of(file).title,
        what=whole.what,
        asked_at=whole.asked_at,
        had_left=any(one.had_left for one in takings),
        destroyed=_counted(one for one in gone if one.reason != MADE_TOO),
        made_destroyed=sum(one.reason == MADE_TOO for one in gone),
        reworded=sum(one.reason == GOT_OTHER_WORDS for one in destroyed),
        before=sum(one.reason == FIRST_WORDING for one in destroyed),
        waiting=_counted(one for one in to_decide if one.reason != MADE_TOO),
        made_waiting=sum(one.reason == MADE_TOO for one in to_decide),
        nobodys=sum(one.reason == NOBODYS_NOW for one in destroyed),
        decisions=tuple(
            Decision(
                about=table_called(one.table_name, 1),
                kept=one.outcome is Outcome.KEPT,
                decided_by=one.decided_by,
                decided_at=one.decided_at,
                reason=one.reason,
            )
            for one in taken
            if one.decided_at is not None and one.reason != OTHER_FORM
        ),
        for_the_lead=sum(one.reason == WAITS_FOR_THE_LEAD for one in waits),
        made_kept=_counted(one for one in kept if one.reason == MADE_FROM_THEM and one.decided_at is None),
        attachments=len(
            {one.row_id for one in taken if one.table_name == attachment and one.outcome is Outcome.WAITING}
        ),
        packs=tuple(stale_pack(one) for one in out_of_date(file) if one.id in packs),
        drafts=drafts,
        still_there=still_there,
        elsewhere=elsewhere,
        files_left=tuple(files_left),
        copies_deleted=None if copies is None else copies.deleted,
        copies_anew=0 if copies is None else copies.made_anew,
        copies_left=() if copies is None else copies.left,
        packs_folder=packs_folder.name if packs_folder.is_dir() else "",
        wiped=not file.still_to_be_wiped,
    )


def stale_pack(pack: IssuedPack) -> StalePack:
    """Return how a pack that is out of date is told of."""
    return StalePack(label=label_of(pack.name), issued_to=pack.issued_to, issued_at=pack.issued_at)


def _counted(taken: Iterable[TakenBack]) -> Counts:
    return tuple(Counter(one.table_name for one in taken).items())
