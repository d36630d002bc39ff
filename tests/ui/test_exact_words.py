"""Words are shown as they are and typed as they are meant, on every page: no markup, no corrections, no capitals."""

import shutil
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QJSValue, QQmlComponent

from tests.ui.driver import Driver
from tests.ui.every_page import every_page

LOOKING = b"""
import QtQuick
QtObject {
    property Item root: null
    readonly property var seen: look(root, { texts: 0, fields: 0, faults: [] })
    function look(item, seen) {
        if (item === null)
            return seen;
        // What is to be typed into an empty field is said in our own words.
        if (item.textFormat !== undefined && !String(item).startsWith("QQuickPlaceholderText")) {
            seen.texts += 1;
            if (item.textFormat !== Text.PlainText)
                seen.faults.push("may take for markup: " + item.text);
        }
        if (item.inputMethodHints !== undefined && item.cursorPosition !== undefined) {
            seen.fields += 1;
            const wanted = Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText;
            if ((item.inputMethodHints & wanted) !== wanted)
                seen.faults.push("may correct what is typed into: " + item.Accessible.name);
        }
        for (const child of item.children)
            look(child, seen);
        return seen;
    }
}
"""


def test_no_text_takes_words_for_markup_and_no_keyboard_corrects_them(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    component = QQmlComponent(driver.windows.engine)
    component.setData(LOOKING, QUrl())
    looking = component.create()
    texts = fields = 0
    faults: set[str] = set()
    for page in every_page(driver, Path(shutil.copy(sample_file, tmp_path / "ours.workshop"))):
        for window in (driver.console, driver.wall):
            looking.setProperty("root", window.contentItem())
            seen = looking.property("seen")
            found = seen.toVariant() if isinstance(seen, QJSValue) else seen
            texts += found["texts"]
            fields += found["fields"]
            faults |= {f"{page}: {one}" for one in found["faults"]}
            looking.setProperty("root", None)
    assert texts > 1000
    assert fields > 50
    assert sorted(faults) == []
