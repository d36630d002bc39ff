"""What the journeys share: the real command in a process of its own, and the words of a PDF as a reader gets them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdf
import pytest

from tests.ui.fixtures import driver, qapp, windows

__all__ = ["driver", "qapp", "windows"]

COMMAND = [sys.executable, "-m", "workshop_app"]

Run = Callable[..., subprocess.CompletedProcess[str]]


def environment() -> dict[str, str]:
    """Return this environment without a display, as buffered as usual, and with the package on its path."""
    clone = Path(__file__).resolve().parents[2]
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"PYTHONPATH": str(clone)}


@pytest.fixture(scope="session")
def command() -> tuple[list[str], dict[str, str]]:
    """The command and its environment, for tests that talk with it while it runs."""
    return COMMAND, environment()


@pytest.fixture(scope="session")
def run() -> Run:
    """Run one command to its end; standard input, output and error are text in UTF-8."""

    def run_it(*arguments: object, cwd: Path, words: str = "") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            cwd=cwd,
            env=environment(),
            input=words.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run_it


@pytest.fixture(scope="session")
def words_of_pdf() -> Callable[[Path], str]:
    """Give the text of a PDF as somebody who copies it, or has it read aloud, gets it.

    Letters drawn from right to left come out of a page in the order of their shapes, and shaped names come out as
    shapes, so such lines carry their own text (``/ActualText``), which readers take instead. Here it stands after the
    text of its page.
    """

    def read(path: Path) -> str:
        texts = [page.extract_text() for page in pypdf.PdfReader(path).pages]
        with pikepdf.open(path) as pdf:
            for page in pdf.pages:
                texts.extend(_own_texts(page))
        return "\n".join(texts)

    return read


def _own_texts(page: pikepdf.Page) -> Iterator[str]:
    for instruction in pikepdf.parse_content_stream(page, "BDC"):
        if str(instruction.operator) == "BDC":
            marked = instruction.operands[1]
            if isinstance(marked, pikepdf.Dictionary) and "/ActualText" in marked:
                yield str(marked.ActualText)
