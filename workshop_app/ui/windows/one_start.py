"""Starting the app while it is open already: the windows that are there are told, and no second wall covers the first.

The two talk through a socket or pipe of this person’s own on this computer, named after their settings. No network has
a part in it. Of a first that crashed nothing is left that could be in the way. Of several at the same moment one is the
first: each asks and begins to listen alone.
"""

import json
import os
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWERS = 2000
"""Milliseconds in which windows that are there answer; busy ones are there all the same."""
_TURN = 6.0
"""Seconds after which a start waits for the others no more."""
_LONGEST = 200_000
"""Bytes: no path is longer, whatever is in it."""
_LONGEST_SOCKET = 100
"""Bytes: no system takes a longer path for a socket."""


class OneStart(QObject):
    """One start of the app.

    Signals:
        asked: somebody started it again, with the path of a file or "".
        answered: the windows that did not answer at first did so now, or are gone.

    Args:
        settings: the folder of this person's settings, which need not be there yet. Those with other settings are
            somebody else.
    """

    asked = Signal(object)
    answered = Signal()

    def __init__(self, settings: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._name = _name_for(settings)
        self._unanswered: QLocalSocket | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._somebody_came)

    def told(self, file: Path | None) -> bool:
        """Tell the windows that are open already about this start; with none open, be the first, and return False."""
        with self._alone():
            socket = self._connected()
            if socket is None:
                self._server.listen(self._name)
                return False
        socket.write(f"{json.dumps('' if file is None else str(file.absolute()))}\n".encode())
        socket.waitForBytesWritten(_ANSWERS)
        if socket.waitForReadyRead(_ANSWERS):
            socket.close()
        else:
            self._unanswered = socket
            socket.readyRead.connect(self.answered)
            socket.disconnected.connect(self.answered)
        return True

    @property
    def is_unanswered(self) -> bool:
        """Whether the windows that were told did not answer: they are busy, or hang."""
        return self._unanswered is not None

    def _connected(self) -> QLocalSocket | None:
        """Return a way to the first; None where there is none, with nothing of a crashed one left in the way."""
        if not _is_ours(self._name):
            return None
        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        if socket.waitForConnected(_ANSWERS):
            return socket
        QLocalServer.removeServer(self._name)
        return None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let no other start ask or begin to listen meanwhile; where nothing can be written, do without."""
        with suppress(OSError):
            self._settings.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = QLockFile(str(self._settings / "start.lock"))
        until = time.monotonic() + _TURN
        # Waiting by itself it would look again ever more seldom.
        while not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError and time.monotonic() < until:
            time.sleep(0.02)
        try:
            yield
        finally:
            lock.unlock()

    def end(self) -> None:
        """Be there for nobody any more."""
        self._server.close()

    @Slot()
    def _somebody_came(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._read)
            if socket.canReadLine():
                self._hear(socket)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        if socket.canReadLine():
            self._hear(socket)
        elif socket.bytesAvailable() > _LONGEST:
            socket.abort()

    def _hear(self, socket: QLocalSocket) -> None:
        line = bytes(socket.readLine(_LONGEST).data())
        socket.write(b"here\n")
        socket.flush()
        try:
            path = json.loads(line)
        except (ValueError, RecursionError):
            path = ""
        self.asked.emit(path if isinstance(path, str) and "\0" not in path else "")


def _name_for(settings: Path) -> str:
    """Return where the first is found: a path on systems that have sockets in folders, else the name of a pipe."""
    name = f"in-their-words-{zlib.crc32(os.fsencode(settings.absolute())):08x}"
    if sys.platform == "win32":
        return f"{name}-{os.environ.get('USERNAME', '')}"
    with suppress(OSError):
        settings.mkdir(mode=0o700, parents=True, exist_ok=True)
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in ([Path(runtime)] if runtime else []) + [settings.absolute()]:
        path = _where_no_folder_is(folder, name)
        if folder.is_dir() and os.access(folder, os.W_OK) and len(os.fsencode(path)) < _LONGEST_SOCKET:
            return str(path)
    return _where_no_folder_is(Path(QDir.tempPath()), name).name


def _where_no_folder_is(place: Path, name: str) -> Path:
    """Return where a socket of this name can stand: a folder that is called so is nothing that could be taken away."""
    return next(one for number in count() if not (one := place / f"{name}{'-' * number}").is_dir())


def _is_ours(name: str) -> bool:
    """Tell whether there may be a first, and it is this person's: nobody else is told which file they open."""
    if sys.platform == "win32":
        return True
    path = Path(QDir.tempPath(), name)
    try:
        return path.stat().st_uid == os.getuid()
    except OSError:
        return False
