"""Words are kept exactly as they were said; these are the only three reasons to refuse any."""

from workshop_app.domain.errors import RuleBrokenError

LONGEST_WORDING = 100_000
"""Characters; some forty pages. Without a bound, one statement could make a file that cannot be opened again."""


def checked_wording(wording: str, what: str = "These words") -> str:
    """Return ``wording`` untouched if it can be kept.

    Args:
        wording: the words, to be stored code point for code point.
        what: how a refusal names them, such as ``"The presentation title"``.

    Raises:
        RuleBrokenError: there is nothing in it but white space, or ``storable`` refuses it.
    """
    if not wording.strip():
        raise RuleBrokenError(f"{what} cannot be empty: type the words first. Nothing was changed.")
    return storable(wording, what)


def storable(text: str, what: str = "These words") -> str:
    """Return ``text`` untouched if a file can hold it; it may be empty.

    Raises:
        RuleBrokenError: it holds a lone surrogate (the sentence names the line), or is longer than
            ``LONGEST_WORDING``.
    """
    if len(text) > LONGEST_WORDING:
        raise RuleBrokenError(
            f"{what} cannot be kept: {len(text):,} characters are too many to be one thing said, "
            f"{LONGEST_WORDING:,} the most. Keep them in parts. Nothing was changed."
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise RuleBrokenError(
            f"{what} cannot be kept: line {line} holds half of a broken character "
            f"(U+{ord(text[error.start]):04X}). Type that character again. Nothing was changed."
        ) from error
    return text
