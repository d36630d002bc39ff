"""The project details: correcting what was said at the start, and where what is typed lands."""

from pathlib import Path

import pytest

from tests.ui.driver import Driver
from workshop_app.domain.commission import Commission


@pytest.fixture
def at_page(driver: Driver, tmp_path: Path) -> Driver:
    """A new project, at its page."""
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Trun", "Carers", "Marlow", "carers", "initial-workshop")
    driver.settle()
    return driver


def test_what_was_said_at_the_start_is_corrected_and_undone(at_page: Driver) -> None:
    file = at_page.windows.project.file
    at_page.go_to_details("Name and service")
    at_page.fill("What the young people call it", "Our Turn")
    at_page.fill("Which young people it is for", "young carers aged 11 to 18")
    at_page.click("Save the name and service")
    now = file.find(Commission)
    assert now is not None
    assert (now.title, now.service, now.council) == ("Our Turn", "Carers", "Marlow")
    assert now.about_whom == "young carers aged 11 to 18"
    assert at_page.windows.project.undoSentence == "Undo: change the project details"
    at_page.windows.project.undo()
    at_page.settle()
    assert at_page.find("What the young people call it").property("text") == "Our Trun"


def test_the_cursor_is_in_the_first_box_of_the_part_that_is_chosen(at_page: Driver) -> None:
    at_page.click("Project details")
    at_page.settle()
    assert at_page.focused_name() == "Date of the contract"
    for part, box in (
        ("Tenderers", "Name of a tenderer"),
        ("Safeguarding lead", "Name"),
        ("Name and service", "What the young people call it"),
        ("Taking words back", "Project details"),
    ):
        at_page.click(f"Details: {part}")
        at_page.settle()
        assert at_page.focused_name() == box
