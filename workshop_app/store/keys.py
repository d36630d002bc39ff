"""What a commission file with a password is kept under: the key, derived once, and how it is written down.

The file is as SQLCipher 4 makes it by itself: a key of 256 bits from PBKDF2-HMAC-SHA512 in 256,000 rounds over the
file's first 16 bytes. Nothing of that is ours; whatever else opens such files opens this one with the password.
"""

import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass, field

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.passwords import must_be_long_enough

ROUNDS = 256_000
SALT_LENGTH = 16
_KEY_LENGTH = 32

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no letter that is taken for a digit, and none that makes words."""
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUP = 4
_BITS = 5
_KEY_SIGNS = 52
_CHECK_SIGNS = 4


@dataclass(frozen=True, slots=True)
class Key:
    """What one file is kept under. It is never written anywhere but on the recovery sheet.

    Attributes:
        raw: the 32 bytes derived from the password.
        salt: the 16 bytes that the file begins with; they are no secret.
    """

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def recovery(self) -> str:
        """The key as the recovery sheet has it: 52 characters in groups of four, and a group that checks them."""
        signs = _signs(self.raw) + _check(self.raw)
        return " ".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))

    @property
    def sheet_number(self) -> str:
        """Six digits that tell which recovery sheet belongs to the file; made of the salt, which is no secret."""
        digest = hashlib.sha256(b"in-their-words recovery sheet " + self.salt).digest()
        return f"{int.from_bytes(digest[:8], 'big') % 1_000_000:06d}"

    def is_same(self, other: "Key") -> bool:
        """Tell whether two keys are one, in a time that tells nothing of either."""
        return hmac.compare_digest(self.raw + self.salt, other.raw + other.salt)


def new_key(password: str) -> Key:
    """Return the key of a new password, for a file that is still to be written.

    Raises:
        RuleBrokenError: it is too short, or reads like a recovery key.
    """
    must_be_long_enough(password)
    if _recovery_signs(password) is not None:
        raise RuleBrokenError("This password reads like the key of a recovery sheet. Choose another.")
    return _derived(password, os.urandom(SALT_LENGTH))


def key_typed(typed: str, salt: bytes) -> Key:
    """Return the key that a password, or the key from a recovery sheet, makes for a file that begins with ``salt``.

    Raises:
        RuleBrokenError: it is a recovery key with a slip in it.
    """
    signs = _recovery_signs(typed)
    if signs is None:
        return _derived(typed, salt)
    number = 0
    for sign in signs[:_KEY_SIGNS]:
        number = number * (1 << _BITS) + _SIGNS.index(sign)
    number, spare = divmod(number, 1 << (_BITS * _KEY_SIGNS - 8 * _KEY_LENGTH))
    raw = number.to_bytes(_KEY_LENGTH, "big")
    if spare or _check(raw) != signs[_KEY_SIGNS:]:
        raise RuleBrokenError(
            "The key from the recovery sheet has a slip in it. Compare it with the sheet, group by group, and type it "
            "again."
        )
    return Key(raw, salt)


def _derived(password: str, salt: bytes) -> Key:
    # One keyboard makes é of one sign, another of two: the same password all the same.
    secret = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return Key(hashlib.pbkdf2_hmac("sha512", secret, salt, ROUNDS, _KEY_LENGTH), salt)


def _signs(raw: bytes) -> str:
    number = int.from_bytes(raw, "big") << (_BITS * _KEY_SIGNS - 8 * _KEY_LENGTH)
    return "".join(_SIGNS[number >> (_BITS * at) & 31] for at in reversed(range(_KEY_SIGNS)))


def _check(raw: bytes) -> str:
    """Return the signs that tell a slip in the others."""
    number = int.from_bytes(hashlib.sha256(b"in-their-words recovery key " + raw).digest()[:4], "big")
    return "".join(_SIGNS[number >> (_BITS * at) & 31] for at in range(_CHECK_SIGNS))


def _recovery_signs(typed: str) -> str | None:
    """Return the 56 signs of a recovery key, or None where what was typed is none."""
    signs = "".join(one for one in typed.upper() if not one.isspace() and one not in "-–").translate(_MISREAD)
    whole = len(signs) == _KEY_SIGNS + _CHECK_SIGNS and all(one in _SIGNS for one in signs)
    return signs if whole else None
