"""Checking a file finds whatever was changed behind the app's back."""

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import MakeFile
from workshop_app.actions.people import add_young_person
from workshop_app.actions.statements import keep_statement, put_up, remove_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.store import CommissionFile, check_file


@pytest.fixture
def ids(file: CommissionFile) -> list[str]:
    """A few statements in a file with undo in its history, closed."""
    ids = [keep_statement(file, wording) for wording in ("dont give up on me", "ring my nan", "no worksheets")]
    put_up(file, ids)
    add_tenderer(file, "Oak Barn")
    file.undo()
    remove_statement(file, keep_statement(file, "by mistake"))
    add_young_person(file, "Kit")
    file.close()
    return ids


def behind_its_back(path: Path, *changes: str, restore: bool = True) -> None:
    """Change a file with plain SQLite: triggers dropped first and, to hide it, put back to the letter."""
    other = sqlite3.connect(path, isolation_level=None)
    triggers = other.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        other.execute(f"DROP TRIGGER [{name}]")
    for change in changes:
        other.execute(change)
    for _, sql in triggers if restore else []:
        other.execute(sql)
    other.execute("INSERT INTO statement_fts (statement_fts) VALUES ('rebuild')")
    other.close()


def sentences(path: Path) -> list[str]:
    said = [fault.sentence for fault in check_file(path)]
    assert all("\n" not in sentence for sentence in said)
    return said


def test_a_good_file_has_no_fault(file: CommissionFile, ids: list[str]) -> None:
    before = file.path.read_bytes()
    assert sentences(file.path) == []
    assert file.path.read_bytes() == before


def test_one_changed_character_is_found_by_the_id_of_its_statement(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, f"UPDATE statement SET wording = 'ring my dan' WHERE id = '{ids[1]}'")
    (sentence,) = sentences(file.path)
    assert f"The statement {ids[1]} was altered" in sentence
    assert "“wording”" in sentence


def test_it_is_found_too_when_the_triggers_are_left_out_and_those_are_named(
    file: CommissionFile, ids: list[str]
) -> None:
    behind_its_back(file.path, f"UPDATE statement SET wording = 'ring my dan' WHERE id = '{ids[1]}'", restore=False)
    said = sentences(file.path)
    assert any(ids[1] in sentence for sentence in said)
    assert any("“statement_journal_update” is missing" in sentence for sentence in said)


def test_a_row_put_in_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, "INSERT INTO tenderer (id, name, position) VALUES ('a-friend', 'A Friend Ltd', 0)")
    assert sentences(file.path) == ["The tenderer a-friend was put into the file without any action of the app."]


def test_a_row_taken_out_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, f"DELETE FROM statement WHERE id = '{ids[0]}'")
    assert sentences(file.path) == [f"The statement {ids[0]} was removed from the file without any action of the app."]


def test_a_row_that_refers_to_nothing_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, f"UPDATE statement SET said_by = 'nobody' WHERE id = '{ids[0]}'")
    said = sentences(file.path)
    assert f"The statement {ids[0]} refers to a young person that is not there." in said


def test_an_altered_entry_of_the_journal_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(
        file.path,
        f"UPDATE statement SET wording = 'give up on me' WHERE id = '{ids[0]}'",
        "UPDATE change SET before = replace(before, 'dont give', 'give'), after = replace(after, 'dont give', 'give')",
    )
    said = sentences(file.path)
    assert any(ids[0] in sentence and "altered after it was sealed" in sentence for sentence in said)


@pytest.mark.parametrize("rubbish", ["no JSON at all", "[1, 2]", "{}", '{"id": '])
def test_a_journal_entry_that_cannot_be_read_is_found(file: CommissionFile, ids: list[str], rubbish: str) -> None:
    behind_its_back(file.path, f"UPDATE change SET after = '{rubbish}' WHERE row_id = '{ids[0]}'")
    assert any("altered after it was sealed" in sentence for sentence in sentences(file.path))


def test_a_journal_entry_emptied_to_hide_a_change_is_found(file: CommissionFile, ids: list[str]) -> None:
    other = sqlite3.connect(file.path)
    with other:
        other.execute("UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE row_id = ?", [ids[0]])
    other.close()
    behind_its_back(file.path, f"UPDATE statement SET wording = 'give up on me' WHERE id = '{ids[0]}'")
    assert any(ids[0] in sentence and "was emptied" in sentence for sentence in sentences(file.path))


def test_a_broken_seal_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, "UPDATE action SET digest = upper(digest) WHERE seq = 2")
    assert any("The seal of action 2 (keep_statement" in sentence for sentence in sentences(file.path))


@pytest.mark.parametrize(
    "alteration",
    ["done_at = '2026-01-01T00:00:00.000Z'", "done_by = 'nobody'", "name = 'other'", "undoable = 0", "undoes = 1"],
)
def test_what_is_said_of_an_action_is_sealed_as_well(file: CommissionFile, ids: list[str], alteration: str) -> None:
    behind_its_back(file.path, f"UPDATE action SET {alteration} WHERE seq = 2")
    assert any("The seal of action 2" in sentence for sentence in sentences(file.path))


def test_a_deleted_action_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, "DELETE FROM change WHERE action_seq = 3", "DELETE FROM action WHERE seq = 3")
    assert any("lacks action 3" in sentence for sentence in sentences(file.path))


def test_an_entry_added_to_a_sealed_action_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(
        file.path,
        "INSERT INTO change (action_seq, table_name, row_id, before, after, salt, digest)"
        " SELECT 2, table_name, row_id, before, after, salt, digest FROM change WHERE seq = 3",
    )
    assert any("The seal of action 2" in sentence for sentence in sentences(file.path))


def test_entries_that_belong_to_no_action_are_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, "DELETE FROM action WHERE seq = (SELECT max(seq) FROM action)")
    assert any("belong to no action" in sentence for sentence in sentences(file.path))


def test_an_action_left_open_is_found(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, "UPDATE action SET digest = NULL WHERE seq = (SELECT max(seq) FROM action)")
    assert any("was never sealed" in sentence for sentence in sentences(file.path))


def test_a_search_index_that_hides_words_is_found(file: CommissionFile, ids: list[str]) -> None:
    other = sqlite3.connect(file.path, isolation_level=None)
    other.execute("INSERT INTO statement_fts (statement_fts) VALUES ('delete-all')")
    other.close()
    assert sentences(file.path) == ["The search index does not fit the statements."]


def test_a_history_cut_off_at_its_end_shows_in_the_head_digest_that_packs_print(
    file: CommissionFile, ids: list[str]
) -> None:
    with CommissionFile.open_copy(file.path) as copy:
        printed = copy.head_digest
    behind_its_back(
        file.path,
        "DELETE FROM young_person",
        "DELETE FROM change WHERE action_seq = (SELECT max(seq) FROM action)",
        "DELETE FROM action WHERE seq = (SELECT max(seq) FROM action)",
    )
    with CommissionFile.open_copy(file.path) as copy:
        assert copy.head_digest != printed


def test_every_action_moves_the_head_digest(commission_file: MakeFile) -> None:
    file = commission_file()
    digests = [file.head_digest]
    for wording in ("one", "one", "two"):
        keep_statement(file, wording)
        digests.append(file.head_digest)
    file.undo()
    digests.append(file.head_digest)
    assert len(set(digests)) == len(digests)
    assert all(len(digest) == 64 for digest in digests)


def test_the_digest_of_a_change_does_not_give_short_words_away(commission_file: MakeFile) -> None:
    """Two files in which the very same was done have other digests: each change is salted."""
    first, second = commission_file("first"), commission_file("second")
    assert first.head_digest != second.head_digest


def test_a_byte_that_is_no_text_is_found_by_the_id_of_its_statement(file: CommissionFile, ids: list[str]) -> None:
    behind_its_back(file.path, f"UPDATE statement SET wording = CAST(x'72ff' AS TEXT) WHERE id = '{ids[1]}'")
    assert any(f"The statement {ids[1]} was altered" in sentence for sentence in sentences(file.path))
