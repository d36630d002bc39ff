"""What the pages call each value that the record knows: nobody at a window reads a value of the code.

Values stay the keys in models and slots; a page asks for the label where it shows one.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.feedback import Answer, EvaluationAnswer, RemarkKind, RemarkState, StrongestAnswer
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.packs import Writing
from workshop_app.domain.people import AdultRole, AgeBand, ConsentPurpose, Recipient, Standing
from workshop_app.domain.provenance import Exactness, MadeHow, WordsState
from workshop_app.domain.sessions import Progress
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import Stage
from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

LABELS: dict[type[StrEnum], Mapping[StrEnum, str]] = {
    AdultRole: {
        AdultRole.FACILITATOR: "facilitator",
        AdultRole.SUPPORT_WORKER: "support worker",
        AdultRole.OBSERVER: "observer",
    },
    AgeBand: {
        AgeBand.UNDER_16: "under 16",
        AgeBand.OVER_16: "16 or over",
        AgeBand.NOT_KNOWN: "age not known",
    },
    AttachmentKind: {
        AttachmentKind.FILM: "film",
        AttachmentKind.PHOTO: "photo",
        AttachmentKind.FLIP_CHART: "flip-chart",
        AttachmentKind.HAND_OUT: "hand-out",
        AttachmentKind.OTHER: "something else",
    },
    Answer: {Answer.YES: "yes", Answer.PARTLY: "partly", Answer.NO: "no", Answer.NOT_SURE: "not sure"},
    ConsentPurpose: {
        ConsentPurpose.TAKING_PART: "Taking part",
        ConsentPurpose.WORDS_NAMED: "Their words leave with their name for this work",
        ConsentPurpose.FILM: "They can be seen on film",
        ConsentPurpose.PHOTO: "They can be seen in photos",
    },
    EvaluationAnswer: {
        EvaluationAnswer.YES: "yes",
        EvaluationAnswer.PARTLY: "partly",
        EvaluationAnswer.NO: "no",
        EvaluationAnswer.NO_ANSWER: "no answer",
    },
    Exactness: {Exactness.EXACT: "the exact words", Exactness.GIST: "not word for word"},
    MadeHow: {
        MadeHow.SAID: "said so",
        MadeHow.REWORDED: "another wording",
        MadeHow.PART: "a part",
        MadeHow.JOINED: "joined",
        MadeHow.CORRECTED: "a slip put right",
    },
    OccasionKind: {
        OccasionKind.BID: "On its bid",
        OccasionKind.VISIT: "On a visit",
        OccasionKind.PRESENTATION: "On its presentation",
    },
    Progress: {Progress.TO_COME: "to come", Progress.UNDER_WAY: "under way", Progress.DONE: "done"},
    Recipient: {
        Recipient.PANEL: "for the adult panel",
        Recipient.TENDERERS: "for tenderers",
        Recipient.PUBLISHED: "for everybody, published",
    },
    RemarkKind: {RemarkKind.STRENGTH: "strength", RemarkKind.WEAKNESS: "weakness", RemarkKind.EXPLORE: "to explore"},
    RemarkState: {
        RemarkState.PRIVATE: "private",
        RemarkState.SHARED: "shared",
        RemarkState.SET_ASIDE: "set aside",
        RemarkState.SAFEGUARDING: "safeguarding",
    },
    Stage: {
        Stage.TO_COME: "Not started yet",
        Stage.PRESENTING: "Presenting",
        Stage.QUESTIONS: "Questions",
        Stage.OVER: "Time taken",
    },
    Standing: {
        Standing.NOT_ASKED: "not asked yet",
        Standing.NO: "no",
        Standing.OWN_YES_ONLY: "their own yes; who agrees for them, or the signed form, is still missing",
        Standing.YES: "yes",
    },
    StatementState: {
        StatementState.WAITING: "waiting",
        StatementState.UP: "up",
        StatementState.SET_ASIDE: "set aside",
        StatementState.SAFEGUARDING: "safeguarding",
    },
    StrongestAnswer: {
        StrongestAnswer.TENDERER: "One of them",
        StrongestAnswer.NOBODY: "Nobody",
        StrongestAnswer.NOT_SAID: "Would rather not say",
    },
    WordsState: {
        WordsState.KEPT: "kept",
        WordsState.SET_ASIDE: "set aside",
        WordsState.SAFEGUARDING: "safeguarding",
    },
    Writing: {
        Writing.WAITING: "waiting",
        Writing.UNDER_WAY: "being created",
        Writing.WRITTEN: "created",
        Writing.FAILED: "not created",
    },
}
"""The words for every value of each enumeration that a page shows."""

ONE_REMARK = {
    RemarkKind.STRENGTH: "A strength",
    RemarkKind.WEAKNESS: "A weakness",
    RemarkKind.EXPLORE: "To explore",
}
"""What is chosen to write down one remark of each kind."""

MANY_REMARKS = {
    RemarkKind.STRENGTH: "Strengths",
    RemarkKind.WEAKNESS: "Weaknesses",
    RemarkKind.EXPLORE: "To explore",
}
"""What stands over the remarks of each kind."""


def label(value: StrEnum) -> str:
    """Return what the pages call ``value``.

    Raises:
        KeyError: no page shows values of its kind.
    """
    return LABELS[type(value)][value]


def opening(words: str) -> str:
    """Return words of ours as they begin a sentence."""
    return words[:1].upper() + words[1:]


@QmlElement
@QmlSingleton
class Labels(QObject):
    """The labels for QML, by what it is that has the value; "" stands for no value and stays "".

    An evaluation's answers and a verdict's are one list to a page, and so are where statements and remarks may be seen.
    """

    @Slot(str, result=str)
    def role(self, value: str) -> str:
        """Return what an adult is."""
        return _of(value, AdultRole)

    @Slot(str, result=str)
    def age_band(self, value: str) -> str:
        """Return whether a young person is 16 or over."""
        return _of(value, AgeBand)

    @Slot(str, result=str)
    def purpose(self, value: str) -> str:
        """Return what a young person agrees to."""
        return _of(value, ConsentPurpose)

    @Slot(str, result=str)
    def recipient(self, value: str) -> str:
        """Return who reads or sees it."""
        return _of(value, Recipient)

    @Slot(str, result=str)
    def standing(self, value: str) -> str:
        """Return how it stands with what a young person was asked."""
        return _of(value, Standing)

    @Slot(str, result=str)
    def occasion(self, value: str) -> str:
        """Return on which meeting with a tenderer feedback or a verdict is."""
        return _of(value, OccasionKind)

    @Slot(str, result=str)
    def answer(self, value: str) -> str:
        """Return how somebody answered."""
        return _of(value, Answer, EvaluationAnswer)

    @Slot(str, result=str)
    def attachment(self, value: str) -> str:
        """Return what an attachment is."""
        return _of(value, AttachmentKind)

    @Property("QStringList", constant=True)
    def attachmentKinds(self) -> list[str]:  # noqa: N802
        """What an attachment can be, in the order in which the pages show it."""
        return [kind.value for kind in AttachmentKind]

    @Slot(str, result=str)
    def progress(self, value: str) -> str:
        """Return how far a session or an activity has come."""
        return _of(value, Progress)

    @Slot(str, result=str)
    def remark(self, value: str) -> str:
        """Return what kind of remark it is."""
        return _of(value, RemarkKind)

    @Property("QStringList", constant=True)
    def remarkKinds(self) -> list[str]:  # noqa: N802
        """The kinds of remark, in the order in which the pages show them."""
        return [kind.value for kind in RemarkKind]

    @Slot(str, result=str)
    def one_remark(self, kind: str) -> str:
        """Return what is chosen to write down a remark of this kind."""
        return ONE_REMARK[RemarkKind(kind)]

    @Slot(str, result=str)
    def many_remarks(self, kind: str) -> str:
        """Return what stands over the remarks of this kind."""
        return MANY_REMARKS[RemarkKind(kind)]

    @Slot(int, result=str)
    def dots(self, count: int) -> str:
        """Return how many dots something has; "" for none."""
        return "" if count == 0 else "1 dot" if count == 1 else f"{count} dots"

    @Slot(str, result=str)
    def place(self, value: str) -> str:
        """Return where a statement or a remark may be seen."""
        return _of(value, StatementState, RemarkState)

    @Slot(str, result=str)
    def stage(self, value: str) -> str:
        """Return how far a tenderer's slot has come."""
        return _of(value, Stage)

    @Slot(str, result=str)
    def stage_of_commission(self, value: str) -> str:
        """Return what a stage of the commission is called, such as "Understand"."""
        return value.capitalize()

    @Slot(str, result=str)
    def writing(self, value: str) -> str:
        """Return how far the writing of a pack has come."""
        return _of(value, Writing)


def _of(value: str, *kinds: type[StrEnum]) -> str:
    return next((label(kind(value)) for kind in kinds if value in list(kind)), "")
