"""X servers of the tests' own, each with a window manager."""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def own_display(folder: Path) -> Iterator[str]:
    """Start Xvfb and openbox and yield the name of the display; what they say goes to a log in ``folder``."""
    reading, writing = os.pipe()
    with (folder / "display.log").open("wb") as log:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "2720x900x24", "-nolisten", "tcp"],
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
