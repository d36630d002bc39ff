"""Wherever the disk says that it is full, nothing that was kept is lost, and one sentence says so.

The system refuses to let any file grow beyond so many bytes: a few more each time, so that another write fails.
"""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.disks import no_file_longer_than
from tests.faults.counting import Counts
from tests.files.newest import NEWEST
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, FileError, check_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")

FILES = Path(__file__).parents[1] / "files"
LONG = "words that need more room than there is " * 200


def keep_words(path: Path, kept: list[str]) -> None:
    with CommissionFile.open(path) as file:
        for _ in range(3):
            kept.append(keep_statement(file, LONG))


def keep_it_elsewhere(path: Path, _: list[str]) -> None:
    with CommissionFile.open(path) as file:
        path.rename(path.with_name("renamed.workshop"))
        file.keep_elsewhere(path.with_name("saved.workshop")).close()


def only_open(path: Path, _: list[str]) -> None:
    CommissionFile.open(path).close()


def with_a_bad_index(path: Path) -> None:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("UPDATE statement_fts_data SET block = x'00' WHERE id = 10")
    conn.close()


def as_it_is(_: Path) -> None:
    pass


@pytest.mark.many
@pytest.mark.parametrize(
    ("frozen", "before", "deed"),
    [
        (NEWEST, as_it_is, keep_words),
        (NEWEST, as_it_is, keep_it_elsewhere),
        (NEWEST, with_a_bad_index, only_open),
        ("schema-1", as_it_is, only_open),
    ],
    ids=["keeping", "keeping elsewhere", "mending the index", "bringing up"],
)
def test_wherever_there_is_no_room_left_the_file_stays_whole(
    tmp_path: Path,
    frozen: str,
    before: Callable[[Path], None],
    deed: Callable[[Path, list[str]], None],
    many: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    counts = Counts(f"a disk that is full: {deed.__name__.replace('_', ' ')}", 0)
    size = (FILES / f"{frozen}.workshop").stat().st_size
    step = max(512, 65536 // many)
    for limit in [*range(512, 65536, step), *range(size - 4096, size + 600_000, 2 * step)]:
        folder = tmp_path / str(limit)
        folder.mkdir()
        path = Path(shutil.copy(FILES / f"{frozen}.workshop", folder / "ours.workshop"))
        before(path)
        kept: list[str] = []
        with no_file_longer_than(limit):
            try:
                deed(path, kept)
            except FileError as error:
                refused = str(error)
                counts.end("refused")
            else:
                refused = ""
                counts.end("done")
        assert "\n" not in refused
        still = path if path.exists() else path.with_name("renamed.workshop")
        with CommissionFile.open(still) as file:
            there = {one.id for one in file.all(Statement)}
        with CommissionFile.open_copy(FILES / f"{frozen}.workshop") as original:
            assert there >= {one.id for one in original.all(Statement)} | set(kept)
        assert check_file(still) == []
        assert not list(folder.glob(".*.workshop.*-journal"))
        shutil.rmtree(folder)
    assert set(counts.ends) == {"refused", "done"}
    with capsys.disabled():
        counts.settle()


@pytest.mark.parametrize("limit", [0, 4096, 100_000, 400_000])
def test_where_there_is_no_room_for_a_new_file_nothing_is_left_of_it(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "ours.workshop"
    with no_file_longer_than(limit), pytest.raises(FileError, match="could not be made") as refused:
        CommissionFile.create(path)
    assert "Errno" not in str(refused.value)
    assert [one.name for one in tmp_path.iterdir() if one.suffix != ".lock"] == []
    CommissionFile.create(path).close()
    assert check_file(path) == []
