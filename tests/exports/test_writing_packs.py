"""Packs come into their folder whole: beside what is there first, and in its place only once they are complete."""

import contextlib
import shutil
import sys
from pathlib import Path

import pytest

from tests.disks import no_file_longer_than
from tests.exports import examples
from workshop_app.cli import run
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import EXPORTS, Export, ExportError, write_exports
from workshop_app.exports.replacing import why_not_to_replace
from workshop_app.store import CommissionFile, check_file

OLD, NEW = b"%PDF-1.7 Typst 0 as handed over", b"%PDF-1.7 Typst 0 of today, which is much longer " * 50


def write(folder: Path, content: bytes) -> list[Path]:
    pack = Export("pack", "a pack", {"pack.pdf": lambda _: content})
    return list(write_exports(examples.empty(), folder, [pack]))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_pack_that_cannot_be_written_to_its_end_leaves_the_one_before_whole(tmp_path: Path) -> None:
    write(tmp_path, OLD)
    with no_file_longer_than(len(NEW) // 2), pytest.raises(ExportError, match=r"“pack\.pdf” could not be written"):
        write(tmp_path, NEW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": OLD}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no file that is open")
def test_who_reads_a_pack_while_it_is_made_afresh_reads_it_to_its_end_as_it_was(tmp_path: Path) -> None:
    (pack,) = write(tmp_path, OLD)
    with pack.open("rb", buffering=0) as reading:
        begun = reading.read(8)
        write(tmp_path, NEW)
        assert begun + reading.read() == OLD
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": NEW}


@pytest.mark.parametrize("content", [b"%PDF-1.7 of a word processor", b"Dear tenderer", b""])
def test_what_this_app_did_not_write_is_not_written_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pack.pdf").write_bytes(content)
    with pytest.raises(ExportError, match=r"“pack\.pdf” in .* was not written by this app, so it was not written over"):
        write(tmp_path, NEW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": content}


@pytest.mark.parametrize("is_open", [False, True])
def test_a_commission_called_as_a_data_copy_is_is_never_written_over(
    sample_file: Path, tmp_path: Path, is_open: bool
) -> None:
    ours = Path(shutil.copy(sample_file, tmp_path / "data-copy.sqlite"))
    before = ours.read_bytes()
    with CommissionFile.open(ours) if is_open else contextlib.nullcontext():
        assert run(["export", str(ours), str(tmp_path), "--only", "data"]) == 2
        assert ours.read_bytes() == before
    assert check_file(ours) == []


def test_every_export_is_known_again_and_replaced(sample_file: Path, tmp_path: Path) -> None:
    with CommissionFile.open_copy(sample_file) as file:
        gathered = gather(file)
    written = list(write_exports(gathered, tmp_path, list(EXPORTS)))
    assert [why_not_to_replace(path) for path in written] == [""] * len(written)


def test_a_pack_that_a_reader_holds_open_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows refuses it: nothing but the system's answer can be had here."""
    write(tmp_path, OLD)

    def refused(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ExportError, match="Close it there first"):
        write(tmp_path, NEW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": OLD}
