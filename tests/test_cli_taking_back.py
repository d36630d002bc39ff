"""take-back on the command line: it refuses to guess, prints the receipt, reaches backups, and leaves nothing."""

import json
from pathlib import Path

import pytest

from tests.test_cli import Ask, ask, assert_one_sentence, ours
from workshop_app import data
from workshop_app.actions import packs, people, specification, statements
from workshop_app.domain.commission import Commission
from workshop_app.domain.people import RealName, YoungPerson
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile
from workshop_app.store.backups import Places, back_up, list_backups, what_to_take

__all__ = ["ask", "ours"]

SECRET = "they shouted at Zephyrine in the corridor"


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    monkeypatch.setattr(data, "backups_folder", lambda: tmp_path / "kept" / "backups")
    monkeypatch.setattr(data, "settings_folder", lambda: tmp_path / "kept")
    return Places(tmp_path / "kept" / "backups", tmp_path / "kept" / "backups.json")


def pieces(folder: Path) -> int:
    """How often the words stand in the bytes of any file in a folder, folded or not."""
    return sum(path.read_bytes().lower().count(b"zephyrine") for path in folder.rglob("*") if path.is_file())


def test_words_are_taken_back_from_the_file_its_backups_and_a_fresh_export(
    ask: Ask, ours: Path, places: Places, tmp_path: Path
) -> None:
    with CommissionFile.open(ours) as file:
        said = statements.keep_statement(file, SECRET, state=StatementState.UP)
        line = specification.add_specification_line(file, "No shouting.", statement_ids=[said])
        commission = file.all(Commission)[0].id
        taking = what_to_take(file, commission)
        assert taking is not None
        assert back_up(taking, places, through=file) is not None
        assert back_up(taking, places, through=file) is not None
    assert pieces(tmp_path) > 3
    code, out, err = ask("take-back", ours, said)
    assert (code, out) == (2, "")
    assert_one_sentence(err, "--left or --not-left")
    code, out, err = ask("take-back", ours, said, "--not-left")
    assert (code, out) == (2, "")
    assert_one_sentence(err, line, "--keep-made")
    assert pieces(tmp_path) > 3
    code, out, err = ask("take-back", ours, said, "--not-left", "--keep-made", line, "--receipt", "receipt.pdf")
    assert code == 0, err
    assert "Destroyed: one thing said." in out
    assert "2 backups that held it were deleted. One was made again." in out
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    assert len(list_backups(commission, places, near=[ours])) == 1
    code, _, err = ask("export", ours, "packs")
    assert code == 0
    assert "No paper sort: there is no sort yet.\n" in err
    assert pieces(tmp_path) == 0
    assert ask("check", ours)[0] == 0
    with CommissionFile.open(ours) as file:
        assert file.get(SpecificationLine, line).wording == "No shouting."
    code, out, err = ask("take-back", ours, said, "--not-left")
    assert (code, out) == (2, "")
    assert_one_sentence(err, "There are no words with the id")


def test_whose_everything_is_taken_back_is_listed_by_the_name_for_this_work(ask: Ask, ours: Path) -> None:
    with CommissionFile.open(ours) as file:
        robin, bean = (people.add_young_person(file, alias=one) for one in ("robin", "bean\t(again)"))
        people.set_real_name(file, robin, "Zephyrine Adeyemi-Okonkwo")
        statements.keep_statement(file, SECRET, said_by=robin, state=StatementState.UP)
    code, out, err = ask("people", ours)
    assert (code, err) == (0, "")
    assert [line.split("\t") for line in out.splitlines()] == [[robin, "robin"], [bean, "bean\ufffd(again)"]]
    assert ask("take-back", ours, robin, "--not-left")[0] == 0
    with CommissionFile.open(ours) as file:
        assert SECRET not in [one.wording for one in file.all(Statement)]


def test_words_are_backed_up_before_and_after_a_command_changes_them(ask: Ask, ours: Path, places: Places) -> None:
    """As the windows do it; what holds the same as the latest is not taken twice."""
    with CommissionFile.open(ours) as file:
        commission = file.all(Commission)[0].id
    ours.with_name("more.txt").write_text("a third thing\n", "utf-8")
    assert ask("add-statements", ours, "more.txt")[0] == 0
    assert [one.head.statements for one in list_backups(commission, places) if one.head] == [3, 2]
    ours.with_name("nothing.txt").write_text("\n", "utf-8")
    assert ask("add-statements", ours, "nothing.txt")[0] == 0
    assert len(list_backups(commission, places)) == 2
    places.folder_here(commission).rename(ours.with_name("elsewhere"))
    places.folder.rmdir()
    places.folder.write_text("no folder")
    code, out, err = ask("add-statements", ours, "more.txt")
    assert (code, out.count("\n")) == (0, 1), "no backup is no reason to keep nothing"
    assert "No backup of “ours.workshop” could be saved" in err


def test_what_had_left_is_cut_off_and_the_packs_that_are_out_of_date_are_told(
    ask: Ask, ours: Path, places: Places
) -> None:
    with CommissionFile.open(ours) as file:
        jay = people.add_young_person(file, "Jaybird", real_name="Ottoline Featherstone")
        said = statements.keep_statement(file, SECRET, said_by=jay, state=StatementState.UP)
        packs.issue_pack(file, "statements", issued_to="Ms Rowe", head_digest=file.head_digest, file_digest="f" * 64)
    code, out, err = ask("take-back", ours, said)
    assert code == 0, err
    assert "Statements, handed over to Ms Rowe" in out
    assert "an officer decides" in out
    code, out, err = ask("export", ours, "packs", "--only", "statements")
    assert code == 0
    assert "Out of date" in err
    assert "Ms Rowe" in err
    shown = [json.loads(line) for line in ask("statements", ours)[1].splitlines()]
    assert [one["said_by"] for one in shown if one["id"] == said] == [None]
    assert ask("take-back", ours, jay, "--real-name")[0] == 0
    assert b"Ottoline" not in ours.read_bytes()
    code, out, err = ask("take-back", ours, jay, "--not-left")
    assert code == 0, err
    assert b"Jaybird" not in ours.read_bytes()
    assert ask("check", ours)[0] == 0
    with CommissionFile.open(ours) as file:
        assert file.all(YoungPerson) == [] == file.all(RealName)
        assert file.get(Statement, said).wording == SECRET


def test_of_what_was_saved_from_a_damaged_file_it_is_said_why_an_officer_decides(
    ask: Ask, ours: Path, places: Places
) -> None:
    with CommissionFile.open(ours) as file:
        said = statements.keep_statement(file, SECRET, state=StatementState.UP)
        packs.issue_pack(file, "statements", issued_to="Ms Rowe", head_digest=file.head_digest, file_digest="f" * 64)
    assert ask("recover", ours, "saved.workshop")[0] == 0
    code, out, err = ask("take-back", "saved.workshop", said)
    assert code == 0, err
    assert "This project was saved from a damaged file." in err
    assert "an officer decides" in out
    assert "Statements, handed over to Ms Rowe" in out
    assert ask("check", "saved.workshop")[0] == 0
