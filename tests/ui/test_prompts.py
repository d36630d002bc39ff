"""Several prompts: the wall shows the one that is answered, and what is typed there stays under its prompt."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPointF

from tests.ui.driver import Driver, Key, Role
from tests.ui.lying import Lying
from workshop_app.actions.sessions import add_session, start_session
from workshop_app.domain.sessions import Prompt
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans import read_plan_text
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.capture.pages import ConsoleCapture, WallCapture
from workshop_app.ui.kit.landing import Landing

SCRIBE = "What was said"
WAITS = "Saved. The facilitator puts it up."


@pytest.fixture
def capture(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its second capture activity, which has three prompts."""
    driver.begin_at(tmp_path, "capture", 1)
    return driver


def prompts_of(driver: Driver) -> list[str]:
    return list(driver.console_page(ConsoleCapture).prompts)


def answers(driver: Driver) -> list[tuple[str, str]]:
    """What was kept, each with the prompt that it answers."""
    file = driver.windows.project.file
    return [(one.wording, file.get(Prompt, one.prompt_id or "").wording) for one in file.all(Statement)]


def box_at_wall(driver: Driver) -> QObject:
    return next(one for one in driver.items(driver.wall) if one.inherits("QQuickTextEdit"))


def test_the_wall_shows_the_prompt_that_is_answered_with_its_words_alone(capture: Driver) -> None:
    first, second, *_ = prompts_of(capture)
    capture.type("one")
    capture.key(Key.Key_Return)
    capture.click("Put up")
    assert {first, "one"} <= set(capture.texts(capture.wall))
    tabs = [capture.find(one, role=Role.RadioButton) for one in prompts_of(capture)]
    places = [capture.centre(one) for one in tabs]
    capture.click(tabs[1])
    assert second in capture.texts(capture.wall)
    assert not {first, "one"} & set(capture.texts(capture.wall))
    assert capture.sees("Waiting · 0")
    assert capture.sees(f"Said to “{first}”")
    capture.type("two")
    capture.key(Key.Key_Return)
    capture.type("three")
    capture.key(Key.Key_Return)
    assert [row["wording"] for row in capture.console_page(ConsoleCapture).cards.rows()] == ["three", "two", "one"]
    capture.click("Put both up")
    assert {"two", "three"} <= set(capture.texts(capture.wall))
    assert [capture.centre(one) for one in tabs] == places
    capture.click(tabs[0])
    assert {first, "one"} <= set(capture.texts(capture.wall))
    assert [wording for wording, _ in answers(capture)] == ["one", "two", "three"]
    assert [prompt for _, prompt in answers(capture)] == [first, second, second]


def test_a_page_that_was_reopened_shows_the_prompt_that_was_answered(capture: Driver, tmp_path: Path) -> None:
    second = prompts_of(capture)[1]
    capture.click(capture.find(second, role=Role.RadioButton))
    path = capture.windows.project.file.path
    crashed = tmp_path / "crashed.workshop"
    with CommissionFile.open_copy(path) as copy, closing(sqlite3.connect(crashed)) as left:
        copy.db.conn.backup(left)
    assert capture.windows.project.open(str(crashed))
    capture.settle()
    assert capture.console_page(ConsoleCapture).prompt == capture.wall_page(WallCapture).prompt == second


def test_what_is_half_typed_at_the_wall_stays_under_its_prompt(capture: Driver) -> None:
    first, second, *_ = prompts_of(capture)
    capture.go_to_window(capture.wall)
    capture.tap(capture.find(first, role=Role.EditableText))
    capture.type("half a th")
    capture.console_page(ConsoleCapture).choose_prompt(1)
    capture.settle()
    assert second in capture.texts(capture.wall)
    assert capture.shows(f"You are still answering: {first}", capture.wall)
    capture.go_to_activity("break")
    capture.go_to_activity("capture", 1)
    capture.settle()
    assert second in capture.texts(capture.wall)
    assert capture.shows(f"You are still answering: {first}", capture.wall)
    capture.tap(capture.find(first, role=Role.EditableText))
    capture.type("ought")
    capture.tap("Save it")
    assert answers(capture) == [("half a thought", first)]
    assert not capture.shows("You are still answering", capture.wall)
    assert box_at_wall(capture).property("placeholderText") == WAITS
    capture.tap(capture.find(second, role=Role.EditableText))
    capture.type("now this")
    capture.key(Key.Key_Return)
    assert answers(capture)[1] == ("now this", second)
    capture.tap(capture.find(second, role=Role.EditableText))
    capture.type("x")
    capture.console_page(ConsoleCapture).choose_prompt(0)
    assert capture.shows(f"You are still answering: {second}", capture.wall)
    capture.key(Key.Key_Backspace)
    assert not capture.shows("You are still answering", capture.wall)
    capture.type("mine")
    capture.key(Key.Key_Return)
    assert answers(capture)[2] == ("mine", first)


def test_what_is_half_typed_at_the_console_stays_under_its_prompt_and_nothing_moves(capture: Driver) -> None:
    first, second, *_ = prompts_of(capture)
    box = capture.find(SCRIBE, role=Role.EditableText)
    capture.click(box)
    capture.type("half a th")
    keep, go_on = capture.find("Save"), capture.find(second, role=Role.RadioButton)
    heading = capture.find("Waiting · 0")
    before = [(one, capture.centre(one)) for one in (keep, go_on, heading)]
    top = box.mapToScene(QPointF(0, 0))
    capture.click(go_on)
    still = f"You are still answering: {first}"
    assert capture.shows(still)
    assert [(one, capture.centre(one)) for one in (keep, go_on, heading)] == before
    assert box.mapToScene(QPointF(0, 0)) == top
    capture.click(box)
    capture.type("ought")
    capture.key(Key.Key_Return)
    assert not capture.shows("You are still answering")
    capture.type("now this")
    capture.key(Key.Key_Return)
    assert answers(capture) == [("half a thought", first), ("now this", second)]
    capture.type("x")
    capture.console_page(ConsoleCapture).choose_prompt(0)
    assert capture.shows(f"You are still answering: {second}")
    capture.key(Key.Key_Backspace)
    assert not capture.shows("You are still answering")


def test_a_young_person_sees_that_it_was_kept(capture: Driver) -> None:
    landing = capture.windows.engine.singletonInstance("workshop_app.ui", "Landing")
    assert isinstance(landing, Landing)
    heard: list[str] = []
    landing.announced.connect(heard.append)
    first = prompts_of(capture)[0]
    capture.go_to_window(capture.wall)
    box = capture.find(first, role=Role.EditableText)
    keep = capture.find("Save it")
    places = [capture.centre(one) for one in (box, keep)]
    capture.tap(box)
    capture.type("ask us")
    capture.key(Key.Key_Return)
    assert box.property("placeholderText") == WAITS
    assert heard[-1] == WAITS
    assert [capture.centre(one) for one in (box, keep)] == places
    assert [one.state for one in capture.windows.project.file.all(Statement)] == [StatementState.WAITING]
    capture.tap(box)
    capture.type("a")
    capture.key(Key.Key_Backspace)
    assert box.property("placeholderText") == "Say it your way"
    capture.type("and again")
    capture.key(Key.Key_Return)
    capture.wall_page(WallCapture)._told.setInterval(1)
    capture.wall_page(WallCapture)._told.start()
    capture.wait_until(lambda: box.property("placeholderText") == "Say it your way")


def test_four_kept_words_can_be_read_below_two_prompts_in_a_low_window(capture: Driver) -> None:
    assert len(prompts_of(capture)) == 2
    capture.windows.project.people.add_young_people("Robin\nAsh")
    for number in range(5):
        assert capture.wall_page(WallCapture).keep(f"number {number}")
    capture.console.resize(1024, 576)  # 600, with a title bar
    capture.settle()
    assert sum(part.name == "Put up" and part.whole for part in Lying(capture.console).parts) >= 4
    assert list(Lying(capture.console).faults()) == []


def test_a_private_activity_offers_no_box_at_the_wall(capture: Driver) -> None:
    capture.go_to_activity("capture", 0)
    assert capture.console_page(ConsoleCapture).private
    assert [one for one in capture.items(capture.wall) if one.inherits("QQuickTextEdit")] == []
    assert "Save it" not in capture.names(capture.wall)
    assert capture.shows("Private: nothing goes up here unless you say so.", capture.wall)


TITLES = """
title = "Titles"
stage = "plan"
[[activity]]
kind = "briefing"
title = "Ground rules"
minutes = 5
[[activity]]
kind = "pick"
title = "The title"
minutes = 10
pick_of = "title"
prompts = ["What should they talk about?", "Now in five words?"]
"""


def test_titles_are_gathered_under_the_prompt_that_is_answered_and_picked_from_all(
    driver: Driver, commission_file: Callable[[], CommissionFile]
) -> None:
    file = commission_file()
    session = add_session(file, "titles", title="Titles", planned_on="2026-03-04")
    start_session(file, session, read_plan_text(TITLES, "titles.toml"))
    driver.windows.project.take(file)
    driver.go_to_activity("pick")
    driver.type("A day with us")
    driver.key(Key.Key_Return)
    driver.click("Put up")
    driver.click("Next prompt: Now in five words?")
    assert driver.shows("Now in five words?", driver.wall)
    assert not driver.shows("What should they talk about?", driver.wall)
    assert driver.shows("A day with us", driver.wall)
    driver.type("Show us")
    driver.key(Key.Key_Return)
    assert driver.sees("Said to “What should they talk about?”")
    assert answers(driver) == [("A day with us", "What should they talk about?"), ("Show us", "Now in five words?")]
