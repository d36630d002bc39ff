"""Words are shown as they are and typed as they are meant, on every page: no markup, no corrections, no capitals."""

from PySide6.QtCore import QUrl
from PySide6.QtQml import QJSValue, QQmlComponent

from tests.ui.driver import Driver

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


class ExactWords:
    """No text takes words for markup, and no keyboard corrects them."""

    def __init__(self, driver: Driver) -> None:
        self._windows = (driver.console, driver.wall)
        self._component = QQmlComponent(driver.windows.engine)
        self._component.setData(LOOKING, QUrl())
        self._looking = self._component.create()
        self._texts = self._fields = 0
        self._faults: set[str] = set()

    def look(self, page: str) -> None:
        for window in self._windows:
            self._looking.setProperty("root", window.contentItem())
            seen = self._looking.property("seen")
            found = seen.toVariant() if isinstance(seen, QJSValue) else seen
            self._texts += found["texts"]
            self._fields += found["fields"]
            self._faults |= {f"{page}: {one}" for one in found["faults"]}
            self._looking.setProperty("root", None)

    def conclude(self) -> None:
        assert self._texts > 1000
        assert self._fields > 50
        assert sorted(self._faults) == []
