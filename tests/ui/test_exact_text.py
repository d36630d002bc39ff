"""The boxes change nothing: what is typed, pasted, dropped, composed or found as a draft is kept to the code point."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCharFormat,
)
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Key, Role
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.statements import Statement
from workshop_app.ui.kit.crossing import for_qt

SCRIBE = "What was said"
CONTROL = Qt.KeyboardModifier.ControlModifier

HELD = {
    "no-break space": "19\u00a0quid for\u00a0a bus",
    "narrow no-break space": "c'est quoi\u202f?",
    "figure space": "\u20077 of us",
    "every space": "a\u2000b\u2001c\u2002d\u2003e\u2004f\u2005g\u2006h\u2008i\u2009j\u200ak\u205fl\u3000m\u1680n",
    "line separator": "one\u2028two",
    "mark at the beginning": "\ufeffstart",
    "marks within": "st\ufeffart\u2060 \U0001f644",
    "marks and an emoji": "\ufeff\ufeff \U0001f644",
    "joined emoji": "\U0001f469\U0001f3fd\u200d\U0001f3a4 and \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "flag and keycap": "\U0001f1f5\U0001f1f1 3\ufe0f\u20e3",
    "right to left with marks": "\u200f\u0623\u0631\u064a\u062f\u200e ok \u202eback\u202c \u2067x\u2069",
    "zero-width joiners": "\u0645\u06cc\u200c\u0631\u0648\u0645 \u0647\u200d x\u200b",
    "combining": "q\u0307\u0323 Z\u0351\u034b",
    "decomposed": "cafe\u0301 Za\u0307",
    "composed": "caf\u00e9",
    "decomposed Hangul": "\u1112\u1161\u11ab",
    "Hangul": "\ud55c\uad6d\uc5b4 \ub9d0",
    "filler among words": "a\u3164b\u2800c",
    "soft hyphen": "any\u00adway",
    "trailing spaces": "wait  for me   ",
    "leading spaces": "   wait",
    "object replacement": "a\ufffcb\ufffd",
    "private use": "\ue000\U000f0000",
    "variation selector": "\u2764\ufe0e \u2764\ufe0f \u845b\U000e0100",
    "many lines": "one\n\n two\n",
    "markup": "<b>x</b> &amp; \\n \u2019",
}
"""Held as they are, whichever way they come in."""

CONTROLS = {
    "tab": "a\tb",
    "nothing at all": "a\x00b",
    "mark the wrong way round": "\ufffea",
    "controls": "a\x01b\x1bc\x7fd\x80e\x85f",
    "soft line break": "a\x0bb\x0cc",
    "separators": "a\x1cb\x1db\x1ee\x1ff",
}
"""No key types these; pasted and dropped, they are held as they are."""

LINES = {
    "Windows lines": ("a\r\nb\r\n", "a\nb\n"),
    "old lines": ("a\rb", "a\nb"),
    "paragraphs": ("a\u2029b", "a\nb"),
    "noncharacters that end lines in Qt": ("a\ufdd0b\ufdd1c", "a\nb\nc"),
}
"""What no box holds, and what it becomes."""


@pytest.fixture
def scribe(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at a capture activity, in the scribe's box."""
    driver.begin(tmp_path)
    driver.windows.project.people.add_young_person("Kit")
    driver.go_to_activity("capture")
    driver.click(SCRIBE)
    return driver


def kept(driver: Driver) -> list[str]:
    return [one.wording for one in driver.windows.project.file.all(Statement)]


def focused() -> QQuickItem:
    item = QGuiApplication.focusObject()
    assert isinstance(item, QQuickItem)
    return item


def typed(driver: Driver, text: str) -> None:
    for letter in text:
        if letter == "\n":
            driver.key(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, for_qt(letter))
            QCoreApplication.sendEvent(driver.console, event)


def pasted(driver: Driver, text: str) -> None:
    QGuiApplication.clipboard().setText(for_qt(text))
    driver.key(Key.Key_V, CONTROL)


def dropped(driver: Driver, text: str) -> None:
    carried = QMimeData()
    carried.setText(for_qt(text))
    place, copy = driver.centre(driver.find(SCRIBE, role=Role.EditableText)), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(driver.console, QDragEnterEvent(place, copy, carried, button, none))
    QCoreApplication.sendEvent(driver.console, QDropEvent(place, copy, carried, button, none))


def composed(driver: Driver, text: str) -> None:
    QCoreApplication.sendEvent(focused(), preedit("..."))
    done = QInputMethodEvent()
    done.setCommitString(for_qt(text))
    QCoreApplication.sendEvent(focused(), done)


def preedit(text: str) -> QInputMethodEvent:
    attribute = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, len(text), QTextCharFormat())
    return QInputMethodEvent(text, [attribute])


WAYS: dict[str, tuple[Callable[[Driver, str], None], dict[str, tuple[str, str]]]] = {
    "typed": (typed, {}),
    "pasted": (pasted, {name: (text, text) for name, text in CONTROLS.items()} | LINES),
    "dropped": (dropped, {name: (text, text) for name, text in CONTROLS.items()} | LINES),
    "composed": (composed, {}),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_goes_in_is_what_is_kept(scribe: Driver, way: str) -> None:
    put_in, more = WAYS[way]
    wanted: dict[str, str] = {}
    for name, (text, held) in ({name: (text, text) for name, text in HELD.items()} | more).items():
        put_in(scribe, text)
        scribe.key(Key.Key_Return)
        wanted[name] = held
    said = kept(scribe)
    assert len(said) == len(wanted)
    assert dict(zip(wanted, said, strict=True)) == wanted


def test_half_typed_words_come_back_to_the_code_point(scribe: Driver) -> None:
    project, windows = scribe.windows.project, scribe.windows
    path = str(project.file.path)
    for name, text in (HELD | CONTROLS).items():
        pasted(scribe, text)
        scribe.click("Home")
        assert project.open(path)
        scribe.click(SCRIBE)
        scribe.key(Key.Key_Return)
        assert kept(scribe)[-1] == text, name
    assert windows.session.activity is not None


def test_words_put_among_others_take_the_place_of_what_is_chosen_in_one_step_of_undo(scribe: Driver) -> None:
    typed(scribe, "before after")
    for _ in "after":
        scribe.key(Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    scribe.key(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    typed(scribe, "x")
    scribe.key(Key.Key_Z, CONTROL)
    scribe.key(Key.Key_Z, CONTROL)
    scribe.key(Key.Key_Return)
    assert kept(scribe) == ["before after"]


def test_undo_in_a_box_brings_back_nothing_that_was_kept(scribe: Driver) -> None:
    typed(scribe, "mum drinks")
    scribe.key(Key.Key_Return)
    scribe.key(Key.Key_Z, CONTROL)
    assert str(focused().property("text")) == ""


def test_a_space_that_is_like_another_to_the_box_is_put_in_all_the_same(scribe: Driver) -> None:
    box = scribe.find(SCRIBE, role=Role.EditableText)
    pasted(scribe, "a\u00a0b")
    scribe.key(Key.Key_Return)
    pasted(scribe, "a b")
    scribe.key(Key.Key_Return)
    assert kept(scribe) == ["a\u00a0b", "a b"]
    assert box.property("text") == ""


def test_what_is_being_composed_is_kept_by_a_press_of_the_button(scribe: Driver) -> None:
    typed(scribe, "\ud55c")
    QCoreApplication.sendEvent(focused(), preedit("\uad6d"))
    scribe.click("Keep")
    assert kept(scribe) == ["\ud55c\uad6d"]


def test_a_dead_key_composes_one_letter(scribe: Driver) -> None:
    typed(scribe, "caf")
    QCoreApplication.sendEvent(focused(), preedit("\u00b4"))
    done = QInputMethodEvent()
    done.setCommitString("\u00e9")
    QCoreApplication.sendEvent(focused(), done)
    scribe.key(Key.Key_Return)
    assert kept(scribe) == ["caf\u00e9"]


@pytest.mark.parametrize("unseen", ["\u3164", "\u2800\u2800", "\u200b", " \u200d\u00a0", "\ufe0f", "\u115f\u1160"])
def test_words_that_show_nothing_are_asked_about_once(scribe: Driver, unseen: str) -> None:
    pasted(scribe, unseen)
    scribe.key(Key.Key_Return)
    scribe.key(Key.Key_Return)
    assert scribe.sees("These words show nothing. Keep them all the same?")
    assert kept(scribe) == []
    scribe.click("Go back")
    assert not scribe.shows("These words show nothing.")
    scribe.click("Keep")
    scribe.click("Keep them")
    assert kept(scribe) == [unseen]
    assert not scribe.shows("These words show nothing.")
    typed(scribe, "hi")
    scribe.key(Key.Key_Return)
    assert kept(scribe) == [unseen, "hi"]


def test_lines_pasted_into_one_line_are_held_and_told(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.click(driver.find("Name for this work", role=Role.EditableText))
    pasted(driver, "Kit\r\nand\u00a0Ash")
    assert driver.sees("more than one line was pasted, and is kept so")
    driver.key(Key.Key_Return)
    assert [one.alias for one in driver.windows.project.file.all(YoungPerson)] == ["Kit\r\nand\u00a0Ash"]
