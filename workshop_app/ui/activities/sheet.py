"""A sheet of feedback that a young person filled in on paper, typed in afterwards: fast, by keys alone."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import private_turns
from workshop_app.domain.drafts import sheet_key
from workshop_app.domain.feedback import Answer
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sheets_typed_in import (
    SheetAnswer,
    SheetRemark,
    TypedAnswer,
    key_of,
    read_answers,
    read_lines,
    without_a_sign,
)
from workshop_app.domain.wording import first_words
from workshop_app.record import private_turns as record
from workshop_app.record.people import shown_names
from workshop_app.ui.activities.asked import Asked, answer_word, answers_to, asked_of
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TICKED, _ALL, _NOTHING = "ticked", "all", "none"
"""Of what is shared of a sheet; any other value is none of it."""


@QmlElement
@QmlUncreatable("made in Python")
class Sheet(QObject):
    """One sheet after the other: whose it is, its lines, its answers, what they ticked to share; then the next."""

    read_again = Signal()
    whose_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._activity = activity
        self._memory = f"sheet {activity.id}"
        self._whose = project.chosen.get(self._memory, "whose")
        self._shares = self._shares_of(self._whose)
        self._people = KeyedModel(["name", "answered"], self)
        self._lines = KeyedModel(["kind", "wording", "evidence", "shared"], self)
        self._asked: list[Asked] = []
        self._verdict: Activity | None = None
        self._answered: list[str] = []

    def read(self) -> None:
        """Bring the names, and who is done, in line with the record."""
        if self._activity.tenderer_id is None:
            return
        file = self._project.file
        turns, names = record.private_turns(file, self._activity), shown_names(file)
        self._people.sync(
            [
                {
                    "key": one.id,
                    "name": names[one.id],
                    "answered": one.id in turns and turns[one.id].finished_at is not None,
                }
                for one in record.whose_sheets(file, self._activity)
            ]
        )
        if self._people.row_of(self._whose) < 0:
            self._whose = ""
        self._verdict = record.turn_asks(file, self._activity).verdict
        self._asked = [] if self._verdict is None else asked_of(file, self._verdict)
        self._look()

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """Whose sheet it can be: name, answered (they are done already)."""
        return self._people

    @Property(str, notify=whose_changed)
    def whose(self) -> str:
        """Whose sheet is typed in: a young person's id, or ""."""
        return self._whose

    @Property(str, notify=read_again)
    def shares(self) -> str:
        """What of the sheet is shared: ticked (lines with a star), all or none."""
        return self._shares

    @Property(KeyedModel, constant=True)
    def scribes(self) -> KeyedModel:
        """Who can have typed it in: the adults here who may write down. name."""
        return self._project.people.scribes

    @Property(str, notify=read_again)
    def typedBy(self) -> str:  # noqa: N802
        """The id of the adult who types sheets in, or ""."""
        return self._project.chosen.get(self._memory, "typedBy")

    @Property("QStringList", notify=read_again)
    def asked(self) -> list[str]:
        """What is asked on the sheet, in the order of the answers' keys."""
        return [for_qt(one.about) for one in self._asked]

    @Property(str, notify=read_again)
    def keys(self) -> str:
        """Which key stands for which answer, in words."""
        verdict = self._verdict
        told = [f"{key_of(one)} {answer_word(verdict, one)}" for one in answers_to(verdict)] if verdict else []
        return ", ".join([*told, "- none"])

    @Property(str, notify=read_again)
    def answersRead(self) -> str:  # noqa: N802
        """What the keys typed so far say, in words; "" where they say nothing."""
        return ", ".join(self._answered)

    @Property(KeyedModel, constant=True)
    def lines(self) -> KeyedModel:
        """The lines as they are read: kind, wording, evidence, shared."""
        return self._lines

    @Property(str, notify=read_again)
    def trouble(self) -> str:
        """What cannot be read so far; "" where all can."""
        if lost := without_a_sign(self._text("lines")):
            return f"Begin each thing with +, - or ?: “{first_words(lost, 20)}”"
        if self._typed() is None:
            keys = ", ".join(key_of(one) for one in self._offered())
            return f"Answers are {keys}, and - for none, {len(self._asked)} at the most; * before what is shared."
        return ""

    @Property(bool, notify=read_again)
    def ready(self) -> bool:
        """Whether it can be kept."""
        some = bool(self._text("lines").strip() or self._text("answers").strip())
        return bool(self._whose) and some and not self.trouble

    @Property(bool, notify=read_again)
    def choseNothing(self) -> bool:  # noqa: N802
        """Whether nothing on the sheet says so far who may read it."""
        starred = any(one.shared for one in self._remarks()) or any(one.shared for one in self._answers())
        return self._shares == _TICKED and not starred

    @Slot(str)
    def choose(self, key: str) -> None:
        """Begin, or go on with, somebody's sheet."""
        self._whose = key
        self._shares = self._shares_of(key)
        self._project.chosen.keep(self._memory, "whose", key)
        self._look()
        self.whose_changed.emit()

    @Slot(str)
    def choose_shares(self, shares: str) -> None:
        """Say what of the sheet is shared."""
        self._shares = shares
        self._project.chosen.keep(self._memory, f"shares {self._whose}", shares)
        self._look()

    @Slot(str)
    def say_typed_by(self, key: str) -> None:
        """Say which adult types sheets in; none, if it was them."""
        self._project.chosen.keep(self._memory, "typedBy", "" if key == self.typedBy else key)
        self.read_again.emit()

    @Slot(str, result=str)
    def draft(self, field: str) -> str:
        """Return what is typed so far of a field of the sheet: lines or answers."""
        return for_qt(self._text(field))

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        """Keep what is typed so far, and read it."""
        if self._whose:
            self._project.drafts.keep(self._key(field), text)
            self._look()

    def _shares_of(self, whose: str) -> str:
        """Return what one person's sheet says is shared; what another's says is no answer of theirs."""
        return self._project.chosen.get(self._memory, f"shares {whose}") or _TICKED

    def _key(self, field: str) -> str:
        return sheet_key(self._activity.id, self._whose, field)

    def _text(self, field: str) -> str:
        return self._project.drafts.get(self._key(field)) if self._whose else ""

    def _offered(self) -> list[Answer]:
        return [] if self._verdict is None else answers_to(self._verdict)

    def _typed(self) -> list[TypedAnswer] | None:
        return read_answers(self._text("answers"), len(self._asked), self._offered())

    def _remarks(self) -> list[SheetRemark]:
        found = read_lines(self._text("lines"))
        return found if self._shares == _TICKED else [replace(one, shared=self._shares == _ALL) for one in found]

    def _answers(self) -> list[SheetAnswer]:
        given = self._typed() or []
        return [
            SheetAnswer(
                one.answer,
                thing.category_id,
                thing.line_id,
                shared=one.shared if self._shares == _TICKED else self._shares == _ALL,
            )
            for thing, one in zip(self._asked, given, strict=False)
            if one.answer is not None
        ]

    def _look(self) -> None:
        self._lines.sync(
            [
                {
                    "key": str(number),
                    "kind": one.kind.value,
                    "wording": one.wording,
                    "evidence": one.evidence,
                    "shared": one.shared,
                }
                for number, one in enumerate(self._remarks())
            ]
        )
        given = self._typed() or []
        self._answered = [
            f"{for_qt(thing.about)}: {answer_word(self._verdict, one.answer)}{', shared' if one.shared else ''}"
            for thing, one in zip(self._asked, given, strict=False)
            if one.answer is not None and self._verdict is not None
        ]
        self.read_again.emit()

    @Slot(result=bool)
    def keep(self) -> bool:
        """Keep the sheet as one step, and go on with the first who has none yet."""
        if not self.ready:
            return False
        kept = self._project.done(
            partial(
                private_turns.type_in_sheet,
                self._project.file,
                self._activity.id,
                self._whose,
                remarks=self._remarks(),
                answers=self._answers(),
                kept_private=self._shares == _NOTHING,
                typed_by=self.typedBy or None,
            )
        )
        if kept:
            for field in ("lines", "answers"):
                self._project.drafts.forget(self._key(field))
            self._project.chosen.keep(self._memory, f"shares {self._whose}", "")
            rest = (str(row["key"]) for row in self._people.rows() if not row["answered"])
            self.choose(next((one for one in rest if one != self._whose), ""))
        return kept
