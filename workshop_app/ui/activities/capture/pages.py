"""Capture: words are gathered under prompts, and nothing else."""

from PySide6.QtQml import QmlElement

from workshop_app.ui.activities.words_page import ConsoleWords, WallWords
from workshop_app.ui.kit.qt import QmlUncreatable

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallCapture(WallWords):
    """The words that are up, and a box for young people to type in at the wall."""

    view = "WallView"


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleCapture(ConsoleWords):
    """The scribe's box, and every word with who said it and where it is."""

    view = "ConsoleView"


WALL = WallCapture
CONSOLE = ConsoleCapture
