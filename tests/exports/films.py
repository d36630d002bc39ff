"""Films and a picture into which a camera wrote where they were made, when, on what and by whom."""

import io

from PIL import Image

FILM = b"a picture and a sound" * 40
TELLING = (b"+53.79-001.54/", b"Zed", b"iPhone of Zed", b"2026-04-22T10:00:00", b"Core Media", b"\xda\x01\x02\x03")


def box(kind: bytes, *inside: bytes) -> bytes:
    content = b"".join(inside)
    return (8 + len(content)).to_bytes(4) + kind + content


def dated(kind: bytes, *, long: bool = False) -> bytes:
    moment = b"\xda\x01\x02\x03"
    return box(kind, bytes([long, 0, 0, 7]), (bytes(4) + moment) * 2 if long else moment * 2, b"the rest of it")


def track(kind: bytes = b"vide", *, long: bool = False) -> bytes:
    said_by = box(b"hdlr", bytes(4), b"mhlr", kind, b"appl", bytes(8), b"Core Media of Zed")
    places = box(b"stbl", box(b"stco", bytes(4), (1).to_bytes(4), (40).to_bytes(4)))
    return box(b"trak", dated(b"tkhd", long=long), box(b"mdia", dated(b"mdhd"), said_by, box(b"minf", places)))


def film(*tracks: bytes) -> bytes:
    keys = box(b"keys", b"com.apple.quicktime.location.ISO6709+53.79-001.54/", b"2026-04-22T10:00:00")
    told = box(b"udta", box(b"\xa9xyz", b"+53.79-001.54/"), box(b"loci", b"Zed"), box(b"\xa9mod", b"iPhone of Zed"))
    held = box(b"moov", dated(b"mvhd"), *(tracks or (track(), track(b"soun", long=True))), told, box(b"meta", keys))
    return box(b"ftyp", b"qt  ") + box(b"uuid", b"xmp of Zed") + box(b"mdat", FILM) + held


def photo(kind: str = "JPEG", **more: object) -> bytes:
    picture = Image.new("RGB", (40, 20), "#C9BDAE")
    picture.paste((0, 114, 178), (0, 0, 10, 10))
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x0112] = "Zed at his nan’s", "Zed Okafor", 6
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (53.0, 47.0, 12.0)
    written = io.BytesIO()
    picture.save(written, kind, exif=exif, comment=b"Zed was here", **more)
    return written.getvalue()
