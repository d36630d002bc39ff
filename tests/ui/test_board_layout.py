"""The board shows every card once, inside its box and over no other, or counts it among those out of sight."""

import math

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.ui.board_layout import CardToPlace, Layout, Rect, lay_out

GAP, HEADING, PADDING = 10.0, 44.0, 10.0
SIZES = st.tuples(st.integers(1024, 3840), st.integers(600, 2160))


def height_of(wording: str, width: float, size: int) -> float:
    """As high as words of even width would be."""
    across = max(1, int(width / (0.52 * size)))
    return sum(max(1, math.ceil(len(line) / across)) for line in wording.split("\n")) * size * 1.3


def laid_out(
    cards: list[CardToPlace],
    categories: list[str],
    trays: list[str],
    width: int,
    height: int,
    floor: int,
    sheets: dict[str, int],
) -> Layout:
    return lay_out(
        cards,
        categories,
        trays,
        width=width,
        height=height,
        measure=height_of,
        smallest_text=floor,
        gap=GAP,
        heading=HEADING,
        padding=PADDING,
        shown_sheets=sheets,
    )


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.width - 0.01
        and other.x < one.x + one.width - 0.01
        and one.y < other.y + other.height - 0.01
        and other.y < one.y + one.height - 0.01
    )


def inside(rect: Rect, box: Rect) -> bool:
    return (
        rect.x >= box.x - 0.01
        and rect.y >= box.y - 0.01
        and rect.x + rect.width <= box.x + box.width + 0.01
        and rect.y + rect.height <= box.y + box.height + 0.01
    )


@st.composite
def boards(draw: st.DrawFn) -> tuple[list[CardToPlace], list[str], list[str]]:
    categories = [f"category {number}" for number in range(draw(st.integers(2, 12)))]
    trays = draw(st.sampled_from([[""], ["", "not sure"]]))
    boxes = st.sampled_from([*categories, *trays])
    lengths = draw(st.lists(st.one_of(st.integers(1, 120), st.integers(300, 600)), min_size=1, max_size=200))
    lopsided = draw(st.booleans())
    only = draw(boxes)
    cards = [
        CardToPlace(str(number), "w" * length, only if lopsided else draw(boxes))
        for number, length in enumerate(lengths)
    ]
    return cards, categories, trays


@given(board=boards(), size=SIZES, floor=st.sampled_from([15, 24, 30]), sheet=st.integers(0, 3))
def test_every_card_is_shown_once_in_its_box_or_counted_as_hidden(
    board: tuple[list[CardToPlace], list[str], list[str]], size: tuple[int, int], floor: int, sheet: int
) -> None:
    cards, categories, trays = board
    layout = laid_out(cards, categories, trays, *size, floor, dict.fromkeys([*categories, *trays], sheet))
    whole = Rect(0, 0, *size)
    boxes = list(layout.boxes.values())
    assert set(layout.boxes) == {*categories, *trays}
    assert all(inside(box, whole) for box in boxes)
    assert not any(overlap(one, other) for number, one in enumerate(boxes) for other in boxes[:number])
    assert {card.key for card in cards} == {*layout.cards, *layout.hidden}
    assert not layout.cards.keys() & layout.hidden.keys()
    for card in cards:
        if card.key in layout.cards:
            assert inside(layout.cards[card.key], layout.boxes[card.box]), card
        else:
            assert layout.hidden[card.key] == card.box
            assert layout.sheets[card.box] > 1
    shown = list(layout.cards.values())
    assert not any(overlap(one, other) for number, one in enumerate(shown) for other in shown[:number])
    assert layout.text_size >= floor


@given(board=boards(), size=SIZES)
def test_turning_the_sheets_shows_every_card(
    board: tuple[list[CardToPlace], list[str], list[str]], size: tuple[int, int]
) -> None:
    cards, categories, trays = board
    most = max(laid_out(cards, categories, trays, *size, 15, {}).sheets.values())
    seen: list[str] = []
    for sheet in range(most):
        layout = laid_out(cards, categories, trays, *size, 15, dict.fromkeys([*categories, *trays], sheet))
        seen += [card.key for card in cards if card.key in layout.cards and layout.sheets[card.box] > sheet]
    assert sorted(seen) == sorted(card.key for card in cards)


def test_few_cards_get_large_text_and_many_get_the_smallest_that_is_legible() -> None:
    few = [CardToPlace(str(number), "someone who listens", "a") for number in range(3)]
    many = [CardToPlace(str(number), "someone who listens " * 20, "a") for number in range(150)]
    assert laid_out(few, ["a", "b"], [""], 1920, 1080, 24, {}).text_size == 40
    crowded = laid_out(many, ["a", "b"], [""], 1920, 1080, 24, {})
    assert crowded.text_size == 24
    assert crowded.hidden


def test_a_card_too_long_for_its_box_is_cut_and_said_to_be() -> None:
    long, short = CardToPlace("long", "word " * 800, "a"), CardToPlace("short", "hi", "a")
    layout = laid_out([long, short], ["a", "b"], [""], 1024, 600, 24, {})
    assert layout.cut == {"long"}
    assert inside(layout.cards["long"], layout.boxes["a"])


def test_cards_keep_their_order_in_a_box() -> None:
    cards = [CardToPlace(str(number), "one line", "a") for number in range(6)]
    layout = laid_out(cards, ["a", "b"], [""], 1280, 720, 15, {})
    places = [(layout.cards[card.key].y, layout.cards[card.key].x) for card in cards]
    assert places == sorted(places)
