"""The first time: from an empty home folder to the first words on the big screen, every click counted."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, Role, items_under
from tests.ui.fixtures import quit_windows, shown_windows
from workshop_app.domain.people import YoungPerson
from workshop_app.ui.windows.windows import Windows

CLICKS_AT_MOST = 12
SECONDS_AT_MOST = 120
DIALOG = "Where to save the project"


class CountingHand(Driver):
    """Counts the clicks; typing words, with the Enter that ends them, is not counted."""

    def __init__(self, windows: Windows) -> None:
        super().__init__(windows)
        self.clicks = 0

    def click(self, thing: QQuickItem | str, window: QQuickWindow | None = None) -> None:
        """Click, and count it."""
        self.clicks += 1
        super().click(thing, window)

    def dialog(self) -> QQuickWindow:
        """The open dialog for files: where no system has one of its own, it is Qt’s."""
        self.wait_until(lambda: any(one.title() == DIALOG for one in QGuiApplication.topLevelWindows()))
        (found,) = (one for one in QGuiApplication.topLevelWindows() if one.title() == DIALOG)
        assert isinstance(found, QQuickWindow)
        self.wait_until(lambda: found.activeFocusItem() is not None)
        self.settle()
        return found

    def save_in(self, dialog: QQuickWindow) -> None:
        """Save under the name that is there: counted as two, for whoever has to find a folder first."""
        self.clicks += 2
        (button,) = (
            one
            for one in items_under(dialog.contentItem())
            if one.inherits("QQuickAbstractButton") and one.property("text") == "Save"
        )
        place = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
        QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        # Without a window manager nobody gives the keyboard back.
        self.console.requestActivate()
        self.settle()


@pytest.fixture
def hand(qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CountingHand]:
    """A hand at the windows of somebody who has just got this computer."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    windows = shown_windows(tmp_path / ".local" / "share" / "in-their-words" / "recent.json")
    yield CountingHand(windows)
    quit_windows(windows)


def test_from_nothing_to_the_first_words_on_the_big_screen(hand: CountingHand, tmp_path: Path) -> None:
    began = time.monotonic()
    hand.click("Start a new project")
    for words in ("Young voices", "Young Carers Service", "Marion Thackray", "07700 900123"):
        hand.type(words)
        hand.key(Key.Key_Return)
    hand.click("Skip the rest")
    hand.click("Save and start")
    dialog = hand.dialog()
    field = dialog.activeFocusItem()
    assert field is not None
    assert field.property("text") == "Young voices.workshop", "a name is suggested"
    assert field.property("selectedText") == "Young voices", "and typing replaces it"
    hand.save_in(dialog)
    assert hand.windows.project.file.path == tmp_path / "Documents" / "Young voices.workshop"
    assert hand.windows.project.safeguardingNumber == "07700 900123"
    hand.click("Start")
    hand.click(hand.find("Name for this work", role=Role.EditableText))
    hand.type("Kez\nAsh")
    hand.key(Key.Key_Return)
    assert [one.alias for one in hand.windows.project.file.all(YoungPerson)] == ["Kez", "Ash"]
    for _ in range(2):
        hand.click("Next")
    hand.type("somebody who rings back")
    hand.key(Key.Key_Return)
    hand.click("Put up")
    assert hand.sees("somebody who rings back", hand.wall)
    assert hand.clicks <= CLICKS_AT_MOST
    assert time.monotonic() - began < SECONDS_AT_MOST
    assert hand.windows.last_said == ""


def test_after_the_first_click_enter_is_enough_to_have_a_project(hand: CountingHand) -> None:
    hand.click("Start a new project")
    for words in ("Young voices", "Young Carers Service", "", "", "", "", ""):
        hand.type(words)
        hand.key(Key.Key_Return)
    hand.key(Key.Key_Return)
    QTest.keyClick(hand.dialog(), Key.Key_Return)
    hand.wait_until(lambda: hand.windows.project.title == "Young voices")
    assert hand.clicks == 1
