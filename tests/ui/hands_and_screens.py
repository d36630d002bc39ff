"""Run as a module, apart: what the windows do as screens come, go and change. It prints what it tried.

``hands_and_screens FOLDER`` keeps a project in FOLDER. It has to be apart: other tests have one screen for all time.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import tests.ui.fixtures as fixtures  # It says that there is no display, before anything else of Qt is there.
from tests.ui.simulated_screens import LAPTOP, PROJECTOR, PointerFollower, Screens, plug, start_with

TWO: Screens = {"laptop": LAPTOP, "projector": PROJECTOR}
ONE: Screens = {"laptop": LAPTOP}


def main(folder: Path) -> None:
    start_with(TWO, folder)
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest

    from tests.ui.driver import Driver, waited_for
    from workshop_app.data import data_folder
    from workshop_app.ui.windows.screens import SETTLES
    from workshop_app.ui.windows.windows import Windows, application

    app = application(data_folder("resources") / "fonts")
    windows = Windows(fixtures.PACKAGE_ROOT, folder / "recent.json")
    wall, console = windows.wall_window, windows.console_window
    follower = PointerFollower(PROJECTOR.center(), console, wall)
    windows.show()

    def holds(what: str, is_so: Callable[[], bool]) -> None:
        assert waited_for(is_so, 5000), (what, console.geometry(), wall.geometry(), windows.wall.open, wall.isVisible())
        print(what)

    def wall_fills(place: QRect) -> bool:
        return wall.isVisible() and wall.geometry() == place

    def console_on(place: QRect) -> bool:
        return console.isVisible() and place.contains(console.geometry().center())

    def change(screens: Screens) -> None:
        plug(screens)
        QTest.qWait(SETTLES + 100)

    holds("the manager moved both to the pointer", lambda: len(follower.moved) >= 2)
    holds("the wall is on the projector", lambda: wall_fills(PROJECTOR))
    holds("the console is on the laptop", lambda: console_on(LAPTOP))
    follower.deleteLater()
    driver = Driver(windows)
    driver.begin(folder, "initial-workshop")
    wide, placing = windows.wall, windows.placing
    assert not wide.blank

    change(ONE)
    holds("a lost screen blanks and hides the wall", lambda: not wall.isVisible() and wide.blank and placing.lost)
    assert console_on(LAPTOP)
    assert driver.sees("lost its screen")
    assert driver.sees("Can the room see this screen?"), "on one screen it is asked"
    change(TWO)
    holds("it comes back as it was", lambda: wall_fills(PROJECTOR) and not wide.blank and not placing.lost)
    plug(ONE)
    QTest.qWait(SETTLES // 3)
    plug(TWO)
    QTest.qWait(SETTLES + 100)
    holds("a plug that wobbles changes nothing", lambda: wall_fills(PROJECTOR) and not wide.blank)
    wide.set_blank(True)
    change(ONE)
    change(TWO)
    holds("one that was blank comes back blank", lambda: wall_fills(PROJECTOR) and wide.blank)
    wide.set_blank(False)
    change(ONE)
    change({"laptop": LAPTOP, "another room's": PROJECTOR})
    holds("on another screen it comes blank", lambda: wall_fills(PROJECTOR) and wide.blank)
    change(TWO)
    wide.set_blank(False)

    small = QRect(1600, 0, 1024, 768)
    change({"laptop": LAPTOP, "projector": small})
    holds("another resolution is filled", lambda: wall_fills(small))
    change({"laptop": QRect(0, 0, 1024, 600), "projector": QRect(1024, 0, 1920, 1080)})
    holds("both follow", lambda: wall_fills(QRect(1024, 0, 1920, 1080)) and console_on(QRect(0, 0, 1024, 600)))
    change(TWO)
    holds("and back", lambda: wall_fills(PROJECTOR) and console_on(LAPTOP))

    change({"projector": QRect(0, 0, 1920, 1080)})
    holds("with the projector alone the wall hides", lambda: not wall.isVisible() and wide.blank)
    assert console_on(QRect(0, 0, 1920, 1080))
    change(TWO)
    holds("each is in its place again", lambda: wall_fills(PROJECTOR) and console_on(LAPTOP))

    placing.swap()
    holds("swapped by hand", lambda: wall_fills(LAPTOP) and console_on(PROJECTOR) and not wide.blank)
    assert driver.sees("The room can see this screen"), "swapped by mistake, the room sees the console"
    change(ONE)
    change(TWO)
    holds("what the room sees it sees still", lambda: driver.sees("The room can see this screen"))
    placing.swap()
    placing.say_who_sees("facilitator")
    holds("and swapped back", lambda: wall_fills(PROJECTOR) and console_on(LAPTOP))

    QTest.qWait(1000)  # Until then it is put back.
    console.showNormal()
    place = QRect(100, 100, 1280, 720)
    placing.say_who_sees("")
    console.setGeometry(PROJECTOR.adjusted(100, 100, -100, -100))
    assert driver.sees("The room can see this screen"), "moved onto the projector by hand"
    console.setGeometry(place)
    holds("back from there, names show again", lambda: not driver.shows("The room can see this screen"))
    placing.say_who_sees("facilitator")
    console.setGeometry(PROJECTOR.adjusted(100, 100, -100, -100))
    assert driver.sees("The room can see this screen"), "moved there, whatever was said of the other screen"
    placing.say_who_sees("facilitator")
    assert not driver.shows("The room can see this screen")
    change({**TWO, "third": QRect(3520, 0, 1280, 720)})
    holds("put back on its own screen", lambda: console_on(LAPTOP) and not driver.shows("The room can see this screen"))
    change(TWO)
    placing.say_who_sees("room")
    driver.click("Show names for a minute")
    change(ONE)
    holds("the minute ends as screens change", lambda: driver.sees("names and private words are hidden"))
    placing.say_who_sees("facilitator")
    assert not driver.shows("The room can see this screen")
    change(TWO)
    placing.say_who_sees("")

    driver.click("Screens")
    driver.click("Give the projector away")
    holds("given away, the wall is gone and blank", lambda: not wall.isVisible() and wide.blank and placing.given)
    change(ONE)
    assert not driver.shows("Can the room see this screen?"), "the projector is with somebody else"
    change(TWO)
    holds("whatever is plugged meanwhile", lambda: not wall.isVisible() and placing.given)
    driver.click("Take the projector back")
    holds("taken back, it is blank", lambda: wall_fills(PROJECTOR) and wide.blank)
    wide.set_blank(False)

    change({"laptop": LAPTOP, "projector": LAPTOP})
    holds("two screens with one geometry are told", lambda: placing.doubled and not wall.isVisible())
    assert driver.sees("The room can see this screen"), "what is private is hidden without asking"
    change(TWO)
    assert not driver.shows("The room can see this screen")
    holds("extended again", lambda: not placing.doubled and wall_fills(PROJECTOR))
    windows.wall_window.close()
    change(ONE)
    change(TWO)
    holds("closed by hand it stays closed", lambda: not wall.isVisible())
    fixtures.quit_windows(windows)
    app.processEvents()
    assert QGuiApplication.topLevelWindows() == []


if __name__ == "__main__":
    main(Path(sys.argv[1]))
