"""Which backups are kept, and what is said of one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.backups import KEPT_LAST, differs_told, size_told, to_keep

TODAY = date(2026, 3, 4)
days = st.lists(st.integers(0, 40).map(lambda day: TODAY + timedelta(days=day)), max_size=60)


def test_the_last_ten_and_the_last_of_each_day_are_kept_whatever_a_clock_said() -> None:
    before = [TODAY - timedelta(days=day) for day in (9, 9, 2, 2, 1)]
    set_back = [TODAY - timedelta(days=400)] * 3
    assert sorted(to_keep([*before, *set_back, *[TODAY] * 14])) == [1, 3, 4, 7, *range(12, 22)]


@given(days)
def test_every_day_keeps_one_and_thinning_twice_takes_no_more(taken: list[date]) -> None:
    kept = [taken[place] for place in sorted(to_keep(taken))]
    assert kept[-KEPT_LAST:] == taken[-KEPT_LAST:]
    assert set(kept) == set(taken)
    assert len(to_keep(kept)) == len(kept)


@pytest.mark.parametrize(
    ("behind", "fewer", "apart", "told"),
    [
        (0, 0, 0, "the same as now"),
        (1, 0, 0, "1 change fewer than now"),
        (7, 5, 0, "7 changes fewer than now, 5 statements fewer"),
        (7, 1, 2, "7 changes fewer than now, 1 statement fewer, 2 changes not in the project"),
        (0, -1, 1, "1 statement more, 1 change not in the project"),
    ],
)
def test_what_differs_is_said_in_figures(behind: int, fewer: int, apart: int, told: str) -> None:
    assert differs_told(behind, fewer, apart) == told


def test_sizes_are_read_by_people() -> None:
    assert [size_told(size) for size in (1, 312_400, 1_440_000)] == ["1 KB", "312 KB", "1.4 MB"]
