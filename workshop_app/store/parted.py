"""Copies of one commission that have parted: each has what the other has not, as a program that shares files leaves
them, or a backup that was opened and gone on with beside the file it was taken of.
"""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.backups import changes_told, differs_told
from workshop_app.domain.times import moment_text, utc_text
from workshop_app.store import sqlite
from workshop_app.store.backups import Backup, Taking
from workshop_app.store.errors import FileError, cannot_be_read
from workshop_app.store.heads import Chain, Head, Since, head_and_chain
from workshop_app.store.locking import identity, open_elsewhere
from workshop_app.store.private_copies import connection_to_read, hardened, known_key

_MOST_FILES = 40
_LARGEST = 64 * 1024 * 1024
_LARGEST_TOGETHER = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Parted:
    """Another copy of an open commission that has parted from it.

    Attributes:
        path: where it is.
        backup: which backup it is; None if it is none.
        head: what it holds.
        here: what the open file has of its own since.
        there: what the other has of its own since.
    """

    path: Path
    backup: Backup | None
    head: Head
    here: Since
    there: Since

    def told(self, open_one: Path, more: int = 0) -> str:
        """Return one sentence for whoever opened ``open_one``; ``more`` copies have parted besides."""
        name = f"“{self.path.name}” in {self.path.parent}"
        if self.backup is not None:
            name = f"its backup of {moment_text(utc_text(self.backup.taken_at))}"
        besides = f" {more} more of its copies went another way too." if more else ""
        return (
            f"“{open_one.name}” and {name} are copies of one project that went different ways: this one has "
            f"{_own(self.here)}, the other {_own(self.there)}. Choose which one to carry on with, and keep the other "
            f"until you are sure.{besides}"
        )


def parted_copies(
    taking: Taking, others: Iterable[Path], backups: Sequence[Backup], stopped: Callable[[], bool] = lambda: False
) -> list[Parted]:
    """Return the copies of an open commission that have parted from it, those that have most of their own first.

    May be called from any thread. A backup is left out that has nothing which another one found has not.

    Args:
        taking: the open file.
        others: where copies may be; the files beside it are looked at besides. Of each a private copy is read, unless
            it is very large.
        backups: its backups.
        stopped: asked between two files whether to leave the rest.

    Raises:
        FileError: the open file cannot be read.
    """
    try:
        with contextlib.closing(hardened(connection_to_read(taking.real, known_key(taking.real)))) as conn:
            ours = Chain(conn)
    except sqlite.Error as error:
        raise cannot_be_read(taking.path, error) from error
    found: list[Parted] = []
    chains: list[Chain] = []
    for path in _to_look_at(taking, others):
        if stopped():
            return []
        read = _read(path, taking.commission_id)
        if read is not None and not ours.holds(read[0]) and not ours.is_within(read[1]):
            found.append(_parted(path, None, read[0], ours, read[1]))
            chains.append(read[1])
    for backup in sorted(backups, key=lambda one: one.head.seq if one.head else 0, reverse=True):
        if backup.head is None or ours.holds(backup.head) or any(one.holds(backup.head) for one in chains):
            continue
        read = None if stopped() else _read(backup.path, taking.commission_id)
        if read is not None and not ours.is_within(read[1]):
            found.append(_parted(backup.path, backup, read[0], ours, read[1]))
            chains.append(read[1])
    return sorted(found, key=lambda one: (one.backup is not None, -one.there.actions))


class OpenCopies:
    """Looks for other copies of an open commission that another program on this computer has open, each told once."""

    def __init__(self) -> None:
        self._open: set[Path] = set()

    def new_ones(self, taking: Taking, others: Iterable[Path]) -> list[Path]:
        """Return those that were opened since it was asked last. May be called from any thread.

        Args:
            taking: the open file.
            others: where copies may be; the files beside it are looked at besides.
        """
        now = {path for path in _to_look_at(taking, others) if open_elsewhere(path)}
        found = [path for path in sorted(now - self._open) if _read(path, taking.commission_id) is not None]
        self._open = now
        return found


def open_copy_told(open_one: Path, copy: Path) -> str:
    """Return the sentence for whoever has ``open_one`` open while another program has its copy open."""
    return (
        f"“{copy.name}” in {copy.parent} is a copy of “{open_one.name}”, and another program has it open now. Both can "
        "be worked in, but what is saved in one is not in the other: carry on in one of them, and close the other."
    )


def differs_from(now: tuple[Head, Chain], backup: Backup) -> str:
    """Return in what a backup differs from its project as it is now, as people read it; "" if that cannot be told."""
    head, chain = now
    if backup.head is None:
        return ""
    apart, common = 0, backup.head.seq
    if not chain.holds(backup.head):
        read = _read(backup.path, head.commission_id)
        if read is None:
            return ""
        common = chain.common_with(read[1])
        apart = read[1].since(common).actions
    return differs_told(chain.since(common).actions, head.statements - backup.head.statements, apart)


def _to_look_at(taking: Taking, others: Iterable[Path]) -> list[Path]:
    """Return files that may be copies: not the open one, and neither too many nor too large."""
    beside: list[Path] = []
    with contextlib.suppress(OSError):
        beside = sorted(one for one in taking.real.parent.glob("*.workshop") if not one.name.startswith("."))
    looked_at: dict[tuple[int, int], Path] = {}
    together = 0
    for path in [*others, *beside]:
        with contextlib.suppress(OSError):
            found, size = identity(path), path.stat().st_size
            if found is None or found == taking.identity or found in looked_at or not path.is_file():
                continue
            if size > _LARGEST or together + size > _LARGEST_TOGETHER or len(looked_at) == _MOST_FILES:
                continue
            together += size
            looked_at[found] = path
    return list(looked_at.values())


def _read(path: Path, commission_id: str) -> tuple[Head, Chain] | None:
    """Return what a file holds, by a private copy; None if it cannot be read or is no copy of the commission."""
    try:
        head, chain = head_and_chain(path)
    except (FileError, OSError):
        return None
    return (head, chain) if head.commission_id == commission_id else None


def _parted(path: Path, backup: Backup | None, head: Head, ours: Chain, theirs: Chain) -> Parted:
    common = ours.common_with(theirs)
    return Parted(path, backup, head, ours.since(common), theirs.since(common))


def _own(since: Since) -> str:
    changes = f"{changes_told(since.actions)} of its own"
    try:
        return f"{changes} (the last on {moment_text(since.last_at)})"
    except (ValueError, OverflowError):
        return changes  # A time that is none, in a file that was not checked.
