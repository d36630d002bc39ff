"""How a session stands against its plan: what comes next, when it ends, how far behind it is, and what is a slip."""

from dataclasses import replace
from datetime import timedelta

import pytest

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sessions import (
    Activity,
    ActivityKind,
    can_be_taken_back,
    is_gone_back_to,
    lasts_as_it_stands,
    minutes_behind,
    must_be_under_way,
    next_activity,
    positions_with_one_more,
)

PLAN = (10, 20, 30, 5)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def day(*minutes: int, done: int = 0, now: int = 0) -> list[Activity]:
    """Activities of so many minutes: the first ``done`` are over, and the one numbered ``now`` is under way."""
    return [
        Activity(
            id=str(place),
            session_id="s",
            position=place,
            kind=ActivityKind.CAPTURE,
            title=str(place),
            minutes=length,
            started_at="x" if place < done or place == now else None,
            ended_at="x" if place < done and place != now else None,
        )
        for place, length in enumerate(minutes)
    ]


def behind(activities: list[Activity], current: int, began: float, now: float) -> int:
    rest = lasts_as_it_stands(activities, activities[current], minutes(now - began))
    return minutes_behind(minutes(now), sum(PLAN), rest)


@pytest.mark.parametrize(
    ("current", "began", "now", "late"),
    [(0, 0, 5, 0), (0, 0, 12, 2), (1, 10, 15, 0), (1, 14, 15, 4), (1, 4, 20, -6), (1, 4, 31, 1), (3, 60, 65, 0)],
    ids=["on time", "over", "on time later", "began late", "keeps its lead", "lost its lead", "the last"],
)
def test_a_session_that_goes_by_its_plan(current: int, began: float, now: float, late: int) -> None:
    assert behind(day(*PLAN, done=current, now=current), current, began, now) == late


def test_more_minutes_one_added_or_left_out_change_the_end_and_never_the_plan() -> None:
    assert behind(day(15, 20, 30, 5), 0, 0, 5) == 5
    assert behind(day(10, 25, 20, 30, 5), 0, 0, 5) == 25
    assert behind(day(10, 30, 5), 0, 0, 5) == -20


def test_a_second_visit_takes_its_minutes_anew_and_what_is_done_is_not_done_again() -> None:
    again = day(*PLAN, done=3, now=1)
    assert lasts_as_it_stands(again, again[1], minutes(2)) == minutes(18 + 5)
    assert next_activity(again, again[1]) == again[3]
    assert behind(again, 1, 60, 62) == 20


def test_what_was_jumped_over_does_not_come_by_itself_and_after_the_last_comes_nothing() -> None:
    jumped = day(*PLAN, done=1, now=3)
    assert next_activity(jumped, jumped[3]) is None
    assert lasts_as_it_stands(jumped, jumped[3], minutes(1)) == minutes(4)


def test_it_is_never_ahead_by_more_than_its_plan_takes() -> None:
    assert minutes_behind(minutes(-600), 10, minutes(0)) == -10


def test_one_gone_back_to_with_the_rest_done_has_no_plan_to_go_by() -> None:
    for done, now, gone_back in ((4, 1, True), (3, 1, False), (3, 3, False), (1, 3, False)):
        activities = day(*PLAN, done=done, now=now)
        assert is_gone_back_to(activities, activities[now]) is gone_back


@pytest.mark.parametrize(("seconds", "slip"), [(0, True), (9.9, True), (10, False)])
def test_a_slip_is_under_ten_seconds_old(seconds: float, slip: bool) -> None:
    assert can_be_taken_back(timedelta(seconds=seconds)) is slip


def test_something_happens_only_in_what_is_under_way() -> None:
    done, now, coming = day(1, 1, 1, done=1, now=1)
    must_be_under_way(now)
    for one in (done, coming):
        with pytest.raises(RuleBrokenError, match="is not under way"):
            must_be_under_way(one)


def test_room_for_one_more_moves_only_those_in_the_way() -> None:
    close = day(1, 1, 1)
    assert positions_with_one_more(close, close[0]) == (1, {"1": 2, "2": 3})
    assert positions_with_one_more(close, None) == (0, {"0": 1, "1": 2, "2": 3})
    assert positions_with_one_more(close, close[2]) == (3, {})
    gap = [close[0], replace(close[2], position=2), replace(close[1], position=3)]
    assert positions_with_one_more(gap, gap[0]) == (1, {})
