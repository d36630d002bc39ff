"""The PIN that brings the console up on a touchscreen that everybody shares. It is kept as a slow hash with a salt."""

import time
from contextlib import suppress
from pathlib import Path

from workshop_app.ui.kit.kept_settings import keep_settings, read_settings

LEAST, MOST = 4, 8
"""How many figures a PIN has."""
_FREE_TRIES = 3
_FIRST_WAIT, _LONGEST_WAIT = 5, 60
"""Seconds: after more wrong tries than are free it is waited, each time twice as long."""
_PIN = "pin"


class Pin:
    """The PIN of a person, kept in a file of theirs.

    Args:
        file: where it is kept, which need not be there yet.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: tuple[bytes, bytes] | None = None
        self._wrong = 0
        self._waits_until = 0.0

    def is_set(self) -> bool:
        """Tell whether there is a PIN."""
        return self._kept() is not None

    def choose(self, pin: str) -> bool:
        """Have ``pin`` be the PIN from now on; tell whether it can be one and could be kept."""
        if not (LEAST <= len(pin) <= MOST and pin.isascii() and pin.isdigit()):
            return False
        import secrets

        salt = secrets.token_bytes(16)
        kept = {**read_settings(self._file), _PIN: {"salt": salt.hex(), "hash": _slow_hash(pin, salt).hex()}}
        return keep_settings(self._file, kept)

    def waits(self) -> int:
        """Return for how many seconds nothing can be tried, after too many wrong tries."""
        return max(0, round(self._waits_until - time.monotonic() + 0.5))

    def is_right(self, pin: str) -> bool:
        """Tell whether this is the PIN; nothing is while it has to be waited."""
        kept = self._kept()
        if kept is None or time.monotonic() < self._waits_until:
            return False
        import hmac

        salt, wanted = kept
        if hmac.compare_digest(_slow_hash(pin, salt), wanted):
            self._wrong = 0
            return True
        self._wrong += 1
        if self._wrong >= _FREE_TRIES:
            wait = min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** (self._wrong - _FREE_TRIES))
            self._waits_until = time.monotonic() + wait
        return False

    def _kept(self) -> tuple[bytes, bytes] | None:
        """Return salt and hash as the file has them; as it had them before, where it was damaged since the start."""
        found = read_settings(self._file).get(_PIN)
        if isinstance(found, dict):
            with suppress(KeyError, ValueError):
                self._known = bytes.fromhex(str(found["salt"])), bytes.fromhex(str(found["hash"]))
        return self._known


def _slow_hash(pin: str, salt: bytes) -> bytes:
    import hashlib

    return hashlib.scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)
