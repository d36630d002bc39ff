"""Packs come into the folder of their reader whole, and nothing that lies there is written over."""

import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread, Timer

import pytest

from tests.disks import no_file_longer_than
from tests.exported import called, exported
from tests.exports import examples
from workshop_app.cli import run
from workshop_app.domain.errors import StoppedError
from workshop_app.domain.packs import PackFolder
from workshop_app.domain.people import Recipient
from workshop_app.exports import documents, packs
from workshop_app.exports.apart import Apart, MadeApartError, made_apart
from workshop_app.exports.documents import DocumentError
from workshop_app.exports.fitting import why_too_large
from workshop_app.exports.folders import ExportError, named_after
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import EXPORTS, Export, export_named, write_exports
from workshop_app.store import CommissionFile, check_file

OLD, NEW = b"earlier", bytes(5000)
OPEN = Path("/dev/fd")


def write(folder: Path, content: bytes, *, title: str = "Our Turn") -> Path:
    pack = Export("pack", "a pack", PackFolder.PANEL, {"pack.pdf": lambda _: content})
    gathered = replace(examples.empty(), title=title, made_at="2026-03-04T17:00:00.000Z")
    (path,) = write_exports({Recipient.PANEL: gathered}, folder, [pack])
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_pack_lies_in_the_folder_of_its_reader_and_an_earlier_one_stays(tmp_path: Path) -> None:
    for content in (OLD, NEW, OLD):
        write(tmp_path / "packs", content)
    folder = "for the adult panel/pack, 2026-03-04, Our Turn"
    assert contents(tmp_path / "packs") == {f"{folder}.pdf": OLD, f"{folder} (2).pdf": NEW, f"{folder} (3).pdf": OLD}


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Respite / short breaks", "Respite - short breaks"),
        ("..\\..\\CON", "-..-CON"),
        ('What? "Us": <now> | *', "What_ _Us__ _now_ _ _"),
        ("a title that goes on and on, as nobody else has one " * 9, "a title that goes on and on, as nobody"),
        ("\u202egnp.exe\n", "gnp.exe"),
        ("दोपहर 🎨 ", "दोपहर 🎨"),
        ("...", ""),
        ("", ""),
    ],
)
def test_any_title_makes_a_name_that_every_system_takes(tmp_path: Path, title: str, shown: str) -> None:
    path = write(tmp_path, OLD, title=title)
    assert path.name == f"pack, 2026-03-04{', ' * bool(shown)}{shown}.pdf"
    assert path.parent == tmp_path / "for the adult panel"


def test_what_was_gathered_for_another_reader_lies_with_nobody_elses(tmp_path: Path) -> None:
    pack = export_named("statements")
    for_tenderers = replace(pack, folder=PackFolder.TENDERERS, recipient=Recipient.TENDERERS)
    gathered = dict.fromkeys(Recipient, replace(examples.rich(), recipient=Recipient.PUBLISHED))
    assert {path.parent.name for path in write_exports(gathered, tmp_path, [for_tenderers])} == {"for you alone"}
    brief = replace(export_named("title-and-brief"), recipient=Recipient.PANEL)
    for_panel = replace(examples.rich(), recipient=Recipient.PANEL)
    (path,) = write_exports({Recipient.PANEL: for_panel}, tmp_path, [brief])
    assert path.parent.name == "for you alone", "what names people to the panel is not laid out for tenderers"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_leaves_nothing_half_written_and_the_one_before_whole(tmp_path: Path) -> None:
    earlier = write(tmp_path, OLD)
    with no_file_longer_than(len(NEW) // 2), pytest.raises(ExportError, match=r"“pack\.pdf” could not be written"):
        write(tmp_path, NEW)
    whys: list[str] = []
    pack = Export("pack", "a pack", PackFolder.PANEL, {"pack.pdf": lambda _: NEW})
    with no_file_longer_than(len(NEW) // 2):
        assert list(write_exports({Recipient.PANEL: examples.empty()}, tmp_path, [pack], whys.append)) == []
    (why,) = whys
    assert why.count("pack.pdf") == 1, "a file is named once in the sentence on it"
    assert contents(tmp_path) == {earlier.relative_to(tmp_path).as_posix(): OLD}


def test_a_stick_that_knows_no_links_keeps_what_is_there_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As such a disk refuses it: nothing but the system's answer can be had here."""

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    first, second = write(tmp_path, OLD), write(tmp_path, NEW)
    assert (first.read_bytes(), second.read_bytes()) == (OLD, NEW)
    assert len(contents(tmp_path)) == 2


def test_a_file_in_the_place_of_a_readers_folder_stops_that_reader_alone(
    sample_file: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "for tenderers").write_text("mine", "utf-8")
    wanted = ["--only", "title-and-brief", "--only", "objections"]
    assert run(["export", str(sample_file), str(tmp_path / "out"), *wanted]) == 1
    out, err = capfd.readouterr()
    assert [called(Path(line)) for line in out.splitlines()] == ["objections-raw.csv"]
    assert "“title-and-brief.pdf” was not made. The folder" in err
    assert "cannot be made (a file of that name is there)" in err
    assert (tmp_path / "out" / "for tenderers").read_text("utf-8") == "mine"
    assert run(["export", str(sample_file), str(tmp_path / "out" / "for tenderers")]) == 2
    assert capfd.readouterr().out == ""


def test_a_commission_in_the_folder_is_never_written_over(sample_file: Path, tmp_path: Path) -> None:
    with CommissionFile.open_copy(sample_file) as file:
        gathered = gather(file)
    ours = tmp_path / PackFolder.YOU / named_after("data-copy.sqlite", gathered.title, gathered.made_at)
    ours.parent.mkdir()
    shutil.copy(sample_file, ours)
    with CommissionFile.open(ours):
        (copy,) = write_exports({Recipient.PANEL: gathered}, tmp_path, [export_named("data")])
    assert copy.name == f"{ours.stem} (2).sqlite"
    assert check_file(ours) == []


def taken_by_the_system(_: Gathered) -> bytes:
    """Make nothing: end as the process that makes a pack does when the machine has no memory left."""
    os._exit(9)


def too_long(_: Gathered) -> bytes:
    """Make nothing, and say why."""
    raise DocumentError("These words are too long.")


class FallsOver(BaseException):
    """As what typst raises where it met with a fault of its own: no Exception."""


def falls_over(_: Gathered) -> bytes:
    """Make nothing: fall over with a fault that is nobody's, and write of it where a terminal would show it."""
    os.write(2, b"thread panicked")
    raise FallsOver


def never_done(_: Gathered) -> bytes:
    """Make nothing for a minute."""
    time.sleep(60)
    return b""


def test_a_pack_that_fails_is_named_and_the_others_are_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    packs = [
        Export("fallen", "a pack", PackFolder.PANEL, {"fallen.pdf": made_apart(falls_over)}),
        Export("gone", "a pack", PackFolder.PANEL, {"gone.pdf": made_apart(taken_by_the_system)}),
        Export("long", "a pack", PackFolder.PANEL, {"long.pdf": made_apart(too_long)}),
        Export("whole", "a pack", PackFolder.PANEL, {"whole.pdf": made_apart(documents.specification)}),
    ]
    whys: list[str] = []
    gathered = dict.fromkeys(Recipient, examples.rich())
    written = list(write_exports(gathered, tmp_path, packs, whys.append))
    assert exported(tmp_path) == {"whole.pdf": written[0]}
    assert written[0].read_bytes() == documents.specification(examples.rich())
    fallen, killed, refused = whys
    assert fallen.startswith("“fallen.pdf” was not made: something went wrong inside the app.")
    assert "panicked" not in capfd.readouterr().err
    assert killed.startswith("“gone.pdf” was not made. This document could not be made: the part of the app that makes")
    assert refused == "“long.pdf” was not made. These words are too long."


def test_a_process_that_ends_as_it_begins_keeps_nobody_waiting() -> None:
    # Not above: the processes that make the other packs import this file, and would end as well.
    from tests.exports import ends_as_it_begins

    told: list[str] = []

    def make() -> None:
        try:
            made_apart(ends_as_it_begins.make)(examples.saying("more than a pipe holds " * 100_000))
        except MadeApartError as error:
            told.append(str(error))

    making = Thread(target=make, daemon=True)
    making.start()
    making.join(20)
    assert [one[:36] for one in told] == ["This document could not be made: the"]


def refusing_the_first(messages: Iterator[object]) -> bytes:
    """Make nothing, and say why before the rest has come."""
    raise DocumentError(f"{next(messages)} is too long.")


def test_what_is_refused_while_the_rest_is_still_handed_over_is_told() -> None:
    with pytest.raises(DocumentError, match="the first is too long"):
        Apart(refusing_the_first, lambda _: ["the first", *["more than a pipe holds " * 100_000] * 5])(examples.empty())


@pytest.mark.skipif(not OPEN.exists(), reason="what a process has open is not to be seen on this system")
def test_processes_that_have_made_something_are_tidied_away_as_others_begin() -> None:
    making = Apart(b"".join, lambda _: [b"made ", b"of parts"])
    still_open = []
    for _ in range(8):
        assert making(examples.empty()) == b"made of parts"
        still_open.append(len(list(OPEN.iterdir())))
    assert still_open[-1] - still_open[0] < 7, "each keeps something open until it is tidied away"


def test_whoever_exports_is_told_of_the_pack_that_failed(
    sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    failing = Export("data", "a pack", PackFolder.PANEL, {"data.pdf": too_long})
    monkeypatch.setattr(packs, "EXPORTS", (failing, export_named("statements")))
    assert run(["export", str(sample_file), str(tmp_path / "out")]) == 1
    out, err = capfd.readouterr()
    assert [called(Path(line)) for line in out.splitlines()] == ["statements-raw.csv", "statements.json"]
    assert "“data.pdf” was not made. These words are too long." in err


def test_what_is_being_made_is_ended_at_once_and_not_written(tmp_path: Path) -> None:
    packs = [
        Export("whole", "a pack", PackFolder.PANEL, {"whole.csv": lambda _: b"whole"}),
        Export("long", "a pack", PackFolder.PANEL, {"long.pdf": made_apart(never_done)}),
        Export("never", "a pack", PackFolder.PANEL, {"never.csv": lambda _: b"never"}),
    ]
    stop = Event()
    writing = write_exports({Recipient.PANEL: examples.empty()}, tmp_path, packs, stop=stop)
    assert called(next(writing)) == "whole.csv"
    Timer(0.3, stop.set).start()
    began = time.monotonic()
    with pytest.raises(StoppedError):
        next(writing)
    assert time.monotonic() - began < 20, "who waits for a process of its own to end would wait for a minute"
    assert exported(tmp_path).keys() == {"whole.csv"}
    assert [one for one in tmp_path.rglob("*") if one.name.startswith(".")] == []


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
    assert [called(Path(line)) for line in out.splitlines()] == names
    (why,) = (line for line in err.splitlines() if "specification" in line)
    assert why.startswith("“specification.pdf” was not made: 40 statements are more than fit into one document")
    kept = json.loads(exported(tmp_path / "out")["statements.json"].read_text("utf-8"))["statements"]
    assert sorted(len(one["wording"]) for one in kept) == sorted(99_000 + len(str(one)) for one in range(40))
    assert run(["export", ours, str(tmp_path / "more"), "--only", "specification"]) == 1
    assert exported(tmp_path / "more") == {}


@pytest.mark.parametrize("file", [name for one in EXPORTS for name in one.files])
def test_what_is_usual_is_never_too_much(file: str) -> None:
    assert why_too_large(file, examples.large(6, 12, 40)) == ""
