"""The chair's screen: what a young person sees and presses on our laptop, and the timer that both its pages share."""

import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.ui.driver import Driver, Key, Role
from workshop_app.actions import people, sessions, specification, tendering
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import AskedOutcome, AskedQuestion, Presentation, SlotPause, YoungPeopleBrought
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.presentation.pages import ConsolePresentation
from workshop_app.ui.kit import chime

QUESTIONS = ("Who picks up the phone?", "What do you do when we shout?", "Who cooks?", "And at weekends?")


class Room:
    """Lantern's slot under way, four questions on the list, the first asked by Kez, and a clock that hands set."""

    def __init__(self, file: CommissionFile, driver: Driver) -> None:
        self.file, self.driver = file, driver
        self.lantern = tendering.add_tenderer(file, "Lantern Trust")
        session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, session, plan_named("presentations"))
        kez = people.add_young_person(file, "Kez")
        people.arrive(file, session, young_person_id=kez)
        for number, one in enumerate(QUESTIONS):
            specification.add_question(file, one, asked_by=kez if number == 0 else None)
        driver.windows.project.take(file)
        (slot,) = file.all(Activity, kind=ActivityKind.PRESENTATION, tenderer_id=self.lantern)
        now = file.clock()
        file.clock = lambda: now
        driver.windows.session.go_to(slot.id)
        driver.settle()

    def slot(self) -> Presentation:
        return self.file.all(Presentation, tenderer_id=self.lantern)[0]

    def is_at(self, *, minutes: float, since: str | None) -> None:
        """Have the clock say so long after a moment of the slot."""
        moment = datetime.fromisoformat(since or "") + timedelta(minutes=minutes)
        self.file.clock = lambda: moment
        self.driver.console_page(ConsolePresentation).timer.look()

    def sees(self, words: str) -> bool:
        return self.driver.sees(words)


@pytest.fixture
def room(driver: Driver, commission_file: Callable[..., CommissionFile]) -> Room:
    return Room(commission_file(), driver)


def test_the_chair_says_what_is_to_be_said_ticks_passes_over_and_skips_questions(room: Room) -> None:
    press = room.driver.click
    press("Chair’s screen")
    assert room.sees("Welcome them")
    assert room.driver.shows("You have 10 minutes to present.")
    assert not room.driver.shows("Who is here"), "nothing else of the console is to be seen"
    press("They start now")
    began = room.slot().presenting_started_at
    assert room.driver.shows("Please start now.")
    room.is_at(minutes=5, since=began)
    assert room.driver.shows("You say nothing now.")
    room.is_at(minutes=8.5, since=began)
    assert room.sees("Say: “You have two minutes left.”")
    room.is_at(minutes=9.5, since=began)
    assert room.driver.shows("When the time is up: “Your time is up."), "two minutes are no longer left"
    press("Add a minute")
    assert room.sees("1 minute added")
    room.is_at(minutes=11.5, since=began)
    assert room.driver.shows("Your time is up.")
    press("Stop the clock")
    room.is_at(minutes=21.5, since=began)
    assert room.driver.shows("We have stopped the clock.")
    press("Let the clock go on")
    assert [one.resumed_at is not None for one in room.file.all(SlotPause)] == [True]
    assert "0:30 over time" in room.driver.names()
    press("Go to our questions")
    press("Yes, questions now")
    assert room.driver.shows("Now we have some questions for you. We have 30 minutes for them.")
    assert room.sees("Kez asks question 1 of 4")
    room.driver.windows.placing.say_who_sees("room")
    room.driver.settle()
    assert room.driver.shows("asks question 1 of 4")
    assert not room.driver.shows("Kez"), "the room can see this screen"
    room.driver.windows.placing.say_who_sees("facilitator")
    assert room.sees("Kez asks question 1 of 4")
    press("Asked")
    assert room.sees("Question 2 of 4")
    press("They answered this already")
    press("Skip it")
    reason = room.driver.find("Another reason", role=Role.EditableText)
    room.driver.fill(reason, "kez did that one")
    room.driver.key(Key.Key_Return)
    room.driver.settle()
    assert reason.property("text") == "kez did that one", "what is refused, since packs print it, stays to be changed"
    press("There is no time left")
    assert [(one.outcome, one.outcome_why) for one in room.file.all(AskedQuestion)] == [
        (AskedOutcome.ASKED, ""),
        (AskedOutcome.ANSWERED_ALREADY, ""),
        (AskedOutcome.SKIPPED, "There is no time left"),
    ]
    press("That was a slip: back to the last question")
    assert room.sees(QUESTIONS[2])
    press("Skip it")
    room.driver.key(Key.Key_Escape)
    press("Asked")
    press("Asked")
    assert room.sees("That was the last question on the list.")
    press("End: say goodbye")
    press("Yes, it is over")
    assert room.driver.shows("Thank you for coming.")
    room.driver.key(Key.Key_Escape)
    assert room.driver.sees("Correct the times"), "without a PIN Esc leads back"
    assert room.sees("they answered this already")


def test_where_there_is_a_pin_only_that_leads_back_to_the_console(room: Room) -> None:
    room.driver.windows.shared.choose_pin("2468")
    room.driver.click("Chair’s screen")
    room.driver.click("Back to the facilitator")
    room.driver.type("1111")
    room.driver.key(Key.Key_Return)
    assert not room.driver.shows("Start presenting")
    room.driver.type("2468")
    room.driver.key(Key.Key_Return)
    assert room.sees("Start presenting")


def test_a_computer_that_slept_is_asked_about_and_left_out_or_counted(room: Room) -> None:
    room.driver.click("Start presenting")
    began = room.slot().presenting_started_at
    timer = room.driver.console_page(ConsolePresentation).timer
    seconds = timer.seconds()
    timer.seconds = lambda: seconds
    timer.look()
    seconds += 12 * 60
    room.is_at(minutes=14, since=began)
    assert room.sees("The computer slept for 12 minutes. Did they carry on?")
    assert {"4:00 over", "4:01 over"} & set(room.driver.names())
    room.driver.click("No, leave it out")
    # A second may have gone by before the computer slept.
    room.driver.wait_until(lambda: {"8:00 left", "7:59 left"} & set(room.driver.names()) != set())
    assert not room.driver.shows("The computer slept")


def test_young_people_whom_they_brought_are_told_without_a_name(room: Room) -> None:
    room.driver.click("They spoke")
    room.driver.fill(room.driver.find("For how many minutes they spoke"), "4")
    room.driver.key(Key.Key_Return)
    slot = room.slot()
    assert (slot.young_people_brought, slot.young_people_minutes) == (YoungPeopleBrought.SPOKE, 4)


@pytest.mark.skipif(sys.platform != "linux", reason="the player is one of Linux's")
def test_a_soft_bell_tells_how_time_goes_if_somebody_wants_it(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung = tmp_path / "rung"
    player = tmp_path / "pw-play"
    player.write_text(f'#!/bin/sh\nhead -c 4 "$1" >> "{rung}"\n', "utf-8")
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    chime.player.cache_clear()

    def has_rung(times: int) -> bool:
        return (rung.read_bytes().count(b"RIFF") if rung.exists() else 0) == times

    try:
        room.driver.click("Start presenting")
        began = room.slot().presenting_started_at
        room.driver.click("Chair’s screen")
        room.is_at(minutes=8.5, since=began)
        room.driver.windows.settings.choose_sound("on")
        for number, minutes in enumerate((9.6, 10.1), start=1):
            room.is_at(minutes=minutes, since=began)
            room.driver.wait_until(partial(has_rung, number))
    finally:
        room.driver.windows.settings.choose_sound("off")
        chime.player.cache_clear()


LONG = "Who would be our worker, how long do your staff normally stay, and what happens to us when one leaves?"


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (1920, 1080)])
def test_a_question_of_usual_length_is_whole_on_the_chairs_screen(room: Room, size: tuple[int, int]) -> None:
    driver = room.driver
    driver.console.resize(*size)
    (first, *_) = room.file.all(Question)
    specification.edit_question(room.file, first.id, LONG)
    driver.click("Chair’s screen")
    driver.click("They start now")
    driver.click("Go to our questions")
    driver.click("Yes, questions now")
    driver.settle()
    assert driver.shows(LONG)
    assert not driver.all_named("More: The question")
