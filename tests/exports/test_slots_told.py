"""What packs tell of a slot: its minutes as they were, what was corrected, and what became of each question."""

from datetime import timedelta
from pathlib import Path

from tests.conftest import repeating_ids
from tests.exports.reading import paragraphs
from tests.laptop import Laptop
from tests.slots import at_slot
from workshop_app.actions import passed_over, sessions, slot_clock, specification, tendering
from workshop_app.actions.commission import start_commission
from workshop_app.actions.people import add_young_person
from workshop_app.domain.slot_time import SlotMoment
from workshop_app.domain.tendering import AskedOutcome, Presentation, YoungPeopleBrought
from workshop_app.domain.times import moment_text, utc_text
from workshop_app.exports.documents import feedback_pack
from workshop_app.exports.documents import specification as specification_document
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile


def test_the_pack_tells_a_slot_as_it_was(tmp_path: Path) -> None:
    laptop = Laptop()
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path, clock=laptop, new_id=repeating_ids(), seconds=lambda: laptop.seconds) as file:
        start_commission(file, title="Our Turn", service="Young Carers", council="Marlow Vale Council")
        tendering.add_tenderer(file, "Oak Barn")
        session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, session, plan_named("presentations"))
        slot = at_slot(file, file.all(Presentation)[0].id)
        asked, already, skipped = (
            specification.add_question(file, one) for one in ("Who picks up?", "Who cooks?", "And at night?")
        )
        tendering.start_presenting(file, slot)
        laptop.passes(4)
        slot_clock.pause_slot(file, slot)
        laptop.passes(7)
        slot_clock.resume_slot(file, slot)
        slot_clock.add_minutes(file, slot)
        laptop.passes(7)
        tendering.start_questions(file, slot)
        tendering.ask_question(file, slot, question_id=asked)
        passed_over.pass_over_question(file, slot, already, AskedOutcome.ANSWERED_ALREADY)
        passed_over.pass_over_question(file, slot, skipped, AskedOutcome.SKIPPED, why="no *time* left")
        laptop.passes(20)
        tendering.end_questions(file, slot)
        ended = file.get(Presentation, slot).questions_ended_at or ""
        slot_clock.correct_time(file, slot, SlotMoment.QUESTIONS_ENDED, ended, why="pressed late")
        passed_over.say_young_people_brought(file, slot, YoungPeopleBrought.SPOKE, 3)
        read = "\n".join(paragraphs(feedback_pack(gather(file))))
    for told in (
        "Presenting: 11 minutes (10 planned, 1 added)",
        "Questions: 20 minutes (30 planned)",
        "The clock was stopped for 7 minutes while they presented.",
        "Corrected afterwards: when questions ended.",
        "pressed late",
        "They brought young people, who spoke for 3 minutes.",
        "1 of 3, 1 answered already",
        "Not put: they had answered it already.",
        "Not put: it was skipped.",
        "no *time* left",
    ):
        assert told in read, told
    assert "Every question on the list was asked" not in read


def test_a_pack_made_by_a_clock_that_was_set_back_says_so_and_no_other_does(file: CommissionFile) -> None:
    at = file.clock()
    file.clock = lambda: at
    made = f"Made on {moment_text(utc_text(at))}"
    for document in (feedback_pack, specification_document):
        assert f"{made}. Record" in "\n".join(paragraphs(document(gather(file))))
    add_young_person(file, "Kez")
    file.clock = lambda: at - timedelta(seconds=20)
    assert "set back" not in "\n".join(paragraphs(feedback_pack(gather(file)))), "clocks are put right by seconds"
    file.clock = lambda: at - timedelta(days=365)
    add_young_person(file, "Ash")
    back = f"{moment_text(utc_text(file.clock()))} (the clock had been set back)"
    for document in (feedback_pack, specification_document):
        told = "\n".join(paragraphs(document(gather(file))))
        assert f"Made on {back}. Record" in told
        assert f"This document was made on {back} for" in told
