"""Sorts whose cards are the lines of the specification, or words that the facilitator chooses."""

from pathlib import Path

import pytest

from tests.ui.boards import box, card, card_numbers, foot
from tests.ui.driver import Driver, Role
from workshop_app.actions import people, plan_changes, setting_aside, specification, statements
from workshop_app.domain.sorting import Category, ChosenCard, Pick, PickOf, Placement, Sort
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans.plan import PickPlan, SortPlan
from workshop_app.record.made_from import lines
from workshop_app.record.picks import key_aspect
from workshop_app.record.sorts import latest_places, places_of_lines
from workshop_app.store import CommissionFile

RING = "They ring before they come <b>round</b>."
STAY = "The same worker stays."
FOOD = "There is hot food every day 🍟"
WORDS = ["ring first", "same worker", "proper food", "a bin"]


def gathered(file: CommissionFile, session: str) -> None:
    people.add_young_person_here(file, session, "Kaz")
    for words in WORDS:
        statements.keep_statement(file, words, state=StatementState.UP)
    for wording, said in zip((RING, STAY, FOOD), file.all(Statement), strict=False):
        specification.add_specification_line(file, wording, statement_ids=[said.id])


@pytest.fixture
def of_lines(driver: Driver, tmp_path: Path) -> Driver:
    """A session whose second sort takes lines, and a pick of the key aspect after it."""

    def begun(file: CommissionFile, session: str) -> None:
        gathered(file, session)
        plan_changes.add_activity(
            file, session, SortPlan(title="Our lines", minutes=20, takes="lines", categories=["Staff", "Food"])
        )
        plan_changes.add_activity(file, session, PickPlan(title="What matters", minutes=5, pick_of="key aspect"))

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=begun)
    driver.go_to_activity("sort", 1)
    return driver


def test_lines_are_sorted_reworded_and_picked_and_one_set_aside_leaves_the_board(of_lines: Driver) -> None:
    driver, file = of_lines, of_lines.windows.project.file
    (sort,) = file.all(Sort, title="Our lines")
    staff, food = file.all(Category, sort_id=sort.id)
    driver.go_to_window(driver.wall)
    driver.settle()
    assert not driver.shows("a bin", driver.wall)
    driver.drag(card(driver, RING), foot(driver, "Staff"))
    by_wording = {one.wording: one.id for one in file.all(SpecificationLine)}
    assert places_of_lines(file) == {by_wording[RING]: staff.id}
    assert latest_places(file) == {}
    new = specification.edit_specification_line(
        file, by_wording[RING], "They ring first.", category_id=None, statement_ids=[], why="shorter"
    )
    driver.settle()
    assert card(driver, "They ring first.").property("wording") == "They ring first."
    assert not driver.shows(RING, driver.wall)
    assert places_of_lines(file) == {new: staff.id}
    driver.go_to_window(driver.console)
    driver.click("Manage cards")
    assert not driver.shows("Cards to add")
    driver.click("On paper")
    driver.fill(driver.find("Food", role=Role.EditableText), card_numbers(driver, "3 9"))
    assert driver.sees(card_numbers(driver, "There is no card 9, or its words are not up."))
    driver.fill(driver.find("Food", role=Role.EditableText), card_numbers(driver, "3"))
    driver.click("Place the cards")
    assert places_of_lines(file) == {new: staff.id, by_wording[FOOD]: food.id}
    driver.click("Replay")
    driver.settle()
    assert driver.shows("They ring first.")
    assert not driver.shows(RING)
    setting_aside.set_aside_for_safeguarding(file, [by_wording[STAY]])
    driver.wait_until(lambda: not driver.shows(STAY) and not driver.shows(STAY, driver.wall))
    driver.go_to_activity("pick", 2)
    driver.click(driver.find(FOOD, driver.console))
    (pick,) = file.all(Pick, pick_of=PickOf.KEY_ASPECT)
    assert pick.specification_line_id == by_wording[FOOD]
    specification.edit_specification_line(
        file, by_wording[FOOD], "Hot food.", category_id=None, statement_ids=[], why="shorter"
    )
    key = key_aspect(file)
    assert key is not None
    assert key.wording == "Hot food."
    driver.wait_until(lambda: driver.shows("Hot food.", driver.wall))
    assert {one.id for one in lines(file)} >= {file.all(Pick)[0].thing}


def test_words_are_chosen_at_the_console_before_and_while_they_are_sorted(driver: Driver, tmp_path: Path) -> None:
    def begun(file: CommissionFile, session: str) -> None:
        gathered(file, session)
        plan_changes.add_activity(
            file, session, SortPlan(title="Some of it", minutes=20, takes="chosen", categories=["Staff"])
        )

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=begun)
    driver.go_to_activity("sort", 1)
    file = driver.windows.project.file
    (sort,) = file.all(Sort, title="Some of it")
    (staff,) = file.all(Category, sort_id=sort.id)
    ids = {one.wording: one.id for one in file.all(Statement)}
    assert driver.sees("No cards yet: tick the words to sort")
    driver.fill("Look for words", "worker")
    driver.click("Tick all of these")
    driver.fill("Look for words", "")
    driver.click(driver.find("ring first", role=Role.CheckBox))
    assert {one.statement_id for one in file.all(ChosenCard, sort_id=sort.id)} == {
        ids["ring first"],
        ids["same worker"],
    }
    driver.go_to_window(driver.wall)
    driver.settle()
    assert box(driver, "Staff") is not None
    assert not driver.shows("a bin", driver.wall)
    driver.drag(card(driver, "ring first"), foot(driver, "Staff"))
    assert latest_places(file) == {ids["ring first"]: staff.id}
    driver.go_to_window(driver.console)
    assert driver.sees("in Staff")
    driver.click(driver.find("ring first", role=Role.CheckBox))
    assert file.all(Placement) == []
    driver.wait_until(lambda: not driver.shows("ring first", driver.wall))
    driver.windows.project.undo()
    assert latest_places(file) == {ids["ring first"]: staff.id}
    driver.click("Manage cards")
    driver.fill(driver.find("Cards to add", role=Role.EditableText), "snacks")
    driver.click("Add 1 card")
    driver.wait_until(lambda: driver.shows("snacks", driver.wall))
