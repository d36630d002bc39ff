"""A disclosure over two sessions, with a prank among it, by hand at both windows and through a restart of the app."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from tests.journeys.conftest import Run
from tests.ui.driver import Driver, Key, Role
from tests.ui.fixtures import quit_windows, shown_windows
from tests.ui.test_wall_privacy import reachable
from workshop_app.actions import sessions, specification, statements
from workshop_app.actions.people import add_young_person_here
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans import plan_named

CONTROL = Qt.KeyboardModifier.ControlModifier
SCRIBE = "What was said"
KIND = "Something that was said"
STRIP = "taken off the big screen, to be looked at"
TOLD, TOLD_LATER = "zqharm he locks me in when mum works nights", "zqharm he did it again saturday"
PRANK = "zqprank mr pike smells of ham"
MADE = "zqharm what if home is not safe?"
FINE = "let us eat before we talk"


def test_a_disclosure_reaches_neither_wall_nor_pack_and_is_passed_on_once(
    qapp: QGuiApplication, tmp_path: Path, run: Run, words_of_pdf: Callable[[Path], str]
) -> None:
    path = tmp_path / "ours.workshop"
    driver = Driver(shown_windows(tmp_path / "recent.json"))
    begin_without_a_lead(driver, path)
    file = driver.windows.project.file
    told = taken_off_at_the_wall(driver, TOLD, then_made=True)
    taken_off_at_the_wall(driver, PRANK)
    assert driver.shows(f"2 things {STRIP}", driver.console)
    nothing_tells(driver)
    driver.go_to_window(driver.console)
    name_the_lead(driver)
    quit_windows(driver.windows)

    driver = Driver(shown_windows(tmp_path / "recent.json"))
    assert driver.windows.project.open(str(path))
    driver.settle()
    file = driver.windows.project.file
    assert driver.shows(f"2 things {STRIP}", driver.console)
    nothing_tells(driver)
    decide_both(driver)
    prank = next(one for one in file.all(Statement) if one.wording == PRANK)
    assert (prank.state, prank.set_aside_reason) == (StatementState.SET_ASIDE, "a joke about an adult")
    assert not driver.shows(STRIP)
    end_the_session(driver, "2 things are still to be passed to the safeguarding lead. End all the same?")

    second_session(driver)
    driver.go_to_activity("capture", 1)
    driver.fill(SCRIBE, TOLD_LATER)
    driver.key(Key.Key_Return, CONTROL)
    driver.click(driver.find("Set aside: safeguarding", role=Role.Button))
    nothing_tells(driver)
    driver.click("Pass it on")
    for _ in range(3):
        driver.click(f"Passed on: {KIND}")
        driver.settle()
    first = file.get(Statement, told).passed_on_at
    assert first is not None
    driver.windows.project.settingAside.pass_on(told, "Somebody Else")
    assert file.get(Statement, told).passed_on_at == first
    assert [one.passed_on_to for one in file.all(Statement) if one.wording.startswith("zqharm")] == ["Jo Marsh"] * 3
    assert driver.sees("Nothing is left to be looked at or passed on.")
    driver.click("Close Safeguarding")
    end_the_session(driver, "")
    assert not driver.shows("to pass on")
    nothing_tells(driver)
    for activity in file.all(Activity, session_id=file.all(Session)[0].id):
        sessions.reopen_session(file, activity.session_id)
        driver.windows.session.start(activity.session_id)
        driver.windows.session.go_to(activity.id)
        driver.settle()
        nothing_tells(driver)
        driver.windows.session.end()
    quit_windows(driver.windows)

    assert run("export", path, tmp_path / "packs", cwd=tmp_path).returncode == 0
    leaves = [one for one in (tmp_path / "packs").rglob("*") if one.is_file()]
    assert len(leaves) >= 5
    assert any(FINE in all_in(one, words_of_pdf) for one in leaves)
    assert [one.name for one in leaves if "zqharm" in all_in(one, words_of_pdf)] == []
    assert [one.name for one in leaves if "zqprank" in all_in(one, words_of_pdf)] == []
    assert [one.name for one in leaves if "Jo Marsh" in all_in(one, words_of_pdf)] == []
    assert "zqharm" not in run("statements", path, cwd=tmp_path).stdout
    assert run("check", path, cwd=tmp_path).returncode == 0


def begin_without_a_lead(driver: Driver, path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(path), "Our Turn", "Young Carers Service", "Marlow", "young carers", "initial-workshop")
    driver.click("Start")
    assert driver.focused_name() == "Name"
    driver.click("Start without a safeguarding lead")
    driver.wait_until(lambda: driver.windows.session.activity is not None)
    driver.settle()
    assert driver.shows("No safeguarding lead yet")
    driver.go_to_activity("capture", 1)
    driver.fill(SCRIBE, FINE)
    driver.key(Key.Key_Return, CONTROL)


def taken_off_at_the_wall(driver: Driver, words: str, *, then_made: bool = False) -> str:
    """Have words said and put up, and take them off by the folded corner; return their id."""
    driver.go_to_window(driver.console)
    driver.fill(SCRIBE, words)
    driver.key(Key.Key_Return, CONTROL)
    driver.settle()
    file = driver.windows.project.file
    said = next(one.id for one in file.all(Statement) if one.wording == words)
    if then_made:
        specification.add_question(file, MADE, statement_ids=[said])
        statements.reword_statement(file, said, "zqharm home should be safe")
    assert driver.shows(words, driver.wall)
    driver.go_to_window(driver.wall)
    folds = driver.all_named("Take these words off the big screen")
    driver.tap(min(folds, key=lambda one: one.mapToScene(QPointF(0, 0)).y()))
    driver.settle()
    return said


def nothing_tells(driver: Driver) -> None:
    """Nothing of it is on the wall or behind it, in a title, in undo, or anywhere at the console without asking."""
    project = driver.windows.project
    wall = [*driver.texts(driver.wall), *driver.names(driver.wall), *reachable(driver.windows.wall, set())]
    shown = [*driver.texts(driver.console), *driver.names(driver.console), project.undoSentence, project.redoSentence]
    titles = [driver.wall.title(), driver.console.title()]
    assert [one for one in (*wall, *titles) if "zqharm" in one or "zqprank" in one] == []
    # Once it is decided, a prank stands among the words set aside as any others do.
    unasked = ("zqharm", "zqprank") if driver.shows(STRIP, driver.console) else ("zqharm",)
    assert [one for one in shown if any(word in one for word in unasked)] == []
    assert [one for one in (*wall, *titles) if "afeguard" in one or "looked at" in one] == []


def name_the_lead(driver: Driver) -> None:
    driver.click("Name the safeguarding lead")
    driver.fill(driver.find("Name", role=Role.EditableText), "Jo Marsh")
    driver.fill(driver.find("Number today", role=Role.EditableText), "01632 960123, until 6")
    driver.fill(driver.find("Out-of-hours number", role=Role.EditableText), "01632 960904")
    driver.click("Save the safeguarding lead")
    driver.click("Close the project details")
    for told in ("Jo Marsh", "01632 960123", "01632 960904"):
        assert driver.shows(told)


def decide_both(driver: Driver) -> None:
    """Look at what was taken off: the first is a disclosure, the second a prank."""
    driver.click("Look at what was taken off the big screen")
    driver.click(driver.find(f"Show the words: {KIND}"))
    assert driver.sees(TOLD)
    driver.click(f"Set aside: safeguarding: {KIND}")
    driver.click(f"Hide the words: {KIND}")
    driver.settle()
    _decided, other = driver.all_named(f"Show the words: {KIND}")
    driver.click(other)
    assert driver.sees(PRANK)
    driver.click(f"Set aside, with a reason: {KIND}")
    driver.type("a joke about an adult")
    driver.click("Set it aside")
    driver.settle()
    driver.click("Close Safeguarding")
    while driver.windows.project.madeFrom.count:
        driver.click("Show what was made from words that were set aside")
        driver.click("Set it aside too")
        driver.settle()


def end_the_session(driver: Driver, asked: str) -> None:
    session = driver.windows.session
    session.go_to(session.activities.rows()[-1]["key"])
    driver.settle()
    driver.click("End the session")
    if asked:
        assert driver.sees(asked)
        driver.click("End all the same")
    driver.wait_until(lambda: session.session is None)
    driver.settle()


def second_session(driver: Driver) -> None:
    project = driver.windows.project
    assert driver.shows("to pass on"), "the project page reminds of it"
    title = plan_named("initial-workshop").title
    session = sessions.add_session(project.file, "initial-workshop", title=title, planned_on="2026-05-06")
    project.session.start(session)
    add_young_person_here(project.file, session, "Noor")
    project.session.start_on("")
    driver.wait_until(lambda: project.session.activity is not None)


def all_in(path: Path, words_of_pdf: Callable[[Path], str]) -> str:
    """Return all that a file holds that can be read in it, unpacked."""
    if path.suffix == ".pdf":
        return words_of_pdf(path)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return path.read_bytes().decode("utf-8", "replace")
