"""The board shows every card whole, in the largest text at which all fit, or counts it among those out of sight."""

import math
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workshop_app.ui.activities.sort.board_layout import lay_out
from workshop_app.ui.activities.sort.board_places import CardToPlace, Layout, Measures, Rect, Strip
from workshop_app.ui.activities.sort.box_columns import Stock

GAP, HEADING = 6.0, 36.0
STOCK = Stock(least=44, gap=GAP, side=12, padding=4, lower=3)
STRIP = Strip(height=108, empty=64, large=42, fold=40, beside=200, turns=90, between=16, unsure=300)
SIZES = st.tuples(st.integers(900, 3760), st.integers(420, 2000))
SLACK = 0.01


class EvenLetters:
    """Measures words as if every letter were half as wide as the text is high, broken anywhere."""

    def height(self, wording: str, width: float, size: int) -> float:
        across = max(1, int(width / (0.5 * size)))
        return sum(max(1, math.ceil(len(line) / across)) for line in wording.split("\n")) * size * 1.3

    def widest_word(self, wording: str, size: int) -> float:
        return 0.5 * size * max((len(word) for word in wording.split()), default=0)


MEASURE = EvenLetters()


def laid_out(
    cards: list[CardToPlace],
    categories: list[str],
    trays: list[str],
    width: float,
    height: float,
    floor: int = 16,
    *,
    shown: dict[str, int] | None = None,
    page: int = 0,
    rows_before: int | None = None,
    opened: str | None = None,
    piled: bool = False,
    size_before: int | None = None,
) -> Layout:
    measures = Measures(
        floor=floor, stock=STOCK, gap=10, inset=8, bar=48, heading=lambda _, __: HEADING, strip=STRIP, largest=1.5
    )
    return lay_out(
        cards,
        categories,
        trays,
        width=width,
        height=height,
        measure=MEASURE,
        measures=measures,
        shown=shown,
        page=page,
        rows_before=rows_before,
        opened=opened,
        piled=piled,
        size_before=size_before,
    )


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.width - SLACK
        and other.x < one.x + one.width - SLACK
        and one.y < other.y + other.height - SLACK
        and other.y < one.y + one.height - SLACK
    )


def inside(rect: Rect, box: Rect) -> bool:
    return (
        rect.x >= box.x - SLACK
        and rect.y >= box.y - SLACK
        and rect.x + rect.width <= box.x + box.width + SLACK
        and rect.y + rect.height <= box.y + box.height + SLACK
    )


def seen(layout: Layout, key: str) -> Rect:
    """What is seen of a card: all of it, or some lines of one that is higher than its box."""
    return layout.parts.get(key, layout.cards[key])


Board = tuple[list[CardToPlace], list[str], list[str]]


@st.composite
def boards(draw: st.DrawFn) -> Board:
    categories = [f"category {number}" for number in range(draw(st.integers(0, 12)))]
    trays = draw(st.sampled_from([[""], ["", "not sure"]]))
    boxes = st.sampled_from([*categories, *trays])
    lengths = draw(st.lists(st.one_of(st.integers(1, 120), st.integers(300, 600)), min_size=1, max_size=200))
    lopsided = draw(st.booleans())
    only = draw(boxes)
    cards = [
        CardToPlace(str(number), ("words " * 100)[:length], only if lopsided else draw(boxes), draw(st.just(0.0)))
        for number, length in enumerate(lengths)
    ]
    return cards, categories, trays


def check(layout: Layout, board: Board, size: tuple[int, int]) -> None:
    cards, categories, trays = board
    whole = Rect(0, 0, *size)
    boxes = [*layout.boxes.values(), *([layout.pager] if layout.pager else [])]
    assert set(layout.boxes) <= {*categories, *trays}
    assert set(trays) <= set(layout.boxes)
    assert (set(layout.boxes) == {*categories, *trays}) == (layout.pages == 1)
    assert all(inside(box, whole) for box in boxes)
    assert not any(overlap(one, other) for number, one in enumerate(boxes) for other in boxes[:number])
    for key in layout.boxes:
        of_box = [card.key for card in cards if card.box == key]
        shown = [one for one in of_box if one in layout.cards]
        assert layout.above[key] + len(shown) + layout.below[key] == len(of_box)
        assert shown == of_box[layout.above[key] : layout.above[key] + len(shown)]
    assert layout.hidden == len(cards) - len(layout.cards)
    for card in cards:
        if card.key in layout.cards:
            rect = layout.cards[card.key]
            assert inside(seen(layout, card.key), layout.rooms[card.box]), card
            letters = layout.sizes.get(card.key, layout.text_size)
            words = rect.width - 2 * STOCK.side - (STRIP.fold if card.key in layout.table else 0)
            assert STOCK.high(MEASURE.height(card.wording, words, letters)) <= rect.height + SLACK
    places = [seen(layout, key) for key in layout.cards]
    places += layout.feet.values()
    assert not any(overlap(one, other) for number, one in enumerate(places) for other in places[:number])


@given(
    board=boards(),
    size=SIZES,
    floor=st.sampled_from([15, 24, 30]),
    stop=st.integers(0, 9),
    page=st.integers(0, 3),
    opened=st.sampled_from([None, None, "category 0", "category 3", "not sure"]),
    piled=st.booleans(),
)
@example(
    board=(
        [CardToPlace(str(number), "words " * length, "", 0.0) for number, length in enumerate((1, 1, 60))],
        [],
        ["", "not sure"],
    ),
    size=(900, 420),
    floor=15,
    stop=1,
    page=0,
    opened="not sure",
    piled=True,
)
def test_every_card_is_seen_whole_over_no_other_or_counted_as_out_of_sight(
    board: Board, size: tuple[int, int], floor: int, stop: int, page: int, opened: str | None, piled: bool
) -> None:
    cards, categories, trays = board
    shown = dict.fromkeys([*categories, *trays], stop)
    layout = laid_out(cards, categories, trays, *size, floor, shown=shown, page=page, opened=opened, piled=piled)
    check(layout, board, size)
    assert layout.text_size >= floor


@given(board=boards(), size=SIZES)
def test_going_through_pages_and_stops_shows_every_line_of_every_card(board: Board, size: tuple[int, int]) -> None:
    cards, categories, trays = board
    first = laid_out(cards, categories, trays, *size)
    seen_whole: set[str] = set()
    seen_to: dict[str, float] = {}
    for page in range(first.pages):
        of_page = laid_out(cards, categories, trays, *size, page=page)
        for stop in range(max(map(len, of_page.stops.values()))):
            layout = laid_out(
                cards, categories, trays, *size, page=page, shown=dict.fromkeys([*categories, *trays], stop)
            )
            for key, rect in layout.cards.items():
                if key not in layout.parts:
                    seen_whole.add(key)
                    continue
                part = layout.parts[key]
                assert part.y - rect.y <= seen_to.get(key, 0.0) + SLACK, "lines were passed over"
                seen_to[key] = max(seen_to.get(key, 0.0), part.y + part.height - rect.y)
                if seen_to[key] >= rect.height - STOCK.around() - SLACK:
                    seen_whole.add(key)
    assert seen_whole == {card.key for card in cards}


@given(board=boards(), size=SIZES)
@example(board=([CardToPlace("0", "🐐", "")], [], [""]), size=(1024, 600))
def test_the_text_is_the_largest_at_which_everything_fits(board: Board, size: tuple[int, int]) -> None:
    cards, categories, trays = board
    layout = laid_out(cards, categories, trays, *size)
    if layout.hidden or layout.parts or layout.pages > 1:
        assert layout.text_size == 16 or layout.pages > 1
        return
    larger = replace(layout, text_size=math.ceil(layout.text_size * 1.06))
    if larger.text_size < 16 * 1.45:
        again = laid_out(cards, categories, trays, *size, larger.text_size)
        assert again.hidden or again.parts or again.pages > 1 or again.text_size <= layout.text_size * 1.12


def cards_of(box: str, number: int, wording: str = "someone who listens") -> list[CardToPlace]:
    return [CardToPlace(f"{box}{one}", wording, box) for one in range(number)]


LONG_WORD = "donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenantrag"


def in_pieces(word: str) -> str:
    return " ".join(word[at : at + 12] for at in range(0, len(word), 12))


@given(
    number=st.integers(0, 40),
    letters=st.integers(17, len(LONG_WORD)),
    at=st.integers(0, 40),
    categories=st.integers(1, 8),
    size=SIZES,
)
def test_one_long_word_makes_no_other_card_small_and_hides_none(
    number: int, letters: int, at: int, categories: int, size: tuple[int, int]
) -> None:
    boxes = [f"c{one}" for one in range(categories)]

    def with_word(word: str) -> Layout:
        cards = cards_of("", number, "ask me first")
        cards.insert(min(at, number), CardToPlace("long", word, ""))
        return laid_out(cards, boxes, ["", "not sure"], *size, 24)

    whole, parted = with_word(LONG_WORD[:letters]), with_word(in_pieces(LONG_WORD[:letters]))
    assert whole.hidden <= parted.hidden + 1  # In pieces of its own choice the word may need a line less.
    assert whole.text_size >= 0.85 * parted.text_size


@pytest.mark.parametrize("letters", [35, 58])
def test_the_long_words_that_made_a_board_small_no_longer_do(letters: int) -> None:
    for width, height in ((1808, 900), (1206, 590)):
        short = laid_out(cards_of("", 25, "ask me first"), ["a", "b", "c", "d"], ["", "not sure"], width, height, 16)
        cards = [*cards_of("", 24, "ask me first"), CardToPlace("long", LONG_WORD[:letters], "")]
        layout = laid_out(cards, ["a", "b", "c", "d"], ["", "not sure"], width, height, 16)
        assert layout.hidden == 0
        assert layout.text_size >= 0.85 * short.text_size


def test_few_cards_get_large_text_and_many_get_the_smallest_that_is_legible() -> None:
    assert laid_out(cards_of("a", 3), ["a", "b"], [""], 1920, 1080, 24).text_size == 36
    crowded = laid_out(cards_of("a", 150, "someone who listens " * 20), ["a", "b"], [""], 1920, 1080, 24)
    assert crowded.text_size == 24
    assert crowded.hidden


def test_one_card_an_emoji_or_600_characters_on_the_smallest_screen() -> None:
    for wording in ("🐐", "how many times do i have to say it " * 17):
        layout = laid_out([CardToPlace("0", wording, "")], ["a", "b"], ["", "not sure"], 1024, 470, 26)
        assert layout.hidden == 0
        assert set(layout.cards) == {"0"}


def test_a_card_higher_than_its_box_is_shown_a_few_whole_lines_at_a_time() -> None:
    long, short = CardToPlace("long", "word " * 800, "a"), CardToPlace("short", "hi", "a")
    layout = laid_out([short, long], ["a", "b"], [""], 1024, 600, 24)
    assert set(layout.cards) == {"short"}
    assert layout.below["a"] == 1
    layout = laid_out([short, long], ["a", "b"], [""], 1024, 600, 24, shown={"a": 2})
    assert set(layout.parts) == {"long"}
    lines = (layout.parts["long"].height - STOCK.padding) / (24 * 1.3)
    assert abs(lines - round(lines)) < SLACK
    assert lines >= 2


def test_cards_keep_their_order_down_the_columns() -> None:
    layout = laid_out(cards_of("a", 12), ["a", "b"], [""], 1280, 420)
    places = [(layout.cards[f"a{number}"].x, layout.cards[f"a{number}"].y) for number in range(12)]
    assert places == sorted(places)
    assert len({x for x, _ in places}) > 1


def test_twelve_categories_on_the_smallest_screen_in_the_largest_text_come_a_page_at_a_time() -> None:
    categories = [f"c{number}" for number in range(12)]
    cards = [card for key in categories for card in cards_of(key, 2)]
    pages = laid_out(cards, categories, ["", "not sure"], 960, 420, 30).pages
    assert pages > 1
    layouts = [laid_out(cards, categories, ["", "not sure"], 960, 420, 30, page=page) for page in range(pages)]
    assert {key for layout in layouts for key in layout.boxes} == {*categories, "", "not sure"}
    assert all(layout.hidden + len(layout.cards) == 24 for layout in layouts)
    assert all(layout.pager for layout in layouts)


@pytest.mark.parametrize("count", range(2, 13))
def test_every_category_is_seen_at_once_on_a_usual_screen(count: int) -> None:
    categories = [f"c{number}" for number in range(count)]
    for width, height in ((1206, 590), (1808, 900), (3616, 1800), (1000, 1700)):
        layout = laid_out(cards_of("", 40), categories, ["", "not sure"], width, height, round(height * 0.027))
        assert layout.pages == 1
        assert layout.hidden < 40


def test_letters_only_shrink_while_a_board_is_in_use() -> None:
    few, many = cards_of("a", 3), cards_of("a", 40, "someone who listens to me")
    sizes = laid_out(few, ["a", "b"], [""], 1920, 1080, 24).text_size, laid_out(many, ["a", "b"], [""], 1920, 1080, 24)
    assert sizes[0] == 36
    assert laid_out(few, ["a", "b"], [""], 1920, 1080, 24, size_before=28).text_size == 28
    assert laid_out(many, ["a", "b"], [""], 1920, 1080, 24, size_before=36) == sizes[1]


def test_columns_are_equal_but_for_what_makes_all_cards_fit() -> None:
    cards = [*cards_of("a", 17, "someone who listens"), *cards_of("b", 9), *cards_of("c", 9), *cards_of("d", 9)]
    for height in range(420, 1100, 20):
        layout = laid_out(cards, ["a", "b", "c", "d"], ["", "not sure"], 1840, height, 24, piled=True)
        widths = [layout.boxes[key].width for key in "abcd"]
        assert max(widths) <= 1.041 * min(widths)
        assert abs(sum(widths) + 3 * 10 - 1840) < SLACK or layout.rows > 1


def test_boxes_do_not_jump_for_one_text_size() -> None:
    categories = ["a", "b", "c", "d", "e", "f"]
    for number in range(30):
        cards = [*cards_of("a", number), *cards_of("", 30 - number)]
        found = {rows: laid_out(cards, categories, [""], 1280, 640, rows_before=rows) for rows in (1, 2, 3)}
        free = laid_out(cards, categories, [""], 1280, 640)
        for rows, layout in found.items():
            assert layout.rows == rows or layout.text_size > free.text_size * 0.9
