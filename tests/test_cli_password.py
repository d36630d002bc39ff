"""Passwords on the command line: asked for on the terminal, or read from a file, and never told anywhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exported import exported
from tests.exports.films import film
from tests.exports.test_beside import kept
from tests.test_cli import COMMAND, Ask, ask, assert_one_sentence, no_display, ours
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, has_password, key_for

__all__ = ["ask", "ours"]

PASSWORD, OTHER = "goat under the rowan", "rowan over the goat"


@pytest.fixture
def keyed(ours: Path, ask: Ask) -> Path:
    """A commission with two statements in it, under ``PASSWORD``, which stands in the file "password"."""
    (ours.parent / "password").write_text(PASSWORD + "\r\nand more\n", "utf-8")
    code, out, err = ask("password", ours, "sheet.pdf", "--new-password-file", "password")
    assert (code, out) == (0, "")
    assert "“ours.workshop” now has a password. Print “sheet.pdf”, lock the print away" in err
    assert "Anybody can still read 2 backups of it made earlier." in err
    assert PASSWORD not in err
    return ours


def test_every_command_takes_the_password_from_a_file(keyed: Path, ask: Ask) -> None:
    sheet = keyed.with_name("sheet.pdf")
    assert sheet.read_bytes().startswith(b"%PDF")
    assert sheet.stat().st_mode & 0o077 == 0
    keyed.with_name("more.txt").write_text("a third thing\n", "utf-8")
    given = ("--password-file", "password")
    assert ask(*given, "add-statements", keyed, "more.txt")[0] == 0
    code, out, _ = ask(*given, "statements", keyed)
    assert [json.loads(line)["wording"] for line in out.splitlines()] == ["one thing", "another thing", "a third thing"]
    code, out, err = ask(*given, "check", keyed)
    assert (code, out) == (0, "")
    assert "is whole" in err
    assert ask(*given, "export", keyed, "packs", "--only", "statements")[0] == 0
    # As “password --help” says, what is exported has none.
    assert "a third thing" in exported(keyed.parent / "packs")["statements.json"].read_text("utf-8")
    assert PASSWORD.encode() not in b"".join(one.read_bytes() for one in keyed.parent.glob("*.workshop*"))


def test_what_can_be_read_of_a_damaged_file_is_saved_under_its_password(keyed: Path, ask: Ask) -> None:
    content = bytearray(keyed.read_bytes())
    content[500] ^= 1
    keyed.write_bytes(content)
    given = ("--password-file", "password")
    code, _, err = ask(*given, "check", keyed)
    assert code == 1
    assert_one_sentence(err, "is damaged: its beginning cannot be read, though the password is right")
    code, _, err = ask(*given, "recover", keyed, "new.workshop")
    assert code == 0, err
    assert "All of “ours.workshop” could be read, and is in “new.workshop”." in err
    code, out, _ = ask(*given, "statements", "new.workshop")
    assert [json.loads(line)["wording"] for line in out.splitlines()] == ["one thing", "another thing"]
    keyed.with_name("wrong").write_text("goat\n", "utf-8")
    code, _, err = ask("--password-file", "wrong", "recover", keyed, "other.workshop")
    assert code == 2
    assert_one_sentence(err, "does not open with this")
    assert not keyed.with_name("other.workshop").exists()


def test_a_wrong_password_is_one_sentence(keyed: Path, ask: Ask) -> None:
    keyed.with_name("wrong").write_text("goat\n", "utf-8")
    for command in (["check", keyed], ["statements", keyed], ["export", keyed, "packs"], ["password", keyed, "s.pdf"]):
        code, out, err = ask("--password-file", "wrong", *command)
        assert (code, out) == (2, "")
        assert_one_sentence(err, "does not open with this")
    assert not keyed.with_name("packs").exists()
    assert not keyed.with_name("s.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--password-file", "missing", "check", "ours.workshop"], "cannot be read"),
        (["--password-file", "latin", "check", "ours.workshop"], "not UTF-8 text"),
        (["--password-file", "password", "password", "ours.workshop"], "Name the recovery sheet"),
        (["--password-file", "password", "password", "ours.workshop", "sheet.pdf"], "is already there"),
        (["--password-file", "password", "password", "ours.workshop", "no/s.pdf"], "cannot be written"),
        (
            ["--password-file", "password", "password", "ours.workshop", "s.pdf", "--new-password-file", "short"],
            "at least 8",
        ),
        (["--password-file", "-", "add-statements", "ours.workshop", "-"], "cannot hold both"),
    ],
)
def test_what_cannot_be_done_changes_nothing(keyed: Path, ask: Ask, arguments: list[str], says: str) -> None:
    keyed.with_name("latin").write_bytes(b"caf\xe9\n")
    keyed.with_name("short").write_text("short\n", "utf-8")
    before = keyed.read_bytes()
    if arguments[-1] == "no/s.pdf":
        arguments = [*arguments, "--new-password-file", "password"]
    code, out, err = ask(*arguments)
    assert (code, out) == (2, "")
    assert says in err
    assert keyed.read_bytes() == before
    assert not keyed.with_name("s.pdf").exists()


def test_a_password_is_taken_away_and_what_stays_readable_is_named(keyed: Path, ask: Ask) -> None:
    with CommissionFile.open(keyed, key=key_for(keyed, PASSWORD)) as file:
        file.write_copy(keyed.with_name("ours (kept).workshop"))
        made_before = key_for(keyed.with_name("ours (kept).workshop"), PASSWORD)
    code, _, err = ask("--password-file", "password", "password", keyed, "--remove")
    assert code == 0
    assert_one_sentence(
        err, "no longer has a password", "Its recovery sheet opens only backups and copies made before."
    )
    assert not has_password(keyed)
    assert made_before is not None
    key_on_sheet = key_for(keyed.with_name("ours (kept).workshop"), made_before.recovery)
    assert key_on_sheet is not None
    with CommissionFile.open_copy(keyed.with_name("ours (kept).workshop"), key=key_on_sheet) as file:
        assert [one.wording for one in file.all(Statement)] == ["one thing", "another thing"]
    assert ask("check", keyed)[0] == 0
    code, _, err = ask("password", keyed, "--remove")
    assert code == 2
    assert_one_sentence(err, "“ours.workshop” has no password. Nothing was changed.")
    keyed.with_name("ours (kept).workshop").write_bytes(keyed.read_bytes())
    keyed.with_name("sheet.pdf").unlink()
    code, _, err = ask("password", keyed, "sheet.pdf", "--new-password-file", "password")
    assert "Anybody can still read “ours (kept).workshop” next to it" in err


def test_that_a_password_for_the_specification_is_none_for_what_lies_beside_it_is_said_where_something_does(
    ours: Path, ask: Ask
) -> None:
    """Only then, and only where the specification was made too."""
    said = "A password that you give to the specification is none for the film, pictures and papers beside it."
    assert said not in ask("export", ours, "bare", "--only", "specification")[2]
    with CommissionFile.open(ours) as file:
        kept(file, "film.mov", film())
    assert said not in ask("export", ours, "data", "--only", "statements")[2]
    assert said in ask("export", ours, "whole", "--only", "specification")[2]
    (folder,) = [one.parent for one in (ours.parent / "whole").rglob("*.mov")]
    assert folder.name.startswith("film, pictures and papers, ")


@pytest.mark.skipif(os.name != "posix", reason="there is no such terminal")
def test_on_a_terminal_it_is_asked_for_unseen_and_without_one_it_says_what_to_do(keyed: Path) -> None:
    there = subprocess.run(
        [*COMMAND, "check", keyed.name],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        timeout=60,
        check=False,
        cwd=keyed.parent,
        env=no_display(),
    )
    assert there.returncode == 2
    assert_one_sentence(there.stderr, "--password-file", "no terminal")
    at_terminal = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    asked = subprocess.Popen(
        [sys.executable, "-c", at_terminal, *COMMAND, "check", keyed.name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=keyed.parent,
        env=no_display(),
    )
    assert asked.stdin is not None
    assert asked.stdout is not None
    shown = ""
    while not shown.endswith("”: "):
        shown += asked.stdout.read(1)
    rest, _ = asked.communicate(PASSWORD + "\n", timeout=60)
    assert shown == "Password of “ours.workshop”: "
    assert "is whole" in rest
    assert PASSWORD not in rest
    assert asked.returncode == 0
