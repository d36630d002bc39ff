"""The one place that knows every room and joins them into windows."""

import os
import sys
from pathlib import Path

from platformdirs import user_config_path

from workshop_app import data
from workshop_app.domain.errors import WorkshopError

_PACKAGE_ROOT = Path(__file__).resolve().parent.parent
_LIBRARIES = "libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3"


class NoWindowError(WorkshopError):
    """No window can be opened here; the sentence says why and what to install."""


def display_is_there() -> bool:
    """Tell whether there is a screen to open a window on, without asking Qt, which would abort."""
    if sys.platform != "linux":
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen.startswith(("offscreen", "minimal", "vnc")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_windows(file: Path | None) -> int:
    """Open console and wall, on ``file`` if one is given; return the exit code once both are closed.

    Raises:
        NoWindowError: there is no screen, or a system library for windows is missing.
    """
    if not display_is_there():
        raise NoWindowError(
            "There is no screen here to open a window on. Everything else works from the command line: "
            "“workshop-app --help” lists it."
        )
    try:
        from workshop_app.ui.windows import Windows, application
    except ImportError as error:
        raise NoWindowError(
            f"A system library for windows is missing ({error}). On Debian or Ubuntu, install it with: "
            f"sudo apt install {_LIBRARIES}"
        ) from error
    app = application(data.data_folder("resources") / "fonts")
    windows = Windows(_PACKAGE_ROOT, user_config_path("in-their-words") / "recent.json")
    if file is not None and not windows.desk.open(str(file)):
        windows.close()
        raise NoWindowError(windows.last_said)
    windows.show()
    code = app.exec()
    windows.close()
    return code
