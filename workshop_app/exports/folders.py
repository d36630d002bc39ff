"""Where what leaves is written: a folder for each reader, the day and the project in every name, nothing written over.

What was made earlier stays: somebody may have received it, and the record says which file that was.
"""

import contextlib
import os
import re
from collections.abc import Callable
from pathlib import Path

from workshop_app.domain.attachments import safe_file_name
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.packs import PackFolder
from workshop_app.domain.times import local_day
from workshop_app.domain.wording import first_words, shows_nothing
from workshop_app.store.private_files import add_private, sweep_exports

_TITLE = 40
"""Characters of a project's title in a name: with the folders before it, more is too long for Windows."""


class ExportError(WorkshopError):
    """An export could not be made or written; the sentence says which and why."""


def named_after(file: str, title: str, made_at: str) -> str:
    """Return the name under which ``file`` is written, such as "specification, 2026-06-18, Our Turn.pdf".

    Every system takes it, whatever the title.

    Args:
        file: what the export calls it.
        title: what the young people call the project.
        made_at: UTC, ISO 8601; the name has the day that it was in the room.
    """
    stem, dot, ending = file.rpartition(".") if "." in file else (file, "", "")
    shown = re.sub(r"[/\\]", "-", first_words(title, _TITLE).removesuffix(" …")).strip(" .")
    told = [stem, local_day(made_at), *([shown] if shown and not shows_nothing(shown) else [])]
    return safe_file_name(f"{', '.join(one for one in told if one)}{dot}{ending}")


def must_be_there(folder: Path) -> None:
    """Make a folder, if it is missing.

    Raises:
        ExportError: it cannot be made, or nothing may be written into it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = "a file of that name is there" if isinstance(error, FileExistsError) else error.strerror
        raise ExportError(
            f"The folder “{folder}” cannot be made ({why}). Choose another folder; nothing was written there."
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ExportError(f"Nothing may be written into the folder “{folder}”. Choose another folder.")


def sweep(folder: Path, files: list[str]) -> None:
    """Take away what killed processes left half made of these exports some time ago, in the folders of all readers."""
    for one in PackFolder:
        sweep_exports(folder / one, files)


def make_folder(folder: Path, reader: PackFolder, name: str, title: str, made_at: str) -> Path:
    """Make a new folder in the folder of a reader, for files that belong together; return where it is.

    Args:
        folder: the folder of all readers.
        reader: whose.
        name: what it is called, without the day and the project.
        title: what the young people call the project.
        made_at: UTC, ISO 8601.

    Raises:
        ExportError: it cannot be made.
    """
    place = folder / reader
    must_be_there(place)
    try:
        return _under_a_free_name(place, named_after(name, title, made_at), lambda path: path.mkdir(mode=0o700))
    except OSError as error:
        raise ExportError(
            f"The folder “{name}” cannot be made in “{place}” ({error.strerror}). Choose another folder."
        ) from error


def put(folder: Path, reader: PackFolder, file: str, content: bytes, title: str, made_at: str) -> Path:
    """Write a file into the folder of its reader, which is made if it is missing; return where it is.

    It is there once it is whole, and nothing that lies there is replaced: a name that is in use gets a number.

    Args:
        folder: the folder of all readers.
        reader: whose.
        file: what the export calls it.
        content: what is in it.
        title: what the young people call the project.
        made_at: UTC, ISO 8601.

    Raises:
        ExportError: it cannot be written.
    """
    place = folder / reader
    must_be_there(place)
    try:
        return _under_a_free_name(place, named_after(file, title, made_at), lambda path: add_private(path, content))
    except OSError as error:
        raise ExportError(
            f"“{file}” could not be written to “{place}” ({error.strerror}). Choose another folder or make some "
            "room; what was there is as it was."
        ) from error


def _under_a_free_name(place: Path, wanted: str, make: Callable[[Path], None]) -> Path:
    """Make something in ``place`` where nothing is; a name that is in use, or comes to be, gets a number."""
    while True:
        path = place / safe_file_name(wanted, [one.name for one in place.iterdir()])
        with contextlib.suppress(FileExistsError):
            make(path)
            return path
