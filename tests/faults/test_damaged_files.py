"""A file that is damaged by chance ends in a sentence, or is sound; never in an exception, a hang or a large memory.

Each is made from a seed that is printed: ``pytest tests/faults/test_damaged_files.py --many 40 -s`` tries many.
"""

import contextlib
import random
import re
import shutil
import time
from pathlib import Path

import pytest

from tests.faults.counting import Counts
from tests.faults.damaging import DAMAGES, Damage
from tests.files.newest import NEWEST_FILE
from workshop_app.actions.attachments import take_attachment_out
from workshop_app.actions.statements import keep_statement
from workshop_app.cli import run
from workshop_app.domain.attachments import Attachment
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, FileError, check_file
from workshop_app.store.private_copies import read_privately
from workshop_app.store.schema import STATE_TABLES

EACH = 3
LONGEST = 20


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The frozen file of this version, with something in every table, undone, redone and handed over."""
    frozen = NEWEST_FILE
    path = Path(shutil.copy(frozen, tmp_path_factory.mktemp("good") / "ours.workshop"))
    with CommissionFile.open(path) as file:
        for number in range(20):
            keep_statement(file, f"words number {number} ")
        # What is said of its film would be that it is not beside the file.
        for one in file.all(Attachment):
            take_attachment_out(file, one.id)
    return path.read_bytes()


def vouched_for(path: Path) -> list[list[tuple[object, ...]]]:
    """Return every row of which a seal says that it is as it was."""
    with contextlib.closing(read_privately(path)) as conn:
        return [conn.execute(f"SELECT * FROM [{table}]").fetchall() for table in (*STATE_TABLES, "action", "change")]


def outcome(path: Path, rows: object, packs: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> str:
    """Look at a file and open it in every way there is; return how that ended."""
    before = path.read_bytes()
    checked = run(["check", str(path)])
    codes = [
        run(command) for command in (["statements", str(path)], ["export", str(path), str(packs), "--only", "data"])
    ]
    printed = capsysbinary.readouterr()
    said = (printed.out + printed.err).decode()
    assert "Something went wrong" not in said, said
    assert path.read_bytes() == before, "looking changed the file"
    assert checked or vouched_for(path) == rows, "check calls whole what is not as it was"
    refused = mended = ""
    try:
        with CommissionFile.open(path) as file:
            number = len(file.all(Statement))
            keep_statement(file, "and one more")
            assert len(file.all(Statement)) == number + 1
            mended = file.opening_told
    except FileError as error:
        refused = str(error)
    if refused:
        assert re.fullmatch(r"[^\n\x00-\x1f]+", refused)
        assert checked == 1, f"check calls whole what does not open: {refused}"
        assert path.read_bytes() == before, "opening changed a file that it refused"
        return "looked at" if can_be_looked_at(path) else "refused"
    assert checked == 0 or mended, f"what does not check was opened to write: {said}"
    assert codes == [0, 0]
    assert check_file(path) == []
    return "mended" if mended else "sound"


def can_be_looked_at(path: Path) -> bool:
    try:
        CommissionFile.open_copy(path).close()
    except FileError:
        return False
    return True


@pytest.mark.many
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_whatever_is_damaged_ends_in_a_sentence(
    good: bytes, tmp_path: Path, damage: Damage, many: int, seed: int, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    chance = random.Random(seed)
    counts = Counts(f"damaged: {damage.__name__.replace('_', ' ')}", seed)
    path = tmp_path / "ours.workshop"
    path.write_bytes(good)
    rows = vouched_for(path)
    for number in range(EACH * many):
        content = bytearray(good)
        damage(chance, content)
        path.write_bytes(content)
        began = time.monotonic()
        try:
            counts.end(outcome(path, rows, tmp_path / "packs", capsysbinary))
        except Exception as error:
            path.rename(path.with_name(f"seed {seed} number {number}.workshop"))
            raise AssertionError(f"{damage.__name__}, seed {seed}, number {number}: {error!r}") from error
        assert time.monotonic() - began < LONGEST
    with capsysbinary.disabled():
        counts.settle()
