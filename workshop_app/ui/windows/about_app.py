"""About the app itself: its version, where its own files are, whose work is in it, and whether it works here."""

import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from workshop_app import data
from workshop_app.ui.kit.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_PACKAGE_ROOT = Path(__file__).resolve().parents[3]
_WORKS, _DOES_NOT = "ok", "FAULT"
_LINES_TOGETHER = 40
"""How many lines of a long text are one piece of the page."""
_SOON = 2_000
"""Milliseconds in which a test that is called off ends."""


@QmlElement
@QmlUncreatable("made in Python")
class AboutApp(QObject):
    """What the page about the app shows. The test is made by a program of its own, the same as ``--self-test``."""

    described = Signal()
    reading_changed = Signal()
    test_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._version = f"Version {data.version()}, with Python {platform.python_version()} and Qt {qVersion()}"
        self._places: dict[str, str] | None = None
        self._notices: list[dict[str, Any]] | None = None
        self._reading = ""
        self._pieces: list[str] = []
        self._process: QProcess | None = None
        self._tried: list[dict[str, object]] = []
        self._outcome = ""
        self._rest = b""

    def end(self) -> None:
        """Call off a test under way: the windows close."""
        if self._process is not None:
            self._process.finished.disconnect(self._tested)
            self._process.errorOccurred.disconnect(self._could_not_be_tried)
            self._process.kill()
            self._process.waitForFinished(_SOON)
            self._process = None

    def describe(self, version: str, places: dict[str, str]) -> None:
        """Show another version and other folders, such as those of a picture, by what is in them."""
        self._version, self._places = version, places
        self.described.emit()

    @Property(str, notify=described)
    def version(self) -> str:
        """Which version of the app this is, and of what it runs on."""
        return self._version

    @Property("QVariantList", notify=described)
    def places(self) -> list[dict[str, str]]:
        """Where the app keeps what is its own on this computer: what it is, and the folder."""
        if self._places is None:
            self._places = {
                "Settings": str(data.settings_folder()),
                "Backups kept on this computer": str(data.backups_folder()),
                "Notes of what went wrong in the app": str(data.logs_folder()),
            }
        return [{"name": name, "folder": folder} for name, folder in self._places.items()]

    @Property("QVariantList", constant=True)
    def notices(self) -> list[dict[str, Any]]:
        """Whose work is in the app: a name, what it is for and its licence."""
        if self._notices is None:
            listed = data.kept_in(data.data_folder("resources") / "licences" / "notices.json")
            self._notices = listed if isinstance(listed, list) else []
        return self._notices

    @Slot(str)
    def read(self, name: str) -> None:
        """Open the licence of what is called ``name``; "" for the page itself."""
        files: list[str] = next((one["files"] for one in self.notices if one["name"] == name), [])
        texts = [_text_of(data.data_folder("resources") / file) for file in files]
        lines = "\n\n".join(texts).splitlines()
        self._pieces = [
            "\n".join(lines[first : first + _LINES_TOGETHER]) for first in range(0, len(lines), _LINES_TOGETHER)
        ]
        self._reading = name
        self.reading_changed.emit()

    @Property(str, notify=reading_changed)
    def reading(self) -> str:
        """Whose licence is open; empty for none."""
        return self._reading

    @Property("QStringList", notify=reading_changed)
    def pieces(self) -> list[str]:
        """The text of the licence that is open, in pieces of some lines."""
        return self._pieces

    @Property(bool, notify=test_changed)
    def testing(self) -> bool:
        """Whether a test is under way."""
        return self._process is not None

    @Property("QVariantList", notify=test_changed)
    def tried(self) -> list[dict[str, object]]:
        """What was tried so far: whether it works, and a sentence."""
        return self._tried

    @Property(str, notify=test_changed)
    def outcome(self) -> str:
        """What all of it comes to; empty before the end."""
        return self._outcome

    @Slot()
    def test(self) -> None:
        """Try whether everything works on this computer, unless that is under way."""
        if self._process is not None:
            return
        self._tried, self._outcome, self._rest = [], "", b""
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        paths = [str(_PACKAGE_ROOT), *filter(None, [environment.value("PYTHONPATH")])]
        environment.insert("PYTHONPATH", os.pathsep.join(paths))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._tested)
        process.errorOccurred.connect(self._could_not_be_tried)
        alone = bool(getattr(sys, "frozen", False))
        process.start(sys.executable, [*([] if alone else ["-m", "workshop_app"]), "--self-test"])
        self.test_changed.emit()

    @Slot()
    def copy(self) -> None:
        """Copy the version and what the test found, for a letter to whoever looks after the app."""
        found = [f"{_WORKS if one['works'] else _DOES_NOT}  {one['sentence']}" for one in self._tried]
        lines = (f"In Their Words. {self.version}", platform.platform(), *found, self._outcome)
        QGuiApplication.clipboard().setText("\n".join(filter(None, lines)))

    @Slot()
    def _hear(self) -> None:
        if self._process is None:
            return
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        self.hear([line.decode("utf-8", "replace") for line in lines])

    def hear(self, lines: Sequence[str]) -> None:
        """Show what a test says, line by line, as it prints it."""
        for line in lines:
            begins, _, sentence = line.strip().partition(" ")
            if begins in (_WORKS, _DOES_NOT):
                self._tried = [*self._tried, {"works": begins == _WORKS, "sentence": sentence.strip()}]
        self.test_changed.emit()

    @Slot()
    def _tested(self) -> None:
        self._hear()
        self.sum_up()

    def sum_up(self) -> None:
        """Say what all that was tried comes to: the test is over."""
        faults = sum(not one["works"] for one in self._tried)
        if not self._tried:
            self._end_with("The test stopped before it had found anything. Tell the person who looks after the app.")
        elif faults:
            self._end_with("Something does not work. Copy this for the person who looks after the app.")
        else:
            self._end_with("Everything works on this computer.")

    @Slot()
    def _could_not_be_tried(self) -> None:
        if self._process is not None and self._process.error() == QProcess.ProcessError.FailedToStart:
            self._end_with("The test could not be started. Tell the person who looks after the app.")

    def _end_with(self, outcome: str) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self._outcome = outcome
        self.test_changed.emit()


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, ValueError):
        return "This text is missing here. Install the app again to have it."
