"""The two windows, made from QML and given their objects."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon, QScreen
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

import workshop_app.ui.kit.exact_text
import workshop_app.ui.kit.fitting
import workshop_app.ui.kit.labels  # noqa: F401  QML knows a type once its module was imported.
from workshop_app.palette import palette
from workshop_app.ui.kit.garbage import GarbageCollector
from workshop_app.ui.kit.hands import HandSettings
from workshop_app.ui.kit.keyboard import Keyboard
from workshop_app.ui.kit.landing import Landing
from workshop_app.ui.kit.palette import Dashes, Drawings, EdgePictures, Pies, TilePictures
from workshop_app.ui.kit.second_press import SecondPress
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.recent import RecentFiles
from workshop_app.ui.windows.console import Console
from workshop_app.ui.windows.live_picture import LivePicture
from workshop_app.ui.windows.wall import Wall

APPLICATION_NAME = "in-their-words"
"""What the system calls the application; people see “In Their Words”."""
CONSOLE_SIZE = QSize(1280, 720)
"""The console as it first comes, where there is room."""
_TITLE_BAR, _EDGE = 40, 8
"""What a frame needs above and around a window at most; nobody tells before it is shown."""
_WALL_SHARE = 2 / 3


def first_place(available: QRect, wanted: QSize) -> QRect:
    """Return where a window comes first: in the middle of what is free, and with its frame never beyond it.

    Args:
        available: what is free of a screen, without task bars, in pixels after scaling.
        wanted: the window without its frame, where there is room for it.
    """
    free = available.adjusted(_EDGE, _TITLE_BAR, -_EDGE, -_EDGE)
    place = QRect(free.topLeft(), wanted.boundedTo(free.size()))
    place.moveCenter(free.center())
    return place


def wall_place(available: QRect, least: QSize) -> QRect:
    """Return where the wall comes first beside the console: in the lower right corner, and with its frame within it.

    Args:
        available: what is free of the screen, in pixels after scaling.
        least: below which size the wall does not go, whatever it is given.
    """
    frame = QSize(2 * _EDGE, _TITLE_BAR + _EDGE)
    room = QRect(available)
    room.setSize((available.size() * _WALL_SHARE).expandedTo(least + frame).boundedTo(available.size()))
    room.moveBottomRight(available.bottomRight())
    return first_place(room, CONSOLE_SIZE)


def lies_on_a_screen(place: QRect) -> bool:
    """Tell whether a window lies, with its middle, in what is free of a screen, and is no larger than that."""
    return any(
        free.contains(place.center()) and place.width() <= free.width() and place.height() <= free.height()
        for free in (screen.availableGeometry() for screen in QGuiApplication.screens())
    )


def application(fonts: Path) -> QGuiApplication:
    """Return the Qt application, with the bundled fonts, and no way to any network.

    A screen scaled by a quarter or a half keeps that scale: rounded up, pages would have a third less room.
    """
    if QGuiApplication.instance() is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Before anything: Qt keeps its caches under this name.
    QCoreApplication.setApplicationName(APPLICATION_NAME)
    app = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(app, QGuiApplication)
    app.setApplicationDisplayName("In Their Words")
    app.setWindowIcon(QIcon())
    for path in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", 0))
    return app


class Windows(QObject):
    """Console and wall over one project.

    Attributes:
        project: the open file.
        session: the session under way.
        wall: what the wall may show.
        console: what the console shows.
        live_picture: the picture of the big screen that the console shows.
        last_said: the latest sentence said to the facilitator.

    Args:
        package_root: the folder that holds the package.
        recent: where the list of recent files is kept, and this person's other settings beside it.
        backups: the folder for backups that stay on this computer; beside the list if none is given.
    """

    def __init__(self, package_root: Path, recent: Path, backups: Path | None = None) -> None:
        super().__init__()
        palette()  # A page that asks for a colour could only fail over a palette that cannot be read.
        self.last_said = ""
        self._wall_placed = False
        recent_files = RecentFiles(recent)
        self.project = Project(recent_files, self, backups=backups)
        self.project.said.connect(self._said)
        self.session = self.project.session
        self.wall = Wall(self.project, self.session, self)
        self.console = Console(self.project, self.session, self)
        self.live_picture = LivePicture(self)
        self._components: list[QQmlComponent] = []
        self.engine = QQmlEngine(self)
        self.engine.addImportPath(str(package_root))
        hands = self.engine.singletonInstance("workshop_app.ui", "HandSettings")
        assert isinstance(hands, HandSettings)
        hands.keep_in(recent.with_name("hands.json"))
        self._pictures = {
            "edges": EdgePictures(),
            "drawings": Drawings(),
            "tiles": TilePictures(),
            "dashes": Dashes(),
            "pies": Pies(),
            "bigscreen": self.live_picture.pictures,
        }
        for name, pictures in self._pictures.items():
            self.engine.addImageProvider(name, pictures)
        self.console_window = self._window(
            package_root,
            "ConsoleWindow",
            project=self.project,
            wall=self.wall,
            atConsole=self.console,
            livePicture=self.live_picture,
        )
        self.wall_window = self._window(package_root, "WallWindow", wall=self.wall)
        self.live_picture.look_at(self.wall_window)
        presses = self.engine.singletonInstance("workshop_app.ui", "SecondPress")
        assert isinstance(presses, SecondPress)
        for window in (self.console_window, self.wall_window):
            presses.watch(window)
            window.activeFocusItemChanged.connect(self.project.drafts.flush)
            window.activeChanged.connect(self.project.drafts.flush)
        landing = self.engine.singletonInstance("workshop_app.ui", "Landing")
        assert isinstance(landing, Landing)
        landing.watch(self.console_window, self.wall_window)
        keyboard = self.engine.singletonInstance("workshop_app.ui", "Keyboard")
        assert isinstance(keyboard, Keyboard)
        keyboard.watch(self.console_window, self.wall_window, landing)
        self.wall.open_changed.connect(self._open_or_close_wall)
        self.wall_window.visibleChanged.connect(self.wall.set_open)
        # The last of all, so that it goes last: by then nothing works in the background any more.
        GarbageCollector(self)

    @Slot(str)
    def _said(self, sentence: str) -> None:
        self.last_said = sentence

    def _window(self, root: Path, name: str, **properties: QObject) -> QQuickWindow:
        path = root / "workshop_app" / "ui" / "windows" / f"{name}.qml"
        component = QQmlComponent(self.engine, QUrl.fromLocalFile(str(path)), self)
        window = component.createWithInitialProperties(dict(properties))
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(component.errorString())
        self._components.append(component)
        return window

    @Slot()
    def _open_or_close_wall(self) -> None:
        if not self.wall.open:
            self.wall_window.hide()
        elif not self.wall_window.isVisible():
            other = self._other_screen()
            if other is not None:
                self.show_wall_on(other)
            else:
                self._place_wall()
                self.wall_window.showNormal()

    def _place_wall(self) -> None:
        """Put the wall beside what the console's screen has room for, unless it lies where it was left."""
        here, wall = self.console_window.screen(), self.wall_window
        wall.setFlag(Qt.WindowType.FramelessWindowHint, False)
        if not self._wall_placed or not lies_on_a_screen(wall.geometry()):
            wall.setGeometry(wall_place(here.availableGeometry(), wall.minimumSize()))
        self._wall_placed = True

    def _other_screen(self) -> QScreen | None:
        primary = QGuiApplication.primaryScreen()
        return next((one for one in QGuiApplication.screens() if one is not primary), None)

    def show(self) -> None:
        """Show the console on the primary screen and the wall, full screen, on another if there is one.

        A screen too small for the console and its frame is filled with it.
        """
        available = QGuiApplication.primaryScreen().availableGeometry()
        place = first_place(available, CONSOLE_SIZE)
        self.console_window.setGeometry(place)
        if place.size() == CONSOLE_SIZE:
            self.console_window.show()
        else:
            self.console_window.showMaximized()
        self.wall.set_open(self._other_screen() is not None)

    def show_wall_on(self, screen: QScreen) -> None:
        """Fill ``screen`` with the wall. Geometry first and then full screen is what works.

        It has no frame: Windows puts frames on again whenever the keyboard is lent.
        """
        self.wall_window.setFlag(Qt.WindowType.FramelessWindowHint, True)
        self.wall_window.setGeometry(screen.geometry())
        self.wall_window.showFullScreen()

    def close(self) -> None:
        """Close both windows and the file; everything is kept already."""
        self.live_picture.end()
        self.project.let_go()
        for window in (self.wall_window, self.console_window):
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
