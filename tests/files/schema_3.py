"""Makes ``schema-3.workshop``, the frozen commission file of schema 3: what schema 2 had, settings kept whole, drafts.

Run for the last time when schema 3 was released: ``python -m tests.files.schema_3 tests/files``. The file,
``schema-3.json`` with its rows and ``schema-3-gathered.json`` with what leaves it are kept as they are from then on; a
later schema gets files and a script of its own.
"""

import json
import random
import sys
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.files import schema_1, schema_2, settings_2
from tests.files.gathered import keep_gathered
from workshop_app.actions import people, sessions
from workshop_app.domain import drafts
from workshop_app.domain.sessions import Activity
from workshop_app.plans import read_plan_text
from workshop_app.store import CommissionFile


def make(path: Path) -> None:
    """Write the commission of schema 2 and, on top of it, a session of every kind of activity and half-typed words."""
    schema_2.make(path)
    source = random.Random(3)
    now = datetime(2026, 4, 3, 9, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=30)
        return now

    def new_id() -> str:
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    with CommissionFile.open(path, clock=clock, new_id=new_id, who="frozen") as file:
        day = sessions.add_session(file, "as-it-comes", title="As it comes", planned_on="2026-04-03")
        sessions.start_session(file, day, read_plan_text(settings_2.PLAN, "as-it-comes"))
        for one in file.all(Activity, session_id=day):
            file.keep_draft(drafts.box_key("console", one.kind, one.id), f"at the console: {one.title}")
            file.keep_draft(drafts.box_key("wall", one.kind, one.id), f"at the wall: {one.title}")
        people.add_young_person(file, "By mistake")
        file.undo()


def make_all(folder: Path) -> None:
    """Write the file, its rows and what leaves it into ``folder``, anew if they are there."""
    made = folder / "schema-3.workshop"
    made.unlink(missing_ok=True)
    make(made)
    made.with_suffix(".json").write_text(json.dumps(schema_1.rows_of(made), indent=1) + "\n", "utf-8")
    keep_gathered(made)


if __name__ == "__main__":
    make_all(Path(sys.argv[1]))
