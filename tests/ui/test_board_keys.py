"""The board by keyboard: one Tab stop, arrows that explore, Space that picks up, and words for whoever hears it."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.boards import (
    SEED,
    await_cards,
    begin_board,
    box,
    card,
    consistent,
    fill_one_category,
    foot,
    of_type,
    put,
    where,
)
from tests.ui.driver import Driver, Key, name_of, type_of
from workshop_app.actions.statements import keep_statements
from workshop_app.domain.sorting import Placement
from workshop_app.ui.activities.sort.pages import ConsoleSort, WallSort

CATEGORIES = ["The people who work there", "What happens there", "How we are treated", "When and where"]
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def board(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at its sort, on the wall, which was lent the keyboard; seven cards, four categories."""
    begin_board(driver, tmp_path)
    driver.lend_keyboard()
    return await_cards(driver)


@pytest.fixture
def heard(board: Driver) -> list[str]:
    """What was announced at the wall."""
    sentences: list[str] = []
    board.wall_page(WallSort).cards.announced.connect(sentences.append)
    return sentences


def on_board(board: Driver) -> bool:
    """Whether a card or a heading of the board has the focus."""
    item = board.at.activeFocusItem()
    return item is not None and type_of(item).startswith(("Card_", "CategoryBox_"))


def is_in_view(board: Driver) -> bool:
    """Whether what has the focus lies on the board and can be seen."""
    item = board.at.activeFocusItem()
    ground = of_type(board, "Board")[0]
    assert item is not None
    slot = item.parentItem()
    shown = slot if type_of(slot).startswith("CardSlot_") and not item.property("held") else item
    place = ground.mapRectFromItem(shown, shown.boundingRect())
    # A held card is drawn a little larger.
    place = place.adjusted(*(side * size for side in (0.03, -0.03) for size in (place.width(), place.height())))
    return item.isVisible() and ground.boundingRect().adjusted(-1, -1, 1, 1).contains(place)


def held(board: Driver) -> list[str]:
    return [str(item.property("wording")) for item in of_type(board, "Card") if item.property("held")]


def line(board: Driver) -> list[QQuickItem]:
    return [one for one in board.items() if one.height() == 4 and one.width() > 100]


def test_it_is_one_tab_stop_and_arrows_explore_without_moving_anything(board: Driver) -> None:
    put(board, CATEGORIES[0], "food", "wifi lol")
    put(board, CATEGORIES[1], "ask me first")
    steps_before = len(board.windows.project.file.actions())
    board.tab_to_board()
    assert board.focused_name() == "be on time, row 1 of 13 in Still to sort"
    board.tab()
    assert not on_board(board)
    board.key(Key.Key_Backtab)
    heard: list[str] = []
    for key in (Key.Key_Down, Key.Key_Home, Key.Key_Up, Key.Key_Up, Key.Key_Left, Key.Key_Down, Key.Key_End):
        board.key(key)
        heard.append(board.focused_name())
        assert is_in_view(board)
    assert heard == [
        "dont shout, row 2 of 13 in Still to sort",
        "be on time, row 1 of 13 in Still to sort",
        "Still to sort, 13 cards",
        "ask me first, row 1 of 1 in What happens there",
        "food, row 1 of 2 in The people who work there",
        "wifi lol, row 2 of 2 in The people who work there",
        "wifi lol, row 2 of 2 in The people who work there",
    ]
    board.tab()
    assert not on_board(board)
    board.key(Key.Key_Backtab)
    assert board.focused_name() == "wifi lol, row 2 of 2 in The people who work there"
    assert len(board.windows.project.file.actions()) == steps_before


def test_space_picks_up_arrows_carry_space_drops_and_escape_puts_back(board: Driver, heard: list[str]) -> None:
    put(board, CATEGORIES[0], "food", "wifi lol")
    board.explore_to("dont shout")
    steps_before = len(board.windows.project.file.actions())
    board.key(Key.Key_Space)
    assert held(board) == ["dont shout"]
    assert heard[0].startswith("dont shout, picked up, row 2 of 14 in Still to sort. Arrows move it")
    for _ in range(3):
        board.key(Key.Key_Up)
    assert heard[1:] == [f"row {row} of 3 in {CATEGORIES[0]}" for row in (3, 2, 1)]
    food = card(board, "food")
    (shown,) = line(board)
    assert 0 < food.mapToScene(QPoint(0, 0)).y() - shown.mapToScene(QPoint(0, 0)).y() < 20
    assert box(board, CATEGORIES[0]).property("target") is True
    assert is_in_view(board)
    board.key(Key.Key_Escape)
    assert (held(board), line(board)) == ([], [])
    assert heard[-1] == "dont shout, put back, row 2 of 14 in Still to sort"
    assert len(board.windows.project.file.actions()) == steps_before
    board.key(Key.Key_Space)
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Return):
        board.key(key)
    assert where(board)[CATEGORIES[0]] == ["food", "dont shout", "wifi lol"]
    assert board.focused_name() == f"dont shout, row 2 of 3 in {CATEGORIES[0]}"
    board.key(Key.Key_Space)
    board.key(Key.Key_Right)
    board.key(Key.Key_Space)
    assert where(board)[CATEGORIES[1]] == ["dont shout"]
    board.wait_until(lambda: heard[-1] == f"dont shout, moved to {CATEGORIES[1]}, row 1 of 1")


def test_numbers_send_a_card_whether_it_is_held_or_not(board: Driver, heard: list[str]) -> None:
    board.explore_to("food")
    board.key(Key.Key_4)
    assert where(board) == {"When and where": ["food"]}
    assert board.focused_name() == "food, row 1 of 1 in When and where"
    board.key(Key.Key_4)
    assert heard[-1] == "food, is already there, row 1 of 1 in When and where"
    board.key(Key.Key_Space)
    board.key(Key.Key_0)
    assert where(board) == {"": ["food"]}
    assert (held(board), board.focused_name()) == ([], "food, row 1 of 1 in Not sure")
    board.key(Key.Key_9)
    assert heard[-1] == "food, there is no place 9"
    steps = len(board.windows.project.file.actions())
    board.key(Key.Key_1, _CONTROL)
    board.key(Key.Key_Up)
    board.key(Key.Key_1)
    assert len(board.windows.project.file.actions()) == steps
    assert on_board(board)


def taken_by_a_hand(board: Driver) -> None:
    item = card(board, "food")
    board.drag_by_fingers({0: (board.centre(item), foot(board, "How we are treated"))})


def moved_by_another(board: Driver) -> None:
    put(board, "How we are treated", "food")


def test_a_card_that_another_takes_or_moves_is_not_held_any_more(board: Driver, heard: list[str]) -> None:
    ends: dict[Callable[[Driver], None], str] = {
        taken_by_a_hand: "food, taken by somebody else",
        moved_by_another: "food, moved by somebody else, row 1 of 1 in How we are treated",
    }
    for end, sentence in ends.items():
        board.explore_to("food")
        board.key(Key.Key_Space)
        board.key(Key.Key_Up)
        heard.clear()
        end(board)
        assert (held(board), line(board)) == ([], [])
        assert sentence in heard
        assert where(board) == {"How we are treated": ["food"]}
        assert board.focused_name() == "food, row 1 of 1 in How we are treated"
        board.windows.project.undo()
        board.settle()
    board.explore_to("food")
    board.key(Key.Key_Space)
    board.wall_page(WallSort).cards.takingOff.take_off(
        next(row["key"] for row in board.wall_page(WallSort).cards.cards.rows() if row["wording"] == "food")
    )
    board.settle()
    assert heard[-1] == "The card you held is not here any more"
    assert held(board) == []
    assert board.focused_name() == "ask me first, row 4 of 15 in Still to sort"


def test_a_carried_card_stays_between_its_neighbours_while_hands_drag(board: Driver, heard: list[str]) -> None:
    put(board, CATEGORIES[0], "food", "wifi lol", "ask me first")
    board.explore_to("dont shout")
    board.key(Key.Key_Space)
    board.key(Key.Key_Up)
    board.key(Key.Key_Up)
    assert heard[-1] == f"row 3 of 4 in {CATEGORIES[0]}"
    board.drag_by_fingers({0: (board.centre(card(board, "food")), foot(board, "How we are treated"))})
    assert held(board) == ["dont shout"]
    board.key(Key.Key_Space)
    assert where(board)[CATEGORIES[0]] == ["wifi lol", "dont shout", "ask me first"]
    assert board.focused_name() == f"dont shout, row 2 of 3 in {CATEGORIES[0]}"


def test_the_focused_card_is_in_view_in_a_full_category_and_a_hand_may_scroll_it(board: Driver) -> None:
    words = fill_one_category(board, 40)
    board.tab_to_board()
    for key in (Key.Key_Up, Key.Key_Up):
        board.key(key)
    for _ in range(3):
        board.key(Key.Key_Right)
    assert board.focused_name() == "When and where, 40 cards"
    board.key(Key.Key_Home)
    for number in range(40):
        assert board.focused_name() == f"{words[number]}, row {number + 1} of 40 in When and where"
        assert is_in_view(board)
        board.key(Key.Key_Down)
    assert board.focused_name() == "Not sure, 0 cards"
    board.key(Key.Key_Up)
    board.key(Key.Key_Space)
    board.key(Key.Key_Home)
    assert is_in_view(board)
    board.key(Key.Key_Space)
    assert where(board)["When and where"][:2] == [words[39], words[0]]
    assert is_in_view(board)
    board.tap(next(one for one in board.names() if one.endswith(" more cards in When and where")))
    assert board.focused_name().endswith("When and where")
    assert is_in_view(board)
    board.tab()
    board.tap(next(one for one in board.names() if one.endswith(" more cards in When and where")))
    board.tab_to_board()
    board.settle()
    assert board.focused_name().endswith("of 40 in When and where")
    assert is_in_view(board)


@pytest.mark.many
def test_keys_at_random_while_others_move_and_scroll_never_lose_the_focus(board: Driver, many: int) -> None:
    source = random.Random(SEED)
    fill_one_category(board, 35)
    keep_statements(board.windows.project.file, [f"thing {number} " + "word " * (9 * number) for number in range(8)])
    board.settle()
    board.tab_to_board()
    arrows = [Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right]
    keys = [*arrows * 3, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown, *[Key.Key_Space] * 3, Key.Key_2]
    other = board.console_page(ConsoleSort).cards
    for _ in range(20 if many == 1 else 60 * many):
        doing = source.random()
        if doing < 0.8:
            board.key(source.choice(keys))
        elif doing < 0.9:
            other.place(source.choice(other.cards.rows())["key"], source.choice(other.boxes()), source.choice([-1, 0]))
        elif doing < 0.93:
            board.windows.project.undo()
        else:
            turns = [item for item in of_type(board, "PushButton") if name_of(item).endswith("When and where")]
            if pressed := [item for item in turns if item.isEnabled()]:
                board.tap(source.choice(pressed))
        if board.all_named("New name of this category"):
            board.key(Key.Key_Escape)
            board.tab_to_board()
        board.drain()
        assert on_board(board)
        assert is_in_view(board)
        assert len(held(board)) <= 1
    board.key(Key.Key_Escape)
    board.settle()
    consistent(board)


def test_leaving_the_board_puts_a_held_card_back_and_the_console_has_the_same_keys(
    board: Driver, heard: list[str]
) -> None:
    board.explore_to("food")
    board.key(Key.Key_Space)
    board.key(Key.Key_Up)
    board.tab()
    assert (held(board), heard[-1]) == ([], "food, put back, row 4 of 16 in Still to sort")
    board.go_to_window(board.console)
    board.explore_to("food")
    board.key(Key.Key_Space)
    board.key(Key.Key_Up)
    board.key(Key.Key_Space)
    assert len(board.windows.project.file.all(Placement)) == 1
    assert name_of(card(board, "food")) == board.focused_name() != "food, row 1 of 1 in Still to sort"


def test_escape_from_a_categorys_panel_leaves_the_keyboard_on_its_heading(board: Driver) -> None:
    board.tab_to_board()
    while not board.focused_name().startswith(CATEGORIES[1]):
        board.key(Key.Key_Right if board.focused_name().startswith(CATEGORIES[0]) else Key.Key_Up)
    board.key(Key.Key_F2)
    assert board.focused_name() == "New name of this category"
    board.key(Key.Key_Escape)
    assert board.focused_name() == f"{CATEGORIES[1]}, 0 cards"
    board.key(Key.Key_Left)
    assert board.focused_name() == f"{CATEGORIES[0]}, 0 cards"
    board.key(Key.Key_Menu)
    board.tab_to("Remove this category; its cards go back to unsorted")
    board.key(Key.Key_Space)
    assert on_board(board)
