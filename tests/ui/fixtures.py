"""The windows for tests: real ones, drawn without a screen. A conftest that wants them imports them from here."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtTest import QTest
from shiboken6 import delete

import workshop_app
from tests.ui.driver import Driver
from workshop_app.data import data_folder
from workshop_app.ui.windows.windows import Windows, application

PACKAGE_ROOT = Path(workshop_app.__file__).resolve().parent.parent
_ENGINES: list[QQmlEngine] = []
"""Engines that have made windows before: all that they keep is what they know of QML."""


@pytest.fixture(scope="session")
def qapp() -> Iterator[QGuiApplication]:
    """The application of all tests: the real one, with the bundled fonts and no network."""
    app = application(data_folder("resources") / "fonts")
    QAccessible.setActive(True)
    # A cursor that blinks draws a frame of its own: nothing would ever be seen to stand still.
    app.styleHints().setCursorFlashTime(0)
    yield app
    while _ENGINES:
        delete(_ENGINES.pop())


def shown_windows(recent: Path) -> Windows:
    """Make both windows and show them: the console at 1280x720 and the wall at 1920x1080, with no file open.

    They are new, and so is everything in them; only the pages need not be compiled again.
    """
    made = Windows(PACKAGE_ROOT, recent, engine=_ENGINES.pop() if _ENGINES else QQmlEngine())
    made.console_window.resize(1280, 720)
    made.wall_window.resize(1920, 1080)
    made.wall_window.setPosition(1280, 0)
    made.wall_window.show()
    made.console_window.show()
    made.placing.say_who_sees("facilitator")
    made.console_window.requestActivate()
    assert QTest.qWaitForWindowActive(made.console_window)
    return made


def quit_windows(windows: Windows) -> None:
    """Close both windows, as quitting does, and let everything of them go."""
    windows.close()
    engine = windows.engine
    of_these_alone = engine.parent() is windows
    windows.deleteLater()
    QTest.qWait(1)
    if not of_these_alone:
        engine.clearSingletons()
        _ENGINES.append(engine)


@pytest.fixture
def windows(qapp: QGuiApplication, tmp_path: Path, qtlog: Any) -> Iterator[Windows]:
    """Console at 1280x720 and wall at 1920x1080, shown, with no file open. Also a warning while closing fails."""
    made = shown_windows(tmp_path / "recent.json")
    yield made
    quit_windows(made)
    grave = [record.message for record in qtlog.records if record.log_type_name not in ("QtDebugMsg", "QtInfoMsg")]
    assert grave == [], grave


@pytest.fixture
def driver(windows: Windows) -> Driver:
    """Hands and eyes at the windows."""
    return Driver(windows)
