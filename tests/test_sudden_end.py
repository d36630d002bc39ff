"""An end that no exception tells of leaves its place in the log at the next start, and no path that names anybody."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_app.data import logs_folder
from workshop_app.sudden_end import NAME

CLONE = Path(__file__).resolve().parents[1]
SOMEBODY = "/home/aisha.khan"
RESTS = f"""rubbish that a disk left: she told us
Windows fatal exception: access violation

Thread 0x00007f (most recent call first):
  File "{SOMEBODY}/app/workshop_app/ui/a.py", line 7 in press
  File "workshop_app/app.py", line 9 in open_windows
Extension modules: she.told.us (total: 1)
Fatal Python error: Segmentation fault
  File "{CLONE}/workshop_app/b.py", line 1 in <module>
  File "torn
"""


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    """Start the app as a menu does."""
    return subprocess.run(
        [sys.executable, "-m", "workshop_app"],
        cwd=CLONE,
        env={**os.environ, "DISPLAY": ":0", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_where_qt_cannot_start_it_is_said_and_the_next_start_notes_where_it_was() -> None:
    for _ in range(2):
        # A connection that nobody handed over: Qt alone finds that out.
        done = start(QT_QPA_PLATFORM="wayland", WAYLAND_SOCKET="99")
        assert done.returncode == -signal.SIGABRT
        assert "wayland" in done.stderr
    noted = (logs_folder() / "faults.log").read_text("utf-8")
    assert "Ended suddenly before this start: Aborted\n  workshop_app/ui/windows/windows.py:" in noted
    assert str(CLONE) not in noted
    written = logs_folder() / NAME
    assert written.read_text("utf-8").count("Fatal Python error") == 1
    assert written.stat().st_mode & 0o077 == 0


WATCH = "from workshop_app import sudden_end; sudden_end.watch()"


def watch() -> None:
    subprocess.run([sys.executable, "-c", WATCH], cwd=CLONE, check=True, capture_output=True, timeout=60)


def test_whatever_was_written_only_kinds_and_places_are_noted_and_once() -> None:
    logs_folder().mkdir(parents=True)
    (logs_folder() / NAME).write_text(RESTS, "utf-8")
    watch()
    watch()
    noted = (logs_folder() / "faults.log").read_text("utf-8")
    assert "access violation\n  …/a.py:7 press\n  workshop_app/app.py:9 open_windows\n" in noted
    assert "Segmentation fault\n  workshop_app/b.py:1 <module>\n" in noted
    assert noted.count("Ended suddenly") == 2
    assert "aisha" not in noted
    assert "told" not in noted


@pytest.mark.parametrize("in_the_way", ["a pipe", "a folder"])
def test_what_stands_in_its_place_keeps_nobody_from_starting(in_the_way: str) -> None:
    logs_folder().mkdir(parents=True)
    if in_the_way == "a pipe":
        os.mkfifo(logs_folder() / NAME)
    else:
        (logs_folder() / NAME).mkdir()
    watch()
