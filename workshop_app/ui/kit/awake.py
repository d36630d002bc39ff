"""Keeps the screens from going to sleep while a session is under way, by whatever way this system has.

Where it has none, nothing is the worse for it, and ``keeps_awake`` says so to whoever tells people before they start.
"""

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtGui import QGuiApplication

_NAME, _WHY = "In Their Words", "A session is under way"
_ASKED_FOR = 1000
"""Milliseconds within which the desktop answers; it is not waited for longer."""
_CONNECTION = "in-their-words-awake"
_GONE_AT_ONCE = 0.3
"""Seconds within which a helper ends that cannot do it."""
_NO_SCREENS = ("offscreen", "minimal", "vnc")

LetGo = Callable[[], object]
"""Lets the screens sleep again."""


class _Held:
    """What is asked of the system now."""

    let_go: LetGo | None = None
    can: bool | None = None


def stay_awake(awake: bool) -> None:
    """Keep the screens awake from now on, or let them sleep again. It fails quietly."""
    if awake and _Held.let_go is None:
        _Held.let_go = _ask_the_system()
        _Held.can = _Held.let_go is not None
    elif not awake and _Held.let_go is not None:
        let_go, _Held.let_go = _Held.let_go, None
        with suppress(OSError):
            let_go()


def keeps_awake() -> bool:
    """Tell whether the screens are kept awake in a session on this computer; the first time it is tried out."""
    if _Held.can is None and _Held.let_go is None:
        stay_awake(True)
        stay_awake(False)
    return bool(_Held.can)


def _ask_the_system() -> LetGo | None:
    """Ask by the first way that works; None where there is none."""
    if isinstance(QGuiApplication.instance(), QGuiApplication) and QGuiApplication.platformName() in _NO_SCREENS:
        return None
    ways = {"win32": [_ask_windows], "darwin": [_run_caffeinate]}.get(sys.platform, [_ask_desktop, _run_inhibit])
    for way in ways:
        try:
            let_go = way()
        except (OSError, ImportError, AttributeError):
            continue
        if let_go is not None:
            return let_go
    return None


def _ask_desktop() -> LetGo | None:
    """Ask the desktop over its own bus. It forgets what was asked with the connection, also after a crash."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)

    def let_go() -> None:
        QDBusConnection.disconnectFromBus(_CONNECTION)

    if bus.isConnected():
        name = "org.freedesktop.ScreenSaver"
        asking = QDBusMessage.createMethodCall(name, "/org/freedesktop/ScreenSaver", name, "Inhibit")
        asking.setArguments([_NAME, _WHY])
        answer = bus.call(asking, QDBus.CallMode.Block, _ASKED_FOR)
        if answer.type() == QDBusMessage.MessageType.ReplyMessage:
            return let_go
    let_go()
    return None


def _run_inhibit() -> LetGo | None:
    """Have systemd keep the computer from being idle for as long as this process lives."""
    return _held_by("systemd-inhibit", "--what=idle:sleep", f"--who={_NAME}", f"--why={_WHY}", "cat")


def _run_caffeinate() -> LetGo | None:
    return _held_by("caffeinate", "-d", "-i", "cat")


def _held_by(*command: str) -> LetGo | None:
    """Run a helper that holds on until its input ends, which it does with this process at the latest."""
    helper = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=True
    )
    with suppress(subprocess.TimeoutExpired):
        helper.wait(_GONE_AT_ONCE)
        return None

    def let_go() -> None:
        assert helper.stdin is not None
        helper.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            helper.wait(1)

    return let_go


def _ask_windows() -> LetGo | None:
    import ctypes

    continuous, system, display = 0x80000000, 0x1, 0x2
    set_state: Callable[[int], int] = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined]
    if not set_state(continuous | system | display):
        return None
    return lambda: set_state(continuous)
