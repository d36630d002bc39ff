"""Pictures without what a camera or program wrote into them: where and when it was, whose it is, a small first picture.

Nothing of the picture itself is changed, and it is not made again. Only the parts without which it could not be shown
as it was are kept.
"""

_JPEG = b"\xff\xd8"
_PNG = b"\x89PNG\r\n\x1a\n"
_SHOWN = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT bKGD pHYs acTL fcTL fdAT iCCP".split())
"""The parts of a PNG without which it would look otherwise."""
_TURNED = 0x0112
"""In what a camera wrote: which way up the picture is."""
_SHORT = 3
_WAYS_UP = range(2, 9)
_SCAN, _END = 0xDA, 0xD9
_FROM_PROGRAMS = range(0xE0, 0xF0)
_SAID = 0xFE
_NO_LENGTH = frozenset((0x01, *range(0xD0, 0xD8)))


def without_traces(picture: bytes) -> bytes | None:
    """Return a JPEG or PNG without what was written into it; None for any other file, and for one that is not whole."""
    try:
        if picture.startswith(_JPEG):
            return _jpeg(picture)
        if picture.startswith(_PNG):
            return _png(picture)
    except (IndexError, ValueError):
        pass
    return None


def _jpeg(picture: bytes) -> bytes:
    kept = [_JPEG]
    at = len(_JPEG)
    turned = 0
    while True:
        if picture[at] != 0xFF:
            raise ValueError("no marker where one has to be")
        marker = picture[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _END:
            # What comes after the end is shown by nobody: second pictures, short films, notes of a phone.
            way_up = [_way_up(turned)] if turned in _WAYS_UP else []
            return b"".join((kept[0], *way_up, *kept[1:], picture[at : at + 2]))
        end = at + 2 + (0 if marker in _NO_LENGTH else int.from_bytes(picture[at + 2 : at + 4]))
        part = picture[at:end]
        if end > len(picture) or (marker not in _NO_LENGTH and len(part) < 4):
            raise ValueError("a part is not whole")
        if marker == 0xE1 and part[4:10] == b"Exif\0\0":
            turned = turned or _turned(part[10:])
        if marker == _SCAN:
            end = _after_scan(picture, end)
            part = picture[at:end]
        if _is_shown(marker, part):
            kept.append(part)
        at = end


def _is_shown(marker: int, part: bytes) -> bool:
    if marker in _FROM_PROGRAMS:
        return (
            (marker == 0xE0 and part[4:9] == b"JFIF\0")
            or (marker == 0xE2 and part[4:16] == b"ICC_PROFILE\0")
            or (marker == 0xEE and part[4:9] == b"Adobe")
        )
    return marker != _SAID


def _after_scan(picture: bytes, at: int) -> int:
    """Return where the next part begins after the points of a scan."""
    while True:
        at = picture.index(b"\xff", at)
        after = picture[at + 1]
        if after not in (0x00, 0xFF, *range(0xD0, 0xD8)):
            return at
        at += 1 if after == 0xFF else 2


def _turned(tiff: bytes) -> int:
    """Return which way up a camera said the picture is; 0 where it did not."""
    if tiff[:2] not in (b"II", b"MM"):
        return 0

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], "little" if tiff.startswith(b"II") else "big")

    first = number(4, 4)
    for place in range(first + 2, min(first + 2 + 12 * number(first, 2), len(tiff) - 11), 12):
        if number(place, 2) == _TURNED and number(place + 2, 2) == _SHORT:
            return number(place + 8, 2)
    return 0


def _way_up(turned: int) -> bytes:
    """Return the part of a JPEG that says which way up it is, and nothing else."""
    tiff = b"MM\0*\0\0\0\x08\0\x01" + b"\x01\x12\0\x03\0\0\0\x01" + turned.to_bytes(2) + b"\0\0" + b"\0\0\0\0"
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2) + body


def _png(picture: bytes) -> bytes:
    kept = [_PNG]
    at = len(_PNG)
    while True:
        end = at + 12 + int.from_bytes(picture[at : at + 4])
        name = picture[at + 4 : at + 8]
        if end > len(picture):
            raise ValueError("a part is not whole")
        if name in _SHOWN:
            kept.append(picture[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
