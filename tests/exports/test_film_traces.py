"""Films that leave say no place, owner, device or date, play as before, and are left alone where they are not whole."""

from pathlib import Path

import pytest

from tests.exports.films import FILM, TELLING, box, film, track
from workshop_app.exports.film_traces import can_be_cleared, clear_traces


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
