"""Makes ``schema-1.workshop``, the frozen commission file of schema 1.

It was run for the last time while the app wrote schema 1; run now, it would write the schema of today. The file, and
``schema-1.json`` with its rows, are kept as they are; a later schema gets files and a script of its own.
"""

import random
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.slots import at_slot
from workshop_app.actions import (
    commission,
    feedback,
    packs,
    people,
    picks,
    placing,
    sessions,
    setting_aside,
    sorting,
    specification,
    statements,
    tendering,
    turns,
)
from workshop_app.domain.feedback import Answer, EvaluationAnswer, RemarkKind
from workshop_app.domain.people import AdultRole, AgeBand, ConsentPurpose
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.sorting import Category, PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.plans import read_plan_text
from workshop_app.store import CommissionFile
from workshop_app.store.schema import STATE_TABLES

PLAN = """
title = "The day"
stage = "do"
[[activity]]
kind = "briefing"
title = "Ground rules"
minutes = 5
[[activity]]
kind = "capture"
title = "Needs"
minutes = 10
prompts = ["What do you need?"]
[[activity]]
kind = "presentation"
title = "They present"
minutes = 30
for_each_tenderer = true
"""

SAID = (
    "  dont make us ring,\n\ttext us  ",
    "Chcę, żeby ktoś zapytał",
    "بدي حدا يسمعني",
    "a dog 🐶 nul\0 line\u2028separator <b>&amp;",
)


def make(path: Path) -> None:
    """Write a small commission that has a row in every table, drafts, and undo and redo in its history."""
    source = random.Random(1)
    now = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=30)
        return now

    def new_id() -> str:
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    with CommissionFile.create(path, clock=clock, new_id=new_id, who="frozen") as file:
        commission.start_commission(file, title="Heard", service="Young Carers Service", council="Marlow Vale")
        kit = people.add_young_person(file, "Kit", age_band=AgeBand.OVER_16, real_name="Christopher Okoro")
        people.record_consent(file, kit, ConsentPurpose.WORDS_NAMED, own_agreement=True)
        dean = people.add_adult(file, "Dean", AdultRole.SUPPORT_WORKER)
        oak = tendering.add_tenderer(file, "Oak Barn")
        criterion = tendering.add_criterion(file, "Safety")
        day = sessions.add_session(file, "the-day", title="The day", planned_on="2026-04-01", place="Hall")
        sessions.start_session(file, day, read_plan_text(PLAN, "the-day"))
        people.brief(file, people.arrive(file, day, young_person_id=kit))
        people.arrive(file, day, adult_id=dean)
        said = [
            statements.keep_statement(file, wording, said_by=kit, session_id=day, state=StatementState.UP)
            for wording in SAID
        ]
        statements.reword_statement(file, said[0], "text, dont ring", written_down_by=dean, exactness=Exactness.GIST)
        setting_aside.set_aside(file, statements.keep_statement(file, "twice", source=Source.PAPER), "said twice")
        setting_aside.set_aside_for_safeguarding(file, [statements.keep_statement(file, "a disclosure")])
        sort = sorting.add_sort(file, "Needs", categories=["People", "Place"])
        category = file.all(Category)[0].id
        for one in said:
            placing.place_card(file, sort, one, category, 0)
        turns.begin_individual_turn(file, sort, kit)
        picks.pick(file, PickOf.KEY_ASPECT, category_id=category, why="it all hangs on them")
        line = specification.add_specification_line(file, "Text us", category_id=category, statement_ids=said[:1])
        question = specification.add_question(file, "Do you text?", category_id=category, statement_ids=said[:1])
        tendering.keep_response(file, oak, line, "We text.")
        slot = at_slot(file, file.all(Presentation)[0].id)
        tendering.start_presenting(file, slot)
        tendering.start_questions(file, slot)
        tendering.keep_answer(file, tendering.ask_question(file, slot, question_id=question, asked_by=kit), "yes")
        tendering.end_questions(file, slot)
        remark = feedback.keep_remark(file, oak, RemarkKind.STRENGTH, "they text 📱", said_by=kit, evidence="a phone")
        feedback.share_remarks(file, [remark])
        feedback.link_remark(file, remark, criterion, looked_at_by="Dean")
        feedback.give_verdict(file, oak, Answer.YES, session_id=day, young_person_id=kit, wording="they text")
        feedback.find_strongest(file, day, kit, oak, wording="the only one")
        feedback.evaluate_session(file, day, young_person_id=kit, enjoyed=EvaluationAnswer.YES)
        packs.award_certificate(file, kit, achievement="asking", signatory="Dean", awarded_on="2026-04-01")
        packs.issue_pack(
            file, "feedback-pack", issued_to="the panel", head_digest=file.head_digest, file_digest="0" * 64
        )
        tendering.add_tenderer(file, "By mistake")
        file.undo()
        file.redo()
        file.undo()
        file.keep_draft("scribe's box", "half a sen")


def rows_of(path: Path) -> dict[str, object]:
    """Read what the file must still hold in ten years."""
    with CommissionFile.open_copy(path) as file:
        rows = {table: sorted(file.db.table(table).rows, key=lambda row: str(row["id"])) for table in STATE_TABLES}
        return {"head_digest": file.head_digest, "rows": rows}
