"""The two windows, made from QML and given their objects."""

import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, QObject, QSize, QTimer, QUrl, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

import workshop_app.ui.kit.chime
import workshop_app.ui.kit.fitting
import workshop_app.ui.kit.labels
import workshop_app.ui.kit.palette  # noqa: F401  A singleton that came later would spoil the types that QML knows.
from workshop_app.palette import palette
from workshop_app.ui.kit.garbage import GarbageCollector
from workshop_app.ui.kit.hiding import Hiding
from workshop_app.ui.kit.keyboard import Keyboard
from workshop_app.ui.kit.landing import Landing
from workshop_app.ui.kit.second_press import SecondPress
from workshop_app.ui.kit.settings import Settings
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.recent import RecentFiles
from workshop_app.ui.windows.about_app import AboutApp
from workshop_app.ui.windows.crash_notice import CrashNotice
from workshop_app.ui.windows.screens import CONSOLE_SIZE, Screens, first_place

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickImageProvider

    from workshop_app.record.out_of_sight import OutOfSight
    from workshop_app.record.private_words import PrivateWords
    from workshop_app.ui.project.session import SessionUnderWay
    from workshop_app.ui.windows.console import Console
    from workshop_app.ui.windows.live_picture import LivePicture
    from workshop_app.ui.windows.placing import Placing
    from workshop_app.ui.windows.shared_screen import SharedScreen
    from workshop_app.ui.windows.wall import Wall

APPLICATION_NAME = "in-their-words"
"""What the system calls the application; people see “In Their Words”."""

_ICON_SIZES = (16, 32, 48, 128)
"""Those that title bars, lists of windows and docks take; the others are for the system’s own menus."""
_BEFORE_THE_REST = (
    "workshop_app.ui.kit.label_words",
    "workshop_app.ui.project.parts",
    "workshop_app.ui.windows.console",
    "workshop_app.ui.windows.wall",
    "workshop_app.ui.windows.placing",
)
"""What the rest is made of, imported a piece at a time so that Home does not stand still meanwhile."""
_FOR_A_FILE = ("workshop_app.store.backups", "workshop_app.actions.sessions", "workshop_app.record.overview")
"""What opening a file would have to import first."""


def application(fonts: Path) -> QGuiApplication:
    """Return the Qt application, with the bundled fonts, the icon beside them, and no way to any network.

    A screen scaled by a quarter or a half keeps that scale, as Qt has it by itself: rounded up, pages would have a
    third less room.
    """
    # Of a script that no font here knows Qt tells about every font that does not: the page shows boxes, and that is it.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    # Before anything: Qt keeps its caches under this name.
    QCoreApplication.setApplicationName(APPLICATION_NAME)
    app = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(app, QGuiApplication)
    app.setApplicationDisplayName("In Their Words")
    app.setDesktopFileName(APPLICATION_NAME)
    icons = fonts.with_name("icons") / "hicolor"
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(icons / f"{size}x{size}" / "apps" / f"{APPLICATION_NAME}.png"), QSize(size, size))
    app.setWindowIcon(icon)
    for path in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", 0))
    return app


class _Rest(NamedTuple):
    """What Home does without, and which is made after it was drawn."""

    wall: "Wall"
    console: "Console"
    live_picture: "LivePicture"
    wall_window: QQuickWindow
    placing: "Placing"
    shared: "SharedScreen"


class Windows(QObject):
    """Console and wall over one project.

    Home is there first. The rest is made once that was drawn, or when somebody asks for it before.

    Attributes:
        project: the open file.
        console_window: the facilitator's own window.
        last_said: the latest sentence said to the facilitator.
        screens: the screens of this computer.
        about: what the page about the app shows.
        crash_notice: what is said where the app itself came to grief.

    Args:
        package_root: the folder that holds the package.
        recent: where the list of recent files is kept, and this person's other settings beside it.
        backups: the folder for backups that stay on this computer; beside the list if none is given.
        engine: one that has made windows before and knows every page; since they were closed, its singletons have been
            cleared. A new one, gone with these windows, if none is given.
    """

    def __init__(
        self, package_root: Path, recent: Path, backups: Path | None = None, engine: QQmlEngine | None = None
    ) -> None:
        super().__init__()
        palette()  # A page that asks for a colour could only fail over a palette that cannot be read.
        self.last_said = ""
        self._package_root, self._settings = package_root, recent
        self._made: _Rest | None = None
        self._to_do: list[Callable[[], object]] = []
        self._drawn = False
        self._alone = (False, False)
        self.screens = Screens(self)
        self.project = Project(RecentFiles(recent), self, backups=backups)
        self.project.said.connect(self._said)
        self.project.made_ready.connect(self._make_rest)
        self._components: list[QQmlComponent] = []
        self.engine = QQmlEngine(self) if engine is None else engine
        self.engine.addImportPath(str(package_root))
        self._hiding.hide_what(self._what_is_private, self._what_the_console_shows)
        self._hiding.hide_others(self._who_is_in_the_room, self._out_of_sight)
        # Before anything that shows what changed.
        self.project.rows_changed.connect(self._hiding.forget)
        self.project.file_changed.connect(self._hiding.begin_anew)
        self.project.settings = self.settings
        self.settings.keep_in(recent.with_name("settings.json"))
        # PySide does not keep them, and Home shows none of their pictures.
        self._pictures: dict[str, QQuickImageProvider] = {}
        self.crash_notice = CrashNotice(self)
        self.about = AboutApp(self)
        self.console_window = self._window(
            "ConsoleWindow", project=self.project, crash=self.crash_notice, about=self.about
        )
        self._landing.watch_console(self.console_window)
        self._watch(self.console_window)
        self._collector = GarbageCollector(self)
        self._collect_to_the_last()

    @property
    def _landing(self) -> Landing:
        landing = self.engine.singletonInstance("workshop_app.ui", "Landing")
        assert isinstance(landing, Landing)
        return landing

    @property
    def _hiding(self) -> Hiding:
        hiding = self.engine.singletonInstance("workshop_app.ui", "Hiding")
        assert isinstance(hiding, Hiding)
        return hiding

    def _what_is_private(self) -> "PrivateWords | None":
        if not self.project.has_file:
            return None
        from workshop_app.record.private_words import private_words

        return private_words(self.project.file)

    def _who_is_in_the_room(self) -> str | None:
        if not self.project.has_file:
            return None
        from workshop_app.record.out_of_sight import tenderer_in_the_room

        return tenderer_in_the_room(self.project.file)

    def _out_of_sight(self) -> "OutOfSight | None":
        if not self.project.has_file:
            return None
        from workshop_app.record.out_of_sight import out_of_sight

        return out_of_sight(self.project.file)

    def _what_the_console_shows(self) -> list[QObject]:
        holders = [self.project] if self._made is None else [self.project, self._made.console]
        return [each for one in holders for each in (one, *one.findChildren(QObject))]

    @property
    def settings(self) -> Settings:
        """What is remembered on this computer for both windows."""
        settings = self.engine.singletonInstance("workshop_app.ui", "Settings")
        assert isinstance(settings, Settings)
        return settings

    def _watch(self, window: QQuickWindow) -> None:
        presses = self.engine.singletonInstance("workshop_app.ui", "SecondPress")
        assert isinstance(presses, SecondPress)
        presses.watch(window)
        self._landing.watch(window)
        window.activeFocusItemChanged.connect(self.project.drafts.flush)
        window.activeChanged.connect(self.project.drafts.flush)

    def _collect_to_the_last(self) -> None:
        """Have the collector of garbage go after everything else: by then nothing works in the background any more."""
        self._collector.setParent(None)
        self._collector.setParent(self)

    @property
    def _rest(self) -> _Rest:
        self.project.make_ready()
        assert self._made is not None
        return self._made

    @property
    def session(self) -> "SessionUnderWay":
        """The session under way."""
        return self.project.session

    @property
    def wall(self) -> "Wall":
        """What the wall may show."""
        return self._rest.wall

    @property
    def console(self) -> "Console":
        """What the console shows."""
        return self._rest.console

    @property
    def live_picture(self) -> "LivePicture":
        """The picture of the big screen that the console shows."""
        return self._rest.live_picture

    @property
    def wall_window(self) -> QQuickWindow:
        """The window that the room sees."""
        return self._rest.wall_window

    @property
    def placing(self) -> "Placing":
        """Where the two windows are."""
        return self._rest.placing

    @property
    def shared(self) -> "SharedScreen":
        """Whether everybody shares one touchscreen."""
        return self._rest.shared

    @Slot()
    def _make_rest(self) -> None:
        """Make the wall and the desk at the console, now that the parts of the project are there."""
        from workshop_app.ui.kit.pictures import providers
        from workshop_app.ui.windows.console import Console
        from workshop_app.ui.windows.live_picture import LivePicture
        from workshop_app.ui.windows.placing import Placing
        from workshop_app.ui.windows.shared_screen import SharedScreen
        from workshop_app.ui.windows.wall import Wall

        project = self.project
        wall = Wall(project, project.session, self)
        console = Console(project, project.session, self.screens, self)
        live_picture = LivePicture(self)
        self._pictures = {**providers(), "bigscreen": live_picture.pictures}
        for name, pictures in self._pictures.items():
            self.engine.addImageProvider(name, pictures)
        shared = SharedScreen(self._settings.with_name("screens.json"), self.console_window, project.may_close, self)
        wall_window = self._window("WallWindow", wall=wall, shared=shared)
        both = (self.console_window, wall_window)
        placing = Placing(self.screens, *both, wall, project.session, self._hiding, shared, self)
        placing.said.connect(project.said)
        self._made = _Rest(wall, console, live_picture, wall_window, placing, shared)
        live_picture.look_at(wall_window, wall)
        self._watch(wall_window)
        keyboard = self.engine.singletonInstance("workshop_app.ui", "Keyboard")
        assert isinstance(keyboard, Keyboard)
        keyboard.watch(self.console_window, wall_window, self._landing)
        self.console_window.setProperty(
            "deskHas",
            {"wall": wall, "atConsole": console, "livePicture": live_picture, "placing": placing, "shared": shared},
        )
        shared.changed.connect(self._lend_where_shared)
        shared.closed.connect(self._leave)
        project.session.session_changed.connect(self._session_changed)
        self._session_changed()
        self._collect_to_the_last()

    @Slot()
    def _lend_where_shared(self) -> None:
        """Lend the keyboard to the big screen as it fills the screen that is shared, and as it asks for the PIN."""
        shared = self._rest.shared
        alone = (shared.locked, shared.padShown)
        if alone != self._alone:
            self._alone = alone
            if shared.locked:
                keyboard = self.engine.singletonInstance("workshop_app.ui", "Keyboard")
                assert isinstance(keyboard, Keyboard)
                keyboard.lend()

    @Slot()
    def _leave(self) -> None:
        """End the app, whatever window would ask first; all is closed as ever then."""
        self.project.drafts.flush()
        QCoreApplication.exit(0)

    @Slot()
    def _session_changed(self) -> None:
        """No screen goes to sleep while a session is under way."""
        from workshop_app.ui.kit.awake import stay_awake

        stay_awake(self.project.session.session is not None)

    @Slot(str)
    def _said(self, sentence: str) -> None:
        self.last_said = sentence

    def _window(self, name: str, **properties: QObject) -> QQuickWindow:
        path = self._package_root / "workshop_app" / "ui" / "windows" / f"{name}.qml"
        component = QQmlComponent(self.engine, QUrl.fromLocalFile(str(path)), self)
        window = component.createWithInitialProperties(dict(properties))
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(component.errorString())
        self._components.append(component)
        return window

    def show(self) -> None:
        """Show the console on the primary screen and the wall, full screen, on another if there is one.

        A screen too small for the console and its frame is filled with it. All but Home follows once that was drawn.
        """
        place = first_place(QGuiApplication.primaryScreen().availableGeometry(), CONSOLE_SIZE)
        self.console_window.setGeometry(place)
        if place.size() == CONSOLE_SIZE:
            self.console_window.show()
        else:
            self.console_window.showMaximized()
        self._to_do = [
            *(partial(import_module, name) for name in _BEFORE_THE_REST),
            self.project.make_ready,
            self._begin_placing,
            *(partial(import_module, name) for name in _FOR_A_FILE),
        ]
        self._drawn = False
        self.console_window.frameSwapped.connect(self._go_on)

    @Slot()
    def _go_on(self) -> None:
        """Do the next thing that was put off; what hands do at Home comes between two of them."""
        if self._drawn:
            # Drawn by a thread of its own, a second frame may be told of before the first was heard of.
            return
        self._drawn = True
        self.console_window.frameSwapped.disconnect(self._go_on)
        QTimer.singleShot(0, self._do_next)

    @Slot()
    def _do_next(self) -> None:
        if self._to_do:
            self._to_do.pop(0)()
            QTimer.singleShot(0, self._do_next)

    def _begin_placing(self) -> None:
        self.placing.begin()

    @Slot(object)
    def started_again(self, path: str) -> None:
        """Come forward, because somebody started the app again, and open the file that they meant, if any.

        A session under way is not left for it without asking, nor a project for a file that cannot be opened.
        """
        self.placing.bring_console_forward()
        project = self.project
        if path and not (project.has_file and os.path.realpath(path) == os.path.realpath(project.file.path)):
            project.dropped.open_or_ask(Path(path))

    def close(self) -> None:
        """Close both windows and the file; everything is kept already."""
        self._to_do.clear()
        self.crash_notice.end()
        self.about.end()
        if self._made is not None:
            self._made.live_picture.end()
            self._made.placing.end()
        self.project.let_go()
        self._hiding.end()
        for window in (*(() if self._made is None else (self._made.wall_window,)), self.console_window):
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        for name in self._pictures:
            self.engine.removeImageProvider(name)
