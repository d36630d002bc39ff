"""What a copy of a commission holds, told by its head; and where two copies of one have parted."""

import contextlib
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from workshop_app.store import sqlite
from workshop_app.store.errors import cannot_be_read
from workshop_app.store.locking import held_here
from workshop_app.store.opening import refuse_if_built_otherwise, refuse_if_other_kind
from workshop_app.store.private_copies import (
    UNREADABLE,
    connection_to_read,
    hardened,
    known_key,
    must_be_a_file,
    read_privately,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a copy holds.

    Attributes:
        commission_id: of which commission it is a copy; "" if it holds none yet.
        version: its file version.
        seq: the number of its last action; 0 if there is none.
        digest: the seal of that action; "" if there is none.
        last_at: when that was done (UTC, ISO 8601); "" if there is none.
        statements: how many things said it holds.
    """

    commission_id: str
    version: int
    seq: int
    digest: str
    last_at: str
    statements: int


@dataclass(frozen=True, slots=True)
class Since:
    """What a copy has of its own: how many actions, and when the last was done (UTC, ISO 8601)."""

    actions: int
    last_at: str


class Chain:
    """The numbers, seals and times of all the actions in a copy."""

    def __init__(self, conn: sqlite.Connection) -> None:
        rows = conn.execute("SELECT seq, ifnull(digest, ''), done_at FROM action ORDER BY seq")
        self._actions = [(int(seq), str(digest), str(done_at)) for seq, digest, done_at in rows]
        self._digests = {seq: digest for seq, digest, _ in self._actions}

    def holds(self, head: Head) -> bool:
        """Tell whether another copy's last action is one of these: then it has nothing that is not here."""
        return not head.seq or self._digests.get(head.seq) == head.digest

    def is_within(self, other: "Chain") -> bool:
        """Tell whether another copy has all of these actions."""
        return not self._actions or other._digests.get(self._actions[-1][0]) == self._actions[-1][1]

    def common_with(self, other: "Chain") -> int:
        """Return the number of the last action that both have; 0 if there is none."""
        # Each seal covers those before it: where they differ once they differ from there on.
        common = bisect_right(self._actions, 0, key=lambda action: int(other._digests.get(action[0]) != action[1]))
        return self._actions[common - 1][0] if common else 0

    def since(self, seq: int) -> Since:
        """Return what was done after the action of this number."""
        own = [one for one in self._actions if one[0] > seq]
        return Since(len(own), own[-1][2] if own else "")


def head_of(conn: sqlite.Connection, version: int) -> Head:
    """Return what a copy of this file version holds, which was found to be built as ours are.

    Raises:
        sqlite.Error: it cannot be read.
    """
    found = conn.execute("SELECT id FROM commission").fetchone()
    last = conn.execute("SELECT seq, ifnull(digest, ''), done_at FROM action ORDER BY seq DESC LIMIT 1").fetchone()
    seq, digest, last_at = last or (0, "", "")
    (statements,) = conn.execute("SELECT count(*) FROM statement").fetchone()
    return Head(str(found[0]) if found else "", version, int(seq), str(digest), str(last_at), int(statements))


def head_at_rest(path: Path) -> Head:
    """Return what a file holds that nobody is writing to, such as a backup; little of it is read.

    Raises:
        FileError: it is not there, cannot be read, or is no commission file built as ours are.
    """
    must_be_a_file(path)
    try:
        with contextlib.closing(hardened(_to_read(path))) as conn:
            return head_of(conn, known_version(path, conn))
    except UNREADABLE as error:
        raise cannot_be_read(path, error) from error


def _to_read(path: Path) -> sqlite.Connection:
    return connection_to_read(path.resolve(), known_key(path), at_rest=not held_here(path))


def head_and_chain(path: Path) -> tuple[Head, Chain]:
    """Return what a file holds and all its actions, by a private copy, also while it is open here or elsewhere.

    Raises:
        FileError: it is not there, cannot be read, or is no commission file built as ours are.
    """
    with contextlib.closing(read_privately(path, known_key(path))) as conn:
        try:
            return head_of(conn, known_version(path, conn)), Chain(conn)
        except UNREADABLE as error:
            raise cannot_be_read(path, error) from error


def known_version(path: Path, conn: sqlite.Connection) -> int:
    """Return the file version of what is built as ours are, before anything in it is asked.

    Raises:
        FileError: it is of another kind or version, or built otherwise.
        sqlite.Error: it cannot be read.
    """
    conn.execute("PRAGMA trusted_schema = OFF")
    version = refuse_if_other_kind(path, conn)
    refuse_if_built_otherwise(path, conn, version)
    return version
