"""Nobody else on the laptop can read what was kept, and what a killed process left half made does not stay."""

import errno
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop_app import cli
from workshop_app.actions.commission import start_commission
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.packs import PackFolder
from workshop_app.domain.people import Recipient
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import export_named, write_exports
from workshop_app.store import CommissionFile, FileError
from workshop_app.ui.kit.settings import Settings
from workshop_app.ui.project.recent import RecentFiles

FROZEN = Path(__file__).parents[1] / "files" / "schema-2.workshop"
HEX = "0123456789abcdef" * 2

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def generous() -> Iterator[None]:
    """What is made may be read and written by anybody, unless it says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("generous")
def test_whatever_is_made_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    recent, hands = RecentFiles(tmp_path / "own" / "recent.json"), Settings()
    hands.keep_in(tmp_path / "own" / "settings.json")
    with CommissionFile.create(tmp_path / "ours.workshop") as file:
        keep_statement(file, "a lift home")
        recent.remember(file.path)
        hands.open_menu_after(0)
    assert cli.run(["new", str(tmp_path / "more.workshop"), "--title", "T", "--service", "S"]) == 0
    with CommissionFile.open_copy(tmp_path / "more.workshop") as copy:
        list(
            write_exports(
                dict.fromkeys(Recipient, gather(copy)), folder, [export_named("data"), export_named("statements")]
            )
        )
    made = {path.relative_to(tmp_path).as_posix(): mode(path) for path in tmp_path.rglob("*") if path.is_file()}
    assert len(made) == 9
    assert {name for name, found in made.items() if found != 0o600} == set()
    assert recent.paths() == [(tmp_path / "ours.workshop").resolve()]


@pytest.mark.usefixtures("generous")
def test_a_copy_may_be_read_by_whoever_might_read_what_it_is_of(tmp_path: Path) -> None:
    ours = Path(shutil.copy(FROZEN, tmp_path / "ours.workshop"))
    ours.chmod(0o640)
    with CommissionFile.open(ours) as file:
        assert file.kept_before_update is not None
        assert (mode(ours), mode(file.kept_before_update)) == (0o640, 0o640)
        ours.unlink()
        file.keep_elsewhere(tmp_path / "rescued.workshop").close()
    assert mode(tmp_path / "rescued.workshop") == 0o640


def test_a_network_folder_that_knows_no_permissions_can_be_worked_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", refused)
    monkeypatch.setattr(os, "fchmod", refused)
    with CommissionFile.create(tmp_path / "ours.workshop") as file:
        start_commission(file, title="Ours", service="Young Carers Service")
        keep_statement(file, "a lift home")
    assert cli.run(["export", str(file.path), str(tmp_path / "packs"), "--only", "statements"]) == 0
    with CommissionFile.open(file.path) as file:
        keep_statement(file, "and back")
    assert {mode(path) for path in tmp_path.rglob("*.[jw]*")} == {0o600}


def test_what_killed_processes_left_is_swept_as_a_file_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    left = [
        tmp_path / f".ours.workshop.{HEX}",
        tmp_path / f".ours.workshop.{HEX}-journal",
        tmp_path / f".ours (file version 2).workshop.{HEX}",
        tmp_path / f".ours (file version 2, 3).workshop.{HEX}",
        temporary / "in-their-words-abc" / "copy",
    ]
    not_ours = [
        tmp_path / f".yours.workshop.{HEX}",
        tmp_path / f".ours.workshop.{HEX[:-1]}",
        tmp_path / "ours (file version 2).workshop",
        temporary / "in-their-words-new" / "copy",
        temporary / "another-abc" / "copy",
    ]
    for path in (*left, *not_ours):
        path.parent.mkdir(exist_ok=True)
        path.write_text("words", "utf-8")
    (temporary / "in-their-words-link").symlink_to(tmp_path)
    long_ago = time.time() - 7200
    for folder in ("in-their-words-abc", "another-abc"):
        os.utime(temporary / folder, (long_ago, long_ago))
    CommissionFile.create(tmp_path / "ours.workshop").close()
    CommissionFile.open(tmp_path / "ours.workshop").close()
    assert [path for path in left if path.exists()] == []
    assert [path for path in not_ours if not path.exists()] == []


def test_exports_left_half_made_are_swept_by_the_next(tmp_path: Path) -> None:
    folder = tmp_path / PackFolder.YOU
    folder.mkdir()
    old, new = (folder / f".data-copy, 2026-03-04, Our Say.sqlite.{one * 32}" for one in "ab")
    other = folder / f".their-copy.sqlite.{HEX}"
    for path in (old, new, other):
        path.touch()
        os.utime(path, (time.time() - 7200,) * 2)
    os.utime(new)
    CommissionFile.create(tmp_path / "ours.workshop").close()
    assert cli.run(["new", str(tmp_path / "o.workshop"), "--title", "T", "--service", "S"]) == 0
    assert cli.run(["export", str(tmp_path / "o.workshop"), str(tmp_path), "--only", "data"]) == 0
    assert [path.exists() for path in (old, new, other)] == [False, True, True]


@pytest.mark.parametrize("bytes_in_name", [214, 250, 255, 300])
def test_a_name_that_leaves_no_room_for_the_journal_is_called_too_long(tmp_path: Path, bytes_in_name: int) -> None:
    named = tmp_path / ("ą" * ((bytes_in_name - 9) // 2) + "x" * ((bytes_in_name - 9) % 2) + ".workshop")
    with pytest.raises(FileError, match=f"is too long a name: {bytes_in_name} bytes"):
        CommissionFile.create(named)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_the_longest_name_opens_and_a_longer_one_says_why_not(tmp_path: Path) -> None:
    ours = tmp_path / "ours.workshop"
    CommissionFile.create(ours).close()
    longest = ours.rename(tmp_path / ("x" * 238 + ".workshop"))
    with CommissionFile.open(longest) as file:
        keep_statement(file, "a lift home")
    longer = longest.rename(tmp_path / ("x" * 239 + ".workshop"))
    with pytest.raises(FileError, match="is too long a name: 248 bytes, where 247 is the limit"):
        CommissionFile.open(longer)
    CommissionFile.open_copy(longer).close()
