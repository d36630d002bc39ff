"""Screens that are plugged in and unplugged while the windows run, without any screen. Linux only.

Qt’s offscreen platform lets its screens be replaced, but PySide has no name for that: it is called as C++ would. What
Qt tells of it is what it tells of real ones.
"""

import ctypes
import json
import os
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QJsonDocument, QObject, QPoint, QRect
from PySide6.QtGui import QGuiApplication, QWindow

_LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
_RESOURCE_FOR = 12
"""Where ``nativeResourceFunctionForIntegration``’s neighbour that gives it stands in Qt’s table of functions."""

Screens = dict[str, QRect]
"""Screens by their names, the main one first."""

LAPTOP, PROJECTOR = QRect(0, 0, 1600, 900), QRect(1600, 0, 1920, 1080)


def configuration(screens: Screens) -> dict[str, object]:
    """Return what Qt’s offscreen platform is told of these screens."""
    described = [
        {"name": name, "x": at.x(), "y": at.y(), "width": at.width(), "height": at.height()}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, at in screens.items()
    ]
    return {"synchronousWindowSystemEvents": False, "windowFrameMargins": True, "screens": described}


def start_with(screens: Screens, folder: Path) -> None:
    """Have the application that is made next in this process begin with these screens."""
    told = folder / "screens.json"
    told.write_text(json.dumps(configuration(screens)))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={told}"


def plug(screens: Screens) -> None:
    """Have these screens and no others."""
    gui = ctypes.CDLL(str(_LIBRARIES / "libQt6Gui.so.6"))
    core = ctypes.CDLL(str(_LIBRARIES / "libQt6Core.so.6"))
    native = gui._ZN15QGuiApplication23platformNativeInterfaceEv
    native.restype = ctypes.c_void_p
    interface = native()
    document = QJsonDocument.fromJson(QByteArray(json.dumps(configuration(screens)).encode()))
    value = (ctypes.c_void_p * 4)()
    to_object = core._ZNK13QJsonDocument6objectEv
    to_object.restype = ctypes.c_void_p
    to_object(ctypes.byref(value), ctypes.c_void_p(shiboken6.getCppPointer(document)[0]))
    table = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    look_up = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(table[_RESOURCE_FOR])
    name = QByteArray(b"setConfiguration")
    found = look_up(interface, shiboken6.getCppPointer(name)[0])
    assert found, "this platform cannot change its screens"
    ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(found)(ctypes.byref(value), interface)


class PointerFollower(QObject):
    """A window manager that opens every window on the screen where the pointer is, wherever it was told to come."""

    def __init__(self, pointer: QPoint, *windows: QWindow) -> None:
        super().__init__()
        self._pointer = pointer
        self._waiting = set[QWindow]()
        self.moved: list[str] = []
        for window in windows:
            window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802
        """Move a window that is shown, once it is there."""
        if event.type() is QEvent.Type.Show and isinstance(window, QWindow):
            self._waiting.add(window)
        elif event.type() is QEvent.Type.Expose and window in self._waiting:
            assert isinstance(window, QWindow)
            self._waiting.remove(window)
            screen = QGuiApplication.screenAt(self._pointer)
            assert screen is not None
            self.moved.append(window.title())
            here = window.geometry()
            here.moveCenter(screen.geometry().center())
            window.setGeometry(here)
        return False
