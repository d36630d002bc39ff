"""Close: certificates and the packs on the console. What is said at the end on the wall."""

from PySide6.QtQml import QmlElement

from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.title_page import TitlePage
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.certificates import Certificates
from workshop_app.ui.project.packs import Packs

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

    @Property(Packs, constant=True)
    def packs(self) -> Packs:
        """The packs of this file."""
        return self.project.packs


@QmlElement
@QmlUncreatable("made in Python")
class WallClose(TitlePage):
    """What the wall says at the end, over the pattern of all that was said."""

    view = "WallView"


WALL = WallClose
CONSOLE = ConsoleClose
