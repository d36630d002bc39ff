"""Words and a template in, a tagged PDF out: its parts set by typst, and joined."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from workshop_app.domain.times import utc_moment
from workshop_app.exports.typesetting.laying import Document, Laid, Outline, in_messages
from workshop_app.exports.typesetting.part_setting import STEADY, PartSetter, make_room, never_settled
from workshop_app.exports.typesetting.parting import Tree
from workshop_app.exports.typesetting.side_by_side import joined

if TYPE_CHECKING:
    import pikepdf

WORDS_FILE = "exact-words.json"
"""What the words that are attached to a document are called."""

_last: "pikepdf.Pdf | None" = None
"""Open until the next is set: to close a large one takes long, and the process that has made it ends anyway."""

_ALONE: Tree = {"numbered_later": False, "pages": None, "steady": False}


def set_document(document: Document) -> bytes:
    """Return the PDF of a document.

    What no font on this machine can draw is named where it stands, and listed in the data's ``named``. Of several
    parts no more than two are set at once; the numbers of the pages are laid over them once all are counted.

    Raises:
        DocumentError: typst refused the document, or its pages never are those that it says.
    """
    return set_messages(in_messages(document))


def set_messages(messages: Iterator[Any]) -> bytes:
    """Return the PDF of a document that comes ``in_messages``; see ``set_document``."""
    global _last
    outline: Outline = next(messages)
    setter = PartSetter(outline)
    if len(outline.kilobytes) == 1:
        laid, words = messages
        make_room(outline.kilobytes[0])
        pdf = _alone(setter, laid)
    else:
        pdf, words = joined(setter, messages)
    _last = pdf
    return _finished(pdf, outline, words)


def _alone(setter: PartSetter, laid: Laid) -> "pikepdf.Pdf":
    for manner in (_ALONE, _ALONE | STEADY):
        made = setter.set(0, laid, manner)
        if made.settled:
            return made.opened()
    never_settled()


def _finished(pdf: "pikepdf.Pdf", outline: Outline, words: bytes) -> bytes:
    """Return the document with what its pages are called, and ``words`` attached."""
    import pikepdf

    made = BytesIO()
    pdf.Root.PageLabels = pdf.make_indirect(_page_labels(covered=outline.covered))
    if words:
        _attach(pdf, words, outline.made_at)
    pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def _page_labels(*, covered: bool) -> "pikepdf.Dictionary":
    """Return what pages are called in the list of pages: each has its number, but a cover is called that."""
    import pikepdf

    numbered = pikepdf.Dictionary(S=pikepdf.Name.D, St=2 if covered else 1)
    cover = pikepdf.Dictionary(P=pikepdf.String("Cover"))
    return pikepdf.Dictionary(Nums=[0, cover, 1, numbered] if covered else [0, numbered])


def _attach(pdf: "pikepdf.Pdf", words: bytes, made_at: str) -> None:
    import pikepdf

    moment = f"D:{utc_moment(made_at):%Y%m%d%H%M%S}Z"
    pdf.attachments[WORDS_FILE] = pikepdf.AttachedFileSpec(
        pdf,
        words,
        description="The exact words in this document, to the character",
        filename=WORDS_FILE,
        mime_type="application/json",
        creation_date=moment,
        mod_date=moment,
        relationship=pikepdf.Name.Data,
    )
