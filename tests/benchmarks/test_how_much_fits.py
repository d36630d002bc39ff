"""Memory and seconds of every export at 2,000, 10,000 and 100,000 statements, each made in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from workshop_app.actions.placing import place_cards
from workshop_app.actions.sorting import add_category, add_sort
from workshop_app.domain.statements import Statement
from workshop_app.exports.packs import EXPORTS
from workshop_app.store import CommissionFile

CLONE = Path(__file__).resolve().parents[2]
FILES = [name for export in EXPORTS for name in export.files if not name.startswith("certificates")]

MAKE_ONE = """
import json, multiprocessing, resource, sys, time
from pathlib import Path
from workshop_app.store import CommissionFile
from workshop_app.exports.fitting import why_too_large
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import EXPORTS
path, name = sys.argv[1:]
with CommissionFile.open_copy(Path(path)) as file:
    gathered = gather(file)
began = time.process_time()
why = why_too_large(name, gathered)
makers = {file: make for export in EXPORTS for file, make in export.files.items()}
size = 0 if why else len(makers[name](gathered))
seconds = time.process_time() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
status = Path("/proc/self/status")
if status.exists():
    # What getrusage says may be the size of the process that started this one.
    peak = next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
# A document is made in a process of its own.
for process in multiprocessing.active_children():
    process.join()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak += used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
seconds += used.ru_utime + used.ru_stime
print(json.dumps({"seconds": seconds, "megabytes": peak, "size": size, "why": why}))
"""


@pytest.mark.parametrize("statements", [2_000, 10_000, 100_000])
def test_every_export_of_many_statements(
    benchmark: BenchmarkFixture,
    commission_of: Callable[[str, int], Path],
    full_or_small: Callable[[int, int], int],
    statements: int,
) -> None:
    many = full_or_small(statements, 8)
    if many < statements > 2_000:
        pytest.skip("the small size is tried once")
    path = commission_of("ours", many)
    with CommissionFile.open(path) as file:
        sort = add_sort(file, "Our sort")
        categories = [add_category(file, sort, f"Category {number}") for number in range(4)]
        ids = [one.id for one in file.all(Statement)][::2]
        for number, category in enumerate(categories):
            place_cards(file, sort, ids[number::4], category)

    def make_each() -> dict[str, dict[str, float | str]]:
        return {name: _make_one(path, name) for name in FILES[: full_or_small(len(FILES), 1)]}

    made = benchmark.pedantic(make_each, rounds=1)
    for name, one in made.items():
        print(f"\n{many:,} statements, {name}: {one['megabytes']:.0f} MB, {one['seconds']:.1f} s of work", end="")
        print(f", not made: {one['why']}" if one["why"] else "", end="")


def _make_one(path: Path, name: str) -> dict[str, float | str]:
    done = subprocess.run(
        [sys.executable, "-c", MAKE_ONE, str(path), name], cwd=CLONE, capture_output=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    made: dict[str, float | str] = json.loads(done.stdout)
    return made
