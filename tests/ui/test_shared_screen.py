"""A touchscreen that everybody shares: the wall fills it, and the console comes up behind a PIN."""

import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QGuiApplication

from tests.ui.driver import Driver, Key
from workshop_app.actions.people import add_young_person_here
from workshop_app.domain.covers import NAME
from workshop_app.ui.kit.second_press import TOO_SOON
from workshop_app.ui.windows import pin as pins
from workshop_app.ui.windows import shared_screen
from workshop_app.ui.windows.help_words import ON_THE_BIG_SCREEN
from workshop_app.ui.windows.pin import Pin

HELD = 2150
"""Milliseconds that a finger rests on the corner when it means it."""
SOON = 300
"""The same where that was tried already."""


def enter(driver: Driver, pin: str) -> None:
    for figure in pin:
        driver.click(f"figure {figure}")
    driver.click("PIN entered")


def share(driver: Driver, folder: Path) -> None:
    """Begin a session with somebody in it, choose a PIN and share the screen."""
    driver.begin(folder, "initial-workshop")
    session = driver.windows.session.session
    assert session is not None
    add_young_person_here(driver.windows.project.file, session.id, "Quillon")
    driver.click("Screens")
    driver.click("It is the room’s touchscreen")
    enter(driver, "2580")
    driver.type("1111")
    driver.key(Key.Key_Return)
    assert driver.shows("The two were not the same. Choose it again.")
    enter(driver, "2580")
    enter(driver, "2580")
    driver.wait_until(lambda: not driver.console.isVisible())
    driver.at = driver.wall


def corner_of(driver: Driver) -> QPoint:
    return QPoint(driver.wall.width() - 12, 12)


def hold_the_corner(driver: Driver, *, rest: int = HELD) -> None:
    driver.tap(corner_of(driver), rest=rest)
    assert driver.sees("Facilitator: your PIN")


def test_the_wall_fills_the_screen_and_only_the_pin_brings_the_console_up(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(driver, tmp_path)
    wall, console = driver.wall, driver.console
    assert wall.geometry() == wall.screen().geometry()
    corner = corner_of(driver)
    driver.tap(corner)
    driver.press_fingers({0: corner})
    driver.move_fingers({0: corner + QPoint(-90, 30)})
    driver.rest(HELD)
    driver.lift_fingers({0: corner + QPoint(-90, 30)})
    assert not driver.shows("your PIN"), "what is touched by accident is short, or slides"
    wall.close()
    assert wall.isVisible()
    assert driver.sees("Facilitator: your PIN"), "whoever closes the wall is asked for it too"
    driver.click("Cancel")
    hold_the_corner(driver)
    monkeypatch.setattr(pins, "_FIRST_WAIT", 1)
    for _ in range(3):
        enter(driver, "0000")
    assert driver.shows("That was not it. Try again in")
    assert not driver.find("figure 1").isEnabled()
    driver.wait_until(lambda: driver.find("figure 1").isEnabled())
    assert not console.isVisible()
    enter(driver, "2580")
    driver.wait_until(console.isVisible)
    assert not wall.isVisible()
    driver.go_to_window(console)
    driver.key(Key.Key_F1)
    assert driver.shows(ON_THE_BIG_SCREEN["behind"])
    driver.key(Key.Key_F1)
    driver.click("Who is here")
    assert driver.sees(NAME)
    assert not driver.shows("Quillon"), "the room sees the console"
    driver.click("Show names for a minute")
    assert driver.shows("Quillon")
    driver.click("Back to the big screen")
    driver.wait_until(wall.isVisible)
    assert not console.isVisible()
    driver.at = wall
    driver.find("handle").setProperty("rests", SOON - 100)
    monkeypatch.setattr(shared_screen, "BACK_AFTER", 1)
    hold_the_corner(driver, rest=SOON)
    enter(driver, "2580")
    driver.wait_until(console.isVisible)
    driver.wait_until(lambda: not console.isVisible())
    assert wall.isVisible(), "it comes back by itself"
    monkeypatch.setattr(shared_screen, "BACK_AFTER", 60)
    hold_the_corner(driver, rest=SOON)
    enter(driver, "2580")
    driver.go_to_window(console)
    driver.click("Back to the plan")
    driver.click("Screens")
    driver.click("Only I see it")
    assert not driver.windows.shared.on
    driver.click("Who is here")
    assert driver.shows("Quillon")


def test_the_keyboard_goes_with_the_wall_and_whoever_forgot_the_pin_closes_the_app_with_a_finger(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(driver, tmp_path)
    driver.wait_until(lambda: QGuiApplication.focusWindow() == driver.wall)
    assert not driver.shows("F6 brings the console back", driver.wall)
    hold_the_corner(driver)
    assert not driver.all_named("Forgotten the PIN?"), "only after a wrong one"
    driver.type("0000")
    driver.key(Key.Key_Return)
    driver.tap("Forgotten the PIN?")
    assert driver.sees("Everything is saved.")
    assert not driver.shows("Quillon", driver.wall)
    driver.rest(TOO_SOON)
    driver.tap("Close the app")
    left: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", left.append)
    driver.rest(TOO_SOON)
    driver.tap("Yes, close the app")
    assert left == [0]
    driver.rest(TOO_SOON)
    driver.windows.project.file.path.unlink()
    driver.tap("Close the app")
    driver.rest(TOO_SOON)
    driver.tap("Yes, close the app")
    assert driver.sees("It cannot be closed now"), "what is open may be the only copy"
    assert left == [0]


def test_a_pin_is_kept_as_a_slow_hash_that_only_its_owner_may_read(tmp_path: Path) -> None:
    file = tmp_path / "settings" / "screens.json"
    pin = Pin(file)
    assert not pin.is_set()
    assert not any(map(pin.choose, ("123", "123456789", "12a4", "١٢٣٤")))
    assert pin.choose("2580")
    first = file.read_text()
    assert "2580" not in first
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Pin(file).is_right("2580")
    assert not Pin(file).is_right("2581")
    assert pin.choose("2580")
    assert file.read_text() != first, "each has its own salt"
    for _ in range(3):
        assert not pin.is_right("0000")
    assert pin.waits() > 0
    assert not pin.is_right("2580"), "while it has to be waited nothing is right"
    file.write_text('{"pin": {"salt": "x"}}')
    assert not Pin(file).is_set()


def test_no_dialog_of_the_console_stays_before_the_wall_and_the_pin_works_though_its_file_is_damaged(
    driver: Driver, tmp_path: Path
) -> None:
    share(driver, tmp_path)
    shared, windows = driver.windows.shared, driver.windows
    assert shared.enter("2580")
    windows.session.end()
    driver.at = driver.console
    driver.settle()
    driver.click("Attachments: film, photos, paper")
    driver.click("Add files")
    driver.wait_until(lambda: "Which files to add" in shown())
    shared.back()
    driver.wait_until(lambda: shown() == ["Big screen"])
    (tmp_path / "screens.json").write_text("{")
    assert not shared.enter("2581")
    assert shared.enter("2580")


def shown() -> list[str]:
    return [one.title() for one in QGuiApplication.topLevelWindows() if one.isVisible()]
