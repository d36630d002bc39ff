"""What the arrow keys do, as a function of a layout: no window is needed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.test_board_layout import GAP, laid_out
from workshop_app.ui.activities.sort.board_aim import Aim, Aiming
from workshop_app.ui.activities.sort.board_places import CardToPlace
from workshop_app.ui.activities.sort.board_steps import HEADING, Ground, Place, Step, carried, explored, was_moved

UNSORTED, UNSURE = "", "not sure"


def ground(boxes: dict[str, int], width: float = 1400, height: float = 800, page: int = 0) -> Ground:
    """A board whose boxes hold so many cards, each called by its box and its row."""
    order = {box: [f"{box or 'tray'} {row}" for row in range(count)] for box, count in boxes.items()}
    cards = [CardToPlace(card, f"these are words of {card}", box) for box, inside in order.items() for card in inside]
    categories = [box for box in boxes if box not in (UNSORTED, UNSURE)]
    trays = [box for box in (UNSORTED, UNSURE) if box in boxes]
    layout = laid_out(cards, categories, trays, width, height, page=page)
    return Ground(layout, order, [UNSORTED, *categories, *trays[1:]], frozenset({UNSORTED}))


def walk(board: Ground, place: Place, *steps: Step) -> Place:
    for step in steps:
        place = explored(board, place, step)
    return place


BOARD = ground({UNSORTED: 3, "a": 2, "b": 0, "c": 3, UNSURE: 1})


@pytest.mark.parametrize(
    ("begin", "step", "end"),
    [
        (Place("a", 0), Step.DOWN, Place("a", 1)),
        (Place("a", 1), Step.DOWN, Place(UNSORTED, HEADING)),
        (Place("a", 0), Step.UP, Place("a", HEADING)),
        (Place("a", HEADING), Step.UP, Place("a", HEADING)),
        (Place("a", HEADING), Step.RIGHT, Place("b", HEADING)),
        (Place("b", HEADING), Step.DOWN, Place(UNSORTED, HEADING)),
        (Place("c", 2), Step.DOWN, Place(UNSURE, HEADING)),
        (Place("a", 0), Step.RIGHT, Place("b", HEADING)),
        (Place("b", HEADING), Step.RIGHT, Place("c", HEADING)),
        (Place("c", HEADING), Step.RIGHT, Place("c", HEADING)),
        (Place(UNSURE, 0), Step.UP, Place(UNSURE, HEADING)),
        (Place(UNSURE, HEADING), Step.UP, Place("c", 2)),
        (Place(UNSURE, 0), Step.DOWN, Place(UNSURE, 0)),
        (Place("c", 1), Step.FIRST, Place("c", 0)),
        (Place("c", 1), Step.LAST, Place("c", 2)),
        (Place("b", HEADING), Step.LAST, Place("b", HEADING)),
        (Place("c", 0), Step.PAGE_DOWN, Place("c", 2)),
        (Place("c", 2), Step.PAGE_UP, Place("c", 0)),
        (Place("c", 2), Step.BOARD_FIRST, Place(UNSORTED, 0)),
        (Place("a", 0), Step.BOARD_LAST, Place(UNSURE, 0)),
    ],
)
def test_a_step_leads_to_what_lies_there(begin: Place, step: Step, end: Place) -> None:
    assert explored(BOARD, begin, step) == end


def test_columns_of_one_box_lie_beside_each_other() -> None:
    board = ground({UNSORTED: 12, "a": 0})
    columns = {board.layout.columns[card][1] for card in board.cards(UNSORTED)}
    assert len(columns) > 1
    beside = explored(board, Place(UNSORTED, 0), Step.RIGHT)
    first, second = (board.layout.cards[board.card_at(place)] for place in (Place(UNSORTED, 0), beside))
    assert second.x > first.x
    assert second.y == first.y
    assert explored(board, beside, Step.LEFT) == Place(UNSORTED, 0)


def test_the_last_category_of_a_page_leads_to_the_next_page() -> None:
    boxes = {UNSORTED: 1, **{f"c{number}": 1 for number in range(30)}}
    board = ground(boxes, 700, 420)
    assert board.layout.pages > 1
    seen = [box for box in board.boxes if box in board.layout.boxes and box != UNSORTED]
    on = explored(board, Place(seen[-1], HEADING), Step.RIGHT)
    assert on == Place(board.boxes[board.boxes.index(seen[-1]) + 1], HEADING)
    assert on.box not in board.layout.boxes
    second = ground(boxes, 700, 420, page=1)
    assert explored(second, on, Step.LEFT) == Place(seen[-1], HEADING)


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 14), min_size=1),
    st.integers(0, 30),
    st.integers(0, 6),
    st.sampled_from([(700, 420), (1280, 560), (1900, 900)]),
)
def test_arrows_reach_every_card_and_heading_that_is_on_the_page(
    categories: dict[str, int], tray: int, unsure: int, size: tuple[int, int]
) -> None:
    board = ground({UNSORTED: tray, **categories, UNSURE: unsure}, *size)
    reached, waiting = set[Place](), [Place(UNSORTED, HEADING)]
    while waiting:
        place = waiting.pop()
        if place in reached or place.box not in board.layout.boxes:
            continue
        assert HEADING <= place.row < len(board.cards(place.box))
        reached.add(place)
        waiting += [explored(board, place, step) for step in Step]
    wanted = {Place(box, row) for box in board.layout.boxes for row in range(HEADING, len(board.cards(box)))}
    assert reached == wanted


def aims(board: Ground, card: str, high: float = 44.0) -> Callable[[Place], Aim | None]:
    def aim(place: Place) -> Aim | None:
        others = [one for one in board.cards(place.box) if one != card]
        return Aiming(board.layout, place.box, others, card, GAP, lambda _, __: high).as_number(place.row)

    return aim


def carry(board: Ground, card: str, *steps: Step) -> list[Place]:
    place = board.place_of(card)
    assert place is not None
    found = []
    for step in steps:
        place = carried(board, card, place, step, aims(board, card))
        found.append(place)
    return found


def test_a_card_is_carried_between_cards_and_between_boxes() -> None:
    assert carry(BOARD, "c 1", Step.UP, Step.UP, Step.DOWN, Step.LAST, Step.DOWN) == [
        Place("c", 0),
        Place("c", 0),
        Place("c", 1),
        Place("c", 2),
        Place(UNSURE, 0),
    ]
    assert carry(BOARD, "a 0", Step.RIGHT, Step.RIGHT, Step.RIGHT, Step.LEFT, Step.LEFT) == [
        Place("b", 0),
        Place("c", 0),
        Place("c", 0),
        Place("b", 0),
        Place("a", 0),
    ]
    assert carry(BOARD, "tray 0", Step.UP, Step.UP, Step.UP) == [Place("a", 2), Place("a", 1), Place("a", 0)]
    assert carry(BOARD, "c 2", Step.LEFT, Step.LEFT)[-1].box == "a"


@given(st.lists(st.sampled_from(list(Step)), max_size=40), st.sampled_from(["tray 1", "a 0", "c 1", "not sure 0"]))
def test_a_carried_card_is_always_held_over_a_place_where_it_can_lie(steps: list[Step], card: str) -> None:
    for place in carry(BOARD, card, *steps):
        others = [one for one in BOARD.cards(place.box) if one != card]
        assert place.box in BOARD.layout.boxes
        assert 0 <= place.row <= len(others)


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        ("abc", "abc", False),
        ("abc", "bac", True),
        ("abc", "abcd", False),
        ("abcd", "acd", False),
        ("abcd", "acbd", True),
        ("acbd", "cdab", False),
        ("abc", "bca", True),
    ],
)
def test_whether_a_card_was_moved_or_others_around_it(before: str, after: str, moved: bool) -> None:
    assert was_moved(list(before), list(after), "a" if moved and before[0] == "a" and after[0] != "a" else "b") is moved
