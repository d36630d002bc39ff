"""One commission file of every released schema must still open, check clean and give its words back."""

import json
import shutil
from pathlib import Path

import pytest

from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.gathering import gather
from workshop_app.store import CommissionFile, check_file
from workshop_app.store.schema import STATE_TABLES

HERE = Path(__file__).parent
EXPECTED = json.loads((HERE / "schema-1.json").read_text("utf-8"))


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A copy of the file, which itself is never opened."""
    return shutil.copy(HERE / "schema-1.workshop", tmp_path / "schema-1.workshop")


def test_there_is_a_frozen_file_of_every_schema() -> None:
    assert [path.name for path in sorted(HERE.glob("*.workshop"))] == ["schema-1.workshop"]


def test_it_checks_clean(frozen: Path) -> None:
    assert check_file(frozen) == []


def test_every_row_is_as_it_was_when_it_was_frozen(frozen: Path) -> None:
    with CommissionFile.open(frozen) as file:
        for table in STATE_TABLES:
            rows = sorted(file.db.table(table).rows, key=lambda row: row["id"])
            assert rows == EXPECTED["rows"][table], table
            assert rows, f"the frozen file has no {table}"
        assert file.head_digest == EXPECTED["head_digest"]
        assert file.draft("scribe's box") == "half a sen"


def test_its_words_leave_it_as_they_were_said(frozen: Path) -> None:
    with CommissionFile.open_copy(frozen) as file:
        said = {one.wording for one in file.all(Statement, state=StatementState.UP)}
        assert {one.voice.wording for one in gather(file).statements} == said
    assert "a dog 🐶 nul\0 line\u2028separator <b>&amp;" in said
    assert "  dont make us ring,\n\ttext us  " in said


def test_it_can_be_worked_on_its_history_undone_and_its_words_found(frozen: Path) -> None:
    with CommissionFile.open(frozen) as file:
        assert [one.wording for one in file.search("chce zeby")] == ["Chcę, żeby ktoś zapytał"]
        assert file.redo().name == "add_tenderer"
        file.undo()
        assert file.undo().name == "award_certificate"
    assert check_file(frozen) == []
