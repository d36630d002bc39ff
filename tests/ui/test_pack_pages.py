"""Packs chosen, made, stopped and looked at page by page, in the window."""

import contextlib
import shutil
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QDesktopServices

from tests.exported import exported
from tests.ui.driver import Driver, Key
from tests.ui.test_packs_panel import wait_for_packs, work_until
from workshop_app.domain.packs import PackFolder, Writing
from workshop_app.exports import packs, page_pictures
from workshop_app.exports.apart import made_apart
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.packs import EXPORTS, Export, export_named
from workshop_app.exports.page_pictures import PagePicture, draw_page
from workshop_app.ui.kit.hiding import Hiding
from workshop_app.ui.project.packs_writer import Progress, Telling, Writer


@pytest.fixture
def at_packs(driver: Driver, sample_file: Path, tmp_path: Path) -> Driver:
    """The sample, open in the windows at the packs."""
    path = tmp_path / "ours.workshop"
    shutil.copy(sample_file, path)
    assert driver.windows.project.open(str(path))
    driver.click("Packs")
    return driver


def only(driver: Driver, *names: str) -> None:
    for one in EXPORTS:
        driver.windows.project.packs.choose(one.name, one.name in names)
    driver.settle()


@contextlib.contextmanager
def pages_drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Yield the numbers of the pages that are drawn from now on."""
    numbers: list[int] = []

    def draw(path: Path, number: int, across: int) -> PagePicture:
        numbers.append(number)
        return draw_page(path, number, across)

    with monkeypatch.context() as patched:
        patched.setattr(page_pictures, "draw_page", draw)
        yield numbers


def test_what_is_ticked_is_made_and_looked_at_page_by_page(
    at_packs: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def opens_but_the_first(url: QUrl) -> bool:
        opened.append(url)
        return len(opened) > 1

    monkeypatch.setattr(QDesktopServices, "openUrl", opens_but_the_first)
    only(at_packs, "feedback-pack", "certificates", "objections")
    at_packs.click("Create with the others, Objections")
    at_packs.click("Create the 2 packs that are ticked")
    wait_for_packs(at_packs)
    made = exported(tmp_path / "ours packs")
    assert made.keys() == {"feedback-pack.pdf", "certificates.pdf", "certificates-office-printer.pdf"}
    assert at_packs.shows("For the adult panel")
    assert at_packs.shows("For young people")
    with pikepdf.open(made["feedback-pack.pdf"]) as pdf:
        pages = len(pdf.pages)
    at_packs.click(f"Look at it, {made['feedback-pack.pdf'].name}")
    work_until(lambda: at_packs.windows.project.packs.pages.count == pages)
    at_packs.settle()
    assert at_packs.shows(f"Page 1 of {pages}")
    first = at_packs.windows.project.packs.pages.picture
    at_packs.key(Key.Key_PageDown)
    work_until(lambda: at_packs.windows.project.packs.pages.picture != first)
    assert at_packs.shows(f"Page 2 of {pages}")
    at_packs.click("Previous page")
    work_until(lambda: at_packs.windows.project.packs.pages.picture == first)
    at_packs.key(Key.Key_End)
    work_until(lambda: at_packs.windows.project.packs.pages.number == pages)
    at_packs.key(Key.Key_Home)
    work_until(lambda: at_packs.windows.project.packs.pages.number == 1)
    with pages_drawn(monkeypatch) as drawn:
        for _ in range(pages + 5):
            at_packs.windows.project.packs.pages.turn(1)
        work_until(lambda: at_packs.windows.project.packs.pages.number == pages)
    assert len(drawn) < pages, "who leafs on fast waits for the last page alone"
    foot = at_packs.find(f"Page {pages} of {pages} of Feedback pack")
    before = foot.mapToScene(QPointF(0, 0)).y()
    at_packs.key(Key.Key_Down)
    at_packs.settle()
    assert foot.mapToScene(QPointF(0, 0)).y() < before, "the foot of a page is read by keys as well"
    at_packs.click("Open to print")
    assert opened == [QUrl.fromLocalFile(str(made["feedback-pack.pdf"]))]
    assert at_packs.shows("This computer has no program that opens")
    at_packs.click("Show the folder")
    assert opened[1:] == [QUrl.fromLocalFile(str(made["feedback-pack.pdf"].parent))]


def test_no_page_is_given_out_while_names_are_hidden(at_packs: Driver, tmp_path: Path) -> None:
    only(at_packs, "certificates")
    at_packs.click("Create the pack that is ticked")
    wait_for_packs(at_packs)
    path = exported(tmp_path / "ours packs")["certificates.pdf"]
    at_packs.click(f"Look at it, {path.name}")
    pages = at_packs.windows.project.packs.pages
    work_until(lambda: not pages.picture.isEmpty())
    hiding = at_packs.windows.engine.singletonInstance("workshop_app.ui", "Hiding")
    assert isinstance(hiding, Hiding)
    hiding.set_room_sees(True)
    at_packs.settle()
    assert pages.picture.isEmpty()
    at_packs.click("Packs")
    at_packs.click(f"Look at it, {path.name}")
    work_until(lambda: pages.count > 0)
    assert pages.picture.isEmpty()
    at_packs.settle()
    assert at_packs.shows("so no page is shown")
    hiding.show_for_a_minute()
    at_packs.settle()
    assert not pages.picture.isEmpty()
    hiding.set_room_sees(False)


def test_what_cannot_be_drawn_says_why(at_packs: Driver, tmp_path: Path) -> None:
    pages = at_packs.windows.project.packs.pages
    locked, broken = tmp_path / "locked.pdf", tmp_path / "broken.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(user="three small trees", owner="other", R=6))
    broken.write_bytes(b"%PDF-1.7 nothing")
    for path, why in (
        (locked, "has a password, so its pages are not shown here"),
        (broken, "cannot be drawn here"),
        (tmp_path / "gone.pdf", "is not there any more"),
    ):
        pages.open(path, "Pack")
        work_until(lambda: pages.trouble != "")
        at_packs.settle()
        assert at_packs.shows(why)


def test_one_that_has_fewer_pages_by_now_is_turned_back_from_its_last(at_packs: Driver, tmp_path: Path) -> None:
    pages = at_packs.windows.project.packs.pages
    path = tmp_path / "pack.pdf"

    def make(number: int) -> None:
        with pikepdf.new() as pdf:
            for _ in range(number):
                pdf.add_blank_page()
            pdf.save(path)

    def is_at(number: int, of: int) -> bool:
        return pages.count == of and pages.number == number

    make(5)
    pages.open(path, "Pack")
    for number, by in ((1, 0), (4, 3)):
        pages.turn(by)
        work_until(partial(is_at, number, of=5))
    make(2)
    for number, by in ((2, 1), (1, -1)):
        pages.turn(by)
        work_until(partial(is_at, number, of=2))


def never_done(_: Gathered) -> bytes:
    """Make nothing for a minute."""
    time.sleep(60)
    return b""


def too_long(_: Gathered) -> bytes:
    """Make nothing."""
    raise ValueError


def test_one_that_fails_is_named_and_stop_ends_what_is_being_made(
    at_packs: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = Export("data", "a table", PackFolder.YOU, {"data-copy.sqlite": too_long})
    slow = Export("feedback-pack", "a pack", PackFolder.PANEL, {"feedback-pack.pdf": made_apart(never_done)})
    monkeypatch.setattr(packs, "EXPORTS", (failing, export_named("statements"), slow, export_named("objections")))
    at_packs.windows.project.packs.read()
    at_packs.click("Create, Objections")
    wait_for_packs(at_packs)
    other = at_packs.find("Choose another folder").x()
    at_packs.click("Create all packs")
    # Counted in the order of this time; that it has begun is told a moment after the one before it is done.
    work_until(lambda: at_packs.shows("Creating: Feedback pack (3 of 4)."))
    assert at_packs.windows.project.packs.share == 0.5
    at_packs.settle()
    assert at_packs.find("Choose another folder").x() == other, "Stop pushes nothing aside"
    began = time.monotonic()
    at_packs.click("Stop creating packs")
    wait_for_packs(at_packs)
    assert time.monotonic() - began < 20
    made = exported(tmp_path / "ours packs").keys()
    assert made == {"objections-raw.csv", "statements-raw.csv", "statements.json"}
    assert at_packs.shows("Stopped. Created: ")
    assert at_packs.shows("“data-copy.sqlite” was not made")
    assert at_packs.shows("stopped before it was created")
    assert [one for one in (tmp_path / "ours packs").rglob(".*")] == []


def test_the_list_of_packs_stays_in_its_place_while_they_are_created(at_packs: Driver, tmp_path: Path) -> None:
    ours = at_packs.windows.project.packs
    chosen = [export_named("feedback-pack"), export_named("specification")]
    writer = Writer(7, {}, tmp_path, chosen, Telling(ours), [])
    ours.attend(writer)
    at_packs.settle()

    def places() -> list[float]:
        return [at_packs.find(name).mapToScene(QPointF()).y() for name in ("Open the folder", "Feedback pack")]

    before = places()
    ours.hear(
        Progress(7, "feedback-pack", Writing.WRITTEN, {tmp_path / "for the adult panel" / "feedback-pack.pdf": ""})
    )
    at_packs.settle()
    assert places() == before
    beside = at_packs.find("Choose another folder").x()
    ours.hear(Progress(7))
    at_packs.settle()
    assert at_packs.shows("feedback-pack.pdf")
    assert at_packs.find("Choose another folder").x() == beside


def test_no_button_moves_when_pages_are_turned(at_packs: Driver) -> None:
    at_packs.click("Create, Feedback pack")
    wait_for_packs(at_packs)
    at_packs.click("Look at it, " + at_packs.windows.project.packs.made.rows()[0]["name"])
    pages = at_packs.windows.project.packs.pages
    work_until(lambda: pages.count > 9)
    at_packs.settle()
    names = ("Previous page", "Next page", "Open to print", "Show the folder")
    before = [at_packs.find(one).x() for one in names]

    def is_at(number: int) -> bool:
        return pages.number == number

    for number in (2, 9, 10):
        pages.turn(number - pages.number)
        work_until(partial(is_at, number))
        at_packs.settle()
        assert [at_packs.find(one).x() for one in names] == before
