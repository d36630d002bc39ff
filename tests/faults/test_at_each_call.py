"""Killed at any call to the disk, and refused by the disk: nothing acknowledged is lost, one sentence says so.

A process keeps words, undoes, sets aside, opens, brings up, mends, moves, imports and exports; at its n-th call that
writes, for each n, it is killed (before the call, or when half is written) or the disk refuses (once, or from then on).
Another process then opens what is left. ``pytest tests/faults/test_at_each_call.py --many 1000 -s`` tries every n.
"""

import contextlib
import errno
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.exports.examples import empty
from tests.exports.films import TELLING
from tests.faults.counting import LARGEST, Counts
from tests.files.newest import NEWEST, NEWEST_FILE
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.packs import PackFolder
from workshop_app.domain.statements import Statement
from workshop_app.exports.beside import BESIDE, put_beside
from workshop_app.store import CommissionFile, check_file, journal

HERE = Path(__file__).parent
FILES = HERE.parent / "files"
KILL, HALF_WAY, ONCE, FROM_THEN_ON = 1, 2, 3, 4
NEVER = 1_000_000
EACH = 3
EVERY = 1000
DEEDS = ("keep_words", "make_and_fill", "bring_up", "mend", "keep_elsewhere", "export")
STARTS_FROM = {"bring_up": "schema-1"}

Break = Callable[[str, int, int, int], dict[str, Any]]


@pytest.fixture(scope="module")
def doer(tmp_path_factory: pytest.TempPathFactory) -> Iterator["subprocess.Popen[str]"]:
    """The process that forks one for each deed, with what stands between them and the disk."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("what kills at a call is written in C, for Linux, and needs a compiler")
    shim = tmp_path_factory.mktemp("shim") / "breaking.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", shim, HERE / "breaking.c"], check=True, timeout=60)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.deeds"],
        cwd=HERE.parents[1],
        env=os.environ | {"LD_PRELOAD": str(shim)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.communicate(timeout=30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "case"


@pytest.fixture
def tried(doer: "subprocess.Popen[str]", folder: Path) -> Break:
    def do(deed: str, how: int, error: int, when: int) -> dict[str, Any]:
        """Do a deed in a new folder, break it, and return how the process ended."""
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "disk").mkdir(parents=True)
        path = folder / "disk" / "ours.workshop"
        shutil.copy(FILES / f"{STARTS_FROM.get(deed, NEWEST)}.workshop", path)
        if deed == "mend":
            with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
                conn.execute("UPDATE statement_fts_data SET block = x'00' WHERE id = 10")
        assert doer.stdin is not None
        assert doer.stdout is not None
        asked = {"deed": deed, "folder": str(folder), "how": how, "error": error, "when": when}
        doer.stdin.write(json.dumps(asked) + "\n")
        doer.stdin.flush()
        return dict(json.loads(doer.stdout.readline()))

    return do


def noted(folder: Path) -> list[dict[str, Any]]:
    """Return what the process acknowledged before it ended."""
    return [json.loads(line) for line in (folder / "notes").read_text("utf-8").splitlines()]


class LostError(Exception):
    """Something that was acknowledged is not there."""


def whole(path: Path, *, mended_first: bool) -> None:
    """Look at a file that was left, open it to write, and go on."""
    if not mended_first:
        assert check_file(path) == []
    with CommissionFile.open(path) as file:
        assert file.faults == ()
        keep_statement(file, "and on it goes")
    assert check_file(path) == []
    assert not path.with_name(path.name + "-journal").exists()
    assert not list(path.parent.glob(f".{path.name}.*-journal")), "what was half made is still there"
    assert [one.name for one in path.parent.glob(f".{path.stem}*") if not one.name.endswith(".lock")] == []


def look_at(folder: Path, *, lived: bool, originals: set[str], mended_first: bool) -> None:
    """Find everything acknowledged in what a process left, and nothing that it refused.

    Raises:
        LostError: something is missing.
        AssertionError: a file is not whole, or what was refused was done.
    """
    done = [one for one in noted(folder) if one["what"] == "done"]
    disk = folder / "disk"
    for last in {one["path"]: one for one in done}.values():
        path = Path(last["path"])
        if not path.exists():
            path = path.with_name("renamed.workshop")
        mine = [one for one in done if one["path"] == last["path"]]
        wordings: dict[str, str] = {}
        for one in mine:
            wordings |= one.get("kept", {})
            for gone in one.get("gone", []):
                wordings.pop(gone, None)
            if "gone" not in one and one.get("kept") is None and len(mine) > 2:
                break
        with CommissionFile.open_copy(path) as file:
            done_there = list(journal.actions_from_first(file.db.conn))
            actions = [(one.seq, one.digest) for one in done_there]
            there = {one.id: one.wording for one in file.all(Statement)}
            for one in mine:
                if (one["seq"], one["digest"]) not in actions and one["seq"] <= (file.on_disk or one["seq"]):
                    raise LostError(f"action {one['seq']} of {path.name}")
            for one in noted(folder):
                if one["what"] == "draft" and file.draft("box") != one["wording"]:
                    raise LostError("the half-typed words")
        if done_there[-1].seq > last["seq"] and done_there[-1].name == "undo":
            # It was killed after it undid the last words and before it could say so.
            wordings.popitem()
        if any(there.get(one) != wording for one, wording in wordings.items()):
            raise LostError(f"words of {path.name}")
        unsure = not lived or any(one["what"] == "unsure" for one in noted(folder))
        assert actions[-1][0] - last["seq"] in ((0, 1) if unsure else (0,)), "what was refused was done"
    printed = (folder / "printed").read_text("utf-8").split("\n")
    made = [one for one in noted(folder) if one["what"] == "ended" and one["command"] == "new" and one["code"] == 0]
    new = disk / "new.workshop"
    if made or new.exists():
        if not new.exists():
            raise LostError("the new file")
        with CommissionFile.open_copy(new) as file:
            if not {one for one in printed if len(one) == 36} <= {one.id for one in file.all(Statement)}:
                raise LostError("words that were printed as kept")
    for path in disk.glob("*.workshop"):
        with CommissionFile.open_copy(path) as file:
            if path != new and not originals <= {one.id for one in file.all(Statement)}:
                raise LostError(f"what was in {path.name} before")
        whole(path, mended_first=mended_first)
    for path in (one for one in (disk / "packs").rglob("[!.]*") if one.is_file()):
        content = path.read_bytes()
        if path.suffix == ".json":
            json.loads(content)
        elif path.suffix == ".csv":
            assert content.endswith(b"\r\n")
        else:
            with contextlib.closing(sqlite3.connect(path)) as conn:
                assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)


Moment = tuple[str, int, int, int]
"""Which deed is broken, how, with which error, and at which call."""


def moments(tried: Break, folder: Path, ways: list[tuple[int, int]], chance: random.Random, many: int) -> list[Moment]:
    """Return every moment there is, or as many by chance as are asked for."""

    @cache
    def calls(deed: str, error: int) -> int:
        tried(deed, KILL, error, NEVER)
        last = noted(folder)[-1]
        assert last["what"] == "over", last
        return int(last["calls"])

    def every_call(deed: str, how: int, error: int) -> list[Moment]:
        return [(deed, how, error, when) for when in range(1, calls(deed, error) + 1)]

    if only := os.environ.get("AT_CALLS"):
        return [(deed, *way, int(when)) for deed, when in (one.split(":") for one in only.split()) for way in ways]
    if many >= EVERY:
        return [one for deed in DEEDS for how, error in ways for one in every_call(deed, how, error)]
    chosen = [(chance.choice(DEEDS), *chance.choice(ways)) for _ in range(EACH * many)]
    return [chance.choice(every_call(*one)) for one in chosen]


def break_them(
    tried: Break,
    folder: Path,
    ways: list[tuple[int, int]],
    counts: Counts,
    many: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with CommissionFile.open_copy(NEWEST_FILE) as file:
        originals = {one.id for one in file.all(Statement)}
    with CommissionFile.open_copy(FILES / "schema-1.workshop") as file:
        older = {one.id for one in file.all(Statement)}
    for deed, how, error, when in moments(tried, folder, ways, random.Random(counts.seed), many):
        told = f"{deed}, way {how}, error {error}, call {when}, seed {counts.seed}"
        ended = tried(deed, how, error, when)
        notes = noted(folder)
        counts.memory = max(counts.memory, ended["memory"])
        lived = bool(notes) and notes[-1]["what"] == "over"
        try:
            refused = sentences(folder, notes)
            odd = [one for one in refused if "another program wrote" in one or "went wrong" in one]
            assert not odd, odd
            assert ended["signal"] != signal.SIGALRM, "it hangs"
            bad = [one["traceback"] for one in notes if one["what"] == "bad end"]
            assert not bad, bad[0][-600:]
            assert ended["memory"] < LARGEST
            assert how in (KILL, HALF_WAY) or lived
            if how == ONCE:
                # Where a copy was kept and only opening it failed, it stays, and its name is taken the second time.
                assert len(refused) <= (2 if deed == "keep_elsewhere" else 1), refused
            look_at(
                folder, lived=lived, originals=older if deed == "bring_up" else originals, mended_first=deed == "mend"
            )
        except LostError as error_found:
            counts.lost.append(f"{told}: {error_found}")
        except Exception as error_found:
            counts.bad.append(f"{told}: {error_found!r}")
        else:
            counts.end("killed" if not lived else "refused" if refused else "done all the same")
    with capsys.disabled():
        counts.settle()


def sentences(folder: Path, notes: list[dict[str, Any]]) -> list[str]:
    """Return every sentence with which something was refused; each must be one."""
    found = [one["sentence"] for one in notes if one["what"] in ("refused", "unsure")]
    for code in (one["code"] for one in notes if one["what"] == "ended"):
        assert code in (0, 1, 2)
    if any(one["what"] == "ended" and one["code"] for one in notes):
        found += [
            one for one in (folder / "said").read_text("utf-8").splitlines() if not re.search("^Saved |is ready.$", one)
        ]
    assert all("\n" not in one and "Traceback" not in one for one in found), found
    return found


@pytest.mark.many
def test_killed_at_any_call_it_has_kept_what_it_acknowledged(
    tried: Break, folder: Path, many: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    break_them(tried, folder, [(KILL, 0), (HALF_WAY, 0)], Counts("killed at each call", seed), many, capsys)


@pytest.mark.many
def test_refused_at_any_call_it_says_so_and_has_kept_what_it_acknowledged(
    tried: Break, folder: Path, many: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    ways = [(how, error) for how in (ONCE, FROM_THEN_ON) for error in (errno.EIO, errno.ENOSPC)]
    break_them(tried, folder, ways, Counts("refused at each call", seed), many, capsys)


@pytest.mark.parametrize(("how", "error"), [(KILL, 0), (HALF_WAY, 0), (ONCE, errno.EIO)])
def test_whatever_ends_it_no_film_or_picture_lies_beside_the_specification_that_still_tells(
    tried: Break, folder: Path, how: int, error: int
) -> None:
    packs = folder / "disk" / "packs"

    def there() -> dict[str, bytes]:
        return {one.name: one.read_bytes() for one in packs.rglob("*") if one.is_file()}

    tried("put_beside", KILL, error, NEVER)
    last = noted(folder)[-1]
    as_they_leave = there()
    assert len(as_they_leave) == 3
    assert [one for one in TELLING if any(one in content for content in as_they_leave.values())] == []
    for when, name in enumerate(last["names"], 1):
        if how == HALF_WAY and name != "write":
            continue  # It is as killed before the next one.
        tried("put_beside", how, error, when)
        told = f"call {when}: {name}"
        found = there()
        left = {name for name in found if name.startswith(".")}
        assert {name: content for name, content in found.items() if name not in left}.items() <= (
            as_they_leave.items()
        ), told
        assert not [one for one in noted(folder) if one["what"] == "bad end"], told
        list(put_beside(empty(), packs, PackFolder.YOU, pytest.fail, Event()))
        assert there().keys() == found.keys() - left, told
        assert not [one for one in packs.rglob(f"{BESIDE}*") if not any(one.iterdir())], told


@pytest.fixture
def unconfirmed(tried: Break, folder: Path) -> int:
    """The call with which the disk is to confirm the first words kept: SQLite has deleted its journal by then."""
    tried("keep_words", KILL, 0, NEVER)
    names = noted(folder)[-1]["names"]
    return next(at + 1 for at, name in enumerate(names) if name.endswith("sync") and names[at - 1] == "unlink")


def test_what_the_disk_confirms_when_it_is_asked_again_is_kept(tried: Break, folder: Path, unconfirmed: int) -> None:
    tried("keep_words", ONCE, errno.EIO, unconfirmed)
    assert not [one for one in noted(folder) if one["what"] in ("refused", "unsure", "bad end")]


def test_what_the_disk_does_not_confirm_is_said_and_not_refused(tried: Break, folder: Path, unconfirmed: int) -> None:
    """It stands in the file: whoever was told that it was refused would do it again, and have it twice."""
    tried("keep_words", FROM_THEN_ON, errno.EIO, unconfirmed)
    said = [one for one in noted(folder) if one["what"] in ("refused", "unsure", "bad end")]
    assert said[0]["what"] == "unsure"
    assert "is in “ours.workshop”, but the disk did not confirm" in said[0]["sentence"]
    with CommissionFile.open_copy(folder / "disk" / "ours.workshop") as file:
        assert "one thing" in {one.wording for one in file.all(Statement)}


def test_a_file_that_can_only_be_read_after_all_is_refused_as_it_is_opened(tried: Break, folder: Path) -> None:
    """SQLite opens it to read where it cannot to write, and does not say so until something is written."""
    tried("mend", KILL, 0, NEVER)
    second = [at for at, name in enumerate(noted(folder)[-1]["names"], 1) if name == "open"][1]
    tried("keep_words", ONCE, errno.EIO, second)
    refused = [one["sentence"] for one in noted(folder) if one["what"] == "refused"]
    assert len(refused) == 1
    assert "could not be opened (it may not be written to)" in refused[0]
