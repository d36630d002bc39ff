"""A copy of a document with a password, for handing over: AES-256. The password is kept nowhere."""

import io
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.packs import changed_since
from workshop_app.domain.passwords import must_be_long_enough
from workshop_app.exports.folders import ExportError
from workshop_app.store.file_digest import file_digest
from workshop_app.store.private_files import write_private

_LONGEST = 127
"""Bytes of a password that count in a PDF; whatever follows would be no part of it."""
_ADDED = " with password"


def can_have_password(names: list[str]) -> bool:
    """Tell whether all these files are documents that can have a password."""
    return bool(names) and all(name.endswith(".pdf") for name in names)


def protected_copies(digests: Mapping[Path, str], password: str) -> dict[Path, str]:
    """Write a copy with a password of each of these documents; return them with their SHA-256. All of them or none.

    Args:
        digests: the documents, with their SHA-256 as they were written.
        password: what opens the copies.

    Raises:
        RuleBrokenError: one was changed since, or the password keeps nobody out.
        ExportError: one cannot be written.
    """
    for path, digest in digests.items():
        if file_digest(path) != digest:
            raise RuleBrokenError(changed_since(path.name))
    copies: list[Path] = []
    try:
        for path in digests:
            copies.append(protected_copy(path, password))
        return {copy: file_digest(copy) for copy in copies}
    except Exception:
        remove_copies(copies)
        raise


def remove_copies(copies: Iterable[Path]) -> None:
    """Remove copies that are not handed over after all: of two, somebody would take the one whose password is lost."""
    for copy in copies:
        with suppress(OSError):
            copy.unlink()


def protected_copy(path: Path, password: str) -> Path:
    """Write a copy of the document at ``path`` that opens with a password only, beside it; return where it is.

    No copy that was made before is replaced. What reads aloud to somebody may read it.

    Raises:
        RuleBrokenError: the password is too short, or too long to count as a whole.
        ExportError: it cannot be written there.
    """
    import pikepdf

    must_be_long_enough(password)
    if len(password.encode()) > _LONGEST:
        raise RuleBrokenError("This password is too long for a PDF. Use three or four unrelated words.")
    copy = io.BytesIO()
    with pikepdf.open(path) as pdf:
        # The second password could take the first away again; nobody is to know it.
        pdf.save(copy, encryption=pikepdf.Encryption(user=password, owner=secrets.token_urlsafe(24), R=6))
    place = _free_beside(path)
    try:
        write_private(place, copy.getvalue())
    except OSError as error:
        raise ExportError(
            f"“{place.name}” could not be written to {place.parent} ({error.strerror}). Choose another folder or make "
            "some room; nothing else was changed."
        ) from error
    return place


def _free_beside(path: Path) -> Path:
    place, number = path.with_name(f"{path.stem}{_ADDED}{path.suffix}"), 1
    while place.exists():
        number += 1
        place = path.with_name(f"{path.stem}{_ADDED} {number}{path.suffix}")
    return place
