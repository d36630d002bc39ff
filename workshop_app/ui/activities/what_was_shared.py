"""What young people shared of their answers, one thing at a time at the wall, to talk about; never whose it was."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.feedback import Answer, Verdict
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.private_turns import all_are_in, shared_answers
from workshop_app.ui.activities.asked import Asked, answer_word, asked_of
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WhatWasShared(QObject):
    """The things that were asked, and of the one that is shown the answers that were shared.

    Answers stand in the order of the answers there are, and words in that of their ids: nobody can tell who said which.

    Signals:
        read_again: what it shows may be another.
        went_on: another thing is shown.
    """

    read_again = Signal()
    went_on = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._activity = activity
        self._shown = False
        self._at = 0
        self._asked: list[Asked] = []
        self._given: list[Verdict] = []
        self._tenderer = ""
        self._group: Answer | None = None
        self._group_words = ""
        self._answers = KeyedModel(["modelAnswer", "word", "times"], self)
        self._words = KeyedModel(["modelAnswer", "word", "wording"], self)

    def read(self, *, shown: bool) -> None:
        """Show what is shared, if the console has the wall show it and everybody is done."""
        file, activity = self._project.file, self._activity
        may = shown and activity.tenderer_id is not None and all_are_in(file, activity)
        if may and not self._shown:
            self._at = 0
        self._shown = may
        self._asked = asked_of(file, activity) if may else []
        self._given = sorted(shared_answers(file, activity), key=lambda one: one.id) if may else []
        self._tenderer = file.get(Tenderer, activity.tenderer_id or "").name if may else ""
        self._fill()

    def stay(self) -> None:
        """Let go of what is no longer shared, on a frozen wall; nothing new comes up."""
        if self._shown:
            still = {one.id: one for one in shared_answers(self._project.file, self._activity)}
            self._given = [still[one.id] for one in self._given if one.id in still]
            self._fill()

    def _fill(self) -> None:
        self._at = max(0, min(self._at, len(self._asked) - 1))
        thing = self._asked[self._at] if self._asked else None
        here = [
            as_seen(one)
            for one in self._given
            if thing is not None
            and one.young_person_id is not None
            and (one.category_id, one.specification_line_id) == (thing.category_id, thing.line_id)
        ]
        group = next(
            (
                as_seen(one)
                for one in self._given
                if thing is not None
                and one.young_person_id is None
                and (one.category_id, one.specification_line_id) == (thing.category_id, thing.line_id)
            ),
            None,
        )
        self._group = None if group is None else group.answer
        self._group_words = "" if group is None else group.wording
        here.sort(key=lambda one: list(Answer).index(one.answer))
        times = {answer: sum(one.answer is answer for one in here) for answer in Answer}
        self._answers.sync(
            [
                {"key": answer.value, "modelAnswer": answer.value, "word": self._word(answer), "times": number}
                for answer, number in times.items()
                if number
            ]
        )
        self._words.sync(
            [
                {"key": one.id, "modelAnswer": one.answer.value, "word": self._word(one.answer), "wording": one.wording}
                for one in here
                if one.wording.strip()
            ]
        )
        self.read_again.emit()

    def _word(self, answer: Answer) -> str:
        return answer_word(self._activity, answer)

    @Property(bool, notify=read_again)
    def shown(self) -> bool:
        """Whether it is shown."""
        return self._shown and bool(self._asked)

    @Property(str, notify=read_again)
    def tenderer(self) -> str:
        """About whom; "" while nothing is shown."""
        return self._tenderer

    @Property(int, notify=read_again)
    def at(self) -> int:
        """Which thing is shown, from 1."""
        return self._at + 1

    @Property(int, notify=read_again)
    def of(self) -> int:
        """How many things there are."""
        return len(self._asked)

    @Property(str, notify=read_again)
    def about(self) -> str:
        """What was asked."""
        return for_qt(self._asked[self._at].about) if self._asked else ""

    @Property(str, notify=read_again)
    def scope(self) -> str:
        """What it is: overall, category or line."""
        return self._asked[self._at].scope if self._asked else ""

    @Property(int, notify=read_again)
    def number(self) -> int:
        """The number of its sign."""
        return self._asked[self._at].number if self._asked else 0

    @Property(KeyedModel, constant=True)
    def answers(self) -> KeyedModel:
        """The answers that were shared: modelAnswer, word, times."""
        return self._answers

    @Property(KeyedModel, constant=True)
    def words(self) -> KeyedModel:
        """The words that were shared with them: modelAnswer, word, wording."""
        return self._words

    @Property(str, notify=read_again)
    def groupAnswer(self) -> str:  # noqa: N802
        """What the group says of it together; "" while it has not said."""
        return "" if self._group is None else self._group.value

    @Property(str, notify=read_again)
    def groupWord(self) -> str:  # noqa: N802
        """What that answer is called."""
        return "" if self._group is None else self._word(self._group)

    @Property(str, notify=read_again)
    def groupWords(self) -> str:  # noqa: N802
        """What the group says with it."""
        return for_qt(self._group_words)

    @Slot()
    def next(self) -> None:
        """Show the next thing."""
        self._at += 1
        self._fill()
        self.went_on.emit()

    @Slot()
    def back(self) -> None:
        """Show the one before."""
        self._at -= 1
        self._fill()
        self.went_on.emit()
