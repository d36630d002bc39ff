"""Numbers as people write them."""

import pytest

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.paper import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("  ", []),
        ("3 5 12", [3, 5, 12]),
        ("3,5;12.", [3, 5, 12]),
        ("14-16", [14, 15, 16]),
        ("1 - 3, 9", [1, 2, 3, 9]),
        ("7–8", [7, 8]),
        ("007", [7]),
    ],
)
def test_numbers_are_read(text: str, numbers: list[int]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x", "“x” is not the number"),
        ("3 five", "“five” is not the number"),
        ("<b>", "is not the number"),
        ("=1+1", "is not the number"),
        ("0", "begin at 1"),
        ("3-1", "runs backwards"),
        ("4 5 4", "Number 4 is there twice"),
        ("1-99999999", "more cards than there can be"),
        ("-", "is not the number"),
        ("٣", "is not the number"),
        ("9" * 400, "is not the number"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(RuleBrokenError, match=said) as refused:
        numbers_in(text)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 200
