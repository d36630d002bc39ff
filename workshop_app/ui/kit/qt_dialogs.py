"""Qt's own dialogs for files and folders, which come where the system has none that Qt knows."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

_NAME = "fileNameTextField"
"""What Qt calls the field of a file's name."""
_FOLDERS = "folderDialogListView"
"""What Qt calls the list of folders in its dialog for them."""
_SAVE, _OPEN = "Save", "Open"
_KNOWN = "isKnown"
"""The property of what was looked after already: each of Qt's dialogs is made once, and shown again."""

_TYPED = "typedLast"
"""The property of a field that holds what was typed into it: Qt puts what it held before back on Enter."""


def suggest_file_name(file: QUrl) -> None:
    """Type a name into an open dialog as hands would, and choose what is before its ending; do nothing without one.

    Enter in it is the button from then on.
    """
    name = file.fileName()
    for window, items in _open_dialogs(_NAME):
        field = next(one for one in items if one.objectName() == _NAME)
        window.requestActivate()
        field.forceActiveFocus()
        field.setProperty("text", "")
        typed = QInputMethodEvent()
        typed.setCommitString(name)
        QCoreApplication.sendEvent(field, typed)
        QMetaObject.invokeMethod(field, "select", Q_ARG("int", 0), Q_ARG("int", len(name.rpartition(".")[0])))
        button = _button(items, _SAVE)
        if button is not None and _is_new(field):
            field.accepted.connect(partial(QMetaObject.invokeMethod, button, "click"))  # type: ignore[attr-defined]


def mean_the_folder_shown() -> None:
    """Have an open dialog for folders choose the folder that it shows, until one in there is pressed.

    By itself it chooses the first one in there, whichever that is, and none where there is none: a new and empty folder
    could not be chosen. Enter after the place of a folder is the button from then on.
    """
    for _, items in _open_dialogs(_FOLDERS):
        folders = next(one for one in items if one.objectName() == _FOLDERS)
        dialog = folders.parent()
        if dialog is None:
            continue
        _mean_what_shows(dialog, folders)
        if not _is_new(dialog):
            continue
        dialog.currentFolderChanged.connect(partial(_mean_what_shows, dialog, folders))  # type: ignore[attr-defined]
        button = _button(items, _OPEN)
        for field in items:
            if button is not None and field.inherits("QQuickTextField"):
                field.textEdited.connect(partial(_remember_what_is_typed, field))  # type: ignore[attr-defined]
                field.accepted.connect(partial(_open_what_was_typed, dialog, field, button))  # type: ignore[attr-defined]


def _mean_what_shows(dialog: QObject, folders: QQuickItem, folder: QUrl | None = None) -> None:
    shown = folder or dialog.property("currentFolder")
    if Path(shown.toLocalFile()).is_dir():
        folders.setProperty("currentIndex", -1)
        dialog.setProperty("selectedFolder", shown)


def _remember_what_is_typed(field: QQuickItem) -> None:
    field.setProperty(_TYPED, field.property("text"))


def _open_what_was_typed(dialog: QObject, field: QQuickItem, button: QQuickItem) -> None:
    typed = field.property(_TYPED)
    field.setProperty(_TYPED, None)
    if typed and QUrl.fromLocalFile(str(typed)) == dialog.property("selectedFolder"):
        QMetaObject.invokeMethod(button, "click")


def _open_dialogs(name: str) -> Iterator[tuple[QQuickWindow, list[QQuickItem]]]:
    """Yield each window in which something called ``name`` can be seen, with all that is in it."""
    for window in QGuiApplication.topLevelWindows():
        if isinstance(window, QQuickWindow) and window.isVisible():
            items = list(_items_in(window))
            if any(one.objectName() == name and one.isVisible() for one in items):
                yield window, items


def _items_in(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(one.childItems())


def _button(items: list[QQuickItem], text: str) -> QQuickItem | None:
    return next((one for one in items if one.inherits("QQuickAbstractButton") and one.property("text") == text), None)


def _is_new(thing: QObject) -> bool:
    """Tell whether this is asked of a thing for the first time."""
    new = not thing.property(_KNOWN)
    thing.setProperty(_KNOWN, True)
    return new
