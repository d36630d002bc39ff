"""Cards to cut out and the sheet of categories, read back out of the PDF."""

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.conftest import MakeFile
from tests.exports import examples
from tests.exports.reading import actual_texts, font_names
from workshop_app.actions import people, sorting
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.sorting import Category, SortKind, card_number
from workshop_app.domain.statements import StatementState
from workshop_app.exports.gathered import Gathered, GatheredPaperSort, PaperCard, PaperCategory
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import exports_with_content
from workshop_app.exports.sheets import category_sheet, sort_cards
from workshop_app.exports.sheets.drawing import TEXT, Faces, width_of
from workshop_app.record.commission import secret_of
from workshop_app.store import CommissionFile

LONG = "i have said this to three different people and nobody wrote it down so " * 9
WORDS = ["🐐", "be  on\ttime", "dont shout\nor do the voice", "أريد أن يسمعوني كل يوم", "<b>=1+1</b>", LONG[:600]]


PILES = tuple(PaperCategory(name=f"pile {number}", number=number, most=None) for number in range(4))


def with_cards(
    *cards: PaperCard, categories: Sequence[PaperCategory] = PILES, open: bool = True, not_sure: bool = True
) -> Gathered:
    sort = GatheredPaperSort(
        title="Our piles",
        cards=list(cards),
        categories=list(categories),
        open=open,
        not_sure=not_sure,
    )
    return replace(examples.rich(), paper_sort=sort)


def of_words(*words: str) -> Gathered:
    return with_cards(*(PaperCard(number=number, wording=one) for number, one in enumerate(words, start=1)))


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_every_card_has_its_number_and_all_its_words() -> None:
    texts = [text for page in actual_texts(sort_cards(of_words(*WORDS))) for text in page]
    together = letters("".join(texts))
    for number, words in enumerate(WORDS, start=1):
        assert str(number) in texts
        assert letters(words) in together
    assert "be  on\ttime" in texts
    assert "dont shout" in texts
    assert "or do the voice" in texts


def test_two_hundred_cards_are_all_there_in_order() -> None:
    pages = actual_texts(sort_cards(of_words(*(f"thing {number}" for number in range(1, 201)))))
    numbers = [int(text) for page in pages for text in page if text.isdigit()]
    assert numbers == list(range(1, 201))
    assert len(pages) == 200 // 16 + 1 + 1


def test_no_type_is_smaller_than_11_points_and_all_fonts_are_in_the_file() -> None:
    made = sort_cards(of_words(*WORDS, LONG * 20))
    with pikepdf.open(BytesIO(made)) as pdf:
        sizes = {
            float(one.operands[1])
            for page in pdf.pages
            for one in pikepdf.parse_content_stream(page, "Tf")
            if str(one.operator) == "Tf"
        }
        assert [round(float(edge)) for edge in pdf.pages[0].mediabox] == [0, 0, 595, 842]
    assert min(sizes) >= 11
    assert all(font_names(made).values())


def test_the_whole_deck_has_one_size_of_type_and_short_words_a_large_one() -> None:
    assert len(sizes_of_words(sort_cards(of_words(*WORDS)))) == 1
    short, long = (sizes_of_words(sort_cards(of_words("food", one))) for one in ("a bus that comes", LONG[:400]))
    assert min(short) > min(long)


@pytest.mark.parametrize("longest", [16, 60, 80, 100, 132, 160, 232])
def test_no_letter_comes_near_the_lower_edge_of_its_card(longest: int) -> None:
    words = "gypsy jumping quay " * 40
    made = sort_cards(of_words(*(words[:long] for long in (16, 30, 46, 60, longest))))
    edges, letters_at = lower_edges(made), boxes_of_letters(made)
    assert letters_at
    for left, bottom in letters_at:
        below = [edge for at, edge in edges if at <= left < at + 260 and edge <= bottom + 10]
        assert bottom - max(below) >= 5


def lower_edges(made: bytes) -> list[tuple[float, float]]:
    """The left end and the height of the lower edge of each card on the first page."""
    with pikepdf.open(BytesIO(made)) as pdf:
        begun = [one.operands for one in pikepdf.parse_content_stream(pdf.pages[0], "m")]
    # Each card is drawn twice, its lower edge first and then its face.
    return [(float(left), float(bottom)) for left, bottom in begun[1::2]]


def boxes_of_letters(made: bytes) -> list[tuple[float, float]]:
    """The left end and the foot of each letter on the first page."""
    with pypdfium2.PdfDocument(made) as pdf:
        text = pdf[0].get_textpage()
        boxes = [text.get_charbox(number) for number in range(text.count_chars())]
    return [(left, bottom) for left, bottom, right, top in boxes if top > bottom]


def sizes_of_words(made: bytes) -> set[float]:
    """The sizes of type on the cards, without those of numbers."""
    with pikepdf.open(BytesIO(made)) as pdf:
        found = [float(one.operands[1]) for page in pdf.pages[:-1] for one in pikepdf.parse_content_stream(page, "Tf")]
    return {one for one in found if one != 26} or {26.0}


def test_words_too_long_for_a_page_go_on_and_say_so() -> None:
    texts = [text for page in actual_texts(sort_cards(of_words(LONG * 20))) for text in page]
    assert letters(LONG * 20) in letters("".join(text for text in texts if not text.startswith(("part", "1"))))
    assert any(text.startswith("part 1 of ") for text in texts)


def test_a_space_that_no_font_has_is_a_space_and_runs_over_no_edge() -> None:
    faces = Faces()
    assert width_of(faces, "to\u3000me", TEXT, 12) == width_of(faces, "to me", TEXT, 12)


def test_words_said_twice_are_one_card_that_says_so() -> None:
    made = with_cards(PaperCard(number=3, wording="food", voices=2))
    assert actual_texts(sort_cards(made))[0] == ["3", "said 2 times", "food"]


def test_the_last_page_has_blank_cards_for_new_words() -> None:
    assert actual_texts(sort_cards(of_words("food")))[-1] == []


def test_the_sheet_has_every_category_a_place_for_not_sure_and_for_new_ones() -> None:
    texts = [
        text for page in actual_texts(category_sheet(with_cards(PaperCard(number=1, wording="a")))) for text in page
    ]
    assert {"Our piles", "pile 0", "pile 1", "pile 2", "pile 3", "Not sure", "A new one. Its name:"} <= set(texts)


def test_a_closed_sort_has_no_box_for_a_new_category_and_a_limit_is_said() -> None:
    given = with_cards(
        PaperCard(number=1, wording="a"),
        categories=[PaperCategory(name="our top 5", number=7, most=5)],
        open=False,
        not_sure=False,
    )
    texts = [text for page in actual_texts(category_sheet(given)) for text in page]
    assert texts == ["Our piles", "our top 5", "at most 5 cards"]


def test_the_same_cards_make_the_same_file() -> None:
    assert sort_cards(of_words(*WORDS)) == sort_cards(of_words(*WORDS))


def test_nothing_to_print_is_said() -> None:
    for make in (sort_cards, category_sheet):
        with pytest.raises(WorkshopError, match="no cards to print"):
            make(replace(examples.rich(), paper_sort=None))


def test_only_words_that_are_up_are_gathered_without_names_and_numbers_never_change(
    commission_file: MakeFile,
) -> None:
    file = commission_file()
    kaz = people.add_young_person(file, "Kazimir")
    said = [
        keep_statement(file, words, said_by=kaz, state=StatementState.UP)
        for words in ("food", "wifi lol", "food ", "a name", "my uncle")
    ]
    sorting.add_sort(file, "Ours", kind=SortKind.CLOSED, categories=["Staff"])
    sorting.limit_category(file, file.all(Category)[0].id, 2)
    keep_statement(file, "still waiting")
    set_aside(file, said[1], "it names somebody")
    set_aside_for_safeguarding(file, [said[4]])
    gathered = gather(file)
    numbers = [card_number(place, secret_of(file)) for place in range(4)]
    assert gathered.paper_sort == GatheredPaperSort(
        title="Ours",
        cards=sorted(
            [PaperCard(number=numbers[0], wording="food", voices=2), PaperCard(number=numbers[3], wording="a name")],
            key=lambda one: one.number,
        ),
        categories=[PaperCategory(name="Staff", number=0, most=2)],
        open=False,
        not_sure=True,
    )
    assert "Kazimir" not in repr(gathered.paper_sort)
    assert "paper-sort" in {one.name for one in exports_with_content(gathered)}


def test_without_a_sort_there_is_nothing_for_paper(file: CommissionFile) -> None:
    assert "paper-sort" not in {one.name for one in exports_with_content(gather(file))}
