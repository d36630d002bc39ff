"""Taking words back at the console: asked in two steps, done for good, told on a receipt; an officer decides."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Key, Role, items_under
from tests.ui.test_sizes import looks
from workshop_app.actions import packs, people, specification, statements
from workshop_app.domain.people import RealName, YoungPerson
from workshop_app.domain.sessions import Prompt
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile, check_file

SECRET = "they shouted at Zephyrine in the corridor"
TAKE, SURE = "Take it back", "Yes, for good: take it back"


def look(driver: Driver, name: str) -> None:
    """Keep a picture, for whoever wants to look."""
    if folder := os.environ.get("PICTURES"):
        driver.settle()
        driver.console.grabWindow().save(str(Path(folder) / f"{name}.png"))


@pytest.fixture
def file(driver: Driver, tmp_path: Path) -> CommissionFile:
    driver.begin(tmp_path)
    return driver.windows.project.file


def test_one_thing_said_is_taken_back_where_it_stands(
    driver: Driver, file: CommissionFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    activity = driver.go_to_activity("capture", 1)
    prompt = file.find(Prompt, activity_id=activity.id)
    assert prompt is not None
    said = statements.keep_statement(file, SECRET, prompt_id=prompt.id, state=StatementState.UP)
    line = specification.add_specification_line(file, "Nobody is shouted at.", statement_ids=[said])
    driver.settle()
    driver.click("More about these words")
    driver.click("Take it back")
    assert driver.sees("Take these words back?")
    assert driver.sees(SECRET)
    assert driver.find(TAKE, role=Role.Button).isEnabled() is False
    following = driver.console.findChild(QQuickItem, "Next")
    assert following is not None
    assert following.isEnabled() is False
    words = next(one for one in items_under(following.property("contentItem")) if one.property("text"))
    assert words.property("color") == looks(driver).property("quiet"), "what cannot be pressed can be read"
    driver.click("No: destroy them")
    look(driver, "asked")
    driver.click("It stays: Nobody is shouted at.")
    driver.click(TAKE)
    assert file.find(Statement, id=said) is not None
    assert driver.find(SURE).property("patient"), "whoever reads what is asked has all the time they want"
    driver.key(Key.Key_Escape)
    driver.click(TAKE)
    driver.click(SURE)
    assert file.find(Statement, id=said) is None
    assert file.get(SpecificationLine, line).wording == "Nobody is shouted at."
    assert driver.sees("Destroyed: one thing said.")
    look(driver, "receipt")
    assert not any(SECRET in text for text in driver.texts())
    assert driver.find("Save the receipt to print…")
    taking_back = driver.windows.project.takingBack
    assert Path(taking_back.suggestedReceipt.toLocalFile()) == file.path.with_name("receipt.pdf")
    assert not taking_back.write_receipt_to(QUrl.fromLocalFile(str(file.path / "receipt.pdf")))
    assert driver.sees("Choose another folder.")
    driver.click("OK")
    assert taking_back.write_receipt_to(taking_back.suggestedReceipt)
    assert file.path.with_name("receipt.pdf").read_bytes().startswith(b"%PDF")
    driver.click("OK")
    driver.click("Close")
    assert not driver.shows("Words taken back")
    assert check_file(file.path) == []


def test_everything_is_taken_back_and_an_officer_decides_without_knowing_whose(
    driver: Driver, file: CommissionFile
) -> None:
    jay = people.add_young_person(file, "Jaybird", real_name="Ottoline Featherstone")
    people.add_young_person(file, "Kit")
    people.remove_young_person(file, people.add_young_person(file, "Larkspur"))
    said = [
        statements.keep_statement(file, f"{SECRET} {number}", said_by=jay, state=StatementState.UP)
        for number in range(2)
    ]
    packs.issue_pack(file, "statements", issued_to="Ms Rowe", head_digest=file.head_digest, file_digest="f" * 64)
    driver.windows.session.end()
    driver.settle()
    driver.go_to_details("Taking words back")
    driver.click("Somebody takes everything back…")
    assert driver.sees("Larkspur (taken out again)")
    look(driver, "whom")
    driver.click("Erase the real name of Jaybird")
    driver.click("Erase it")
    driver.click("Yes, for good: erase it")
    assert file.all(RealName) == []
    assert driver.sees("Destroyed: the real name.")
    driver.click("Close")
    driver.click("Somebody takes everything back…")
    driver.click("Take everything back of Jaybird")
    assert driver.sees("Statements to Ms Rowe")
    look(driver, "everything")
    driver.click(TAKE)
    driver.click(SURE)
    look(driver, "everything-receipt")
    assert driver.sees("Statements, handed over to Ms Rowe")
    driver.click("Close")
    assert [one.alias for one in file.all(YoungPerson)] == ["Kit"]
    assert [file.get(Statement, one).said_by for one in said] == [None, None]
    assert not any("Jaybird" in text for text in driver.texts())
    driver.click(driver.all_named("Show what was taken back: One thing said")[0])
    driver.fill("The officer who decides", "Ms Rowe")
    driver.fill("Why", "The decision rested on it.")
    look(driver, "decide")
    driver.click("Keep it on record")
    driver.click("Show what was taken back: One thing said")
    driver.fill("The officer who decides", "Ms Rowe")
    driver.fill("Why", "It did not.")
    driver.click("Destroy it…")
    driver.click("Destroy it")
    driver.click("Yes, for good: destroy it")
    assert driver.sees("One thing said: Ms Rowe decided on")
    assert driver.sees("to destroy it. Why: It did not.")
    driver.click("Close")
    assert len(file.all(Statement)) == 1
    driver.click("Close the project details")
    driver.click("Create or hand over packs")
    assert driver.sees("Out of date: words it may contain have been taken back since.")
    look(driver, "packs")
    assert check_file(file.path) == []


def test_home_asks_when_the_day_is_over_until_which_a_project_is_kept(driver: Driver, file: CommissionFile) -> None:
    driver.windows.session.end()
    driver.settle()
    driver.go_to_details("How long to keep it")
    driver.fill("Date of the contract", "4 March 2021")
    driver.click("Set the date")
    assert driver.windows.project.keepUntil == "4 March 2024"
    driver.go_home()
    assert driver.sees("was to be kept until 4 March 2024")
    look(driver, "passed")
    driver.click("Open ours, which was to be kept until 4 March 2024")
    driver.go_to_details("How long to keep it")
    driver.fill("Date of the contract", "4 March 2021")
    driver.fill("Date of the inspection, if later", "5 June 2099")
    look(driver, "keep-until")
    driver.click("Set the date")
    driver.go_home()
    assert not driver.shows("was to be kept until")
