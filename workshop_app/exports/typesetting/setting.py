"""Words and a template in, a tagged PDF out: its parts set by typst, and joined."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate, count, islice, repeat, zip_longest
from typing import TYPE_CHECKING, NoReturn

from workshop_app.domain.times import utc_moment
from workshop_app.exports.typesetting.exact import exact_words
from workshop_app.exports.typesetting.joining import Extent, extent_of, lay_over, put_into
from workshop_app.exports.typesetting.linking import Place, link_to_places
from workshop_app.exports.typesetting.part_setting import (
    DocumentError,
    PartSetter,
    Prepared,
    SetPart,
    make_room,
    numbers_of_pages,
)
from workshop_app.exports.typesetting.parting import AT_ONCE, Part, Tree, together

if TYPE_CHECKING:
    import pikepdf

WORDS_FILE = "exact-words.json"
"""What the words that are attached to a document are called."""

_ATTEMPTS = 4
_ALONE: Tree = {"numbered_later": False, "pages": None, "steady": False}
_ONE_OF_SEVERAL: Tree = {"numbered_later": True, "pages": {}, "steady": False}
_STEADY: Tree = {"steady": True}


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
        pdf, words = _Parts(setter, document).joined()
    with pdf:
        return _finished(pdf, parts[0].data, document.made_at, words)


def _attached(document: Document) -> bytes:
    return b"" if document.contents is None else exact_words(document.contents)


def _alone(setter: PartSetter, data: Tree) -> "pikepdf.Pdf":
    for manner in (_ALONE, _ALONE | _STEADY):
        pdf, made = setter.set(setter.prepared(data | manner))
        if made.settled:
            return pdf
    _never_settled()


def _never_settled() -> NoReturn:
    raise DocumentError(
        "This document could not be laid out: the pages that it refers to did not stay where they were. Nothing was "
        "changed in the file."
    )


@contextmanager
def _two_threads() -> Iterator[ThreadPoolExecutor]:
    """Give two threads, which begin nothing more where something came to grief: no document will be made of it."""
    with ThreadPoolExecutor(max_workers=2) as threads:
        try:
            yield threads
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            raise


def _make_room_after(before: Iterable[Future[None]], kilobytes: float) -> None:
    wait(before)
    make_room(kilobytes)


class _Parts:
    """The parts of a document on their way to be one: by their numbers, which are set, and which are joined."""

    def __init__(self, setter: PartSetter, document: Document) -> None:
        self._setter = setter
        self._document = document
        self._parts = document.parts
        self._last = len(document.parts) - 1
        self._referring = [number for number, part in enumerate(document.parts) if part.refers]
        self._set: dict[int, SetPart] = {}
        self._to_join: dict[int, pikepdf.Pdf] = {}
        self._pdf: pikepdf.Pdf | None = None
        self._joined: dict[int, Extent] = {}

    def joined(self) -> "tuple[pikepdf.Pdf, bytes]":
        """Set them and join them; return with them the exact words, which are gathered meanwhile.

        As few as fit into memory are set at a time; those that are done are joined while others are set. The last names
        what no font can draw anywhere, and is set again where there is something to name. Those that refer to pages of
        others are set as a draft, to see how long they are, and once more when all are counted.
        """
        waiting = {*self._referring, self._last}
        setting = list[dict[int, Future[None]]]()
        rooms = list[Future[None]]()
        with _two_threads() as threads:
            for group in self._groups():
                before = setting[-1].values() if setting else ()
                room = threads.submit(_make_room_after, before, self._kilobytes(group))
                rooms.append(room)
                setting.append(
                    {one: threads.submit(self._set_in_room, one, self._prepared(one), room) for one in group}
                )
            words = _attached(self._document)
            for some, room in zip_longest(setting, rooms[1:]):
                for one in some.values():
                    one.result()
                # To make room takes many small steps: each would wait for the long ones in which parts are joined.
                if room is not None:
                    room.result()
                for number in sorted(some.keys() - waiting):
                    self._join(number)
            self._name_what_is_undrawn()
            references = threads.submit(self._set_references)
            if self._last not in self._referring:
                self._join(self._last)
            places, page_numbers = references.result()
        for number in self._referring:
            self._join(number)
        assert self._pdf is not None
        link_to_places(self._pdf, places)
        lay_over(self._pdf, page_numbers)
        return self._pdf, words

    def _groups(self) -> list[list[int]]:
        """Return those that there is room for at once, the heaviest first: while the last are joined, none is set."""
        numbers = count()
        groups = [list(islice(numbers, len(some))) for some in together(self._parts, AT_ONCE)]
        return sorted(groups, key=self._kilobytes, reverse=True)

    def _kilobytes(self, group: Iterable[int]) -> float:
        return sum(self._parts[number].kilobytes for number in group)

    def _prepared(self, number: int, manner: Tree = _ONE_OF_SEVERAL, undrawn: Collection[str] = ()) -> Prepared:
        return self._setter.prepared(self._parts[number].data | manner, undrawn)

    def _set_in_room(self, number: int, part: Prepared, room: Future[None]) -> None:
        room.result()
        self._set_as(number, part)

    def _name_what_is_undrawn(self) -> None:
        if undrawn := frozenset[str]().union(*(one.undrawn for one in self._set.values())):
            make_room(self._kilobytes([self._last]))
            self._set_anew(self._last, _ONE_OF_SEVERAL, undrawn)

    def _set_references(self) -> tuple[dict[str, Place], bytes]:
        """Set those that refer to others once more; return where all places are, and all numbers of pages.

        The numbers of pages that they refer to stand in them, and may make them longer than was thought.
        """
        for manner in (*repeat(_ONE_OF_SEVERAL, _ATTEMPTS), *repeat(_ONE_OF_SEVERAL | _STEADY, _ATTEMPTS)):
            places = self._places()
            pages = {name: page for name, (page, _) in places.items()}
            for number in self._referring:
                self._set_anew(number, manner | {"pages": pages}, self._set[number].undrawn)
            if self._places() == places:
                return places, numbers_of_pages(sum(one.pages for one in self._set.values()))
        _never_settled()

    def _set_anew(self, number: int, manner: Tree, undrawn: Collection[str]) -> None:
        self._set_as(number, self._prepared(number, manner, undrawn))

    def _set_as(self, number: int, part: Prepared) -> None:
        self._to_join[number], self._set[number] = self._setter.set(part, places=True)

    def _places(self) -> dict[str, Place]:
        """Return each marked place of all parts."""
        every = [self._set[number] for number in range(len(self._parts))]
        firsts = accumulate((one.pages for one in every), initial=0)
        return {
            name: (first + page, down)
            for first, part in zip(firsts, every, strict=False)
            for name, (page, down) in part.places.items()
        }

    def _join(self, number: int) -> None:
        """Join a part; in which order they are decides what their tags are numbered by, so it is always the same."""
        more = self._to_join.pop(number)
        extent = extent_of(more)
        if self._pdf is None:
            self._pdf = more
        else:
            before = sum((each for other, each in self._joined.items() if other < number), Extent())
            with more:
                put_into(self._pdf, more, before)
        self._joined[number] = extent


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
