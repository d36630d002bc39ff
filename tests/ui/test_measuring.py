"""What is measured is never less than what Qt sets: a card as high as measured shows all its words."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from workshop_app.ui.activities.sort.measuring import FontMeasure

FAMILY = "Atkinson Hyperlegible Next"
TEXT = b"""
import QtQuick
Text { textFormat: Text.PlainText; wrapMode: Text.Wrap; lineHeight: 1; font.family: "Atkinson Hyperlegible Next" }
"""
WORDS = st.sampled_from(
    ["on", "time", "dont", "shout", "somebody's", "well-known", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "AV.", "£5"]
)
PLAIN = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)
ANY = st.one_of(
    PLAIN,
    st.lists(PLAIN, min_size=2, max_size=4).map("\n".join),
    st.text(max_size=80),
    st.sampled_from(
        ["🐐", "أريد أن يسمعوني كل يوم", "two  spaces", "tab\there", "a\r\nb", "line\u2028line", "", "   "]
    ),
)


@pytest.fixture(scope="module")
def text(qapp: QGuiApplication) -> Iterator[QQuickItem]:
    """A Text as cards have it."""
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(TEXT, "")
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    yield item
    item.deleteLater()


@pytest.fixture(scope="module")
def measure(qapp: QGuiApplication) -> FontMeasure:
    return FontMeasure(FAMILY)


def set_by_qt(text: QQuickItem, wording: str, width: float, size: int) -> float:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    text.setProperty("font", font)
    text.setWidth(width)
    text.setProperty("text", wording)
    return float(text.property("contentHeight"))


@given(wording=ANY, width=st.floats(60, 1500), size=st.integers(12, 90))
def test_never_less_than_what_qt_needs(
    text: QQuickItem, measure: FontMeasure, wording: str, width: float, size: int
) -> None:
    assert measure.height(wording, width, size) >= set_by_qt(text, wording, width, size) - 1.0


@given(wording=PLAIN, width=st.floats(300, 1500), size=st.integers(12, 40))
def test_hardly_more_than_what_qt_needs(
    text: QQuickItem, measure: FontMeasure, wording: str, width: float, size: int
) -> None:
    assert measure.height(wording, width, size) <= set_by_qt(text, wording, width, size) + 2 * 1.3 * size + 1


def test_the_widest_word_fits_its_own_width(measure: FontMeasure) -> None:
    width = measure.widest_word("on unquestionably time", 24)
    assert measure.height("unquestionably", width + 0.5, 24) == measure.height("on", 1000, 24)
    assert measure.height("unquestionably", width - 4, 24) > measure.height("on", 1000, 24)
