"""Half-typed words: kept a moment after they were typed, so that hardly a key waits for the disk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop_app.domain.errors import WorkshopError

if TYPE_CHECKING:
    from workshop_app.store import CommissionFile

MOMENT = 300
"""Milliseconds after a key by which it is on the disk, whether or not others follow: what a crash costs at the most."""


class Drafts(QObject):
    """The half-typed words of the open file, by the key of the box they are in.

    They are written after a ``MOMENT`` and whenever ``flush`` is called: when a field, page or window is left. What
    could not be kept stays in its box, and is tried again with the next.

    Signals:
        refused: they could not be kept; the sentence that says why.
    """

    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._file: CommissionFile | None = None
        self._typed: dict[str, str] = {}
        self._refused = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MOMENT)
        self._timer.timeout.connect(self.flush)

    def begin(self, file: "CommissionFile") -> None:
        """Keep half-typed words in ``file`` from now on."""
        self._file = file
        self._typed.clear()
        self._refused = ""

    def go_on_in(self, file: "CommissionFile") -> None:
        """Keep half-typed words in ``file`` from now on, which is the same in another place, and so those not kept."""
        self._file = file
        self._refused = ""
        self.flush()

    def end(self) -> None:
        """Write what was typed last; the file is closed afterwards."""
        self.flush()
        self._file = None

    def get(self, key: str) -> str:
        """Return the half-typed words of a box, or ""."""
        if key in self._typed or self._file is None:
            return self._typed.get(key, "")
        return self._file.draft(key)

    def keep(self, key: str, wording: str) -> None:
        """Keep what is typed in a box, a moment from now at the latest."""
        self._typed[key] = wording
        # Begun anew with every key, it would let a crash take all that somebody typed without a stop.
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, key: str) -> None:
        """Forget the half-typed words of a box at once, because they were kept for good or dropped."""
        self._typed[key] = ""
        self.flush()

    @Slot()
    def flush(self) -> None:
        """Write now what was typed since the last time. What cannot be written is still known, and tried again then."""
        self._timer.stop()
        typed, self._typed = self._typed, {}
        for key, wording in typed.items():
            if self._file is None:
                return
            try:
                self._file.keep_draft(key, wording)
            except WorkshopError as error:
                self._typed.setdefault(key, wording)
                # A full disk is said once, and not again with every word that is typed.
                if self._refused != str(error):
                    self._refused = str(error)
                    self.refused.emit(self._refused)
            else:
                self._refused = ""
