"""What the cover of a pack says besides the project's name, and who answers the young people by when."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.commission import Commission
from workshop_app.domain.sorting import PickOf
from workshop_app.domain.times import day_text
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_PICKED = {PickOf.KEY_ASPECT: "what matters most", PickOf.TITLE: "the title"}


@QmlElement
@QmlUncreatable("made in Python")
class OnPacks(QObject):
    """Reference, handling, and who answers by when, for the project details; "" for each that nobody gave."""

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        open_file.file_changed.connect(self.changed)
        open_file.changes_in({"commission", "activity", "pick", "session"}, self).connect(self.changed)

    def _read(self, tell: Callable[[Commission], str]) -> str:
        found = self._open_file.file.find(Commission) if self._open_file.has_file else None
        return "" if found is None else for_qt(tell(found))

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The council's own reference of the purchase."""
        return self._read(lambda one: one.reference)

    @Property(str, notify=changed)
    def handling(self) -> str:
        """How packs are to be handled."""
        return self._read(lambda one: one.handling)

    @Property(str, notify=changed)
    def answersBy(self) -> str:  # noqa: N802
        """Who answers the young people."""
        return self._read(lambda one: one.answers_by)

    @Property(str, notify=changed)
    def answersOn(self) -> str:  # noqa: N802
        """By which day they get their answer, as people write it."""
        return self._read(lambda one: day_text(one.answers_on) if one.answers_on else "")

    @Property(str, notify=changed)
    def questionsGoSaidBy(self) -> str:  # noqa: N802
        """The officer who said that tenderers get the questions beforehand."""
        return self._read(lambda one: one.questions_go_said_by)

    @Property(str, notify=changed)
    def questionsGoOn(self) -> str:  # noqa: N802
        """On which day that was said, as people write it."""
        return self._read(lambda one: day_text(one.questions_go_on) if one.questions_go_on else "")

    @Slot(str, str, result=bool)
    def say_questions_go(self, said_by: str, day: str) -> bool:
        """Record who said that tenderers get the questions, and on which day; "" for nobody."""
        from workshop_app.actions import commission

        file = self._open_file
        return file.done(lambda: commission.say_questions_go(file.file, said_by, day if said_by.strip() else ""))

    @Property("QVariantList", notify=changed)
    def differing(self) -> list[dict[str, object]]:
        """What is picked in an activity of this project: key, label, goes (tenderers read who picked otherwise)."""
        if not self._open_file.has_file:
            return []
        from workshop_app.record.differing import differing_goes, where_picked

        file = self._open_file.file
        return [
            {"key": one, "label": _PICKED[one], "goes": differing_goes(file, one)}
            for one in PickOf
            if where_picked(file, one) is not None
        ]

    @Slot(str, bool, result=bool)
    def say_differing_goes(self, pick_of: str, wanted: bool) -> bool:
        """Record whether the group wants tenderers to read what those said who picked otherwise."""
        from workshop_app.actions.differing import say_differing_goes

        file = self._open_file
        return file.done(lambda: say_differing_goes(file.file, PickOf(pick_of), wanted))

    @Slot(str, str, result=bool)
    def say(self, what: str, words: str) -> bool:
        """Say one of these; ``what`` is its name in the file."""
        from workshop_app.actions.commission import describe_commission

        given = {name: words for name in ("reference", "handling", "answers_by", "answers_on") if name == what}
        return self._open_file.done(lambda: describe_commission(self._open_file.file, **given))
