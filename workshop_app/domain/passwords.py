"""What a password of a commission file must be."""

from workshop_app.domain.errors import RuleBrokenError

SHORTEST = 8
"""Characters that a password must have: what is shorter is found by trying."""


def must_be_long_enough(password: str) -> None:
    """Refuse a password that trying finds.

    Raises:
        RuleBrokenError: it is too short.
    """
    if len(password) < SHORTEST:
        raise RuleBrokenError(
            f"A password needs at least {SHORTEST} characters. Three or four unrelated words are easy to remember."
        )


def must_be_typed_alike(password: str, again: str) -> None:
    """Refuse a new password that was not typed alike twice: nobody can see the slip.

    Raises:
        RuleBrokenError: it was not.
    """
    if password != again:
        raise RuleBrokenError("The two passwords are not the same. Type them again.")
