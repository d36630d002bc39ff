"""Pasted lists: which cards they make."""

import pytest

from workshop_app.domain.lists import cards_in

CLIPBOARD = '"Three things:\n1. a lift home\n2. ""real"" food"\nsomebody who stays\n"He said ""no"" twice"\n'


def test_a_cell_of_several_lines_is_one_card() -> None:
    assert cards_in(CLIPBOARD) == [
        'Three things:\n1. a lift home\n2. "real" food',
        "somebody who stays",
        'He said "no" twice',
    ]


def test_the_same_can_be_read_line_by_line() -> None:
    assert cards_in(CLIPBOARD, cells=False) == CLIPBOARD.splitlines()


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("", []),
        ("\n \n\u00a0\n", []),
        ("a\n\n  b  \nc", ["a", "  b  ", "c"]),
        ('"shut up"\nhe said', ['"shut up"', "he said"]),
        ('"yes" and "no"\nb', ['"yes" and "no"', "b"]),
        ('"never closed\nb', ['"never closed', "b"]),
        ("soft\x0bbreak\u2028here\nb", ["soft\x0bbreak\u2028here", "b"]),
        ("\u2022\ta dog\n1.\ta bus", ["\u2022\ta dog", "1.\ta bus"]),
        ('""\na', ['""', "a"]),
    ],
)
def test_a_line_is_a_card_to_the_character(text: str, cards: list[str]) -> None:
    assert cards_in(text) == cards
