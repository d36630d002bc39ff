"""Whether a sentence names a young person, so that it cannot stand in a pack. Nothing is changed by it."""

import re
from collections.abc import Sequence

from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.naming import how_often_named

_EVERYDAY = frozenset(
    {
        *("angel", "art", "ash", "bill", "bob", "buddy", "chance", "chase", "chip", "dawn", "dean"),
        *("dot", "drew", "frank", "grace", "grant", "guy", "harmony", "hope", "jack", "joy", "lane"),
        *("mark", "max", "may", "miles", "pat", "penny", "ray", "red", "rich", "river", "rob", "rocky"),
        *("rose", "sky", "star", "sue", "summer", "sunny", "tiger", "will"),
    }
)
"""Names that are words as well: written small they are taken for these."""
_WORD = re.compile(r"\w+")


def names_one_of(text: str, names: Sequence[str], others: Sequence[str] = ()) -> bool:
    """Tell whether a text names one of ``names``; one of ``others``, such as an adult who is called alike, is none."""
    for one in sorted((one for one in others if one.strip()), key=len, reverse=True):
        text = text.replace(one, " ")
    read = _WORD.sub(lambda found: "-" if found[0].islower() and found[0] in _EVERYDAY else found[0], text)
    small = [one for one in names if one.islower() and look_of(one) in _EVERYDAY]
    return how_often_named(read, names) > 0 or any(one in _WORD.findall(text) for one in small)
