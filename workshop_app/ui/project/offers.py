"""The paper on whom young people found strongest: to whom it was offered, and what became of it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.feedback import OfferOutcome, Strongest, StrongestOffer
from workshop_app.domain.times import day_text, today
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Offers(QObject):
    """The offers of the paper to the adult panel, for the project details; no answer of anybody is in here."""

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._answered = False
        self._listed = KeyedModel(
            [
                *("offeredOn", "offeredBy", "outcome", "outcomeOn", "outcomeBy", "why"),
                *("toldOn", "toldBy"),
            ],
            self,
        )
        open_file.file_changed.connect(self._read)
        open_file.changes_in({"strongest_offer", "strongest"}, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        offers = self._open_file.file.all(StrongestOffer) if self._open_file.has_file else []
        self._answered = self._open_file.has_file and bool(self._open_file.file.all(Strongest))
        self._listed.sync(
            [
                {
                    "key": one.id,
                    "offeredOn": day_text(one.offered_on),
                    "offeredBy": for_qt(one.offered_by),
                    "outcome": one.outcome or "",
                    "outcomeOn": day_text(one.outcome_on) if one.outcome_on else "",
                    "outcomeBy": for_qt(one.outcome_by),
                    "why": for_qt(one.outcome_why),
                    "toldOn": day_text(one.told_back_on) if one.told_back_on else "",
                    "toldBy": for_qt(one.told_back_by),
                }
                for one in offers
            ]
        )
        self.changed.emit()

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The offers: offeredOn, offeredBy, outcome ("" for none yet), outcomeOn, outcomeBy, why, toldOn, toldBy."""
        return self._listed

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether anybody said whom they found strongest, or that it was nobody: then there is a paper to offer."""
        return self._answered

    @Property(str, notify=changed)
    def today(self) -> str:
        """The day it is, as people write it."""
        return day_text(today(self._open_file.file.clock)) if self._open_file.has_file else ""

    @Slot(str, str, result=bool)
    def offer(self, day: str, who: str) -> bool:
        """Record that the paper was offered."""
        from workshop_app.actions import offering

        return self._open_file.done(
            lambda: offering.offer_strongest(self._open_file.file, offered_on=day, offered_by=who)
        )

    @Slot(str, str, str, result=bool)
    def correct(self, key: str, day: str, who: str) -> bool:
        """Correct when and by whom it was offered."""
        from workshop_app.actions import offering

        return self._open_file.done(
            lambda: offering.correct_offer(self._open_file.file, key, offered_on=day, offered_by=who)
        )

    @Slot(str, str, str, str, str, result=bool)
    def say_outcome(self, key: str, outcome: str, day: str, who: str, why: str) -> bool:
        """Record that it was taken or declined, when, by whom and why, or correct that."""
        from workshop_app.actions import offering

        return self._open_file.done(
            lambda: offering.say_what_became(self._open_file.file, key, OfferOutcome(outcome), on=day, by=who, why=why)
        )

    @Slot(str, str, str, result=bool)
    def tell(self, key: str, day: str, who: str) -> bool:
        """Record that young people were told, or correct that."""
        from workshop_app.actions import offering

        return self._open_file.done(lambda: offering.tell_back(self._open_file.file, key, on=day, by=who))

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take out an offer that was recorded by mistake."""
        from workshop_app.actions import offering

        self._open_file.attempt(lambda: offering.remove_offer(self._open_file.file, key))
