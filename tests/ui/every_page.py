"""Goes through every page that a commission has, in both windows."""

from collections.abc import Iterator
from pathlib import Path

from tests.ui.driver import Driver
from workshop_app.actions import sessions
from workshop_app.domain.sessions import Activity, Session


def every_page(driver: Driver, file: Path) -> Iterator[str]:
    """Open a commission file and yield what each page is called, while both windows show it: home and plan first."""
    yield "home"
    desk, room = driver.windows.desk, driver.windows.room
    assert desk.open(str(file)), driver.windows.last_said
    driver.wait(50)
    if room.session is not None:
        room.end_session()
    yield "plan"
    for session in desk.file.all(Session):
        if session.ended_at is not None:
            sessions.reopen_session(desk.file, session.id)
        room.start_session(session.id)
        for activity in desk.file.all(Activity, session_id=session.id):
            room.go_to(activity.id)
            driver.wait(40)
            yield f"{session.title}: {activity.kind.value} “{activity.title}”"
        room.end_session()
        driver.wait(20)
