"""The console: the facilitator's own window, which knows everything the wall must not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.activities import console_page
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.session import SessionUnderWay

if TYPE_CHECKING:
    from workshop_app.ui.activities.page import Page

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Console(QObject):
    """Holds the page object of the activity under way, as the facilitator sees it."""

    page_changed = Signal()

    def __init__(self, project: Project, session: SessionUnderWay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._session = session
        self._page: Page | None = None
        session.activity_changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        old = self._page
        activity = self._session.activity
        self._page = console_page(self._project, activity, self) if activity is not None else None
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
        """Where the page object’s view is, from the folder ``ui``, without its ending; empty while there is none."""
        return self._page.view_path() if self._page else ""

    @Property(bool, notify=page_changed)
    def wide(self) -> bool:
        """Whether the page needs the room of the list of people in a window that is not wide enough for both."""
        return self._page is not None and self._page.wide
