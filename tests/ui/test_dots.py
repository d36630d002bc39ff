"""Dots, by hand at both windows: in turn and all at once, hidden until they are shown, ties as ties."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from tests.ui.boards import begin_sort
from tests.ui.driver import Driver, Key, Role
from tests.ui.test_wall_privacy import reachable
from workshop_app.actions import people, placing
from workshop_app.actions.setting_aside import set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statements
from workshop_app.domain.dots import Dot, DotTurn
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.pick.pages import WallPick

STAFF, DOING = "The people who work there", "What happens there"
SOME = ("1 dot", "2 dots")
WORDS = ["food", "wifi lol", "remember my name"]


@pytest.fixture
def pick(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at its key aspect, three cards sorted, three young people here."""

    def sorted_already(file: CommissionFile, session: str) -> None:
        for name in ("Kaz", "moth", "Bean"):
            people.add_young_person_here(file, session, name)
        ids = keep_statements(file, WORDS)
        sort = begin_sort(file)
        staff, doing, *_ = (one.id for one in file.all(Category))
        placing.place_cards(file, sort, ids[:2], staff)
        placing.place_cards(file, sort, ids[2:], doing)

    driver.begin_at(tmp_path, "pick", plan="planning-workshop", before=sorted_already)
    driver.go_to_window(driver.console)
    driver.click("Dots")
    driver.settle()
    return driver


def in_turn(pick: Driver, each: int = 2) -> None:
    for _ in range(3 - each):
        pick.click("Fewer dots")
    pick.start_session()


def give(pick: Driver, person: str, *things: str) -> None:
    pick.click(f"Hand over to {person}", pick.console)
    pick.go_to_window(pick.wall)
    pick.tap("I’m ready")
    pick.settle()
    for thing in things:
        pick.tap(pick.find(thing, role=Role.CheckBox))
    pick.tap("I’m done")
    pick.settle()


def behind(pick: Driver) -> list[str]:
    return [text for text in reachable(pick.windows.wall, set()) if text]


def test_in_turn_hidden_and_then_shown(pick: Driver) -> None:
    in_turn(pick)
    assert pick.sees("Who is first?", pick.wall)
    assert not pick.shows("Thank you", pick.wall)
    give(pick, "Kaz", STAFF, "food")
    assert not any("●" in text or text in SOME for text in pick.texts(pick.wall) + pick.texts(pick.console))
    assert pick.sees("Who is next?", pick.wall)
    assert "food" not in pick.texts(pick.wall)
    give(pick, "moth", STAFF)
    pick.go_to_window(pick.console)
    assert pick.sees("Still to come: Bean", pick.console)
    assert "Kaz: done" in pick.texts(pick.console)
    pick.click("End their turn: Bean")
    pick.click("Show the dots")
    pick.settle()
    assert pick.sees("2 dots", pick.wall)
    assert pick.sees("1 dot", pick.wall)
    assert pick.sees(f"“{STAFF}” has the most dots. You decide.", pick.wall)
    assert not any(name in text for name in ("Kaz", "moth", "Bean") for text in pick.texts(pick.wall) + behind(pick))
    assert pick.windows.project.file.all(Pick) == []


def test_a_turn_shows_only_ones_own_and_a_tap_takes_it_back(pick: Driver) -> None:
    in_turn(pick)
    give(pick, "Kaz", STAFF)
    pick.click("Hand over to moth", pick.console)
    pick.go_to_window(pick.wall)
    assert pick.texts(pick.wall)[0] == "Your turn"
    assert STAFF not in pick.texts(pick.wall)
    pick.tap("I’m ready")
    pick.settle()
    things = pick.wall_page(WallPick).dots.things.rows()
    assert things
    assert not any(row["mine"] for row in things)
    assert pick.shows("2 dots left")
    food = pick.find("food", role=Role.CheckBox)
    pick.tap(food)
    assert pick.shows("1 dot left")
    pick.tap(food)
    assert pick.shows("2 dots left")
    for thing in ("food", "wifi lol", "remember my name"):
        pick.tap(pick.find(thing, role=Role.CheckBox))
    assert "No dot is left" in pick.windows.last_said
    assert pick.shows("No dots left")


def test_what_others_gave_is_nowhere_before_it_is_shown(pick: Driver) -> None:
    in_turn(pick)
    give(pick, "Kaz", "food")
    for text in [*pick.texts(pick.wall), *behind(pick), *pick.texts(pick.console)]:
        assert "●" not in text
        assert text not in SOME
        assert "has the most" not in text
    assert all(row["dots"] == 0 for row in pick.wall_page(WallPick).categories.rows())
    pick.click("Picks and reasons", pick.console)
    assert not any("dot" in text for text in pick.texts(pick.console) if text not in ("Dots",) and "Undo" not in text)


def test_all_at_once_and_a_tie(pick: Driver) -> None:
    pick.click("All at once")
    pick.start_session()
    pick.go_to_window(pick.wall)
    assert pick.sees("9 dots left for all of you")
    for thing in (STAFF, STAFF, "food", "food", "wifi lol"):
        pick.tap(pick.find(thing, role=Role.CheckBox))
        assert pick.shows("A dot is in")
    assert not any(row["mine"] for row in pick.wall_page(WallPick).dots.things.rows())
    pick.tap("Undo the last dot")
    assert pick.sees("5 dots left for all of you")
    assert {one.young_person_id for one in pick.windows.project.file.all(Dot)} == {None}
    pick.click("Show the dots", pick.console)
    assert pick.sees("2 are level, with 2 dots each. Talk about them; you decide.", pick.wall)


def test_by_keyboard_alone(pick: Driver) -> None:
    in_turn(pick)
    pick.tab_to("Hand over to Kaz")
    pick.key(Key.Key_Space)
    pick.lend_keyboard()
    pick.tab_to("I’m ready")
    pick.key(Key.Key_Space)
    pick.tab_to("food")
    pick.key(Key.Key_Space)
    assert pick.shows("1 dot left")
    pick.tab_to("I’m done")
    pick.key(Key.Key_Return)
    assert len(pick.windows.project.file.all(DotTurn)) == 1


def test_words_set_aside_take_their_dots_out_of_sight(pick: Driver) -> None:
    in_turn(pick)
    give(pick, "Kaz", "food", "wifi lol")
    pick.click("Show the dots", pick.console)
    file = pick.windows.project.file
    set_aside_for_safeguarding(file, [next(one.id for one in file.all(Statement) if one.wording == "food")])
    pick.settle()
    assert "food" not in behind(pick)
    assert pick.sees("“wifi lol” has the most dots", pick.wall)


def test_after_a_restart_nothing_private_comes_up_by_itself(pick: Driver, tmp_path: Path) -> None:
    in_turn(pick)
    pick.click("Hand over to Kaz", pick.console)
    pick.go_to_window(pick.wall)
    pick.tap("I’m ready")
    pick.tap(pick.find("food", role=Role.CheckBox))
    path = pick.windows.project.file.path
    pick.windows.project.close()
    assert pick.windows.project.open(str(path))
    pick.settle()
    assert pick.wall_page(WallPick).dots.part == ""
    assert pick.wall_page(WallPick).dots.things.rows() == []
    assert len(pick.windows.project.file.all(Dot)) == 1


def test_undo_at_the_console_takes_a_dot_back_without_telling_where_it_was(pick: Driver) -> None:
    in_turn(pick)
    give(pick, "Kaz", "food")
    assert pick.windows.project.undoSentence == "Undo: give a dot"
    pick.windows.project.undo()
    assert pick.windows.project.file.all(Dot) == []


def test_all_dots_are_taken_back_only_at_the_second_press(pick: Driver) -> None:
    in_turn(pick)
    give(pick, "Kaz", "food")
    pick.go_to_window(pick.console)
    pick.click("Remove all dots")
    assert len(pick.windows.project.file.all(Dot)) == 1
    pick.click("Yes, remove all dots")
    assert pick.windows.project.file.all(Dot) == []


def test_esc_asks_no_more_whether_all_dots_are_taken_back(pick: Driver) -> None:
    in_turn(pick)
    give(pick, "Kaz", "food")
    pick.go_to_window(pick.console)
    pick.click("Remove all dots")
    pick.key(Key.Key_Escape)
    pick.settle()
    pick.click("Remove all dots")
    assert len(pick.windows.project.file.all(Dot)) == 1
    assert pick.sees("Yes, remove all dots")


def test_whoever_ends_their_turn_at_the_wall_is_done_in_the_list_at_once(pick: Driver) -> None:
    in_turn(pick)
    give(pick, "Kaz", "food")
    pick.go_to_window(pick.console)
    assert pick.sees("Kaz: done")
    first, second = (
        pick.find(name).mapToScene(QPointF(0, 0)).y() for name in ("Let them continue: Kaz", "Hand over to moth")
    )
    assert first + 44 <= second, "the rows lie over each other"


def test_no_dot_is_given_for_whoever_has_not_said_that_they_are_ready(pick: Driver) -> None:
    in_turn(pick)
    pick.click("Hand over to Kaz", pick.console)
    staff = pick.windows.project.file.all(Category)[0].id
    pick.wall_page(WallPick).dots.press(staff)
    assert pick.windows.project.file.all(Dot) == []
