"""Files that lie beside the specification have no password: the page says so where they are, and records which went."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.exports.films import box, film
from tests.exports.test_beside import kept
from tests.ui.driver import Driver
from tests.ui.test_packs_panel import wait_for_packs
from workshop_app.domain.packs import BESIDE_SPECIFICATION, SPECIFICATION, IssuedPack
from workshop_app.domain.people import Recipient
from workshop_app.record.packs import handed_over
from workshop_app.store import CommissionFile, check_file

NO_PASSWORD = "no password"
WORD = "harbour lantern nine"
SpecificationOf = Callable[..., Driver]


@pytest.fixture
def specification_of(driver: Driver, sample_file: Path, tmp_path: Path) -> SpecificationOf:
    """Create the specification of the sample with so many films of its own, and come to where it is handed over."""

    def create(films: int) -> Driver:
        path = tmp_path / "ours.workshop"
        shutil.copy(sample_file, path)
        with CommissionFile.open(path) as file:
            for number in range(films):
                kept(file, f"film {number}.mov", film() + box(b"free", bytes([number])))
        assert driver.windows.project.open(str(path))
        driver.click("Packs")
        driver.click("Create, Specification")
        wait_for_packs(driver)
        driver.click("Record who received it, Specification")
        driver.click("Go on all the same")
        driver.settle()
        return driver

    return create


def beside(driver: Driver) -> list[Path]:
    return sorted(driver.windows.project.file.path.parent.rglob("film, pictures and papers*/*"))


def test_where_nothing_lies_beside_it_nothing_is_said_of_it(specification_of: SpecificationOf) -> None:
    driver = specification_of(0)
    assert driver.find("A password for the copy you hand over, if it is to have one").isVisible()
    assert not driver.shows(NO_PASSWORD)
    assert driver.windows.project.packs.hand_over(SPECIFICATION, Recipient.TENDERERS, "Oak Barn", WORD)
    driver.settle()
    assert driver.shows("tell them the password another way: it is kept nowhere.")
    assert not driver.shows(NO_PASSWORD)
    assert [one.name for one in driver.windows.project.file.all(IssuedPack)] == [SPECIFICATION]


def test_it_is_said_where_the_password_is_typed_and_each_file_that_went_is_recorded(
    specification_of: SpecificationOf,
) -> None:
    driver = specification_of(2)
    file = driver.windows.project.file
    assert driver.shows("The 2 files beside it, film, pictures and papers, get no password.")
    driver.fill("Who received it", "Oak Barn")
    driver.fill("A password for the copy you hand over, if it is to have one", WORD)
    driver.click("Save")
    assert driver.shows("Hand over “specification, ")
    assert driver.shows("tell them the password another way: it is kept nowhere.")
    assert driver.shows("The film, pictures and papers beside it have no password.")
    assert driver.shows("Specification, version 1, with 2 files beside it that have no password, to Oak Barn")
    issued = {one.file_digest: one for one in file.all(IssuedPack)}
    went = [issued.pop(hashlib.sha256(path.read_bytes()).hexdigest()) for path in beside(driver)]
    assert {(one.name, one.issued_to) for one in went} == {(BESIDE_SPECIFICATION, "Oak Barn")}
    (itself,) = issued.values()
    (copy,) = file.path.parent.rglob("* with password.pdf")
    assert itself.file_digest == hashlib.sha256(copy.read_bytes()).hexdigest()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(copy)
    path = file.path
    driver.windows.project.close()
    assert check_file(path) == []


def test_without_a_password_none_is_spoken_of(specification_of: SpecificationOf) -> None:
    driver = specification_of(1)
    assert driver.shows("The file beside it, a film, picture or paper, gets no password.")
    driver.fill("Who received it", "Oak Barn")
    driver.click("Save")
    assert driver.shows("was handed over to Oak Barn.")
    assert not driver.shows("tell them the password")
    assert not driver.shows("The film, pictures and papers beside it have no password.")
    assert driver.shows("with 1 file beside it that has no password, to Oak Barn")


def test_a_file_that_was_taken_away_did_not_go_with_it_and_one_that_was_changed_ends_it(
    specification_of: SpecificationOf,
) -> None:
    driver = specification_of(2)
    file = driver.windows.project.file
    first, second = beside(driver)
    content = second.read_bytes()
    second.write_bytes(b"another film")
    assert not driver.windows.project.packs.hand_over(SPECIFICATION, Recipient.TENDERERS, "Oak Barn", "")
    assert file.all(IssuedPack) == []
    assert driver.shows("was changed after it was created")
    second.unlink()
    assert driver.windows.project.packs.hand_over(SPECIFICATION, Recipient.TENDERERS, "Oak Barn", "")
    assert [(one.pack.name, one.beside) for one in handed_over(file)] == [(SPECIFICATION, 1)]
    first.unlink()
    assert driver.windows.project.packs.hand_over(SPECIFICATION, Recipient.TENDERERS, "Elm House", WORD)
    driver.settle()
    assert not driver.shows("beside it have no password.")
    assert content
