"""Whom each young person found strongest, if anyone, and why: in private turns at the wall, or at the console.

Nobody, and would rather not say, are answers with words like the others. The wall shows no answer but to whoever has
their turn, and says who will read it and when.
"""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import feedback
from workshop_app.domain.drafts import verdict_key
from workshop_app.domain.feedback import Strongest, StrongestAnswer
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.fairness import may_answer_on
from workshop_app.record.people import shown_names, who_came
from workshop_app.store import Acting, ActionRecord
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.remembered_turn import RememberedTurns
from workshop_app.ui.activities.turn import ConsoleTurns, HowFar, WallTurn
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, how_again
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_ANSWERED = HowFar("answered", "has it now, to see their answer again", share=1.0, done=True)


class StrongestTurns(RememberedTurns):
    """Turns at saying whom one found strongest. The record knows of a turn once its answer is saved."""

    def are_open(self) -> bool:
        """Tell whether turns can be had now: as long as the activity lasts."""
        return self.project.has_file

    def how_far(self) -> dict[str, HowFar]:
        """Return who has answered; never what."""
        answered = self.project.file.all(Strongest, session_id=self.activity.session_id)
        return {one.young_person_id: _ANSWERED for one in answered}


class _Strongest(Page):
    """What both windows need: what can be answered, and keeping it."""

    def _choice_names(self, whose: str) -> list[tuple[str, str]]:
        """Return what somebody can answer and what it is called: a tenderer, nobody, would rather not say.

        A tenderer on which they give no answers is not offered to them, unless they named it before that was decided.
        """
        file, own = self.project.file, self._kept(whose)
        said = None if own is None else own.tenderer_id
        offered = [
            (one.id, one.name) for one in file.all(Tenderer) if one.id == said or may_answer_on(file, whose, one.id)
        ]
        return offered + [(one.value, label(one)) for one in (StrongestAnswer.NOBODY, StrongestAnswer.NOT_SAID)]

    def _kept(self, young_person_id: str) -> Strongest | None:
        return self.project.file.find(Strongest, session_id=self.activity.session_id, young_person_id=young_person_id)

    def _keep(self, acting: Acting, young_person_id: str, given: str, wording: str, how: dict[str, Any]) -> None:
        tenderer_id, answer = _answer(given)
        feedback.find_strongest(
            acting, self.activity.session_id, young_person_id, tenderer_id, answer=answer, wording=wording, **how
        )
        self.project.drafts.forget(self._draft_key(young_person_id))

    def _draft_key(self, young_person_id: str) -> str:
        return verdict_key(self.activity.id, young_person_id)


@QmlElement
@QmlUncreatable("made in Python")
class WallStrongest(_Strongest):
    """What is asked, and who will read it; in a private turn what can be answered, and what its young person said."""

    view = "WallView"
    tables = frozenset({"strongest", "tenderer", "declaration", "attendance", "young_person"})

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._turn = WallTurn(StrongestTurns(project, activity), self)
        self._turn.pressed.connect(self.look_again)
        self._turn.turn_changed.connect(self.private_changed)
        self._choices = KeyedModel(["name"], self)
        self._answering = False
        self._given = ""
        self._wording = ""

    def is_private_now(self) -> bool:
        """Tell whether somebody answers."""
        return self._turn.is_private()

    def read(self) -> None:
        """Follow the console and the record; only whoever has their turn sees what they said."""
        self._turn.read()
        self._fill()

    def stay(self, own: ActionRecord | None) -> None:
        """Stay as it is, for a wall that is frozen; a turn that is over makes room for the page between two."""
        self._turn.stay()
        self._fill()

    def _fill(self) -> None:
        whose = self._turn.whose()
        own = self._kept(whose) if whose else None
        self._answering = bool(whose)
        self._given = _given(own) if own else ""
        half_typed = self.project.drafts.get(self._draft_key(whose)) if whose else ""
        self._wording = half_typed or (as_seen(own).wording if own else "")
        self._choices.sync([{"key": key, "name": name} for key, name in (self._choice_names(whose) if whose else [])])
        self.read_again.emit()

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """The private turn that was handed over, and its covers."""
        return self._turn

    @Property(KeyedModel, constant=True)
    def choices(self) -> KeyedModel:
        """What can be answered in a turn: name."""
        return self._choices

    @Property(bool, notify=read_again)
    def answering(self) -> bool:
        """Whether somebody has their turn; what they said before is there by then."""
        return self._answering

    @Property(str, notify=read_again)
    def given(self) -> str:
        """What whoever has their turn answered before: a key of ``choices``; "" for nothing."""
        return self._given

    @Property(str, notify=read_again)
    def wording(self) -> str:
        """What whoever has their turn typed or said before."""
        return for_qt(self._wording)

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep half-typed words of whoever has their turn."""
        whose = self._turn.whose()
        if whose:
            own = self._kept(whose)
            kept = as_seen(own).wording if own else ""
            self.project.drafts.keep(self._draft_key(whose), "" if wording == kept else wording)

    @Slot(str, str)
    def save(self, given: str, wording: str) -> None:
        """Keep what was answered (a key of ``choices``), and why; the turn is over then."""
        whose = self._turn.whose()
        if not whose:
            return
        kept = self._kept(whose)
        as_before = kept if kept is not None and _given(kept) == given else None
        how = how_again(as_before, wording, {})
        if self.project.done(lambda: self._keep(self.project.file.by("wall"), whose, given, wording, how)):
            self._turn.finish(False)


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleStrongest(_Strongest):
    """Whose turn it is at the wall; or one answer at a time here, said to a support worker or from paper."""

    view = "ConsoleView"
    tables = frozenset({"strongest", "tenderer", "declaration", "attendance", "young_person"})

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._giver = ""
        self._still_to_come = ""
        self._turns = ConsoleTurns(StrongestTurns(project, activity), self)
        self._givers = KeyedModel(["name", "answered"], self)
        self._choices = KeyedModel(["name", "chosen"], self)
        self._reasons = KeyedModel(["strongest", "wording", "wordsDraft", *WORDS_ROLES], self)
        self._comes_from = ComesFrom(project.people, self, memory=(project.chosen, self._place))

    def read(self) -> None:
        """Bring everything in line with the record."""
        file, session_id = self.project.file, self.activity.session_id
        self._turns.read()
        present = who_came(file, session_id)
        found = {one.young_person_id: one for one in file.all(Strongest, session_id=session_id)}
        young_people = [one for one in file.all(YoungPerson) if one.id in present]
        names = shown_names(file)
        self._still_to_come = ", ".join(names[one.id] for one in young_people if one.id not in found)
        rows = [{"key": one.id, "name": names[one.id], "answered": one.id in found} for one in young_people]
        self._givers.sync(rows)
        if self._giver not in {row["key"] for row in rows}:
            self._giver = ""
        own = found.get(self._giver)
        self._choices.sync(self._choice_rows(own) if self._giver else [])
        self._reasons.sync([self._reason_row(own)] if self._giver else [])
        self.read_again.emit()

    def _choice_rows(self, own: Strongest | None) -> list[dict[str, object]]:
        given = _given(own) if own else None
        return [
            {"key": f"{self._giver} {key}", "name": name, "chosen": key == given}
            for key, name in self._choice_names(self._giver)
        ]

    def _reason_row(self, own: Strongest | None) -> dict[str, object]:
        return {
            "key": self._giver,
            "strongest": f"{self._giver} {_given(own)}" if own else "",
            "wording": as_seen(own).wording if own else "",
            "wordsDraft": for_qt(self.project.drafts.get(self._draft_key(self._giver))),
            **words_roles(own),
        }

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words that are typed here come from."""
        return self._comes_from

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside

    @Property(ConsoleTurns, constant=True)
    def turns(self) -> ConsoleTurns:
        """The private turns at the wall."""
        return self._turns

    @Property(KeyedModel, constant=True)
    def givers(self) -> KeyedModel:
        """Whose answer it can be: the young people who came. name, answered."""
        return self._givers

    @Property(KeyedModel, constant=True)
    def choices(self) -> KeyedModel:
        """What the one chosen may say: a tenderer, nobody, or that they would rather not say. name, chosen."""
        return self._choices

    @Property(KeyedModel, constant=True)
    def reasons(self) -> KeyedModel:
        """What the one chosen said, in one row.

        strongest (a key of ``choices``, or "" while they have not answered), wording, wordsDraft, wordsId, wordsPlace,
        wordsPassedOn.
        """
        return self._reasons

    @Property(str, notify=read_again)
    def stillToCome(self) -> str:  # noqa: N802
        """The names of the young people who came and have not answered."""
        return self._still_to_come

    @Property(str, notify=read_again)
    def heading(self) -> str:
        """Whose answer is shown; "" while it is nobody's."""
        return f"{self._givers.at(self._givers.row_of(self._giver), 'name')}’s answer" if self._giver else ""

    @Property(str, notify=read_again)
    def giver(self) -> str:
        """Whose answer is shown: a young person's id, or "" for nobody's."""
        return self._giver

    @Slot(str)
    def choose_giver(self, giver: str) -> None:
        """Show one young person's answer, or nobody's ("")."""
        self._giver = giver
        self.read()

    @Slot(str, str)
    def find_strongest(self, key: str, wording: str) -> None:
        """Keep what a young person says (a key of ``choices``), and why; words come from where ``comesFrom`` says."""
        giver, given = key.split(" ", 1)

        def find() -> None:
            kept = self._kept(giver)
            # A reason is about what it was given for: with another answer it comes back as half typed.
            of_another = wording != "" and kept is not None and kept.wording == wording and _given(kept) != given
            how = how_again(kept, wording, self._comes_from.how())
            self._keep(self.project.file, giver, given, "" if of_another else wording, how)
            if of_another:
                self.project.drafts.keep(self._draft_key(giver), wording)
                self.read()

        self.project.attempt(find)

    @Slot(str)
    def take_strongest_away(self, young_person_id: str) -> None:
        """Take back what a young person said, with its words: they have not answered then."""

        def take() -> None:
            own = self._kept(young_person_id)
            if own is not None:
                feedback.take_strongest_away(self.project.file, own.id)

        self.project.attempt(take)

    @Slot(str, str)
    def keep_draft(self, young_person_id: str, wording: str) -> None:
        """Keep a young person's half-typed words."""
        self.project.drafts.keep(self._draft_key(young_person_id), wording)


def _given(own: Strongest) -> str:
    """Return what somebody said, as a key tells it: a tenderer's id, or another answer."""
    return own.tenderer_id or own.answer.value


def _answer(given: str) -> tuple[str | None, StrongestAnswer]:
    """Return the tenderer, if any, and the answer that such a key tells."""
    if given in (StrongestAnswer.NOBODY, StrongestAnswer.NOT_SAID):
        return None, StrongestAnswer(given)
    return given, StrongestAnswer.TENDERER


WALL = WallStrongest
CONSOLE = ConsoleStrongest
