"""The attachments at the console: added while the work goes on, described, found again, and deleted only when asked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from tests.ui.driver import Driver, Key, Role
from tests.ui.test_packs_panel import work_until
from workshop_app.actions import people
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.attachments import Attachment, AttachmentKind, AttachmentPerson, AttachmentWords
from workshop_app.domain.people import AgeBand, ConsentPurpose
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, check_file
from workshop_app.store.attachments import folder_of

MANY = 64 * 1024 * 1024
"""Bytes that are not copied before somebody looks."""


@pytest.fixture
def file(driver: Driver, tmp_path: Path) -> CommissionFile:
    """A project with two young people, open at its plan page."""
    project = driver.windows.project
    assert project.start(
        str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers Service", "", "", "initial-workshop"
    )
    kai = people.add_young_person(project.file, "kai", age_band=AgeBand.OVER_16)
    people.add_young_person(project.file, "zed")
    people.record_consent(project.file, kai, ConsentPurpose.FILM, own_agreement=True)
    keep_statement(project.file, "somewhere quiet")
    driver.drain()
    return project.file


def on_the_phone(tmp_path: Path, **contents: bytes) -> list[QUrl]:
    (tmp_path / "phone").mkdir(exist_ok=True)
    paths = [tmp_path / "phone" / name.replace("_", ".") for name in contents]
    for path, content in zip(paths, contents.values(), strict=True):
        path.write_bytes(content)
    return [QUrl.fromLocalFile(str(path)) for path in paths]


def add(driver: Driver, urls: list[QUrl]) -> None:
    driver.windows.project.attachments.files.add(urls)
    finish(driver)


def finish(driver: Driver) -> None:
    work_until(lambda: not driver.windows.project.attachments.files.busy)
    driver.settle()


def left_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def test_a_film_is_added_described_taken_out_brought_back_and_deleted(
    driver: Driver, file: CommissionFile, tmp_path: Path
) -> None:
    driver.click("Attachments: film, photos, paper")
    (tmp_path / "link.png").symlink_to(tmp_path)
    link = QUrl.fromLocalFile(str(tmp_path / "link.png"))
    add(driver, [*on_the_phone(tmp_path, film_mp4=b"a film", sheet_pdf=b"a sheet"), link])
    assert driver.shows("Added: film.mp4, sheet.pdf. “link.png” only leads to another file.")
    assert [one.kind for one in file.all(Attachment)] == [AttachmentKind.FILM, AttachmentKind.HAND_OUT]
    assert driver.shows("Nothing about it leaves the room: say who is in it.")

    driver.click("Details, film.mp4")
    driver.fill("What it shows", "us, talking")
    driver.key(Key.Key_Return)
    driver.click("kai is in it")
    assert driver.shows("In it: kai has not agreed.")
    assert driver.shows("kai has not agreed to this. A film of them: for the adult panel.")
    driver.click("kai agreed that this is used")
    assert driver.shows("What is written about it may leave the room for the adult panel.")
    driver.click("zed is in it")
    assert driver.shows("Nothing about it leaves the room: zed has not agreed.")
    driver.click("zed agreed that this is used")
    assert driver.shows("Nothing about it leaves the room: zed has not agreed to be filmed for the adult panel.")
    driver.fill("Words that can be read or heard in it", "quiet")
    driver.click("They are in it: somewhere quiet")
    assert [one.statement_id for one in file.all(AttachmentWords)] == [file.all(Statement)[0].id]
    assert {one.agreed_at is None for one in file.all(AttachmentPerson)} == {False}
    assert file.all(Attachment)[0].caption == "us, talking"

    driver.click("Take off the list: film.mp4")
    assert driver.shows("“film.mp4” is in the folder but not on the list")
    driver.click("Undo: take an attachment off the list")
    assert driver.shows("us, talking")
    assert not driver.shows("not on the list")
    assert len(file.all(AttachmentPerson)) == 2

    driver.click("Details, film.mp4")
    driver.click("Set aside: safeguarding: film.mp4")
    assert driver.shows("Film is set aside for safeguarding. Tell the safeguarding lead today.")
    assert not driver.shows("us, talking")
    assert not driver.shows("film.mp4")
    driver.click("Film: pass it on")
    driver.fill(driver.find("Passed to", role=Role.EditableText), "Jo Marsh")
    driver.click("Passed on: What is said of an attachment")
    driver.click("Close Safeguarding")
    driver.click("Attachments: film, photos, paper")
    driver.click("Take off the list: the film")
    driver.click("Delete for good, what is in the folder but not on the list")
    driver.rest(600)
    driver.click("Yes, delete: this cannot be undone, what is in the folder but not on the list")
    assert left_in(folder_of(file)) == ["sheet.pdf"]
    driver.click("Check the files")
    finish(driver)
    assert driver.shows("Unchanged since they were added: 1 of 1.")


def test_words_are_kept_while_a_film_is_copied_and_leaving_leaves_nothing_half_made(
    driver: Driver, file: CommissionFile, tmp_path: Path
) -> None:
    driver.click("Attachments: film, photos, paper")
    files = driver.windows.project.attachments.files
    urls = on_the_phone(tmp_path, film_mp4=b"a" * MANY, more_mp4=b"b" * MANY)
    files.add(urls)
    work_until(lambda: files.share > 0)
    assert driver.sees("You can carry on working.")
    keep_statement(file, "the list is read again")
    assert not driver.shows("not on the list")
    keep_statement(file, "said while it was copied")
    driver.click("Stop what is being done with files")
    assert driver.shows("Stopped.")
    assert file.all(Attachment) == []
    assert left_in(folder_of(file)) == []

    files.add(urls)
    work_until(lambda: files.share > 0)
    path, folder = file.path, folder_of(file)
    # Without the question that comes before, in whose time the film would be copied.
    driver.windows.project.close()
    driver.settle()
    assert left_in(folder) == []
    assert check_file(path) == []


def test_a_folder_left_behind_is_told_once_and_found_again(
    driver: Driver, file: CommissionFile, tmp_path: Path
) -> None:
    add(driver, on_the_phone(tmp_path, photo_png=b"a photo"))
    project, folder = driver.windows.project, folder_of(file)
    project.close()
    folder.rename(tmp_path / "before attachments")
    assert project.open(str(tmp_path / "ours.workshop"))
    driver.drain()
    assert driver.shows("The folder “ours attachments” with 1 attachment is not next to “ours.workshop”.")
    driver.windows.project.said.emit("")
    keep_statement(project.file, "everything else goes on")
    driver.click("Attachments: film, photos, paper")
    assert driver.shows("Its file is not in the folder.")
    assert driver.find("Find the folder").isEnabled()
    project.attachments.files.find_folder(QUrl.fromLocalFile(str(tmp_path / "before attachments")))
    finish(driver)
    assert driver.shows("Found in “before attachments”: 1 of 1.")
    assert not driver.shows("Its file is not in the folder.")
    assert left_in(folder) == ["photo.png"]
    assert not (tmp_path / "before attachments").exists()


def test_files_that_are_dropped_are_added(driver: Driver, file: CommissionFile, tmp_path: Path) -> None:
    driver.click("Attachments: film, photos, paper")
    data = QMimeData()
    data.setUrls(on_the_phone(tmp_path, photo_png=b"a photo"))
    point = driver.centre("Add files")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, copy, data, left, none)
    QGuiApplication.sendEvent(driver.console, enter)
    assert enter.isAccepted()
    QGuiApplication.sendEvent(driver.console, QDropEvent(QPointF(point), copy, data, left, none))
    finish(driver)
    assert [one.file_name for one in file.all(Attachment)] == ["photo.png"]
