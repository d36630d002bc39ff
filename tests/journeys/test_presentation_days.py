"""Six tenderers, twelve young people and forty lines over two days, in both windows, from the bids to the packs."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.exports.reading import paragraphs
from tests.journeys.leaving import pages_of, texts_of, words_said, written_out
from tests.journeys.two_days import ALIASES, LINES, QUESTIONS, REAL_NAMES, TENDERERS, Days, Turn
from tests.ui.driver import Key, Role
from tests.ui.fixtures import quit_windows
from workshop_app.actions import fairness, people, sessions
from workshop_app.actions.feedback import find_strongest
from workshop_app.actions.private_turns import begin_private_turn
from workshop_app.domain.drafts import turn_key
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.fairness import Agreed, Declaration, DeclarationDecision
from workshop_app.domain.feedback import Answer, Remark, StrongestAnswer
from workshop_app.domain.people import Adult
from workshop_app.domain.provenance import Source
from workshop_app.domain.sessions import ActivityKind, Session
from workshop_app.domain.sorting import Category
from workshop_app.plans import plan_named
from workshop_app.record.fairness import may_answer_on, to_catch_up
from workshop_app.record.made_from import lines
from workshop_app.record.private_turns import all_are_in
from workshop_app.record.slots import planned_for
from workshop_app.ui.activities.declaration.pages import ConsoleDeclaration

MET_HIS_COUSIN = "my cousin does nights there"
HER_COUSIN = "a relative works nights there"
NOTE = "tall one = nice shoes lol"
SKIPPED = "It does not fit what they do"
KEPT = "she  asked ME what i need 🙃"
HALF = "and the other one did not look up onc"
WHOLE = "and the other one did not look up once, like my stepdad"
TAMSYS = "nobody said what happens\nif ur worker leaves"
GROUPS = "we all liked the bit with the  phone"
DIFFERS = "not me. the phone bit was staged"
REWORDED = "somebody answers, and it is a person"
HALF_WHY = "one of them is my mums mate so"
STRONGEST = "they made me laugh and they ment it"
NOBODY = "none of em tbh"
MINUTES = {
    TENDERERS[0]: "Presenting: 13 minutes (10 planned, 1 added). Questions: 28 minutes (30 planned).",
    TENDERERS[1]: "Presenting: 10 minutes (10 planned). Questions: 26 minutes (30 planned).",
    TENDERERS[2]: "Presenting: 9 minutes (10 planned). Questions: 30 minutes (30 planned).",
    TENDERERS[5]: "Presenting: 10 minutes (10 planned). Questions: 29 minutes (30 planned).",
}
WITHOUT_MOTHRA = [one for one in ALIASES if one not in ("Mothra", "Nia")]


@pytest.fixture
def days(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Days]:
    made = Days(tmp_path)
    yield made
    quit_windows(made.driver.windows)


def read_the_bids(days: Days) -> None:
    """Being fair, declaring with one conflict, and what is said of each bid."""
    driver, file = days.driver, days.file
    plan = plan_named("reading-the-bids")
    sessions.add_session(file, "reading-the-bids", title=plan.title, planned_on="2026-03-04")
    driver.settle()
    driver.start_session()
    days.arrive(*WITHOUT_MOTHRA, "Mothra")
    days.press("Next")
    fair = days.activity()
    days.press("Hand over to Mothra")
    days.at_wall("I’m ready")
    days.at_wall("Do you agree?: yes")
    with file.action("Agree", undoable=False) as write:
        for alias in WITHOUT_MOTHRA:
            fairness.say_whether_agreed(write, fair.id, days.person(alias), Agreed.YES)

    days.press("Next")
    days.press("Hand over to Mothra")
    days.at_wall("I’m ready")
    questions = driver.console_page(ConsoleDeclaration).questions
    for name in TENDERERS:
        assert driver.shows(name, driver.wall)
        for number, question in enumerate(questions):
            knows = name == TENDERERS[2] and number == 0
            driver.click(f"{question}: {'yes' if knows else 'no'}", driver.wall)
        if name == TENDERERS[2]:
            driver.click("Anything you want to say about it?", driver.wall)
            driver.type(MET_HIS_COUSIN)
        days.at_wall("Done" if name == TENDERERS[-1] else "The next one")
    for alias in WITHOUT_MOTHRA:
        days.declare_nothing(alias)
    driver.settle()
    days.press("Whose declaration: Choose")
    days.press("Whose declaration: Mothra")
    days.write("Who decides", "Ruth")
    days.press("Nothing to declare: takes part")
    days.write("Why it is decided so", HER_COUSIN, nth=2)
    days.press(f"{TENDERERS[2]}: No answers on this tenderer")
    days.press("Done, hide it")
    assert not may_answer_on(file, days.person("Mothra"), days.tenderer(TENDERERS[2]))
    decided = [one.decision for one in file.all(Declaration)]
    assert (decided.count(DeclarationDecision.NO_ANSWERS), decided.count(None)) == (1, 0)
    days.said.private += [MET_HIS_COUSIN, HER_COUSIN]


def feedback_on_bids(days: Days) -> None:
    """What young people think of each bid: one says it in a private turn at the big screen, the others as it does."""
    driver = days.driver
    for name in TENDERERS:
        if name == TENDERERS[0]:
            days.next_until(ActivityKind.FEEDBACK, name)
            days.press("Private turns")
            days.press("Hand over to Kezzie")
            days.at_wall("I’m ready")
            days.write_at_wall("Your words", "they say  who rings u back")
            days.at_wall("That’s all from me")
            days.at_wall("Share everything")
            days.at_wall("Done")
            days.note("they say  who rings u back", shares=True)
        else:
            days.goes_to(ActivityKind.FEEDBACK, name)
        days.turns_of(
            Turn(alias, f"on paper {name} sound {alias[::-1]}", shares=alias != "Tamsy", answer=Answer.YES)
            for alias in WITHOUT_MOTHRA[1:4]
        )
    driver.windows.session.end()
    driver.settle()


def spread_over_two_days(days: Days) -> None:
    """Six tenderers are too much for one day."""
    file = days.file
    days.laptop.passes(7 * 24 * 60)
    sessions.add_session(file, "presentations", title="Hearing them", planned_on="2026-03-11")
    days.driver.go_to_window(days.driver.console)
    days.driver.go_to_details("The day")
    days.press("Hearing them: Spread them over one more day")
    first, second = (one.id for one in file.all(Session, plan_name="presentations"))
    assert [len(planned_for(file, one)) for one in (first, second)] == [3, 3]
    days.press("Close the project details")


def first_day_begins(days: Days) -> None:
    """Everybody but Nia, who is late; whoever is here has declared."""
    driver, file = days.driver, days.file
    driver.start_session()
    days.arrive(*WITHOUT_MOTHRA, "Mothra")
    ode = file.find(Adult, name="Mrs Ode")
    assert ode is not None
    people.arrive(file, days.session(), adult_id=ode.id)
    for _ in range(3):
        days.press("Next")
    days.comes_in(TENDERERS[0])


def one_goes_on_for_too_long(days: Days) -> None:
    """The chair's screen: a minute added, a minute and a half too long, one question skipped and one not needed."""
    driver = days.driver
    days.press("Whose note: Choose")
    days.press("Whose note: Wrenna")
    days.write("Private note", NOTE)
    driver.key(Key.Key_Return)
    days.said.private.append(NOTE)
    days.press("Done, hide the notes")
    days.press("Chair’s screen")
    days.press("They start now")
    days.passes(8.5)
    assert driver.sees("Say: “You have two minutes left.”")
    days.press("Add a minute")
    days.passes(4)
    assert "1:30 over time" in driver.names()
    days.press("Go to our questions")
    days.press("Yes, questions now")
    days.press("Asked")
    days.press("Skip it")
    days.press(SKIPPED)
    days.press("They answered this already")
    days.press("Asked")
    days.passes(28)
    days.press("End: say goodbye")
    days.press("Yes, it is over")
    driver.key(Key.Key_Escape)
    driver.settle()


def a_crash_in_a_turn(days: Days) -> None:
    """What one has half typed is there after a crash, for that one alone, and both finish their turns."""
    feedback = days.has_left()
    days.press("Private turns")
    days.hand_over("Kezzie")
    days.write_at_wall("Your words", KEPT)
    days.at_wall("Add it, and one more")
    days.write_at_wall("Your words", HALF)
    key = turn_key(feedback.id, days.person("Kezzie"), "strength words")
    days.driver.wait_until(lambda: days.file.draft(key) == HALF)
    days.crash()
    for window in (days.driver.wall, days.driver.console):
        assert not days.driver.shows(HALF, window)
        assert not days.driver.shows(KEPT, window)
    days.press("Private turns")
    days.hand_over("Tamsy")
    assert days.box_at_wall("Your words") == ""
    assert not days.driver.shows(KEPT, days.driver.wall)
    days.at_wall("people who stay")
    days.at_wall("Next")
    days.write_at_wall("Your words", TAMSYS)
    days.at_wall("That’s all from me")
    days.at_wall("Share everything")
    days.at_wall("Done")
    days.hand_over("Kezzie")
    assert days.driver.shows(KEPT, days.driver.wall)
    assert days.box_at_wall("Your words") == HALF
    days.write_at_wall("Your words", WHOLE)
    days.at_wall("That’s all from me")
    days.at_wall("Share everything")
    days.at_wall(f"Keep it to myself: strength, {WHOLE}")
    days.at_wall("Done")
    days.note(TAMSYS, shares=True)
    days.note(KEPT, shares=True)
    days.note(WHOLE, shares=False)
    days.note(HALF, shares=False)


def the_group_talks(days: Days) -> None:
    """All are in: what was shared is seen, one takes theirs back, the group says something, and one differs."""
    driver = days.driver
    others = [one for one in ALIASES if one not in ("Kezzie", "Tamsy", "Nia")]
    days.turns_of(
        Turn(alias, f"{alias[::-1]}: they knew   what I do {number}", shares=number % 3 != 1, why=f"w{alias}y")
        for number, alias in enumerate(others)
    )
    driver.settle()
    days.press("Show what they shared")
    assert driver.sees(KEPT, driver.wall)
    assert not any(words in text for words in days.said.private for text in driver.texts(driver.wall))
    days.press("Write it down")
    gone = next(words for words, _ in days.said.shared if words.startswith("yeulB"))
    days.scroll_to(gone)
    days.press(f"More about these words: {gone}")
    days.press("Take it back")
    days.press("No: destroy them")
    days.press("Take it back")
    days.press("Yes, for good: take it back")
    days.press("Close")
    assert not driver.shows(gone, driver.wall)
    days.said.shared = [one for one in days.said.shared if one[0] != gone]
    days.said.private.append(gone)
    days.press("The group")
    days.write("Their words", GROUPS)
    driver.key(Key.Key_Return)
    days.press(f"Share it: {GROUPS}")
    days.note(GROUPS, shares=True)
    days.press("Who differs")
    days.press("Who sees it differently: nobody named")
    days.press("Who sees it differently: Rafa")
    days.press(f"Differs from: {GROUPS}")
    days.write("How they see it", DIFFERS)
    driver.key(Key.Key_Return)
    days.note(DIFFERS, shares=True)
    assert not driver.shows(DIFFERS, driver.wall)


def one_comes_late(days: Days) -> None:
    """Nia comes in the break, is told what she missed, agrees and declares, and only then is anybody named to her."""
    driver = days.driver
    days.next_until(ActivityKind.BREAK)
    days.press("Nia")
    driver.settle()
    days.press("Next")
    assert driver.sees("Not everybody here has declared yet: Nia.")
    days.press("Stay here")
    days.press(*days.called("What they missed · "))
    while missed := days.called("Told them now: Nia, "):
        days.press(missed[0])
    (agrees,) = [
        one for one in driver.names(driver.console) if one.startswith("I keep to myself") and one.endswith(": yes")
    ]
    days.press(agrees)
    assert driver.sees("Everybody here has had every briefing, and has been asked.")
    days.press("Close what they missed")
    days.declare_nothing("Nia")
    assert not to_catch_up(days.file, days.session())


def the_clock_is_put_back(days: Days) -> None:
    """Somebody puts the laptop's clock back by an hour while a tenderer presents; its minutes are what they were."""
    driver = days.driver
    name = TENDERERS[1]
    days.comes_in(name)
    days.press("Start presenting")
    days.passes(4)
    days.laptop.told -= timedelta(hours=1)
    days.passes(6)
    assert "0:00 left" in driver.names()
    days.press("Start questions")
    for one in QUESTIONS:
        days.press(f"Asked: {one}")
    days.passes(26)
    days.press("End the slot")
    days.press("Yes, end the slot")


def six_sheets(days: Days) -> None:
    """Six give their feedback on paper, which is typed in by keys; the others have their turns."""
    driver = days.driver
    days.has_left()
    days.press("Paper sheets")
    on_paper = [alias for alias in ALIASES if alias != "Nia"][:6]
    for number, alias in enumerate(on_paper):
        strong, weak = f"{alias[0]} the kitchen is ours to use", f"{alias[0]} miles  from the bus"
        driver.key(Key(Key.Key_1 + number), Qt.KeyboardModifier.AltModifier)
        driver.type(f"*+ {strong} | photos of it")
        driver.key(Key.Key_Return)
        driver.type(f"- {weak}")
        driver.tab()
        driver.type("*y -n" if number else "y p n")
        driver.key(Key.Key_Return)
        days.note(strong, shares=True)
        days.note(weak, shares=False)
    typed = days.file.all(Remark, source=Source.PAPER)
    assert [one.said_by for one in typed[::2]] == [days.person(one) for one in on_paper]
    days.turns_of(
        Turn(alias, f"{alias[::-1]} their dog was there", shares=alias != "Nia")
        for alias in ALIASES
        if alias not in on_paper
    )
    assert all_are_in(days.file, days.activity())


def one_is_not_there_and_one_may_not_answer(days: Days) -> None:
    """Zedo misses the third, and Mothra, who knows somebody there, is asked nothing about it."""
    driver = days.driver
    days.next_until(ActivityKind.BREAK)
    days.press("Zedo")
    days.comes_in(TENDERERS[2])
    driver.in_sight = True
    driver.windows.placing.say_who_sees("room")
    days.presents_by_actions(TENDERERS[2], (9, 30))
    days.press("Change the plan")
    days.press("Close the changes to the plan")
    driver.windows.placing.say_who_sees("facilitator")
    driver.in_sight = False
    activity = days.has_left()
    days.press("Private turns")
    driver.settle()
    offered = {one.removeprefix("Hand over to ") for one in days.called("Hand over to ")}
    assert offered - {"the next one"} == set(ALIASES) - {"Zedo", "Mothra"}
    with pytest.raises(RuleBrokenError):
        begin_private_turn(days.file, activity.id, days.person("Mothra"))
    days.turns_of(
        Turn(alias, f"{alias[::-1]} {TENDERERS[2]} said sorry when late", shares=alias != "Rafa")
        for alias in ALIASES
        if alias not in ("Zedo", "Mothra")
    )
    assert all_are_in(days.file, days.activity())
    driver.windows.session.end()


def a_line_is_reworded(days: Days) -> None:
    """Between the days, after tenderers have responded to it; what they wrote stays with the words they answered."""
    driver = days.driver
    driver.go_to_window(driver.console)
    driver.go_to_details("Specification")
    days.press(f"Line 7: {LINES[6]}")
    driver.settle()
    days.press("Change the words")
    driver.settle()
    days.write("The line, changed", REWORDED)
    days.write("Why is it changed?", "a robot is no voice either")
    days.write("Or changed by an adult: their name, such as Sue, procurement", "Sue, procurement")
    days.press("Save the change")
    driver.settle()
    assert [one.wording for one in lines(days.file)][6] == REWORDED
    days.press("Close the project details")


def the_second_day(days: Days) -> None:
    """The other three; the fourth is interrupted in a private turn, at the words with an answer."""
    days.laptop.passes(24 * 60)
    days.driver.start_session()
    days.arrive(*ALIASES)
    for _ in range(3):
        days.press("Next")
    days.comes_in(TENDERERS[3])
    days.presents_by_actions(TENDERERS[3])
    feedback = days.has_left()
    days.press("Private turns")
    days.hand_over("Nyxie")
    for _ in range(3):
        days.at_wall("Next")
    days.at_wall("people who stay: no")
    days.write_at_wall("Why?", HALF_WHY)
    (asked,) = [one for one in days.file.all(Category) if one.name == "people who stay"]
    key = turn_key(feedback.id, days.person("Nyxie"), f"category {asked.id} why")
    days.driver.wait_until(lambda: days.file.draft(key) == HALF_WHY)
    days.crash()
    assert not any(days.driver.shows(HALF_WHY, one) for one in (days.driver.wall, days.driver.console))
    days.press("Private turns")
    days.hand_over("Dodger")
    for _ in range(3):
        days.at_wall("Next")
    assert days.box_at_wall("Why?") == ""
    days.at_wall("That’s all from me")
    days.at_wall("Done")
    days.hand_over("Nyxie")
    for _ in range(3):
        days.at_wall("Next")
    assert days.box_at_wall("Why?") == HALF_WHY
    days.at_wall("Next")
    days.at_wall("That’s all from me")
    days.at_wall("Keep everything to myself")
    days.at_wall("Done")
    days.said.private.append(HALF_WHY)
    days.turns_of(Turn(alias, f"{alias[::-1]} quiet but real") for alias in ALIASES if alias not in ("Nyxie", "Dodger"))
    for name in TENDERERS[4:]:
        days.goes_to(ActivityKind.BREAK, TENDERERS[TENDERERS.index(name) - 1])
        days.comes_in(name)
        days.presents_by_actions(name, (10, 29))
        days.has_left()
        days.turns_of(
            Turn(alias, f"{alias[::-1]} on {name}: idk, fine", shares=alias != "Kezzie", why=f"becoz {alias[::-1]}")
            for alias in ALIASES
        )


def was_anyone_strongest(days: Days) -> None:
    """At the very end, in private: one names a tenderer, one nobody, one would rather not say."""
    driver = days.driver
    days.next_until(ActivityKind.STRONGEST)
    days.press("Hand over to Mothra")
    days.at_wall("I’m ready")
    assert not driver.all_named(TENDERERS[2], driver.wall), "they give no answers on it"
    days.at_wall(TENDERERS[0])
    days.write_at_wall("Why?", STRONGEST)
    days.at_wall("Save it")
    days.said.private.append(STRONGEST)
    days.press("Whose answer: Choose")
    days.press("Whose answer: Mothra")
    assert driver.find(TENDERERS[0], role=Role.RadioButton)
    assert TENDERERS[2] not in driver.names(driver.console), "nor at the console"
    days.press("Done, hide it")
    session, oak = days.session(), days.tenderer(TENDERERS[5])
    with days.file.action("Strongest", undoable=False) as write:
        for alias in ALIASES:
            if alias not in ("Mothra", "Nia", "Rafa"):
                find_strongest(write, session, days.person(alias), oak, wording=f"{alias[0]}! the oak")
        find_strongest(write, session, days.person("Nia"), None, answer=StrongestAnswer.NOBODY, wording=NOBODY)
        find_strongest(write, session, days.person("Rafa"), None, answer=StrongestAnswer.NOT_SAID)
    driver.windows.session.end()


STEPS = (
    read_the_bids,
    feedback_on_bids,
    spread_over_two_days,
    first_day_begins,
    one_goes_on_for_too_long,
    a_crash_in_a_turn,
    the_group_talks,
    one_comes_late,
    the_clock_is_put_back,
    six_sheets,
    one_is_not_there_and_one_may_not_answer,
    a_line_is_reworded,
    the_second_day,
    was_anyone_strongest,
)


@pytest.mark.long
def test_two_days_with_six_tenderers_and_what_leaves_of_them(days: Days) -> None:
    for step in STEPS:
        step(days)
    days.file.must_check()

    written = written_out(days.file)
    pack = written["feedback-pack"]
    assert words_said(pack) == Counter(words for words, _ in days.said.shared), "all that was shared, and nothing else"
    printed = squeezed("".join(paragraphs(pack)))
    for words, _ in days.said.shared:
        assert squeezed(words) in printed, words
    for name, leaves in written.items():
        texts = texts_of(leaves)
        for words in (*days.said.private, *REAL_NAMES.values()):
            assert words not in texts or (name, words) == ("strongest", STRONGEST), f"{words!r} is in {name}"
        assert not [one for one in ALIASES if re.search(rf"\b{one}\b", texts)], name
    assert {STRONGEST, NOBODY} <= set(paragraphs(written["strongest"]))
    assert NOBODY not in texts_of(pack)

    told = paragraphs(pack)
    for name, minutes in MINUTES.items():
        assert minutes in told[_page_of(told, name) + 1]
    assert "Not put: they had answered it already." in told
    assert "It does not fit what they do" in told
    assert "116 minutes" in told, "a clock that was put back takes nothing away"
    there = {name: _there(told, name) for name in TENDERERS}
    assert there == dict(zip(TENDERERS, (11, 12, 10, 12, 12, 12), strict=True)), "who saw whom"

    for page in pages_of(pack):
        assert not re.search(r"\d ?%|\b(average|total|points?|score|rank)\b", page, re.IGNORECASE), page
        if re.search(r"\d of \d+ said", page):
            assert sum(name in page for name in TENDERERS) <= 1, "nobody's answers stand beside another's"


def _page_of(told: list[str], name: str) -> int:
    """Return where a tenderer's own page begins: with its name, and then the facts of its slot."""
    return next(at for at, one in enumerate(told) if one == name and "Presenting: " in told[at + 1])


def _there(told: list[str], name: str) -> int:
    """Return of how many the answers on a tenderer's presentation are told."""
    its_own = "\n".join(told[_page_of(told, name) :])
    found = re.search(r"^on its presentation, [^\n]+\n\d+ of (\d+) said", its_own, re.MULTILINE)
    assert found is not None
    return int(found[1])


def squeezed(text: str) -> str:
    """Take white space away, and what the fonts of documents do not draw: a page breaks lines where it must."""
    return re.sub(r"\s+", "", text)
