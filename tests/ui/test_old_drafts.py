"""Half-typed words in a file of version 2 stand in their boxes again, at both windows."""

import shutil
from pathlib import Path

import pytest

from tests.files.settings_2 import OLD_DRAFTS
from tests.ui.driver import Driver
from workshop_app.domain.sessions import Activity


@pytest.mark.parametrize(("page", "title"), OLD_DRAFTS)
def test_words_kept_under_a_name_of_the_code_come_back(driver: Driver, tmp_path: Path, page: str, title: str) -> None:
    old = Path(__file__).parent.parent / "files" / "settings-2.workshop"
    assert driver.windows.project.open(str(shutil.copy(old, tmp_path / "ours.workshop")))
    activity = driver.windows.project.file.find(Activity, title=title)
    assert activity is not None
    driver.windows.session.go_to(activity.id)
    driver.settle()
    window = driver.windows.wall if page.startswith("Wall") else driver.windows.console
    assert window.property("page").property("draft") == OLD_DRAFTS[page, title]


def test_they_can_be_seen(driver: Driver, tmp_path: Path) -> None:
    old = Path(__file__).parent.parent / "files" / "settings-2.workshop"
    assert driver.windows.project.open(str(shutil.copy(old, tmp_path / "ours.workshop")))
    activity = driver.windows.project.file.find(Activity, title="Needs")
    assert activity is not None
    driver.windows.session.go_to(activity.id)
    driver.wait_until(lambda: driver.shows("they nev"))
