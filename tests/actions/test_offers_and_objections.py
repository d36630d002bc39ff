"""The paper on whom they found strongest is offered, and objections are answered: by whom, when, in the right order."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from workshop_app.actions.feedback import find_strongest
from workshop_app.actions.objections import answer_objection, correct_objection, raise_objection, remove_objection
from workshop_app.actions.offering import correct_offer, offer_strongest, remove_offer, say_what_became, tell_back
from workshop_app.actions.people import add_young_person, arrive
from workshop_app.actions.sessions import add_session, begin_session
from workshop_app.actions.tendering import add_tenderer, remove_tenderer
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import OfferOutcome, StrongestAnswer, StrongestOffer
from workshop_app.domain.tendering import Objection
from workshop_app.plans import plan_named
from workshop_app.record.strongest import asked_whom_strongest, told_back
from workshop_app.store import CommissionFile


def offer(file: CommissionFile, on: str = "6 May 2026") -> str:
    return offer_strongest(file, offered_on=on, offered_by="Ruth")


def answered(file: CommissionFile) -> str:
    """Have one young person say that nobody was the strongest; return the session's id."""
    add_tenderer(file, "Oak Barn")
    session = add_session(file, "presentations", title="Day", planned_on="2026-04-22")
    begin_session(file, session, plan_named("presentations"))
    kit = add_young_person(file, "Kit")
    arrive(file, session, young_person_id=kit)
    find_strongest(file, session, kit, None, answer=StrongestAnswer.NOBODY)
    return session


def test_an_offer_is_taken_or_declined_and_told_back_and_can_be_corrected(file: CommissionFile) -> None:
    with pytest.raises(RuleBrokenError, match="nothing to offer yet"):
        offer(file)
    assert asked_whom_strongest(file) == set()
    session = answered(file)
    assert asked_whom_strongest(file) == {session}
    first, second = offer(file), offer(file, "2026-05-20")
    assert told_back(file) == []
    say_what_became(file, first, OfferOutcome.DECLINED, on="7/5/2026", by="Mr Hale", why="we had not marked yet")
    assert told_back(file) == []
    tell_back(file, first, on="2026-05-08", by="Ruth")
    say_what_became(file, first, OfferOutcome.TAKEN, on="2026-05-08", by="Ms Rowe")
    expected = StrongestOffer(
        id=first,
        offered_on="2026-05-06",
        offered_by="Ruth",
        outcome=OfferOutcome.TAKEN,
        outcome_on="2026-05-08",
        outcome_by="Ms Rowe",
        told_back_on="2026-05-08",
        told_back_by="Ruth",
        position=0,
    )
    assert told_back(file) == [expected]
    file.undo()
    (before,) = told_back(file)
    assert before == replace(
        expected,
        outcome=OfferOutcome.DECLINED,
        outcome_on="2026-05-07",
        outcome_by="Mr Hale",
        outcome_why="we had not marked yet",
    )
    remove_offer(file, second)
    assert [one.id for one in file.all(StrongestOffer)] == [first]


@pytest.mark.parametrize(
    ("refused", "why"),
    [
        (lambda file, one: offer_strongest(file, offered_on="soon", offered_by="Ruth"), "not a day"),
        (lambda file, one: offer_strongest(file, offered_on="2026-05-06", offered_by=" "), "Who offered it"),
        (lambda file, one: tell_back(file, one, on="2026-05-08", by="Ruth"), "first whether"),
        (
            lambda file, one: say_what_became(file, one, OfferOutcome.TAKEN, on="2026-05-05", by="Mr Hale"),
            "before it was offered",
        ),
        (lambda file, one: say_what_became(file, one, OfferOutcome.TAKEN, on="2026-05-07", by=""), "Who took"),
    ],
)
def test_nothing_of_an_offer_comes_before_what_it_follows_or_by_nobody(
    file: CommissionFile, refused: Callable[[CommissionFile, str], object], why: str
) -> None:
    answered(file)
    one = offer(file)
    before = file.get(StrongestOffer, one)
    with pytest.raises(RuleBrokenError, match=why):
        refused(file, one)
    assert file.all(StrongestOffer) == [before]


def test_an_offer_stays_before_what_became_of_it_whatever_is_corrected(file: CommissionFile) -> None:
    answered(file)
    one = offer(file)
    say_what_became(file, one, OfferOutcome.TAKEN, on="2026-05-07", by="Mr Hale")
    tell_back(file, one, on="2026-05-08", by="Ruth")
    with pytest.raises(RuleBrokenError, match="after it was taken"):
        correct_offer(file, one, offered_on="2026-05-08", offered_by="Ruth")
    with pytest.raises(RuleBrokenError, match="cannot be told before"):
        say_what_became(file, one, OfferOutcome.TAKEN, on="2026-05-09", by="Mr Hale")
    correct_offer(file, one, offered_on="2026-05-07", offered_by="Dean")
    assert (file.get(StrongestOffer, one).offered_on, file.get(StrongestOffer, one).offered_by) == (
        "2026-05-07",
        "Dean",
    )


def test_an_objection_is_raised_answered_and_corrected(file: CommissionFile) -> None:
    barn = add_tenderer(file, "Oak Barn")
    one = raise_objection(file, "we had less time", raised_by="Oak Barn", raised_on="1 May 2026", tenderer_id=barn)
    with pytest.raises(RuleBrokenError, match="cannot be removed"):
        remove_tenderer(file, barn)
    with pytest.raises(RuleBrokenError, match="before it was raised"):
        answer_objection(file, one, "no", answered_by="Ms Rowe", answered_on="2026-04-30")
    with pytest.raises(RuleBrokenError, match="Who answered it"):
        answer_objection(file, one, "no", answered_by="", answered_on="2026-05-02")
    answer_objection(file, one, "  you had ten minutes\n", answered_by="Ms Rowe", answered_on="2026-05-02")
    with pytest.raises(RuleBrokenError, match="after it was answered"):
        correct_objection(file, one, "we had less time", raised_by="Oak Barn", raised_on="2026-05-03")
    correct_objection(file, one, "we had LESS time", raised_by="their lawyer", raised_on="2026-05-02")
    assert file.get(Objection, one) == Objection(
        id=one,
        raised_by="their lawyer",
        raised_on="2026-05-02",
        wording="we had LESS time",
        answer="  you had ten minutes\n",
        answered_by="Ms Rowe",
        answered_on="2026-05-02",
        position=0,
    )
    answer_objection(file, one, "", answered_by="", answered_on="")
    assert file.get(Objection, one).answered_by == ""
    remove_objection(file, one)
    assert file.all(Objection) == []
