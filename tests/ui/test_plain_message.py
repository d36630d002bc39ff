"""A start that came to nothing is said in a bare window, which any usual key or a press closes."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workshop_app.ui.windows.plain_message import PlainMessage, show_until_closed

WHY = "The folder “resources” is missing from this installation. Install the app again. " * 3


@pytest.mark.parametrize("closing", ["escape", "enter", "press"])
def test_it_is_there_until_somebody_closes_it(closing: str, qtbot: QtBot) -> None:
    seen: list[str] = []

    def act() -> None:
        (window,) = (one for one in QGuiApplication.topLevelWindows() if isinstance(one, PlainMessage))
        assert window.height() > 150
        seen.append(window.title())
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert window.isVisible()
        if closing == "press":
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(window.width() - 40, window.height() - 40))
        else:
            QTest.keyClick(window, Qt.Key.Key_Escape if closing == "escape" else Qt.Key.Key_Return)

    QTimer.singleShot(0, act)
    show_until_closed("It could not start", WHY)
    assert seen == ["It could not start"]
