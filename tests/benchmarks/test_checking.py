"""Seconds of work and memory of ``check``, and of opening in the windows, at 2,000, 10,000 and 100,000 statements.

Each statement was kept by an action of its own, as on the day. Each is measured in a process of its own. No gate.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from workshop_app.actions.commission import start_commission
from workshop_app.actions.statements import keep_statement
from workshop_app.store import CommissionFile

CLONE = Path(__file__).resolve().parents[2]
WORDS = "i want somebody who stays longer than a term"

MEASURED = """
import contextlib, io, json, resource, sys, time
from pathlib import Path
from workshop_app import cli
from workshop_app.store import CommissionFile
path, what = Path(sys.argv[1]), sys.argv[2]
began = time.process_time()
if what == "check":
    with contextlib.redirect_stderr(io.StringIO()):
        assert cli.run(["check", str(path)]) == 0
else:
    CommissionFile.open(path, check_later=True).close()
seconds = time.process_time() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
status = Path("/proc/self/status")
if status.exists():
    # What getrusage says may be the size of the process that started this one.
    peak = next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps({"seconds": seconds, "megabytes": peak}))
"""


@pytest.mark.parametrize("statements", [2_000, 10_000, 100_000])
def test_checking_and_opening(
    benchmark: BenchmarkFixture, real_disk: Path, full_or_small: Callable[[int, int], int], statements: int
) -> None:
    many = full_or_small(statements, 8)
    if many < statements > 2_000:
        pytest.skip("the small size is tried once")
    path = real_disk / "ours.workshop"
    with CommissionFile.create(path) as file:
        # It is only made here: waiting for the disk a hundred thousand times would take an hour.
        file.db.execute("PRAGMA synchronous = OFF")
        start_commission(file, title="Our Say", service="Young Carers Service")
        for number in range(many):
            keep_statement(file, f"{WORDS} ({number})")
    made = benchmark.pedantic(lambda: {what: _measured(path, what) for what in ("check", "open")}, rounds=1)
    for what, one in made.items():
        print(f"\n{what} {many:,} statements: {one['seconds']:.2f} s of work, {one['megabytes']:.0f} MB", end="")


def _measured(path: Path, what: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path), what], cwd=CLONE, capture_output=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    measured: dict[str, float] = json.loads(done.stdout)
    return measured
