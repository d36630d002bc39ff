"""The command line with everything that can go wrong: one plain sentence, the right exit code, nothing lost."""

import contextlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from tests.exported import exported
from tests.odd_words import CONTROLS, HELD, LINES
from workshop_app import cli
from workshop_app.actions.people import add_young_person
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile

CLONE = Path(__file__).resolve().parents[1]
COMMAND = [sys.executable, "-m", "workshop_app"]

Answer = tuple[int, str, str]
Ask = Callable[..., Answer]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ask:
    """Give a command in a folder of the test's own; return exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def give(*arguments: object) -> Answer:
        capfdbinary.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return give


@pytest.fixture
def ours(ask: Ask, tmp_path: Path) -> Path:
    """A commission with two statements in it."""
    assert ask("new", "ours.workshop", "--title", "Our Say", "--service", "Young Carers Service")[0] == 0
    (tmp_path / "first.txt").write_text("one thing\nanother thing\n", "utf-8")
    assert ask("add-statements", "ours.workshop", "first.txt")[0] == 0
    return tmp_path / "ours.workshop"


def wordings(ask: Ask, file: Path) -> list[str]:
    code, out, err = ask("statements", file)
    assert code == 0, err
    return [json.loads(line)["wording"] for line in out.splitlines()]


def assert_one_sentence(err: str, *names: str) -> None:
    assert err.endswith(".\n"), err
    assert err.count("\n") == 1, err
    for tell_tale in ("Traceback", "Error", "inside the app", "None", "\\n"):
        assert tell_tale not in err, err
    for name in names:
        assert name in err, err


def no_display() -> dict[str, str]:
    """Return this environment without a display, as buffered as usual, and with the package on its path."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED"}
    return {name: value for name, value in os.environ.items() if name not in hidden} | {"PYTHONPATH": str(CLONE)}


def run_apart(
    *arguments: str,
    cwd: Path,
    before: Sequence[str] | None = None,
    env: Mapping[str, str] | None = None,
    input: bytes | None = None,
    preexec_fn: Callable[[], object] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*(before or ()), *COMMAND, *arguments],
        cwd=cwd,
        env={**no_display(), **(env or {})},
        input=input,
        preexec_fn=preexec_fn,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_help_lists_every_command(ask: Ask) -> None:
    code, out, _ = ask("--help")
    assert code == 0
    listed = {line.split()[0] for line in out.split("Commands:")[1].splitlines() if line.strip()}
    assert listed == {
        "demo",
        "new",
        "add-statements",
        "people",
        "statements",
        "take-back",
        "export",
        "check",
        "recover",
        "password",
        "plans",
        "screens",
    }


@pytest.mark.parametrize(
    "command",
    [
        "demo",
        "new",
        "add-statements",
        "people",
        "statements",
        "export",
        "check",
        "take-back",
        "password",
        "recover",
        "plans",
    ],
)
def test_every_command_has_help_of_its_own(ask: Ask, command: str) -> None:
    code, out, _ = ask(command, "--help")
    assert code == 0
    assert f"Usage: workshop-app {command}" in out
    assert len(out.splitlines()) > 4


@pytest.mark.skipif(sys.platform != "linux", reason="there is always a display")
@pytest.mark.parametrize("arguments", [[], ["ours.workshop"]])
def test_without_a_display_it_says_that_it_opens_no_window(ours: Path, arguments: list[str]) -> None:
    before = ours.read_bytes()
    done = run_apart(*arguments, cwd=ours.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "workshop-app --help" in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert ours.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["nonsense"], "nonsense"),
        (["new", "a.workshop", "--service", "S"], "--title"),
        (["statements"], "FILE"),
        (["check", "ours.workshop", "--hard"], "--hard"),
        (["export", "ours.workshop"], "folder"),
        (["export", "ours.workshop", "out", "--only", "everything"], "everything"),
        (["new", "a.workshop", "--title", "T", "--service", "S", "--plan", "picnic"], "picnic"),
        (["new", "a.workshop", "--title", "   ", "--service", "S"], "title"),
        (["new", "a.workshop", "--title", "T", "--service", ""], "service"),
        (["new", "a.txt", "--title", "T", "--service", "S"], "a.txt"),
        (["new", "no/such/a.workshop", "--title", "T", "--service", "S"], "no/such"),
        (["new", "ours.workshop", "--title", "T", "--service", "S"], "ours.workshop"),
        (["demo", "."], "must end in .workshop"),
        (["demo", ""], "must end in .workshop"),
        (["check", "missing.workshop"], "missing.workshop"),
        (["check", "."], "is a folder"),
        (["statements", "missing.workshop"], "missing.workshop"),
        (["people", "missing.workshop"], "missing.workshop"),
        (["export", "missing.workshop", "out"], "missing.workshop"),
        (["export", "ours.workshop", "first.txt", "--only", "data"], "first.txt"),
        (["add-statements", "missing.workshop", "first.txt"], "missing.workshop"),
        (["add-statements", "ours.workshop", "missing.txt"], "missing.txt"),
        (["add-statements", "ours.workshop", "words.docx"], "words.docx"),
        (["add-statements", "ours.workshop", "ours.workshop"], "must end in .txt"),
        (["plans", "missing.toml"], "missing.toml"),
    ],
)
def test_wrong_use_is_told_in_a_sentence_and_changes_nothing(
    ask: Ask, ours: Path, arguments: list[str], named: str
) -> None:
    before = ours.read_bytes()
    code, out, err = ask(*arguments)
    assert (code, out) == (2, "")
    assert_one_sentence(err, named)
    assert ours.read_bytes() == before
    assert {path.name for path in ours.parent.glob("[!.]*")} == {"ours.workshop", "first.txt"}


def test_a_wrong_plan_names_file_activity_and_field(ask: Ask, tmp_path: Path) -> None:
    code, out, _ = ask("plans")
    assert code == 0
    names = [line.split("\t")[0] for line in out.splitlines()]
    assert {"initial-workshop", "planning-workshop", "presentations", "commissioning-training"} <= set(names)
    good = (CLONE / "session_plans" / "planning-workshop.toml").read_text("utf-8")
    (tmp_path / "good.toml").write_text(good, "utf-8")
    (tmp_path / "wrong.toml").write_text(good.replace("minutes = ", "minutes = -", 1), "utf-8")
    (tmp_path / "prose.toml").write_text("Warm-up, then pizza", "utf-8")
    code, out, err = ask("plans", "good.toml", "wrong.toml")
    assert code == 1
    assert out.startswith("good.toml\t")
    assert_one_sentence(err, "wrong.toml", "minutes", "activity 1")
    code, out, err = ask("plans", "prose.toml")
    assert (code, out) == (1, "")
    assert_one_sentence(err, "prose.toml", "line 1")


@pytest.mark.parametrize(
    "command", [["check"], ["statements"], ["export", "{}", "out"], ["add-statements", "{}", "first.txt"]]
)
@pytest.mark.parametrize("kind", ["text", "empty", "other database", "newer version", "cut short"])
def test_a_file_that_is_not_a_sound_commission_file_is_refused_and_left_alone(
    ask: Ask, ours: Path, kind: str, command: list[str]
) -> None:
    file = ours.with_name("strange.workshop")
    if kind == "text":
        file.write_text("these are just notes\n", "utf-8")
    elif kind == "empty":
        file.touch()
    elif kind == "other database":
        with contextlib.closing(sqlite3.connect(file)) as conn:
            conn.execute("CREATE TABLE statement (wording TEXT)")
    elif kind == "newer version":
        shutil.copy(ours, file)
        with contextlib.closing(sqlite3.connect(file)) as conn:
            conn.execute("PRAGMA user_version = 99")
    else:
        file.write_bytes(ours.read_bytes()[:-4096])
    before = file.read_bytes()
    arguments = [argument.format(file) for argument in command]
    code, out, err = ask(*arguments, *([] if len(command) > 1 else [file]))
    assert code == 1
    assert "Traceback" not in err
    assert out == ""
    assert_one_sentence(err, "strange.workshop")
    if kind == "newer version":
        assert "newer version" in err
        assert "99" in err
    assert file.read_bytes() == before
    assert not (ours.parent / "out").exists()


@pytest.mark.parametrize("ending", [".txt", ".jsonl"])
def test_odd_characters_come_in_and_go_out_to_the_code_point(ask: Ask, ours: Path, ending: str) -> None:
    words = [*(HELD | CONTROLS).values(), *(text for text, _ in LINES.values())]
    if ending == ".txt":
        words = [one for one in words if "\n" not in one and "\r" not in one]
        text = "".join(one + "\n" for one in ["first", *words])
    else:
        text = "".join(json.dumps({"wording": one}) + "\n" for one in ["first", *words])
    source = ours.with_name(f"odd{ending}")
    source.write_bytes(text.encode())
    code, _, err = ask("add-statements", ours, source.name)
    assert code == 0, err
    with CommissionFile.open_copy(ours) as copy:
        assert [one.wording for one in copy.all(Statement)][3:] == words
    assert wordings(ask, ours)[3:] == words


BAD_LINES = [
    (".txt", b"good one\n\xff\xfe broken\ngood caf\xc3\xa9, na\xc3\xafve\n", 1, 2, "line 2"),
    (".txt", b"\xff\xfeo\x00n\x00e\x00\n", 2, 0, "UTF-16"),
    (".txt", b"x" * 100_001 + b"\nshort\n", 1, 1, "line 1"),
    (".jsonl", b'{"wording": "fine"}\n{"wording": "   "}\n', 1, 1, "line 2"),
    (".jsonl", b'{"wording": "fine"}\n\nnot json\n', 1, 1, "line 3"),
    (".jsonl", b'["wording"]\n{"wording": "fine"}\n', 1, 1, "line 1"),
    (".jsonl", b'{"words": "fine"}\n', 1, 0, "line 1"),
    (".jsonl", b'{"wording": "\\ud83d"}\n{"wording": "fine"}\n', 1, 1, "U+D83D"),
    (".jsonl", b'{"wording": "fine", "said_by": "\\ud83d"}\n', 1, 0, "U+D83D"),
    (".jsonl", b'{"wording": "fine", "said_by": 7}\n', 1, 0, "said_by"),
    (".jsonl", b'{"wording": "fine", "exactness": ["gist"]}\n', 1, 0, "exactness"),
    (
        ".jsonl",
        b'{"wording": "fine"}\n{"wording": "yes", "wording": "no"}\n',
        1,
        1,
        "line 2: “wording” is there twice",
    ),
    (".jsonl", b"[" * 100_000 + b'\n{"wording": "fine"}\n', 1, 1, "line 1"),
    (".jsonl", b'{"wording": ' + b"9" * 5000 + b'}\n{"wording": "fine"}\n', 1, 1, "line 1"),
    (".jsonl", b'{"wording": "fine", "said_by": "\\u2800"}\n', 1, 0, "name for this work"),
    (".csv", b"words,who\nfine,Kez\n", 2, 0, "wording"),
    (".csv", b"wording,wording\nfine,lost\n", 2, 0, "wording"),
    (".csv", b"wording,said_by\nfood, and a bus pass, please\nfine,Kez\n", 1, 1, "line 2"),
    (".csv", b'wording\nfine\n"never closed\nmore\n', 2, 0, "line 3"),
    (".csv", b'wording\n"half" quoted\n', 2, 0, "line 2"),
    (".csv", b"wording\nfine\n\x81\n", 2, 0, "line 3"),
    (".csv", b'wording,said_by\n"two\nlines",Kez\nfine,Kez,\xc4\x85\n', 1, 1, "line 4"),
]


@pytest.mark.parametrize(("ending", "content", "code", "kept", "named"), BAD_LINES)
def test_a_bad_line_is_named_and_the_good_ones_are_kept(
    ask: Ask, ours: Path, ending: str, content: bytes, code: int, kept: int, named: str
) -> None:
    source = ours.with_name(f"heard{ending}")
    source.write_bytes(content)
    exit_code, out, err = ask("add-statements", ours, source.name)
    assert exit_code == code, err
    assert len(out.split()) == kept
    told, *rest = [line for line in err.splitlines() if "is new, and was added" not in line]
    assert_one_sentence(told + "\n", named)
    assert bool(rest) == (code == 1)
    assert len(wordings(ask, ours)) == 2 + kept
    assert source.read_bytes() == content
    assert ask("check", ours)[0] == 0


def test_a_name_that_looks_like_one_there_is_taken_as_it_and_that_is_said_once(ask: Ask, ours: Path) -> None:
    ours.with_name("forms.csv").write_text(
        '"Timestamp","wording","said_by"\r\n'
        '"1 pm","Three things:\n1. a lift home\n2. ""real"" food"," Otter"\n'
        '"2 pm","","Wren"\n"3 pm"," ok ","Otter "\n"4 pm","ok too","otter"\n"5 pm","bye","otter"\n',
        "utf-8",
        newline="",
    )
    code, out, err = ask("add-statements", ours, "forms.csv")
    assert (code, len(out.split())) == (0, 4), err
    assert [line for line in err.splitlines() if "Otter" in line] == [
        "“Otter” is new, and was added as a young person.",
        "“otter” looks the same as “Otter” and was taken as the same young person.",
    ]
    assert "One row of “forms.csv” has no words" in err
    with CommissionFile.open(ours) as file:
        (otter,) = (one for one in file.all(YoungPerson) if "tter" in one.alias)
        assert otter.alias == "Otter"
        assert [one.said_by for one in file.all(Statement)][-4:] == [otter.id] * 4
        assert [one.wording for one in file.all(Statement)][-3:] == [" ok ", "ok too", "bye"]
        add_young_person(file, "OTTER", somebody_else=True)
    ours.with_name("more.csv").write_text("wording,said_by\nwho am i,oTTer\n", "utf-8")
    code, out, err = ask("add-statements", ours, "more.csv")
    assert (code, out) == (1, "")
    assert "“oTTer” looks the same as “Otter” and “OTTER”, so it is not clear who said this" in err


def test_a_refused_line_adds_nobody(ask: Ask, ours: Path) -> None:
    ours.with_name("heard.jsonl").write_text('{"wording": " ", "said_by": "Nobody"}\n', "utf-8")
    code, _, err = ask("add-statements", ours, "heard.jsonl")
    assert code == 1
    assert "Nobody" not in err


def test_blank_lines_and_blank_rows_are_passed_over(ask: Ask, ours: Path) -> None:
    ours.with_name("heard.txt").write_bytes(b"\n  \nthree\r\n\t\n")
    ours.with_name("heard.csv").write_bytes(b"wording,said_by\n,\n\nfour,\n")
    assert ask("add-statements", ours, "heard.txt")[0] == 0
    assert ask("add-statements", ours, "heard.csv")[0] == 0
    assert wordings(ask, ours) == ["one thing", "another thing", "three", "four"]
    ours.with_name("empty.txt").touch()
    code, _, err = ask("add-statements", ours, "empty.txt")
    assert code == 0
    assert_one_sentence(err, "empty.txt", "nothing was saved")


def test_waiting_words_are_in_no_export(ask: Ask, ours: Path) -> None:
    ours.with_name("heard.txt").write_text("not yet for the wall\n", "utf-8")
    assert ask("add-statements", ours, "heard.txt", "--waiting")[0] == 0
    assert "not yet for the wall" in wordings(ask, ours)
    assert ask("export", ours, "out", "--only", "statements", "--only", "data")[0] == 0
    for path in exported(ours.parent / "out").values():
        assert b"not yet" not in path.read_bytes()
        assert b"another thing" in path.read_bytes()


def test_tables_are_made_for_the_panel_or_for_the_reader_that_is_named(ask: Ask, ours: Path) -> None:
    for arguments, reader in ([], "the panel"), (["--for", "published"], "published"):
        assert ask("export", ours, "out", "--only", "data", *arguments)[0] == 0
        with contextlib.closing(sqlite3.connect(exported(ours.parent / "out")["data-copy.sqlite"])) as conn:
            assert conn.execute("SELECT value FROM about WHERE what = 'recipient'").fetchone() == (reader,)


def test_certificates_are_refused_before_any_was_awarded(ask: Ask, ours: Path) -> None:
    code, out, err = ask("export", ours, "out", "--only", "certificates")
    assert (code, out) == (2, "")
    assert_one_sentence(err, "ertificate")
    assert not list((ours.parent / "out").rglob("*.pdf"))


@pytest.fixture
def opened_elsewhere(ours: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A second process that has ``ours`` open and has kept one statement in it."""
    process = subprocess.Popen(
        [*COMMAND, "add-statements", ours.name, "-"],
        cwd=ours.parent,
        env=no_display(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"wording": "said over there"}\n')
    process.stdin.flush()
    assert process.stdout.readline()
    yield process
    process.kill()
    process.communicate()


def test_a_file_that_is_open_elsewhere_has_one_writer(
    ask: Ask, ours: Path, opened_elsewhere: "subprocess.Popen[bytes]"
) -> None:
    code, out, err = ask("add-statements", ours.name, "first.txt")
    assert (code, out) == (2, "")
    assert_one_sentence(err, "ours.workshop", "already open")
    assert wordings(ask, ours) == ["one thing", "another thing", "said over there"], "reading goes on"
    assert ask("check", ours)[0] == 0
    _, err_there = opened_elsewhere.communicate(b'{"wording": "and again"}\n', timeout=20)
    assert opened_elsewhere.returncode == 0, err_there
    assert wordings(ask, ours)[2:] == ["said over there", "and again"]


def without_privilege() -> list[str] | None:
    """Return what to put before a command so that folder permissions bind it, or None where that cannot be had."""
    if os.name == "nt":
        return None
    if os.geteuid() != 0:
        return []
    setpriv, dropped = shutil.which("setpriv"), "-dac_override,-dac_read_search"
    return [setpriv, "--bounding-set", dropped, "--inh-caps", dropped] if setpriv else None


@pytest.mark.skipif(without_privilege() is None, reason="permissions do not bind whoever runs these tests")
def test_a_read_only_folder_is_named_and_reading_still_works(ours: Path) -> None:
    before, folder = ours.read_bytes(), ours.parent
    for hidden in folder.glob(".*.lock"):
        hidden.unlink()
    bound = without_privilege()
    folder.chmod(0o555)
    try:
        if os.access(folder, os.W_OK) and os.geteuid() != 0:
            pytest.skip("permissions do not bind here")
        for arguments in (
            ["add-statements", "ours.workshop", "first.txt"],
            ["new", "more.workshop", "--title", "T", "--service", "S"],
            ["export", "ours.workshop", "out", "--only", "data"],
            ["demo"],
        ):
            refused = run_apart(*arguments, cwd=folder, before=bound)
            assert (refused.returncode, refused.stdout) == (2, b""), refused.stderr
            assert_one_sentence(refused.stderr.decode())
        listed = run_apart("statements", "ours.workshop", cwd=folder, before=bound)
        assert listed.returncode == 0, listed.stderr
        assert run_apart("check", "ours.workshop", cwd=folder, before=bound).returncode == 0
        assert {path.name for path in folder.iterdir()} == {"ours.workshop", "first.txt"}
    finally:
        folder.chmod(0o755)
    assert ours.read_bytes() == before


@pytest.mark.skipif(without_privilege() is None, reason="permissions do not bind whoever runs these tests")
def test_a_folder_that_may_not_be_entered_is_named(ours: Path) -> None:
    locked = ours.parent / "locked"
    locked.mkdir()
    unread = ours.with_name("locked.workshop")
    unread.touch(mode=0)
    locked.chmod(0)
    there = "locked/more.workshop"
    try:
        tried = run_apart_in_one_process(
            [
                ["check", there],
                ["statements", there],
                ["new", there, "--title", "T", "--service", "S"],
                ["demo", there],
                ["add-statements", there, "first.txt"],
                ["add-statements", "ours.workshop", "locked/first.txt"],
                ["export", there, "out"],
                ["export", "ours.workshop", "locked", "--only", "data"],
                ["export", "ours.workshop", "locked/out", "--only", "data"],
                ["plans", "locked/plan.toml"],
                ["check", unread.name],
                ["add-statements", unread.name, "first.txt"],
                ["locked/nonsense"],
            ],
            cwd=ours.parent,
        )
    finally:
        locked.chmod(0o755)
    for code, err in tried:
        assert code == 2, err
        assert_one_sentence(err, "locked")
        assert "may only be read" not in err
    assert list(locked.iterdir()) == []


def run_apart_in_one_process(commands: list[list[str]], cwd: Path) -> list[tuple[int, str]]:
    """Run commands one after another in a process that permissions bind; return exit codes and messages."""
    code = (
        "import contextlib, io, json, sys\n"
        "from workshop_app import cli\n"
        "for one in json.loads(sys.argv[1]):\n"
        "    with contextlib.redirect_stderr(io.StringIO()) as err:\n"
        "        code = cli.run(one)\n"
        "    print(json.dumps([code, err.getvalue()]))\n"
    )
    done = subprocess.run(
        [*(without_privilege() or []), sys.executable, "-c", code, json.dumps(commands)],
        cwd=cwd,
        env=no_display(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


@pytest.mark.skipif(os.name == "nt", reason="no file-size limits there")
def test_a_disk_that_fills_up_costs_only_the_last_words(ask: Ask, ours: Path) -> None:
    import resource

    room = ours.stat().st_size + 60_000
    source = ours.with_name("heard.txt")
    source.write_text("".join(f"{number} {'words ' * 30}\n" for number in range(2000)), "utf-8")
    stopped = run_apart(
        "add-statements",
        "ours.workshop",
        source.name,
        cwd=ours.parent,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert stopped.returncode == 2
    printed = stopped.stdout.decode().split()
    assert 0 < len(printed) < 2000
    counted, told = stopped.stderr.decode().splitlines()
    assert counted.startswith(f"Saved {len(printed)} of {len(printed) + 1} ")
    assert_one_sentence(told + "\n", "ours.workshop", "everything before it is")
    assert len(wordings(ask, ours)) == 2 + len(printed)
    assert ask("check", ours)[0] == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_output_that_cannot_be_written_is_told(ours: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "statements", ours.name],
            cwd=ours.parent,
            env=no_display(),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert_one_sentence(done.stderr.decode(), "cannot be written")


@pytest.mark.skipif(os.name == "nt", reason="the shell's closed descriptors are a matter of POSIX")
@pytest.mark.parametrize(("closed", "code"), [(">&-", 0), ("2>&-", 0), ("<&-", 0), (">&- 2>&- <&-", 0)])
def test_closed_streams_are_no_trouble(ours: Path, closed: str, code: int) -> None:
    for arguments in (["statements", "ours.workshop"], ["add-statements", "ours.workshop", "first.txt"]):
        done = subprocess.run(
            ["sh", "-c", f'exec "$@" {closed}', "sh", *COMMAND, *arguments],
            cwd=ours.parent,
            env=no_display(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr


def test_it_speaks_utf_8_in_a_locale_that_does_not(ours: Path) -> None:
    poor = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    words = "chcę 🎧 أريد"
    kept = run_apart(
        "add-statements", "ours.workshop", "-", cwd=ours.parent, env=poor, input=json.dumps({"wording": words}).encode()
    )
    assert kept.returncode == 0, kept.stderr
    listed = run_apart("statements", "ours.workshop", cwd=ours.parent, env=poor)
    assert json.loads(listed.stdout.decode("utf-8").splitlines()[-1])["wording"] == words
    for arguments in (["--help"], ["plans"], ["export", "--list"], ["check", "missing.workshop"]):
        done = run_apart(*arguments, cwd=ours.parent, env=poor)
        assert b"Traceback" not in done.stderr
        assert b"inside the app" not in done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "our say 2026.workshop",
        'it\'s "ours" & <b>%s {0} $HOME.workshop',
        "ąę 💥 مدرسة.workshop",
        "-x.workshop",
        "#1?mode=ro.workshop",
        "a;b|c*.workshop",
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows allows fewer names")
def test_any_name_will_do_for_a_file(ask: Ask, tmp_path: Path, name: str) -> None:
    assert ask("new", "--title", "T", "--service", "S", "--", name)[0] == 0
    source = f"from {name}.txt"
    (tmp_path / source).write_text("words\n", "utf-8")
    code, _, err = ask("add-statements", "--", name, source)
    assert code == 0
    assert name in err
    assert wordings(ask, tmp_path / name) == ["words"]
    code, out, _ = ask("export", "--only", "data", "--", name, f"{name} out")
    assert code == 0
    assert Path(out.rstrip("\n")).is_file()
    assert ask("check", "--", name)[0] == 0


ORDERS = "\x1b[2J\x07\x9b2J\x7f\x85\u202e\u2028"


def test_nothing_that_a_terminal_would_obey_reaches_it_from_any_command(ask: Ask, ours: Path) -> None:
    file = f"o{ORDERS}.workshop"
    (ours.parent / "plan.toml").write_text(
        (CLONE / "session_plans" / "planning-workshop.toml")
        .read_text("utf-8")
        .replace('\ntitle = "', '\ntitle = "\\u001b[2J'),
        "utf-8",
    )
    words = [
        {"wording": ORDERS + "x", "said_by": "Kez" + ORDERS, "session": ORDERS + "x", ORDERS: 1},
        {"wording": "x", "said_by": "kez" + ORDERS},
        {"wording": "x", "exactness": ORDERS},
    ]
    ours.with_name("heard.jsonl").write_text("".join(json.dumps(one) + "\n" for one in words), "utf-8")
    ours.with_name(f"h{ORDERS}.csv").write_text(f"x{ORDERS},y\n", "utf-8")
    for code, *arguments in (
        (0, "new", file, "--title", ORDERS + "x", "--service", "S"),
        (1, "add-statements", file, "heard.jsonl"),
        (2, "add-statements", file, f"h{ORDERS}.csv"),
        (0, "statements", file),
        (0, "check", file),
        (2, "check", "no" + file),
        (2, "export", file, "out", "--only", ORDERS),
        (0, "plans", "plan.toml"),
        (2, ORDERS),
    ):
        found, out, err = ask(*arguments)
        assert found == code, err
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]", (out + err).replace("\t", "")), arguments
        assert out + err
    assert wordings(ask, ours.with_name(file)) == [ORDERS + "x", "x"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_a_path_is_exact_in_a_pipe_and_harmless_on_a_terminal(ask: Ask, ours: Path) -> None:
    folder = "out\x1b[2J"
    out = ask("export", ours, folder, "--only", "data")[1]
    assert out == f"{exported(ours.parent / folder)['data-copy.sqlite'].relative_to(ours.parent)}\n"
    ours_end, theirs = os.openpty()
    subprocess.run(
        [*COMMAND, "export", ours.name, folder, "--only", "data"],
        cwd=ours.parent,
        env=no_display(),
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        timeout=60,
        check=True,
    )
    os.close(theirs)
    assert os.read(ours_end, 1000).decode().startswith("out\ufffd[2J/for you alone/data-copy, ")
    os.close(ours_end)


def test_check_tells_of_settings_that_cannot_be_used_as_they_stand(ask: Ask, ours: Path) -> None:
    with CommissionFile.open(ours) as file, file.action("by_hand") as write:
        session = Session(id=write.new_id(), title="By hand", plan_name="", planned_on="2026-03-04", position=0)
        write.insert(session)
        write.insert(
            Activity(
                id=write.new_id(),
                session_id=session.id,
                position=0,
                kind=ActivityKind.PICK,
                title="The door",
                minutes=5,
                settings='{"pick_of":"title","dots":4000}',
            )
        )
    code, _, err = ask("check", ours)
    assert code == 0
    assert "“The door” the setting “dots” is 4000, which cannot be: it runs with 20." in err
