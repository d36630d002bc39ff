"""An officer says of each shared remark which published criterion it bears on, one after the other."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.feedback import Looked, Remark
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.tendering import Criterion, Tenderer
from workshop_app.domain.times import day_text, local_day
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import ONE_REMARK, label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Linking(QObject):
    """The remark that is looked at, of those that are shared; private ones are never in here.

    Signals:
        changed: another remark is looked at, or something about it is read again.
    """

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._shown = False
        self._officer = ""
        self._remarks: list[Remark] = []
        self._key = ""
        self._tenderers: dict[str, str] = {}
        self._criteria = KeyedModel(["name", "plainWords", "linked"], self)
        open_file.file_changed.connect(self._forget)
        open_file.changes_in({"remark", "criterion", "tenderer", "taken_back"}, self).connect(self._read)

    @Slot()
    def show(self) -> None:
        """Read what there is, for a page that is seen now; it begins with the first that nobody looked at."""
        self._shown = True
        self._key = ""
        self._read()

    @Slot()
    def hide(self) -> None:
        """Hold nobody's words any more."""
        self._shown = False
        self._read()

    @Slot()
    def _forget(self) -> None:
        self._officer = ""
        self._key = ""
        self._read()

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.linking import remarks_to_link

        file = self._open_file.file if self._shown and self._open_file.has_file else None
        self._remarks = remarks_to_link(file) if file is not None else []
        self._tenderers = {one.id: one.name for one in file.all(Tenderer)} if file is not None else {}
        if self._key not in {one.id for one in self._remarks}:
            self._key = self._next_waiting(-1)
        own = self._own
        self._criteria.sync(
            [
                {
                    "key": one.id,
                    "name": for_qt(one.name),
                    "plainWords": for_qt(one.plain_words),
                    "linked": own is not None and own.criterion_id == one.id,
                }
                for one in (file.all(Criterion) if file is not None else [])
            ]
        )
        self.changed.emit()

    def _next_waiting(self, after: int) -> str:
        """Return the next that nobody looked at, from a place on and around; the one after it where there is none."""
        around = [*self._remarks[after + 1 :], *self._remarks[: after + 1]]
        waiting = next((one.id for one in around if one.looked is Looked.NOT_YET), "")
        return waiting or (around[0].id if around else "")

    @property
    def _own(self) -> Remark | None:
        return next((one for one in self._remarks if one.id == self._key), None)

    @property
    def _at(self) -> int:
        return next((at for at, one in enumerate(self._remarks) if one.id == self._key), -1)

    @Property(KeyedModel, constant=True)
    def criteria(self) -> KeyedModel:
        """The published criteria: name, plainWords, linked (whether the remark is linked to it)."""
        return self._criteria

    @Property(str, notify=changed)
    def officer(self) -> str:
        """Who links, asked once; "" until then."""
        return for_qt(self._officer)

    @Slot(str)
    def begin(self, officer: str) -> None:
        """Say who links from now on; "" to ask again."""
        self._officer = officer.strip()
        self.changed.emit()

    @Property(str, notify=changed)
    def progress(self) -> str:
        """How far it is: how many were looked at."""
        looked = sum(one.looked is not Looked.NOT_YET for one in self._remarks)
        return f"{looked} of {len(self._remarks)} looked at"

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return len(self._remarks)

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which of them it is, from 1."""
        return self._at + 1

    @Property(str, notify=changed)
    def tenderer(self) -> str:
        """On whom it is."""
        return for_qt(self._tenderers.get(self._own.tenderer_id, "")) if self._own else ""

    @Property(str, notify=changed)
    def sign(self) -> str:
        """What kind it is; "" where there is none."""
        return self._own.kind.value if self._own else ""

    @Property(str, notify=changed)
    def kindName(self) -> str:  # noqa: N802
        """What its kind is called."""
        return ONE_REMARK[self._own.kind] if self._own else ""

    @Property(str, notify=changed)
    def wording(self) -> str:
        """Its words."""
        return for_qt(self._own.wording) if self._own else ""

    @Property(str, notify=changed)
    def evidence(self) -> str:
        """What they said or showed."""
        return for_qt(self._own.evidence) if self._own else ""

    @Property(bool, notify=changed)
    def gist(self) -> bool:
        """Whether it is not word for word."""
        return self._own is not None and self._own.exactness is Exactness.GIST

    @Property(str, notify=changed)
    def looked(self) -> str:
        """Where it stands: linked, none or not looked at."""
        return self._own.looked.value if self._own else Looked.NOT_YET.value

    @Property(str, notify=changed)
    def told(self) -> str:
        """Where it stands, in words, with by whom and when."""
        own = self._own
        if own is None:
            return ""
        if own.looked is Looked.NOT_YET:
            return label(own.looked)
        by = f", by {own.looked_at_by}" if own.looked_at_by else ", by whom is not recorded"
        return for_qt(label(own.looked) + by + (f", {day_text(local_day(own.looked_at))}" if own.looked_at else ""))

    @Slot(int)
    def step(self, by: int) -> None:
        """Look at another: the next (1) or the one before (-1); it goes round."""
        if self._remarks:
            self._key = self._remarks[(self._at + by) % len(self._remarks)].id
            self._read()

    @Slot(int)
    def link_to(self, number: int) -> None:
        """Link it to the criterion of a number, from 1, or (0) to none of them, and go on to the next that waits."""
        from workshop_app.actions import feedback

        rows = self._criteria.rows()
        if self._own is None or not 0 <= number <= len(rows):
            return
        at, key, who = self._at, self._key, self._officer
        criterion = str(rows[number - 1]["key"]) if number else None
        if self._open_file.done(lambda: feedback.link_remark(self._open_file.file, key, criterion, looked_at_by=who)):
            self._key = self._next_waiting(at)
            self._read()

    @Slot()
    def not_looked_at(self) -> None:
        """Say that nobody has looked at it yet."""
        from workshop_app.actions import feedback

        self._open_file.attempt(lambda: feedback.unlink_remark(self._open_file.file, self._key))
