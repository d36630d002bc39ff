"""The console: the facilitator's own window, which knows everything the wall must not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.ui.desk import Desk
from workshop_app.ui.pages import console_page
from workshop_app.ui.room import Room

if TYPE_CHECKING:
    from workshop_app.ui.pages.page import Page

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Console(QObject):
    """Holds the page object of the activity under way, as the facilitator sees it."""

    page_changed = Signal()

    def __init__(self, desk: Desk, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._room = room
        self._page: Page | None = None
        room.activity_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        old = self._page
        activity = self._room.activity
        self._page = console_page(self._desk, activity, self) if activity is not None else None
        if self._page is not None:
            self._page.begin()
        self.page_changed.emit()
        if old is not None:
            old.end()

    @Property(QObject, notify=page_changed)
    def page(self) -> QObject | None:
        """The page object of the activity under way; None while none is."""
        return self._page

    @Property(str, notify=page_changed)
    def view(self) -> str:
        """The QML file that shows the page object, without its ending; empty while there is none."""
        return self._page.view if self._page else ""
