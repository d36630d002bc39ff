"""Nothing moves under the pointer: people, turns, dots and the panel of the session keep their places when pressed."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.boards import begin_sort
from tests.ui.driver import Driver, Key, Role, items_under, type_of
from tests.ui.test_second_press import click_at
from tests.ui.test_wall_privacy import is_property
from workshop_app.actions import placing
from workshop_app.actions.people import add_adult_here, add_young_person_here
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.dots import Dot
from workshop_app.domain.people import Adult, AdultRole, Attendance, YoungPerson
from workshop_app.domain.sorting import Category, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile
from workshop_app.ui.activities import words_page
from workshop_app.ui.activities.capture.pages import ConsoleCapture, WallCapture
from workshop_app.ui.activities.verdict.pages import ConsoleVerdict
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.second_press import TOO_SOON

NAMES = ["Robin", "Ash", "moth", "Zed", "Bee"]
MANY = ["Robin", "Ash", "moth", "Zed", "Bee", *(f"Person {number}" for number in range(25, 0, -1))]
BOX = "Name for this work"
BACK = "take back what was shown"


@pytest.fixture
def session(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its first activity."""
    driver.begin(tmp_path)
    driver.settle()
    return driver


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def bring(driver: Driver, names: list[str]) -> None:
    """Have young people come, without using the page."""
    under_way = driver.windows.session.session
    assert under_way is not None
    for name in names:
        add_young_person_here(file_of(driver), under_way.id, name)
    driver.settle()


def names_box(driver: Driver) -> QQuickItem:
    return driver.find(BOX, role=Role.EditableText)


def aliases(driver: Driver) -> list[str]:
    return [one.alias for one in file_of(driver).all(YoungPerson)]


def place(item: QQuickItem) -> tuple[float, ...]:
    """Where something lies in its window, and how large it is."""
    return (*item.mapToScene(QPointF(0, 0)).toTuple(), item.width(), item.height())


def places(driver: Driver, names: list[str]) -> dict[str, tuple[float, ...]]:
    return {name: place(driver.find(name)) for name in names}


def press(driver: Driver, point: QPoint) -> None:
    """Press a place, whatever lies there, long after anything before."""
    driver.rest(TOO_SOON + 200)
    QTest.mouseClick(driver.at, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    driver.settle()


def test_lines_that_are_pasted_are_people_and_refused_names_stay_in_the_box(session: Driver) -> None:
    bring(session, ["Ash"])
    session.click("Add young people")
    QGuiApplication.clipboard().setText("Robin\nAsh\n\nmoth")
    session.click(names_box(session))
    session.key(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    session.click("Add these names")
    assert aliases(session) == ["Ash", "Robin", "moth"]
    assert names_box(session).property("text") == "Ash"
    assert "“Ash”" in session.windows.last_said
    assert session.focused_name() == BOX
    session.fill(names_box(session), "Kez")
    session.key(Key.Key_Return)
    session.type("Bo")
    session.click("Add these names")
    assert aliases(session) == ["Ash", "Robin", "moth", "Kez", "Bo"]
    assert names_box(session).property("text") == ""
    assert session.focused_name() == BOX


def test_several_refusals_are_told_in_one_sentence(session: Driver) -> None:
    bring(session, ["Ash", "Bee"])
    assert session.windows.project.people.add_young_people("Bee\nCy\nAsh") == "Bee\nAsh"
    assert session.windows.last_said.startswith("2 names were not added")


def test_the_briefing_stays_in_its_place_as_a_tick(session: Driver) -> None:
    bring(session, NAMES)
    session.click("Add young people")
    ticks = [f"{name} had the briefing" for name in NAMES]
    before = places(session, [*ticks, "Everyone had the briefing", "Add these names"])
    point = session.centre("Robin had the briefing")
    for _ in range(3):
        press(session, point)
    had = {one.young_person_id for one in file_of(session).all(Attendance) if one.briefed_at}
    assert had == {file_of(session).all(YoungPerson)[0].id}
    assert places(session, list(before)) == before
    press(session, session.centre(session.find("Ash", role=Role.RadioButton)))
    assert places(session, list(before)) == before
    assert not session.find("Ash had the briefing").isEnabled()


def test_everyone_had_the_briefing_is_one_press_and_one_undo(session: Driver) -> None:
    bring(session, NAMES)
    under_way = session.windows.session.session
    assert under_way is not None
    add_adult_here(file_of(session), under_way.id, "Dee", AdultRole.OBSERVER)
    session.click("Robin had the briefing")
    first = [one.briefed_at for one in file_of(session).all(Attendance) if one.briefed_at]
    count = len(file_of(session).actions())
    session.click("Everyone had the briefing")
    stays = file_of(session).all(Attendance)
    assert {one.briefed_at is not None for one in stays if one.young_person_id} == {True}
    assert [one.briefed_at for one in stays if one.adult_id] == [None]
    assert [one.briefed_at for one in stays if one.briefed_at in first] == first
    assert len(file_of(session).actions()) == count + 1
    assert not session.find("Everyone had the briefing").isEnabled()
    session.windows.project.undo()
    session.settle()
    assert len([one for one in file_of(session).all(Attendance) if one.briefed_at]) == 1
    assert session.find("Everyone had the briefing").isEnabled()


def test_thirty_people_fit_and_from_ten_on_they_can_be_sought(session: Driver) -> None:
    bring(session, MANY[:9])
    session.click("Add young people")
    assert "Find somebody in the list" not in session.names()
    row = place(session.find("Robin had the briefing"))
    bring(session, MANY[9:])
    assert place(session.find("Robin had the briefing")) == row
    rows = [session.find(f"{name} had the briefing") for name in MANY]
    tops = [one.mapToScene(QPointF(0, 0)).y() for one in rows]
    assert all(later - earlier >= 44 for earlier, later in pairwise(tops))
    session.click(f"{MANY[-1]} had the briefing")
    assert len([one for one in file_of(session).all(Attendance) if one.briefed_at]) == 1
    session.fill(session.find("Find somebody in the list", role=Role.EditableText), "MOT")
    assert [name for name in MANY if f"{name} had the briefing" in session.names()] == ["moth"]
    session.click("moth had the briefing")
    assert [name for name in MANY if f"{name} had the briefing" in session.names()] == ["moth"]
    assert len([one for one in file_of(session).all(Attendance) if one.briefed_at]) == 2


def test_a_bar_shows_that_there_is_more_and_adults_move_no_role(session: Driver) -> None:
    session.console.resize(1280, 720)
    session.settle()
    bar = next(
        one
        for one in items_under(session.console.contentItem())
        if type_of(one).startswith("ShownBar_") and type_of(one.parentItem().parentItem()).startswith("PeoplePanel_")
    )
    bring(session, NAMES)
    assert (bar.isVisible(), bar.opacity(), bar.property("contentItem").opacity()) == (True, 1, 1)
    session.scroll_to(session.find("An adult's name"))
    session.fill(session.find("An adult's name", role=Role.EditableText), "Sam")
    role = session.find("facilitator")
    session.scroll_to(role)
    before = place(role)
    session.click(role)
    assert [one.name for one in file_of(session).all(Adult)] == ["Sam"]
    assert place(role) == before


def lists_of(thing: object, ids: list[str], seen: set[int]) -> Iterator[list[str]]:
    """Yield the young people's ids of every list of rows that can be got at from an object the console holds."""
    if isinstance(thing, KeyedModel):
        keys = [str(row["key"]) for row in thing.rows()]
        if any(key in ids for key in keys):
            yield [key for key in keys if key in ids]
    elif isinstance(thing, QObject) and id(thing) not in seen:
        seen.add(id(thing))
        for name in (name for kind in type(thing).__mro__ for name, one in vars(kind).items() if is_property(one)):
            yield from lists_of(getattr(thing, name), ids, seen)


class PeopleInOrder:
    """Every list of people is in the order in which they came."""

    def __init__(self, driver: Driver) -> None:
        self._windows = driver.windows
        self._pages = self._lists = 0
        self._found: list[str] = []

    def look(self, page: str) -> None:
        project = self._windows.project
        if not project.has_file or self._windows.session.session is None:
            return
        order = [one.id for one in project.file.all(YoungPerson)]
        lists = [*lists_of(self._windows.console.page, order, set()), *lists_of(project.people, order, set())]
        self._found += [f"{page}: {one}" for one in lists if one != sorted(one, key=order.index)]
        self._pages, self._lists = self._pages + 1, self._lists + len(lists)

    def conclude(self) -> None:
        assert self._found == []
        assert self._pages > 20
        assert self._lists > 2 * self._pages


def test_next_and_take_it_back_keep_their_place_whatever_the_texts_above_them_say(
    driver: Driver, tmp_path: Path
) -> None:
    project = driver.windows.project
    path = str(tmp_path / "ours.workshop")
    assert project.start(path, "Our Turn", "Young Carers", "Marlow Vale", "young carers", "initial-workshop")
    driver.settle()
    driver.start_session()
    driver.wait_until(lambda: driver.windows.session.activity is not None)
    driver.settle()
    before = places(driver, [BACK, "Next"])
    titles = set()
    for row in driver.windows.session.activities.rows():
        driver.windows.session.go_to(row["key"])
        for blank, frozen in ((True, False), (False, True), (False, False)):
            driver.windows.wall.set_blank(blank)
            driver.windows.wall.set_frozen(frozen)
            driver.settle()
            assert places(driver, [BACK, "Next"]) == before, row["title"]
        titles.add(driver.windows.session.nextTitle)
    assert "" in titles, "the last activity was never come to"


@pytest.fixture
def turns(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at the individual turns of its sort."""

    def gathered(file: CommissionFile, session: str) -> None:
        for name in NAMES[:3]:
            add_young_person_here(file, session, name)
        for words in ("be on time", "dont shout at us", "wifi lol"):
            keep_statement(file, words, state=StatementState.UP)

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=gathered)
    driver.go_to_window(driver.console)
    driver.click("Individual turns")
    driver.settle()
    return driver


def test_a_second_press_on_hand_over_meets_nothing(turns: Driver) -> None:
    point = turns.centre("Hand over to Robin")
    others = places(turns, ["Hand over to Ash", "Hand over to moth"])
    for _ in range(3):
        press(turns, point)
    assert "Yes, remove this turn: the turn of Robin" not in turns.names()
    assert [one.young_person_id for one in file_of(turns).all(Sort) if one.young_person_id] == [
        file_of(turns).all(YoungPerson)[0].id
    ]
    assert file_of(turns).all(Sort)[-1].finished_at is None
    assert places(turns, list(others)) == others


def test_a_second_press_on_take_it_out_leaves_it(turns: Driver) -> None:
    turns.click("Hand over to Robin")
    turns.settle()
    point = turns.centre("Remove turn: the turn of Robin")
    rows = places(turns, ["Hand over to Ash", "Hand over to moth"])
    press(turns, point)
    assert "Yes, remove this turn: the turn of Robin" in turns.names()
    assert places(turns, list(rows)) == rows
    press(turns, point)
    assert "Yes, remove this turn: the turn of Robin" not in turns.names()
    assert len(file_of(turns).all(Sort)) == 2


@pytest.fixture
def dots(driver: Driver, tmp_path: Path) -> Driver:
    """A pick of words by dots, one dot each in turn."""

    def sorted_already(file: CommissionFile, session: str) -> None:
        for name in NAMES[:3]:
            add_young_person_here(file, session, name)
        words = ["be on time", "food", *(f"number {number} on our list" for number in range(14))]
        ids = [keep_statement(file, one, state=StatementState.UP) for one in words]
        placing.place_cards(file, begin_sort(file), ids, file.all(Category)[0].id)

    driver.begin_at(tmp_path, "pick", plan="planning-workshop", before=sorted_already)
    driver.go_to_window(driver.console)
    driver.click("Dots")
    driver.settle()
    driver.start_session()
    return driver


def test_a_second_press_on_im_ready_chooses_nothing(dots: Driver) -> None:
    dots.click("Hand over to Robin")
    dots.go_to_window(dots.wall)
    point = dots.centre("I’m ready")
    click_at(dots, point, 5000)
    dots.settle()
    cards = [item for item in dots.items() if "TickCard" in type_of(item)]
    assert any(card.contains(card.mapFromScene(QPointF(point))) for card in cards), "no card came under the pointer"
    click_at(dots, point, 250)
    assert file_of(dots).all(Dot) == []
    click_at(dots, point, TOO_SOON + 50)
    assert len(file_of(dots).all(Dot)) == 1


def with_a_dot(dots: Driver) -> None:
    dots.click("Hand over to Robin")
    dots.go_to_window(dots.wall)
    dots.tap("I’m ready")
    dots.settle()
    dots.rest(TOO_SOON)
    dots.tap(dots.find("food", role=Role.CheckBox))
    dots.settle()
    assert len(file_of(dots).all(Dot)) == 1
    dots.go_to_window(dots.console)


def test_taking_all_dots_back_stops_asking_at_any_other_press(dots: Driver) -> None:
    with_a_dot(dots)
    button = dots.find("Remove all dots")
    before = place(button)
    dots.click(button)
    assert dots.shows("Yes, remove all dots")
    assert place(button) == before
    dots.rest(TOO_SOON + 100)
    dots.click(dots.find("Ask for dots on the big screen"))
    assert not dots.shows("Yes, remove all dots")
    dots.rest(TOO_SOON + 100)
    dots.click(button)
    assert len(file_of(dots).all(Dot)) == 1
    dots.rest(TOO_SOON + 100)
    dots.click(button)
    assert file_of(dots).all(Dot) == []


def test_taking_all_dots_back_stops_asking_after_five_seconds(dots: Driver) -> None:
    with_a_dot(dots)
    dots.click("Remove all dots")
    assert dots.shows("Yes, remove all dots")
    dots.rest(4000)
    assert dots.shows("Yes, remove all dots")
    dots.wait_until(lambda: not dots.shows("Yes, remove all dots"), milliseconds=3000)
    assert len(file_of(dots).all(Dot)) == 1


@pytest.fixture
def verdict(driver: Driver, tmp_path: Path) -> Driver:
    """A verdict on a tenderer, Robin's answers shown."""
    project = driver.windows.project
    path = str(tmp_path / "ours.workshop")
    assert project.start(path, "Our Turn", "Carers", "Marlow Vale", "carers", "presentations")
    add_tenderer(project.file, "Lantern House")
    driver.settle()
    driver.start_session()
    driver.wait_until(lambda: driver.windows.session.activity is not None)
    bring(driver, NAMES[:3])
    return driver


def test_an_answer_is_not_taken_back_by_pressing_it_again_and_moves_nothing(verdict: Driver) -> None:
    verdict.go_to_activity("verdict")
    assert {"Robin", "Alt 1", "Ash", "2", "moth", "3", "The group"} <= set(verdict.texts())
    verdict.click("Whose answer: Robin")
    about = next(name for name in verdict.names() if name.endswith(": why")).removesuffix(": why")
    seen = [f"{about}: yes", f"{about}: why", "Done, hide it"]
    before = places(verdict, seen)
    point = verdict.centre(f"{about}: yes")
    for _ in range(3):
        press(verdict, point)
    assert verdict.find(f"{about}: clear choice").isEnabled()
    assert places(verdict, seen) == before
    verdict.click(verdict.find(f"{about}: why", role=Role.EditableText))
    verdict.type("they remembered us")
    assert places(verdict, seen) == before
    verdict.click(f"{about}: clear choice")
    assert verdict.find(f"{about}: cancel")
    verdict.click(f"{about}: cancel")
    press(verdict, verdict.centre(f"{about}: no"))
    press(verdict, verdict.centre(f"{about}: no"))
    assert verdict.shows("they remembered us")


def test_whose_answer_it_is_can_be_sought_from_ten_people_on(verdict: Driver) -> None:
    verdict.go_to_activity("verdict")
    assert "Find a name: Whose answer" not in verdict.names()
    bring(verdict, MANY[3:])
    verdict.click("Whose answer: Choose")
    verdict.fill(verdict.find("Find a name: Whose answer", role=Role.EditableText), "be")
    assert [name for name in MANY if f"Whose answer: {name}" in verdict.names()] == ["Bee"]
    verdict.click("Whose answer: Bee")
    assert verdict.console_page(ConsoleVerdict).giver == file_of(verdict).all(YoungPerson)[4].id


def test_whose_evaluation_it_is_can_be_sought_from_ten_people_on(session: Driver) -> None:
    session.go_to_activity("evaluation")
    bring(session, MANY[:9])
    assert "Find a name: from" not in session.names()
    bring(session, MANY[9:])
    session.fill(session.find("Find a name: from", role=Role.EditableText), "PERSON 1")
    found = [item for item in session.items() if "ConsoleView" in type_of(item)]
    there = [name for name in MANY if session.all_named(name, within=found[0])]
    assert there == [name for name in MANY if name.startswith("Person 1")]


def test_what_is_kept_at_the_wall_moves_no_row_under_the_pointer(
    session: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows() -> dict[tuple[float, ...], QQuickItem]:
        return {place(one): one for one in session.all_named("Put up")}

    session.go_to_activity("capture", 1)
    box = session.find("What was said", role=Role.EditableText)
    wall = session.wall_page(WallCapture)
    for words in ("one", "two"):
        session.fill(box, words)
        session.key(Key.Key_Return)
    before = rows()
    top = min(before)
    point = session.centre(before[top])
    QTest.mouseMove(session.at, point)
    session.settle()
    assert wall.keep("three")
    assert wall.keep("four")
    session.settle()
    assert {one: rows().get(one) for one in before} == before
    session.click("2 new above")
    assert not session.shows("new above")
    assert len(rows()) == 4
    assert min(rows()) == top
    QTest.mouseMove(session.at, point)
    session.settle()
    assert wall.keep("five")
    press(session, point)
    assert [one.wording for one in file_of(session).all(Statement, state=StatementState.UP)] == ["four"]
    session.fill(box, "six")
    session.key(Key.Key_Return)
    session.settle()
    assert not session.shows("new above")
    assert min(rows()) == top

    # "Put all up" is meant for what could be counted when it was pressed.
    monkeypatch.setattr(words_page, "_UNREAD", 60)
    assert wall.keep("seven")
    session.click("Put all 6 up")
    waiting = {one.wording for one in file_of(session).all(Statement, state=StatementState.WAITING)}
    assert "seven" in waiting
    assert not {"one", "two", "three", "six"} & waiting
    assert "still wait" in session.windows.last_said
    monkeypatch.setattr(words_page, "_UNREAD", 0)
    session.console_page(ConsoleCapture).put_all_up()
    assert file_of(session).all(Statement, state=StatementState.WAITING) == []
