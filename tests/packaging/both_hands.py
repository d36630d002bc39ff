"""One pair of hands at two programs: the windows of the source, and those of the folder at a display.

Nothing of the program in the folder can be asked where its buttons are, or whether it is ready. The same windows of the
source, as large and drawn without a screen, tell: whatever is done is done at both, once both show the same.
"""

import os
import subprocess
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.packaging.laptop import PATIENCE, at, until, windows
from tests.test_wheel import cells_of_pictures_apart
from tests.ui.displays import seen_at
from tests.ui.driver import Driver, Key, name_of
from tests.ui.real_hand import RealHand, keys_of
from workshop_app.ui.kit.second_press import TOO_SOON
from workshop_app.ui.windows.windows import Windows

_CONSOLE, _WALL = "In Their Words", "Big screen"
_PLACES = {_CONSOLE: (0, 30, 1280, 720), _WALL: (1300, 30, 1400, 820)}
_NOWHERE = ("2719", "899")
_NONE = Qt.KeyboardModifier.NoModifier


class BothHands(RealHand):
    """Hands that do the same at both.

    Attributes:
        display: the display of the program in the folder.
        running: that program.
        ours: the folder where the source has its projects.
        theirs: the folder where that program has its own.
        seen_in: the folder where the display keeps what is to be seen.
        packs_within: milliseconds for packs that two programs make at the same time.
        apart_at_most: cells in which both may differ while they show the same: a cursor that blinks, the digits of a
            clock, a bar that fades. Two pages differ in thousands.
    """

    packs_within = 400_000
    apart_at_most = 400

    def __init__(
        self,
        twin: Windows,
        display: str,
        running: "subprocess.Popen[bytes]",
        ours: Path,
        theirs: Path,
        seen_in: Path,
    ) -> None:
        super().__init__(twin)
        self.display, self.running = display, running
        self.ours, self.theirs, self.seen_in = ours, theirs, seen_in
        self._ids: dict[QQuickWindow, str] = {}
        self._places: dict[QQuickWindow, QRect] = {}
        # One screen has no room for the big one beside it, and nobody has said yet who sees it.
        twin.wall.set_open(False)
        twin.placing.say_who_sees("")
        self._take(self.console, _CONSOLE)

    def start_session(self) -> None:
        """Start the session that comes next, and say who sees the one screen."""
        super().start_session()
        if self.all_named("Only I see it"):
            self.click("Only I see it")

    def open_the_big_screen(self) -> None:
        """Open the big screen beside the console."""
        self.key(Key.Key_F11)
        self._take(self.wall, _WALL)

    def go_to_window(self, window: QQuickWindow) -> None:
        """Work at this window from now on."""
        Driver.go_to_window(self, window)

    def turn_wheel(self, point: QPointF, *, up: bool) -> None:
        """Turn the wheel by one step over a point of the window."""
        self.until_alike("before the wheel is turned")
        self._point_within(point.toPoint())
        self._do("click", "4" if up else "5")
        turned = QPoint(0, 120 if up else -120)
        no_button, begins = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        everywhere = (point, self.at.mapToGlobal(point), QPoint(), turned)
        event = QWheelEvent(*everywhere, no_button, _NONE, begins, False)
        # A page does not feel one that comes at no time.
        event.setTimestamp(round(time.monotonic() * 1000))
        QCoreApplication.sendEvent(self.at, event)

    def click(self, thing: QQuickItem | str, window: QQuickWindow | None = None) -> None:
        """Press a thing in its middle."""
        if window is not None:
            self.go_to_window(window)
        item = self.find(thing) if isinstance(thing, str) else thing
        self.press_here(item)
        Driver.click(self, item)
        time.sleep(TOO_SOON / 1000)

    def press_here(self, thing: QQuickItem | str) -> None:
        """Press a thing in its middle, and not at the twin."""
        item = self.find(thing) if isinstance(thing, str) else thing
        point = self.centre(item)
        assert item.isEnabled(), f"{name_of(item)!r} cannot be used now"
        self.until_alike(f"before {name_of(item)!r} is pressed")
        self._point_within(point)
        self._do("click", "1")
        self.clicks += 1

    def go_to_the_foot_of_what_holds(self, name: str) -> None:
        """Turn the wheel until the end of what scrolls around a thing is in sight."""
        item = self.find(name)
        while not item.inherits("QQuickFlickable"):
            item = item.parentItem()
        self._point_within(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())
        self._do("click", "--repeat", "150", "5")
        item.setProperty("contentY", item.property("contentHeight") - item.height())
        self.until_alike("at the foot of the page")

    def tap(self, thing: QQuickItem | str | QPoint, *, rest: int = 0) -> None:
        """Press where a finger would: there is no touch screen at the display."""
        assert not isinstance(thing, QPoint)
        self.click(thing)

    def drag(self, start: QQuickItem | str, to: QQuickItem | str | QPoint, *, steps: int = 8) -> None:
        """Drag a thing onto another thing, or to a point of the window."""
        begin = self.centre(start)
        end = to if isinstance(to, QPoint) else self.centre(to)
        self.until_alike("before something is dragged")
        self._point_within(begin)
        self._do("mousedown", "1")
        for step in range(1, steps + 1):
            self._point_within(begin + (end - begin) * step / steps)
        self._do("mouseup", "1")
        self.clicks += 1
        Driver.drag(self, start, end, steps=steps)

    def type(self, text: str) -> None:
        """Type; a line break is Shift and Enter."""
        self.until_alike(f"before {text!r} is typed")
        for number, line in enumerate(text.split("\n")):
            if number:
                self._do("key", "shift+Return")
            if line.isascii():
                self._do("type", "--delay", "20", "--", line)
            else:
                # A letter that no key has would have to be put on one first, and be read from there in time.
                self.copy(line)
                self._do("key", "ctrl+v")
            if number:
                Driver.key(self, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            Driver.type(self, line)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press and let go a key."""
        self.until_alike(f"before {keys_of(key, modifiers)} is pressed")
        self._do("key", keys_of(key, modifiers))
        Driver.key(self, key, modifiers)

    def make_project(self, path: Path, *typed: str) -> None:
        """Save a new project by the dialog for files, and open the big screen; the twin is told the answer."""
        self.press_here("Save and start")
        self.answer("Where to save the project", self.theirs / path.name)
        assert self.windows.project.start(str(path), *typed)
        self.open_the_big_screen()

    def choose_packs_folder(self, folder: Path) -> None:
        """Have packs go to a folder by the dialog for folders; the twin is told the answer."""
        (self.theirs / folder.name).mkdir()
        (self.theirs / folder.name).chmod(0o777)
        self.press_here("Choose another folder")
        self.answer("Where to save the packs", self.theirs / folder.name)
        self.windows.project.packs.choose_folder(QUrl.fromLocalFile(str(folder)))

    def answer(self, title: str, path: Path) -> None:
        """Give a place to the dialog of that title; that of the source is left out, and told the answer elsewhere."""
        until(lambda: windows(self.display, title), self.running)
        (dialog,) = windows(self.display, title)

        def has_keyboard() -> bool:
            self._do("windowactivate", dialog)
            return at(self.display, "getwindowfocus").strip() == dialog

        def is_written() -> bool:
            """What it holds is what comes out of it again."""
            self.copy(str(path))
            self._do("key", "ctrl+l", "key", "ctrl+a", "key", "ctrl+v")
            self.copy("")
            self._do("key", "ctrl+a", "key", "ctrl+c")
            return self.copied() == str(path)

        until(has_keyboard, self.running)
        until(is_written, self.running)
        self._do("key", "Return")
        until(lambda: not windows(self.display, title), self.running)
        self._do("windowactivate", "--sync", self._ids[self.console])

    def copy(self, text: str) -> None:
        """Have a text where what was copied is."""
        subprocess.run(
            ["xclip", "-display", self.display, "-selection", "clipboard", "-in"],
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=20,
            check=True,
        )

    def copied(self) -> str:
        """Return what was copied last at the display."""
        asked = ["xclip", "-display", self.display, "-selection", "clipboard", "-out"]
        return subprocess.run(asked, capture_output=True, text=True, timeout=20, check=False).stdout

    def until_alike(self, when: str, *, seconds: float = PATIENCE) -> None:
        """Wait until both programs show the same in each window that is open, with the pointer off everything."""
        self._do("mousemove", *_NOWHERE)
        for window in self._ids:
            QCoreApplication.sendEvent(window, QEvent(QEvent.Type.Leave))
        self.settle()
        end = time.monotonic() + seconds
        alike = 0
        # Once more, for what was about to change.
        while alike < 2:
            apart = {one.title(): self.cells_apart(one) for one in self._ids}
            alike = alike + 1 if max(apart.values()) <= self.apart_at_most else 0
            assert self.running.poll() is None, "the program has ended"
            assert time.monotonic() < end, f"{when}, both never showed the same: {apart} cells apart"
            self.settle()

    def cells_apart(self, window: QQuickWindow) -> int:
        """Return in how many cells of four pixels by four a window differs from its twin."""
        if not window.isVisible():
            return 0
        return cells_of_pictures_apart(self.picture(window), window.grabWindow())

    def picture(self, window: QQuickWindow) -> QImage:
        """Return what is to be seen at the display of a window."""
        return seen_at(self.seen_in).copy(self._places[window])

    def _take(self, window: QQuickWindow, title: str) -> None:
        """Find a window at the display by its title, and have it and its twin in one size."""
        x, y, width, height = _PLACES[title]
        until(lambda: windows(self.display, title), self.running)
        self._ids[window] = windows(self.display, title)[0]

        def is_there() -> bool:
            """Whether it has that size and stays where it is."""
            before = self._places.get(window)
            self._do("windowmove", self._ids[window], str(x), str(y))
            self._do("windowsize", self._ids[window], str(width), str(height))
            told = at(self.display, "getwindowgeometry", "--shell", self._ids[window]).split()
            # Where it says that it is, its frame may be counted twice; where the pointer in its corner is tells.
            self._do("mousemove", "--window", self._ids[window], "0", "0")
            corner = at(self.display, "getmouselocation", "--shell").split()
            left, top = (int(one.split("=")[1]) for one in corner[:2])
            self._places[window] = QRect(left, top, width, height)
            return {f"WIDTH={width}", f"HEIGHT={height}"} <= set(told) and before == self._places[window]

        until(is_there, self.running)
        window.resize(width, height)
        self._do("windowactivate", "--sync", self._ids[self.console])
        self.go_to_window(self.console)
        self.until_alike(f"once {title!r} was there")

    def _point_within(self, point: QPoint) -> None:
        self._do("mousemove", "--window", self._ids[self.at], str(point.x()), str(point.y()))

    def _do(self, *command: str) -> None:
        known = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xdotool", *command], env=known, capture_output=True, check=True, timeout=60)
