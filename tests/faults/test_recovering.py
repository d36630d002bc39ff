"""Whatever is damaged, `recover` ends in a sound file with all that could be read, or in a sentence.

``pytest tests/faults/test_recovering.py --many 100 -s`` tries many; what chance began with is printed.
"""

import contextlib
import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.damaging import DAMAGES, Damage
from tests.files.newest import NEWEST_FILE
from workshop_app.actions.recovering import Recovered, recover_file
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile, FileError, check_file
from workshop_app.store.raw_pages import RawPages

EACH = 1
LONGEST = 20
PAGE = 4096
WITHDRAWN = "words taken back before anybody saw them"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The frozen file of this version, with words of every length, some undone."""
    frozen = NEWEST_FILE
    path = Path(shutil.copy(frozen, tmp_path_factory.mktemp("good") / "ours.workshop"))
    with CommissionFile.open(path) as file:
        for number in range(30):
            keep_statement(file, f"words number {number} " + "and so on, " * (number * 3 if number % 7 else 700))
        keep_statement(file, WITHDRAWN)
        file.undo()
    return path.read_bytes()


def pages_of_words(content: bytes) -> dict[str, list[set[int]]]:
    """Return, for each statement's words, the pages of each place in which they stand."""
    raw = RawPages(content)
    found: dict[str, list[set[int]]] = {}
    with contextlib.closing(sqlite3.connect(":memory:")) as conn:
        conn.deserialize(content)
        words = dict(conn.execute("SELECT id, wording FROM statement"))
    for page in range(1, raw.number + 1):
        if content[(page - 1) * PAGE + (100 if page == 1 else 0)] != 13:
            continue
        for cell in raw.cells(page):
            if cell.values[0] in words:
                found.setdefault(words[cell.values[0]], []).append({page, *overflow(content, words[cell.values[0]])})
    assert found.keys() == set(words.values())
    return found


def overflow(content: bytes, wording: str) -> Iterator[int]:
    """Go through the pages that hold a part of long words."""
    part = wording[-20:].encode()
    if len(wording) < 3000:
        return
    place = content.find(part)
    while place >= 0:
        yield place // PAGE + 1
        place = content.find(part, place + 1)


def recovered(content: bytes, folder: Path) -> tuple[Recovered | str, dict[str, str]]:
    """Save what can be read of ``content``; return what is told, and the state of each statement's words."""
    damaged, new = folder / "damaged.workshop", folder / "new.workshop"
    damaged.write_bytes(content)
    new.unlink(missing_ok=True)
    refused = ""
    try:
        told = recover_file(damaged, new)
    except FileError as error:
        refused = str(error)
    if refused:
        assert not new.exists()
        assert "\n" not in refused
        return refused, {}
    assert damaged.read_bytes() == content, "the damaged file was changed"
    assert check_file(new) == []
    assert new.stat().st_mode & 0o777 == 0o600
    assert {one.name for one in folder.glob("[!.]*")} == {"damaged.workshop", "new.workshop"}
    with CommissionFile.open(new) as file:
        return told, {one.wording: one.state.value for one in file.all(Statement)}


@pytest.mark.many
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_what_stands_on_a_page_that_is_whole_is_saved(
    good: bytes, tmp_path: Path, damage: Damage, many: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(seed)
    places = pages_of_words(good)
    with contextlib.closing(sqlite3.connect(":memory:")) as conn:
        conn.deserialize(good)
        states = dict(conn.execute("SELECT wording, state FROM statement"))
    ends: Counter[str] = Counter()
    for number in range(EACH * many):
        content = bytearray(good)
        damage(chance, content)
        where = f"{damage.__name__}, seed {seed}, number {number}"
        began = time.process_time()
        told, found = recovered(bytes(content), tmp_path)
        assert time.process_time() - began < LONGEST, where
        # Where every trace of that is gone, they are what was kept and never deleted.
        assert found.get(WITHDRAWN) in (None, StatementState.WAITING, StatementState.SAFEGUARDING), where
        same = {
            page + 1
            for page in range(len(good) // PAGE)
            if content[page * PAGE : (page + 1) * PAGE] == good[page * PAGE : (page + 1) * PAGE]
        }
        there = {words for words, copies in places.items() if len(copies[0] & same) == len(copies[0])}
        if isinstance(told, str):
            assert not there, f"{where}: {told}"
            ends["nothing left"] += 1
            continue
        assert there <= found.keys(), f"{where}: {[one[:60] for one in there - found.keys()]}"
        changed = found.keys() - states.keys()
        assert not changed or not told.is_all, where
        for words in found.keys() & states.keys():
            aside = {one for one, state in states.items() if state == StatementState.SAFEGUARDING}
            if words in aside:
                assert found[words] == StatementState.SAFEGUARDING, where
        ends["all" if told.is_all else "in part"] += 1
        ends["words"] += len(states)
        ends["words saved"] += len(found.keys() & states.keys())
        ends["words otherwise"] += len(changed)
    if many > 1:
        with capsys.disabled():
            print(f"\n{damage.__name__}, seed {seed}: {dict(ends)}")
