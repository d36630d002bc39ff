"""The console's frame: what is always there and in its place, and a live picture of what the room sees."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, Role, name_of, role_of
from tests.ui.lying import Lying
from tests.ui.test_accessible import takes_focus
from tests.ui.test_nothing_moves import place, press
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.sessions import reopen_session
from workshop_app.actions.setting_aside import take_words_off
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.capture.pages import ConsoleCapture
from workshop_app.ui.kit.second_press import TOO_SOON

SAID = (
    "be on time",
    "dont read my file and then do the sad voice",
    "ring my nan not me, she picks up",
    "swear back a bit idc just dont lie to us",
    "someone who STAYS. my record is 4 key workers in a year",
    "they should know what trauma looks like when it is quiet",
    "say my name right",
)


@pytest.fixture
def gather(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its second gathering, four people here, two words waiting and five up."""

    def said(file: CommissionFile, session: str) -> None:
        describe_commission(
            file,
            safeguarding_name="Marion Thackray",
            safeguarding_contact="01632 960417, 8 am to 6 pm; then 01632 960904",
        )
        for name in ("jinx", "Moose", "pixel", "Tango"):
            add_young_person_here(file, session, name)
        activity = [one for one in file.all(Activity, session_id=session) if one.kind == "capture"][1]
        prompt = file.all(Prompt, activity_id=activity.id)[0].id
        for number, words in enumerate(SAID):
            state = StatementState.UP if number < 5 else StatementState.WAITING
            keep_statement(file, words, prompt_id=prompt, state=state)

    driver.begin_at(tmp_path, "capture", 1, before=said)
    driver.console.resize(1280, 720)
    driver.windows.wall.set_open(True)
    driver.go_to_window(driver.console)
    driver.settle()
    return driver


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def test_where_a_long_title_has_one_line_what_is_saved_stands_below_it(gather: Driver) -> None:
    """Only a title that takes both lines of the bar leaves no room for it."""
    gather.go_to_activity("briefing")
    gather.settle()
    title = gather.find("Ground rules, and what stays in this room", role=Role.Heading)
    assert title.property("lineCount") == 1
    assert gather.shows("all changes saved")
    gather.console.resize(1200, 720)
    gather.settle()
    assert title.property("lineCount") == 2
    assert not gather.shows("all changes saved")


def test_next_names_what_comes_in_one_place_and_at_every_size(gather: Driver) -> None:
    where: dict[tuple[int, int], set[tuple[float, ...]]] = {}
    for row in gather.windows.session.activities.rows()[:-1]:
        gather.windows.session.go_to(row["key"])
        for size in ((1280, 720), (1024, 600), (1920, 1080)):
            gather.console.resize(*size)
            gather.drain()
            button = gather.find("Next")
            where.setdefault(size, set()).add(place(button))
            assert name_of(button) == f"Next: {gather.windows.session.nextTitle}"
    assert [len(places) for places in where.values()] == [1, 1, 1]


def test_five_words_at_least_are_read_whole_and_the_lead_is_in_view(gather: Driver) -> None:
    parts = Lying(gather.console).parts
    assert sum(part.name in SAID and part.whole for part in parts) >= 5
    assert [part.whole for part in parts if part.name == "01632 960417"] == [True]
    assert gather.find("01632 960417").property("font").pixelSize() == 21
    assert gather.sees("Waiting · 2")
    assert gather.sees("On the big screen · 5")
    assert list(Lying(gather.console).faults()) == []


def test_in_a_low_window_all_that_lies_at_its_foot_is_whole_and_nothing_lies_under_it(gather: Driver) -> None:
    gather.windows.placing.say_who_sees("room")
    said = keep_statement(file_of(gather), "mr pike smells", state=StatementState.UP)
    take_words_off(file_of(gather).by("wall"), [said])
    gather.console.resize(1024, 600)
    look, show, told = "Look at what was taken off the big screen", "Show names for a minute", "OK"

    def at_the_foot() -> float:
        # Said anew each time: it goes by itself after a while, and a busy machine is slow.
        gather.windows.project.said.emit("The file was moved while it was open.")
        gather.settle()
        tops = [gather.find(one).mapToScene(QPointF()) for one in (look, show, told)]
        bottoms = [one.y() + gather.find(name).height() for one, name in zip(tops, (look, show, told), strict=True)]
        assert bottoms[0] < tops[1].y()
        assert bottoms[1] < tops[2].y()
        assert bottoms[2] <= 600
        return tops[0].y()

    foot = at_the_foot()
    gather.click("More")
    menu = [gather.find(one) for one in ("Project page", "Settings", "Help with this page (F1)")]
    assert all(one.mapToScene(QPointF(0, one.height())).y() < foot for one in menu)
    assert all(0 <= one.mapToScene(QPointF()).x() <= 1024 - one.width() for one in menu)
    gather.click("Settings")
    at_the_foot()
    gather.key(Key.Key_F1)
    at_the_foot()
    gather.click(look)
    assert gather.sees("None of this is on the big screen"), "it is seen whatever lay over it"


def picture(driver: Driver) -> QImage:
    driver.settle()
    driver.windows.live_picture.look_now()
    return driver.windows.live_picture.pictures.latest


def test_the_live_picture_is_what_the_big_screen_shows_and_nothing_else(gather: Driver) -> None:
    def as_the_room_sees_it() -> QImage:
        shown = gather.wall.grabWindow()
        return shown.scaled(480, 480, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)

    live = picture(gather)
    assert live == as_the_room_sees_it()
    gather.windows.project.looking.look(gather.windows.session.activities.at(0, "key"))
    assert picture(gather) == live, "what is looked at here alone is in the picture"
    gather.windows.project.looking.stop()
    gather.click("Put both up")
    gather.wait_until(lambda: gather.windows.live_picture.pictures.latest != live)
    changed = picture(gather)
    assert changed == as_the_room_sees_it()
    gather.click("Freeze screen")
    gather.windows.session.go_on()
    assert picture(gather) == as_the_room_sees_it()
    assert gather.shows("frozen")
    gather.click("Blank screen")
    blank = picture(gather)
    assert {blank.pixel(x, y) for x in range(0, 480, 40) for y in range(0, blank.height(), 40)} == {0xFF000000}
    assert gather.shows("blank")
    gather.windows.wall.set_open(False)
    gather.settle()
    assert gather.windows.live_picture.pictures.latest.isNull(), "a picture is left of a screen that is closed"
    assert gather.shows("closed")
    gather.click("Open the big screen")
    assert gather.windows.wall.open


PRIVATE = "Somebody has a private turn"


def is_hidden(driver: Driver) -> bool:
    return driver.shows(PRIVATE, driver.console) and picture(driver).isNull()


def is_shown(driver: Driver) -> bool:
    return not driver.shows(PRIVATE, driver.console) and not picture(driver).isNull()


def test_what_is_private_at_the_big_screen_is_not_in_the_live_picture(driver: Driver, tmp_path: Path) -> None:
    def gathered(file: CommissionFile, session: str) -> None:
        add_young_person_here(file, session, "jinx")
        for words in SAID:
            keep_statement(file, words, state=StatementState.UP)

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=gathered)
    driver.windows.wall.set_open(True)

    def touch(*names: str) -> None:
        driver.go_to_window(driver.wall)
        for name in names:
            driver.tap(name)
            driver.settle()
        driver.go_to_window(driver.console)

    driver.go_to_window(driver.console)
    driver.click("Individual turns")
    assert is_shown(driver)
    driver.click("Hand over to jinx")
    touch("I’m ready")
    assert is_hidden(driver)
    driver.click("Freeze screen")
    assert is_hidden(driver)
    driver.click("Freeze screen")
    driver.rest(TOO_SOON + 50)
    touch("I’m ready")
    driver.rest(TOO_SOON + 50)
    touch("I’m done")
    assert is_hidden(driver)
    touch("Done, no name")
    assert is_shown(driver)

    driver.go_to_activity("pick")
    driver.click("Dots", driver.console)
    driver.start_session()
    driver.click("Hand over to jinx")
    assert is_shown(driver)
    touch("I’m ready")
    assert is_hidden(driver)
    driver.go_to_activity("evaluation")
    assert is_shown(driver)
    driver.go_to_window(driver.wall)
    driver.fill("What should we change? Anything else?", "less talking by YOU")
    assert is_hidden(driver)
    driver.go_to_activity("pick")
    driver.go_to_activity("evaluation")
    assert is_hidden(driver), "words half typed before came into the picture"
    driver.go_to_window(driver.wall)
    driver.click(driver.find("What should we change? Anything else?", role=Role.EditableText))
    driver.key(Key.Key_Return)
    assert is_shown(driver)


def test_all_that_was_on_the_bar_is_reached_by_pointer_and_by_keys(gather: Driver) -> None:
    wall = gather.windows.wall
    everywhere = ["Home", "Redo", "5 more minutes", "More", "Blank screen", "Freeze screen", "Change the plan"]
    everywhere.append(gather.windows.project.undoSentence or "Undo")
    for name in everywhere:
        assert takes_focus(gather.find(name)) or not gather.find(name).isEnabled(), name
    for page, shown in (("Packs", "Packs: what leaves the room"), ("What happened", "What happened")):
        gather.click("More")
        gather.click(page)
        assert gather.sees(shown)
        gather.click("More")
        gather.click("Blank screen")
        assert wall.blank, "blanking is out of reach beside a page that covers the rest"
        gather.click("Blank screen")
        gather.key(Key.Key_Escape)
        gather.key(Key.Key_Escape)
        gather.settle()
    gather.tab_to("More")
    gather.key(Key.Key_Space)
    gather.settle()
    gather.tab_to("Close the big screen")
    gather.key(Key.Key_Return)
    assert not wall.open


def test_words_put_up_keep_their_row_until_the_hand_is_gone(gather: Driver) -> None:
    def rows() -> list[str]:
        return [row["wording"] for row in gather.console_page(ConsoleCapture).cards.rows()]

    before = rows()
    button = gather.find("Put up", within=gather.row_with(SAID[6]))
    point = gather.centre(button)
    QTest.mouseMove(gather.at, point - QPoint(0, 3))
    press(gather, point)
    press(gather, point)
    up = {one.wording for one in file_of(gather).all(Statement, state=StatementState.UP)}
    assert up == {*SAID[:5], SAID[6]}, "a second press put up other words"
    assert rows() == before
    assert gather.shows("Waiting · 1")
    QTest.mouseMove(gather.at, gather.centre("What was said"))
    gather.settle()
    assert rows()[:2] == [SAID[5], SAID[6]]


def test_an_empty_page_says_what_comes(driver: Driver, tmp_path: Path) -> None:
    driver.begin_at(tmp_path, "capture", 1)
    assert driver.sees("No words yet. Press Enter to save the first.")
    assert driver.shows("Nobody yet. One name a line.")


def test_done_activities_are_folded_and_the_one_under_way_is_marked(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    project, session = driver.windows.project, driver.windows.session
    assert project.open(str(shutil.copy(sample_file, tmp_path / "ours.workshop")))
    activity = [one for one in project.file.all(Activity) if one.kind == "capture"][3]
    reopen_session(project.file, activity.session_id)
    session.start(activity.session_id)
    session.go_to(activity.id)
    driver.settle()
    first = session.activities.at(0, "title")

    def row_of(title: str) -> bool:
        return any(name.startswith(f"{title}, ") for name in driver.names())

    assert not row_of(first)
    assert row_of(activity.title)
    fold = next(one for one in driver.items() if name_of(one).startswith("Show the ") and role_of(one) == Role.Button)
    driver.click(fold)
    assert row_of(first)


def test_home_asks_once_in_a_session_and_the_project_page_closes_nothing(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    project, title = driver.windows.project, driver.windows.session.title
    driver.click("Home")
    assert driver.sees("The session is still running: “What we need”.")
    driver.key(Key.Key_Escape)
    assert not driver.all_named("Close the project")
    driver.click("Home")
    driver.click("Show the project page")
    driver.settle()
    assert driver.find(project.title, role=Role.Heading)
    assert driver.windows.session.title == title
    assert not driver.all_named("Start"), "another session is not begun meanwhile"
    driver.click("What happened, and undoing it")
    driver.click("Close the list")
    driver.click("Back to the session")
    assert driver.find(title, role=Role.Heading)
    driver.click("More")
    driver.click("Project page")
    driver.click("Continue")
    assert driver.find(title, role=Role.Heading)
    driver.click("Home")
    driver.click("Close the project")
    assert not project.has_file


def test_the_end_of_a_session_in_which_nobody_was_ticked_is_asked_about_once(driver: Driver, tmp_path: Path) -> None:
    told = "No young person was ticked as here, so packs will say that it is not recorded who came."
    driver.begin(tmp_path)
    under_way, file = driver.windows.session, driver.windows.project.file
    driver.click("More")
    driver.click("End the session…")
    assert driver.sees(f"{told} 9 parts of the plan have not begun. End “What we need” now?")
    driver.click("Do not end yet")
    under_way.go_to(under_way.activities.rows()[-1]["key"])
    driver.settle()
    driver.click("End the session")
    assert driver.sees(f"{told} End all the same?")
    driver.click("Do not end yet")
    add_young_person_here(file, under_way.key, "Kez")
    driver.settle()
    driver.click("End the session")
    driver.wait_until(lambda: under_way.session is None)


@pytest.mark.parametrize("size", [(1024, 600), (1024, 576)])
def test_now_and_next_the_lead_and_blank_are_in_view_on_a_low_screen(gather: Driver, size: tuple[int, int]) -> None:
    plan = gather.windows.session
    titles = [plan.activities.at(plan.underWayRow + one, "title") for one in (0, 1)]
    aside = gather.windows.project.file.all(Statement)[0].id
    gather.console.resize(*size)
    for change in (
        lambda: None,
        lambda: gather.windows.placing.say_who_sees("room"),
        lambda: take_words_off(gather.windows.project.file, [aside]),
    ):
        change()
        gather.settle()
        parts = Lying(gather.console).parts
        whole = [part.name for part in parts if part.whole]
        assert [any(f"{title}, " in name for name in whole) for title in titles] == [True, True], whole
        assert {"01632 960417", "Blank screen", "Next: " + plan.nextTitle} <= set(whole)
        assert list(Lying(gather.console).faults()) == []
    assert "Look at what was taken off the big screen" in whole


def test_whoever_types_an_adults_name_has_the_roles_in_view(gather: Driver) -> None:
    box = gather.find("An adult's name", role=Role.EditableText)
    gather.scroll_to(box)
    page = box.parentItem()
    while not page.inherits("QQuickFlickable"):
        page = page.parentItem()
    below = box.mapToItem(page, QPointF(0, box.height())).y() - page.height()
    page.setProperty("contentY", page.property("contentY") + below)  # Only just in view, as the wheel leaves it.
    gather.settle()
    gather.click(box)
    gather.type("Sam")
    gather.settle()
    assert {"facilitator", "support worker", "observer"} <= {
        part.name for part in Lying(gather.console).parts if part.whole
    }


def test_a_session_ends_from_more_or_home_and_once_reopened_next_is_next(gather: Driver) -> None:
    under_way, file = gather.windows.session, gather.windows.project.file
    undone = sum(row["progress"] == "to come" for row in under_way.activities.rows())
    gather.click("More")
    gather.click("End the session…")
    assert gather.sees(f"{undone} parts of the plan have not begun. End “")
    gather.key(Key.Key_Escape)
    gather.click("Home")
    gather.click("End the session…")
    assert gather.sees(f"{undone} parts of the plan have not begun. End “")
    for row in under_way.activities.rows():
        under_way.go_to(row["key"])
    gather.settle()
    session = under_way.key
    gather.click("End the session")
    gather.wait_until(lambda: under_way.key == "")
    reopen_session(file, session)
    under_way.start(session)
    under_way.go_to(under_way.activities.at(2, "key"))
    gather.settle()
    assert name_of(gather.find("Next")) == f"Next: {under_way.activities.at(3, 'title')}"
    gather.click("Next")
    assert under_way.underWayRow == 3


def test_with_letters_twice_as_large_all_of_more_and_where_to_continue_are_reached(gather: Driver) -> None:
    looks = gather.windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("textScale", 2.0)
    gather.settle()

    def whole() -> set[str]:
        return {part.name for part in Lying(gather.console).parts if part.whole}

    gather.click("More")
    gather.settle()
    assert {"Project page", "The safeguarding lead: Marion Thackray, 01632 960417"} <= whole()
    seen = whole()
    for _ in range(16):
        gather.key(Key.Key_Tab)
        seen |= whole()
    assert {"Project details", "Blank screen", "Freeze screen", "Close the big screen", "End the session…"} <= seen
    gather.key(Key.Key_Escape)
    session = gather.windows.session.key
    gather.windows.session.end()
    reopen_session(gather.windows.project.file, session)
    gather.windows.session.start(session)
    gather.settle()
    assert any(name.startswith("No activity is under way.") for name in whole())


def test_what_was_said_is_closed_first_and_goes_with_its_page(gather: Driver) -> None:
    def said() -> bool:
        return gather.shows("Nothing was changed, they say.", gather.console)

    gather.click("More")
    gather.click("Packs")
    gather.windows.project.said.emit("Nothing was changed, they say.")
    assert said()
    gather.key(Key.Key_Escape)
    assert not said()
    assert gather.all_named("Close the packs")
    gather.windows.project.said.emit("Nothing was changed, they say.")
    gather.rest(1000)
    gather.key(Key.Key_Escape)
    gather.windows.project.said.emit("Nothing was changed, they say.")
    gather.rest(1000)
    gather.click("Close the packs")
    gather.settle()
    assert not said(), "it stays after its page"
