"""A file dropped on the console is opened; while a session runs, only after asking. The title bar follows."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from tests.ui.driver import Driver
from workshop_app.actions import commission, tendering
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile

ASKED = "Close this one and open it"


def drop(driver: Driver, *paths: Path, at: QPoint | None = None) -> None:
    """Drop files on the console: in its lower half, unless somewhere else is meant."""
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = at or QPoint(640, 600)
    how = (Qt.DropAction.CopyAction, told, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(driver.console, QDragEnterEvent(place, *how))
    QCoreApplication.sendEvent(driver.console, QDropEvent(QPointF(place), *how))
    driver.settle()


def project_at(path: Path, title: str) -> Path:
    with CommissionFile.create(path, who="console") as file:
        commission.start_commission(file, title=title, service="Young Carers Service")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another project."""
    return project_at(tmp_path / "other.workshop", "The other one")


def test_home_opens_what_is_dropped_and_the_title_bar_says_so(driver: Driver, other: Path) -> None:
    assert driver.console.title() == "In Their Words"
    drop(driver, other)
    assert driver.windows.project.title == "The other one"
    assert driver.console.title() == "The other one — all changes saved"
    tendering.add_tenderer(driver.windows.project.file, "The Other One")
    assert driver.console.title() == "A project — all changes saved", "no tenderer is named there"
    other.unlink()
    driver.windows.project.may_close()
    assert driver.console.title() == "A project — not where it was"


def test_a_title_that_turns_the_direction_of_writing_turns_nothing_in_the_title_bar(
    driver: Driver, tmp_path: Path
) -> None:
    drop(driver, project_at(tmp_path / "turned.workshop", "\u202eOur Turn"))
    assert driver.windows.project.title == "\u202eOur Turn"
    assert driver.console.title() == "\ufffdOur Turn — all changes saved"


def test_without_a_session_one_project_gives_way_to_the_other(driver: Driver, tmp_path: Path, other: Path) -> None:
    assert driver.windows.project.open(str(project_at(tmp_path / "ours.workshop", "Our Turn")))
    drop(driver, tmp_path / "ours.workshop")
    assert driver.windows.last_said == "“ours.workshop” is open already."
    drop(driver, other)
    assert driver.windows.project.title == "The other one"
    assert driver.console.title() == "The other one — all changes saved"


def test_in_a_session_it_is_asked_and_what_is_half_typed_is_there_afterwards(
    driver: Driver, tmp_path: Path, other: Path
) -> None:
    driver.begin_at(tmp_path, "capture", 1)
    driver.type("somewhere qui")
    box = driver.centre("What was said")
    drop(driver, other, at=box)
    assert driver.shows("“other”"), "also on a box to type in, which takes no file for words"
    driver.click("Stay here")
    assert driver.windows.project.title == "Our Turn"
    assert not driver.all_named(ASKED)
    drop(driver, other)
    driver.click(ASKED)
    driver.settle()
    assert driver.windows.project.title == "The other one"
    drop(driver, tmp_path / "ours.workshop")
    assert driver.windows.session.sessionTitle == "What we need", "it is continued where it was"
    assert driver.find("What was said").property("text") == "somewhere qui"
    assert driver.windows.project.file.all(Statement) == []


def test_what_is_no_project_or_several_opens_nothing(driver: Driver, tmp_path: Path, other: Path) -> None:
    film, ours = tmp_path / "our film.mp4", project_at(tmp_path / "ours.workshop", "Our Turn")
    film.write_bytes(b"film")
    for paths, said in (((film,), "“our film.mp4” is not a project"), ((ours, other), "several projects")):
        drop(driver, *paths)
        assert said in driver.windows.last_said
        assert not driver.windows.project.fileOpen
    assert driver.windows.project.open(str(ours))
    broken = tmp_path / "broken.workshop"
    broken.write_text("a shopping list", "utf-8")
    drop(driver, broken)
    assert driver.windows.project.title == "Our Turn", "the project that is open stays"


def test_one_with_a_password_asks_for_it(driver: Driver, tmp_path: Path, other: Path) -> None:
    assert driver.windows.project.start(
        str(tmp_path / "locked.workshop"), "Locked", "Carers", "", "", "", "a long enough password"
    )
    driver.windows.project.let_go()
    assert driver.windows.project.open(str(shutil.copy(other, tmp_path / "copy.workshop")))
    driver.settle()
    drop(driver, tmp_path / "locked.workshop")
    assert driver.windows.project.password.asked == "locked.workshop"
    assert not driver.windows.project.fileOpen
    assert driver.windows.project.password.unlock("a long enough password")
    assert driver.windows.project.title == "Locked"
