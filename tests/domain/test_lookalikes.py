"""When two names look alike, and how buttons tell them apart."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.lookalikes import look_of, lookalike, told_apart

ALIKE = {
    "a space at the end": "Zoë Bean ",
    "a tab in front": "\tZoë Bean",
    "two spaces": "Zoë  Bean",
    "a no-break space": "Zoë\u00a0Bean",
    "an ideographic space": "Zoë\u3000Bean",
    "an empty braille pattern": "Zoë Bean\u2800",
    "decomposed": unicodedata.normalize("NFD", "Zoë Bean"),
    "small letters": "zoë bean",
    "large letters": "ZOË BEAN",
    "full width": "\uff3a\uff4fë\u3000\uff22\uff45\uff41\uff4e",
    "a joiner": "Zoë Be\u200dan",
    "a zero-width space": "Zoë Bean\u200b",
    "a byte order mark": "\ufeffZoë Bean",
    "a soft hyphen": "Zoë Be\u00adan",
    "a mark of direction": "\u202eZoë Bean",
    "a filler": "Zoë Bean\u3164",
    "a variation": "Zoë Bean\ufe0f",
    "a tag": "Zoë Bean\U000e0041",
}


@pytest.mark.parametrize("how", ALIKE)
def test_these_look_alike(how: str) -> None:
    assert ALIKE[how] != "Zoë Bean"
    assert lookalike(ALIKE[how], ["Kit", "Zoë Bean"]) == "Zoë Bean"


@pytest.mark.parametrize(
    "other", ["Zoe Bean", "ZoëBean", "Zoë Been", "Zoë Bean.", "Zoë Bean 2", "Zoë Bean 🐐", "بين", ""]
)
def test_these_do_not(other: str) -> None:
    assert lookalike(other, ["Zoë Bean"]) is None


def test_names_in_other_scripts_are_compared_as_well() -> None:
    assert lookalike("\u1112\u1161\u11ab", ["\ud55c"]) == "\ud55c"
    assert lookalike("Straße", ["STRASSE"]) == "STRASSE"
    assert lookalike("한", ["하"]) is None


def test_buttons_tell_them_apart_by_a_number_and_the_first_stands_as_it_is() -> None:
    names = ["Bean", "Kit", "bean ", "Bean (2)", "BEAN", " Kit"]
    assert told_apart(names) == ["Bean", "Kit", "bean (3)", "Bean (2)", "BEAN (4)", "Kit (2)"]
    assert told_apart(["Kit ", "Ash"]) == ["Kit ", "Ash"]


NAMES = st.text("aAbé\u0301 \u00a0\u200b\ufe0f(2)\uff13", max_size=6) | st.text(max_size=8)


@given(NAMES)
def test_a_look_looks_like_itself(name: str) -> None:
    assert look_of(look_of(name)) == look_of(name)


@given(st.lists(NAMES, max_size=6))
def test_no_two_that_are_told_apart_look_alike(names: list[str]) -> None:
    told = told_apart(names)
    assert len({look_of(one) for one in told}) == len(names)
