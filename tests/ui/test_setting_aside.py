"""Setting words aside, the same on every page that shows somebody's words, by hand at both windows."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from tests.ui.driver import Driver, Key, Role, type_of
from tests.ui.fixtures import PACKAGE_ROOT
from tests.ui.lying import Lying
from workshop_app.actions import feedback, placing, setting_aside, tendering
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.specification import add_question
from workshop_app.actions.statements import keep_statement, reword_statement, take_down
from workshop_app.data import data_folder
from workshop_app.domain.feedback import Remark, RemarkKind, RemarkState
from workshop_app.domain.kinds_of_words import Words
from workshop_app.domain.sessions import Prompt, Session
from workshop_app.domain.sorting import Category, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.made_from import questions
from workshop_app.record.setting_aside import kind_and_words, safeguarded, to_be_passed_on
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.feedback.pages import ConsoleFeedback
from workshop_app.ui.kit.second_press import TOO_SOON

DISCLOSED = "my stepdad locks me in"
TAKE_OFF = "Take these words off the big screen"
LOOK = "Taken off the big screen, to be looked at"
LOOK_AT_IT = "Look at what was taken off the big screen"
SAID = "Something that was said"
TELL = "Tell the safeguarding lead today"
WHY = "Why set it aside?"

OnPage = Callable[[str], str]


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def words_now(driver: Driver, words_id: str) -> Words:
    return kind_and_words(file_of(driver), words_id)[1]


def typed(driver: Driver, name: str) -> str:
    return str(driver.find(name, role=Role.EditableText).property("text"))


@pytest.fixture
def on_page(driver: Driver, tmp_path: Path) -> OnPage:
    """Goes to a page, by name, whose wall shows a disclosure; returns the id of the words."""

    def go(page: str) -> str:
        plan = {"capture": "initial-workshop", "feedback": "presentations"}.get(page, "planning-workshop")
        if page == "feedback":
            project = driver.windows.project
            assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "Marlow", "", plan)
            describe_commission(project.file, safeguarding_name="Jo Marsh")
            tenderer = tendering.add_tenderer(project.file, "Oak Barn")
            driver.start_session()
            driver.wait_until(lambda: driver.windows.session.activity is not None)
            said = feedback.keep_remark(project.file, tenderer, RemarkKind.WEAKNESS, DISCLOSED)
            feedback.share_remarks(project.file, [said])
            driver.go_to_activity("feedback")
            return said
        driver.begin(tmp_path, plan)
        if page == "sort":
            said = keep_statement(file_of(driver), DISCLOSED, state=StatementState.UP)
            driver.go_to_activity("sort")
            return said
        activity = driver.go_to_activity("capture" if page == "capture" else "pick", 1)
        prompt = file_of(driver).find(Prompt, activity_id=activity.id)
        assert prompt is not None
        said = keep_statement(file_of(driver), DISCLOSED, prompt_id=prompt.id, state=StatementState.UP)
        driver.settle()
        return said

    return go


@pytest.mark.parametrize("page", ["capture", "pick", "feedback", "sort", "the menu of a sort"])
def test_one_touch_at_any_wall_is_journalled_as_done_there(driver: Driver, on_page: OnPage, page: str) -> None:
    said = on_page("sort" if "sort" in page else page)
    driver.go_to_window(driver.wall)
    if "sort" in page:
        driver.tap(driver.find(DISCLOSED, role=Role.Button))
    if page == "the menu of a sort":
        driver.tap("Move to…")
        driver.tap(driver.find(TAKE_OFF, within=driver.find("Move to", role=Role.PopupMenu)))
    else:
        driver.tap(TAKE_OFF)
    assert words_now(driver, said) in safeguarded(file_of(driver))
    assert file_of(driver).actions()[-1].done_by == "wall"
    assert DISCLOSED not in driver.texts(driver.wall) + driver.texts(driver.console)
    assert driver.sees(LOOK, driver.console)
    assert not driver.shows("taken off", driver.wall), "nothing tells the room"


@pytest.mark.parametrize("page", ["capture", "pick", "feedback", "sort"])
def test_once_passed_on_no_page_asks_to_tell_the_lead_again(driver: Driver, on_page: OnPage, page: str) -> None:
    said = on_page(page)
    kind = "Feedback" if page == "feedback" else SAID
    driver.go_to_window(driver.wall)
    if page == "sort":
        driver.tap(driver.find(DISCLOSED, role=Role.Button))
    driver.tap(TAKE_OFF)
    driver.go_to_window(driver.console)
    driver.click(LOOK_AT_IT)
    assert not driver.shows(DISCLOSED)
    driver.click(f"Show the words: {kind}")
    assert driver.sees(DISCLOSED)
    driver.click(f"Set aside: safeguarding: {kind}")
    assert driver.sees(TELL)
    driver.click(f"Passed on: {kind}")
    passed = words_now(driver, said)
    assert (passed.passed_on_at is not None, passed.passed_on_to) == (True, "Jo Marsh")
    assert driver.sees("Passed to Jo Marsh: ")
    driver.click("Close Safeguarding")
    driver.settle()
    if page == "sort":
        driver.click("Manage cards")
    assert driver.sees("passed to the safeguarding lead")
    assert not driver.shows(TELL)
    assert not driver.shows(LOOK)


def test_on_the_page_each_thing_says_whose_it_is_and_stays_in_its_place_as_it_is_decided(
    driver: Driver, on_page: OnPage
) -> None:
    first = on_page("capture")
    file = file_of(driver)
    activity, session = driver.windows.session.activity, driver.windows.session.session
    assert activity is not None
    assert session is not None
    prompt = file.all(Prompt, activity_id=activity.id)[0]
    jay = add_young_person_here(file, session.id, "Jay")
    other = keep_statement(file, "mr pike smells", prompt_id=prompt.id, said_by=jay, state=StatementState.UP)
    for one in (first, other):
        setting_aside.take_words_off(file.by("wall"), [one])
    driver.windows.placing.say_who_sees("room")
    driver.settle()
    driver.click(LOOK_AT_IT)
    rows = driver.all_named(f"Show the words: {SAID}")
    driver.click(rows[1])
    assert not driver.shows("Said by")
    driver.click(driver.all_named(f"Set aside: safeguarding: {SAID}")[0])
    assert words_now(driver, first) in to_be_passed_on(file), "the safe choice needs no words"
    assert not driver.windows.project.settingAside.decide_bring_back(other)
    assert driver.sees("Show the words first, then decide.")
    driver.click("OK")
    driver.windows.placing.say_who_sees("facilitator")
    driver.settle()
    rows = driver.all_named(f"Show the words: {SAID}")
    driver.click(rows[1])
    assert driver.sees(f"Said by Jay\n{session.title} · {activity.title} · “{prompt.wording}”")
    nothing = driver.find(f"Nothing in it: {SAID}")
    driver.click(nothing)
    driver.rest(TOO_SOON)
    driver.click(f"Yes, bring it back: {SAID}")
    assert words_now(driver, other).state is StatementState.WAITING
    assert driver.sees("Not for safeguarding: it waits on the console.")
    driver.click("Close Safeguarding")
    driver.click("1 to pass on to the safeguarding lead")
    assert not driver.shows("Not for safeguarding")


def test_a_disclosure_said_twice_leaves_both_categories_in_one_action(driver: Driver, on_page: OnPage) -> None:
    first = on_page("sort")
    file = file_of(driver)
    again = keep_statement(file, f"{DISCLOSED} ", state=StatementState.UP)
    food = keep_statement(file, "food", state=StatementState.UP)
    sort = file.all(Sort)[0]
    for words, category in zip((first, again), file.all(Category, sort_id=sort.id), strict=False):
        placing.place_card(file, sort.id, words, category.id)
    before = len(file.actions())
    driver.go_to_window(driver.wall)
    driver.settle()
    assert {DISCLOSED, f"{DISCLOSED} "} <= set(driver.texts())
    driver.tap(driver.find(DISCLOSED, role=Role.Button))
    driver.tap(TAKE_OFF)
    driver.settle()
    assert {one.id for one in safeguarded(file)} == {first, again}
    assert [one.done_by for one in file.actions()[before:]] == ["wall"]
    assert file.get(Statement, food).state is StatementState.UP
    assert not driver.shows(DISCLOSED, driver.wall)
    assert not driver.shows(DISCLOSED, driver.console)


@pytest.mark.parametrize("page", ["capture", "pick", "feedback", "sort"])
def test_a_reason_stays_where_the_words_were_taken_off_meanwhile(driver: Driver, on_page: OnPage, page: str) -> None:
    said = on_page(page)
    if page == "sort":
        driver.click("Manage cards")
        driver.settle()
    if page == "pick":
        take_down(file_of(driver), said)
    named = f": {DISCLOSED}" if page in ("feedback", "sort") else ""
    driver.click(f"More about these words{named}")
    driver.click("Set aside")
    driver.type("it names somebody")
    setting_aside.set_aside_for_safeguarding(file_of(driver).by("wall"), [said])
    driver.settle()
    assert typed(driver, WHY) == "it names somebody"
    driver.click("Set it aside")
    assert "are set aside for safeguarding" in driver.windows.last_said
    assert typed(driver, WHY) == "it names somebody"
    assert words_now(driver, said) in safeguarded(file_of(driver))


def test_a_half_typed_reason_is_there_again_until_it_is_given_or_left(driver: Driver, on_page: OnPage) -> None:
    said = on_page("capture")
    driver.click("More about these words")
    driver.click("Set aside")
    driver.type("said tw")
    path = str(file_of(driver).path)
    driver.windows.project.close()
    assert driver.windows.project.open(path)
    driver.click("More about these words")
    assert driver.sees("said tw")
    driver.click("Cancel")
    driver.click("Set aside")
    assert typed(driver, WHY) == ""
    driver.type("said twice")
    driver.click("Set it aside")
    aside = words_now(driver, said)
    assert (aside.state, aside.set_aside_reason) == (StatementState.SET_ASIDE, "said twice")
    assert WHY not in driver.names()


def test_feedback_brought_back_from_safeguarding_is_private(driver: Driver, on_page: OnPage) -> None:
    said = on_page("feedback")
    with file_of(driver).action("keep_evidence") as write:
        write.update(Remark, said, evidence="he said it at the door")
    driver.click(f"Set aside: safeguarding: {DISCLOSED}")
    assert not driver.console_page(ConsoleFeedback).settingAside.bring_back(said)
    driver.click("Pass it on")
    driver.click("Show the words: Feedback")
    assert driver.sees(f"{DISCLOSED}\nhe said it at the door")
    driver.click("It was a mistake: Feedback")
    driver.rest(TOO_SOON)
    driver.click("Yes, it was a mistake: bring it back: Feedback")
    assert file_of(driver).get(Remark, said).state is RemarkState.PRIVATE


def under_what_is_asked(driver: Driver) -> list[str]:
    """Return what of the page lies, and can be seen, under what is asked at its foot."""
    driver.settle()
    asked = driver.find("Look at it later")
    while not type_of(asked).startswith("AskMade"):
        asked = asked.parentItem()
    place = asked.mapRectToScene(QRectF(0, 0, asked.width(), asked.height()))
    assert place.height() > 0
    return [str(one) for one in Lying(driver.console).parts if not one.layer and one.place.intersects(place)]


def test_what_was_made_from_the_words_is_asked_about_one_by_one(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    file, project = file_of(driver), driver.windows.project
    words = keep_statement(file, DISCLOSED, state=StatementState.UP)
    softer = reword_statement(file, words, "home should be safe")
    add_question(file, "What if we are locked in?", statement_ids=[words])
    setting_aside.set_aside_for_safeguarding(file, [words])
    show = "Show what was made from words that were set aside"
    assert driver.shows("Another wording was made of words that were set aside for safeguarding.")
    assert not driver.shows("home should be safe")
    driver.click("Look at it later")
    driver.wait_until(lambda: not driver.shows("Show it"))
    driver.click("More")
    driver.click("Packs")
    assert under_what_is_asked(driver) == []
    driver.click(show)
    assert under_what_is_asked(driver) == [], "it is taller with the words in it"
    assert driver.shows("home should be safe")
    driver.click("It stays")
    driver.wait_until(lambda: project.madeFrom.count == 1)
    assert file.get(Statement, softer).state is StatementState.WAITING
    driver.click(show)
    assert driver.shows("What if we are locked in?")
    driver.click("Set it aside too")
    driver.wait_until(lambda: project.madeFrom.count == 0)
    assert questions(file) == []
    assert not driver.shows("set aside for safeguarding")


def test_what_is_to_be_passed_on_is_asked_about_until_it_is_confirmed(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    said = keep_statement(file_of(driver), DISCLOSED, state=StatementState.UP)
    setting_aside.set_aside_for_safeguarding(file_of(driver), [said])
    for words in ("mr pike smells", "so does ms lee"):
        other = keep_statement(file_of(driver), words, state=StatementState.UP)
        setting_aside.take_words_off(file_of(driver).by("wall"), [other])
    driver.windows.session.go_to(driver.windows.session.activities.rows()[-1]["key"])
    driver.settle()
    driver.click("End the session")
    assert driver.sees(
        "2 things taken off the big screen are still to be looked at. "
        "1 thing is still to be passed to the safeguarding lead. End all the same?"
    )
    driver.key(Key.Key_Escape)
    assert not driver.sees("End all the same?", driver.console)
    driver.rest(TOO_SOON)
    driver.click("End the session")
    driver.click("End all the same")
    driver.wait_until(lambda: driver.windows.session.session is None)
    driver.settle()
    assert driver.sees("Next: pass on to the safeguarding lead (1)")
    path = str(file_of(driver).path)
    driver.windows.project.close()
    assert driver.sees("2 still to look at, 1 still to pass on"), "at Home too"
    assert driver.windows.project.open(path)
    assert driver.sees("1 thing is still to be passed to the safeguarding lead.")
    driver.click("OK")
    driver.console.close()
    assert driver.sees("Close the app all the same?")
    driver.click("Go to Safeguarding")
    driver.click(f"Passed on: {SAID}")
    assert words_now(driver, said).passed_on_at is not None
    driver.click("Close Safeguarding")
    assert not driver.all_named("1 to pass on to the safeguarding lead")
    assert driver.sees(f"2 things {LOOK[0].lower()}{LOOK[1:]}"), "the project page reminds of it"


def test_in_a_session_the_leads_box_opens_what_is_to_be_passed_on(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    said = keep_statement(file_of(driver), DISCLOSED, state=StatementState.UP)
    setting_aside.set_aside_for_safeguarding(file_of(driver), [said])
    driver.settle()
    add_young_person_here(file_of(driver), driver.windows.session.key, "Noor")
    driver.click("1 to pass on to the safeguarding lead")
    driver.key(Key.Key_Escape)
    driver.windows.session.go_to(driver.windows.session.activities.rows()[-1]["key"])
    driver.settle()
    driver.click("End the session")
    driver.click("Go to Safeguarding")
    driver.click(f"Passed on: {SAID}")
    assert to_be_passed_on(file_of(driver)) == []
    driver.key(Key.Key_Escape)
    driver.click("End the session")
    driver.wait_until(lambda: driver.windows.session.session is None)


THE_BUTTON = "Set aside: safeguarding"
PAGE_AND_STATE = {"Safeguarding", "Safeguarding lead", "Set aside for safeguarding"}


def test_the_button_has_one_name_in_windows_plans_and_guide() -> None:
    by_hand = re.compile(r"(\w+) \{[^{}]*\b(?:set_aside_for_safeguarding|decide_safeguarding)\(")
    called = re.compile(r"[\"“*]((?:Set aside|Safeguarding)[^\"”*.]*)")
    pages = {path: path.read_text("utf-8") for path in (PACKAGE_ROOT / "workshop_app" / "ui").rglob("*.qml")}
    buttons = [button for text in pages.values() for button in by_hand.findall(text)]
    assert len(buttons) >= 4
    assert set(buttons) == {"ShieldButton"}
    told = [*data_folder("session_plans").glob("*.toml"), PACKAGE_ROOT / "docs" / "user-guide.md"]
    assert len(told) > 4
    for path, text in pages.items() | {(one, one.read_text("utf-8")) for one in told}:
        found = {" ".join(name.split()) for name in called.findall(text)}
        names = {name for name in found if "afeguarding" in name} - PAGE_AND_STATE
        assert all(name.startswith(THE_BUTTON) for name in names), f"{path.name}: {names}"


def test_words_that_were_shown_hide_by_themselves(driver: Driver, on_page: OnPage) -> None:
    said = on_page("capture")
    setting_aside.set_aside_for_safeguarding(file_of(driver), [said])
    driver.settle()
    driver.click("Pass it on")
    row = driver.find(f"Show the words: {SAID}")
    while not type_of(row).startswith("SafeguardedRow_"):
        row = row.parentItem()
    assert row.property("hidesAfter") == 60_000
    row.setProperty("hidesAfter", 200)
    driver.click(f"Show the words: {SAID}")
    driver.wait_until(lambda: not driver.shows(DISCLOSED))
    assert driver.find(f"Show the words: {SAID}")
    driver.windows.placing.say_who_sees("room")
    driver.click("Pass it on")
    driver.click(f"Show the words: {SAID}")
    assert driver.sees("Hidden, because the room can see this screen.")
    assert not driver.shows(DISCLOSED)
    driver.click("Show names for a minute")
    driver.click(f"Show the words: {SAID}")
    assert driver.sees(DISCLOSED)
    driver.click("Hide them now")
    assert not driver.shows(DISCLOSED)


def test_a_session_that_has_no_lead_asks_for_one_in_three_boxes_and_enter(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Ours", "Carers", "Marlow", "", "initial-workshop")
    driver.click("Start")
    driver.key(Key.Key_Escape)
    assert driver.windows.session.session is None
    driver.settle()
    driver.click("Start")
    for typed_in in ("Jo Marsh", "01632 960123, until 6", "01632 960904"):
        driver.type(typed_in)
        driver.key(Key.Key_Return)
    driver.wait_until(lambda: driver.windows.session.activity is not None)
    assert (project.safeguardingName, project.safeguardingNumber) == ("Jo Marsh", "01632 960123")
    assert project.safeguardingOutOfHours == "01632 960904"
    driver.settle()
    driver.windows.session.end()
    driver.settle()
    driver.windows.session.reopen(project.file.all(Session)[0].id)
    driver.click("Continue")
    assert not driver.windows.session.asksLead
