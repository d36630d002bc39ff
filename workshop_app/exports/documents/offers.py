"""That it was asked whom young people found strongest, and what became of the paper on it, in sentences; no answer."""

from workshop_app.domain.feedback import OfferOutcome
from workshop_app.domain.times import day_text
from workshop_app.exports.documents.counting import counted_told, young_people_told
from workshop_app.exports.gathered import Gathered, GatheredStrongestAsked, GatheredStrongestOffer
from workshop_app.exports.typesetting.words import Inline

_OUTCOMES = {OfferOutcome.TAKEN: "Taken", OfferOutcome.DECLINED: "Declined"}


def strongest_asked_told(gathered: Gathered) -> list[Inline]:
    """Return that it was asked, a sentence a session, with how many of those who were there answered."""
    several = len(gathered.strongest_asked) > 1
    return [Inline(_asked(one, named=several)) for one in gathered.strongest_asked]


def _asked(one: GatheredStrongestAsked, *, named: bool) -> str:
    on = f" on {day_text(one.asked_on)}" if one.asked_on else ""
    where = f", in “{one.session}”" if named else ""
    if not one.present:
        return f"Asked{on}{where}. Who was there is not recorded, and no answer is kept."
    there = f"{young_people_told(one.present)} {'was' if one.present == 1 else 'were'} there"
    answered = (
        "no answer is kept" if not one.answered else f"{counted_told(one.answered, 'answer is', 'answers are')} kept"
    )
    return f"Asked{on}{where}. {there}; {answered}."


def offer_told(one: GatheredStrongestOffer) -> Inline:
    """Return when and by whom the paper was offered, what became of it and why, and whether young people were told."""
    told = [f"Offered on {day_text(one.offered_on)} by {_ended(one.offered_by)}"]
    if one.outcome is None:
        told.append("Whether it was taken is not recorded so far.")
    else:
        told.append(f"{_OUTCOMES[one.outcome]}{_on_by(one.outcome_on, one.outcome_by)}")
        if one.outcome_why:
            told.append(f"Why: {_ended(one.outcome_why)}")
        if one.told_back_on:
            told.append(f"Young people were told{_on_by(one.told_back_on, one.told_back_by)}")
        else:
            told.append("That young people were told is not recorded so far.")
    return Inline(" ".join(told))


def _on_by(day: str, who: str) -> str:
    return _ended(f" on {day_text(day)}" + (f" by {who}" if who else ""))


def _ended(words: str) -> str:
    return words if words.rstrip().endswith((".", "!", "?", "…")) else f"{words}."
