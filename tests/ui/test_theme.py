"""Everything that is read stands out from its ground, in every theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from workshop_app.ui.windows.windows import Windows

THEMES = {"paper": 4.5, "dark": 4.5, "high-contrast": 7.0}
PAIRS = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "sunk"),
    ("quiet", "paper"),
    ("quiet", "surface"),
    ("quiet", "sunk"),
    ("action", "surface"),
    ("action", "sunk"),
    ("action", "paper"),
    ("actionInk", "action"),
    ("flag", "paper"),
    ("flag", "surface"),
    ("flag", "sunk"),
    ("actionInk", "flag"),
    ("paper", "ink"),
]


def lightness(colour: QColor) -> float:
    """Relative luminance as WCAG 2 has it."""
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((lightness(one), lightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def theme(windows: Windows) -> Callable[[str], QObject]:
    looks = windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)

    def named(name: str) -> QObject:
        looks.setProperty("name", name)
        return looks

    return named


@pytest.mark.parametrize("name", THEMES)
def test_text_stands_out_from_its_ground(theme: Callable[[str], QObject], name: str) -> None:
    looks = theme(name)
    found = {pair: contrast(looks.property(pair[0]), looks.property(pair[1])) for pair in PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < THEMES[name]} == {}


@pytest.mark.parametrize("name", THEMES)
def test_names_of_categories_stand_out_from_their_tinted_ground(theme: Callable[[str], QObject], name: str) -> None:
    looks = theme(name)
    grounds = looks.property("grounds")
    assert len(grounds) == 12
    for ground in map(QColor, grounds):
        assert contrast(looks.property("ink"), ground) >= THEMES[name]
        assert contrast(looks.property("quiet"), ground) >= THEMES[name]


def test_the_measure_of_contrast_is_that_of_the_standard() -> None:
    assert round(contrast(QColor("#000000"), QColor("#FFFFFF")), 1) == 21.0
    assert round(contrast(QColor("#767676"), QColor("#FFFFFF")), 2) == 4.54


def test_nothing_is_below_the_smallest_sizes(theme: Callable[[str], QObject]) -> None:
    looks = theme("paper")
    assert looks.property("small") >= 15
    assert (looks.property("target"), looks.property("wallTarget")) == (44, 64)
    for letters in ("textScale", "wallTextScale"):
        looks.setProperty(letters, 2.0)
    assert looks.property("small") == 30
