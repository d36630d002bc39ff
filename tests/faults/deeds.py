"""What a process does to its files while it is killed, or while the disk refuses: each deed again for each call.

Run as a process of its own, with ``breaking.c`` loaded before the C library. It forks once for each line of JSON that
it reads (which deed, in which folder, what is to happen at which call) and answers with how that child ended.
"""

import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Event
from typing import Any

from tests.exports.films import film, photo
from tests.files.newest import NEWEST, NEWEST_FILE
from workshop_app.actions.setting_aside import set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement, keep_statements, reword_statement, take_down
from workshop_app.cli import run
from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.packs import PackFolder
from workshop_app.domain.people import Recipient
from workshop_app.exports import beside
from workshop_app.exports.gathered import Gathered, GatheredAttachment
from workshop_app.exports.gathering import gather
from workshop_app.store import CommissionFile, journal

LONG = "words that need more room than one page has " * 200
LONGEST = 20
"""Seconds after which a deed hangs."""

WORDS_FROM_A_FILE = [f"from a file, number {number}" for number in range(4)]


class Notes:
    """What is acknowledged to whoever watches, as it happens: a line each, outside of the folder that breaks."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)

    def write(self, what: str, **more: Any) -> None:
        os.write(self._file, (json.dumps({"what": what} | more) + "\n").encode("utf-8", "surrogateescape"))

    def done(self, file: CommissionFile, **more: Any) -> None:
        seq, digest = journal.last_seal(file.db.conn)
        self.write("done", path=str(file.path), seq=seq, digest=digest, **more)

    def attempt(self, deed: Callable[[], Any]) -> Any:
        """Do something, and once more if it is refused, as a person would.

        Return what it returns, or None if it is not known to be done. What the disk did not confirm is not done again.
        """
        for _ in range(2):
            try:
                return deed() or True
            except WorkshopError as error:
                unsure = "did not confirm" in str(error)
                self.write("unsure" if unsure else "refused", sentence=str(error))
                if unsure:
                    return None
        return None

    def command(self, *arguments: object) -> bool:
        """Run a command whose standard output and error are noted; tell whether it ended well."""
        code = run(list(map(str, arguments)))
        self.write("ended", command=arguments[0], path=str(arguments[1]), code=code)
        return code == 0


def keep_words(notes: Notes, path: Path) -> None:
    file = notes.attempt(lambda: CommissionFile.open(path))
    if file is None:
        return
    ids: dict[str, Any] = {}

    def keep(wording: str) -> None:
        if found := notes.attempt(lambda: keep_statement(file, wording)):
            ids[wording] = found
            notes.done(file, kept={found: wording})

    def do(deed: Callable[[], Any], **more: Any) -> None:
        if notes.attempt(deed):
            notes.done(file, **more)

    keep("one thing")
    keep(LONG)
    do(file.undo, gone=[ids.get(LONG)])
    do(file.redo)
    if first := ids.get("one thing"):
        do(lambda: reword_statement(file, first, "the same thing in other words"))
        do(lambda: set_aside_for_safeguarding(file, [first]))
    if second := ids.get(LONG):
        do(lambda: take_down(file, second))
    if notes.attempt(lambda: file.keep_draft("box", "half a sent")):
        notes.write("draft", path=str(path), wording="half a sent")
    do(lambda: keep_statements(file, [LONG, "and more"]))
    file.close()


def bring_up(notes: Notes, path: Path) -> None:
    file = notes.attempt(lambda: CommissionFile.open(path))
    if file is not None:
        notes.done(file)
        if found := notes.attempt(lambda: keep_statement(file, "in the new version")):
            notes.done(file, kept={found: "in the new version"})
        file.close()


def mend(notes: Notes, path: Path) -> None:
    if file := notes.attempt(lambda: CommissionFile.open(path)):
        notes.done(file)
        file.close()


def keep_elsewhere(notes: Notes, path: Path) -> None:
    file = notes.attempt(lambda: CommissionFile.open(path))
    if file is None:
        return
    if found := notes.attempt(lambda: keep_statement(file, "before it moved")):
        notes.done(file, kept={found: "before it moved"})
    with contextlib.suppress(OSError):
        path.rename(path.with_name("renamed.workshop"))
    there = notes.attempt(lambda: file.keep_elsewhere(path.with_name("saved.workshop")))
    if there is None:
        file.close()
        return
    notes.done(there)
    if found := notes.attempt(lambda: keep_statement(there, "after it moved")):
        notes.done(there, kept={found: "after it moved"})
    there.close()


def make_and_fill(notes: Notes, path: Path) -> None:
    source = path.parent.parent / "heard.jsonl"
    source.write_text("".join(json.dumps({"wording": one}) + "\n" for one in WORDS_FROM_A_FILE), "utf-8")
    new = path.with_name("new.workshop")
    if notes.command("new", new, "--title", "Ours", "--service", "Carers", "--plan", "initial-workshop"):
        notes.command("add-statements", new, source)


def export(notes: Notes, path: Path) -> None:
    for _ in range(2):
        notes.command("export", path, path.parent / "packs", "--only", "statements", "--only", "data")


def put_beside(notes: Notes, path: Path) -> None:
    """Copy a film, a picture and a paper beside the specification; their own folder is not one that breaks."""
    own = path.parent.parent / "kept"
    own.mkdir()
    attachments = []
    for number, (name, content) in enumerate((("a.mov", film()), ("b.jpg", photo()), ("c.txt", b"a paper")), 1):
        (own / name).write_bytes(content)
        attachments.append(
            GatheredAttachment(
                number=number,
                kind=AttachmentKind.OTHER,
                caption="",
                session_number=None,
                digest=hashlib.sha256(content).hexdigest(),
                statements=[],
                kept_at=own / name,
            )
        )
    gathered = replace(_gathered(), attachments=attachments)
    with contextlib.suppress(WorkshopError):
        for one in beside.put_beside(
            gathered,
            path.parent / "packs",
            PackFolder.TENDERERS,
            lambda why: notes.write("refused", sentence=why),
            Event(),
        ):
            notes.write("made", path=str(one))


@cache
def _gathered() -> Gathered:
    with CommissionFile.open_copy(NEWEST_FILE) as file:
        return gather(file, Recipient.TENDERERS)


DEEDS = {
    deed.__name__: deed for deed in (keep_words, make_and_fill, bring_up, mend, keep_elsewhere, export, put_beside)
}


def _child(asked: dict[str, Any], shim: ctypes.CDLL) -> None:
    """Do one deed in a process of its own, as one that was just started."""
    folder = Path(asked["folder"])
    notes = Notes(folder / "notes")
    os.dup2(os.open(folder / "printed", os.O_CREAT | os.O_WRONLY), 1)
    os.dup2(os.open(folder / "said", os.O_CREAT | os.O_WRONLY), 2)
    signal.alarm(LONGEST)
    shim.break_at(os.fsencode(folder / "disk"), asked["how"], asked["error"], asked["when"])
    try:
        DEEDS[asked["deed"]](notes, folder / "disk" / "ours.workshop")
    except BaseException:
        notes.write("bad end", traceback=traceback.format_exc())
    shim.name_of_call.restype = ctypes.c_char_p
    names = [shim.name_of_call(number).decode() for number in range(1, shim.calls_so_far() + 1)]
    notes.write("over", calls=len(names), names=names)


def warm_up() -> None:
    """Load and work out what every child would have to, each for itself."""
    with tempfile.TemporaryDirectory() as name:
        for deed, frozen in (
            (bring_up, "schema-1"),
            (keep_words, NEWEST),
            (make_and_fill, ""),
            (export, NEWEST),
            (put_beside, ""),
        ):
            folder = Path(name, deed.__name__)
            (folder / "disk").mkdir(parents=True)
            path = folder / "disk" / "ours.workshop"
            if frozen:
                shutil.copy(Path(__file__).parents[1] / "files" / f"{frozen}.workshop", path)
            with (
                Path(os.devnull).open("w") as nothing,
                contextlib.redirect_stderr(nothing),
                contextlib.redirect_stdout(nothing),
            ):
                deed(Notes(folder / "notes"), path)


def serve() -> None:
    """Answer each line of standard input."""
    shim = ctypes.CDLL(None)
    warm_up()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                _child(asked, shim)
            finally:
                os._exit(0)
        _, status, used = os.wait4(child, 0)
        print(json.dumps({"signal": os.WTERMSIG(status), "memory": used.ru_maxrss * 1024}), flush=True)


if __name__ == "__main__":
    serve()
