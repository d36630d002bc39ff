"""Sorting, by hand: by mouse, by one finger and by five, by tapping, and by keyboard alone."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Key, Role, type_of
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sorting import Category, Placement
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.sort.pages import ConsoleSort, WallSort

WORDS = ["be on time", "dont shout", "remember my name", "food", "ask me first", "wifi lol", "أريد أن يسمعوني"]
MORE = ["a bin", "my own chair", "no shouting", "toast", "buses", "quiet room", "clean loos", "a plan", "less paper"]
CATEGORIES = ["Getting there", "Being listened to"]


@pytest.fixture
def sort(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at its sort, on the wall, with seven cards and two categories of the group's own."""

    def gathered(file: CommissionFile, _: str) -> None:
        for words in [*WORDS, *MORE]:
            keep_statement(file, words, state=StatementState.UP)

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=gathered)
    page = driver.wall_page(WallSort).cards
    for row in page.categories.rows():
        page.remove_category(row["key"])
    for name in CATEGORIES:
        page.add_category(name)
    driver.go_to_window(driver.wall)
    driver.wait_until(lambda: len(boxes(driver)) == 4)
    driver.settle()
    return driver


def boxes(sort: Driver) -> list[QQuickItem]:
    return [item for item in sort.items() if item.inherits("CategoryBox") or "CategoryBox" in type_of(item)]


def box(sort: Driver, name: str) -> QQuickItem:
    """The box with this name, however many cards it holds."""
    return next(item for item in boxes(sort) if item.property("name") == name)


def foot(sort: Driver, name: str) -> QPoint:
    """A point of a box where no card is, once the board stands still."""
    sort.settle()
    item = box(sort, name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() - 6)).toPoint()


def head(sort: Driver, name: str) -> QPoint:
    """A point on the head of a category, once the board stands still."""
    sort.settle()
    item = box(sort, name)
    return item.mapToScene(QPointF(item.width() / 3, item.property("head") / 2)).toPoint()


def card(sort: Driver, words: str) -> QQuickItem:
    return sort.find(words, role=Role.Button)


def where(sort: Driver) -> dict[str, str]:
    """The category of each card that has one, as the record has it; "" for not sure."""
    file = sort.windows.project.file
    names = {one.id: one.name for one in file.all(Category)}
    words = {one.id: one.wording for one in file.all(Statement)}
    return {words[one.statement_id or ""]: names.get(one.category_id or "", "") for one in file.all(Placement)}


def test_by_mouse(sort: Driver) -> None:
    sort.drag(card(sort, "food"), foot(sort, "Getting there"))
    assert where(sort) == {"food": "Getting there"}
    sort.drag(card(sort, "food"), foot(sort, "Not sure"))
    assert where(sort) == {"food": ""}
    sort.drag(card(sort, "food"), foot(sort, "Still to sort"))
    assert where(sort) == {}


def test_the_card_follows_the_pointer_and_settles_in_its_box(sort: Driver) -> None:
    item = card(sort, "food")
    start = sort.centre(item)
    aim = foot(sort, "Being listened to")
    sort.press_fingers({0: start})
    sort.move_fingers({0: start + QPoint(0, -100)})
    assert item.property("held") is True
    assert abs(sort.centre(item).y() - (start.y() - 100)) <= 2
    sort.move_fingers({0: aim})
    sort.lift_fingers({0: aim})
    sort.settle()
    ground = box(sort, "Being listened to")
    assert ground.contains(ground.mapFromScene(QPointF(sort.centre(item))))
    assert item is card(sort, "food")


def test_a_hand_goes_for_a_card_that_moves_where_it_comes_to_rest(sort: Driver) -> None:
    """What every other test of the board rests on: nothing here waits for a time that a busy machine may not keep."""
    item = card(sort, "food")
    before = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    page = sort.wall_page(WallSort).cards
    page.place(
        next(row["key"] for row in page.cards.rows() if row["wording"] == "food"),
        next(row["key"] for row in page.categories.rows() if row["name"] == "Being listened to"),
        -1,
    )
    aimed_at = sort.centre(item)
    sort.rest(500)
    assert aimed_at == item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint() != before


def test_by_finger(sort: Driver) -> None:
    sort.drag_by_fingers({0: (sort.centre(card(sort, "wifi lol")), foot(sort, "Being listened to"))})
    assert where(sort) == {"wifi lol": "Being listened to"}


def test_five_fingers_move_five_cards_at_once(sort: Driver) -> None:
    aims = ["Getting there", "Being listened to", "Not sure", "Getting there", "Being listened to"]
    sort.drag_by_fingers(
        {
            finger: (sort.centre(card(sort, words)), foot(sort, aim) + QPoint(10 * finger, 0))
            for finger, (words, aim) in enumerate(zip(WORDS, aims, strict=False))
        }
    )
    assert where(sort) == {words: "" if aim == "Not sure" else aim for words, aim in zip(WORDS, aims, strict=False)}


def test_a_finger_on_a_held_card_is_ignored(sort: Driver) -> None:
    start, aim = sort.centre(card(sort, "food")), foot(sort, "Getting there")
    sort.press_fingers({0: start})
    half = start + (aim - start) / 2
    sort.move_fingers({0: half})
    sort.press_fingers({5: half})
    sort.move_fingers({5: foot(sort, "Not sure")})
    sort.lift_fingers({5: foot(sort, "Not sure")})
    assert where(sort) == {}
    assert card(sort, "food").property("held") is True
    sort.move_fingers({0: aim})
    sort.lift_fingers({0: aim})
    assert where(sort) == {"food": "Getting there"}


def test_a_cancelled_touch_puts_the_card_back(sort: Driver) -> None:
    item = card(sort, "food")
    sort.settle()
    rest = sort.centre(item)
    sort.press_fingers({0: rest})
    sort.move_fingers({0: foot(sort, "Getting there")})
    assert item.property("held") is True
    sort.cancel_touch()
    sort.settle()
    assert item.property("held") is False
    assert sort.centre(item) == rest
    assert where(sort) == {}


def test_a_card_dropped_outside_every_box_goes_back(sort: Driver) -> None:
    item = card(sort, "food")
    rest = sort.centre(item)
    sort.drag(item, QPoint(3, 3))
    sort.settle()
    assert where(sort) == {}
    assert sort.centre(item) == rest


def test_tap_a_card_then_a_category(sort: Driver) -> None:
    sort.tap(card(sort, "ask me first"))
    sort.tap(foot(sort, "Being listened to"))
    assert where(sort) == {"ask me first": "Being listened to"}
    sort.tap(card(sort, "food"))
    sort.tap(card(sort, "food"))
    sort.tap(foot(sort, "Getting there"))
    assert where(sort) == {"ask me first": "Being listened to"}


def test_tap_a_card_then_another_chooses_both_and_moves_none(sort: Driver) -> None:
    for words in ("food", "wifi lol"):
        sort.tap(card(sort, words))
        sort.tap(foot(sort, "Getting there"))
    sort.settle()
    sort.tap(card(sort, "be on time"))
    sort.tap(sort.centre(card(sort, "food")) - QPoint(0, 4))
    file = sort.windows.project.file
    wordings = {one.id: one.wording for one in file.all(Statement)}
    placed = [wordings[one.statement_id or ""] for one in file.all(Placement)]
    assert placed == ["food", "wifi lol"]
    assert sort.all_named("be on time: Being listened to")
    assert sort.all_named("food: Being listened to")


def test_both_windows_show_the_same_sort(sort: Driver) -> None:
    sort.tap(card(sort, "food"))
    sort.tap(foot(sort, "Getting there"))
    assert sort.sees("15 still to sort", sort.wall)
    assert "Still to sort, 15 cards" in sort.names(sort.console)
    sort.go_to_window(sort.console)
    sort.drag(card(sort, "food"), foot(sort, "Being listened to"))
    assert where(sort) == {"food": "Being listened to"}
    assert "Being listened to, 1 card" in sort.names(sort.wall)


def test_a_category_is_added_renamed_and_taken_away(sort: Driver) -> None:
    sort.click("New group")
    sort.fill("Name of the new group", "Money")
    sort.key(Key.Key_Return)
    assert "Money, 0 cards" in sort.names()
    sort.drag(card(sort, "food"), foot(sort, "Money"))
    sort.tap(head(sort, "Money"))
    sort.click("Change this category: Money")
    sort.fill("New name of this category", "What it costs")
    sort.click("Rename")
    assert where(sort) == {"food": "What it costs"}
    sort.click("Change this category: What it costs")
    sort.click("Remove this category; its cards go back to unsorted")
    assert where(sort) == {}
    assert sort.sees("16 still to sort")
    sort.windows.project.undo()
    assert where(sort) == {"food": "What it costs"}


def test_at_the_console_a_button_or_a_key_puts_the_card_on_the_table_in_a_category(sort: Driver) -> None:
    sort.go_to_window(sort.console)
    sort.click("Put the card on the table in Being listened to")
    assert where(sort) == {WORDS[0]: "Being listened to"}
    for key in (Key.Key_1, Key.Key_0, Key.Key_9):
        sort.key(key)
    assert where(sort) == {WORDS[0]: "Being listened to", WORDS[1]: "Getting there", WORDS[2]: ""}
    sort.click("Set aside: safeguarding: the card on the table")
    states = {one.wording: one.state for one in sort.windows.project.file.all(Statement)}
    assert states[WORDS[3]] is StatementState.SAFEGUARDING
    sort.tap(box(sort, "Not sure").mapToScene(QPointF(20, 20)).toPoint())
    sort.settle()
    assert sort.shows(WORDS[2])


def test_two_categories_cannot_have_one_name(sort: Driver) -> None:
    sort.click("New group")
    sort.fill("Name of the new group", "Getting there")
    sort.click("Add this group")
    assert "already" in sort.windows.last_said
    assert sort.find("Name of the new group", role=Role.EditableText).property("text") == "Getting there"


def test_a_disclosure_leaves_the_board_by_the_chosen_card(sort: Driver) -> None:
    sort.tap(card(sort, "dont shout"))
    sort.tap("Take these words off the big screen")
    sort.settle()
    assert "dont shout" not in sort.texts(sort.wall)
    assert "dont shout" not in sort.texts(sort.console)
    states = {one.wording: one.state for one in sort.windows.project.file.all(Statement)}
    assert states["dont shout"] is StatementState.SAFEGUARDING
    assert sort.windows.project.file.actions()[-1].done_by == "wall"
    assert sort.shows("Taken off the big screen, to be looked at", sort.console)


def test_a_drag_goes_on_while_others_change_the_board(sort: Driver) -> None:
    item = card(sort, "food")
    start, aim = sort.centre(item), foot(sort, "Being listened to")
    sort.press_fingers({0: start})
    sort.move_fingers({0: start + (aim - start) / 3})
    keep_statement(sort.windows.project.file, "one more thing", state=StatementState.UP)
    sort.console_page(ConsoleSort).cards.add_category("Something new")
    sort.settle()
    assert item.property("held") is True
    aim = foot(sort, "Something new")
    sort.move_fingers({0: aim})
    sort.lift_fingers({0: aim})
    assert where(sort) == {"food": "Something new"}


def test_a_card_higher_than_its_box_is_read_whole_a_few_lines_at_a_time(sort: Driver) -> None:
    long = " ".join(f"word{number}" for number in range(400))
    keep_statement(sort.windows.project.file, long, state=StatementState.UP)
    sort.settle()
    sort.click("1 more card in Still to sort")
    sort.settle()
    item = card(sort, long)
    tray = box(sort, "Still to sort")
    seen: list[tuple[float, float]] = []
    while True:
        slot = item.parentItem()
        top = -item.y()
        seen.append((top, top + slot.height()))
        ground = tray.mapRectFromItem(slot, QRectF(0, 0, slot.width(), slot.height()))
        assert QRectF(0, 0, tray.width(), tray.height()).contains(ground)
        if not sort.all_named("More of the card in Still to sort"):
            break
        sort.click("More of the card in Still to sort")
        sort.settle()
    assert len(seen) >= 2
    assert seen[0][0] == 0
    assert seen[-1][1] >= item.height() - item.property("padding") - item.property("lower") - 1
    assert all(after[0] <= before[1] for before, after in pairwise(seen))
