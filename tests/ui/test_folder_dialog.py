"""The dialog in which a folder is chosen, where no system has one of its own and Qt's comes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, seen_under

DIALOG = "Where to save the packs"
CONTROL = Qt.KeyboardModifier.ControlModifier


def is_button(item: QQuickItem, text: str) -> bool:
    """Tell whether something can be pressed and says this."""
    told = item.property("text") or item.property("fileName")
    return item.inherits("QQuickAbstractButton") and told == text


class Dialog:
    """Hands at the open dialog."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        driver.wait_until(lambda: any(one.title() == DIALOG for one in QGuiApplication.topLevelWindows()))
        (window,) = (one for one in QGuiApplication.topLevelWindows() if one.title() == DIALOG)
        assert isinstance(window, QQuickWindow)
        self.window = window
        driver.wait_until(lambda: window.isExposed() and window.activeFocusItem() is not None)
        driver.settle()

    def button(self, text: str) -> QQuickItem:
        """The button with this text."""
        found: list[QQuickItem] = []

        def look() -> bool:
            """Folders are listed by and by."""
            found[:] = [one for one in seen_under(self.window.contentItem()) if is_button(one, text)]
            return len(found) == 1

        self.driver.wait_until(look)
        return found[0]

    def is_closed(self) -> bool:
        """Tell whether it is gone."""
        return not self.window.isVisible()

    def press(self, thing: QQuickItem, *, twice: bool = False) -> None:
        """Press the middle of something."""
        place = thing.mapToScene(QPointF(thing.width() / 2, thing.height() / 2)).toPoint()
        press = QTest.mouseDClick if twice else QTest.mouseClick
        press(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.driver.settle()

    def type_a_place(self, place: str) -> None:
        """Type over the place that the dialog shows, and press Enter."""
        QTest.keyClick(self.window, Key.Key_L, CONTROL)
        QTest.keyClick(self.window, Key.Key_A, CONTROL)
        for letter in place:
            QTest.keyClick(self.window, ord(letter))
        QTest.keyClick(self.window, Key.Key_Return)
        self.driver.settle()


@pytest.fixture
def dialog(driver: Driver, tmp_path: Path) -> Dialog:
    """The dialog for a folder of packs, where a project lies that has folders beside it."""
    for name in ("a stick", "a stick/last year", "empty"):
        (tmp_path / "work" / name).mkdir(parents=True)
    typed = ("Our Turn", "Young Carers Service", "", "young carers")
    assert driver.windows.project.start(str(tmp_path / "work" / "ours.workshop"), *typed, "initial-workshop")
    driver.click("Packs")
    driver.click("Choose another folder")
    return Dialog(driver)


def chosen(driver: Driver) -> Path:
    """Where packs go."""
    return Path(driver.windows.project.packs.folder)


def test_enter_chooses_the_folder_whose_place_was_typed_also_an_empty_one(
    driver: Driver, dialog: Dialog, tmp_path: Path
) -> None:
    dialog.type_a_place(str(tmp_path / "work" / "empty"))
    assert dialog.is_closed()
    assert chosen(driver) == tmp_path / "work" / "empty"


def test_open_chooses_the_folder_that_shows_until_one_in_it_is_pressed(
    driver: Driver, dialog: Dialog, tmp_path: Path
) -> None:
    """Once more in the same dialog: it is made once, and shown again."""
    dialog.press(dialog.button("Open"))
    assert chosen(driver) == tmp_path / "work"

    driver.click("Choose another folder")
    again = Dialog(driver)
    again.press(again.button("a stick"), twice=True)
    again.press(again.button("Open"))
    assert chosen(driver) == tmp_path / "work" / "a stick"

    driver.click("Choose another folder")
    pressed = Dialog(driver)
    pressed.press(pressed.button("last year"))
    pressed.press(pressed.button("Open"))
    assert chosen(driver) == tmp_path / "work" / "a stick" / "last year"


@pytest.mark.parametrize("typed", ["no such folder", "ours.workshop"])
def test_what_is_no_folder_is_not_chosen(driver: Driver, dialog: Dialog, tmp_path: Path, typed: str) -> None:
    before = chosen(driver)
    dialog.type_a_place(str(tmp_path / "work" / typed))
    assert not dialog.is_closed()
    dialog.press(dialog.button("Cancel"))
    assert chosen(driver) == before
