"""An end that no exception tells of, in Qt or another library: where in the app it was, without anybody's words.

What Python writes as it ends holds whole paths, which may have somebody's name. So it goes into a file of its own, and
at the next start what is left without those goes into the log of faults.
"""

import faulthandler
import re
from collections.abc import Iterator
from typing import BinaryIO

from workshop_app import crashes, data

NAME = "sudden-end.txt"
"""The file, beside the log."""

_MOST_READ = 100_000
_KIND = re.compile(r"^(?:Fatal Python error|Windows fatal exception): ([\w :-]{1,80})")
_FRAME = re.compile(r'^  File "(.*)", line (\d+) in (.*)$')
_open: list[BinaryIO] = []


def watch() -> None:
    """Have it written where this program ends suddenly, and what the one before wrote put into the log.

    Raises nothing: where nothing can be written, the app is started all the same.
    """
    try:
        file = crashes.opened_to_append(data.logs_folder() / NAME)
        file.seek(0)
        for lines in _ends(file.read(_MOST_READ).decode("utf-8", "replace")):
            crashes.note_lines(lines)
        file.truncate(0)
        # One thread is enough: that in which it happened.
        faulthandler.enable(file, all_threads=False)
    except Exception:
        return
    _open.append(file)


def _ends(written: str) -> Iterator[list[str]]:
    """Yield of each sudden end its kind, and where it was from the innermost outwards."""
    lines: list[str] = []
    for line in written.splitlines():
        if kind := _KIND.match(line):
            if lines:
                yield lines
            lines = [f"Ended suddenly before this start: {kind[1].strip()}"]
        elif lines and (frame := _FRAME.match(line)):
            lines.append(f"  {crashes.shortened(frame[1])}:{frame[2]} {frame[3]}")
    if lines:
        yield lines
