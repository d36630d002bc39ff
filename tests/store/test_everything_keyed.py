"""What holds of every commission file holds of one with a password: the tests of store and actions on such files."""

import subprocess
import sys
from pathlib import Path

import pytest

CLONE = Path(__file__).resolve().parents[2]


@pytest.mark.many
@pytest.mark.plain
@pytest.mark.parametrize("folder", ["tests/actions", "tests/store"])
def test_what_holds_of_every_file_holds_of_one_with_a_password(many: int, folder: str) -> None:
    if many < 2:
        pytest.skip("it is as long as all of them are; --many 2 or more runs it")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "--keyed", folder],
        cwd=CLONE,
        capture_output=True,
        text=True,
        timeout=1800,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
    assert " passed" in done.stdout
