"""Languages that words can be marked with, as BCP 47 tags (RFC 5646): a mark helps whoever reads them aloud."""

import re

from workshop_app.domain.errors import RuleBrokenError

LANGUAGES = {
    "en": "English",
    "cy": "Welsh",
    "pl": "Polish",
    "ro": "Romanian",
    "ur": "Urdu",
    "pa": "Punjabi",
    "bn": "Bengali",
    "gu": "Gujarati",
    "ar": "Arabic",
    "so": "Somali",
    "pt": "Portuguese",
    "es": "Spanish",
    "fr": "French",
    "uk": "Ukrainian",
    "fa": "Persian",
    "ps": "Pashto",
    "ku": "Kurdish",
    "tr": "Turkish",
    "zh": "Chinese",
    "bfi": "British Sign Language",
}
"""The languages most often heard, by their tags, in the order in which a page offers them; others are kept too."""

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.ASCII,
)


def checked_language(tag: str) -> str:
    """Return a language tag as it is written by convention, such as "zh-Hant-TW".

    Raises:
        RuleBrokenError: it is not well formed.
    """
    found = _TAG.fullmatch(tag.lower())
    if found is None:
        raise RuleBrokenError(
            "That is no mark of a language. Choose one from the list, or write its tag, such as “pl” or “pt-BR”. "
            "Nothing was changed."
        )
    parts = tag.lower()
    for group, write in (("script", str.title), ("region", str.upper)):
        start, end = found.span(group)
        if start >= 0:
            parts = parts[:start] + write(parts[start:end]) + parts[end:]
    return parts


def language_name(tag: str) -> str:
    """Return what a page calls a language: its name where the list has it, else the tag."""
    return LANGUAGES.get(tag, tag)
