"""Setting a remark aside because it may rest on what must not count, once its young person was asked."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import unfair_key
from workshop_app.domain.feedback import AskedFirst
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

FIELDS = ("factor", "answer", "by", "why")


@QmlElement
@QmlUncreatable("made in Python")
class UnfairRemark(QObject):
    """What is asked before a remark is set aside as perhaps unfair: which factor, were they asked, who decided, why."""

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._key = ""
        self._asked = ""
        self._factors: list[str] = []

    def open_remark(self, key: str) -> None:
        """Ask about another remark; "" for none."""
        if key == self._key:
            return
        from workshop_app.record.fairness import factors_not_to_be_used

        self._key, self._asked = key, ""
        self._factors = factors_not_to_be_used(self._open_file.file) if key else []
        self.changed.emit()

    @Property("QStringList", notify=changed)
    def factors(self) -> list[str]:
        """What the briefing on being fair says must not count, to be chosen from; another can be typed."""
        return self._factors

    @Property("QStringList", constant=True)
    def askings(self) -> list[str]:
        """Whether they were asked first: the values there are."""
        return [one.value for one in AskedFirst]

    @Slot(str, result=str)
    def asking_word(self, value: str) -> str:
        """Return what such a value is called."""
        return label(AskedFirst(value))

    @Property(str, notify=changed)
    def askedFirst(self) -> str:  # noqa: N802
        """Whether they were asked first, as was chosen; "" while nobody said."""
        return self._asked

    @Slot(str)
    def say_asked(self, value: str) -> None:
        """Say whether they were asked first."""
        self._asked = value
        self.changed.emit()

    @Slot(str, result=str)
    def draft(self, field: str) -> str:
        """Return what is half typed: factor, answer (their words), by (who decided) or why."""
        return for_qt(self._open_file.drafts.get(unfair_key(field, self._key))) if self._key else ""

    @Slot(str, str)
    def keep_draft(self, field: str, wording: str) -> None:
        """Keep what is half typed."""
        if self._key:
            self._open_file.drafts.keep(unfair_key(field, self._key), wording)

    @Slot(str, str, str, str, result=bool)
    def set_aside(self, factor: str, answer: str, by: str, why: str) -> bool:
        """Set the remark aside, with all that was asked."""
        from workshop_app.actions.unfair import set_aside_as_unfair

        if not self._key or not self._asked:
            return False
        key, asked = self._key, AskedFirst(self._asked)
        done = self._open_file.done(
            lambda: set_aside_as_unfair(
                self._open_file.file,
                key,
                factor=factor,
                asked_first=asked,
                their_answer=answer if asked is AskedFirst.YES else "",
                decided_by=by,
                why=why,
            )
        )
        if done:
            for field in FIELDS:
                self._open_file.drafts.forget(unfair_key(field, key))
        return done
