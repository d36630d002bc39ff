"""Who is told after an action which rows it changed."""

import logging
from collections.abc import Callable

from workshop_app.store.journal import ChangedRow

Listener = Callable[[list[ChangedRow]], None]

_log = logging.getLogger("workshop_app")


class Listeners:
    """Those who listen to one file. What they do with the news cannot make what was kept look as if it was not."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def add(self, listener: Listener) -> Callable[[], None]:
        """Tell ``listener`` from now on; return a function that stops that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, rows: list[ChangedRow]) -> None:
        """Tell everybody, also after one failed; a failure goes to the log and not to whoever did the action."""
        for listener in list(self._listeners):
            if listener not in self._listeners:
                continue  # One that was told before it has seen it off.
            try:
                listener(rows)
            except Exception:
                _log.exception("What was done was saved, but a window or part that listens failed over it.")
