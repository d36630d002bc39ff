"""What a box to type in holds, code point for code point.

A box's own ``text`` turns no-break spaces into spaces and U+2028 into a line feed; its document has what was typed.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor, QTextDocument, QWindow
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickTextDocument
from shiboken6 import isValid

from workshop_app.domain.wording import is_empty, shows_nothing
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.qt import TypedProperty as Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_BREAK = "\u2029"
"""What a document has between its lines; nothing else that it holds is this character."""
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


@QmlElement
class ExactText(QObject):
    """The words in a box to type in, read from its document and put into it; a box of one line has none, and is exact.

    What a box composes (an input method's, such as the last syllable of Hangul) is not in its words yet; a press
    elsewhere in the window ends composing first, as leaving the box does, so that a button keeps all that is seen.

    Signals:
        changed: the words, or the box.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box: QQuickItem | None = None
        # PySide takes the document for the holder's: it is gone from Python when the holder is.
        self._holder: QQuickTextDocument | None = None
        self._document: QTextDocument | None = None
        self._set_before = ""
        self._window: QWindow | None = None

    @Property(QObject, notify=changed)
    def box(self) -> QObject | None:
        """The ``TextArea``, or the ``TextField``; set once."""
        return self._box

    @box.setter  # type: ignore[no-redef]
    def box(self, box: QObject) -> None:
        assert isinstance(box, QQuickItem)
        self._box = box
        holder = box.property("textDocument")
        if isinstance(holder, QQuickTextDocument):
            self._holder, self._document = holder, holder.textDocument()
            self._document.contentsChanged.connect(self._note)
        else:
            box.textChanged.connect(self._note)  # type: ignore[attr-defined]
        box.preeditTextChanged.connect(self._composing)  # type: ignore[attr-defined]
        if self._set_before:
            self._put(self._set_before)
        self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """The words. Lines end with a line feed; all else is as it was typed."""
        return for_qt(self._words())

    @text.setter  # type: ignore[no-redef]
    def text(self, text: str) -> None:
        if self._box is None:
            self._set_before = text
        elif text != self._words():
            self._put(text)
        elif not text:
            self.forget_history()

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether there are no words: nothing, or only white space."""
        return is_empty(self._words())

    @Property(bool, notify=changed)
    def shows_nothing(self) -> bool:
        """Whether there are words that nobody could see."""
        return shows_nothing(self._words())

    @Slot(str)
    def insert(self, text: str) -> None:
        """Put text where the cursor is, instead of what is chosen, as one step of the box's undo."""
        if self._box is None or self._document is None:
            return
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._box.property("selectionStart"))
        cursor.setPosition(self._box.property("selectionEnd"), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(for_qt(text))
        self._box.setProperty("cursorPosition", cursor.position())

    @Slot()
    def forget_history(self) -> None:
        """Let the box's undo bring nothing back: what was typed before is kept, or somebody else's."""
        if self._document is not None and isValid(self._document):
            self._document.clearUndoRedoStacks()

    @Slot()
    def end_composing(self) -> None:
        """Take what is being composed into the words."""
        if self._box is None or not self._composed():
            return
        method = QGuiApplication.inputMethod()
        method.commit()
        if composed := self._composed():
            event = QInputMethodEvent()
            event.setCommitString(for_qt(composed))
            QCoreApplication.sendEvent(self._box, event)
            method.reset()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """End composing before a press does anything."""
        if event.type() in _PRESSES:
            self.end_composing()
        return False

    def _composed(self) -> str:
        if self._box is None or not isValid(self._box):
            return ""
        return str(self._box.property("preeditText"))

    def _words(self) -> str:
        if self._box is None:
            return self._set_before
        if not isValid(self._box):
            return ""
        if self._document is None:
            return str(self._box.property("text"))
        return self._document.toRawText().replace(_BREAK, "\n")

    def _put(self, text: str) -> None:
        assert self._box is not None
        self._box.setProperty("text", for_qt(text))
        if self._words() != text:
            # The box takes what looks the same to it, such as a space for a no-break space, for no change.
            self._box.setProperty("text", "")
            self._box.setProperty("text", for_qt(text))
        self.forget_history()

    @Slot()
    def _note(self) -> None:
        self.changed.emit()

    @Slot()
    def _composing(self) -> None:
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = QGuiApplication.focusWindow() if self._composed() else None
        if self._window is not None:
            self._window.installEventFilter(self)
        self.changed.emit()
