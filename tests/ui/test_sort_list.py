"""The list view of a sort: everything the board does, by mouse, by touch and by keys, and live."""

from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui.boards import where
from tests.ui.driver import Driver, Key, Role, type_of
from workshop_app.actions.statements import keep_statements
from workshop_app.ui.activities.sort.pages import WallSort

WORDS = ["be on time", "dont shout", "remember my name", "food"]


@pytest.fixture
def outline(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at its sort, with four cards, shown as a list on the wall."""
    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=lambda file, _: keep_statements(file, WORDS))
    driver.go_to_window(driver.wall)
    driver.click("As a list")
    driver.settle()
    return driver


def line(outline: Driver, words: str) -> QQuickItem:
    return outline.find(words, role=Role.ListItem)


def lines(outline: Driver) -> list[str]:
    """The lines from top to bottom, names of places with their cards counted."""
    found = [item for item in outline.items() if type_of(item).startswith("SortLine_")]
    found.sort(key=lambda item: item.property("index"))
    return [str(item.property("words")) for item in found]


PLACES = ["The people who work there", "What happens there", "How we are treated", "When and where", "Not sure"]


def test_it_lists_each_place_and_its_cards_in_order(outline: Driver) -> None:
    assert lines(outline) == ["Still to sort", *WORDS, *PLACES]
    outline.click("Move to: food")
    outline.click("Move to How we are treated")
    outline.settle()
    assert lines(outline) == ["Still to sort", *WORDS[:3], *PLACES[:3], "food", *PLACES[3:]]
    assert where(outline) == {"How we are treated": ["food"]}


def test_up_and_down_by_button(outline: Driver) -> None:
    for words in ("food", "be on time", "dont shout"):
        outline.click(f"Move to: {words}")
        outline.click("Move to What happens there")
        outline.settle()
    outline.click("Move up: dont shout")
    outline.click("Move down: food")
    assert where(outline) == {"What happens there": ["dont shout", "food", "be on time"]}
    assert not outline.find("Move up: dont shout").isEnabled()
    assert not outline.find("Move down: be on time").isEnabled()


def test_by_keyboard_alone(outline: Driver) -> None:
    outline.lend_keyboard()
    outline.tab_to("food")
    for key in (Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_Down):
        outline.key(key)
    assert (outline.focused_name(), where(outline)) == ("be on time", {}), "arrows explore"
    outline.key(Key.Key_End)
    assert outline.focused_name() == "Not sure, 0 cards"
    outline.tab_to("food")
    outline.key(Key.Key_2)
    assert where(outline) == {"What happens there": ["food"]}
    assert outline.focused_name() == "food"
    outline.key(Key.Key_Space)
    outline.settle()
    assert outline.focused_name() == "Move to Still to sort"
    for _ in range(2):
        outline.key(Key.Key_Down)
    outline.key(Key.Key_Return)
    assert where(outline) == {"How we are treated": ["food"]}
    assert outline.focused_name() == "food"
    outline.tab_to("dont shout")
    outline.key(Key.Key_Menu)
    outline.key(Key.Key_Escape)
    assert outline.focused_name() == "dont shout"
    outline.key(Key.Key_3)
    assert where(outline) == {"How we are treated": ["food", "dont shout"]}
    outline.click("Move up: dont shout")
    assert where(outline) == {"How we are treated": ["dont shout", "food"]}


def test_by_touch(outline: Driver) -> None:
    outline.tap(line(outline, "food"))
    outline.tap("Move to Not sure")
    assert where(outline) == {"": ["food"]}


def test_a_category_is_renamed_from_its_name_in_the_list(outline: Driver) -> None:
    outline.tap("When and where, 0 cards")
    outline.fill("New name of this category", "after 4, not monday")
    outline.key(Key.Key_Return)
    assert "after 4, not monday, 0 cards" in outline.names()


def test_what_others_do_on_the_board_is_in_the_list_at_once(outline: Driver) -> None:
    outline.go_to_window(outline.console)
    outline.explore_to("food")
    outline.key(Key.Key_1)
    outline.settle()
    outline.go_to_window(outline.wall)
    assert lines(outline)[5] == "food"
    keep_statements(outline.windows.project.file, ["and a kettle"])
    outline.settle()
    assert "and a kettle" in lines(outline)


def test_the_list_moves_are_announced_once(outline: Driver) -> None:
    outline.lend_keyboard()
    heard: list[str] = []
    outline.wall_page(WallSort).cards.announced.connect(heard.append)
    outline.tab_to("food")
    for key in (Key.Key_1, Key.Key_0, Key.Key_4):
        outline.key(key)
    outline.wait_until(lambda: heard != [])
    outline.rest(400)
    assert heard == ["food, moved to When and where, row 1 of 1"]


def test_two_hundred_cards_are_all_in_the_list(outline: Driver) -> None:
    outline.lend_keyboard()
    keep_statements(outline.windows.project.file, [f"number {number}" for number in range(200)])
    outline.settle()
    model = outline.wall_page(WallSort).cards.outline
    assert model.count == 204 + 6
    outline.tab_to("food")
    outline.key(Key.Key_1)
    assert where(outline) == {"The people who work there": ["food"]}
    outline.settle()
    assert outline.focused_name() == "food"
