"""Faults of the app's own: noted where they happened and never what was said, within bounds, never a second fault."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exports import examples
from workshop_app import cli, crashes
from workshop_app.data import logs_folder
from workshop_app.domain.packs import PackFolder
from workshop_app.domain.people import Recipient
from workshop_app.exports.apart import made_apart
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.packs import Export, write_exports

CLONE = Path(__file__).resolve().parents[1]
WORDS = "nobody asked me, not once"
FAULTS = """
import sys, threading, logging
from workshop_app import crashes
crashes.watch()
words = sys.argv[1]
def deep(left):
    if left == 0:
        raise KeyError(words)
    deep(left - 1)
def in_thread():
    raise ValueError(words)
class Going:
    def __del__(self):
        raise LookupError(words)
for _ in range(3):
    thread = threading.Thread(target=in_thread)
    thread.start()
    thread.join()
Going()
try:
    deep(100)
except KeyError:
    logging.getLogger("workshop_app").exception("one who listens failed")
raise RuntimeError(words) from OSError(words)
"""


@pytest.fixture(autouse=True)
def as_if_just_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crashes, "_noted", crashes._Noted())


def log() -> Path:
    return logs_folder() / "faults.log"


def fault(words: str = WORDS) -> Exception:
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def test_whatever_reaches_the_top_is_noted_once_with_its_place_and_without_a_word() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTS, WORDS], cwd=CLONE, capture_output=True, text=True, timeout=60, check=False
    )
    noted = log().read_text("utf-8")
    assert WORDS not in noted + done.stderr
    assert "Traceback" not in done.stderr
    assert str(log()) in done.stderr
    for kind, place in (
        ("builtins.ValueError", "in_thread"),
        ("builtins.LookupError", "Going.__del__"),
        ("builtins.KeyError", "deep"),
        ("builtins.RuntimeError", "<module>"),
        ("after builtins.OSError", ""),
    ):
        assert kind in noted
        assert place in noted
    assert noted.count("builtins.ValueError") == 1
    assert noted.count(" deep\n") < 60
    assert "In Their Words" in noted
    assert str(Path.home()) not in noted
    assert log().stat().st_mode & 0o077 == 0


def test_the_log_has_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crashes, "LARGEST_LOG", 1_000)
    for number in range(30):
        source = compile(f"def f{number}():\n raise LookupError\nf{number}()", f"{number}.py", "exec")
        with pytest.raises(LookupError) as failed:
            exec(source)
        assert crashes.note(failed.value) == str(log())
    kept = sorted(log().parent.iterdir())
    assert [one.name for one in kept] == ["faults-before.log", "faults.log"]
    assert all(one.stat().st_size <= 1_000 for one in kept)
    assert "f29" in log().read_text("utf-8")
    assert "f29" in crashes.last_noted()


@pytest.mark.parametrize("in_the_way", ["a file for a folder", "a pipe", "a link", "no home"])
def test_where_nothing_can_be_noted_it_says_so_and_nothing_else_comes_to_grief(
    in_the_way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    crashes.tell(told.append)
    if in_the_way == "a file for a folder":
        (tmp_path / "file").write_bytes(b"")
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    elif in_the_way == "no home":
        monkeypatch.delenv("XDG_STATE_HOME")
        monkeypatch.setenv("HOME", "/proc/nowhere")
    else:
        log().parent.mkdir(parents=True)
        if in_the_way == "a pipe":
            os.mkfifo(log())
        else:
            log().symlink_to(tmp_path / "else")
    assert crashes.note(fault()) == ""
    assert told == [""]
    assert "could not be noted" in crashes.what_to_do("")
    assert not (tmp_path / "else").exists()


def test_a_listener_that_comes_to_grief_is_not_told_again() -> None:
    told: list[str] = []

    def failing(path: str) -> None:
        told.append(path)
        raise RuntimeError

    crashes.tell(failing)
    crashes.note(fault())
    crashes.note(fault())
    assert told == [str(log())]


def test_two_threads_note_what_they_meet() -> None:
    both = [threading.Thread(target=crashes.note, args=(fault(),)) for _ in range(8)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert log().read_text("utf-8").count("builtins.ValueError") == 1


def failing(_: Gathered) -> bytes:
    """Make nothing: come to grief over somebody's words."""
    raise ValueError(WORDS)


def test_a_document_that_comes_to_grief_in_its_own_process_is_noted_by_it(tmp_path: Path) -> None:
    whys: list[str] = []
    gathered = dict.fromkeys(Recipient, examples.rich())
    pack = Export("p", "a pack", PackFolder.YOU, {"p.pdf": made_apart(failing)})
    assert not list(write_exports(gathered, tmp_path, [pack], whys.append))
    (why,) = whys
    assert why.startswith("“p.pdf” was not made: something went wrong inside the app.")
    assert str(log()) in why
    noted = log().read_text("utf-8")
    assert "builtins.ValueError\n  tests/test_crashes.py" in noted
    assert WORDS not in noted + why


def waiting_for_more(messages: Iterator[Path]) -> bytes:
    """Say that the first has come, by a file where it says, and wait for the others."""
    next(messages).touch()
    return bytes(len(list(messages)))


GONE_MEANWHILE = """
import os, sys, time
from pathlib import Path
from tests.exports import examples
from tests.test_crashes import waiting_for_more
from workshop_app.exports.apart import Apart

def handed_over(_):
    come = Path(sys.argv[1])
    while not come.exists():
        yield come
        time.sleep(0.01)
    os._exit(9)

Apart(waiting_for_more, handed_over)(examples.empty())
"""


def test_a_document_is_no_fault_where_whoever_hands_it_over_is_gone(tmp_path: Path) -> None:
    # What it says is heard until the process that it began has come to an end as well.
    gone = subprocess.run(
        [sys.executable, "-c", GONE_MEANWHILE, tmp_path / "come"], cwd=CLONE, stdout=subprocess.PIPE, check=False
    )
    assert gone.returncode == 9
    assert (tmp_path / "come").exists()
    assert not log().exists()


def test_a_command_that_comes_to_grief_says_so_in_one_sentence_and_where_it_is_noted(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert cli.code_after(fault()) == cli.WRONG_USE
    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert str(log()) in said
    assert WORDS not in said
    assert "ValueError" in log().read_text("utf-8")
