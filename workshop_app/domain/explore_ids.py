"""The short ids of what young people want explored, which the panel's papers and its answers carry.

An id is made of the id by which the remark is known outside and nothing else, so that it is the same on every paper and
in every later one, and whoever reads answers in again finds the remark. It tells neither who spoke nor when.
"""

import hashlib
from collections.abc import Collection

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that are taken for one another when they are read out or typed: 0 and O, 1, I and L, U."""
_GROUP = 4
_GROUPS, _MOST_GROUPS = 2, 6


def short_ids(remark_ids: Collection[str]) -> dict[str, str]:
    """Return the short id of each remark, such as "7K2M-9QXD"; those that would be alike are longer by a group."""
    groups = _GROUPS
    while True:
        found = {one: _short(one, groups) for one in remark_ids}
        if len(set(found.values())) == len(found) or groups == _MOST_GROUPS:
            return found
        groups += 1


def _short(remark_id: str, groups: int) -> str:
    number = int.from_bytes(hashlib.sha256(f"to explore {remark_id}".encode()).digest())
    letters = ""
    for _ in range(_GROUP * groups):
        number, letter = divmod(number, len(_LETTERS))
        letters += _LETTERS[letter]
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
