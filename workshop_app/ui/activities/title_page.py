"""Activities that only say something: on the wall what young people read, on the console the notes as well."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.tendering import Criterion
from workshop_app.record.ground_rules import ground_rules
from workshop_app.record.settings import briefing_settings
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.page import Page
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1
_ON_TENDERERS = (ActivityKind.VERDICT, ActivityKind.STRONGEST)


@QmlElement
@QmlUncreatable("made in Python")
class TitlePage(Page):
    """A title, what is said, and the points under it; on a page of ground rules the group's own go on from them."""

    view = "TitleView"
    tables = frozenset({"ground_rule", "criterion"})

    criteria_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._criteria: list[str] = []
        self._own_rules = KeyedModel(["wording", "gist"], self)
        self._taking_off = TakingOff(project, self, who="wall")

    def read(self) -> None:
        """Bring the criteria and the group's own rules in line with the record."""
        shown = self.project.file.all(Criterion) if briefing_settings(self.activity).criteria else []
        criteria = [one.for_young_people for one in shown]
        if criteria != self._criteria:
            self._criteria = criteria
            self.criteria_changed.emit()
        self._own_rules.sync(self._rules_now())

    def _rules_now(self) -> list[dict[str, object]]:
        if not self.confidentialityLimit:
            return []
        session = self.project.file.get(Session, self.activity.session_id)
        return [
            {"key": one.id, "wording": one.wording, "gist": one.exactness is Exactness.GIST}
            for one in ground_rules(self.project.file, session)
        ]

    def stay(self, own: ActionRecord | None) -> None:
        """Keep the rules that are shown and were not taken off."""
        there = {row["key"] for row in self._rules_now()}
        self._own_rules.sync([row for row in self._own_rules.rows() if row["key"] in there])

    @Property("QStringList", constant=True)
    def points(self) -> list[str]:
        """What is explained, one under the other."""
        return briefing_settings(self.activity).points

    @Property("QStringList", notify=criteria_changed)
    def criteria(self) -> list[str]:
        """What the award rests on, where the plan wants it here: in plain words, or by name where nobody wrote them."""
        return self._criteria

    @Property(KeyedModel, constant=True)
    def ownRules(self) -> KeyedModel:  # noqa: N802
        """The ground rules that the group gave itself, in its own words, on the page of ground rules: wording, gist."""
        return self._own_rules

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off

    @Property(str, constant=True)
    def confidentialityLimit(self) -> str:  # noqa: N802
        """What cannot stay in the room; "" where the plan does not tell it apart from the rest."""
        return briefing_settings(self.activity).confidentiality_limit

    @Property(bool, constant=True)
    def hasBand(self) -> bool:  # noqa: N802
        """Whether the band lies at the foot of it on the big screen: never where it is about a tenderer."""
        return self.activity.tenderer_id is None and self.activity.kind not in _ON_TENDERERS
