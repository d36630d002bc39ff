"""Everything can be read from the back of the room and hit by a finger, on every page of both windows."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtQml import QQmlComponent, QQmlProperty
from PySide6.QtQuick import QQuickItem

from tests.ui.boards import begin_board, choose_first_card, of_type
from tests.ui.driver import Driver, Key, Role, items_under, name_of, role_of, type_of
from tests.ui.every_page import ALIASES, a_page_of_each_kind, crowd
from tests.ui.lying import PRESSED, Lying
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.sessions import begin_session, reopen_session
from workshop_app.actions.statements import keep_statements
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.plans.plan import BriefingPlan, SessionPlan
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.capture.pages import ConsoleCapture
from workshop_app.ui.activities.sort.pages import ConsoleSort
from workshop_app.ui.windows.screens import CONSOLE_SIZE, first_place, wall_place

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((1024, 600), (911, 512))
"""A small screen, and 1366x768 at 150 per cent, where parts of pages are pressed."""
TINY: Size = (640, 400)
"""Half a screen: whatever the page, it is all of it that scrolls here."""
GATHERING: tuple[Size, ...] = ((1024, 600), (1093, 614), (1280, 720))
MANY_SIZES: tuple[Size, ...] = (
    TINY,
    (1920, 1080),
    (1366, 728),
    (1280, 680),
    (1093, 614),
    (1093, 544),
    (1024, 530),
    (960, 540),
    (960, 470),
    (911, 442),
)
"""Also without a task bar and the title bar of a window."""


def small_texts(items: list[QQuickItem], least: int) -> list[str]:
    """Texts that are drawn smaller than ``least`` pixels, with their size."""
    return [
        f"{item.property('text')!r} at {size} px"
        for item in items
        if item.inherits("QQuickText") and item.property("text") and item.height() > 0
        if (size := QQmlProperty.read(item, "font.pixelSize")) < least
    ]


def small_targets(items: list[QQuickItem], least: int) -> list[str]:
    """Return what is to be pressed and is lower than ``least`` pixels, with its height; cards of a board are let be."""
    return [
        f"{name_of(item)!r} is {item.height():.0f} px high"
        for item in items
        if role_of(item) in PRESSED
        and item.activeFocusOnTab()
        and item.height() < least - 0.5
        and ", row " not in name_of(item)
    ]


LARGE_SIZES: tuple[Size, ...] = ((1280, 720), (1920, 1080))
"""At which letters twice as large are looked at."""


class TextAndTargets:
    """Text is large enough to read and targets to hit."""

    def __init__(self, driver: Driver) -> None:
        self._windows = (("console", driver.console, 15, 44), ("wall", driver.wall, 24, 64))
        self._driver = driver
        self._found: set[str] = set()
        self._seen = 0

    def look(self, page: str) -> None:
        for name, window, text, target in self._windows:
            items = self._driver.items(window)
            self._seen += len(items)
            faults = small_texts(items, text) + small_targets(items, target)
            self._found |= {f"{name}, {page}: {fault}" for fault in faults}

    def conclude(self) -> None:
        assert self._seen > 5000
        assert sorted(self._found) == []


def test_this_test_can_fail(driver: Driver) -> None:
    items = list(items_under(driver.console.contentItem()))
    assert small_texts(items, 200)
    assert small_targets(items, 200)


def faults_at(driver: Driver, page: str, sizes: tuple[Size, ...]) -> Iterator[str]:
    """Resize both windows through the sizes; yield what does not lie as it should."""
    for width, height in sizes:
        for window in (driver.console, driver.wall):
            window.resize(width, height)
        driver.drain()
        faults = list(faults_now(driver))
        if faults:
            driver.settle()  # It may lie so only until it has been drawn once more.
            faults = list(faults_now(driver))
        for fault in faults:
            yield f"{page}, {width}x{height}: {fault}"


def faults_now(driver: Driver) -> Iterator[str]:
    """What does not lie as it should in either window, as they are."""
    for name, window in (("console", driver.console), ("wall", driver.wall)):
        for fault in Lying(window).faults():
            yield f"{name}: {fault}"


def kept_words_in_view(driver: Driver) -> int:
    """How many kept words can be read whole at the console, below the box in which more are gathered."""
    words = {row["wording"] for row in driver.console_page(ConsoleCapture).cards.rows()}
    return sum(part.name in words and part.whole for part in Lying(driver.console).parts)


STILL = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
"""A wheel that is turned once, with nothing else pressed."""


def looks(driver: Driver) -> QObject:
    """The looks of both windows, whose measures can be set."""
    theme = driver.windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(theme, QObject)
    return theme


def move_nothing(driver: Driver) -> None:
    """Have nothing move, so that all lies where it will lie."""
    looks(driver).setProperty("reducedMotion", True)


@pytest.mark.long
@pytest.mark.many
def test_nothing_overlaps_is_cut_or_out_of_reach_on_a_small_screen(
    driver: Driver, sample_file: Path, tmp_path: Path, many: int
) -> None:
    faults: list[str] = []
    gathered: dict[Size, int] = {}
    for larger in (1.0,) if many == 1 else (1.0, 1.25, 2.0):
        move_nothing(driver)
        for letters in ("textScale", "wallTextScale"):
            looks(driver).setProperty(letters, larger)
        folder = tmp_path / f"us {larger}"
        folder.mkdir()
        for page in a_page_of_each_kind(driver, Path(shutil.copy(sample_file, folder / "ours.workshop"))):
            if page == "capture" and larger == 1:
                for size in GATHERING:
                    driver.console.resize(*size)
                    driver.settle()
                    gathered[size] = kept_words_in_view(driver)
            more = MANY_SIZES[0 if larger == 1 else 1 :] if many > 1 else (TINY,) if page in ("home", "capture") else ()
            faults += faults_at(driver, page, (*more, *SIZES) if larger < 2 else LARGE_SIZES)
    assert "\n".join(faults) == ""
    assert min(gathered.values()) >= 4, gathered


def test_the_walk_sees_what_overlaps_is_cut_or_out_of_reach(driver: Driver) -> None:
    driver.settle()
    assert list(Lying(driver.console).faults()) == []
    component = QQmlComponent(driver.windows.engine)
    component.setData(
        b"""import QtQuick
        import workshop_app.ui
        Item {
            width: 300; height: 100
            PushButton { objectName: "press"; text: "Press" }
            Body { x: 20; y: 10; text: "Over it" }
            Body { x: -90; y: 60; text: "Outside" }
            Body { x: 60; y: 60; width: 30; text: "Presenting" }
            Item { y: 90; width: 300; height: 10; clip: true; PushButton { text: "Cut off" } }
        }""",
        QUrl(),
    )
    made = component.create()
    assert isinstance(made, QQuickItem)
    made.setParentItem(driver.console.contentItem())
    driver.drain()
    faults = "\n".join(Lying(driver.console).faults())
    made.setParentItem(None)  # type: ignore[arg-type]  # PySide's stubs leave out that there may be none.
    made.deleteLater()
    for wanted in ("'Over it'", "lies over", "'Outside'", "outside the window", "'Presenting' is broken", "is cut off"):
        assert wanted in faults


def test_the_buttons_of_a_chosen_card_lie_over_no_tab(driver: Driver, tmp_path: Path) -> None:
    begin_board(driver, tmp_path)
    for larger, *widths in ((1.0, 1024, 1280, 1366, 1440, 1920), (1.25, 1280), (2.0, 1280)):
        for letters in ("textScale", "wallTextScale"):
            looks(driver).setProperty(letters, larger)
        for width in widths:
            driver.console.resize(width, 768)
            driver.settle()
            tabs = [driver.centre(tab) for tab in of_type(driver, "ViewTab")]
            choose_first_card(driver)
            assert list(Lying(driver.console).faults()) == []
            assert [driver.centre(tab) for tab in of_type(driver, "ViewTab")] == tabs
            driver.click(next(item for item in of_type(driver, "Card") if role_of(item) == Role.Button))
            driver.settle()
            assert not driver.shows("Move to…")
            assert driver.find("New group")


def test_letters_twice_as_large_are_whole_and_nothing_scrolls_sideways(driver: Driver, tmp_path: Path) -> None:
    move_nothing(driver)
    looks(driver).setProperty("textScale", 2.0)
    driver.begin(tmp_path)
    session = driver.windows.session.session
    assert session is not None
    crowd(driver.windows.project.file, session.id)
    pages: list[Callable[[], object]] = [
        lambda: driver.go_to_activity("capture", 1),
        lambda: driver.click("More"),
        lambda: driver.click("Packs"),
    ]
    for number, go in enumerate(pages):
        go()
        driver.settle()
        assert list(faults_at(driver, f"page {number}", LARGE_SIZES)) == []
        rooms = [item for item in driver.items() if type_of(item).startswith("LeastRoom")]
        assert rooms
        assert not any(room.property("tooNarrow") for room in rooms)


NO_SPACE = "W" * 200
"""A name in which a line can be broken nowhere."""


def test_a_very_long_name_makes_no_choice_wider_than_its_page(driver: Driver, tmp_path: Path) -> None:
    move_nothing(driver)

    def before(file: CommissionFile, session: str) -> None:
        keep_statements(file, ["food", "toast"])
        for alias in (NO_SPACE, "Ash"):
            add_young_person_here(file, session, alias)

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=before)
    driver.click("On paper")
    for label, kind in (("Whose sort", "sort"), ("Pick for", "pick")):
        if kind != "sort":
            driver.go_to_activity(kind)
        driver.settle()
        named = [item for item in driver.items() if name_of(item).startswith(label) and NO_SPACE in name_of(item)]
        assert named, label
        assert all(item.width() < driver.console.width() for item in named), label
        assert not [fault for fault in Lying(driver.console).beyond if label in fault]


def test_a_long_number_of_the_safeguarding_lead_keeps_clear_of_what_changes_it(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Ours", "Service", "", "us", "initial-workshop")
    for name, number in (("", "01632 960000, and 01632 960001 at night"), ("Ms Okoro", "01632 960000, " * 4)):
        describe_commission(project.file, safeguarding_name=name, safeguarding_contact=number)
        driver.settle()
        assert driver.find("Change the safeguarding lead")
        assert list(Lying(driver.console).faults()) == []


LIMIT = "If someone is being hurt, we have to tell a person whose job is to help."


def rules_on_the_wall(driver: Driver, points: list[str], folder: Path) -> None:
    """Begin a session whose ground rules are these."""
    project = driver.windows.project
    assert project.start(
        str(folder / f"{len(points)}.workshop"), "Ours", "Service", "Council", "us", "initial-workshop"
    )
    rules = BriefingPlan(
        title="Ground rules, and what stays here",
        minutes=5,
        say="You can pass.",
        points=points,
        confidentiality_limit=LIMIT,
    )
    session = project.file.all(Session)[0]
    begin_session(project.file, session.id, SessionPlan(title="One", stage="understand", activity=[rules]))
    driver.windows.session.start(session.id)
    driver.settle()


def test_ground_rules_on_the_wall_are_never_cut_and_never_page(driver: Driver, tmp_path: Path) -> None:
    move_nothing(driver)
    rule = "One person talks and the rest listen, and nobody laughs at what someone says, whoever it is, or films it."
    for number in (4, 12, 30):
        rules_on_the_wall(driver, [f"{rule} {one}" for one in range(number)], tmp_path)
        for size, larger in (((1920, 1080), 1.0), ((1024, 600), 1.0), ((911, 512), 2.0)):
            for letters in ("textScale", "wallTextScale"):
                looks(driver).setProperty(letters, larger)
            driver.wall.resize(*size)
            driver.settle()
            lying = Lying(driver.wall)
            assert list(lying.faults()) == []
            assert sum(part.whole and part.name.startswith(rule) for part in lying.parts) == number
            assert any(part.whole and part.name == LIMIT for part in lying.parts)
            if number < 30:
                said = [part.item for part in lying.parts if not part.name.isdigit()]
                assert small_texts(said, int(24 * size[1] / 1080 * 0.94)) == []
        driver.windows.project.close()


@pytest.mark.parametrize(
    ("free", "place"),
    [
        (QRect(0, 0, 1920, 1040), QRect(320, 176, 1280, 720)),
        (QRect(0, 24, 1366, 744), QRect(43, 64, 1280, 696)),
        (QRect(1920, 0, 1024, 560), QRect(1928, 40, 1008, 512)),
        (QRect(0, 0, 911, 472), QRect(8, 40, 895, 424)),
    ],
)
def test_a_window_and_its_frame_come_within_what_is_free_of_the_screen(free: QRect, place: QRect) -> None:
    assert first_place(free, CONSOLE_SIZE) == place


@pytest.mark.parametrize(
    ("free", "place"),
    [
        (QRect(0, 0, 1024, 600), QRect(349, 192, 667, 400)),
        (QRect(0, 0, 1920, 1040), QRect(648, 387, 1264, 645)),
    ],
)
def test_the_big_screen_and_its_frame_come_within_the_lower_right_corner(free: QRect, place: QRect) -> None:
    assert wall_place(free, QSize(640, 400)) == place


def test_windows_come_within_the_screen_and_the_wall_where_it_was_left(driver: Driver) -> None:
    free = QGuiApplication.primaryScreen().availableGeometry()
    windows = driver.windows
    windows.show()
    driver.drain()
    assert free.contains(driver.console.geometry())
    assert driver.console.minimumSize().width() <= 640
    driver.wall.hide()
    windows.wall.set_open(True)
    driver.drain()
    first = driver.wall.geometry()
    assert free.contains(first)
    for left, found in ((first.translated(-20, -30), first.translated(-20, -30)), (QRect(9000, 90, 700, 500), first)):
        driver.wall.setGeometry(left)
        windows.wall.set_open(False)
        windows.wall.set_open(True)
        driver.drain()
        assert driver.wall.geometry() == found


def test_a_screen_scaled_by_a_part_keeps_its_scale(qapp: QGuiApplication) -> None:
    assert qapp.highDpiScaleFactorRoundingPolicy() is Qt.HighDpiScaleFactorRoundingPolicy.PassThrough


SCALED = """
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
import workshop_app
from workshop_app.data import data_folder
from workshop_app.ui.kit.pictures import Drawings
from workshop_app.ui.windows.windows import application

class Asked(Drawings):
    def requestImage(self, name, size, wanted):
        print(wanted.width(), wanted.height())
        return super().requestImage(name, size, wanted)

app = application(data_folder("resources") / "fonts")
engine = QQmlEngine()
engine.addImportPath(str(Path(workshop_app.__file__).parent.parent))
asked = Asked()
engine.addImageProvider("drawings", asked)
component = QQmlComponent(engine)
page = "import QtQuick; import workshop_app.ui; Window { visible: true; Drawing { outline: 'M 0 0 L 9 0 L 9 9 Z' } }"
component.setData(page.encode(), QUrl())
window = component.create()
print(window.devicePixelRatio())
"""
"""Draws a sign of 24 pixels, and tells how large the picture of it is asked for, and the scale."""


def test_pictures_are_drawn_in_the_pixels_of_a_scaled_screen() -> None:
    scaled = os.environ | {"QT_SCALE_FACTOR": "1.5"}
    done = subprocess.run([sys.executable, "-c", SCALED], env=scaled, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["36", "36", "1.5"]


def open_at_the_sort(driver: Driver, file: Path) -> None:
    """Open the sample and go on with its session of sorting."""
    project = driver.windows.project
    assert project.open(str(file))
    activity = next(one for one in project.file.all(Activity) if one.kind is ActivityKind.SORT)
    reopen_session(project.file, activity.session_id)
    driver.windows.session.start(activity.session_id)
    driver.windows.session.go_to(activity.id)
    driver.settle()


def test_a_window_too_small_scrolls_by_finger_and_wheel_but_a_card_is_still_dragged(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    move_nothing(driver)
    open_at_the_sort(driver, Path(shutil.copy(sample_file, tmp_path / "ours.workshop")))
    driver.console.resize(1280, 520)
    driver.settle()
    room = next(item for item in driver.items() if item.inherits("QQuickFlickable"))
    board = next(item for item in driver.items() if type_of(item).startswith("Board_"))
    card = next(item for item in items_under(board) if name_of(item).startswith("loads of us"))
    box = next(item for item in items_under(board) if type_of(item).startswith("CategoryBox"))
    unsorted = driver.console_page(ConsoleSort).cards.unsorted
    where = driver.centre(card), driver.centre(box)
    driver.drag_by_fingers({0: where})
    driver.settle()
    assert driver.console_page(ConsoleSort).cards.unsorted == unsorted - 1
    heading = driver.find("What belongs together?", role=Role.Heading)
    room.setProperty("contentY", 0)
    at = driver.centre(heading)
    driver.drag_by_fingers({0: (at, at - QPoint(0, 60))})
    assert room.property("contentY") == room.property("contentHeight") - room.height() > 0
    room.setProperty("contentY", 0)
    turned = QWheelEvent(at, driver.console.mapToGlobal(at), QPoint(), QPoint(0, -120), *STILL)
    QCoreApplication.sendEvent(driver.console, turned)
    driver.settle()
    assert room.property("contentY") > 0


def test_plan_and_people_take_turns_where_they_do_not_fit_side_by_side(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.go_to_activity("capture", 1)
    driver.console.resize(1024, 600)
    driver.settle()
    assert not driver.all_named("Add these names")
    driver.click("Who is here")
    driver.click(driver.find("Name for this work", role=Role.EditableText))
    driver.type("Ash, half")
    driver.click("Back to the plan")
    driver.settle()
    assert driver.focused_name() == "What was said"
    driver.console.resize(1280, 720)
    driver.settle()
    assert driver.find("Name for this work", role=Role.EditableText).property("text") == "Ash, half"
    driver.click("Notes for you")
    driver.key(Key.Key_Escape)
    assert driver.find("Notes for you")


def test_more_names_than_room_are_shown_by_a_button(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    session = driver.windows.session.session
    assert session is not None
    crowd(driver.windows.project.file, session.id)
    driver.go_to_activity("capture", 1)
    names = [f"Said by {alias}" for alias in ALIASES]
    seen: set[str] = set()
    for _ in range(len(names)):
        seen |= {part.name for part in Lying(driver.console).parts if part.whole}
        more = driver.find("More choices") if driver.all_named("More choices") else None
        if more is None:
            break
        driver.click(more)
        driver.settle()
    assert set(names) <= seen
    driver.click("Back to the first choices")
    driver.settle()
    assert names[0] in {part.name for part in Lying(driver.console).parts if part.whole}
