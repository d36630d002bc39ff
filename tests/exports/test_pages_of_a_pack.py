"""Pages of the feedback pack: whose each is, what stays together on one, and that references lead where they say."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pypdf
import pypdfium2 as pdfium
import pytest

from tests.exports import examples
from tests.exports.reading import paragraphs
from workshop_app.exports.documents import feedback_pack
from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.documents.slots import time_bars
from workshop_app.exports.typesetting.laying import Document
from workshop_app.exports.typesetting.parting import feedback_pack_parts
from workshop_app.exports.typesetting.setting import set_document


@cache
def of_two() -> bytes:
    """The pack of two tenderers with much said on each."""
    return feedback_pack(examples.large(2, 12, 20))


def test_every_page_after_a_tenderers_first_names_it_at_its_head() -> None:
    texts = [page.extract_text() for page in pypdf.PdfReader(BytesIO(of_two())).pages]
    names = [f"Tenderer {number} of the Large Example" for number in (1, 2)]
    heads = [next((one for one in (f"Annex A: {name}" for name in names) if one in text), "") for text in texts]
    first = next(number for number, text in enumerate(texts) if text.strip().startswith(names[0]))
    until = next(number for number, text in enumerate(texts) if "What happens next" in text and number > first)
    assert until - first >= 4
    assert all(sum(name in text for name in names) == 1 for text in texts[first:until])
    annex, end = heads.index(f"Annex A: {names[0]}"), next(n for n, t in enumerate(texts) if "Annex B: the" in t)
    assert end - annex >= 4
    assert all(heads[annex:end])


def test_a_count_is_never_the_last_in_its_column() -> None:
    """Each answer has words: those of the first stand right below it."""
    ends = []
    for page in pdfium.PdfDocument(of_two()):
        width, height = page.get_size()
        for left, right in ((0, width / 2), (width / 2, width)):
            column = page.get_textpage().get_text_bounded(left=left, right=right, bottom=66, top=height - 40)
            ends += column.strip().splitlines()[-1:]
    assert len(ends) > 20
    assert [one for one in ends if " of 12 " in one or one.endswith("no answer that is here")] == []


@pytest.mark.parametrize("in_parts", [False, True])
def test_a_page_that_is_referred_to_is_a_link_to_it(in_parts: bool) -> None:
    gathered = examples.with_criteria(examples.rich())
    tree = feedback_pack_contents(gathered)
    limits = {"whole": 0.0, "most": 0.0} if in_parts else {}
    made = set_document(Document("feedback-pack", feedback_pack_parts(tree, **limits), gathered.made_at))
    with pikepdf.open(BytesIO(made)) as pdf:
        numbers = {page.obj.objgen: str(number) for number, page in enumerate(pdf.pages, start=1)}
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
        assert len(links) >= 2 * len(gathered.tenderers) + 2
        assert all("/Dest" in link or link.A.S == "/GoTo" for link in links)
        to = [link.Dest if "/Dest" in link else link.A.D for link in links]
        assert [numbers[one[0].objgen] in str(link.Contents).split() for one, link in zip(to, links, strict=True)] == [
            True
        ] * len(links)
        assert all(0 < float(one[3]) < 842 for one in to)


def test_lines_without_a_response_or_an_answer_are_told_in_one_sentence_for_all() -> None:
    read = paragraphs(feedback_pack(examples.rich()))
    first = read.index("Every line, in order")
    assert read[first + 1] == "No response to lines 2 and 4, and no answer, stands in this pack."
    assert not any(one.startswith("No response to this line") for one in read)


def test_minutes_are_drawn_on_one_scale_for_all() -> None:
    one, other, *_ = examples.rich().tenderers
    assert one.presentation is not None
    assert other.presentation is not None
    long = replace(one, presentation=replace(one.presentation, presenting_minutes=50, added_presenting_minutes=5))
    none = replace(other, presentation=replace(other.presentation, question_minutes=None))
    bars = [time_bars(each.presentation, [long, none]) for each in (long, none)]
    planned = one.presentation.planned_presenting_minutes
    assert bars[0]["presenting_bar"] == {"planned": planned + 5, "used": 50, "longest": 50}
    assert bars[1]["questioning_bar"] == {
        "planned": other.presentation.planned_question_minutes,
        "used": None,
        "longest": 50,
    }
    assert time_bars(None, [long]) == {"presenting_bar": None, "questioning_bar": None}
