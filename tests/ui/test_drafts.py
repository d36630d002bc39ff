"""Half-typed words: on the disk 300 ms after they were typed, or when the field, the page or the window is left."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key
from workshop_app.domain.drafts import box_key
from workshop_app.domain.sessions import ActivityKind
from workshop_app.store import CommissionFile


@pytest.fixture
def gathering(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its first capture activity, with the scribe's box in reach."""
    driver.begin(tmp_path)
    driver.windows.project.people.add_young_people("Kit")
    driver.go_to_activity("capture")
    driver.click(driver.find("What was said"))
    return driver


def on_disk(driver: Driver) -> str:
    """What a crash would leave of the scribe's box: a copy is read, since a look at the file itself drops its lock."""
    activity = driver.windows.session.activity
    assert activity is not None
    key = box_key("console", ActivityKind.CAPTURE, activity.id)
    with CommissionFile.open_copy(driver.windows.project.file.path) as copy:
        return copy.draft(key)


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
    key = box_key("console", ActivityKind.CAPTURE, activity.id)
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
    key = box_key("console", ActivityKind.CAPTURE, activity.id)
    with CommissionFile.open_copy(gathering.windows.project.file.path) as copy:
        assert copy.draft(key) == "half"
    gathering.windows.session.go_to(activity.id)
    assert gathering.sees("half")


def test_closing_the_project_keeps_the_words(gathering: Driver) -> None:
    activity = gathering.windows.session.activity
    assert activity is not None
    path = gathering.windows.project.file.path
    gathering.type("half")
    gathering.windows.project.close()
    with CommissionFile.open_copy(path) as copy:
        assert copy.draft(box_key("console", ActivityKind.CAPTURE, activity.id)) == "half"


def test_words_that_were_kept_are_no_draft_any_more(gathering: Driver) -> None:
    gathering.type("whole")
    gathering.wait_until(lambda: on_disk(gathering) == "whole")
    gathering.key(Key.Key_Return)
    assert on_disk(gathering) == ""
    QTest.qWait(400)
    assert on_disk(gathering) == ""
