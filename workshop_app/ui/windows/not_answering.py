"""A small window where the app is open already and does not answer: whoever started it again is told."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from workshop_app.ui.windows.one_start import OneStart


def show_until_answered(package_root: Path, start: OneStart) -> None:
    """Show the window until the windows that were told answer, or somebody closes it.

    Args:
        package_root: the folder that holds the package.
        start: the start that was not answered.
    """
    engine = QQmlEngine()
    engine.addImportPath(str(package_root))
    window = not_answering_window(engine, package_root)
    start.answered.connect(window.close)
    window.show()
    QCoreApplication.exec()


def not_answering_window(engine: QQmlEngine, package_root: Path) -> QQuickWindow:
    """Return the window, not shown yet."""
    path = package_root / "workshop_app" / "ui" / "windows" / "NotAnsweringWindow.qml"
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(path)), engine)
    window = component.create()
    if not isinstance(window, QQuickWindow):
        raise RuntimeError(component.errorString())
    return window
