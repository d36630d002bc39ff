"""One commission file of every released schema must still open, check clean and give its words back."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.files.gathered import gathered_of, kept_gathered
from workshop_app.domain.commission import Commission
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.gathering import gather
from workshop_app.exports.outside import outside_id
from workshop_app.store import SCHEMA_VERSION, CommissionFile, FileError, check_file
from workshop_app.store.migrations import MIGRATIONS
from workshop_app.store.schema import STATE_TABLES

HERE = Path(__file__).parent
VERSIONS = range(1, SCHEMA_VERSION + 1)
OLD = VERSIONS[:-1]

Frozen = Callable[[int], Path]

_GONE = object()


@pytest.fixture
def frozen(tmp_path: Path) -> Frozen:
    """Give a copy of the file of a version; the file itself is never opened."""
    return lambda version: Path(shutil.copy(HERE / f"schema-{version}.workshop", tmp_path / "ours.workshop"))


def expected(version: int) -> dict[str, Any]:
    rows: dict[str, Any] = json.loads((HERE / f"schema-{version}.json").read_text("utf-8"))
    return rows


def as_frozen(rows: list[dict[str, Any]], then: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with only those columns, and those settings of an activity, that there were when it was frozen."""
    columns = set(then[0]) if then else set()
    rows = [{name: value for name, value in row.items() if name in columns} for row in rows]
    if "settings" in columns:
        for row, row_then in zip(rows, then, strict=True):
            now, settings_then = json.loads(row["settings"]), json.loads(row_then["settings"])
            if {name: now.get(name, _GONE) for name in settings_then} == settings_then:
                row["settings"] = row_then["settings"]
    return rows


def as_gathered(now: Any, then: Any) -> Any:
    """What is gathered now, without the fields that there were not then; a slot that never began was told of then."""
    if now is None and isinstance(then, dict) and then.get("presenting_minutes", _GONE) is None:
        return then
    if isinstance(now, dict) and isinstance(then, dict):
        return {name: as_gathered(now.get(name, _GONE), value) for name, value in then.items()}
    if isinstance(now, list) and isinstance(then, list) and len(now) == len(then):
        return [as_gathered(one, other) for one, other in zip(now, then, strict=True)]
    return now


def known_outside(then: Any, secret: str) -> Any:
    """What was gathered then, with the ids by which statements are known outside now: then they were those inside."""
    if isinstance(then, list):
        return [known_outside(one, secret) for one in then]
    if isinstance(then, dict):
        told = {name: known_outside(one, secret) for name, one in then.items()}
        return told | {"id": outside_id(secret, told["id"])} if {"id", "voice"} <= told.keys() else told
    return then


def in_no_order(gathered: Any) -> Any:
    """What was gathered, with statements and cards in an order of their own, and without the cards' numbers.

    Then both told in which order things came into the file.
    """
    if isinstance(gathered, list):
        each = [in_no_order(one) for one in gathered]
        is_said = all(isinstance(one, dict) and {"id", "voice"} <= one.keys() for one in each)
        return sorted(each, key=lambda one: one["id"]) if is_said else each
    if isinstance(gathered, dict):
        told = {name: in_no_order(one) for name, one in gathered.items()}
        if "cards" in told:
            cards = [{name: value for name, value in one.items() if name != "number"} for one in told["cards"]]
            told["cards"] = sorted(cards, key=lambda one: one["wording"])
        return told
    return gathered


def test_there_is_a_frozen_file_of_every_schema() -> None:
    frozen = sorted(path.name for path in HERE.glob("schema-*.workshop"))
    assert frozen == [f"schema-{one}.workshop" for one in VERSIONS]


@pytest.mark.parametrize("version", VERSIONS)
def test_it_checks_clean_before_and_after_it_was_opened(frozen: Frozen, version: int) -> None:
    path = frozen(version)
    assert check_file(path) == []
    CommissionFile.open(path).close()
    assert check_file(path) == []


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("opener", [CommissionFile.open, CommissionFile.open_copy])
def test_every_row_is_as_it_was_when_it_was_frozen(
    frozen: Frozen, version: int, opener: Callable[[Path], CommissionFile]
) -> None:
    then = expected(version)
    with opener(frozen(version)) as file:
        for table, rows_then in then["rows"].items():
            rows = sorted(file.db.table(table).rows, key=lambda row: row["id"])
            assert as_frozen(rows, rows_then) == rows_then, table
            assert rows, f"the frozen file has no {table}"
        assert set(then["rows"]) <= set(STATE_TABLES)
        assert then["head_digest"] in {one.digest for one in file.actions()}
        assert file.draft("scribe's box") == "half a sen"


@pytest.mark.parametrize("version", VERSIONS)
def test_whoever_only_reads_it_is_told_of_what_is_on_disk(frozen: Frozen, version: int) -> None:
    path = frozen(version)
    with CommissionFile.open_copy(path) as file:
        assert file.head_digest == expected(version)["head_digest"]
        assert file.actions()[-1].digest == file.head_digest


FILES = [*(f"schema-{version}.workshop" for version in VERSIONS), "settings-2.workshop"]


@pytest.mark.parametrize("name", FILES)
def test_what_leaves_it_is_what_left_it_when_it_was_frozen(tmp_path: Path, name: str) -> None:
    then = kept_gathered(HERE / name)
    asked_of = then.pop("strongest_present")
    path = Path(shutil.copy(HERE / name, tmp_path))
    with CommissionFile.open_copy(path) as file:
        assert sum(one.present for one in gather(file).strongest_asked) == asked_of
        then = in_no_order(known_outside(then, file.all(Commission)[0].id))
        assert as_gathered(in_no_order(gathered_of(file)), then) == then
    pinned = {"head_digest", "actions"}
    with CommissionFile.open(path) as file:
        now = as_gathered(in_no_order(gathered_of(file)), then)
    assert {key: now[key] for key in then if key not in pinned} == {key: then[key] for key in then if key not in pinned}


@pytest.mark.parametrize("version", VERSIONS)
def test_its_words_leave_it_as_they_were_said(frozen: Frozen, version: int) -> None:
    with CommissionFile.open_copy(frozen(version)) as file:
        said = {one.wording for one in file.all(Statement, state=StatementState.UP)}
        assert {one.voice.wording for one in gather(file).statements} == said
    assert "a dog 🐶 nul\0 line\u2028separator <b>&amp;" in said
    assert "  dont make us ring,\n\ttext us  " in said


@pytest.mark.parametrize("version", VERSIONS)
def test_its_words_are_found_and_it_can_be_worked_on(frozen: Frozen, version: int) -> None:
    path = frozen(version)
    with CommissionFile.open(path) as file:
        assert [one.wording for one in file.search("chce zeby")] == ["Chcę, żeby ktoś zapytał"]
        with file.action("take_down") as write:
            for one in file.all(Statement, state=StatementState.UP):
                write.update(Statement, one.id, state=StatementState.WAITING)
        assert file.undo().name == "take_down"
    assert check_file(path) == []


def test_the_history_of_the_newest_can_be_undone_and_done_again(frozen: Frozen) -> None:
    path = frozen(SCHEMA_VERSION)
    with CommissionFile.open(path) as file:
        assert file.redo().name == "add_young_person"
        file.undo()
        assert file.undo().name != "add_young_person"
    assert check_file(path) == []


@pytest.mark.parametrize("version", OLD)
def test_an_older_one_is_kept_as_it_was_and_undo_stops_at_the_change(frozen: Frozen, version: int) -> None:
    path = frozen(version)
    before = path.read_bytes()
    for kept_name in (f"ours (file version {version}).workshop", f"ours (file version {version}, 2).workshop"):
        path.write_bytes(before)
        with CommissionFile.open(path) as file:
            assert file.kept_before_update == path.with_name(kept_name)
            assert kept_name in file.update_told
            assert file.next_to_undo() is None
            assert file.next_to_redo() is None
        assert check_file(path.with_name(kept_name)) == []
        with CommissionFile.open_copy(path.with_name(kept_name)) as kept:
            assert kept.head_digest == expected(version)["head_digest"]
    with CommissionFile.open(path) as file:
        assert file.kept_before_update is None
        assert file.update_told == ""


@pytest.mark.parametrize("version", OLD)
def test_an_older_one_that_cannot_be_kept_as_it_was_stays_as_it_is(
    frozen: Frozen, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = frozen(version)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise FileError("“ours” could not be written to a full disk.")

    monkeypatch.setattr("workshop_app.store.updating.write_copy", full)
    with pytest.raises(FileError, match="full disk"):
        CommissionFile.open(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.glob("*.workshop")] == [path.name]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("lie", ["left out", "too many"])
@pytest.mark.parametrize("opener", [CommissionFile.open, CommissionFile.open_copy])
def test_one_that_lies_about_its_migrations_is_refused_found_and_not_changed(
    frozen: Frozen, version: int, lie: str, opener: Callable[[Path], CommissionFile]
) -> None:
    path = frozen(version)
    other = sqlite3.connect(path, isolation_level=None)
    if lie == "left out":
        other.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (list(MIGRATIONS)[version - 1],))
    else:
        other.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('in_their_words', ?, '')",
            ([*MIGRATIONS, "of a later version"][version],),
        )
    other.close()
    before = path.read_bytes()
    with pytest.raises(FileError, match="brought up to file version"):
        opener(path)
    assert path.read_bytes() == before
    (fault,) = check_file(path)
    assert "brought up to file version" in fault.sentence
