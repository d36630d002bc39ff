"""Film, pictures and papers beside the specification: as they were kept, nobody named, and no trace of a camera."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from tests.exports.films import TELLING, photo
from tests.exports.films import film as whole_film
from workshop_app.actions.attachments import add_attachment
from workshop_app.actions.people import add_young_person
from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.errors import StoppedError
from workshop_app.domain.people import Recipient
from workshop_app.exports.gathering import gather_for
from workshop_app.exports.packs import export_named, told_before, write_exports
from workshop_app.exports.picture_traces import without_traces
from workshop_app.store import CommissionFile
from workshop_app.store.attachments import folder_of


def kept(file: CommissionFile, name: str, content: bytes, kind: AttachmentKind = AttachmentKind.OTHER) -> Path:
    folder_of(file).mkdir(exist_ok=True)
    path = folder_of(file) / name
    path.write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    add_attachment(file, file_name=name, digest=digest, size=len(content), kind=kind)
    return path


def specification_of(
    file: CommissionFile, folder: Path, stop: Event | None = None
) -> tuple[dict[str, bytes], list[str], str]:
    gathered = gather_for(file, Recipient)
    export = export_named("specification")
    # What sets the document is tried elsewhere.
    export = replace(export, files={"specification.txt": lambda _: b"here"})
    failed: list[str] = []
    made = list(write_exports(gathered, folder, [export], failed.append, stop))
    told = told_before(export_named("specification"), gathered[Recipient.TENDERERS])
    return {str(one.relative_to(folder)): one.read_bytes() for one in made}, failed, told


def test_each_lies_beside_it_under_its_number_and_one_that_is_missing_or_altered_is_told(
    file: CommissionFile, tmp_path: Path
) -> None:
    add_young_person(file, "Zed")
    film = kept(file, "zed okafor.MP4", b"a film" * 9, AttachmentKind.OTHER)
    kept(file, "zed gone.docx", b"gone").unlink()
    kept(file, "zed other.pdf", b"as added").write_bytes(b"another")
    kept(file, "zed.jpg", photo())
    written, failed, told = specification_of(file, tmp_path / "packs")
    assert len(written) == 3
    assert not any("zed" in name.lower() for name in written)
    assert film.read_bytes() in written.values()
    assert all(Path(name).parts[0] == "for tenderers" for name in written)
    beside = [Path(name) for name in written if len(Path(name).parts) == 3]
    assert all(one.parts[1].startswith("film, pictures and papers, ") for one in beside)
    assert {one.suffix for one in beside} == {".mp4", ".jpg"}
    assert all(one.name[0].isdigit() for one in beside)
    assert len(failed) == 2
    assert any("no longer in the folder of attachments" in one for one in failed)
    assert any("not the one that was added" in one for one in failed)
    assert "keep all that a camera or program wrote" in told
    assert ".jpg" not in told
    again, _, _ = specification_of(file, tmp_path / "packs")
    assert not written.keys() & again.keys(), "nothing is written over"


@pytest.mark.parametrize(("kind", "more"), [("JPEG", {}), ("JPEG", {"progressive": True}), ("PNG", {})])
def test_a_picture_leaves_without_what_a_camera_wrote_and_looks_as_it_did(kind: str, more: dict[str, object]) -> None:
    before = photo(kind, **more)
    after = without_traces(before + b"\0a short film of Zed")
    assert after is not None
    assert b"Zed" in before
    assert b"Zed" not in after
    was, now = Image.open(io.BytesIO(before)), Image.open(io.BytesIO(after))
    assert was.tobytes() == now.tobytes()
    assert not now.getexif().get_ifd(0x8825)
    if kind == "JPEG":
        assert dict(now.getexif()) == {0x0112: 6}, "it is still the right way up"


def test_a_picture_that_is_not_whole_or_none_is_left_to_be_looked_at() -> None:
    whole = photo()
    assert all(without_traces(one) is None for one in (whole[:-2], whole[:40], b"", b"\xff\xd8", b"GIF89a", whole[5:]))
    assert without_traces(photo("PNG")[:60]) is None


def test_a_film_leaves_without_what_tells_and_one_of_another_kind_is_told(file: CommissionFile, tmp_path: Path) -> None:
    kept(file, "zed.mov", whole_film())
    written, failed, told = specification_of(file, tmp_path / "packs")
    (content,) = [one for name, one in written.items() if name.endswith(".mov")]
    assert (failed, told) == ([], "")
    assert len(content) == len(whole_film())
    assert [one for one in TELLING if one in content] == []
    kept(file, "zed.mkv", b"\x1aE\xdf\xa3 a film")
    assert ".mkv” keeps all that a camera or program wrote into it" in specification_of(file, tmp_path / "packs")[2]


def test_stopped_nothing_half_copied_is_left(file: CommissionFile, tmp_path: Path) -> None:
    kept(file, "film.mp4", b"a film")
    stop = Event()
    gathered = gather_for(file, Recipient)
    export = replace(export_named("specification"), files={"specification.txt": lambda _: b"here"})
    made = write_exports(gathered, tmp_path / "packs", [export], None, stop)
    next(made)
    stop.set()
    with pytest.raises(StoppedError):
        next(made)
    assert [one.name for one in (tmp_path / "packs" / "for tenderers").iterdir() if one.is_dir()] == []
