"""Python's collector of garbage, kept to the windows' own thread."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 500
"""Milliseconds between two looks; a full collection takes some 5 ms."""
_at_work = 0


class GarbageCollector(QObject):
    """Collects what nothing but itself holds, in the thread that made this, for as long as this is there.

    Left alone, Python collects in whichever thread happens to make the next object. In one that writes packs this
    destroys objects of the windows from outside their thread, and Qt crashes.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        global _at_work
        _at_work += 1
        gc.disable()
        self.destroyed.connect(_leave_to_python)
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(_EVERY)

    @Slot()
    def _collect(self) -> None:
        """Collect the oldest generation whose time has come, as Python itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return


def _leave_to_python() -> None:
    global _at_work
    _at_work -= 1
    if not _at_work:
        gc.enable()
