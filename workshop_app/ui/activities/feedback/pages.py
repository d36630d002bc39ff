"""Feedback: strengths, weaknesses and what to explore, in each one's own words, private until it is shared."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import feedback
from workshop_app.domain.drafts import feedback_key
from workshop_app.domain.feedback import Remark, RemarkKind, RemarkState
from workshop_app.domain.occasions import Occasion, OccasionKind, in_words
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import unless_safeguarded
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.occasions import called, occasion_of
from workshop_app.record.people import shown_names
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.settings import feedback_settings
from workshop_app.store import ActionRecord, Reading
from workshop_app.ui.activities.page import Page
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import opening
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of, said_by
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside, TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallFeedback(Page):
    """What is asked, and what the group shared about the tenderer whose slot this is: no names, nothing else."""

    view = "WallView"
    tables = frozenset({"remark"})

    shared_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._taking_off = TakingOff(project, self, who="wall")
        self._groups = {kind: KeyedModel(["wording", "evidence", "met"], self) for kind in RemarkKind}

    def read(self) -> None:
        """Show what is shared, and nothing else about it."""
        file = self.project.file
        shared = file.all(Remark, tenderer_id=self.activity.tenderer_id, state=RemarkState.SHARED)
        met = _met(file, shared)
        for kind, model in self._groups.items():
            model.sync(
                [
                    {"key": one.id, "wording": one.wording, "evidence": one.evidence, "met": met[one.occasion_id]}
                    for one in shared
                    if one.kind is kind
                ]
            )
        self.shared_changed.emit()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep what is shown and still shared."""
        file = self.project.file
        shared = {one.id for one in file.all(Remark, tenderer_id=self.activity.tenderer_id, state=RemarkState.SHARED)}
        for model in self._groups.values():
            model.sync([row for row in model.rows() if row["key"] in shared])
        self.shared_changed.emit()

    @Property(str, constant=True)
    def met(self) -> str:
        """On which meeting with the tenderer the feedback is, in words; "" on its presentation, as is usual."""
        kind = OccasionKind(feedback_settings(self.activity).about)
        return "" if kind is OccasionKind.PRESENTATION else opening(in_words(kind))

    @Property(int, notify=shared_changed)
    def shared(self) -> int:
        """How many remarks the wall shows."""
        return sum(len(model.rows()) for model in self._groups.values())

    @Slot(str, result=KeyedModel)
    def remarks_of(self, kind: str) -> KeyedModel:
        """Return the shared remarks of a kind: wording, evidence, met (on what; "" where all are on a presentation)."""
        return self._groups[RemarkKind(kind)]

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleFeedback(Page):
    """The place to write feedback down, and all that was said about this tenderer, private words included."""

    view = "ConsoleView"
    tables = frozenset({"remark", "tenderer", "young_person", "occasion", "presentation"})

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._tenderer = ""
        self._met = ""
        self._remarks = KeyedModel(
            ["kind", "wording", "evidence", "saidBy", "place", "reason", "known", "gist", "passedOn", "met"], self
        )
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=(project.chosen, self._place))

    def read(self) -> None:
        """Bring remarks and people in line with the record; the latest remarks come first."""
        file = self.project.file
        tenderer_id = self.activity.tenderer_id
        if tenderer_id is not None:
            self._tenderer = file.get(Tenderer, tenderer_id).name
            kind = OccasionKind(feedback_settings(self.activity).about)
            self._met = opening(called(file, occasion_of(file, tenderer_id, kind, self.activity.session_id)))
        names = shown_names(file)
        remarks = file.all(Remark, tenderer_id=tenderer_id) if tenderer_id is not None else []
        met = {one.id: called(file, one) for one in file.all(Occasion, tenderer_id=tenderer_id)} if remarks else {}
        unseen = in_no_list(file, Remark)
        self._remarks.sync(
            [self._row(one, names, met[one.occasion_id]) for one in reversed(remarks) if one.id not in unseen]
        )
        self.read_again.emit()

    def _row(self, remark: Remark, names: dict[str, str], met: str) -> dict[str, object]:
        return {
            "key": remark.id,
            "kind": remark.kind.value,
            "wording": unless_safeguarded(remark, remark.wording),
            "evidence": unless_safeguarded(remark, remark.evidence),
            "saidBy": said_by(remark, names),
            "place": remark.state.value,
            "reason": remark.set_aside_reason,
            "known": known_of(remark),
            "gist": remark.exactness is Exactness.GIST,
            "passedOn": remark.passed_on_at is not None,
            "met": met,
        }

    @Property(People, constant=True)
    def people(self) -> People:
        """Who is here, and who of them may write down."""
        return self.project.people

    @Property(KeyedModel, constant=True)
    def remarks(self) -> KeyedModel:
        """All feedback on this tenderer, whatever it is on.

        kind, wording, evidence, saidBy, place, reason, known, gist, passedOn, met (on its bid, a visit, ...).
        """
        return self._remarks

    @Property(bool, constant=True)
    def hasTenderer(self) -> bool:  # noqa: N802
        """Whether this activity is about a tenderer."""
        return self.activity.tenderer_id is not None

    @Property(str, notify=read_again)
    def tenderer(self) -> str:
        """About whom."""
        return self._tenderer

    @Property(str, notify=read_again)
    def met(self) -> str:
        """On which meeting with the tenderer the feedback is that is written down here, in words."""
        return self._met

    @Property(bool, constant=True)
    def privateFirst(self) -> bool:  # noqa: N802
        """Whether new feedback is private until the group shares it."""
        return feedback_settings(self.activity).private_first

    @Property(int, notify=read_again)
    def private(self) -> int:
        """How many remarks are private."""
        return len(self._private_ids())

    def _private_ids(self) -> list[str]:
        return [row["key"] for row in reversed(self._remarks.rows()) if row["place"] == RemarkState.PRIVATE.value]

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words in the box come from."""
        return self._comes_from

    @Slot(str, str, str, result=bool)
    def keep(self, kind: str, wording: str, evidence: str) -> bool:
        """Keep feedback, which comes from where ``comesFrom`` says.

        Args:
            kind: strength, weakness or explore.
            wording: the words.
            evidence: what did they say or show? May be empty.
        """
        tenderer_id = self.activity.tenderer_id
        if tenderer_id is None:
            return False
        kept = self.project.done(
            lambda: feedback.keep_remark(
                self.project.file,
                tenderer_id,
                RemarkKind(kind),
                wording,
                evidence=evidence,
                **self._comes_from.who(),
                **self._comes_from.how(),
                session_id=self.activity.session_id,
                occasion=OccasionKind(feedback_settings(self.activity).about),
                state=RemarkState.PRIVATE if self.privateFirst else RemarkState.SHARED,
            )
        )
        if kept:
            self._comes_from.begin_anew()
            for field in ("wording", "evidence"):
                self.project.drafts.forget(feedback_key(field, self.activity.id))
        return kept

    @Slot(str, result=str)
    def draft(self, field: str) -> str:
        """Return the half-typed words of a field: wording or evidence."""
        return for_qt(self.project.drafts.get(feedback_key(field, self.activity.id)))

    @Slot(str, str)
    def keep_draft(self, field: str, wording: str) -> None:
        """Keep the half-typed words of a field: wording or evidence."""
        self.project.drafts.keep(feedback_key(field, self.activity.id), wording)

    @Slot(str)
    def share(self, remark_id: str) -> None:
        """Share one remark, as its young person agreed to."""
        self.project.attempt(lambda: feedback.share_remarks(self.project.file, [remark_id]))

    @Slot()
    def share_all(self) -> None:
        """Share all that is private here, as the group agreed to, as one step."""
        self.project.attempt(lambda: feedback.share_remarks(self.project.file, self._private_ids()))

    @Slot(str)
    def keep_private(self, remark_id: str) -> None:
        """Make a remark private again."""
        self.project.attempt(lambda: feedback.keep_remark_private(self.project.file, remark_id))

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside


def _met(file: Reading, shared: list[Remark]) -> dict[str, str]:
    """Return on what remarks are, by occasion; in no words where one presentation is all that they are on."""
    occasions = [file.get(Occasion, one) for one in dict.fromkeys(remark.occasion_id for remark in shared)]
    said = len(occasions) > 1 or any(one.kind is not OccasionKind.PRESENTATION for one in occasions)
    return {one.id: called(file, one) if said else "" for one in occasions}


WALL = WallFeedback
CONSOLE = ConsoleFeedback
