"""Rules of the work that several actions keep, each seen to be kept by every one of them."""

from collections.abc import Callable

import pytest

from tests.conftest import TickingClock
from workshop_app.actions import dots, feedback, people, placing, sessions, sorting, statements, tendering, turns
from workshop_app.domain.dots import DotRound
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.feedback import Answer, Evaluation, RemarkKind, Strongest, Verdict
from workshop_app.domain.people import AdultRole, Attendance
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

Attempt = Callable[[CommissionFile, str], object]


def said(file: CommissionFile) -> str:
    return file.all(Statement)[0].id


def tenderer(file: CommissionFile) -> str:
    return tendering.add_tenderer(file, "Oak Barn")


def from_paper(file: CommissionFile, adult: str) -> None:
    sort = sorting.add_sort(file, "Ours", categories=["Staff"])
    placing.place_cards_from_paper(file, sort, {file.all(Category)[0].id: [said(file)]}, written_down_by=adult)


WRITTEN_DOWN: dict[str, Attempt] = {
    "keep_statement": lambda file, adult: statements.keep_statement(file, "be kind", written_down_by=adult),
    "reword_statement": lambda file, adult: statements.reword_statement(
        file, said(file), "buses!", written_down_by=adult
    ),
    "keep_remark": lambda file, adult: feedback.keep_remark(
        file, tenderer(file), RemarkKind.STRENGTH, "they listened", written_down_by=adult
    ),
    "place_cards_from_paper": from_paper,
}


@pytest.mark.parametrize("attempt", WRITTEN_DOWN.values(), ids=WRITTEN_DOWN)
def test_an_observer_never_writes_down(file: CommissionFile, attempt: Attempt) -> None:
    statements.keep_statement(file, "buses", state=StatementState.UP)
    observer = people.add_adult(file, "Ola", AdultRole.OBSERVER)
    with pytest.raises(RuleBrokenError, match="Ola is an observer and only watches"):
        attempt(file, observer)
    assert len(file.all(Statement)) == 1
    with pytest.raises(NotFoundError, match="There is no adult with the id nobody"):
        statements.keep_statement(file, "be kind", written_down_by="nobody")


@pytest.mark.parametrize("role", [AdultRole.SUPPORT_WORKER, AdultRole.FACILITATOR])
@pytest.mark.parametrize("attempt", WRITTEN_DOWN.values(), ids=WRITTEN_DOWN)
def test_a_support_worker_and_a_facilitator_write_down(file: CommissionFile, attempt: Attempt, role: AdultRole) -> None:
    statements.keep_statement(file, "buses", state=StatementState.UP)
    before = len(file.actions())
    attempt(file, people.add_adult(file, "Sam", role))
    assert len(file.actions()) > before + 1


@pytest.fixture
def session_id(file: CommissionFile) -> str:
    return sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")


def test_whoever_was_not_there_gives_no_verdict_no_evaluation_and_finds_nobody_strongest(
    file: CommissionFile, session_id: str
) -> None:
    kaz, moth = (people.add_young_person(file, name) for name in ("Kaz", "moth"))
    people.arrive(file, session_id, young_person_id=moth)
    oak = tenderer(file)
    answers: tuple[Attempt, ...] = (
        lambda file, one: feedback.give_verdict(file, oak, Answer.YES, session_id=session_id, young_person_id=one),
        lambda file, one: feedback.find_strongest(file, session_id, one, oak),
        lambda file, one: feedback.evaluate_session(file, session_id, young_person_id=one, wording="was ok"),
    )
    for answer in answers:
        with pytest.raises(RuleBrokenError, match="was not there, so this would not count"):
            answer(file, kaz)
        answer(file, moth)
    given: tuple[list[Verdict] | list[Strongest] | list[Evaluation], ...] = (
        file.all(Verdict),
        file.all(Strongest),
        file.all(Evaluation),
    )
    for ours in given:
        assert [one.young_person_id for one in ours] == [moth]


def test_an_evaluation_without_a_name_and_the_groups_verdict_are_nobodys_absence(
    file: CommissionFile, session_id: str
) -> None:
    feedback.evaluate_session(file, session_id, wording="boring ngl")
    feedback.give_verdict(file, tenderer(file), Answer.NO, session_id=session_id)
    assert len(file.all(Evaluation)) == len(file.all(Verdict)) == 1


@pytest.mark.parametrize(("deed", "field"), [(people.leave, "left_at"), (people.brief, "briefed_at")])
def test_leaving_or_being_briefed_twice_keeps_the_first_time(
    file: CommissionFile, session_id: str, clock: TickingClock, deed: Attempt, field: str
) -> None:
    stay = people.arrive(file, session_id, young_person_id=people.add_young_person(file, "Kaz"))
    deed(file, stay)
    first, actions = getattr(file.get(Attendance, stay), field), len(file.actions())
    clock.minutes_pass(20)
    deed(file, stay)
    assert getattr(file.get(Attendance, stay), field) == first
    assert len(file.actions()) == actions


def test_showing_the_dots_or_being_done_twice_keeps_the_first_time(file: CommissionFile) -> None:
    session = sessions.add_session(file, "planning-workshop", title="Planning", planned_on="2026-03-04")
    sessions.start_session(file, session, plan_named("planning-workshop"))
    activity = file.all(Activity, session_id=session, kind=ActivityKind.PICK)[0]
    sessions.start_activity(file, activity.id)
    dot_round = dots.start_dots(file, activity.id, dots_each=3, all_at_once=True)
    turn = turns.begin_individual_turn(file, sorting.add_sort(file, "Ours"), people.add_young_person(file, "Kit"))
    for _ in range(2):
        dots.reveal_dots(file, dot_round)
        turns.end_individual_turn(file, turn, name_agreed=False)
    done = {one.name: one.done_at for one in reversed(file.actions())}
    assert file.get(DotRound, dot_round).revealed_at == done["reveal_dots"]
    assert file.get(Sort, turn).finished_at == done["finish_own_sort"]
    assert len(file.actions()) == len([one for one in file.actions() if one.name != "reveal_dots"]) + 1


def test_what_the_room_would_see_happens_only_in_the_activity_it_is_at(file: CommissionFile) -> None:
    session = sessions.add_session(file, "planning-workshop", title="Planning", planned_on="2026-03-04")
    sessions.begin_session(file, session, plan_named("planning-workshop"))
    picking, sorting_it = (
        file.all(Activity, session_id=session, kind=kind)[0].id for kind in (ActivityKind.PICK, ActivityKind.SORT)
    )
    kit = people.add_young_person(file, "Kit")
    sort = sorting.add_sort(file, "Ours", activity_id=sorting_it)
    sessions.start_activity(file, picking)
    dot_round = dots.start_dots(file, picking, dots_each=3, all_at_once=True)
    sessions.start_activity(file, file.all(Activity, session_id=session)[0].id)
    happening: tuple[Callable[[], object], ...] = (
        lambda: dots.start_dots(file, picking, dots_each=2, all_at_once=True),
        lambda: dots.reveal_dots(file, dot_round),
        lambda: sorting.show_cards(file, sort, False),
        lambda: turns.begin_individual_turn(file, sort, kit),
    )
    for one in happening:
        with pytest.raises(RuleBrokenError, match="is not under way, so nothing can happen in it now"):
            one()
    turns.begin_turn_from_paper(file, sort, kit, {})
    assert [one.young_person_id for one in file.all(Sort)] == [None, kit], "paper may be typed in later"
