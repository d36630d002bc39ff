"""Words and a template in, a tagged PDF out: its parts set by typst, and joined."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NoReturn

from workshop_app.domain.times import utc_moment
from workshop_app.exports.documents.copied import write_copied_lines
from workshop_app.exports.documents.joining import join, lay_over, pages_in, put_before
from workshop_app.exports.documents.linking import Place, link_to_places
from workshop_app.exports.documents.part_setting import DocumentError, PartSetter, SetPart, make_room, page_numbers
from workshop_app.exports.documents.parting import AT_ONCE, Tree, together

if TYPE_CHECKING:
    import pikepdf

WORDS_FILE = "exact-words.json"
"""What the words that are attached to a document are called."""

_ATTEMPTS = 4
_ALONE: Tree = {"numbered_later": False, "pages": None, "steady": False}
_ONE_OF_SEVERAL: Tree = {"numbered_later": True, "pages": None, "steady": False}
_STEADY: Tree = {"steady": True}


def set_document(template: str, parts: Sequence[Tree], made_at: str, words: bytes = b"") -> bytes:
    """Return the PDF (PDF/UA-1) that ``resources/documents/TEMPLATE.typ`` makes of ``parts``, one after the other.

    What no font on this machine can draw is named where it stands, and listed in the data's ``named``. Of several
    parts no more than two are set at once; the numbers of the pages are laid over them once all are counted.

    Args:
        template: the template's name, without ``.typ``.
        parts: the data of each part; words in it are ``Spoken`` or ``Inline`` and reach the template as data, never
            as markup.
        made_at: UTC, ISO 8601; the time in the file's properties.
        words: the exact words in it as JSON, attached to the document; nothing is where it is empty.

    Raises:
        DocumentError: typst refused the document, or its pages never are those that it says.
    """
    setter = PartSetter(template, made_at, parts)
    make_room(parts[0])
    pdf = _opened(_alone(setter, parts[0])) if len(parts) == 1 else _joined(setter, parts)
    with pdf:
        return _finished(pdf, parts[0], made_at, words)


def _alone(setter: PartSetter, part: Tree) -> SetPart:
    for manner in (_ALONE, _ALONE | _STEADY):
        made = setter.set(part | manner)
        if made.settled:
            return made
    _never_settled()


def _never_settled() -> NoReturn:
    raise DocumentError(
        "This document could not be laid out: the pages that it refers to did not stay where they were. Nothing was "
        "changed in the file."
    )


def _joined(setter: PartSetter, parts: Sequence[Tree]) -> "pikepdf.Pdf":
    """Set parts and join them, those that were set while typst makes room for the next ones and sets them.

    The last names what no font can draw anywhere, and is set again where there is something to name. The first refers
    to pages of the others, so it is set as a draft to see how long it is, and once more when they are counted.
    """
    front, *others = (part | _ONE_OF_SEVERAL for part in parts)
    joined, ready = _Joined(), list[SetPart]()
    with ThreadPoolExecutor(max_workers=2) as threads:

        def begin(part: Tree, room: Future[None]) -> Future[SetPart]:
            def set_it() -> SetPart:
                room.result()
                return setter.set(part, places=True)

            return threads.submit(set_it)

        for some in together([front | {"pages": {}}, *others], AT_ONCE):
            room = threads.submit(make_room, *some)
            setting = [begin(part, room) for part in some]
            joined.add(ready)
            ready = [one.result() for one in setting]
        room = threads.submit(make_room, front, others[-1])
        if undrawn := joined.undrawn.union(*(one.undrawn for one in ready)):
            room.result()
            ready[-1] = setter.set(others[-1], places=True, undrawn=undrawn)
        joined.add(ready)
    opening = joined.front
    # The numbers of pages that it refers to stand in the first part, and may make it longer than was thought.
    for manner in (*repeat(_ONE_OF_SEVERAL, _ATTEMPTS), *repeat(_STEADY, _ATTEMPTS)):
        length = pages_in(opening.pdf)
        pages = {name: page for name, (page, _) in joined.places(length).items()}
        opening = setter.set(front | manner | {"pages": pages})
        if pages_in(opening.pdf) == length:
            break
    else:
        _never_settled()
    with ThreadPoolExecutor(max_workers=1) as thread:
        room = thread.submit(make_room)
        pdf = joined.after(opening)
        link_to_places(pdf, joined.places(length))
        room.result()
    lay_over(pdf, page_numbers(len(pdf.pages)))
    return pdf


class _Joined:
    """The parts joined so far, after the first of them, which is kept by itself."""

    front: SetPart

    def __init__(self) -> None:
        self.undrawn: frozenset[str] = frozenset()
        self._pdf: pikepdf.Pdf | None = None
        self._pages: list[int] = []
        self._places: list[dict[str, Place]] = []

    def add(self, parts: Sequence[SetPart]) -> None:
        """Join more, in order."""
        for part in parts:
            self.undrawn |= part.undrawn
            if not hasattr(self, "front"):
                self.front = part
                continue
            more = _opened(part)
            self._places.append(part.places)
            self._pages.append(len(more.pages))
            if self._pdf is None:
                self._pdf = more
            else:
                with more:
                    join(self._pdf, more)

    def places(self, before: int) -> dict[str, Place]:
        """Return each marked place of these, where so many pages come before all of them."""
        firsts = accumulate([before, *self._pages[:-1]])
        return {
            name: (first + page, down)
            for first, places in zip(firsts, self._places, strict=True)
            for name, (page, down) in places.items()
        }

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
