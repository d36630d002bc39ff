"""Older files are brought up to version 3: settings whole with the defaults of their day, half-typed words found."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from tests.conftest import changes_of
from tests.files.settings_2 import OLD_DRAFTS
from workshop_app.domain.drafts import Window, box_key
from workshop_app.domain.sessions import Activity
from workshop_app.record.settings import odd_settings
from workshop_app.store import SCHEMA_VERSION, CommissionFile, check_file, journal
from workshop_app.store.migrations import migrate

SORT = {
    "sort_kind": "hybrid",
    "categories": [],
    "not_sure": True,
    "limits": {},
    "hide_until_ready": False,
    "alone_first": False,
}
WHOLE: dict[str, dict[str, Any]] = {
    "Ground rules": {"points": []},
    "What a tender is": {"points": ["they write to the council", "you hear them  🎤"]},
    "Needs": {"prompts": ["What do you need?"], "private": False, "put_up_at_once": False},
    "My own": {"prompts": ["What do you need?", "And at night?"], "private": True, "put_up_at_once": False},
    "As it comes": SORT,
    "All set": {
        "sort_kind": "closed",
        "categories": ["People", "Place  🏠"],
        "not_sure": False,
        "limits": {"People": 4},
        "hide_until_ready": True,
        "alone_first": True,
    },
    "What matters most": {"pick_of": "key aspect", "prompts": [], "dots": 3, "dots_at_once": False},
    "A title": {"pick_of": "title", "prompts": [], "dots": 5, "dots_at_once": True},
    "Our questions": {"how_many": 8},
    "Two questions": {"how_many": 2},
    "Pizza": {},
    "They present": {"presenting_minutes": 5, "question_minutes": 20},
    "What we heard": {"private_first": True, "occasion": "presentation"},
    "In the open": {"private_first": False, "occasion": "presentation"},
    "Is it what we asked for?": {"per": ["overall"], "strongest": False, "occasion": "presentation"},
    "Who was strongest?": {"per": [], "strongest": True, "occasion": "presentation"},
    "How was it?": {},
    "Home": {"certificates": True},
}
"""What every activity of ``settings-2.workshop`` was run with by the app that wrote it: what its plan said, and the
defaults that were left out of the file. Written out, so that they stay when today's defaults change. The occasion came
with version 4."""
WHOLE_ALREADY = {"What a tender is", "All set", "Two questions", "Pizza", "In the open", "Who was strongest?"}
WHOLE_ALREADY |= {"How was it?", "Home"}


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file of version 2, as that version wrote it."""
    return Path(shutil.copy(Path(__file__).parent / "settings-2.workshop", tmp_path / "ours.workshop"))


@pytest.mark.parametrize("opener", [CommissionFile.open, CommissionFile.open_copy])
def test_settings_are_whole_with_the_defaults_of_their_day(
    older: Path, opener: Callable[[Path], CommissionFile]
) -> None:
    with opener(older) as file:
        assert {one.title: json.loads(one.settings) for one in file.all(Activity)} == WHOLE
        assert odd_settings(file) == []


def test_it_is_a_sealed_action_of_its_own_that_cannot_be_undone(older: Path) -> None:
    moment = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)
    with CommissionFile.open(older, clock=lambda: moment) as file:
        (action,) = (one for one in file.actions() if one.name == "bring_up_to_version_3")
        assert (action.name, action.done_by, action.undoable) == ("bring_up_to_version_3", "update", False)
        assert (action.done_at, action.schema_version) == ("2027-01-02T03:04:05.000Z", 3)
        assert action.digest
        changed = {row.row_id for row in changes_of(file, action)}
        assert changed == {one.id for one in file.all(Activity) if one.title not in WHOLE_ALREADY}
        assert file.next_to_undo() is None
        file.keep_draft("scribe's box", "they")
        number = len(file.actions())
    assert check_file(older) == []
    with CommissionFile.open(older) as file:
        assert len(file.actions()) == number


def test_half_typed_words_are_found_under_names_that_stay(older: Path) -> None:
    with CommissionFile.open(older) as file:
        for (class_name, title), words in OLD_DRAFTS.items():
            activity = file.find(Activity, title=title)
            assert activity is not None
            window: Window = "wall" if class_name.startswith("Wall") else "console"
            assert file.draft(box_key(window, activity.kind, activity.id)) == words
            assert file.draft(f"{class_name} {activity.id}") == ""


def test_half_typed_words_of_the_first_windows_are_found_too(older: Path) -> None:
    with sqlite3.connect(older) as conn:
        ids = dict(conn.execute("SELECT title, id FROM activity").fetchall())
        conn.execute("DELETE FROM draft")
        rows = [
            (f"capture WallCapture {ids['Needs']}", "at the wall"),
            (f"capture ConsolePick {ids['A title']}", "Hear us"),
            (f"evaluation ConsoleEvaluation {ids['How was it?']}", "good"),
            (f"question {ids['Our questions']}", "Who answers?"),
            (f"question {ids['They present']}", "And at weekends?"),
            (f"why {ids['What matters most']} group", "it all hangs on it"),
            (f"ConsoleCapture {ids['My own']}", "the later one"),
            (f"capture ConsoleCapture {ids['My own']}", "the earlier one"),
        ]
        conn.executemany("INSERT INTO draft (key, wording, kept_at) VALUES (?, ?, '2026-04-03T09:00:00.000Z')", rows)
    conn.close()
    with CommissionFile.open(older) as file:
        found = dict(file.db.execute("SELECT key, wording FROM draft").fetchall())
    assert found == {
        f"wall capture {ids['Needs']}": "at the wall",
        f"console pick {ids['A title']}": "Hear us",
        f"console evaluation {ids['How was it?']}": "good",
        f"console questions {ids['Our questions']}": "Who answers?",
        f"question {ids['They present']}": "And at weekends?",
        f"why {ids['What matters most']} group": "it all hangs on it",
        f"console capture {ids['My own']}": "the later one",
        f"capture ConsoleCapture {ids['My own']}": "the earlier one",
    }


ODD = {
    "Ground rules": "",
    "What a tender is": "no JSON",
    "Needs": "[" * 10_000,
    "My own": '["a list"]',
    "As it comes": '{"not_sure":"no","of another app":{"a":[1.50,null]}}',
    "All set": '{"categories":["half a \\ud83d"]}',
    "A title": '{"pick_of":"title","dots":1e999}',
    "Our questions": '{"how_many":' + "9" * 5000 + "}",
    "Home": "null",
}


def test_odd_settings_stay_as_they_are_and_stop_nothing(older: Path) -> None:
    conn = sqlite3.connect(older)
    seq = journal.open_action(
        conn,
        name="by_hand",
        done_at="2026-04-03T12:00:00.000Z",
        done_by="other",
        undoable=False,
        schema_version=2,
    )
    conn.executemany("UPDATE activity SET settings = ? WHERE title = ?", [(text, title) for title, text in ODD.items()])
    journal.seal_action(conn, seq)
    conn.commit()
    conn.close()
    assert check_file(older) == []
    with CommissionFile.open_copy(older) as file:
        assert len(odd_settings(file)) == len(ODD)
    with CommissionFile.open(older) as file:
        now = {one.title: one.settings for one in file.all(Activity)}
        assert len(odd_settings(file)) == len(ODD)
    assert check_file(older) == []
    brought_up = {"As it comes", "All set"}
    assert {title: now[title] for title in ODD if title not in brought_up} == {
        title: text for title, text in ODD.items() if title not in brought_up
    }
    assert json.loads(now["As it comes"]) == SORT | {"not_sure": "no", "of another app": {"a": [1.5, None]}}
    assert json.loads(now["All set"]) == SORT | {"categories": ["half a \ud83d"]}


def test_a_file_without_activities_is_brought_up_without_any_action(tmp_path: Path) -> None:
    path = tmp_path / "empty.workshop"
    db = Database(sqlite3.connect(path, isolation_level=None))
    migrate(db, 2)
    db.close()
    with CommissionFile.open(path) as file:
        assert file.actions() == []
        assert file.db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert check_file(path) == []
