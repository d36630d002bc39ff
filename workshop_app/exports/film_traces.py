"""Films without what a camera or program wrote into them: where and when it was, whose it is, on what it was made.

For MP4 and MOV. Nothing is moved: what tells is written over with as many bytes that tell nothing, so that the film
itself is found where it was and plays as before. A track of places or motion, which some cameras add to picture and
sound, is left, and said to be.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_HOLDING = frozenset((b"moov", b"trak", b"mdia", b"minf", b"dinf", b"edts", b"mvex", b"moof", b"traf"))
"""Boxes that hold others and nothing else."""
_TELLING = frozenset((b"udta", b"meta", b"uuid", b"XMP_"))
"""Boxes without which a film plays as before."""
_DATED = frozenset((b"mvhd", b"tkhd", b"mdhd"))
_SHOWN = frozenset((b"vide", b"soun", b"subt", b"text", b"sbtl", b"clcp", b"hint", b"url ", b"alis"))
"""Kinds of track that are film; any other may tell a place."""
_FIRST = frozenset((b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"))
_DEEPEST = 8
_MOST_BOXES = 100_000


def may_be_film(path: Path) -> bool:
    """Tell whether a file begins as an MP4 or MOV does."""
    try:
        with path.open("rb") as file:
            return file.read(8)[4:] in _FIRST
    except OSError:
        return False


def can_be_cleared(path: Path) -> bool:
    """Tell whether all that tells of where and by whom can be written over in this film."""
    try:
        with path.open("rb") as file:
            return may_be_film(path) and _looked_through(file) is not None
    except OSError:
        return False


def clear_traces(path: Path) -> bool:
    """Write over what was written into a film, where it lies; tell whether that could be done.

    A film that is not whole, or that holds a track of another kind than picture, sound and text, is left as it is.
    """
    if not may_be_film(path):
        return False
    with path.open("r+b") as file:
        places = _looked_through(file)
        if places is None:
            return False
        for at, content in places:
            file.seek(at)
            file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return True


def _looked_through(file: BinaryIO) -> list[tuple[int, bytes]] | None:
    """Return what is to be written where; None for a film that cannot be cleared."""
    file.seek(0, os.SEEK_END)
    try:
        boxes = list(_boxes(file, 0, file.tell(), 0, [0]))
    except ValueError:
        return None
    if not any(kind == b"moov" for kind, *_ in boxes):
        return None
    written: list[tuple[int, bytes]] = []
    for kind, at, inside, end in boxes:
        if kind in _TELLING:
            written += [(at + 4, b"free"), (inside, bytes(end - inside))]
        elif kind in _DATED:
            long = _read(file, inside, 1) == b"\1"
            size = 16 if long else 8
            if inside + 4 + size > end:
                return None
            written.append((inside + 4, bytes(size)))
        elif kind == b"hdlr":
            head = _read(file, inside, 24)
            if len(head) < 24 or inside + 24 > end or head[8:12] not in _SHOWN:
                return None
            # Whose program made the track, which some put their own name into.
            written += [(inside + 12, bytes(12)), (inside + 24, bytes(end - inside - 24))]
    return written


def _boxes(file: BinaryIO, at: int, end: int, depth: int, seen: list[int]) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield the kind of every box, where it begins, where what is in it does, and where it ends."""
    if depth > _DEEPEST:
        raise ValueError("boxes in boxes in boxes")
    while at < end:
        seen[0] += 1
        if at + 8 > end:
            if depth and not any(_read(file, at, end - at)):
                return  # The end of a list of an old QuickTime film: four zeros.
            raise ValueError("a box is not whole")
        head = _read(file, at, 16)
        size, kind, inside = int.from_bytes(head[:4]), head[4:8], at + 8
        if size == 1:
            size, inside = int.from_bytes(head[8:16]), at + 16
        elif size == 0 and depth == 0:
            size = end - at
        if size < inside - at or at + size > end or seen[0] > _MOST_BOXES:
            raise ValueError("a box is not whole")
        yield kind, at, inside, at + size
        if kind in _HOLDING:
            yield from _boxes(file, inside, at + size, depth + 1, seen)
        at += size


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)
