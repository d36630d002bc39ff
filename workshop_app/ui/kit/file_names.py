"""The name of a file in Qt's own dialog for files, which comes where the system has none that Qt knows."""

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

_FIELD = "fileNameTextField"
"""What Qt calls the field of the name."""


def suggest_file_name(file: QUrl) -> None:
    """Type a name into an open dialog as hands would, and choose what is before its ending; do nothing without one."""
    name = file.fileName()
    for window in QGuiApplication.topLevelWindows():
        field = _field_in(window) if isinstance(window, QQuickWindow) and window.isVisible() else None
        if field is None:
            continue
        window.requestActivate()
        field.forceActiveFocus()
        field.setProperty("text", "")
        typed = QInputMethodEvent()
        typed.setCommitString(name)
        QCoreApplication.sendEvent(field, typed)
        QMetaObject.invokeMethod(field, "select", Q_ARG("int", 0), Q_ARG("int", len(name.rpartition(".")[0])))
        return


def _field_in(window: QQuickWindow) -> QQuickItem | None:
    waiting = [window.contentItem()]
    while waiting:
        one = waiting.pop()
        if one.isVisible():
            if one.objectName() == _FIELD:
                return one
            waiting.extend(one.childItems())
    return None
