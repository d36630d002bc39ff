"""The pages of a presentations day: what each window shows, what is kept, and what is refused in a sentence."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.slots import at_slot
from tests.ui.driver import Driver, Key, Role, name_of, seen_under, type_of
from tests.ui.lying import Lying
from workshop_app.actions import (
    feedback,
    people,
    picks,
    sessions,
    setting_aside,
    sorting,
    specification,
    statements,
    tendering,
)
from workshop_app.domain.feedback import Answer, Remark, RemarkKind, RemarkState, Strongest, StrongestAnswer, Verdict
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Source
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.sorting import PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import AskedQuestion, Presentation, Tenderer
from workshop_app.domain.times import clock_text
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.presentation.pages import ConsolePresentation
from workshop_app.ui.activities.verdict.pages import ConsoleVerdict
from workshop_app.ui.kit.second_press import TOO_SOON

QUESTION = "Who picks up the phone?"


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


class Day:
    """A presentations day under way: two tenderers, young people, and the windows on it."""

    def __init__(self, file: CommissionFile, driver: Driver, aliases: list[str]) -> None:
        self.file = file
        self.driver = driver
        sorting.add_sort(file, "What matters", categories=["people who stay"])
        specification.add_question(file, QUESTION)
        self.lantern = tendering.add_tenderer(file, "Lantern Trust")
        self.brook = tendering.add_tenderer(file, "Brook")
        self.session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, self.session, plan_named("presentations"))
        for alias in aliases:
            people.arrive(file, self.session, young_person_id=people.add_young_person(file, alias))
        driver.windows.project.take(file)

    def go_to(self, kind: ActivityKind, tenderer: str | None) -> None:
        found = self.file.all(Activity, session_id=self.session, kind=kind, tenderer_id=tenderer)
        self.driver.windows.session.go_to(found[0].id)
        self.driver.settle()

    def slot(self) -> Presentation:
        return self.file.all(Presentation, tenderer_id=self.lantern)[0]

    def present(self) -> None:
        tendering.start_presenting(self.file, at_slot(self.file, self.slot().id))
        tendering.start_questions(self.file, self.slot().id)
        tendering.end_questions(self.file, self.slot().id)

    def remark(self, wording: str, tenderer: str, *, said_by: str | None = None, shared: bool = True) -> str:
        made = feedback.keep_remark(self.file, tenderer, RemarkKind.STRENGTH, wording, said_by=said_by)
        if shared:
            feedback.share_remarks(self.file, [made])
        return made

    def press(self, name: str) -> None:
        self.driver.click(name)

    def write(self, field: str, words: str) -> None:
        self.driver.fill(self.driver.find(field, role=Role.EditableText), words)


@pytest.fixture
def make_day(driver: Driver, commission_file: Callable[..., CommissionFile]) -> Callable[..., Day]:
    return lambda aliases=("Kez", "Ash", "Bo"): Day(commission_file(), driver, list(aliases))


@pytest.fixture
def day(make_day: Callable[..., Day]) -> Day:
    return make_day()


def test_while_a_tenderer_presents_the_wall_names_nobody(day: Day) -> None:
    day.remark("loud", day.brook)
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    assert day.driver.texts(day.driver.wall) == ["The big screen is yours"]
    assert set(day.driver.names(day.driver.wall)) == {"The big screen is yours"}


def test_the_timer_counts_from_the_real_start_and_says_when_it_ends(day: Day) -> None:
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    day.press("Start presenting")
    began = day.slot().presenting_started_at
    assert began is not None
    page = day.driver.console_page(ConsolePresentation)
    assert page.timer.finishes == clock_text((_moment(began) + timedelta(minutes=10)).isoformat())
    day.file.clock = lambda: _moment(began) + timedelta(minutes=9, seconds=31)
    day.driver.wait_until(lambda: day.driver.shows("0:29 left"))
    day.file.clock = lambda: _moment(began) + timedelta(minutes=10, seconds=5)
    day.driver.wait_until(lambda: day.driver.shows("0:05 over"))


def test_a_question_is_ticked_answered_and_corrected(day: Day) -> None:
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    day.press(f"Asked: {QUESTION}")
    day.write(f"What was answered: {QUESTION}", "dunno  they said 🙃")
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    assert day.driver.shows("dunno  they said 🙃")
    day.driver.click(day.driver.find(f"What was answered: {QUESTION}", role=Role.EditableText))
    day.driver.key(Key.Key_Return)
    (asked,) = day.file.all(AskedQuestion)
    assert asked.answer == "dunno  they said 🙃"
    assert not day.driver.shows("Not saved yet")
    day.press(f"Mark as not asked: {QUESTION}")
    assert day.file.all(AskedQuestion) == []


def test_each_time_can_be_corrected_by_itself_and_a_wrong_one_is_refused_in_a_sentence(day: Day) -> None:
    day.present()
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    begun = day.slot().presenting_started_at
    day.press("Correct the times")
    day.write("Questions ended", "half past")
    day.press("Save: Questions ended")
    assert day.driver.windows.last_said == "“half past” is not a time of day, such as 17:05. Nothing was changed."
    later = clock_text((_moment(begun or "") + timedelta(minutes=27)).isoformat())
    day.write("Why are they corrected?", "we forgot to press it")
    day.write("Questions ended", later)
    day.press("Save: Questions ended")
    assert clock_text(day.slot().questions_ended_at) == later
    assert day.driver.sees("Questions ended (corrected)")
    assert (day.slot().presenting_started_at, day.slot().times_corrected_why) == (begun, "we forgot to press it")


def test_times_that_stand_open_follow_the_slot_and_leave_what_is_being_typed_alone(day: Day) -> None:
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    day.press("Start presenting")
    day.press("Correct the times")
    day.write("Presenting began", "17.0")
    day.press("Start questions")

    def box(name: str) -> str:
        return str(day.driver.find(name, role=Role.EditableText).property("text"))

    assert box("Questions began") == clock_text(day.slot().questions_started_at)
    assert box("Questions ended") == ""
    assert box("Presenting began") == "17.0", "what was half typed is gone"
    begun = _moment(day.slot().presenting_started_at or "") - timedelta(minutes=1)
    day.write("Presenting began", clock_text(begun.isoformat()).replace(":", "."))
    day.press("Save: Presenting began")
    assert day.driver.sees("Presenting began (corrected)")
    assert box("Presenting began") == clock_text(day.slot().presenting_started_at), "it reads as it is kept"


def test_times_that_are_all_too_early_are_put_right_from_the_last_one_on(day: Day) -> None:
    day.present()
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    later = clock_text((_moment(day.slot().questions_ended_at or "") + timedelta(minutes=30)).isoformat())
    day.press("Correct the times")
    day.write("Presenting began", later)
    day.press("Save: Presenting began")
    assert day.driver.windows.last_said == (
        "These times are not in order: presenting comes first, then questions. Where all were too early, correct the "
        "last one first; where all were too late, the first one."
    )
    for name in ("Questions ended", "Questions began", "Presenting ended", "Presenting began"):
        day.write(name, later)
        day.press(f"Save: {name}")
        assert day.driver.sees(f"{name} (corrected)")


def test_where_nobody_came_no_page_speaks_of_them(make_day: Callable[..., Day]) -> None:
    day = make_day(())
    day.go_to(ActivityKind.VERDICT, day.lantern)
    assert day.driver.sees("Nobody is here yet. Say who is here, in the list of people, and they can answer.")
    assert not day.driver.shows("Choose one person")
    assert not day.driver.all_named("Continue with the group"), "there is no group"
    declaring = day.file.all(Activity, session_id=day.session, kind=ActivityKind.DECLARATION)[0]
    day.driver.windows.session.go_to(declaring.id)
    assert day.driver.sees("Declared: nobody yet")
    fair = next(one for one in day.file.all(Activity, session_id=day.session) if one.title == "Fair to all of them")
    day.driver.windows.session.go_to(fair.id)
    assert day.driver.sees("Each says yes or no")
    assert not day.driver.shows("of 0")


def test_who_comes_after_a_presentation_at_which_nobody_was_is_not_told_that_nobody_is_here(
    make_day: Callable[..., Day],
) -> None:
    day = make_day(())
    day.present()
    people.add_young_person_here(day.file, day.session, "Robin")
    day.go_to(ActivityKind.VERDICT, day.lantern)
    assert day.driver.sees("Nobody is recorded as having been there, and only those who were can answer.")
    assert not day.driver.shows("Nobody is here yet")


def test_the_wall_shows_what_was_shared_about_this_tenderer_without_names(day: Day) -> None:
    kez = day.file.all(YoungPerson)[0].id
    day.remark("warm", day.lantern, said_by=kez)
    day.remark("quiet fear", day.lantern, shared=False)
    day.remark("cold", day.brook)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    shown = day.driver.texts(day.driver.wall) + day.driver.names(day.driver.wall)
    assert "warm" in shown
    assert not [text for text in shown for word in ("quiet fear", "cold", "Kez", "Lantern", "Brook") if word in text]


def test_one_touch_at_the_wall_takes_a_disclosure_away(day: Day) -> None:
    remark = day.remark("he locks us in", day.lantern)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.driver.go_to_window(day.driver.wall)
    day.driver.tap(day.driver.find("Take these words off the big screen"))
    day.driver.wait_until(lambda: day.file.get(Remark, remark).state is RemarkState.SAFEGUARDING)
    assert day.file.actions()[-1].done_by == "wall"
    assert not day.driver.shows("he locks us in", day.driver.wall)
    assert not day.driver.shows("he locks us in", day.driver.console)


def test_feedback_set_aside_by_mistake_is_shown_first_and_then_is_private(day: Day) -> None:
    remark = day.remark("they lock the door", day.lantern)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    setting_aside.set_aside_for_safeguarding(day.file, [remark])
    day.driver.settle()
    assert not day.driver.shows("they lock the door", day.driver.console)
    day.press("Pass it on")
    day.press("Show the words: Feedback")
    assert day.driver.sees("they lock the door", day.driver.console)
    assert day.driver.shows("It is private again.")
    day.press("It was a mistake: Feedback")
    day.driver.rest(TOO_SOON)
    day.press("Yes, it was a mistake: bring it back: Feedback")
    assert day.file.get(Remark, remark).state is RemarkState.PRIVATE
    assert not day.driver.shows("they lock the door", day.driver.wall)


def test_setting_aside_asks_for_the_reason(day: Day) -> None:
    remark = day.remark("their shoes", day.lantern)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    day.press("More about these words: their shoes")
    day.press("Set aside")
    assert not day.driver.find("Set it aside").isEnabled()
    day.driver.type("not about the service")
    day.press("Set it aside")
    kept = day.file.get(Remark, remark)
    assert (kept.state, kept.set_aside_reason) == (RemarkState.SET_ASIDE, "not about the service")
    day.press("Bring it back, private: their shoes")
    assert day.file.get(Remark, remark).state is RemarkState.PRIVATE


def test_half_typed_feedback_is_there_again(day: Day) -> None:
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    day.write("Their words", "they never said wh")
    day.go_to(ActivityKind.VERDICT, day.lantern)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    assert day.driver.shows("they never said wh")
    assert day.file.all(Remark) == []


def test_everything_private_is_shared_in_one_step_that_one_undo_takes_back(day: Day) -> None:
    for words in ("one", "two"):
        day.remark(words, day.lantern, shared=False)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    day.press("Share all 2 private ones")
    assert {one.state for one in day.file.all(Remark)} == {RemarkState.SHARED}
    day.press("Undo: share feedback")
    assert {one.state for one in day.file.all(Remark)} == {RemarkState.PRIVATE}


def test_words_before_the_answer_wait_and_are_kept_with_it(day: Day) -> None:
    day.present()
    day.go_to(ActivityKind.VERDICT, day.lantern)
    day.press("Whose answer: Ash")
    day.write("people who stay: why", "عندهم ناس تبقى " * 40)
    day.press("Whose answer: Bo")
    assert not day.driver.shows("عندهم")
    day.press("Whose answer: Ash")
    assert day.driver.shows("عندهم")
    day.press("people who stay: partly")
    (given,) = day.file.all(Verdict)
    assert (given.answer, given.wording) == (Answer.PARTLY, "عندهم ناس تبقى " * 40)
    day.press("people who stay: partly")
    assert day.file.all(Verdict) == [given]
    day.press("people who stay: clear choice")
    assert day.file.all(Verdict) == [given]
    day.press("people who stay: cancel")
    day.press("people who stay: clear choice")
    day.press("people who stay: yes, clear it and the words")
    assert day.file.all(Verdict) == []


def test_words_that_stay_while_their_answer_changes_stay_from_paper(day: Day) -> None:
    day.present()
    day.go_to(ActivityKind.VERDICT, day.lantern)
    day.press("Whose answer: Ash")
    day.press("written down")
    day.press("From paper")
    day.write("people who stay: why", "nobody left")
    day.press("people who stay: partly")
    day.press("From paper")
    day.press("people who stay: yes")
    (given,) = day.file.all(Verdict)
    assert (given.answer, given.wording, given.source) == (Answer.YES, "nobody left", Source.PAPER)
    day.write("people who stay: why", "nobody left, ever")
    day.press("people who stay: no")
    (given,) = day.file.all(Verdict)
    assert (given.wording, given.source) == ("nobody left, ever", Source.TYPED)


def test_whoever_saves_once_more_at_the_big_screen_what_came_from_paper_changes_nothing_of_that(day: Day) -> None:
    def save_at_wall(words: str) -> None:
        day.driver.click("Hand over again to Kez", day.driver.console)
        day.driver.click("I’m ready", wall)
        box = day.driver.find("Why?", wall, role=Role.EditableText)
        assert box.property("text") == "they asked us"
        day.driver.fill(box, words)
        day.driver.click("Save it", wall)

    kez, wall = day.file.all(YoungPerson)[0].id, day.driver.wall
    feedback.find_strongest(day.file, day.session, kez, day.brook, wording="they asked us", source=Source.PAPER)
    day.go_to(ActivityKind.STRONGEST, None)
    save_at_wall("they asked us")
    assert [(one.wording, one.source) for one in day.file.all(Strongest)] == [("they asked us", Source.PAPER)]
    save_at_wall("they asked us stuff")
    assert [(one.wording, one.source) for one in day.file.all(Strongest)] == [("they asked us stuff", Source.TYPED)]


def test_counts_show_for_the_group_alone_and_never_on_the_wall(day: Day) -> None:
    day.present()
    kez, ash, _ = (one.id for one in day.file.all(YoungPerson))
    for one in (kez, ash):
        feedback.give_verdict(day.file, day.lantern, Answer.YES, session_id=day.session, young_person_id=one)
    day.go_to(ActivityKind.VERDICT, day.lantern)
    day.press("Whose answer: Bo")
    assert not day.driver.shows("of 3")
    day.press("Whose answer: The group")
    assert day.driver.shows("2 of 3 said yes")
    assert not day.driver.shows("of 3", day.driver.wall)


def test_the_wall_shows_what_was_asked_for_and_the_answers_there_are_but_none_that_was_given(day: Day) -> None:
    said = statements.keep_statement(day.file, "be  on time", state=StatementState.UP)
    picks.pick(day.file, PickOf.KEY_ASPECT, statement_id=said, session_id=day.session)
    kez = day.file.all(YoungPerson)[0].id
    day.present()
    day.go_to(ActivityKind.VERDICT, day.lantern)

    def shown() -> list[str]:
        return [text for text in day.driver.texts(day.driver.wall) if not text.endswith(" min")]

    before = shown()
    answers = ["yes", "partly", "no", "not sure", "or say nothing"]
    assert {"people who stay", "be  on time", *answers} <= set(before)
    assert not any("Lantern" in text for text in before)
    feedback.give_verdict(
        day.file, day.lantern, Answer.NO, session_id=day.session, young_person_id=kez, wording="they left"
    )
    assert shown() == before
    day.press("Freeze screen")
    setting_aside.set_aside_for_safeguarding(day.file, [said])
    day.driver.settle()
    assert not day.driver.shows("be  on time", day.driver.wall)
    assert day.driver.shows("people who stay", day.driver.wall)


def test_whoever_came_after_the_presentation_is_not_asked_for_a_verdict(day: Day) -> None:
    day.present()
    people.arrive(day.file, day.session, young_person_id=people.add_young_person(day.file, "Late"))
    day.go_to(ActivityKind.VERDICT, day.lantern)
    assert day.driver.shows("Bo")
    assert "Whose answer: Late" not in day.driver.names()
    assert "Whose answer: Bo" in day.driver.names()


def test_on_a_bid_each_says_go_on_do_not_or_not_sure_and_the_file_keeps_yes_no_or_not_sure(day: Day) -> None:
    verdict = day.file.all(Activity, session_id=day.session, kind=ActivityKind.VERDICT, tenderer_id=day.lantern)[0]
    with day.file.action("by_hand") as write:
        write.update(Activity, verdict.id, settings='{"per":["overall"],"strongest":false,"occasion":"bid"}')
    day.go_to(ActivityKind.VERDICT, day.lantern)
    at_wall = set(day.driver.texts(day.driver.wall))
    assert {"On its bid", "go on", "do not", "not sure", "or say nothing"} <= at_wall
    assert not {"yes", "no", "partly"} & at_wall
    day.press("Whose answer: Kez")
    assert day.driver.sees("On its bid")
    assert "Should they go on?: partly" not in day.driver.names()
    day.press("Should they go on?: do not")
    assert [one.answer for one in day.file.all(Verdict)] == [Answer.NO]
    day.press("Whose answer: The group")
    assert day.driver.shows("1 not shared"), "nobody asked them yet"
    day.press("Whose answer: Kez")
    day.press("Share all their answers")
    day.press("Whose answer: The group")
    assert day.driver.shows("1 of 3 said “do not”")


def test_nobody_and_would_rather_not_say_are_answers_and_no_answer_is_none(day: Day) -> None:
    day.go_to(ActivityKind.STRONGEST, None)
    day.press("Whose answer: Kez")
    assert day.driver.shows("No answer yet.")
    day.press("Brook")
    day.write("Why?", "they stayed late and asked us stuff")
    day.driver.key(Key.Key_Return)
    day.press("Nobody")
    day.press("Done, hide it")
    day.press("Whose answer: Ash")
    day.press("Would rather not say")
    assert {(one.answer, one.tenderer_id, one.wording) for one in day.file.all(Strongest)} == {
        (StrongestAnswer.NOBODY, None, "they stayed late and asked us stuff"),
        (StrongestAnswer.NOT_SAID, None, ""),
    }
    day.press("Done, hide it")
    assert day.driver.shows("Nothing yet from Bo.")
    day.press("Whose answer: Kez")
    day.press("Who was strongest: clear choice")
    day.press("Who was strongest: cancel")
    assert len(day.file.all(Strongest)) == 2
    day.press("Who was strongest: clear choice")
    day.press("Who was strongest: yes, clear it and the words")
    assert [one.answer for one in day.file.all(Strongest)] == [StrongestAnswer.NOT_SAID]
    assert day.driver.shows("No answer yet.")


def test_each_says_whom_they_found_strongest_in_a_private_turn_and_the_wall_says_who_will_read_it(day: Day) -> None:
    def typed() -> str:
        return str(day.driver.find("Why?", wall, role=Role.EditableText).property("text"))

    kez, ash, _ = (one.id for one in day.file.all(YoungPerson))
    wall = day.driver.wall
    day.go_to(ActivityKind.STRONGEST, None)
    assert day.driver.shows("on a paper of its own", wall)
    assert day.driver.shows("before they talk it over", wall)
    assert not day.driver.shows("Brook", wall)
    day.press("Hand over to the next one")
    assert not day.driver.shows("Brook", wall), "only whoever is ready sees it"
    day.driver.click("I’m ready", wall)
    assert {"Lantern Trust", "Brook", "Nobody", "Would rather not say"} <= set(day.driver.texts(wall))
    day.driver.click("Nobody", wall)
    day.driver.fill(day.driver.find("Why?", wall, role=Role.EditableText), "all  of them read it off a sheet")
    assert not day.file.all(Strongest)
    day.driver.click("Save it", wall)
    assert [(one.young_person_id, one.answer, one.wording) for one in day.file.all(Strongest)] == [
        (kez, StrongestAnswer.NOBODY, "all  of them read it off a sheet")
    ]
    assert day.driver.shows("Who is next?", wall)
    assert not day.driver.all_named("Why?", wall)
    assert day.driver.sees("Kez: answered", day.driver.console)

    day.driver.click("Hand over to the next one", day.driver.console)
    day.driver.click("I’m ready", wall)
    assert typed() == ""
    day.driver.click("Not now", wall)
    assert not day.file.find(Strongest, young_person_id=ash)
    day.driver.click("Hand over again to Kez", day.driver.console)
    day.driver.click("I’m ready", wall)
    assert "read it off" in typed()
    day.driver.click("Freeze screen", day.driver.console)
    day.driver.click("Brook", wall)
    day.driver.click("Save it", wall)
    (own,) = day.file.all(Strongest)
    assert (own.answer, own.tenderer_id, own.wording) == (
        StrongestAnswer.TENDERER,
        day.brook,
        "all  of them read it off a sheet",
    )
    assert day.driver.shows("Who is next?", wall), "also where the big screen is frozen"


def test_a_verdict_of_an_older_file_that_asks_who_was_strongest_has_that_page(day: Day) -> None:
    (asked,) = day.file.all(Activity, session_id=day.session, kind=ActivityKind.STRONGEST)
    with day.file.action("by_hand") as write:
        settings = '{"per":[],"strongest":true,"occasion":"presentation"}'
        write.update(Activity, asked.id, kind=ActivityKind.VERDICT, settings=settings)
    day.go_to(ActivityKind.VERDICT, None)
    assert day.driver.shows("on a paper of its own", day.driver.wall)
    day.press("Whose answer: Kez")
    day.press("Brook")
    assert [one.tenderer_id for one in day.file.all(Strongest)] == [day.brook]


def test_each_occasion_has_its_own_verdicts_and_all_feedback_says_its_own(day: Day) -> None:
    feedback.keep_remark(
        day.file, day.lantern, RemarkKind.STRENGTH, "they listened", session_id=day.session, state=RemarkState.SHARED
    )
    verdict, remarks = "Would they give us what we asked for?", "What was strong, what was weak?"
    day.go_to(ActivityKind.VERDICT, day.lantern)
    first = day.driver.activity().id
    day.press("Change the plan")
    day.press("This session’s own plan")
    day.press("Lantern Trust")
    for title, about in ((verdict, "On its bid"), (verdict, "On a visit"), (remarks, "On its bid")):
        day.press(f"{title}: {about}")
        day.press(f"Add “{title}”")
    day.press("Close the changes to the plan")
    assert day.driver.shows("Would they give us what we asked for? (on the visit)")
    plan = [one["key"] for one in day.driver.windows.session.activities.rows()]
    *judged, said = plan[plan.index(first) : plan.index(first) + 4]
    words = ("On its presentation", "On its bid", "On the visit of 4 March")
    for activity, met, answer in zip(judged, words, (Answer.YES, Answer.PARTLY, Answer.NO), strict=True):
        day.driver.windows.session.go_to(activity)
        assert day.driver.sees(met)
        day.press("Whose answer: Kez")
        things = day.driver.console_page(ConsoleVerdict).things
        assert [row["answer"] for row in things.rows()] == ["", ""]
        day.press(f"All in all: {answer.value}")
        assert [row["answer"] for row in things.rows()] == ["", answer.value]
    assert {one.answer for one in day.file.all(Verdict)} == {Answer.YES, Answer.PARTLY, Answer.NO}
    day.driver.windows.session.go_to(said)
    day.press("Write it down")
    assert day.driver.find("strength on its presentation, shared")
    assert day.driver.sees("on its presentation")
    assert not day.driver.shows("on its presentation", day.driver.wall)
    day.write("Their words", "the small print was small")
    day.driver.key(Key.Key_Return)
    assert day.driver.find("strength on its bid, private")
    day.press("Share the private one")
    day.driver.settle()
    assert day.driver.shows("on its presentation", day.driver.wall)
    assert day.driver.shows("on its bid", day.driver.wall)


@pytest.mark.parametrize("kind", [ActivityKind.PRESENTATION, ActivityKind.FEEDBACK, ActivityKind.VERDICT])
@pytest.mark.parametrize("number", [0, 1, 30])
def test_the_pages_stand_with_nobody_one_or_thirty(
    make_day: Callable[..., Day], kind: ActivityKind, number: int
) -> None:
    day = make_day([f"Person {one}" for one in range(number)])
    day.go_to(kind, day.lantern)
    assert day.driver.shows("Lantern Trust")
    assert day.driver.windows.last_said == ""


def test_tenderers_are_named_ordered_and_removed_on_the_plan_page(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "Marlow", "", "presentations")
    driver.go_to_details("Tenderers")
    for name in ("One", "Two"):
        driver.fill(driver.find("Name of a tenderer", role=Role.EditableText), name)
        driver.click("Add the tenderer")
        driver.settle()
    driver.click("Two: earlier")
    assert [one.name for one in project.file.all(Tenderer)] == ["Two", "One"]
    driver.settle()
    driver.fill(driver.find("Tenderer 1", role=Role.EditableText), "One")
    driver.key(Key.Key_Return)
    assert driver.windows.last_said == "“One” is already on the list. Nothing was changed."
    assert driver.find("Tenderer 1", role=Role.EditableText).property("text") == "One"
    driver.settle()
    driver.click("One: remove")
    assert driver.sees("Tenderer 1: not saved yet")
    assert [one.name for one in project.file.all(Tenderer)] == ["Two"]
    sessions.start_session(project.file, project.file.all(Session)[0].id, plan_named("presentations"))
    driver.settle()
    assert not driver.find("Two: remove").isEnabled()
    assert driver.sees("Two cannot be removed: something about it is in the record.")


def test_what_they_answer_is_typed_right_after_the_question_was_asked(day: Day) -> None:
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    day.present()
    day.driver.settle()
    day.press(f"Asked: {QUESTION}")
    day.driver.settle()
    day.driver.type("a real person, they say")
    day.driver.key(Key.Key_Return)
    (asked,) = day.file.all(AskedQuestion)
    assert asked.answer == "a real person, they say"
    day.write("A question that came up", "Even at night?")
    day.press("It was asked")
    day.driver.settle()
    assert day.driver.focused_name() == "A question that came up"


def test_feedback_is_typed_one_after_the_other_whatever_is_pressed_between(day: Day) -> None:
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    day.press("written down")
    for press in ("A weakness", "Who is speaking: Ash", "From paper", "From paper"):
        day.press(press)
        day.driver.type("x ")
        assert day.driver.focused_name() == "Their words"
    day.press("Save privately")
    day.driver.type("and more")
    day.driver.key(Key.Key_Return)
    assert sorted(one.wording for one in day.file.all(Remark)) == ["and more", "x x x x "]
    day.press("Share all 2 private ones")
    day.driver.settle()
    day.driver.type("x")
    assert day.driver.focused_name() == "Their words"


def test_alt_and_a_number_say_whose_words_they_are(day: Day) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    ids = {one.alias: one.id for one in day.file.all(YoungPerson)}
    day.go_to(ActivityKind.PRESENTATION, day.lantern)
    day.present()
    day.driver.settle()
    assert day.driver.shows("Asked by")
    day.write("A question that came up", "Even at night?")
    day.driver.key(Key.Key_3, alt)
    day.driver.key(Key.Key_Return)
    assert [one.asked_by for one in day.file.all(AskedQuestion)] == [ids["Bo"]]
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    day.driver.type("half ")
    day.driver.key(Key.Key_2, alt)
    assert {"Ash", "2"} <= set(day.driver.texts())
    day.driver.type("asleep")
    day.driver.key(Key.Key_Return)
    day.driver.type("never")
    day.driver.key(Key.Key_Return)
    kept = {one.wording: one.said_by for one in day.file.all(Remark)}
    assert kept == {"half asleep": ids["Ash"], "never": None}
    assert day.driver.windows.session.nextTitle.startswith("Lantern Trust: ")
    day.go_to(ActivityKind.VERDICT, day.lantern)
    day.driver.key(Key.Key_1, alt)
    assert day.driver.console_page(ConsoleVerdict).giver == ids["Kez"]
    day.driver.key(Key.Key_9, alt)
    assert day.driver.console_page(ConsoleVerdict).giver == ids["Kez"]


@pytest.mark.parametrize("by_key", [False, True])
def test_words_typed_after_an_answer_are_its_why_and_whose_it_is_stays_in_sight(day: Day, by_key: bool) -> None:
    driver = day.driver

    def answer(name: str) -> None:
        if by_key:
            driver.tab_to(name)
            driver.key(Key.Key_Space)
        else:
            driver.click(driver.find(name, role=Role.RadioButton))

    day.present()
    driver.console.resize(1024, 600)
    day.go_to(ActivityKind.VERDICT, day.lantern)
    driver.settle()
    driver.key(Key.Key_3, Qt.KeyboardModifier.AltModifier)
    answer("people who stay: no")
    driver.type("they  left")
    driver.key(Key.Key_Return)
    assert [(one.answer, one.wording) for one in day.file.all(Verdict)] == [(Answer.NO, "they  left")]
    for name in ("Bo’s answer on Lantern Trust", "Done, hide it"):
        assert not driver.scroll_to(driver.find(name)), "it stays above what scrolls"
    driver.key(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert driver.shows("Ash’s answer on Lantern Trust")
    driver.click("Done, hide it")
    assert not driver.shows("answer on Lantern Trust")

    day.go_to(ActivityKind.STRONGEST, None)
    driver.click("Whose answer: Kez")
    answer("Brook")
    driver.type("they asked us")
    driver.key(Key.Key_Return)
    assert [(one.tenderer_id, one.wording) for one in day.file.all(Strongest)] == [(day.brook, "they asked us")]


def main_buttons(driver: Driver) -> list[str]:
    """The main buttons of the page that the console shows; Next is not of it."""
    page = next(one for one in driver.items(driver.console) if type_of(one).startswith("PageLoader_"))
    return [name_of(one) for one in seen_under(page) if one.property("primary") is True]


def test_a_page_has_one_main_button_at_most(day: Day) -> None:
    day.present()
    for kind, tenderer in (
        (ActivityKind.PRESENTATION, day.lantern),
        (ActivityKind.FEEDBACK, day.lantern),
        (ActivityKind.VERDICT, day.lantern),
        (ActivityKind.STRONGEST, None),
    ):
        day.go_to(kind, tenderer)
        assert len(main_buttons(day.driver)) <= 1, kind
    assert main_buttons(day.driver) == ["Hand over to the next one"]
    day.press("Whose answer: Kez")
    day.driver.settle()
    assert main_buttons(day.driver) == ["Done, hide it"]


def test_five_things_said_are_in_sight_below_the_boxes(day: Day) -> None:
    said = [f"they listened to us {number}" for number in range(6)]
    for words in said:
        day.remark(words, day.lantern)
    day.driver.console.resize(1280, 720)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    day.press("Write it down")
    day.driver.settle()
    whole = {part.name for part in Lying(day.driver.console).parts if part.whole}
    assert len(whole & set(said)) >= 5
