"""What is kept of a fault of the app's own: where in the app it was, and nothing of what anybody said.

An exception's message and the values around it may quote words, names and paths, so neither is kept. The log has a
bounded size; where it cannot be written, nothing else comes to grief for it.
"""

import logging
import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from workshop_app import data
from workshop_app.domain.times import system_clock

LARGEST_LOG = 200_000
"""Bytes: a log that would become larger is put aside as the one before, which goes."""

_MOST_FRAMES = 40
_MOST_CAUSES = 5
_MOST_NOTED = 200
"""How many a program notes while it runs: one that comes to grief all the time does not fill a disk with it."""
_PACKAGE_ROOT = Path(__file__).resolve().parent.parent
_WHERE_UNKNOWN = "…"

Listener = Callable[[str], None]


class _Noted:
    """What this program has noted, and who is told."""

    def __init__(self) -> None:
        self.places: set[tuple[str, str]] = set()
        self.count = 0
        self.last = ""
        self.listener: Listener | None = None
        self.lock = threading.RLock()


_noted = _Noted()


def watch() -> None:
    """Note every exception from now on that nothing else deals with, in whatever thread."""
    sys.excepthook = _unhandled
    threading.excepthook = _unhandled_in_thread
    sys.unraisablehook = _unraisable
    logger = logging.getLogger("workshop_app")
    logger.addHandler(_OfWhatWasDealtWith())
    # Python's own handler would print the message and what it quotes.
    logger.propagate = False


def tell(listener: Listener | None) -> None:
    """Have ``listener`` told of every fault, with the path of the log, or "" where that cannot be written.

    It may be called in any thread. None: nobody is told.
    """
    _noted.listener = listener


def note(error: BaseException, *, aloud: bool = True) -> str:
    """Note a fault of the app's own; return the path of the log, or "" where it could not be written.

    The same fault is written once, however often it happens while the program runs. Raises nothing.

    Args:
        error: what was raised.
        aloud: whether whoever listens is told: nobody has said it yet.
    """
    try:
        with _noted.lock:
            path = _written(list(_lines(error)))
    except Exception:
        path = ""
    if aloud and _noted.listener is not None:
        try:
            _noted.listener(path)
        except Exception:
            # Whoever would have said it came to grief as well: that is no reason to begin again.
            _noted.listener = None
    return path


def note_line(file: str, line: int) -> None:
    """Note a fault of which only the line of a page is known; nobody is told. Raises nothing."""
    note_lines([f"  {shortened(file)}:{line}"])


def note_lines(lines: list[str]) -> None:
    """Note a fault of which only these lines are known, without anybody's words; nobody is told. Raises nothing."""
    try:
        with _noted.lock:
            _written(lines)
    except Exception:
        return


def last_noted() -> str:
    """Return what was noted last while this program runs; empty if nothing was."""
    return _noted.last


def shortened(file: str) -> str:
    """Return where a file of code is, without the folders above it: those may have somebody's name."""
    path = Path(file)
    if not path.is_absolute():
        # In a folder without Python the code has no other place than in the app.
        return path.as_posix()
    for root in (_PACKAGE_ROOT, Path(sys.prefix), Path(sys.base_prefix)):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return f"{_WHERE_UNKNOWN}/{path.name}"


def what_to_do(path: str) -> str:
    """Return what whoever sees a fault is told: where it was noted, if it was, and what to do with that."""
    if not path:
        return "It could not be noted down on this computer. Please tell the person who looks after the app."
    return (
        f"Where it happened is noted in “{path}”, without anybody’s words. Please send that file to the person who "
        "looks after the app."
    )


def noted_and_told(error: BaseException) -> str:
    """Note a fault that the page where it happened says itself; return what that says."""
    return f"Something went wrong inside the app. Nothing was lost. {what_to_do(note(error, aloud=False))}"


class _OfWhatWasDealtWith(logging.Handler):
    """Notes the faults that the rooms go on after: the message stays here."""

    def emit(self, record: logging.LogRecord) -> None:
        """Note what was raised, if the record is of that."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, Exception):
            _say(note(error))


def _unhandled(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if not isinstance(error, Exception) or sys.flags.dev_mode:
        sys.__excepthook__(kind, error, traceback)
    if isinstance(error, Exception):
        _say(note(error))


def _unhandled_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if isinstance(arguments.exc_value, Exception):
        _say(note(arguments.exc_value))


def _unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    """Note what went wrong as something was cleared away; nothing that anybody does depends on it."""
    if isinstance(unraisable.exc_value, Exception):
        note(unraisable.exc_value, aloud=False)


def _say(path: str) -> None:
    try:
        print(f"Something went wrong inside the app. {what_to_do(path)}", file=sys.stderr)
    except (OSError, ValueError, AttributeError):
        # A program without a terminal has nowhere to say it.
        return


def _written(lines: list[str]) -> str:
    log = data.logs_folder() / "faults.log"
    same = (lines[0], lines[1] if len(lines) > 1 else "")
    if same in _noted.places or _noted.count >= _MOST_NOTED:
        return str(log) if log.is_file() else ""
    text = _noted.last = "\n".join((_head(), *lines, "", ""))
    _append(log, text.encode("utf-8", "backslashreplace"))
    _noted.places.add(same)
    _noted.count += 1
    return str(log)


def _append(log: Path, entry: bytes) -> None:
    if log.is_file() and log.stat().st_size + len(entry) > LARGEST_LOG:
        log.replace(log.with_name("faults-before.log"))
    with opened_to_append(log) as file:
        file.write(entry)


def opened_to_append(log: Path) -> BinaryIO:
    """Return a file that only this person may read, open to write at its end, made with its folder if it is missing.

    Raises:
        OSError: it cannot be written, or something else stands in its place.
    """
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    # Nothing that is started from here has any use for it.
    handle = os.open(log, flags | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0), 0o600)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError("what stands in the log's place is no file")
    return os.fdopen(handle, "r+b", buffering=0)


def _head() -> str:
    return f"{system_clock().isoformat(timespec='seconds')}  {data.version_and_system()}"


def _lines(error: BaseException) -> Iterator[str]:
    """Yield the kind of exception, and from the innermost outwards where it was; then the same of what caused it."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen and len(seen) < _MOST_CAUSES:
        yield f"{'after ' if seen else ''}{type(one).__module__}.{type(one).__qualname__}"
        seen.add(id(one))
        frames = list(_frames(one.__traceback__))[::-1]
        yield from frames[:_MOST_FRAMES]
        if len(frames) > _MOST_FRAMES:
            yield f"  and {len(frames) - _MOST_FRAMES} more"
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _frames(traceback: TracebackType | None) -> Iterator[str]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        yield f"  {shortened(code.co_filename)}:{traceback.tb_lineno} {code.co_qualname}"
        traceback = traceback.tb_next
