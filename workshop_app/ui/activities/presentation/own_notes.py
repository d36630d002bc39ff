"""Each young person's own notes during a presentation: in a private turn at the wall, or told to whoever writes.

Nobody else reads them and they leave in no pack. Their young person finds them again as they give feedback.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import private_notes
from workshop_app.domain.drafts import own_note_key
from workshop_app.domain.occasions import Note, NoteAbout, OccasionKind
from workshop_app.domain.sessions import Activity
from workshop_app.record.notes import notes_of
from workshop_app.record.occasions import occasion_of
from workshop_app.ui.activities.remembered_turn import RememberedTurns
from workshop_app.ui.activities.turn import HAND_OVER, TURN, ConsoleTurns, HowFar, WallTurn
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_WROTE = HowFar("wrote something", "has it now", share=1.0, done=True)


def _notes(project: Project, activity: Activity, young_person_id: str) -> list[Note]:
    """Return somebody's own notes on the presentation of a slot; none where it is nobody's slot."""
    file, tenderer = project.file, activity.tenderer_id
    if tenderer is None or not young_person_id:
        return []
    occasion = occasion_of(file, tenderer, OccasionKind.PRESENTATION, activity.session_id)
    return notes_of(file, young_person_id, occasion)


class NoteTurns(RememberedTurns):
    """Turns at writing notes on a tenderer: as many as they like, for as long as its slot lasts."""

    def are_open(self) -> bool:
        """Tell whether turns can be had now: as long as the slot lasts."""
        return self.project.has_file and self.activity.tenderer_id is not None

    def how_far(self) -> dict[str, HowFar]:
        """Return who wrote something; never what."""
        wrote = {one.said_by for one in self.project.file.all(Note, about=NoteAbout.PRIVATE)}
        return {one: _WROTE for one in wrote if one is not None and _notes(self.project, self.activity, one)}


@QmlElement
@QmlUncreatable("made in Python")
class WallNotes(QObject):
    """The notes of whoever has their turn at the wall, and of nobody before that or after."""

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._activity = project, activity
        self._turn = WallTurn(NoteTurns(project, activity), self)
        self._rows = KeyedModel(["wording"], self)
        self._draft = ""
        self._writing = False

    def read(self) -> None:
        """Follow the console and the record."""
        self._turn.read()
        self.fill()

    def stay(self) -> None:
        """Stay as it is, for a wall that is frozen."""
        self._turn.stay()
        self.fill()

    def fill(self) -> None:
        """Show what is theirs who have their turn, or nothing."""
        whose = self._turn.whose()
        self._writing = bool(whose)
        self._draft = self._project.drafts.get(own_note_key(self._activity.id, whose)) if whose else ""
        notes = _notes(self._project, self._activity, whose)
        self._rows.sync([{"key": one.id, "wording": one.wording} for one in notes])
        self.read_again.emit()

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """The turn that was handed over, and its covers."""
        return self._turn

    @Property(KeyedModel, constant=True)
    def rows(self) -> KeyedModel:
        """What they wrote before: wording."""
        return self._rows

    @Property(bool, notify=read_again)
    def writing(self) -> bool:
        """Whether somebody has their turn."""
        return self._writing

    @Property(str, notify=read_again)
    def draft(self) -> str:
        """What whoever has their turn had half typed."""
        return for_qt(self._draft)

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep half-typed words of whoever has their turn."""
        whose = self._turn.whose()
        if whose:
            self._project.drafts.keep(own_note_key(self._activity.id, whose), wording)

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep a note of whoever has their turn; tell whether it was kept."""
        whose, tenderer = self._turn.whose(), self._activity.tenderer_id
        if not whose or tenderer is None:
            return False
        acting = self._project.file.by("wall")
        kept = self._project.done(
            lambda: private_notes.keep_private_note(acting, tenderer, self._activity.session_id, whose, wording)
        )
        if kept:
            self._project.drafts.forget(own_note_key(self._activity.id, whose))
        return kept


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleNotes(QObject):
    """One young person's notes at a time, for whoever writes for them; and whose turn it is at the wall."""

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, place: str, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._activity = project, activity
        self._whose = ""
        self._turns = ConsoleTurns(NoteTurns(project, activity), self)
        self._rows = KeyedModel(["wording", *WORDS_ROLES], self)
        self._comes_from = ComesFrom(project.people, self, memory=(project.chosen, f"{place} notes"))
        project.wall_parts.changed.connect(self._part_changed)

    def read(self) -> None:
        """Bring the notes of whoever was chosen in line with the record."""
        self._turns.read()
        if self._project.people.here.row_of(self._whose) < 0:
            self._whose = ""
        notes = _notes(self._project, self._activity, self._whose)
        self._rows.sync([{"key": one.id, "wording": one.wording, **words_roles(one)} for one in notes])
        self.read_again.emit()

    @Slot(str)
    def _part_changed(self, activity_id: str) -> None:
        if activity_id == self._activity.id:
            self.read()

    @Property(ConsoleTurns, constant=True)
    def turns(self) -> ConsoleTurns:
        """The private turns at the wall."""
        return self._turns

    @Property(People, constant=True)
    def people(self) -> People:
        """Who is here."""
        return self._project.people

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Who writes the notes down, and how."""
        return self._comes_from

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self._project.settingAside

    @Property(KeyedModel, constant=True)
    def rows(self) -> KeyedModel:
        """The notes of whoever was chosen: wording, and what can be done about the words."""
        return self._rows

    @Property(str, notify=read_again)
    def whose(self) -> str:
        """Whose notes are shown: a young person's id, or "" for nobody's."""
        return self._whose

    @Property(bool, notify=read_again)
    def atWall(self) -> bool:  # noqa: N802
        """Whether the big screen is between turns, or in one."""
        return self._project.wall_parts.part(self._activity.id) in (TURN, HAND_OVER)

    @Slot(str)
    def choose(self, young_person_id: str) -> None:
        """Show one young person's notes, or nobody's ("")."""
        self._whose = young_person_id
        self.read()

    @Slot()
    def give_back(self) -> None:
        """Give the big screen back to the tenderer; a turn that is under way is over then."""
        handed_to = self._project.wall_parts.detail(self._activity.id)
        if handed_to:
            self._turns.finish(handed_to)
        self._project.wall_parts.choose(self._activity.id, "")

    @Slot(result=str)
    def draft(self) -> str:
        """Return the half-typed note of whoever was chosen."""
        return for_qt(self._project.drafts.get(own_note_key(self._activity.id, self._whose))) if self._whose else ""

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep a half-typed note; "" forgets it."""
        if self._whose:
            self._project.drafts.keep(own_note_key(self._activity.id, self._whose), wording)

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep a note of whoever was chosen; tell whether it was kept."""
        whose, tenderer = self._whose, self._activity.tenderer_id
        if not whose or tenderer is None:
            return False
        kept = self._project.done(
            lambda: private_notes.keep_private_note(
                self._project.file,
                tenderer,
                self._activity.session_id,
                whose,
                wording,
                **self._comes_from.how(),
            )
        )
        if kept:
            self._project.drafts.forget(own_note_key(self._activity.id, whose))
        return kept
