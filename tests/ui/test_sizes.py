"""Everything can be read from the back of the room and hit by a finger, on every page of both windows."""

import shutil
from pathlib import Path

from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Role, items_under, name_of, role_of
from tests.ui.every_page import every_page

PRESSED = {Role.Button, Role.RadioButton, Role.CheckBox, Role.EditableText}


def small_texts(items: list[QQuickItem], least: int) -> list[str]:
    """Texts that are drawn smaller than ``least`` pixels, with their size."""
    return [
        f"{item.property('text')!r} at {size} px"
        for item in items
        if item.inherits("QQuickText") and item.property("text") and item.height() > 0
        if (size := QQmlProperty.read(item, "font.pixelSize")) < least
    ]


def small_targets(items: list[QQuickItem], least: int) -> list[str]:
    """Things to press that are lower than ``least`` pixels, with their height."""
    return [
        f"{name_of(item)!r} is {item.height():.0f} px high"
        for item in items
        if role_of(item) in PRESSED and item.activeFocusOnTab() and item.height() < least - 0.5
    ]


def test_text_is_large_enough_to_read_and_targets_to_hit(driver: Driver, sample_file: Path, tmp_path: Path) -> None:
    found: set[str] = set()
    seen = 0
    for page in every_page(driver, Path(shutil.copy(sample_file, tmp_path / "ours.workshop"))):
        for name, window, text, target in (("console", driver.console, 15, 44), ("wall", driver.wall, 24, 64)):
            items = list(driver.items(window))
            seen += len(items)
            faults = small_texts(items, text) + small_targets(items, target)
            found |= {f"{name}, {page}: {fault}" for fault in faults}
    assert seen > 5000
    assert sorted(found) == []


def test_this_test_can_fail(driver: Driver) -> None:
    items = list(items_under(driver.console.contentItem()))
    assert small_texts(items, 200)
    assert small_targets(items, 200)
