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

from tests.odd_words import CONTROLS, HELD, LINES
from tests.ui.driver import Driver, Key, Role
from workshop_app.actions.people import add_young_person_here
from workshop_app.domain.people import Adult
from workshop_app.domain.statements import Statement
from workshop_app.ui.kit.crossing import for_qt

SCRIBE = "What was said"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def scribe(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at a capture activity, in the scribe's box."""
    driver.begin_at(tmp_path, "capture", before=lambda file, session: add_young_person_here(file, session, "Kit"))
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
    texts = (HELD | CONTROLS).values()
    for text in ("|".join(texts), *(text for text in texts if text.isspace())):
        pasted(scribe, text)
        scribe.go_home()
        assert project.open(path)
        scribe.click(SCRIBE)
        scribe.key(Key.Key_Return)
        assert kept(scribe)[-1] == text
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
    scribe.click("Save")
    assert kept(scribe) == ["\ud55c\uad6d"]


def compose(text: str, *, commit: str = "") -> None:
    """Send what an input method does with each key: what is composed now, and what is finished before it."""
    event = preedit(text)
    event.setCommitString(commit)
    QCoreApplication.sendEvent(focused(), event)


def test_hangul_is_composed_as_a_korean_input_method_does(scribe: Driver) -> None:
    for syllable in ("\u314e", "\ud558", "\ud55c"):
        compose(syllable)
        assert focused().property("preeditText") == syllable
        assert focused().property("text") == ""
        assert scribe.find("Save").isEnabled()
    for syllable in ("\ud558", "\u314e", ""):
        compose(syllable)
    assert not scribe.find("Save").isEnabled()
    for syllable in ("\u314e", "\ud558", "\ud55c"):
        compose(syllable)
    compose("\u3131", commit="\ud55c")
    compose("\uad6d")
    compose("", commit="\uad6d")
    scribe.key(Key.Key_Return)
    assert kept(scribe) == ["\ud55c\uad6d"]
    compose("\ub9d0")
    scribe.key(Key.Key_Return)
    compose("\ubb3c")
    scribe.tab()
    scribe.click(SCRIBE)
    scribe.key(Key.Key_Return)
    assert kept(scribe) == ["\ud55c\uad6d", "\ub9d0", "\ubb3c"]
    assert focused().property("preeditText") == ""


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
    assert scribe.sees("Nothing in these words can be seen. Save them anyway?")
    assert kept(scribe) == []
    scribe.click("Go back")
    assert not scribe.shows("Nothing in these words can be seen.")
    scribe.click("Save")
    scribe.click("Save them anyway")
    assert kept(scribe) == [unseen]
    assert not scribe.shows("Nothing in these words can be seen.")
    typed(scribe, "hi")
    scribe.key(Key.Key_Return)
    assert kept(scribe) == [unseen, "hi"]


def test_the_question_is_answered_by_keyboard_and_typing_on_answers_it_too(scribe: Driver) -> None:
    pasted(scribe, "\u3164")
    scribe.key(Key.Key_Return)
    typed(scribe, "x")
    assert not scribe.shows("Nothing in these words can be seen.")
    scribe.key(Key.Key_Backspace)
    scribe.key(Key.Key_Return)
    scribe.tab()
    assert scribe.focused_name() == "Save them anyway"
    scribe.key(Key.Key_Space)
    assert kept(scribe) == ["\u3164"]


def test_lines_pasted_into_one_line_are_held_and_told(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.click(driver.find("An adult's name", role=Role.EditableText))
    pasted(driver, "Ruth\r\nand\u00a0Dean")
    assert driver.sees("more than one line was pasted, and all of them stay")
    driver.click("facilitator")
    assert [one.name for one in driver.windows.project.file.all(Adult)] == ["Ruth\r\nand\u00a0Dean"]
