"""Before you start: what to bring, see to and print, made from the plan of one session; every tick is kept."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect

from tests.exported import exported
from tests.ui.driver import Driver, Role
from tests.ui.test_packs_panel import wait_for_packs
from workshop_app.actions import sessions, statements
from workshop_app.actions.sorting import add_sort
from workshop_app.domain.sessions import Activity, ActivityKind, Session, ready_lines
from workshop_app.plans import plan_named, plan_text
from workshop_app.ui.windows.before_start import ROOM
from workshop_app.ui.windows.screens import ScreensNow

PLAN = plan_named("planning-workshop")


@pytest.fixture
def ready(driver: Driver, tmp_path: Path) -> Driver:
    """A new project with one session to come, at its page."""
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Turn", "Carers", "Marlow", "carers", "planning-workshop")
    driver.settle()
    return driver


def session_of(driver: Driver) -> Session:
    return driver.windows.project.file.all(Session)[0]


def test_what_the_plan_wants_is_ticked_and_the_ticks_are_there_the_next_time_and_in_the_session(
    ready: Driver, tmp_path: Path
) -> None:
    assert ready.shows("First see “Before you start”")
    ready.click(f"Before you start: {PLAN.title}")
    assert ready.focused_name() == "Before you start"
    for said in (PLAN.title, PLAN.purpose, PLAN.for_whom, *PLAN.materials):
        assert ready.shows(said), said
    lines = len(PLAN.materials) + len(ROOM)
    assert ready.shows(f"0 of {lines} ready")
    before = [ready.centre(one) for one in PLAN.materials[:3]]
    ready.click(PLAN.materials[0])
    ready.click("Do not disturb is on")
    assert ready.shows(f"2 of {lines} ready")
    assert [ready.centre(one) for one in PLAN.materials[:3]] == before, "nothing moves under a finger"
    ready.click("Home")
    assert ready.windows.project.open(str(tmp_path / "ours.workshop"))
    ready.settle()
    ready.click(f"Before you start: {PLAN.title}")
    assert set(ready_lines(session_of(ready))) == {PLAN.materials[0], "quiet"}
    ready.click("Start the session")
    ready.click("Start without a safeguarding lead")
    ready.wait_until(lambda: ready.windows.session.activity is not None)
    ready.click("More")
    ready.click("Before you start")
    assert ready.shows(f"2 of {lines} ready")
    assert not ready.all_named("Start the session")
    ready.click("Close “Before you start”")
    assert not ready.shows(PLAN.materials[0])


def test_who_the_safeguarding_lead_is_can_be_said_right_there(ready: Driver) -> None:
    ready.click(f"Before you start: {PLAN.title}")
    ready.fill("Name", "Marion Thackray")
    ready.fill("Number today", "07700 900123")
    ready.click("Save the safeguarding lead")
    assert ready.windows.project.safeguardingLead == "Marion Thackray\n07700 900123"


def test_a_sheet_says_why_it_cannot_be_made_yet_and_is_made_once_it_can(ready: Driver, tmp_path: Path) -> None:
    file, cards = ready.windows.project.file, "Make to print: Cards to cut out, and a sheet of categories"
    ready.click(f"Before you start: {PLAN.title}")
    ready.click("Make to print: Blank sheets with the questions, to write on")
    assert ready.shows("It is in the folder now")
    assert f"Blank sheets, {PLAN.title}.pdf" in exported(tmp_path / "ours packs")
    ready.click(cards)
    wait_for_packs(ready)
    assert ready.shows("There are no cards to print yet")
    statements.keep_statements(file, ["somewhere warm"])
    day = session_of(ready)
    sessions.begin_session(file, day.id, PLAN)
    sort = next(one for one in file.all(Activity, session_id=day.id) if one.kind is ActivityKind.SORT)
    add_sort(file, "Ours", categories=["Place"], activity_id=sort.id)
    ready.settle()
    if not ready.all_named(cards):
        ready.click("More")
        ready.click("Before you start")
    ready.click(cards)
    wait_for_packs(ready)
    assert "sort-cards.pdf" in exported(tmp_path / "ours packs")


def test_without_a_screen_of_its_own_the_big_screen_is_said_to_have_none(ready: Driver) -> None:
    ready.click(f"Before you start: {PLAN.title}")
    assert ready.shows("The computer sees one screen now")
    assert ready.find("The display is extended, not duplicated", role=Role.CheckBox)


@pytest.mark.parametrize(
    ("places", "doubled", "said"),
    [
        ([], False, "sees one screen"),
        ([QRect(0, 0, 1366, 768)], False, "sees one screen"),
        ([QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)], False, "on 1366 by 768, the big screen on 1920 by 1080"),
        ([QRect(0, 0, 1024, 768), QRect(0, 0, 1024, 768)], True, "the room sees the console"),
    ],
)
def test_how_the_screens_stand_is_one_sentence(places: list[QRect], doubled: bool, said: str) -> None:
    now = ScreensNow(places, doubled)
    assert said in now.told()
    assert now.extended == ("Extended" in now.told())


def test_a_thing_to_bring_called_like_a_line_of_the_room_has_a_tick_of_its_own(ready: Driver) -> None:
    plan = msgspec.structs.replace(PLAN, materials=["lead", "pens"])
    with ready.windows.project.file.action("start_session") as write:
        write.update(Session, session_of(ready).id, plan_text=plan_text(plan))
    ready.click(f"Before you start: {PLAN.title}")
    ready.click("lead")
    assert ready.shows(f"1 of {2 + len(ROOM)} ready")
    ready.click("pens")
    assert len(ready_lines(session_of(ready))) == 2
    assert "lead" not in ready_lines(session_of(ready)), "that is the line about the safeguarding lead"
