"""The console: the facilitator's own window, which knows everything the wall must not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.activities import console_page, reading_page
from workshop_app.ui.activities.chair import Chair
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.session import SessionUnderWay
from workshop_app.ui.windows.before_start import BeforeStart
from workshop_app.ui.windows.happened import Happened
from workshop_app.ui.windows.screens import Screens

if TYPE_CHECKING:
    from workshop_app.ui.activities.page import Page

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Console(QObject):
    """Holds the page object that the facilitator sees: of the activity under way, or of one that is looked at."""

    page_changed = Signal()

    def __init__(self, project: Project, session: SessionUnderWay, screens: Screens, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._session = session
        self._looking = project.looking
        self._happened = Happened(project, self)
        self._before_start = BeforeStart(project, screens, self)
        self._page: Page | None = None
        self._shown: tuple[str, str] | None = None
        session.activity_changed.connect(self._follow)
        self._looking.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        activity, how = self._session.activity, "under way"
        if self._looking.open:
            activity, how = self._looking.activity, "to come" if self._looking.coming else "looked at"
        shown = None if activity is None else (activity.id, how)
        if shown == self._shown:
            return
        old, self._shown, self._page = self._page, shown, None
        if activity is not None:
            make = reading_page if how == "to come" else console_page
            self._page = make(self._project, activity, self)
            self._page.begin()
        self.page_changed.emit()
        if old is not None:
            old.end()

    @Property(Happened, constant=True)
    def happened(self) -> Happened:
        """What happened, as a list."""
        return self._happened

    @Property(BeforeStart, constant=True)
    def beforeStart(self) -> BeforeStart:  # noqa: N802
        """What is made ready before a session."""
        return self._before_start

    @Property(str, notify=page_changed)
    def title(self) -> str:
        """The title of the activity that the page is of; empty while there is none."""
        return self._page.activity.title if self._page else ""

    @Property(QObject, notify=page_changed)
    def page(self) -> QObject | None:
        """The page object that is shown; None while there is none."""
        return self._page

    @Property(QObject, notify=page_changed)
    def chair(self) -> QObject | None:
        """The chair's screen of the slot that is shown; None where it is no slot's page."""
        found = getattr(self._page, "chairsScreen", None)
        return found if isinstance(found, Chair) else None

    @Property(str, notify=page_changed)
    def view(self) -> str:
        """Where the page object’s view is, from the folder ``ui``, without its ending; empty while there is none."""
        return self._page.view_path() if self._page else ""

    @Property(str, notify=page_changed)
    def kind(self) -> str:
        """What kind of activity the page is of, "to come" before that is under way; empty while there is none."""
        if self._page is None or self._shown is None:
            return ""
        return "to come" if self._shown[1] == "to come" else self._page.activity.kind.value

    @Slot(str, result="QStringList")
    def help_on(self, page: str) -> list[str]:
        """Return the paragraphs of help on a page of this window."""
        from workshop_app.ui.windows.help_words import help_on_console

        return help_on_console(page)

    @Property(bool, notify=page_changed)
    def wide(self) -> bool:
        """Whether the page needs the room of the list of people in a window that is not wide enough for both."""
        return self._page is not None and self._page.wide
