"""The two windows open, and go from home to a commission and back."""

from pathlib import Path

from tests.ui.driver import Driver


def test_home_is_what_one_sees_first_and_the_wall_gives_nothing_away(driver: Driver) -> None:
    assert driver.shows("Start a new commissioning project")
    assert driver.texts(driver.wall) == ["In Their Words", "We start in a moment."]


def test_a_new_project_opens_on_its_sessions(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(
        str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "Marlow", "12-18", "initial-workshop"
    )
    assert driver.shows("Our Turn")
    driver.click("Start")
    driver.wait_until(lambda: driver.windows.session.sessionTitle != "")
    driver.click("Home")
    assert driver.shows("Start a new commissioning project")
