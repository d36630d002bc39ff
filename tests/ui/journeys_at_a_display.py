"""What ``test_journeys_at_a_display`` runs: the journeys again, by a real pointer and keyboard, every click counted.

The folder that is given gets the commission files. What was counted is printed.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import workshop_app
from tests.journeys import test_initial_workshop_by_hand as initial
from tests.journeys import test_planning_workshop_by_hand as planning
from tests.journeys import test_presentation_by_hand as presentation
from tests.ui.driver import Key, Role
from tests.ui.real_hand import RealHand
from workshop_app.data import data_folder
from workshop_app.domain.sorting import Category
from workshop_app.ui.windows.windows import Windows, application

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST_CARD_AT_MOST = 12
PACK_AT_MOST = 150
"""Clicks."""


def at_both_windows(folder: Path) -> RealHand:
    """Open both windows beside each other on the display."""
    windows = Windows(Path(workshop_app.__file__).resolve().parent.parent, folder / "recent.json")
    windows.show()
    windows.placing.say_who_sees("facilitator")
    assert QTest.qWaitForWindowActive(windows.console_window)
    windows.console_window.setPosition(0, 30)
    windows.wall_window.resize(1400, 860)
    windows.wall.set_open(True)
    assert QTest.qWaitForWindowExposed(windows.wall_window)
    windows.wall_window.setPosition(1300, 30)
    QTest.qWait(400)
    return RealHand(windows)


def initial_workshop(hand: RealHand, path: Path) -> None:
    """Hold the initial workshop."""
    initial.start_the_project(hand, path)
    initial.say_who_is_here(hand)
    initial.first_half(hand)
    initial.second_half(hand, half_typed="")


FIRST = "someone who rings back"
REMARKS = (("A strength", "they knew our names"), ("A weakness", "too many slides"), ("To explore", "the bus"))
MORE = ("a place thats warm", "dont make me tell it twice", "buses after 8", "let us cook")


def whole_commission(hand: RealHand, path: Path) -> None:
    """Go from the first start of the app to the feedback pack of two tenderers, and count on the way.

    The machine's own dialog for files is left out: its answer is told to the project, and counted as two clicks.
    """
    project = hand.windows.project
    hand.click("Start a new project")
    hand.type("Our Turn")
    hand.key(Key.Key_Return)
    hand.type("Young Carers Service")
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Return)
    hand.click("Skip the rest")
    hand.make_project(path, "Our Turn", "Young Carers Service", "", "", "initial-workshop")
    hand.start_session()
    hand.click(hand.find("Name for this work", role=Role.EditableText))
    hand.type("Kez\nAsh\nBo")
    hand.key(Key.Key_Return)
    for _ in range(4):
        hand.click("Next")
    hand.type(FIRST)
    hand.key(Key.Key_Return, CONTROL)
    assert hand.sees(FIRST, hand.wall)
    first_card = hand.clicks
    for words in MORE:
        hand.type(words)
        hand.key(Key.Key_Return, CONTROL)
    to_the_end(hand)

    hand.click("Add a session")
    hand.click("What matters most, and what we will ask (120 min)")
    start_again(hand)
    hand.click("Next")
    hand.click("Next")
    hand.go_to_window(hand.wall)
    categories = [*planning_categories(hand)]
    for number, words in enumerate((FIRST, *MORE)):
        hand.settle()
        hand.drag(hand.find(words, role=Role.Button), planning.foot_of(hand, categories[number % len(categories)]))
    hand.go_to_window(hand.console)
    hand.click("Next")
    hand.click("Pick for The group")
    hand.click(hand.find(categories[0], role=Role.RadioButton))
    hand.click("Next")
    hand.click("Next")
    hand.type("A Tuesday in November, half six, raining")
    hand.key(Key.Key_Return, CONTROL)
    hand.click("Pick for The group")
    hand.click(hand.find("A Tuesday in November, half six, raining", role=Role.RadioButton))
    hand.click("Next")
    for question in ("who left last year and why", "what do you do if i dont turn up"):
        hand.type(question)
        hand.key(Key.Key_Return)
    to_the_end(hand)

    hand.click("Add a session")
    hand.click("The presentations (130 min with one tenderer)")
    hand.go_to_details("Tenderers")
    hand.click(hand.find("Name of a tenderer", role=Role.EditableText))
    for name in ("Lantern Trust", "Hazel and Co"):
        hand.type(name)
        hand.key(Key.Key_Return)
    hand.click("Close the project details")
    start_again(hand)
    for _ in range(2):
        go_on_to(hand, "Start presenting")
        hand.click("Start presenting")
        hand.click("Start questions")
        for question in ("who left last year and why", "what do you do if i dont turn up"):
            hand.click(f"Asked: {question}")
        hand.click("End the slot")
        hand.click("Yes, end the slot")
        hand.click("Next")
        hand.click("Write it down")
        for kind, words in (
            ("A strength", "they knew our names"),
            ("A weakness", "too many slides"),
            ("To explore", "the bus"),
        ):
            hand.click(kind)
            hand.type(words)
            hand.key(Key.Key_Return)
        hand.click("Next")
        for name in ("Kez", "Ash", "Bo"):
            hand.click(f"Whose answer: {name}")
            hand.click("All in all: yes")
    to_the_end(hand)
    hand.click("Packs")
    folder = path.with_name("packs")
    hand.choose_packs_folder(folder)
    hand.click("Create all packs")
    hand.wait_until(
        lambda: not project.packs.busy and any(folder.rglob("feedback*.pdf")), milliseconds=hand.packs_within
    )
    print(f"first card on the wall: {first_card} clicks")
    assert first_card <= FIRST_CARD_AT_MOST
    assert hand.clicks <= PACK_AT_MOST


def start_again(hand: RealHand) -> None:
    """Start the session that is to come, and bring in the three who came before."""
    hand.click(next(one for one in hand.all_named("Start") if one.isEnabled()))
    if hand.windows.session.asksLead:
        hand.click("Start without a safeguarding lead")
    hand.wait_until(lambda: hand.windows.session.activity is not None)
    for name in ("Kez", "Ash", "Bo"):
        hand.click(name)


def go_on_to(hand: RealHand, name: str) -> None:
    """Go on until something is there, also where not everybody has declared yet."""
    for _ in range(8):
        if hand.all_named(name):
            return
        hand.click("Next")
        if hand.all_named("Go on all the same"):
            hand.click("Go on all the same")
    raise AssertionError(f"{name!r} never came")


def to_the_end(hand: RealHand) -> None:
    """Go on through what is left of the session, and end it."""
    while hand.windows.session.nextTitle != "":
        hand.click("Next")
    hand.click("End the session")
    hand.wait_until(lambda: hand.windows.session.sessionTitle == "")


def planning_categories(hand: RealHand) -> list[str]:
    """The categories of the sort under way."""
    return [one.name for one in hand.windows.project.file.all(Category)]


JOURNEYS: dict[str, Callable[[RealHand, Path], None]] = {
    "initial": initial_workshop,
    "planning": planning.hold_the_workshop,
    "presentation": presentation.by_hand,
    "whole": whole_commission,
}


def main(folder: Path, journey: str) -> None:
    """Make one journey; an assertion that does not hold ends the process."""
    os.environ["QT_QPA_PLATFORM"] = "xcb"  # What the journeys import would have windows drawn without a screen.
    application(data_folder("resources") / "fonts")
    hand = at_both_windows(folder)
    JOURNEYS[journey](hand, folder / f"{journey}.workshop")
    assert hand.windows.last_said == ""
    print(f"{journey}: {hand.clicks} clicks")
    hand.windows.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
