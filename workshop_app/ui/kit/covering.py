"""Puts covers over names and words in texts, on their way into Qt."""

import re
import unicodedata
from collections.abc import Iterable

from workshop_app.domain.covers import NAME, WORDS

_SAYS_SOMETHING = 12
"""Characters: words so short, such as “yes”, are covered alone, as a line, and in quotation marks."""


class Covering:
    """Puts a cover over names, also in a sentence, and over words, where they stand as they were said.

    Args:
        names: the names.
        words: the words.
        open: texts that are left as they are, also where something of the others is part of them.
        stays: a name that stays, also where one of the others is part of it.
        name_cover, words_cover: what stands in the place of each.
    """

    def __init__(
        self,
        names: Iterable[str],
        words: frozenset[str],
        open: frozenset[str],
        *,
        stays: str = "",
        name_cover: str = NAME,
        words_cover: str = WORDS,
    ) -> None:
        self._words, self._open = words, open
        self._stays = _written(stays)
        self._name_cover, self._words_cover = name_cover, words_cover
        self._names = _names_of([*names, stays] if stays else names)
        lines = [one for one in words if "\n" not in one]
        self._in_a_line = _any_of(one if len(one) >= _SAYS_SOMETHING else f"“{one}”" for one in lines)
        self._several_lines = sorted((one for one in words if "\n" in one), key=len, reverse=True)

    def over(self, text: str) -> str:
        """Put covers over what is to be covered in a text."""
        if not text or text in self._open:
            return text
        if text in self._words:
            return self._words_cover
        for words in self._several_lines:
            text = text.replace(words, self._words_cover)
        text = "\n".join(self._words_cover if line in self._words else line for line in text.split("\n"))
        if self._in_a_line is not None:
            text = self._in_a_line.sub(self._words_cover, text)
        return text if self._names is None else self._names.sub(self._instead_of, text)

    def _instead_of(self, found: "re.Match[str]") -> str:
        return found[0] if found[0].casefold() in self._stays else self._name_cover


def _written(name: str) -> set[str]:
    """Return a name as people may have written it, without regard to capitals; nothing for none."""
    return {unicodedata.normalize(form, name).casefold() for form in ("NFC", "NFD")} if name else set()


def _any_of(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of the texts as a whole, the longest first; None for none."""
    longest_first = sorted(texts, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if longest_first else None


def _names_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of the names as people write them; None for none.

    In capitals or without, accented in one character or two, with an ending, and in the name of a file.
    """
    known = set(names)
    written = {unicodedata.normalize(form, name) for name in known for form in ("NFC", "NFD")} | known
    longest_first = sorted(written, key=len, reverse=True)
    if not longest_first:
        return None
    any_name = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![^\W_])(?:{any_name})(?=(?:e?s)?(?![^\W_]))", re.IGNORECASE)
