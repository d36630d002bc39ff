"""The big screen on a laptop with one screen, and what it follows."""

from pathlib import Path

from tests.ui.driver import Driver, Key


def test_the_big_screen_opens_from_the_console_and_closes_with_it(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "initial-workshop")
    driver.windows.wall.set_open(False)
    assert not driver.wall.isVisible()
    driver.click("Open the big screen")
    assert driver.wall.isVisible()
    driver.console.close()
    assert driver.console.isVisible()
    assert driver.wall.isVisible()
    assert driver.sees("is under way. Close both windows all the same?")
    assert driver.focused_name() == "Go on with the session"
    driver.key(Key.Key_Escape)
    assert not driver.shows("Close both windows")
    driver.console.close()
    driver.click("Close both windows")
    driver.wait_until(lambda: not driver.console.isVisible())
    assert not driver.wall.isVisible()


def test_closing_the_big_screen_itself_is_seen_on_the_console(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "initial-workshop")
    driver.windows.wall.set_open(True)
    driver.wall.close()
    assert driver.windows.wall.open is False


def test_the_wall_asks_what_the_console_asks(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "initial-workshop")
    driver.click("Next")
    driver.click("Next")
    assert "What do I need?" in driver.texts(driver.wall)
    driver.click("What makes my day better, and what makes it worse?")
    driver.settle()
    shown = driver.texts(driver.wall)
    assert "What makes my day better, and what makes it worse?" in shown
    assert "What do I need?" not in shown
