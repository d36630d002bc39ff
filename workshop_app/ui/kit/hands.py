"""How hands work on this computer: when a choice ends, what is a drag, how long a long press is. Kept beside the list
of recent files, in this person's own settings, for no commission file should say how a room's screen behaves.
"""

import math
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.ui.kit.kept_settings import keep_settings, read_settings
from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_CHOICE, _DISTANCE, _PRESS = "choice_lasts_s", "drag_distance_px", "long_press_ms"
_BOUNDS = {_CHOICE: (5, 60), _DISTANCE: (8, 32), _PRESS: (500, 2000)}
_MAY_BE_OFF = (_CHOICE, _PRESS)
_DEFAULTS: dict[str, int | None] = {_CHOICE: 10, _DISTANCE: 8, _PRESS: 500}


@QmlElement
@QmlSingleton
class HandSettings(QObject):
    """What hands do on the boards of both windows.

    A file that is not there or cannot be read means the usual; a value out of bounds the nearest that is allowed; one
    that is no number the usual.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._values = dict(_DEFAULTS)

    def keep_in(self, file: Path) -> None:
        """Read the settings from ``file``, and keep them there from now on."""
        self._file = file
        kept = read_settings(file)
        self._values = {name: _allowed(name, kept.get(name, usual)) for name, usual in _DEFAULTS.items()}
        self.changed.emit()

    @Property(int, notify=changed)
    def choiceLasts(self) -> int:  # noqa: N802
        """For how many seconds a choice lasts on a shared board, 5 to 60; 0 for until it is ended."""
        return self._values[_CHOICE] or 0

    @Property(int, notify=changed)
    def dragDistance(self) -> int:  # noqa: N802
        """After how many pixels a touch is a drag, 8 to 32."""
        return self._values[_DISTANCE] or 0

    @Property(int, notify=changed)
    def longPress(self) -> int:  # noqa: N802
        """For how many milliseconds a finger rests until the menu comes, 500 to 2000; 0 for never."""
        return self._values[_PRESS] or 0

    @Slot(int)
    def end_choice_after(self, seconds: int) -> None:
        """Have a choice end after so many seconds; 0 for never."""
        self._set(_CHOICE, seconds)

    @Slot(int)
    def drag_after(self, pixels: int) -> None:
        """Have a touch drag after so many pixels."""
        self._set(_DISTANCE, pixels)

    @Slot(int)
    def open_menu_after(self, milliseconds: int) -> None:
        """Have a long press open the menu after so many milliseconds; 0 for never."""
        self._set(_PRESS, milliseconds)

    def _set(self, name: str, value: int) -> None:
        """Change one setting at once, and keep it. A folder that cannot be written is no reason to stop work."""
        self._values[name] = _allowed(name, None if value == 0 and name in _MAY_BE_OFF else value)
        self.changed.emit()
        if self._file is not None:
            keep_settings(self._file, self._values)


def _allowed(name: str, value: Any) -> int | None:
    """Return the allowed value nearest to what was found; None where it is off."""
    if value is None and name in _MAY_BE_OFF:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
        return _DEFAULTS[name]
    least, most = _BOUNDS[name]
    return round(min(max(value, least), most))
