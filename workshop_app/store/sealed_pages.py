"""The pages of a damaged file with a password, each read by itself: which rows they hold still.

SQLCipher seals each page, so that one is either as it was or cannot be read at all, and it tells which. Those that can
be read are put, still encrypted, into a file of our own under the same key, in which a table of ours is made to begin
at one page after the other. Nothing that the damaged file says is run, and nothing of it is decrypted on the disk.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from workshop_app.store import sqlite
from workshop_app.store.keys import Key
from workshop_app.store.raw_pages import Cell, Held, Spoiled, Tree

_SIZE = sqlite.SEALED_PAGE
_MOST_COLUMNS = 60
_NO_COLUMN = b"\x00no such column\xff"
"""What is read in the place of a column that a row has not."""


class SealedPages:
    """All pages of a file with a password, as ``RawPages`` are of a plain one.

    Attributes:
        number: how many there are; the last one may be cut short.
        broken: the numbers of those that cannot be read, or not all of them.
        met: the numbers of those that belong to a tree that was walked.
        version: the file version that the first page tells; 0 where it cannot be read.
    """

    def __init__(self, content: bytes, key: Key, folder: Path) -> None:
        self.number = max(2, -(-len(content) // _SIZE))
        self.met: set[int] = set()
        self._key, self._folder = key, folder
        self._content = content.ljust(self.number * _SIZE, b"\0")
        self.broken = self._that_do_not_fit()
        self._is_readable = len(self.broken) < self.number
        self.version = self._said_version()
        self._indexes: dict[int, list[Cell]] = {}
        self._reader = _Reader(self._empty("all", self._content), key)
        self._rows = self._leaves() if self._is_readable else {}
        """How many rows each page holds that lists rows of a table."""
        self._firsts = {page: self._reader.first(page) for page, rows in self._rows.items() if rows}

    @property
    def fits(self) -> bool:
        """Whether any page can be read: where none can, the key is another, or nothing is left."""
        return self._is_readable

    def close(self) -> None:
        """Let go of the files of our own."""
        self._reader.close()

    def _that_do_not_fit(self) -> set[int]:
        """Return the pages of which SQLCipher says that they are not as they were written."""
        copy = self._folder / "as it is"
        copy.write_bytes(self._content)
        try:
            with contextlib.closing(sqlite.connect(copy, self._key)) as conn:
                found = sqlite.pages_that_do_not_fit(conn)
        except sqlite.Error:
            found = None
        return set(range(1, self.number + 1)) if found is None else set(found)

    def _said_version(self) -> int:
        if 1 in self.broken:
            return 0
        try:
            with contextlib.closing(sqlite.connect(self._folder / "as it is", self._key)) as conn:
                return int(conn.execute("PRAGMA user_version").fetchone()[0])
        except sqlite.Error:
            return 0

    def _empty(self, name: str, content: bytes) -> Path:
        """Write a file of our own with these pages in it, but for the first, and two tables that can begin anywhere."""
        path = self._folder / name
        with contextlib.closing(sqlite.connect(path, self._key)) as conn:
            conn.execute("PRAGMA journal_mode = OFF")
            columns = ", ".join(f"c{at} DEFAULT x'{_NO_COLUMN.hex()}'" for at in range(_MOST_COLUMNS))
            conn.execute("CREATE TABLE room (content)")
            conn.execute(f"CREATE TABLE rows ({columns})")
            conn.execute("CREATE TABLE entries (content, number, PRIMARY KEY (content)) WITHOUT ROWID")
            conn.execute("INSERT INTO room VALUES (zeroblob(?))", (self.number * _SIZE,))
        with path.open("r+b") as stream:
            stream.seek(_SIZE)
            stream.write(content[_SIZE:])
        return path

    def _leaves(self) -> dict[int, int]:
        """Return the pages that list rows of a table, with how many; no page that leads to others is among them."""
        alone = self._empty("alone", bytes(len(self._content)))
        found = {}
        for page in range(2, self.number + 1):
            if page in self.broken or self._reader.count(page) is None:
                continue
            first, last = (page - 1) * _SIZE, page * _SIZE
            with alone.open("r+b", buffering=0) as stream:
                stream.seek(first)
                stream.write(self._content[first:last])
            # Where no other page is there, one that leads to others leads nowhere.
            with contextlib.closing(_Reader(alone, self._key)) as reader:
                rows = reader.count(page)
            if rows is not None:
                found[page] = rows
            with alone.open("r+b", buffering=0) as stream:
                stream.seek(first)
                stream.write(bytes(_SIZE))
        return found

    def tree(self, root: int) -> Tree:
        """Go down from the page ``root`` to those that hold rows. The first page of a file is passed over."""
        if not 2 <= root <= self.number or root in self.met:
            return Tree([], is_whole=False)
        self.met.add(root)
        if root in self._rows:
            return Tree([root], is_whole=True)
        rows = self._reader.count(root)
        pages = [page for page, first in self._firsts.items() if page not in self.met and self._reader.has(root, first)]
        if pages:
            self.met.update(pages)
            return Tree(pages, is_whole=rows is not None and rows == sum(self._rows[page] for page in pages))
        entries, is_whole = self._reader.entries(root)
        if not entries:
            return Tree([], is_whole=is_whole)
        # An index is one page of ours, whatever it fills in the file.
        page = self.number + 1 + len(self._indexes)
        self._indexes[page] = [Cell(page, 0, one) for one in entries]
        return Tree([page], is_whole=is_whole)

    def ends_well(self, root: int) -> bool:
        """Tell whether the last page of the table that begins at ``root`` is there, and as it must be."""
        return 2 <= root <= self.number and self._reader.has_end(root)

    def leaves_not_met(self) -> list[int]:
        """Return the pages that hold rows of a table to which nothing led."""
        return [page for page in self._rows if page not in self.met]

    def cells(self, page: int) -> Iterator[Cell]:
        """Go through the rows of a page that can be read; if one cannot, the page is among those that are broken."""
        if page in self._indexes:
            yield from self._indexes[page]
            return
        if page not in self._rows:
            return
        read = 0
        for rowid, values in self._reader.rows(page):
            read += 1
            yield Cell(page, rowid, values)
        if read < self._rows[page]:
            self.broken.add(page)


class _Reader:
    """Reads a file of our own in which a table is made to begin at any page."""

    def __init__(self, path: Path, key: Key) -> None:
        self._path, self._key = path, key
        self._at: tuple[str, int] | None = None
        self._connect()

    def _connect(self) -> None:
        self._conn = sqlite.connect(self._path, self._key)
        self._conn.text_factory = _text
        for pragma in ("writable_schema = ON", "journal_mode = OFF", "synchronous = OFF"):
            self._conn.execute(f"PRAGMA {pragma}")
        self._at = None

    def close(self) -> None:
        self._conn.close()

    def _again(self) -> None:
        """Go on over another connection: one that met a page which cannot be read may read nothing more."""
        self._conn.close()
        self._connect()

    def _begin_at(self, table: str, page: int) -> None:
        if self._at != (table, page):
            self._conn.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (page, table))
            (number,) = self._conn.execute("PRAGMA schema_version").fetchone()
            self._conn.execute(f"PRAGMA schema_version = {int(number) + 1}")
            self._at = (table, page)

    def _asked(self, table: str, page: int, sql: str, *values: object) -> list[tuple[Held, ...]] | None:
        """Return what a question says of the table that begins at a page; None if it cannot be read to its end."""
        try:
            self._begin_at(table, page)
            return self._conn.execute(sql, values).fetchall()
        except (sqlite.Error, OverflowError):
            self._again()
            return None

    def count(self, page: int) -> int | None:
        """Return how many rows the pages from this one down list; None where it is no page of a table, or one lacks."""
        found = self._asked("rows", page, "SELECT count(*) FROM rows")
        return None if found is None else int(str(found[0][0]))

    def first(self, page: int) -> tuple[Held, ...] | None:
        """Return the first row of a page, with its number; None if it cannot be read."""
        found = self._asked("rows", page, "SELECT rowid, * FROM rows LIMIT 1")
        return found[0] if found else None

    def has(self, root: int, first: tuple[Held, ...] | None) -> bool:
        """Tell whether the table that begins at ``root`` leads to a row."""
        return first is not None and self._asked(
            "rows", root, "SELECT rowid, * FROM rows WHERE rowid = ?", first[0]
        ) == [first]

    def has_end(self, root: int) -> bool:
        """Tell whether the table that begins at ``root`` leads to its last row, or has none."""
        return self._asked("rows", root, "SELECT max(rowid) FROM rows") is not None

    def rows(self, page: int) -> Iterator[tuple[int, tuple[Held, ...]]]:
        """Go through the rows of one page by their numbers, without those that run on to one that cannot be read."""
        numbers = self._asked("rows", page, "SELECT rowid FROM rows") or []
        for (rowid,) in numbers:
            found = self._asked("rows", page, "SELECT * FROM rows WHERE rowid = ?", rowid)
            if found:
                values = found[0]
                length = values.index(_NO_COLUMN) if _NO_COLUMN in values else len(values)
                yield int(str(rowid)), tuple(0.0 if isinstance(one, float) else one for one in values[:length])

    def entries(self, root: int) -> tuple[list[tuple[Held, ...]], bool]:
        """Return what an index lists that begins at ``root``, from both its ends, and whether that is all of it."""
        found = self._asked("entries", root, "SELECT content, number FROM entries")
        if found is not None:
            return found, True
        return [*self._until_it_breaks(root, "ASC"), *self._until_it_breaks(root, "DESC")], False

    def _until_it_breaks(self, root: int, order: str) -> Iterator[tuple[Held, ...]]:
        try:
            self._begin_at("entries", root)
            yield from self._conn.execute(f"SELECT content, number FROM entries ORDER BY content {order}")
        except sqlite.Error:
            self._again()


def _text(found: bytes) -> str:
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError:
        return Spoiled(found.decode("utf-8", "replace"))
