"""The name of a file in Qt's own dialog for files, which comes where the system has none that Qt knows."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

_FIELD = "fileNameTextField"
"""What Qt calls the field of the name."""
_SAVE = "Save"
_KNOWN = "enterSaves"
"""The property of a field in which Enter saves already: Qt's dialog is made once, and shown again."""


def suggest_file_name(file: QUrl) -> None:
    """Type a name into an open dialog as hands would, and choose what is before its ending; do nothing without one.

    Enter in it is the button from then on.
    """
    name = file.fileName()
    for window in QGuiApplication.topLevelWindows():
        seen = list(_seen_in(window)) if isinstance(window, QQuickWindow) and window.isVisible() else []
        field = next((one for one in seen if one.objectName() == _FIELD), None)
        if field is None:
            continue
        window.requestActivate()
        field.forceActiveFocus()
        field.setProperty("text", "")
        typed = QInputMethodEvent()
        typed.setCommitString(name)
        QCoreApplication.sendEvent(field, typed)
        QMetaObject.invokeMethod(field, "select", Q_ARG("int", 0), Q_ARG("int", len(name.rpartition(".")[0])))
        buttons = [one for one in seen if one.inherits("QQuickAbstractButton") and one.property("text") == _SAVE]
        if buttons and not field.property(_KNOWN):
            field.setProperty(_KNOWN, True)
            field.accepted.connect(partial(QMetaObject.invokeMethod, buttons[0], "click"))  # type: ignore[attr-defined]
        return


def _seen_in(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        one = waiting.pop()
        if one.isVisible():
            yield one
            waiting.extend(one.childItems())
