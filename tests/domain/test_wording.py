"""Words that are none, and words that nobody could see."""

import pytest

from workshop_app.domain.wording import is_empty, shows_nothing


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0", "\u2003\u202f\u3000", "\u2028\u2029\u0085"])
def test_white_space_of_any_kind_is_no_words(text: str) -> None:
    assert is_empty(text)
    assert not shows_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        *("\u200b", "\ufeff", " \u2060 ", "\u200d", "\u3164", "\uffa0", "\u115f\u1160", "\u2800", "\ufe0f"),
        *("\u034f", "\x00", "\U000e0041", "\U000e0100", "\u180e"),
    ],
)
def test_fillers_joiners_and_controls_show_nothing(text: str) -> None:
    assert shows_nothing(text)
    assert not is_empty(text)


@pytest.mark.parametrize("text", ["a", "\u200bx", "\u0301", "-", "\U0001f644", "\u1112\u1161", "\ufffc", "\ue000", "."])
def test_anything_with_a_shape_is_seen(text: str) -> None:
    assert not shows_nothing(text)
    assert not is_empty(text)
