"""A presentations day: slots, minutes, the same questions for all, private and shared feedback, verdicts."""

from collections.abc import Callable

import pytest

from tests.conftest import TickingClock
from tests.slots import at_slot
from workshop_app.actions.feedback import (
    evaluate_session,
    find_strongest,
    give_verdict,
    keep_remark,
    keep_remark_private,
    link_remark,
    remove_remark,
    share_remarks,
    take_verdict_away,
    unlink_remark,
)
from workshop_app.actions.packs import award_certificate, issue_pack, withdraw_certificate
from workshop_app.actions.people import add_young_person, arrive, leave
from workshop_app.actions.sessions import add_session, end_session, start_activity, start_session
from workshop_app.actions.setting_aside import (
    bring_back_from_safeguarding,
    confirm_passed_on,
    set_aside,
    set_aside_for_safeguarding,
)
from workshop_app.actions.slot_clock import correct_time
from workshop_app.actions.specification import (
    add_question,
    add_specification_line,
    edit_question,
    remove_question,
    remove_specification_line,
)
from workshop_app.actions.tendering import (
    add_criterion,
    add_tenderer,
    ask_question,
    end_questions,
    keep_answer,
    keep_response,
    not_asked_after_all,
    remove_tenderer,
    rename_tenderer,
    say_who_chairs,
    start_presenting,
    start_questions,
)
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.feedback import (
    Answer,
    Evaluation,
    EvaluationAnswer,
    Looked,
    Remark,
    RemarkKind,
    RemarkState,
    Strongest,
    Verdict,
)
from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.packs import Certificate, IssuedPack
from workshop_app.domain.people import Attendance
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.slot_time import SlotMoment
from workshop_app.domain.tendering import AskedQuestion, Presentation, Response, Tenderer, minutes_between
from workshop_app.plans import plan_named, read_plan_text
from workshop_app.record.linking import remarks_to_link
from workshop_app.store import CommissionFile


class Day:
    """Two tenderers, three young people of whom two are here, and the session started."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.oak, self.bridge = add_tenderer(file, "Oak Barn"), add_tenderer(file, "Bridgework")
        self.kit, self.ray, self.absent = (add_young_person(file, alias) for alias in ("Kit", "Ray", "Sol"))
        self.question = add_question(file, "How long do your staff stay?")
        self.session = add_session(file, "presentations", title="The day", planned_on="2026-04-01")
        start_session(file, self.session, plan_named("presentations"))
        self.stays = {one: arrive(file, self.session, young_person_id=one) for one in (self.kit, self.ray)}

    def slot(self, tenderer_id: str) -> str:
        found = self.file.find(Presentation, tenderer_id=tenderer_id)
        assert found is not None
        return found.id


@pytest.fixture
def day(file: CommissionFile) -> Day:
    return Day(file)


def test_starting_the_day_lays_out_one_slot_a_tenderer_in_order(file: CommissionFile, day: Day) -> None:
    slots = file.all(Presentation)
    assert [one.tenderer_id for one in slots] == [day.oak, day.bridge]
    assert {(one.planned_presenting_minutes, one.planned_question_minutes) for one in slots} == {
        (slots[0].planned_presenting_minutes, slots[0].planned_question_minutes)
    }
    activities = file.all(Activity, session_id=day.session)
    assert [one.position for one in activities] == list(range(len(activities)))
    for_oak = [one.title for one in activities if one.tenderer_id == day.oak]
    assert for_oak
    assert for_oak == [one.title for one in activities if one.tenderer_id == day.bridge]
    blocks = [one.tenderer_id for one in activities if one.tenderer_id is not None]
    assert blocks == sorted(blocks, key=[day.oak, day.bridge].index), "one tenderer's block ends before the next"


def test_the_session_keeps_its_plan_and_cannot_be_started_twice(file: CommissionFile, day: Day) -> None:
    session = file.get(Session, day.session)
    assert read_plan_text(session.plan_text, "kept") == plan_named("presentations")
    with pytest.raises(RuleBrokenError, match="“The day” has already been started"):
        start_session(file, day.session, plan_named("presentations"))


def test_a_day_of_slots_needs_tenderers(file: CommissionFile) -> None:
    session = add_session(file, "presentations", title="Too early", planned_on="2026-04-01")
    with pytest.raises(RuleBrokenError, match="Add the tenderers first"):
        start_session(file, session, plan_named("presentations"))
    assert (file.all(Activity), file.get(Session, session).started_at) == ([], None)


def test_prompts_are_laid_out_with_their_activity(file: CommissionFile) -> None:
    session = add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    plan = plan_named("initial-workshop")
    start_session(file, session, plan)
    wanted = [prompt for activity in plan.activity for prompt in getattr(activity, "prompts", [])]
    positions = {one.id: one.position for one in file.all(Activity)}
    laid_out = sorted(file.all(Prompt), key=lambda one: (positions[one.activity_id], one.position))
    assert [one.wording for one in laid_out] == wanted


def test_one_activity_at_a_time_is_under_way_and_going_back_keeps_the_first_start(
    file: CommissionFile, day: Day
) -> None:
    first, second, *_ = file.all(Activity, session_id=day.session)
    start_activity(file, first.id)
    began = file.get(Activity, first.id).started_at
    start_activity(file, second.id)
    assert file.get(Activity, first.id).ended_at == file.get(Activity, second.id).started_at
    start_activity(file, first.id)
    again = file.get(Activity, first.id)
    assert (again.started_at, again.ended_at) == (began, None)
    assert file.get(Activity, second.id).ended_at is not None
    end_session(file, day.session)
    assert file.get(Activity, first.id).ended_at == file.get(Session, day.session).ended_at


def test_a_session_ends_once_and_only_after_it_began(file: CommissionFile, day: Day) -> None:
    later = add_session(file, "initial-workshop", title="Later", planned_on="2026-05-01")
    with pytest.raises(RuleBrokenError, match="“Later” has not been started"):
        end_session(file, later)
    end_session(file, day.session)
    ended_at = file.get(Session, day.session).ended_at
    with pytest.raises(RuleBrokenError, match="“The day” has already ended"):
        end_session(file, day.session)
    assert file.get(Session, day.session).ended_at == ended_at


def test_the_minutes_really_used_are_recorded_in_order(file: CommissionFile, day: Day, clock: TickingClock) -> None:
    slot = at_slot(file, day.slot(day.oak))
    with pytest.raises(RuleBrokenError, match="has not started to present yet"):
        start_questions(file, slot)
    with pytest.raises(RuleBrokenError, match="questions have not started yet"):
        end_questions(file, slot)
    start_presenting(file, slot)
    with pytest.raises(RuleBrokenError, match="already started"):
        start_presenting(file, slot)
    clock.minutes_pass(11)
    start_questions(file, slot)
    with pytest.raises(RuleBrokenError, match="already started"):
        start_questions(file, slot)
    clock.minutes_pass(21)
    end_questions(file, slot)
    with pytest.raises(RuleBrokenError, match="already ended"):
        end_questions(file, slot)
    done = file.get(Presentation, slot)
    assert minutes_between(done.presenting_started_at, done.presenting_ended_at) == 11
    assert minutes_between(done.questions_started_at, done.questions_ended_at) == 21


def test_what_happened_on_the_day_is_corrected_and_not_undone(file: CommissionFile, day: Day) -> None:
    slot = at_slot(file, day.slot(day.oak))
    start_presenting(file, slot)
    ask_question(file, slot, question_id=day.question)
    upcoming = file.next_to_undo()
    assert upcoming is not None
    assert upcoming.name == "arrive"
    correct_time(file, slot, SlotMoment.PRESENTING_STARTED, "2026-03-01T09:55:00+00:00")
    corrected = file.get(Presentation, slot)
    assert corrected.presenting_started_at == "2026-03-01T09:55:00.000Z"
    with pytest.raises(RuleBrokenError, match="“soon” is not a time"):
        correct_time(file, slot, SlotMoment.PRESENTING_STARTED, "soon")
    assert file.get(Presentation, slot) == corrected
    assert file.next_to_undo() == upcoming


def test_a_question_once_asked_stays_in_its_words_for_every_tenderer(file: CommissionFile, day: Day) -> None:
    asked = ask_question(file, at_slot(file, day.slot(day.oak)), question_id=day.question, asked_by=day.kit)
    assert file.get(AskedQuestion, asked).wording == "How long do your staff stay?"
    attempts: tuple[Callable[[], object], ...] = (
        lambda: edit_question(file, day.question, "How long?"),
        lambda: remove_question(file, day.question),
    )
    for attempt in attempts:
        with pytest.raises(RuleBrokenError, match="every tenderer gets the same ones"):
            attempt()
    with pytest.raises(RuleBrokenError, match="has already been asked in this presentation"):
        ask_question(file, at_slot(file, day.slot(day.oak)), question_id=day.question)
    ask_question(file, at_slot(file, day.slot(day.bridge)), question_id=day.question)
    not_asked_after_all(file, asked)
    ask_question(file, at_slot(file, day.slot(day.oak)), question_id=day.question)


def test_a_question_that_came_up_in_the_session_is_kept_with_what_we_heard(file: CommissionFile, day: Day) -> None:
    with pytest.raises(RuleBrokenError, match="The question cannot be empty"):
        ask_question(file, at_slot(file, day.slot(day.oak)))
    asked = ask_question(file, at_slot(file, day.slot(day.oak)), wording="is the goat insured")
    keep_answer(file, asked, "they laughed. no idea")
    kept = file.get(AskedQuestion, asked)
    assert (kept.question_id, kept.wording, kept.answer) == (None, "is the goat insured", "they laughed. no idea")


def test_a_tenderer_is_on_the_list_once_and_stays_once_something_is_kept_of_it(file: CommissionFile, day: Day) -> None:
    with pytest.raises(RuleBrokenError, match="“Oak Barn” is already on the list"):
        add_tenderer(file, "Oak Barn")
    with pytest.raises(RuleBrokenError, match="“Oak Barn” is already on the list and looks the same as “oak  barn”"):
        add_tenderer(file, "oak  barn")
    with pytest.raises(RuleBrokenError, match="“Oak Barn” is already on the list"):
        rename_tenderer(file, day.bridge, "Oak Barn")
    rename_tenderer(file, day.bridge, "Bridgework CIC")
    with pytest.raises(RuleBrokenError, match="Bridgework CIC cannot be removed: something about it"):
        remove_tenderer(file, day.bridge)
    remove_tenderer(file, add_tenderer(file, "By mistake"))
    assert [one.name for one in file.all(Tenderer)] == ["Oak Barn", "Bridgework CIC"]


def test_a_response_replaces_the_earlier_entry(file: CommissionFile, day: Day) -> None:
    line = add_specification_line(file, "Ask us first")
    first = keep_response(file, day.oak, line, "We will ask.")
    assert keep_response(file, day.oak, line, "We will ask first.") == first
    assert [one.wording for one in file.all(Response)] == ["We will ask first."]


def test_a_criterion_is_a_name_and_no_number(file: CommissionFile) -> None:
    add_criterion(file, "Quality of relationships")
    with pytest.raises(RuleBrokenError, match="already on the list"):
        add_criterion(file, "Quality of relationships")


def test_who_chairs_is_a_young_person_of_this_work(file: CommissionFile, day: Day) -> None:
    say_who_chairs(file, day.slot(day.oak), day.kit)
    assert file.get(Presentation, day.slot(day.oak)).chaired_by == day.kit
    with pytest.raises(NotFoundError, match="There is no such young person"):
        say_who_chairs(file, day.slot(day.oak), "nobody")


def remark_of(file: CommissionFile, day: Day, wording: str = "goat was fire") -> str:
    return keep_remark(file, day.oak, RemarkKind.STRENGTH, wording, evidence="the goat", said_by=day.kit)


def test_a_remark_is_private_until_it_is_shared_and_can_be_made_private_again(file: CommissionFile, day: Day) -> None:
    first, second = remark_of(file, day), remark_of(file, day, "tbh they listened")
    assert {one.state for one in file.all(Remark)} == {RemarkState.PRIVATE}
    share_remarks(file, [first, second])
    assert {one.state for one in file.all(Remark)} == {RemarkState.SHARED}
    file.undo()
    assert {one.state for one in file.all(Remark)} == {RemarkState.PRIVATE}
    file.redo()
    keep_remark_private(file, first)
    assert file.get(Remark, first).state is RemarkState.PRIVATE


def test_sharing_is_for_all_of_them_or_none(file: CommissionFile, day: Day) -> None:
    good, disclosure = remark_of(file, day), remark_of(file, day, "one of them used to hit me")
    set_aside_for_safeguarding(file, [disclosure])
    with pytest.raises(RuleBrokenError, match="set aside for safeguarding"):
        share_remarks(file, [good, disclosure])
    assert file.get(Remark, good).state is RemarkState.PRIVATE


@pytest.mark.parametrize("state", [RemarkState.SET_ASIDE, RemarkState.SAFEGUARDING])
def test_a_new_remark_is_private_or_shared(file: CommissionFile, day: Day, state: RemarkState) -> None:
    with pytest.raises(RuleBrokenError, match="New words are private or shared"):
        keep_remark(file, day.oak, RemarkKind.EXPLORE, "x", state=state)


def test_a_remark_set_aside_has_its_reason_until_it_is_shared(file: CommissionFile, day: Day) -> None:
    one = remark_of(file, day)
    with pytest.raises(RuleBrokenError, match="The reason for setting words aside"):
        set_aside(file, one, "")
    set_aside(file, one, "about another firm")
    assert file.get(Remark, one).set_aside_reason == "about another firm"
    share_remarks(file, [one])
    assert file.get(Remark, one).set_aside_reason == ""


@pytest.mark.parametrize(
    "attempt",
    [
        lambda file, one: share_remarks(file, [one]),
        keep_remark_private,
        lambda file, one: set_aside(file, one, "a reason"),
        remove_remark,
    ],
)
def test_a_disclosure_in_a_remark_stays_out_of_sight(
    file: CommissionFile, day: Day, attempt: Callable[[CommissionFile, str], object]
) -> None:
    one = remark_of(file, day)
    share_remarks(file, [one])
    set_aside_for_safeguarding(file, [one])
    with pytest.raises(RuleBrokenError, match="set aside for safeguarding"):
        attempt(file, one)
    while file.next_to_undo() is not None:
        file.undo()
    assert file.get(Remark, one).state is RemarkState.SAFEGUARDING


def test_a_disclosure_in_a_remark_goes_only_after_it_was_passed_on_this_time(file: CommissionFile, day: Day) -> None:
    one = remark_of(file, day)
    for attempt in (confirm_passed_on, bring_back_from_safeguarding):
        with pytest.raises(RuleBrokenError, match="not set aside for safeguarding"):
            attempt(file, one)
    set_aside_for_safeguarding(file, [one])
    confirm_passed_on(file, one)
    bring_back_from_safeguarding(file, one)
    assert file.get(Remark, one).state is RemarkState.PRIVATE
    set_aside_for_safeguarding(file, [one])
    with pytest.raises(RuleBrokenError, match="until you confirm"):
        remove_remark(file, one)
    confirm_passed_on(file, one)
    remove_remark(file, one)
    assert file.all(Remark) == []


def test_an_officer_links_a_remark_to_a_published_criterion_or_to_none(file: CommissionFile, day: Day) -> None:
    one, criterion = remark_of(file, day), add_criterion(file, "Safety")
    with pytest.raises(RuleBrokenError, match="Only shared feedback"):
        link_remark(file, one, criterion, looked_at_by="Ms Rowe")
    share_remarks(file, [one])
    assert [each.looked for each in remarks_to_link(file)] == [Looked.NOT_YET]
    with pytest.raises(RuleBrokenError, match="who links cannot be empty"):
        link_remark(file, one, criterion, looked_at_by=" ")
    link_remark(file, one, criterion, looked_at_by="Ms Rowe")
    assert file.get(Remark, one).looked is Looked.LINKED
    link_remark(file, one, None, looked_at_by="Mr Hale")
    now = file.get(Remark, one)
    assert (now.looked, now.criterion_id, now.looked_at_by) == (Looked.NONE, None, "Mr Hale")
    file.undo()
    assert (file.get(Remark, one).looked_at_by, file.get(Remark, one).criterion_id) == ("Ms Rowe", criterion)
    unlink_remark(file, one)
    assert file.get(Remark, one).looked is Looked.NOT_YET
    with file.action("an older version") as write:
        write.update(Remark, one, criterion_id=criterion)
    assert file.get(Remark, one).looked is Looked.LINKED, "whoever linked it there is not recorded"
    keep_remark_private(file, one)
    assert remarks_to_link(file) == []


def test_a_verdict_replaces_ones_own_and_is_kept_beside_the_groups(file: CommissionFile, day: Day) -> None:
    own = give_verdict(file, day.oak, Answer.NO, session_id=day.session, young_person_id=day.kit, wording="too far")
    group = give_verdict(file, day.oak, Answer.YES, session_id=day.session)
    assert give_verdict(file, day.oak, Answer.PARTLY, session_id=day.session, young_person_id=day.kit) == own
    assert (file.get(Verdict, own).answer, file.get(Verdict, group).answer) == (Answer.PARTLY, Answer.YES)
    take_verdict_away(file, own)
    assert [one.id for one in file.all(Verdict)] == [group]


def test_ones_verdicts_on_bid_visit_and_presentation_are_three(file: CommissionFile, day: Day) -> None:
    def give(answer: Answer, occasion: OccasionKind) -> str:
        return give_verdict(file, day.oak, answer, session_id=day.session, young_person_id=day.kit, occasion=occasion)

    given = [give(answer, occasion) for answer, occasion in zip(Answer, OccasionKind, strict=False)]
    assert [file.get(Verdict, one).answer for one in given] == [Answer.YES, Answer.PARTLY, Answer.NO]
    assert give(Answer.NOT_SURE, OccasionKind.BID) == given[0]
    assert len(file.all(Verdict)) == len(file.all(Occasion)) == 3


def test_a_verdict_is_on_a_category_or_on_a_line(file: CommissionFile, day: Day) -> None:
    with pytest.raises(RuleBrokenError, match="not both"):
        give_verdict(file, day.oak, Answer.YES, session_id=day.session, category_id="c", specification_line_id="l")
    line = add_specification_line(file, "Ask us first")
    give_verdict(file, day.oak, Answer.YES, session_id=day.session, specification_line_id=line)
    with pytest.raises(RuleBrokenError, match="Something else still belongs to this"):
        remove_specification_line(file, line)


def test_someone_who_was_not_there_gives_no_verdict(file: CommissionFile, day: Day) -> None:
    with pytest.raises(RuleBrokenError, match="was not there"):
        give_verdict(file, day.oak, Answer.YES, session_id=day.session, young_person_id=day.absent)
    with pytest.raises(RuleBrokenError, match="was not there"):
        find_strongest(file, day.session, day.absent, day.oak)
    assert (file.all(Verdict), file.all(Strongest)) == ([], [])


def test_someone_who_missed_a_presentation_gives_no_verdict_on_it_though_they_came_back(
    file: CommissionFile, day: Day, clock: TickingClock
) -> None:
    leave(file, day.stays[day.ray])
    clock.minutes_pass(1)
    slot = at_slot(file, day.slot(day.oak))
    start_presenting(file, slot)
    start_questions(file, slot)
    end_questions(file, slot)
    clock.minutes_pass(1)
    arrive(file, day.session, young_person_id=day.ray)
    start_presenting(file, at_slot(file, day.slot(day.bridge)))
    with pytest.raises(RuleBrokenError, match="was not there"):
        give_verdict(file, day.oak, Answer.YES, session_id=day.session, young_person_id=day.ray)
    give_verdict(file, day.oak, Answer.YES, session_id=day.session, young_person_id=day.kit)
    give_verdict(file, day.bridge, Answer.YES, session_id=day.session, young_person_id=day.ray)
    assert len(file.all(Attendance, young_person_id=day.ray)) == 2


def test_a_verdict_thought_over_until_the_next_session_is_of_those_who_saw_the_presentation(
    file: CommissionFile, day: Day
) -> None:
    slot = at_slot(file, day.slot(day.oak))
    start_presenting(file, slot)
    start_questions(file, slot)
    end_questions(file, slot)
    later = add_session(file, "planning-workshop", title="After", planned_on="2026-04-08")
    arrive(file, later, young_person_id=day.absent)
    with pytest.raises(RuleBrokenError, match="was not there"):
        give_verdict(file, day.oak, Answer.YES, session_id=later, young_person_id=day.absent)
    give_verdict(file, day.oak, Answer.YES, session_id=later, young_person_id=day.kit)


def test_who_was_strongest_is_each_young_persons_own_and_may_change(file: CommissionFile, day: Day) -> None:
    first = find_strongest(file, day.session, day.kit, day.oak, wording="the goat")
    find_strongest(file, day.session, day.ray, day.bridge)
    assert find_strongest(file, day.session, day.kit, day.bridge) == first
    assert {one.tenderer_id for one in file.all(Strongest)} == {day.bridge}


def test_no_answer_is_an_answer_and_unnamed_evaluations_stand_side_by_side(file: CommissionFile, day: Day) -> None:
    evaluate_session(file, day.session)
    evaluate_session(file, day.session, wording="boring ngl")
    own = evaluate_session(file, day.session, young_person_id=day.kit, enjoyed=EvaluationAnswer.YES)
    assert evaluate_session(file, day.session, young_person_id=day.kit, enjoyed=EvaluationAnswer.PARTLY) == own
    assert [one.enjoyed for one in file.all(Evaluation)] == [
        EvaluationAnswer.NO_ANSWER,
        EvaluationAnswer.NO_ANSWER,
        EvaluationAnswer.PARTLY,
    ]


def test_a_certificate_is_awarded_and_withdrawn(file: CommissionFile, day: Day) -> None:
    with pytest.raises(RuleBrokenError, match="What the certificate is for"):
        award_certificate(file, day.kit, achievement=" ", signatory="R. Ellery", awarded_on="2026-04-01")
    with pytest.raises(NotFoundError, match="There is no young person"):
        award_certificate(file, "nobody", achievement="x", signatory="R. Ellery", awarded_on="2026-04-01")
    one = award_certificate(file, day.kit, achievement="asking", signatory="R. Ellery", awarded_on="2026-04-01")
    assert file.get(Certificate, one).names_service is False
    withdraw_certificate(file, one)
    assert file.all(Certificate) == []


def test_a_pack_that_was_handed_over_cannot_be_undone(file: CommissionFile, day: Day) -> None:
    with pytest.raises(RuleBrokenError, match="Who received the pack"):
        issue_pack(file, "feedback-pack", issued_to="", head_digest="a", file_digest="b")
    issue_pack(file, "feedback-pack", issued_to="the panel", head_digest=file.head_digest, file_digest="b" * 64)
    upcoming = file.next_to_undo()
    assert upcoming is not None
    assert upcoming.name != "issue_pack"
    assert len(file.all(IssuedPack)) == 1
