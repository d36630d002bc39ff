"""Run as a module, apart: open a first window and tell of it, in a line of JSON, as soon as it was drawn.

``ours`` is what the command ``workshop-app`` does, ``bare`` a QML window with a button. Both stop there; ``on`` after
``ours`` goes on until the big screen is there as well, and shown where there is a second, and quits as hands would.

A line says ``at``: by the clock that all processes of a computer share; ``cpu``: seconds of work until then;
``modules``: what was imported; ``shown``: the titles of the windows that can be seen.
"""

import json
import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow


def tell(wanted: list[str]) -> None:
    from PySide6.QtGui import QGuiApplication

    told = {
        "at": time.monotonic(),
        "cpu": time.process_time(),
        "modules": list(sys.modules),
        "shown": [window.title() for window in QGuiApplication.topLevelWindows() if window.isVisible()],
    }
    print(json.dumps(told), flush=True)
    if "on" not in wanted:
        os._exit(0)


def open_ours(wanted: list[str]) -> None:
    from PySide6.QtGui import QGuiApplication

    really = QGuiApplication.exec

    def told_of(_app: object = None) -> int:
        from PySide6.QtQuick import QQuickWindow

        (window,) = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
        assert isinstance(window, QQuickWindow)
        window.frameSwapped.connect(lambda: first_drawn(window))
        return really()

    def first_drawn(window: "QQuickWindow") -> None:
        window.frameSwapped.disconnect()
        tell(wanted)
        wait_for_wall()

    def wait_for_wall() -> None:
        from PySide6.QtCore import QTimer

        walls = [one for one in QGuiApplication.topLevelWindows() if one.title() == "Big screen"]
        if walls and (walls[0].isVisible() or len(QGuiApplication.screens()) == 1):
            tell(wanted)
            QGuiApplication.quit()
        else:
            QTimer.singleShot(5, wait_for_wall)

    QGuiApplication.exec = told_of  # type: ignore[method-assign]  # Where the application's own loop begins.
    sys.argv = ["workshop-app"]
    from workshop_app.__main__ import main

    main()


def open_bare(wanted: list[str]) -> None:
    from PySide6.QtCore import SIGNAL, QObject, QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(
        b"import QtQuick; import QtQuick.Controls.Basic; Window { visible: true; width: 1280; height: 720; "
        b'Button { text: "Hello" } }',
        QUrl(),
    )
    (window,) = engine.rootObjects()
    # No more is imported than such a window needs, so its class is not known here.
    QObject.connect(window, SIGNAL("frameSwapped()"), lambda: tell(wanted))
    sys.exit(app.exec())


if __name__ == "__main__":
    (open_ours if "ours" in sys.argv else open_bare)(sys.argv[1:])
