"""The screens are kept awake in a session, where the desktop can be asked to; asked by nobody, it says so."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.ui.fixtures import PACKAGE_ROOT

DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

NAME = "org.freedesktop.ScreenSaver"
app = QCoreApplication([])

@ClassInfo({"D-Bus Interface": NAME})
class Desktop(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, who, why):
        print(who, "/", why, flush=True)
        return 7

bus, desktop = QDBusConnection.sessionBus(), Desktop()
assert bus.registerObject("/org/freedesktop/ScreenSaver", desktop, QDBusConnection.RegisterOption.ExportAllSlots)
assert bus.registerService(NAME)
print("ready", flush=True)
QTimer.singleShot(20000, app.quit)
app.exec()
"""
ASKING = """
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from workshop_app.ui.kit.awake import keeps_awake, stay_awake
stay_awake(True)
print(keeps_awake())
stay_awake(False)
"""


def ask(env: dict[str, str]) -> str:
    command = [sys.executable, "-c", ASKING]
    done = subprocess.run(command, cwd=PACKAGE_ROOT, env=env, capture_output=True, text=True, timeout=30, check=True)
    assert done.stderr == ""
    return done.stdout.strip()


def test_where_nothing_can_be_asked_it_fails_quietly_and_says_so() -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")}
    assert ask(env | {"PATH": "/nowhere", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}) == "False"


@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="a desktop's bus is tried with dbus-daemon"
)
def test_the_desktop_is_asked_and_forgets_it_with_the_process() -> None:
    command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        env = os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(), "PATH": "/nowhere"}
        with subprocess.Popen([sys.executable, "-c", DESKTOP], env=env, stdout=subprocess.PIPE, text=True) as desktop:
            try:
                assert desktop.stdout is not None
                assert desktop.stdout.readline() == "ready\n"
                assert ask(env) == "True"
                assert desktop.stdout.readline() == "In Their Words / A session is under way\n"
            finally:
                desktop.kill()
                bus.kill()
