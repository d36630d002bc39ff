"""Makes ``schema-5.workshop``, the frozen commission file of schema 5: safeguarding in one place, ground rules.

While schema 5 is being built, ``python -m tests.files.schema_5 tests/files`` makes it anew. Once it is released the
file, ``schema-5.json`` with its rows and ``schema-5-gathered.json`` with what leaves it are kept as they are from then
on; a later schema gets files and a script of its own.
"""

import json
import random
import shutil
import sys
import tempfile
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.files import schema_1
from tests.files.gathered import keep_gathered
from workshop_app.actions import ground_rules, people, statements
from workshop_app.domain.commission import Commission
from workshop_app.domain.sessions import Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Criterion
from workshop_app.store import CommissionFile


def make(path: Path) -> None:
    """Write what the frozen file of schema 4 is once it was brought up and, on top of it, what schema 5 keeps."""
    shutil.copy(Path(__file__).with_name("schema-4.workshop"), path)
    source = random.Random(5)
    now = datetime(2026, 5, 5, 9, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=30)
        return now

    def new_id() -> str:
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    with CommissionFile.open(path, clock=clock, new_id=new_id, who="frozen") as file:
        day = file.all(Session)[0].id
        ground_rules.add_ground_rule(file, day, "no phones. not even adults")
        off, told = (
            statements.keep_statement(file, wording, state=StatementState.UP)
            for wording in ("my mate Dan", "he hits me")
        )
        with file.action("keep what has no action yet", undoable=False) as write:
            write.update(Statement, off, state=StatementState.SAFEGUARDING, to_look_at=True)
            write.update(
                Statement,
                told,
                state=StatementState.SAFEGUARDING,
                passed_on_at=write.now,
                passed_on_to="Jo, 01632 960 101",
            )
            write.update(
                Commission,
                file.all(Commission)[0].id,
                tender_documents_say="Young people will hear every tenderer and advise the panel.",
                tender_documents_on="2026-03-02",
                present_provider="Bright Start\nBSL",
            )
            write.insert(Criterion(id=new_id(), name="Quality 9", plain_words="How good it is", position=90))
            write.update(Session, day, ready='["Blank word sheets"]')
        people.add_young_person(file, "By mistake once more")
        file.undo()


def make_all(folder: Path) -> None:
    """Write the file, its rows and what leaves it into ``folder``, anew if they are there."""
    made = folder / "schema-5.workshop"
    with tempfile.TemporaryDirectory() as apart:
        make(Path(apart) / made.name)
        shutil.copy(Path(apart) / made.name, made)
    made.with_suffix(".json").write_text(json.dumps(schema_1.rows_of(made), indent=1) + "\n", "utf-8")
    keep_gathered(made)


if __name__ == "__main__":
    make_all(Path(sys.argv[1]))
