"""The page objects: for each kind of activity what the console shows and what the wall may show.

A wall page is a class of its own wherever the console knows more than the room may see.
"""

from PySide6.QtCore import QObject

from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.ui.desk import Desk
from workshop_app.ui.pages.capture import ConsoleCapture, WallCapture
from workshop_app.ui.pages.close import ConsoleClose
from workshop_app.ui.pages.evaluation import ConsoleEvaluation, WallEvaluation
from workshop_app.ui.pages.feedback import ConsoleFeedback, WallFeedback
from workshop_app.ui.pages.page import Page
from workshop_app.ui.pages.pause import BreakPage
from workshop_app.ui.pages.pick import ConsolePick, WallPick
from workshop_app.ui.pages.presentation import ConsolePresentation, WallPresentation
from workshop_app.ui.pages.questions import ConsoleQuestions, WallQuestions
from workshop_app.ui.pages.say import SayPage
from workshop_app.ui.pages.sort import ConsoleSort, WallSort
from workshop_app.ui.pages.verdict import ConsoleVerdict

_WALL: dict[ActivityKind, type[Page]] = {
    ActivityKind.CAPTURE: WallCapture,
    ActivityKind.PRESENTATION: WallPresentation,
    ActivityKind.FEEDBACK: WallFeedback,
    ActivityKind.PICK: WallPick,
    ActivityKind.QUESTIONS: WallQuestions,
    ActivityKind.SORT: WallSort,
    ActivityKind.EVALUATION: WallEvaluation,
    ActivityKind.BREAK: BreakPage,
}
_CONSOLE: dict[ActivityKind, type[Page]] = {
    ActivityKind.CAPTURE: ConsoleCapture,
    ActivityKind.PRESENTATION: ConsolePresentation,
    ActivityKind.FEEDBACK: ConsoleFeedback,
    ActivityKind.VERDICT: ConsoleVerdict,
    ActivityKind.PICK: ConsolePick,
    ActivityKind.QUESTIONS: ConsoleQuestions,
    ActivityKind.SORT: ConsoleSort,
    ActivityKind.EVALUATION: ConsoleEvaluation,
    ActivityKind.BREAK: BreakPage,
    ActivityKind.CLOSE: ConsoleClose,
}


def wall_page(desk: Desk, activity: Activity, parent: QObject) -> Page:
    """Make what the wall may show of ``activity``."""
    return _WALL.get(activity.kind, SayPage)(desk, activity, parent)


def console_page(desk: Desk, activity: Activity, parent: QObject) -> Page:
    """Make what the console shows of ``activity``."""
    return _CONSOLE.get(activity.kind, SayPage)(desk, activity, parent)
