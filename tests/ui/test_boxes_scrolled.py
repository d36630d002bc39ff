"""A box to type in on a page that is scrolled: its menu goes, and nothing of it is drawn where the page ends."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Role, type_of
from tests.ui.test_sizes import STILL
from workshop_app.actions import people, sessions, specification, tendering
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.tendering import Presentation
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

QUESTIONS = ("Who picks up the phone?", "What do you do when we shout?", "Who cooks?", "And at weekends?")


@pytest.fixture
def slot(driver: Driver, commission_file: Callable[..., CommissionFile]) -> Driver:
    """The page of a slot at which the first of four questions was asked, so that it is longer than its place."""
    file = commission_file()
    lantern = tendering.add_tenderer(file, "Lantern Trust")
    session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
    sessions.start_session(file, session, plan_named("presentations"))
    people.add_young_person_here(file, session, "Kez")
    questions = [specification.add_question(file, one) for one in QUESTIONS]
    (under_way,) = file.all(Presentation, tenderer_id=lantern)
    sessions.start_activity(file, file.all(Activity, kind=ActivityKind.PRESENTATION)[0].id)
    tendering.start_presenting(file, under_way.id)
    tendering.start_questions(file, under_way.id)
    tendering.ask_question(file, under_way.id, question_id=questions[0])
    driver.windows.project.take(file)
    driver.console.resize(1280, 720)
    driver.settle()
    return driver


def answer_box(driver: Driver) -> QQuickItem:
    return driver.find(f"What was answered: {QUESTIONS[0]}", role=Role.EditableText)


def open_menus() -> int:
    """Count the menus that lie over a window, each in a window of its own."""
    return sum(one.isVisible() and "Popup" in one.metaObject().className() for one in QGuiApplication.allWindows())


def test_the_menu_of_a_box_goes_when_the_page_beneath_it_is_scrolled(slot: Driver) -> None:
    at = slot.centre(answer_box(slot))
    QTest.mouseClick(slot.console, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    slot.wait_until(lambda: open_menus() == 1)
    place = QPointF(at)
    turned = QWheelEvent(place, slot.console.mapToGlobal(place), QPoint(), QPoint(0, -120), *STILL)
    QCoreApplication.sendEvent(slot.console, turned)
    slot.wait_until(lambda: open_menus() == 0)
    QTest.mouseClick(slot.console, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    slot.wait_until(lambda: open_menus() == 1)
    slot.key(Qt.Key.Key_Escape)


def test_words_scrolled_out_of_sight_are_not_drawn_over_what_stands_above_the_page(slot: Driver) -> None:
    box = answer_box(slot)
    slot.fill(box, "two people, they said")
    page = next(one for one in slot.items() if type_of(one).startswith("ScrollPage") and one.isAncestorOf(box))
    page.setProperty("contentY", page.property("contentY") + box.mapToItem(page, QPointF(0, box.height())).y() + 10)
    slot.settle()
    assert box.mapToItem(page, QPointF(0, box.height())).y() < 0
    box.setProperty("cursorVisible", False)
    shown = _above(slot, box)
    box.setProperty("text", "")
    slot.settle()
    assert shown == _above(slot, box)


def _above(driver: Driver, box: QQuickItem) -> QImage:
    """Return what is drawn where the box would be, were it not out of sight."""
    corner = box.mapToScene(QPointF(0, 0)).toPoint()
    return driver.console.grabWindow().copy(QRect(corner.x(), corner.y(), round(box.width()), round(box.height())))
