"""Feedback: strengths, weaknesses and what to explore, in each one's own words, private until it is shared."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import feedback
from workshop_app.domain.drafts import feedback_key
from workshop_app.domain.feedback import IndividualTurn, Remark, RemarkKind, RemarkState
from workshop_app.domain.occasions import Occasion, OccasionKind, in_words
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import is_safeguarded, unless_safeguarded
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.fairness import who_gives_no_answers
from workshop_app.record.occasions import called, occasion_of
from workshop_app.record.people import everybody_is_among, shown_names
from workshop_app.record.private_turns import (
    all_are_in,
    in_no_order_of_turns,
    not_yet_seen,
    private_turns,
    turns_come_first,
    typed_themselves,
    typed_unseen,
)
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.settings import feedback_settings, said_about
from workshop_app.store import ActionRecord, Reading
from workshop_app.ui.activities.asked import about_ids, categories_asked, lines_asked, subjects_of
from workshop_app.ui.activities.differing_from_the_group import DifferingFromTheGroup
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.private_turn import WallPrivateTurn
from workshop_app.ui.activities.private_turn_kind import TURN_TABLES, ConsolePrivateTurns
from workshop_app.ui.activities.sheet import Sheet
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import opening
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of, said_by
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside, TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallFeedback(Page):
    """What is asked, and what the group shared about the tenderer whose slot this is: no names, nothing else."""

    view = "WallView"
    tables = TURN_TABLES

    shared_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._taking_off = TakingOff(project, self, who="wall")
        self._groups = {
            kind: KeyedModel(["wording", "evidence", "met", "about", "byGroup"], self) for kind in RemarkKind
        }
        self._kept_back = False
        self._private = WallPrivateTurn(project, activity, self)
        self._private.turn.pressed.connect(self.look_again)
        self._private.turn.turn_changed.connect(self.private_changed)

    def is_private_now(self) -> bool:
        """Tell whether somebody has their private turn."""
        return self._private.is_private()

    def _shared(self) -> list[Remark]:
        """Return what is shared and may be seen: of turns nothing before all are done."""
        file = self.project.file
        shared = file.all(Remark, tenderer_id=self.activity.tenderer_id, state=RemarkState.SHARED)
        if self.activity.tenderer_id is None:
            return []
        unseen = not_yet_seen(file, self.activity)
        seen = [one for one in shared if one.id not in unseen]
        return in_no_order_of_turns(file, self.activity, seen, paper_too=True)

    def read(self) -> None:
        """Show what is shared, and nothing else about it."""
        file = self.project.file
        self._private.read()
        self._kept_back = self.activity.tenderer_id is not None and not all_are_in(file, self.activity)
        shared = self._shared()
        met = _met(file, shared)
        about = subjects_of(file)
        for kind, model in self._groups.items():
            model.sync(
                [
                    {
                        "key": one.id,
                        "wording": one.wording,
                        "evidence": one.evidence,
                        "met": met[one.occasion_id],
                        "about": about.get(one.category_id or one.specification_line_id or "", ""),
                        "byGroup": one.by_group,
                    }
                    for one in shared
                    if one.kind is kind
                ]
            )
        self.shared_changed.emit()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep what is shown and still shared."""
        self._private.stay()
        shared = {one.id for one in self._shared()}
        for model in self._groups.values():
            model.sync([row for row in model.rows() if row["key"] in shared])
        self.shared_changed.emit()

    @Property(str, constant=True)
    def met(self) -> str:
        """On which meeting with the tenderer the feedback is, in words; "" on its presentation, as is usual."""
        kind = said_about(self.activity)
        return "" if kind is OccasionKind.PRESENTATION else opening(in_words(kind))

    @Property(int, notify=shared_changed)
    def shared(self) -> int:
        """How many remarks the wall shows."""
        return sum(len(model.rows()) for model in self._groups.values())

    @Slot(str, result=KeyedModel)
    def remarks_of(self, kind: str) -> KeyedModel:
        """Return the shared remarks of a kind.

        wording, evidence, met (on what; "" where all are on a presentation), about (a category or a line, or ""),
        byGroup.
        """
        return self._groups[RemarkKind(kind)]

    @Property(WallPrivateTurn, constant=True)
    def privately(self) -> WallPrivateTurn:
        """The private turn that was handed over."""
        return self._private

    @Property(bool, notify=shared_changed)
    def keptBack(self) -> bool:  # noqa: N802
        """Whether what is shared in turns waits until everybody is done."""
        return self._kept_back

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleFeedback(Page):
    """The place to write feedback down, and all that was said about this tenderer, private words included."""

    view = "ConsoleView"
    tables = TURN_TABLES | {"adult", "dissent"}

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._tenderer = ""
        self._met = ""
        self._remarks = KeyedModel(
            ["kind", "wording", "evidence", "saidBy", "place", "reason", "known", "gist", "passedOn", "met", "about"],
            self,
        )
        self._subjects = KeyedModel(["name"], self)
        self._undecided: list[str] = []
        self._everybody = False
        self._privately = ConsolePrivateTurns(project, activity, self)
        self._sheet = Sheet(project, activity, self)
        self._differing = DifferingFromTheGroup(project, activity, self)
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=(project.chosen, self._place))

    def read(self) -> None:
        """Bring remarks and people in line with the record; the latest remarks come first."""
        file = self.project.file
        tenderer_id = self.activity.tenderer_id
        if tenderer_id is not None:
            self._tenderer = file.get(Tenderer, tenderer_id).name
            kind = said_about(self.activity)
            self._met = opening(called(file, occasion_of(file, tenderer_id, kind, self.activity.session_id)))
        names = shown_names(file)
        remarks = file.all(Remark, tenderer_id=tenderer_id) if tenderer_id is not None else []
        met = {one.id: called(file, one) for one in file.all(Occasion, tenderer_id=tenderer_id)} if remarks else {}
        unseen = in_no_list(file, Remark)
        turns: dict[str, IndividualTurn] = {}
        if tenderer_id is not None:
            unseen |= typed_unseen(file, self.activity)
            turns = private_turns(file, self.activity)
        subjects = [*categories_asked(file), *lines_asked(file)]
        self._subjects.sync([{"key": one.key, "name": one.about} for one in subjects])
        about = subjects_of(file)
        listed = [one for one in remarks if one.id not in unseen]
        if tenderer_id is not None:
            # The latest on top, sheets that are typed in as well; of turns it does not tell which was which.
            listed = in_no_order_of_turns(file, self.activity, listed, paper_too=False)[::-1]
        self._remarks.sync([self._row(one, names, met[one.occasion_id], about) for one in listed])
        seen = {one.said_by for one in listed if not is_safeguarded(one)}
        self._everybody = everybody_is_among(file, [self.activity.session_id], seen)
        chose = {who for who, turn in turns.items() if turn.chose_at is not None}
        if tenderer_id is not None:
            chose |= who_gives_no_answers(file, tenderer_id)
        self._undecided = [
            one.id
            for one in listed
            if one.state is RemarkState.PRIVATE
            and one.said_by not in chose
            # Whoever typed it in a turn and left without choosing shares nothing by that.
            and (one.said_by not in turns or not typed_themselves(one))
        ]
        self._privately.read()
        self._sheet.read()
        self._differing.read()
        self.read_again.emit()

    def _row(self, remark: Remark, names: dict[str, str], met: str, about: dict[str, str]) -> dict[str, object]:
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
            "about": about.get(remark.category_id or remark.specification_line_id or "", ""),
        }

    @Property(KeyedModel, constant=True)
    def remarks(self) -> KeyedModel:
        """All feedback on this tenderer, whatever it is on.

        kind, wording, evidence, saidBy, place, reason, known, gist, passedOn, met (on its bid, a visit, ...), about (a
        category or a line, or ""). What was typed in turns is not among it before everybody is done.
        """
        return self._remarks

    @Property(bool, notify=read_again)
    def namesAreOfAll(self) -> bool:  # noqa: N802
        """Whether the names beside ``remarks`` are of everybody who was there, so that they give nobody else away."""
        return self._everybody

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

    @Property(bool, constant=True)
    def turnsFirst(self) -> bool:  # noqa: N802
        """Whether, as the page comes, private turns are still to be had before anything is said together."""
        return turns_come_first(self.project.file, self.activity)

    @Property(int, notify=read_again)
    def private(self) -> int:
        """How many remarks are private of which nobody chose yet whether they are shared."""
        return len(self._undecided)

    @Property(ConsolePrivateTurns, constant=True)
    def privately(self) -> ConsolePrivateTurns:
        """The private turns, and who is done."""
        return self._privately

    @Property(Sheet, constant=True)
    def sheet(self) -> Sheet:
        """A sheet from paper, as it is typed in."""
        return self._sheet

    @Property(DifferingFromTheGroup, constant=True)
    def differing(self) -> DifferingFromTheGroup:
        """Who does not agree with the group."""
        return self._differing

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words in the box come from."""
        return self._comes_from

    @Property(KeyedModel, constant=True)
    def subjects(self) -> KeyedModel:
        """What feedback can be about: the categories and the lines. name."""
        return self._subjects

    @Slot(str, str, str, str, result=bool)
    def keep(self, kind: str, wording: str, evidence: str, subject: str) -> bool:
        """Keep feedback, which comes from where ``comesFrom`` says.

        Args:
            kind: strength, weakness or explore.
            wording: the words.
            evidence: what did they say or show? May be empty.
            subject: what it is about, a key of ``subjects``, or "". With one it needs no words.
        """
        tenderer_id = self.activity.tenderer_id
        if tenderer_id is None:
            return False
        category_id, line_id = about_ids(subject)
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
                occasion=said_about(self.activity),
                state=RemarkState.PRIVATE if self.privateFirst else RemarkState.SHARED,
                category_id=category_id,
                specification_line_id=line_id,
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
        """Share all of which nobody chose yet, as they agreed to, as one step."""
        self.project.attempt(lambda: feedback.share_remarks(self.project.file, self._undecided))

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
