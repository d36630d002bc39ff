"""Home is drawn before anything is loaded that it does without, and the rest follows by itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from tests.ui.fixtures import PACKAGE_ROOT, quit_windows
from workshop_app.ui.windows.windows import Windows

SCREENS = [
    {"name": name, "x": x, "y": 0, "width": 1600, "height": 900, "logicalDpi": 96, "dpr": 1}
    for name, x in (("ours", 0), ("the room's", 1600))
]


@pytest.mark.parametrize("screens", [1, 2])
def test_home_is_drawn_first_and_the_rest_follows(tmp_path: Path, screens: int) -> None:
    told = tmp_path / "screens.json"
    told.write_text(json.dumps({"screens": SCREENS[:screens]}))
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.first_frame", "ours", "on"],
        cwd=PACKAGE_ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={told}", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    first, later = map(json.loads, done.stdout.splitlines())
    assert first["shown"] == ["In Their Words"]
    put_off = {"click", "workshop_app.cli", "workshop_app.store", "workshop_app.record", "workshop_app.actions"}
    assert put_off.isdisjoint(first["modules"])
    assert not [name for name in first["modules"] if name.startswith("workshop_app.plans")]
    assert sorted(later["shown"]) == ["Big screen", "In Their Words"][2 - screens :], "a second screen is filled"


def test_what_is_pressed_before_the_rest_is_there_is_done_all_the_same(qapp: QGuiApplication, tmp_path: Path) -> None:
    windows = Windows(PACKAGE_ROOT, tmp_path / "recent.json")
    try:
        home = windows.console_window.findChild(QObject, "home")
        assert home is not None
        assert not windows.project.ready
        home.setProperty("newShown", True)
        assert windows.console_window.findChild(QObject, "new project") is not None
        home.setProperty("newShown", False)
        assert windows.project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "Marlow", "12-18", "")
        assert windows.console_window.findChild(QObject, "project") is not None
    finally:
        quit_windows(windows)
