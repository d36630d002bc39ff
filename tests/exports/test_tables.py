"""Tables hold words exactly as they were said: in CSV, in JSON and in the data copy."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.gathered import Gathered, GatheredStatement, Voice
from workshop_app.exports.gathering import gather
from workshop_app.exports.mapping import layout_of
from workshop_app.exports.outside import outside_id
from workshop_app.exports.tables import data_copy, statements_csv, statements_json
from workshop_app.record.commission import secret_of
from workshop_app.store import CommissionFile

ODD_CHARACTERS = "\0\u0001\u2028\u2029\u0085\ufeff\ufffe\uffff\U0001fffe\u200d\u202e\r\n\t \"'\\,;=+-@é🏳️‍🌈"
ANY_TEXT = st.one_of(st.text(), st.text(alphabet=ODD_CHARACTERS))


@pytest.fixture(scope="module")
def sample(sample_file: Path) -> Iterator[Gathered]:
    with CommissionFile.open_copy(sample_file) as file:
        yield gather(file)


def rows_of_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def rows_of_copy(content: bytes, table: str) -> list[dict[str, object]]:
    conn = sqlite3.connect(":memory:")
    conn.deserialize(content)
    conn.row_factory = sqlite3.Row
    rows = [dict(row) for row in conn.execute(f"SELECT * FROM [{table}]")]
    conn.close()
    return rows


def saying(sample: Gathered, *wordings: str) -> Gathered:
    """The sample with other statements in it."""
    said = [
        GatheredStatement(id=f"id-{number}", voice=Voice(wording=one, said_by=one or None), prompt=one, category=one)
        for number, one in enumerate(wordings)
    ]
    return replace(sample, statements=said)


@given(wordings=st.lists(ANY_TEXT, min_size=1, max_size=5))
def test_any_words_come_back_from_every_table_character_for_character(sample: Gathered, wordings: list[str]) -> None:
    gathered = saying(sample, *wordings)
    assert [row["wording"] for row in rows_of_csv(statements_csv(gathered))] == wordings
    assert [row["prompt"] for row in rows_of_csv(statements_csv(gathered))] == wordings
    read = json.loads(statements_json(gathered))["statements"]
    assert [row["wording"] for row in read] == wordings
    assert [row["said_by"] for row in read] == [one or None for one in wordings]
    assert [row["wording"] for row in rows_of_copy(data_copy(gathered), "statement")] == wordings


def test_every_word_of_the_sample_is_in_every_table(sample: Gathered, sample_file: Path) -> None:
    with CommissionFile.open_copy(sample_file) as file:
        said = {
            outside_id(secret_of(file), one.id): one.wording for one in file.all(Statement, state=StatementState.UP)
        }
    assert len(said) >= 40
    assert {row["id"]: row["wording"] for row in rows_of_csv(statements_csv(sample))} == said
    assert {row["id"]: row["wording"] for row in json.loads(statements_json(sample))["statements"]} == said
    assert {row["id"]: row["wording"] for row in rows_of_copy(data_copy(sample), "statement")} == said


def test_json_says_what_the_statements_belong_to(sample: Gathered) -> None:
    read = json.loads(statements_json(sample))
    assert (read["commission"], read["service"]) == (sample.title, sample.service)
    assert read["head_digest"] == sample.head_digest


def test_how_words_came_into_the_file_stands_beside_them(sample: Gathered) -> None:
    voice = Voice(wording="x", exactness=Exactness.GIST, by_adult=True, source=Source.PAPER)
    gathered = replace(sample, statements=[GatheredStatement(id="one", voice=voice)])
    (row,) = rows_of_csv(statements_csv(replace(gathered, young_people=5, sessions=[])))
    assert (row["exactness"], row["by_adult"], row["source"], row["said_by"]) == ("gist", "1", "paper", "")
    (row,) = rows_of_csv(statements_csv(replace(gathered, young_people=4, sessions=[])))
    assert (row["exactness"], row["by_adult"], row["source"]) == ("gist", "", "")


def test_a_spreadsheet_reads_the_csv_as_utf8(sample: Gathered) -> None:
    content = statements_csv(sample)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") >= len(sample.statements) + 1


def test_the_data_copy_is_a_plain_whole_file_without_any_journal(sample: Gathered, tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite"
    path.write_bytes(data_copy(sample))
    conn = sqlite3.connect(path)
    assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert conn.execute("PRAGMA freelist_count").fetchone() == (0,)
    found = {row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    conn.close()
    assert {"about", "statement", "remark", "answer", "strongest_asked", "tenderer"} <= found
    assert not found & {"action", "change", "draft", "real_name", "young_person", "consent", "attendance", "adult"}


def test_the_data_copy_says_what_it_is_and_which_record_it_was_made_from(sample: Gathered) -> None:
    about = {row["what"]: row["value"] for row in rows_of_copy(data_copy(sample), "about")}
    assert about["head digest"] == sample.head_digest
    assert "not the record itself" in str(about["what this is"])


def test_the_data_copy_has_a_row_an_answer_and_counts_none_for_a_tenderer(sample: Gathered) -> None:
    rows = rows_of_copy(data_copy(sample), "answer")
    given = [one for tenderer in sample.tenderers for verdict in tenderer.verdicts for one in verdict.answers]
    assert sorted((one.id, one.answer.value) for one in given) == [(row["id"], row["answer"]) for row in rows]
    counted = {"present", "yes", "partly", "no", "not_sure", "silent", "kept_private", "set_aside_as_unfair"}
    assert not [
        table for table, columns in layout_of(Gathered).items() if counted & {*columns} and "tenderer" in columns
    ]


def test_the_same_record_gives_the_same_tables(sample: Gathered) -> None:
    for make in (statements_csv, statements_json, data_copy):
        assert make(sample) == make(sample)
