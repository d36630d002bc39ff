"""From an empty file to the words in the packs, with nothing but the command line."""

import contextlib
import csv
import io
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import threading
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.exported import exported
from tests.journeys.conftest import Run

FROM_TEXT = ["somewhere that doesnt smell of bleach", "  text me,  dont ring  "]
FROM_CSV = ['they said "soon", it was 4 months', "first line\nsecond line", "chcę mieć spokój 🎧"]
FROM_JSON = ["=1+1", '<img src=x onerror=alert(1)> #import "x" $x^2$ *b*', "dwi isio llonydd"]
FROM_STREAM = ["a person not a portal", "أريد أن تسمعوني"]
SEED = 20260304
ALL_WORDS = FROM_TEXT + FROM_CSV + FROM_JSON + FROM_STREAM

Command = tuple[list[str], dict[str, str]]


def as_json_lines(wordings: list[str]) -> str:
    return "".join(json.dumps({"wording": wording}) + "\n" for wording in wordings)


def start(run: Run, folder: Path, name: str) -> None:
    made = run("new", name, "--title", "Our Say", "--service", "Young Carers Service", cwd=folder)
    assert made.returncode == 0, made.stderr


def statements_of(run: Run, folder: Path, name: str) -> list[dict[str, str | None]]:
    listed = run("statements", name, cwd=folder)
    assert listed.returncode == 0, listed.stderr
    return [json.loads(line) for line in listed.stdout.splitlines() if line]


def squeezed(text: str) -> str:
    """Take white space away: a page breaks lines where it must, and extraction guesses at spaces."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory, run: Run, command: Command) -> Path:
    """A folder in which a commission was started, filled from every kind of source, and exported."""
    folder = tmp_path_factory.mktemp("journey")
    start(run, folder, "ours.workshop")
    (folder / "heard.txt").write_bytes(("\r\n".join(FROM_TEXT) + "\r\n\r\n").encode("utf-8-sig"))
    table = io.StringIO(newline="")
    csv.writer(table).writerows([["said_by", "wording", "room"], *[["Kez", words, "2"] for words in FROM_CSV]])
    (folder / "heard.csv").write_bytes(table.getvalue().encode("utf-8-sig"))
    (folder / "heard.jsonl").write_text(as_json_lines(FROM_JSON), "utf-8")
    for source, wordings in (("heard.txt", FROM_TEXT), ("heard.csv", FROM_CSV), ("heard.jsonl", FROM_JSON)):
        kept = run("add-statements", "ours.workshop", source, cwd=folder)
        assert kept.returncode == 0, kept.stderr
        assert len(kept.stdout.split()) == len(wordings)
    with streaming(command, folder, "ours.workshop") as stream:
        for wording in FROM_STREAM:
            stream.say(wording)
    done = run("export", "ours.workshop", "packs", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert {folder / line for line in done.stdout.splitlines()} == {*exported(folder / "packs").values()}
    return folder


class Stream:
    """``add-statements FILE -`` while it runs."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    def say(self, wording: str) -> str:
        """Send one statement and return the id, which must come before anything else is sent."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(as_json_lines([wording]).encode())
        self.process.stdin.flush()
        answer: list[bytes] = []
        read = self.process.stdout.readline
        reader = threading.Thread(target=lambda: answer.append(read()), daemon=True)
        reader.start()
        reader.join(timeout=20)
        assert answer, "no id was printed while the command waited for the next line"
        return answer[0].decode().strip()


@contextlib.contextmanager
def streaming(command: Command, folder: Path, name: str) -> Iterator[Stream]:
    arguments, environment = command
    process = subprocess.Popen(
        [*arguments, "add-statements", name, "-"],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        yield Stream(process)
        process.communicate(timeout=20)
        assert process.returncode == 0
    finally:
        process.kill()
        process.communicate()


def test_statements_come_back_as_they_went_in(journey: Path, run: Run) -> None:
    listed = statements_of(run, journey, "ours.workshop")
    assert [one["wording"] for one in listed] == ALL_WORDS
    assert [one["said_by"] for one in listed if one["wording"] in FROM_CSV] == ["Kez"] * len(FROM_CSV)
    assert {one["source"] for one in listed} == {"imported"}


def test_the_words_are_in_the_specification_pdf(journey: Path, words_of_pdf: Callable[[Path], str]) -> None:
    text = words_of_pdf(exported(journey / "packs")["specification.pdf"])
    assert "Our Say" in text
    for wording in ALL_WORDS:
        assert squeezed(wording) in squeezed(text), wording


def test_the_words_are_in_the_csv_and_the_json(journey: Path) -> None:
    raw = (exported(journey / "packs")["statements-raw.csv"]).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert sorted(row["wording"] for row in rows) == sorted(ALL_WORDS)
    assert {row["said_by"] for row in rows} == {""}, "nobody agreed that words leave with a name"
    content = json.loads((exported(journey / "packs")["statements.json"]).read_bytes())
    assert sorted(str(one["wording"]) for one in content["statements"]) == sorted(ALL_WORDS)
    assert {one["said_by"] for one in content["statements"]} == {None}


def test_the_words_are_in_the_data_copy_and_the_name_is_not(journey: Path) -> None:
    path = exported(journey / "packs")["data-copy.sqlite"]
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert sorted(row[0] for row in conn.execute("SELECT wording FROM statement")) == sorted(ALL_WORDS)
    assert b"Kez" not in path.read_bytes()


def test_the_head_digest_of_check_is_that_of_the_packs(
    journey: Path, run: Run, words_of_pdf: Callable[[Path], str]
) -> None:
    checked = run("check", "ours.workshop", cwd=journey)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert checked.stdout == ""
    head = re.search(r"[0-9a-f]{64}", checked.stderr)
    assert head is not None
    assert json.loads((exported(journey / "packs")["statements.json"]).read_bytes())["head_digest"] == head[0]
    for name in ("specification.pdf", "feedback-pack.pdf"):
        assert head[0] in squeezed(words_of_pdf(exported(journey / "packs")[name]))


def test_only_what_was_asked_for_is_exported(journey: Path, run: Run, tmp_path: Path) -> None:
    done = run(
        "export",
        journey / "ours.workshop",
        tmp_path / "a folder",
        "--only",
        "data",
        "--only",
        "statements",
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    names = exported(tmp_path / "a folder").keys()
    assert names == {"data-copy.sqlite", "statements-raw.csv", "statements.json"}


NASTY = [
    "\0",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\u202e",
    "\u2067",
    "\u200d",
    "\ufffe",
    "\ue000",
    "e\u0301",
    "é",
    "ﬁ",
    "👩\u200d👩\u200d👧",
    "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "שלום",
    "مدرسة",
    "ਸਤ ਸ੍ਰੀ",
    "中文",
    "\U0010ffff",
    "=cmd|' /C calc'!A0",
    '"',
    "''",
    ",",
    ";",
    "\\n",
    "{{7*7}}",
    "</script>",
    "'; DROP TABLE statement; --",
    "  ",
    "u",
]


def nasty_wordings(seed: int, number: int) -> list[str]:
    source = random.Random(seed)
    made = ["".join(source.choices(NASTY, k=source.randint(1, 12))) + "x" for _ in range(number)]
    made += ["x" + "".join(source.choices(NASTY, k=4)) for _ in range(number)]
    made += [
        "x"
        + "".join(chr(code) for code in (source.randrange(0x110000) for _ in range(30)) if not 0xD800 <= code <= 0xDFFF)
        for _ in range(number)
    ]
    return made


def test_the_statements_of_one_file_go_into_another_verbatim(run: Run, tmp_path: Path) -> None:
    wordings = nasty_wordings(seed=7, number=40)
    start(run, tmp_path, "one.workshop")
    for name in ("two", "three"):
        shutil.copy(tmp_path / "one.workshop", tmp_path / f"{name}.workshop")
    first = run("add-statements", "one.workshop", "-", cwd=tmp_path, words=as_json_lines(wordings))
    assert first.returncode == 0, first.stderr
    listed = run("statements", "one.workshop", cwd=tmp_path).stdout
    second = run("add-statements", "two.workshop", "-", cwd=tmp_path, words=listed)
    assert second.returncode == 0, second.stderr
    assert [one["wording"] for one in statements_of(run, tmp_path, "two.workshop")] == wordings
    assert run("export", "one.workshop", "packs", "--only", "statements", cwd=tmp_path).returncode == 0
    third = run("add-statements", "three.workshop", exported(tmp_path / "packs")["statements-raw.csv"], cwd=tmp_path)
    assert third.returncode == 0, third.stderr
    assert sorted(str(one["wording"]) for one in statements_of(run, tmp_path, "three.workshop")) == sorted(wordings)
    for name in ("one", "two", "three"):
        assert run("check", f"{name}.workshop", cwd=tmp_path).returncode == 0


@pytest.mark.many
@pytest.mark.on_disk
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill outright")
def test_what_was_printed_as_kept_survives_being_killed(run: Run, command: Command, tmp_path: Path, many: int) -> None:
    print(f"\nseed {SEED}")
    source = random.Random(SEED)
    start(run, tmp_path, "ours.workshop")
    arguments, environment = command
    printed: list[str] = []
    for kill_after in (1, 17, 40, *(source.randint(1, 60) for _ in range(3 * (many - 1)))):
        process = subprocess.Popen(
            [*arguments, "add-statements", "ours.workshop", "-"],
            cwd=tmp_path,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(as_json_lines([f"line {number}" for number in range(300)]).encode())
        process.stdin.flush()
        printed += [process.stdout.readline().decode().strip() for _ in range(kill_after)]
        process.kill()
        printed += [line for line in process.communicate()[0].decode().split() if len(line) == 36]
    kept = {one["id"] for one in statements_of(run, tmp_path, "ours.workshop")}
    assert set(printed) <= kept
    assert len(printed) >= 58
    again = run("add-statements", "ours.workshop", "-", cwd=tmp_path, words=as_json_lines(["and on we go"]))
    assert again.returncode == 0, again.stderr
    assert run("check", "ours.workshop", cwd=tmp_path).returncode == 0


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """Have what is started in here be interrupted: what a script runs in the background ignores it, and so its own."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no interrupt to another process")
def test_stopping_it_says_so_and_keeps_what_was_kept(run: Run, command: Command, tmp_path: Path) -> None:
    start(run, tmp_path, "ours.workshop")
    arguments, environment = command
    with interruptible():
        process = subprocess.Popen(
            [*arguments, "add-statements", "ours.workshop", "-"],
            cwd=tmp_path,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    try:
        Stream(process).say("half way through")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 2
    assert "Traceback" not in err.decode()
    assert "Everything saved so far is safe." in err.decode()
    assert [one["wording"] for one in statements_of(run, tmp_path, "ours.workshop")] == ["half way through"]


def test_words_are_kept_though_nobody_reads_the_ids(run: Run, command: Command, tmp_path: Path) -> None:
    start(run, tmp_path, "ours.workshop")
    arguments, environment = command
    wordings = [f"line {number}" for number in range(50)]
    (tmp_path / "heard.jsonl").write_text(as_json_lines(wordings), "utf-8")
    process = subprocess.Popen(
        [*arguments, "add-statements", "ours.workshop", "heard.jsonl"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=20) == 0
    assert err == "Saved 50 of 50 statements in “ours.workshop”.\n"
    assert [one["wording"] for one in statements_of(run, tmp_path, "ours.workshop")] == wordings
