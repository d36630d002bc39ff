"""The keyboard on a real X server with a window manager, which decides who gets it; offscreen nobody does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.displays import own_display

LONG = 10
NEEDED = ("Xvfb", "openbox", "xdotool")
MISSING = [name for name in NEEDED if shutil.which(name) is None]

pytestmark = [
    pytest.mark.real_display,
    pytest.mark.skipif(bool(MISSING), reason=f"a display is tried with {', '.join(NEEDED)}; missing: {MISSING}"),
]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """An X server of the test's own with a window manager: the name of its display."""
    with own_display(tmp_path) as name:
        yield name


def at_the_display(display: str, *command: str, seconds: int) -> str:
    """Run a module of tests in a process of its own at a display; return what it printed."""
    known = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env=known | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wall_has_the_keyboard_only_while_it_is_lent(display: str, tmp_path: Path) -> None:
    at_the_display(display, "tests.ui.hands_at_a_display", str(tmp_path), seconds=120)


@pytest.mark.parametrize("journey", ["initial", "planning", "presentation", "whole"])
def test_the_journeys_by_a_real_pointer_and_keyboard(display: str, tmp_path: Path, many: int, journey: str) -> None:
    """Clicks are counted: at most 12 to the first card on the wall, and 150 to the packs of two tenderers."""
    if many < LONG:
        pytest.skip(f"a journey takes minutes: --many {LONG}")
    print(at_the_display(display, "tests.ui.journeys_at_a_display", str(tmp_path), journey, seconds=1500))
