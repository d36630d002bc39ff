"""Where Python lets go of what is held by nothing but itself: in the windows' own thread, or Qt falls over."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from tests.ui.driver import waited_for
from workshop_app.ui.kit.garbage import GarbageCollector
from workshop_app.ui.project.background import Background, Piece


class Knot(QObject):
    """An object of Qt's with a timer that runs, held by nothing but itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        self.timer.start(60_000)


def churn(_: object) -> None:
    """Work as an export does: make much that is held by nothing but itself."""
    for _ in range(200_000):
        ring: list[object] = []
        ring.append(ring)


def test_work_in_the_background_never_collects_what_is_the_windows(qapp: QGuiApplication) -> None:
    gc.collect()
    let_go_in: list[int] = []
    knot = Knot()
    weakref.finalize(knot, lambda: let_go_in.append(threading.get_ident()))
    del knot
    parent = QObject()
    GarbageCollector(parent)
    background = Background(parent)
    background.start([Piece("Working", 1, churn, lambda _: None)])
    assert waited_for(lambda: not background.busy, 20_000)
    assert let_go_in in ([], [threading.get_ident()])
    assert waited_for(lambda: let_go_in == [threading.get_ident()], 20_000), "it was never let go"
    delete(parent)
    assert gc.isenabled()
