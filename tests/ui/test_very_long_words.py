"""One word of thousands of letters: what is measured is what is drawn, and its lines end anywhere."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver
from workshop_app.ui.kit.fitting import height_of, is_parted_anywhere


@pytest.mark.parametrize(
    ("wording", "anywhere"),
    [
        ("x" * 2000, True),
        ("said " + "\u00a0" * 2000 + "so", True),
        ("x" * 1999, False),
        ("word " * 4000, False),
        ("word\n" * 4000, False),
    ],
)
def test_only_what_has_no_end_for_thousands_of_letters_is_parted_anywhere(wording: str, anywhere: bool) -> None:
    assert is_parted_anywhere(wording) is anywhere


@pytest.mark.parametrize("wording", ["y" + "x" * 20_000, "before it " + "x" * 5000 + " and after it", "word " * 200])
def test_it_is_drawn_as_high_as_it_was_measured(driver: Driver, qapp: QGuiApplication, wording: str) -> None:
    engine = driver.windows.engine
    component = QQmlComponent(engine)
    component.setData(b"import workshop_app.ui\nWords { width: 300; lineHeight: 1 }", QUrl())
    words = component.create()
    assert isinstance(words, QQuickItem), component.errorString()
    words.setProperty("text", wording)
    font = words.property("font")
    assert isinstance(font, QFont)
    measured = height_of(wording, font.family(), int(font.weight()), 300.0, font.pixelSize())
    assert float(words.property("implicitHeight")) == pytest.approx(measured, rel=0.01)
    words.deleteLater()
