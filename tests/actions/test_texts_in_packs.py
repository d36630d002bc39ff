"""What adults write that packs print names no young person; an adult called alike and an everyday word are nobody."""

from collections.abc import Callable

import pytest

from tests.every_kind import Scene
from tests.slots import at_slot
from workshop_app.actions import objections, offering, passed_over, people, slot_clock, slots, specification, tendering
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Strongest
from workshop_app.domain.people import AdultRole
from workshop_app.domain.slot_time import SlotMoment
from workshop_app.domain.tendering import AskedOutcome, Presentation
from workshop_app.store import CommissionFile


def test_no_text_of_an_adults_that_leaves_names_a_young_person(file: CommissionFile) -> None:
    at = Scene(file)
    at.say(Strongest, "idk they just listened")
    slot = at_slot(file, file.all(Presentation, tenderer_id=at.oak)[0].id)
    tendering.start_presenting(file, slot)
    question = specification.add_question(file, "what would you do?")
    began = str(file.get(Presentation, slot).presenting_started_at)
    day = "2026-03-05"
    texts: list[Callable[[str], object]] = [
        lambda text: passed_over.pass_over_question(file, slot, question, AskedOutcome.SKIPPED, why=text),
        lambda text: slot_clock.correct_time(file, slot, SlotMoment.PRESENTING_STARTED, began, why=text),
        lambda text: offering.offer_strongest(file, offered_on=day, offered_by=text),
        lambda text: objections.raise_objection(file, text, raised_by="Oak Barn", raised_on=day),
        lambda text: objections.raise_objection(file, "too short", raised_by=text, raised_on=day),
        lambda text: slots.withdraw(file, at.oak, on_day=day, why=text),
    ]
    for write in texts:
        with pytest.raises(RuleBrokenError, match="names no young person"):
            write("kaz said so")
        write("somebody said so")


def test_an_adult_of_that_name_and_an_everyday_word_are_nobody(file: CommissionFile) -> None:
    oak = tendering.add_tenderer(file, "Grace Care")
    for name in ("Will", "Sam", "Grace"):
        people.add_young_person(file, name)
    people.add_adult(file, "Sam Okafor", AdultRole.FACILITATOR)
    objections.raise_objection(file, "It will be late.", raised_by="Sam Okafor, for Grace Care", raised_on="2026-03-05")
    for why in ("Will rang them.", "Sam rang them."):
        with pytest.raises(RuleBrokenError, match="names no young person"):
            slots.withdraw(file, oak, on_day="2026-03-05", why=why)
