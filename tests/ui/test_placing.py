"""Where the two windows are, whatever is plugged in, unplugged, asleep or swapped."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.fixtures import PACKAGE_ROOT


@pytest.mark.skipif(sys.platform != "linux", reason="screens are simulated on Linux only")
def test_both_windows_are_where_they_belong_whatever_becomes_of_the_screens(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.hands_and_screens", str(tmp_path)],
        cwd=PACKAGE_ROOT,
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    assert "closed by hand it stays closed" in done.stdout
