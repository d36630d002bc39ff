"""The list of what happened, in a file in which very much did."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from tests.ui.driver import Driver
from workshop_app.actions import placing, sorting
from workshop_app.actions.commission import start_commission
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import StatementState
from workshop_app.store import CommissionFile


def fill(file: CommissionFile, number: int) -> None:
    """Keep words and move cards, so many times in all."""
    sort = sorting.add_sort(file, "what matters", categories=["People", "Place", "Learning", "Getting there"])
    categories = [one.id for one in file.all(Category)]
    cards = [keep_statement(file, f"somebody who stays, {one}", state=StatementState.UP) for one in range(number // 2)]
    for step in range(number - number // 2):
        placing.place_card(
            file, sort, cards[step % min(200, len(cards))], categories[(step + step // 200) % len(categories)]
        )


def test_the_list_of_ten_thousand_actions_opens_soon(
    benchmark: BenchmarkFixture, driver: Driver, tmp_path: Path, full_or_small: Callable[[int, int], int]
) -> None:
    number, rounds = full_or_small(10_000, 100), full_or_small(5, 1)
    project, happened = driver.windows.project, driver.windows.console.happened
    with CommissionFile.create(tmp_path / "ours.workshop") as file:
        start_commission(file, title="Our Turn", service="Young Carers Service")
        fill(file, number)
    assert project.open(str(tmp_path / "ours.workshop"))
    driver.settle()
    took: dict[str, list[float]] = {"opened": [], "looked for what is rare": [], "went on": [], "asked": []}

    def timed(what: str, deed: Callable[[], object]) -> None:
        began = time.perf_counter()
        deed()
        took[what].append(time.perf_counter() - began)

    def look_for_what_is_rare() -> None:
        happened.look_for("describes nothing at all")
        driver.wait_until(lambda: not happened.looking)

    def open_it() -> None:
        driver.click("What happened")
        assert driver.shows("Move a card")

    for _ in range(rounds):
        timed("opened", open_it)
        timed("went on", happened.entries.more_wanted.emit)
        timed("asked", lambda: project.file.reversal_of(number // 2 + 3))
        timed("looked for what is rare", look_for_what_is_rare)
        driver.click("Close the list")
    benchmark.pedantic(happened.open, rounds=1)
    of = {what: statistics.median(seconds) * 1000 for what, seconds in took.items()}
    benchmark.extra_info |= of
    opened, went_on, rare, asked = (of[what] for what in ("opened", "went on", "looked for what is rare", "asked"))
    print(
        f"\nthe list of {number} actions opened in {opened:.0f} ms (at most 300), went on in {went_on:.0f} and looked "
        f"through all in {rare:.0f}; told in {asked:.0f} that the oldest stays"
    )
