"""The files of attachments: copied in whole or not at all, looked at, checked, and deleted.

They lie in a folder beside the commission file. What came of a name is never trusted: only plain files are read, no
link is followed, and nothing is looked for in the folder that has not a name which the app gives.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from workshop_app.domain.attachments import (
    Attachment,
    attachments_folder,
    is_left_by_a_system,
    is_safe_file_name,
    safe_file_name,
    same_name,
)
from workshop_app.domain.errors import RuleBrokenError, StoppedError, WorkshopError
from workshop_app.store.errors import FileError
from workshop_app.store.locking import held_here
from workshop_app.store.not_to_replace import is_a_commission_file
from workshop_app.store.private_files import half_made, make_private, set_permissions, sweep_folder
from workshop_app.store.reading import Reading

_CHUNK = 1024 * 1024
_SYNC_EVERY = 16 * _CHUNK
"""Bytes after which what was copied is put on the disk: words that are kept meanwhile would wait for all of it."""
_FOLDER_MODE = 0o700
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}

Told = Callable[[int], None]
"""Is told how many more bytes are done; may raise ``StoppedError``."""
Prepare = Callable[[Path, str], None]
"""Is given where a copy lies under the name of what is half made, and its SHA-256; may change it, or refuse it."""


class FileState(StrEnum):
    """What lies in the folder under the name of an attachment."""

    THERE = "there"
    MISSING = "missing"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class CopiedIn:
    """A file that lies whole in the folder of attachments.

    Attributes:
        file_name: its name there.
        digest: SHA-256 of what was copied.
        size: in bytes.
    """

    file_name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the folder of attachments found; no file was read.

    Attributes:
        folder: where it was looked.
        folder_is_there: it is there, and a folder.
        states: for each attachment, by its id, what lies under its name.
        unlisted: the names of what lies there and is no attachment, in order.
    """

    folder: Path
    folder_is_there: bool
    states: dict[str, FileState]
    unlisted: list[str]


@dataclass(frozen=True, slots=True)
class CheckedAttachments:
    """What a check of all attachments found.

    Attributes:
        faults: a sentence for each that is missing or altered, or one if the folder is missing.
        remarks: a sentence for each thing in the folder that is no attachment.
        whole: how many are as they were when they were added.
    """

    faults: tuple[str, ...]
    remarks: tuple[str, ...]
    whole: int


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file in which words are, or a young person is.

    Attributes:
        attachment_id: the attachment it belongs to, or belonged to.
        file_name: its name in the folder.
        listed: it is an attachment now; if not, it was taken out, and its file may still lie there.
        there: something lies there under its name.
    """

    attachment_id: str
    file_name: str
    listed: bool
    there: bool


def folder_of(file: Reading) -> Path:
    """Return the folder for the attachments of an open file, whether or not it is there."""
    return attachments_folder(file.path.resolve())


def place_of(folder: Path, file_name: str) -> Path:
    """Return where a file of this name lies in ``folder``.

    Raises:
        RuleBrokenError: it is a name that the app never gives, such as one that leads out of the folder.
    """
    if not is_safe_file_name(file_name):
        raise RuleBrokenError(f"“{safe_file_name(file_name)}” has a name that the app never gives.")
    return folder / file_name


def is_a_folder(folder: Path) -> bool:
    """Tell whether there is a folder, and no link to one."""
    try:
        return stat.S_ISDIR(folder.lstat().st_mode)
    except OSError:
        return False


def copy_in(
    source: Path,
    folder: Path,
    listed: Collection[str],
    told: Told,
    *,
    name: str = "",
    prepare: Prepare = lambda _, __: None,
) -> CopiedIn:
    """Copy a file into the folder of attachments, which is made if it is missing, and return what it is there.

    It is written under the name of what is half made, with its SHA-256 taken on the way, put on the disk, and only
    then given its name. Whatever ends this before leaves nothing.

    Args:
        source: the file; never a link, a folder, a pipe or a device, and no commission file.
        folder: the folder of attachments.
        listed: the names of attachments that there are, in whatever folder they lie now.
        told: is told of the bytes as they are written.
        name: the name it has to have, for an attachment that lost its file; "" for one as like its own as it can be.
        prepare: does to the copy what has to be done before it has its name, and puts that on the disk; what is
            returned is what was copied.

    Raises:
        RuleBrokenError: it is nothing that can be an attachment, or was changed meanwhile.
        FileError: it cannot be read, or the folder cannot be made or written to, or the disk is full.
        StoppedError: ``told`` stopped it.
        WorkshopError: ``prepare`` refused it.
    """
    with _opened_to_copy(source) as (stream, found):
        _make_folder(folder)
        sweep_folder(folder)
        _must_have_room(source.name, folder, found.st_size)
        taken = {*listed, *_names_in(folder)}
        place = place_of(folder, name or safe_file_name(source.name, taken))
        unfinished = half_made(place)
        try:
            digest = _copied(stream, source.name, unfinished, found, told)
            prepare(unfinished, digest)
            _give_its_name(unfinished, place)
        except OSError as error:
            raise FileError(_why_not_written(source.name, folder, error)) from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
    return CopiedIn(place.name, digest, found.st_size)


@contextlib.contextmanager
def _opened_to_copy(source: Path) -> Iterator[tuple[BinaryIO, os.stat_result]]:
    """Open a plain file to read it, and say what the system knows of it.

    Raises:
        RuleBrokenError: it is none, is empty, or is a commission file.
        FileError: it cannot be read.
    """
    # One that is open here may not even be opened and closed: that would drop SQLite's locks on it.
    if held_here(source) or (not source.is_symlink() and is_a_commission_file(source)):
        raise RuleBrokenError(f"“{source.name}” is a commission file, not an attachment. Nothing was added.")
    try:
        _must_be_plain(source, source.lstat())
        descriptor = os.open(source, _READ_ONLY)
    except OSError as error:
        raise FileError(_why_not_read(source, error)) from error
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        found = os.fstat(descriptor)
        _must_be_plain(source, found)
        if found.st_size == 0:
            raise RuleBrokenError(
                f"“{source.name}” is empty, perhaps still on its way here. Nothing was added. Add it once it is whole."
            )
        yield stream, found


_READ_ONLY = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link is not followed, and a pipe that nobody writes to does not stop everything."""


def _must_be_plain(source: Path, found: os.stat_result) -> None:
    if stat.S_ISLNK(found.st_mode):
        raise RuleBrokenError(f"“{source.name}” only leads to another file. Add that file itself. Nothing was added.")
    if stat.S_ISDIR(found.st_mode):
        raise RuleBrokenError(f"“{source.name}” is a folder. Add the files in it. Nothing was added.")
    if not stat.S_ISREG(found.st_mode):
        raise RuleBrokenError(f"“{source.name}” is not a file that can be copied. Nothing was added.")


def _make_folder(folder: Path) -> None:
    try:
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=_FOLDER_MODE)
            set_permissions(folder, _FOLDER_MODE)
    except OSError as error:
        raise FileError(
            f"The folder “{folder.name}” cannot be made in {folder.parent} ({error.strerror}). Nothing was added."
        ) from error
    if not is_a_folder(folder):
        raise FileError(
            f"“{folder.name}” in {folder.parent} is not a folder of its own. Move it away, and add the file again."
        )


def _names_in(folder: Path) -> list[str]:
    try:
        return [one.name for one in folder.iterdir()]
    except OSError as error:
        raise FileError(f"The folder “{folder.name}” may not be entered ({error.strerror}).") from error


def _must_have_room(name: str, folder: Path, size: int) -> None:
    with contextlib.suppress(OSError):
        if shutil.disk_usage(folder).free < size:
            raise FileError(_full_disk(name, folder))


def _copied(stream: BinaryIO, name: str, unfinished: Path, found: os.stat_result, told: Told) -> str:
    """Write all of ``stream`` to a new file and have it on the disk; return its SHA-256.

    Raises:
        RuleBrokenError: it is no longer as it was ``found``: it grows while it is being filmed, say.
    """
    digest, size = hashlib.sha256(), 0
    make_private(unfinished)
    with unfinished.open("r+b", buffering=0) as written:
        for chunk in _chunks(stream, name):
            size += len(chunk)
            if size > found.st_size:
                break
            _write_all(written, chunk)
            digest.update(chunk)
            if size % _SYNC_EVERY < len(chunk):
                os.fsync(written.fileno())
            told(len(chunk))
        os.fsync(written.fileno())
    if size != found.st_size or os.fstat(stream.fileno()).st_mtime_ns != found.st_mtime_ns:
        raise RuleBrokenError(
            f"“{name}” was changed while it was being copied, so it was not added. Add it again once it is finished."
        )
    return digest.hexdigest()


def _chunks(stream: BinaryIO, name: str) -> Iterator[bytes]:
    while True:
        try:
            chunk = stream.read(_CHUNK)
        except OSError as error:
            raise FileError(
                f"“{name}” cannot be read to its end ({error.strerror}), so it was not added. Look whether the stick "
                "or phone is still there, and add it again."
            ) from error
        if not chunk:
            return
        yield chunk


def _write_all(written: BinaryIO, chunk: bytes) -> None:
    rest = memoryview(chunk)
    while rest:
        rest = rest[written.write(rest) :]


def _give_its_name(unfinished: Path, place: Path) -> None:
    """Give a file that is whole its name; what has that name is never replaced."""
    if os.path.lexists(place):
        raise FileExistsError(errno.EEXIST, "another program put a file of this name there", str(place))
    unfinished.rename(place)
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    # Not every system lets a folder be opened, nor needs it.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _why_not_read(source: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"“{source.name}” is no longer in {source.parent}. Nothing was added."
    return f"“{source.name}” cannot be read ({error.strerror}). Nothing was added."


def _why_not_written(name: str, folder: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return _full_disk(name, folder)
    if error.errno == errno.EFBIG:
        return (
            f"“{name}” is larger than a file may be on the disk or stick with “{folder.name}”, so it was not added. "
            "Save the project on another disk, or add a smaller version."
        )
    return (
        f"“{name}” could not be copied to “{folder.name}” ({error.strerror}), so it was not added. Check the disk or "
        "stick and add it again."
    )


def _full_disk(name: str, folder: Path) -> str:
    return (
        f"The disk with “{folder.name}” has no room for “{name}”, so it was not added, and nothing of it was left "
        "there. Make some room and add it again."
    )


def digest_of(path: Path, told: Told) -> str:
    """Return the SHA-256 of a plain file, 64 hexadecimal digits.

    Raises:
        RuleBrokenError: it is none.
        FileError: it cannot be read.
        StoppedError: ``told`` stopped it.
    """
    with _opened_to_copy(path) as (stream, _):
        digest = hashlib.sha256()
        for chunk in _chunks(stream, path.name):
            digest.update(chunk)
            told(len(chunk))
        return digest.hexdigest()


def look(file: Reading, folder: Path | None = None) -> Looked:
    """Look what lies in the folder of attachments, by names and sizes alone.

    Args:
        file: the open file.
        folder: where to look, if that is not beside the file.
    """
    where = folder or folder_of(file)
    listed = file.all(Attachment)
    found: dict[str, os.stat_result] = {}
    if is_a_folder(where):
        with contextlib.suppress(OSError), os.scandir(where) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    found[entry.name] = entry.stat(follow_symlinks=False)
    known = {one.file_name for one in listed}
    return Looked(
        folder=where,
        folder_is_there=is_a_folder(where),
        states={one.id: _state(one, found.get(one.file_name)) for one in listed},
        unlisted=sorted(name for name in found if name not in known and not is_left_by_a_system(name)),
    )


def _state(attachment: Attachment, found: os.stat_result | None) -> FileState:
    if found is None or not is_safe_file_name(attachment.file_name):
        return FileState.MISSING
    as_it_was = stat.S_ISREG(found.st_mode) and found.st_size == attachment.size
    return FileState.THERE if as_it_was else FileState.ALTERED


def check_attachments(file: Reading, told: Told = lambda _: None) -> CheckedAttachments:
    """Compare every attachment, to the byte, with what the file says of it; what nobody lists is remarked on.

    Args:
        file: the open file, or a private copy of it.
        told: is told of the bytes as they are read.

    Raises:
        StoppedError: ``told`` stopped it.
    """
    looked = look(file)
    listed = file.all(Attachment)
    remarks = tuple(f"“{one}” is in “{looked.folder.name}” but is not an attachment." for one in looked.unlisted)
    if listed and not looked.folder_is_there:
        return CheckedAttachments((folder_missing(file, len(listed)),), remarks, 0)
    faults = [fault for one in listed if (fault := fault_of(looked, one, told))]
    return CheckedAttachments(tuple(faults), remarks, len(listed) - len(faults))


def folder_missing(file: Reading, number: int) -> str:
    """Return the sentence for a folder that is not where it has to be, with so many attachments in it."""
    folder = folder_of(file)
    return (
        f"The folder “{folder.name}” with {number} attachment{'' if number == 1 else 's'} is not next to "
        f"“{file.path.name}”."
    )


def fault_of(looked: Looked, attachment: Attachment, told: Told) -> str:
    """Compare one attachment, to the byte, with what was added; return what is wrong, as a sentence, or "".

    Raises:
        StoppedError: ``told`` stopped it.
    """
    name = safe_file_name(attachment.file_name)
    if not is_safe_file_name(attachment.file_name):
        return f"The attachment {attachment.id} has a name that the app never gives, so it was not looked for."
    state = looked.states[attachment.id]
    if state is FileState.MISSING:
        return f"The attachment “{name}” is not in “{looked.folder.name}”."
    if state is FileState.THERE:
        try:
            if digest_of(looked.folder / name, told) == attachment.digest:
                return ""
        except StoppedError:
            raise
        except WorkshopError as error:
            return f"The attachment “{name}” could not be looked at: {error}"
    return f"The attachment “{name}” is not the file that was added: it was altered or replaced."


def bring_in(attachment: Attachment, found: Path, folder: Path, told: Told) -> bool:
    """Bring the file of one attachment from another folder into the one beside the file; tell whether it was there.

    Only the very file that was added counts, whatever it is called there by now. It is moved, unless the other folder
    is that of another commission file, or lies on another disk: then it is copied.

    Args:
        attachment: whose file is missing.
        found: the folder in which it is looked for.
        folder: the folder of attachments.
        told: is told of the bytes as they are read or written.

    Raises:
        FileError: it is there and cannot be read, or not be brought here.
        StoppedError: ``told`` stopped it.
    """
    place = place_of(folder, attachment.file_name)
    if os.path.lexists(place):
        raise FileError(
            f"Another file is in the place of “{place.name}” in “{folder.name}”. Move it away and try again."
        )
    for one in _candidates(attachment, found):
        if digest_of(one, told) != attachment.digest:
            continue
        _make_folder(folder)
        if not _belongs_to_another(found, folder):
            with contextlib.suppress(OSError):
                one.rename(place)
                _sync_folder(folder)
                return True
        copied = copy_in(one, folder, [], told, name=attachment.file_name)
        if copied.digest != attachment.digest:
            delete_file(folder, copied.file_name)
            continue
        return True
    return False


def _candidates(attachment: Attachment, found: Path) -> list[Path]:
    """Return the plain files of a folder that have the right size; the one with the right name first."""
    right = []
    try:
        with os.scandir(found) as entries:
            for entry in entries:
                of = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(of.st_mode) and of.st_size == attachment.size:
                    right.append(Path(entry.path))
    except OSError as error:
        raise FileError(f"The folder “{found.name}” may not be entered ({error.strerror}).") from error
    return sorted(right, key=lambda one: (same_name(one.name) != same_name(attachment.file_name), one.name))


def leave_behind(found: Path) -> None:
    """Take away a folder of attachments from which everything was brought in, if nothing is left in it."""
    if found.name.endswith(" attachments"):
        with contextlib.suppress(OSError):
            found.rmdir()


def _belongs_to_another(found: Path, folder: Path) -> bool:
    """Tell whether ``found`` is, by its name, the folder of a commission file that is there."""
    ending = " attachments"
    if found == folder or not found.name.endswith(ending):
        return False
    return os.path.lexists(found.with_name(f"{found.name.removesuffix(ending)}.workshop"))


def delete_file(folder: Path, file_name: str) -> bool:
    """Delete a file of the folder of attachments for good; tell whether there was one.

    Raises:
        RuleBrokenError: it is a name that the app never gives.
        FileError: it cannot be deleted, because another program has it open, say.
    """
    return _delete(place_of(folder, file_name))


def delete_unlisted(file: Reading, names: Collection[str]) -> int:
    """Delete what lies in the folder of attachments and is none, for good; return how many there were.

    Args:
        file: the open file.
        names: those that somebody was asked about; what has come since stays.

    Raises:
        FileError: one cannot be deleted.
    """
    looked = look(file)
    return sum(_delete(looked.folder / one) for one in looked.unlisted if one in names)


def _delete(place: Path) -> bool:
    try:
        if stat.S_ISDIR(place.lstat().st_mode):
            raise FileError(f"“{place.name}” in “{place.parent.name}” is a folder, which the app does not delete.")
        place.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise FileError(
            f"“{place.name}” in “{place.parent.name}” could not be deleted ({error.strerror}). Close it in other "
            "programs and try again."
        ) from error
    _sync_folder(place.parent)
    return True


def files_with_words(file: Reading, statement_ids: Collection[str]) -> list[HeldFile]:
    """Return the attachments that hold any of these words, also those taken out whose file may still be there."""
    return _held(file, "attachment_words", "statement_id", statement_ids)


def files_with_person(file: Reading, young_person_id: str) -> list[HeldFile]:
    """Return the attachments a young person is in, also those taken out whose file may still be there."""
    return _held(file, "attachment_person", "young_person_id", [young_person_id])


def held_file(file: Reading, attachment_id: str) -> HeldFile | None:
    """Return the file of an attachment, also of one taken out; None where nothing tells its name any more."""
    listed = file.find(Attachment, id=attachment_id)
    if listed is not None:
        name = listed.file_name
    else:
        found = file.db.conn.execute(
            "SELECT json_extract(before, '$.file_name') FROM change WHERE table_name = 'attachment' AND row_id = ?"
            " AND after IS NULL AND before IS NOT NULL ORDER BY seq DESC LIMIT 1",
            (attachment_id,),
        ).fetchone()
        if found is None:
            return None
        name = str(found[0])
    there = is_safe_file_name(name) and os.path.lexists(folder_of(file) / name)
    return HeldFile(attachment_id, name, listed is not None, there)


def delete_attachment_file(file: Reading, held: HeldFile) -> bool:
    """Delete the file of one attachment for good; tell whether there was one. Its row is taken out by an action.

    Raises:
        FileError: it cannot be deleted.
        RuleBrokenError: it has a name that the app never gives, or another attachment has it by now.
    """
    other = file.find(Attachment, file_name=held.file_name)
    if other is not None and other.id != held.attachment_id:
        raise RuleBrokenError(f"“{held.file_name}” belongs to another attachment by now. Nothing was deleted.")
    return delete_file(folder_of(file), held.file_name)


def name_of_its_kind(file: Reading, attachment: Attachment) -> str:
    """Return a name that nothing has in the folder and that says only what kind of attachment it is."""
    ending = Path(attachment.file_name).suffix
    taken = {one.file_name for one in file.all(Attachment)}.union(_names_in(folder_of(file)))
    return safe_file_name(f"{attachment.kind.value}{ending}", taken)


def rename_attachment_file(file: Reading, old: str, new: str) -> str:
    """Give a file in the folder the name that stands on the list now; return why it could not be, or ""."""
    folder = folder_of(file)
    try:
        _give_its_name(place_of(folder, old), place_of(folder, new))
    except FileNotFoundError:
        return ""
    except OSError as error:
        # What it is called now quotes words that were taken back, and stands on no receipt.
        return (
            f"A file in “{folder.name}” whose name quotes the words could not be renamed ({error.strerror}). Close it "
            f"in other programs and call it “{new}” by hand."
        )
    return ""


def _held(file: Reading, table: str, column: str, wanted: Collection[str]) -> list[HeldFile]:
    listed = {one.id: one.file_name for one in file.all(Attachment)}
    marks = ", ".join("?" for _ in wanted)
    tied = file.db.conn.execute(
        f"SELECT DISTINCT attachment_id FROM [{table}] WHERE [{column}] IN ({marks}) ORDER BY 1", [*wanted]
    )
    names = {row_id: listed[row_id] for (row_id,) in tied if row_id in listed}
    # Of those taken out only the journal knows: what was ever said to be in them counts.
    taken_out = file.db.conn.execute(
        "SELECT row_id, json_extract(before, '$.file_name') FROM change WHERE table_name = 'attachment'"
        " AND after IS NULL AND before IS NOT NULL AND row_id IN ("
        f"SELECT json_extract(ifnull(after, before), '$.attachment_id') FROM change WHERE table_name = '{table}'"
        f" AND json_extract(ifnull(after, before), '$.{column}') IN ({marks})) ORDER BY seq",
        [*wanted],
    )
    for row_id, file_name in taken_out:
        if row_id not in listed:
            names[row_id] = file_name
    folder = folder_of(file)
    return [
        HeldFile(row_id, name, row_id in listed, is_safe_file_name(name) and os.path.lexists(folder / name))
        for row_id, name in names.items()
    ]
