"""What happened: a list at the console, from which something older is undone and the sort is seen as it was."""

import shutil
from pathlib import Path

from tests.ui.driver import Driver, Key
from workshop_app.actions.setting_aside import set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Response
from workshop_app.record.sorts import cards_of
from workshop_app.ui.activities.sort.replay import Replay


def entries(driver: Driver) -> list[dict[str, object]]:
    return driver.windows.console.happened.entries.rows()


def look_for(driver: Driver, text: str) -> None:
    """Type into the search box, and wait until the list shows only that."""
    driver.fill("Look for", text)
    driver.key(Key.Key_Return)
    driver.wait_until(lambda: not driver.windows.console.happened.looking)
    driver.settle()


def test_something_older_is_found_undone_and_undone_again_and_the_sort_is_seen_as_it_was(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ours.workshop"
    shutil.copy(sample_file, path)
    project, happened = driver.windows.project, driver.windows.console.happened
    assert project.open(str(path))
    file = project.file
    driver.click("What happened, and undoing it")
    assert driver.focused_name() == "What happened"
    assert len(entries(driver)) == 60
    last = entries(driver)[-1]["key"]

    # By keys: down the list, which reads on where it ends.
    driver.tab_to(_first(driver))
    driver.key(Key.Key_End)
    driver.wait_until(lambda: len(entries(driver)) == 120)
    assert entries(driver)[59]["key"] == last
    driver.key(Key.Key_Home)
    assert driver.focused_name() == _first(driver)

    # Something older goes, as it is asked; nothing moves, and it comes back in the same way.
    responses = len(file.all(Response))
    look_for(driver, "RESPONSE pinder")
    found = [row["key"] for row in entries(driver)]
    assert {row["what"] for row in entries(driver)} == {"Save a response"}
    driver.click("Ask to undo: Save a response, 18:30")
    assert driver.shows("This takes away: 1 response.")
    assert driver.focused_name() == "Cancel"
    driver.key(Key.Key_Escape)
    assert len(file.all(Response)) == responses
    driver.click("Ask to undo: Save a response, 18:30")
    driver.click("Undo it")
    assert len(file.all(Response)) == responses - 1
    assert [row["key"] for row in entries(driver)] == found
    assert [row["undone"] for row in entries(driver)[:2]] == [True, False]
    assert driver.shows("Save a response  (undone)")
    driver.click("1 more since: show the latest")
    assert entries(driver)[0]["what"] == "Undo: save a response"
    driver.click(f"Ask to undo: Undo: save a response, {entries(driver)[0]['clock']}")
    driver.click("Undo it")
    assert len(file.all(Response)) == responses

    # What something rests on, and what happened on the day, says so in a sentence.
    look_for(driver, "add criterion social")
    driver.click("Ask to undo: Add a criterion, 18:30")
    assert driver.windows.last_said.startswith("This cannot be undone, because something done later depends on it: “")
    assert driver.windows.last_said.endswith(" 2026.")
    look_for(driver, "begin activity")
    assert not driver.shows("Undo this…")

    # The sort as it was, on the console alone; words that go are let go of here too.
    driver.click("In the session Planning workshop: cards, title, questions")
    look_for(driver, "move to sure dog")
    driver.click("See the sort as it was after: Move a card, 16:53")
    replay = happened.replay
    assert isinstance(replay, Replay)
    playback = replay.playback
    assert 0 < playback.at < playback.last
    assert driver.shows("This card moved to Not sure") or driver.shows("can we have a dog")
    assert playback is not project.wall_parts.playback
    (dog,) = [one for one in cards_of(file) if one.wording == "can we have a dog"]
    set_aside_for_safeguarding(file, [dog.id])
    driver.settle()
    assert not driver.shows("can we have a dog")
    driver.key(Key.Key_Escape)
    assert happened.replay is None
    assert entries(driver)[0]["detail"] == "1 card to Not sure"
    driver.click("Ask to undo: Move a card, 16:53")
    assert "safeguarding" in driver.windows.last_said

    # Nothing of it is held once it is closed.
    keep_statement(file, "while it is open", state=StatementState.UP)
    assert happened.newer > 0
    driver.click("Close the list")
    assert entries(driver) == []
    assert file.get(Statement, dog.id).state is StatementState.SAFEGUARDING


def _first(driver: Driver) -> str:
    """Return what a screen reader says of the first entry."""
    first = entries(driver)[0]
    name, *_ = [one for one in driver.names() if one.startswith(f"{first['what']}, ") and str(first["clock"]) in one]
    return name
