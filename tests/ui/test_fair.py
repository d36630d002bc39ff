"""Ready to be fair: the game on the wall, each one's yes or no, declaring in private, and what it changes."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF
from PySide6.QtGui import QWheelEvent

from tests.ui.driver import Driver, Role, name_of, role_of, type_of
from tests.ui.test_accessible import faults
from tests.ui.test_sizes import STILL, faults_now, small_targets, small_texts
from tests.ui.test_wall_privacy import reachable
from workshop_app.actions import fairness, people, sessions, tendering
from workshop_app.domain.drafts import game_key
from workshop_app.domain.fairness import Agreed, BriefingPart, Declaration, DeclarationDecision, Declared, HadHow
from workshop_app.domain.people import UsesService, YoungPerson
from workshop_app.domain.sessions import Activity
from workshop_app.plans import read_plan_text
from workshop_app.record.fairness import may_answer_on
from workshop_app.record.sessions import half_typed_in
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.briefing.fair import ConsoleFair
from workshop_app.ui.activities.declaration.pages import ConsoleDeclaration
from workshop_app.ui.kit.second_press import TOO_SOON

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
say = "Every one of them gets the same chance."
agree = "I keep it to myself, before and after."
[[activity.situations]]
what = "One of them brought pizza."
fair = "not fair"
why = "Nobody else could."
[[activity.situations]]
what = "One starts late because our projector broke."
fair = "it depends"
why = "They still get all their minutes."
[[activity.factors]]
factor = "what they would really do"
use = "may be used"
[[activity.factors]]
factor = "their trainers"
use = "may not"
[[activity]]
kind = "declaration"
title = "Do you know them?"
minutes = 5
say = "One after the other, alone."
[[activity]]
kind = "strongest"
title = "Was anyone strongest?"
minutes = 5
"""
NAN = "my nan cleans there lol"


class Day:
    """A session with two tenderers, Jo and Kit, at its briefing on being fair, and the windows on it."""

    def __init__(self, file: CommissionFile, driver: Driver, plan: str = PLAN) -> None:
        self.file, self.driver = file, driver
        self.oak, self.elm = (tendering.add_tenderer(file, one) for one in ("Oak Barn", "Elm Yard"))
        self.session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.begin_session(file, self.session, read_plan_text(plan, "day"))
        self.jo, self.kit = (people.add_young_person_here(file, self.session, one) for one in ("Jo", "Kit"))
        people.add_young_person(file, "Amo")
        self.rules, self.fair, self.declaring, self.strongest = file.all(Activity, session_id=self.session)
        sessions.start_activity(file, self.fair.id)
        driver.windows.project.take(file)
        driver.settle()

    def click(self, name: str) -> None:
        self.driver.click(name, self.driver.console)

    def tap(self, name: str) -> None:
        self.driver.go_to_window(self.driver.wall)
        self.driver.tap(name)
        self.driver.settle()

    def wall(self) -> str:
        """Return all that can be read from the wall: what is seen, said to a screen reader, or held by its objects."""
        driver = self.driver
        return "\n".join(
            [*driver.texts(driver.wall), *driver.names(driver.wall), *reachable(driver.windows.wall, set())]
        )

    def are_sound(self) -> None:
        """Both windows can be read and used by everybody."""
        assert list(faults_now(self.driver)) == []
        for window, text, target in ((self.driver.console, 15, 44), (self.driver.wall, 24, 64)):
            items = list(self.driver.items(window))
            assert faults("day", items) == []
            assert small_texts(items, text) == []
            assert small_targets(items, target) == []

    def questions(self) -> list[str]:
        return self.driver.console_page(ConsoleDeclaration).questions


@pytest.fixture
def day(driver: Driver, commission_file: Callable[..., CommissionFile]) -> Day:
    return Day(commission_file(), driver)


def test_the_game_is_led_from_the_console_and_nothing_of_it_is_kept(day: Day) -> None:
    before = len(day.file.actions())
    assert day.driver.shows("Every one of them gets the same chance.", day.driver.wall)
    assert day.driver.shows("what the room says is not saved", day.driver.console)
    day.click("Go on to: Situation 1")
    assert day.driver.sees("One of them brought pizza.", day.driver.wall)
    assert day.driver.shows("Nobody else could.", day.driver.console)
    assert "Nobody else could." not in day.wall()
    day.tap("The room says: Not fair")
    day.are_sound()
    assert day.driver.shows("then press “Show why”", day.driver.console)
    day.click("Show why")
    assert not day.driver.shows("then press “Show why”", day.driver.console)
    assert day.driver.sees("Nobody else could.", day.driver.wall)
    day.tap("The next one")
    assert day.driver.shows("One starts late because our projector broke.", day.driver.wall)
    assert "They still get all their minutes." not in day.wall()
    day.tap("See why")
    assert "They still get all their minutes." not in day.wall(), "the second of two presses in one place does nothing"
    day.driver.rest(TOO_SOON)
    day.tap("See why")
    assert day.driver.shows("They still get all their minutes.", day.driver.wall)
    day.driver.rest(TOO_SOON)
    day.tap("Go on")
    assert day.driver.shows("their trainers", day.driver.wall)
    assert not day.driver.find("That was all", day.driver.console).isEnabled()
    day.are_sound()
    day.click("Back, in the game")
    assert day.driver.sees("One starts late because our projector broke.", day.driver.wall)
    assert len(day.file.actions()) == before


@pytest.mark.parametrize(
    ("situations", "said"), [(1, "A short game: one situation. Ask"), (0, "")], ids=["one situation", "none"]
)
def test_the_game_says_how_many_situations_it_has_where_it_has_any(
    driver: Driver, commission_file: Callable[..., CommissionFile], situations: int, said: str
) -> None:
    before, *rest = PLAN.split("[[activity.situations]]")
    after = rest[1][rest[1].index("[[activity.factors]]") :]
    Day(
        commission_file(),
        driver,
        before + "".join(f"[[activity.situations]]{one}" for one in rest[:situations]) + after,
    )
    assert driver.shows(said or "I keep it to myself", driver.console)
    assert driver.shows("A short game", driver.console) is bool(said)


@pytest.mark.parametrize(
    "steps", [["Go on to: Situation 1", "Go on to: Situation 2", "Show why"], ["Go on to: Situation 1"]]
)
def test_the_game_goes_on_where_it_stood_after_a_restart(day: Day, tmp_path: Path, steps: list[str]) -> None:
    for step in steps:
        day.click(step)
    driver, project = day.driver, day.driver.windows.project
    project.drafts.flush()
    shown, crashed = driver.texts(driver.wall)[:-2], tmp_path / "crashed.workshop"  # Without the clock and “Aa”.
    with CommissionFile.open_copy(day.file.path) as copy, closing(sqlite3.connect(crashed)) as left:
        copy.db.conn.backup(left)
    assert project.open(str(crashed))
    driver.settle()
    assert driver.texts(driver.wall)[: len(shown)] == shown
    assert any("Fair or not fair?" in one for one in shown)
    assert driver.find("Back, in the game", driver.console).isEnabled()


def test_after_turns_at_agreeing_the_game_goes_on_where_it_stood(day: Day) -> None:
    day.click("Go on to: Situation 1")
    day.click("Go on to: Situation 2")
    day.click("Hand over to Jo")
    day.tap("I’m ready")
    assert not day.driver.find("Go on to: Situation 2", day.driver.console).isEnabled(), "it would take Jo’s turn away"
    day.tap("Do you agree?: yes")
    assert day.driver.shows("Who is next?", day.driver.wall)
    day.click("Go on to: Situation 2")
    assert day.driver.sees("One starts late because our projector broke.", day.driver.wall)


def test_next_is_asked_about_first_while_somebody_has_a_turn(day: Day) -> None:
    driver, session = day.driver, day.driver.windows.session
    day.click("Hand over to Jo")
    day.tap("I’m ready")
    day.click("Next")
    assert driver.sees("Jo has a turn on the big screen now. It would be taken from them.", driver.console)
    assert driver.activity().id == day.fair.id
    day.click("Stay here")
    assert driver.shows("I keep it to myself, before and after.", driver.wall)
    driver.rest(TOO_SOON)
    day.click("Next")
    day.click("Go on all the same")
    assert driver.activity().id == day.declaring.id
    session.go_to(day.fair.id)
    driver.settle()
    day.tap("I’m ready")
    day.tap("Do you agree?: yes")
    day.click("Next")
    assert not driver.shows("has a turn on the big screen now", driver.console)


def test_the_place_of_the_game_is_no_half_typed_word_that_would_keep_a_slip(day: Day) -> None:
    day.click("Go on to: Situation 1")
    day.driver.windows.project.drafts.flush()
    assert day.file.draft(game_key(day.fair.id)) != ""
    assert not half_typed_in(day.file, {day.fair.id})


def test_each_agrees_or_not_alone_and_only_who_agreed_is_told_names_and_declares(day: Day) -> None:
    driver, file = day.driver, day.file
    day.click("Hand over to Jo")
    assert "I keep it to myself, before and after." not in driver.texts(driver.wall)
    day.tap("I’m ready")
    assert driver.shows("I keep it to myself, before and after.", driver.wall)
    day.are_sound()
    day.tap("Do you agree?: yes")
    assert driver.shows("Who is next?", driver.wall)
    day.click("Hand over to Kit")
    day.tap("I’m ready")
    day.tap("Do you agree?: no")
    assert driver.shows("Said no: Kit.", driver.console)
    assert "Said no" not in day.wall()
    driver.windows.placing.say_who_sees("room")
    assert not driver.shows("Said no", driver.console)
    driver.windows.placing.say_who_sees("facilitator")
    assert {one.young_person_id: one.agreed for one in file.all(BriefingPart, activity_id=day.fair.id)} == {
        day.jo: Agreed.YES,
        day.kit: Agreed.NO,
    }

    driver.windows.session.go_to(day.declaring.id)
    driver.settle()
    day.are_sound()
    assert "Oak Barn" not in day.wall()
    assert driver.shows("Said no to keeping it to themselves, and are told no names: Kit.", driver.console)
    assert driver.shows("Still to declare: Jo.", driver.console)
    assert not driver.all_named("Hand over to Kit", driver.console), "they are not asked again"
    driver.console_page(ConsoleDeclaration).turns.hand_over(day.kit)
    assert driver.sees("Kit has not agreed to keep it to themselves yet", driver.console)
    assert file.find(Declaration) is None
    day.click("Hand over to Jo")
    assert "Oak Barn" not in day.wall()
    assert file.find(Declaration) is None
    day.tap("I’m ready")
    assert driver.shows("Oak Barn", driver.wall)
    assert not driver.shows("Elm Yard", driver.wall)
    assert len(file.all(Declaration, young_person_id=day.jo)) == 2
    for question in ("Do you know them, or somebody who works there?", "Have you used their service?"):
        day.tap(f"{question}: no")
    assert not driver.find("The next one", driver.wall).isEnabled()
    day.tap("Has anyone talked to you about it?: not sure")
    day.are_sound()
    day.tap("The next one")
    assert driver.shows("Elm Yard", driver.wall)
    for question, answer in zip(day.questions(), ("yes", "no", "no"), strict=True):
        day.tap(f"{question}: {answer}")
    driver.click("Anything you want to say about it?", driver.wall)
    driver.type(NAN)
    day.tap("Done")
    assert driver.shows("Who is next?", driver.wall)
    assert not any(one in day.wall() for one in ("Oak Barn", "Elm Yard", NAN))
    on_elm = file.find(Declaration, tenderer_id=day.elm)
    assert on_elm is not None
    assert (on_elm.knows_them, on_elm.wording) == (Declared.YES, NAN)
    assert NAN not in driver.texts(driver.console)

    day.click("Whose declaration: Jo")
    box = driver.find("What they say about it", role=Role.EditableText)
    page = next(one for one in driver.items() if type_of(one).startswith("ScrollPage") and one.isAncestorOf(box))
    at = QPointF(driver.centre(box))
    before = page.property("contentY")
    for _ in range(2):  # The first turn is not felt by a page that nothing has moved yet.
        turned = QWheelEvent(at, driver.console.mapToGlobal(at), QPoint(), QPoint(0, -120), *STILL)
        QCoreApplication.sendEvent(driver.console, turned)
        driver.settle()
    assert page.property("contentY") > before, "the wheel turns the page, also over a box that holds all its words"
    driver.fill(driver.find("Who decides", role=Role.EditableText), "Sue")
    whys = [
        one for one in driver.items() if name_of(one) == "Why it is decided so" and role_of(one) == Role.EditableText
    ]
    driver.fill(whys[1], "her nan works there")
    day.click("Elm Yard: No answers on this tenderer")
    assert driver.sees("her nan works there", driver.console)
    assert not may_answer_on(file, day.jo, day.elm)
    assert may_answer_on(file, day.jo, day.oak)
    assert [one.decision for one in file.all(Declaration)].count(DeclarationDecision.NO_ANSWERS) == 1
    assert not any(one in day.wall() for one in ("Oak Barn", "Elm Yard", NAN, "her nan"))

    driver.windows.placing.say_who_sees("room")
    driver.settle()
    shown = [*driver.texts(driver.console), *driver.names(driver.console)]
    assert not any(one in text for one in (NAN, "her nan", "Elm Yard: No answers") for text in shown)
    assert not any("Jo" in text for text in shown)


def test_whoever_answered_on_an_earlier_day_is_not_asked_again(day: Day) -> None:
    driver, file = day.driver, day.file
    fairness.say_whether_agreed(file, day.fair.id, day.jo, Agreed.YES)
    fairness.say_whether_agreed(file, day.fair.id, day.kit, Agreed.NO)
    sessions.end_session(file, day.session)
    later = sessions.add_session(file, "presentations", title="Day 2", planned_on="2026-03-05")
    sessions.begin_session(file, later, read_plan_text(PLAN, "day"))
    for one in (day.jo, day.kit):
        people.arrive(file, later, young_person_id=one)
    bo = people.add_young_person_here(file, later, "Bo")
    sessions.start_activity(
        file, next(one.id for one in file.all(Activity, session_id=later) if one.title == "Being fair")
    )
    driver.settle()
    day.click("Continue")
    assert driver.sees("Each says yes or no · 2 of 3", driver.console)
    assert driver.shows("Kit: answered before", driver.console)
    assert driver.shows("Said no: Kit.", driver.console)
    assert driver.console_page(ConsoleFair).turns.nextKey == bo
    driver.console.resize(1280, 620)
    driver.settle()
    day.click("Said to you instead: Bo")
    driver.settle()
    asked = driver.find("Do they agree?: yes", driver.console)
    page = next(one for one in driver.items() if type_of(one).startswith("ScrollPage") and one.isAncestorOf(asked))
    assert asked.mapToItem(page, QPointF(0, asked.height())).y() <= page.height(), "what a press opens is in sight"


def test_it_is_asked_before_names_are_heard_and_gone_on_knowingly_it_is_recorded(day: Day) -> None:
    driver, file = day.driver, day.file
    driver.windows.session.go_to(day.declaring.id)
    driver.settle()
    day.click("Next: Was anyone strongest?")
    assert driver.sees("Not everybody here has declared yet: Jo, Kit.", driver.console)
    day.click("Stay here")
    assert file.get(Activity, day.strongest.id).started_at is None
    day.click("Next: Was anyone strongest?")
    day.click("Let them declare first")
    assert driver.sees("Declared: 0 of 2", driver.console)
    day.click("Next: Was anyone strongest?")
    day.are_sound()
    day.click("Go on all the same")
    assert file.get(Activity, day.strongest.id).started_at is not None
    assert file.actions()[-1].name == "start_before_declared"
    assert not driver.shows("Not everybody here has declared yet", driver.console)


def test_a_newcomer_is_told_what_they_missed_and_asked_and_which_service_they_use_is_private(day: Day) -> None:
    driver, file = day.driver, day.file
    driver.windows.session.go_to(day.declaring.id)
    amo = file.find(YoungPerson, alias="Amo")
    assert amo is not None
    people.arrive(file, day.session, young_person_id=amo.id)
    driver.settle()
    day.click("What they missed · 4")
    assert driver.sees("Amo missed: Being fair", driver.console)
    day.are_sound()
    day.click("Told them now: Amo, Ground rules")
    assert not driver.shows("Amo missed: Ground rules", driver.console)
    assert "Amo missed" not in day.wall()
    day.click("Told them now: Amo, Being fair")
    assert {one.had for one in file.all(BriefingPart, young_person_id=amo.id)} == {HadHow.CAUGHT_UP}
    day.click("Close what they missed")
    assert driver.find("What they missed · 3", driver.console).isEnabled(), "all three are still to be asked"

    day.click("What they agreed to")
    day.click("Who: Amo")
    day.click("They use: one like it")
    assert file.get(YoungPerson, amo.id).uses is UsesService.SIMILAR
    day.are_sound()
    day.click("They use: one like it")
    assert file.get(YoungPerson, amo.id).uses is None
    day.click("They use: none")
    driver.windows.placing.say_who_sees("room")
    driver.settle()
    assert not any("They use" in one for one in driver.names(driver.console)), "the page closes where the room can see"
