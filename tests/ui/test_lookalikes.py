"""Names that look alike are asked about where they are typed, and buttons tell them apart."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.driver import Driver, Key, Role
from workshop_app.domain.people import YoungPerson

NAME = "Name for this work"
WIDE_KIT = "\uff2b\uff29\uff34"


@pytest.fixture
def here(driver: Driver, tmp_path: Path) -> Driver:
    """A session under way at a capture activity, with Bean who has left and Kit who is here."""
    driver.begin(tmp_path)
    people = driver.windows.project.people
    people.add_young_people("Bean\nKit")
    people.set_here(people.youngPeople.rows()[0]["key"], False)
    driver.go_to_activity("capture", 1)
    driver.click("Add young people")
    return driver


def aliases(driver: Driver) -> list[str]:
    return [one.alias for one in driver.windows.project.file.all(YoungPerson)]


def text_of(driver: Driver) -> str:
    return str(driver.find(NAME, role=Role.EditableText).property("text"))


def put_in(driver: Driver, names: str) -> None:
    driver.click(driver.find(NAME, role=Role.EditableText))
    driver.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().setText(names)
    driver.key(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    driver.key(Key.Key_Return)


def test_a_name_like_another_is_asked_about_and_told_apart(here: Driver) -> None:
    put_in(here, f"bean \nMoose\n{WIDE_KIT}")
    assert aliases(here) == ["Bean", "Kit", "Moose"]
    assert here.sees("There is already a “Bean”. Is “bean” somebody else?")
    assert text_of(here) == f"bean \n{WIDE_KIT}"
    here.settle()
    here.click("Yes, somebody else")
    assert aliases(here) == ["Bean", "Kit", "Moose", "bean"]
    assert here.sees(f"There is already a “Kit”. Is “{WIDE_KIT}” somebody else?")
    here.rest(420)
    here.click("No, the same person")
    assert aliases(here) == ["Bean", "Kit", "Moose", "bean"]
    assert text_of(here) == ""
    assert not here.shows("somebody else?")
    buttons = [name for name in here.names() if name.casefold().startswith("bean")]
    assert sorted(set(buttons)) == ["Bean", "Bean had the briefing", "bean (2)", "bean (2) had the briefing"]
    assert "Said by bean (2)" in here.names()
    assert "Said by Bean" not in here.names()


def test_the_same_person_of_two_who_look_alike_is_pressed_in_the_list(here: Driver) -> None:
    people = here.windows.project.people
    people.add_young_people("bean")
    people.answer("bean", True)
    key = people.youngPeople.rows()[2]["key"]
    people.set_here(key, False)
    put_in(here, "BEAN\nMoose\nkit")
    here.rest(420)
    here.click("No, the same person")
    assert here.windows.last_said == (
        "“Bean” and “bean (2)” look the same, so nobody was marked. Press the one who is here in the list."
    )
    assert [row["name"] for row in people.here.rows()] == ["Kit", "Moose"]
    assert text_of(here) == "kit"


def test_the_same_person_is_here_again_and_typing_on_or_esc_leaves_the_question(here: Driver) -> None:
    put_in(here, "bean")
    here.type("s")
    assert not here.shows("somebody else?")
    here.key(Key.Key_Backspace)
    here.key(Key.Key_Return)
    assert here.shows("somebody else?")
    here.key(Key.Key_Escape)
    assert not here.shows("somebody else?")
    assert text_of(here) == "bean"
    here.key(Key.Key_Return)
    here.tab_to("No, the same person", most=5)
    here.key(Key.Key_Space)
    assert aliases(here) == ["Bean", "Kit"]
    assert "Said by Bean" in here.names()
    assert text_of(here) == ""
