"""Who is here, who was there, who may write down: the same answer for everybody who asks."""

import pytest

from tests.conftest import TickingClock
from tests.slots import at_slot
from workshop_app.actions import feedback, people, sessions, statements, tendering
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Answer, Verdict
from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.people import Adult, AdultRole, ConsentPurpose, YoungPerson
from workshop_app.domain.tendering import Presentation
from workshop_app.plans import plan_named
from workshop_app.record.occasions import occasion_of, who_was_at
from workshop_app.record.people import (
    adults_here,
    aliases,
    here_or_already,
    stays_now,
    who_came,
    who_may_write_down,
    why_people_stay,
    young_people_here,
)
from workshop_app.record.verdicts import counted
from workshop_app.store import CommissionFile


class Day:
    """A day of presentations at which Oak presented and Elm did not; Bean came only once Oak had gone."""

    def __init__(self, file: CommissionFile, clock: TickingClock) -> None:
        self.file = file
        self.oak, self.elm = (tendering.add_tenderer(file, name) for name in ("Oak Barn", "Elm Yard"))
        self.session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, self.session, plan_named("presentations"))
        self.kaz, self.moth, self.bean = (people.add_young_person(file, name) for name in ("Kaz", "moth", "Bean"))
        stays = {one: people.arrive(file, self.session, young_person_id=one) for one in (self.kaz, self.moth)}
        slot = at_slot(file, file.all(Presentation, tenderer_id=self.oak)[0].id)
        tendering.start_presenting(file, slot)
        clock.minutes_pass(10)
        tendering.start_questions(file, slot)
        clock.minutes_pass(20)
        tendering.end_questions(file, slot)
        clock.minutes_pass(5)
        people.leave(file, stays[self.kaz])
        people.arrive(file, self.session, young_person_id=self.bean)


@pytest.fixture
def day(file: CommissionFile, clock: TickingClock) -> Day:
    return Day(file, clock)


def test_who_is_here_are_those_who_came_and_have_not_left(day: Day) -> None:
    assert [one.alias for one in young_people_here(day.file, day.session)] == ["moth", "Bean"]
    assert {one.young_person_id for one in stays_now(day.file, day.session)} == {day.moth, day.bean}
    people.arrive(day.file, day.session, young_person_id=day.kaz)
    assert [one.alias for one in young_people_here(day.file, day.session)] == ["Kaz", "moth", "Bean"]


def test_whoever_has_something_already_stays_on_the_list_after_they_have_gone(day: Day) -> None:
    gone = people.add_young_person(day.file, "Tay")
    listed = here_or_already(day.file, day.session, {day.kaz, day.moth, None})
    assert [one.alias for one in listed] == ["Kaz", "moth", "Bean"]
    assert [one.alias for one in here_or_already(day.file, day.session, {gone})] == ["moth", "Bean", "Tay"]


def test_an_observer_is_here_but_never_writes_down(day: Day) -> None:
    for name, role in (("Ola", AdultRole.OBSERVER), ("Sam", AdultRole.SUPPORT_WORKER), ("Fay", AdultRole.FACILITATOR)):
        people.arrive(day.file, day.session, adult_id=people.add_adult(day.file, name, role))
    people.add_adult(day.file, "Not here", AdultRole.SUPPORT_WORKER)
    assert [one.name for one in adults_here(day.file, day.session)] == ["Ola", "Sam", "Fay"]
    assert [one.name for one in who_may_write_down(day.file, day.session)] == ["Sam", "Fay"]


def test_who_came_counts_also_who_left(day: Day) -> None:
    assert who_came(day.file, day.session) == who_came(day.file) == {day.kaz, day.moth, day.bean}
    other = sessions.add_session(day.file, "presentations", title="Another", planned_on="2026-03-05")
    assert who_came(day.file, other) == set()


def presented(day: Day, tenderer: str, session: str | None = None) -> Occasion:
    return occasion_of(day.file, tenderer, OccasionKind.PRESENTATION, session or day.session)


def test_who_was_there_were_at_the_presentation_whichever_session_is_asked_about(day: Day) -> None:
    later = sessions.add_session(day.file, "presentations", title="Talked about later", planned_on="2026-03-05")
    assert who_was_at(day.file, presented(day, day.oak)) == {day.kaz, day.moth}
    assert who_was_at(day.file, presented(day, day.oak, later)) == {day.kaz, day.moth}


def test_whoever_came_before_counts_though_the_clock_was_set_back_meanwhile(day: Day, clock: TickingClock) -> None:
    late = people.add_young_person(day.file, "Tam")
    gone = people.add_young_person(day.file, "Wren")
    people.leave(day.file, people.arrive(day.file, day.session, young_person_id=gone))
    clock.minutes_pass(-120)
    slot = at_slot(day.file, day.file.all(Presentation, tenderer_id=day.elm)[0].id)
    tendering.start_presenting(day.file, slot)
    tendering.start_questions(day.file, slot)
    tendering.end_questions(day.file, slot)
    clock.minutes_pass(300)
    people.arrive(day.file, day.session, young_person_id=late)
    assert who_was_at(day.file, presented(day, day.elm)) == {day.moth, day.bean}
    verdict = feedback.give_verdict(
        day.file, day.elm, Answer.YES, session_id=day.session, young_person_id=day.bean, wording="they asked us back"
    )
    assert day.file.get(Verdict, verdict).wording == "they asked us back"


def test_of_a_tenderer_who_has_not_presented_all_count_who_came_to_the_sessions(day: Day) -> None:
    assert who_was_at(day.file, presented(day, day.elm)) == {day.kaz, day.moth, day.bean}
    bid = occasion_of(day.file, day.oak, OccasionKind.BID, day.session)
    assert who_was_at(day.file, bid) == {day.kaz, day.moth, day.bean}
    assert who_was_at(day.file, occasion_of(day.file, day.elm, OccasionKind.BID, None)) == set()


def test_verdicts_are_counted_over_those_who_were_there(day: Day) -> None:
    for person, answer in ((day.kaz, Answer.YES), (None, Answer.NO)):
        feedback.give_verdict(day.file, day.oak, answer, session_id=day.session, young_person_id=person)
    count = counted(day.file, day.file.all(Verdict, tenderer_id=day.oak))
    assert (count.present, count.answers[Answer.YES], count.answers[Answer.NO], count.silent) == (2, 1, 0, 1)


def test_everybody_has_a_name_for_this_work(file: CommissionFile) -> None:
    kaz, bean = (people.add_young_person(file, name) for name in ("Kaz", "Bean"))
    people.add_adult(file, "Rosa", AdultRole.SUPPORT_WORKER)
    assert aliases(file) == {kaz: "Kaz", bean: "Bean"}


def test_who_stays_is_who_cannot_be_removed(file: CommissionFile, clock: TickingClock) -> None:
    Day(file, clock)
    dean = people.add_adult(file, "Dean", AdultRole.SUPPORT_WORKER)
    said_for, brought, named = (people.add_young_person(file, name) for name in ("Ash", "Kit", "Bo"))
    statements.keep_statement(file, "mine", said_by=said_for, written_down_by=dean)
    people.set_real_name(file, named, "Bo Peep")
    people.record_consent(file, named, ConsentPurpose.FILM, own_agreement=True)
    people.add_adult(file, "Ruth", AdultRole.OBSERVER)
    session = sessions.add_session(file, "initial-workshop", title="Second", planned_on="2026-04-05")
    sessions.begin_session(file, session, plan_named("initial-workshop"))
    for one in (brought, named):
        people.brief(file, people.arrive(file, session, young_person_id=one))
    people.add_adult_here(file, session, "Deam", AdultRole.OBSERVER)
    why = why_people_stay(file)
    everybody: list[YoungPerson | Adult] = [*file.all(YoungPerson), *file.all(Adult)]
    assert 0 < len(why) < len(everybody)
    for person in everybody:
        remove = people.remove_young_person if isinstance(person, YoungPerson) else people.remove_adult
        if person.id in why:
            with pytest.raises(RuleBrokenError, match="so it stays"):
                remove(file, person.id)
        else:
            remove(file, person.id)
