"""Goes through every page that a commission has, in both windows."""

from collections.abc import Iterator
from pathlib import Path

from tests.ui.driver import Driver
from workshop_app.actions import sessions
from workshop_app.domain.sessions import Activity, Session


def every_page(driver: Driver, file: Path) -> Iterator[str]:
    """Open a commission file and yield what each page is called, while both windows show it: home and plan first."""
    yield "home"
    project, session_under_way = driver.windows.project, driver.windows.session
    assert project.open(str(file)), driver.windows.last_said
    driver.settle()
    if session_under_way.session is not None:
        session_under_way.end()
    yield "plan"
    for session in project.file.all(Session):
        if session.ended_at is not None:
            sessions.reopen_session(project.file, session.id)
        session_under_way.start(session.id)
        for activity in project.file.all(Activity, session_id=session.id):
            session_under_way.go_to(activity.id)
            driver.settle()
            yield f"{session.title}: {activity.kind.value} “{activity.title}”"
        session_under_way.end()
        driver.settle()
