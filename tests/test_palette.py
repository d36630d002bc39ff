"""The palette's colours can be told apart by everybody and read by everybody, and stand in one file."""

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from coloraide import Color

from workshop_app import data
from workshop_app.palette import BOX, EDGE_WIDTH, PaletteError, palette, read_palette, steps

THEMES = ("paper", "dark", "high-contrast")
TEXT = {"paper": 4.5, "dark": 4.5, "high-contrast": 7.0}
SIGNS = {"paper": 3.0, "dark": 3.0, "high-contrast": 7.0}
GROUNDS = ("paper", "surface", "sunk")
TONES = ("main", "deep", "tint", "light")
TOLD_APART = 10.0
"""The least distance by CIEDE2000 between two categories."""
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|\brgba?\(\s*[\"'\d]")


def as_seen(colour: str, sight: str) -> Color:
    """The colour as it looks to somebody who lacks a kind of cone (Machado and others, 2009, full severity)."""
    seen = Color(colour)
    return seen if sight == "normal" else seen.filter(sight, 1, method="machado", in_place=True).clip("srgb")


def distance(one: str, other: str, sight: str) -> float:
    return as_seen(one, sight).delta_e(as_seen(other, sight), method="2000")


def contrast(one: str, other: str) -> float:
    return Color(one).contrast(Color(other), method="wcag21")


@pytest.mark.parametrize("sight", ["normal", "protan", "deutan", "tritan"])
@pytest.mark.parametrize("tone", ["main", "deep", "light"])
def test_no_two_of_the_first_six_categories_look_alike_to_anybody(tone: str, sight: str) -> None:
    colours = [getattr(palette().category(number), tone) for number in range(6)]
    near = {
        (one, other): round(distance(colours[one], colours[other], sight), 1)
        for one, other in combinations(range(6), 2)
        if distance(colours[one], colours[other], sight) < TOLD_APART
    }
    assert near == {}


def test_the_measures_are_those_that_were_published() -> None:
    """Values printed with the formulas: CIEDE2000 by Sharma and others, 2005, table 1; contrast by WCAG 2."""
    one, other = Color("color(--lab-d65 50 2.6772 -79.7751)"), Color("color(--lab-d65 50 0 -82.7485)")
    assert one.delta_e(other, method="2000", space="lab-d65") == pytest.approx(2.0425, abs=1e-4)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)
    assert as_seen("#FF0000", "deutan").convert("srgb").to_string(hex=True) == "#a39000"
    assert distance("#D55E00", "#B07A00", "deutan") < TOLD_APART


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_read_stands_out_from_its_ground(theme: str) -> None:
    roles = palette().roles[theme]
    pairs = [
        *((text, ground) for text in ("ink", "quiet", "action", "flag") for ground in GROUNDS),
        *(("on_action", ground) for ground in ("action", "flag")),
        *(("on_marker", ground) for ground in ("marker", "wash")),
    ]
    found = {pair: contrast(roles[pair[0]], roles[pair[1]]) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < TEXT[theme]} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_fields_and_the_clock_stand_out_from_every_ground(theme: str) -> None:
    roles, file = palette().roles[theme], palette()
    grounds = [*(roles[ground] for ground in GROUNDS), *(file.category_in(theme, n).ground for n in range(12))]
    for role in ("edge", "plenty", "little"):
        assert min(contrast(roles[role], ground) for ground in grounds) >= SIGNS[theme], role
    assert contrast(roles["plenty"], roles["surface"]) >= TEXT[theme]
    assert contrast(roles["little"], roles["surface"]) >= TEXT[theme]


@pytest.mark.parametrize("number", range(12))
@pytest.mark.parametrize("theme", THEMES)
def test_a_category_stands_out_and_can_be_read(theme: str, number: int) -> None:
    file = palette()
    roles, look = file.roles[theme], file.category_in(theme, number)
    for ground in (*(roles[name] for name in GROUNDS), look.ground):
        assert contrast(look.sign, ground) >= SIGNS[theme], ground
    assert contrast(roles["on_head"], look.head) >= TEXT[theme]
    for text in ("ink", "quiet"):
        assert contrast(roles[text], look.ground) >= TEXT[theme]


def test_a_light_tone_holds_up_as_a_figure_on_ink() -> None:
    ink = palette().roles["paper"]["ink"]
    assert min(contrast(look.light, ink) for look in palette().categories) >= SIGNS["paper"]


def test_there_are_twelve_categories_of_six_colours_no_two_alike() -> None:
    looks = palette().categories
    assert len(looks) == 12
    assert len({look.main for look in looks}) == 6
    assert [[getattr(look, tone) for tone in TONES] for look in looks[:6]] == [
        [getattr(look, tone) for tone in TONES] for look in looks[6:]
    ]
    assert len({look.sign for look in looks}) == 12
    assert len({look.edge for look in looks}) == 12
    assert palette().category(12) == looks[0]


def test_every_path_is_made_of_whole_shapes_inside_its_box() -> None:
    file = palette()
    signs = [*(look.sign for look in file.categories), *file.remarks.values(), *file.answers.values()]
    boxes = [(path, BOX) for path in (*signs, *file.marks.values())]
    boxes += [(look.edge, EDGE_WIDTH) for look in file.categories]
    for path, width in boxes:
        drawn = list(steps(path))
        assert drawn[0][0] == "M"
        assert drawn[-1][0] == "Z"
        for (letter, _), (following, _) in pairwise(drawn):
            assert (letter == "Z") == (following == "M"), path
        for _, numbers in drawn:
            assert all(0 <= x <= width for x in numbers[::2]), path
            assert all(0 <= y <= BOX for y in numbers[1::2]), path


def test_a_path_of_other_steps_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="“A” is not a step of a path"):
        list(steps("M 0 0 A 1 1 0 0 0 2 2 Z"))


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ('"quiet": "#5C554B",', "", "the colour “quiet” is missing under “themes, paper, roles”"),
        ('"#5C554B"', '"brown"', "“themes, paper, roles, quiet” is no colour: write # and six digits from 0 to F"),
        ('"#8A0601"', "3", "“tones, red, deep” is no colour: write # and six digits from 0 to F"),
        ('"head": "deep"', '"head": "depp"', "“themes, paper, category, head” is neither a tone nor a role"),
        ('"colour": "red"', '"colour": "read"', "“categories, number 2, colour” is none of the tones"),
        ("M 3 3 L 21 3", "M 3 3 H 21 3", "in “categories, number 2, sign” “H” is not a step of a path"),
        ("M 3 3 L 21 3", "M 3 nan L 21 3", "in “categories, number 2, sign” “nan” is where a number must be, after M"),
        ("L 20 13.4 L 4 13.4 Z", "L 20 13.4 L 4", "in “answers, no answer” “” is where a number must be, after L"),
        ('"explore":', '"explorer":', "the path “explore” is missing under “remarks”"),
        ('"marks": {', '"marks": [], "marked": {', "“marks” is missing"),
        ('"themes": {', '"themes": {,', "is not JSON at line 7, column 14"),
    ],
)
def test_a_palette_that_cannot_be_painted_with_is_told_in_one_sentence(
    tmp_path: Path, was: str, becomes: str, sentence: str
) -> None:
    text = (data.data_folder("resources") / "palette.json").read_text("utf-8")
    assert was in text
    spoilt = tmp_path / "palette.json"
    spoilt.write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(PaletteError) as told:
        read_palette(spoilt)
    assert sentence in str(told.value)
    assert str(told.value).startswith("The colours in “palette.json” ")
    assert str(told.value).endswith(". Correct it, or install the app again.")


def test_no_colour_is_written_anywhere_but_in_the_palette_file() -> None:
    package = data.data_folder("resources").parent / "workshop_app"
    sources = [
        *package.rglob("*.py"),
        *package.rglob("*.qml"),
        *package.rglob("*.svg"),
        *(data.data_folder("resources") / "documents").glob("*.typ"),
    ]
    assert len(sources) > 100
    assert [path.name for path in sources if COLOUR.search(path.read_text("utf-8"))] == []
