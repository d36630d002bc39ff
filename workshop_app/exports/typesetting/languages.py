"""Which language a line of words is in, so that whoever has a document read aloud hears it in a voice of that language.

The mark that somebody gave the words says it. Where there is none, the script says it as well as it can: by the most
usual language that is written in it, or by letters that only another one has. Words in Latin letters without a mark
are taken to be English, as all else in the document is.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

AFTER_LATIN = "\u0370"
"""The first letter of another script than Latin, Greek, comes after it."""

_BY_SCRIPT = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "GURMUKHI": "pa",
    "GUJARATI": "gu",
    "TAMIL": "ta",
    "TELUGU": "te",
    "ETHIOPIC": "am",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "THAI": "th",
    "SINHALA": "si",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
}
_BY_LETTER = (
    ("ar", "ٹڈڑںےہ", "ur"),
    ("ar", "ښځڅډړږۍ", "ps"),
    ("ar", "ێۆڵڕ", "ku"),
    ("ar", "پچژگ", "fa"),
    ("ru", "іїєґ", "uk"),
)
"""Of the language on the left, those letters are not; they are of the one on the right."""
_ENGLISH = "en"
_LATIN = ("LATIN", "")
_MARKED = re.compile(r"([a-z]{2,3})(?:-[a-z]{3})*(?:-[a-z]{4})?(-[a-z]{2})?(?![a-z0-9])", re.IGNORECASE)
_PRIVATE = re.compile("q[a-t][a-z]")
"""Languages that nobody speaks; documents use them for something else (``copied.py``)."""


def usual_language(letter: str) -> str:
    """Return the most usual language in the script of a letter; "" for a Latin one and for what is no letter."""
    return _BY_SCRIPT.get(_script_of(letter), "")


def has_other_scripts(text: str) -> bool:
    """Tell whether a letter of another script than Latin is in ``text``."""
    return not text.isascii() and any(_script_of(one) not in _LATIN for one in set(text) if one >= AFTER_LATIN)


def language_of(text: str, marked: str = "") -> str:
    """Return the language of ``text`` as a BCP 47 tag; "" where it is that of the document, or nothing tells it.

    Of a mark that is language and, where it has one, region. English of any region is that of the document: one mark
    among three would tell whose words they are.

    Args:
        text: a line of words.
        marked: what the words were marked with; empty where they were not.
    """
    if marked:
        found = _MARKED.match(marked)
        language = "".join(part or "" for part in found.groups()) if found else ""
        return "" if found is None or found[1].lower() == _ENGLISH or _PRIVATE.match(language) else language
    if not has_other_scripts(text):
        return ""
    scripts = Counter(script for character in text if (script := _script_of(character)))
    if "HIRAGANA" in scripts or "KATAKANA" in scripts:
        return "ja"
    language = _BY_SCRIPT.get(max(scripts, key=lambda one: scripts[one], default=""), "")
    lowered = text.lower()
    return next(
        (other for usual, letters, other in _BY_LETTER if usual == language and any(one in lowered for one in letters)),
        language,
    )


@cache
def _script_of(character: str) -> str:
    """Return the script of a letter as Unicode's names begin with it; "" for what is no letter."""
    if not unicodedata.category(character).startswith("L"):
        return ""
    return unicodedata.name(character, "").split(" ")[0].split("-")[0]
