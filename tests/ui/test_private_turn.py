"""A private turn at what young people make of a tenderer, through both windows, from the hand-over to the talk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.exports.test_shared_and_private import declare_about
from tests.ui.driver import Driver, Key, Role
from tests.ui.test_presentation_pages import Day
from workshop_app.actions import fairness, feedback, people, specification
from workshop_app.domain.fairness import DeclarationDecision
from workshop_app.domain.feedback import Answer, Dissent, IndividualTurn, Remark, RemarkKind, RemarkState, Verdict
from workshop_app.domain.people import Attendance, YoungPerson
from workshop_app.domain.sessions import ActivityKind
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.feedback.pages import ConsoleFeedback, WallFeedback


@pytest.fixture
def make_day(driver: Driver, tmp_path: Path) -> Callable[..., Day]:
    return lambda aliases=("Kez", "Ash"): Day(CommissionFile.create(tmp_path / "ours.workshop"), driver, list(aliases))


def press(day: Day, name: str) -> None:
    day.driver.click(name, day.driver.console)
    day.driver.settle()


def at_wall(day: Day, name: str) -> None:
    day.driver.click(name, day.driver.wall)
    day.driver.settle()


def typed_at_wall(day: Day, name: str, words: str) -> None:
    day.driver.fill(day.driver.find(name, day.driver.wall, role=Role.EditableText), words)


def test_whoever_types_goes_on_typing_on_the_next_page_without_a_press(make_day: Callable[..., Day]) -> None:
    day = make_day()
    wall = day.driver.wall
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Private turns")
    press(day, "Hand over to the next one")
    at_wall(day, "I’m ready")
    typed_at_wall(day, "Your words", "they asked us back")
    at_wall(day, "Next")
    day.driver.type("no names on the rota")
    assert day.driver.find("Your words", wall, role=Role.EditableText).property("text") == "no names on the rota"
    at_wall(day, "That’s all from me")
    assert QGuiApplication.focusWindow() is day.driver.console, "there is nothing to type in at the end"
    assert {one.wording for one in day.file.all(Remark)} == {"they asked us back", "no names on the rota"}


def test_each_says_it_alone_chooses_what_to_share_and_only_that_is_seen_once_all_are_done(
    make_day: Callable[..., Day],
) -> None:
    day = make_day()
    wall, console = day.driver.wall, day.driver.console
    kez, ash = (one.id for one in day.file.all(YoungPerson))
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Private turns")
    press(day, "Hand over to the next one")
    assert not day.driver.all_named("Your words", wall), "only whoever is ready sees it"
    at_wall(day, "I’m ready")
    assert day.driver.wall_page(WallFeedback).is_private_now()
    assert day.driver.sees("What was strong?", wall)
    typed_at_wall(day, "Your words", "she  knew my cousins school")
    typed_at_wall(day, "What did they say or show?", "said the bus number")
    at_wall(day, "Add it, and one more")
    typed_at_wall(day, "Your words", "they werent fake")
    at_wall(day, "Next")
    assert day.driver.sees("What was weak?", wall)
    assert not day.driver.shows("they werent fake", wall), "one thing at a time"
    at_wall(day, "people who stay")
    at_wall(day, "Next")
    at_wall(day, "Next")
    assert day.driver.sees("people who stay", wall), "the first answer"
    at_wall(day, "people who stay: partly")
    typed_at_wall(day, "Why?", "one did one didnt")
    at_wall(day, "Next")
    assert day.driver.sees("All in all", wall)
    at_wall(day, "All in all: yes")
    at_wall(day, "Next")
    assert day.driver.sees("Who may read this?", wall)
    assert not day.driver.find("Done", wall).isEnabled(), "nothing is chosen for them"
    at_wall(day, "Share everything")
    at_wall(day, "Keep it to myself: strength, they werent fake")
    at_wall(day, "Keep it to myself: partly, people who stay, one did one didnt")
    at_wall(day, "Done")
    assert {(one.kind, one.wording, one.state) for one in day.file.all(Remark)} == {
        (RemarkKind.STRENGTH, "she  knew my cousins school", RemarkState.SHARED),
        (RemarkKind.STRENGTH, "they werent fake", RemarkState.PRIVATE),
        (RemarkKind.WEAKNESS, "", RemarkState.SHARED),
    }
    assert {one.said_by for one in day.file.all(Remark)} == {kez}
    assert {(one.answer, one.wording, one.shared) for one in day.file.all(Verdict)} == {
        (Answer.PARTLY, "one did one didnt", False),
        (Answer.YES, "", True),
    }
    assert day.driver.shows("Who is next?", wall)
    assert not day.driver.shows("cousin", wall)
    assert not day.driver.shows("cousin", console), "the console waits as well"
    day.go_to(ActivityKind.VERDICT, day.lantern)
    press(day, "Whose answer: Kez")
    assert day.driver.shows("They answered in their private turn.", console)
    assert not day.driver.all_named("All in all: yes", console)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)

    press(day, "Hand over to the next one")
    at_wall(day, "I’m ready")
    typed_at_wall(day, "Your words", "half a thou")
    press(day, "Hand over again to Kez")
    at_wall(day, "I’m ready")
    assert day.driver.find("Your words", wall, role=Role.EditableText).property("text") == ""
    press(day, "End their turn: Kez")
    press(day, "Hand over to Ash")
    at_wall(day, "I’m ready")
    assert day.driver.find("Your words", wall, role=Role.EditableText).property("text") == "half a thou"
    at_wall(day, "That’s all from me")
    at_wall(day, "Keep everything to myself")
    at_wall(day, "Done")
    assert day.driver.shows("That was everybody", wall)
    assert {one.young_person_id for one in day.file.all(IndividualTurn)} == {kez, ash}
    press(day, "Show what they shared")
    assert day.driver.shows("she  knew my cousins school", wall)
    for private in ("they werent fake", "half a thou"):
        assert not day.driver.shows(private, wall)

    day.go_to(ActivityKind.VERDICT, day.lantern)
    press(day, "Private turns")
    press(day, "Show what they shared")
    day.driver.settle()
    assert day.driver.sees("Nobody shared an answer on this. That is all right.", wall)
    assert not day.driver.shows("one did one didnt", wall)
    at_wall(day, "Next")
    assert day.driver.find("1 yes", wall)
    assert not day.driver.find("Next", wall).isEnabled(), "that was all of it"


def test_someone_who_only_taps_is_done_in_three_minutes_of_taps(make_day: Callable[..., Day]) -> None:
    day = make_day(("Kez",))
    taps = 0

    def tap(name: str) -> None:
        nonlocal taps
        taps += 1
        at_wall(day, name)

    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    line = specification.add_specification_line(day.file, "a bus stop near by")
    feedback.give_verdict(
        day.file,
        day.lantern,
        Answer.NO,
        session_id=day.session,
        young_person_id=day.file.all(YoungPerson)[0].id,
        specification_line_id=line,
        shared=False,
    )
    press(day, "Private turns")
    press(day, "Hand over to the next one")
    for name in (
        *("I’m ready", "people who stay", "Next", "people who stay", "Next", "Next"),
        *("people who stay: yes", "Next", "All in all: not sure", "Next", "Share everything", "Done"),
    ):
        tap(name)
    assert {(one.kind, one.wording, one.state) for one in day.file.all(Remark)} == {
        (RemarkKind.STRENGTH, "", RemarkState.SHARED),
        (RemarkKind.WEAKNESS, "", RemarkState.SHARED),
    }
    assert [one.shared for one in day.file.all(Verdict)] == [True] * 3, "what is not asked here is chosen with it"
    assert taps == 12, "at five seconds each a minute; each further category is two taps"


def test_a_sheet_from_paper_is_typed_in_by_keys_alone(make_day: Callable[..., Day]) -> None:
    day = make_day()
    kez, ash = (one.id for one in day.file.all(YoungPerson))
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Paper sheets")
    for lines, answers in (("*+ nice van | they showed us\n- no  lift", "y n"), ("? who drives", "-p")):
        day.driver.key(Key.Key_1 if answers == "y n" else Key.Key_2, Qt.KeyboardModifier.AltModifier)
        day.driver.type(lines.split("\n")[0])
        for line in lines.split("\n")[1:]:
            day.driver.key(Key.Key_Return)
            day.driver.type(line)
        day.driver.tab()
        day.driver.type(answers)
        assert day.driver.focused_name() == "Answers by keys"
        day.driver.key(Key.Key_Return)
    assert {(one.wording, one.evidence, one.said_by, one.state) for one in day.file.all(Remark)} == {
        ("nice van", "they showed us", kez, RemarkState.SHARED),
        ("no  lift", "", kez, RemarkState.PRIVATE),
        ("who drives", "", ash, RemarkState.PRIVATE),
    }
    assert {(one.young_person_id, one.answer, one.category_id is None) for one in day.file.all(Verdict)} == {
        (kez, Answer.YES, False),
        (kez, Answer.NO, True),
        (ash, Answer.PARTLY, True),
    }


def test_what_one_sheet_shares_is_not_shared_of_the_next_and_nothing_ticked_is_told(
    make_day: Callable[..., Day],
) -> None:
    day = make_day()
    kez, ash = (one.id for one in day.file.all(YoungPerson))
    told = "No star, and nothing ticked: it stays private, and you can still ask them."
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Paper sheets")
    for name, words in (("Kez", "+ nice van"), ("Ash", "+ they listened")):
        press(day, f"Whose sheet: {name}")
        day.driver.fill(day.driver.find("Lines of the sheet", role=Role.EditableText), words)
        day.driver.settle()
        assert day.driver.shows(told)
        if name == "Kez":
            press(day, "They share everything")
            assert not day.driver.shows(told)
        press(day, "Save the sheet, next one")
    assert {(one.said_by, one.state) for one in day.file.all(Remark)} == {
        (kez, RemarkState.SHARED),
        (ash, RemarkState.PRIVATE),
    }
    assert {one.young_person_id: one.chose_at is not None for one in day.file.all(IndividualTurn)} == {
        kez: True,
        ash: False,
    }
    press(day, "Write it down")
    assert day.driver.shows("Share all private ones (1)") or day.driver.console_page(ConsoleFeedback).private == 1


def test_who_differs_from_the_group_says_so_beside_it(make_day: Callable[..., Day]) -> None:
    day = make_day()
    group = feedback.keep_remark(
        day.file, day.lantern, RemarkKind.STRENGTH, "they listened", by_group=True, session_id=day.session
    )
    line = specification.add_specification_line(day.file, "Pick us up from the door.")
    feedback.keep_remark(
        day.file,
        day.lantern,
        RemarkKind.STRENGTH,
        "",
        by_group=True,
        session_id=day.session,
        specification_line_id=line,
    )
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Who differs")
    assert day.driver.all_named("Differs from: Pick us up from the door.", day.driver.console)
    press(day, "Who sees it differently: Ash")
    press(day, "Differs from: they listened")
    day.write("How they see it", "nah. only to the loud ones")
    day.driver.key(Key.Key_Return)
    (kept,) = day.file.all(Dissent)
    assert (kept.wording, kept.remark_id) == ("nah. only to the loud ones", group)
    assert day.driver.shows("nah. only to the loud ones", day.driver.console)
    assert not day.driver.shows("nah. only to the loud ones", day.driver.wall)
    press(day, "Paper sheets")
    press(day, "Whose sheet: Ash")
    day.driver.fill(day.driver.find("Lines of the sheet", role=Role.EditableText), "+ id go there")
    assert day.driver.shows("id go there", day.driver.console)
    day.driver.windows.placing.say_who_sees("room")
    day.driver.settle()
    assert not day.driver.shows("id go there", day.driver.console), "the room sees the console"
    press(day, "Who differs")
    assert not day.driver.shows("nah.", day.driver.console)


def test_a_turn_that_a_crash_interrupts_goes_on_with_the_half_typed_words_for_that_person_only(
    make_day: Callable[..., Day],
) -> None:
    day = make_day()
    project, wall = day.driver.windows.project, day.driver.wall
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Private turns")
    press(day, "Hand over to Ash")
    at_wall(day, "I’m ready")
    at_wall(day, "Next")
    typed_at_wall(day, "Your words", "they kept looking at there")
    at_wall(day, "Next")
    at_wall(day, "Back")
    typed_at_wall(day, "Your words", "and the one in the suit")
    path = day.file.path
    project.let_go()
    project.take(CommissionFile.open(path))
    assert not day.driver.shows("the one in the suit", wall)
    day.file = project.file
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Private turns")
    press(day, "Hand over to Kez")
    at_wall(day, "I’m ready")
    at_wall(day, "Next")
    assert day.driver.find("Your words", wall, role=Role.EditableText).property("text") == ""
    press(day, "Hand over to Ash")
    at_wall(day, "I’m ready")
    at_wall(day, "Next")
    assert day.driver.find("Your words", wall, role=Role.EditableText).property("text") == "and the one in the suit"
    assert day.driver.shows("they kept looking at there", wall), "what Next kept is there as well"
    for name in ("Kez", "Ash"):
        press(day, f"End their turn: {name}")
    press(day, "Write it down")
    assert day.driver.shows("they kept looking at there", day.driver.console)
    assert not day.driver.all_named("Share the private one"), "who left without choosing shares nothing by that"


def test_feedback_that_may_be_unfair_is_set_aside_once_they_were_asked(make_day: Callable[..., Day]) -> None:
    day = make_day()
    day.remark("he talks funny", day.lantern)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Write it down")
    press(day, "More about these words: he talks funny")
    press(day, "May be unfair…")
    day.write("What it may rest on", "how somebody talks")
    assert not day.driver.find("Set it aside as unfair").isEnabled()
    press(day, "Were they asked? yes, they were")
    for name, words in (
        ("What they answered", "ok fair enough lol"),
        ("Who decided", "Jo"),
        ("Why it is set aside", "It is about him."),
    ):
        day.write(name, words)
    press(day, "Set it aside as unfair")
    (remark,) = day.file.all(Remark)
    assert (remark.state, remark.unfair) == (RemarkState.SET_ASIDE, True)
    assert (remark.their_answer, remark.set_aside_by) == ("ok fair enough lol", "Jo")


def test_who_taps_and_dictates_says_at_the_console_too_what_it_is_about(make_day: Callable[..., Day]) -> None:
    day = make_day()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Write it down")
    press(day, "A weakness")
    press(day, "About: nothing in particular")
    press(day, "About: people who stay")
    press(day, "Save privately")
    (remark,) = day.file.all(Remark)
    assert (remark.kind, remark.wording, remark.category_id is None) == (RemarkKind.WEAKNESS, "", False)
    press(day, "About: nothing in particular")


def test_what_is_open_is_covered_once_its_person_walks_out_is_kept_out_or_goes_home(
    make_day: Callable[..., Day],
) -> None:
    day = make_day()
    wall = day.driver.wall
    kez, ash = (one.id for one in day.file.all(YoungPerson))
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Private turns")

    def open_turn(name: str) -> None:
        press(day, f"Hand over to {name}")
        at_wall(day, "I’m ready")
        typed_at_wall(day, "Your words", "half a thou")

    open_turn("Kez")
    stays = {one.young_person_id: one.id for one in day.file.all(Attendance)}
    people.leave(day.file, stays[kez])
    day.driver.settle()
    assert not day.driver.shows("half a thou", wall)
    assert day.driver.find("I’m ready", wall), "it is there again for whoever comes back"

    open_turn("Ash")
    day.driver.windows.wall.set_frozen(True)
    declared = declare_about(day.file, day.session, ash, day.lantern)
    fairness.decide_on_declaration(day.file, declared, DeclarationDecision.NO_ANSWERS, by="Jo", why="Her mum is there")
    day.driver.settle()
    assert not day.driver.shows("half a thou", wall)
    day.file.undo()
    day.driver.windows.wall.set_frozen(False)
    at_wall(day, "I’m ready")
    assert day.driver.shows("half a thou", wall)
    day.driver.windows.wall.set_frozen(True)
    day.driver.windows.session.end()
    day.driver.settle()
    assert not day.driver.shows("half a thou", wall), "no turn stays on a frozen big screen once all go home"
