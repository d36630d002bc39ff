"""The two windows open, and go from home to a commission and back."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPointF, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtQml import QQmlComponent, QQmlEngine

from tests.ui.driver import Driver, Key, Role, waited_for
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sessions import Session
from workshop_app.exports.gathering import gather


def test_home_is_what_one_sees_first_and_the_wall_gives_nothing_away(driver: Driver) -> None:
    assert driver.shows("Start a new project")
    assert driver.texts(driver.wall) == ["In Their Words", "We start in a moment.", "Aa"]


def test_a_new_project_opens_on_its_sessions(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(
        str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "Marlow", "12-18", "initial-workshop"
    )
    assert driver.shows("Our Turn")
    keep_lead_by_enter(driver)
    driver.start_session()
    driver.wait_until(lambda: driver.windows.session.sessionTitle != "")
    driver.go_home()
    assert driver.shows("Start a new project")


def test_a_new_project_is_asked_for_one_thing_at_a_time_and_the_next_one_anew(driver: Driver, tmp_path: Path) -> None:
    title = "What the project is called"
    driver.click("Start a new project")
    assert driver.focused_name() == title
    assert not driver.find("Next question").isEnabled()
    driver.type("Our Turn")
    driver.key(Key.Key_Return)
    assert driver.shows("Which service is being bought?")
    driver.type("Carers")
    driver.click("Back")
    assert driver.find(title, role=Role.EditableText).property("text") == "Our Turn"
    driver.key(Key.Key_Escape)
    assert driver.shows("In Their Words")
    driver.click("Start a new project")
    driver.click("Next question")
    assert driver.find("The service being bought", role=Role.EditableText).property("text") == "Carers"
    driver.create_at(tmp_path / "ours.workshop")
    assert driver.shows("Our Turn")
    driver.go_home()
    assert driver.shows("Recent projects")
    driver.click("Start a new project")
    assert driver.find(title, role=Role.EditableText).property("text") == ""


def test_enter_goes_on_at_every_question_and_a_name_for_the_file_is_suggested(driver: Driver) -> None:
    driver.click("Start a new project")
    for words in ("Us: 24/7?", "Carers"):
        driver.type(words)
        driver.key(Key.Key_Return)
    assert driver.focused_name() == "Name of the safeguarding lead"
    driver.key(Key.Key_Return)
    assert driver.focused_name() == "Which session comes first?"
    driver.wait_until(driver.windows.project.sessions.plans_are_read)
    driver.tab()
    chosen = driver.focused_name()
    driver.key(Key.Key_Return)
    for empty in ("Who buys it", "Which young people it is for"):
        assert driver.focused_name() == empty
        driver.key(Key.Key_Return)
    assert driver.focused_name() == "Who may open the file?"
    driver.key(Key.Key_Return)
    assert driver.focused_name() == "Where is it saved?"
    assert " min" in chosen, "Enter on a choice takes it and goes on"
    driver.key(Key.Key_Return)
    dialog = driver.console.findChild(QObject, "save project")
    assert dialog is not None
    assert dialog.property("selectedFile").fileName() == "Us_ 24-7_.workshop"
    QMetaObject.invokeMethod(dialog, "reject")
    driver.settle()


def test_where_the_clock_looks_wrong_the_day_is_asked_and_a_session_is_dated_by_the_answer(
    driver: Driver, tmp_path: Path
) -> None:
    project, session = driver.windows.project, driver.windows.session
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "Marlow", "12-18", "initial-workshop")
    file = project.file
    file.clock = lambda: datetime(2019, 1, 1, 17, 0, tzinfo=UTC)
    driver.start_session()
    driver.wait_until(lambda: driver.sees("What day is it?"))
    assert driver.sees("It is 1 January 2019: start")
    driver.key(Key.Key_Escape)
    driver.wait_until(lambda: not driver.shows("What day is it?"))
    session.start(session.begins or file.all(Session)[0].id)
    box = "It is another day, such as 4 March 2026"
    driver.settle()
    assert driver.focused_name() == box
    driver.type("the fourth")
    driver.key(Key.Key_Return)
    assert driver.shows("“the fourth” is not a day. Write it like 4 March 2026.")
    assert session.sessionTitle == ""
    driver.fill(box, "4 March 2026")
    driver.click("Start on this day")
    driver.wait_until(lambda: session.sessionTitle != "")
    assert (file.all(Session)[0].started_at or "").startswith("2026-03-04T")
    assert file.actions()[-1].done_at.startswith("2019-01-01T"), "what the clock said stays on record"
    assert keep_statement(file, "no word is refused because of a time")
    assert [one.held_on for one in gather(file).sessions] == ["2026-03-04"]


def keep_lead_by_enter(driver: Driver) -> None:
    """Name the safeguarding lead by typing and Enter alone, and see that the button stays where it is."""
    driver.go_to_details("Safeguarding lead")
    name, contact = (driver.find(box, role=Role.EditableText) for box in ("Name", "Number today"))
    driver.scroll_to(name)
    driver.fill(name, "Ms Okafor")
    button = driver.find("Save the safeguarding lead")
    place = driver.still(button).mapToScene(QPointF(0, 0))
    driver.key(Key.Key_Return)
    assert driver.at.activeFocusItem() == contact
    assert driver.windows.project.safeguardingLead == ""
    driver.type("phone 1")
    driver.key(Key.Key_Return)
    driver.key(Key.Key_Return)
    assert driver.windows.project.safeguardingLead == "Ms Okafor\nphone 1"
    assert driver.still(button).mapToScene(QPointF(0, 0)) == place
    driver.fill(name, "Mr Lee")
    driver.key(Key.Key_Return)
    assert driver.windows.project.safeguardingLead == "Mr Lee\nphone 1"
    driver.click("Close the project details")
    assert driver.shows("Mr Lee")


def own_address() -> str:
    """An address of this machine that others can see, or "": Qt lets no proxy keep a machine from itself."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(asking.getsockname()[0])


@pytest.fixture
def asked_for() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what it was asked for."""
    asked: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    if not (address := own_address()):
        pytest.skip("this machine has no address")
    with ThreadingHTTPServer((address, 0), Listening) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{address}:{server.server_port}", asked
        server.shutdown()


def load_picture(address: str) -> None:
    """Have QML load a picture from an address, until it has it or has given up."""
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(
        f'import QtQuick\nImage {{ source: "{address}/seen.png"; property int is: status }}'.encode(), QUrl()
    )
    picture = component.create()
    try:
        assert waited_for(lambda: picture.property("is") in (1, 3), 10_000), "it is still loading"
    finally:
        picture.deleteLater()
        component.deleteLater()
        engine.deleteLater()


def test_every_way_to_a_network_is_a_dead_end(qapp: QGuiApplication) -> None:
    proxy = QNetworkProxy.applicationProxy()
    assert (proxy.type(), proxy.hostName(), proxy.port()) == (QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", 0)


def test_nothing_is_fetched_from_any_network(
    qapp: QGuiApplication, asked_for: tuple[str, list[str]], qtlog: Any
) -> None:
    address, asked = asked_for
    with qtlog.disabled():
        load_picture(address)
    assert asked == []
    dead_end = QNetworkProxy.applicationProxy()
    QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    try:
        with qtlog.disabled():
            load_picture(address)
    finally:
        QNetworkProxy.setApplicationProxy(dead_end)
    assert asked == ["/seen.png"], "without the dead end it would have been fetched, so this test can fail"
