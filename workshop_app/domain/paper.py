"""Numbers as people write them on paper."""

import re

from workshop_app.domain.errors import RuleBrokenError

_MOST = 10_000
"""Numbers in one line; nobody writes more, and a slip such as 1-99999999 must not fill the memory."""


def numbers_in(text: str) -> list[int]:
    """Return the numbers in a line such as ``3 5 12, 14-16``, in order; 14-16 means 14, 15 and 16.

    Raises:
        RuleBrokenError: something in it is not a number from 1, stands twice, or runs backwards.
    """
    found: list[int] = []
    for part in re.split(r"[\s,;.]+", re.sub(r"\s*[-–]\s*", "-", text.strip())):
        if not part:
            continue
        matched = re.fullmatch(r"([0-9]{1,9})(?:-([0-9]{1,9}))?", part)
        if matched is None:
            raise RuleBrokenError(f"“{part[:40]}” is not the number of a card. Write numbers with spaces between.")
        first = int(matched[1])
        last = int(matched[2] or first)
        if last < first:
            raise RuleBrokenError(f"“{part}” runs backwards. Write the smaller number first.")
        if last - first + len(found) >= _MOST:
            raise RuleBrokenError(f"“{part}” means more cards than there can be. Look at it again.")
        found += range(first, last + 1)
    for number in found:
        if number < 1:
            raise RuleBrokenError("The numbers of cards begin at 1.")
        if found.count(number) > 1:
            raise RuleBrokenError(f"Number {number} is there twice. Remove one of them.")
    return found
