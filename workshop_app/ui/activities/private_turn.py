"""One private turn in which a young person gives feedback and answers, and chooses who may read them.

One thing at a time: strengths, weaknesses, what to explore, each answer with the whole last, and at the end what of it
leaves. It is chosen there, before anybody sees anything of another, so that nobody chooses by what the others share,
and so that nobody is handed the screen twice.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import feedback, private_turns
from workshop_app.domain.drafts import turn_key
from workshop_app.domain.feedback import ASKED_OF_THEM, Answer, Remark, RemarkKind, RemarkState, Verdict
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.wording import is_empty
from workshop_app.record import private_turns as record
from workshop_app.record.notes import notes_of
from workshop_app.ui.activities.asked import (
    WHOLE,
    Asked,
    about_ids,
    answer_word,
    answers_to,
    asked_of,
    categories_asked,
    lines_asked,
)
from workshop_app.ui.activities.private_turn_kind import PrivateTurns
from workshop_app.ui.activities.turn import HAND_OVER, WallTurn
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import how_again
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_YES, _NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class _Step:
    """One page of a turn: the kind of remark it asks for, what an answer is given on, or what is shared."""

    of: str
    kind: RemarkKind | None = None
    asked: Asked | None = None

    @property
    def key(self) -> str:
        return self.kind.value if self.kind is not None else self.asked.key if self.asked is not None else self.of


_REMARKS, _ANSWER, _SHARING = "remarks", "answer", "sharing"


@QmlElement
@QmlUncreatable("made in Python")
class WallPrivateTurn(QObject):
    """The private turn at the wall, page by page. It is empty but while somebody has it.

    Signals:
        read_again: what it shows may be another.
        step_changed: another page of it.
    """

    read_again = Signal()
    step_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._activity = activity
        self._turn = WallTurn(PrivateTurns(project, activity), self)
        self._whose = ""
        self._tenderer = ""
        self._steps: list[_Step] = []
        self._at = 0
        self._own = record.OwnWords([], [])
        self._chosen: dict[str, str] = {}
        self._all_in = False
        self._notes = KeyedModel(["wording"], self)
        self._said = KeyedModel(["wording", "evidence", "about"], self)
        self._subjects = KeyedModel(["name", "scope", "number"], self)
        self._shares = KeyedModel(["kind", "answer", "answerWord", "about", "wording", "evidence", "chosen"], self)

    def read(self) -> None:
        """Follow the console and the record."""
        self._turn.read()
        self._fill()

    def stay(self) -> None:
        """Stay as it is on a frozen wall; a turn that is over makes room for the page between two."""
        self._turn.stay()
        self._fill()

    def is_private(self) -> bool:
        """Tell whether somebody has their turn."""
        return self._turn.is_private()

    def _fill(self) -> None:
        whose, file = self._turn.whose(), self._project.file
        if whose != self._whose:
            self._whose = whose
            self._at, self._chosen = 0, {}
            if whose:
                for one in record.own_words(file, self._activity, whose).remarks:
                    if one.state is RemarkState.SHARED:
                        self._chosen[one.id] = _YES
                for answer in record.own_words(file, self._activity, whose).verdicts:
                    if answer.shared:
                        self._chosen[answer.id] = _YES
        self._all_in = self._turn.state == HAND_OVER and record.all_are_in(file, self._activity)
        asks = record.turn_asks(file, self._activity)
        self._steps = [] if not whose else self._all_steps(asks)
        self._at = min(self._at, max(0, len(self._steps) - 1))
        self._own = record.own_words(file, self._activity, whose) if whose else record.OwnWords([], [])
        self._tenderer = file.get(Tenderer, self._activity.tenderer_id or "").name if whose else ""
        subjects = [*categories_asked(file), *lines_asked(file)] if whose else []
        self._names = {one.key: one.about for one in subjects}
        self._subjects.sync(
            [{"key": one.key, "name": one.about, "scope": one.scope, "number": one.number} for one in subjects]
        )
        kind = self._step.kind if self._steps else None
        notes = notes_of(file, whose, record.turn_occasion(file, self._activity)) if kind is not None else []
        self._notes.sync([{"key": one.id, "wording": one.wording} for one in notes])
        self._said.sync(
            [
                {"key": one.id, "wording": one.wording, "evidence": one.evidence, "about": self._about(one)}
                for one in self._own.remarks
                if one.kind is kind
            ]
        )
        self._shares.sync(self._share_rows(asks) if self._steps and self._step.of == _SHARING else [])
        self.read_again.emit()
        self.step_changed.emit()

    def _all_steps(self, asks: record.TurnAsks) -> list[_Step]:
        steps = [_Step(_REMARKS, kind=kind) for kind in RemarkKind] if asks.feedback is not None else []
        if asks.verdict is not None:
            steps += [_Step(_ANSWER, asked=one) for one in asked_of(self._project.file, asks.verdict)]
        return [*steps, _Step(_SHARING)]

    def _about(self, one: Remark | Verdict) -> str:
        key = f"category {one.category_id}" if one.category_id else f"line {one.specification_line_id}"
        return self._names.get(key, "")

    def _share_rows(self, asks: record.TurnAsks) -> list[dict[str, object]]:
        rows: list[dict[str, object]] = [
            {
                "key": one.id,
                "kind": one.kind.value,
                "answer": "",
                "answerWord": label(one.kind),
                "about": self._about(one),
                "wording": one.wording,
                "evidence": one.evidence,
                "chosen": self._chosen.get(one.id, ""),
            }
            for one in sorted(self._own.remarks, key=lambda one: list(RemarkKind).index(one.kind))
        ]
        asked = asked_of(self._project.file, asks.verdict) if asks.verdict is not None else []
        given = [(own, thing.about) for thing in asked if (own := self._answered(thing)) is not None]
        # What was answered elsewhere on the same occasion is chosen anew as well: it is one choice for all of it.
        shown = {one.id for one, _ in given}
        given += [(one, self._about(one) or WHOLE) for one in self._own.verdicts if one.id not in shown]
        rows += [
            {
                "key": own.id,
                "kind": "",
                "answer": own.answer.value,
                "answerWord": self.answer_word(own.answer.value),
                "about": about,
                "wording": as_seen(own).wording,
                "evidence": "",
                "chosen": self._chosen.get(own.id, ""),
            }
            for own, about in given
        ]
        return rows

    def _answered(self, thing: Asked | None) -> Verdict | None:
        return next(
            (
                one
                for one in self._own.verdicts
                if thing is not None
                and (one.category_id, one.specification_line_id) == (thing.category_id, thing.line_id)
            ),
            None,
        )

    @property
    def _step(self) -> _Step:
        return self._steps[self._at]

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """Whose turn it is, and its covers."""
        return self._turn

    @Property(bool, notify=read_again)
    def going(self) -> bool:
        """Whether somebody has their turn, and this is filled for them."""
        return bool(self._steps)

    @Property(bool, notify=read_again)
    def allIn(self) -> bool:  # noqa: N802
        """Whether everybody who is here is done, between two turns."""
        return self._all_in

    @Property(str, notify=read_again)
    def tenderer(self) -> str:
        """About whom it is; "" while nobody has their turn."""
        return self._tenderer

    @Property(str, notify=step_changed)
    def stepKey(self) -> str:  # noqa: N802
        """Which page it is at: another key is another page."""
        return f"{self._whose} {self._step.key}" if self._steps else ""

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """What the page asks: remarks, answer or sharing; "" while nobody has their turn."""
        return self._step.of if self._steps else ""

    @Property(int, notify=step_changed)
    def at(self) -> int:
        """The number of the page, from 1."""
        return self._at + 1

    @Property(int, notify=step_changed)
    def of(self) -> int:
        """How many pages there are."""
        return len(self._steps)

    @Property(str, notify=step_changed)
    def kind(self) -> str:
        """The kind of remark that is asked for; "" on another page."""
        return self._step.kind.value if self._steps and self._step.kind is not None else ""

    @Property(str, notify=step_changed)
    def question(self) -> str:
        """What is asked, in words: a question, or what an answer is given on."""
        if not self._steps:
            return ""
        if self._step.kind is not None:
            return ASKED_OF_THEM[self._step.kind]
        return for_qt(self._step.asked.about) if self._step.asked is not None else ""

    @Property(str, notify=step_changed)
    def scope(self) -> str:
        """What an answer is given on: overall, category or line; "" on another page."""
        return self._step.asked.scope if self._steps and self._step.asked is not None else ""

    @Property(int, notify=step_changed)
    def number(self) -> int:
        """The number of the sign of what an answer is given on."""
        return self._step.asked.number if self._steps and self._step.asked is not None else 0

    @Property("QStringList", notify=read_again)
    def answers(self) -> list[str]:
        """The answers that are offered; none where the turn asks for feedback alone."""
        verdict = record.turn_asks(self._project.file, self._activity).verdict
        return [] if verdict is None else [one.value for one in answers_to(verdict)]

    @Slot(str, result=str)
    def answer_word(self, answer: str) -> str:
        """Return what an answer is called here."""
        verdict = record.turn_asks(self._project.file, self._activity).verdict
        return "" if verdict is None else answer_word(verdict, Answer(answer))

    @Property(str, notify=read_again)
    def given(self) -> str:
        """What whoever has their turn answered here; "" for nothing."""
        own = self._answered(self._step.asked) if self._steps else None
        return "" if own is None else own.answer.value

    @Property(str, notify=read_again)
    def why(self) -> str:
        """The words that are kept with it."""
        own = self._answered(self._step.asked) if self._steps else None
        return "" if own is None else for_qt(as_seen(own).wording)

    @Property(KeyedModel, constant=True)
    def said(self) -> KeyedModel:
        """What they said so far of the kind that is asked for: wording, evidence, about."""
        return self._said

    @Property(KeyedModel, constant=True)
    def notes(self) -> KeyedModel:
        """What they noted for themselves during the talk, while remarks are asked for: wording."""
        return self._notes

    @Property(KeyedModel, constant=True)
    def subjects(self) -> KeyedModel:
        """What a remark can be about: name, scope (category or line), number."""
        return self._subjects

    @Property(KeyedModel, constant=True)
    def shares(self) -> KeyedModel:
        """All they said, to choose what of it leaves.

        kind (of remark, or ""), answer (or ""), answerWord (what it is called), about, wording, evidence, chosen
        ("yes", "no", or "" while they have not said).
        """
        return self._shares

    @Property(bool, notify=read_again)
    def allChosen(self) -> bool:  # noqa: N802
        """Whether they said of everything whether it is shared."""
        return all(row["chosen"] for row in self._shares.rows())

    @Slot(str, result=str)
    def draft(self, field: str) -> str:
        """Return what was half typed on this page, by whoever has their turn: in the field words, evidence or why."""
        return for_qt(self._project.drafts.get(self._draft_key(field))) if self._steps else ""

    @Slot(str, str)
    def keep_draft(self, field: str, wording: str) -> None:
        """Keep what is half typed on this page."""
        if self._steps:
            self._project.drafts.keep(self._draft_key(field), wording)

    def _draft_key(self, field: str) -> str:
        kept_at = record.turn_asks(self._project.file, self._activity).kept_at.id
        return turn_key(kept_at, self._whose, f"{self._step.key} {field}")

    @Slot(str, str, str, result=bool)
    def say(self, wording: str, evidence: str, subject: str) -> bool:
        """Keep one remark of the kind that is asked for; ``subject`` is a key of ``subjects``, or "".

        Return whether there is nothing left to keep: what is empty and about nothing is nothing.
        """
        kind = self._step.kind if self._steps else None
        if kind is None or (is_empty(wording) and is_empty(evidence) and not subject):
            return True
        category_id, line_id = about_ids(subject)
        kept = self._project.done(
            partial(
                feedback.keep_remark,
                self._project.file.by("wall"),
                self._activity.tenderer_id or "",
                kind,
                wording,
                evidence=evidence,
                said_by=self._whose,
                session_id=self._activity.session_id,
                occasion=record.turn_asks(self._project.file, self._activity).met,
                category_id=category_id,
                specification_line_id=line_id,
            )
        )
        if kept:
            for field in ("words", "evidence"):
                self._project.drafts.forget(self._draft_key(field))
        return kept

    @Slot(str)
    def remove(self, remark_id: str) -> None:
        """Take out one of the remarks they made, before they share it."""
        if any(one.id == remark_id for one in self._own.remarks):
            self._project.attempt(partial(feedback.remove_remark, self._project.file.by("wall"), remark_id))

    @Slot(str, str, result=bool)
    def give(self, answer: str, wording: str) -> bool:
        """Keep an answer with its words; return whether it is kept."""
        thing = self._step.asked if self._steps else None
        if thing is None or not answer:
            return False
        own = self._answered(thing)
        if own is not None and own.answer.value == answer and as_seen(own).wording == wording:
            return True
        kept = self._project.done(
            partial(
                feedback.give_verdict,
                self._project.file.by("wall"),
                self._activity.tenderer_id or "",
                Answer(answer),
                session_id=self._activity.session_id,
                young_person_id=self._whose,
                category_id=thing.category_id,
                specification_line_id=thing.line_id,
                wording=wording,
                occasion=record.turn_asks(self._project.file, self._activity).met,
                shared=False,
                **how_again(own, wording, {}),
            )
        )
        if kept:
            self._project.drafts.forget(self._draft_key("why"))
            if own is not None:
                self._chosen.pop(own.id, None)
        return kept

    @Slot()
    def take_away(self) -> None:
        """Take the answer on this page away: to say nothing is all right."""
        own = self._answered(self._step.asked) if self._steps else None
        if own is not None:
            self._project.attempt(partial(feedback.take_verdict_away, self._project.file.by("wall"), own.id))

    @Slot()
    def next(self) -> None:
        """Go to the next page."""
        self._go(self._at + 1)

    @Slot()
    def back(self) -> None:
        """Go back a page."""
        self._go(self._at - 1)

    @Slot()
    def to_the_end(self) -> None:
        """Go to the last page, where they choose what to share."""
        self._go(len(self._steps) - 1)

    def _go(self, at: int) -> None:
        if self._steps and 0 <= at < len(self._steps):
            self._project.drafts.flush()
            self._at = at
            self._fill()

    @Slot(str, bool)
    def share(self, key: str, shared: bool) -> None:
        """Choose whether one thing is shared."""
        if self._shares.row_of(key) >= 0:
            self._chosen[key] = _YES if shared else _NO
            self._fill()

    @Slot(bool)
    def share_all(self, shared: bool) -> None:
        """Choose that everything is shared, or nothing."""
        for row in self._shares.rows():
            self._chosen[str(row["key"])] = _YES if shared else _NO
        self._fill()

    @Slot()
    def done(self) -> None:
        """Keep what they chose; the turn is over."""
        if not self._steps or not self.allChosen:
            return
        shared = {str(row["key"]) for row in self._shares.rows() if row["chosen"] == _YES}
        acting, whose = self._project.file.by("wall"), self._whose
        if self._project.done(partial(private_turns.choose_what_to_share, acting, self._activity.id, whose, shared)):
            self._turn.finish(False)
