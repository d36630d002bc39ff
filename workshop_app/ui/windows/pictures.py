"""Pictures of every page of both windows, drawn without a screen from a private copy of a real file."""

import contextlib
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from workshop_app.actions import sessions
from workshop_app.domain.attachments import attachments_folder
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.packs import usual_folder
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, Session
from workshop_app.domain.sorting import Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.history import sessions_under_way
from workshop_app.store import CommissionFile, DoesNotCheckError, Key
from workshop_app.store.private_files import LONGEST_NAME, make_private, temporary_folder, too_long
from workshop_app.ui.activities.sort.pages import ConsoleSort
from workshop_app.ui.windows.windows import Windows

THEMES = ("paper", "dark", "high-contrast")

_NO_TIME = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
_SETTLING = 6
_PATIENCE = 60.0
"""Seconds in which the session plans are read, also on a machine that is busy with something else."""
_UNNAMED = "commission.workshop"
_FOLDER = "Projects"
"""The folder of the copy, which Home names."""


def drawn_screens(
    package_root: Path, file: Path, folder: Path, size: tuple[int, int], theme: str, key: Key | None = None
) -> Iterator[Path]:
    """Draw home, plan, packs, agreements and more pages and, for each kind of activity, both windows; yield each.

    There is one application already, offscreen. The clock stands still, so that the same file gives the same
    pictures. ``file`` itself is only read.

    Raises:
        WorkshopError: the file cannot be read or the pictures not written.
    """
    with temporary_folder() as temporary:
        (temporary / _FOLDER).mkdir()
        copy = temporary / _FOLDER / (_UNNAMED if too_long(file, LONGEST_NAME) else file.name)
        with CommissionFile.open_copy(file, key=key) as record:
            if record.only_to_look:
                raise DoesNotCheckError(record.only_to_look, record.faults)
            record.write_copy(copy)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkshopError(f"The folder “{folder}” cannot be made ({error.strerror}). Choose another.") from error
        windows = Windows(package_root, temporary / "recent.json")
        try:
            _prepare(windows, size, theme)
            for name, window in _pages(windows, copy, key, file.resolve()):
                windows.session.ticked.emit()
                _come_to_rest()
                windows.live_picture.look_now()
                yield _drawn(window, folder / f"{name}.png")
        finally:
            windows.close()
            windows.deleteLater()
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _prepare(windows: Windows, size: tuple[int, int], theme: str) -> None:
    looks = windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("name", theme)
    looks.setProperty("reducedMotion", True)
    for window in (windows.console_window, windows.wall_window):
        window.setMinimumSize(QSize(1, 1))
        window.resize(*size)
        window.show()
    # Without a screen whichever is shown last gets the keyboard, whatever it says of itself.
    windows.console_window.requestActivate()


def _pages(windows: Windows, copy: Path, key: Key | None, original: Path) -> Iterator[tuple[str, QQuickWindow]]:
    """Go from page to page and yield, at each, what its picture is called and the window that shows it.

    Args:
        windows: both windows.
        copy: the commission file that is shown.
        key: what opens it; None for one without a password.
        original: the one it is a copy of, beside which its folders are.
    """
    console, wall = windows.console_window, windows.wall_window
    _wait_for_plans(windows)
    yield "console-home", console
    yield "wall-start", wall
    home = _named(console, "home")
    home.setProperty("newShown", True)
    for step, name in ((0, "title"), (4, "plan"), (5, "password"), (6, "place")):
        _named(console, "new project").setProperty("step", step)
        yield f"console-new-{name}", console
    _named(console, "new project").setProperty("step", 0)
    home.setProperty("newShown", False)
    if not windows.project.open_under(copy, key):
        raise WorkshopError(windows.last_said)
    file = windows.project.file
    # One backup, at a time that stands still, and none while the pictures are drawn.
    file.clock = lambda: _NO_TIME
    windows.project.backups.answer(beside=False)
    windows.project.backups.keeper.close()
    for running in sessions_under_way(file):
        sessions.end_session(file, running.id)
    # A copy has no folder of attachments beside it, which would be said.
    windows.project.said.emit("")
    windows.project.attachments.files.look_in(attachments_folder(original))
    yield "console-plan", console
    for part in ("tenderers", "lead", "taking back", "keeping", "password"):
        _named(console, "project").setProperty("details", part)
        yield f"console-details-{part.replace(' ', '-')}", console
    _named(console, "project").setProperty("details", "")
    windows.project.packs.choose_folder(QUrl.fromLocalFile(str(usual_folder(original))))
    _named(console, "project").setProperty("packsShown", True)
    yield "console-packs", console
    _named(console, "project").setProperty("packsShown", False)
    _named(console, "project").setProperty("agreedShown", True)
    agreements = windows.project.agreements
    agreements.choose(next((str(row["key"]) for row in agreements.people.rows()), ""))
    yield "console-agreements", console
    _named(console, "project").setProperty("agreedShown", False)
    _named(console, "project").setProperty("attachmentsShown", True)
    yield "console-attachments", console
    _named(console, "project").setProperty("attachmentsShown", False)
    _named(console, "project").setProperty("happenedShown", True)
    yield "console-happened", console
    _named(console, "project").setProperty("happenedShown", False)
    for kind in ActivityKind:
        activity = _fullest(file, kind)
        if activity is not None:
            file.clock = _standing(activity, 0)
            sessions.reopen_session(file, activity.session_id)
            sessions.start_activity(file, activity.id)
            file.clock = _standing(activity, 1 / 3)
            windows.session.start(activity.session_id)
            yield f"console-{kind.value}", console
            yield f"wall-{kind.value}", wall
            if kind is ActivityKind.SORT:
                yield from _parts_of_a_sort(windows)
            windows.session.end()
    windows.wall.set_blank(True)
    yield "wall-blank", wall
    windows.project.let_go()
    yield "console-home-again", console
    _named(console, "home").setProperty("backupsShown", True)
    windows.project.backups.keeper.rest()
    yield "console-backups", console


def _wait_for_plans(windows: Windows) -> None:
    """Wait until the session plans are read: then Home, and whatever offers them, is ready to be drawn.

    Raises:
        WorkshopError: they never are.
    """
    end = time.monotonic() + _PATIENCE
    while not windows.project.sessions.plans_are_read():
        if time.monotonic() > end:
            raise WorkshopError("The session plans could not be read in a minute, so Home was not drawn. Try again.")
        QGuiApplication.processEvents()


def _parts_of_a_sort(windows: Windows) -> Iterator[tuple[str, QQuickWindow]]:
    """Go through the individual turns, where they differ and the story of the sort that both windows show."""
    page = windows.console.page
    assert isinstance(page, ConsoleSort)
    group_sort = page.group_sort()
    turn = page.project.file.find(Sort, together_id=group_sort.id) if group_sort is not None else None
    page.look_at("turns")
    if turn is not None and turn.young_person_id is not None:
        page.turns.go_on_again(turn.young_person_id)
        yield "wall-sort-ready", windows.wall_window
        yield "console-sort-turns", windows.console_window
        page.turns.finish(turn.young_person_id)
    page.look_at("differing")
    page.show_on_wall("differing")
    yield "console-sort-differing", windows.console_window
    yield "wall-sort-differing", windows.wall_window
    page.look_at("replay")
    page.show_on_wall("replay")
    page.replay.playback.go_to(page.replay.playback.last * 2 // 3)
    yield "console-sort-replay", windows.console_window
    yield "wall-sort-replay", windows.wall_window
    page.show_on_wall("group")


def _named(console: QQuickWindow, name: str) -> QObject:
    found = console.findChild(QObject, name)
    assert found is not None
    return found


def _fullest(file: CommissionFile, kind: ActivityKind) -> Activity | None:
    """Return the activity of a kind under whose prompts most words are up; the first where none has any."""
    up = [one.prompt_id for one in file.all(Statement, state=StatementState.UP)]
    activities = [one for session in file.all(Session) for one in file.all(Activity, session_id=session.id)]
    return max(
        (one for one in activities if one.kind is kind),
        key=lambda one: sum(up.count(prompt.id) for prompt in file.all(Prompt, activity_id=one.id)),
        default=None,
    )


def _standing(activity: Activity, share: float) -> Callable[[], datetime]:
    """Return a clock that stands so far into the activity."""
    began = _NO_TIME if activity.started_at is None else datetime.fromisoformat(activity.started_at)
    now = began + timedelta(minutes=activity.minutes) * share
    return lambda: now


def _come_to_rest() -> None:
    for _ in range(_SETTLING):
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QGuiApplication.processEvents()


def _drawn(window: QQuickWindow, path: Path) -> Path:
    _come_to_rest()
    with contextlib.suppress(OSError):
        make_private(path)
    if not window.grabWindow().save(str(path)):
        raise WorkshopError(f"“{path.name}” cannot be written to {path.parent}. Choose another folder or make room.")
    return path
