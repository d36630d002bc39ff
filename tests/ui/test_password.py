"""The password of a file, in the windows: asked for at opening, set, changed, taken away; and its recovery sheet."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from tests.exports.reading import actual_texts
from tests.ui.driver import Driver
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.commission import Commission
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, Key, check_file, has_password, key_for, keys
from workshop_app.store.backups import back_up, what_to_take

PASSWORD, OTHER = "goat under the rowan", "rowan over the goat"
FIRST, AGAIN = "New password, such as four unrelated words", "Repeat the new password"
NOW = "The current password, or the key from its recovery sheet"
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ASKED = "Password, or the key from the recovery sheet"


@pytest.fixture(autouse=True)
def _derived_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """How slowly a key is derived is tried in the store's own tests."""
    monkeypatch.setattr(keys, "ROUNDS", 2)


def shown_on(driver: Driver, label: str) -> str:
    """What can be seen in a box for a password."""
    return str(driver.find(label).property("displayText"))


def traces_of(folder: Path, *passwords: str) -> list[str]:
    """The names of all files in which a password can be read, in any of the ways text is written."""
    return [
        one.name
        for one in folder.rglob("*")
        for password in passwords
        if one.is_file() and any(password.encode(code) in one.read_bytes() for code in ("utf-8", "utf-16-le"))
    ]


def test_a_file_is_started_with_a_password_its_sheet_is_written_and_either_opens_it(
    driver: Driver, tmp_path: Path
) -> None:
    project, path = driver.windows.project, tmp_path / "ours.workshop"
    driver.click("Start a new project")
    driver.type("Our Turn")
    driver.click("Next question")
    driver.type("Young Carers")
    for _ in range(5):
        driver.click("Next question")
    driver.click("Only with a password")
    assert driver.focused_name() == "Password, such as four words"
    driver.type(PASSWORD)
    assert shown_on(driver, "Password, such as four words") == "●" * len(PASSWORD)
    driver.key(Qt.Key.Key_Return)
    assert driver.focused_name() == "Repeat the password"
    driver.type("another")
    driver.key(Qt.Key.Key_Return)
    assert driver.shows("The two passwords are not the same"), "Enter in the second box is the button"
    driver.fill("Repeat the password", PASSWORD)
    driver.click("Next question")
    assert driver.find("Save and start").isEnabled()
    driver.create_at(path)
    number = project.password.sheetNumber
    assert driver.shows(f"recovery sheet (number {number})")

    sheet = tmp_path / "sheet.pdf"
    assert project.password.write_sheet_to(QUrl.fromLocalFile(str(sheet)))
    written = actual_texts(sheet.read_bytes())[0]
    key = " ".join(one for one in written if len(one) == 4 and all(sign in SIGNS for sign in one))
    assert sheet.stat().st_mode & 0o077 == 0
    assert key_for(path, key) == project.file.key
    project.close()
    driver.wait_until(lambda: driver.shows(f"The recovery sheet is still in “{sheet}”"))
    driver.click("OK")
    left = sheet.rename(path.with_name("ours recovery sheet.pdf"))
    project.open(str(path))
    assert project.password.unlock(PASSWORD)
    assert driver.sees(f"The recovery sheet is still in “{left}”")
    driver.click("OK")
    left.unlink()
    project.password.sheet_is_due()
    assert project.password.write_sheet_to(QUrl.fromLocalFile(str(sheet)))
    driver.click("It is printed: delete the file")
    driver.click("Yes, it is on paper: delete it")
    assert not sheet.exists()
    assert not driver.shows("recovery sheet (number")
    assert not project.password.write_sheet_to(QUrl.fromLocalFile(str(sheet))), "it was offered once"
    driver.go_home()
    assert not driver.shows(PASSWORD)
    assert traces_of(tmp_path, "Our Turn", PASSWORD) == []

    project.open(str(path))
    driver.settle()
    assert driver.shows("“ours.workshop” has a password")
    assert driver.focused_name() == ASKED
    for wrong, why in (("goat", "does not open with this"), (key[:-1] + "Z", "a slip in it")):
        driver.fill(ASKED, wrong)
        driver.click("Open it")
        driver.settle()
        assert driver.shows(why)
        assert not project.fileOpen
    driver.fill(ASKED, key.lower())
    driver.click("Open it")
    driver.settle()
    assert project.file.all(Commission)[0].title == "Our Turn"
    project.close()
    project.open(str(path))
    driver.settle()
    driver.type(PASSWORD)
    driver.click(f"Show: {ASKED}")
    assert shown_on(driver, ASKED) == PASSWORD
    driver.click("Not now")
    driver.settle()
    assert driver.shows("Start a new project")
    assert not project.fileOpen


def test_a_password_is_set_later_changed_and_taken_away(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "initial-workshop")
    project = driver.windows.project
    driver.windows.session.end()
    path = project.file.path
    taking = what_to_take(project.file, project.file.all(Commission)[0].id)
    assert taking is not None
    back_up(taking, project.backups.places(), through=project.file)
    CommissionFile.write_copy(project.file, path.with_name(path.stem + " (kept).workshop"))
    driver.settle()
    driver.go_to_details("Password")
    unset = "A password prevents that. It does not protect packs and exports, or copies made earlier."
    assert driver.shows(unset)
    assert not driver.shows("Anybody can still read these copies")
    driver.click("Set a password")
    driver.settle()
    assert driver.focused_name() == FIRST
    driver.type("short")
    driver.fill(AGAIN, "short")
    driver.click("Set it")
    assert driver.shows("at least 8 characters")
    driver.click("OK")
    driver.fill(FIRST, PASSWORD)
    driver.fill(AGAIN, PASSWORD)
    driver.windows.project.drafts.flush()
    driver.click("Set it")
    driver.settle()
    first = project.file.key
    assert has_password(path)
    # The windows take backups too: there may be one more.
    told = next(text for text in driver.texts() if "made earlier" in text)
    assert re.search(rf"“{path.stem} \(kept\)\.workshop”, \d backup", told), told
    driver.click("Skip the sheet")
    driver.click("Yes, no sheet")
    assert first is not None
    assert driver.shows(f"or with the key on recovery sheet {first.sheet_number}. Packs and exports are not protected")
    assert not driver.shows(unset)

    driver.click("Change the password")
    driver.settle()
    assert driver.focused_name() == NOW
    assert driver.shows("the one for the old password opens only backups and copies made before.")
    driver.type("wrong as can be")
    driver.fill(FIRST, OTHER)
    driver.fill(AGAIN, OTHER)
    driver.click("Set it")
    assert driver.shows("This is not the file’s current password.")
    assert project.file.key == first
    driver.click("OK")
    driver.fill(NOW, PASSWORD)
    driver.click("Set it")
    driver.settle()
    assert isinstance(first, Key)
    second = project.file.key
    assert second is not None
    assert second.sheet_number != first.sheet_number
    assert driver.shows(f"(number {second.sheet_number})")
    driver.click("Skip the sheet")
    driver.click("Yes, no sheet")

    driver.click("Remove the password")
    driver.settle()
    assert driver.shows("Its recovery sheet opens only backups and copies made before.")
    driver.type(OTHER)
    driver.click("Remove it")
    driver.settle()
    assert not has_password(path)
    assert driver.shows("Anybody who gets hold of this file can read everything in it")
    assert not project.password.sheetDue
    project.close()
    assert check_file(path) == []
    assert traces_of(tmp_path, PASSWORD, OTHER) == []


def test_a_damaged_file_with_a_password_is_saved_under_it(driver: Driver, tmp_path: Path) -> None:
    project, path = driver.windows.project, tmp_path / "ours.workshop"
    assert project.start(str(path), "Our Turn", "Young Carers", "", "", "", PASSWORD)
    keep_statement(project.file, "ring my nan")
    project.close()
    content = bytearray(path.read_bytes())
    content[500] ^= 1
    path.write_bytes(content)
    project.open(str(path))
    driver.settle()
    driver.type(PASSWORD)
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.shows("its beginning cannot be read, though the password is right")
    driver.click("OK")
    # What the file dialog calls.
    assert project.damagedFile.startIn.toLocalFile() == str(tmp_path)
    project.damagedFile.save(str(tmp_path / "saved.workshop"))
    driver.wait_until(lambda: not project.damagedFile.busy, milliseconds=60000)
    assert driver.sees("All of “ours.workshop” is in “saved.workshop”.")
    driver.click("Open the new file")
    assert project.fileName == "saved.workshop"
    assert [one.wording for one in project.file.all(Statement)] == ["ring my nan"]
    assert project.password.isSet
