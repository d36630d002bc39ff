"""Pictures of every page of both windows, drawn without a screen from a private copy of a real file."""

import contextlib
import time
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from workshop_app.domain.errors import WorkshopError
from workshop_app.store import CommissionFile, DoesNotCheckError, Key
from workshop_app.store.private_files import LONGEST_NAME, make_private, temporary_folder, too_long
from workshop_app.ui.windows.picture_beginnings import just_begun
from workshop_app.ui.windows.picture_days import the_day
from workshop_app.ui.windows.picture_pages import pages
from workshop_app.ui.windows.picture_scene import Scene
from workshop_app.ui.windows.picture_states import states
from workshop_app.ui.windows.windows import Windows

THEMES = ("paper", "dark", "high-contrast")

_SETTLING = 6
_SOON = 100
"""Milliseconds within which whatever reads anew once a change has come through is waited for."""
_A_MOMENT = 0.004
"""Seconds after which it is looked again whether it was."""
_PATIENCE = 60.0
"""Seconds in which the session plans are read, also on a machine that is busy with something else."""
_QUICKLY = 80
"""Of a hundred: a file hardly larger than the smallest, in three quarters of the time."""
_UNNAMED = "commission.workshop"
_FOLDER = "Projects"
"""The folder of the copy, which Home names."""


def drawn_screens(
    package_root: Path, file: Path, folder: Path, size: tuple[int, int], theme: str, key: Key | None = None
) -> Iterator[Path]:
    """Draw every page of both windows in every state that the file can give; yield each.

    There is one application already, offscreen. The clock stands still, so that the same file gives the same
    pictures, and a page is drawn once nothing on it waits any more. What a state needs is done to a private copy, by
    the same actions as anybody's: ``file`` itself is only read.

    Raises:
        WorkshopError: the file cannot be read or the pictures not written.
    """
    with temporary_folder() as temporary:
        (temporary / _FOLDER).mkdir()
        copy = temporary / _FOLDER / (_UNNAMED if too_long(file, LONGEST_NAME) else file.name)
        with CommissionFile.open_copy(file, key=key) as record:
            if record.only_to_look:
                raise DoesNotCheckError(record.only_to_look, record.faults)
            record.write_copy(copy)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkshopError(f"The folder “{folder}” cannot be made ({error.strerror}). Choose another.") from error
        # A cursor that blinks is there in one picture and not in the next.
        flashing = QGuiApplication.styleHints().cursorFlashTime()
        QGuiApplication.styleHints().setCursorFlashTime(0)
        windows = Windows(package_root, temporary / "recent.json")
        try:
            _prepare(windows, size, theme)
            _wait_for_plans(windows)
            rest = partial(come_to_rest, windows)
            scene = Scene(windows=windows, copy=copy, key=key, original=file.resolve(), rest=rest)
            for name, window in chain(pages(scene), states(scene), just_begun(scene), the_day(scene)):
                windows.session.ticked.emit()
                scene.rest()
                if window is scene.console:
                    windows.live_picture.look_now()
                    scene.rest()
                yield _drawn(window, folder / f"{name}.png")
        finally:
            QGuiApplication.styleHints().setCursorFlashTime(flashing)
            windows.close()
            windows.deleteLater()
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _prepare(windows: Windows, size: tuple[int, int], theme: str) -> None:
    windows.settings.choose_theme(theme)
    windows.settings.choose_motion("still")
    for window in (windows.console_window, windows.wall_window):
        window.setMinimumSize(QSize(1, 1))
        window.resize(*size)
        window.show()
    windows.placing.say_who_sees("facilitator")
    # Without a screen whichever is shown last gets the keyboard, whatever it says of itself.
    windows.console_window.requestActivate()


def _wait_for_plans(windows: Windows) -> None:
    """Wait until the session plans are read: then Home, and whatever offers them, is ready to be drawn.

    Raises:
        WorkshopError: they never are.
    """
    end = time.monotonic() + _PATIENCE
    while not windows.project.sessions.plans_are_read():
        if time.monotonic() > end:
            raise WorkshopError("The session plans could not be read in a minute, so Home was not drawn. Try again.")
        QGuiApplication.processEvents()


def come_to_rest(windows: Windows) -> None:
    """Let both windows come to rest: nothing waits to be done, nor to be read in a moment."""
    while True:
        for _ in range(_SETTLING):
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QGuiApplication.processEvents()
        if not any(
            one.isSingleShot() and one.isActive() and one.interval() <= _SOON for one in windows.findChildren(QTimer)
        ):
            return
        time.sleep(_A_MOMENT)


def _drawn(window: QQuickWindow, path: Path) -> Path:
    with contextlib.suppress(OSError):
        make_private(path)
    if not window.grabWindow().save(str(path), quality=_QUICKLY):
        raise WorkshopError(f"“{path.name}” cannot be written to {path.parent}. Choose another folder or make room.")
    return path
