"""Blank sheets as a printer and a screen reader get them: all that is asked, a page a sheet, nothing cut."""

from pathlib import Path

from tests.exports.reading import actual_texts, font_names
from workshop_app.domain.blank_sheets import TENDERER, BlankPart, BlankSheet
from workshop_app.exports.packs import write_blank_sheets
from workshop_app.exports.sheets.blank import draw_blank_sheets

AT = "2026-03-04T17:00:00.000Z"
ANSWERS = ("yes", "partly", "no", "not sure")
FEEDBACK = BlankSheet(
    title="What was strong", parts=(BlankPart(question="What was strong?", answers=ANSWERS),), of_tenderer=True
)


def test_a_sheet_says_all_that_is_asked_and_asks_for_a_name_only_where_it_may() -> None:
    unnamed = BlankSheet(title="How was it?", parts=(BlankPart(question="What should we change?"),), named=False)
    made = draw_blank_sheets([FEEDBACK, unnamed], AT)
    assert made == draw_blank_sheets([FEEDBACK, unnamed], AT)
    first, second = actual_texts(made)
    assert first[:3] == ["What was strong", TENDERER, "What was strong?"]
    assert [one for one in first if one in ANSWERS] == list(ANSWERS)
    assert first[-1].startswith("My name for this work")
    assert second == ["How was it?", "What should we change?"]
    assert all(font_names(made).values())


def test_what_does_not_fit_on_one_page_goes_on_on_the_next_and_none_of_it_is_lost() -> None:
    words = tuple(BlankPart(question=f"word {n}", note=f"meaning {n} " * 12, written=False) for n in range(40))
    long = BlankPart(question="why " * 900)
    pages = actual_texts(draw_blank_sheets([BlankSheet(title="t" * 900, parts=(*words, long))], AT))
    told = " ".join(" ".join(page) for page in pages)
    assert len(pages) > 2
    assert all(f"word {n}" in told for n in range(40))
    assert told.count("why") == 900
    assert all(len(page) > 1 for page in pages)


def test_they_are_written_with_day_and_project_in_their_name_and_an_earlier_one_stays(tmp_path: Path) -> None:
    first, second = (
        write_blank_sheets(sheets, "Blank sheets, Planning", tmp_path / "packs", "Our Turn", AT)
        for sheets in ([FEEDBACK], [FEEDBACK, FEEDBACK])
    )
    assert first == tmp_path / "packs" / "for you alone" / "Blank sheets, Planning, 2026-03-04, Our Turn.pdf"
    assert second == first.with_stem(f"{first.stem} (2)")
    assert first.read_bytes() != second.read_bytes()
