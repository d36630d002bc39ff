"""A pack that was made, page by page, as it will be printed."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QThreadPool, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter
from PySide6.QtQml import QmlElement

from workshop_app import crashes
from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.kit.crossing import Crossing
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_ACROSS = 1400
"""Pixels: sharp on a large screen too."""


@QmlElement
@QmlUncreatable("made in Python")
class PackPages(QObject):
    """One document at a time; its pages are drawn off the windows' own thread, and none is held while it is closed.

    While anything is hidden at the console no page is given out: real names and private words may stand on it.

    Signals:
        opened: its page is asked for.
        drawn: for this class alone: a page was drawn, or why not.
    """

    changed = Signal()
    opened = Signal()
    drawn = Signal(object)

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._path: Path | None = None
        self._label = ""
        self._asked = (0, 0)
        self._number, self._count = 1, 0
        self._picture = QUrl()
        self._trouble = ""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.drawn.connect(self._drawn)
        open_file.file_changed.connect(self.close)

    def open(self, path: Path, label: str) -> None:
        """Show the first page of a document that was made.

        Args:
            path: where it is.
            label: what the pack is called.
        """
        self._path, self._label = path, label
        self._number, self._count, self._picture, self._trouble = 1, 0, QUrl(), ""
        self._draw(1)
        self.opened.emit()

    @Slot()
    def close(self) -> None:
        """Hold nothing any more."""
        self._path, self._picture, self._count, self._trouble = None, QUrl(), 0, ""
        self._asked = (self._asked[0] + 1, 0)
        self.changed.emit()

    def wait(self) -> None:
        """Wait for the page that is being drawn."""
        self._pool.waitForDone()

    @Property(str, notify=changed)
    def title(self) -> str:
        """Which pack it is."""
        return self._label

    @Property(str, notify=changed)
    def file(self) -> str:
        """What the file is called."""
        return self._path.name if self._path else ""

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder it lies in: who it is for."""
        return self._path.parent.name if self._path else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which page is shown, from 1."""
        return self._number

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many pages it has; 0 while that is not known."""
        return self._count

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        """Whether no page is shown, because something is hidden at the console."""
        return Crossing.over is not None

    @Property(QUrl, notify=changed)
    def picture(self) -> QUrl:
        """The page as a picture; empty while it is being drawn, or covered."""
        return QUrl() if Crossing.over is not None else self._picture

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why no page can be drawn; "" where one can."""
        return self._trouble

    @Slot()
    def look_again(self) -> None:
        """See whether something is hidden now, or shown."""
        self.changed.emit()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Show the page so many further, or the last there is that way; what is shown changes once it is drawn."""
        number = max(1, min(self._asked[1] + by, self._count))
        if self._count and number != self._asked[1]:
            self._draw(number)

    @Slot()
    def open_to_print(self) -> None:
        """Open the document in the program that this computer reads PDFs with."""
        if self._path is None:
            return
        if not self._path.is_file():
            self._open_file.said.emit(f"“{self._path.name}” is not there any more. Create it again.")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))):
            self._open_file.said.emit(
                f"This computer has no program that opens “{self._path.name}”. It is in “{self._path.parent}”."
            )

    @Slot()
    def show_folder(self) -> None:
        """Show the folder it lies in, in the machine's own file manager."""
        if self._path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))):
            self._open_file.said.emit(f"The folder could not be opened from here. It is “{self._path.parent}”.")

    def _draw(self, number: int) -> None:
        asked, path = (self._asked[0] + 1, number), self._path
        self._asked = asked
        self.changed.emit()
        if path is not None:
            self._pool.start(lambda: self._draw_if_wanted(asked, path))

    def _draw_if_wanted(self, asked: tuple[int, int], path: Path) -> None:
        """Draw a page, unless another was asked for meanwhile: who leafs on fast waits for the last page alone."""
        if asked == self._asked:
            self.drawn.emit(_drawn(asked, path))

    @Slot(object)
    def _drawn(self, drawn: "_Drawn") -> None:
        if drawn.asked != self._asked or self._path is None:
            return
        self._picture, self._trouble = drawn.picture, drawn.trouble
        self._number, self._count = drawn.number, drawn.count
        # A file that was made anew may have fewer pages than the one that was asked for.
        self._asked = (self._asked[0], drawn.number)
        self.changed.emit()


class _Drawn:
    """What came of drawing a page.

    Attributes:
        asked: which asking it answers.
        picture: the page; empty where there is none.
    """

    def __init__(self, asked: tuple[int, int]) -> None:
        self.asked = asked
        self.picture = QUrl()
        self.number, self.count = 1, 0
        self.trouble = ""


def _drawn(asked: tuple[int, int], path: Path) -> _Drawn:
    from workshop_app.exports.page_pictures import draw_page

    drawn = _Drawn(asked)
    try:
        page = draw_page(path, asked[1], _ACROSS)
    except WorkshopError as error:
        drawn.trouble = str(error)
        return drawn
    except Exception as error:
        drawn.trouble = crashes.noted_and_told(error)
        return drawn
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    encoded = QByteArray()
    buffer = QBuffer(encoded)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    drawn.picture = QUrl("data:image/png;base64," + bytes(encoded.toBase64().data()).decode())
    drawn.number, drawn.count = page.number, page.count
    return drawn
