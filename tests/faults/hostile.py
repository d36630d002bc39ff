"""Files and journals as somebody with bad intent would make them."""

import struct
from pathlib import Path

MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_NONCE, _SECTOR, _PENDING_BYTE = 12345, 512, 0x40000000


def journal(
    pages: list[tuple[int, bytes]], *, original_pages: int, super_name: str | None = None, page_size: int = 4096
) -> bytes:
    """Return a rollback journal that puts ``pages`` (number and contents) back and may name a super-journal."""
    header = MAGIC + struct.pack(">IIIII", len(pages), _NONCE, original_pages, _SECTOR, page_size)
    made = header.ljust(_SECTOR, b"\0")
    for number, content in pages:
        checksum = (_NONCE + sum(content[place] for place in range(page_size - 200, 0, -200))) & 0xFFFFFFFF
        made += struct.pack(">I", number) + content + struct.pack(">I", checksum)
    if super_name is not None:
        name = super_name.encode()
        checksum = sum(one - 256 if one > 127 else one for one in name) & 0xFFFFFFFF
        made += struct.pack(">I", _PENDING_BYTE // page_size + 1) + name
        made += struct.pack(">II", len(name), checksum) + MAGIC
    return made


def pages_that_differ(good: bytes, bad: bytes, page_size: int = 4096) -> list[tuple[int, bytes]]:
    """Return the pages, by number, that make ``good`` of ``bad`` again."""
    numbers = range(0, len(good), page_size)
    return [
        (start // page_size + 1, good[start : start + page_size])
        for start in numbers
        if good[start : start + page_size] != bad[start : start + page_size]
    ]


def journal_beside(path: Path) -> Path:
    """Return where SQLite looks for the rollback journal of ``path``."""
    return path.with_name(path.name + "-journal")
