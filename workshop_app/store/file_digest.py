"""The digest by which a pack that was written is known again when it is handed over."""

import hashlib
from pathlib import Path

from workshop_app.domain.errors import RuleBrokenError


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file that was written, 64 hexadecimal digits; never of an open commission file.

    Raises:
        RuleBrokenError: it is not there or cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise RuleBrokenError(
            f"“{path.name}” cannot be read in {path.parent} ({error.strerror}). Create the pack again."
        ) from error
