"""A private turn of a kind that the app does not have: nothing of sort or of dots is in what all kinds share."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver
from tests.ui.test_wall_privacy import reachable
from workshop_app.actions.people import add_young_person, arrive, leave
from workshop_app.actions.statements import keep_statement, put_up, remove_statement, take_down
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import Attendance, YoungPerson
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import Acting
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.turn import IS_DONE, ConsoleTurns, HowFar, TurnKind, WallTurn
from workshop_app.ui.kit.second_press import TOO_SOON

SECRET = "i cant talk to him about it"
COVERS = """
import QtQuick
import workshop_app.ui
TurnCovers { readySay: "Only you see it."; askingSay: "Sure?"; handOverTitle: "Thanks"; handOverSay: "Next?" }
"""
LIST = """
import QtQuick
import workshop_app.ui
TurnList { plain: true }
"""


class Letters(TurnKind):
    """Each writes a letter that nobody else reads: a statement of theirs, which waits until it is sent."""

    takes_out = True

    def __init__(self, page: Page) -> None:
        super().__init__(page.project, page.activity)
        self.refuses = False

    def letter(self, person: str) -> Statement | None:
        return self.project.file.find(Statement, said_by=person)

    def are_open(self) -> bool:
        return True

    def how_far(self) -> Mapping[str, HowFar]:
        writing = HowFar("is writing", "writes now", 0.5)
        letters = self.project.file.all(Statement)
        return {one.said_by: IS_DONE if one.state is StatementState.UP else writing for one in letters if one.said_by}

    def is_under_way(self, young_person_id: str) -> bool:
        letter = self.letter(young_person_id)
        return letter is not None and letter.state is StatementState.WAITING

    def begin(self, acting: Acting, young_person_id: str) -> None:
        if self.refuses:
            raise RuleBrokenError("There is no paper left.")
        if self.letter(young_person_id) is None:
            keep_statement(acting, SECRET, said_by=young_person_id)

    def finish(self, acting: Acting, young_person_id: str, *, name_agreed: bool) -> None:
        if self.refuses:
            raise RuleBrokenError("The letter box is full.")
        put_up(acting, [self._of(young_person_id)])

    def go_on(self, acting: Acting, young_person_id: str) -> None:
        take_down(acting, self._of(young_person_id))

    def take_out(self, acting: Acting, young_person_id: str) -> None:
        remove_statement(acting, self._of(young_person_id))

    def _of(self, person: str) -> str:
        letter = self.letter(person)
        assert letter is not None
        return letter.id


class LettersPage(Page):
    """Both windows' page of the letters; only the one for the wall has a letter, in a turn."""

    tables = frozenset({"statement", "attendance"})

    def __init__(self, driver: Driver) -> None:
        windows = driver.windows
        super().__init__(windows.project, driver.console_page(Page).activity, windows)
        self.kind = Letters(self)
        self.wall = WallTurn(self.kind, self)
        self.console = ConsoleTurns(self.kind, self)
        self.letter = ""
        self.wall.pressed.connect(self.read)

    @Slot()
    def read(self) -> None:
        self.wall.read()
        self.console.read()
        letter = self.kind.letter(self.wall.whose()) if self.wall.whose() else None
        self.letter = "" if letter is None else letter.wording

    def turns(self) -> dict[str, tuple[str, str]]:
        return {row["name"]: (row["turn"], row["progress"]) for row in self.console.people.rows()}


@pytest.fixture
def letters(driver: Driver, tmp_path: Path) -> Iterator[LettersPage]:
    """Kaz and moth are here, and letters are written."""
    driver.begin(tmp_path)
    file = driver.windows.project.file
    session = driver.windows.session.session
    assert session is not None
    for name in ("Kaz", "moth"):
        arrive(file, session.id, young_person_id=add_young_person(file, name))
    page = LettersPage(driver)
    page.begin()
    yield page
    page.end()


def person(letters: LettersPage, name: str) -> str:
    found = letters.project.file.find(YoungPerson, alias=name)
    assert found is not None
    return found.id


def shown(driver: Driver, window: QObject, code: str, turn: QObject) -> QQuickItem:
    """Make a part of ours in a window, with a turn or the turns."""
    component = QQmlComponent(driver.windows.engine)
    component.setData(code.encode(), QUrl("file:///turn.qml"))
    name = "turn" if isinstance(turn, WallTurn) else "turns"
    band = {"band": driver.windows.project.band} if name == "turn" else {}
    item = component.createWithInitialProperties({name: turn, **band})
    assert isinstance(item, QQuickItem), component.errorString()
    content = window.property("contentItem")
    item.setParent(content)
    item.setParentItem(content)
    item.setSize(content.size())
    item.setZ(100)
    driver.settle()
    return item


def test_nothing_private_is_held_before_ready_while_asking_and_between_two_turns(letters: LettersPage) -> None:
    wall, kaz = letters.wall, person(letters, "Kaz")
    assert wall.state == ""
    held = []

    def look(state: str) -> None:
        assert wall.state == state
        held.append((state, wall.whose() == kaz, letters.letter))
        assert not any(text in (kaz, "Kaz", SECRET) for text in reachable(wall, set()))

    letters.console.hand_over(kaz)
    look("ready")
    wall.start()
    look("turn")
    wall.ask_to_finish(True)
    look("asking")
    wall.ask_to_finish(False)
    look("turn")
    wall.finish(False)
    look("hand-over")
    wall.start()
    look("hand-over")
    assert held == [
        ("ready", False, ""),
        ("turn", True, SECRET),
        ("asking", False, ""),
        ("turn", True, SECRET),
        ("hand-over", False, ""),
        ("hand-over", False, ""),
    ]
    assert letters.turns() == {"Kaz": ("done", "done"), "moth": ("coming", "still to come")}


def test_every_way_off_the_wall_and_back_begins_with_the_cover(letters: LettersPage) -> None:
    kaz, moth = person(letters, "Kaz"), person(letters, "moth")
    parts, activity = letters.project.wall_parts, letters.activity.id
    letters.console.hand_over(kaz)
    letters.wall.start()
    letters.console.hand_over(moth)
    assert (letters.wall.state, letters.letter) == ("ready", "")
    assert letters.turns() == {"Kaz": ("begun", "is writing"), "moth": ("now", "writes now")}
    letters.console.hand_over(kaz)
    assert (letters.wall.state, letters.letter) == ("ready", "")
    letters.wall.start()
    parts.choose(activity, "something else")
    assert (letters.wall.state, letters.letter) == ("", "")
    letters.console.hand_over(kaz)
    assert letters.wall.state == "ready"
    letters.wall.start()
    letters.console.finish(kaz)
    assert (letters.wall.state, letters.letter) == ("hand-over", "")
    letters.console.go_on_again(kaz)
    assert letters.wall.state == "ready"
    letters.wall.start()
    letters.console.take_out(kaz)
    assert (letters.wall.state, letters.letter) == ("hand-over", "")
    assert letters.turns()["Kaz"] == ("coming", "still to come")


def test_a_turn_that_the_record_no_longer_has_is_off_the_wall(letters: LettersPage) -> None:
    letters.console.hand_over(person(letters, "Kaz"))
    letters.wall.start()
    assert letters.letter == SECRET
    letters.project.undo()
    assert (letters.wall.state, letters.letter) == ("hand-over", "")
    letters.project.redo()
    assert (letters.wall.state, letters.letter) == ("ready", "")


def test_what_is_refused_hands_nothing_over_and_uncovers_nothing(letters: LettersPage) -> None:
    kaz = person(letters, "Kaz")
    letters.kind.refuses = True
    letters.console.hand_over(kaz)
    assert letters.wall.state == ""
    letters.kind.refuses = False
    letters.console.hand_over(kaz)
    letters.wall.finish(False)
    assert letters.wall.state == "ready", "nobody said they were ready, so nobody can be done"
    letters.wall.start()
    letters.kind.refuses = True
    letters.wall.finish(False)
    assert (letters.wall.state, letters.letter) == ("hand-over", "")
    assert letters.turns()["Kaz"] == ("begun", "is writing")


def test_the_list_keeps_whoever_began_and_went(letters: LettersPage) -> None:
    for name in ("Kaz", "moth"):
        stay = letters.project.file.find(Attendance, young_person_id=person(letters, name))
        assert stay is not None
        if name == "Kaz":
            letters.console.hand_over(person(letters, name))
        leave(letters.project.file, stay.id)
    assert [(row["name"], row["here"]) for row in letters.console.people.rows()] == [("Kaz", False)]


def test_by_hand_at_both_windows(letters: LettersPage, driver: Driver) -> None:
    shown(driver, driver.wall, COVERS, letters.wall)
    shown(driver, driver.console, LIST, letters.console)
    driver.go_to_window(driver.console)
    driver.click("Hand over to moth")
    assert driver.sees("Only you see it.", driver.wall)
    assert driver.sees("moth: writes now", driver.console)
    assert not driver.all_named("End their turn: moth, without their name")
    driver.go_to_window(driver.wall)
    driver.tap("I’m ready")
    assert letters.letter == SECRET
    letters.wall.ask_to_finish(True)
    driver.settle()
    assert not driver.all_named("Done, my name is OK")
    driver.rest(TOO_SOON + 50)
    driver.tap("Done")
    assert driver.sees("Next?", driver.wall)
    assert driver.sees("moth: done", driver.console)
    driver.click("Remove turn: the turn of moth", driver.console)
    assert driver.sees("moth: done", driver.console)
    driver.click("Yes, remove this turn: the turn of moth")
    assert driver.sees("moth: still to come", driver.console)
