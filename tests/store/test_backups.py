"""Backups are whole commission files, taken beside whoever writes, found wherever they are, and never written over."""

import itertools
import shutil
import stat
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import MakeFile
from tests.disks import no_file_longer_than
from workshop_app.actions.commission import start_commission
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.backups import KEPT_LAST
from workshop_app.domain.commission import Commission
from workshop_app.domain.statements import Statement
from workshop_app.domain.times import Clock
from workshop_app.record.commission import commission_of
from workshop_app.store import CommissionFile, FileError, Key, LockedFileError, check_file
from workshop_app.store.backups import (
    Backup,
    Places,
    Where,
    back_up,
    choose_place,
    is_backup,
    list_backups,
    remove_backup,
    restore_backup,
    what_to_take,
)
from workshop_app.store.parted import parted_copies


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data" / "backups", tmp_path / "settings" / "backups.json")


def take(file: CommissionFile, places: Places, *, at_once: bool = False, unless_same: bool = False) -> Path | None:
    taking = what_to_take(file, commission_of(file).id)
    assert taking is not None
    places.opened(taking.commission_id, file.path)
    return back_up(taking, places, through=file if at_once else None, unless_same=unless_same)


def listed(file: CommissionFile, places: Places) -> list[Backup]:
    return list_backups(commission_of(file).id, places)


def words(path: Path) -> list[str]:
    with CommissionFile.open_copy(path) as file:
        return [one.wording for one in file.all(Statement)]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("at_once", [True, False])
def test_a_backup_is_a_whole_commission_file_for_its_owner_alone(
    file: CommissionFile, places: Places, at_once: bool
) -> None:
    keep_statement(file, "ring my nan")
    path = take(file, places, at_once=at_once)
    assert path is not None
    assert check_file(path) == []
    assert words(path) == ["ring my nan"]
    if sys.platform != "win32":
        assert (mode(path), mode(path.parent), mode(places.folder)) == (0o600, 0o700, 0o700)
    (found,) = listed(file, places)
    assert (found.path, found.size, found.before_update) == (path, path.stat().st_size, False)
    assert found.taken_at == datetime.strptime(path.name, "backup 0001 %Y-%m-%d %H-%M-%SZ.workshop").replace(tzinfo=UTC)
    assert found.head is not None
    assert (found.head.statements, found.head.digest) == (1, file.head_digest)
    assert is_backup(path, places)
    assert not is_backup(file.path, places)
    assert take(file, places, unless_same=True) is None
    keep_statement(file, "no worksheets")
    assert take(file, places, unless_same=True) is not None
    assert {one.name for one in path.parent.iterdir()} == {one.path.name for one in listed(file, places)}


def test_what_is_kept_while_one_is_taken_is_kept_and_the_backup_is_whole(
    file: CommissionFile, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop_app.store.backups._PAGES", 4)
    for number in range(300):
        keep_statement(file, f"words number {number} " * 20)
    taking = what_to_take(file, commission_of(file).id)
    assert taking is not None
    made: list[Path | None] = []
    copying = threading.Thread(target=lambda: made.append(back_up(taking, places)))
    copying.start()
    meanwhile = 0
    for meanwhile in itertools.count(1):
        keep_statement(file, f"meanwhile {meanwhile}")
        if meanwhile > 10 or not copying.is_alive():
            break
    copying.join()
    (path,) = made
    assert path is not None
    assert check_file(path) == []
    assert 300 <= len(words(path)) <= 300 + meanwhile
    assert len(file.all(Statement)) == 300 + meanwhile


def stopped_at(moment: datetime) -> Clock:
    return lambda: moment


def test_they_are_thinned_but_for_the_one_just_taken_and_those_of_another_commission(
    file: CommissionFile, commission_file: MakeFile, places: Places
) -> None:
    other = commission_file("theirs")
    places.choose(commission_of(file).id, Where.BESIDE)
    folder = file.path.with_name("ours backups")
    theirs = take(other, places, at_once=True)
    assert theirs is not None
    folder.mkdir(mode=0o700)
    of_other = theirs.rename(folder / "backup 2026-03-01 07-00-00Z.workshop")
    (folder / "backup 2026-03-01 09-00-00Z.workshop").write_bytes(of_other.read_bytes())
    unreadable = folder / "backup 2026-03-01 08-00-00Z.workshop"
    unreadable.write_text("no commission")
    day_before = file.clock() - timedelta(days=1)
    moments = [*(day_before + timedelta(minutes=15 * number) for number in range(3)), *[file.clock()] * 11]
    for moment in moments:
        file.clock = stopped_at(moment)
        assert take(file, places, at_once=True) is not None
    ours = [one for one in listed(file, places) if one.head is not None]
    assert [one.taken_at for one in ours] == [
        *[moments[-1].replace(microsecond=0)] * KEPT_LAST,
        moments[2].replace(microsecond=0),
    ]
    assert [one.number for one in ours] == [*range(14, 4, -1), 3], "the latest come first"
    assert of_other.exists()
    assert unreadable in [one.path for one in listed(file, places)], "what cannot be read has to be known of"
    file.clock = lambda: day_before - timedelta(hours=3)
    for _ in range(KEPT_LAST):
        keep_statement(file, "after the clock was set back")
        wrong = take(file, places, at_once=True, unless_same=True)
        assert wrong is not None
        assert listed(file, places)[0].path == wrong, "the latest is what was taken last, whatever a clock said"
    assert take(file, places, unless_same=True) is None
    assert [one.number for one in listed(file, places)[: KEPT_LAST + 1]] == [*range(24, 14, -1), 14]


def test_an_earlier_version_gave_its_backups_no_numbers(file: CommissionFile, places: Places) -> None:
    """They come before all that have one, by what the clock said and by their numbers within one second."""
    latest = take(file, places)
    assert latest is not None
    early = [latest.with_name(f"backup 2099-03-01 07-00-00Z{same}.workshop") for same in ("", " (2)")]
    for one in early:
        one.write_bytes(latest.read_bytes())
    assert [one.path for one in listed(file, places)] == [latest, *reversed(early)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
def test_a_link_to_a_copy_stands_for_the_copy(file: CommissionFile, places: Places, tmp_path: Path) -> None:
    """To take away the link alone would be to say that the words are gone, which the copy still holds."""
    first = take(file, places)
    assert first is not None
    copy = Path(shutil.copy(first, tmp_path / "copy.workshop"))
    first.with_name("mine.workshop").symlink_to(copy)
    first.with_name("itself.workshop").symlink_to(file.path)
    found = list_backups(commission_of(file).id, places, near=[file.path])
    assert {one.path for one in found} == {first, copy}
    for one in found:
        remove_backup(one)
    assert not copy.exists()
    assert file.path.exists()


def test_they_are_found_in_both_places_and_beside_where_the_file_was(
    file: CommissionFile, commission_file: MakeFile, places: Places
) -> None:
    commission_id = commission_of(file).id
    here = take(file, places)
    assert here is not None
    assert here.parent == places.folder / commission_id
    assert not places.was_asked(commission_id)
    choose_place(commission_id, file.path, Where.BESIDE, places)
    assert places.was_asked(commission_id)
    assert not here.exists(), "somebody else's profile would keep them"
    (moved,) = listed(file, places)
    assert moved.path == file.path.with_name("ours backups") / here.name
    if sys.platform != "win32":
        assert (mode(moved.path), mode(moved.path.parent)) == (0o600, 0o700)
    assert check_file(moved.path) == []
    updated = file.path.with_name("ours (file version 2).workshop")
    updated.write_bytes(moved.path.read_bytes())
    take(commission_file("theirs"), places)
    file.close()
    renamed = file.path.rename(file.path.with_name("spring.workshop"))
    with CommissionFile.open(renamed) as again:
        beside = take(again, places)
        assert beside is not None
        assert beside.parent == file.path.with_name("spring backups")
        found = listed(again, places)
    assert {one.path for one in found} == {moved.path, updated, beside}
    assert [one.path for one in found if one.before_update] == [updated]
    assert places.commission_at(renamed) == commission_id
    assert {
        one.path for one in list_backups(commission_id, Places(places.folder, places.folder / "none"), near=[renamed])
    } == {beside}


def test_one_can_be_taken_away_unless_it_is_open(file: CommissionFile, places: Places) -> None:
    for _ in range(2):
        take(file, places)
    first, second = listed(file, places)
    with CommissionFile.open(first.path), pytest.raises(FileError, match="is open now"):
        remove_backup(first)
    for one in (first, second):
        remove_backup(one)
    assert listed(file, places) == []
    assert not first.path.parent.exists()


def test_an_id_from_a_file_leads_to_no_other_folder(places: Places) -> None:
    for strange in ("../../elsewhere", "/etc", "", "."):
        assert places.folder_here(strange).parent == places.folder
    assert places.commission_at(Path("nowhere.workshop")) == ""


def test_settings_that_cannot_be_read_mean_not_asked_yet(places: Places, tmp_path: Path) -> None:
    settings = tmp_path / "settings" / "backups.json"
    settings.parent.mkdir()
    for content in ("", "[]", '{"a": 5}', '{"a": {"where": "moon", "files": 3, "told": [4]}}', "[" * 100_000):
        settings.write_text(content)
        assert (places.where("a"), places.was_asked("a"), places.files("a")) == (Where.HERE, False, [])
        places.choose("a", Where.BESIDE)
        assert places.where("a") is Where.BESIDE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("at_once", [True, False])
def test_a_full_disk_leaves_nothing_half_and_is_one_sentence(
    file: CommissionFile, places: Places, at_once: bool
) -> None:
    keep_statement(file, "ring my nan")
    size = file.path.stat().st_size
    for limit in (0, size // 3, size - 1):
        with (
            no_file_longer_than(limit),
            pytest.raises(FileError, match=r"No backup of “ours\.workshop” could be saved"),
        ):
            take(file, places, at_once=at_once)
        assert listed(file, places) == []
        assert list(places.folder_here(commission_of(file).id).iterdir()) == []
        assert check_file(file.path) == []
    keep_statement(file, "no worksheets")
    assert take(file, places, at_once=at_once) is not None


def test_none_is_taken_of_what_is_not_in_its_place_or_does_not_check(file: CommissionFile, places: Places) -> None:
    commission_id = commission_of(file).id
    taking = what_to_take(file, commission_id)
    assert taking is not None
    gone = file.path.rename(file.path.with_name("moved.workshop"))
    with pytest.raises(FileError, match="not where it was"):
        back_up(taking, places)
    assert listed(file, places) == []
    gone.rename(file.path)
    file.settle(["The words differ."])
    assert what_to_take(file, commission_id) is None
    with CommissionFile.open_copy(file.path) as copy:
        assert what_to_take(copy, commission_id) is None


@pytest.mark.plain
def test_a_backup_is_restored_beside_and_never_over_anything(file: CommissionFile, places: Places) -> None:
    keep_statement(file, "ring my nan")
    take(file, places)
    (backup,) = listed(file, places)
    first, second = restore_backup(backup, file.path), restore_backup(backup, file.path)
    assert first.parent == second.parent == file.path.parent
    assert first.name.startswith("ours (backup of 4 March 2026 ")
    assert first.stem[:-1] + ", 2)" == second.stem
    assert words(first) == ["ring my nan"]
    assert check_file(second) == []
    backup.path.write_bytes(backup.path.read_bytes()[:9000])
    with pytest.raises(FileError, match="damaged"):
        restore_backup(backup, file.path)
    assert len(list(file.path.parent.glob("ours (backup*"))) == 2


def since(file: CommissionFile, places: Places, *others: Path) -> list[tuple[str, int, int]]:
    taking = what_to_take(file, commission_of(file).id)
    assert taking is not None
    found = parted_copies(taking, others, listed(file, places))
    return [(one.path.name, one.here.actions, one.there.actions) for one in found]


@pytest.fixture
def conflict(file: CommissionFile, tmp_path: Path) -> Iterator[CommissionFile]:
    """A copy of ``file`` in another folder, as it was."""
    keep_statement(file, "ring my nan")
    (tmp_path / "stick").mkdir()
    path = tmp_path / "stick" / "ours (conflicted copy).workshop"
    file.write_copy(path)
    with CommissionFile.open(path, clock=file.clock) as copy:
        yield copy


def test_copies_that_parted_are_told_by_their_heads(
    file: CommissionFile, conflict: CommissionFile, commission_file: MakeFile, places: Places
) -> None:
    commission_file("theirs")
    file.path.with_name("notes.workshop").write_text("no commission")
    assert since(file, places, conflict.path) == []
    keep_statement(file, "no worksheets")
    assert since(file, places, conflict.path) == [], "one that is only behind has not parted"
    assert since(conflict, places, file.path) == []
    for wording in ("food", "a bus home"):
        keep_statement(conflict, wording)
    assert since(file, places, conflict.path) == [(conflict.path.name, 1, 2)]
    assert since(conflict, places, file.path) == [("ours.workshop", 2, 1)]
    conflict.write_copy(file.path.with_name("ours 2.workshop"))
    assert [one[0] for one in since(file, places)] == ["ours 2.workshop"], "files beside it are looked at"
    taking = what_to_take(file, commission_of(file).id)
    assert taking is not None
    (found,) = parted_copies(taking, [], [])
    told = found.told(file.path)
    assert f"“ours.workshop” and “ours 2.workshop” in {file.path.parent} are copies of one project" in told
    assert "this one has 1 change of its own (the last on 4 March 2026 at " in told
    assert "the other 2 changes of its own (the last on 4 March 2026 at " in told


def test_a_backup_that_parted_counts_unless_a_file_has_all_of_it(
    file: CommissionFile, conflict: CommissionFile, places: Places
) -> None:
    keep_statement(conflict, "food")
    take(conflict, places)
    keep_statement(file, "no worksheets")
    backup = listed(file, places)[0].path.name
    assert since(file, places) == [(backup, 1, 1)]
    assert since(file, places, conflict.path) == [(conflict.path.name, 1, 1)]


def test_a_file_without_a_commission_has_no_backups(commission_file: MakeFile, places: Places) -> None:
    empty = commission_file("empty", started=False)
    assert empty.find(Commission) is None
    assert list_backups("", places, near=[empty.path]) == []


def test_backups_of_a_file_with_a_password_have_it_and_are_found_while_it_is_open(
    tmp_path: Path, places: Places
) -> None:
    key = Key(bytes(range(32)), bytes(range(16)))
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path, key=key) as file:
        start_commission(file, title="Our Turn", service="Young Carers Service")
        keep_statement(file, "zqzqzqbefore")
        first, second = take(file, places), take(file, places, at_once=True)
        assert first is not None
        assert second is not None
        assert take(file, places, unless_same=True) is None, "what the latest holds can be told"
        assert {one.path for one in listed(file, places) if one.head is not None} == {first, second}
        with CommissionFile.open(second, key=key) as theirs:
            keep_statement(theirs, "zqzqzqtheirs")
        keep_statement(file, "zqzqzqours")
        taking = what_to_take(file, commission_of(file).id)
        assert taking is not None
        parted = parted_copies(taking, [], listed(file, places))
        assert [(one.path, one.there.actions) for one in parted] == [(second, 1)]
        backups = listed(file, places)
        for _ in range(KEPT_LAST + 2):
            keep_statement(file, "zqzqzqmore")
            assert take(file, places) is not None
        assert len(listed(file, places)) < KEPT_LAST + 4, "thinning knows them too"
    assert all(one.head is None for one in list_backups(taking.commission_id, places, near=[path])), "it is closed"
    latest = list_backups(taking.commission_id, places)[0]
    restored = restore_backup(latest, path)
    with pytest.raises(LockedFileError):
        CommissionFile.open(restored)
    with CommissionFile.open(restored, key=key) as file:
        assert any(one.wording == "zqzqzqmore" for one in file.all(Statement))
    assert backups
    for one in tmp_path.rglob("*"):
        assert not one.is_file() or not any(sign in one.read_bytes() for sign in (b"zqzqzq", b"SQLite format")), one
