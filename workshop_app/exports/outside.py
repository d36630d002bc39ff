"""The ids by which things are known outside: made of the inner ones, which never leave.

They are the same at every export, so that a copy can be corrected or replaced, and tell neither in which order things
were said nor which of them are one person's.
"""

import hashlib
import uuid

_VERSION = 5
"""A UUID that was made of something else."""


def outside_id(secret: str, row_id: str) -> str:
    """Return the id by which a row is known outside.

    Args:
        secret: what only the commission file knows.
        row_id: the row's id in the commission file.
    """
    made = hashlib.blake2b(row_id.encode(), key=secret.encode()[:64], digest_size=16)
    return str(uuid.UUID(bytes=made.digest(), version=_VERSION))
