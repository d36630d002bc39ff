"""Films that leave say no place, owner, device or date, play as before, and are left alone where they are not whole."""

from pathlib import Path

import pytest

from workshop_app.exports.film_traces import can_be_cleared, clear_traces

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


def test_nothing_tells_and_nothing_is_moved(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    before = film()
    path.write_bytes(before)
    assert all(one in before for one in TELLING)
    assert can_be_cleared(path)
    assert clear_traces(path)
    after = path.read_bytes()
    assert len(after) == len(before)
    assert [one for one in TELLING if one in after] == []
    for kept in (FILM, b"the rest of it", b"stco", b"vide", b"soun"):
        places = [at for at in range(len(before)) if before.startswith(kept, at)]
        assert places
        assert all(after.startswith(kept, at) for at in places)
    assert clear_traces(path)
    assert path.read_bytes() == after


@pytest.mark.parametrize(
    "content",
    [
        film()[:-3],
        film(track(b"meta")),
        film(track(b"tmcd")),
        box(b"ftyp", b"qt  ") + box(b"mdat", FILM),
        b"\x1aE\xdf\xa3 a film of another kind",
        b"",
        (1).to_bytes(4) + b"moov" + (2**63).to_bytes(8),
        box(b"moov", box(b"mvhd", b"\0")),
        box(b"moov", *[b"\0\0\0\x07trak"]),
    ],
)
def test_one_that_is_not_whole_or_says_more_is_left_as_it_is(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(content)
    assert not can_be_cleared(path)
    assert not clear_traces(path)
    assert path.read_bytes() == content
