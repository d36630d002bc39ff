"""Drives the two windows as hands would: by mouse, finger and key, finding things by the names a screen reader says."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    Q_ARG,
    SIGNAL,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMetaObject,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QPointingDevice, QTouchEvent, QWindow
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from shiboken6 import invalidate

from workshop_app.actions import sessions
from workshop_app.actions.commission import describe_commission, start_commission
from workshop_app.domain.sessions import Activity
from workshop_app.domain.times import today
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.page import Page
from workshop_app.ui.windows.windows import Windows

P = TypeVar("P", bound=Page)
Role = QAccessible.Role
Key = Qt.Key
_LEFT = Qt.MouseButton.LeftButton
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
TAP = 85
"""Milliseconds that a finger rests on the screen when it means it."""
READ_FIRST = 750
"""Milliseconds after which words that came in from the big screen can have been read, and a press means them."""
_TOUCH: list[QPointingDevice] = []
_LOOK_AGAIN = 5
"""Milliseconds after which one who waits looks again, if nothing happened before."""
_MOST = 10.0
"""Seconds after which what has not come to rest never will."""
_SCROLLS = 5
"""How often a thing is scrolled into sight that is moved out of it again by what is said at the foot."""
_PATIENCE = 5000
"""Milliseconds in which what is to be seen must be there, also on a machine that is busy with something else."""


def touch_screen() -> QPointingDevice:
    """Return the one touch screen of these tests; Qt keeps every device that it was ever given."""
    if not _TOUCH:
        _TOUCH.append(QTest.createTouchDevice())
    return _TOUCH[0]


def items_under(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield the item and everything in it, in the order in which it is painted."""
    waiting = [item]
    while waiting:
        yield (one := waiting.pop())
        waiting.extend(reversed(one.childItems()))


def seen_under(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield of the item and everything in it what is visible: nothing is in what is not."""
    waiting = [item]
    while waiting:
        one = waiting.pop()
        if one.isVisible():
            yield one
            waiting.extend(reversed(one.childItems()))


def meta_object_of(kind: type[QObject]) -> QMetaObject:
    """Return what Qt knows of a class."""
    return kind.staticMetaObject  # type: ignore[attr-defined,no-any-return]  # PySide's stubs leave it out.


def type_of(item: QObject) -> str:
    """Return the name of an item's type, such as ``Card_QMLTYPE_9``.

    Types of QML come and go with their items. PySide takes the next thing at the same address for the type that it was
    asked for before, so it is made to forget it; not that of a class of Python's own, which stays.
    """
    meta = item.metaObject()
    name = str(meta.className())
    if meta is not meta_object_of(type(item)):
        invalidate(meta)
    return name


def name_of(item: QQuickItem) -> str:
    """Return the accessible name, or "" for what a screen reader does not see."""
    interface = QAccessible.queryAccessibleInterface(item)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def is_called(said: str, name: str) -> bool:
    """Tell whether an accessible name is this one; that of a card on a board goes on with where it lies."""
    return said == name or said.startswith(f"{name}, row ")


def role_of(item: QQuickItem) -> QAccessible.Role:
    """Return the accessible role; NoRole for what a screen reader does not see."""
    interface = QAccessible.queryAccessibleInterface(item)
    return Role.NoRole if interface is None else interface.role()


def waited_for(holds: Callable[[], bool], milliseconds: int) -> bool:
    """Let the windows work until something holds; tell whether it did in time."""
    end = time.monotonic() + milliseconds / 1000
    while not holds():
        if time.monotonic() > end:
            return False
        QTest.qWait(2)
        # Qt waits with the interpreter in its hands, and what works in the background needs that too.
        time.sleep(0.008)
    return True


class Pulse:
    """Counts the frames of each window, and the beats at which every animation takes its next step."""

    def __init__(self, engine: QQmlEngine, windows: tuple[QQuickWindow, ...], parent: QObject) -> None:
        component = QQmlComponent(engine, parent)
        component.setData(b"import QtQuick\nFrameAnimation { }", QUrl())
        self._beating = component.create()
        self._beating.setParent(parent)
        QObject.connect(self._beating, SIGNAL("triggered()"), self._beat)
        self._beats = 0
        self._looking_again = QTimer(parent)
        self._looking_again.setInterval(_LOOK_AGAIN)
        self._windows = windows
        self.frames = [0] * len(windows)
        for number, window in enumerate(windows):
            window.frameSwapped.connect(partial(self._frame, number))

    def _beat(self) -> None:
        self._beats += 1

    def _frame(self, number: int) -> None:
        self.frames[number] += 1

    def wait_for_beats(self, number: int) -> None:
        """Let the windows work until so many beats have gone by."""
        aim = self._beats + number
        self._beating.setProperty("running", True)
        self._work_until(lambda: self._beats >= aim)
        self._beating.setProperty("running", False)

    def wait_for_a_frame(self) -> None:
        """Let the windows work until each that can be seen has drawn once more."""
        seen = [number for number, window in enumerate(self._windows) if window.isExposed()]
        before = list(self.frames)
        for number in seen:
            self._windows[number].update()
        self._work_until(
            lambda: all(self.frames[one] > before[one] or not self._windows[one].isExposed() for one in seen)
        )

    def _work_until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + _MOST
        self._looking_again.start()
        while not holds():
            assert time.monotonic() < end, "the windows never came to rest"
            # Asleep until something happens, and no longer than the timer lets it.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._looking_again.stop()


class Driver:
    """Hands and eyes at both windows. Where no window is named, ``at`` is meant: the console at first.

    A thing is named by its accessible name or ``objectName``, or given as an item. Only visible things are found.
    No time is fixed. A hand waits until the thing that it goes for stands still, and whatever was done is finished, to
    the last event and the next frame, before an eye looks. ``settle`` waits for both windows to stand still.
    ``QQuickItem.window()`` is never asked for: PySide then takes the window for a child of the item, and once the
    item's wrapper goes, the window's is dead.
    """

    def __init__(self, windows: Windows) -> None:
        self.windows = windows
        self.console: QQuickWindow = windows.console_window
        self.wall: QQuickWindow = windows.wall_window
        self.at: QQuickWindow = self.console
        self._fingers: dict[int, QPoint] = {}
        self._pulse = Pulse(windows.engine, (self.console, self.wall), windows)

    def begin(self, folder: Path, plan: str = "initial-workshop") -> None:
        """Make a commission in a folder, through the project as the file dialog would, and start its first session."""
        project = self.windows.project
        path = str(folder / "ours.workshop")
        assert project.start(path, "Our Turn", "Young Carers Service", "Marlow Vale Council", "young carers", plan)
        describe_commission(project.file, safeguarding_name="Jo Marsh", safeguarding_contact="01632 960123")
        self.click("Start")
        self.wait_until(lambda: self.windows.session.activity is not None)

    def start_session(self) -> None:
        """Start the session that comes next, also where nobody is named as the safeguarding lead."""
        self.click("Start")
        if self.windows.session.asksLead:
            self.click("Start without a safeguarding lead")

    def begin_at(
        self,
        folder: Path,
        kind: str,
        nth: int = 0,
        *,
        plan: str = "initial-workshop",
        before: Callable[[CommissionFile, str], object] | None = None,
    ) -> None:
        """Open a commission in a folder whose first session is at the ``nth`` activity of a kind already.

        Everything was done as ``begin`` and ``go_to_activity`` have it done, but no page was drawn on the way.
        ``before`` is given the file and the session's id while it is at its first activity.
        """
        path = folder / "ours.workshop"
        with CommissionFile.create(path, who="console") as file:
            start_commission(
                file,
                title="Our Turn",
                service="Young Carers Service",
                council="Marlow Vale Council",
                about_whom="young carers",
                safeguarding_name="Jo Marsh",
                safeguarding_contact="01632 960123",
            )
            read = plan_named(plan)
            session = sessions.add_session(file, plan, title=read.title, planned_on=today(file.clock))
            sessions.begin_session(file, session, read)
            if before is not None:
                before(file, session)
            activity = [one for one in file.all(Activity, session_id=session) if one.kind == kind][nth]
            sessions.start_activity(file, activity.id)
        assert self.windows.project.open(str(path)), self.windows.last_said
        self.settle()

    def create_at(self, path: Path) -> None:
        """Make the project that Home's questions described, as the file dialog does once it has a place for it."""
        home = self.console.findChild(QObject, "home")
        assert home is not None
        QMetaObject.invokeMethod(home, "create", Q_ARG("QString", str(path)))
        self.settle()

    def go_home(self) -> None:
        """Go to Home; where something still runs, say that the project is closed all the same."""
        self.click("Home")
        if self.all_named("closes the project"):
            self.click("closes the project")

    def go_to_details(self, part: str) -> None:
        """Open one part of the project's details from its page, such as "Tenderers"."""
        self.click("Project details")
        self.choose_details(part)

    def choose_details(self, part: str) -> None:
        """Open one part of the project's details, in whichever group it stands."""
        groups = sorted({one for item in self.items() if (one := name_of(item)).startswith("Group: ")})
        for group in groups:
            if self.all_named(f"Details: {part}"):
                break
            self.click(group)
        self.click(f"Details: {part}")

    def go_to_activity(self, kind: str, nth: int = 0) -> Activity:
        """Begin the ``nth`` activity of a kind in the session under way."""
        session = self.windows.session.session
        assert session is not None
        file = self.windows.project.file
        activity = [one for one in file.all(Activity, session_id=session.id) if one.kind == kind][nth]
        self.windows.session.go_to(activity.id)
        self.settle()
        return activity

    def activity(self) -> Activity:
        """Return the activity under way."""
        activity = self.windows.session.activity
        assert activity is not None, "no activity is under way"
        return activity

    def console_page(self, kind: type[P]) -> P:
        """Return the page object that the console shows, which must be of this class."""
        return _of_class(self.windows.console.page, kind)

    def wall_page(self, kind: type[P]) -> P:
        """Return the page object that the wall shows, which must be of this class."""
        return _of_class(self.windows.wall.page, kind)

    def items(self, window: QQuickWindow | None = None) -> list[QQuickItem]:
        """Return every visible item of a window."""
        return list(seen_under((window or self.at).contentItem()))

    def all_named(
        self, name: str, window: QQuickWindow | None = None, *, within: QQuickItem | None = None
    ) -> list[QQuickItem]:
        """Return the visible items with this accessible name or objectName, perhaps none."""
        candidates = seen_under((window or self.at).contentItem() if within is None else within)
        return [item for item in candidates if item.objectName() == name or is_called(name_of(item), name)]

    def find(
        self,
        name: str,
        window: QQuickWindow | None = None,
        *,
        nth: int = 0,
        role: QAccessible.Role | None = None,
        within: QQuickItem | None = None,
    ) -> QQuickItem:
        """Return the ``nth`` visible item with this name and, if given, role; wait a moment for it to come.

        What can be used comes before a label of the same name.
        """
        found: list[QQuickItem] = []

        def look() -> bool:
            named = self.all_named(name, window, within=within)
            found[:] = [item for item in named if role is None or role_of(item) == role]
            found.sort(key=lambda item: role_of(item) == Role.StaticText)
            return len(found) > nth

        if not waited_for(look, _PATIENCE):
            there = sorted({one for item in self.items(window) if (one := name_of(item))})
            raise AssertionError(f"nothing called {name!r} can be seen; there are: {there}")
        return found[nth]

    def row_with(self, text: str, window: QQuickWindow | None = None) -> QQuickItem:
        """Return the smallest thing around the visible text that also holds a button: the row of a list."""
        item: QQuickItem | None = next((one for one in self.items(window) if _text_of(one) == text), None)
        while item is not None and not any(role_of(one) == Role.Button for one in items_under(item)):
            item = item.parentItem()
        assert item is not None, f"no row with {text!r}"
        return item

    def texts(self, window: QQuickWindow | None = None) -> list[str]:
        """Return every text that can be seen in a window, words that are being typed included."""
        return [text for item in self.items(window) if (text := _text_of(item))]

    def names(self, window: QQuickWindow | None = None) -> list[str]:
        """Return every name that a screen reader can say in a window."""
        return [name for item in self.items(window) if (name := name_of(item))]

    def shows(self, text: str, window: QQuickWindow | None = None) -> bool:
        """Tell whether a window shows this text, as all or part of one."""
        return any(text in one for one in self.texts(window))

    def sees(self, text: str, window: QQuickWindow | None = None) -> bool:
        """Wait a moment for a window to show this text, as all or part of one; tell whether it did."""
        return waited_for(lambda: self.shows(text, window), _PATIENCE)

    def wait_until(self, holds: Callable[[], bool], *, milliseconds: int = 10000) -> None:
        """Go on working until something holds; fail if it does not in time."""
        assert waited_for(holds, milliseconds), "waited in vain"

    def drain(self) -> None:
        """Let every event that waits be handled, and each window that is seen draw a frame of what came of it."""
        self._pulse.wait_for_a_frame()
        self._pulse.wait_for_a_frame()

    def settle(self) -> None:
        """Let both windows come to rest: nothing waits, and for two beats of its animations none drew a frame."""
        end = time.monotonic() + _MOST
        while True:
            self.drain()
            frames = list(self._pulse.frames)
            self._pulse.wait_for_beats(2)
            if self._pulse.frames == frames:
                return
            assert time.monotonic() < end, "the windows never came to rest"

    def still(self, item: QQuickItem) -> QQuickItem:
        """Wait until an item stands still, for two beats of all animations and the frames after them; return it."""
        end = time.monotonic() + _MOST
        self.drain()
        place = _place(item)
        while True:
            self._pulse.wait_for_beats(2)
            self.drain()
            now = _place(item)
            if now == place:
                return item
            assert time.monotonic() < end, f"{name_of(item)!r} never stands still"
            place = now

    def rest(self, milliseconds: int) -> None:
        """Let real time go by, for what is about time itself: how long a finger rests on the screen."""
        QTest.qWait(milliseconds)

    def go_to_window(self, window: QQuickWindow) -> None:
        """Work at this window from now on. Only the console takes the keyboard; the wall is lent it."""
        self.at = window
        if window is self.console:
            window.requestActivate()
            assert QTest.qWaitForWindowActive(window)

    def lend_keyboard(self) -> None:
        """Press F6 at the console, and work at the wall with the keyboard."""
        self.go_to_window(self.console)
        self.key(Key.Key_F6)
        self.go_to_window(self.wall)
        assert QTest.qWaitForWindowActive(self.wall)

    def _keyboard(self) -> QWindow:
        """Return the window that gets what is typed, whichever is worked at."""
        window = QGuiApplication.focusWindow()
        assert window is not None, "no window has the keyboard"
        return window

    def centre(self, thing: QQuickItem | str) -> QPoint:
        """Return the middle of a thing in its window, once it stands still and has been scrolled into sight.

        Something may be said at the foot meanwhile, for which the page makes room.
        """
        item = self.still(self.find(thing) if isinstance(thing, str) else thing)
        for _ in range(_SCROLLS):
            if not self.scroll_to(item):
                break
            self.still(item)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def scroll_to(self, item: QQuickItem) -> bool:
        """Scroll whatever flickable the item is in so far that it can be seen, as a wheel would; tell if it had to."""
        scrolled = False
        holder = item.parentItem()
        while holder is not None:
            if holder.inherits("QQuickFlickable"):
                corner = item.mapToItem(holder, QPointF(0, 0))
                for axis, start, size, room, length in (
                    ("Y", corner.y(), item.height(), holder.height(), holder.property("contentHeight")),
                    ("X", corner.x(), item.width(), holder.width(), holder.property("contentWidth")),
                ):
                    if start < 0 or start + size > room:
                        before = holder.property(f"content{axis}")
                        aim = before + start - (room - size) / 2
                        holder.setProperty(f"content{axis}", min(max(0.0, aim), max(0.0, length - room)))
                        scrolled = scrolled or holder.property(f"content{axis}") != before
                        self.drain()
            holder = holder.parentItem()
        return scrolled

    def click(self, thing: QQuickItem | str, window: QQuickWindow | None = None) -> None:
        """Click a thing in its middle."""
        if window is not None and window is not self.at:
            self.go_to_window(window)
        item = self.find(thing) if isinstance(thing, str) else thing
        point = self.centre(item)
        assert item.isEnabled(), f"{name_of(item)!r} cannot be used now"
        QTest.mouseClick(self.at, _LEFT, _NONE, point)
        self.drain()

    def type(self, text: str) -> None:
        """Type text into whatever has the focus, in any script; a line break is Shift and Enter."""
        for letter in text:
            if letter == "\n":
                self.key(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self._keyboard(), QKeyEvent(kind, 0, _NONE, letter))
        self.drain()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press and let go a key."""
        QTest.keyClick(self._keyboard(), key, modifiers)
        self.drain()

    def fill(self, thing: QQuickItem | str, text: str) -> None:
        """Click a field, clear it, and type."""
        self.click(thing)
        self.key(Key.Key_A, _CONTROL)
        self.key(Key.Key_Delete)
        self.type(text)

    def focused_name(self) -> str:
        """Return the accessible name of what has the focus."""
        item = self.at.activeFocusItem()
        return "" if item is None else name_of(item)

    def tab(self) -> None:
        """Press Tab."""
        self.key(Key.Key_Tab)

    def tab_to(self, name: str, *, most: int = 300) -> QQuickItem:
        """Press Tab until the thing with this name has the focus."""
        for _ in range(most):
            if is_called(self.focused_name(), name):
                item = self.at.activeFocusItem()
                assert item is not None
                return item
            self.tab()
        raise AssertionError(f"Tab never reaches {name!r}")

    def tab_to_board(self) -> None:
        """Press Tab until a card or a heading of a board has the focus: it is one stop for all of them."""
        for _ in range(60):
            item = self.at.activeFocusItem()
            if item is not None and type_of(item).startswith(("Card_", "CategoryBox_")):
                return
            self.tab()
        raise AssertionError("Tab never comes to the board")

    def explore_to(self, words: str) -> None:
        """Go by keys to a card on a board that is still to sort, from wherever the keyboard is."""
        self.tab_to_board()
        self.key(Key.Key_Home, _CONTROL)
        while not is_called(self.focused_name(), words):
            before = self.focused_name()
            self.key(Key.Key_Down)
            assert self.focused_name() != before, f"{words!r} is not still to sort"

    def drag(self, start: QQuickItem | str, to: QQuickItem | str | QPoint, *, steps: int = 8) -> None:
        """Drag a thing by the mouse onto another thing, or to a point of the window."""
        begin = self.centre(start)
        end = to if isinstance(to, QPoint) else self.centre(to)
        QTest.mousePress(self.at, _LEFT, _NONE, begin)
        for step in range(1, steps + 1):
            QTest.mouseMove(self.at, begin + (end - begin) * step / steps)
            self.drain()
        QTest.mouseRelease(self.at, _LEFT, _NONE, end)
        self.drain()

    def press_fingers(self, points: dict[int, QPoint], *, rest: int = TAP) -> None:
        """Put fingers down, each known by its number, and rest; those that are down already rest where they are."""
        sequence = self._resting_fingers(points)
        for finger, point in points.items():
            sequence.press(finger, point, self.at)
        sequence.commit()
        self._fingers |= points
        self.rest(rest)
        self.drain()

    def move_fingers(self, points: dict[int, QPoint], *, look: bool = True) -> None:
        """Move fingers that are down. Qt hands movements on with the next frame, so that is waited for if we look."""
        sequence = self._resting_fingers(points)
        for finger, point in points.items():
            sequence.move(finger, point, self.at)
        sequence.commit()
        self._fingers |= points
        if look:
            self.drain()

    def lift_fingers(self, points: dict[int, QPoint]) -> None:
        """Lift fingers where they are."""
        sequence = self._resting_fingers(points)
        for finger, point in points.items():
            sequence.release(finger, point, self.at)
            self._fingers.pop(finger, None)
        sequence.commit()
        self.drain()

    def cancel_touch(self) -> None:
        """Have the system take every touch away, as it does when a hand rests on the screen."""
        self._fingers.clear()
        QCoreApplication.sendEvent(self.at, QTouchEvent(QEvent.Type.TouchCancel, touch_screen()))
        self.drain()

    def _resting_fingers(self, others: dict[int, QPoint]) -> QTest.QTouchEventSequence:
        sequence = QTest.touchEvent(self.at, touch_screen(), False)
        for finger, point in self._fingers.items():
            if finger not in others:
                sequence.move(finger, point, self.at)
        return sequence

    def drag_by_fingers(self, paths: dict[int, tuple[QPoint, QPoint]], *, steps: int = 6) -> None:
        """Drag with several fingers at once, each from a point to a point."""
        self.press_fingers({finger: path[0] for finger, path in paths.items()})
        for step in range(1, steps + 1):
            self.move_fingers({finger: begin + (end - begin) * step / steps for finger, (begin, end) in paths.items()})
        self.lift_fingers({finger: path[1] for finger, path in paths.items()})

    def tap(self, thing: QQuickItem | str | QPoint, *, rest: int = TAP) -> None:
        """Tap with one finger, as long as a finger does unless ``rest`` says otherwise, in milliseconds."""
        point = thing if isinstance(thing, QPoint) else self.centre(thing)
        self.press_fingers({0: point}, rest=rest)
        self.lift_fingers({0: point})


def _of_class(page: QObject | None, kind: type[P]) -> P:
    assert isinstance(page, kind), f"not {kind.__name__} is shown but {page}"
    return page


def _place(item: QQuickItem) -> tuple[float, ...]:
    corner, size = item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height()))
    return corner.x(), corner.y(), size.x(), size.y()


def _text_of(item: QQuickItem) -> str:
    shown = item.inherits("QQuickText") or item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")
    return str(item.property("text")) if shown else ""
