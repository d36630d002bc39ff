"""A private turn: what is said in it, what its young person shares, and who has to be waited for."""

from pathlib import Path

import pytest

from tests.slots import at_slot
from workshop_app.actions import feedback, people, private_turns, sessions, sorting, tendering
from workshop_app.actions.commission import start_commission
from workshop_app.actions.dissent import keep_dissent
from workshop_app.actions.setting_aside import bring_back
from workshop_app.actions.taking_back import take_words_back
from workshop_app.actions.unfair import set_aside_as_unfair
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import (
    Answer,
    AskedFirst,
    Dissent,
    IndividualTurn,
    Remark,
    RemarkKind,
    RemarkState,
    Verdict,
)
from workshop_app.domain.people import Attendance
from workshop_app.domain.provenance import Source
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sheets_typed_in import (
    SheetAnswer,
    SheetRemark,
    TypedAnswer,
    read_answers,
    read_lines,
    without_a_sign,
)
from workshop_app.domain.sorting import Category
from workshop_app.domain.tendering import Presentation
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.record.private_turns import all_are_in, not_yet_seen, own_words, turn_asks, typed_unseen, whose_sheets
from workshop_app.store import CommissionFile


class Day:
    """Two tenderers, three young people, and the feedback on the first of them under way."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        sorting.add_sort(file, "What matters", categories=["people who stay"])
        self.category = file.all(Category)[0].id
        self.lantern, self.brook = (tendering.add_tenderer(file, name) for name in ("Lantern Trust", "Brook"))
        self.session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, self.session, plan_named("presentations"))
        self.kez, self.ash, self.bo = (people.add_young_person(file, one) for one in ("Kez", "Ash", "Bo"))
        for one in (self.kez, self.ash, self.bo):
            people.arrive(file, self.session, young_person_id=one)
        self.feedback, self.verdict = (
            file.all(Activity, session_id=self.session, kind=kind, tenderer_id=self.lantern)[0]
            for kind in (ActivityKind.FEEDBACK, ActivityKind.VERDICT)
        )

    def say(self, who: str, words: str = "they rang my mum, not me") -> str:
        return feedback.keep_remark(
            self.file, self.lantern, RemarkKind.WEAKNESS, words, said_by=who, session_id=self.session
        )

    def answer(self, who: str | None, answer: Answer = Answer.NO) -> str:
        return feedback.give_verdict(
            self.file, self.lantern, answer, session_id=self.session, young_person_id=who, shared=False
        )


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return Day(CommissionFile.create(tmp_path / "ours.workshop"))


def test_feedback_and_the_answers_right_after_it_are_one_turn(day: Day) -> None:
    for activity in (day.feedback, day.verdict):
        asks = turn_asks(day.file, activity)
        assert (asks.feedback, asks.verdict) == (day.feedback, day.verdict)
    private_turns.begin_private_turn(day.file, day.verdict.id, day.kez)
    private_turns.begin_private_turn(day.file, day.feedback.id, day.kez)
    assert [one.activity_id for one in day.file.all(IndividualTurn)] == [day.feedback.id]


def test_nobody_sees_anothers_before_all_who_are_here_are_done(day: Day) -> None:
    assert all_are_in(day.file, day.feedback), "nobody has a turn"
    said = day.say(day.kez)
    for who in (day.kez, day.ash):
        private_turns.begin_private_turn(day.file, day.feedback.id, who)
    private_turns.choose_what_to_share(day.file, day.feedback.id, day.kez, {said})
    assert typed_unseen(day.file, day.verdict) == not_yet_seen(day.file, day.feedback) == {said}
    private_turns.end_private_turn(day.file, day.feedback.id, day.ash)
    assert not all_are_in(day.file, day.feedback), "Bo is here and has said nothing"
    people.leave(day.file, day.file.all(Attendance, young_person_id=day.bo)[0].id)
    assert all_are_in(day.file, day.feedback)
    private_turns.go_on_with_private_turn(day.file, day.feedback.id, day.kez)
    assert not all_are_in(day.file, day.feedback)


def test_each_chooses_remark_by_remark_and_answer_by_answer_and_nothing_of_anothers(day: Day) -> None:
    stays, goes, ashs = day.say(day.kez), day.say(day.kez, "nice stickers tho"), day.say(day.ash)
    answer = day.answer(day.kez)
    with pytest.raises(RuleBrokenError, match="theirs to share"):
        private_turns.choose_what_to_share(day.file, day.feedback.id, day.kez, {ashs})
    private_turns.choose_what_to_share(day.file, day.feedback.id, day.kez, {goes, answer})
    states = {one.id: one.state for one in day.file.all(Remark)}
    assert states == {stays: RemarkState.PRIVATE, goes: RemarkState.SHARED, ashs: RemarkState.PRIVATE}
    assert day.file.get(Verdict, answer).shared
    private_turns.choose_what_to_share(day.file, day.feedback.id, day.kez, set())
    assert day.file.get(Remark, goes).state is RemarkState.PRIVATE
    assert not day.file.get(Verdict, answer).shared
    undone = day.file.next_to_undo()
    assert undone is None or undone.name != "choose_what_to_share", "no button shares again what they made private"


def test_a_category_says_what_a_remark_is_about_so_that_it_needs_no_words(day: Day) -> None:
    with pytest.raises(RuleBrokenError, match="empty"):
        feedback.keep_remark(day.file, day.lantern, RemarkKind.STRENGTH, " ")
    feedback.keep_remark(day.file, day.lantern, RemarkKind.STRENGTH, "", category_id=day.category, said_by=day.kez)
    (remark,) = day.file.all(Remark)
    assert (remark.wording, remark.category_id) == ("", day.category)


def test_what_is_shared_and_who_differs_reaches_what_is_cleared(day: Day) -> None:
    group = feedback.keep_remark(
        day.file, day.lantern, RemarkKind.STRENGTH, "they listened", by_group=True, session_id=day.session
    )
    answer = day.answer(None, Answer.YES)
    assert day.file.get(Verdict, answer).shared, "the group's is"
    for remark, verdict in ((group, None), (None, answer)):
        keep_dissent(day.file, day.lantern, "nah. not to me", said_by=day.bo, remark_id=remark, verdict_id=verdict)
    for remark, verdict in ((day.say(day.kez), None), (None, day.answer(day.kez))):
        with pytest.raises(RuleBrokenError, match="one thing the group said"):
            keep_dissent(day.file, day.lantern, "nah", remark_id=remark, verdict_id=verdict)
    with pytest.raises(RuleBrokenError, match="about another tenderer"):
        keep_dissent(day.file, day.brook, "nah", remark_id=group)
    feedback.remove_remark(day.file, group)
    feedback.take_verdict_away(day.file, answer)
    assert [(one.wording, one.remark_id, one.verdict_id) for one in day.file.all(Dissent)] == [
        ("nah. not to me", None, None)
    ] * 2
    day.file.undo()
    assert {one.verdict_id for one in day.file.all(Dissent)} == {None, answer}


def test_a_remark_is_set_aside_as_unfair_only_after_asking_and_says_so_no_longer_once_it_is_back(day: Day) -> None:
    said = day.say(day.kez, "he had a stupid accent")
    told = {"factor": "how somebody talks", "decided_by": "Jo", "why": "It is about him, not about the service."}
    with pytest.raises(RuleBrokenError, match="what they answered"):
        set_aside_as_unfair(day.file, said, asked_first=AskedFirst.YES, their_answer=" ", **told)
    with pytest.raises(RuleBrokenError, match="so they were asked"):
        set_aside_as_unfair(day.file, said, asked_first=AskedFirst.COULD_NOT_BE, their_answer="yeah", **told)
    set_aside_as_unfair(day.file, said, asked_first=AskedFirst.YES, their_answer="yeah fair", **told)
    remark = day.file.get(Remark, said)
    assert (remark.state, remark.unfair, remark.their_answer, remark.set_aside_by) == (
        RemarkState.SET_ASIDE,
        True,
        "yeah fair",
        "Jo",
    )
    bring_back(day.file, said)
    remark = day.file.get(Remark, said)
    assert (remark.state, remark.unfair, remark.their_answer) == (RemarkState.PRIVATE, False, "")


def test_a_sheet_is_kept_in_one_step_with_what_they_ticked(day: Day) -> None:
    sheet = "*+ they came in trainers | and sat down with us\n- no bus after 6\nnone at all\n?what about  Sundays"
    remarks = read_lines(sheet)
    assert remarks == [
        SheetRemark(RemarkKind.STRENGTH, "they came in trainers", "and sat down with us", shared=True),
        SheetRemark(RemarkKind.WEAKNESS, "no bus after 6\nnone at all"),
        SheetRemark(RemarkKind.EXPLORE, "what about  Sundays"),
    ]
    assert without_a_sign("oh and\n+ this") == "oh and"
    assert without_a_sign(sheet) == ""
    assert read_answers("*y -?", 3) == [
        TypedAnswer(Answer.YES, shared=True),
        TypedAnswer(None),
        TypedAnswer(Answer.NOT_SURE),
    ]
    assert read_answers("p", 1, [Answer.YES, Answer.NO, Answer.NOT_SURE]) is None, "partly is not offered everywhere"
    assert read_answers("yy", 1) is read_answers("x", 3) is read_answers("y*", 3) is None
    private_turns.type_in_sheet(
        day.file,
        day.feedback.id,
        day.kez,
        remarks=remarks,
        answers=[SheetAnswer(Answer.YES, category_id=day.category, shared=True), SheetAnswer(Answer.NO)],
    )
    own = own_words(day.file, day.verdict, day.kez)
    assert [one.state is RemarkState.SHARED for one in own.remarks] == [True, False, False]
    assert {(one.answer, one.shared) for one in own.verdicts} == {(Answer.YES, True), (Answer.NO, False)}
    assert {one.source for one in (*own.remarks, *own.verdicts)} == {Source.PAPER}
    (turn,) = day.file.all(IndividualTurn)
    assert turn.finished_at is not None
    assert turn.chose_at is not None
    day.file.undo()
    assert not day.file.all(Remark)
    with pytest.raises(RuleBrokenError, match="nothing on this sheet"):
        private_turns.type_in_sheet(day.file, day.feedback.id, day.kez)


@pytest.mark.parametrize(
    ("star", "kept_private", "chose"), [(False, False, False), (True, False, True), (False, True, True)]
)
def test_whoever_ticked_nothing_on_a_sheet_did_not_choose_what_to_share(
    day: Day, *, star: bool, kept_private: bool, chose: bool
) -> None:
    remarks = [SheetRemark(RemarkKind.STRENGTH, "they listened", shared=star), SheetRemark(RemarkKind.WEAKNESS, "loud")]
    private_turns.type_in_sheet(day.file, day.feedback.id, day.kez, remarks=remarks, kept_private=kept_private)
    (turn,) = day.file.all(IndividualTurn)
    assert turn.finished_at is not None
    assert (turn.chose_at is not None) is chose
    start_commission(day.file, title="Our Turn", service="Young Carers")
    assert gather(day.file).turns_with_a_choice == chose, "the pack says in how many turns they chose"
    private_turns.type_in_sheet(
        day.file, day.feedback.id, day.kez, remarks=[SheetRemark(RemarkKind.EXPLORE, "the bus")]
    )
    (turn,) = day.file.all(IndividualTurn)
    assert (turn.chose_at is not None) is chose, "another page of theirs does not take their choice away"


def test_a_tap_without_words_is_taken_back_like_words_and_takes_nothing_else_with_it(day: Day) -> None:
    others = day.say(day.ash, "they listened")
    tapped = feedback.keep_remark(
        day.file, day.lantern, RemarkKind.STRENGTH, "", category_id=day.category, said_by=day.kez
    )
    day.file.keep_draft("turn x y", "half a thou")
    take_words_back(day.file, [tapped], left=False)
    assert [one.id for one in day.file.all(Remark)] == [others]
    assert day.file.draft("turn x y") == "half a thou"


def test_what_one_differs_from_is_taken_back_and_what_they_say_of_it_stays(day: Day) -> None:
    group = feedback.keep_remark(
        day.file, day.lantern, RemarkKind.STRENGTH, "they listened", by_group=True, session_id=day.session
    )
    own = keep_dissent(day.file, day.lantern, "nah. not to me", said_by=day.bo, remark_id=group)
    take_words_back(day.file, [group], left=False)
    (kept,) = day.file.all(Dissent)
    assert (kept.id, kept.remark_id, kept.wording) == (own, None, "nah. not to me")
    take_words_back(day.file, [own], left=False)
    assert not day.file.all(Dissent)


def test_who_missed_a_tenderer_hands_in_no_sheet_on_it_and_who_left_since_does(day: Day) -> None:
    stays = {one.young_person_id: one.id for one in day.file.all(Attendance)}
    people.leave(day.file, stays[day.bo])
    slot = at_slot(day.file, day.file.all(Presentation, tenderer_id=day.lantern)[0].id)
    tendering.start_presenting(day.file, slot)
    tendering.start_questions(day.file, slot)
    tendering.end_questions(day.file, slot)
    people.leave(day.file, stays[day.ash])
    assert [one.id for one in whose_sheets(day.file, day.feedback)] == [day.kez, day.ash]
    said = [SheetRemark(RemarkKind.STRENGTH, "they came in trainers", shared=True)]
    private_turns.type_in_sheet(day.file, day.feedback.id, day.ash, remarks=said)
    with pytest.raises(RuleBrokenError):
        private_turns.type_in_sheet(day.file, day.feedback.id, day.bo, remarks=said)
