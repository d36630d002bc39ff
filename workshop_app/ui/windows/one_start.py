"""Starting the app while it is open already: the windows that are there are told, and no second wall covers the first.

The two talk through a socket or pipe of this person’s own on this computer, named after their settings. No network has
a part in it. Of a first that crashed nothing is left that could be in the way.
"""

import os
import sys
import zlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWERS = 2000
"""Milliseconds in which windows that are there answer; busy ones are there all the same."""
_LONGEST = 32_768
"""Bytes: no path is longer."""
_LONGEST_SOCKET = 100
"""Bytes: no system takes a longer path for a socket."""


class OneStart(QObject):
    """One start of the app.

    Signals:
        asked: somebody started it again, with the path of a file or "".

    Args:
        settings: the folder of this person's settings, which need not be there yet. Those with other settings are
            somebody else.
    """

    asked = Signal(object)

    def __init__(self, settings: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name_for(settings)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._somebody_came)

    def told(self, file: Path | None) -> bool:
        """Tell the windows that are open already about this start; with none open, be the first, and return False."""
        if _is_ours(self._name):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_ANSWERS):
                socket.write(f"{'' if file is None else file.absolute()}\n".encode(errors="surrogateescape"))
                socket.waitForBytesWritten(_ANSWERS)
                socket.waitForReadyRead(_ANSWERS)
                socket.close()
                return True
            QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return False

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
        line = bytes(socket.readLine(_LONGEST).data()).decode(errors="surrogateescape")
        socket.write(b"here\n")
        socket.flush()
        self.asked.emit(line.removesuffix("\n"))


def _name_for(settings: Path) -> str:
    """Return where the first is found: a path on systems that have sockets in folders, else the name of a pipe."""
    name = f"in-their-words-{zlib.crc32(os.fsencode(settings.absolute())):08x}"
    if sys.platform == "win32":
        return f"{name}-{os.environ.get('USERNAME', '')}"
    with suppress(OSError):
        settings.mkdir(mode=0o700, parents=True, exist_ok=True)
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in ([Path(runtime)] if runtime else []) + [settings.absolute()]:
        path = str(folder / name)
        if folder.is_dir() and os.access(folder, os.W_OK) and len(os.fsencode(path)) < _LONGEST_SOCKET:
            return path
    return name


def _is_ours(name: str) -> bool:
    """Tell whether there may be a first, and it is this person's: nobody else is told which file they open."""
    if sys.platform == "win32":
        return True
    path = Path(QDir.tempPath(), name)
    try:
        return path.stat().st_uid == os.getuid()
    except OSError:
        return False
