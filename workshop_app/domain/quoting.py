"""Whether a reason that an adult wrote gives away the words it is about. Nothing is changed by it."""

import re

_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u2e80-\U0003ffff]|[^\W_]+")
"""A word, or a character of a script that puts no spaces between words."""
_RUN = 3
"""Words one after the other that are a quotation, however small they are."""
_TELLING = 4
"""Letters from which on one word that both have may be the very one that was set aside."""
_EVERYDAY = frozenset(
    {
        *("about", "after", "again", "also", "because", "been", "before", "being", "could", "does", "else", "from"),
        *("have", "here", "into", "just", "like", "more", "only", "other", "said", "says", "should", "some"),
        *("somebody", "someone", "something", "than", "that", "their", "them", "then", "there", "these", "they"),
        *("thing", "things", "this", "those", "very", "want", "wants", "were", "what", "when", "which", "will"),
        *("with", "would", "your"),
    }
)


def gives_away(reason: str, wording: str) -> bool:
    """Tell whether a reason quotes some words, or any but an everyday word of them stands in it, also within another.

    Rather once too often: a reason that is not printed still stands in the record.
    """
    given, said = (_WORD.findall(text.casefold()) for text in (reason, wording))
    whole = reason.casefold()
    if any(len(one) >= _TELLING and one not in _EVERYDAY and one in whole for one in said):
        return True
    run = min(_RUN, len(said))
    quoted = {tuple(given[at : at + run]) for at in range(len(given) - run + 1)}
    return run > 0 and any(tuple(said[at : at + run]) in quoted for at in range(len(said) - run + 1))
