import pytest

from workshop_app.domain.kept_names import kept_names, names_in


def test_names_come_back_in_their_order_each_once() -> None:
    assert names_in(kept_names(["b", "a", "b", "Zoë, “the” \\ [x]"])) == ["b", "a", "Zoë, “the” \\ [x]"]


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("", []),
        ("\n" * 500, []),
        ("soon", []),
        ("{", []),
        ("null", []),
        ('{"a": 1}', []),
        ("[" * 50_000, []),
        ("9" * 10_000, []),
        ("[1e400, NaN, null]", []),
        ('["power", 3]', ["power"]),
    ],
)
def test_what_another_program_wrote_there_is_never_an_end(kept: str, read: list[str]) -> None:
    assert names_in(kept) == read
