"""Which backups are kept, and what is said of one."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.backups import KEPT_LAST, differs_told, size_told, to_keep

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
times = st.lists(st.integers(0, 60 * 24 * 40).map(lambda minutes: NOON + timedelta(minutes=minutes)), max_size=60)


def test_the_last_ten_and_the_last_of_each_day_are_kept() -> None:
    of_today = [NOON + timedelta(minutes=15 * number) for number in range(14)]
    of_days_before = [NOON - timedelta(days=day, minutes=minutes) for day in (1, 2, 9) for minutes in (0, 15, 30)]
    taken = [*of_days_before, *of_today]
    kept = [taken[place] for place in sorted(to_keep(taken))]
    assert kept == [*(NOON - timedelta(days=day) for day in (1, 2, 9)), *of_today[-10:]]


@given(times)
def test_whatever_was_taken_the_latest_stay_every_day_keeps_one_and_thinning_twice_takes_no_more(
    taken: list[datetime],
) -> None:
    kept = [taken[place] for place in to_keep(taken)]
    assert sorted(kept)[-KEPT_LAST:] == sorted(taken)[-KEPT_LAST:]
    assert {one.date() for one in kept} == {one.date() for one in taken}
    days_before = {one.date() for one in taken} - {one.date() for one in sorted(taken)[-KEPT_LAST:]}
    assert len(kept) == min(len(taken), KEPT_LAST) + len(days_before)
    assert len(to_keep(kept)) == len(kept)


def test_a_day_is_that_of_the_room() -> None:
    summer = timezone(timedelta(hours=1))
    late = datetime(2026, 6, 18, 23, 30, tzinfo=UTC)
    taken = [late, *(late + timedelta(hours=1, minutes=number) for number in range(KEPT_LAST))]
    assert 0 in to_keep(taken)
    assert 0 not in to_keep([one.astimezone(summer) for one in taken])


@pytest.mark.parametrize(
    ("behind", "fewer", "apart", "told"),
    [
        (0, 0, 0, "the same as now"),
        (1, 0, 0, "1 change fewer than now"),
        (7, 5, 0, "7 changes fewer than now, 5 things said fewer"),
        (7, 1, 2, "7 changes fewer than now, 1 thing said fewer, 2 changes not in the project"),
        (0, -1, 1, "1 thing said more, 1 change not in the project"),
    ],
)
def test_what_differs_is_said_in_figures(behind: int, fewer: int, apart: int, told: str) -> None:
    assert differs_told(behind, fewer, apart) == told


def test_sizes_are_read_by_people() -> None:
    assert [size_told(size) for size in (1, 312_400, 1_440_000)] == ["1 KB", "312 KB", "1.4 MB"]
