"""Backups of a commission: whole commission files of their own, kept in case.

They are of two kinds: those taken while a project is open, in a folder on this computer or beside the file, which are
thinned; and the copy that bringing a file up to a new version leaves beside it, which is not.
``list_backups`` finds both wherever this computer keeps them, so that whatever takes words back can reach each.
"""

import contextlib
import itertools
import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workshop_app.domain.backups import to_keep
from workshop_app.domain.commission import Commission
from workshop_app.domain.times import clock_text, day_text, utc_text
from workshop_app.store import sqlite
from workshop_app.store.backup_places import Places, Where, folder_beside
from workshop_app.store.commission_file import CommissionFile
from workshop_app.store.connecting import must_be_new
from workshop_app.store.errors import FileError, MisplacedFileError, what_to_do, why
from workshop_app.store.heads import Head, head_at_rest, head_of
from workshop_app.store.locking import held_here, identity, lock_path
from workshop_app.store.opening import refuse_if_not_ours
from workshop_app.store.private_copies import connection_to_read, hardened, has_password, known_key, read_privately
from workshop_app.store.private_files import (
    LONGEST_NEW_NAME,
    half_made,
    sweep_backups,
    write_private,
)
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.updating import write_copy

_NAME = re.compile(
    r"backup ((?P<number>\d{4,9}) )?(?P<taken>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)Z( \((?P<same>\d{1,6})\))?\.workshop"
)
"""Its number among those of its commission, which tells their order, and when it was taken, which is only shown.

An earlier version gave no number, but one to those of the same second.
"""
_FORM = "%Y-%m-%d %H-%M-%S"
_PAGES = 512
"""So many are copied while whoever writes to the file may have to wait."""
_MOST_BEGUN = 40
"""How often a copy is begun anew because something was kept meanwhile, until it is put off."""


class DisturbedError(FileError):
    """Something was kept so often while a backup was taken that it was put off."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a commission.

    Attributes:
        path: the file, links followed.
        number: which it is of the backups of its commission, in the order in which they were taken; 0 where its name
            does not say.
        taken_at: when it was taken, in UTC, as the clock said then.
        size: in bytes.
        head: what it holds; None if it cannot be read.
        before_update: it is the file as it was before it was brought up to a new version; such a one is never thinned.
    """

    path: Path
    number: int
    taken_at: datetime
    size: int
    head: Head | None
    before_update: bool


@dataclass(frozen=True, slots=True)
class Taking:
    """What a backup is taken of: an open commission file, so that another thread may know of it.

    Attributes:
        path: where it was opened.
        real: the file itself, links followed.
        identity: what the system knows it by.
        commission_id: the commission in it.
        now: the time, in UTC.
    """

    path: Path
    real: Path
    identity: tuple[int, int]
    commission_id: str
    now: datetime


def what_to_take(file: CommissionFile, commission_id: str) -> Taking | None:
    """Return what a backup of an open file is taken of; None for one of which none is.

    None is taken of a private copy, nor of one that does not check or was not checked yet: it could push out good ones.
    """
    if file.stands_at is None or file.faults or file.later_check is not None:
        return None
    return Taking(file.path, *file.stands_at, commission_id, file.clock().astimezone(UTC))


def back_up_in_hand(file: CommissionFile, places: Places) -> None:
    """Write a backup of an open file over its own connection, unless the latest there holds the same actions.

    None is written of one that has no commission yet, nor of what is itself a backup.

    Raises:
        FileError: it cannot be written.
    """
    found = file.find(Commission)
    taking = None if found is None else what_to_take(file, found.id)
    if taking is None or is_backup(taking.path, places):
        return
    places.opened(taking.commission_id, taking.path)
    back_up(taking, places, through=file, unless_same=True)


def is_backup(path: Path, places: Places) -> bool:
    """Tell whether a file is itself one of the backups that are thinned, by its name and its folder."""
    path = path.resolve()
    kept_so = path.parent.parent == places.folder.resolve() or path.parent.name.endswith(" backups")
    return kept_so and _NAME.fullmatch(path.name) is not None


def back_up(
    taking: Taking, places: Places, *, through: CommissionFile | None = None, unless_same: bool = False
) -> Path | None:
    """Write a backup of an open commission file, and thin those that were taken before.

    It is whole before it has its name, and only its owner may read it and enter its folder. Without ``through`` it
    reads over a connection of its own and may be called from any thread: what is kept meanwhile waits for one step of
    the copying at most.

    Args:
        taking: what it is taken of.
        places: where to.
        through: the open file itself, whose own connection is read in one step.
        unless_same: take none if the latest one there holds the same actions.

    Returns:
        Where it is; None if none was needed.

    Raises:
        MisplacedFileError: the file is not in its place.
        DisturbedError: too much was being kept; try again later.
        FileError: it cannot be written.
    """
    folder = places.folder_for(taking.commission_id, taking.path)
    try:
        _make_folder(folder)
        sweep_backups(folder)
        with _source(taking, through) as source:
            named = _named({places.folder_here(taking.commission_id), folder_beside(taking.real)})
            if unless_same and _holds_the_same(named, source):
                return None
            target = _next(folder, named, taking.now)
            unfinished = half_made(target)
            try:
                write_copy(source, unfinished, pages=-1 if through else _PAGES, progress=_begun_anew(taking.path))
                _must_be_in_place(taking)
                unfinished.replace(target)
            finally:
                unfinished.unlink(missing_ok=True)
    except (DisturbedError, MisplacedFileError):
        raise
    except (FileError, sqlite.Error, OSError) as error:
        raise FileError(
            f"No backup of “{taking.path.name}” could be saved in {folder} ({why(error)}). Everything is still saved "
            "in the project itself. "
            + what_to_do(error, "Make some room there, or choose another place for backups on Home.")
        ) from error
    _thin(folder, taking.commission_id, target)
    return target


def list_backups(commission_id: str, places: Places, *, near: Collection[Path] = ()) -> list[Backup]:
    """Return every backup of a commission that can be found from this computer, latest first.

    These are all commission files in its folder on this computer, in the folder for backups beside each place where it
    was opened, and the copies beside these places of what it was before it was brought up to a new version. One that
    cannot be read is among them, with no ``head``: whatever must reach all of them has to say that it could not.

    Args:
        commission_id: which commission.
        places: where this computer keeps backups.
        near: more places where it lies or lay, such as the file at hand.
    """
    files = _files(commission_id, places, near)
    found: dict[Path, Backup] = {}
    for folder in _folders(commission_id, places, near):
        for path in _commission_files(folder):
            found[path.resolve()] = _looked_at(path, before_update=False)
    for file in files:
        before = re.compile(rf"{re.escape(file.stem)} \(file version \d+(, \d+)?\){re.escape(file.suffix)}")
        for path in _commission_files(file.parent):
            if before.fullmatch(path.name):
                found[path.resolve()] = _looked_at(path, before_update=True)
    # A link among them may lead to the project itself.
    at_hand = {one.resolve() for one in near}
    ours = [one for path, one in found.items() if path not in at_hand]
    ours = [one for one in ours if one.head is None or one.head.commission_id == commission_id]
    return sorted(ours, key=_order, reverse=True)


def _files(commission_id: str, places: Places, near: Collection[Path]) -> list[Path]:
    """Return where a commission lies or lay, links followed."""
    return list(dict.fromkeys([*(one.resolve() for one in near), *places.files(commission_id)]))


def _folders(commission_id: str, places: Places, near: Collection[Path]) -> list[Path]:
    """Return every folder in which there may be backups of a commission."""
    beside = map(folder_beside, _files(commission_id, places, near))
    return list(dict.fromkeys([places.folder_here(commission_id), *beside]))


def _order(backup: "Backup | _Named") -> tuple[int, datetime, Path]:
    """Return what tells which of two backups was taken later: their numbers, and only where there are none the time."""
    return backup.number, backup.taken_at, backup.path


def plain_backups(file: CommissionFile, places: Places) -> list[Backup]:
    """Return the backups of an open file that anybody can read, but for those beside it that are named so."""
    commission = file.find(Commission)
    backups = [] if commission is None else list_backups(commission.id, places, near=[file.path])
    return [one for one in backups if not one.before_update and not has_password(one.path)]


def remove_backup(backup: Backup) -> None:
    """Take a backup away, and its folder with the last one. What a disk has under it is out of reach.

    Raises:
        FileError: it is open now, or cannot be taken away.
    """
    _must_not_be_open(backup.path)
    try:
        backup.path.unlink(missing_ok=True)
        for beside in (backup.path.with_name(backup.path.name + "-journal"), lock_path(backup.path)):
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(
            f"The backup “{backup.path.name}” in {backup.path.parent} could not be deleted ({error.strerror}). Check "
            "who may write there."
        ) from error
    if _NAME.fullmatch(backup.path.name):
        with contextlib.suppress(OSError):
            backup.path.parent.rmdir()


def restore_backup(backup: Backup, file: Path) -> Path:
    """Write what a backup holds to a new file beside ``file`` and return where it is. Nothing is ever written over.

    One with a password is copied as it lies there, and checked when it is opened with it.

    Raises:
        FileError: the backup cannot be read, or the new file not written.
    """
    target = _free_beside(file, backup.taken_at)
    with contextlib.ExitStack() as opened:
        conn: sqlite.Connection | None = None
        if not has_password(backup.path):
            conn = opened.enter_context(contextlib.closing(read_privately(backup.path)))
            refuse_if_not_ours(backup.path, conn)
        must_be_new(target)
        unfinished = half_made(target)
        try:
            if conn is None:
                _must_not_be_open(backup.path)
                write_private(unfinished, backup.path.read_bytes())
            else:
                write_copy(conn, unfinished)
            unfinished.replace(target)
        except OSError as error:
            raise FileError(
                f"“{target.name}” could not be written to {target.parent} ({error.strerror}). Free some space there."
            ) from error
        finally:
            unfinished.unlink(missing_ok=True)
    return target


def choose_place(commission_id: str, path: Path, where: Where, places: Places) -> None:
    """Have the backups of a commission open at ``path`` go there from now on, and move those there are.

    Raises:
        FileError: one could not be moved. It stays where it is, is listed all the same, and the others moved.
    """
    before = places.folder_for(commission_id, path)
    places.choose(commission_id, where)
    after = places.folder_for(commission_id, path)
    if before == after:
        return
    left = 0
    for old in sorted(_commission_files(before), key=lambda one: _order(_named_so(one))):
        backup = _looked_at(old, before_update=False)
        if old.is_symlink() or backup.head is None or backup.head.commission_id != commission_id:
            continue
        try:
            _must_not_be_open(old)
            _make_folder(after)
            # Not a rename: it may be another disk.
            write_private(_free(after, backup), old.read_bytes())
            remove_backup(backup)
        except (OSError, FileError):
            left += 1
    if left:
        raise FileError(
            f"{left} of the backups could not be moved to {after}, and stay in {before}. Make some room, or delete "
            "them on Home."
        )


def _thin(folder: Path, commission_id: str, taken: Path) -> None:
    """Take away backups of a commission that are older than the last ten and not the last of their day."""
    named = [one for one in _named([folder]) if not one.path.is_symlink()]
    kept = to_keep([one.taken_at.astimezone().date() for one in named])
    for place, one in enumerate(named):
        # The one just taken stays, whatever else is there; what cannot be read may be another commission's.
        if place in kept or one.path == taken:
            continue
        backup = _looked_at(one.path, before_update=False)
        if backup.head is not None and backup.head.commission_id == commission_id:
            with contextlib.suppress(FileError):
                remove_backup(backup)


def _looked_at(path: Path, *, before_update: bool) -> Backup:
    """Return what is known of a backup; a link to one is the one that it leads to."""
    named = _named_so(path)
    real = path.resolve()
    head = None
    with contextlib.suppress(FileError):
        head = head_at_rest(real)
    try:
        size = real.stat().st_size
    except OSError:
        size = 0
    return Backup(real, named.number, named.taken_at, size, head, before_update)


@dataclass(frozen=True, slots=True)
class _Named:
    """What the name of a backup says of it."""

    path: Path
    number: int
    taken_at: datetime


def _named_so(path: Path) -> _Named:
    """Return what the name of a backup says; one that does not tell when it was taken was last written then."""
    found = _NAME.fullmatch(path.name)
    number = 0 if found is None else int(found["number"] or 0)
    with contextlib.suppress(ValueError):
        if found is not None:
            # Of two in one second an earlier version said which came later.
            taken_at = datetime.strptime(found["taken"], _FORM).replace(tzinfo=UTC, microsecond=int(found["same"] or 0))
            return _Named(path, number, taken_at)
    try:
        return _Named(path, number, datetime.fromtimestamp(path.stat().st_mtime, UTC))
    except (OSError, OverflowError, ValueError):
        return _Named(path, number, datetime.fromtimestamp(0, UTC))


def _named(folders: Collection[Path]) -> list[_Named]:
    """Return the backups in these folders that have such names, in the order in which they were taken."""
    paths = [path for folder in folders for path in _commission_files(folder) if _NAME.fullmatch(path.name)]
    return sorted(map(_named_so, paths), key=_order)


def _commission_files(folder: Path) -> list[Path]:
    try:
        found = sorted(one for one in folder.iterdir() if one.suffix == ".workshop" and not one.name.startswith("."))
        return [one for one in found if one.is_file()]
    except OSError:
        return []


def _make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter; one that is there keeps what it allows."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)


def _next(folder: Path, named: Collection[_Named], taken_at: datetime) -> Path:
    """Return the name of the next backup after those of these names: no clock tells which of them is the latest."""
    number = max((one.number for one in named), default=0) + 1
    return folder / f"backup {number:04d} {format(taken_at, _FORM)}Z.workshop"


def _free(folder: Path, backup: Backup) -> Path:
    """Return a name not yet taken in another folder for a backup, which keeps its place in their order."""
    taken = format(backup.taken_at, _FORM)
    stem = f"backup {backup.number:04d} {taken}Z" if backup.number else f"backup {taken}Z"
    numbered = (folder / f"{stem} ({same}).workshop" for same in itertools.count(2))
    return next(one for one in itertools.chain([folder / f"{stem}.workshop"], numbered) if not one.exists())


def _free_beside(file: Path, taken_at: datetime) -> Path:
    """Return a name not yet taken beside ``file`` that says of when the backup is."""
    taken = utc_text(taken_at)
    moment = f"backup of {day_text(taken)} {clock_text(taken).replace(':', '.')}"
    suffixes = itertools.chain([f" ({moment})"], (f" ({moment}, {number})" for number in itertools.count(2)))
    for suffix in suffixes:
        stem = file.stem
        while len(os.fsencode(f"{stem}{suffix}.workshop")) > LONGEST_NEW_NAME:
            stem = stem[:-1]
        target = file.with_name(f"{stem}{suffix}.workshop")
        if not target.exists():
            return target
    raise AssertionError("there is always another number")


@contextlib.contextmanager
def _source(taking: Taking, through: CommissionFile | None) -> Iterator[sqlite.Connection]:
    """Give a connection to the file that is backed up."""
    _must_be_in_place(taking)
    if through is not None:
        yield through.db.conn
        return
    with contextlib.closing(hardened(connection_to_read(taking.real, known_key(taking.real)))) as conn:
        yield conn


def _must_be_in_place(taking: Taking) -> None:
    if identity(taking.real) != taking.identity:
        raise MisplacedFileError(f"“{taking.path.name}” is not where it was, so no backup was taken of it.")


def _must_not_be_open(path: Path) -> None:
    if held_here(path):
        raise FileError(f"The backup “{path.name}” is open now. Close it first.")


def _holds_the_same(named: Sequence[_Named], source: sqlite.Connection) -> bool:
    """Tell whether the latest backup of the same commission holds the same actions."""
    now = head_of(source, SCHEMA_VERSION)
    for one in reversed(named):
        latest = _looked_at(one.path, before_update=False).head
        if latest is not None and latest.commission_id == now.commission_id:
            return (latest.seq, latest.digest) == (now.seq, now.digest)
    return False


def _begun_anew(path: Path) -> Callable[[int, int, int], None]:
    """Return what is told of each step, and gives up if the copying begins anew again and again."""
    begun, last = 0, None

    def step(_status: int, remaining: int, _total: int) -> None:
        nonlocal begun, last
        begun += last is not None and remaining >= last
        last = remaining
        if begun > _MOST_BEGUN:
            raise DisturbedError(f"So much is being saved in “{path.name}” that its backup was put off.")

    return step


__all__ = [
    "Backup",
    "DisturbedError",
    "Places",
    "Taking",
    "Where",
    "back_up",
    "back_up_in_hand",
    "choose_place",
    "is_backup",
    "list_backups",
    "plain_backups",
    "remove_backup",
    "restore_backup",
    "what_to_take",
]
