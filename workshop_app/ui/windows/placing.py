"""Where the two windows are: the console where the facilitator sits, the big screen where the room looks."""

from enum import StrEnum

from PySide6 import QtCore
from PySide6.QtCore import QMetaObject, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from workshop_app.ui.kit.hiding import Hiding
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.session import SessionUnderWay
from workshop_app.ui.windows.screens import CONSOLE_SIZE, Screen, Screens, first_place, lies_on, wall_place
from workshop_app.ui.windows.shared_screen import SharedScreen
from workshop_app.ui.windows.wall import Wall

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_AFTER = 250
"""Milliseconds after which a window is where the system put it."""
_MOST_LOOKS = 8
"""How often it is looked whether a window stays where it was put: some window managers move it late."""
_ENOUGH = 2
"""After so many looks in a row at which both were right, hands may move them."""


class WhoSees(StrEnum):
    """Who can see the screen that the console is on."""

    NOT_SAID = ""
    FACILITATOR = "facilitator"
    ROOM = "room"


@QmlElement
@QmlUncreatable("made in Python")
class Placing(QObject):
    """Puts both windows where they belong, and keeps them there whatever is plugged in, unplugged or asleep.

    The big screen is never put over the console by itself. One that lost its screen is hidden and blank. It comes back
    as it was with the same screen, and blank on another.

    Signals:
        changed: the screens, or what is done with them.
        said: a sentence for the facilitator.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(
        self,
        screens: Screens,
        console: QQuickWindow,
        wall_window: QQuickWindow,
        wall: Wall,
        session: SessionUnderWay,
        hiding: Hiding,
        shared: SharedScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.screens = screens
        self._session, self._hiding = session, hiding
        self._shared = shared
        self._was_shared, self._was_up = False, True
        self._large = False
        self._who_sees = WhoSees.NOT_SAID
        self._said_on: str | None = None
        self._console, self._window, self._wall = console, wall_window, wall
        self._given = self._lost = self._placed = self._closed_by_hand = False
        self._places = screens.places()
        self._plugged = self._what_is_plugged()
        self._consoles = self._places[0] if self._places else None
        self._began_on = "" if self._consoles is None else self._consoles.name
        self._was_away = False
        self._on = ""
        self._lost_screen = ""
        self._blank_before = False
        self._moving = False
        self._looks = self._seen_right = 0
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_AFTER)
        self._looking.timeout.connect(self._look_where_they_are)
        session.session_changed.connect(self._hide_or_show)
        shared.changed.connect(self._follow_shared)
        screens.changed.connect(self._follow_screens)
        for moved in (console.screenChanged, console.xChanged, console.yChanged):
            moved.connect(self._console_moved)
        wall.open_changed.connect(self._open_or_close)
        wall_window.visibleChanged.connect(self._shown_or_hidden)

    def _what_is_plugged(self) -> tuple[set[str], int]:
        """Return which screens there are, and how many show something of their own."""
        return {one.name for one in self.screens.all()}, len(self._places)

    def _home(self) -> Screen | None:
        """Return the screen of the console: the one it had, or else the main one."""
        ours = self._consoles
        alike = [one for one in self._places if ours is not None and one.name == ours.name]
        there = [one for one in alike if ours is not None and one.place.topLeft() == ours.place.topLeft()]
        return next(iter([*there, *alike, *self._places]), None)

    def _other(self) -> Screen | None:
        """Return the screen of the wall, where that has one of its own."""
        home = self._home()
        if self._shared.on:
            return None
        return next((one for one in self._places if one is not home), None)

    @Property(bool, notify=changed)
    def hasTwo(self) -> bool:  # noqa: N802
        """Whether there is a screen for each window."""
        return len(self._places) > 1

    @Property(bool, notify=changed)
    def doubled(self) -> bool:
        """Whether a projector shows what the laptop shows, as far as the computer says."""
        return self.screens.doubled()

    @Property(bool, notify=changed)
    def lost(self) -> bool:
        """Whether the screen went that the wall was on."""
        return self._lost

    @Property(bool, notify=changed)
    def shared(self) -> bool:
        """Whether both windows share one screen, which shows the one or the other."""
        return self._shared.on

    @Property(bool, notify=changed)
    def given(self) -> bool:
        """Whether the projector was given to somebody else, such as the tenderer who presents."""
        return self._given

    def bring_console_forward(self) -> None:
        """Bring the console to the front of its screen, unless that is the room's and shows the wall."""
        if self._shared.locked:
            return
        if self._console.windowState() == QtCore.Qt.WindowState.WindowMinimized:
            self._console.showNormal()
        else:
            self._console.setVisible(True)
        if QGuiApplication.platformName() != "offscreen":
            self._console.raise_()
        self._console.requestActivate()

    @Property(bool, notify=changed)
    def asksWhoSees(self) -> bool:  # noqa: N802
        """Whether it is asked who can see this screen: once a session runs on a computer with one screen.

        Not while the projector is with somebody else.
        """
        one_screen = len(self._places) == 1 and not self.screens.doubled()
        if self._shared.on or self._given:
            return False
        return self._who_sees is WhoSees.NOT_SAID and one_screen and self._session.session is not None

    @Slot(str)
    def say_who_sees(self, who: str) -> None:
        """Say who can see the console’s screen.

        That only the facilitator can holds for this screen, and until other screens are there; that the room can,
        until something else is said.
        """
        self._who_sees = WhoSees(who)
        self._said_on = self._console_stands_on()
        self._shared.end()
        self._hide_or_show()

    @Slot()
    def _follow_shared(self) -> None:
        """Show the wall or the console on the screen that both share; the one is gone before the other comes."""
        shared, up = self._shared.on, self._shared.consoleUp or not self._shared.on
        if (shared, up) == (self._was_shared, self._was_up):
            return
        was_shared, self._was_shared, self._was_up = self._was_shared, shared, up
        home = self._home()
        if home is None:
            return
        self._moving = True
        if not up:
            self._large = self._is_large()
            self._close_dialogs()
            self._console.hide()
            if self._wall.open:
                self._show_wall()
            else:
                self._wall.set_open(True)
            self._hide_or_show()
        else:
            self._hide_or_show()
            self._window.hide()
            if self._large:
                self._console.showMaximized()
            else:
                self._put_console(home)
        self._moving = False
        if was_shared and not shared:
            self._on = ""
            self._wall.set_open(False)
            if self._other() is not None:
                self._wall.set_open(True)
        if up:
            self.bring_console_forward()
        self.changed.emit()

    def _close_dialogs(self) -> None:
        """Close the system's dialogs that the console opened: they are windows of their own, and would stay."""
        for one in self._console.findChildren(QObject):
            if one.inherits("QQuickAbstractDialog") and one.property("visible"):
                QMetaObject.invokeMethod(one, "close")

    @Slot()
    def _hide_or_show(self) -> None:
        """Hide what is private where the room sees the console.

        That is as somebody said; else where two screens show the same, where the console is on any but the main screen
        or on another than it began on, and where it is asked and not answered yet.
        """
        if self._who_sees is WhoSees.FACILITATOR and self._console_stands_on() != self._said_on:
            self._who_sees = WhoSees.NOT_SAID
        self._was_away = self._console_is_away()
        sees = self._who_sees is WhoSees.ROOM or self._shared.consoleUp
        if self._who_sees is WhoSees.NOT_SAID and not self._shared.on:
            sees = self.screens.doubled() or self.asksWhoSees or self._was_away
        self._hiding.set_room_sees(sees)
        self.changed.emit()

    @Slot()
    def _console_moved(self) -> None:
        """Hide what is private as the console leaves its screen, and show it again once it is back."""
        said_elsewhere = self._who_sees is WhoSees.FACILITATOR and self._console_stands_on() != self._said_on
        if said_elsewhere or self._console_is_away() != self._was_away:
            self._hide_or_show()

    def _console_stands_on(self) -> str | None:
        """Return the name of the screen that the console is on; None where that is on none of them."""
        if not _tells_where():
            return self._console.screen().name()
        return next((one.name for one in self._places if _lies_in(self._console, one)), None)

    def _console_is_away(self) -> bool:
        """Tell whether the console is on a screen that the room may well see: not the main one that it began on."""
        stands_on = self._console_stands_on()
        main = self._places[0].name if self._places else stands_on
        return stands_on is not None and (stands_on != main or stands_on != self._began_on)

    @Slot(result=bool)
    def computer_goes_off(self) -> bool:
        """Tell whether windows are closed because the computer is: then nobody is asked."""
        app = QGuiApplication.instance()
        return isinstance(app, QGuiApplication) and app.isSavingSession()

    def begin(self) -> None:
        """Open the wall where it has a screen; one that was opened meanwhile stays open."""
        self._keep_looking()
        if self._other() is not None:
            self._wall.set_open(True)

    def end(self) -> None:
        """Place nothing any more: the windows close."""
        self._looking.stop()
        # A wall that is behind the console on a shared screen counts as open, and its window goes first.
        self._wall.open_changed.disconnect(self._open_or_close)
        self.screens.end()

    @Slot()
    def swap(self) -> None:
        """Swap the two windows’ screens. In between the wall is hidden; what is private then waits to be asked for."""
        other = self._other()
        if other is None:
            return
        was_open = self._wall.open
        # Swapped by mistake, the room now sees the console.
        self.say_who_sees(WhoSees.ROOM)
        self._consoles = other
        self._hide_wall()
        self._put_console(other)
        if was_open:
            self._show_wall()
        self.changed.emit()

    @Slot()
    def give(self) -> None:
        """Give the projector to somebody else: the wall is blank and hidden until it is taken back."""
        self._given, self._lost = True, False
        self._wall.set_blank(True)
        self._wall.set_open(False)
        self._hide_or_show()

    @Slot()
    def take_back(self) -> None:
        """Take the projector back. The wall is blank still: whoever had it may be in the room.

        Where it is not plugged in again yet, the wall waits for it.
        """
        if self._other() is None and self._on != "":
            self._given, self._lost, self._lost_screen, self._blank_before = False, True, "", True
            self._hide_or_show()
            return
        self._wall.set_open(True)
        self.said.emit("The projector is back, and the big screen is blank. “Blank screen” shows it again.")

    @Slot()
    def _open_or_close(self) -> None:
        if not self._wall.open:
            self._hide_wall()
            return
        was_lost, was_given = self._lost, self._given
        self._lost = self._given = self._closed_by_hand = False
        if was_lost and not was_given:
            self._wall.set_blank(self._blank_before)
        if not self._window.isVisible():
            self._show_wall()
        self._hide_or_show()

    @Slot()
    def _shown_or_hidden(self) -> None:
        """Follow a window that was closed by its own means, and not by being moved."""
        if self._moving:
            return
        if not self._window.isVisible() and self._wall.open:
            self._closed_by_hand = True
        self._wall.set_open(self._window.isVisible())

    def _hide_wall(self) -> None:
        self._moving = True
        self._window.hide()
        self._moving = False

    def _show_wall(self) -> None:
        """Show the wall on its own screen, or beside the console where there is none; a shared one it fills."""
        other = self._home() if self._shared.locked else self._other()
        if self._shared.consoleUp:
            return
        self._moving = True
        if other is not None:
            self._fill(other)
        else:
            self._put_beside()
        self._moving = False
        self._keep_looking()

    def _fill(self, screen: Screen) -> None:
        """Fill a screen with the wall. Geometry first and then full screen is what works.

        It has no frame: Windows puts frames on again whenever the keyboard is lent.
        """
        self._on = screen.name
        self._window.setFlag(QtCore.Qt.WindowType.FramelessWindowHint, True)
        self._window.setScreen(screen.of_qt)
        self._window.setGeometry(screen.place)
        # As ``showFullScreen`` does, which asks for the keyboard as well.
        self._window.setWindowStates(QtCore.Qt.WindowState.WindowFullScreen)
        self._window.setVisible(True)

    def _put_beside(self) -> None:
        """Put the wall beside what the console’s screen has room for, unless it lies where it was left."""
        self._on = ""
        free, wall = self._console.screen().availableGeometry(), self._window
        wall.setFlag(QtCore.Qt.WindowType.FramelessWindowHint, False)
        if not self._placed or not any(lies_on(wall.geometry(), one.free) for one in self._places):
            wall.setGeometry(wall_place(free, wall.minimumSize()))
        self._placed = True
        wall.showNormal()

    def _put_console(self, screen: Screen) -> None:
        """Put the console on a screen, as large as it is if there is room."""
        console = self._console
        large = console.windowState() == QtCore.Qt.WindowState.WindowMaximized
        wanted = CONSOLE_SIZE if large else console.size()
        place = first_place(screen.free, wanted)
        self._moving = True
        if large:
            console.showNormal()
        console.setScreen(screen.of_qt)
        console.setGeometry(place)
        if large or place.size() != wanted:
            console.showMaximized()
        else:
            console.show()
        self._moving = False

    @Slot()
    def _follow_screens(self) -> None:
        """Follow what was plugged in, unplugged or changed."""
        before, self._places = self._places, self.screens.places()
        if not self._places:
            # All of them sleep: what is nowhere is not moved.
            self._places = before
            return
        plugged, self._plugged = self._plugged, self._what_is_plugged()
        if plugged != self._plugged:
            self._hiding.hide()
            if self._who_sees is WhoSees.FACILITATOR:
                self._who_sees = WhoSees.NOT_SAID
        self._hide_or_show()
        home, other = self._home(), self._other()
        assert home is not None
        if self._shared.on:
            self._refill(home)
            return
        on_a_screen = self._on != ""
        if on_a_screen and other is None and (self._wall.open or self._given):
            self._lose()
        here = self._console.geometry()
        fits = self._is_large() or lies_on(here, home.free)
        if not home.place.contains(here.center()) or not fits:
            self._put_console(home)
        self._hide_or_show()
        if other is not None and not self._given:
            if self._lost:
                self._come_back(other)
            elif self._wall.open:
                self._show_wall()
            elif not self._closed_by_hand:
                self._wall.set_open(True)
        self._keep_looking()
        self.changed.emit()

    def _refill(self, screen: Screen) -> None:
        """Fill the screen that everybody shares again, which has another size, with what it shows."""
        self._moving = True
        if self._shared.locked:
            self._fill(screen)
        elif not self._is_large():
            self._put_console(screen)
        self._moving = False
        self.changed.emit()

    def _is_large(self) -> bool:
        return self._console.windowState() in (
            QtCore.Qt.WindowState.WindowMaximized,
            QtCore.Qt.WindowState.WindowFullScreen,
        )

    def _lose(self) -> None:
        """Blank and hide the wall, whose screen is gone."""
        if self._given:
            return
        self._lost, self._lost_screen, self._blank_before = True, self._on, self._wall.blank
        self._wall.set_blank(True)
        self._wall.set_open(False)

    def _come_back(self, screen: Screen) -> None:
        """Show the wall again: as it was where it is the same screen, and blank on another."""
        same = screen.name == self._lost_screen
        self._blank_before = self._blank_before if same else True
        self._wall.set_open(True)

    def _keep_looking(self) -> None:
        self._looks = self._seen_right = 0
        self._looking.start()

    @Slot()
    def _look_where_they_are(self) -> None:
        """Put a window back that a window manager opened elsewhere, such as both where the pointer is.

        A console that somebody moves by hand stays, once it was seen where it belongs.
        """
        self._looks += 1
        home, other = self._home(), self._other()
        if home is None or other is None or not _tells_where():
            self._looking.stop()
            return
        strayed = self._console.isVisible() and not _lies_in(self._console, home)
        wall_strayed = self._window.isVisible() and self._window.geometry() != other.place
        self._seen_right = 0 if strayed or wall_strayed else self._seen_right + 1
        if self._seen_right >= _ENOUGH:
            self._looking.stop()
        elif self._looks >= _MOST_LOOKS:
            self._looking.stop()
            if wall_strayed and not _lies_in(self._window, other):
                self._wall.set_blank(True)
                self._wall.set_open(False)
            return
        if strayed:
            self._put_console(home)
        if wall_strayed:
            self._moving = True
            self._window.showNormal()
            self._fill(other)
            self._moving = False


def _lies_in(window: QWindow, screen: Screen) -> bool:
    return screen.place.contains(window.geometry().center())


def _tells_where() -> bool:
    """Tell whether the system says where a window lies; Wayland does not."""
    return not QGuiApplication.platformName().startswith("wayland")
