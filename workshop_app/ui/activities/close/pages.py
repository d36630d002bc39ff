"""Close: certificates and the packs on the console. What is said at the end on the wall."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from workshop_app.domain.feedback import OfferOutcome
from workshop_app.domain.sessions import Activity
from workshop_app.record.strongest import told_back
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.title_page import TitlePage
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.certificates import Certificates
from workshop_app.ui.project.leaving import Leaving
from workshop_app.ui.project.packs import Packs
from workshop_app.ui.project.project import Project

_OFFERED = "The adults who decide were offered what you said about who was strongest."
_BECAME = {
    OfferOutcome.TAKEN: f"{_OFFERED} They took it.",
    OfferOutcome.DECLINED: f"{_OFFERED} They chose not to read it.",
}

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleClose(Page):
    """The certificates, and then the packs."""

    view = "ConsoleView"

    def read(self) -> None:
        """Nothing of it is this activity's own."""

    @Property(Certificates, constant=True)
    def certificates(self) -> Certificates:
        """The certificates of this file."""
        return self.project.certificates

    @Property(Leaving, constant=True)
    def leaving(self) -> Leaving:
        """A pack looked through, before it leaves, for what might tell who somebody is."""
        return self.project.leaving

    @Property(Packs, constant=True)
    def packs(self) -> Packs:
        """The packs of this file."""
        return self.project.packs


@QmlElement
@QmlUncreatable("made in Python")
class WallClose(TitlePage):
    """What the wall says at the end, over the pattern of all that was said.

    Once young people were told what became of the paper on whom they found strongest, it says so too, and names nobody.
    """

    view = "WallView"
    tables = TitlePage.tables | {"strongest_offer"}

    told_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._told = ""

    def read(self) -> None:
        """Follow the record."""
        super().read()
        offers = told_back(self.project.file)
        told = "" if not offers or offers[-1].outcome is None else _BECAME[offers[-1].outcome]
        if told != self._told:
            self._told = told
            self.told_changed.emit()

    @Property(str, notify=told_changed)
    def told(self) -> str:
        """What became of what they said on who was strongest; "" before they were told."""
        return self._told


WALL = WallClose
CONSOLE = ConsoleClose
