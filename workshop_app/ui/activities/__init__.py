"""The activities: one folder a kind, found by its name.

The module ``pages`` of a folder names its page objects, ``WALL`` and ``CONSOLE``: for each window a class of its own
wherever the console knows more than the room may see. Each is imported when it is first shown, since together they
cost a sixth of the time to the first window.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_app.domain.sessions import Activity, ActivityKind

if TYPE_CHECKING:
    from workshop_app.ui.activities.page import Page
    from workshop_app.ui.project.project import Project


def wall_page(project: "Project", activity: Activity, parent: QObject) -> "Page":
    """Make what the wall may show of ``activity``."""
    return _made("WALL", project, activity, parent)


def console_page(project: "Project", activity: Activity, parent: QObject) -> "Page":
    """Make what the console shows of ``activity``."""
    return _made("CONSOLE", project, activity, parent)


def reading_page(project: "Project", activity: Activity, parent: QObject) -> "Page":
    """Make what the console shows of an ``activity`` that is still to come: its plan, to read."""
    from workshop_app.ui.activities.reading import ReadingPage

    return ReadingPage(project, activity, parent)


def _made(window: str, project: "Project", activity: Activity, parent: QObject) -> "Page":
    from workshop_app.record.settings import asks_strongest

    kind = ActivityKind.STRONGEST if asks_strongest(activity) else activity.kind
    pages = import_module(f"{__name__}.{kind.value}.pages")
    made: Page = getattr(pages, window)(project, activity, parent)
    return made
