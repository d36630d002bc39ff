"""The page objects: for each kind of activity what the console shows and what the wall may show.

A wall page is a class of its own wherever the console knows more than the room may see.
"""

from PySide6.QtCore import QObject

from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.ui.desk import Desk
from workshop_app.ui.pages.capture import ConsoleCapture, WallCapture
from workshop_app.ui.pages.page import Page
from workshop_app.ui.pages.say import SayPage
from workshop_app.ui.pages.sort import SortPage

_WALL: dict[ActivityKind, type[Page]] = {
    ActivityKind.CAPTURE: WallCapture,
    ActivityKind.SORT: SortPage,
}
_CONSOLE: dict[ActivityKind, type[Page]] = {
    ActivityKind.CAPTURE: ConsoleCapture,
    ActivityKind.SORT: SortPage,
}


def wall_page(desk: Desk, activity: Activity, parent: QObject) -> Page:
    """Make what the wall may show of ``activity``."""
    return _WALL.get(activity.kind, SayPage)(desk, activity, parent)


def console_page(desk: Desk, activity: Activity, parent: QObject) -> Page:
    """Make what the console shows of ``activity``."""
    return _CONSOLE.get(activity.kind, SayPage)(desk, activity, parent)
