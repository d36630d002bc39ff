"""A second press that comes too soon does nothing, and what is typed after Next lands on the page that came."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, Role
from tests.ui.test_packs_panel import wait_for_packs
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.people import add_young_person, arrive
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.packs import IdentifyingDecision, IssuedPack
from workshop_app.domain.people import Attendance
from workshop_app.domain.sessions import ActivityKind, Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.record.identifying import decided_for, look_outs
from workshop_app.ui.activities.capture.pages import ConsoleCapture

_clock = [10_000_000]


@pytest.fixture
def session(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its first activity."""
    driver.begin(tmp_path)
    driver.settle()
    return driver


def click_at(driver: Driver, point: QPoint, later: int) -> None:
    """Press and let go, the press ``later`` milliseconds after the last was let go, as the events tell it."""
    _clock[0] += later
    for kind, button in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind,
            QPointF(point),
            QPointF(driver.at.mapToGlobal(point)),
            Qt.MouseButton.LeftButton,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        event.setTimestamp(_clock[0])
        QGuiApplication.sendEvent(driver.at, event)
        _clock[0] += 30
    QTest.qWait(20)


def press_key(driver: Driver, key: Key, later: int) -> None:
    """Press a key with “Next” in focus, ``later`` milliseconds after the last press of it, as the events tell it."""
    _clock[0] += later
    driver.find("Next").forceActiveFocus()
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r")
    event.setTimestamp(_clock[0])
    QGuiApplication.sendEvent(driver.console, event)
    QTest.qWait(20)


def at_work(driver: Driver) -> str:
    return driver.windows.session.title


def test_five_presses_of_next_begin_one_activity(session: Driver) -> None:
    titles = [row["title"] for row in session.windows.session.activities.rows()]
    point = session.centre("Next")
    click_at(session, point, 5000)
    for _ in range(4):
        click_at(session, point, 100)
    assert at_work(session) == titles[1]
    click_at(session, point, 400)
    assert at_work(session) == titles[2]


def test_a_sentence_typed_after_next_begins_nothing_and_lands_in_the_box(session: Driver) -> None:
    session.windows.session.go_to(session.windows.session.activities.at(1, "key"))
    session.settle()
    session.find("Next").forceActiveFocus()
    before = at_work(session)
    session.key(Key.Key_Space)
    session.settle()
    assert at_work(session) != before
    after = at_work(session)
    for letter in "no one ever asks us":
        QTest.keyClick(session.console, Key.Key_Space if letter == " " else ord(letter))
    assert at_work(session) == after
    assert session.find("What was said", role=Role.EditableText).property("text") == "no one ever asks us"


def test_a_second_press_or_an_enter_held_down_passes_no_question_of_a_new_project(driver: Driver) -> None:
    driver.click("Start a new project")
    driver.type("Ours")
    driver.click("Next question")
    driver.type("Carers")
    point = driver.centre("Next question")
    click_at(driver, point, 5000)
    click_at(driver, point, 100)
    driver.settle()
    assert driver.shows("question 3 of 8")
    for repeats in (False, True, True, True):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=repeats, count=1
        )
        QGuiApplication.sendEvent(driver.console, held)
        driver.settle()
    assert driver.shows("question 4 of 8")


def test_a_page_with_no_box_takes_the_focus_to_its_heading(session: Driver) -> None:
    session.go_to_activity("break")
    session.settle()
    assert session.focused_name() == at_work(session)
    for key in (Key.Key_Space, Key.Key_Return, Key.Key_Space):
        session.key(key)
    activity = session.windows.session.activity
    assert activity is not None
    assert activity.kind is ActivityKind.BREAK


def test_next_held_down_begins_one_activity(session: Driver) -> None:
    titles = [row["title"] for row in session.windows.session.activities.rows()]
    press_key(session, Key.Key_Return, 5000)
    for _ in range(6):
        press_key(session, Key.Key_Return, 30)
    assert at_work(session) == titles[1]
    press_key(session, Key.Key_Return, 5000)
    assert at_work(session) == titles[2]


def test_start_and_end_of_a_session_take_one_press(driver: Driver, tmp_path: Path) -> None:
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Turn", "Carers", "Marlow Vale", "carers", "initial-workshop")
    describe_commission(driver.windows.project.file, safeguarding_name="Jo Marsh")
    driver.settle()
    point = driver.centre("Start")
    click_at(driver, point, 5000)
    began = at_work(driver)
    for _ in range(3):
        click_at(driver, point, 80)
        assert at_work(driver) == began
    file, under_way = driver.windows.project.file, driver.windows.session
    arrive(file, under_way.key, young_person_id=add_young_person(file, "Robin"))
    under_way.go_to(under_way.activities.rows()[-1]["key"])
    driver.settle()
    ending = driver.centre("End the session")
    click_at(driver, ending, 5000)
    assert driver.windows.session.sessionTitle == ""
    driver.settle()
    click_at(driver, ending, 80)
    (held,) = driver.windows.project.file.all(Session)
    assert held.ended_at is not None


def test_the_briefing_and_being_here_are_one_press_each(session: Driver) -> None:
    file, under_way = session.windows.project.file, session.windows.session.session
    assert under_way is not None
    robin, ash = (add_young_person(file, alias) for alias in ("Robin", "Ash"))
    for one in (robin, ash):
        arrive(file, under_way.id, young_person_id=one)
    session.settle()
    point = session.centre("Robin had the briefing")
    click_at(session, point, 5000)
    session.settle()
    click_at(session, point, 60)
    briefed = {one.young_person_id: one.briefed_at is not None for one in file.all(Attendance)}
    assert briefed == {robin: True, ash: False}
    click_at(session, session.centre(session.find("Ash", role=Role.RadioButton)), 5000)
    click_at(session, session.centre(session.find("Ash", role=Role.RadioButton)), 60)
    here = {one.young_person_id: one.left_at is None for one in file.all(Attendance)}
    assert here == {robin: True, ash: False}


def test_a_button_that_changes_its_meaning_is_pressed_once(driver: Driver, tmp_path: Path) -> None:
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Turn", "Carers", "Marlow Vale", "carers", "presentations")
    add_tenderer(driver.windows.project.file, "Lantern House")
    driver.settle()
    driver.start_session()
    driver.go_to_activity("presentation")
    driver.settle()
    point = driver.centre("Start presenting")
    click_at(driver, point, 5000)
    click_at(driver, point, 150)
    click_at(driver, point, 150)
    slot = driver.windows.project.file.find(Presentation)
    assert slot is not None
    assert slot.presenting_started_at is not None
    assert slot.questions_started_at is None


def test_removing_one_removes_one(driver: Driver, tmp_path: Path) -> None:
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Turn", "Carers", "Marlow Vale", "carers", "presentations")
    file = driver.windows.project.file
    for name in ("Lantern House", "Brook Trust", "Ferry Lane"):
        add_tenderer(file, name)
    driver.go_to_details("Tenderers")
    driver.settle()
    point = driver.centre("Lantern House: remove")
    click_at(driver, point, 5000)
    driver.settle()
    click_at(driver, point, 120)
    assert [one.name for one in file.all(Tenderer)] == ["Brook Trust", "Ferry Lane"]


def test_two_quick_taps_at_the_wall_take_one_card_off(session: Driver) -> None:
    session.go_to_activity("capture")
    for words in ("no one asks us", "its always a form", "ring my nan not me"):
        session.fill(session.find("What was said", role=Role.EditableText), words)
        session.key(Key.Key_Return)
    session.console_page(ConsoleCapture).put_all_up()
    session.settle()
    session.go_to_window(session.wall)
    point = session.centre("Take these words off the big screen")
    for _ in range(2):
        session.press_fingers({0: point})
        session.lift_fingers({0: point})
    assert len(session.windows.project.file.all(Statement, state=StatementState.SAFEGUARDING)) == 1


def test_other_buttons_are_pressed_as_often_as_one_likes(session: Driver) -> None:
    session.go_to_activity("break")
    session.settle()
    point = session.centre("Freeze screen")
    click_at(session, point, 5000)
    click_at(session, point, 80)
    assert session.windows.wall.frozen is False
    click_at(session, point, 80)
    assert session.windows.wall.frozen is True


def test_a_touch_that_brushes_or_slides_over_a_folded_corner_takes_nothing_off(session: Driver) -> None:
    session.go_to_activity("capture")
    session.fill(session.find("What was said", role=Role.EditableText), "no one asks us")
    session.key(Key.Key_Return)
    session.console_page(ConsoleCapture).put_all_up()
    session.settle()
    session.go_to_window(session.wall)
    fold = session.find("Take these words off the big screen")
    point = session.centre(fold)
    words = session.windows.project.file.all(Statement)[0].id

    def safe() -> bool:
        return session.windows.project.file.get(Statement, words).state is StatementState.SAFEGUARDING

    session.tap(point, rest=30)
    assert not safe(), "a sleeve that brushes over it"
    within = QPoint(round(fold.width() / 3), 0)
    session.press_fingers({0: point - within})
    session.move_fingers({0: point + within})
    session.lift_fingers({0: point + within})
    assert not safe(), "a finger that slides over it"
    session.tap(point)
    assert safe()


@pytest.fixture
def at_packs(driver: Driver, tmp_path: Path) -> Driver:
    """A project in which somebody named themselves, open at the packs."""
    assert driver.windows.project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "Marlow", "", "")
    keep_statement(driver.windows.project.file, "ask Zebedee", state=StatementState.UP)
    add_young_person(driver.windows.project.file, "Zebedee")
    driver.settle()
    driver.click("Packs")
    return driver


def test_a_second_press_on_mask_does_not_take_the_mask_back(at_packs: Driver) -> None:
    at_packs.click("Could somebody be known?, Specification")
    at_packs.fill("Who decides (asked once)", "Sue Pike")
    point = at_packs.centre("Mask: Zebedee")
    click_at(at_packs, point, 5000)
    click_at(at_packs, point, 150)
    decided = decided_for(at_packs.windows.project.file, "specification")
    assert [one.decision for one in decided.values()] == [IdentifyingDecision.MASK]
    click_at(at_packs, point, 1000)
    assert decided_for(at_packs.windows.project.file, "specification") == {}, "meant, it is taken back"


def test_a_second_press_on_create_makes_no_second_file(at_packs: Driver, tmp_path: Path) -> None:
    point = at_packs.centre("Create, Statements")
    click_at(at_packs, point, 5000)
    wait_for_packs(at_packs)
    assert at_packs.centre("Create again, Statements") == point, "it stays under the finger"
    click_at(at_packs, point, 150)
    wait_for_packs(at_packs)
    assert len(list((tmp_path / "ours packs").rglob("*.csv"))) == 1
    click_at(at_packs, point, 5000)
    wait_for_packs(at_packs)
    assert len(list((tmp_path / "ours packs").rglob("*.csv"))) == 2, "meant, it makes another"


def test_no_row_and_no_button_moves_when_a_pack_is_made(at_packs: Driver) -> None:
    names = ["Could somebody be known?, Statements", "Could somebody be known?, Specification"]
    at_packs.centre("Create, Statements")
    before = [at_packs.centre(name) for name in names]
    at_packs.click("Create, Statements")
    assert [at_packs.centre(name) for name in names] == before, "while it is made"
    wait_for_packs(at_packs)
    assert [at_packs.centre(name) for name in names] == before


def test_a_second_press_on_remove_keeps_the_next_word_to_look_out_for(at_packs: Driver) -> None:
    file = at_packs.windows.project.file
    at_packs.click("Could somebody be known?, Specification")
    for word in ("Ash School", "Birch Lane", "Cedar Club"):
        at_packs.fill("Another word to look out for", word)
        at_packs.key(Key.Key_Return)
    at_packs.settle()
    point = at_packs.centre("Look out no more for Ash School")
    click_at(at_packs, point, 5000)
    click_at(at_packs, point, 150)
    assert [one.phrase for one in look_outs(file)] == ["Birch Lane", "Cedar Club"]


def test_a_second_press_on_create_it_for_them_records_nothing(at_packs: Driver) -> None:
    file = at_packs.windows.project.file
    at_packs.click("Create, Objections")
    wait_for_packs(at_packs)
    at_packs.click("Record who received it, Objections")
    at_packs.fill("Who received it", "the library")
    at_packs.click("For everybody, published")
    button = at_packs.find("Create it for them")
    point = at_packs.centre(button) + QPoint(int(button.width() / 2) - 25, 0)
    click_at(at_packs, point, 5000)
    wait_for_packs(at_packs)
    assert abs(at_packs.centre("Save").x() - point.x()) < 20, "it comes under the finger"
    click_at(at_packs, point, 150)
    assert file.all(IssuedPack) == []
    click_at(at_packs, point, 1000)
    assert [one.issued_to for one in file.all(IssuedPack)] == ["the library"]
