"""Every picture in docs/pictures is shown with words, and is of a page that `screens` still draws."""

import re
import struct
from pathlib import Path

import pytest

from tests.ui.fixtures import PACKAGE_ROOT
from tests.ui.test_screens import BEGUN, HOME, PROJECT, STATES

PICTURES = PACKAGE_ROOT / "docs" / "pictures"
DOCUMENTS = [PACKAGE_ROOT / "README.md", *sorted((PACKAGE_ROOT / "docs").glob("*.md"))]
SHOWN = [
    (document, told, document.parent / place)
    for document in DOCUMENTS
    for told, place in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", document.read_text("utf-8"))
]


def test_every_picture_is_shown_and_every_one_that_is_shown_is_there() -> None:
    assert {path.resolve() for _, _, path in SHOWN} == {path.resolve() for path in PICTURES.iterdir()}


@pytest.mark.parametrize(("document", "told", "path"), SHOWN, ids=[f"{d.stem}-{p.stem}" for d, _, p in SHOWN])
def test_whoever_does_not_see_a_picture_is_told_what_is_in_it(document: Path, told: str, path: Path) -> None:
    assert len(told.split()) >= 5, f"{document.name} says too little of {path.name}"


def test_a_picture_of_a_page_is_of_one_that_is_drawn_and_as_large() -> None:
    pages = [path for path in PICTURES.iterdir() if path.name.startswith(("console-", "wall-"))]
    assert len(pages) > 20
    assert {path.stem for path in pages} <= HOME | PROJECT | BEGUN | STATES
    for path in pages:
        assert struct.unpack(">II", path.read_bytes()[16:24]) == (1280, 720), path.name
