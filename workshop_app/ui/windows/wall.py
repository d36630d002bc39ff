"""The wall: what the window that the room sees and touches may show. Nothing else ever reaches that window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity, ActivityKind, Progress, Session, progress
from workshop_app.ui.activities import wall_page
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.band import Band
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.room_clock import RoomClock
from workshop_app.ui.project.session import SessionUnderWay
from workshop_app.ui.project.setting_aside import TakingOff
from workshop_app.ui.windows.wall_lots import WallLots

if TYPE_CHECKING:
    from workshop_app.ui.activities.page import Page

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_THANKS = ("thanks", "over")


@QmlElement
@QmlUncreatable("made in Python")
class Wall(QObject):
    """What the wall holds: the page of the activity under way, unless it is blank or frozen.

    Frozen, it stays on what it shows while the console goes on; blank, it shows nothing at all.
    """

    for_the_room = True
    """What it and all that belongs to it hold the room may read, also where names are hidden at the console."""

    shown_changed = Signal()
    open_changed = Signal()
    blank_changed = Signal()
    frozen_changed = Signal()
    read_back_changed = Signal()
    private_changed = Signal()
    lots_changed = Signal()

    def __init__(self, project: Project, session: SessionUnderWay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._session = session
        self._open = False
        self._blank = False
        self._frozen = False
        self._page: Page | None = None
        self._private = False
        self._parting = ""
        self._read_back = ""
        self._taking_off = TakingOff(project, self, who="wall")
        self._clock = RoomClock(session, self)
        self._lots = WallLots(project, project.slots.lots, self)
        self._shows_lots = False
        self._lots.changed.connect(self._lots_follow)
        self.private_changed.connect(self._lots_follow)
        session.activity_changed.connect(self._follow)
        project.changes_in({"session", "activity"}, self).connect(self._say_what_comes)
        project.aboutWords.wall_changed.connect(self._read_back_follows)
        project.file_changed.connect(self._file_changed)
        self._follow()

    @Slot()
    def _file_changed(self) -> None:
        """Let go of a file that is closed; one that is kept in another place stays as it is on the wall."""
        self._read_parting()
        if not self._project.has_file:
            self._frozen = False
            self.frozen_changed.emit()
            self._project.band.hold(False)
            self._clock.hold(False)
            self._show(None)
        elif self._page is None:
            self.shown_changed.emit()

    def _read_parting(self) -> None:
        if self._project.has_file:
            from workshop_app.record.sessions import between_activities

            self._parting = between_activities(self._project.file).value
        elif self._parting not in _THANKS:
            self._parting = ""

    @Slot()
    def _say_what_comes(self) -> None:
        self._read_parting()
        if self._page is None:
            self.shown_changed.emit()

    @Slot()
    def _read_back_follows(self) -> None:
        """Show words that are read back, or no more; a frozen wall shows none that are new."""
        words = self._project.aboutWords.wall_words
        if words != self._read_back and not (self._frozen and words):
            self._read_back = words
            self.read_back_changed.emit()

    @Property(str, notify=read_back_changed)
    def readBack(self) -> str:  # noqa: N802
        """Words that are read back to whoever said them, shown large over the page; "" while none are."""
        return self._read_back

    @Slot()
    def _lots_follow(self) -> None:
        """Show lots that are drawn, or no more: never over what is one person's alone, and nothing new while frozen."""
        showing = self._lots.showing and not self._private and (self._shows_lots or not self._frozen)
        if showing != self._shows_lots:
            self._shows_lots = showing
            self.lots_changed.emit()

    @Property(bool, notify=lots_changed)
    def showsLots(self) -> bool:  # noqa: N802
        """Whether lots that are drawn are shown over the page."""
        return self._shows_lots

    @Property(WallLots, constant=True)
    def lots(self) -> WallLots:
        """The lots that are drawn."""
        return self._lots

    @Slot()
    def take_off_read_back(self) -> None:
        """Take the words that are read back off the big screen in one touch."""
        self._taking_off.take_off(self._project.aboutWords.key)

    @Slot()
    def _follow(self) -> None:
        if self._frozen and (_is_a_slot(self._session.activity) or self._is_a_turn_of_a_session_that_is_over()):
            # What it was frozen on may be about another tenderer than the one who comes in now; and though somebody may
            # finish their turn on it while the others go on, what is theirs alone does not stay up once all go home.
            self.set_frozen(False)
        elif not self._frozen:
            self._show(self._session.activity)

    def _is_a_turn_of_a_session_that_is_over(self) -> bool:
        if self._page is None or not self._page.is_private_now() or not self._project.has_file:
            return False
        session = self._project.file.find(Session, id=self._page.activity.session_id)
        return session is None or progress(session) is Progress.DONE

    def _show(self, activity: Activity | None) -> None:
        self._read_parting()
        old = self._page
        self._page = wall_page(self._project, activity, self) if activity is not None else None
        if self._page is not None:
            self._page.private_changed.connect(self._private_follows)
            self._page.begin()
        self._private_follows()
        self.shown_changed.emit()
        if old is not None:
            old.end()

    @Slot()
    def _private_follows(self) -> None:
        private = self._page is not None and self._page.is_private_now()
        if private != self._private:
            self._private = private
            self.private_changed.emit()

    @Property(bool, notify=private_changed)
    def privateNow(self) -> bool:  # noqa: N802
        """Whether it shows what is one person's alone, which the console shows no picture of."""
        return self._private

    @Property(QObject, notify=shown_changed)
    def page(self) -> QObject | None:
        """The page object of the activity shown; None before the first."""
        return self._page

    @Property(str, notify=shown_changed)
    def view(self) -> str:
        """Where the view of the page object is, from the folder ``ui``, without its ending; empty before the first."""
        return self._page.view_path() if self._page else ""

    @Property(str, notify=shown_changed)
    def title(self) -> str:
        """The title of the activity it shows; empty before the first."""
        return self._page.activity.title if self._page else ""

    @Slot(bool, result=str)
    def help_on(self, behind: bool) -> str:
        """Return what the help says of what it shows now.

        Args:
            behind: it is behind the console, on a screen that both share.
        """
        from workshop_app.ui.windows.help_words import ON_THE_BIG_SCREEN

        if behind:
            return ON_THE_BIG_SCREEN["behind"]
        if not self._open or self._blank:
            return ON_THE_BIG_SCREEN["blank" if self._open else "closed"]
        if self._read_back:
            return ON_THE_BIG_SCREEN["read back"]
        if self._shows_lots:
            return ON_THE_BIG_SCREEN["lots"]
        if self._page is None:
            return ON_THE_BIG_SCREEN[self.between or "start"]
        return ON_THE_BIG_SCREEN[self._page.activity.kind]

    @Property(RoomClock, constant=True)
    def clock(self) -> RoomClock:
        """The time that is left for the activity under way."""
        return self._clock

    @Property(Band, constant=True)
    def band(self) -> Band:
        """The pattern of one tile for each thing that is up."""
        return self._project.band

    @Property(str, notify=shown_changed)
    def projectTitle(self) -> str:  # noqa: N802
        """What the young people call the project; shown until the first activity starts."""
        return self._project.title

    @Property(str, notify=shown_changed)
    def between(self) -> str:
        """What is said while no activity is under way: ``go on``, ``thanks`` or ``over``; "" before any.

        The thanks stay while no project is open: the room is still there when the facilitator goes Home.
        """
        return "" if self._page is not None else self._parting

    @Property(bool, notify=open_changed)
    def open(self) -> bool:
        """Whether the big screen's window is open."""
        return self._open

    @Slot(bool)
    def set_open(self, open_it: bool) -> None:
        """Open the big screen's window, or close it."""
        if open_it != self._open:
            self._open = open_it
            self.open_changed.emit()

    @Property(bool, notify=blank_changed)
    def blank(self) -> bool:
        """Whether the wall shows nothing."""
        return self._blank

    @Property(bool, notify=frozen_changed)
    def frozen(self) -> bool:
        """Whether the wall stays on what it shows."""
        return self._frozen

    @Slot(bool)
    def set_blank(self, blank: bool) -> None:
        """Blank the wall, or show it again."""
        if blank != self._blank:
            self._blank = blank
            self.blank_changed.emit()

    @Slot(bool)
    def set_frozen(self, frozen: bool) -> None:
        """Freeze the wall, or let it follow the console again."""
        if frozen != self._frozen:
            self._frozen = frozen
            self.frozen_changed.emit()
            self._project.band.hold(frozen)
            self._clock.hold(frozen)
            self._lots_follow()
            if frozen and self._page is not None:
                self._page.hold()
            self._follow()


def _is_a_slot(activity: Activity | None) -> bool:
    return activity is not None and activity.kind is ActivityKind.PRESENTATION and activity.tenderer_id is not None
