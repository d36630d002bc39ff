"""The project at a glance, for its page: how much there is in it, and what comes next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.commission import Commission
from workshop_app.domain.kinds_of_words import KINDS
from workshop_app.domain.packs import FEEDBACK_PACK, SET_BACK, label_of
from workshop_app.domain.row import table_of
from workshop_app.domain.sessions import Session
from workshop_app.domain.times import day_text
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

if TYPE_CHECKING:
    from workshop_app.record.packs import HandedOver

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {
    "statement",
    "young_person",
    "adult",
    "specification_line",
    "question",
    "tenderer",
    "session",
    "remark",
    "issued_pack",
    "certificate",
    "commission",
} | {table_of(kind.row) for kind in KINDS}
_SOON = 40
"""Milliseconds after a change, so that words on their way to the big screen come first."""
_MAIN_PACKS = (FEEDBACK_PACK, "specification", "certificates")


@QmlElement
@QmlUncreatable("made in Python")
class Overview(QObject):
    """How much there is in the open file, of whom and of what, and what comes next. It is read while it is shown."""

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._shown = 0
        self._counts = self._people = self._council = ""
        self._deed = self._session_id = self._stage = ""
        self._begun: list[str] = []
        self._packs = KeyedModel(["label", "told"], self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._read)
        open_file.changes_in(_TABLES, self).connect(self._read_soon)
        open_file.file_changed.connect(self._read)

    @Slot()
    def show(self) -> None:
        """Keep it in line with the record from now on, for one page more."""
        self._shown += 1
        self._read()

    @Slot()
    def hide(self) -> None:
        """One page less shows it; once none does, nothing is read."""
        self._shown -= 1

    @Property(str, notify=changed)
    def counts(self) -> str:
        """How much there is, such as "55 statements · 12 lines in the specification"; never of verdicts."""
        return self._counts

    @Property(str, notify=changed)
    def people(self) -> str:
        """How many people and tenderers are named."""
        return self._people

    @Property(str, notify=changed)
    def council(self) -> str:
        """Who buys the service; may be empty."""
        return self._council

    @Property(str, notify=changed)
    def deed(self) -> str:
        """What comes next; "" for nothing.

        "session", "pass on" (to the safeguarding lead), "hand over" (the feedback pack) or "add" (a session).
        """
        return self._deed

    @Property(str, notify=changed)
    def nextSession(self) -> str:  # noqa: N802
        """The key of the session that comes next; "" where it is none."""
        return self._session_id

    @Property(str, notify=changed)
    def nextStage(self) -> str:  # noqa: N802
        """The stage of what comes next; "" where nothing does."""
        return self._stage

    @Property("QStringList", notify=changed)
    def begun(self) -> list[str]:
        """The stages that have a session already."""
        return self._begun

    @Property(KeyedModel, constant=True)
    def packs(self) -> KeyedModel:
        """The packs that matter most: label, told (to whom it was handed over last, or that it was not)."""
        return self._packs

    @Slot()
    def _read_soon(self) -> None:
        if self._shown:
            self._soon.start()

    @Slot()
    def _read(self) -> None:
        if not self._shown or not self._open_file.has_file:
            return
        from workshop_app.record.overview import counts_of, next_step
        from workshop_app.record.packs import handed_over
        from workshop_app.record.sessions import stage_of

        file = self._open_file.file
        counts, step, commission = counts_of(file), next_step(file), file.find(Commission)
        self._counts = " · ".join(
            _counted(number, one, several)
            for number, one, several in (
                (counts.said, "statement", "statements"),
                (counts.waiting, "still waiting", "still waiting"),
                (counts.lines, "line in the specification", "lines in the specification"),
                (counts.questions, "question", "questions"),
            )
            if number
        )
        self._people = ", ".join(
            _counted(number, one, several)
            for number, one, several in (
                (counts.young_people, "young person", "young people"),
                (counts.adults, "adult", "adults"),
                (counts.tenderers, "tenderer", "tenderers"),
            )
            if number
        )
        self._council = commission.council if commission else ""
        self._deed, self._session_id, self._stage = step.deed.value, step.session_id, step.stage
        self._begun = sorted({stage_of(one) for one in file.all(Session)})
        latest: dict[str, HandedOver] = {}
        for one in handed_over(file):
            latest.setdefault(one.pack.name, one)
        self._packs.sync([{"key": one, "label": label_of(one), "told": _told(latest.get(one))} for one in _MAIN_PACKS])
        self.changed.emit()


def _told(latest: "HandedOver | None") -> str:
    if latest is None:
        return "Not handed over yet"
    told = f"Handed over to {latest.pack.issued_to}, {day_text(latest.pack.issued_at)}"
    return told + (SET_BACK if latest.set_back else "")


def _counted(number: int, one: str, several: str) -> str:
    return f"1 {one}" if number == 1 else f"{number} {several}"
