"""Words are kept exactly as they were said; these are the only two reasons to refuse any."""

from workshop_app.domain.errors import RuleBrokenError


def checked_wording(wording: str, what: str = "These words") -> str:
    """Return ``wording`` untouched if it can be kept.

    Args:
        wording: the words, to be stored code point for code point.
        what: how a refusal names them, such as ``"The presentation title"``.

    Raises:
        RuleBrokenError: there is nothing in it but white space, or it holds half of a character (a lone
            surrogate), which no file can store; the sentence names the line.
    """
    if not wording.strip():
        raise RuleBrokenError(f"{what} are empty: type what was said first. Nothing was changed.")
    return storable(wording, what)


def storable(text: str, what: str = "These words") -> str:
    """Return ``text`` untouched if a file can hold it; it may be empty.

    Raises:
        RuleBrokenError: it holds a lone surrogate; the sentence names the line.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise RuleBrokenError(
            f"{what} cannot be kept: line {line} holds half of a broken character "
            f"(U+{ord(text[error.start]):04X}). Type that character again. Nothing was changed."
        ) from error
    return text
