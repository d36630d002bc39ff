"""The windows: how soon the first can be used, opening a full file, and a frame while a card is dragged."""

import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from pytest_benchmark.fixture import BenchmarkFixture

from tests.ui.displays import own_display
from tests.ui.driver import Driver, type_of
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sorting import Category, Placement, Sort
from workshop_app.domain.statements import StatementState
from workshop_app.ui.activities.capture.pages import ConsoleCapture, WallCapture
from workshop_app.ui.activities.sort.board_layout import lay_out
from workshop_app.ui.activities.sort.board_places import CardToPlace, Measures
from workshop_app.ui.activities.sort.box_columns import Stock, possible_columns
from workshop_app.ui.activities.sort.measuring import FontMeasure
from workshop_app.ui.activities.sort.pages import WallSort

ROOT = Path(__file__).resolve().parents[2]


class Starter:
    """Starts windows, each in a Python of its own that has its bytecode, and takes the time to their first frame."""

    def __init__(self, folder: Path, display: dict[str, str]) -> None:
        # A machine may forbid writing bytecode beside the code.
        known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        known = {name: value for name, value in known.items() if not name.startswith(("XDG_", "WAYLAND_"))}
        self._environment = known | display | {"HOME": str(folder), "QT_QUICK_BACKEND": "software"}
        self._environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")

    def seconds(self, which: str) -> tuple[float, float]:
        """How long until the first frame of ``bare`` or ``ours``, and how much work that was for the processor."""
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.first_frame", which],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        return told["at"] - began, told["cpu"]


def test_the_first_window_can_be_used_soon(
    benchmark: BenchmarkFixture, tmp_path: Path, full_or_small: Callable[[int, int], int]
) -> None:
    rounds = full_or_small(15, 1)
    real = not benchmark.disabled and all(map(shutil.which, ("Xvfb", "openbox")))
    with own_display(tmp_path) if real else contextlib.nullcontext("") as name:
        starter = Starter(tmp_path, {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb" if real else "offscreen"})
        for _ in range(full_or_small(2, 0)):
            # They write the bytecode of both, and Qt's cache of QML.
            starter.seconds("bare")
            starter.seconds("ours")
        pairs = [(starter.seconds("bare"), starter.seconds("ours")) for _ in range(rounds)]
        benchmark.pedantic(starter.seconds, args=("ours",), rounds=1)
    bare, ours = (statistics.median(pair[which][0] for pair in pairs) for which in (0, 1))
    ratio, work = (statistics.median(pair[1][what] / pair[0][what] for pair in pairs) for what in (0, 1))
    benchmark.extra_info |= {"bare_s": bare, "ours_s": ours, "ratio": ratio, "ratio_of_work": work}
    print(
        f"\nfirst window, {'at a real X server' if real else 'offscreen'}: {ours * 1000:.0f} ms, a bare QML window "
        f"{bare * 1000:.0f} ms, {ratio:.2f} x (at most 1.4), by the work of the processor {work:.2f} x"
    )


def test_a_full_commission_opens_as_soon_as_an_empty_one(
    benchmark: BenchmarkFixture,
    driver: Driver,
    commission_of: Callable[[str, int], Path],
    full_or_small: Callable[[int, int], int],
) -> None:
    full, empty = commission_of("full", full_or_small(2000, 20)), commission_of("empty", 0)
    project = driver.windows.project

    def opened(path: Path) -> float:
        began = time.perf_counter()
        assert project.open(str(path)), driver.windows.last_said
        driver.console.grabWindow()
        gone = time.perf_counter() - began
        project.close()
        return gone

    opened(empty)
    rounds = full_or_small(9, 1)
    pairs = [(opened(empty), opened(full)) for _ in range(rounds)]
    benchmark.pedantic(opened, args=(full,), rounds=1)
    less, more = (statistics.median(column) for column in zip(*pairs, strict=True))
    benchmark.extra_info |= {"empty_s": less, "full_s": more, "difference_s": more - less}
    full_ms, empty_ms = more * 1000, less * 1000
    print(f"\nopening: full {full_ms:.0f} ms, empty {empty_ms:.0f} ms, + {full_ms - empty_ms:.0f} ms (at most 150)")


@pytest.mark.parametrize("fingers", [1, 5])
def test_cards_are_dragged_smoothly_among_many(
    benchmark: BenchmarkFixture, driver: Driver, tmp_path: Path, full_or_small: Callable[[int, int], int], fingers: int
) -> None:
    number = full_or_small(200, 12)
    driver.begin(tmp_path, "planning-workshop")
    fill_a_sort(driver, number)
    driver.console.hide()
    driver.go_to_window(driver.wall)
    driver.settle()
    cards = [item for item in driver.items() if type_of(item).startswith("Card_")][:fingers]
    starts = {finger: driver.centre(card) for finger, card in enumerate(cards)}
    driver.press_fingers(starts)
    driver.move_fingers({finger: start + QPoint(40, 40) for finger, start in starts.items()})
    assert all(card.property("held") for card in cards)
    watch = FrameWatch()
    driver.wall.installEventFilter(watch)
    driver.wall.frameSwapped.connect(watch.swapped)
    handling: list[float] = []

    def moved(step: int) -> None:
        began = time.perf_counter()
        driver.move_fingers(
            {
                finger: start + QPoint(40 + (step * 3 + 97 * finger) % 600, 40 + step * 2 % 300)
                for finger, start in starts.items()
            },
            look=False,
        )
        handling.append(time.perf_counter() - began)
        driver.rest(25)

    for step in range(full_or_small(300, 5)):
        moved(step)
    benchmark.pedantic(moved, args=(7,), rounds=1)
    driver.wall.removeEventFilter(watch)
    driver.cancel_touch()
    assert len(watch.frames) >= 5
    times = sorted(seconds * 1000 for seconds in watch.frames)
    middle, slow = statistics.median(times), times[int(len(times) * 0.95) - 1]
    hands = statistics.median(handling) * 1000
    benchmark.extra_info |= {"frames": len(times), "median_ms": middle, "p95_ms": slow, "handling_ms": hands}
    print(
        f"\na drag frame with {number} cards and {fingers} fingers: {middle:.1f} ms, 95th percentile {slow:.1f} ms "
        f"(at most 8), to take the touch in {hands:.1f} ms"
    )


def test_words_kept_at_the_console_are_soon_on_the_wall(
    benchmark: BenchmarkFixture, driver: Driver, tmp_path: Path, full_or_small: Callable[[int, int], int]
) -> None:
    driver.begin_at(tmp_path, "capture", 1)
    driver.settle()
    console, wall = driver.windows.console.page, driver.windows.wall.page
    assert isinstance(console, ConsoleCapture)
    assert isinstance(wall, WallCapture)
    drawn: list[float] = []
    driver.wall.frameSwapped.connect(lambda: drawn.append(time.perf_counter()))

    def seconds_to_wall(number: int) -> float:
        words = f"{number} they moved me three times in one year and nobody wrote it down"
        driver.settle()
        drawn.clear()
        began = time.perf_counter()
        assert console.keep_and_put_up(words)
        assert wall.wordsTalkedAbout == words
        driver.wait_until(lambda: bool(drawn))
        return drawn[0] - began

    times = sorted(1000 * seconds_to_wall(number) for number in range(full_or_small(60, 3)))
    benchmark.pedantic(seconds_to_wall, args=(1000,), rounds=1)
    middle, slow = statistics.median(times), times[int(len(times) * 0.95) - 1]
    benchmark.extra_info |= {"median_ms": middle, "p95_ms": slow}
    print(f"\nwords kept to words on the wall: {middle:.0f} ms, 95th percentile {slow:.0f} ms (at most 100)")


def test_a_board_is_laid_out_soon(
    benchmark: BenchmarkFixture, driver: Driver, tmp_path: Path, full_or_small: Callable[[int, int], int]
) -> None:
    number = full_or_small(200, 12)
    driver.begin(tmp_path, "planning-workshop")
    fill_a_sort(driver, number)
    driver.console.hide()
    page = driver.windows.wall.page
    assert isinstance(page, WallSort)
    cards = page.cards
    rows = sorted(cards.cards.rows(), key=lambda row: row["order"])
    words = [CardToPlace(row["key"], row["wording"], row["category"]) for row in rows]
    categories = [row["key"] for row in cards.categories.rows()]

    def laid_out() -> None:
        possible_columns.cache_clear()
        stock = Stock(least=44, gap=6, side=12, padding=4, lower=3)
        measures = Measures(floor=24, stock=stock, gap=12, inset=6, bar=48, heading=lambda _, __: 91.0)
        lay_out(words, categories, ["", "not sure"], width=1808, height=900, measure=measure, measures=measures)

    measure = FontMeasure("Atkinson Hyperlegible Next")
    began = time.perf_counter()
    laid_out()
    first = time.perf_counter() - began
    again = [timed(laid_out) for _ in range(full_or_small(9, 1))]
    benchmark.pedantic(laid_out, rounds=1)
    keys = [row["key"] for row in rows]
    steps = range(full_or_small(60, 3))
    moves = [timed(partial(cards.place, keys[step % number], categories[step % len(categories)], -1)) for step in steps]
    driver.settle()
    warm, move = statistics.median(again), statistics.median(moves)
    benchmark.extra_info |= {"first_s": first, "again_s": warm, "move_s": move}
    print(
        f"\nlaying out {number} cards: {first * 1000:.0f} ms with every word to measure, {warm * 1000:.0f} ms again; "
        f"a move, kept, sealed and shown: {move * 1000:.0f} ms"
    )


def timed(deed: Callable[[], None]) -> float:
    """Return how many seconds it takes."""
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


class FrameWatch(QObject):
    """Takes the time of every frame, from the window being asked for it until it is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[float] = []
        self._began = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.UpdateRequest:
            self._began = time.perf_counter()
        return False

    def swapped(self) -> None:
        if self._began:
            self.frames.append(time.perf_counter() - self._began)
            self._began = 0.0


def fill_a_sort(driver: Driver, number: int) -> None:
    """Put up so many cards and sort three quarters of them."""
    file = driver.windows.project.file
    kept = [
        keep_statement(file, f"somebody who stays longer than a term, {number}", state=StatementState.UP)
        for number in range(number)
    ]
    driver.go_to_activity("sort")
    sort = file.all(Sort)[0]
    categories = file.all(Category, sort_id=sort.id)
    with file.action("place_card") as write:
        for place, statement in enumerate(kept[: number * 3 // 4]):
            write.insert(
                Placement(
                    id=write.new_id(),
                    sort_id=sort.id,
                    statement_id=statement,
                    category_id=categories[place % len(categories)].id,
                    position=place // len(categories),
                )
            )
