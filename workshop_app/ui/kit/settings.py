"""What is remembered on this computer: how both windows look, how hands work on them, and where new backups go. Kept
beside the list of recent files, in this person's own settings, for no commission file should say how a room's screen
behaves.
"""

import ctypes
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.data import LOGO_FILE, logo_in
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.ui.kit.kept_settings import keep_settings, read_settings
from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

SYSTEM = "system"
"""As the computer has it."""
_THEME, _MOTION, _BACKUPS, _SOUND = "theme", "motion", "backups", "sound"
_CONSOLE_TEXT, _WALL_TEXT = "console_text_percent", "wall_text_percent"
_CHOICE, _DISTANCE, _PRESS = "choice_lasts_s", "drag_distance_px", "long_press_ms"
_BOUNDS = {_CONSOLE_TEXT: (100, 200), _WALL_TEXT: (100, 200), _CHOICE: (5, 60), _DISTANCE: (8, 32), _PRESS: (500, 2000)}
_ONE_OF = {
    _THEME: ("paper", "dark", "high-contrast", SYSTEM),
    _MOTION: (SYSTEM, "moving", "still"),
    _BACKUPS: ("ask", "here", "beside"),
    _SOUND: ("off", "on"),
}
_MAY_BE_OFF = (_CHOICE, _PRESS)
_DEFAULTS: dict[str, int | str | None] = {
    _THEME: "paper",
    _CONSOLE_TEXT: 100,
    _WALL_TEXT: 100,
    _MOTION: SYSTEM,
    _CHOICE: 10,
    _DISTANCE: 8,
    _PRESS: 500,
    _BACKUPS: "ask",
    _SOUND: "off",
}
_WINDOWS_ANIMATES = 0x1042
"""What Windows is asked with: whether what is in its windows moves."""


@QmlElement
@QmlSingleton
class Settings(QObject):
    """What this person chose for both windows, whichever file is open. A change counts at once, and is kept whole.

    A file that is not there or cannot be read means the usual; a value out of bounds the nearest that is allowed; one
    that cannot be, the usual.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._values = dict(_DEFAULTS)
        self._listening = False

    def keep_in(self, file: Path) -> None:
        """Read the settings from ``file``, and keep them there from now on."""
        self._file = file
        kept = read_settings(file)
        self._values = {name: _allowed(name, kept.get(name, usual)) for name, usual in _DEFAULTS.items()}
        self.changed.emit()

    @Property(str, notify=changed)
    def theme(self) -> str:
        """How both windows look now: ``paper``, ``dark`` or ``high-contrast``."""
        chosen = self.themeChosen
        return self._theme_of_the_system() if chosen == SYSTEM else chosen

    @Property(str, notify=changed)
    def themeChosen(self) -> str:  # noqa: N802
        """The theme that was chosen; ``system`` for whatever the computer has."""
        return str(self._values[_THEME])

    @Property(int, notify=changed)
    def consoleText(self) -> int:  # noqa: N802
        """How large letters are at the console, 100 to 200 per cent."""
        return self._number(_CONSOLE_TEXT)

    @Property(int, notify=changed)
    def wallText(self) -> int:  # noqa: N802
        """How large letters are on the big screen, 100 to 200 per cent."""
        return self._number(_WALL_TEXT)

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether nothing moves."""
        return self.motionChosen == "still" or (self.motionChosen == SYSTEM and system_wants_stillness())

    @Property(str, notify=changed)
    def motionChosen(self) -> str:  # noqa: N802
        """``moving``, ``still``, or ``system`` for whatever the computer has."""
        return str(self._values[_MOTION])

    @Property(str, notify=changed)
    def soundChosen(self) -> str:  # noqa: N802
        """Whether a soft bell tells whoever chairs how time goes: ``off``, as is usual, or ``on``."""
        return str(self._values[_SOUND])

    @Property(int, notify=changed)
    def choiceLasts(self) -> int:  # noqa: N802
        """For how many seconds a choice lasts on a shared board, 5 to 60; 0 for until it is ended."""
        return self._number(_CHOICE)

    @Property(int, notify=changed)
    def dragDistance(self) -> int:  # noqa: N802
        """After how many pixels a touch is a drag, 8 to 32."""
        return self._number(_DISTANCE)

    @Property(int, notify=changed)
    def longPress(self) -> int:  # noqa: N802
        """For how many milliseconds a finger rests until the menu comes, 500 to 2000; 0 for never."""
        return self._number(_PRESS)

    @Property(str, notify=changed)
    def backupsGo(self) -> str:  # noqa: N802
        """Where the backups of a project go for which nobody chose: ``here``, ``beside`` it, or ``ask``."""
        return str(self._values[_BACKUPS])

    @Property(QUrl, notify=changed)
    def logo(self) -> QUrl:
        """The logo for certificates, as a picture that has another address whenever it is another; empty for none."""
        kept = self.logo_file()
        if kept is None:
            return QUrl()
        url = QUrl.fromLocalFile(str(kept))
        url.setQuery(str(kept.stat().st_mtime_ns))
        return url

    def logo_file(self) -> Path | None:
        """Return where the logo for certificates is kept; None where nobody chose one."""
        return None if self._file is None else logo_in(self._file.parent)

    @Slot(QUrl, result=str)
    def choose_logo(self, chosen: QUrl) -> str:
        """Keep a picture as the logo for certificates; return why it cannot be, or ""."""
        # The windows start without these.
        from workshop_app.store.private_files import write_private
        from workshop_app.ui.kit.logo import prepared_logo

        if self._file is None:
            return ""
        try:
            content = prepared_logo(Path(chosen.toLocalFile()))
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self._file.with_name(LOGO_FILE), content)
        except RuleBrokenError as error:
            return str(error)
        except OSError as error:
            return f"The logo could not be saved on this computer ({error.strerror}). Make some room."
        self.changed.emit()
        return ""

    @Slot(result=str)
    def remove_logo(self) -> str:
        """Have certificates without a logo from now on; return why that cannot be, or ""."""
        kept = self.logo_file()
        try:
            if kept is not None:
                kept.unlink(missing_ok=True)
        except OSError as error:
            return f"The logo could not be removed ({error.strerror}). Close it in other programs and try again."
        self.changed.emit()
        return ""

    @Slot(str)
    def choose_theme(self, theme: str) -> None:
        """Have both windows look so."""
        self._set(_THEME, theme)

    @Slot(int)
    def size_console(self, percent: int) -> None:
        """Have letters so large at the console."""
        self._set(_CONSOLE_TEXT, percent)

    @Slot(int)
    def size_wall(self, percent: int) -> None:
        """Have letters so large on the big screen."""
        self._set(_WALL_TEXT, percent)

    @Slot(str)
    def choose_motion(self, motion: str) -> None:
        """Have things move, stand still, or do as the computer says."""
        self._set(_MOTION, motion)

    @Slot(str)
    def choose_sound(self, sound: str) -> None:
        """Have the bell ring, or be silent."""
        self._set(_SOUND, sound)

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

    @Slot(str)
    def have_backups_go(self, where: str) -> None:
        """Have the backups of a project for which nobody chose go there."""
        self._set(_BACKUPS, where)

    def _number(self, name: str) -> int:
        value = self._values[name]
        return value if isinstance(value, int) else 0

    def _theme_of_the_system(self) -> str:
        """Ask the system what it looks like, and from then on hear when that changes: only once somebody wants it."""
        hints = QGuiApplication.styleHints()
        if not self._listening:
            self._listening = True
            hints.colorSchemeChanged.connect(self.changed)
            hints.accessibility().contrastPreferenceChanged.connect(self.changed)
        return theme_for(hints.colorScheme().name, hints.accessibility().contrastPreference().name)

    def _set(self, name: str, value: int | str) -> None:
        """Change one setting at once, and keep it. A folder that cannot be written is no reason to stop work."""
        self._values[name] = _allowed(name, None if value == 0 and name in _MAY_BE_OFF else value)
        self.changed.emit()
        if self._file is not None:
            keep_settings(self._file, self._values)


def theme_for(colour_scheme: str, contrast: str) -> str:
    """Return the theme nearest to what the system has.

    Args:
        colour_scheme: the name of Qt's ``ColorScheme``.
        contrast: the name of Qt's ``ContrastPreference``.
    """
    if contrast == "HighContrast":
        return "high-contrast"
    return "dark" if colour_scheme == "Dark" else "paper"


def system_wants_stillness() -> bool:
    """Tell whether the computer says that nothing is to move. Only Windows can be asked; elsewhere it does not say."""
    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return False
    moves = ctypes.c_int(1)
    asked = windows.user32.SystemParametersInfoW(_WINDOWS_ANIMATES, 0, ctypes.byref(moves), 0)
    return bool(asked) and not moves.value


def _allowed(name: str, value: Any) -> int | str | None:
    """Return the allowed value nearest to what was found; None where it is off."""
    if name in _ONE_OF:
        return value if isinstance(value, str) and value in _ONE_OF[name] else _DEFAULTS[name]
    if value is None and name in _MAY_BE_OFF:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return _DEFAULTS[name]
    least, most = _BOUNDS[name]
    return round(min(max(value, least), most))
