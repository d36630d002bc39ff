"""Somebody opens, works, loses the file to a bad disk and goes on from a backup; two copies part and that is said."""

import contextlib
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from tests.faults.damaging import cut_off_at_a_page, flip_many_bits, zero_a_page
from tests.ui.driver import Driver
from workshop_app.actions.people import add_young_person
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import Statement
from workshop_app.record.commission import commission_of
from workshop_app.store import CommissionFile, FileError, check_file
from workshop_app.store.backups import Where, list_backups
from workshop_app.ui.project import backup_keeper

WORDS = ("ring my nan", "  no worksheets\n\tever  ", "two buses is not near me 🚌")


def spoil(path: Path) -> None:
    """Damage a file by the harness until nothing of it can be read."""
    chance = random.Random(11)
    content = bytearray(path.read_bytes())
    while True:
        for damage in (flip_many_bits, zero_a_page, cut_off_at_a_page):
            damage(chance, content)
        path.write_bytes(bytes(content))
        try:
            CommissionFile.open_copy(path).close()
        except FileError:
            return


@contextlib.contextmanager
def opened_by_another_program(path: Path) -> Iterator[str]:
    """Have the command line open a file in another process; give what it says at once."""
    command = [sys.executable, "-m", "workshop_app", "add-statements", str(path), "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as other:
        assert other.stderr is not None
        yield other.stderr.readline()
        other.communicate(timeout=20)


def test_a_damaged_project_goes_on_from_a_backup_and_what_parted_is_said(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = driver.windows.project
    places = project.backups.places()
    path = tmp_path / "ours.workshop"
    assert project.start(str(path), "Our Turn", "Young Carers", "", "", "initial-workshop")
    commission_id = commission_of(project.file).id
    assert driver.shows("Where should backups of this project be saved?")
    driver.click("Save backups with the project")
    assert not driver.shows("Where should backups of this project be saved?")
    for wording in WORDS[:2]:
        keep_statement(project.file, wording)
    (every,) = (one for one in project.backups.keeper.findChildren(QTimer) if one.interval() == 15 * 60 * 1000)
    assert every.isActive()
    every.setInterval(1)
    driver.wait_until(lambda: len(list_backups(commission_id, places)) == 1)
    every.setInterval(backup_keeper.EVERY)
    project.backups.keeper.take()
    project.backups.keeper.rest()
    assert len(list_backups(commission_id, places)) == 1, "one was taken though nothing had changed"
    keep_statement(project.file, WORDS[2])
    driver.go_home()
    latest, _ = list_backups(commission_id, places)
    assert latest.path.parent == tmp_path / "ours backups"
    assert latest.head is not None
    assert latest.head.statements == 3

    driver.click("Backups")
    driver.sees("the same as now")
    assert driver.shows("2 statements, 1 change fewer than now, 1 statement fewer")
    driver.click("Close the backups")
    spoil(path)
    spoiled = path.read_bytes()
    assert not project.open(str(path))
    driver.click("OK")
    driver.click("Backups")
    assert driver.sees("3 statements")
    assert project.backups.trouble != "", "it is said why they cannot be compared"
    driver.click(next(one for one in driver.names() if one.startswith("Open the backup of ")))
    assert driver.sees("was not changed")
    assert project.fileName.startswith("ours (backup of ")
    assert [one.wording for one in project.file.all(Statement)] == list(WORDS)
    assert path.read_bytes() == spoiled
    assert not driver.shows("Where should backups of this project be saved?"), "it was asked once already"
    driver.click("OK")
    restored = project.file.path

    copy = tmp_path / "ours (conflicted copy).workshop"
    project.file.write_copy(copy)
    add_young_person(project.file, "Kit")
    project.close()
    assert check_file(restored) == []
    with CommissionFile.open(copy) as other:
        for wording in ("food", "a bus home"):
            keep_statement(other, wording)
    monkeypatch.setattr(backup_keeper, "FIRST_AFTER", 0)
    assert project.open(str(restored))
    assert driver.sees("this one has 1 change of its own (the last on "), driver.texts()
    assert driver.sees("the other 2 changes of its own (the last on ")
    assert copy.name in driver.windows.last_said
    driver.click("OK")

    keeper = project.backups.keeper
    (copies,) = (one for one in keeper.findChildren(QTimer) if one.interval() == backup_keeper.COPIES_EVERY)
    copies.setInterval(50)
    in_hand = "and another program has it open now"
    with opened_by_another_program(copy) as told_there:
        assert f"“{restored.name}” in {tmp_path} is a copy of “{copy.name}”, {in_hand}" in told_there
        assert driver.sees(f"“{copy.name}” in {tmp_path} is a copy of “{restored.name}”, {in_hand}")
    driver.click("OK")

    (tmp_path / "backups").write_text("no folder")
    places.choose(commission_id, Where.HERE)
    failed: list[str] = []
    project.backups.keeper.failed.connect(failed.append)
    for wording in ("one", "two"):
        keep_statement(project.file, wording)
        project.backups.keeper.take()
        project.backups.keeper.rest()
        driver.drain()
    (sentence,) = failed
    assert sentence.startswith(f"No backup of “{restored.name}” could be saved in ")
    assert len(project.file.all(Statement)) == 5, "what cannot be backed up is kept all the same"
