"""The folder that runs without Python, by a real pointer and keyboard: its page about itself, its dialogs for files,
and a whole commission."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import StateOf
from tests.exported import exported
from tests.journeys.records import without_ids_and_times
from tests.packaging.both_hands import BothHands
from tests.packaging.laptop import Laptop, until
from tests.ui.displays import own_display
from tests.ui.journeys_at_a_display import whole_commission
from workshop_app.store import CommissionFile
from workshop_app.ui.windows.windows import Windows

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.plain,
    pytest.mark.skipif(
        not all(map(shutil.which, ("Xvfb", "openbox", "xdotool", "xclip"))),
        reason="a display is tried with Xvfb, openbox, xdotool and xclip",
    ),
]


@pytest.fixture
def hand(laptop: Laptop, windows: Windows, tmp_path: Path) -> Iterator[BothHands]:
    """Hands at both. Projects lie in two folders whose names are as long, so that pages that say them are alike."""
    at_home = laptop.place / "by hand"
    home, ours, theirs = (at_home / name for name in ("home", "a", "b"))
    for folder in (at_home, home, ours, theirs):
        folder.mkdir()
        folder.chmod(0o777)
    known = {"HOME": str(home), "LANG": "C.UTF-8", "QT_QUICK_BACKEND": "software", "QT_QPA_PLATFORM": "xcb"}
    with own_display(tmp_path) as display:
        start = laptop.command(known=known | {"DISPLAY": display})
        with (tmp_path / "said").open("wb") as said:
            running = subprocess.Popen(start, cwd=laptop.place, stderr=said)
        try:
            yield BothHands(windows, display, running, ours, theirs, tmp_path)
        finally:
            running.terminate()
            running.wait(30)
            shutil.rmtree(at_home)
    assert b"went wrong" not in (tmp_path / "said").read_bytes()


def test_somebody_tries_it_out_and_reads_a_licence(hand: BothHands) -> None:
    about = hand.windows.about
    hand.click("About the app")
    # This page says where the app keeps its own files, which is elsewhere for each.
    hand.apart_at_most = 1500
    hand.click("Try whether everything works")
    hand.wait_until(lambda: not about.testing, milliseconds=90_000)

    def found() -> str:
        hand.press_here("Copy the version and what was found")
        return hand.copied()

    until(lambda: "Everything works on this computer." in found(), hand.running)
    assert found().count("ok  ") == 7
    last = f"Read the licence of {about.notices[-1]['name']}"
    hand.go_to_the_foot_of_what_holds(last)
    hand.apart_at_most = BothHands.apart_at_most
    hand.click(last)
    assert about.reading == about.notices[-1]["name"]
    hand.until_alike("while a licence is read")


def test_a_project_is_opened_and_a_folder_for_packs_chosen_by_the_dialogs(hand: BothHands, sample: Path) -> None:
    """Where a desktop has no dialogs of its own, so that they are Qt's, which come along; the folder is empty."""
    for place in (hand.ours, hand.theirs):
        Path(shutil.copy2(sample, place / "own.workshop")).chmod(0o666)
    hand.press_here("Open a project")
    hand.answer("Open a commissioning project", hand.theirs / "own.workshop")
    assert hand.windows.project.open(str(hand.ours / "own.workshop"))
    hand.click("Packs")
    hand.choose_packs_folder(hand.ours / "packs")
    hand.press_here("Create all packs")
    until(lambda: list((hand.theirs / "packs").rglob("*.pdf")), hand.running)


def test_a_whole_commission_by_hand_leaves_the_record_that_the_source_has(
    hand: BothHands, laptop: Laptop, state_of: StateOf
) -> None:
    """From the first start to the packs of two tenderers, by the same presses at both."""
    file, packs = hand.theirs / "whole.workshop", hand.theirs / "packs"
    whole_commission(hand, hand.ours / file.name)
    hand.until_alike("once the packs were written", seconds=hand.packs_within / 1000)
    assert exported(packs).keys() == exported(hand.ours / "packs").keys()
    laptop.run("check", file)
    shutil.copy2(file, hand.ours / "theirs.workshop")
    with CommissionFile.open(hand.ours / "theirs.workshop") as theirs:
        kept = without_ids_and_times(state_of(theirs))
    assert kept == without_ids_and_times(state_of(hand.windows.project.file))
