"""Verdict: would they give us what we asked for?

The wall has the question, the answers there are and what was asked for: no answer that anybody gave.
"""

from typing import Any

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
from workshop_app.record.made_from import lines
from workshop_app.record.occasions import called, occasion_of, who_was_at
from workshop_app.record.people import shown_names, who_came
from workshop_app.record.picks import Option, key_aspect
from workshop_app.record.settings import verdict_settings
from workshop_app.record.sorts import category_names, latest_categories, names_set_aside
from workshop_app.record.verdicts import counted, given_on
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.page import Page
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import answer_label, opening
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, how_of
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

GROUP = "group"
_OVERALL = "overall"


class _Verdict(Page):
    """What both windows need of a verdict: the answers there are, and what each is called."""

    @Property("QStringList", constant=True)
    def answers(self) -> list[str]:
        """The answers there are: where all that is asked is whether to go on, partly is none."""
        none = Answer.PARTLY if verdict_settings(self.activity).whether_to_go_on else None
        return [one.value for one in Answer if one is not none]

    @Slot(str, result=str)
    def answer_word(self, answer: str) -> str:
        """Return what an answer is called here."""
        return answer_label(Answer(answer), whether_to_go_on=verdict_settings(self.activity).whether_to_go_on)


@QmlElement
@QmlUncreatable("made in Python")
class WallVerdict(_Verdict):
    """What is asked, and what the young people asked for: never an answer that anybody gave, and no tenderer."""

    view = "WallView"
    tables = frozenset({"pick", "sort", "category", "statement"})

    asked_for_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._categories = KeyedModel(["name", "number", "mattersMost"], self)
        self._key_aspect: Option | None = None

    @Property(bool, constant=True)
    def asksVerdicts(self) -> bool:  # noqa: N802
        """Whether the answers are those to "Would they give us what we asked for?"."""
        return bool(verdict_settings(self.activity).per)

    @Property(str, constant=True)
    def met(self) -> str:
        """On which meeting with the tenderer the verdicts are, in words; "" on its presentation, as is usual."""
        kind = OccasionKind(verdict_settings(self.activity).about)
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
        """Bring what was asked for in line with the record."""
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
    tables = frozenset(
        {
            "verdict",
            "occasion",
            "tenderer",
            "presentation",
            "attendance",
            "young_person",
            "sort",
            "category",
            "specification_line",
        }
    )

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
            ["about", "scope", "number", "answer", "wording", "wordsDraft", "counted", *WORDS_ROLES], self
        )
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
        names = shown_names(file)
        given = {one.young_person_id for one in verdicts}
        self._still_to_come = ", ".join(names[one.id] for one in young_people if one.id not in given)
        rows = [{"key": one.id, "name": names[one.id], "answered": one.id in given} for one in young_people]
        if self.asksVerdicts:
            rows.append({"key": GROUP, "name": "The group", "answered": None in given})
        self._givers.sync(rows)
        if self._giver not in {row["key"] for row in rows}:
            self._giver = ""
        self._asked_rows.sync(
            [
                {"key": thing, "about": about, "scope": scope, "number": number}
                for thing, scope, number, about in (self._asked() if self.asksVerdicts else [])
            ]
        )
        self._things.sync(self._rows(verdicts) if self._giver and self.asksVerdicts else [])
        self.read_again.emit()

    def _occasion(self) -> Occasion | None:
        """Return which meeting with the tenderer the verdicts given here are about; None where there is no tenderer."""
        if self.activity.tenderer_id is None:
            return None
        kind = OccasionKind(verdict_settings(self.activity).about)
        return occasion_of(self.project.file, self.activity.tenderer_id, kind, self.activity.session_id)

    def _rows(self, verdicts: list[Verdict]) -> list[dict[str, object]]:
        giver = None if self._giver == GROUP else self._giver
        rows: list[dict[str, object]] = []
        for thing, scope, number, about in self._asked():
            category_id, line_id = _about(thing)
            given = [one for one in verdicts if (one.category_id, one.specification_line_id) == (category_id, line_id)]
            own = next((one for one in given if one.young_person_id == giver), None)
            key = f"{self._giver} {thing}"
            rows.append(
                {
                    "key": key,
                    "about": about,
                    "scope": scope,
                    "number": number,
                    "answer": own.answer.value if own else "",
                    "wording": as_seen(own).wording if own else "",
                    "wordsDraft": self.project.drafts.get(self._draft_key(key)),
                    "counted": self._counted(given) if giver is None and given else "",
                    **words_roles(own),
                }
            )
        return rows

    def _counted(self, given: list[Verdict]) -> str:
        count = counted(self.project.file, given)
        return ", ".join(
            f"{number} of {count.present} said {self._quoted(answer)}"
            for answer, number in count.answers.items()
            if number
        )

    def _quoted(self, answer: Answer) -> str:
        word = self.answer_word(answer.value)
        return f"“{word}”" if verdict_settings(self.activity).whether_to_go_on else word

    def _asked(self) -> list[tuple[str, str, int, str]]:
        """Return what a verdict is given on: key, scope, number of its sign, words."""
        file = self.project.file
        settings = verdict_settings(self.activity)
        per, overall = settings.per, "Should they go on?" if settings.whether_to_go_on else "All in all"
        asked: list[tuple[str, str, int, str]] = [(_OVERALL, _OVERALL, 0, overall)] if _OVERALL in per else []
        if "category" in per:
            categories = enumerate(latest_categories(file))
            asked += [(f"category {one.id}", "category", at, one.name) for at, one in categories]
        if "line" in per:
            asked_lines = lines(file)
            asked += [(f"line {one.id}", "line", at, one.wording) for at, one in enumerate(asked_lines, start=1)]
        return asked

    @Property(People, constant=True)
    def people(self) -> People:
        """Who is here, and who of them may write down."""
        return self.project.people

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

        about, scope (overall, category, line), number, answer (or ""), wording, wordsDraft, counted (how many of
        those there gave each answer, on one thing and one tenderer; only where the group speaks), wordsId, wordsPlace
        and wordsPassedOn (what can be done about the words).
        """
        return self._things

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
        category_id, line_id = _about(thing)
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
                **self._how(self._given(key), wording),
                occasion=OccasionKind(verdict_settings(self.activity).about),
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
        category_id, line_id = _about(thing)
        occasion = self._occasion()
        return self.project.file.find(
            Verdict,
            occasion_id="" if occasion is None else occasion.id,
            young_person_id=None if giver == GROUP else giver,
            category_id=category_id,
            specification_line_id=line_id,
        )

    def _how(self, kept: Verdict | None, wording: str) -> dict[str, Any]:
        """Return how words were written down that are given now: those that were kept before are as they were."""
        same = kept is not None and wording != "" and kept.wording == wording
        return how_of(kept) if kept is not None and same else self._comes_from.how()

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


def _about(thing: str) -> tuple[str | None, str | None]:
    scope, _, row_id = thing.partition(" ")
    return (row_id if scope == "category" else None, row_id if scope == "line" else None)


WALL = WallVerdict
CONSOLE = ConsoleVerdict
