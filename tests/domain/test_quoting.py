"""Whether a reason gives away the words it is about."""

import pytest

from workshop_app.domain.quoting import gives_away


@pytest.mark.parametrize(
    ("reason", "wording", "told"),
    [
        ("it was about another matter", "they were kind tbh", False),
        ("it says that the boss vapes", "he vapes in the van", True),
        ("He Is So big, it says", "he is so fit", True),
        ("it only says “meh”", "Meh!!", True),
        ("about his vans", "he drives the van n the vans smell", True),
        ("这是他说的老师不好", "老师不好玩", True),
        ("like “ok I go”", "ok i go", True),
        ("said twice", "", False),
        ("said twice", "😴", False),
        ("هذا عن المعلم", "المعلم", True),
    ],
)
def test_a_reason_gives_words_away_where_it_quotes_them_or_has_a_telling_word(
    reason: str, wording: str, told: bool
) -> None:
    assert gives_away(reason, wording) is told
