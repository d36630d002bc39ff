"""What tenderers wrote to the lines of the specification, one tenderer at a time."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import response_key
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.wording import is_empty
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"specification_line", "specification_source", "statement", "response", "tenderer"}


@QmlElement
@QmlUncreatable("made in Python")
class Responses(QObject):
    """The responses of the tenderer that is chosen, for the project details alone: no page of the wall has them.

    They are read while a page shows them.

    Signals:
        changed: another tenderer is chosen.
    """

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._shown = 0
        self._tenderer = self._whole = ""
        self._tenderers = KeyedModel(["name"], self)
        self._listed = KeyedModel(["line", "number", "wording", "gist", "earlier", "response", "responseDraft"], self)
        open_file.file_changed.connect(self._begin_anew)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def show(self) -> None:
        """Keep them in line with the record from now on, for one page more."""
        self._shown += 1
        self._read()

    @Slot()
    def hide(self) -> None:
        """One page less shows them; once none does, nothing is read."""
        self._shown -= 1

    @Slot()
    def _begin_anew(self) -> None:
        self._tenderer = self._whole = ""
        self._listed.sync([])
        self._tenderers.sync([])
        self._read()

    @Slot()
    def _read(self) -> None:
        if not self._shown or not self._open_file.has_file:
            return
        from workshop_app.record.bids import answer_as_a_whole, answered_lines

        file = self._open_file.file
        tenderers = file.all(Tenderer)
        if self._tenderer not in {one.id for one in tenderers}:
            self._tenderer = tenderers[0].id if tenderers else ""
        self._tenderers.sync([{"key": one.id, "name": one.name} for one in tenderers])
        self._whole = answer_as_a_whole(file, self._tenderer)
        rows = [
            {
                # A box belongs to one tenderer: another's begins anew, with nothing of the one before.
                "key": f"{self._tenderer} {one.line.id}",
                "line": one.line.id,
                "number": one.number,
                "wording": one.line.wording,
                "gist": one.line.exactness is Exactness.GIST,
                "earlier": one.earlier,
                "response": one.wording,
                "responseDraft": self._open_file.drafts.get(response_key(self._tenderer, one.line.id)),
            }
            for one in (answered_lines(file, self._tenderer) if self._tenderer else [])
        ]
        self._listed.sync(rows)
        self.changed.emit()

    @Property(KeyedModel, constant=True)
    def tenderers(self) -> KeyedModel:
        """The tenderers: name."""
        return self._tenderers

    @Property(str, notify=changed)
    def tenderer(self) -> str:
        """The id of the tenderer that is chosen; "" where there are none."""
        return self._tenderer

    @Property(str, notify=changed)
    def name(self) -> str:
        """Its name."""
        return for_qt(str(self._tenderers.at(self._tenderers.row_of(self._tenderer), "name") or ""))

    @Property(str, notify=changed)
    def whole(self) -> str:
        """What it wrote to all lines at once; "" for nothing."""
        return for_qt(self._whole)

    @Property(str, notify=changed)
    def wholeDraft(self) -> str:  # noqa: N802
        """The same, half typed."""
        kept = self._open_file.has_file and self._tenderer
        return for_qt(self._open_file.drafts.get(response_key(self._tenderer, ""))) if kept else ""

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The lines in order, each before its place with its earlier versions that this tenderer responded to.

        Roles: line (the id of the version), number (of the line, from 1), wording, gist, earlier (it was reworded
        since), response ("" for none), responseDraft (half typed).
        """
        return self._listed

    @Slot(str)
    def choose(self, tenderer: str) -> None:
        """Look at another tenderer's responses."""
        self._open_file.drafts.flush()
        self._tenderer = tenderer
        self._read()

    @Slot(str, str, str)
    def keep_draft(self, tenderer: str, line: str, wording: str) -> None:
        """Keep a half-typed response to a line, or with "" to all of them at once."""
        self._open_file.drafts.keep(response_key(tenderer, line), wording)

    @Slot(str, str, str)
    def keep(self, tenderer: str, line: str, wording: str) -> None:
        """Keep what a tenderer wrote to a version of a line; with nothing, that it wrote nothing.

        With "" for the line it is what the tenderer wrote to all of them at once.
        """
        from workshop_app.actions import tendering

        file = self._open_file.file

        def change() -> None:
            if is_empty(wording):
                tendering.remove_response(file, tenderer, line or None)
            else:
                tendering.keep_response(file, tenderer, line or None, wording)

        if self._open_file.done(change):
            self._open_file.drafts.forget(response_key(tenderer, line))
