"""The page objects: for each kind of activity what the console shows and what the wall may show.

A wall page is a class of its own wherever the console knows more than the room may see.
Each is imported when it is first shown, since together they cost a sixth of the time to the first window.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_app.domain.sessions import Activity, ActivityKind

if TYPE_CHECKING:
    from workshop_app.ui.desk import Desk
    from workshop_app.ui.pages.page import Page

_WALL = {
    ActivityKind.CAPTURE: ("capture", "WallCapture"),
    ActivityKind.PRESENTATION: ("presentation", "WallPresentation"),
    ActivityKind.FEEDBACK: ("feedback", "WallFeedback"),
    ActivityKind.PICK: ("pick", "WallPick"),
    ActivityKind.QUESTIONS: ("questions", "WallQuestions"),
    ActivityKind.SORT: ("sort", "WallSort"),
    ActivityKind.EVALUATION: ("evaluation", "WallEvaluation"),
    ActivityKind.BREAK: ("pause", "BreakPage"),
}
_CONSOLE = {
    ActivityKind.CAPTURE: ("capture", "ConsoleCapture"),
    ActivityKind.PRESENTATION: ("presentation", "ConsolePresentation"),
    ActivityKind.FEEDBACK: ("feedback", "ConsoleFeedback"),
    ActivityKind.VERDICT: ("verdict", "ConsoleVerdict"),
    ActivityKind.PICK: ("pick", "ConsolePick"),
    ActivityKind.QUESTIONS: ("questions", "ConsoleQuestions"),
    ActivityKind.SORT: ("sort", "ConsoleSort"),
    ActivityKind.EVALUATION: ("evaluation", "ConsoleEvaluation"),
    ActivityKind.BREAK: ("pause", "BreakPage"),
    ActivityKind.CLOSE: ("close", "ConsoleClose"),
}
_SAY = ("say", "SayPage")


def wall_page(desk: "Desk", activity: Activity, parent: QObject) -> "Page":
    """Make what the wall may show of ``activity``."""
    return _made(_WALL.get(activity.kind, _SAY), desk, activity, parent)


def console_page(desk: "Desk", activity: Activity, parent: QObject) -> "Page":
    """Make what the console shows of ``activity``."""
    return _made(_CONSOLE.get(activity.kind, _SAY), desk, activity, parent)


def _made(page: tuple[str, str], desk: "Desk", activity: Activity, parent: QObject) -> "Page":
    module, name = page
    made: Page = getattr(import_module(f"{__name__}.{module}"), name)(desk, activity, parent)
    return made
