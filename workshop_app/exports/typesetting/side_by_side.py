"""The parts of a document set side by side, two at once, and joined to one meanwhile."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from itertools import accumulate, repeat, zip_longest
from typing import TYPE_CHECKING, Any

from workshop_app.exports.typesetting.joining import Extent, begun_with, extent_of, lay_over, put_into
from workshop_app.exports.typesetting.laying import Laid
from workshop_app.exports.typesetting.linking import Place, link_to_places
from workshop_app.exports.typesetting.part_setting import (
    STEADY,
    PartSetter,
    SetPart,
    make_room,
    never_settled,
    numbers_of_pages,
)
from workshop_app.exports.typesetting.parting import Tree

if TYPE_CHECKING:
    import pikepdf

_ATTEMPTS = 4
_ONE_OF_SEVERAL: Tree = {"numbered_later": True, "pages": {}, "steady": False}


def joined(setter: PartSetter, messages: Iterator[Any]) -> "tuple[pikepdf.Pdf, bytes]":
    """Return all parts, which come in ``messages``, as one document, and the exact words, which come after them.

    Raises:
        DocumentError: typst refused one of them, or their pages never are those that they say.
    """
    return _Parts(setter).joined(messages)


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
    """Make room when those before are set; where one of them came to grief there is none, and so for all after it."""
    for one in before:
        one.result()
    make_room(kilobytes)


class _Parts:
    """The parts of a document on their way to be one: by their numbers, which are set, and which are joined."""

    def __init__(self, setter: PartSetter) -> None:
        self._setter = setter
        self._outline = setter.outline
        self._last = len(self._outline.kilobytes) - 1
        self._set: dict[int, SetPart] = {}
        self._pdf: pikepdf.Pdf | None = None
        self._joined: dict[int, Extent] = {}

    def joined(self, messages: Iterator[Any]) -> "tuple[pikepdf.Pdf, bytes]":
        """Set them and join them; return with them the exact words.

        As few as fit into memory are set at a time; those that are done are joined while others are set. The last names
        what no font can draw anywhere, and is set again where there is something to name. Those that refer to pages of
        others are set as a draft, to see how long they are, and once more when all are counted.
        """
        waiting = {*self._outline.referring, self._last}
        setting = list[dict[int, Future[None]]]()
        rooms = list[Future[None]]()
        with _two_threads() as threads:
            for group in self._outline.groups:
                before = setting[-1].values() if setting else ()
                room = threads.submit(_make_room_after, before, self._kilobytes(group))
                rooms.append(room)
                setting.append({one: threads.submit(self._set_in_room, one, next(messages), room) for one in group})
            every = [one for some in setting for one in some.values()]
            settled = threads.submit(self._settle, every, threads)
            words: bytes = next(messages)
            for some, room in zip_longest(setting, rooms[1:]):
                done = self._opened(some, waiting)
                # To make room takes many small steps: each would wait for the long ones in which parts are joined.
                if room is not None:
                    room.result()
                for number in sorted(done):
                    self._join(number, done[number])
            places, numbers = settled.result()
        for number in sorted(waiting):
            self._join(number, self._set[number].opened())
        assert self._pdf is not None
        link_to_places(self._pdf, places)
        lay_over(self._pdf, numbers)
        return self._pdf, words

    def _opened(self, setting: "Mapping[int, Future[None]]", waiting: Collection[int]) -> "dict[int, pikepdf.Pdf]":
        """Return those that are joined as they are, opened; whichever is set first is opened first."""
        numbers = {one: number for number, one in setting.items()}
        opened = {}
        for one in as_completed(numbers):
            one.result()
            if (number := numbers[one]) not in waiting:
                opened[number] = self._set[number].opened()
        return opened

    def _settle(self, setting: Iterable[Future[None]], threads: ThreadPoolExecutor) -> tuple[dict[str, Place], bytes]:
        """Set once more, when all are set, what depends on others; return where all places are, and the numbers."""
        for one in setting:
            one.result()
        self._name_what_is_undrawn()
        pages = self._pages()
        numbers = threads.submit(numbers_of_pages, pages)
        places = self._set_references()
        return places, numbers.result() if self._pages() == pages else numbers_of_pages(self._pages())

    def _kilobytes(self, group: Iterable[int]) -> float:
        return sum(self._outline.kilobytes[number] for number in group)

    def _set_in_room(self, number: int, laid: Laid, room: Future[None]) -> None:
        room.result()
        self._set_as(number, laid)

    def _name_what_is_undrawn(self) -> None:
        if undrawn := frozenset[str]().union(*(one.laid.undrawn for one in self._set.values())):
            make_room(self._kilobytes([self._last]))
            self._set_as(self._last, self._outline.laid_again(self._last, undrawn))

    def _set_references(self) -> dict[str, Place]:
        """Set those that refer to others once more; return where all places are.

        The numbers of pages that they refer to stand in them, and may make them longer than was thought.
        """
        for manner in (*repeat(_ONE_OF_SEVERAL, _ATTEMPTS), *repeat(_ONE_OF_SEVERAL | STEADY, _ATTEMPTS)):
            places = self._places()
            pages = {name: page for name, (page, _) in places.items()}
            for number in self._outline.referring:
                self._set_as(number, self._set[number].laid, manner | {"pages": pages})
            if self._places() == places:
                return places
        never_settled()

    def _set_as(self, number: int, laid: Laid, manner: Tree = _ONE_OF_SEVERAL) -> None:
        self._set[number] = self._setter.set(number, laid, manner, places=True)

    def _pages(self) -> int:
        return sum(one.pages for one in self._set.values())

    def _places(self) -> dict[str, Place]:
        """Return each marked place of all parts."""
        every = [self._set[number] for number in range(len(self._outline.kilobytes))]
        firsts = accumulate((one.pages for one in every), initial=0)
        return {
            name: (first + page, down)
            for first, part in zip(firsts, every, strict=False)
            for name, (page, down) in part.places.items()
        }

    def _join(self, number: int, more: "pikepdf.Pdf") -> None:
        """Join a part; in which order they are decides what their tags are numbered by, so it is always the same."""
        extent = extent_of(more)
        if self._pdf is None:
            self._pdf = begun_with(more)
        else:
            before = sum((each for other, each in self._joined.items() if other < number), Extent())
            with more:
                put_into(self._pdf, more, before)
        self._joined[number] = extent
