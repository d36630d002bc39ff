"""Where the room sees the console, names and private words are hidden, and shown for a minute to whoever asks."""

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Key, Role
from tests.ui.test_wall_privacy import ConsolePrivacy, with_something_to_hide
from workshop_app.actions import ground_rules, people, statements
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.sessions import reopen_session
from workshop_app.actions.setting_aside import set_aside_for_safeguarding
from workshop_app.domain.covers import NAME, WORDS
from workshop_app.domain.people import ConsentPurpose, YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.settings import capture_settings
from workshop_app.store import CommissionFile
from workshop_app.ui.kit import hiding
from workshop_app.ui.kit.hiding import Hiding

OVERLAYS = ("packs", "leaving", "agreements", "attachments", "happened", "safeguarding")
DETAILS = (
    *("name", "people", "sessions", "certificates", "tenderers", "criteria", "documents", "provider", "lead"),
    *("taking back", "keeping", "password"),
)
REAL, CARER = "Quillon Marker-Whitworth", "Carer Marker-Whitworth"


@pytest.fixture
def marked(sample_file: Path, tmp_path: Path) -> Path:
    """The sample with something private wherever there can be."""
    path = with_something_to_hide(sample_file, tmp_path)
    with CommissionFile.open(path) as file:
        (person,) = file.all(YoungPerson, alias="Quillon")
        people.set_real_name(file, person.id, REAL)
        people.record_consent(
            file, person.id, ConsentPurpose.TAKING_PART, own_agreement=True, agreed_by=CARER, form_seen=True
        )
    return path


def test_no_page_over_the_project_shows_or_is_told_what_is_private(driver: Driver, marked: Path) -> None:
    looking = ConsolePrivacy(driver, marked)
    project = driver.windows.project
    assert project.open(str(marked)), driver.windows.last_said
    driver.windows.placing.say_who_sees("room")
    view = driver.console.findChild(QObject, "project")
    assert view is not None
    person = project.file.all(YoungPerson, alias="Quillon")[0].id
    leaks = looking.leaks("project")
    for part in OVERLAYS:
        view.setProperty("over", part)
        if part == "agreements":
            project.agreements.choose(person)
        driver.settle()
        leaks |= looking.leaks(part)
        view.setProperty("over", "")
    for part in DETAILS:
        view.setProperty("details", part)
        driver.settle()
        leaks |= looking.leaks(part)
        view.setProperty("details", "")
    project.takingBack.ask_whom()
    driver.settle()
    leaks |= looking.leaks("taking back: whom")
    project.takingBack.ask_everything(person)
    driver.settle()
    leaks |= looking.leaks("taking back: everything")
    project.takingBack.leave()
    assert sorted(leaks) == []


def test_names_show_for_a_minute_and_what_is_covered_cannot_be_typed_over(
    driver: Driver, marked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = driver.windows.project
    assert project.open(str(marked)), driver.windows.last_said
    under_way = driver.windows.session
    if under_way.session is not None:
        under_way.end()
    close = project.file.all(Activity, kind=ActivityKind.CLOSE)[0]
    reopen_session(project.file, close.session_id)
    person = project.file.all(YoungPerson, alias="Quillon")[0].id
    people.arrive(project.file, close.session_id, young_person_id=person)
    under_way.start(close.session_id)
    driver.go_to_activity("close")
    assert driver.shows("Quillon")
    driver.windows.placing.say_who_sees("room")
    driver.settle()
    assert not driver.shows("Quillon")
    assert driver.shows(NAME)
    covered = [
        one
        for one in driver.items()
        if one.property("text") is not None and NAME in str(one.property("text")) and one.inherits("QQuickTextInput")
    ]
    assert covered
    assert all(one.property("readOnly") for one in covered)
    monkeypatch.setattr(hiding, "SHOWN_FOR", 2)
    driver.click("Show names for a minute")
    assert driver.shows("Quillon")
    assert driver.shows(REAL)
    driver.wait_until(lambda: not driver.shows("Quillon"))
    assert not driver.shows(REAL)
    assert project.file.all(YoungPerson, alias="Quillon")
    driver.click("Only I see this screen")
    assert driver.shows("Quillon")


def test_on_one_screen_it_is_asked_once_a_session_runs_and_hidden_until_then(driver: Driver, tmp_path: Path) -> None:
    driver.windows.placing.say_who_sees("")
    driver.begin(tmp_path, "initial-workshop")
    assert driver.sees("Can the room see this screen?")
    driver.click("Only I see it")
    assert not driver.shows("Can the room see this screen?")
    driver.click("Screens")
    driver.click("The room can see it")
    assert driver.sees("The room can see this screen: names and private words are hidden.")


def test_what_stands_in_a_covered_box_is_never_saved(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "initial-workshop")
    project, under_way = driver.windows.project, driver.windows.session
    file, placing = project.file, driver.windows.placing
    assert under_way.session is not None
    people.add_young_person_here(file, under_way.session.id, "Jo")
    describe_commission(file, safeguarding_name="Jo Marsh", safeguarding_contact="01632 960123")
    told = statements.keep_statement(file, "my stepdad hits me")
    set_aside_for_safeguarding(file, [told])
    placing.say_who_sees("room")
    project.settingAside.open_page(told)
    driver.settle()
    assert driver.find("Passed to", role=Role.EditableText).property("text") == f"{NAME} Marsh"
    assert not driver.find("Passed on: Something that was said", role=Role.Button).isEnabled()
    project.settingAside.pass_on(told, driver.find("Passed to", role=Role.EditableText).property("text"))
    assert file.get(Statement, told).passed_on_to == ""
    assert "Show them for a minute, then change this" in driver.windows.last_said
    driver.click("Show names for a minute")
    driver.click(driver.find("Passed on: Something that was said", role=Role.Button))
    assert file.get(Statement, told).passed_on_to == "Jo Marsh"


def test_half_typed_words_are_covered_in_their_box_and_all_there_again(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "initial-workshop")
    project, placing = driver.windows.project, driver.windows.placing
    activity = driver.go_to_activity("capture")
    assert capture_settings(activity).private

    def box() -> QQuickItem:
        return driver.find("What was said", role=Role.EditableText)

    driver.click(box())
    driver.type("my nan does  it all")
    placing.say_who_sees("room")
    driver.settle()
    assert box().property("text") == WORDS
    assert box().property("readOnly")
    driver.type("x")
    driver.key(Key.Key_Return)
    assert project.file.all(Statement) == []
    placing.say_who_sees("facilitator")
    driver.settle()
    assert box().property("text") == "my nan does  it all"
    driver.click(box())
    driver.key(Key.Key_Return)
    assert [one.wording for one in project.file.all(Statement)] == ["my nan does  it all"]


def test_the_big_screen_is_never_covered_nor_are_folders_named_by_covers(driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "Kai"
    folder.mkdir()
    driver.begin(folder, "initial-workshop")
    project, under_way, placing = driver.windows.project, driver.windows.session, driver.windows.placing
    file = project.file
    assert under_way.session is not None
    session = under_way.session.id
    for alias in ("Nobody", "You", "Our", "Kai"):
        people.add_young_person_here(file, session, alias)
    ground_rules.add_ground_rule(file, session, "Nobody shouts at Kai")
    placing.say_who_sees("room")
    for kind in ("briefing", "capture", "close"):
        activity = driver.go_to_activity(kind)
        if kind == "capture":
            prompt = file.all(Prompt, activity_id=activity.id)[0].id
            statements.keep_statement(file, "ask Kai, he knows", prompt_id=prompt, state=StatementState.UP)
            driver.settle()
            assert driver.shows("ask Kai, he knows", driver.wall)
        assert not driver.shows(NAME, driver.wall), kind
    under_way.end()
    driver.settle()
    assert driver.shows("Our Turn", driver.wall)
    before = driver.windows.console.beforeStart
    before.show(session)
    before.make("blank sheets")
    (sheets,) = tmp_path.rglob("Blank sheets*.pdf")
    assert sheets.is_relative_to(folder)
    assert project.suggested(f"{NAME} pack", "workshop").fileName() == "ours (2).workshop"


def test_short_words_are_covered_alone_as_a_line_and_quoted_and_never_as_part_of_others(
    driver: Driver, tmp_path: Path
) -> None:
    driver.begin(tmp_path, "initial-workshop")
    file, under_way = driver.windows.project.file, driver.windows.session
    told = [statements.keep_statement(file, wording) for wording in ("he hits me", "two\nlines")]
    set_aside_for_safeguarding(file, told)
    driver.windows.placing.say_who_sees("room")
    hides = driver.windows.engine.singletonInstance("workshop_app.ui", "Hiding")
    assert isinstance(hides, Hiding)
    shown = hides.shown
    assert under_way.session is not None
    for alias in ("Ewan", unicodedata.normalize("NFC", "Zoë")):
        people.add_young_person_here(file, under_way.session.id, alias)
    for text in ("ewan came", "EWAN", "Ewan’s", "the Ewans", "Ewan_2.jpg", unicodedata.normalize("NFD", "Zoë said")):
        assert NAME in shown(text), text
    assert shown("Ewanson") == "Ewanson"
    assert shown("he hits me") == WORDS
    assert shown("film.mp4\nhe hits me") == f"film.mp4\n{WORDS}"
    assert shown("said: two\nlines") == f"said: {WORDS}"
    assert shown("“he hits me” was not saved") == f"{WORDS} was not saved"
    assert shown("she hits menus") == "she hits menus"
