"""The pages of a damaged file, read byte by byte where SQLite would refuse: which rows they hold still.

SQLite gives up on a file at the first page that is not as it must be. Here every page is looked at by itself, as
https://www.sqlite.org/fileformat2.html describes it, and nothing that a file says is obeyed: no text of it is run.
Erased rows are not looked for: only what a page lists as its rows is read.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.row import Value

_HEADER = b"SQLite format 3\x00"
_USUAL = 4096
"""Bytes of a page, in every file of ours."""
_SIZES = tuple(1 << power for power in range(9, 17))
_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER = 13, 5, 10, 2
_KINDS = frozenset({_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER})
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL = 7
_MOST_COLUMNS = 200
_SHORT = 12

Held = Value | float | bytes
"""What a column of any SQLite file may hold."""


class Spoiled(str):
    """Text of which some bytes are no characters any more: each of them is a � in it."""

    __slots__ = ()


class UnreadableError(Exception):
    """A page, or a row on it, is not as it must be."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One row as a page holds it.

    Attributes:
        page: the number of the page, from 1.
        rowid: SQLite's own number of the row; 0 in an index.
        values: its columns, without those that were added after it was written.
    """

    page: int
    rowid: int
    values: tuple[Held, ...]


@dataclass(slots=True)
class Tree:
    """What could be reached of one table or index.

    Attributes:
        pages: the numbers of the pages that hold its rows.
        is_whole: every page of it was reached and is, in itself, as it must be.
    """

    pages: list[int]
    is_whole: bool


class RawPages:
    """All pages of a file.

    Attributes:
        number: how many there are; the last one may be cut short.
        broken: the numbers of those that cannot be read, or not all of them, as far as that was noticed.
        met: the numbers of those that belong to a tree that was walked.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._size = _size_of(content)
        self.number = -(-len(content) // self._size)
        self.broken: set[int] = set()
        self.met: set[int] = set()

    def tree(self, root: int) -> Tree:
        """Go down from the page ``root`` to those that hold rows."""
        found = Tree([], is_whole=True)
        waiting = [root]
        while waiting:
            page = waiting.pop()
            if page in self.met or not 1 <= page <= self.number:
                found.is_whole = False
                continue
            self.met.add(page)
            try:
                kind = self._kind(page)
                if kind in (_TABLE_INNER, _INDEX_INNER):
                    waiting += self._children(page)
                if kind != _TABLE_INNER:
                    found.pages.append(page)
                if not self._fills_its_page(page):
                    raise UnreadableError
            except UnreadableError:
                self.broken.add(page)
                found.is_whole = False
        return found

    def ends_well(self, root: int) -> bool:
        """Tell whether the last page of the table that begins at ``root`` is there, and as it must be."""
        seen: set[int] = set()
        page = root
        try:
            while 1 <= page <= self.number and page not in seen:
                seen.add(page)
                if not self._fills_its_page(page):
                    return False
                if self._kind(page) != _TABLE_INNER:
                    return self._kind(page) == _TABLE_LEAF
                page = self._children(page)[-1]
        except UnreadableError:
            pass
        return False

    def leaves_not_met(self) -> list[int]:
        """Return the pages that hold rows of a table to which nothing led."""
        return [
            page
            for page in range(1, self.number + 1)
            if page not in self.met and self._byte(self._start(page)) == _TABLE_LEAF
        ]

    def cells(self, page: int) -> Iterator[Cell]:
        """Go through the rows of a page that can be read; if one cannot, the page is among those that are broken."""
        try:
            places = self._places(page)
            kind = self._kind(page)
        except UnreadableError:
            self.broken.add(page)
            return
        for place in places:
            try:
                yield self._cell(page, kind, place)
            except UnreadableError:
                self.broken.add(page)

    def _byte(self, place: int) -> int:
        return self._content[place] if 0 <= place < len(self._content) else -1

    def _number(self, place: int, length: int) -> int:
        if place + length > len(self._content):
            raise UnreadableError
        return int.from_bytes(self._content[place : place + length], "big")

    def _varint(self, place: int) -> tuple[int, int]:
        """Return a number of one to nine bytes and where the next thing begins."""
        value = 0
        for length in range(8):
            byte = self._byte(place + length)
            if byte < 0:
                raise UnreadableError
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value, place + length + 1
        value = value << 8 | self._number(place + 8, 1)
        return value - (1 << 64) if value >> 63 else value, place + 9

    def _first(self, page: int) -> int:
        return (page - 1) * self._size

    def _start(self, page: int) -> int:
        """Return where a page says what it is: the first one begins with the header of the file."""
        return 100 if page == 1 else self._first(page)

    def _kind(self, page: int) -> int:
        kind = self._byte(self._start(page))
        if kind not in _KINDS:
            raise UnreadableError
        return kind

    def _pointers(self, page: int) -> int:
        return self._start(page) + (12 if self._kind(page) in (_TABLE_INNER, _INDEX_INNER) else 8)

    def _places(self, page: int) -> list[int]:
        """Return where the rows of a page begin; one that says that it begins outside is left out."""
        start, pointers = self._start(page), self._pointers(page)
        number = self._number(start + 3, 2)
        if number > self._size // 4:
            raise UnreadableError
        places = []
        for which in range(number):
            try:
                place = self._number(pointers + 2 * which, 2)
            except UnreadableError:
                self.broken.add(page)
                break
            if pointers - self._first(page) + 2 * number <= place < self._size:
                places.append(self._first(page) + place)
            else:
                self.broken.add(page)
        return places

    def _children(self, page: int) -> list[int]:
        right = self._number(self._start(page) + 8, 4)
        return [*(self._number(place, 4) for place in self._places(page)), right]

    def _local(self, kind: int, length: int) -> int:
        """Return how much of a row of ``length`` bytes stands on its page; the rest is on others."""
        most = self._size - 35 if kind == _TABLE_LEAF else (self._size - 12) * 64 // 255 - 23
        if length <= most:
            return length
        least = (self._size - 12) * 32 // 255 - 23
        local = least + (length - least) % (self._size - 4)
        return local if local <= most else least

    def _begins(self, kind: int, place: int) -> tuple[int, int, int]:
        """Return the length of a row, its number, and where it begins."""
        if kind == _INDEX_INNER:
            place += 4
        length, place = self._varint(place)
        rowid = 0
        if kind == _TABLE_LEAF:
            rowid, place = self._varint(place)
        if not 0 < length <= len(self._content):
            raise UnreadableError
        return length, rowid, place

    def _cell(self, page: int, kind: int, place: int) -> Cell:
        length, rowid, place = self._begins(kind, place)
        local = self._local(kind, length)
        if place + local > self._first(page) + self._size:
            raise UnreadableError
        payload = bytearray(self._content[place : place + local])
        following = self._number(place + local, 4) if local < length else 0
        seen: set[int] = set()
        while len(payload) < length:
            if not 1 < following <= self.number or following in seen:
                raise UnreadableError
            seen.add(following)
            first = self._first(following)
            payload += self._content[first + 4 : first + min(self._size, 4 + length - len(payload))]
            following = self._number(first, 4)
            if first + self._size > len(self._content) and len(payload) < length:
                raise UnreadableError
        return Cell(page, rowid, tuple(_values(bytes(payload))))

    def _fills_its_page(self, page: int) -> bool:
        """Tell whether rows and gaps together fill a page as SQLite fills it, so that none is missing from its list."""
        kind, start, first = self._kind(page), self._start(page), self._first(page)
        begins = self._number(start + 5, 2) or 65536
        used = self._number(start + 7, 1)
        for place in self._places(page):
            if kind == _TABLE_INNER:
                size = self._varint(place + 4)[1] - place
            else:
                length, _, body = self._begins(kind, place)
                local = self._local(kind, length)
                size = body + local + (4 if local < length else 0) - place
            used += max(4, size)
        gap, seen = self._number(start + 1, 2), 0
        while gap and seen < self._size:
            used += self._number(first + gap + 2, 2)
            gap, seen = self._number(first + gap, 2), seen + 1
        return page not in self.broken and begins + used == self._size


def _size_of(content: bytes) -> int:
    """Return the size of the pages: what the header says, if more pages then begin as pages do."""
    said = int.from_bytes(content[16:18], "big")
    said = 65536 if said == 1 else said
    if not content.startswith(_HEADER) or said not in _SIZES or said == _USUAL:
        return _USUAL

    def begin_well(size: int) -> float:
        places = range(size, len(content), size)
        return sum(content[place] in _KINDS for place in places) / max(1, len(places))

    return said if begin_well(said) > begin_well(_USUAL) else _USUAL


def _small_varint(payload: bytes, place: int) -> tuple[int, int]:
    value = 0
    for length in range(9):
        if place + length >= len(payload):
            raise UnreadableError
        byte = payload[place + length]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + length + 1
    raise UnreadableError


def _values(payload: bytes) -> Iterator[Held]:
    """Go through the columns of a row.

    Raises:
        UnreadableError: it is none.
    """
    begins, place = _small_varint(payload, 0)
    if not place <= begins <= len(payload):
        raise UnreadableError
    kinds = []
    while place < begins:
        kind, place = _small_varint(payload, place)
        kinds.append(kind)
    if len(kinds) > _MOST_COLUMNS or place != begins:
        raise UnreadableError
    place = begins
    for kind in kinds:
        length = _length(kind)
        part = payload[place : place + length]
        if len(part) < length:
            raise UnreadableError
        place += length
        yield _value(kind, part)
    if place != len(payload):
        raise UnreadableError


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind in (10, 11):
        raise UnreadableError
    return 8 if kind == _REAL else _INTEGERS.get(kind, 0)


def _value(kind: int, part: bytes) -> Held:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind in _INTEGERS:
        return int.from_bytes(part, "big", signed=True)
    if kind == _REAL:
        return 0.0
    if kind % 2 == 0:
        return part
    try:
        text = part.decode("utf-8")
        # Kinds and states, which stand in every row, take room once.
        return sys.intern(text) if len(text) < _SHORT else text
    except UnicodeDecodeError:
        return Spoiled(part.decode("utf-8", "replace"))
