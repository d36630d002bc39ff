"""What a box to type in holds, code point for code point.

A box's own ``text`` turns no-break spaces into spaces and U+2028 into a line feed; its document has what was typed.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor, QTextDocument, QWindow
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickTextDocument
from shiboken6 import isValid

from workshop_app.domain.covers import WORDS, is_covered
from workshop_app.domain.wording import is_empty, shows_nothing
from workshop_app.ui.kit.crossing import as_shown, for_qt
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

    While private words are hidden the box shows a cover in their place; ``text`` is the words all the same, so nothing
    is lost, and no cover is kept for words. What is typed meanwhile shows.

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
        self._hides = self._private = False
        self._beneath: str | None = None
        """The words beneath a cover; None while there is none."""
        self._filled = False
        """Whether the document has ever held anything: while its box is made the words are not in it yet."""
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
            self._put_covered(self._set_before)
        self.changed.emit()

    @Property(bool, notify=changed)
    def hides(self) -> bool:
        """Whether private words are hidden in this box’s window now."""
        return self._hides

    @hides.setter  # type: ignore[no-redef]
    def hides(self, hides: bool) -> None:
        self._hides = hides
        self._cover_or_uncover()

    @Property(bool, notify=changed)
    def is_private(self) -> bool:
        """Whether all that stands in the box is private, and not only names in it."""
        return self._private

    @is_private.setter  # type: ignore[no-redef]
    def is_private(self, private: bool) -> None:
        self._private = private
        self._cover_or_uncover()

    def _cover_or_uncover(self) -> None:
        if self._box is not None:
            self._put_covered(self._held())
            self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """The words. Lines end with a line feed; all else is as it was typed."""
        return for_qt(self._held())

    @text.setter  # type: ignore[no-redef]
    def text(self, text: str) -> None:
        if self._box is None:
            self._set_before = text
        elif text != self._held():
            self._put_covered(text)
        elif not text:
            self.forget_history()

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether there are no words: nothing, or only white space."""
        return is_empty(self._held())

    @Property(bool, notify=changed)
    def shows_nothing(self) -> bool:
        """Whether there are words that nobody could see."""
        return shows_nothing(self._held())

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
        held = "" if self._document is None else self._document.toRawText().replace(_BREAK, "\n")
        self._filled = self._filled or held != ""
        return held if self._filled else str(self._box.property("text"))

    def _held(self) -> str:
        return self._words() if self._beneath is None else self._beneath

    def _put_covered(self, text: str) -> None:
        """Put words into the box, under a cover where they are hidden."""
        shown = text
        if self._hides and text and not is_covered(text):
            shown = WORDS if self._private else str(as_shown(text))
        self._beneath = None if shown == text else text
        if shown != self._words():
            self._put(shown)

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
