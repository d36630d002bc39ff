"""A file that is deleted, renamed, replaced or written to while it is open: said truly, and never lost in silence."""

import os
import sqlite3
from pathlib import Path

import pytest

from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, FileError, MisplacedFileError, check_file

pytestmark = pytest.mark.skipif("sys.platform == 'win32'", reason="an open file can be moved by nobody there")


def wordings(file: CommissionFile) -> list[str]:
    return [one.wording for one in file.all(Statement)]


def refused(file: CommissionFile) -> str:
    """Try to keep words and half-typed words; return the sentence with which both are refused."""
    with pytest.raises(MisplacedFileError) as of_words:
        keep_statement(file, "after that")
    with pytest.raises(MisplacedFileError) as of_draft:
        file.keep_draft("box", "half")
    assert str(of_words.value) == str(of_draft.value)
    assert "\n" not in str(of_words.value)
    return str(of_words.value)


def test_a_file_that_was_deleted_is_kept_elsewhere_with_all_that_was_said(file: CommissionFile, tmp_path: Path) -> None:
    keep_statement(file, "before")
    file.path.unlink()
    said = refused(file)
    assert said.startswith("Your last change was not saved. “ours.workshop” is no longer in")
    assert file.whereabouts.is_only_copy
    with pytest.raises(FileError, match=r"must end in \.workshop"):
        file.keep_elsewhere(tmp_path / "saved.txt")
    with file.keep_elsewhere(tmp_path / "saved.workshop") as saved:
        keep_statement(saved, "and on it goes")
        assert wordings(saved) == ["before", "and on it goes"]
    assert check_file(tmp_path / "saved.workshop") == []
    assert not file.path.exists()


def test_a_file_that_was_renamed_is_named(file: CommissionFile) -> None:
    keep_statement(file, "before")
    file.path.rename(file.path.with_name("tidied.workshop"))
    assert "was renamed to “tidied.workshop” while it was open" in refused(file)
    assert not file.whereabouts.is_only_copy
    file.close()
    with CommissionFile.open(file.path.with_name("tidied.workshop")) as again:
        assert wordings(again) == ["before"]


def test_a_file_that_was_replaced_is_not_written_to_and_both_are_kept(file: CommissionFile, tmp_path: Path) -> None:
    keep_statement(file, "on both")
    synced = tmp_path / "from the other laptop"
    file.write_copy(synced)
    keep_statement(file, "only here")
    other = synced.read_bytes()
    synced.replace(file.path)
    assert "Another file was put in the place of “ours.workshop”" in refused(file)
    assert file.path.read_bytes() == other
    with file.keep_elsewhere(tmp_path / "saved.workshop") as saved:
        assert wordings(saved) == ["on both", "only here"]
    assert file.path.read_bytes() == other


def test_a_file_that_another_program_wrote_to_is_not_written_over(file: CommissionFile) -> None:
    keep_statement(file, "before")
    other = sqlite3.connect(file.path)
    with other:
        other.execute(
            "INSERT INTO action SELECT seq + 1, 'x', done_at, done_by, 0, NULL, NULL, 3, 'd' FROM action"
            " ORDER BY seq DESC LIMIT 1"
        )
    other.close()
    with pytest.raises(MisplacedFileError, match=r"another program wrote to “ours\.workshop”"):
        keep_statement(file, "after that")
    assert wordings(file) == ["before"]


def test_a_file_that_is_cut_off_while_it_is_open_is_told_of_by_whatever_reads_it(file: CommissionFile) -> None:
    for number in range(30):
        keep_statement(file, f"words number {number} " * 100)
    file.close()
    with CommissionFile.open(file.path) as again:
        os.truncate(file.path, 4096)
        for read in (lambda: again.all(Statement), again.next_to_undo, again.actions, lambda: again.draft("box")):
            with pytest.raises(FileError, match=r"^“ours\.workshop” cannot be read at the moment [^\n]*\.$"):
                read()
