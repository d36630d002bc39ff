"""The receipt for words that were taken back, as a page to print."""

from io import BytesIO

from pypdf import PdfReader

from workshop_app.domain.receipts import NAMES_NOBODY, Receipt, StalePack, parts_of
from workshop_app.domain.taking_back import TakingBackOf
from workshop_app.exports import sheets

MADE_AT = "2026-03-05T17:05:00.000Z"


def test_it_holds_every_sentence_on_one_page_and_again_the_same() -> None:
    pack = StalePack(label="Feedback pack", issued_to="Ms Rowe", issued_at="2026-03-03T17:05:00.000Z")
    receipt = Receipt(
        project="Our Turn",
        what=TakingBackOf.WORDS,
        asked_at="2026-03-04T17:05:00.000Z",
        had_left=True,
        destroyed=(("statement", 2),),
        waiting=(("remark", 1),),
        made_kept=(("specification_line", 1),),
        packs=(pack,) * 4,
        copies_deleted=1,
    )
    drawn = sheets.receipt(receipt, MADE_AT)
    assert sheets.receipt(receipt, MADE_AT) == drawn
    (page,) = PdfReader(BytesIO(drawn)).pages
    text = " ".join(page.extract_text().split())
    for sentence in [NAMES_NOBODY, "5 March 2026", *(one for part in parts_of(receipt) for one in part.sentences)]:
        assert " ".join(sentence.split()) in text
