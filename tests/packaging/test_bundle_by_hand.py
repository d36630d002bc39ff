"""The folder that runs without Python, by a real pointer and keyboard: its page about itself, its dialogs for files.

Nothing of that program can be asked where its buttons are. The same page of the source, as large and drawn without a
screen, tells; it is led along by the same presses.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QImage

from tests.packaging.laptop import Laptop, at, until, windows
from tests.test_wheel import cells_apart
from tests.ui.displays import own_display
from tests.ui.driver import Driver
from workshop_app.ui.kit.second_press import TOO_SOON

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.plain,
    pytest.mark.skipif(
        not all(map(shutil.which, ("Xvfb", "openbox", "xdotool", "xclip", "import"))),
        reason="a display is tried with Xvfb, openbox, xdotool, xclip and import",
    ),
]

BARS_AND_RINGS = 100
"""Cells in which the same page may differ where a bar to scroll fades, or a ring is around what was pressed; two pages
differ in thousands."""
TO_COME_TO_REST = 0.5
"""Seconds in which a page that was pressed is drawn again, and more than two presses are apart."""
assert TO_COME_TO_REST * 1000 > TOO_SOON


class Hand:
    """A hand at the program of the folder.

    Attributes:
        display: the name of the display.
        running: the program.
        twin: the same windows, of the source.
    """

    def __init__(self, display: str, running: "subprocess.Popen[bytes]", twin: Driver) -> None:
        self.display, self.running, self.twin = display, running, twin
        self._window = ""

    def go_to(self, title: str) -> None:
        """Wait for the program's window of that title, as large as its twin."""
        until(lambda: windows(self.display, title), self.running)
        self._window = windows(self.display, title)[0]
        size = self.twin.console.size()
        at(self.display, "windowsize", "--sync", self._window, str(size.width()), str(size.height()))
        at(self.display, "windowactivate", "--sync", self._window)
        time.sleep(TO_COME_TO_REST)

    def press(self, name: str, *, alone: bool = False) -> None:
        """Press what a screen reader calls by that name, here and, unless ``alone``, at the twin."""
        point = self.twin.centre(name)
        at(self.display, "mousemove", "--sync", "--window", self._window, str(point.x()), str(point.y()), "click", "1")
        if not alone:
            self.twin.click(name)
        time.sleep(TO_COME_TO_REST)

    def answer(self, title: str, path: Path) -> None:
        """Type a place into the dialog of that title, and wait until it is closed."""
        until(lambda: windows(self.display, title), self.running)
        time.sleep(2 * TO_COME_TO_REST)
        at(self.display, "windowactivate", "--sync", windows(self.display, title)[0], "key", "ctrl+l")
        time.sleep(2 * TO_COME_TO_REST)
        at(self.display, "key", "ctrl+a")
        at(self.display, "type", "--delay", "60", str(path))
        at(self.display, "key", "Return")
        time.sleep(2 * TO_COME_TO_REST)
        if path.is_dir():
            self._take_the_first(windows(self.display, title)[0])
        until(lambda: not windows(self.display, title), self.running)

    def _take_the_first(self, dialog: str) -> None:
        """Press the first folder that Qt's own dialog for folders lists, and Open."""
        told = at(self.display, "getwindowgeometry", "--shell", dialog)
        size = dict(line.split("=") for line in told.split())
        for x, y in ((0.35, 0.26), (0.706, 0.915)):
            place = str(int(int(size["WIDTH"]) * x)), str(int(int(size["HEIGHT"]) * y))
            at(self.display, "mousemove", "--sync", "--window", dialog, *place, "click", "1")
            time.sleep(TO_COME_TO_REST)

    def go_to_the_foot_of_what_holds(self, name: str) -> None:
        """Turn the wheel until the end of what scrolls around a thing is in sight."""
        item = self.twin.find(name)
        while not item.inherits("QQuickFlickable"):
            item = item.parentItem()
        item.setProperty("contentY", item.property("contentHeight") - item.height())
        self.twin.settle()
        size = self.twin.console.size()
        middle = (str(size.width() // 2), str(size.height() // 2))
        at(self.display, "mousemove", "--window", self._window, *middle, "click", "--repeat", "150", "5")
        time.sleep(2 * TO_COME_TO_REST)

    def looks_like_its_twin(self) -> bool:
        """Tell whether both windows show the same, once the pointer is off everything."""
        at(self.display, "mousemove", "--sync", "0", "0")
        time.sleep(TO_COME_TO_REST)
        taken = ["import", "-display", self.display, "-window", self._window, "png:-"]
        seen = subprocess.run(taken, capture_output=True, timeout=60, check=True).stdout
        return cells_apart(seen, as_png(self.twin.console.grabWindow())) <= BARS_AND_RINGS

    def copied(self) -> str:
        """Return what was copied last at the display."""
        asked = ["xclip", "-display", self.display, "-selection", "clipboard", "-out"]
        return subprocess.run(asked, capture_output=True, text=True, timeout=20, check=False).stdout


def as_png(picture: QImage) -> bytes:
    """A picture as a file has it."""
    written = QBuffer()
    picture.save(written, "PNG")
    return written.data().data()


@pytest.fixture
def hand(laptop: Laptop, driver: Driver, tmp_path: Path) -> Iterator[Hand]:
    home = laptop.place / "home"
    home.mkdir(mode=0o777)
    home.chmod(0o777)
    known = {"HOME": str(home), "LANG": "C.UTF-8", "QT_QUICK_BACKEND": "software", "QT_QPA_PLATFORM": "xcb"}
    with own_display(tmp_path) as display:
        with (tmp_path / "said").open("wb") as said:
            running = subprocess.Popen(laptop.command(DISPLAY=display, **known), cwd=laptop.place, stderr=said)
        # One screen has no room for the big one beside it.
        driver.windows.wall.set_open(False)
        try:
            one = Hand(display, running, driver)
            one.go_to("In Their Words")
            yield one
        finally:
            running.terminate()
            running.wait(30)
            shutil.rmtree(home)
    assert b"went wrong" not in (tmp_path / "said").read_bytes()


def test_somebody_tries_it_out_and_reads_a_licence(hand: Hand) -> None:
    about = hand.twin.windows.about
    hand.press("About the app")
    hand.press("Try whether everything works")
    hand.twin.wait_until(lambda: not about.testing, milliseconds=90_000)

    def found() -> str:
        hand.press("Copy the version and what was found")
        return hand.copied()

    until(lambda: "Everything works on this computer." in found(), hand.running)
    assert found().count("ok  ") == 7
    last = f"Read the licence of {about.notices[-1]['name']}"
    hand.go_to_the_foot_of_what_holds(last)
    hand.press(last)
    assert about.reading == about.notices[-1]["name"]
    until(hand.looks_like_its_twin, hand.running)


def test_a_project_is_opened_and_a_folder_for_packs_chosen_by_the_dialogs(
    hand: Hand, laptop: Laptop, sample: Path, tmp_path: Path
) -> None:
    """Where a desktop has no dialogs of its own, so that they are Qt's, which come along."""
    own, chosen = laptop.place / "home" / "own.workshop", laptop.place / "home" / "packs" / "this one"
    shutil.copy2(sample, own)
    own.chmod(0o666)
    chosen.mkdir(parents=True)
    chosen.chmod(0o777)
    hand.press("Open a project", alone=True)
    hand.answer("Open a commissioning project", own)
    # Two copies that are open at the same time and lie in one folder would be told of.
    hand.twin.windows.project.open(shutil.copy2(sample, tmp_path))
    hand.go_to("all changes saved")
    hand.press("Packs")
    hand.press("Choose another folder", alone=True)
    hand.answer("Where to save the packs", chosen.parent)
    hand.twin.windows.project.packs.choose_folder(QUrl.fromLocalFile(str(chosen)))
    hand.go_to("all changes saved")
    hand.press("Create all packs", alone=True)
    until(lambda: list(chosen.rglob("*.pdf")), hand.running)
