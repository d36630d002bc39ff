"""Closing the windows or the project while packs are created or files copied: asked once, and nothing half made."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Key
from workshop_app.exports.packs import export_named
from workshop_app.store import check_file
from workshop_app.ui.project.packs_writer import Progress, Telling, Writer

STILL = "Packs are still being created. What is whole by then stays; the rest can be created again."


@pytest.fixture
def creating(driver: Driver, tmp_path: Path) -> Driver:
    """A project at its packs, of which one is being created for as long as the test has it so."""
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers Service", "Marlow", "", "")
    driver.click("Packs")
    project.packs.attend(Writer(7, {}, tmp_path, [export_named("specification")], Telling(project.packs), []))
    driver.settle()
    return driver


def place_of(item: QQuickItem) -> QRectF:
    """Where in its window a thing is."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_closing_the_windows_asks_once_whether_to_stop_the_packs(creating: Driver) -> None:
    creating.console.close()
    assert creating.sees(f"{STILL} Stop and close the app? Everything else is saved.")
    assert creating.console.isVisible()
    assert creating.focused_name() == "Keep it open"
    creating.key(Key.Key_Escape)
    assert not creating.shows(STILL)
    assert creating.windows.project.packs.busy
    creating.console.close()
    creating.click("Keep it open")
    assert creating.console.isVisible()
    creating.console.close()
    creating.click("Stop and close")
    creating.wait_until(lambda: not creating.console.isVisible())


def test_packs_that_are_done_while_it_is_asked_are_not_said_to_be_stopped(creating: Driver) -> None:
    creating.console.resize(700, 600)
    creating.settle()
    creating.console.close()
    assert creating.sees(STILL)
    creating.settle()
    before = place_of(creating.find("Stop and close"))
    creating.windows.project.packs.hear(Progress(7))
    creating.settle()
    assert not creating.shows(STILL)
    assert creating.shows("Nothing is being created or copied any more. Close the app? Everything is saved.")
    assert place_of(creating.find("Close the app")) == before, "a button moved under the pointer"
    creating.click("Close the app")
    creating.wait_until(lambda: not creating.console.isVisible())


def test_nothing_is_asked_once_no_pack_is_being_created(creating: Driver) -> None:
    creating.windows.project.packs.hear(Progress(7))
    creating.console.close()
    creating.wait_until(lambda: not creating.console.isVisible())


def test_in_a_session_one_question_says_both(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    ours = driver.windows.project.packs
    ours.attend(Writer(7, {}, tmp_path, [export_named("specification")], Telling(ours), []))
    driver.console.close()
    assert driver.sees(f"{STILL} “What we need” is under way. Close both windows all the same?")
    driver.click("Go on with the session")
    driver.click("Home")
    assert driver.sees(f"{STILL} The session is still running: “What we need”.")
    driver.click("Go on with the session")
    driver.console.close()
    driver.click("Stop and close both windows")
    driver.wait_until(lambda: not driver.console.isVisible())


def test_home_asks_too_and_what_was_being_created_leaves_nothing_half_made(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ours.workshop"
    shutil.copy(sample_file, path)
    project = driver.windows.project
    assert project.open(str(path))
    driver.click("Packs")
    driver.click("Create all packs")
    driver.click("Home")
    assert driver.sees(f"{STILL} Stop and close the project? Everything else is saved.")
    driver.click("Keep it open")
    assert project.packs.busy
    driver.click("Home")
    driver.click("Stop and close the project")
    assert driver.shows("Start a new project")
    folder = path.with_name("ours packs")
    assert not [one for one in folder.rglob(".*")], "a half-written file was left"
    assert check_file(path) == []


def test_files_that_are_being_copied_are_asked_about_too_and_those_that_are_checked_are_not(
    driver: Driver, tmp_path: Path
) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers Service", "Marlow", "", "")
    driver.settle()
    film = tmp_path / "film.mp4"
    film.write_bytes(b"us, talking")
    files = project.attachments.files
    files.add([QUrl.fromLocalFile(str(film))])
    assert files.closingStops == (
        "Files are still being copied. What is whole by then stays; the rest can be copied again."
    )
    driver.console.close()
    assert driver.console.isVisible(), "it was copied, and nobody was told that it would not be"
    driver.wait_until(lambda: not files.busy)
    assert driver.sees("Nothing is being created or copied any more. Close the app? Everything is saved.")
    driver.click("Keep it open")
    files.check()
    driver.console.close()
    driver.wait_until(lambda: not driver.console.isVisible())
