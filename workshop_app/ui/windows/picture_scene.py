"""What the pictures are drawn of: both windows over a private copy, and going from page to page in them."""

import itertools
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from workshop_app.actions import sessions
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile, Key
from workshop_app.ui.windows.windows import Windows

NO_TIME = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
"""When it is while no activity is under way."""

Shown = Iterator[tuple[str, QQuickWindow]]
"""What each picture is called, and the window that shows it, which is drawn before it goes on."""

P = TypeVar("P", bound=QObject)


def _ids_in_order() -> Callable[[], str]:
    count = itertools.count(2026 << 96)
    return lambda: str(uuid.UUID(int=next(count), version=4))


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """Both windows, and the private copies that they show.

    Attributes:
        windows: both windows.
        copy: the commission file that is shown.
        key: what opens it; None for one without a password.
        original: the one it is a copy of, beside which its folders are.
        rest: lets both windows come to rest.
        new_id: makes ids, the same ones in every run: what was done at one time is in the order of its ids.
    """

    windows: Windows
    copy: Path
    key: Key | None
    original: Path
    rest: Callable[[], None]
    new_id: Callable[[], str] = field(default_factory=_ids_in_order)

    @property
    def file(self) -> CommissionFile:
        """The file that is open."""
        return self.windows.project.file

    @property
    def console(self) -> QQuickWindow:
        """The console."""
        return self.windows.console_window

    @property
    def wall(self) -> QQuickWindow:
        """The wall."""
        return self.windows.wall_window

    def both(self, name: str) -> Shown:
        """Show what both windows show."""
        yield f"console-{name}", self.console
        yield f"wall-{name}", self.wall

    def named(self, name: str) -> QObject:
        """Return what has this name on the console."""
        found = self.console.findChild(QObject, name)
        assert found is not None
        return found

    def project_shows(self, part: str, shown: object) -> None:
        """Open or close a page that lies over the project's."""
        self.named("project").setProperty(part, shown)

    def open(self, path: Path) -> None:
        """Open a private copy: nothing is backed up while the pictures are drawn, and the clock stands still.

        Raises:
            WorkshopError: it cannot be opened.
        """
        project = self.windows.project
        if not project.open_under(path, self.key):
            raise WorkshopError(self.windows.last_said)
        self.file.clock = lambda: NO_TIME
        self.file.new_id = self.new_id
        project.backups.answer(beside=False)
        project.backups.keeper.close()
        self.hush()

    def hush(self) -> None:
        """Take away what is said to the facilitator."""
        self.windows.project.said.emit("")

    def activities(self, kind: ActivityKind) -> list[Activity]:
        """Return the activities of a kind, the one under whose prompts most words are up before the others."""
        file = self.file
        up = [one.prompt_id for one in file.all(Statement, state=StatementState.UP)]
        every = (one for session in file.all(Session) for one in file.all(Activity, session_id=session.id))
        return sorted(
            (one for one in every if one.kind is kind),
            key=lambda one: -sum(up.count(prompt.id) for prompt in file.all(Prompt, activity_id=one.id)),
        )

    def go_to(self, activity: Activity) -> None:
        """Have an activity under way, for a third of its time; its session goes on with it."""
        file, under_way = self.file, self.windows.session
        if under_way.session is not None and under_way.session.id != activity.session_id:
            under_way.end()
        file.clock = _standing(activity, 0)
        if file.get(Session, activity.session_id).ended_at is not None:
            sessions.reopen_session(file, activity.session_id)
        sessions.start_activity(file, activity.id)
        file.clock = _standing(activity, 1 / 3)
        under_way.start(activity.session_id)
        self.rest()

    def console_page(self, kind: type[P]) -> P:
        """Return the page that the console shows."""
        page = self.windows.console.page
        assert isinstance(page, kind)
        return page

    def wall_page(self, kind: type[P]) -> P:
        """Return the page that the wall shows."""
        page = self.windows.wall.page
        assert isinstance(page, kind)
        return page


def _standing(activity: Activity, share: float) -> Callable[[], datetime]:
    """Return a clock that stands so far into the activity."""
    began = NO_TIME if activity.started_at is None else datetime.fromisoformat(activity.started_at)
    now = began + timedelta(minutes=activity.minutes) * share
    return lambda: now
