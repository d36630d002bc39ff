"""Makes ``schema-6.workshop``, the frozen commission file of schema 6: a presentation day.

While schema 6 is being built, ``python -m tests.files.schema_6 tests/files`` makes it anew. Once it is released the
file, ``schema-6.json`` with its rows and ``schema-6-gathered.json`` with what leaves it are kept as they are from then
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
from workshop_app.actions import people, statements
from workshop_app.domain.fairness import Agreed, BriefingPart, Declaration, DeclarationDecision, Declared, HadHow
from workshop_app.domain.feedback import Dissent, IndividualTurn, Remark, StrongestOffer
from workshop_app.domain.packs import FEEDBACK_PACK, Identifying, IdentifyingDecision
from workshop_app.domain.people import UsesService, YoungPerson
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.sorting import ChosenCard, Placement, Sort
from workshop_app.domain.specification import Question, QuestionLine, SpecificationLine
from workshop_app.domain.statements import Statement
from workshop_app.domain.tendering import (
    DayRole,
    DayRoleName,
    Objection,
    OrderHow,
    PlannedSlot,
    Presentation,
    Response,
    SlotOrder,
    SlotPart,
    SlotPause,
    Tenderer,
    YoungPeopleBrought,
)
from workshop_app.store import CommissionFile


def make(path: Path) -> None:
    """Write what the frozen file of schema 5 is once it was brought up and, on top of it, what schema 6 keeps."""
    shutil.copy(Path(__file__).with_name("schema-5.workshop"), path)
    source = random.Random(6)
    now = datetime(2026, 6, 6, 9, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=30)
        return now

    def new_id() -> str:
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    with CommissionFile.open(path, clock=clock, new_id=new_id, who="frozen") as file:
        day, person, tenderer = (file.all(kind)[0].id for kind in (Session, YoungPerson, Tenderer))
        activity, slot, statement = (file.all(kind)[0].id for kind in (Activity, Presentation, Statement))
        remark, line, question = (file.all(kind)[0].id for kind in (Remark, SpecificationLine, Question))
        sort = file.all(Sort)[0].id
        decided_by, decided_at = "Jo", "2026-06-06T09:00:00.000Z"
        with file.action("keep what has no action yet", undoable=False) as write:
            write.insert(
                BriefingPart(
                    id=new_id(),
                    activity_id=activity,
                    young_person_id=person,
                    had=HadHow.CAUGHT_UP,
                    had_at=write.now,
                    agreed=Agreed.YES,
                    agreed_at=write.now,
                )
            )
            write.insert(
                Declaration(
                    id=new_id(),
                    young_person_id=person,
                    tenderer_id=tenderer,
                    named_at=write.now,
                    knows_them=Declared.YES,
                    declared_at=write.now,
                    wording="my nan cleans there",
                    said_at=write.now,
                    decision=DeclarationDecision.TAKES_PART,
                    decided_by=decided_by,
                    decided_at=decided_at,
                )
            )
            write.insert(PlannedSlot(id=new_id(), session_id=day, tenderer_id=tenderer, position=0))
            write.insert(
                SlotOrder(
                    id=new_id(),
                    how=OrderHow.DRAWN,
                    tenderers=json.dumps([tenderer]),
                    decided_by=decided_by,
                    decided_at=decided_at,
                )
            )
            write.insert(DayRole(id=new_id(), session_id=day, young_person_id=person, role=DayRoleName.GREETER))
            write.insert(SlotPause(id=new_id(), presentation_id=slot, part=SlotPart.QUESTIONS, paused_at=write.now))
            write.insert(IndividualTurn(id=new_id(), activity_id=activity, young_person_id=person))
            write.insert(
                Dissent(
                    id=new_id(),
                    tenderer_id=tenderer,
                    remark_id=remark,
                    wording="nah i liked that bit",
                    said_at=write.now,
                    position=0,
                )
            )
            write.insert(StrongestOffer(id=new_id(), offered_on="2026-06-07", offered_by="Jo", position=0))
            write.insert(
                Objection(
                    id=new_id(), raised_by="Oak Barn", raised_on="2026-06-08", wording="We had no film.", position=0
                )
            )
            write.insert(ChosenCard(id=new_id(), sort_id=sort, statement_id=statement))
            write.insert(QuestionLine(id=new_id(), question_id=question, specification_line_id=line))
            write.insert(
                Identifying(
                    id=new_id(),
                    pack=FEEDBACK_PACK,
                    phrase="Dan",
                    decision=IdentifyingDecision.MASK,
                    decided_by=decided_by,
                    decided_at=decided_at,
                )
            )
            write.insert(
                Placement(id=new_id(), sort_id=sort, specification_line_id=line, category_id=None, position=90)
            )
            write.insert(Response(id=new_id(), tenderer_id=tenderer, wording="We do all of it."))
            write.update(YoungPerson, person, uses=UsesService.SIMILAR)
            write.update(Remark, remark, looked_at_by="Jo", looked_at=write.now)
            write.update(Presentation, slot, added_question_minutes=2, young_people_brought=YoungPeopleBrought.SPOKE)
        statements.keep_statement(file, "one more thing. bring the film")
        people.add_young_person(file, "By mistake yet again")
        file.undo()


def make_all(folder: Path) -> None:
    """Write the file, its rows and what leaves it into ``folder``, anew if they are there."""
    made = folder / "schema-6.workshop"
    with tempfile.TemporaryDirectory() as apart:
        make(Path(apart) / made.name)
        shutil.copy(Path(apart) / made.name, made)
    made.with_suffix(".json").write_text(json.dumps(schema_1.rows_of(made), indent=1) + "\n", "utf-8")
    keep_gathered(made)


if __name__ == "__main__":
    make_all(Path(sys.argv[1]))
