"""Makes ``schema-4.workshop``, the frozen commission file of schema 4: where words come from, occasions, versions.

Run for the last time when schema 4 was released: ``python -m tests.files.schema_4 tests/files``. The file,
``schema-4.json`` with its rows and ``schema-4-gathered.json`` with what leaves it are kept as they are from then on; a
later schema gets files and a script of its own.
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
from workshop_app.actions import feedback, people, specification, tendering
from workshop_app.domain.attachments import Attachment, AttachmentKind, AttachmentPerson, AttachmentWords
from workshop_app.domain.feedback import Answer, RemarkKind, StrongestAnswer
from workshop_app.domain.occasions import Note, Occasion, OccasionKind
from workshop_app.domain.people import ConsentPurpose, Recipient, YoungPerson
from workshop_app.domain.sessions import Session
from workshop_app.domain.specification import Question, QuestionOrigin, SpecificationLine
from workshop_app.domain.statements import Statement, StatementOrigin, StatementState
from workshop_app.domain.taking_back import Outcome, TakenBack, TakingBack, TakingBackOf
from workshop_app.domain.tendering import Tenderer
from workshop_app.store import CommissionFile


def make(path: Path) -> None:
    """Write what the frozen file of schema 3 is once it was brought up and, on top of it, what schema 4 keeps."""
    shutil.copy(Path(__file__).with_name("schema-3.workshop"), path)
    source = random.Random(4)
    now = datetime(2026, 4, 4, 9, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=30)
        return now

    def new_id() -> str:
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    with CommissionFile.open(path, clock=clock, new_id=new_id, who="frozen") as file:
        kit = file.all(YoungPerson)[0].id
        oak = file.all(Tenderer)[0].id
        day = file.all(Session)[0].id
        people.record_consent(file, kit, ConsentPurpose.FILM, Recipient.PUBLISHED, own_agreement=True)
        for kind, answer in ((OccasionKind.BID, Answer.NO), (OccasionKind.VISIT, Answer.PARTLY)):
            feedback.give_verdict(
                file, oak, answer, session_id=day, young_person_id=kit, wording=f"of the {kind}", occasion=kind
            )
        feedback.keep_remark(file, oak, RemarkKind.EXPLORE, "who drives?", session_id=day, occasion=OccasionKind.VISIT)
        feedback.find_strongest(file, day, kit, None, answer=StrongestAnswer.NOT_SAID, wording="i know one of them")
        line = file.all(SpecificationLine)[0]
        newer = specification.edit_specification_line(
            file, line.id, "Text us, dont ring", category_id=line.category_id, statement_ids=[], why="clearer"
        )
        tendering.keep_response(file, oak, newer, "We never ring.")
        said = file.all(Statement, state=StatementState.UP)
        with file.action("keep what has no action yet", undoable=False) as write:
            joined = write.insert(
                Statement(id=new_id(), wording="both", said_by=kit, said_at=write.now, position=90, by_group=False)
            )
            write.insert(StatementOrigin(id=new_id(), statement_id=joined.id, from_statement_id=said[0].id))
            merged = write.insert(Question(id=new_id(), wording="Do you ring?", position=90, by_group=True))
            old = file.all(Question)[0].id
            write.insert(QuestionOrigin(id=new_id(), question_id=merged.id, from_question_id=old))
            met = file.all(Occasion)[0].id
            write.insert(Note(id=new_id(), occasion_id=met, wording="they had a dog", said_at=write.now, position=0))
            film = write.insert(
                Attachment(
                    id=new_id(),
                    kind=AttachmentKind.FILM,
                    file_name="our film.mp4",
                    digest="0" * 64,
                    size=5_000_000_000,
                    caption="us, talking",
                    added_at=write.now,
                    position=0,
                )
            )
            write.insert(AttachmentPerson(id=new_id(), attachment_id=film.id, young_person_id=kit, agreed_at=write.now))
            write.insert(AttachmentWords(id=new_id(), attachment_id=film.id, statement_id=said[0].id))
            asked = write.insert(
                TakingBack(id=new_id(), what=TakingBackOf.WORDS, asked_at=write.now, had_left=True, position=0)
            )
            write.insert(
                TakenBack(
                    id=new_id(),
                    taking_back_id=asked.id,
                    table_name="statement",
                    row_id=joined.id,
                    outcome=Outcome.WAITING,
                )
            )
        people.add_young_person(file, "By mistake again")
        file.undo()


def make_all(folder: Path) -> None:
    """Write the file, its rows and what leaves it into ``folder``, anew if they are there."""
    made = folder / "schema-4.workshop"
    with tempfile.TemporaryDirectory() as apart:
        make(Path(apart) / made.name)
        shutil.copy(Path(apart) / made.name, made)
    made.with_suffix(".json").write_text(json.dumps(schema_1.rows_of(made), indent=1) + "\n", "utf-8")
    keep_gathered(made)


if __name__ == "__main__":
    make_all(Path(sys.argv[1]))
