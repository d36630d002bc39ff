"""Whatever the file, no command and no window ends in an exception, hangs, or takes more than 500 MB.

Files that were damaged, altered behind the triggers, filled with absurd values and sealed again, or with odd strings;
each command is a process of its own, whose memory the system tells. ``--many 6`` and more export every PDF, and draw
every page of both windows.
"""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.absurd import absurdities
from tests.faults.counting import LARGEST, Counts
from tests.faults.damaging import DAMAGES
from tests.faults.forging import behind_the_triggers, seal_again, set_value
from tests.faults.test_tampering import alter_a_value
from tests.files.newest import NEWEST_FILE
from tests.odd_words import odd_strings
from workshop_app.actions.statements import keep_statements
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.statements import StatementState
from workshop_app.store import CommissionFile

pytestmark = pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system does not tell what a process took")

CLONE = Path(__file__).parents[2]
FROZEN = NEWEST_FILE
WINDOWS_FROM = 6
LONGEST = 300
"""Seconds, on a machine that does much else."""


def damaged(chance: random.Random, sample: Path, path: Path) -> None:
    content = bytearray(chance.choice((sample, FROZEN)).read_bytes())
    chance.choice(DAMAGES)(chance, content)
    path.write_bytes(content)


def altered(chance: random.Random, sample: Path, path: Path) -> None:
    shutil.copyfile(chance.choice((sample, FROZEN)), path)
    with behind_the_triggers(path) as conn:
        alter_a_value(chance, conn)


def absurd(chance: random.Random, sample: Path, path: Path) -> None:
    while True:
        shutil.copyfile(sample, path)
        table, column, value = chance.choice(absurdities(str(sample)))
        try:
            with behind_the_triggers(path) as conn:
                set_value(conn, table, column, value)
                seal_again(conn, heads=True)
        except sqlite3.IntegrityError:
            continue
        return


def odd(chance: random.Random, sample: Path, path: Path) -> None:
    shutil.copyfile(sample, path)
    with CommissionFile.open(path) as file:
        for wording in chance.sample(odd_strings(chance.randrange(10**9)), 200):
            try:
                keep_statements(file, [wording], state=chance.choice((StatementState.UP, StatementState.WAITING)))
            except RuleBrokenError:
                continue


KINDS: tuple[Callable[[random.Random, Path, Path], None], ...] = (damaged, absurd, altered, odd)


MEASURED = """
import json, os, subprocess, sys, time
process = subprocess.Popen([sys.executable, "-m", "workshop_app", *sys.argv[2:]], stdout=subprocess.DEVNULL)
began = time.monotonic()
while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
    if time.monotonic() - began > float(sys.argv[1]):
        process.kill()
    time.sleep(0.02)
print(json.dumps([os.waitstatus_to_exitcode(ended[1]), ended[2].ru_maxrss * 1024]))
"""
"""Runs a command and tells its exit code and memory. What a large process starts itself counts that process's memory as
its own, so a small one starts it."""


def ended(command: list[str], folder: Path) -> tuple[int, str, int]:
    """Run a command to its end; return its exit code, what it said, and the bytes that it took at most."""
    said = folder / "said"
    with said.open("wb") as to:
        told = subprocess.run(
            [sys.executable, "-c", MEASURED, str(LONGEST), *command],
            cwd=CLONE,
            stdout=subprocess.PIPE,
            stderr=to,
            check=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CLONE)},
        )
    code, memory = json.loads(told.stdout)
    return code, said.read_text("utf-8", "replace"), memory


@pytest.mark.many
def test_no_command_and_no_window_ends_badly_on_an_odd_file(
    sample_file: Path, tmp_path: Path, many: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = Counts("commands and windows on odd files", seed)
    most: dict[str, int] = {}
    for number in range(many):
        chance = random.Random(seed + number)
        path = tmp_path / f"{number}.workshop"
        kind = KINDS[(seed + number) % len(KINDS)]
        kind(chance, sample_file, path)
        before = path.read_bytes()
        commands = [["check", str(path)], ["statements", str(path)]]
        if many >= WINDOWS_FROM:
            commands += [
                ["export", str(path), str(tmp_path / "packs")],
                ["screens", str(path), str(tmp_path / "pages")],
            ]
        else:
            commands = [chance.choice(commands)]
        for command in commands:
            code, said, memory = ended(command, tmp_path)
            told = f"{command[0]}, {kind.__name__}, seed {seed + number}: {code}, {said[-600:]!r}"
            most[command[0]] = max(most.get(command[0], 0), memory)
            counts.memory = max(counts.memory, memory)
            if code not in (0, 1, 2) or "went wrong" in said or "Traceback" in said or memory > LARGEST:
                counts.bad.append(f"{told}, {memory // 2**20} MB" + (" (hung)" if code == -signal.SIGKILL else ""))
            elif path.read_bytes() != before:
                counts.bad.append(f"{told}: looking changed the file")
            else:
                counts.end(f"{command[0]} {'done' if code == 0 else 'refused'}")
        shutil.rmtree(tmp_path / "export", ignore_errors=True)
        shutil.rmtree(tmp_path / "screens", ignore_errors=True)
        path.unlink()
    with capsys.disabled():
        print("\n" + ", ".join(f"{name} at most {memory // 2**20} MB" for name, memory in most.items()))
        counts.settle()
