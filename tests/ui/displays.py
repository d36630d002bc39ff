"""X servers of the tests' own, each with a window manager, and what is to be seen there."""

import contextlib
import os
import struct
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage

_IN_MEMORY = "Xvfb_screen0"
"""The file in which Xvfb keeps what is to be seen: a header of numbers, the colours, then line by line."""


def seen_at(folder: Path) -> QImage:
    """Return a picture of all that is to be seen at a display that has its files in ``folder``."""
    content = (folder / _IN_MEMORY).read_bytes()
    header = struct.unpack(">25I", content[:100])
    length, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
    start = length + 12 * colours
    return QImage(content[start : start + line * height], width, height, line, QImage.Format.Format_RGB32).copy()


@contextlib.contextmanager
def own_display(folder: Path) -> Iterator[str]:
    """Start Xvfb and openbox and yield the name of the display.

    In ``folder`` are a log with what they say, and what is to be seen: ``seen_at`` reads that.
    """
    reading, writing = os.pipe()
    with (folder / "display.log").open("wb") as log:
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                "2720x900x24",
                "-nolisten",
                "tcp",
                "-fbdir",
                str(folder),
            ],
            pass_fds=[writing],
            stdout=log,
            stderr=log,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": name}, stdout=log, stderr=log)
        time.sleep(0.5)
        try:
            yield name
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait(10)
