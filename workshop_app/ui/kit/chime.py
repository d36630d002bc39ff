"""A soft bell for whoever chairs, played by whatever this system has to play a sound with.

Nothing is bundled for it and nothing more is installed: the sound is reckoned once, as a file of this run alone. Where
the system has no player it is silent, and ``Chime.possible`` says so to whoever offers it.
"""

import atexit
import math
import shutil
import sys
import tempfile
import wave
from array import array
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_RATE = 22_050
"""Samples a second."""
_LASTS = 1.2
"""Seconds."""
_TONES = ((660.0, 0.6), (1320.0, 0.25), (1982.0, 0.15))
"""What the bell is made of: each tone in hertz, and its part of the loudness."""
_LOUDNESS = 0.35
_PLAYERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "darwin": (("afplay",),),
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
}
"""By the name of the system: what plays a file, the likeliest first."""


@QmlElement
@QmlSingleton
class Chime(QObject):
    """The bell."""

    @Property(bool, constant=True)
    def possible(self) -> bool:
        """Whether this system has something to play it with."""
        return sys.platform == "win32" or player() is not None

    @Slot()
    def ring(self) -> None:
        """Play it once, without waiting for its end. It fails quietly."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(bell()), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return
        found = player()
        if found is not None:
            QProcess.startDetached(found[0], [*found[1:], str(bell())])


@cache
def player() -> tuple[str, ...] | None:
    """Return the command that plays a file on this system; None where there is none."""
    players = _PLAYERS.get(sys.platform, ())
    return next((one for one in players if shutil.which(one[0]) is not None), None)


@cache
def bell() -> Path:
    """Return the file with the sound, made when it is first wanted and deleted when the app ends."""
    folder = Path(tempfile.mkdtemp(prefix="bell-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    samples = array("h", (round(_loudness_at(number / _RATE) * 32767) for number in range(int(_RATE * _LASTS))))
    if sys.byteorder == "big":
        samples.byteswap()
    made = folder / "bell.wav"
    with wave.open(str(made), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(samples.tobytes())
    return made


def _loudness_at(seconds: float) -> float:
    """Return how far the air is moved at a moment, from -1 to 1: it begins softly, and dies away."""
    fades = min(seconds / 0.01, 1.0) * math.exp(-4 * seconds)
    return _LOUDNESS * fades * sum(part * math.sin(2 * math.pi * hertz * seconds) for hertz, part in _TONES)
