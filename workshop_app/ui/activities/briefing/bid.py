"""A tenderer's bid at the console, to be read out: the lines, and what it wrote to them. The wall has nothing of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.record.bids import answer_as_a_whole, answered_lines
from workshop_app.ui.activities.title_page import TitlePage
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleBid(TitlePage):
    """What is said to the young people, and what the tenderer wrote to each line and to all of them at once."""

    view = "BidView"
    tables = TitlePage.tables | {"specification_line", "specification_source", "statement", "response"}

    bid_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._lines = KeyedModel(["number", "wording", "gist", "earlier", "wrote"], self)
        self._whole = ""

    @Property(KeyedModel, constant=True)
    def lines(self) -> KeyedModel:
        """The lines in order: number, wording, gist, earlier (it was reworded since), wrote ("" for nothing)."""
        return self._lines

    @Property(str, notify=bid_changed)
    def whole(self) -> str:
        """What it wrote to all lines at once; "" for nothing."""
        return for_qt(self._whole)

    def read(self) -> None:
        """Bring the lines and what was written in line with the record."""
        super().read()
        if self.activity.tenderer_id is None:
            return
        file = self.project.file
        self._whole = answer_as_a_whole(file, self.activity.tenderer_id)
        self._lines.sync(
            [
                {
                    "key": one.line.id,
                    "number": one.number,
                    "wording": one.line.wording,
                    "gist": one.line.exactness is Exactness.GIST,
                    "earlier": one.earlier,
                    "wrote": one.wording,
                }
                for one in answered_lines(file, self.activity.tenderer_id)
            ]
        )
        self.bid_changed.emit()
