"""Sheets as a screen reader has them: every text whole, in order and in its language, and all else passed over."""

import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.exports import examples
from tests.exports.reading import elements, languages, paragraphs
from tests.exports.records_to_tell import RECEIPTS
from tests.exports.test_paper_sort import WORDS, of_words
from workshop_app.domain.blank_sheets import BlankPart, BlankSheet
from workshop_app.exports.documents import feedback_pack, please_explore, specification, strongest, title_brief
from workshop_app.exports.sheets import category_sheet, certificates, inset_certificates, sort_cards
from workshop_app.exports.sheets.blank import draw_blank_sheets
from workshop_app.exports.sheets.recovery import RecoverySheet, draw_recovery_sheet
from workshop_app.exports.sheets.taken_back import draw_receipt
from workshop_app.store import Key

SHEETS = {
    "certificates": (certificates, examples.rich()),
    "inset certificates": (inset_certificates, examples.rich()),
    "cards": (sort_cards, of_words(*WORDS)),
    "categories": (category_sheet, of_words(*WORDS)),
}
DOCUMENTS = {
    make.__name__: (make, examples.rich())
    for make in (feedback_pack, specification, strongest, title_brief, please_explore)
}
BLANK_SHEET = BlankSheet(title="How was it?", parts=(BlankPart(question="What should we change?"),), named=False)
KEY = Key(bytes(range(200, 232)), bytes(16))
OTHER_SHEETS: dict[str, Callable[[], bytes]] = {
    "blank": partial(draw_blank_sheets, [BLANK_SHEET], examples.rich().made_at),
    "recovery": partial(
        draw_recovery_sheet,
        RecoverySheet(
            title="Our Turn",
            file_name="ours.workshop",
            number=KEY.sheet_number,
            key=KEY.recovery,
            made_at=examples.rich().made_at,
        ),
    ),
    "receipt": partial(draw_receipt, RECEIPTS["full"], examples.rich().made_at),
}


@pytest.fixture(scope="module", params=[*SHEETS])
def sheet(request: pytest.FixtureRequest) -> bytes:
    make, gathered = SHEETS[request.param]
    return make(gathered)


def test_a_sheet_says_that_it_is_tagged_and_what_it_is_called(sheet: bytes) -> None:
    with pikepdf.open(BytesIO(sheet)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == str(pdf.docinfo["/Title"])
        assert pdf.check_pdf_syntax() == []


def test_everything_on_a_sheet_is_text_with_a_tag_or_decoration_and_no_mark_lies_in_another(sheet: bytes) -> None:
    with pikepdf.open(BytesIO(sheet)) as pdf:
        held = [(element.Pg.objgen, int(mark)) for element in elements(pdf) if "/Pg" in element for mark in element.K]
        numbers = dict(enumerate(pdf.Root.StructTreeRoot.ParentTree.Nums[1::2]))
        marked: list[tuple[tuple[int, int], int]] = []
        for place, page in enumerate(pdf.pages):
            depth = 0
            for instruction in pikepdf.parse_content_stream(page):
                operator = str(instruction.operator)
                if operator in ("BDC", "BMC"):
                    depth += 1
                    if str(instruction.operands[0]) != "/Artifact":
                        marked.append((page.obj.objgen, int(instruction.operands[1].MCID)))
                elif operator == "EMC":
                    depth -= 1
                elif operator in ("Tj", "TJ", "f", "f*", "S", "B", "Do"):
                    assert depth == 1, operator
                assert depth in (0, 1)
            for number, element in enumerate(numbers[int(page.obj.StructParents)]):
                assert number in [int(mark) for mark in element.K], place
        assert sorted(marked) == sorted(held)


def test_a_text_in_several_lines_is_one_paragraph_with_its_words_and_language() -> None:
    with pikepdf.open(BytesIO(certificates(examples.rich()))) as pdf:
        told = [(str(one.S), str(one.ActualText)) for one in elements(pdf) if "/ActualText" in one]
    first, *_ = examples.certificates()
    assert told[:4] == [("/H1", "Certificate"), ("/P", first.council), ("/P", "awarded to"), ("/P", first.real_name)]
    assert ("/P", first.achievement) in told
    with pikepdf.open(BytesIO(sort_cards(of_words(*WORDS)))) as pdf:
        assert [str(one.ActualText) for one in elements(pdf) if "/ActualText" in one][1::2] == WORDS
    assert languages(sort_cards(of_words(examples.ARABIC))) == {examples.ARABIC: "ar"}
    assert paragraphs(sort_cards(of_words("food"))) == ["1", "food"]


@pytest.fixture(scope="module", params=[*SHEETS, *DOCUMENTS, *OTHER_SHEETS])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each document and sheet that there is."""
    path = tmp_path_factory.mktemp("tagged") / "made.pdf"
    if request.param in OTHER_SHEETS:
        path.write_bytes(OTHER_SHEETS[request.param]())
    else:
        make, gathered = (SHEETS | DOCUMENTS)[request.param]
        path.write_bytes(make(gathered))
    return path


def broken(path: Path) -> Path:
    """The same file without what says of each tag what it is, and without a title."""
    without = path.with_name("broken.pdf")
    with pikepdf.open(path) as pdf:
        for element in elements(pdf):
            if str(element.S) == "/P":
                element.S = pikepdf.Name("/Made_Up")
        del pdf.Root.MarkInfo
        del pdf.Root.Metadata
        pdf.save(without)
    return without


def test_poppler_reads_the_structure(made: Path) -> None:
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler is not on this machine")
    said = subprocess.run(["pdfinfo", "-struct-text", str(made)], check=True, capture_output=True, text=True).stdout
    with pikepdf.open(made) as pdf:
        texts = [str(one.ActualText).split()[0] for one in elements(pdf) if str(one.get("/ActualText", "")).strip()]
    assert said.startswith("Document")
    assert [text for text in texts if text.isascii() and text.isalnum() and "fi" not in text and text not in said] == []


def test_a_checker_of_accessibility_finds_nothing_and_finds_what_was_broken(made: Path) -> None:
    pdfua = pytest.importorskip("pdfua")
    assert list(pdfua.validate(str(made)).findings) == []
    assert pdfua.validate(str(broken(made))).findings
