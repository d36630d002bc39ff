"""Backups of a commission: whole commission files of their own, kept in case.

They are of two kinds: those taken while a project is open, in a folder on this computer or beside the file, which are
thinned; and the copy that bringing a file up to a new version leaves beside it, which is not.
``list_backups`` finds both wherever this computer keeps them, so that whatever takes words back can reach each.
"""

import contextlib
import itertools
import os
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workshop_app.domain.backups import to_keep
from workshop_app.domain.times import clock_text, day_text, utc_text
from workshop_app.store import sqlite
from workshop_app.store.backup_places import Places, Where, folder_beside
from workshop_app.store.commission_file import CommissionFile
from workshop_app.store.connecting import must_be_new
from workshop_app.store.errors import FileError, MisplacedFileError
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

_NAME = re.compile(r"backup (?P<taken>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)Z( \((?P<number>\d{1,6})\))?\.workshop")
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
        path: the file.
        taken_at: when it was taken, in UTC.
        size: in bytes.
        head: what it holds; None if it cannot be read.
        before_update: it is the file as it was before it was brought up to a new version; such a one is never thinned.
    """

    path: Path
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
            if unless_same and _holds_the_same(folder, source):
                return None
            target = _free(folder, taking.now)
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
            f"No backup of “{taking.path.name}” could be kept in {folder} ({_why(error)}). Everything is kept in the "
            "project itself all the same. Make some room there, or choose another place for backups on Home."
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
    files = dict.fromkeys([*(one.resolve() for one in near), *places.files(commission_id)])
    folders = dict.fromkeys([places.folder_here(commission_id), *map(folder_beside, files)])
    found: dict[Path, Backup] = {}
    for folder in folders:
        for path in _commission_files(folder):
            found[path.resolve()] = _looked_at(path, before_update=False)
    for file in files:
        before = re.compile(rf"{re.escape(file.stem)} \(file version \d+(, \d+)?\){re.escape(file.suffix)}")
        for path in _commission_files(file.parent):
            if before.fullmatch(path.name):
                found[path.resolve()] = _looked_at(path, before_update=True)
    ours = [one for one in found.values() if one.head is None or one.head.commission_id == commission_id]
    return sorted(ours, key=lambda one: (one.taken_at, one.path), reverse=True)


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
            f"The backup “{backup.path.name}” in {backup.path.parent} could not be taken away ({error.strerror}). "
            "Check who may write there."
        ) from error
    if not backup.before_update:
        with contextlib.suppress(OSError):
            backup.path.parent.rmdir()


def rewrite_backup(backup: Backup, deed: Callable[[CommissionFile], object]) -> None:
    """Open a backup for writing, do ``deed`` to it and close it: how taking back reaches into one.

    It is brought up to this version of the app first, and no copy of it as it was is left.

    Raises:
        FileError: it is open now, cannot be written or does not check. ``remove_backup`` takes such a one away.
    """
    _must_not_be_open(backup.path)
    kept: Path | None = None
    try:
        with CommissionFile.open(backup.path, who="backup", key=known_key(backup.path)) as file:
            kept = file.kept_before_update
            deed(file)
    finally:
        if kept is not None:
            kept.unlink(missing_ok=True)
        lock_path(backup.path).unlink(missing_ok=True)


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
    for old in _commission_files(before):
        backup = _looked_at(old, before_update=False)
        if backup.head is None or backup.head.commission_id != commission_id:
            continue
        try:
            _must_not_be_open(old)
            _make_folder(after)
            # Not a rename: it may be another disk.
            write_private(_free(after, backup.taken_at), old.read_bytes())
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
    named = [path for path in _commission_files(folder) if _NAME.fullmatch(path.name)]
    kept = to_keep([_taken_at(path).astimezone() for path in named])
    for place, path in enumerate(named):
        # The one just taken stays, whatever the clock says; what cannot be read may be another commission's.
        if place in kept or path == taken:
            continue
        backup = _looked_at(path, before_update=False)
        if backup.head is not None and backup.head.commission_id == commission_id:
            with contextlib.suppress(FileError):
                remove_backup(backup)


def _looked_at(path: Path, *, before_update: bool) -> Backup:
    head = None
    with contextlib.suppress(FileError):
        head = head_at_rest(path)
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return Backup(path, _taken_at(path), size, head, before_update)


def _taken_at(path: Path) -> datetime:
    """Return when a backup was taken: its name says so; one whose name does not was last written then."""
    named = _NAME.fullmatch(path.name)
    with contextlib.suppress(ValueError):
        if named is not None:
            # Of two in one second the number says which came later.
            return datetime.strptime(named["taken"], _FORM).replace(tzinfo=UTC, microsecond=int(named["number"] or 0))
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0, UTC)


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


def _free(folder: Path, taken_at: datetime) -> Path:
    """Return a name not yet taken for a backup taken then, that says of those of one second which came last."""
    stem = f"backup {format(taken_at, _FORM)}Z"
    same = [_NAME.fullmatch(one.name) for one in _commission_files(folder) if one.name.startswith(stem)]
    last = max((int(one["number"] or 1) for one in same if one is not None), default=0)
    return folder / (f"{stem} ({last + 1}).workshop" if last else f"{stem}.workshop")


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
        raise MisplacedFileError(f"“{taking.path.name}” is not in its place, so no backup was taken of it.")


def _must_not_be_open(path: Path) -> None:
    if held_here(path):
        raise FileError(f"The backup “{path.name}” is open now. Close it first.")


def _holds_the_same(folder: Path, source: sqlite.Connection) -> bool:
    named = [path for path in _commission_files(folder) if _NAME.fullmatch(path.name)]
    if not named:
        return False
    latest = _looked_at(max(named, key=_taken_at), before_update=False)
    now = head_of(source, SCHEMA_VERSION)
    return latest.head is not None and (latest.head.commission_id, latest.head.seq, latest.head.digest) == (
        now.commission_id,
        now.seq,
        now.digest,
    )


def _begun_anew(path: Path) -> Callable[[int, int, int], None]:
    """Return what is told of each step, and gives up if the copying begins anew again and again."""
    begun, last = 0, None

    def step(_status: int, remaining: int, _total: int) -> None:
        nonlocal begun, last
        begun += last is not None and remaining >= last
        last = remaining
        if begun > _MOST_BEGUN:
            raise DisturbedError(f"So much is being kept in “{path.name}” that its backup was put off.")

    return step


def _why(error: BaseException) -> str:
    cause = error.__cause__ if isinstance(error, FileError) and error.__cause__ is not None else error
    return str(cause.strerror) if isinstance(cause, OSError) and cause.strerror else str(cause)


__all__ = [
    "Backup",
    "DisturbedError",
    "Places",
    "Taking",
    "Where",
    "back_up",
    "choose_place",
    "is_backup",
    "list_backups",
    "remove_backup",
    "restore_backup",
    "rewrite_backup",
    "what_to_take",
]
