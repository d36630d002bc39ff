"""Half-typed words: on the disk 300 ms after they were typed, or when the field, the page or the window is left."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, Role
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.sessions import reopen_session
from workshop_app.domain.drafts import category_key, prompt_box_key, real_name_key, reason_key
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, Session
from workshop_app.domain.sorting import Category, Sort
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.capture.pages import ConsoleCapture


@pytest.fixture
def gathering(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its first capture activity, with the scribe's box in reach."""
    driver.begin_at(tmp_path, "capture", before=lambda file, session: add_young_person_here(file, session, "Kit"))
    driver.click(driver.find("What was said"))
    return driver


def box_of(driver: Driver, activity: Activity) -> str:
    """Under which key the scribe's box is kept: that of the first prompt, which is the one that is answered."""
    first = driver.windows.project.file.all(Prompt, activity_id=activity.id)[0]
    return prompt_box_key("console", ActivityKind.CAPTURE, activity.id, first.id)


def on_disk(driver: Driver) -> str:
    """What a crash would leave of the scribe's box: a copy is read, since a look at the file itself drops its lock."""
    activity = driver.windows.session.activity
    assert activity is not None
    key = box_of(driver, activity)
    with CommissionFile.open_copy(driver.windows.project.file.path) as copy:
        return copy.draft(key)


def crash(path: Path, left: Path) -> Path:
    """What a crash would leave of an open file, as a file of its own."""
    with CommissionFile.open_copy(path) as copy, closing(sqlite3.connect(left)) as target:
        copy.db.conn.backup(target)
    return left


def test_typing_does_not_wait_for_the_disk_and_a_moment_later_the_words_are_kept(gathering: Driver) -> None:
    gathering.type("th")
    assert on_disk(gathering) == ""
    gathering.type("ey never ask us fir")
    gathering.wait_until(lambda: on_disk(gathering) == "they never ask us fir")


def test_whoever_types_without_a_stop_is_kept_up_with(gathering: Driver) -> None:
    typed = ""
    while not on_disk(gathering) and len(typed) < 60:
        gathering.type("a")
        typed += "a"
        QTest.qWait(50)
    assert len(typed) < 60


def test_words_that_a_full_disk_refused_stay_and_are_kept_once_there_is_room(gathering: Driver) -> None:
    project = gathering.windows.project
    activity = gathering.windows.session.activity
    assert activity is not None
    key = box_of(gathering, activity)
    said: list[str] = []
    project.said.connect(said.append)
    words = "and another thing " * 5000
    (pages,) = project.file.db.execute("PRAGMA page_count").fetchone()
    project.file.db.execute(f"PRAGMA max_page_count = {pages}").fetchone()
    project.drafts.keep(key, words)
    project.drafts.flush()
    project.drafts.flush()
    (sentence,) = said
    assert "is full" in sentence
    assert project.drafts.get(key) == words
    project.file.db.execute("PRAGMA max_page_count = 1000000").fetchone()
    gathering.go_to_activity("briefing")
    assert project.file.draft(key) == words


def test_going_to_another_field_keeps_the_words_at_once(gathering: Driver) -> None:
    gathering.type("half")
    gathering.tab()
    assert on_disk(gathering) == "half"


def test_going_to_another_page_keeps_the_words_at_once_and_they_are_there_again(gathering: Driver) -> None:
    activity = gathering.windows.session.activity
    assert activity is not None
    gathering.type("half")
    gathering.go_to_activity("briefing")
    key = box_of(gathering, activity)
    with CommissionFile.open_copy(gathering.windows.project.file.path) as copy:
        assert copy.draft(key) == "half"
    gathering.windows.session.go_to(activity.id)
    assert gathering.sees("half")


def test_closing_the_project_keeps_the_words(gathering: Driver) -> None:
    activity = gathering.windows.session.activity
    assert activity is not None
    path = gathering.windows.project.file.path
    key = box_of(gathering, activity)
    gathering.type("half")
    gathering.windows.project.close()
    with CommissionFile.open_copy(path) as copy:
        assert copy.draft(key) == "half"


def test_words_that_were_kept_are_no_draft_any_more(gathering: Driver) -> None:
    gathering.type("whole")
    gathering.wait_until(lambda: on_disk(gathering) == "whole")
    gathering.key(Key.Key_Return)
    assert on_disk(gathering) == ""
    QTest.qWait(400)
    assert on_disk(gathering) == ""


def test_half_typed_names_and_reasons_come_back_after_a_crash(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    project, session = driver.windows.project, driver.windows.session

    def go_to(kind: str, number: int = 0) -> Activity:
        file = project.file
        activity = file.all(Activity, kind=kind)[number]
        if session.session is None or session.session.id != activity.session_id:
            if session.session is not None:
                session.end()
            if file.get(Session, activity.session_id).ended_at is not None:
                reopen_session(file, activity.session_id)
            session.start(activity.session_id)
        session.go_to(activity.id)
        driver.settle()
        return activity

    def reads(name: str, window: QQuickWindow | None = None) -> str:
        return str(driver.find(name, window, role=Role.EditableText).property("text"))

    assert project.open(str(shutil.copy(sample_file, tmp_path / "ours.workshop")))
    go_to("close")
    driver.click(driver.find("Real name, for the certificate", role=Role.EditableText))
    driver.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driver.type("Halina Nowa")
    key = real_name_key(project.file.all(YoungPerson)[0].id)
    driver.wait_until(lambda: project.file.draft(key) == "Halina Nowa")
    crashed = crash(project.file.path, tmp_path / "first.workshop")
    driver.key(Key.Key_Return)
    assert project.file.draft(key) == ""
    go_to("capture")
    driver.click("More about these words")
    driver.click("Set aside")
    driver.type("names her bro")
    driver.wait_until(
        lambda: project.file.draft(reason_key(driver.console_page(ConsoleCapture).cards.rows()[0]["key"])) != ""
    )
    crashed_again = crash(project.file.path, tmp_path / "second.workshop")
    go_to("sort")
    driver.click("New group")
    driver.click(driver.find("Name of the new group", role=Role.EditableText))
    driver.type("getting th")
    driver.go_to_window(driver.wall)
    driver.click("New group")
    driver.click(driver.find("Name of the new group", driver.wall, role=Role.EditableText))
    driver.type("at the wa")
    driver.go_to_window(driver.console)
    driver.wait_until(lambda: project.file.draft(category_key("wall", project.file.all(Sort)[0].id)) == "at the wa")
    crashed_at_last = crash(project.file.path, tmp_path / "third.workshop")
    assert project.open(str(crashed))
    driver.settle()
    assert reads("Real name, for the certificate") == "Halina Nowa"
    assert project.open(str(crashed_again))
    driver.settle()
    driver.click("More about these words")
    assert reads("Why set it aside?") == "names her bro"
    assert project.open(str(crashed_at_last))
    driver.settle()
    assert (reads("Name of the new group"), reads("Name of the new group", driver.wall)) == ("getting th", "at the wa")
    driver.click(driver.find("Name of the new group", role=Role.EditableText))
    driver.type("ere")
    driver.key(Key.Key_Return)
    assert project.file.all(Category)[-1].name == "getting there"
    assert not driver.all_named("Name of the new group")
    assert project.file.draft(category_key("console", project.file.all(Sort)[0].id)) == ""
