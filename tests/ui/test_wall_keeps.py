"""What the wall keeps while something else goes on: its turn, its freeze, and its keyboard from what is not seen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.driver import Driver, Key, Role
from workshop_app.actions import plan_changes, sessions
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.placing import place_card
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.sorting import Category, Placement, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans import plan_named
from workshop_app.plans.plan import CapturePlan
from workshop_app.store import CommissionFile


@pytest.fixture
def sorting(driver: Driver, tmp_path: Path) -> Driver:
    """The planning workshop at its sort, with two cards and one young person."""

    def gathered(file: CommissionFile, session: str) -> None:
        add_young_person_here(file, session, "Kaz")
        for words in ("be on time", "do not shout"):
            keep_statement(file, words, state=StatementState.UP)

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=gathered)
    driver.go_to_window(driver.console)
    return driver


def test_a_file_that_is_kept_elsewhere_keeps_the_turn_and_the_freeze(sorting: Driver, tmp_path: Path) -> None:
    project, wall = sorting.windows.project, sorting.windows.wall
    sorting.click("Individual turns")
    sorting.click("Hand over to Kaz")
    sorting.settle()
    sorting.click("I’m ready", sorting.wall)
    wall.set_frozen(True)
    sorting.windows.session.go_on()
    title = wall.title
    project.file.path.unlink()
    assert project.keep_elsewhere(str(tmp_path / "elsewhere.workshop"))
    sorting.settle()
    assert (wall.frozen, wall.title) == (True, title)
    assert sorting.shows("I’m done", sorting.wall)
    sorting.drag("be on time", "What happens there")
    (placed,) = project.file.all(Placement)
    assert project.file.get(Sort, placed.sort_id).young_person_id is not None
    sorting.click("I’m done")
    sorting.click("Done, no name")
    sorting.settle()
    assert not sorting.shows("be on time", sorting.wall)
    assert not sorting.shows("Done, no name", sorting.wall)
    assert project.file.get(Sort, placed.sort_id).finished_at is not None


def test_no_key_reaches_what_came_by_itself_or_is_blank(sorting: Driver) -> None:
    project, wall = sorting.windows.project, sorting.windows.wall
    sorting.lend_keyboard()
    sorting.explore_to("be on time")
    sorting.windows.session.go_on()
    sorting.settle()
    kept = len(project.file.actions())
    sorting.key(Key.Key_Space)
    sorting.key(Key.Key_Return)
    assert len(project.file.actions()) == kept

    sorting.go_to_activity("sort")
    sorting.explore_to("be on time")
    sorting.key(Key.Key_F5)
    sorting.settle()
    assert wall.blank
    assert QGuiApplication.focusWindow() is sorting.console
    sorting.key(Key.Key_F6)
    sorting.settle()
    assert QGuiApplication.focusWindow() is sorting.console
    sorting.key(Key.Key_F5)
    sorting.lend_keyboard()
    sorting.key(Key.Key_F11)
    sorting.settle()
    assert not sorting.wall.isVisible()
    assert QGuiApplication.focusWindow() is sorting.console


def test_looking_ends_with_a_session_in_which_nothing_was_under_way(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    path = str(tmp_path / "ours.workshop")
    assert project.start(path, "Our Turn", "Carers", "Marlow", "all", "initial-workshop")
    (session,) = project.file.all(Session)
    sessions.start_session(project.file, session.id, plan_named("initial-workshop"))
    project.close()
    assert project.open(path)
    project.looking.look(project.file.all(Activity)[0].id)
    assert project.looking.open
    project.session.end()
    assert not project.looking.open


def test_a_frozen_board_only_lets_go_of_what_is_taken_off(sorting: Driver) -> None:
    file, wall = sorting.windows.project.file, sorting.windows.wall
    (sort,) = file.all(Sort)
    first, second = (one.id for one in file.all(Statement))
    place = file.all(Category, sort_id=sort.id)[0]
    wall.set_frozen(True)
    keep_statement(file, "put up later", state=StatementState.UP)
    place_card(file, sort.id, second, place.id)
    sorting.click("Individual turns")
    sorting.click("Hand over to Kaz")
    sorting.settle()
    assert not sorting.shows("put up later", sorting.wall)
    assert sorting.find("do not shout, row 2 of 2 in Still to sort", sorting.wall)

    set_aside_for_safeguarding(file, [first])
    sorting.settle()
    assert not sorting.shows("be on time", sorting.wall)
    assert sorting.find("do not shout, row 1 of 1 in Still to sort", sorting.wall)

    place_card(file.by("wall"), sort.id, second, None)
    sorting.settle()
    assert sorting.shows("Every card has a place", sorting.wall)
    assert not sorting.shows("put up later", sorting.wall)
    wall.set_frozen(False)
    sorting.settle()
    assert sorting.shows("I’m ready", sorting.wall)


def test_a_frozen_page_of_words_only_lets_go_of_what_is_taken_off(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    file, wall = driver.windows.project.file, driver.windows.wall
    assert driver.windows.session.session is not None
    plan = CapturePlan(title="Many", prompts=["First?", "Then?"], minutes=5)
    many = plan_changes.add_activity(file, driver.windows.session.session.id, plan)
    driver.windows.session.go_to(many)
    prompt = file.all(Prompt, activity_id=many)[0].id
    keep_statement(file, "it stays", prompt_id=prompt, state=StatementState.UP)
    goes = keep_statement(file, "it goes", prompt_id=prompt, state=StatementState.UP)
    wall.set_frozen(True)
    keep_statement(file, "put up later", prompt_id=prompt, state=StatementState.UP)
    driver.settle()
    driver.click(driver.find("Then?", role=Role.RadioButton))
    set_aside(file, goes, "it names somebody")
    driver.settle()
    shown = driver.texts(driver.wall)
    assert {"First?", "it stays"} <= set(shown)
    assert not {"Then?", "it goes", "put up later"} & set(shown)
    driver.lend_keyboard()
    driver.type("typed here")
    driver.key(Key.Key_Return)
    driver.settle()
    assert not {"Then?", "put up later"} & set(driver.texts(driver.wall))
    assert [one.prompt_id for one in file.all(Statement) if one.wording == "typed here"] == [prompt]
    wall.set_frozen(False)
    driver.settle()
    assert driver.shows("Then?", driver.wall)
