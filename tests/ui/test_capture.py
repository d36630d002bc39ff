"""Capture, by hand: the scribe's box, the box at the wall, putting up, and setting aside for safeguarding."""

import time
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Key, Role
from workshop_app.actions.people import add_adult, add_young_person, arrive
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.people import AdultRole, YoungPerson
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Prompt
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.capture.pages import ConsoleCapture, WallCapture
from workshop_app.ui.kit.second_press import TOO_SOON

SCRIBE = "What was said"


@pytest.fixture
def capture(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its second capture activity, with two young people and a support worker here."""

    def came(file: CommissionFile, session: str) -> None:
        for alias in ("Robin", "Ash"):
            arrive(file, session, young_person_id=add_young_person(file, alias))
        arrive(file, session, adult_id=add_adult(file, "Ms Okoro", AdultRole.SUPPORT_WORKER))
        arrive(file, session, adult_id=add_adult(file, "Mr Pike", AdultRole.OBSERVER))

    driver.begin_at(tmp_path, "capture", 1, before=came)
    return driver


def kept(driver: Driver) -> list[Statement]:
    return driver.windows.project.file.all(Statement)


def test_type_enter_next(capture: Driver) -> None:
    capture.click(SCRIBE)
    for words in ("someone who  listens", "dont just tick boxes ffs 🙄"):
        capture.type(words)
        capture.key(Key.Key_Return)
    assert [one.wording for one in kept(capture)] == ["someone who  listens", "dont just tick boxes ffs 🙄"]
    assert capture.find(SCRIBE, role=Role.EditableText).property("text") == ""
    assert capture.focused_name() == SCRIBE
    assert capture.sees("Waiting · 2")


def test_words_are_kept_to_the_character(capture: Driver) -> None:
    words = " two  lines\nand a so on Zażółć, أريد أن يسمعوني 👩🏽‍🎤 "
    capture.click(SCRIBE)
    capture.type(words)
    capture.key(Key.Key_Return)
    assert [one.wording for one in kept(capture)] == [words]


def test_markup_is_shown_as_it_was_typed(capture: Driver) -> None:
    capture.click(SCRIBE)
    capture.type("<b>bold</b> <img src='http://example.org/x.png'>")
    capture.key(Key.Key_Return)
    capture.click("Put up")
    assert "<b>bold</b> <img src='http://example.org/x.png'>" in capture.texts()
    assert "<b>bold</b> <img src='http://example.org/x.png'>" in capture.texts(capture.wall)


def test_empty_words_are_not_kept(capture: Driver) -> None:
    capture.click(SCRIBE)
    capture.type("   ")
    capture.key(Key.Key_Return)
    assert kept(capture) == []
    assert not capture.find("Save").isEnabled()


def test_who_said_it_and_who_wrote_it_down(capture: Driver) -> None:
    capture.click("written down")
    assert "Mr Pike" not in [name.removeprefix("Written down by ") for name in capture.names() if "Written" in name]
    capture.click("Said by Ash")
    capture.click("Written down by Ms Okoro")
    capture.click("Not word for word")
    capture.click(SCRIBE)
    capture.type("they should be on time")
    capture.key(Key.Key_Return)
    one = kept(capture)[0]
    ash = capture.windows.project.file.find(YoungPerson, alias="Ash")
    assert ash is not None
    assert (one.said_by, one.exactness, one.written_down_by is None) == (ash.id, Exactness.GIST, False)
    assert "Ash" in capture.texts()
    assert capture.sees("written down, not word for word")
    capture.type("next one")
    capture.key(Key.Key_Return)
    assert kept(capture)[1].said_by is None


def test_who_said_it_by_keyboard_alone(capture: Driver) -> None:
    capture.tab_to(SCRIBE)
    capture.type("no one asks us")
    capture.tab_to("Said by Robin")
    capture.key(Key.Key_Space)
    capture.tab_to("Save")
    capture.key(Key.Key_Space)
    robin = capture.windows.project.file.find(YoungPerson, alias="Robin")
    assert robin is not None
    assert [(one.wording, one.said_by) for one in kept(capture)] == [("no one asks us", robin.id)]


def test_a_choice_pressed_again_still_shows_what_is_chosen(capture: Driver) -> None:
    prompts = [one for one in capture.items() if one.property("checked") is not None and role(capture, one)]
    assert prompts
    first = prompts[0]
    for _ in range(2):
        capture.click(first)
        assert first.property("checked") is True
    ash = capture.find("Said by Ash")
    for wanted in (True, False):
        capture.click(ash)
        assert ash.property("checked") is wanted


def role(capture: Driver, item: QQuickItem) -> bool:
    prompts = capture.console_page(ConsoleCapture).prompts
    return item.property("text") in prompts


def test_words_wait_until_they_are_put_up(capture: Driver) -> None:
    for words in ("one", "two"):
        capture.fill(SCRIBE, words)
        capture.key(Key.Key_Return)
    assert "one" not in capture.texts(capture.wall)
    capture.click(capture.find("Put up", within=capture.row_with("one")))
    assert "one" in capture.texts(capture.wall)
    assert "two" not in capture.texts(capture.wall)
    capture.fill(SCRIBE, "three")
    capture.key(Key.Key_Return)
    capture.click("Put both up")
    assert {"one", "two", "three"} <= set(capture.texts(capture.wall))
    capture.click(capture.find("More about these words", within=capture.row_with("two")))
    capture.click("Take down")
    assert "two" not in capture.texts(capture.wall)


def test_a_disclosure_leaves_the_wall_in_one_touch_at_the_console(capture: Driver) -> None:
    capture.fill(SCRIBE, "he hits me")
    capture.key(Key.Key_Return)
    capture.click("Put up")
    assert "he hits me" in capture.texts(capture.wall)
    capture.click("Set aside: safeguarding")
    assert "he hits me" not in capture.texts(capture.wall)
    assert "he hits me" not in capture.texts()
    assert capture.sees("Tell the safeguarding lead today")
    capture.click("Pass it on")
    capture.click("Passed on: Something that was said")
    assert kept(capture)[0].passed_on_at is not None


def test_a_disclosure_leaves_the_wall_in_one_touch_at_the_wall(capture: Driver) -> None:
    capture.fill(SCRIBE, "he hits me")
    capture.key(Key.Key_Return)
    capture.click("Put up")
    capture.go_to_window(capture.wall)
    capture.tap("Take these words off the big screen")
    assert kept(capture)[0].state is StatementState.SAFEGUARDING
    assert capture.windows.project.file.actions()[-1].done_by == "wall"
    assert "he hits me" not in capture.texts(capture.wall)


def test_a_mistake_is_brought_back_only_after_the_words_were_shown_and_a_question_answered(capture: Driver) -> None:
    capture.fill(SCRIBE, "he hits the table")
    capture.key(Key.Key_Return)
    capture.click("Put up")
    capture.click("Set aside: safeguarding")
    page = capture.console_page(ConsoleCapture)
    assert page.settingAside.bring_back(kept(capture)[0].id) is False
    assert "he hits the table" not in str(page.cards.rows())
    capture.click("Pass it on")
    capture.click("Show the words: Something that was said")
    assert capture.sees("he hits the table")
    assert "he hits the table" not in capture.texts(capture.wall)
    capture.click("It was a mistake: Something that was said")
    capture.rest(TOO_SOON)
    capture.click("Yes, it was a mistake: bring it back: Something that was said")
    assert kept(capture)[0].state is StatementState.WAITING
    assert "he hits the table" not in capture.texts(capture.wall)


def test_words_that_were_passed_on_say_so(capture: Driver) -> None:
    capture.fill(SCRIBE, "he hits me")
    capture.key(Key.Key_Return)
    capture.click("Set aside: safeguarding")
    capture.click("Pass it on")
    capture.click("Passed on: Something that was said")
    capture.click("Close Safeguarding")
    assert capture.sees("Set aside for safeguarding, and passed to the safeguarding lead.")
    assert not capture.shows("Tell the safeguarding lead today")


def test_young_people_type_at_the_wall(capture: Driver) -> None:
    capture.go_to_window(capture.wall)
    prompt = capture.wall_page(WallCapture).prompt
    capture.tap(capture.find(prompt, role=Role.EditableText))
    capture.type("ask us not our mums")
    capture.tap("Save it")
    one = kept(capture)[0]
    assert (one.wording, one.said_by, one.written_down_by, one.state) == (
        "ask us not our mums",
        None,
        None,
        StatementState.WAITING,
    )
    assert "ask us not our mums" not in capture.texts(capture.wall)
    assert "ask us not our mums" in capture.texts(capture.console)


def test_what_the_wall_keeps_is_recorded_as_done_at_the_wall(capture: Driver) -> None:
    capture.wall_page(WallCapture).keep("hi")
    latest = capture.windows.project.file.next_to_undo()
    assert latest is not None
    assert latest.done_by == "wall"
    assert capture.windows.project.file.who == "console"


def test_half_typed_words_come_back(capture: Driver, tmp_path: Path) -> None:
    capture.click(SCRIBE)
    capture.type("half a thou")
    path = str(capture.windows.project.file.path)
    capture.go_home()
    assert capture.windows.project.open(path)
    capture.wait_until(lambda: capture.shows("half a thou"))
    capture.click(SCRIBE)
    capture.key(Key.Key_End)
    capture.type("ght")
    capture.key(Key.Key_Return)
    assert [one.wording for one in kept(capture)] == ["half a thought"]


def test_undo_takes_the_words_away_and_redo_brings_them_back(capture: Driver) -> None:
    capture.fill(SCRIBE, "oops")
    capture.key(Key.Key_Return)
    undo = next(name for name in capture.names() if name.startswith("Undo"))
    capture.click(undo)
    assert kept(capture) == []
    assert capture.sees("Waiting · 0")
    capture.click(next(name for name in capture.names() if name.startswith("Redo")))
    assert [one.wording for one in kept(capture)] == ["oops"]


def test_after_a_burst_of_words_the_windows_come_to_rest(capture: Driver) -> None:
    file = capture.windows.project.file
    activity = capture.windows.session.activity
    assert activity is not None
    prompt = file.all(Prompt, activity_id=activity.id)[0].id
    for number in range(150):
        keep_statement(file, f"thing {number}", prompt_id=prompt)
    begun = time.monotonic()
    capture.settle()
    assert time.monotonic() - begun < 5, "something unseen is still moving"
