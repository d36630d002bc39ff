"""Goes through every page that a commission has, in both windows."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.ui.driver import Driver, Key
from workshop_app.actions import sessions
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, Session
from workshop_app.domain.statements import Statement, StatementState

PARTS = {
    ActivityKind.SORT: ("Add, set aside", "Own turns", "Where we differ", "How it unfolded", "On paper"),
    ActivityKind.PICK: ("Dots",),
}
"""What else a page of some kinds shows, by what is pressed for it."""


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


def a_page_of_each_kind(driver: Driver, file: Path) -> Iterator[str]:
    """Open a commission file and yield what each page is called, while it shows: one of every kind, and all its parts."""
    project, under_way = driver.windows.project, driver.windows.session
    yield "home"
    driver.key(Key.Key_F1)
    yield "help"
    driver.key(Key.Key_F1)
    assert project.open(str(file)), driver.windows.last_said
    driver.settle()
    if under_way.session is not None:
        under_way.end()
    yield "plan"
    driver.click("Packs")
    yield "packs"
    driver.click("Packs")
    kinds: dict[ActivityKind, list[Activity]] = {}
    for session in project.file.all(Session):
        for activity in project.file.all(Activity, session_id=session.id):
            kinds.setdefault(activity.kind, []).append(activity)
    up = Counter(one.prompt_id for one in project.file.all(Statement, state=StatementState.UP))
    for kind, activities in kinds.items():
        prompts = {one.id: project.file.all(Prompt, activity_id=one.id) for one in activities}
        fullest = max(activities, key=lambda one: sum(up[prompt.id] for prompt in prompts[one.id]))
        sessions.reopen_session(project.file, fullest.session_id)
        under_way.start(fullest.session_id)
        under_way.go_to(fullest.id)
        driver.settle()
        yield kind.value
        for part in PARTS.get(kind, ()):
            driver.click(part)
            driver.settle()
            yield f"{kind.value}: {part}"
        under_way.end()
        driver.settle()
