"""Searching in many statements, and opening a full file against an empty one."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, Key, key_for, new_key

Sized = Callable[[int, int], int]


@pytest.mark.parametrize(
    ("looked_for", "share"), [("stays term", 5), ("walk near", 5), ("🚌", 5), ("dzień", 5), ("nobody said this", 0)]
)
def test_search_in_ten_thousand_statements(
    benchmark: BenchmarkFixture,
    commission_of: Callable[[str, int], Path],
    full_or_small: Sized,
    looked_for: str,
    share: int,
) -> None:
    statements = full_or_small(10_000, 100)
    with CommissionFile.open(commission_of("ours", statements)) as file:
        took: list[float] = []

        def search() -> list[Statement]:
            began = time.perf_counter()
            found = file.search(looked_for)
            took.append(time.perf_counter() - began)
            return found

        found = benchmark.pedantic(search, rounds=full_or_small(20, 1))
    assert len(found) == (statements // share if share else 0)
    middle = statistics.median(took) * 1000
    print(f"\nsearch “{looked_for}” in {statements}: {middle:.1f} ms (at most 50), {len(found)} found")


@pytest.mark.parametrize("password", ["", "goat under the rowan"], ids=["plain", "with a password"])
def test_opening_two_thousand_statements_over_an_empty_file(
    benchmark: BenchmarkFixture,
    commission_of: Callable[[str, int, Key | None], Path],
    full_or_small: Sized,
    password: str,
) -> None:
    statements = full_or_small(2000, 20)
    key = new_key(password) if password else None
    empty, full = commission_of("empty", 0, key), commission_of("full", statements, key)
    took: dict[Path, list[float]] = {empty: [], full: []}

    def open_both() -> None:
        for path, seconds in took.items():
            began = time.perf_counter()
            file = CommissionFile.open(path, key=key_for(path, password))
            all_of_them = file.all(Statement)
            seconds.append(time.perf_counter() - began)
            file.close()
            assert len(all_of_them) == (statements if path == full else 0)

    benchmark.pedantic(open_both, rounds=full_or_small(20, 1))
    of_empty, of_full = (statistics.median(seconds) * 1000 for seconds in took.values())
    benchmark.extra_info.update(empty_ms=of_empty, full_ms=of_full)
    print(
        f"\nopening {statements} statements{' by a password' if password else ''} and reading them: "
        f"{of_full:.0f} ms, an empty file {of_empty:.0f} ms, "
        f"{of_full - of_empty:.0f} ms more (at most 150)"
    )
