"""An activity that is still to come, to read on the console: what its plan says, in plain words."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.tendering import Tenderer
from workshop_app.record import settings
from workshop_app.ui.activities.page import Page
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class ReadingPage(Page):
    """What a coming activity is: how long, for whom, what is said, asked and explained, and the facilitator's notes."""

    view = "ReadingView"
    tables = frozenset({"activity", "tenderer"})

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._tenderer = ""
        self._prompts: list[str] = []

    def read(self) -> None:
        """Read the activity again; one that has gone stays as it was until the page goes."""
        file = self.project.file
        self.activity = file.find(Activity, id=self.activity.id) or self.activity
        tenderer = file.find(Tenderer, id=self.activity.tenderer_id) if self.activity.tenderer_id else None
        self._tenderer = tenderer.name if tenderer else ""
        self._prompts = [one.wording for one in file.all(Prompt, activity_id=self.activity.id)]
        self.read_again.emit()

    @Property(int, notify=read_again)
    def minutes(self) -> int:
        """How many minutes it has."""
        return self.activity.minutes

    @Property(str, notify=read_again)
    def tenderer(self) -> str:
        """For which tenderer it is; empty where it is for none."""
        return self._tenderer

    @Property(str, constant=True)
    def notes(self) -> str:
        """The facilitator's notes."""
        return self.activity.notes

    @Property("QStringList", notify=read_again)
    def prompts(self) -> list[str]:
        """The questions that words are gathered under."""
        return self._prompts

    @Property("QStringList", constant=True)
    def points(self) -> list[str]:
        """What is explained or set up in it, a sentence or a name each."""
        return _points(self.activity)


def _points(activity: Activity) -> list[str]:
    """Return what the settings of an activity say, in plain words."""
    kind = activity.kind
    if kind is ActivityKind.BRIEFING:
        briefing = settings.briefing_settings(activity)
        limit = [briefing.confidentiality_limit] if briefing.confidentiality_limit else []
        many = len(briefing.situations)
        game = [f"A short game: {many} situation{'' if many == 1 else 's'}, fair or not."] if many else []
        agree = [f"Each says yes or no to: “{briefing.agree}”"] if briefing.agree else []
        return [*limit, *briefing.points, *game, *agree]
    if kind is ActivityKind.DECLARATION:
        return ["Each hears the tenderers’ names alone, and says whether they know them."]
    if kind is ActivityKind.CAPTURE:
        capture = settings.capture_settings(activity)
        if capture.private:
            return ["Private: nothing goes up unless its young person says so."]
        return ["New words go up at once." if capture.put_up_at_once else "New words wait until you put them up."]
    if kind is ActivityKind.SORT:
        sort = settings.sort_settings(activity)
        named = [f"The categories: {', '.join(sort.categories)}."] if sort.categories else []
        if sort.takes == "lines":
            named.append("The cards are the lines of the specification.")
        if sort.takes == "chosen":
            named.append("The cards are words that you choose on the console.")
        return [*named, *(["Each sorts alone first, then the group does."] if sort.alone_first else [])]
    if kind is ActivityKind.PICK:
        pick = settings.pick_settings(activity)
        together = "All give them at the same time." if pick.dots_at_once else "Each gives them in a turn of their own."
        return [f"The {pick.pick_of} is picked.", f"{pick.dots} dot{'' if pick.dots == 1 else 's'} each. {together}"]
    if kind is ActivityKind.QUESTIONS:
        return [f"There is time for {settings.questions_settings(activity).how_many} questions."]
    if kind is ActivityKind.PRESENTATION:
        from workshop_app.plans.plan import PresentationPlan

        slot = settings.settings_of(activity, PresentationPlan)
        return [f"{slot.presenting_minutes} minutes to present, then {slot.question_minutes} minutes of questions."]
    if kind is ActivityKind.FEEDBACK and settings.feedback_settings(activity).private_first:
        return ["Feedback is private until it is shared."]
    if settings.asks_strongest(activity):
        return ["Each says whom they found strongest, if anyone, and why. Nobody is an answer too."]
    return []
