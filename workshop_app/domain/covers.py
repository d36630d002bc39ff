"""What stands on a screen in the place of what is private, and how it is told from what somebody typed."""

from workshop_app.domain.errors import RuleBrokenError

NAME = "•\u2060•\u2060•"
"""What stands in the place of a name. The joiners between the dots are not seen, and nobody types them."""
WORDS = f"{NAME} hidden: the room can see this screen {NAME}"
"""What stands in the place of private words."""
TENDERER = "Another\u2060 tenderer"
"""What stands in the place of every other tenderer's name while one is in the room; nobody types the joiner in it."""
WORDS_OF_TENDERER = f"{NAME} hidden: about another tenderer {NAME}"
"""What stands in the place of whatever was said or written of another tenderer meanwhile."""


def is_covered(text: str) -> bool:
    """Tell whether something in a text is covered, so that it is not what somebody said or typed."""
    return NAME in text or TENDERER in text


def must_not_be_covered(text: str) -> None:
    """Refuse what covers something: it would be kept in the place of what it covers.

    Raises:
        RuleBrokenError: something in the text is covered.
    """
    if TENDERER in text or WORDS_OF_TENDERER in text:
        raise RuleBrokenError(
            "Other tenderers are hidden while one is in the room. Change this once its presentation is over. "
            "Nothing was changed."
        )
    if is_covered(text):
        raise RuleBrokenError(
            "Names are hidden while the room can see this screen. Show them for a minute, then change this. "
            "Nothing was changed."
        )
