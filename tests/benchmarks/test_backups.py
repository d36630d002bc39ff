"""Backups: how long one takes, beside whoever writes and as a project is closed, and how long the windows stand still.

The longest that the windows stand still is the longest time between two beats of a timer, while words are kept.
"""

import itertools
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytest_benchmark.fixture import BenchmarkFixture

from tests.ui.driver import Driver
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.commission import Commission
from workshop_app.store import CommissionFile
from workshop_app.store.backups import Places, back_up, what_to_take

SIZES = (2_000, 10_000, 100_000)


@pytest.mark.parametrize("size", SIZES)
def test_a_backup_takes_little(
    benchmark: BenchmarkFixture,
    commission_of: Callable[[str, int], Path],
    real_disk: Path,
    full_or_small: Callable[[int, int], int],
    size: int,
) -> None:
    places = Places(real_disk / "backups", real_disk / "backups.json")
    with CommissionFile.open(commission_of("full", full_or_small(size, 20))) as file:

        def seconds(through: CommissionFile | None) -> float:
            keep_statement(file, "one more")
            taking = what_to_take(file, file.all(Commission)[0].id)
            assert taking is not None
            began = time.perf_counter()
            assert back_up(taking, places, through=through) is not None
            return time.perf_counter() - began

        rounds = full_or_small(9, 1)
        beside, closing = ([seconds(one) * 1000 for _ in range(rounds)] for one in (None, file))
        benchmark.pedantic(seconds, args=(None,), rounds=1)
        weight = file.path.stat().st_size / 1e6
    benchmark.extra_info |= {"beside_ms": statistics.median(beside), "closing_ms": statistics.median(closing)}
    print(
        f"\na backup of {size} statements ({weight:.1f} MB): {statistics.median(beside):.0f} ms beside whoever writes "
        f"(at most {max(beside):.0f}), {statistics.median(closing):.0f} ms as it is closed"
    )


def test_the_windows_do_not_stand_still_for_a_backup(
    benchmark: BenchmarkFixture,
    driver: Driver,
    commission_of: Callable[[str, int], Path],
    full_or_small: Callable[[int, int], int],
) -> None:
    project = driver.windows.project
    beats: list[float] = []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    lasting = full_or_small(500, 20)

    def longest(*, backup: bool, words: bool) -> float:
        """The longest time between two beats or, while words are kept, that which keeping one takes."""
        kept = []
        keep_statement(project.file, "before it")
        driver.drain()
        beats.clear()
        if backup:
            project.backups.keeper.take()
        end = time.perf_counter() + lasting / 1000
        while time.perf_counter() < end:
            began = time.perf_counter()
            if words:
                keep_statement(project.file, "meanwhile")
                kept.append(time.perf_counter() - began)
            driver.rest(20)
        project.backups.keeper.rest()
        return max(kept or [later - earlier for earlier, later in itertools.pairwise(beats)])

    beat.start(0)
    for size in SIZES[:2]:
        assert project.open(str(commission_of(f"of {size}", full_or_small(size, 20))))
        project.backups.keeper.take()
        project.backups.keeper.rest()
        figures = {
            (backup, words): max(longest(backup=backup, words=words) for _ in range(full_or_small(5, 1))) * 1000
            for backup in (False, True)
            for words in (False, True)
        }
        benchmark.extra_info[f"{size}_ms"] = list(figures.values())
        print(
            f"\nwith {size} statements the windows stand still at most {figures[True, False]:.0f} ms during a backup, "
            f"{figures[False, False]:.0f} without; keeping one takes at most {figures[True, True]:.0f} ms, "
            f"{figures[False, True]:.0f} without"
        )
    benchmark.pedantic(longest, kwargs={"backup": True, "words": False}, rounds=1)
    beat.stop()
