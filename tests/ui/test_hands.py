"""Hands on the board: several at once, by accident, at the edge, in a full category, and thousands at random."""

import json
import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.boards import (
    SEED,
    await_cards,
    begin_board,
    box,
    card,
    change,
    consistent,
    fill_one_category,
    foot,
    gaps,
    held,
    of_type,
    put,
    where,
)
from tests.ui.driver import Driver, Key, Role, items_under, name_of, role_of, touch_screen, type_of
from workshop_app.actions.setting_aside import bring_back, bring_back_from_safeguarding, take_words_off
from workshop_app.actions.statements import keep_statements, put_up
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.ui.activities.sort.pages import WallSort


@pytest.fixture
def board(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at its sort, on the wall, with seven cards and the plan's four categories."""
    begin_board(driver, tmp_path)
    driver.go_to_window(driver.wall)
    return await_cards(driver)


def brush(board: Driver, *points: QPoint) -> None:
    """Put a finger down and lift it again, moving over these points, all in one instant."""
    sequence = QTest.touchEvent(board.at, touch_screen(), False)
    sequence.press(0, points[0], board.at).commit()
    for point in points[1:]:
        sequence.move(0, point, board.at).commit()
    sequence.release(0, points[-1], board.at).commit()
    board.drain()


def chosen(board: Driver) -> set[str]:
    """The words of the cards that show that they are chosen."""
    return {str(one.property("wording")) for one in of_type(board, "CardSlot") if one.property("chosen")}


def sign(board: Driver, words: str, category: str) -> QPoint:
    """The middle of a category's sign on a chosen card, as if the signs had been there for a moment."""
    for one in of_type(board, "CardSigns"):
        one.setProperty("justChosen", 0)
    return board.centre(board.find(f"{words}: {category}", role=Role.Button))


def test_a_brief_touch_does_not_drag(board: Driver) -> None:
    brush(board, board.centre(card(board, "food")), foot(board, "How we are treated"))
    assert where(board) == {}
    assert chosen(board) == set()


def test_a_tap_counts_however_short_it_is(board: Driver) -> None:
    at, aim = board.centre(card(board, "food")), foot(board, "How we are treated")
    brush(board, at)
    assert chosen(board) == {"food"}
    brush(board, aim)
    assert where(board) == {"How we are treated": ["food"]}


def test_a_finger_that_wobbles_within_its_card_taps_it(board: Driver) -> None:
    at = board.centre(card(board, "food"))
    board.press_fingers({0: at})
    board.move_fingers({0: at + QPoint(30, 6)})
    board.move_fingers({0: at + QPoint(-20, -6)})
    board.lift_fingers({0: at + QPoint(-20, -6)})
    assert chosen(board) == {"food"}
    assert where(board) == {}
    brush(board, at, at + QPoint(25, 0))
    assert chosen(board) == set()


def test_a_chosen_card_shows_signs_and_a_touch_on_one_moves_that_card_alone(board: Driver) -> None:
    for words in ("food", "be on time", "wifi lol"):
        board.tap(card(board, words))
    assert chosen(board) == {"food", "be on time", "wifi lol"}
    brush(board, sign(board, "be on time", "When and where"))
    assert where(board) == {"When and where": ["be on time"]}
    assert chosen(board) == {"food", "wifi lol"}
    brush(board, sign(board, "food", "Not sure"))
    assert where(board) == {"When and where": ["be on time"], "": ["food"]}
    board.click(board.find("wifi lol: How we are treated"))
    assert where(board)["How we are treated"] == ["wifi lol"]
    assert chosen(board) == set()


def test_two_hands_that_choose_at_once_never_move_each_others_card(board: Driver) -> None:
    first, second = board.centre(card(board, "food")), board.centre(card(board, "be on time"))
    board.press_fingers({0: first, 1: second})
    board.lift_fingers({0: first, 1: second})
    assert chosen(board) == {"food", "be on time"}
    board.tap(foot(board, "How we are treated"))
    assert where(board) == {}
    assert chosen(board) == {"food", "be on time"}
    one, other = sign(board, "food", "When and where"), sign(board, "be on time", "Not sure")
    board.press_fingers({0: one, 1: other})
    board.lift_fingers({0: one, 1: other})
    assert where(board) == {"When and where": ["food"], "": ["be on time"]}


def test_signs_that_come_up_under_a_finger_on_its_way_are_not_meant(board: Driver) -> None:
    board.tap(card(board, "food"))
    cell = board.find("food: When and where", role=Role.Button)
    signs = next(one for one in of_type(board, "CardSigns"))
    signs.setProperty("justChosen", 60000)
    brush(board, board.centre(cell))
    assert where(board) == {}
    signs.setProperty("justChosen", 0)
    brush(board, board.centre(cell))
    assert where(board) == {"When and where": ["food"]}


def test_a_choice_ends_by_time_on_the_shared_board(board: Driver) -> None:
    shared = of_type(board, "Board")[0]
    assert shared.property("choiceLasts") == 10
    shared.setProperty("choiceLasts", 1)
    aim = foot(board, "How we are treated")
    board.tap(card(board, "food"))
    assert chosen(board) == {"food"}
    board.wait_until(lambda: chosen(board) == set())
    brush(board, aim)
    assert where(board) == {}
    assert not board.all_named("New name of this category")


def test_a_press_where_signs_stood_that_just_went_takes_nothing_beneath(board: Driver) -> None:
    shared, hands = of_type(board, "Board")[0], of_type(board, "BoardHands")[0]
    shared.setProperty("choiceLasts", 1)
    hands.setProperty("justGone", 60000)
    board.tap(card(board, "food"))
    (signs,) = of_type(board, "CardSigns")
    place = signs.mapRectToScene(signs.boundingRect()).adjusted(6, 6, -6, -6)
    beneath, at = next(
        (name_of(one), middle.toPoint())
        for one in of_type(board, "Card")
        if not name_of(one).startswith("food")
        and place.contains(middle := one.mapRectToScene(one.boundingRect()).intersected(place).center())
    )
    board.wait_until(lambda: chosen(board) == set())
    board.tap(at)
    assert chosen(board) == set()
    hands.setProperty("justGone", 0)
    board.tap(at)
    assert [beneath.startswith(one) for one in chosen(board)] == [True]


def test_a_choice_ends_by_escape(board: Driver) -> None:
    board.lend_keyboard()
    board.explore_to("wifi lol")
    board.tap(card(board, "food"))
    board.tap(card(board, "wifi lol"))
    assert chosen(board) == {"food", "wifi lol"}
    board.key(Key.Key_Escape)
    assert chosen(board) == {"food"}
    board.tap(card(board, "food"))
    assert chosen(board) == set()


def above_all(board: Driver, item: QQuickItem) -> bool:
    """Whether everything painted over an item lies in its own slot or somewhere else."""
    slot = item.parentItem()
    place = QRectF(slot.mapToScene(QPointF(0, 0)), slot.size())
    siblings = [one for one in slot.parentItem().childItems() if one.isVisible() and one is not slot]
    return not any(
        one.z() >= slot.z() and QRectF(one.mapToScene(QPointF(0, 0)), one.size()).intersects(place)
        for one in siblings
        if not type_of(one).startswith("BoardHands")
    )


def test_a_held_card_is_above_the_foot_of_a_full_category(board: Driver) -> None:
    fill_one_category(board, 40)
    ground = box(board, "When and where")
    feet = [one for one in of_type(board, "BoxFoot") if one.property("name") == "When and where"]
    item = card(board, "food")
    board.press_fingers({0: board.centre(item)})
    board.move_fingers({0: ground.mapToScene(QPointF(ground.width() / 2, ground.height() - 30)).toPoint()})
    place = QRectF(item.mapToScene(QPointF(0, 0)), item.size())
    assert place.intersects(QRectF(feet[0].mapToScene(QPointF(0, 0)), feet[0].size()))
    assert above_all(board, item)
    board.cancel_touch()


def test_a_card_comes_to_lie_where_the_line_showed_and_no_drop_moves_the_other_columns(board: Driver) -> None:
    words = fill_one_category(board, 9)
    slots = {str(one.property("wording")): one for one in of_type(board, "CardSlot")}
    before = {one: slots[one].x() for one in words}
    left = min(before.values())
    first = [one for one in words if before[one] == left]
    assert 1 < len(first) < len(words)
    board.drag_by_fingers({0: (board.centre(card(board, first[0])), foot(board, "How we are treated"))})
    board.settle()
    rest = [one for one in words if one != first[0]]
    assert {one: slots[one].x() for one in rest} == {one: before[one] for one in rest}
    last = card(board, first[-1])
    aim = last.mapToScene(QPointF(last.width() / 2, last.height() + 6)).toPoint()
    board.press_fingers({0: board.centre(card(board, "food"))})
    board.move_fingers({0: aim})
    board.settle()
    top = last.mapToScene(QPointF(0, last.height()))
    board.lift_fingers({0: aim})
    board.settle()
    lies = card(board, "food").mapToScene(QPointF(0, 0))
    assert lies.x() == top.x()
    assert 0 < lies.y() - top.y() < 10
    assert {one: slots[one].x() for one in rest} == {one: before[one] for one in rest}
    assert where(board)["When and where"] == [*first[1:], "food", *words[len(first) :]]


def test_a_card_put_into_a_full_category_is_brought_into_view(board: Driver) -> None:
    words = fill_one_category(board, 40)
    assert seen_of(board, words)[-1] != words[-1]
    ground = box(board, "When and where")
    name = ground.mapToScene(QPointF(ground.width() / 2, 8)).toPoint()
    board.drag_by_fingers({0: (board.centre(card(board, "food")), name)})
    board.settle()
    assert where(board)["When and where"][-1] == "food"
    assert seen_of(board, ["food"]) == ["food"]


def test_a_quick_click_of_the_mouse_counts(board: Driver) -> None:
    board.click(card(board, "food"))
    QTest.mouseClick(board.at, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, foot(board, "When and where"))
    board.settle()
    assert where(board) == {"When and where": ["food"]}


def test_a_card_under_one_hand_cannot_be_taken_by_another_even_before_it_moves(board: Driver) -> None:
    start = board.centre(card(board, "food"))
    board.press_fingers({0: start})
    board.press_fingers({1: start + QPoint(8, 4)})
    board.move_fingers({1: foot(board, "How we are treated")})
    board.lift_fingers({1: foot(board, "How we are treated")})
    assert where(board) == {}
    board.move_fingers({0: foot(board, "When and where")})
    board.lift_fingers({0: foot(board, "When and where")})
    assert where(board) == {"When and where": ["food"]}


def test_a_held_card_stays_on_the_board_and_goes_back_from_beyond_its_edge(board: Driver) -> None:
    item = card(board, "food")
    rest = board.centre(item)
    board.press_fingers({0: rest})
    board.move_fingers({0: QPoint(1919, 1079)})
    slot = item.parentItem()
    place = slot.parentItem()
    assert slot.x() + slot.width() <= place.width() + 1
    assert slot.y() + slot.height() <= place.height() + 1
    board.lift_fingers({0: QPoint(1919, 1079)})
    board.settle()
    assert where(board) == {}
    assert board.centre(item) == rest


def test_a_card_let_go_between_two_boxes_goes_into_the_nearer(board: Driver) -> None:
    left, right = box(board, "The people who work there"), box(board, "What happens there")
    gap = right.mapToScene(QPointF(0, 0)).x() - left.mapToScene(QPointF(left.width(), 0)).x()
    assert gap > 3
    aim = left.mapToScene(QPointF(left.width() + 1, left.height() / 2)).toPoint()
    board.drag_by_fingers({0: (board.centre(card(board, "food")), aim)})
    assert where(board) == {"The people who work there": ["food"]}


def test_cards_are_put_in_order_by_where_they_are_let_go(board: Driver) -> None:
    put(board, "What happens there", "food", "wifi lol", "dont shout")
    middle = board.centre(card(board, "wifi lol"))
    board.drag_by_fingers({0: (board.centre(card(board, "be on time")), middle - QPoint(0, 12))})
    assert where(board) == {"What happens there": ["food", "be on time", "wifi lol", "dont shout"]}
    board.settle()
    below = board.centre(card(board, "dont shout")) + QPoint(0, 12)
    board.drag_by_fingers({0: (board.centre(card(board, "food")), below)})
    assert where(board) == {"What happens there": ["be on time", "wifi lol", "dont shout", "food"]}


def lines(board: Driver) -> list[QQuickItem]:
    return [one for one in board.items() if one.height() == 4 and one.width() > 100]


def test_a_gap_opens_where_a_held_card_would_come_to_lie_and_lines_show_it_to_two_hands(board: Driver) -> None:
    put(board, "What happens there", "food", "wifi lol")
    first = card(board, "food")
    place = board.centre(first) - QPoint(0, 10)
    other = board.centre(card(board, "wifi lol")) + QPoint(0, 10)
    was = first.mapToScene(QPointF(0, 0)).y()
    board.press_fingers({0: board.centre(card(board, "be on time"))})
    board.move_fingers({0: place})
    board.settle()
    high = card(board, "be on time").height()
    assert gaps(board).keys() == {"food", "wifi lol"}
    assert high <= first.mapToScene(QPointF(0, 0)).y() - was <= high + 10
    assert lines(board) == []
    board.press_fingers({1: board.centre(card(board, "dont shout"))})
    board.move_fingers({1: other})
    board.move_fingers({0: place + QPoint(1, 0)})
    board.settle()
    assert gaps(board) == {}
    assert sorted(round(one.mapToScene(QPointF(0, 2)).y() - was) < 20 for one in lines(board)) == [False, True]
    board.lift_fingers({1: other})
    board.move_fingers({0: place})
    assert gaps(board).keys() == {"food", "wifi lol", "dont shout"}
    board.cancel_touch()
    assert (gaps(board), lines(board)) == ({}, [])
    assert where(board) == {"What happens there": ["food", "wifi lol", "dont shout"]}


def test_the_place_that_a_held_card_left_stays_marked(board: Driver) -> None:
    put(board, "What happens there", "food", "wifi lol")
    place = card(board, "food").mapRectToScene(QRectF(0, 0, 10, 10)).topLeft()
    board.press_fingers({0: board.centre(card(board, "food"))})
    board.move_fingers({0: foot(board, "How we are treated")})
    slot = card(board, "food").parentItem()
    (left,) = [one for one in items_under(slot) if type_of(one).startswith("DashedFrame_")]
    assert (left.mapToScene(QPointF(0, 0)) - place).manhattanLength() < 1
    board.cancel_touch()


def test_a_head_opens_its_category_and_closes_it_again(board: Driver) -> None:
    put(board, "What happens there", "food", "wifi lol")
    ground = box(board, "What happens there")
    size = of_type(board, "Board")[0].width()
    was = ground.width()

    def head() -> QPoint:
        board.settle()
        return ground.mapToScene(QPointF(ground.width() / 3, ground.property("head") / 2)).toPoint()

    at = head()
    board.tap(at)
    board.settle()
    assert abs(ground.width() / size - 0.6) < 0.01
    assert {one.property("size") for one in of_type(board, "CardSlot") if one.property("wording") == "food"} == {36}
    board.drag_by_fingers({0: (board.centre(card(board, "food")), foot(board, "How we are treated"))})
    assert where(board) == {"What happens there": ["wifi lol"], "How we are treated": ["food"]}
    assert not board.all_named("food")
    board.tap(at)
    board.settle()
    assert abs(ground.width() - was) < 1
    assert board.all_named("food")


def test_few_cards_still_to_sort_are_a_pile_that_can_be_turned(board: Driver) -> None:
    words = [str(one.property("wording")) for one in of_type(board, "CardSlot")]
    put(board, "What happens there", *words[5:])
    slots = [one for one in of_type(board, "CardSlot") if one.property("category") == ""]
    assert [one.property("wording") for one in slots] == words[:2]
    assert [one.property("size") for one in slots] == [42, 24]
    board.click("3 more cards in Still to sort")
    board.settle()
    assert [one.property("wording") for one in of_type(board, "CardSlot") if one.property("table")] == [words[1]]
    board.drag_by_fingers({0: (board.centre(card(board, words[1])), foot(board, "How we are treated"))})
    assert where(board)["How we are treated"] == [words[1]]
    board.click("Take these words off the big screen")
    board.settle()
    assert len(board.wall_page(WallSort).cards.cards.rows()) == len(words) - 1
    put(board, "When and where", *(row["wording"] for row in board.wall_page(WallSort).cards.in_order("")))
    assert board.sees("Every card has a place")


def seen_of(board: Driver, words: list[str]) -> list[str]:
    names = {str(item.property("wording")) for item in of_type(board, "Card")}
    return [one for one in words if one in names]


def test_a_full_category_scrolls_by_finger_wheel_and_button_and_cards_can_be_dragged_out(board: Driver) -> None:
    words = fill_one_category(board, 40)
    first = seen_of(board, words)
    assert first == words[: len(first)]
    assert 0 < len(first) < 40
    assert board.sees(f"{40 - len(first)} more")
    ground = box(board, "When and where")
    edge = ground.mapToScene(QPointF(3, ground.height() / 2)).toPoint()
    board.press_fingers({0: edge}, rest=5)
    for step in range(1, 12):
        board.move_fingers({0: edge - QPoint(0, 30 * step)})
    board.lift_fingers({0: edge - QPoint(0, 330)})
    scrolled = seen_of(board, words)
    assert scrolled[0] == words[words.index(scrolled[0])] != words[0]
    assert where(board)["When and where"] == words
    board.drag_by_fingers({0: (board.centre(card(board, scrolled[1])), foot(board, "How we are treated"))})
    assert where(board)["How we are treated"] == [scrolled[1]]
    rest = [one for one in words if one != scrolled[1]]
    button = next(one for one in board.names() if one.endswith(" more cards in When and where"))
    board.click(button)
    turned = seen_of(board, rest)
    assert rest.index(turned[0]) > rest.index(scrolled[0])
    while "Back to the first card in When and where" not in board.names():
        button = next(
            one
            for one in board.names()
            if one.endswith((" more cards in When and where", "1 more card in When and where"))
        )
        board.click(button)
    assert seen_of(board, rest)[-1] == rest[-1]
    board.click("Back to the first card in When and where")
    assert seen_of(board, rest)[0] == rest[0]


def test_a_card_held_over_the_foot_of_a_full_category_scrolls_it(board: Driver) -> None:
    words = fill_one_category(board, 40)
    first = seen_of(board, words)
    ground = box(board, "When and where")
    low = ground.mapToScene(QPointF(ground.width() / 2, ground.height() - 20)).toPoint()
    board.press_fingers({0: board.centre(card(board, "food"))})
    board.move_fingers({0: low})
    board.wait_until(lambda: seen_of(board, words)[0] != first[0])
    board.lift_fingers({0: low})
    kept = where(board)["When and where"]
    assert sorted(kept) == sorted([*words, "food"])
    assert kept.index("food") > 0


def press_long(board: Driver, words: str) -> None:
    """Rest a finger on a card until its menu is there, and lift it."""
    at = board.centre(card(board, words))
    board.press_fingers({0: at})
    board.find("Move to Not sure")
    board.lift_fingers({0: at})


def test_a_long_press_opens_the_menu_and_a_tap_there_moves_the_card(board: Driver) -> None:
    press_long(board, "food")
    assert where(board) == {}
    board.tap("Move to How we are treated")
    assert where(board) == {"How we are treated": ["food"]}
    assert "Move to How we are treated" not in board.names()


def test_whoever_moves_after_a_long_press_still_drags(board: Driver) -> None:
    at = board.centre(card(board, "food"))
    board.press_fingers({0: at})
    board.find("Move to Not sure")
    board.move_fingers({0: at - QPoint(0, 40)})
    assert not board.all_named("Move to Not sure")
    assert card(board, "food").property("held") is True
    board.move_fingers({0: foot(board, "How we are treated")})
    board.lift_fingers({0: foot(board, "How we are treated")})
    assert where(board) == {"How we are treated": ["food"]}
    assert chosen(board) == set()
    at = board.centre(card(board, "wifi lol"))
    board.press_fingers({0: at})
    board.find("Move to Not sure")
    board.move_fingers({0: at + QPoint(12, 0)})
    board.lift_fingers({0: at + QPoint(12, 0)})
    assert board.all_named("Move to Not sure"), "a hand that shook has the menu it asked for"
    assert chosen(board) == set()


def test_how_hands_work_is_set_at_the_console_and_counts_at_once_at_the_wall(board: Driver, tmp_path: Path) -> None:
    board.go_to_window(board.console)
    board.click("Touch settings")
    for choice in ("Let go of a tapped card: never", "A touch drags: 32", "A long press opens the menu: never"):
        board.click(choice)
        assert role_of(board.find(choice)) == Role.RadioButton
    kept = json.loads((tmp_path / "settings.json").read_text("utf-8"))
    hands = {name: kept[name] for name in ("choice_lasts_s", "drag_distance_px", "long_press_ms")}
    assert hands == {"choice_lasts_s": None, "drag_distance_px": 32, "long_press_ms": None}
    board.key(Key.Key_Escape)
    assert not board.all_named("Let go of a tapped card: never")
    board.go_to_window(board.wall)
    assert of_type(board, "Board")[0].property("choiceLasts") == 0
    at = board.centre(card(board, "food"))
    board.press_fingers({0: at}, rest=700)
    assert not board.all_named("Move to Not sure"), "a long press is off"
    board.move_fingers({0: at + QPoint(20, 20)})
    assert card(board, "food").property("held") is False
    board.move_fingers({0: at + QPoint(28, 28)})
    assert card(board, "food").property("held") is True
    board.lift_fingers({0: foot(board, "How we are treated")})
    assert where(board) == {"How we are treated": ["food"]}


def test_the_menu_by_right_click_and_by_keyboard(board: Driver) -> None:
    board.lend_keyboard()
    QTest.mouseClick(
        board.at, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, board.centre(card(board, "food"))
    )
    board.click("Move to Not sure")
    assert where(board) == {"": ["food"]}
    for key, modifier in (
        (Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ):
        assert board.focused_name() == "food, row 1 of 1 in Not sure"
        board.key(key, modifier)
        assert board.focused_name() == "Move to Still to sort"
        board.key(Key.Key_Escape)
    board.key(Key.Key_Menu)
    board.key(Key.Key_Down)
    board.key(Key.Key_Down)
    board.key(Key.Key_Space)
    assert where(board) == {"What happens there": ["food"]}
    assert board.focused_name() == "food, row 1 of 1 in What happens there"


def test_others_go_on_while_one_has_the_menu_open(board: Driver) -> None:
    press_long(board, "food")
    assert board.all_named("Move to Not sure")
    aim = box(board, "The people who work there").mapToScene(QPointF(20, 200)).toPoint()
    board.drag_by_fingers({0: (board.centre(card(board, "less paper")), aim)})
    assert where(board) == {"The people who work there": ["less paper"]}
    assert board.all_named("Move to Not sure")


def test_words_said_twice_are_one_stack_that_moves_as_one_and_can_be_parted(board: Driver) -> None:
    keep_statements(board.windows.project.file, ["food", "food ", "Food"])
    board.settle()
    stack = card(board, "food")
    assert stack.property("voices") == 3
    assert board.all_named("Food", board.wall)
    board.drag_by_fingers({0: (board.centre(stack), foot(board, "What happens there"))})
    assert where(board) == {"What happens there": ["food", "food", "food "]}
    board.windows.project.undo()
    assert where(board) == {}
    board.windows.project.redo()
    board.settle()
    board.lend_keyboard()
    board.tab_to_board()
    board.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    board.key(Key.Key_Menu)
    board.settle()
    board.click("Only one of the 3")
    board.click("Move to When and where")
    assert where(board) == {"What happens there": ["food", "food"], "When and where": ["food "]}
    board.settle()
    assert sorted(
        item.property("voices") for item in of_type(board, "Card") if item.property("wording") in ("food", "food ")
    ) == [1, 2]


def test_a_category_with_a_limit_says_when_it_is_full_and_the_card_goes_back(board: Driver) -> None:
    change(board, "What happens there")
    board.click("More cards")
    for _ in range(3):
        board.click("Fewer cards")
    board.click("Close")
    assert board.sees("0 of 2")
    for words in ("food", "wifi lol"):
        board.drag_by_fingers({0: (board.centre(card(board, words)), foot(board, "What happens there"))})
        board.settle()
    rest = board.centre(card(board, "dont shout"))
    board.drag_by_fingers({0: (rest, foot(board, "What happens there"))})
    assert "is full" in board.windows.last_said
    assert where(board) == {"What happens there": ["food", "wifi lol"]}
    board.settle()
    assert board.centre(card(board, "dont shout")) == rest


@pytest.mark.many
def test_touches_at_random_lose_double_and_strand_no_card_and_can_all_be_undone(board: Driver, many: int) -> None:
    print(f"\nseed {SEED}")
    source = random.Random(SEED)
    keep_statements(board.windows.project.file, [f"another thing, number {number}" for number in range(13)])
    board.settle()
    file = board.windows.project.file
    before = {table: sorted(map(str, file.db.table(table).rows)) for table in ("placement", "statement", "category")}
    steps_before = len(file.actions())
    ground = of_type(board, "Board")[0]
    ground.setProperty("choiceLasts", 1)
    area = ground.mapRectToScene(ground.boundingRect()).adjusted(-60, -30, 60, 60).toRect()
    inside = area.adjusted(60, 30, -60, -60)
    down: dict[int, QPoint] = {}

    def point() -> QPoint:
        signs = [one for one in board.items() if ": " in name_of(one) and role_of(one) == Role.Button]
        if signs and source.random() < 0.3:
            item = source.choice(signs)
            return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        if source.random() < 0.6:
            item = source.choice(of_type(board, "CardSlot"))
            return item.mapToScene(QPointF(item.width() * source.random(), item.height() * source.random())).toPoint()
        return QPoint(source.randint(area.left(), area.right()), source.randint(area.top(), area.bottom()))

    steps = 120 if many == 1 else 400 * many
    for step in range(steps):
        sequence = QTest.touchEvent(board.at, touch_screen(), False)
        doing = source.random()
        if doing < 0.02 and down:
            board.cancel_touch()
            down.clear()
        elif doing > 0.85:
            at = point()
            if not inside.contains(at):
                continue
            for other, there in down.items():
                sequence.move(other, there, board.at)
            sequence.press(7, at, board.at).commit()
            for other, there in down.items():
                sequence.move(other, there, board.at)
            sequence.release(7, at, board.at).commit()
        elif doing < 0.35 and len(down) < 6:
            finger = next(number for number in range(6) if number not in down)
            for other, at in down.items():
                sequence.move(other, at, board.at)
            down[finger] = point()
            sequence.press(finger, down[finger], board.at)
            sequence.commit()
        elif doing < 0.75 and down:
            for finger, at in list(down.items()):
                down[finger] = (
                    point() if source.random() < 0.3 else at + QPoint(source.randint(-90, 90), source.randint(-90, 90))
                )
                sequence.move(finger, down[finger], board.at)
            sequence.commit()
        elif down:
            finger = source.choice(list(down))
            for other, at in down.items():
                if other != finger:
                    sequence.move(other, at, board.at)
            sequence.release(finger, down.pop(finger), board.at)
            sequence.commit()
        QTest.qWait(source.choice((0, 2, 5, 10, 25)))
        if step == steps // 2:
            # Fingers press this too, but not in each run.
            take_words_off(file.by("wall"), [source.choice(file.all(Statement, state=StatementState.UP)).id])
        if step % 100 == 99:
            board.settle()
            consistent(board)
    board._fingers = dict(down)
    board.lift_fingers(down)
    board.settle()
    assert held(board) == []
    consistent(board)
    moves = len(file.actions()) - steps_before
    print(f"{moves} moves were kept")
    assert moves > steps // 80  # A busy machine lets a finger rest too long to drag.

    def now(tables: Iterable[str]) -> dict[str, list[str]]:
        return {table: sorted(map(str, file.db.table(table).rows)) for table in tables}

    while file.next_to_undo() is not None and len(file.actions()) < 10 * (steps_before + moves):
        if now(["placement"])["placement"] == before["placement"]:
            break
        file.undo()
    # What was taken off the big screen is left alone by undo.
    taken_off = [one.id for one in file.all(Statement, state=StatementState.SAFEGUARDING)]
    for one_id in taken_off:
        bring_back_from_safeguarding(file, one_id)
    put_up(file, taken_off)
    for one in file.all(Category, state=WordsState.SAFEGUARDING):
        bring_back_from_safeguarding(file, one.id)
        bring_back(file, one.id)
    assert now(before) == before
    board.settle()
    consistent(board)


def test_every_item_of_a_held_card_is_the_same_item_afterwards(board: Driver) -> None:
    item = card(board, "food")
    children = list(items_under(item))
    board.drag_by_fingers({0: (board.centre(item), foot(board, "What happens there"))})
    assert card(board, "food") is item
    assert set(children) <= set(items_under(item))


def test_no_box_moves_while_a_hand_holds_a_card_and_they_settle_afterwards(board: Driver) -> None:
    def boxes() -> dict[str, tuple[float, float, float]]:
        return {str(one.property("name")): (one.x(), one.y(), one.height()) for one in of_type(board, "CategoryBox")}

    before = boxes()
    start = board.centre(card(board, "food"))
    board.press_fingers({0: start})
    board.move_fingers({0: start - QPoint(0, 60)})
    put(board, "How we are treated", "be on time", "dont shout", "remember my name")
    keep_statements(board.windows.project.file, [f"and another, {number}" for number in range(20)])
    board.settle()
    assert boxes() == before
    board.lift_fingers({0: foot(board, "What happens there")})
    board.settle()
    assert boxes() != before
    assert where(board)["What happens there"] == ["food"]
