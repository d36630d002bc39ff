"""Declaration: each young person is told the tenderers' names alone, and says whether they know them.

The wall names nobody but in a private turn; what was declared and decided is the console's alone.
"""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import fairness
from workshop_app.domain.drafts import about_key, verdict_key
from workshop_app.domain.fairness import (
    ASKED_OF_EACH_TENDERER,
    Agreed,
    Declaration,
    DeclarationDecision,
    Declared,
    has_nothing_to_declare,
    no_part_in,
)
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.fairness import agreement_of, briefing_to_agree_to, declarations_of, has_declared
from workshop_app.record.people import shown_names, young_people_who_came
from workshop_app.record.settings import briefing_settings
from workshop_app.record.slots import still_bidding
from workshop_app.store import Acting, ActionRecord
from workshop_app.ui.activities.declaration.turns import DeclarationTurns
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.turn import ConsoleTurns, WallTurn
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, how_of
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_QUESTIONS = tuple(ASKED_OF_EACH_TENDERER)
_ROLES = ["tenderer", "knows", "used", "talked", "wording", "wordsDraft"]
_DECISIONS = ["declared", "clear", "decision", "decided", "whyDraft"]


class _Declaring(Page):
    """What both windows need: what one young person declared about each tenderer, and keeping it."""

    @Property("QStringList", constant=True)
    def questions(self) -> list[str]:
        """What is asked about each tenderer."""
        return list(ASKED_OF_EACH_TENDERER.values())

    def _rows(self, young_person_id: str) -> list[dict[str, object]]:
        """Return a row for each tenderer that was named to them."""
        own = declarations_of(self.project.file, young_person_id) if young_person_id else {}
        return [
            {
                "key": own[one.id].id,
                "tenderer": one.name,
                "knows": own[one.id].knows_them or "",
                "used": own[one.id].used_their_service or "",
                "talked": own[one.id].talked_to_about_it or "",
                "wording": as_seen(own[one.id]).wording,
                "wordsDraft": for_qt(self.project.drafts.get(self._draft_key(own[one.id].id))),
            }
            for one in self.project.file.all(Tenderer)
            if one.id in own
        ]

    def _draft_key(self, declaration_id: str) -> str:
        return verdict_key(self.activity.id, declaration_id)

    def _keep(
        self, acting: Acting, declaration_id: str, how: dict[str, Any], wording: str | None = None, **answer: Declared
    ) -> None:
        """Keep one answer, or the words; all else of it stays as it is."""
        own = self.project.file.get(Declaration, declaration_id)
        answers = {name: getattr(own, name) for name in _QUESTIONS} | answer
        words = as_seen(own).wording if wording is None else wording
        fairness.declare(
            acting, declaration_id, wording=words, **answers, **(how_of(own) if words == own.wording else how)
        )
        if wording is not None:
            self.project.drafts.forget(self._draft_key(declaration_id))


def _question(number: int) -> str:
    return _QUESTIONS[number]


@QmlElement
@QmlUncreatable("made in Python")
class WallDeclaration(_Declaring):
    """What is asked and who sees it; in a private turn one tenderer after the other, with what its person declared."""

    view = "WallView"
    tables = frozenset({"declaration", "tenderer", "briefing_part", "attendance", "young_person"})

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._turn = WallTurn(DeclarationTurns(project, activity), self)
        self._turn.pressed.connect(self._turn_pressed)
        self._turn.turn_changed.connect(self.private_changed)
        self._declaring = False
        self._declarations = KeyedModel(_ROLES, self)

    def is_private_now(self) -> bool:
        """Tell whether somebody declares."""
        return self._turn.is_private()

    def read(self) -> None:
        """Follow the console and the record; only whoever has their turn is told a name."""
        self._turn.read()
        self._fill()

    def stay(self, own: ActionRecord | None) -> None:
        """Stay as it is, for a wall that is frozen; a turn that is over makes room for the page between two."""
        self._turn.stay()
        self._fill()

    def _fill(self) -> None:
        whose = self._turn.whose()
        self._declarations.sync(self._rows(whose) if whose else [])
        self._declaring = bool(whose) and self._declarations.count > 0
        self.read_again.emit()

    @Slot()
    def _turn_pressed(self) -> None:
        """Tell the names as somebody says that they are ready: from then on it is recorded that they know them."""
        whose = self._turn.whose()
        if whose:
            wall = self.project.file.by("wall")
            self.project.attempt(lambda: fairness.name_tenderers(wall, self.activity.session_id, whose))
        self.look_again()

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """The private turn that was handed over, and its covers."""
        return self._turn

    @Property(KeyedModel, constant=True)
    def declarations(self) -> KeyedModel:
        """What whoever has their turn declared, a tenderer each: tenderer, knows, used, talked, wording, wordsDraft."""
        return self._declarations

    @Property(bool, notify=read_again)
    def declaring(self) -> bool:
        """Whether somebody has their turn, and the names are there."""
        return self._declaring

    @Slot(str, int, str)
    def answer(self, key: str, question: int, answer: str) -> None:
        """Keep an answer to one of the three questions, from 0."""
        if self._declarations.row_of(key) >= 0:
            given = {_question(question): Declared(answer)}
            self.project.attempt(lambda: self._keep(self.project.file.by("wall"), key, {}, **given))

    @Slot(str, str)
    def keep_draft(self, key: str, wording: str) -> None:
        """Keep half-typed words of whoever has their turn."""
        if self._declarations.row_of(key) >= 0:
            kept = str(self._declarations.at(self._declarations.row_of(key), "wording"))
            self.project.drafts.keep(self._draft_key(key), "" if wording == kept else wording)

    @Slot(str, str, result=bool)
    def save_words(self, key: str, wording: str) -> bool:
        """Keep the words beside the answers; tell whether they are kept."""
        if self._declarations.row_of(key) < 0:
            return False
        return self.project.done(lambda: self._keep(self.project.file.by("wall"), key, {}, wording))


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleDeclaration(_Declaring):
    """Whose turn it is; or one young person at a time here; and what was decided, by whom and why."""

    view = "ConsoleView"
    tables = frozenset({"declaration", "tenderer", "attendance", "young_person", "briefing_part", "activity"})

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._giver = ""
        self._agree = self._said_no = ""
        self._still = self._undecided = ""
        self._may_be_told = False
        self._turns = ConsoleTurns(DeclarationTurns(project, activity), self)
        self._givers = KeyedModel(["name"], self)
        self._not_asked = KeyedModel(["name"], self)
        self._declarations = KeyedModel([*_ROLES, *_DECISIONS, *WORDS_ROLES], self)
        self._comes_from = ComesFrom(project.people, self, memory=(project.chosen, self._place))

    def read(self) -> None:
        """Bring everything in line with the record."""
        file, session_id = self.project.file, self.activity.session_id
        self._turns.read()
        came = young_people_who_came(file, session_id)
        names = shown_names(file)
        agreement = agreement_of(file)
        briefing = briefing_to_agree_to(file, session_id)
        self._agree = "" if briefing is None else briefing_settings(briefing).agree
        self._givers.sync([{"key": one.id, "name": names[one.id]} for one in came])
        self._not_asked.sync([{"key": one.id, "name": names[one.id]} for one in came if one.id not in agreement])
        self._said_no = ", ".join(names[one.id] for one in came if agreement.get(one.id) is Agreed.NO)
        if self._givers.row_of(self._giver) < 0:
            self._giver = ""
        own = {one.id: list(declarations_of(file, one.id).values()) for one in came}
        waits = [one for one in came if any(each.declared_at and not each.decision for each in own[one.id])]
        said_no = {one.id for one in came if agreement.get(one.id) is Agreed.NO}
        out = {one.id for one in came if no_part_in(own[one.id])} | {one for one in said_no if not own[one]}
        to_come = [one for one in came if one not in waits and one.id not in out and not has_declared(file, one.id)]
        self._still = ", ".join(names[one.id] for one in to_come)
        self._undecided = ", ".join(names[one.id] for one in waits if one.id not in out)
        self._may_be_told = agreement.get(self._giver) is Agreed.YES
        self._declarations.sync(self._rows_of_the_giver())
        self.read_again.emit()

    def _rows_of_the_giver(self) -> list[dict[str, object]]:
        by_id = {one.id: one for one in declarations_of(self.project.file, self._giver).values()} if self._giver else {}
        return [
            {
                **row,
                "declared": by_id[str(row["key"])].declared_at is not None,
                "clear": has_nothing_to_declare(by_id[str(row["key"])]),
                "decision": by_id[str(row["key"])].decision or "",
                "decided": _decided(by_id[str(row["key"])]),
                "whyDraft": for_qt(self.project.drafts.get(about_key("decided", str(row["key"])))),
                **words_roles(by_id[str(row["key"])]),
            }
            for row in self._rows(self._giver)
        ]

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
        """Whose declaration it can be: the young people who came. name."""
        return self._givers

    @Property(KeyedModel, constant=True)
    def notAsked(self) -> KeyedModel:  # noqa: N802
        """Who came and was not asked yet whether they keep it to themselves: name."""
        return self._not_asked

    @Property(str, notify=read_again)
    def saidNo(self) -> str:  # noqa: N802
        """The names of those who came and said no to it; they are not asked again."""
        return self._said_no

    @Property(KeyedModel, constant=True)
    def declarations(self) -> KeyedModel:
        """What the one chosen declared, a row for each tenderer that was named to them.

        tenderer, knows, used, talked, wording, wordsDraft, declared, clear (nothing to declare), decision ("" before),
        decided (by whom and why, in words), whyDraft, wordsId, wordsPlace, wordsPassedOn.
        """
        return self._declarations

    @Property("QStringList", constant=True)
    def decisions(self) -> list[str]:
        """What can be decided."""
        return [one.value for one in DeclarationDecision]

    @Property(str, notify=read_again)
    def agree(self) -> str:
        """The sentence that is agreed to; "" where no session plan has one."""
        return self._agree

    @Property(str, notify=read_again)
    def stillToDeclare(self) -> str:  # noqa: N802
        """The names of those who came and have not declared about every tenderer."""
        return self._still

    @Property(str, notify=read_again)
    def toDecide(self) -> str:  # noqa: N802
        """The names of those about whose declarations it is still to be decided."""
        return self._undecided

    @Property(str, notify=read_again)
    def giver(self) -> str:
        """Whose declaration is shown; "" for nobody's."""
        return self._giver

    @Property(str, notify=read_again)
    def giverName(self) -> str:  # noqa: N802
        """Their name; "" for nobody."""
        row = self._givers.row_of(self._giver)
        return str(self._givers.at(row, "name")) if row >= 0 else ""

    @Property(str, notify=read_again)
    def decides(self) -> str:
        """Who decides, as it was typed here last; else the first adult here who may write down."""
        return self.chosen("by") or str(self.project.people.scribes.at(0, "name") or "")

    @Property(bool, notify=read_again)
    def mayBeTold(self) -> bool:  # noqa: N802
        """Whether the one chosen agreed to keep it to themselves, so that names can be told."""
        return self._may_be_told

    @Property(bool, notify=read_again)
    def allNamed(self) -> bool:  # noqa: N802
        """Whether every tenderer was named to the one chosen."""
        return {one.id for one in still_bidding(self.project.file)} <= declarations_of(
            self.project.file, self._giver
        ).keys()

    @Property(bool, notify=read_again)
    def hasTenderers(self) -> bool:  # noqa: N802
        """Whether there is anybody to be named."""
        return self.project.has_file and still_bidding(self.project.file) != []

    @Property(bool, notify=read_again)
    def somethingClear(self) -> bool:  # noqa: N802
        """Whether the one chosen has nothing to declare on a tenderer about which it is not decided yet."""
        return any(row["declared"] and row["clear"] and not row["decision"] for row in self._declarations.rows())

    @Slot(str)
    def choose_giver(self, giver: str) -> None:
        """Show one young person's declaration, or nobody's ("")."""
        self.project.drafts.flush()
        self._giver = giver
        self.read()

    @Slot(str, str)
    def say_whether_agreed(self, young_person_id: str, answer: str) -> None:
        """Keep a yes or a no to keeping it to oneself, said here."""

        def say() -> None:
            file = self.project.file
            briefing = briefing_to_agree_to(file, self.activity.session_id)
            if briefing is not None:
                fairness.say_whether_agreed(file, briefing.id, young_person_id, Agreed(answer))

        self.project.attempt(say)

    @Slot()
    def name_tenderers(self) -> None:
        """Tell the names to the one chosen."""
        file = self.project.file
        self.project.attempt(lambda: fairness.name_tenderers(file, self.activity.session_id, self._giver))

    @Slot(str, int, str)
    def answer(self, key: str, question: int, answer: str) -> None:
        """Keep an answer to one of the three questions, from 0."""
        given = {_question(question): Declared(answer)}
        self.project.attempt(lambda: self._keep(self.project.file, key, self._comes_from.how(), **given))

    @Slot(str, str)
    def keep_draft(self, key: str, wording: str) -> None:
        """Keep half-typed words."""
        self.project.drafts.keep(self._draft_key(key), wording)

    @Slot(str, str)
    def save_words(self, key: str, wording: str) -> None:
        """Keep the words beside the answers; they come from where ``comesFrom`` says."""
        self.project.attempt(lambda: self._keep(self.project.file, key, self._comes_from.how(), wording))

    @Slot(str)
    def take_away(self, key: str) -> None:
        """Take away what was answered about one tenderer."""
        self.project.attempt(lambda: fairness.take_declaration_away(self.project.file, key))

    @Slot(str, str)
    def keep_why(self, key: str, why: str) -> None:
        """Keep a half-typed reason."""
        self.project.drafts.keep(about_key("decided", key), why)

    @Slot(str, str, str, str)
    def decide(self, key: str, decision: str, by: str, why: str) -> None:
        """Keep what was decided about one tenderer, by whom and why."""

        def decide() -> None:
            fairness.decide_on_declaration(self.project.file, key, DeclarationDecision(decision), by=by, why=why)
            self.project.drafts.forget(about_key("decided", key))

        self.project.attempt(decide)

    @Slot(str)
    def let_take_part(self, by: str) -> None:
        """Decide that the one chosen takes part wherever they have nothing to declare."""
        self.project.attempt(lambda: fairness.let_take_part(self.project.file, self._giver, by=by))


def _decided(one: Declaration) -> str:
    """Return what was decided, in words."""
    if one.decision is None:
        return ""
    why = f": {one.decided_why}" if one.decided_why.strip() else ""
    return for_qt(f"{label(one.decision)}. {one.decided_by}{why}")


WALL = WallDeclaration
CONSOLE = ConsoleDeclaration
