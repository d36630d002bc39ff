"""Verdict: would they give us what we asked for?

The wall has the question, the answers there are and what was asked for: no answer that anybody gave.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import feedback
from workshop_app.domain.drafts import verdict_key
from workshop_app.domain.feedback import Answer, Verdict
from workshop_app.domain.occasions import Occasion, OccasionKind, in_words
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.occasions import called, may_still_be_at, occasion_of, who_was_at
from workshop_app.record.people import shown_names, who_came
from workshop_app.record.picks import Option, key_aspect
from workshop_app.record.private_turns import answers_unseen
from workshop_app.record.settings import said_about, verdict_settings
from workshop_app.record.sorts import category_names, latest_categories, names_set_aside
from workshop_app.record.verdicts import counted, given_on
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.asked import about_ids, answer_word, answers_to, asked_of
from workshop_app.ui.activities.differing_from_the_group import DifferingFromTheGroup
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.private_turn import WallPrivateTurn
from workshop_app.ui.activities.private_turn_kind import TURN_TABLES, ConsolePrivateTurns
from workshop_app.ui.activities.sheet import Sheet
from workshop_app.ui.activities.what_was_shared import WhatWasShared
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import opening
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, how_again
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, TakingOff, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

GROUP = "group"
_NOBODY_YET = "Nobody is here yet. Say who is here, in the list of people, and they can answer."
_NOBODY_WAS_THERE = "Nobody is recorded as having been there, and only those who were can answer."
TALK = "talk"
"""The part of the activity in which the wall shows what was shared, one thing at a time."""


class _Verdict(Page):
    """What both windows need of a verdict: the answers there are, and what each is called."""

    @Property("QStringList", constant=True)
    def answers(self) -> list[str]:
        """The answers that are offered."""
        return [one.value for one in answers_to(self.activity)]

    @Slot(str, result=str)
    def answer_word(self, answer: str) -> str:
        """Return what an answer is called here."""
        return answer_word(self.activity, Answer(answer))


@QmlElement
@QmlUncreatable("made in Python")
class WallVerdict(_Verdict):
    """What is asked, and what the young people asked for; once all are done and the console says so, what they shared.

    Nobody's answer is there before, and never whose it was.
    """

    view = "WallView"
    tables = TURN_TABLES | {"pick", "statement"}

    asked_for_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._categories = KeyedModel(["name", "number", "mattersMost"], self)
        self._key_aspect: Option | None = None
        self._private = WallPrivateTurn(project, activity, self)
        self._private.turn.pressed.connect(self.look_again)
        self._private.turn.turn_changed.connect(self.private_changed)
        self._talk = WhatWasShared(project, activity, self)
        self._taking_off = TakingOff(project, self, who="wall")

    def is_private_now(self) -> bool:
        """Tell whether somebody has their private turn."""
        return self._private.is_private()

    @Property(WallPrivateTurn, constant=True)
    def privately(self) -> WallPrivateTurn:
        """The private turn that was handed over."""
        return self._private

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off

    @Property(WhatWasShared, constant=True)
    def talk(self) -> WhatWasShared:
        """What was shared, one thing at a time, while the console shows it."""
        return self._talk

    @Property(bool, constant=True)
    def asksVerdicts(self) -> bool:  # noqa: N802
        """Whether the answers are those to "Would they give us what we asked for?"."""
        return bool(verdict_settings(self.activity).per)

    @Property(str, constant=True)
    def met(self) -> str:
        """On which meeting with the tenderer the verdicts are, in words; "" on its presentation, as is usual."""
        kind = said_about(self.activity)
        return "" if kind is OccasionKind.PRESENTATION or not self.asksVerdicts else opening(in_words(kind))

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """The categories of the group's latest sort: name, number (from 0), mattersMost (it is the key aspect)."""
        return self._categories

    @Property(str, notify=asked_for_changed)
    def keyAspect(self) -> str:  # noqa: N802
        """What the group picked as the key aspect, in words; "" for nothing, or where it is one of the categories."""
        return "" if self._key_aspect is None else for_qt(self._key_aspect.wording)

    @Property(int, notify=asked_for_changed)
    def keyAspectNumber(self) -> int:  # noqa: N802
        """The number of the category that is the key aspect; -1 where words are."""
        return -1 if self._key_aspect is None else self._key_aspect.number

    def read(self) -> None:
        """Bring what was asked for, turns, and what is shared in line with the record."""
        self._private.read()
        self._talk.read(shown=self.project.wall_parts.part(self.activity.id) == TALK)
        most = key_aspect(self.project.file)
        categories = latest_categories(self.project.file)
        self._key_aspect = None if most is not None and most.key in {one.id for one in categories} else most
        self._categories.sync(
            [
                {"key": one.id, "name": one.name, "number": at, "mattersMost": most is not None and most.key == one.id}
                for at, one in enumerate(categories)
            ]
        )
        self.asked_for_changed.emit()

    def stay(self, own: ActionRecord | None) -> None:
        """Let go of what was set aside since."""
        file = self.project.file
        self._private.stay()
        self._talk.stay()
        hidden, names = names_set_aside(file), category_names(file)
        self._categories.sync(
            [
                {**row, "name": names[row["key"]]} if row["key"] in hidden else row
                for row in self._categories.rows()
                if row["key"] in names
            ]
        )
        shown = self._key_aspect
        if shown is not None and shown.is_category:
            named = names.get(shown.key, "")
            wording = named if shown.key in hidden else shown.wording
            self._key_aspect = Option(shown.key, wording, shown.number) if named else None
        elif shown is not None:
            words = file.find(Statement, id=shown.key)
            self._key_aspect = shown if words is not None and words.state is StatementState.UP else None
        self.asked_for_changed.emit()


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleVerdict(_Verdict):
    """One verdict at a time: whose it is, what it is about, the answer and the words with it."""

    view = "ConsoleView"
    tables = TURN_TABLES | {"adult", "dissent"}

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._tenderer = ""
        self._met = ""
        self._giver = ""
        self._still_to_come = ""
        self._givers = KeyedModel(["name", "answered"], self)
        self._asked_rows = KeyedModel(["about", "scope", "number"], self)
        self._things = KeyedModel(
            ["about", "scope", "number", "answer", "shared", "wording", "wordsDraft", "counted", *WORDS_ROLES], self
        )
        self._sharing = ""
        self._in_turns: set[str] = set()
        self._nobody = ""
        self._privately = ConsolePrivateTurns(project, activity, self)
        self._sheet = Sheet(project, activity, self)
        self._differing = DifferingFromTheGroup(project, activity, self)
        self._comes_from = ComesFrom(project.people, self, memory=(project.chosen, self._place))

    def read(self) -> None:
        """Bring everything in line with the record."""
        file = self.project.file
        tenderer_id = self.activity.tenderer_id
        if tenderer_id is not None:
            self._tenderer = file.get(Tenderer, tenderer_id).name
        session_id = self.activity.session_id
        occasion = self._occasion()
        self._met = "" if occasion is None or not self.asksVerdicts else opening(called(file, occasion))
        present = who_came(file, session_id) if occasion is None else who_was_at(file, occasion)
        verdicts = [] if occasion is None else given_on(file, occasion)
        young_people = [one for one in file.all(YoungPerson) if one.id in present]
        comes = occasion is None or may_still_be_at(file, occasion, session_id)
        self._nobody = "" if young_people else _NOBODY_YET if comes else _NOBODY_WAS_THERE
        names = shown_names(file)
        unseen = set() if self._tenderer == "" else answers_unseen(file, self.activity)
        given = {one.young_person_id for one in verdicts}
        self._in_turns = {one.young_person_id or "" for one in verdicts if one.id in unseen}
        verdicts = [one for one in verdicts if one.id not in unseen]
        self._still_to_come = ", ".join(names[one.id] for one in young_people if one.id not in given)
        rows = [{"key": one.id, "name": names[one.id], "answered": one.id in given} for one in young_people]
        if self.asksVerdicts:
            rows.append({"key": GROUP, "name": "The group", "answered": None in given})
        self._givers.sync(rows)
        if self._giver not in {row["key"] for row in rows}:
            self._giver = ""
        self._asked_rows.sync(
            [
                {"key": one.key, "about": one.about, "scope": one.scope, "number": one.number}
                for one in (asked_of(file, self.activity) if self.asksVerdicts else [])
            ]
        )
        seen = self._giver and self._giver not in self._in_turns
        self._things.sync(self._rows(verdicts) if seen and self.asksVerdicts else [])
        self._sharing = self._how_shared(verdicts)
        self._privately.read()
        self._sheet.read()
        self._differing.read()
        self.read_again.emit()

    def _how_shared(self, verdicts: list[Verdict]) -> str:
        own = [one.shared for one in verdicts if one.young_person_id == self._giver]
        return "" if not own else "all" if all(own) else "some" if any(own) else "none"

    def _occasion(self) -> Occasion | None:
        """Return which meeting with the tenderer the verdicts given here are about; None where there is no tenderer."""
        if self.activity.tenderer_id is None:
            return None
        kind = said_about(self.activity)
        return occasion_of(self.project.file, self.activity.tenderer_id, kind, self.activity.session_id)

    def _rows(self, verdicts: list[Verdict]) -> list[dict[str, object]]:
        giver = None if self._giver == GROUP else self._giver
        rows: list[dict[str, object]] = []
        for thing in asked_of(self.project.file, self.activity):
            about = (thing.category_id, thing.line_id)
            given = [one for one in verdicts if (one.category_id, one.specification_line_id) == about]
            own = next((one for one in given if one.young_person_id == giver), None)
            key = f"{self._giver} {thing.key}"
            rows.append(
                {
                    "key": key,
                    "about": thing.about,
                    "scope": thing.scope,
                    "number": thing.number,
                    "answer": own.answer.value if own else "",
                    "shared": own is not None and own.shared,
                    "wording": as_seen(own).wording if own else "",
                    "wordsDraft": self.project.drafts.get(self._draft_key(key)),
                    "counted": self._counted(given) if giver is None and given else "",
                    **words_roles(own),
                }
            )
        return rows

    def _counted(self, given: list[Verdict]) -> str:
        count = counted(self.project.file, given)
        said = [
            f"{number} of {count.present} said {self._quoted(answer)}"
            for answer, number in count.answers.items()
            if number
        ]
        if count.kept_private:
            said.append(f"{count.kept_private} not shared")
        return ", ".join(said)

    def _quoted(self, answer: Answer) -> str:
        word = answer_word(self.activity, answer)
        return f"“{word}”" if verdict_settings(self.activity).whether_to_go_on else word

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words that are typed here come from."""
        return self._comes_from

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside

    @Property(KeyedModel, constant=True)
    def givers(self) -> KeyedModel:
        """Whose verdict it can be: the young people who were there, and the group. name, answered (something here)."""
        return self._givers

    @Property(str, notify=read_again)
    def nobody(self) -> str:
        """Why there is no young person to choose, in a sentence; "" where there is one."""
        return self._nobody

    @Property(KeyedModel, constant=True)
    def asked(self) -> KeyedModel:
        """What each is asked, whoever is chosen: about, scope (overall, category, line), number."""
        return self._asked_rows

    @Property(str, notify=read_again)
    def nextGiver(self) -> str:  # noqa: N802
        """The id of the first who said nothing here so far, the group last; "" once all have."""
        return next((str(row["key"]) for row in self._givers.rows() if not row["answered"]), "")

    @Property(KeyedModel, constant=True)
    def things(self) -> KeyedModel:
        """What the one chosen gives a verdict on.

        about, scope (overall, category, line), number, answer (or ""), shared, wording, wordsDraft, counted (how many
        of those there shared each answer, on one thing and one tenderer; only where the group speaks), wordsId,
        wordsPlace and wordsPassedOn (what can be done about the words).
        """
        return self._things

    @Property(bool, notify=read_again)
    def answeredInTurn(self) -> bool:  # noqa: N802
        """Whether the one chosen answered in a private turn, which nobody else sees before all are done."""
        return self._giver in self._in_turns

    @Property(str, notify=read_again)
    def sharing(self) -> str:
        """What the one chosen shares of their answers: all, some, none, or "" where there is nothing to share."""
        return self._sharing

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

    @Property(str, notify=read_again)
    def tenderer(self) -> str:
        """About whom."""
        return self._tenderer

    @Slot(bool)
    def share_all(self, shared: bool) -> None:
        """Record that the one chosen shares all their answers here, or none, as they were asked."""
        given = [self._given(str(row["key"])) for row in self._things.rows()]
        ids = [one.id for one in given if one is not None]
        self.project.attempt(lambda: feedback.share_verdicts(self.project.file, ids, shared=shared))

    @Slot(str, bool)
    def share(self, key: str, shared: bool) -> None:
        """Record that the one chosen shares the answer of a row of ``things``, or keeps it private."""
        given = self._given(key)
        if given is not None:
            self.project.attempt(lambda: feedback.share_verdicts(self.project.file, [given.id], shared=shared))

    @Property(str, notify=read_again)
    def stillToCome(self) -> str:  # noqa: N802
        """The names of the young people who were there and said nothing here so far."""
        return self._still_to_come

    @Property(bool, constant=True)
    def asksVerdicts(self) -> bool:  # noqa: N802
        """Whether verdicts on one tenderer are asked for here."""
        return self.activity.tenderer_id is not None and bool(verdict_settings(self.activity).per)

    @Property(str, notify=read_again)
    def heading(self) -> str:
        """Whose answer is shown, and about whom: only the tenderer's name, or nothing, while it is nobody's."""
        if not self._giver:
            return self._tenderer
        named = next(str(row["name"]) for row in self._givers.rows() if row["key"] == self._giver)
        whose = "The group’s answer" if self._giver == GROUP else f"{named}’s answer"
        return f"{whose} on {self._tenderer}" if self._tenderer else whose

    @Property(str, notify=read_again)
    def met(self) -> str:
        """On which meeting with the tenderer the verdicts are, in words; "" where none are asked for here."""
        return self._met

    @Property(str, notify=read_again)
    def giver(self) -> str:
        """Whose verdict is shown: a young person's id, "group", or "" for nobody's."""
        return self._giver

    @Slot(str)
    def choose_giver(self, giver: str) -> None:
        """Show one verdict: a young person's, the group's ("group"), or nobody's ("")."""
        self._giver = giver
        self.read()

    @Slot(str, str, str)
    def give(self, key: str, answer: str, wording: str) -> None:
        """Give the verdict of a row of ``things``: yes, partly, no or not sure; the words with it may be empty.

        They come from where ``comesFrom`` says, unless they are kept already.
        """
        giver, thing = key.split(" ", 1)
        category_id, line_id = about_ids(thing)
        tenderer_id = self.activity.tenderer_id
        if tenderer_id is None:
            return

        def give() -> None:
            feedback.give_verdict(
                self.project.file,
                tenderer_id,
                Answer(answer),
                session_id=self.activity.session_id,
                young_person_id=None if giver == GROUP else giver,
                category_id=category_id,
                specification_line_id=line_id,
                wording=wording,
                **how_again(self._given(key), wording, self._comes_from.how()),
                shared=self._sharing == "all",
                occasion=said_about(self.activity),
            )
            self.project.drafts.forget(self._draft_key(key))

        self.project.attempt(give)

    @Slot(str)
    def take_away(self, key: str) -> None:
        """Take the verdict of a row of ``things`` away: no answer is an answer."""

        def take() -> None:
            given = self._given(key)
            if given is not None:
                feedback.take_verdict_away(self.project.file, given.id)

        self.project.attempt(take)

    def _given(self, key: str) -> Verdict | None:
        """Return the verdict of a row of ``things`` as it is kept."""
        giver, thing = key.split(" ", 1)
        category_id, line_id = about_ids(thing)
        occasion = self._occasion()
        return self.project.file.find(
            Verdict,
            occasion_id="" if occasion is None else occasion.id,
            young_person_id=None if giver == GROUP else giver,
            category_id=category_id,
            specification_line_id=line_id,
        )

    def _draft_key(self, key: str) -> str:
        return verdict_key(self.activity.id, key)

    @Slot(str, result=str)
    def draft(self, key: str) -> str:
        """Return the half-typed words of a row of ``things``."""
        return for_qt(self.project.drafts.get(self._draft_key(key)))

    @Slot(str, str)
    def keep_draft(self, key: str, wording: str) -> None:
        """Keep half-typed words of a row of ``things``."""
        self.project.drafts.keep(self._draft_key(key), wording)


WALL = WallVerdict
CONSOLE = ConsoleVerdict
