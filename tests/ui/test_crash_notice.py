"""A fault of the app's own, in a real slot that a press calls: it is said at the console, and work goes on."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.driver import Driver, Key
from workshop_app import crashes
from workshop_app.data import logs_folder
from workshop_app.ui.windows import crash_notice
from workshop_app.ui.windows.crash_notice import watch_pages

WORDS = "Aisha said the bus never comes"


@contextmanager
def watched(driver: Driver) -> Iterator[None]:
    """Watch as the app does when it is started, for a while."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    crashes.watch()
    watch_pages(driver.windows.engine)
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        driver.windows.engine.setOutputWarningsToStandardError(True)
        driver.windows.engine.warnings.disconnect(crash_notice._note)


def fail_in(function: str) -> None:
    """Have the next call of ``function`` fail, as if a line of it did."""

    def on_call(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_name == function:
            sys.setprofile(None)
            raise ValueError(WORDS)

    sys.setprofile(on_call)


def test_a_fault_in_a_slot_is_said_where_it_is_noted_and_work_goes_on(
    driver: Driver, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    log = logs_folder() / "faults.log"
    driver.begin(tmp_path, "initial-workshop")
    with watched(driver):
        fail_in("set_blank")
        driver.key(Key.Key_F5)
        driver.settle()
    assert driver.shows("Something went wrong inside the app")
    assert driver.shows(str(log))
    noted = log.read_text("utf-8")
    assert "Wall.set_blank" in noted
    assert "workshop_app/ui/windows/ConsoleDesk.qml:" in noted
    assert WORDS not in noted + capfd.readouterr().err
    driver.click("Copy what was noted")
    assert QGuiApplication.clipboard().text() == crashes.last_noted() != ""
    driver.click("Go on")
    assert not driver.shows("Something went wrong inside the app")
    driver.key(Key.Key_F5)
    assert driver.windows.wall.blank
