"""What goes beside the specification: film, pictures and papers, as files of their own in a folder of their own.

Each is as it was kept; of pictures and films what a camera wrote into them stays here. Their names say the number under
which the specification lists them and what they are, and nobody's name.
"""

import contextlib
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
from workshop_app.store.private_files import add_private, sweep_folder, temporary_folder

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
    if not gathered.attachments:
        return
    _sweep(folder / reader)
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

    source = one.kept_at
    if source is None or not source.is_file():
        raise WorkshopError("its file is no longer in the folder of attachments. Find it under Attachments.")
    name = _name_of(one)
    with temporary_folder() as unseen:
        picture = source.stat().st_size <= _MOST and _may_be_cleared(source)
        try:
            copied = kept.copy_in(source, unseen if picture else place, [], told, name=name)
        except StoppedError:
            raise
        except WorkshopError as error:
            raise WorkshopError("it could not be copied. Make some room, or choose another folder.") from error
        where = (unseen if picture else place) / copied.file_name
        if copied.digest != one.digest:
            where.unlink()
            raise WorkshopError("its file is not the one that was added. Look at it under Attachments.")
        if not picture:
            try:
                clear_traces(where)
            except OSError as error:
                where.unlink(missing_ok=True)
                raise WorkshopError("it could not be copied. Make some room, or choose another folder.") from error
        if picture:
            content = where.read_bytes()
            try:
                add_private(place / name, without_traces(content) or content)
            except OSError as error:
                raise WorkshopError("it could not be copied. Make some room, or choose another folder.") from error


def _name_of(one: GatheredAttachment) -> str:
    ending = "" if one.kept_at is None else one.kept_at.suffix
    return safe_file_name(f"{one.number} {one.kind}{ending.lower() if _ENDING.fullmatch(ending) else ''}")


def _may_be_cleared(path: Path) -> bool:
    with contextlib.suppress(OSError), path.open("rb") as file:
        return file.read(2) in (b"\xff\xd8", b"\x89P")
    return False


def _stays_marked(one: GatheredAttachment) -> bool:
    path = one.kept_at
    if path is None or not path.is_file():
        return False
    if can_be_cleared(path):
        return False
    try:
        return path.stat().st_size > _MOST or not _may_be_cleared(path) or without_traces(path.read_bytes()) is None
    except OSError:
        return False


def _sweep(place: Path) -> None:
    """Take away what killed processes left half copied here."""
    with contextlib.suppress(OSError):
        for one in place.glob(f"{BESIDE}*"):
            sweep_folder(one)
