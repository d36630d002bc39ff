"""The one place that knows every room and joins them into windows."""

import ctypes
import gc
import importlib.util
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app import crashes, data, sudden_end
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.wording import as_plain_line

if TYPE_CHECKING:
    from workshop_app.store import Key

_PACKAGE_ROOT = Path(__file__).resolve().parent.parent
_LIBRARIES = (
    "libegl1 libgl1 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 "
    "libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libdbus-1-3"
)
_WINDOWLESS = ("offscreen", "minimal", "vnc")
_COULD_NOT_START = "In Their Words could not start"
_WITH_A_WARNING_SIGN = 0x30
_NO_SCREEN = (
    "There is no screen here to open a window on. Everything else works from the command line: “workshop-app --help” "
    "lists it."
)


class NoWindowError(WorkshopError):
    """No window can be opened here; the sentence says why and what to install."""


def display_is_there() -> bool:
    """Tell whether there is a screen to open a window on, without asking Qt, which would abort."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "").startswith(_WINDOWLESS):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_windows(file: Path | None) -> int:
    """Open console and wall, on ``file`` if one is given; return the exit code once both are closed.

    A file that cannot be opened is told of on Home. Where they are open already, they are told of the file.

    Raises:
        NoWindowError: there is no screen, or a system library for windows is missing.
    """
    if not display_is_there():
        raise NoWindowError(_NO_SCREEN)
    # Nothing is worth collecting before Home is drawn, and then the windows see to it.
    gc.disable()
    sudden_end.watch()
    _must_load_qt()
    _must_reach_screen()
    from workshop_app.ui.windows.crash_notice import watch_pages
    from workshop_app.ui.windows.one_start import OneStart
    from workshop_app.ui.windows.windows import Windows, application

    app = application(data.data_folder("resources") / "fonts")
    start = OneStart(data.settings_folder())
    if start.told(file):
        if start.is_unanswered:
            from workshop_app.ui.windows.not_answering import show_until_answered

            show_until_answered(_PACKAGE_ROOT, start)
        return 0
    windows = Windows(_PACKAGE_ROOT, data.settings_folder() / "recent.json", data.backups_folder())
    watch_pages(windows.engine)
    start.asked.connect(windows.started_again)
    opened = file is None or windows.project.open(str(file))
    windows.show()
    if not opened and windows.last_said:
        # Also where somebody started it from a terminal; whoever double-clicked has none.
        print(as_plain_line(windows.last_said), file=sys.stderr)
    code = app.exec()
    start.end()
    windows.close()
    return code


def say_without_windows(sentence: str) -> None:
    """Say in a bare window that the start came to nothing, to whoever has no terminal that says it. Raises nothing."""
    if sys.stderr is not None and sys.stderr.isatty():
        return
    try:
        if sys.platform == "win32":
            ctypes.windll.user32.MessageBoxW(None, sentence, _COULD_NOT_START, _WITH_A_WARNING_SIGN)
        elif not os.environ.get("QT_QPA_PLATFORM", "").startswith(_WINDOWLESS) and display_is_there():
            _must_load_qt()
            _must_reach_screen()
            from workshop_app.ui.windows.plain_message import show_until_closed

            show_until_closed(_COULD_NOT_START, sentence)
    except NoWindowError:
        return
    except Exception as error:
        crashes.note(error, aloud=False)


def draw_screens(
    file: Path, folder: Path, size: tuple[int, int], theme: str, key: "Key | None" = None
) -> Iterator[Path]:
    """Draw every page of both windows from a private copy of ``file``, without a screen; yield each picture.

    Args:
        file: the commission file; it is only read.
        folder: where the pictures go; made if it is missing.
        size: width and height in pixels.
        theme: paper, dark or high-contrast.
        key: what a file with a password is kept under.

    Raises:
        NoWindowError: a system library that drawing needs is missing.
        WorkshopError: the file cannot be read or the pictures not written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    _must_load_qt()
    from workshop_app.ui.windows.pictures import drawn_screens
    from workshop_app.ui.windows.windows import application

    application(data.data_folder("resources") / "fonts")
    yield from drawn_screens(_PACKAGE_ROOT, file, folder, size, theme, key)


def self_test() -> Iterator[tuple[bool, str]]:
    """Try whether the app works on this computer; yield of each thing whether it does, and a sentence.

    Where there is no screen, windows are drawn without one. Nothing of anybody's is touched.
    """
    try:
        _must_load_qt()
    except NoWindowError as error:
        yield False, f"Windows: {error}"
        return
    if not _screen_answers():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"
    # What was compiled of pages is kept elsewhere than in a temporary folder.
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    try:
        resources = data.data_folder("resources")
    except FileNotFoundError as error:
        yield False, str(error)
        return
    from workshop_app.ui.windows.self_test import try_everything
    from workshop_app.ui.windows.windows import application

    app = application(resources / "fonts")
    yield from try_everything(_PACKAGE_ROOT, resources)
    del app


def _must_load_qt() -> None:
    if importlib.util.find_spec("PySide6") is None:
        raise NoWindowError("The windows need PySide6, which is not installed here. Install In Their Words again.")
    try:
        import PySide6.QtQuick  # noqa: F401  what cannot be loaded says which library it lacks
    except ImportError as error:
        raise _missing(str(error)) from error


def _screen_answers() -> bool:
    try:
        _must_reach_screen()
    except NoWindowError:
        return False
    return display_is_there()


def _must_reach_screen() -> None:
    """Load what Qt would load and call the screen as Qt would, because Qt aborts where that fails.

    Raises:
        NoWindowError: a library is missing, or the screen does not answer. Of several ways that Qt would try, each
            failed, and the first is told of.
    """
    if sys.platform != "linux":
        return
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    by_itself = ["wayland", "xcb"] if os.environ.get("WAYLAND_DISPLAY") else ["xcb"]
    failed: list[NoWindowError] = []
    for name in [one.split(":")[0] for one in asked.split(";")] if asked else by_itself:
        try:
            if name.startswith("wayland"):
                _must_reach_wayland()
            elif name == "xcb":
                _must_reach_x()
            else:
                _must_be_there(name)
        except NoWindowError as error:
            failed.append(error)
        else:
            return
    raise failed[0]


def _must_reach_wayland() -> None:
    _must_load_plugin("wayland")
    if "WAYLAND_SOCKET" in os.environ:
        return
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    with socket.socket(socket.AF_UNIX) as calling:
        try:
            calling.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)))
        except OSError as error:
            raise _not_answering(name) from error


def _must_reach_x() -> None:
    if not os.environ.get("DISPLAY"):
        raise NoWindowError(_NO_SCREEN)
    _must_load_plugin("xcb")
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise _missing(str(error)) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection) != 0
    xcb.xcb_disconnect(connection)
    if failed:
        raise _not_answering(os.environ["DISPLAY"])


def _must_be_there(name: str) -> None:
    plugin = _plugin(name)
    if plugin.parent.is_dir() and not plugin.is_file():
        raise NoWindowError(
            f"QT_QPA_PLATFORM on this computer asks for “{name}”, by which the app cannot open windows. Take that "
            "setting away, and it finds a way by itself."
        )


def _must_load_plugin(name: str) -> None:
    plugin = _plugin(name)
    try:
        if plugin.is_file():
            ctypes.CDLL(str(plugin))
    except OSError as error:
        raise _missing(str(error)) from error


def _plugin(name: str) -> Path:
    import PySide6

    return Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / f"libq{name}.so"


def _not_answering(screen: str) -> NoWindowError:
    return NoWindowError(
        f"The screen “{screen}” does not answer, so no window can be opened on it. Start the app from the desktop of "
        "this laptop."
    )


def _missing(why: str) -> NoWindowError:
    return NoWindowError(
        f"A system library for windows is missing ({why}). On Debian or Ubuntu, install it with: "
        f"sudo apt install {_LIBRARIES}"
    )
