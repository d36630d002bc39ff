"""Words and a template in, a tagged PDF out: its parts set by typst, and joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from workshop_app.domain.times import utc_moment
from workshop_app.exports.typesetting.exact import exact_words
from workshop_app.exports.typesetting.part_setting import STEADY, PartSetter, make_room, never_settled
from workshop_app.exports.typesetting.parting import Part, Tree
from workshop_app.exports.typesetting.side_by_side import joined

if TYPE_CHECKING:
    import pikepdf

WORDS_FILE = "exact-words.json"
"""What the words that are attached to a document are called."""

_last: "pikepdf.Pdf | None" = None
"""Open until the next is set: to close a large one takes long, and the process that has made it ends anyway."""

_ALONE: Tree = {"numbered_later": False, "pages": None, "steady": False}


@dataclass(frozen=True, slots=True)
class Document:
    """What a PDF (PDF/UA-1) is made of.

    Attributes:
        template: the name of one of ``resources/documents``, without ``.typ``.
        parts: one after the other; words in their data are ``Spoken`` or ``Inline`` and reach the template as data,
            never as markup.
        made_at: UTC, ISO 8601; the time in the file's properties.
        contents: the data of all of it, the exact words of which are attached as JSON; None where nothing is.
    """

    template: str
    parts: Sequence[Part]
    made_at: str
    contents: Tree | None = None


def set_document(document: Document) -> bytes:
    """Return the PDF of a document.

    What no font on this machine can draw is named where it stands, and listed in the data's ``named``. Of several
    parts no more than two are set at once; the numbers of the pages are laid over them once all are counted.

    Raises:
        DocumentError: typst refused the document, or its pages never are those that it says.
    """
    parts = document.parts
    setter = PartSetter(document.template, document.made_at, parts)
    if len(parts) == 1:
        make_room(parts[0].kilobytes)
        pdf, words = _alone(setter, parts[0].data), _attached(document)
    else:
        pdf, words = joined(setter, lambda: _attached(document))
    global _last
    _last = pdf
    return _finished(pdf, parts[0].data, document.made_at, words)


def _attached(document: Document) -> bytes:
    return b"" if document.contents is None else exact_words(document.contents)


def _alone(setter: PartSetter, data: Tree) -> "pikepdf.Pdf":
    for manner in (_ALONE, _ALONE | STEADY):
        made = setter.set(setter.prepared(data | manner))
        if made.settled:
            return made.opened()
    never_settled()


def _finished(pdf: "pikepdf.Pdf", first_part: Tree, made_at: str, words: bytes) -> bytes:
    """Return the document with what its pages are called, and ``words`` attached."""
    import pikepdf

    made = BytesIO()
    pdf.Root.PageLabels = pdf.make_indirect(_page_labels(covered=_has_cover(first_part)))
    if words:
        _attach(pdf, words, made_at)
    pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def _has_cover(first_part: Tree) -> bool:
    return bool({"front", "cover"} & set(first_part["opens"]))


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
