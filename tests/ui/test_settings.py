"""What is remembered on this computer: kept whole, usable whatever its file holds, and counting at once."""

import json
import os
import re
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickWindow

from tests.ui.driver import Driver, Role, seen_under
from tests.ui.fixtures import PACKAGE_ROOT, quit_windows
from workshop_app.actions.commission import start_commission
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.sessions import add_session, begin_session
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.sessions import Activity
from workshop_app.domain.statements import StatementState
from workshop_app.plans import SessionPlan, plan_named
from workshop_app.store import CommissionFile
from workshop_app.store.backup_places import Places
from workshop_app.ui.kit.settings import Settings, theme_for
from workshop_app.ui.project.recent import RecentFiles
from workshop_app.ui.windows.windows import Windows

USUAL = (10, 8, 500, "paper", 100, 100, "system", "ask")


def read(file: Path) -> tuple[int | str, ...]:
    settings = Settings()
    settings.keep_in(file)
    hands = (settings.choiceLasts, settings.dragDistance, settings.longPress)
    looks = (settings.themeChosen, settings.consoleText, settings.wallText, settings.motionChosen)
    return (*hands, *looks, settings.backupsGo)


@pytest.mark.parametrize(
    ("kept", "counts"),
    [
        (None, USUAL),
        ("", USUAL),
        ("{", USUAL),
        ("[1, 2]", USUAL),
        ('{"choice_lasts_s": 20}', (20, *USUAL[1:])),
        ('{"choice_lasts_s": 3, "drag_distance_px": 900, "long_press_ms": 1}', (5, 32, 500, *USUAL[3:])),
        ('{"choice_lasts_s": 1e400, "drag_distance_px": -4, "long_press_ms": 99999}', (60, 8, 2000, *USUAL[3:])),
        ('{"choice_lasts_s": null, "drag_distance_px": null, "long_press_ms": null}', (0, 8, 0, *USUAL[3:])),
        ('{"choice_lasts_s": "30", "drag_distance_px": true, "long_press_ms": NaN}', USUAL),
        (f'{{"drag_distance_px": 1{"0" * 400}, "console_text_percent": -1{"0" * 400}}}', (10, 32, *USUAL[2:])),
        ("[" * 100_000, USUAL),
        ('{"drag_distance_px": 12.4, "else": {}}', (10, 12, *USUAL[2:])),
        (
            '{"theme": "dark", "console_text_percent": 150, "wall_text_percent": 900, "motion": "still"}',
            (10, 8, 500, "dark", 150, 200, "still", "ask"),
        ),
        ('{"theme": "pink", "console_text_percent": null, "motion": 4, "backups": ["here"]}', USUAL),
    ],
)
def test_a_file_that_is_not_there_damaged_or_out_of_bounds(
    tmp_path: Path, kept: str | None, counts: tuple[int | str, ...]
) -> None:
    file = tmp_path / "settings.json"
    if kept is not None:
        file.write_text(kept, "utf-8")
    assert read(file) == counts


def test_what_is_set_counts_at_once_and_next_time_and_is_nobody_elses_to_read(tmp_path: Path) -> None:
    file = tmp_path / "of one's own" / "settings.json"
    settings, told = Settings(), list[int]()
    settings.keep_in(file)
    settings.changed.connect(lambda: told.append(settings.choiceLasts))
    settings.end_choice_after(0)
    settings.drag_after(24)
    settings.open_menu_after(7000)
    assert told == [0, 0, 0]
    assert read(file)[:3] == (0, 24, 2000)
    assert json.loads(file.read_text("utf-8"))["choice_lasts_s"] is None
    settings.open_menu_after(0)
    settings.choose_theme("high-contrast")
    settings.size_console(125)
    settings.size_wall(150)
    settings.choose_motion("moving")
    settings.have_backups_go("beside")
    assert read(file) == (0, 24, 0, "high-contrast", 125, 150, "moving", "beside")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    settings = Settings()
    settings.keep_in(tmp_path / "taken" / "settings.json")
    settings.drag_after(16)
    assert settings.dragDistance == 16


def test_the_system_is_followed_where_it_says(qapp: object) -> None:
    assert [theme_for(scheme, "NoPreference") for scheme in ("Unknown", "Light", "Dark")] == ["paper", "paper", "dark"]
    assert theme_for("Light", "HighContrast") == "high-contrast"
    settings = Settings()
    settings.choose_theme("system")
    assert settings.theme == "paper", "a system that does not say"
    assert (settings.still, settings.motionChosen) == (False, "system")
    settings.choose_motion("still")
    assert settings.still


def theme(driver: Driver) -> QObject:
    looks = driver.windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    return looks


def ground(window: QQuickWindow) -> str:
    return window.color().name().upper()


def test_what_was_chosen_on_the_first_page_is_there_at_the_next_start(driver: Driver, tmp_path: Path) -> None:
    driver.click("Settings")
    for choice in ("Colours: Dark", "Text size here: 125 %", "Movement: off", "A touch drags: 24"):
        driver.click(choice)
    assert (ground(driver.console), ground(driver.wall)) == ("#1E1B18", "#1E1B18")
    driver.click("Close the settings")
    assert driver.find("In Their Words").hasActiveFocus()
    again = Windows(PACKAGE_ROOT, tmp_path / "recent.json")
    try:
        looks = again.engine.singletonInstance("workshop_app.ui", "Theme")
        assert isinstance(looks, QObject)
        found = [looks.property(name) for name in ("name", "textScale", "wallTextScale", "reducedMotion")]
        assert found == ["dark", 1.25, 1.0, True]
        assert again.settings.dragDistance == 24
    finally:
        quit_windows(again)


def test_a_change_in_a_session_loses_no_half_typed_word_and_no_focus(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.go_to_activity("capture")
    box = driver.find("What was said", role=Role.EditableText)
    driver.type("a lift ho")
    driver.click("More")
    driver.click("Settings")
    for choice in ("Colours: High contrast", "Text size here: 200 %", "Text size on the big screen: 125 %"):
        driver.find(choice).forceActiveFocus()
        driver.key(Qt.Key.Key_Space)
        assert driver.find(choice).hasActiveFocus(), "whoever goes by keys stays where they are"
    driver.key(Qt.Key.Key_Escape)
    driver.settle()
    assert driver.find("What was said", role=Role.EditableText) is box
    assert box.hasActiveFocus()
    driver.type("me")
    assert box.property("text") == "a lift home"
    assert (ground(driver.console), ground(driver.wall)) == ("#000000", "#000000")
    assert theme(driver).property("wallTextScale") == 1.25
    driver.key(Qt.Key.Key_Return)
    assert driver.shows("a lift home")


def test_the_corner_of_the_big_screen_changes_looks_alone_takes_no_key_and_closes_by_itself(
    driver: Driver, tmp_path: Path
) -> None:
    driver.begin(tmp_path)
    driver.go_to_activity("capture")
    box = driver.find("What was said", role=Role.EditableText)
    driver.type("half a wo")
    driver.at = driver.wall
    driver.click("Colours and size of this screen")
    driver.click("Colours: Dark")
    driver.click("Text size on the big screen: 150 %")
    for private in ("Backups of a new project go: ask me each time", "Text size here: 125 %", "Kaz"):
        assert not driver.all_named(private, driver.wall)
    assert ground(driver.wall) == "#1E1B18"
    assert [theme(driver).property(name) for name in ("textScale", "wallTextScale")] == [1.0, 1.5]
    assert driver.console.isActive()
    corner = driver.wall.findChild(QObject, "quiet corner")
    assert corner is not None
    corner.setProperty("closesAfter", 0)
    driver.wait_until(lambda: not corner.property("open"))
    driver.windows.wall.set_blank(True)
    driver.settle()
    assert not driver.all_named("Colours and size of this screen", driver.wall)
    driver.at = driver.console
    driver.type("rd")
    assert box.property("text") == "half a word"


def test_backups_go_where_the_settings_have_them_and_nobody_is_asked(driver: Driver, tmp_path: Path) -> None:
    windows = driver.windows
    windows.settings.have_backups_go("beside")
    assert windows.project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Carers", "Marlow", "12-18", "")
    assert not windows.project.backups.asks
    places, file = windows.project.backups.places(), windows.project.backups.keeper.commission_id()
    assert places.where(file) == "beside"
    windows.settings.have_backups_go("here")
    assert places.where(file) == "beside", "what was said of a project stays"
    windows.settings.have_backups_go("ask")
    windows.project.close()
    assert windows.project.start(str(tmp_path / "more.workshop"), "More", "Carers", "Marlow", "12-18", "")
    assert windows.project.backups.asks
    windows.settings.have_backups_go("here")
    assert not windows.project.backups.asks, "a question that is open is answered with it"


def letters_in(window: QQuickWindow) -> dict[str, list[int]]:
    """Every text that is seen in a window, with the size of its letters; clocks go on."""
    found: dict[str, list[int]] = {}
    for item in seen_under(window.contentItem()):
        if item.inherits("QQuickText") and item.property("text"):
            text = re.sub(r"\d+", "0", str(item.property("text")))
            found.setdefault(text, []).append(QQmlProperty.read(item, "font.pixelSize"))
    return found


def resized(before: dict[str, list[int]], now: dict[str, list[int]]) -> dict[str, tuple[list[int], list[int]]]:
    """Return what has letters of another size now."""
    return {text: (sizes, now[text]) for text, sizes in before.items() if now.get(text, sizes)[: len(sizes)] != sizes}


def test_each_window_has_letters_of_its_own_size(driver: Driver, tmp_path: Path) -> None:
    every = [one for name in ("planning-workshop", "presentations", "focus-group") for one in plan_named(name).activity]
    of_each_kind = list({type(one): one for one in reversed(every)}.values())[::-1]
    with CommissionFile.create(tmp_path / "ours.workshop") as file:
        start_commission(file, title="Our Turn", service="Carers")
        add_tenderer(file, "Oak Barn Trust")
        session = add_session(file, "one of each kind", title="Day", planned_on="2026-03-04")
        begin_session(file, session, SessionPlan(title="Day", stage="do", activity=of_each_kind))
        add_young_person_here(file, session, "Kaz")
        for words in ("a lift home", "somewhere quiet to go when it gets too loud in there", "ask us"):
            keep_statement(file, words, state=StatementState.UP, session_id=session)
    assert driver.windows.project.open(str(tmp_path / "ours.workshop"))
    settings, faults, compared = driver.windows.settings, [], 0
    for number, activity in enumerate(driver.windows.project.file.all(Activity)):
        driver.windows.session.go_to(activity.id)
        driver.settle()
        page, wall, console = f"{number + 1} {activity.kind}", letters_in(driver.wall), letters_in(driver.console)
        settings.size_console(150)
        driver.settle()
        faults += [(page, "wall", one) for one in resized(wall, letters_in(driver.wall)).items()]
        settings.size_console(100)
        settings.size_wall(150)
        driver.settle()
        faults += [(page, "console", one) for one in resized(console, letters_in(driver.console)).items()]
        compared += len(resized(wall, letters_in(driver.wall)))
        settings.size_wall(100)
        driver.settle()
        faults += [(page, "wall again", one) for one in resized(wall, letters_in(driver.wall)).items()]
    assert faults == []
    assert compared > 15


def test_whatever_stands_in_place_of_a_small_file_stops_nobody_and_hangs_nothing(tmp_path: Path) -> None:
    listed, until, backups = (tmp_path / name for name in ("recent.json", "kept-until.json", "backups.json"))
    ours = tmp_path / "ours.workshop"
    ours.write_text("")
    for spoil in (os.mkfifo, Path.mkdir, lambda file: file.write_text("[" * 100_000)):
        for file in (listed, until, backups, tmp_path / "settings.json"):
            spoil(file)
        recent = RecentFiles(listed)
        assert (recent.paths(), recent.kept_until()) == ([], {})
        assert Places(tmp_path, backups).latest_files() == []
        assert read(tmp_path / "settings.json") == USUAL
        recent.remember(ours)
        recent.say_kept_until(ours, "2030-01-01")
        for file in (listed, until, backups, tmp_path / "settings.json"):
            file.rmdir() if file.is_dir() else file.unlink()
