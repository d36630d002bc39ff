"""What is told of who uses which service tells nobody apart."""

import pytest

from workshop_app.domain.people import UsesService
from workshop_app.domain.who_uses import uses_told

PRESENT, SIMILAR, NONE = UsesService.PRESENT, UsesService.SIMILAR, UsesService.NONE


@pytest.mark.parametrize(
    ("uses", "told"),
    [
        ([], ""),
        ([None, None, None, None, None, None], ""),
        (
            [PRESENT, SIMILAR, NONE],
            "All three kinds were there: young people who use the present service",
        ),
        ([PRESENT, SIMILAR, NONE, None], "All three kinds were there"),
        ([PRESENT, SIMILAR, SIMILAR, PRESENT], "Nobody was there who uses none."),
        ([NONE, NONE], "Nobody was there who uses the present service or who uses a similar one."),
        ([NONE, None], ""),
        (
            [PRESENT, PRESENT, SIMILAR, NONE, NONE],
            "Of the 5 young people who took part, 2 use the present service, 1 use a similar one, 2 use none.",
        ),
        ([PRESENT, None, SIMILAR, NONE, NONE], "2 use none; 1 was not asked."),
    ],
)
def test_below_five_only_which_kinds_were_there(uses: list[UsesService | None], told: str) -> None:
    assert uses_told(uses).startswith(told) or uses_told(uses).endswith(told)
    assert (uses_told(uses) == "") is (told == "")
    if len(uses) < 5:
        assert not any(letter.isdigit() for letter in uses_told(uses))
