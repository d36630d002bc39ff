"""The rules that need no file."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Answer, Verdict, count_verdicts
from workshop_app.domain.people import (
    AgeBand,
    Attendance,
    Consent,
    ConsentPurpose,
    Recipient,
    YoungPerson,
    agreed,
    was_there,
)
from workshop_app.domain.sorting import moved
from workshop_app.domain.tendering import Presentation, Stage, minutes_between, stage_of
from workshop_app.domain.times import checked_time, utc_text
from workshop_app.domain.wording import LONGEST_WORDING, checked_wording, storable


@given(st.text())
def test_words_are_handed_back_untouched(wording: str) -> None:
    assert storable(wording) == wording
    if wording.strip():
        assert checked_wording(wording) == wording


@pytest.mark.parametrize("nothing", ["", " ", "\n\t ", "\u3000\u00a0"])
def test_words_with_nothing_in_them_are_refused(nothing: str) -> None:
    with pytest.raises(RuleBrokenError, match="The title cannot be empty"):
        checked_wording(nothing, "The title")


def test_half_a_character_is_refused_and_its_line_named() -> None:
    with pytest.raises(RuleBrokenError, match=r"line 3 holds half of a broken character \(U\+D83D\)") as refused:
        checked_wording("one\ntwo\nthr\ud83dee\nfour")
    assert "\n" not in str(refused.value)


def test_one_thing_said_may_be_as_long_as_a_short_book_and_no_longer() -> None:
    assert storable("é" * LONGEST_WORDING)
    with pytest.raises(RuleBrokenError, match="100,001 characters are too many"):
        storable("é" * (LONGEST_WORDING + 1))


def person(age_band: AgeBand) -> YoungPerson:
    return YoungPerson(id="kit", alias="Kit", age_band=age_band, position=0, created_at="")


def consent(agreed_at: str, yes: bool, *, agreed_by: str = "", form_seen: bool = False) -> Consent:
    return Consent(
        id=agreed_at + str(yes),
        young_person_id="kit",
        purpose=ConsentPurpose.WORDS_NAMED,
        recipient=Recipient.PANEL,
        own_agreement=yes,
        agreed_by=agreed_by,
        form_seen=form_seen,
        agreed_at=agreed_at,
    )


def agrees(age_band: AgeBand, *consents: Consent) -> bool:
    return agreed(person(age_band), consents, ConsentPurpose.WORDS_NAMED, Recipient.PANEL)


def test_someone_of_sixteen_agrees_for_themselves() -> None:
    assert agrees(AgeBand.OVER_16, consent("1", True))


@pytest.mark.parametrize("age_band", [AgeBand.UNDER_16, AgeBand.NOT_KNOWN])
def test_under_sixteen_an_adult_agrees_as_well_and_the_form_was_seen(age_band: AgeBand) -> None:
    assert not agrees(age_band, consent("1", True))
    assert not agrees(age_band, consent("1", True, agreed_by="Mum"))
    assert not agrees(age_band, consent("1", True, agreed_by="  ", form_seen=True))
    assert not agrees(age_band, consent("1", True, form_seen=True))
    assert not agrees(age_band, consent("1", False, agreed_by="Mum", form_seen=True))
    assert agrees(age_band, consent("1", True, agreed_by="Mum", form_seen=True))


def test_nothing_recorded_is_a_no() -> None:
    assert not agrees(AgeBand.OVER_16)


def test_what_was_recorded_last_counts_whatever_the_clock_said() -> None:
    yes, no = consent("2026-03-02", True), consent("2026-03-01", False)
    assert not agrees(AgeBand.OVER_16, yes, no)
    assert agrees(AgeBand.OVER_16, no, yes)


def test_agreeing_to_one_purpose_or_recipient_is_not_agreeing_to_another() -> None:
    yes = [consent("1", True)]
    assert agreed(person(AgeBand.OVER_16), yes, ConsentPurpose.WORDS_NAMED, Recipient.PANEL)
    assert not agreed(person(AgeBand.OVER_16), yes, ConsentPurpose.FILM, Recipient.PANEL)
    assert not agreed(person(AgeBand.OVER_16), yes, ConsentPurpose.WORDS_NAMED, Recipient.TENDERERS)
    assert not agreed(person(AgeBand.OVER_16), yes, ConsentPurpose.WORDS_NAMED, Recipient.PUBLISHED)


@pytest.mark.parametrize(
    ("arrived", "left", "ended", "there"),
    [(1, 0, 6, True), (1, 3, 6, False), (1, 5, 6, True), (7, 0, 6, False), (7, 0, None, True), (5, 0, 6, True)],
    ids=["stayed", "left before", "left during", "came after", "goes on", "came during"],
)
def test_only_those_there_meanwhile_were_there(arrived: int, left: int, ended: int | None, there: bool) -> None:
    left_at = "2026" if left else None
    stay = Attendance(id="a", session_id="s", young_person_id="y", arrived_at="2031", left_at=left_at)
    assert was_there(stay, arrived=arrived, left=left, begun=4, ended=ended) is there


def verdict(who: str | None, answer: Answer) -> Verdict:
    return Verdict(occasion_id="o", id=f"{who}", tenderer_id="t", session_id="s", young_person_id=who, answer=answer)


def test_verdicts_count_those_present_and_nobody_else() -> None:
    given_verdicts = [
        verdict("a", Answer.YES),
        verdict("b", Answer.NO),
        verdict("absent", Answer.YES),
        verdict(None, Answer.YES),
    ]
    counted = count_verdicts(given_verdicts, {"a", "b", "silent one"})
    assert (counted.present, counted.silent) == (3, 1)
    assert counted.answers == {Answer.YES: 1, Answer.PARTLY: 0, Answer.NO: 1, Answer.NOT_SURE: 0}


@given(st.lists(st.integers(), unique=True, max_size=8), st.integers(0, 9), st.integers(0, 9))
def test_moving_keeps_everything_and_the_order_of_the_rest(numbers: list[int], which: int, to: int) -> None:
    order = [str(number) for number in numbers]
    item = order[which] if which < len(order) else "new"
    after = moved(order, item, to)
    assert sorted(after) == sorted({*order, item})
    assert [one for one in after if one != item] == [one for one in order if one != item]
    assert after.index(item) == min(to, len(after) - 1)


def test_moving_before_the_first_place_is_refused() -> None:
    with pytest.raises(RuleBrokenError, match="Nothing was moved"):
        moved(["a"], "a", -1)


def test_minutes_are_rounded_to_the_nearest_and_unknown_without_both_ends() -> None:
    assert minutes_between("2026-03-04T17:00:00.000Z", "2026-03-04T17:10:29.000Z") == 10
    assert minutes_between("2026-03-04T17:00:00.000Z", "2026-03-04T17:10:30.000Z") == 11
    assert minutes_between(None, "2026-03-04T17:10:30.000Z") is None
    assert minutes_between("2026-03-04T17:00:00.000Z", "2026-03-04T16:10:00.000Z") is None


def slot(number: int, began: str | None) -> Presentation:
    return Presentation(
        id=str(number),
        tenderer_id="t",
        session_id=str(number),
        planned_presenting_minutes=10,
        planned_question_minutes=20,
        presenting_started_at=began,
        position=0,
    )


@pytest.mark.parametrize(
    ("ended_at", "minutes"),
    [("10:20:29", 20), ("10:00:00", 0), ("09:00:00", None), (None, None)],
)
def test_minutes_are_never_below_none(ended_at: str | None, minutes: int | None) -> None:
    begun, ended = "2026-03-04T10:00:00Z", None if ended_at is None else f"2026-03-04T{ended_at}Z"
    assert minutes_between(begun, ended) == minutes
    assert minutes_between(begun, "2031-03-04T10:00:00Z") is None


def test_a_slot_goes_through_its_stages_as_its_moments_are_recorded() -> None:
    now = "2026-03-04T17:05:00.000Z"
    to_come = slot(1, None)
    presenting = replace(to_come, presenting_started_at=now)
    presented = replace(presenting, presenting_ended_at=now)
    asked = replace(presented, questions_started_at=now)
    over = replace(asked, questions_ended_at=now)
    stages = [stage_of(one) for one in (to_come, presenting, presented, asked, over)]
    assert stages == [Stage.TO_COME, Stage.PRESENTING, Stage.PRESENTING, Stage.QUESTIONS, Stage.OVER]


def test_times_are_kept_in_utc() -> None:
    assert utc_text(datetime(2026, 6, 1, 12, 0, tzinfo=timezone(timedelta(hours=1)))) == "2026-06-01T11:00:00.000Z"
    assert utc_text(datetime(2026, 6, 1, tzinfo=UTC)) == "2026-06-01T00:00:00.000Z"
    with pytest.raises(ValueError, match="without a zone"):
        utc_text(datetime(2026, 6, 1))


@pytest.mark.parametrize(
    "no_time", ["", "half past four", "2026-03-04", "2026-03-04T17:05", "0001-01-01T00:00:00+14:00"]
)
def test_what_is_no_time_with_a_zone_is_refused(no_time: str) -> None:
    with pytest.raises(RuleBrokenError, match="is not a time with its zone"):
        checked_time(no_time)
