"""A clock that is set in the middle of it all: what took how long, and who was there, stay what they were."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import repeating_ids
from tests.laptop import Laptop
from tests.slots import at_slot
from workshop_app.actions import feedback, people, sessions, slot_clock, tendering
from workshop_app.actions.commission import start_commission
from workshop_app.actions.packs import issue_pack
from workshop_app.domain.feedback import Answer
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.packs import IssuedPack
from workshop_app.domain.people import ConsentPurpose
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.slot_time import SlotMoment
from workshop_app.domain.tendering import Presentation
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.record.occasions import occasion_of, who_was_at
from workshop_app.record.packs import handed_over
from workshop_app.record.people import consents
from workshop_app.record.sessions import can_take_start_back, visit_start
from workshop_app.store import CommissionFile, check_file

HOUR = timedelta(hours=1)
YEARS = timedelta(days=5 * 365)
SET = (-HOUR, YEARS, -YEARS)


@pytest.fixture
def laptop() -> Laptop:
    return Laptop()


@pytest.fixture
def file(tmp_path: Path, laptop: Laptop) -> Iterator[CommissionFile]:
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path, clock=laptop, new_id=repeating_ids(), seconds=lambda: laptop.seconds) as made:
        start_commission(made, title="Our Turn", service="Young Carers", council="Marlow Vale Council")
        yield made


class Slot:
    """Oak's slot: Kaz was there, Moth left before it, Wren left in it, Bean came in it and Tam after it."""

    def __init__(self, file: CommissionFile, laptop: Laptop) -> None:
        self.file, self.laptop = file, laptop
        self.oak = tendering.add_tenderer(file, "Oak Barn")
        self.session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, self.session, plan_named("presentations"))
        names = ("Kaz", "Moth", "Wren", "Bean", "Tam")
        self.kaz, self.moth, self.wren, self.bean, self.tam = (people.add_young_person(file, one) for one in names)
        self.slot = at_slot(file, file.all(Presentation, tenderer_id=self.oak)[0].id)

    def takes_place(self, sets: Callable[[int], None]) -> None:
        """It presents for 10 minutes and answers for 25; between any two deeds somebody may set the clock."""
        file, came = self.file, {}
        for one in (self.kaz, self.moth, self.wren):
            came[one] = people.arrive(file, self.session, young_person_id=one)
        sets(0)
        people.leave(file, came[self.moth])
        tendering.start_presenting(file, self.slot)
        self.laptop.passes(4)
        sets(1)
        self.laptop.passes(6)
        tendering.start_questions(file, self.slot)
        sets(2)
        people.leave(file, came[self.wren])
        people.arrive(file, self.session, young_person_id=self.bean)
        self.laptop.passes(25)
        sets(3)
        tendering.end_questions(file, self.slot)
        sets(4)
        people.arrive(file, self.session, young_person_id=self.tam)
        sessions.end_session(file, self.session)

    def seen_by(self) -> set[str]:
        """Return who was at it."""
        return who_was_at(self.file, occasion_of(self.file, self.oak, OccasionKind.PRESENTATION, self.session))


@pytest.mark.parametrize(("when", "by"), [(0, -HOUR), (4, -HOUR), *((when, by) for when in (1, 2, 3) for by in SET)])
def test_whenever_the_clock_is_set_minutes_and_those_who_were_there_are_as_they_were(
    file: CommissionFile, laptop: Laptop, when: int, by: timedelta
) -> None:
    slot = Slot(file, laptop)

    def sets(moment: int) -> None:
        laptop.told += by if moment == when else timedelta(0)

    slot.takes_place(sets)
    assert slot.seen_by() == {
        slot.kaz,
        slot.wren,
        slot.bean,
    }
    for one in (slot.kaz, slot.wren, slot.bean):
        feedback.give_verdict(file, slot.oak, Answer.YES, session_id=slot.session, young_person_id=one)
    gathered = gather(file)
    held = gathered.tenderers[0].presentation
    assert held is not None
    assert (held.presenting_minutes, held.question_minutes) == (10, 25)
    assert [one.minutes for one in gathered.sessions] == [35]
    assert check_file(file.path) == []


def test_corrected_minutes_change_minutes_and_nobody_who_was_there(file: CommissionFile, laptop: Laptop) -> None:
    slot = Slot(file, laptop)
    slot.takes_place(lambda _: None)
    for moment, clock in zip(SlotMoment, ("05:00", "05:12", "05:12", "05:30"), strict=True):
        slot_clock.correct_time(file, slot.slot, moment, f"2026-03-04T{clock}:00Z")
    assert slot.seen_by() == {
        slot.kaz,
        slot.wren,
        slot.bean,
    }
    held = gather(file).tenderers[0].presentation
    assert held is not None
    assert (held.presenting_minutes, held.question_minutes) == (12, 18)


def test_after_a_restart_a_part_goes_on_from_what_the_clock_said_as_the_file_was_opened(
    file: CommissionFile, laptop: Laptop
) -> None:
    slot = Slot(file, laptop)
    tendering.start_presenting(file, slot.slot)
    laptop.passes(3)
    file.close()
    laptop.seconds = 5.0
    laptop.passes(2)
    with CommissionFile.open(file.path, clock=laptop, new_id=repeating_ids(7), seconds=lambda: laptop.seconds) as again:
        laptop.passes(4)
        laptop.told -= HOUR
        tendering.start_questions(again, slot.slot)
        laptop.passes(30)
        begun = visit_start(again, again.all(Activity, tenderer_id=slot.oak)[0])
        assert begun is not None
        assert again.since(begun) == timedelta(minutes=3 + 2 + 4 + 30)
        again.close()
    laptop.told -= HOUR
    with CommissionFile.open(file.path, clock=laptop, new_id=repeating_ids(8), seconds=lambda: laptop.seconds) as again:
        laptop.passes(6)
        tendering.end_questions(again, slot.slot)
        held = gather(again).tenderers[0].presentation
        assert held is not None
        assert (held.presenting_minutes, held.question_minutes) == (9, 6)


def test_a_slip_is_ten_seconds_old_whatever_the_clock_says(file: CommissionFile, laptop: Laptop) -> None:
    session = sessions.add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    sessions.begin_session(file, session, plan_named("initial-workshop"))
    laptop.told += HOUR
    assert can_take_start_back(file, session)
    laptop.passes(0.25)
    laptop.told -= HOUR + HOUR
    assert not can_take_start_back(file, session)


def test_the_latest_consent_and_the_latest_pack_are_those_recorded_last(file: CommissionFile, laptop: Laptop) -> None:
    kaz = people.add_young_person(file, "Kaz")
    for number, yes in enumerate((True, False)):
        people.record_consent(file, kaz, ConsentPurpose.FILM, own_agreement=yes)
        issue_pack(file, f"pack {number}", issued_to="panel", head_digest=file.head_digest, file_digest="f")
        laptop.told -= HOUR
    assert [one.own_agreement for one in consents(file)] == [True, False]
    assert [(one.pack.name, one.set_back) for one in handed_over(file)] == [("pack 1", True), ("pack 0", False)]
    assert len(file.all(IssuedPack)) == 2


def test_a_pack_handed_over_before_what_the_record_holds_by_the_clock_is_told_to_be(
    file: CommissionFile, laptop: Laptop
) -> None:
    people.add_young_person(file, "Kaz")
    laptop.told -= timedelta(seconds=20)
    issue_pack(file, "put right by seconds", issued_to="panel", head_digest=file.head_digest, file_digest="f")
    laptop.told -= HOUR
    people.add_young_person(file, "Ash")
    issue_pack(file, "an hour back", issued_to="panel", head_digest=file.head_digest, file_digest="f")
    laptop.told += HOUR + HOUR
    issue_pack(file, "right again", issued_to="panel", head_digest=file.head_digest, file_digest="f")
    assert [(one.pack.name, one.set_back) for one in handed_over(file)] == [
        ("right again", False),
        ("an hour back", True),
        ("put right by seconds", False),
    ]


def test_a_session_is_dated_and_lasts_though_it_was_begun_years_ahead(file: CommissionFile, laptop: Laptop) -> None:
    slot = Slot(file, laptop)
    laptop.told += YEARS
    people.arrive(file, slot.session, young_person_id=slot.kaz)
    laptop.told -= YEARS
    laptop.passes(50)
    sessions.end_session(file, slot.session)
    ended = file.get(Session, slot.session).ended_at
    assert ended is not None
    assert ended.startswith("2026-03-04T17:50"), "what was set right again stamps nothing"
