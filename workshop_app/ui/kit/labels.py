"""What the pages call each value that the record knows, for QML.

Values stay the keys in models and slots; a page asks for the label where it shows one. The words are imported when the
first is asked for: Home is drawn without them, but QML must know its singletons before it loads anything.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Labels(QObject):
    """The labels for QML, by what it is that has the value; "" stands for no value and stays "".

    An evaluation's answers and a verdict's are one list to a page, and so are where statements and remarks may be seen.
    """

    @Slot(str, result=str)
    def role(self, value: str) -> str:
        """Return what an adult is."""
        return _of(value, "AdultRole")

    @Slot(str, result=str)
    def age_band(self, value: str) -> str:
        """Return whether a young person is 16 or over."""
        return _of(value, "AgeBand")

    @Slot(str, result=str)
    def purpose(self, value: str) -> str:
        """Return what a young person agrees to."""
        return _of(value, "ConsentPurpose")

    @Slot(str, result=str)
    def recipient(self, value: str) -> str:
        """Return who reads or sees it."""
        return _of(value, "Recipient")

    @Slot(str, result=str)
    def standing(self, value: str) -> str:
        """Return how it stands with what a young person was asked."""
        return _of(value, "Standing")

    @Slot(str, result=str)
    def occasion(self, value: str) -> str:
        """Return on which meeting with a tenderer feedback or a verdict is."""
        return _of(value, "OccasionKind")

    @Slot(str, result=str)
    def answer(self, value: str) -> str:
        """Return how somebody answered."""
        return _of(value, "Answer", "EvaluationAnswer")

    @Slot(str, result=str)
    def outcome(self, value: str) -> str:
        """Return what became of a question."""
        return _of(value, "AskedOutcome")

    @Slot(str, result=str)
    def moment(self, value: str) -> str:
        """Return which of a slot's four moments it is."""
        return _of(value, "SlotMoment")

    @Slot(str, result=str)
    def brought(self, value: str) -> str:
        """Return whether a tenderer brought young people."""
        return _of(value, "YoungPeopleBrought")

    @Slot(str, result=str)
    def decision(self, value: str) -> str:
        """Return what was decided once somebody had declared."""
        return _of(value, "DeclarationDecision")

    @Slot(str, result=str)
    def uses(self, value: str) -> str:
        """Return which service a young person uses."""
        return _of(value, "UsesService")

    @Slot(str, result=str)
    def attachment(self, value: str) -> str:
        """Return what an attachment is."""
        return _of(value, "AttachmentKind")

    @Property("QStringList", constant=True)
    def attachmentKinds(self) -> list[str]:  # noqa: N802
        """What an attachment can be, in the order in which the pages show it."""
        from workshop_app.domain.attachments import AttachmentKind

        return [kind.value for kind in AttachmentKind]

    @Slot(str, result=str)
    def progress(self, value: str) -> str:
        """Return how far a session or an activity has come."""
        return _of(value, "Progress")

    @Slot(str, result=str)
    def remark(self, value: str) -> str:
        """Return what kind of remark it is."""
        return _of(value, "RemarkKind")

    @Property("QStringList", constant=True)
    def remarkKinds(self) -> list[str]:  # noqa: N802
        """The kinds of remark, in the order in which the pages show them."""
        from workshop_app.domain.feedback import RemarkKind

        return [kind.value for kind in RemarkKind]

    @Slot(str, result=str)
    def one_remark(self, kind: str) -> str:
        """Return what is chosen to write down a remark of this kind."""
        from workshop_app.domain.feedback import RemarkKind
        from workshop_app.ui.kit.label_words import ONE_REMARK

        return ONE_REMARK[RemarkKind(kind)]

    @Slot(str, result=str)
    def many_remarks(self, kind: str) -> str:
        """Return what stands over the remarks of this kind."""
        from workshop_app.domain.feedback import RemarkKind
        from workshop_app.ui.kit.label_words import MANY_REMARKS

        return MANY_REMARKS[RemarkKind(kind)]

    @Slot(int, result=str)
    def dots(self, count: int) -> str:
        """Return how many dots something has; "" for none."""
        return "" if count == 0 else "1 dot" if count == 1 else f"{count} dots"

    @Slot(str, result=str)
    def place(self, value: str) -> str:
        """Return where a statement or a remark may be seen."""
        return _of(value, "StatementState", "RemarkState")

    @Slot(str, result=str)
    def question_place(self, value: str) -> str:
        """Return where a question stands."""
        return _of(value, "QuestionPlace")

    @Slot(str, result=str)
    def fairness(self, value: str) -> str:
        """Return whether a question would be fair to every tenderer."""
        return _of(value, "Fairness")

    @Property("QStringList", constant=True)
    def fairnesses(self) -> list[str]:
        """What can be said of that, in the order in which the pages show it."""
        from workshop_app.domain.specification import Fairness

        return [one.value for one in Fairness]

    @Slot(str, result=str)
    def day_role(self, value: str) -> str:
        """Return what a young person does on the day."""
        return _of(value, "DayRoleName")

    @Slot(str, result=str)
    def stage(self, value: str) -> str:
        """Return how far a tenderer's slot has come."""
        return _of(value, "Stage")

    @Slot(str, result=str)
    def order_how(self, value: str) -> str:
        """Return how the order of tenderers was set."""
        return _of(value, "OrderHow")

    @Slot(str, result=str)
    def stage_of_commission(self, value: str) -> str:
        """Return what a stage of the commission is called, such as "Understand"."""
        return value.capitalize()

    @Property("QStringList", constant=True)
    def stagesOfCommission(self) -> list[str]:  # noqa: N802
        """The stages of a commission, in their order."""
        from workshop_app.domain.commission import STAGES

        return list(STAGES)

    @Slot(str, result=str)
    def about_stage(self, value: str) -> str:
        """Return what happens in a stage of the commission."""
        from workshop_app.ui.kit.label_words import ABOUT_STAGES

        return ABOUT_STAGES.get(value, "")

    @Slot(str, result=str)
    def writing(self, value: str) -> str:
        """Return how far the writing of a pack has come."""
        return _of(value, "Writing")


def _of(value: str, *kinds: str) -> str:
    from workshop_app.ui.kit.label_words import label_of

    return label_of(value, kinds)
