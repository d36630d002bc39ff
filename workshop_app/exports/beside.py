"""What goes beside the specification: film, pictures and papers, as files of their own in a folder of their own.

Each is as it was kept; of pictures and films what a camera wrote into them stays here: it is taken out before they have
a name that anybody would send. Their names say the number under which the specification lists them and what they are,
and nobody's name.
"""

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from workshop_app.domain.attachments import safe_file_name
from workshop_app.domain.errors import StoppedError, WorkshopError
from workshop_app.domain.packs import PackFolder
from workshop_app.exports import folders
from workshop_app.exports.film_traces import can_be_cleared, clear_traces
from workshop_app.exports.gathered import Gathered, GatheredAttachment
from workshop_app.exports.picture_traces import without_traces
from workshop_app.store import attachments as kept
from workshop_app.store.private_files import sweep_folder

BESIDE = "film, pictures and papers"
"""What their folder is called, before the day and the project."""

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}")
_MOST = 200 * 1024 * 1024
"""Bytes of a file that may be a picture: it is read whole."""


def told_of_traces(gathered: Gathered) -> str:
    """Return which of them keep what a camera or program wrote into them, as a sentence; "" for none."""
    keeping = [_name_of(one) for one in gathered.attachments if _stays_marked(one)]
    if not keeping:
        return ""
    names = ", ".join(f"“{one}”" for one in keeping)
    keep, them = ("keeps", "it") if len(keeping) == 1 else ("keep", "them")
    return (
        f"{names} {keep} all that a camera or program wrote into {them}, such as where it was made and by whom. "
        f"Look before you hand {them} over."
    )


def put_beside(
    gathered: Gathered, folder: Path, reader: PackFolder, failed: Callable[[str], None], stop: Event
) -> Iterator[Path]:
    """Copy what the specification lists into a new folder beside it, and yield each file once it is whole.

    Args:
        gathered: what it was made of.
        folder: where the folders of readers are.
        reader: in whose it is.
        failed: told of each that could not be copied, as a sentence; the others are.
        stop: set by somebody who wants no more.

    Raises:
        ExportError: the folder cannot be made.
        StoppedError: somebody said to stop; what is whole stays.
    """
    _sweep(folder)
    if not gathered.attachments:
        return
    place = folders.make_folder(folder, reader, BESIDE, gathered.title, gathered.made_at)
    try:
        for one in gathered.attachments:
            try:
                _copy(one, place, stop)
            except WorkshopError as error:
                if stop.is_set():
                    raise StoppedError from error
                failed(f"“{_name_of(one)}” does not lie beside the specification: {error}")
            else:
                yield place / _name_of(one)
    finally:
        with contextlib.suppress(OSError):
            place.rmdir()


def _copy(one: GatheredAttachment, place: Path, stop: Event) -> None:
    """Copy the file of an attachment, if it is still the one that was added."""

    def told(_: int) -> None:
        if stop.is_set():
            raise StoppedError

    def cleared(copy: Path, digest: str) -> None:
        if digest != one.digest:
            raise _AnotherFileError("its file is not the one that was added. Look at it under Attachments.")
        _clear(copy)

    source = one.kept_at
    if source is None or not source.is_file():
        raise WorkshopError("its file is no longer in the folder of attachments. Find it under Attachments.")
    try:
        kept.copy_in(source, place, [], told, name=_name_of(one), prepare=cleared)
    except (StoppedError, _AnotherFileError):
        raise
    except WorkshopError as error:
        raise WorkshopError("it could not be copied. Make some room, or choose another folder.") from error


class _AnotherFileError(WorkshopError):
    """The file of an attachment is not the one that was added."""


def _clear(copy: Path) -> None:
    """Take out of a copy that has not its name yet what a camera wrote into it, where that can be done."""
    if not _may_be_picture(copy):
        clear_traces(copy)
        return
    if (without := without_traces(copy.read_bytes())) is None:
        return
    with copy.open("r+b") as file:
        file.write(without)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def _name_of(one: GatheredAttachment) -> str:
    ending = "" if one.kept_at is None else one.kept_at.suffix
    return safe_file_name(f"{one.number} {one.kind}{ending.lower() if _ENDING.fullmatch(ending) else ''}")


def _may_be_picture(path: Path) -> bool:
    if path.stat().st_size > _MOST:
        return False
    with path.open("rb") as file:
        return file.read(2) in (b"\xff\xd8", b"\x89P")


def _stays_marked(one: GatheredAttachment) -> bool:
    path = one.kept_at
    if path is None or not path.is_file():
        return False
    if can_be_cleared(path):
        return False
    try:
        return not _may_be_picture(path) or without_traces(path.read_bytes()) is None
    except OSError:
        return False


def _sweep(folder: Path) -> None:
    """Take away what killed processes left half copied in the folders of all readers, and folders they left empty."""
    for reader in PackFolder:
        with contextlib.suppress(OSError):
            for one in (folder / reader).glob(f"{BESIDE}*"):
                sweep_folder(one)
                with contextlib.suppress(OSError):
                    one.rmdir()
