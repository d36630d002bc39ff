"""During a slot nothing of another tenderer can be read: on no window, in no title, and nothing is told to QML."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.ui.driver import Driver
from tests.ui.test_hiding import DETAILS, OVERLAYS
from tests.ui.test_wall_privacy import found_in, shown_to_qt
from workshop_app.actions import feedback, sessions, slots, tendering
from workshop_app.domain.feedback import Answer, RemarkKind
from workshop_app.domain.occasions import Note, Occasion
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.tendering import Tenderer
from workshop_app.plans import plan_named
from workshop_app.record.out_of_sight import out_of_sight
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.presentation.pages import ConsolePresentation

WROTE, SAID, HEARD = "we would open until ten, honest", "that lot talked to the wall", "she read it off her phone"
GONE = "our building was sold over our heads"


class Slot:
    """The sample on a further day: the first tenderer's slot under way, everything known of all the others."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        plan = plan_named("presentations")
        session = sessions.add_session(file, "presentations", title=plan.title, planned_on="2026-05-06")
        for running in file.all(Session):
            if running.started_at and not running.ended_at:
                sessions.end_session(file, running.id)
        sessions.begin_session(file, session, plan)
        here, other, gone, *_ = (one.id for one in file.all(Tenderer))
        slots.withdraw(file, gone, on_day="2026-05-06", why=GONE)
        line = file.all(SpecificationLine)[-1].id
        tendering.keep_response(file, other, line, WROTE)
        remark = feedback.keep_remark(file, other, RemarkKind.WEAKNESS, SAID, evidence=HEARD, session_id=session)
        feedback.share_remarks(file, [remark])
        feedback.give_verdict(file, other, Answer.NO, session_id=session, wording=SAID + " all day")
        occasion = file.all(Occasion, tenderer_id=other)[0].id
        with file.action("keep a note") as write:
            write.insert(
                Note(id=write.new_id(), occasion_id=occasion, wording=HEARD + "!", said_at=write.now, position=99)
            )
        self.activities = file.all(Activity, session_id=session)
        self.slot = self._of(ActivityKind.PRESENTATION, here)
        self.others_feedback = self._of(ActivityKind.FEEDBACK, other)

    def _of(self, kind: ActivityKind, tenderer_id: str) -> str:
        return next(one.id for one in self.activities if one.kind is kind and one.tenderer_id == tenderer_id)


@pytest.fixture
def slot(sample_file: Path, tmp_path: Path, driver: Driver) -> Slot:
    path = tmp_path / "ours.workshop"
    path.write_bytes(sample_file.read_bytes())
    project = driver.windows.project
    assert project.open(str(path)), driver.windows.last_said
    return Slot(project.file)


def everything_hidden(file: CommissionFile) -> dict[str, str]:
    found = out_of_sight(file)
    assert found is not None
    return {**dict.fromkeys(found.names, "a tenderer"), **{one: "said of it" for one in found.words if len(one) >= 12}}


def test_while_a_tenderer_is_in_the_room_no_other_is_to_be_read_anywhere(driver: Driver, slot: Slot) -> None:
    windows, project = driver.windows, driver.windows.project
    session = windows.session
    session.start(slot.file.get(Activity, slot.slot).session_id)
    # The room may have been left with words on another one.
    session.go_to(slot.others_feedback)
    driver.settle()
    assert driver.shows(SAID, driver.wall)
    windows.wall.set_frozen(True)
    session.go_to(slot.slot)
    driver.settle()
    hidden = everything_hidden(slot.file)
    assert {WROTE, SAID, HEARD, GONE} <= hidden.keys()
    leaks: set[str] = set()

    def look(page: str) -> None:
        driver.settle()
        shown = [text for one in (driver.console, driver.wall) for text in (*driver.texts(one), *driver.names(one))]
        shown += [driver.console.title(), driver.wall.title(), windows.last_said]
        told = [text for one in (project, windows.console, windows.wall) for text in shown_to_qt(one, set())]
        leaks.update(f"{page} shows {leak}" for leak in found_in(shown, hidden, set()))
        leaks.update(f"{page} is told {leak}" for leak in found_in(told, hidden, set()))

    look("slot")
    assert driver.texts(driver.wall) == ["The big screen is yours"]
    view = driver.console.findChild(QObject, "project")
    assert view is not None
    for part in OVERLAYS:
        view.setProperty("over", part)
        look(part)
        view.setProperty("over", "")
    for part in DETAILS:
        view.setProperty("details", part)
        look(part)
        view.setProperty("details", "")
    view.setProperty("planShown", True)
    look("change the plan")
    view.setProperty("planShown", False)
    view.setProperty("pageShown", True)
    look("project")
    view.setProperty("pageShown", False)
    for activity in slot.activities:
        project.looking.look(activity.id)
        look(f"looking at {activity.kind}")
    project.looking.look(slot.others_feedback)
    assert windows.last_said.startswith("You can look at this once the tenderer has left.")
    project.looking.stop()
    driver.console_page(ConsolePresentation).chairsScreen.show(True)
    look("chair’s screen")
    driver.console_page(ConsolePresentation).chairsScreen.show(False)
    assert sorted(leaks) == []
    driver.settle()
    assert driver.shows("Another\u2060 tenderer"), "the plan goes on without their names"
    session.go_to(slot.others_feedback)
    driver.settle()
    assert driver.shows(SAID, driver.console)
    assert not driver.shows("Another\u2060 tenderer")
