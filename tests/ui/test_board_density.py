"""How many cards of the sample can be read whole on a board, in the real windows, and in how large letters."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.sample_script import is_put_up, said
from tests.ui.boards import of_type
from tests.ui.driver import Driver, type_of
from tests.ui.test_board_pictures import faults
from workshop_app.actions import placing, sorting, statements
from workshop_app.domain.sorting import Category, Sort

SAID = [one["wording"] for one in said()]
PUT_UP = [one["wording"] for one in said() if is_put_up(one)]
NAMES = (
    "people you can build a proper relationship with",
    "learning that gets you somewhere",
    "a place thats alright to be in",
    "stuff that means you can turn up",
)


def sort_cards(driver: Driver, folder: Path, words: Sequence[str], left: int) -> None:
    """Begin a sort of these words; all but ``left`` lie in the sample's four categories, in turn."""
    driver.begin_at(folder, "sort", plan="planning-workshop")
    file = driver.windows.project.file
    sort = file.all(Sort)[0]
    for one, name in zip(file.all(Category, sort_id=sort.id), NAMES, strict=True):
        sorting.rename_category(file, one.id, name)
    categories = [one.id for one in file.all(Category, sort_id=sort.id)]
    kept = statements.keep_statements(file, words)
    places: dict[str | None, list[str]] = {}
    for at, statement_id in enumerate(kept[: len(words) - left]):
        places.setdefault(categories[at % 4], []).append(statement_id)
    placing.place_cards_from_paper(file, sort.id, places)
    driver.settle()


def read_whole(driver: Driver) -> dict[str, int]:
    """The cards that lie in a category and are seen whole, with the size of their letters."""
    found = {}
    for slot in of_type(driver, "CardSlot"):
        if slot.property("category") not in ("", "not sure") and slot.property("room").height() == 0:
            found[str(slot.property("key"))] = int(slot.property("size"))
    return found


@pytest.mark.parametrize(("words", "left"), [(SAID[:40], 0), (PUT_UP[:40], 0), (SAID[:40], 2)])
def test_forty_cards_are_whole_at_24_on_the_wall(driver: Driver, tmp_path: Path, words: list[str], left: int) -> None:
    sort_cards(driver, tmp_path, words, left)
    driver.go_to_window(driver.wall)
    cards = read_whole(driver)
    assert len(cards) == len(of_type(driver, "CardSlot")) - left
    assert sum(int(slot.property("voices")) for slot in of_type(driver, "CardSlot")) == 40
    assert min(cards.values()) >= 24
    assert sorted(faults(driver.wall)) == []


def test_twenty_four_sorted_cards_are_in_view_on_a_wall_of_720(driver: Driver, tmp_path: Path) -> None:
    sort_cards(driver, tmp_path, SAID[:26], 2)
    driver.go_to_window(driver.wall)
    driver.wall.resize(1280, 720)
    driver.settle()
    assert len(read_whole(driver)) >= 24
    table = next(one for one in of_type(driver, "CardSlot") if one.property("table"))
    assert table.property("size") >= 1.5 * 16
    assert sorted(faults(driver.wall)) == []


def test_eighteen_cards_can_be_read_on_the_console_of_720(driver: Driver, tmp_path: Path) -> None:
    sort_cards(driver, tmp_path, SAID[:40], 2)
    driver.go_to_window(driver.console)
    cards = read_whole(driver)
    assert len(cards) >= 18
    assert min(cards.values()) >= 15
    assert not [one for one in driver.items() if type_of(one).startswith("CardSlot_") and one.height() < 20]
