"""Who had which briefing, who agreed, what was declared about each tenderer, and what comes of it."""

from collections.abc import Callable, Sequence

import pytest

from workshop_app.actions import fairness, feedback, people, sessions, tendering
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.fairness import Agreed, BriefingPart, Declaration, DeclarationDecision, Declared, HadHow
from workshop_app.domain.feedback import Answer, RemarkKind
from workshop_app.domain.people import Attendance
from workshop_app.domain.sessions import Activity
from workshop_app.plans import read_plan_text
from workshop_app.record import fairness as record
from workshop_app.store import CommissionFile

NO, YES = Declared.NO, Declared.YES
PLAN = """
title = "Day"
stage = "do"
[[activity]]
kind = "briefing"
title = "Ground rules"
minutes = 5
confidentiality_limit = "one thing"
[[activity]]
kind = "briefing"
title = "Being fair"
minutes = 5
agree = "I keep it to myself."
[[activity]]
kind = "declaration"
title = "Do you know them?"
minutes = 5
[[activity]]
kind = "strongest"
title = "Strongest?"
minutes = 5
"""


class Day:
    """A session with its activities, two tenderers, and Jo and Kit, who are here from the start."""

    def __init__(self, file: CommissionFile, title: str = "Day") -> None:
        self.file = file
        self.session = sessions.add_session(file, "day", title=title, planned_on="2026-03-04")
        sessions.begin_session(file, self.session, read_plan_text(PLAN, "day"))
        self.rules, self.fair, self.declaring, self.strongest = file.all(Activity, session_id=self.session)

    def come(self, *people_ids: str) -> None:
        for one in people_ids:
            people.arrive(self.file, self.session, young_person_id=one)

    def go_to(self, activity: Activity) -> None:
        sessions.start_activity(self.file, activity.id)

    def missed(self) -> Sequence[tuple[str, str]]:
        found = record.to_catch_up(self.file, self.session)
        return [(one.young_person_id, one.briefing.title) for one in found if one.missed]


@pytest.fixture
def day(file: CommissionFile) -> Day:
    return Day(file)


def declared(file: CommissionFile, person: str, tenderer: str) -> Declaration:
    found = file.find(Declaration, young_person_id=person, tenderer_id=tenderer)
    assert found is not None
    return found


def answer(file: CommissionFile, person: str, tenderer: str, knows: Declared = NO, wording: str = "") -> str:
    one = declared(file, person, tenderer).id
    fairness.declare(file, one, knows_them=knows, used_their_service=NO, talked_to_about_it=NO, wording=wording)
    return one


def test_where_nobody_was_ticked_as_a_briefing_ended_nobody_who_comes_later_had_it(day: Day) -> None:
    day.go_to(day.fair)
    jo = people.add_young_person(day.file, "Jo")
    day.come(jo)
    assert record.who_had(day.file, day.rules) == {}
    assert day.missed() == [(jo, "Ground rules")]


def test_whoever_is_here_as_a_briefing_ends_had_it_and_a_newcomer_is_told_what_they_missed(day: Day) -> None:
    file = day.file
    jo, kit, amo = (people.add_young_person(file, one) for one in ("Jo", "Kit", "Amo"))
    day.come(jo, kit)
    (stay,) = file.all(Attendance, young_person_id=kit)
    people.leave(file, stay.id)
    day.go_to(day.fair)
    assert record.who_had(file, day.rules) == {jo: HadHow.THERE}
    day.come(kit)
    day.go_to(day.declaring)
    day.come(amo)
    assert day.missed() == [(kit, "Ground rules"), (amo, "Ground rules"), (amo, "Being fair")]
    fairness.catch_up(file, day.fair.id, amo)
    (stay,) = file.all(Attendance, young_person_id=amo)
    people.brief(file, stay.id)
    assert day.missed() == [(kit, "Ground rules")]
    assert record.who_had(file, day.fair)[amo] is HadHow.CAUGHT_UP
    assert record.briefed_on_ground_rules(file, day.session) == {jo, amo}
    # Gone back to, it is nobody's twice; and who comes another day missed the later ones only.
    day.go_to(day.rules)
    day.go_to(day.declaring)
    assert day.missed() == []
    sessions.end_session(file, day.session)
    later = Day(file, "Another day")
    later.come(jo)
    assert later.missed() == []
    later.go_to(later.fair)
    later.come(kit)
    assert later.missed() == [(kit, "Ground rules")]


def test_a_slip_taken_back_leaves_nobody_briefed(day: Day) -> None:
    jo = people.add_young_person(day.file, "Jo")
    day.come(jo)
    day.go_to(day.fair)
    assert day.file.find(BriefingPart) is not None
    sessions.take_back_start(day.file, day.session)
    assert day.file.find(BriefingPart) is None


def test_names_are_told_only_to_whoever_agreed_and_decisions_have_effect(day: Day) -> None:
    file = day.file
    oak, elm = (tendering.add_tenderer(file, one) for one in ("Oak Barn", "Elm Yard"))
    jo, kit = (people.add_young_person(file, one) for one in ("Jo", "Kit"))
    day.come(jo, kit)
    day.go_to(day.fair)
    day.go_to(day.declaring)
    assert [one.young_person_id for one in record.to_catch_up(file, day.session) if one.asks] == [jo, kit]
    fairness.say_whether_agreed(file, day.fair.id, jo, Agreed.YES)
    fairness.say_whether_agreed(file, day.fair.id, kit, Agreed.NO)
    assert not any(one.asks for one in record.to_catch_up(file, day.session)), "a no is not asked again"
    with pytest.raises(RuleBrokenError, match="Kit has not agreed"):
        fairness.name_tenderers(file, day.session, kit)
    with pytest.raises(RuleBrokenError, match="asks nobody"):
        fairness.say_whether_agreed(file, day.rules.id, jo, Agreed.YES)
    fairness.name_tenderers(file, day.session, jo)
    fairness.name_tenderers(file, day.session, jo)
    assert [one.tenderer_id for one in file.all(Declaration)] == [oak, elm]
    assert record.to_declare_before(file, day.strongest) == [jo, kit]
    assert record.to_declare_before(file, day.declaring) == []

    on_oak, on_elm = answer(file, jo, oak), answer(file, jo, elm, YES, "my nan cleans there")
    assert record.may_answer_on(file, jo, elm)
    with pytest.raises(RuleBrokenError, match="Say why"):
        fairness.decide_on_declaration(file, on_elm, DeclarationDecision.NO_ANSWERS, by="Sue")
    fairness.let_take_part(file, jo, by="Sue")
    assert declared(file, jo, oak).decision is DeclarationDecision.TAKES_PART
    assert declared(file, jo, elm).decision is None
    fairness.decide_on_declaration(file, on_elm, DeclarationDecision.NO_ANSWERS, by="Sue", why="her nan works there")
    assert record.to_declare_before(file, day.strongest) == [kit]
    assert (record.may_answer_on(file, jo, oak), record.may_answer_on(file, jo, elm)) == (True, False)
    assert record.who_gives_no_answers(file, elm) == {jo}
    attempts: tuple[Callable[[], str], ...] = (
        lambda: feedback.give_verdict(file, elm, Answer.YES, session_id=day.session, young_person_id=jo),
        lambda: feedback.keep_remark(file, elm, RemarkKind.STRENGTH, "ok", said_by=jo, session_id=day.session),
        lambda: feedback.find_strongest(file, day.session, jo, elm),
    )
    for attempt in attempts:
        with pytest.raises(RuleBrokenError, match="gives no answers on this tenderer"):
            attempt()
    feedback.give_verdict(file, oak, Answer.YES, session_id=day.session, young_person_id=jo)

    # Another answer has to be decided on anew; who takes no part has nothing more to declare.
    answer(file, jo, oak, YES)
    assert declared(file, jo, oak).decision is None
    fairness.decide_on_declaration(file, on_oak, DeclarationDecision.TAKES_NO_PART, by="Sue", why="it is her mum")
    assert not record.may_answer_on(file, jo, elm)
    fairness.say_whether_agreed(file, day.fair.id, kit, Agreed.YES)
    assert record.to_declare_before(file, day.strongest) == [kit]

    # Gone on knowingly, it is asked again only of who comes since.
    fairness.start_before_declared(file, day.strongest.id)
    assert record.to_declare_before(file, day.strongest) == []
    amo = people.add_young_person_here(file, day.session, "Amo")
    assert record.to_declare_before(file, day.strongest) == [amo]
    fairness.take_declaration_away(file, on_oak)
    assert declared(file, jo, oak).declared_at is None
