"""Typing always lands: pages take the focus, nothing hidden or out of view has it; and the console's keys."""

import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, Role, name_of, role_of
from tests.ui.every_page import every_page
from workshop_app.actions.people import add_adult, add_young_person, arrive
from workshop_app.domain.people import AdultRole
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.capture.pages import ConsoleCapture, WallCapture
from workshop_app.ui.kit.landing import Landing

SCRIBE = "What was said"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MOST = 150
"""Tab stops that a page has at most; the sample's longest has fewer."""
LANDS_IN = {
    "capture": SCRIBE,
    "questions": "The question",
    "feedback": "Their words",
}


def out_of_view(item: QQuickItem, page: QQuickItem) -> str:
    """What is wrong with something that has the focus; "" if it can be seen and used."""
    if not item.isVisible() or not item.isEnabled():
        return "hidden or disabled"
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    holder = item.parentItem()
    while holder is not None and holder != page:
        if holder.clip() or holder.inherits("QQuickFlickable"):
            seen = holder.mapRectToScene(QRectF(0, 0, holder.width(), holder.height()))
            overlap = place.intersected(seen)
            if overlap.height() < min(place.height(), seen.height()) - 1:
                return f"out of view: {place} in {seen}"
            if overlap.width() < min(place.width(), seen.width()) - 1:
                return f"out of view sideways: {place} in {seen}"
            place = overlap
        holder = holder.parentItem()
    if not QRectF(0, 0, page.width(), page.height()).adjusted(-1, -1, 1, 1).contains(place):
        return f"outside the window: {place}"
    return ""


def walked(window: QQuickWindow, press: Callable[[], None]) -> tuple[int, list[str]]:
    """Press Tab until it comes round; return how many stops there are, and what is wrong with any."""
    page = window.contentItem()
    faults: list[str] = []
    first: QQuickItem | None = None
    for number in range(MOST + 1):
        press()
        item = window.activeFocusItem()
        if item is None or item == page:
            return number, [*faults, f"nothing has the focus after {number + 1} stops"]
        if item == first:
            return number, faults
        first = first or item
        if wrong := out_of_view(item, page):
            faults.append(f"{name_of(item)!r} is {wrong}")
    return MOST, [*faults, f"more than {MOST} stops"]


@pytest.mark.many
def test_a_page_that_comes_has_the_focus_and_every_stop_of_tab_is_in_view(
    driver: Driver, sample_file: Path, tmp_path: Path, many: int
) -> None:
    """At the console Tab goes all round the first two pages of each kind, and round more with ``--many``."""
    console, wall = driver.console, driver.wall
    wall.resize(1280, 720)
    assert (console.width(), console.height()) == (1280, 720)
    faults: list[str] = []
    stops = stops_at_wall = 0
    seen: Counter[str] = Counter()
    for title in every_page(driver, Path(shutil.copy(sample_file, tmp_path / "ours.workshop"))):
        driver.settle()
        kind = title.partition(": ")[2].partition(" ")[0]
        lands = driver.focused_name()
        wanted = LANDS_IN.get(kind, "In Their Words" if title == "home" else "")
        item = console.activeFocusItem()
        assert item is not None
        right = lands == wanted if wanted else role_of(item) in (Role.Heading, Role.EditableText)
        if not right:
            faults.append(f"{title}: the focus is on {lands!r}")
        seen[kind] += 1
        if seen[kind] <= 2 * many:
            number, wrong = walked(console, driver.tab)
            stops += number
            faults += [f"{title}: {one}" for one in wrong]
        if kind:
            driver.key(Key.Key_F6)
            driver.wait_until(wall.isActive)
            item = wall.activeFocusItem()
            page = driver.wall_page(WallCapture) if kind == "capture" else None
            box = "" if page is None else page.boxPrompt
            if (
                item is None
                or item == wall.contentItem()
                or name_of(item) == ""
                or out_of_view(item, wall.contentItem())
            ):
                faults.append(f"{title}: at the wall the focus is on {item and name_of(item)!r}")
            elif page is not None and box and page.hasBox and name_of(item) != box:
                faults.append(f"{title}: at the wall the focus is on {name_of(item)!r}, and not in the box")
            number, wrong = walked(wall, partial(QTest.keyClick, wall, Key.Key_Tab))
            stops_at_wall += number
            faults += [f"{title}: at the wall {one}" for one in wrong]
            QTest.keyClick(wall, Key.Key_F6)
            driver.wait_until(console.isActive)
    assert "\n".join(faults) == ""
    assert stops > 400
    assert stops_at_wall > 200


@pytest.fixture
def capture(driver: Driver, tmp_path: Path) -> Driver:
    """Three young people and one who writes down, at a page where words are gathered under prompts."""

    def came(file: CommissionFile, session: str) -> None:
        for alias in ("Ash", "Robin", "Kit"):
            arrive(file, session, young_person_id=add_young_person(file, alias))
        arrive(file, session, adult_id=add_adult(file, "Ms Okoro", AdultRole.SUPPORT_WORKER))

    driver.begin_at(tmp_path, "capture", 1, before=came)
    return driver


def kept(driver: Driver) -> list[Statement]:
    return driver.windows.project.file.all(Statement)


def wordings(driver: Driver) -> list[str]:
    return [one.wording for one in kept(driver)]


def typed_lands_in(driver: Driver, name: str) -> None:
    """What is typed now comes into this box, behind what stands there, and is taken out again."""
    driver.settle()
    assert driver.focused_name() == name
    box = driver.console.activeFocusItem()
    assert box is not None
    before = str(box.property("text"))
    driver.type(" x")
    assert box.property("text") == before + " x"
    for _ in range(2):
        driver.key(Key.Key_Backspace)


def test_typing_goes_on_after_every_deed_beside_the_box(capture: Driver) -> None:
    capture.type("first")
    capture.key(Key.Key_Return)
    capture.type("half a")
    deeds = ("Put up", "written down", "Said by Robin", "Written down by Ms Okoro", "Not word for word")
    for deed in deeds:
        capture.click(deed)
        typed_lands_in(capture, SCRIBE)
    for prompt in capture.console_page(ConsoleCapture).prompts:
        capture.click(capture.find(prompt, role=Role.RadioButton))
        typed_lands_in(capture, SCRIBE)
    capture.click("Save")
    typed_lands_in(capture, SCRIBE)
    assert wordings(capture) == ["first", "half a"]


def test_what_was_pressed_by_a_key_and_is_gone_leaves_the_focus_to_the_box(capture: Driver) -> None:
    capture.type("first")
    capture.key(Key.Key_Return)
    capture.tab_to("Put up")
    capture.key(Key.Key_Space)
    assert kept(capture)[0].state is StatementState.UP
    typed_lands_in(capture, SCRIBE)


def test_words_typed_after_a_press_on_the_page_are_no_name_of_a_person(capture: Driver) -> None:
    capture.click("Add young people")
    capture.click(capture.find("Name for this work", role=Role.EditableText))
    capture.type("Bea")
    capture.click("Said by Ash")
    typed_lands_in(capture, SCRIBE)


def test_alt_and_a_number_say_who_said_it(capture: Driver) -> None:
    here = capture.windows.project.people.here.rows()
    capture.type("text dont ring")
    for number, key in enumerate((Key.Key_1, Key.Key_2, Key.Key_3)):
        shown = capture.find(f"Said by {here[number]['name']}").property("keyNumber")
        assert shown == ("Alt 1" if number == 0 else f"{number + 1}")
        capture.key(key, ALT)
    assert capture.find(f"Said by {here[2]['name']}").property("checked") is True
    capture.key(Key.Key_9, ALT)
    typed_lands_in(capture, SCRIBE)
    capture.key(Key.Key_Return)
    assert [(one.wording, one.said_by) for one in kept(capture)] == [("text dont ring", here[2]["key"])]
    capture.key(Key.Key_1, ALT)
    capture.key(Key.Key_1, ALT)
    capture.type("nobody")
    capture.key(Key.Key_Return)
    assert kept(capture)[1].said_by is None


def test_ctrl_and_enter_keep_and_put_up(capture: Driver) -> None:
    capture.type("loud")
    capture.key(Key.Key_Return, CONTROL)
    capture.type("quiet")
    capture.key(Key.Key_Return)
    assert [(one.wording, one.state) for one in kept(capture)] == [
        ("loud", StatementState.UP),
        ("quiet", StatementState.WAITING),
    ]
    assert "loud" in capture.texts(capture.wall)
    typed_lands_in(capture, SCRIBE)


def test_ctrl_and_enter_put_nothing_up_where_words_are_private(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.go_to_activity("capture")
    assert driver.console_page(ConsoleCapture).private
    driver.type("my own")
    driver.key(Key.Key_Return, CONTROL)
    assert [(one.wording, one.state) for one in kept(driver)] == [("my own", StatementState.WAITING)]
    assert driver.sees("nothing here goes up unless they say so")


def test_undo_is_the_boxs_own_while_words_stand_in_it_and_the_applications_in_an_empty_one(capture: Driver) -> None:
    capture.type("kept")
    capture.key(Key.Key_Return)
    capture.type("half")
    capture.key(Key.Key_Z, CONTROL)
    assert wordings(capture) == ["kept"]
    assert capture.find(SCRIBE, role=Role.EditableText).property("text") == ""
    capture.key(Key.Key_Z, CONTROL)
    assert wordings(capture) == []
    capture.key(Key.Key_Y, CONTROL)
    assert wordings(capture) == ["kept"]
    capture.tab_to("Save") if capture.find("Save").isEnabled() else capture.tab()
    capture.key(Key.Key_Z, CONTROL)
    assert wordings(capture) == []


def test_ctrl_and_y_do_the_typing_again(capture: Driver) -> None:
    capture.type("one two")
    box = capture.find(SCRIBE, role=Role.EditableText)
    capture.key(Key.Key_Backspace)
    shorter = box.property("text")
    capture.key(Key.Key_Z, CONTROL)
    assert box.property("text") != shorter
    if box.property("text"):
        capture.key(Key.Key_Y, CONTROL)
        assert box.property("text") == shorter


def test_f5_blanks_and_f11_opens_and_closes_the_big_screen(capture: Driver) -> None:
    wall = capture.windows.wall
    capture.key(Key.Key_F5)
    assert wall.blank
    assert capture.texts(capture.wall) == []
    capture.key(Key.Key_F5)
    assert not wall.blank
    was_open = wall.open
    capture.key(Key.Key_F11)
    assert wall.open is not was_open
    capture.key(Key.Key_F11)
    assert wall.open is was_open
    typed_lands_in(capture, SCRIBE)


def test_f1_helps_and_the_page_behind_it_takes_none(capture: Driver) -> None:
    capture.type("half")
    capture.key(Key.Key_F1)
    assert capture.sees("What the keys do")
    capture.settle()
    assert capture.focused_name() == "Help with this page"
    for _ in range(20):
        capture.key(Key.Key_Tab)
        assert capture.focused_name() in ("Help with this page", "Close the help")
    capture.type("lost")
    capture.key(Key.Key_Return, CONTROL)
    capture.key(Key.Key_Z, CONTROL)
    assert kept(capture) == []
    capture.key(Key.Key_Escape)
    typed_lands_in(capture, SCRIBE)
    assert capture.find(SCRIBE, role=Role.EditableText).property("text") == "half"
    capture.key(Key.Key_F1)
    capture.key(Key.Key_F1)
    typed_lands_in(capture, SCRIBE)


def test_f1_helps_at_home_too(driver: Driver) -> None:
    driver.key(Key.Key_F1)
    assert driver.sees("What the keys do")
    driver.key(Key.Key_Escape)
    assert driver.focused_name() == "In Their Words"
    driver.click("Start a new project")
    typed_lands_in(driver, "What the project is called")


def test_esc_closes_a_reason_that_is_asked_and_keeps_what_is_typed(capture: Driver) -> None:
    capture.type("first")
    capture.key(Key.Key_Return)
    capture.click("More about these words")
    capture.click("Set aside")
    capture.type("said tw")
    capture.key(Key.Key_Escape)
    assert not capture.shows("Why set it aside?")
    capture.key(Key.Key_Escape)
    typed_lands_in(capture, SCRIBE)
    capture.click("More about these words")
    typed_lands_in(capture, "Why set it aside?")
    assert capture.find("Why set it aside?", role=Role.EditableText).property("text") == "said tw"


def test_esc_closes_what_was_opened_last(capture: Driver) -> None:
    capture.click("More")
    capture.click("Packs")
    capture.windows.project.said.emit("Something happened.")
    assert capture.sees("Something happened.")
    capture.key(Key.Key_Escape)
    assert not capture.shows("Something happened.")
    assert capture.shows("Packs: what leaves the room")
    capture.key(Key.Key_Escape)
    assert not capture.shows("Packs: what leaves the room")
    typed_lands_in(capture, SCRIBE)


def test_behind_the_packs_nothing_is_kept(capture: Driver) -> None:
    capture.type("half")
    capture.click("More")
    capture.click("Packs")
    capture.settle()
    assert capture.focused_name() == "Packs: what leaves the room"
    capture.key(Key.Key_Return)
    capture.key(Key.Key_Return, CONTROL)
    capture.key(Key.Key_1, ALT)
    assert kept(capture) == []


def test_a_page_that_comes_is_announced(capture: Driver) -> None:
    landing = capture.windows.engine.singletonInstance("workshop_app.ui", "Landing")
    assert isinstance(landing, Landing)
    heard: list[str] = []
    landing.announced.connect(heard.append)
    activity = capture.go_to_activity("briefing", 1)
    assert heard == [activity.title]
    assert capture.focused_name() == activity.title
    capture.click("More")
    capture.click("Packs")
    capture.settle()
    assert heard[1:] == ["Packs: what leaves the room"]


def test_a_tenderer_is_added_and_the_next_typed(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.windows.session.end()
    driver.settle()
    driver.go_to_details("Tenderers")
    driver.fill(driver.find("Name of a tenderer", role=Role.EditableText), "Brightside")
    driver.click("Add the tenderer")
    driver.type("Harbour Trust")
    driver.key(Key.Key_Return)
    typed_lands_in(driver, "Name of a tenderer")
    assert [row["name"] for row in driver.windows.project.tenderers.listed.rows()] == ["Brightside", "Harbour Trust"]
