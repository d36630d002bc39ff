"""What ``test_real_display`` runs in a process of its own: both windows on a real X server, used by xdotool.

Nothing here is sent to a window by Qt: the pointer moves, the window manager gives the keyboard to whom it will, and
what is typed goes where it goes. The commission is made in the folder that is given.
"""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

import workshop_app
from tests.ui.driver import Driver, Role, is_called, type_of, waited_for
from workshop_app.actions.statements import keep_statement
from workshop_app.data import data_folder
from workshop_app.domain.sessions import Prompt
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.ui.activities.capture.pages import WallCapture
from workshop_app.ui.windows.windows import Windows, application

SCRIBE = "What was said"


def hand(*command: str) -> None:
    """Have xdotool do something while the windows go on working."""
    with subprocess.Popen(["xdotool", *command]) as doing:
        assert waited_for(lambda: doing.poll() is not None, 10_000), command
        assert doing.returncode == 0, command
    QTest.qWait(150)


def press(point: QPointF | QPoint) -> None:
    """Move the pointer somewhere on the screen and press."""
    hand("mousemove", str(round(point.x())), str(round(point.y())), "click", "1")


def middle(item: QQuickItem) -> QPointF:
    """Where on the screen the middle of a thing is."""
    return item.mapToGlobal(QPointF(item.width() / 2, item.height() / 2))


def typed(text: str) -> None:
    """Type, as fast as a quick hand."""
    hand("type", "--delay", "25", text)


def words_in(item: QQuickItem) -> str:
    """The text of a box."""
    return str(item.property("text"))


def main(folder: Path) -> None:
    """Use the windows; an assertion that does not hold ends the process."""
    application(data_folder("resources") / "fonts")
    windows = Windows(Path(workshop_app.__file__).resolve().parent.parent, folder / "recent.json")
    driver = Driver(windows)
    windows.show()
    windows.placing.say_who_sees("facilitator")
    assert QTest.qWaitForWindowActive(driver.console)
    driver.console.setPosition(20, 40)
    driver.begin(folder)
    activity = driver.go_to_activity("capture", 1)
    prompt = windows.project.file.all(Prompt, activity_id=activity.id)[0]
    for wording in ("someone who listens", "not a waiting room", "text dont ring"):
        keep_statement(windows.project.file, wording, prompt_id=prompt.id, state=StatementState.UP)
    QTest.qWait(300)
    scribe = driver.find(SCRIBE, role=Role.EditableText)
    press(middle(scribe))
    assert QGuiApplication.focusWindow() == driver.console

    windows.wall.set_open(True)
    assert QTest.qWaitForWindowExposed(driver.wall)
    driver.wall.setPosition(1360, 40)
    QTest.qWait(500)
    typed("hello ")
    assert words_in(scribe) == "hello ", "opening the wall took the keyboard"
    at_the_wall_nothing_takes_the_keyboard(driver, scribe, "hello ")
    lent_and_brought_back(driver, scribe)
    the_console_takes_it_by_a_click(driver, scribe)
    f6_lends_it_and_brings_it_back(driver, scribe)
    what_is_pressed_gives_it_back(driver, scribe)
    windows_that_overlap(driver, scribe)
    one_screen(driver, scribe)
    the_board_by_keys(driver, folder / "to sort")
    windows.close()


def at_the_wall_nothing_takes_the_keyboard(driver: Driver, scribe: QQuickItem, before: str) -> None:
    """Press cards, the ground, a button of the wall: every key comes to the console."""
    corner = driver.wall.mapToGlobal(QPoint(driver.wall.width() - 40, driver.wall.height() // 2))
    for number in range(3):
        for what in (middle(driver.find("someone who listens", driver.wall)), QPointF(corner)):
            press(what)
            typed(f"key {number} ")
            before += f"key {number} "
            assert words_in(scribe) == before, f"{before!r} was typed, {words_in(scribe)!r} arrived"
    press(middle(driver.find("Take these words off the big screen", driver.wall)))
    typed("and on")
    assert words_in(scribe) == before + "and on"
    assert len(driver.windows.project.file.all(Statement, state=StatementState.SAFEGUARDING)) == 1
    assert not driver.shows("The big screen has the keyboard")


def lent_and_brought_back(driver: Driver, scribe: QQuickItem) -> None:
    """Press the wall's own box: keys come there until Enter."""
    before = words_in(scribe)
    box = driver.find(driver.wall_page(WallCapture).prompt, driver.wall, role=Role.EditableText)
    press(middle(box))
    typed("ask us")
    assert words_in(box) == "ask us"
    assert words_in(scribe) == before
    assert driver.shows("The big screen has the keyboard. F6 brings it back.")
    assert not driver.shows("F6 brings the console back", driver.wall), "they lie side by side"
    hand("key", "Return")
    assert words_in(box) == ""
    typed(" again")
    assert words_in(scribe) == before + " again"
    assert not driver.shows("The big screen has the keyboard")


def the_console_takes_it_by_a_click(driver: Driver, scribe: QQuickItem) -> None:
    """Press the wall's box and then the console: the console has it, and the wall does not take it any more."""
    box = driver.find(driver.wall_page(WallCapture).prompt, driver.wall, role=Role.EditableText)
    press(middle(box))
    typed("half")
    press(middle(scribe))
    hand("key", "End")
    typed(" here")
    assert words_in(scribe).endswith(" again here")
    press(middle(driver.find("not a waiting room", driver.wall)))
    typed(" too")
    assert words_in(scribe).endswith(" here too")
    assert words_in(box) == "half"


def f6_lends_it_and_brings_it_back(driver: Driver, scribe: QQuickItem) -> None:
    """F6 at the console lends the keyboard, F6 at the wall brings it back; so does closing the big screen."""
    before = words_in(scribe)
    hand("key", "F6")
    assert QGuiApplication.focusWindow() == driver.wall
    hand("key", "F6")
    assert QGuiApplication.focusWindow() == driver.console
    hand("key", "F6")
    driver.windows.wall.set_open(False)
    QTest.qWait(300)
    typed(" more")
    assert words_in(scribe) == before + " more"


def what_is_pressed_gives_it_back(driver: Driver, scribe: QQuickItem) -> None:
    """Press a button of the console in the middle of a sentence: a space that follows is typed and presses nothing."""
    press(middle(scribe))
    hand("key", "End")
    before = words_in(scribe)
    minutes = driver.windows.session.minutes
    press(middle(driver.find("5 more minutes")))
    typed(" no, wait")
    assert words_in(scribe) == before + " no, wait"
    assert driver.windows.session.minutes == minutes + 5


def windows_that_overlap(driver: Driver, scribe: QQuickItem) -> None:
    """The wall lies partly over the console, as both open on one screen: after Enter it stays in front; F6 fetches."""
    driver.windows.wall.set_open(False)
    driver.windows.wall.set_open(True)
    assert QTest.qWaitForWindowExposed(driver.wall)
    driver.wall.setPosition(500, 200)
    QTest.qWait(500)
    before = words_in(scribe)
    box = driver.find(driver.wall_page(WallCapture).prompt, driver.wall, role=Role.EditableText)
    press(middle(box))
    typed("ask us")
    hand("key", "Return")
    assert words_in(box) == ""
    assert QGuiApplication.focusWindow() == driver.wall, "the console came up over the wall"
    typed("again")
    assert words_in(box) == "again"
    assert driver.shows("F6 brings the console back", driver.wall)
    hand("key", "F6")
    assert QGuiApplication.focusWindow() == driver.console, "F6 left the keyboard at the wall"
    typed(" and this")
    assert words_in(scribe) == before + " and this"


def one_screen(driver: Driver, scribe: QQuickItem) -> None:
    """The wall fills the only screen: a touch takes nothing from the console, which never comes up over it."""
    before = words_in(scribe)
    driver.wall.setFlag(Qt.WindowType.FramelessWindowHint, True)
    driver.wall.setGeometry(driver.console.screen().geometry())
    driver.wall.showFullScreen()
    QTest.qWait(500)
    press(middle(driver.find("not a waiting room", driver.wall)))
    typed(" still")
    assert words_in(scribe) == before + " still"
    box = driver.find(driver.wall_page(WallCapture).prompt, driver.wall, role=Role.EditableText)
    press(middle(box))
    hand("key", "End", "Return")
    assert QGuiApplication.focusWindow() == driver.wall
    hand("key", "F6")
    assert QGuiApplication.focusWindow() == driver.console, "F6 asks for it, so the console comes up"


def the_board_by_keys(driver: Driver, folder: Path) -> None:
    """One Tab stop, arrows, Space and numbers at the wall, while a pointer drags another card, then the held one."""
    driver.windows.wall.set_open(False)
    driver.windows.session.end()
    driver.windows.project.close()
    folder.mkdir()
    driver.begin(folder, "planning-workshop")
    for wording in ("be on time", "food", "wifi lol"):
        keep_statement(driver.windows.project.file, wording, state=StatementState.UP)
    driver.go_to_activity("sort")
    driver.windows.wall.set_open(True)
    driver.wall.showNormal()
    driver.wall.setGeometry(1360, 40, 1280, 720)
    QTest.qWait(500)
    hand("key", "F6")
    driver.go_to_window(driver.wall)
    while not is_called(driver.focused_name(), "be on time"):
        hand("key", "Tab")
    hand("key", "space")
    hand("key", "Up")
    pull(driver, "food", "When and where")
    assert driver.find("be on time", role=Role.Button).property("held"), "another’s drag ended the carrying"
    hand("key", "space")
    assert driver.focused_name() == "be on time, row 1 of 1 in What happens there"
    hand("key", "4")
    assert driver.focused_name() == "be on time, row 2 of 2 in When and where"
    hand("key", "space")
    hand("key", "Up")
    pull(driver, "be on time", "How we are treated")
    assert driver.focused_name() == "be on time, row 1 of 1 in How we are treated"
    assert not driver.find("be on time", role=Role.Button).property("held")
    assert driver.find("food, row 1 of 1 in When and where", driver.console)


def pull(driver: Driver, words: str, category: str) -> None:
    """Drag a card to a category by the pointer."""
    QTest.qWait(400)
    begin = middle(driver.find(words, role=Role.Button))
    box = next(
        one for one in driver.items() if type_of(one).startswith("Category") and one.property("name") == category
    )
    end = middle(box)
    hand("mousemove", str(round(begin.x())), str(round(begin.y())), "mousedown", "1")
    for step in (1, 2, 3, 4):
        point = begin + (end - begin) * step / 4
        hand("mousemove", str(round(point.x())), str(round(point.y())))
    hand("mouseup", "1")
    QTest.qWait(400)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
