"""The tiles of the band: drawn alike everywhere, and seen on the ground they lie on."""

import pytest
from coloraide import Color

from workshop_app.palette import BOX, palette, steps
from workshop_app.tiles import pattern_of, tile, tile_shape


@pytest.mark.parametrize("number", range(4))
def test_the_one_square_corner_turns_clockwise_from_the_bottom_left(number: int) -> None:
    corners = [(0.0, BOX), (0.0, 0.0), (BOX, 0.0), (BOX, BOX)]
    reached = {numbers[-2:] for letter, numbers in steps(tile_shape(number)) if letter != "Z"}
    assert [one for one in corners if one in reached] == [corners[number]]
    assert sum(letter == "C" for letter, _ in steps(tile_shape(number))) == 3


def test_words_in_a_category_have_its_colour_and_sign_and_some_stand_on_ink() -> None:
    drawn = [tile("paper", number, 2) for number in range(7)]
    look = palette().category(2)
    assert [one.ground for one in drawn].count(look.main) == 6
    assert [(one.ground, one.figure_colour) for one in drawn if one.ground != look.main] == [
        (palette().roles["paper"]["ink"], look.light)
    ]
    assert len({one.figure for one in drawn}) == 1, "a sign of a category never turns"


def test_the_band_is_yellow_sand_and_ink_while_they_talk() -> None:
    roles = palette().roles["paper"]
    drawn = [tile("paper", number, None) for number in range(20)]
    assert {one.ground for one in drawn} == {roles[name] for name in ("sand", "marker", "ink", "stock")}
    assert [(one.ground, one.figure_colour) for one in drawn[:2]] == [
        (roles["sand"], roles["ink"]),
        (roles["stock"], roles["paper"]),
    ]


@pytest.mark.parametrize("theme", ["paper", "dark", "high-contrast"])
def test_every_sign_is_seen_on_its_tile(theme: str) -> None:
    drawn = [tile(theme, number, category) for number in range(7) for category in range(12)]
    assert min(Color(one.ground).contrast(Color(one.figure_colour), method="wcag21") for one in drawn) >= 3


def test_a_pattern_without_room_for_all_says_of_how_many_it_is_made() -> None:
    assert pattern_of(59, 20) == "A pattern of one tile for each of 20 of the 59 things said"
    assert pattern_of(20, 20) == "A pattern of one tile for each of the 20 things said"
