"""Words and a template in, a tagged PDF out: its parts set by typst, and joined."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NoReturn

from workshop_app.domain.times import utc_moment
from workshop_app.exports.typesetting.copied import write_copied_lines
from workshop_app.exports.typesetting.exact import exact_words
from workshop_app.exports.typesetting.joining import join, lay_over, put_before
from workshop_app.exports.typesetting.linking import Place, link_to_places
from workshop_app.exports.typesetting.part_setting import DocumentError, PartSetter, SetPart, make_room, page_numbers
from workshop_app.exports.typesetting.parting import AT_ONCE, Tree, together

if TYPE_CHECKING:
    import pikepdf

WORDS_FILE = "exact-words.json"
"""What the words that are attached to a document are called."""

_ATTEMPTS = 4
_ALONE: Tree = {"numbered_later": False, "pages": None, "steady": False}
_ONE_OF_SEVERAL: Tree = {"numbered_later": True, "pages": None, "steady": False}
_STEADY: Tree = {"steady": True}


@dataclass(frozen=True, slots=True)
class Document:
    """What a PDF (PDF/UA-1) is made of.

    Attributes:
        template: the name of one of ``resources/documents``, without ``.typ``.
        parts: the data of each part, one after the other; words in it are ``Spoken`` or ``Inline`` and reach the
            template as data, never as markup.
        made_at: UTC, ISO 8601; the time in the file's properties.
        contents: the data of all of it, the exact words of which are attached as JSON; None where nothing is.
    """

    template: str
    parts: Sequence[Tree]
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
    make_room(parts[0])
    if len(parts) == 1:
        pdf, words = _opened(_alone(setter, parts[0])), _attached(document)
    else:
        pdf, words = _joined(setter, document)
    with pdf:
        return _finished(pdf, parts[0], document.made_at, words)


def _attached(document: Document) -> bytes:
    return b"" if document.contents is None else exact_words(document.contents)


def _alone(setter: PartSetter, part: Tree) -> SetPart:
    for manner in (_ALONE, _ALONE | _STEADY):
        made = setter.set(setter.prepared(part | manner))
        if made.settled:
            return made
    _never_settled()


def _never_settled() -> NoReturn:
    raise DocumentError(
        "This document could not be laid out: the pages that it refers to did not stay where they were. Nothing was "
        "changed in the file."
    )


def _joined(setter: PartSetter, document: Document) -> "tuple[pikepdf.Pdf, bytes]":
    """Set parts and join them; while typst sets some, those before them are joined and those after them prepared.

    The last names what no font can draw anywhere, and is set again where there is something to name. The first refers
    to pages of the others, so it is set as a draft to see how long it is, and once more when they are counted.
    Return with them the exact words, which are gathered meanwhile.
    """
    front, *others = (part | _ONE_OF_SEVERAL for part in document.parts)
    waiting = together([front | {"pages": {}}, *others], AT_ONCE)
    prepared = [setter.prepared(part) for part in waiting[0]]
    made, joining, words = list[SetPart](), _Joining(), b""
    with ThreadPoolExecutor(max_workers=2) as threads:
        while waiting:
            # Before they are set and joined: each would wait for the other.
            make_room(*waiting.pop(0))
            setting = [threads.submit(setter.set, part, places=True) for part in prepared]
            prepared = [setter.prepared(part) for part in waiting[0]] if waiting else []
            joining.add(made[1:])
            words = words or _attached(document)
            made += [one.result() for one in setting]
        if undrawn := frozenset[str]().union(*(one.undrawn for one in made)):
            make_room(others[-1])
            made[-1] = setter.set(setter.prepared(others[-1], undrawn), places=True)
        opening = threads.submit(_opening, setter, front, made)
        joining.add(made[1:])
        first, places, numbers = opening.result()
    pdf = joining.after(first)
    link_to_places(pdf, places)
    lay_over(pdf, numbers)
    return pdf, words


def _opening(setter: PartSetter, front: Tree, made: Sequence[SetPart]) -> tuple[SetPart, dict[str, Place], bytes]:
    """Set the first part once more, after the others; return it, where all places are, and all numbers of pages.

    The numbers of pages that it refers to stand in it, and may make it longer than was thought. It is the last that is
    set: what typst remembers goes.
    """
    opening, *others = made
    for manner in (*repeat(_ONE_OF_SEVERAL, _ATTEMPTS), *repeat(_STEADY, _ATTEMPTS)):
        length = opening.pages
        places = _places(others, length)
        pages = {name: page for name, (page, _) in places.items()}
        opening = setter.set(setter.prepared(front | manner | {"pages": pages}))
        if opening.pages == length:
            break
    else:
        _never_settled()
    numbers = page_numbers(length + sum(one.pages for one in others))
    make_room()
    return opening, places, numbers


def _places(parts: Sequence[SetPart], before: int) -> dict[str, Place]:
    """Return each marked place of some parts, where so many pages come before all of them."""
    firsts = accumulate((one.pages for one in parts), initial=before)
    return {
        name: (first + page, down)
        for first, part in zip(firsts, parts, strict=False)
        for name, (page, down) in part.places.items()
    }


class _Joining:
    """Joins the parts, in order, as they come; the first of all, which is the last to be set, at the end."""

    def __init__(self) -> None:
        self._pdf: pikepdf.Pdf | None = None
        self._joined = 0

    def add(self, parts: Sequence[SetPart]) -> None:
        """Join those of ``parts``, all that were set so far, that were not joined yet."""
        for part in parts[self._joined :]:
            more = _opened(part)
            if self._pdf is None:
                self._pdf = more
            else:
                with more:
                    join(self._pdf, more)
        self._joined = len(parts)

    def after(self, front: SetPart) -> "pikepdf.Pdf":
        """Return them all, with ``front`` before them."""
        assert self._pdf is not None
        with _opened(front) as first:
            put_before(self._pdf, first)
        return self._pdf


def _opened(part: SetPart) -> "pikepdf.Pdf":
    """Open a part, in which lines that have to carry their own text do."""
    import pikepdf

    pdf = pikepdf.open(BytesIO(part.pdf))
    write_copied_lines(pdf, part.marks)
    return pdf


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
