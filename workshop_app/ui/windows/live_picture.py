"""The live picture of the big screen: what its window really shows, made small for the console."""

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow, QSGRendererInterface

from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.windows.wall import Wall

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_EVERY = 250
"""Milliseconds between two looks at the big screen."""
_EVERY_BY_GRAPHICS_CARD = 700
"""The same where every look has to be fetched from a graphics card."""
_LARGEST = QSize(480, 480)
"""In pixels: no picture at the console is larger, also on a scaled screen."""


class _Pictures(QQuickImageProvider):
    """Gives ``image://bigscreen/NUMBER``: the latest picture; the number only tells one from another."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.latest = QImage()

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802  Qt's name
        """Return the picture, within the size wanted."""
        if self.latest.isNull():
            return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        if wanted.width() <= 0 or wanted.height() <= 0:
            return self.latest
        return self.latest.scaled(
            wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )


@QmlElement
@QmlUncreatable("made in Python")
class LivePicture(QObject):
    """Looks at the window of the big screen, and at nothing else, whenever that has drawn something new.

    It looks only while it is ``watched`` and the window is open, and never at what is private; of a window that was
    closed, or that went on to what is private, nothing is left.

    Attributes:
        pictures: gives the console the pictures.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pictures = _Pictures()
        self._window: QQuickWindow | None = None
        self._wall: Wall | None = None
        self._number = 0
        self._is_new = False
        self._watched = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def look_at(self, window: QQuickWindow, wall: Wall) -> None:
        """Have this window looked at from now on, which shows ``wall``."""
        self._window, self._wall = window, wall
        window.frameSwapped.connect(self._drew)
        window.visibleChanged.connect(self._opened_or_closed)
        wall.private_changed.connect(self._private_or_not)
        software = QQuickWindow.graphicsApi() == QSGRendererInterface.GraphicsApi.Software
        self._timer.setInterval(_EVERY if software else _EVERY_BY_GRAPHICS_CARD)

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._window = self._wall = None

    @Slot()
    def _drew(self) -> None:
        self._is_new = True

    @Slot()
    def _opened_or_closed(self) -> None:
        self._is_new = True
        self.look_now()

    @Slot()
    def _private_or_not(self) -> None:
        self._is_new = True
        if self._wall is not None and self._wall.privateNow:
            self._take(QImage())

    @Slot()
    def _look(self) -> None:
        if self._is_new:
            self.look_now()

    def look_now(self) -> None:
        """Take a new picture at once; with the window closed, or while it is private, there is none."""
        window, wall = self._window, self._wall
        if window is None or wall is None or not self._watched:
            return
        shown = window.grabWindow() if window.isVisible() and not wall.privateNow else QImage()
        if not shown.isNull():
            shown = shown.scaled(
                _LARGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        # Taking it may make the window say that it drew.
        self._is_new = False
        self._take(shown)

    def _take(self, shown: QImage) -> None:
        if shown != self.pictures.latest:
            self.pictures.latest = shown
            self._number += 1
            self.changed.emit()

    @Slot(bool)
    def watch(self, watched: bool) -> None:
        """Say whether anybody can see the picture."""
        if watched != self._watched:
            self._watched = watched
            if watched:
                self._timer.start()
                self._is_new = True
            else:
                self._timer.stop()

    @Property(str, notify=changed)
    def source(self) -> str:
        """Where the latest picture is; "" while there is none."""
        return "" if self.pictures.latest.isNull() else f"image://bigscreen/{self._number}"
