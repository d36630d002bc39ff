"""The folder that runs without Python, on a laptop that has nothing else, and what is seen of it at a display."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from tests.packaging.recipes import CLONE

NOBODY = 65534
PATIENCE = 60.0
"""Seconds for a window to appear on a busy machine."""


@dataclass
class Laptop:
    """Where the folder is, read-only, and what of this computer it may see.

    Attributes:
        app: the program.
        place: a folder that the person may write to.
    """

    app: Path
    place: Path

    def command(self, *arguments: object, known: Mapping[str, str] | None = None) -> list[str]:
        """Return the command for the program without Python, network or this user's rights.

        Args:
            *arguments: what it is given.
            known: its environment.
        """
        alone = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--net"]
        somebody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        told = [f"{name}={value}" for name, value in (known or {}).items()]
        cleared = ["env", "--ignore-environment", "PATH=/nowhere", *told]
        run = [*alone, *(somebody if os.geteuid() == 0 else []), *cleared, str(self.app), *map(str, arguments)]
        return [shutil.which(run[0]) or run[0], *run[1:]]

    def run(self, *arguments: object, code: int = 0, known: Mapping[str, str] | None = None) -> str:
        """Run the program to its end; return what it printed."""
        done = subprocess.run(
            self.command(*arguments, known=known), cwd=self.place, capture_output=True, timeout=600, check=False
        )
        assert done.returncode == code, done.stderr.decode()
        assert "went wrong" not in done.stderr.decode(), done.stderr.decode()
        return done.stdout.decode()


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """The folder ``dist`` of a build."""
    given = os.environ.get("BUNDLE")
    if given:
        return Path(given)
    if "bundle" not in str(pytestconfig.getoption("markexpr")):
        pytest.skip("whoever wants it built says so: -m bundle")
    ours = tmp_path_factory.getbasetemp()
    # Several processes that test at once have a folder each, in one that is theirs together: one builds for all.
    made = (ours.parent if hasattr(pytestconfig, "workerinput") else ours) / "dist"
    with FileLock(made.with_suffix(".lock")):
        if not (made / "SHA256SUMS").exists():
            subprocess.run([CLONE / "packaging" / "linux" / "build", made], check=True, timeout=1500)
    return made


@pytest.fixture(scope="session")
def laptop(dist: Path) -> Iterator[Laptop]:
    """What was packed, unpacked where nobody may write, in a folder with a space and a letter that is not English."""
    home = Path(tempfile.mkdtemp(prefix="laptop-"))
    home.chmod(0o755)
    folder, place = home / "Program files ö", home / "Jörg’s work"
    folder.mkdir()
    place.mkdir()
    place.chmod(0o777)
    (packed,) = dist.glob("in-their-words-*.tar.gz")
    subprocess.run(["tar", "--extract", "--file", packed, "--directory", folder], check=True)
    subprocess.run(["chmod", "--recursive", "a-w,a+rX", folder], check=True)
    yield Laptop(folder / "in-their-words" / "workshop-app", place)
    subprocess.run(["chmod", "--recursive", "u+w", folder], check=True)
    shutil.rmtree(home)


@pytest.fixture(scope="session")
def sample(laptop: Laptop) -> Path:
    """What ``demo`` of the folder wrote, for somebody who has no home."""
    laptop.run("demo", "sample.workshop")
    return laptop.place / "sample.workshop"


def at(display: str, *command: str) -> str:
    """Have xdotool do something at a display; return what it printed, such as the windows that it found."""
    known = {**os.environ, "DISPLAY": display}
    return subprocess.run(["xdotool", *command], env=known, capture_output=True, text=True, check=False).stdout


def windows(display: str, name: str) -> list[str]:
    """Return the windows to be seen at a display whose title holds ``name``."""
    return at(display, "search", "--onlyvisible", "--name", name).split()


def until(seen: Callable[[], object], running: "subprocess.Popen[bytes]") -> None:
    """Wait until something is to be seen of a program that goes on running."""
    end = time.monotonic() + PATIENCE
    while not seen():
        assert running.poll() is None, running.communicate()[1].decode()
        assert time.monotonic() < end
        time.sleep(0.2)
