"""The paper on whom young people found strongest: offered to the adult panel, taken or declined, told back."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import for_packs
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import OfferOutcome, Strongest, StrongestOffer
from workshop_app.domain.times import checked_day
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.store import Writing


@action("Record an offer to the panel")
def offer_strongest(write: Writing, *, offered_on: str, offered_by: str) -> str:
    """Record that the paper was offered to the adult panel; return the entry's id.

    Args:
        write: the open file, or the action this is part of.
        offered_on: the day, YYYY-MM-DD or as somebody typed it.
        offered_by: who offered it.

    Raises:
        RuleBrokenError: nobody has said yet whom they found strongest, no day or nobody is named.
    """
    file = write.file
    if not file.all(Strongest):
        raise RuleBrokenError("Nobody has said whom they found strongest, so there is nothing to offer yet.")
    return write.insert(
        StrongestOffer(
            id=write.new_id(),
            offered_on=checked_day(offered_on),
            offered_by=checked_wording(for_packs(write.file, offered_by), "Who offered it"),
            position=file.next_position(StrongestOffer),
        )
    ).id


@action("Correct an offer to the panel")
def correct_offer(write: Writing, offer_id: str, *, offered_on: str, offered_by: str) -> None:
    """Correct when and by whom the paper was offered.

    Raises:
        RuleBrokenError: no day or nobody is named, or it would have been taken or declined before that day.
    """
    old = write.file.get(StrongestOffer, offer_id)
    day = checked_day(offered_on)
    if old.outcome_on:
        _must_not_be_before(old.outcome_on, day, "It cannot be offered after it was taken or declined.")
    write.update(
        StrongestOffer,
        offer_id,
        offered_on=day,
        offered_by=checked_wording(for_packs(write.file, offered_by), "Who offered it"),
    )


@action("Record what became of an offer")
def say_what_became(write: Writing, offer_id: str, outcome: OfferOutcome, *, on: str, by: str, why: str = "") -> None:
    """Record that the paper was taken or declined, or correct that.

    Args:
        write: the open file, or the action this is part of.
        offer_id: which offer.
        outcome: taken or declined.
        on: the day, YYYY-MM-DD or as somebody typed it.
        by: who took or declined it.
        why: their reason; may be empty.

    Raises:
        RuleBrokenError: no day or nobody is named, or the day does not lie between the offer and telling back.
    """
    old = write.file.get(StrongestOffer, offer_id)
    day = checked_day(on)
    _must_not_be_before(day, old.offered_on, "It cannot be taken or declined before it was offered.")
    if old.told_back_on:
        _must_not_be_before(old.told_back_on, day, "Young people cannot be told before it was taken or declined.")
    write.update(
        StrongestOffer,
        offer_id,
        outcome=outcome,
        outcome_on=day,
        outcome_by=checked_wording(for_packs(write.file, by), "Who took or declined it"),
        outcome_why=storable(for_packs(write.file, why), "The reason"),
    )


@action("Record that young people were told")
def tell_back(write: Writing, offer_id: str, *, on: str, by: str) -> None:
    """Record that young people were told what became of the offer, or correct that.

    Args:
        write: the open file, or the action this is part of.
        offer_id: which offer.
        on: the day, YYYY-MM-DD or as somebody typed it.
        by: who told them.

    Raises:
        RuleBrokenError: nothing has become of it yet, no day or nobody is named, or the day comes too early.
    """
    old = write.file.get(StrongestOffer, offer_id)
    if old.outcome is None:
        raise RuleBrokenError("Record first whether it was taken or declined. Nothing was changed.")
    day = checked_day(on)
    _must_not_be_before(day, old.outcome_on, "Young people cannot be told before it was taken or declined.")
    write.update(
        StrongestOffer,
        offer_id,
        told_back_on=day,
        told_back_by=checked_wording(for_packs(write.file, by), "Who told them"),
    )


@action("Remove an offer to the panel")
def remove_offer(write: Writing, offer_id: str) -> None:
    """Take out an offer that was recorded by mistake."""
    write.delete(StrongestOffer, offer_id)


def _must_not_be_before(day: str, earliest: str, why: str) -> None:
    if day < earliest:
        raise RuleBrokenError(f"{why} Nothing was changed.")
