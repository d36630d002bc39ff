"""Words on their way to a page: laid out as data, so that nothing in them can ever be markup.

A line of words is either a plain string or, where there is more to know, ``{"rtl": bool, "runs": [...]}`` with, in
another language than English, its tag as ``"language"`` and, if anything in it is a tab or written from right to left,
``"copied"``: the line as it has to come out of the file. A run is a string, ``{"tab": true}``, ``{"end": true}`` (a
line end inside a heading), ``{"named": "U+0007"}`` for a character that cannot be drawn, or ``{"pieces": [...]}``: a
string in pieces, each a string or ``{"text": "...", "language": "uk"}``. Two neighbouring runs may be parted at the
end of a line on the page.
"""

import itertools
import json
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import Any

from workshop_app.domain.wording import is_seen
from workshop_app.exports.typesetting.languages import AFTER_LATIN, has_other_scripts, language_of, usual_language

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_STACKED = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]")
"""Marks that are left when letters and marks are put together as one: a font may draw them a shape each."""
_TWO_MARKS = re.compile("[\u0300-\u036f]{2}")
"""A letter with two marks, as Vietnamese has them: a font may draw it as two shapes, each copied as all of it."""
_CHOOSES_A_LOOK = re.compile("[\u200c\u200d\ufe0e\ufe0f]")
"""What chooses how the character before it is drawn, or joins it to the next."""
_LONGEST_WORD = 28
"""Characters; a line holds more of them, however wide they are drawn."""
_BETWEEN_WORDS = r"(?<=[\w.,;:!?)…])[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000](?=\w)"
_LONG = re.compile(f"(?:(?!{_BETWEEN_WORDS}).){{{_LONGEST_WORD},}}", re.DOTALL)
"""What a line may not be ended in for so long: a line ends at a space between words, but not at one that does not break
(U+00A0 and its like), nor, for typst, at one before a full stop, a bracket that closes or a quotation mark."""
_WORD = re.compile(r"\S*\s*")
_CHUNK = 7
_REMEMBERED = 4096
"""Characters: as many as are in use among those who speak many languages."""
_FIRST_FROM_RIGHT = "\u0590"
"""No character before it is written from right to left."""
_OPENS_ISOLATE = "\u2066\u2067\u2068"
_CLOSES_ISOLATE = "\u2069"
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


class SetApart(IntEnum):
    """What is set by itself in a line of another script than Latin, so that typst need not see all of it at once."""

    WHERE_IT_MUST = 0
    WORDS = 1
    CHARACTERS = 2


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody's words, set as lines of their own: every space and line end as it was said.

    Attributes:
        text: the words.
        language: what they were marked with, as a BCP 47 tag; empty where they were not.
    """

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Inline:
    """A name or a short text among other text on one line."""

    text: str


Run = str | dict[str, Any]
Line = str | dict[str, Any]


def lines_of(text: str) -> list[str]:
    """Split ``text`` where a line ends, at any line end that Unicode knows; empty lines are kept."""
    return _LINE_END.split(text)


def starts_from_right(line: str) -> bool:
    """Tell whether the first strong character of ``line`` is of a script written from right to left."""
    for character in line:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


@lru_cache(_REMEMBERED)
def never_drawn(character: str) -> bool:
    """Tell whether no font can draw ``character``: a control, for private use, or no character at all."""
    code = ord(character)
    return (
        unicodedata.category(character) in ("Cc", "Co")
        or code == 0xFEFF
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
        # Planes in which hardly anything stands: what is none there, typst takes for drawn, or leaves out.
        or (0x40000 <= code <= 0xEFFFF and unicodedata.category(character) == "Cn")
    )


def character_number(character: str) -> str:
    """Return how a character is named where it stands, such as ``U+1F9FF``: short enough for any line."""
    return f"U+{ord(character):04X}"


def character_name(character: str) -> str:
    """Return how a character is named in a list, such as ``U+1F9FF nazar amulet``."""
    return f"{character_number(character)} {unicodedata.name(character, '').lower()}".rstrip()


def spoken_lines(
    text: str, undrawn: Collection[str], marked: str = "", apart: SetApart = SetApart.WHERE_IT_MUST
) -> list[Line]:
    """Lay out words of their own.

    Args:
        text: the words.
        undrawn: characters found to be in no font, besides those that never are.
        marked: the language they were marked with; empty where they were not.
        apart: what is set by itself.
    """
    return [_line(line, undrawn, marked, apart) for line in lines_of(text)]


def inline_runs(text: str, undrawn: Collection[str], apart: SetApart = SetApart.WHERE_IT_MUST) -> list[Run]:
    """Lay out a text that stands among other text; its direction cannot spill over.

    Where it is more than nothing but shows nothing, that is said in its place: a heading is never empty.
    """
    runs: list[Run] = []
    for number, line in enumerate(lines_of(_isolated(text))):
        if number:
            runs.append({"end": True})
        runs.extend(_runs(line, undrawn, apart))
    if runs and not any(_shows(run) for run in runs):
        runs.append({"named": "nothing to be seen"})
    return [_in_languages(run) for run in runs]


def _shows(run: Run) -> bool:
    """Tell whether anything of a run can be seen on the page."""
    if isinstance(run, str):
        return any(map(is_seen, run))
    return "named" in run


def plain(text: str, undrawn: Collection[str] = ()) -> str:
    """Return ``text`` on one line for a title in the file's properties: what cannot be drawn is named."""
    joined = " ".join(lines_of(text)).replace("\t", " ")
    return "".join(f"[{character_name(c)}]" if c in undrawn or never_drawn(c) else c for c in joined)


def laid_out(words: object, undrawn: Collection[str] = (), apart: SetApart = SetApart.WHERE_IT_MUST) -> list[Any]:
    """Return a ``Spoken`` or ``Inline`` laid out, for whoever writes a tree with such in it as JSON.

    Raises:
        TypeError: it is neither.
    """
    if isinstance(words, Spoken):
        return spoken_lines(words.text, undrawn, words.language, apart)
    if isinstance(words, Inline):
        return inline_runs(words.text, undrawn, apart)
    raise TypeError(f"{type(words).__name__} is no words")


def named_characters(tree: Any, undrawn: Collection[str] = ()) -> list[str]:
    """Return the names of the different characters in ``tree`` that cannot be drawn, in order of their number."""
    found: set[str] = set()
    for words in _words_in(tree):
        if not (words.text.isascii() and words.text.isprintable()):
            drawn_as_lines = set("".join(lines_of(words.text))) - {"\t"}
            found.update(c for c in drawn_as_lines if c in undrawn or never_drawn(c))
    return [character_name(character) for character in sorted(found)]


def _words_in(tree: Any) -> list[Spoken | Inline]:
    """Return what is ``Spoken`` or ``Inline`` in ``tree``, in its order."""
    found: list[Spoken | Inline] = []
    # Nothing goes through a tree quicker than what writes JSON, which asks what to write for what it does not know.
    json.dumps(tree, check_circular=False, default=found.append)
    return found


def _line(line: str, undrawn: Collection[str], marked: str, apart: SetApart) -> Line:
    runs = _runs(line, undrawn, apart)
    if not line:
        return ""
    language = language_of(line, marked)
    about: dict[str, Any] = {"language": language} if language else {}
    if _is_copied_otherwise(line, undrawn):
        return {"rtl": starts_from_right(line), "runs": runs, "copied": line} | about
    if not language:
        runs = [_in_languages(run) for run in runs]
    if len(runs) == 1 and isinstance(runs[0], str) and not about:
        return runs[0]
    return {"rtl": False, "runs": runs} | about


def _in_languages(run: Run) -> Run:
    """Return a run with the language of each part that is in another script than Latin; a run without any as it is."""
    if not isinstance(run, str) or not has_other_scripts(run):
        return run
    pieces: list[tuple[str, str]] = []
    between = ""
    for character in run:
        if not character.isalpha():
            between += character
            continue
        language = usual_language(character)
        if pieces and pieces[-1][1] == language:
            pieces[-1] = (pieces[-1][0] + between + character, language)
        elif language:
            pieces += [(between, ""), (character, language)]
        else:
            pieces.append((between + character, ""))
        between = ""
    pieces.append((between, ""))
    if not any(language for _, language in pieces):
        return run
    return {
        "pieces": [
            {"text": text, "language": language_of(text)} if language else text for text, language in pieces if text
        ]
    }


def _is_copied_otherwise(line: str, undrawn: Collection[str]) -> bool:
    if line.isascii():
        return "\t" in line
    characters = set(line)
    return (
        "\t" in characters
        or (
            max(characters) >= _FIRST_FROM_RIGHT
            and any(unicodedata.bidirectional(c) in ("R", "AL") for c in characters)
        )
        or _STACKED.search(unicodedata.normalize("NFC", line)) is not None
        or _TWO_MARKS.search(unicodedata.normalize("NFD", line)) is not None
        or _hides_something(
            line, {one for one in characters if not (is_seen(one) or one.isspace() or never_drawn(one))}
        )
        or _marks_what_is_named(line, {one for one in characters if one in undrawn or never_drawn(one)})
    )


def _hides_something(line: str, hidden: Collection[str]) -> bool:
    """Tell whether something without a shape of its own stands where it is not part of what stands before it."""
    return bool(hidden) and (
        line[0] in hidden
        or any(one in hidden and (before in hidden or not _CHOOSES_A_LOOK.match(one)) for before, one in pairwise(line))
    )


def _marks_what_is_named(line: str, named: Collection[str]) -> bool:
    """Tell whether a mark belongs to a character that is named in its place."""
    return bool(named) and any(
        before in named and unicodedata.category(mark).startswith("M") for before, mark in pairwise(line)
    )


def _runs(line: str, undrawn: Collection[str], apart: SetApart) -> list[Run]:
    odd = set() if line.isascii() and line.isprintable() else set(line)
    own = {one: _run_of_its_own(one) for one in odd if one == "\t" or one in undrawn or never_drawn(one)}
    strays = any(map(_belongs_to_what_is_before, odd)) and any(itertools.starmap(_is_stray, pairwise(line)))
    if not own and not strays and not apart and not _LONG.search(line):
        return [line] if line else []
    runs: list[Run] = []
    text = ""
    for character in line:
        if character in own:
            runs.extend(_parted(text, apart))
            text = ""
            runs.append(own[character])
        else:
            text += character
    runs.extend(_parted(text, apart))
    return runs


def _run_of_its_own(character: str) -> Run:
    return {"tab": True} if character == "\t" else {"named": character_number(character)}


def _parted(text: str, apart: SetApart) -> list[Run]:
    """Part ``text`` where a line could not be ended for too long: after each space there, and inside long words.

    It is never parted inside what is drawn as one character, but before a mark that stands after a space: typst would
    take both for one, and come to an end without a word where it ends a line between them. Where it did so ``apart``
    says how much more is parted: after each space, whatever comes next, for joiners and tags are taken so, too.
    """
    cuts = {at for at in range(1, len(text)) if _is_stray(text[at - 1], text[at])}
    if apart and text and max(text) >= AFTER_LATIN:
        cuts.update(
            at
            for at in range(1, len(text))
            if text[at - 1].isspace() or (apart is SetApart.CHARACTERS and _may_part(text[at - 1], text[at]))
        )
    for long in _LONG.finditer(text):
        for word in _WORD.finditer(text, long.start(), long.end()):
            letters = word.start() + len(word[0].rstrip())
            ends = [*range(word.start() + _CHUNK, letters, _CHUNK)] if letters - word.start() >= _LONGEST_WORD else []
            if word.end() < long.end():
                ends.append(word.end())
            cuts.update(_next_cut(text, end) for end in ends)
    places = sorted({0, *cuts, len(text)})
    return [text[start:end] for start, end in itertools.pairwise(places)]


def drawn_as_one(text: str) -> Iterator[str]:
    """Yield ``text`` in the shortest pieces between which a line may be ended inside a word."""
    start = 0
    while start < len(text):
        end = _next_cut(text, start + 1)
        yield text[start:end]
        start = end


def _next_cut(text: str, at: int) -> int:
    """Return the first place from ``at`` on where ``text`` may be parted, or its end."""
    while at < len(text) and not _may_part(text[at - 1], text[at]):
        at += 1
    return at


def _may_part(before: str, after: str) -> bool:
    if _is_stray(before, after):
        return True
    joined = unicodedata.category(after) in ("Mn", "Mc", "Me", "Cf") or unicodedata.category(before) == "Cf"
    regional = "\U0001f1e6" <= after <= "\U0001f1ff"
    skin_tone = "\U0001f3fb" <= after <= "\U0001f3ff"
    conjunct = unicodedata.combining(before) == 9
    return not (joined or regional or skin_tone or conjunct)


def _is_stray(before: str, after: str) -> bool:
    """Tell whether a mark or a colour of skin stands after a space, so that there is nothing that it belongs to."""
    return before.isspace() and _belongs_to_what_is_before(after)


@lru_cache(_REMEMBERED)
def _belongs_to_what_is_before(character: str) -> bool:
    return unicodedata.category(character).startswith("M") or "\U0001f3fb" <= character <= "\U0001f3ff"


def _isolated(text: str) -> str:
    """Wrap ``text`` so that neither its direction nor an override in it reaches what stands beside it."""
    if not any(unicodedata.bidirectional(c) not in _TAME for c in text):
        return text
    kept: list[str] = []
    open_isolates = 0
    for character in text:
        if character in _OPENS_ISOLATE:
            open_isolates += 1
        elif character == _CLOSES_ISOLATE:
            if not open_isolates:
                continue
            open_isolates -= 1
        kept.append(character)
    return _ISOLATE + "".join(kept) + _END_ISOLATE * (open_isolates + 1)


_TAME = frozenset({"L", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", ""})
