"""A copy of a document with a password, for handing over: AES-256. The password is kept nowhere."""

import io
import secrets
from pathlib import Path

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.passwords import must_be_long_enough
from workshop_app.exports.folders import ExportError
from workshop_app.store.private_files import write_private

_LONGEST = 127
"""Bytes of a password that count in a PDF; whatever follows would be no part of it."""
_ADDED = " with password"


def can_have_password(names: list[str]) -> bool:
    """Tell whether all these files are documents that can have a password."""
    return bool(names) and all(name.endswith(".pdf") for name in names)


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
