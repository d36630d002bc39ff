"""The feedback pack: seconds and memory at 6 tenderers, 12 young people and 40 lines, at half and at double."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

CLONE = Path(__file__).resolve().parents[2]

MAKE_ONE = """
import json, multiprocessing, resource, sys, time
from pathlib import Path
from tests.exports.examples import large, with_criteria
import workshop_app.store  # What gathers has loaded it.
gathered = with_criteria(large(*map(int, sys.argv[1:])))
began = time.perf_counter()
from workshop_app.exports.packs import export_named
(make,) = export_named("feedback-pack").files.values()
pack = make(gathered)
seconds = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
status = Path("/proc/self/status")
if status.exists():
    # What getrusage says may be the size of the process that started this one.
    peak = next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
for process in multiprocessing.active_children():
    process.join()
peak += resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
print(json.dumps({"seconds": seconds, "megabytes": peak, "size": len(pack), "head": pack[:5].decode()}))
"""


def make_one(tenderers: int, young_people: int, lines: int, every: int = 4) -> dict[str, float]:
    """Make a feedback pack, imports and looking up fonts included; its memory is that of both processes it takes."""
    done = subprocess.run(
        [sys.executable, "-c", MAKE_ONE, *map(str, (tenderers, young_people, lines, every))],
        cwd=CLONE,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    assert told.pop("head") == "%PDF-"
    made: dict[str, float] = told
    return made


def test_feedback_pack(benchmark: BenchmarkFixture, full_or_small: Callable[[int, int], int]) -> None:
    size = (full_or_small(6, 2), 12, full_or_small(40, 5))
    made = benchmark.pedantic(make_one, args=size, rounds=full_or_small(3, 1))
    benchmark.extra_info.update(made)
    print(
        f"\nfeedback pack {' x '.join(map(str, size))}: {made['seconds']:.2f} s (at most 2), "
        f"{made['megabytes']:.0f} MB (at most 250), {made['size'] / 1024:.0f} KB of PDF"
    )


def test_feedback_pack_grows_in_a_straight_line(
    benchmark: BenchmarkFixture, full_or_small: Callable[[list[int], list[int]], list[int]]
) -> None:
    tenderers = full_or_small([3, 6, 12], [1])
    made = benchmark.pedantic(lambda: [make_one(number, 12, 40 if len(tenderers) > 1 else 3) for number in tenderers])
    for number, one in zip(tenderers, made, strict=True):
        print(f"\nfeedback pack {number} x 12 x 40: {one['seconds']:.2f} s, {one['megabytes']:.0f} MB", end="")
    if len(made) > 1:
        half, whole, double = (one["seconds"] for one in made)
        benchmark.extra_info.update(half=half, whole=whole, double=double)
        print(f"\nfeedback pack growth: x{whole / half:.2f} from half to whole, x{double / whole:.2f} to double")


def test_feedback_pack_in_which_everybody_says_something_about_every_line(
    benchmark: BenchmarkFixture, full_or_small: Callable[[int, int], int]
) -> None:
    size = (full_or_small(6, 1), 12, full_or_small(40, 3), 1)
    made = benchmark.pedantic(make_one, args=size, rounds=1)
    benchmark.extra_info.update(made)
    print(f"\nfeedback pack, words with every verdict: {made['seconds']:.2f} s, {made['megabytes']:.0f} MB")


def test_feedback_pack_of_ten_tenderers_and_thirty_young_people(
    benchmark: BenchmarkFixture, full_or_small: Callable[[int, int], int]
) -> None:
    size = (full_or_small(10, 1), full_or_small(30, 3), full_or_small(12, 2), 1)
    made = benchmark.pedantic(make_one, args=size, rounds=1)
    benchmark.extra_info.update(made)
    print(f"\nfeedback pack 10 x 30 x 12: {made['seconds']:.2f} s (at most 5), {made['megabytes']:.0f} MB")
