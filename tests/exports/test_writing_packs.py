"""Packs come into their folder whole: beside what is there first, and in its place only once they are complete."""

import contextlib
import io
import json
import shutil
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.disks import no_file_longer_than
from tests.exports import examples
from workshop_app.cli import run
from workshop_app.domain.people import Recipient
from workshop_app.exports.fitting import why_too_large
from workshop_app.exports.gathering import gather
from workshop_app.exports.marks import MARK
from workshop_app.exports.packs import EXPORTS, Export, ExportError, write_exports
from workshop_app.exports.replacing import why_not_to_replace
from workshop_app.store import CommissionFile, check_file


def a_pdf(keywords: str, much: int, creator: str = "Typst 0.15.1") -> bytes:
    """Make a PDF of at least ``much`` bytes whose properties say this."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Keywords"] = keywords
        pdf.docinfo["/Creator"] = creator
        pdf.Root.Extra = pdf.make_stream(bytes(much))
        made = io.BytesIO()
        pdf.save(made, compress_streams=False)
    return made.getvalue()


OLD, NEW = a_pdf(MARK, 8), a_pdf(MARK, 5000)


def write(folder: Path, content: bytes) -> list[Path]:
    pack = Export("pack", "a pack", {"pack.pdf": lambda _: content})
    return list(write_exports(dict.fromkeys(Recipient, examples.empty()), folder, [pack]))


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


@pytest.mark.parametrize(
    "content",
    [
        a_pdf("", 8),
        a_pdf("made by hand", 8, creator=MARK),
        a_pdf("", 8, creator="ReportLab PDF Library"),
        b"%PDF-1.7 made by In Their Words, Typst and ReportLab ",
        b"Dear tenderer",
        b"",
    ],
)
def test_what_this_app_did_not_write_is_not_written_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pack.pdf").write_bytes(content)
    with pytest.raises(ExportError, match=r"“pack\.pdf” in .* does not carry this app's mark"):
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
    written = list(write_exports(dict.fromkeys(Recipient, gathered), tmp_path, list(EXPORTS)))
    assert [why_not_to_replace(path) for path in written] == [""] * len(written)


LOOKS_LIKE_OURS = {
    "statements-raw.csv": b"\xef\xbb\xbfid,wording,said_by,what we think of it\r\n",
    "statements.json": b'{\n  "commission": "Our own list", "head_digest": "none"}',
    "data-copy.sqlite": b"SQLite format 3\x00" + b"made by In Their Words",
}


@pytest.mark.parametrize("name", LOOKS_LIKE_OURS)
def test_all_names_are_looked_at_before_anything_is_written(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(LOOKS_LIKE_OURS[name])
    packs = [one for one in EXPORTS if one.name in ("specification", "statements", "data")]
    with pytest.raises(ExportError, match=f"“{name}” in .* Move it away or choose another folder; nothing was written"):
        list(write_exports(dict.fromkeys(Recipient, examples.rich()), tmp_path, packs))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {name: LOOKS_LIKE_OURS[name]}


def test_each_that_may_not_be_replaced_is_counted(tmp_path: Path) -> None:
    for name, content in LOOKS_LIKE_OURS.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(
        ExportError, match=r"The same goes for “statements\.json”, “data-copy\.sqlite”\. Move them away"
    ):
        list(write_exports(dict.fromkeys(Recipient, examples.rich()), tmp_path, list(EXPORTS)))


def test_an_earlier_table_with_fewer_columns_is_known_again(tmp_path: Path) -> None:
    (statements,) = (one for one in EXPORTS if one.name == "statements")
    csv, _ = write_exports(dict.fromkeys(Recipient, examples.rich()), tmp_path, [statements])
    head, _, rest = csv.read_bytes().partition(b"\r\n")
    csv.write_bytes(head.removesuffix(b",session_number,category_number") + b"\r\n" + rest)
    assert head not in csv.read_bytes()
    assert why_not_to_replace(csv) == ""


def test_what_is_too_much_for_a_document_is_said_and_the_tables_hold_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    ours, said = str(tmp_path / "ours.workshop"), tmp_path / "said.txt"
    run(["new", ours, "--title", "Our Say", "--service", "A service"])
    said.write_text("".join("so it goes " * 9000 + f"{number}\n" for number in range(40)), "utf-8")
    run(["add-statements", ours, str(said)])
    capfd.readouterr()
    assert run(["export", ours, str(tmp_path / "out")]) == 1
    out, err = capfd.readouterr()
    names = ["feedback-pack.pdf", "statements-raw.csv", "statements.json", "data-copy.sqlite"]
    assert [Path(line).name for line in out.splitlines()] == names
    (why,) = (line for line in err.splitlines() if "specification" in line)
    assert why.startswith("“specification.pdf” was not made: 40 statements are more than fit into one document")
    kept = json.loads((tmp_path / "out" / "statements.json").read_text("utf-8"))["statements"]
    assert sorted(len(one["wording"]) for one in kept) == sorted(99_000 + len(str(one)) for one in range(40))
    assert run(["export", ours, str(tmp_path / "more"), "--only", "specification"]) == 1
    assert not (tmp_path / "more" / "specification.pdf").exists()


@pytest.mark.parametrize("file", [name for one in EXPORTS for name in one.files])
def test_what_is_usual_is_never_too_much(file: str) -> None:
    assert why_too_large(file, examples.large(6, 12, 40)) == ""


def test_a_pack_that_a_reader_holds_open_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows refuses it: nothing but the system's answer can be had here."""
    write(tmp_path, OLD)

    def refused(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ExportError, match="Close it there first"):
        write(tmp_path, NEW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": OLD}
