"""A sentence in a bare window, for a start that came to nothing: it needs no page, no font of ours and no file."""

from math import ceil

from PySide6.QtCore import QEvent, QEventLoop, QMargins, QRect, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRasterWindow,
    QStaticText,
    QTextOption,
)

_WIDTH, _EDGE = 520, 28
"""Pixels."""
_LETTERS = 12
"""Points."""
_CLOSE = "Close"
_CLOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space)


def show_until_closed(title: str, sentence: str) -> None:
    """Show the window until somebody closes it.

    Args:
        title: what came to nothing.
        sentence: why, and what to do.
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    waiting = QEventLoop()
    window = PlainMessage(title, sentence, waiting)
    window.show()
    window.requestActivate()
    waiting.exec()
    del window, app


class PlainMessage(QRasterWindow):
    """The window; a press on Close, Enter, Space or Escape closes it."""

    def __init__(self, title: str, sentence: str, waiting: QEventLoop) -> None:
        super().__init__()
        self._waiting = waiting
        self._font = QGuiApplication.font()
        self._font.setPointSize(_LETTERS)
        measured = QFontMetrics(self._font)
        self._text = QStaticText(sentence)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextOption(_wherever_it_must())
        self._text.setTextWidth(_WIDTH - 2 * _EDGE)
        self._text.prepare(font=self._font)
        button = measured.size(0, _CLOSE).grownBy(QMargins(_EDGE, _EDGE // 3, _EDGE, _EDGE // 3))
        height = _EDGE + ceil(self._text.size().height()) + _EDGE + button.height() + _EDGE
        self._button = QRect(
            _WIDTH - _EDGE - button.width(), height - _EDGE - button.height(), button.width(), button.height()
        )
        # Without an icon of its own in a list of windows, the title says whose it is.
        self.setTitle(title)
        self.setMinimumSize(QSize(_WIDTH, height))
        self.setMaximumSize(QSize(_WIDTH, height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the sentence and the button in the colours of this computer."""
        colours = QGuiApplication.palette()
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.fillRect(QRect(0, 0, self.width(), self.height()), colours.window())
        painter.setPen(colours.windowText().color())
        painter.drawStaticText(_EDGE, _EDGE, self._text)
        painter.fillRect(self._button, colours.highlight())
        painter.setPen(colours.highlightedText().color())
        painter.drawText(self._button, Qt.AlignmentFlag.AlignCenter, _CLOSE)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Close, at a key that says so."""
        if event.key() in _CLOSING:
            self.close()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Close, at a press on the button."""
        if self._button.contains(event.position().toPoint()):
            self.close()

    def event(self, event: QEvent) -> bool:
        """Let whoever waits go on once it is closed."""
        if event.type() == QEvent.Type.Close:
            self._waiting.quit()
        return super().event(event)


def _wherever_it_must() -> QTextOption:
    """Return that words are kept whole, save one that is longer than a line, such as a path."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
