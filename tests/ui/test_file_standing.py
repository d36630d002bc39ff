"""How the open file stands is said: it cannot be opened, only looked at, is being checked, or was taken away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QStandardPaths

from tests.faults.forging import behind_the_triggers
from tests.ui.driver import Driver
from workshop_app.actions.commission import start_commission
from workshop_app.actions.people import add_young_person
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, check_file, connecting

OPEN_TITLE = "Open a commissioning project"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path) as file:
        start_commission(file, title="Our Turn", service="Young Carers")
        for wording in ("ring my nan", "no worksheets"):
            keep_statement(file, wording)
    return path


def test_what_cannot_be_opened_is_said_on_home_and_what_does_not_check_is_only_looked_at(
    driver: Driver, ours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = driver.windows.project
    notes = ours.with_name("notes.workshop")
    notes.write_text("no commission")
    assert not project.open(str(notes))
    assert any("“notes.workshop” is not a commission file" in one for one in driver.texts())
    project.damagedFile.save(str(ours.with_name("none.workshop")))
    driver.wait_until(lambda: not project.damagedFile.busy, milliseconds=60000)
    assert any("Nothing of a commission can be read in “notes.workshop”" in one for one in driver.texts())
    driver.click("Cancel")
    assert project.damagedFile.told == ""
    driver.click("OK")
    with behind_the_triggers(ours) as conn:
        conn.execute("UPDATE statement SET wording = 'we want nothing' WHERE wording = 'no worksheets'")
    before = ours.read_bytes()
    assert project.open(str(ours))
    assert driver.shows("ours.workshop, read-only")
    assert any("does not check" in one for one in driver.texts())
    driver.click("OK")
    assert project.title == "Our Turn"
    assert project.attempt(lambda: add_young_person(project.file, "Kit")) is None
    assert "nothing is written to it" in driver.windows.last_said
    project.packs.export_one("statements")
    assert "no digest would pin it" in driver.windows.last_said
    project.drafts.keep("box", "half")
    project.drafts.flush()
    driver.windows.last_said = ""
    project.drafts.keep("box", "half typed")
    project.drafts.flush()
    assert driver.windows.last_said == "", "the same is said once, not at every key"
    assert driver.find("Save what can be read to a new file…").isVisible()
    project.damagedFile.save(str(ours.with_name("saved.workshop")))
    driver.wait_until(lambda: not project.damagedFile.busy, milliseconds=60000)
    assert any("What could be read of “ours.workshop” is in “saved.workshop”" in one for one in driver.texts())
    assert any("Things said: 2 of 2; 1 as the history has it" in one for one in driver.texts())
    assert ours.read_bytes() == before
    driver.click("Open the new file")
    assert project.standing == "saved.workshop, all changes saved"
    assert {one.wording for one in project.file.all(Statement)} == {"ring my nan", "no worksheets"}
    assert project.damagedFile.told == ""
    project.close()

    monkeypatch.setattr(connecting, "LARGE", 1)
    assert project.open(str(ours)), "a large file is opened before it is checked"
    driver.wait_until(lambda: project.standing == "ours.workshop, read-only")
    assert "does not check" in driver.windows.last_said
    project.close()
    good = ours.with_name("good.workshop")
    with CommissionFile.create(good) as file:
        start_commission(file, title="Our Turn", service="Young Carers")
        for wording in ("ring my nan", "no worksheets"):
            keep_statement(file, wording)
    assert project.open(str(good))
    assert project.standing == "good.workshop, all changes saved, being checked"
    driver.wait_until(lambda: project.standing == "good.workshop, all changes saved")


def test_the_only_copy_is_kept_open_and_kept_elsewhere(driver: Driver, ours: Path) -> None:
    project = driver.windows.project
    assert project.open(str(ours))
    ours.unlink()
    assert project.attempt(lambda: add_young_person(project.file, "Kit")) is None
    assert "Your last change was not saved" in driver.windows.last_said
    assert driver.shows("ours.workshop, not where it was")
    project.drafts.keep("box", "half typed")
    project.drafts.flush()
    driver.click("OK")
    driver.go_home()
    assert project.has_file, "the only copy was let go without asking"
    assert not project.may_close()
    assert driver.find("Save it somewhere else").isVisible()
    assert project.keep_elsewhere(str(ours.with_name("saved.workshop")))
    assert driver.shows("saved.workshop, all changes saved")
    assert project.attempt(lambda: add_young_person(project.file, "Kit")) is not None
    assert [one.alias for one in project.file.all(YoungPerson)] == ["Kit"]
    assert len(project.file.all(Statement)) == 2
    assert project.file.draft("box") == "half typed"
    driver.click("OK")
    driver.go_home()
    assert not project.has_file
    assert check_file(ours.with_name("saved.workshop")) == []

    assert project.open(str(ours.with_name("saved.workshop")))
    ours.with_name("saved.workshop").unlink()
    assert not project.may_close()
    driver.click("OK")
    driver.click("Close it anyway")
    assert not project.has_file


def test_a_file_dialog_begins_where_the_open_file_is_or_among_the_documents(driver: Driver, ours: Path) -> None:
    """Not in the folder from which the app was started, which is that of its source for whoever has a clone."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    begins = documents if documents.is_dir() else Path.home()
    project = driver.windows.project
    opening = next(one for one in driver.console.findChildren(QObject) if one.property("title") == OPEN_TITLE)
    assert opening.property("currentFolder").toLocalFile() == str(begins)
    assert project.open(str(ours))
    assert project.startIn.toLocalFile() == project.password.startIn.toLocalFile() == str(ours.parent)
    assert opening.property("currentFolder").toLocalFile() == str(ours.parent)
    assert project.packs.startIn.toLocalFile() == str(ours.parent)
