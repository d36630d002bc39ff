"""What holds of every page is looked at in one walk through all of them."""

from pathlib import Path

import pytest

from tests.ui.driver import Driver
from tests.ui.every_page import every_page
from tests.ui.exact_words import ExactWords
from tests.ui.test_accessible import NamesAndRoles
from tests.ui.test_nothing_moves import PeopleInOrder
from tests.ui.test_sizes import TextAndTargets
from tests.ui.test_wall_privacy import ConsolePrivacy, WallPrivacy, with_something_to_hide


def test_what_holds_of_every_page(driver: Driver, sample_file: Path, tmp_path: Path, subtests: pytest.Subtests) -> None:
    ours = with_something_to_hide(sample_file, tmp_path)
    looking = (
        TextAndTargets(driver),
        NamesAndRoles(driver),
        ExactWords(driver),
        PeopleInOrder(driver),
        WallPrivacy(driver, ours),
        ConsolePrivacy(driver, ours),
    )
    for page in every_page(driver, ours):
        for one in looking:
            one.look(page)
    for one in looking:
        with subtests.test(one.__doc__):
            one.conclude()
