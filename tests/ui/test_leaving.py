"""Before a pack leaves: what might tell who somebody is, decided on once and gone from that pack alone."""

from pathlib import Path

import pikepdf
import pytest

from tests.exported import exported
from tests.ui.driver import Driver
from tests.ui.test_packs_panel import wait_for_packs
from workshop_app.actions import people, setting_aside, statements
from workshop_app.domain.packs import IssuedPack
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.identifying import decided_for
from workshop_app.store import CommissionFile

SAID = "my nan n me both went Hollow Lane, ring her 07700 900123"


@pytest.fixture
def file(driver: Driver, tmp_path: Path) -> CommissionFile:
    """A project with a few words, open in the windows at the packs."""
    assert driver.windows.project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "Marlow", "", "")
    file = driver.windows.project.file
    people.add_young_person(file, "Kaz")
    for words in (SAID, "kaz gets it", "nothing of anybody here"):
        statements.keep_statement(file, words, state=StatementState.UP)
    driver.settle()
    driver.click("Packs")
    return file


def test_what_might_tell_who_somebody_is_is_decided_on_before_a_pack_is_handed_over(
    driver: Driver, file: CommissionFile
) -> None:
    driver.click("Create, Specification")
    wait_for_packs(driver)
    driver.click("Record who received it, Specification")
    assert driver.shows("3 things in this pack might tell who somebody is")
    driver.click("Look at them first")
    assert driver.shows("07700 900123")
    assert not driver.shows("kaz gets it"), "one kind at a time, the most telling first"
    driver.click("Mask: 07700 900123")
    assert driver.shows("Say who decides first")
    driver.type("Sue Pike")
    driver.click("Mask: 07700 900123")
    assert driver.shows("Masked: Sue Pike")
    driver.click("Names for this work, 1, 1 not decided")
    driver.click("Leave out: kaz")
    driver.fill("Another word to look out for", "nothing of")
    driver.click("Add this word to look out for")
    driver.click("Words you look out for, 1, 1 not decided")
    driver.click("Keep: nothing of")
    driver.click("Words with a capital letter, 1, 1 not decided")
    driver.click("Keep: Hollow Lane")
    assert driver.shows("All of it is decided.")
    driver.click("Keep: Hollow Lane")
    assert driver.shows("One thing is not decided yet.")
    driver.click("Back to the packs")

    assert driver.shows("decided anew since it was created. Create it again."), "told before anybody is recorded"
    driver.click("Record who received it, Specification")
    driver.click("Go on all the same")
    driver.fill("Who received it", "Oak Barn")
    driver.click("Save")
    assert driver.shows("Create it again")
    assert file.all(IssuedPack) == []
    driver.click("Create again, Specification")
    wait_for_packs(driver)
    driver.fill("A password for the copy you hand over, if it is to have one", "three small trees")
    driver.click("Save")
    (issued,) = file.all(IssuedPack)
    assert (issued.issued_to, issued.version) == ("Oak Barn", "1")
    assert driver.shows("Specification, version 1, to Oak Barn")
    folder = file.path.with_name("ours packs")
    (copy,) = (folder / "for tenderers").glob("* with password.pdf")
    with pikepdf.open(copy, password="three small trees") as pdf:
        words = next(iter(pdf.attachments.values())).get_file().read_bytes().decode()
    assert "Hollow Lane, ring her [phone number]" in words
    assert "07700" not in words
    assert "kaz" not in words
    driver.click("Create, Statements")
    wait_for_packs(driver)
    assert SAID in exported(folder)["statements.json"].read_text("utf-8"), "it was decided for one pack"
    assert {one.decision.value for one in decided_for(file, "specification").values()} == {"mask", "leave out", "keep"}

    statements.keep_statement(file, "kaz said Tyreke hit him", state=StatementState.UP)
    driver.click("Could somebody be known?, Specification")
    driver.click("Words with a capital letter, 2, 2 not decided")
    assert driver.shows("New since this pack last left.")
    statements.keep_statement(file, "tyreke n TYREKE_07 are one", state=StatementState.UP)
    driver.settle()
    driver.click("Mask: Tyreke")
    assert driver.shows("Masked with another way to write it: Sue Pike. Press Keep if it is not that.")
    assert driver.shows("Words with a capital letter 1 of 4"), "what goes with it is decided with it"
    driver.click("Keep: tyreke")
    assert driver.shows("Kept: Sue Pike")
    told = next(one for one in file.all(Statement) if "Tyreke" in one.wording)
    setting_aside.set_aside_for_safeguarding(file, [told.id])
    driver.settle()
    assert not driver.shows("Tyreke"), "words that were set aside are not listed"


def test_nothing_is_listed_while_the_room_sees_the_console(driver: Driver, file: CommissionFile) -> None:
    from workshop_app.ui.kit.hiding import Hiding

    driver.click("Could somebody be known?, Feedback pack")
    hiding = driver.windows.engine.singletonInstance("workshop_app.ui", "Hiding")
    assert isinstance(hiding, Hiding)
    driver.click("Back to the packs")
    driver.click("Could somebody be known?, Statements")
    assert driver.shows("07700 900123")
    hiding.set_room_sees(True)
    driver.settle()
    assert not driver.shows("07700 900123")
    assert driver.shows("The room can see this screen")
    hiding.set_room_sees(False)
