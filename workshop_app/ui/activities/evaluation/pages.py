"""Evaluation: how it was. At the wall without a name; at the console by name, without one, or from paper."""

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import feedback
from workshop_app.domain.drafts import evaluation_key
from workshop_app.domain.feedback import Evaluation, EvaluationAnswer
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen
from workshop_app.record.people import shown_names, who_came
from workshop_app.store import Acting
from workshop_app.ui.activities.page import WritingPage
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1
_UNNAMED = "unnamed"


class _Evaluation(WritingPage):
    """What both windows need of an evaluation."""

    @Property("QStringList", constant=True)
    def answers(self) -> list[str]:
        """The answers there are; giving none is one of them."""
        return [one.value for one in EvaluationAnswer]

    def _keep(
        self,
        acting: Acting,
        young_person_id: str | None,
        enjoyed: str,
        understood: str,
        wording: str,
        how: dict[str, Any] | None = None,
    ) -> bool:
        kept = self.project.done(
            lambda: feedback.evaluate_session(
                acting,
                self.activity.session_id,
                young_person_id=young_person_id,
                enjoyed=EvaluationAnswer(enjoyed or EvaluationAnswer.NO_ANSWER),
                understood=EvaluationAnswer(understood or EvaluationAnswer.NO_ANSWER),
                wording=wording,
                **(how or {}),
            )
        )
        if kept:
            self.project.drafts.forget(self._key_of(young_person_id or _UNNAMED))
        return kept

    def _key_of(self, whose: str) -> str:
        """Return the key of somebody's half-typed words; at the wall all are in the one box."""
        return self._draft_key


@QmlElement
@QmlUncreatable("made in Python")
class WallEvaluation(_Evaluation):
    """A form for one after the other at the wall. No name is asked for, and nobody's answers are shown."""

    view = "WallView"
    window = "wall"

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._begun = False

    def is_private_now(self) -> bool:
        """Tell whether somebody has begun to answer and has not kept it."""
        return self._begun

    @Slot(bool)
    def answer(self, begun: bool) -> None:
        """Say whether anything is chosen or typed in the form."""
        self._begun = begun
        self.private_changed.emit()

    def read(self) -> None:
        """Nothing that was answered is ever shown at the wall."""

    @Slot(str, str, str, result=bool)
    def keep(self, enjoyed: str, understood: str, wording: str) -> bool:
        """Keep what somebody answered at the wall; "" is no answer."""
        return self._keep(self.project.file.by("wall"), None, enjoyed, understood, wording)


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleEvaluation(_Evaluation):
    """Every young person who was there, what was answered, and a form to type in what came on paper."""

    view = "ConsoleView"
    window = "console"
    tables = frozenset({"evaluation", "young_person", "attendance"})

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._people = KeyedModel(["name", "answered", "enjoyed", "understood", "wording"], self)
        self._evaluations = KeyedModel(
            ["name", "enjoyed", "understood", "wording", "known", "gist", *WORDS_ROLES], self
        )
        self._comes_from = ComesFrom(project.people, self, memory=(project.chosen, self._place))

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words that are typed here come from."""
        return self._comes_from

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """The young people who were there: name, answered, and what they answered."""
        return self._people

    @Property(KeyedModel, constant=True)
    def evaluations(self) -> KeyedModel:
        """What was answered, the latest first.

        name ("" for none), enjoyed, understood, wording, known (how the words were written down), gist, wordsId,
        wordsPlace and wordsPassedOn (what can be done about them).
        """
        return self._evaluations

    def read(self) -> None:
        """Bring people and answers in line with the record."""
        file = self.project.file
        session_id = self.activity.session_id
        names = shown_names(file)
        found = file.all(Evaluation, session_id=session_id)
        answered = {one.young_person_id: _answers(one) for one in found if one.young_person_id}
        present = who_came(file, session_id)
        none = {"enjoyed": "", "understood": "", "wording": ""}
        self._people.sync(
            [
                {"key": key, "name": alias, "answered": key in answered, **answered.get(key, none)}
                for key, alias in names.items()
                if key in present or key in answered
            ]
        )
        self._evaluations.sync(
            [
                {
                    "key": one.id,
                    "name": names.get(one.young_person_id or "", ""),
                    "known": known_of(one),
                    "gist": one.exactness is Exactness.GIST,
                    **_answers(one),
                    **words_roles(one),
                }
                for one in reversed(found)
            ]
        )

    @Slot(str, result=bool)
    def has_answered(self, young_person_id: str) -> bool:
        """Tell whether something is kept of a young person that another answer of theirs would replace."""
        return any(row["key"] == young_person_id and row["answered"] for row in self._people.rows())

    def _key_of(self, whose: str) -> str:
        return evaluation_key(self.activity.id, whose) if whose else self._draft_key

    @Slot(str, result=str)
    def draft_of(self, whose: str) -> str:
        """Return the half-typed words of a young person, "unnamed", or "" while nobody is chosen."""
        return for_qt(self.project.drafts.get(self._key_of(whose)))

    @Slot(str, str)
    def keep_draft_of(self, whose: str, wording: str) -> None:
        """Keep the half-typed words of one young person, so that they are never taken for another's."""
        self.project.drafts.keep(self._key_of(whose), wording)

    @Slot(str)
    def show_where_from(self, young_person_id: str) -> None:
        """Choose where the words come from as it is kept of a young person's, if they have answered."""
        kept = self.project.file.find(Evaluation, session_id=self.activity.session_id, young_person_id=young_person_id)
        if kept is not None:
            self._comes_from.show(kept)

    @Slot(str, str, str, str, result=bool)
    def keep(self, young_person_id: str, enjoyed: str, understood: str, wording: str) -> bool:
        """Keep what one young person answered; "" for who is without a name, and for an answer is no answer."""
        kept = self._keep(
            self.project.file, young_person_id or None, enjoyed, understood, wording, self._comes_from.how()
        )
        if kept:
            self._comes_from.begin_anew()
        return kept


def _answers(one: Evaluation) -> dict[str, object]:
    return {
        "enjoyed": one.enjoyed.value,
        "understood": one.understood.value,
        "wording": as_seen(one).wording,
    }


WALL = WallEvaluation
CONSOLE = ConsoleEvaluation
