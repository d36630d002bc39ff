"""Where a name stands in words, however it is written there. Places are told in the very words, which stay as they are.

Large and small letters, wide ones, accents and what nobody sees make no difference, and neither does what a name is
stuck to: "ZoeBrown", "zoebrown", "zoe_07", "@zoe", "Z o e", "Z0e". A name of few letters is part of many ordinary words
("Al" of "also"), so how surely a name stands in a word depends on its length and on what is around it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property, lru_cache

from workshop_app.domain.wording import is_seen

ORDINARY = frozenset(
    """
    a about actually after again all also always am an and any anything are as ask asked at be because been before
    being better but by can cant cause come could did didnt do does doesnt doing done dont each else even ever
    every everyone everything for from get gets getting give go goes going good got had has have having he help
    her here him his how i id if ill im in into is isnt it its ive just kind know let like lot make me more most
    much my need needs never no nobody not nothing now of off ok on one only or other our out over people put
    really said same say see she should so some somebody someone something stuff sure take talk tell than that
    thats the their them then there these they theyre thing things think this those time to too up us very want
    wanted was we well went were what when where which while who why will with wont work would yeah you young your
    """.split()  # noqa: SIM905
)
"""Words that everybody uses."""
_NAMES_TOO = frozenset(
    """
    angel april art august autumn bill bob buddy chance charity church club dad dean drew faith gran grace green guy
    hall harmony hill honey hope house hub hunter jack jet joy june justice king lane may mark max melody mercy miles
    mum nan nick park pat penny place rain ray rich river road rob rose school sky smart star storm street summer sunny
    teacher wade winter young
    """.split()  # noqa: SIM905
)
"""Ordinary words that are names too, or parts of the names of places: small, they are most often just words."""

_SURNAMES = frozenset(
    """
    adams ahmed akhtar allen anderson andrews bailey barker barnes begum bennett brown butler campbell carter chapman
    clark clarke collins cooper davies davis dixon edwards ellis evans fisher foster gibson graham griffiths harris
    harrison hassan holmes hughes hunt hussain iqbal islam jackson jenkins johnson jones kelly kennedy khalid knight
    kumar lewis lloyd mahmood malik marshall martin mason matthews mcdonald miller mills mitchell mohammed morgan morris
    murphy murray owens palmer parker patel phillips powell rahman reynolds richards richardson roberts robertson
    robinson rogers russell sharma shaw simpson singh smith spencer stevens stewart taylor thomas thompson thomson
    turner walker watson webb wilkinson williams wilson wright
    """.split()  # noqa: SIM905
)
"""The family names that most people have: beside a name, in one with it, they tell that it is one."""
_WORDS_LIKE_THOSE = frozenset(
    """
    bargainhunter blacksmith brickmason coppersmith dogwalker fallen firewalker freemason ghosthunter goldsmith
    gunsmith headhunt headhunter kingfisher locksmith manhunt nightwalker pageturner playwright returner sawmills
    silversmith skywalker sleepwalker songsmith spacewalker stonemason tightropewalker treadmills treasurehunt
    tunesmith watermills windmills wordsmith
    """.split()  # noqa: SIM905
)
"""Ordinary words that end as if with one of them."""
_FIGURES_LIKE = {"o": "0", "i": "1", "l": "1", "e": "3", "a": "4", "s": "5", "t": "7", "b": "8"}
"""Figures that some write in the place of letters."""
_FIGURE_BY_LETTER = re.compile(r"\d[^\W\d_]|[^\W\d_]\d")
_FEWEST_WITH_FIGURES = 3
"""Letters of a name in which figures are looked for: shorter ones are codes and times of day."""

_ALSO_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"})
_APOSTROPHES = frozenset("'\u2019\u2018\u02bc\u00b4`")
_TATWEEL = "\u0640"
"""What only stretches an Arabic word."""
_LONGEST_FIGURE = 8
"""Digits; with more of them it is a telephone number, however it is parted."""
_MOST_BETWEEN = 4
"""Characters between two words of a name."""
_IN_HANDLES, _IN_WORDS, _ANYWHERE = 3, 4, 6
"""Letters from which on a name is seen at an end of what somebody is called elsewhere, at an end of any word, and
anywhere."""
_NO_SPACES = (
    *((0x0E00, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3040, 0x30FF), (0x31F0, 0x31FF)),
    *((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9D), (0x20000, 0x3FFFF)),
)
"""Scripts that put no spaces between words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A name in words.

    Attributes:
        start, end: where, in the very words; what the name is stuck to belongs to it.
        sure: it is that name, and not only letters of a longer word or a word that is no name here.
    """

    start: int
    end: int
    sure: bool


class _Edge(IntEnum):
    """What parts a name from the letters beside it."""

    NONE = 0
    WORD_GOES_ON = 1
    STUCK = 2
    APART = 3


class Letters:
    """The letters and figures of words, folded, each with where it stands in the words."""

    def __init__(self, text: str) -> None:
        self.text = text
        if text.isascii():
            self.folded = "".join(filter(str.isalnum, text.lower()))
        else:
            self.folded = "".join(folded for folded, _, _ in self._found)

    @cached_property
    def _found(self) -> list[tuple[str, int, int]]:
        return [(folded, start, end) for start, end in _signs(self.text) if (folded := _folded(self.text[start:end]))]

    @cached_property
    def has_figures(self) -> bool:
        """Whether a figure stands right beside a letter, so that it may be written in the place of one."""
        return _FIGURE_BY_LETTER.search(self.folded) is not None

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Of each folded letter, from where to where its sign stands; a sign may give several, or part of one."""
        if self.text.isascii():
            return [(at, at + 1) for at, one in enumerate(self.text) if one.isalnum()]
        return [(start, end) for folded, start, end in self._found for _ in folded]

    def between(self, number: int) -> str | None:
        """Return what stands before a folded letter and after the one before it; None where they are one sign."""
        before, here = self.places[number - 1], self.places[number]
        return None if before == here else self.text[before[1] : here[0]]

    def sign(self, number: int) -> str:
        """Return the first character of the sign that a folded letter comes from; "" beyond the ends."""
        return self.text[self.places[number][0]] if 0 <= number < len(self.folded) else ""


def _signs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each character stands, with the marks and what nobody sees after it."""
    start = 0
    for at in range(1, len(text)):
        if not _goes_with_the_last(text[at]):
            yield start, at
            start = at
    if text:
        yield start, len(text)


@lru_cache(maxsize=4096)
def _goes_with_the_last(character: str) -> bool:
    category = unicodedata.category(character)
    return (
        category[0] == "M"
        or category == "Cf"
        or character == _TATWEEL
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7ff"
        or not (category == "Cc" or character.isspace() or is_seen(character))
    )


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    """Return the letters and figures of one sign, small, narrow and without accents; "" for none."""
    seen = "".join(one for one in sign if one != _TATWEEL and unicodedata.category(one) != "Cf")
    small = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold()).translate(_ALSO_LETTERS)
    plain = "".join(one for one in unicodedata.normalize("NFKD", small) if not _is_accent(one))
    whole = unicodedata.normalize("NFC", plain)
    if not any(map(str.isalnum, whole)) or sign[0] in _APOSTROPHES:
        return ""
    return "".join(one for one in whole if one.isalnum() or (unicodedata.category(one)[0] == "M" and is_seen(one)))


def _is_accent(mark: str) -> bool:
    """Tell whether a mark only changes a letter; signs of vowels in Indian scripts and Thai are letters themselves."""
    place = unicodedata.combining(mark)
    return 10 <= place <= 36 or place >= 200


class Name:
    """A name, or other words, that are looked for.

    Args:
        phrase: as somebody wrote it.
    """

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase.strip()
        letters = Letters(self.phrase)
        self._letters = letters.folded
        self._is_figure = self._letters.isdigit() and len(self._letters) > _LONGEST_FIGURE
        between = {at: letters.between(at) for at in range(1, len(self._letters))}
        single = len(between) > 1 and all(between.values())
        self._joins = {} if single else {at: gap for at, gap in between.items() if gap or _is_stuck(letters, at)}
        self._is_one_word = not any(map(str.isspace, self.phrase))
        self._is_small = self.phrase.islower()

    @cached_property
    def _with_figures(self) -> re.Pattern[str]:
        return re.compile(
            "".join(f"[{one}{_FIGURES_LIKE[one]}]" if one in _FIGURES_LIKE else re.escape(one) for one in self._letters)
        )

    @property
    def length(self) -> int:
        """How many letters it has."""
        return len(self._letters) or len(self.phrase)

    def standings(self, words: Letters) -> Iterator[Standing]:
        """Yield where it stands in words."""
        if not self._letters:
            yield from self._signs(words.text)
            return
        at = words.folded.find(self._letters)
        while at >= 0:
            standing = self._standing(words, at, at + len(self._letters))
            if standing is not None:
                yield standing
            at = words.folded.find(self._letters, at + 1 if standing is None else at + len(self._letters))
        if words.has_figures and len(self._letters) >= _FEWEST_WITH_FIGURES:
            yield from self._written_with_figures(words)

    def _written_with_figures(self, words: Letters) -> Iterator[Standing]:
        """Yield where figures stand in the place of letters, as in "Z0e"; at its end they are most often figures."""
        length, at = len(self._letters), 0
        while (found := self._with_figures.search(words.folded, at)) is not None:
            at = found.start() + 1
            written = found.group()
            figures = [number for number in range(length) if written[number] != self._letters[number]]
            begins = bool(figures) and figures[0] == 0
            if not figures or length - len(figures) < max(len(figures), _FEWEST_WITH_FIGURES if begins else 2):
                continue
            standing = self._standing(words, found.start(), found.end(), may_be_spelt=False)
            if standing is not None:
                inside = not begins and any(one.isalpha() for one in written[figures[0] :])
                yield replace(standing, sure=standing.sure and (inside or begins))
                at = found.end()

    def _signs(self, text: str) -> Iterator[Standing]:
        """Yield where a name without any letters stands, such as an emoji."""
        at = text.find(self.phrase) if self.phrase else -1
        while at >= 0:
            yield Standing(at, at + len(self.phrase), sure=True)
            at = text.find(self.phrase, at + len(self.phrase))

    def _standing(self, words: Letters, first: int, end: int, *, may_be_spelt: bool = True) -> Standing | None:
        spelt = may_be_spelt and self._is_spelt(words, first, end)
        if not spelt and not self._hangs_together(words, first, end):
            return None
        before, after = _edge(words, first, end, at_end=False), _edge(words, first, end, at_end=True)
        start, stop = words.places[first][0], words.places[end - 1][1]
        if after is _Edge.WORD_GOES_ON and _is_of_somebody(words, first, end):
            after = _Edge.APART
        else:
            stop = _to_the_right(words.text, stop)
        start = _to_the_left(words.text, start)
        while stop > start and unicodedata.category(words.text[stop - 1]) == "Cf":
            stop -= 1
        sure = self._is_sure(before, after, words.text[start:stop])
        if sure is None or (spelt and min(before, after) < _Edge.STUCK):
            return None
        return Standing(start, stop, sure and not self._is_just_a_word(words.text[start:stop]))

    def _is_spelt(self, words: Letters, first: int, end: int) -> bool:
        """Tell whether the letters stand one by one, as in "Z o e"."""
        enough = end - first > 2 or _has_no_spaces(words.sign(first) or " ")
        return enough and all(0 < len(words.between(at) or "") < _MOST_BETWEEN for at in range(first + 1, end))

    def _hangs_together(self, words: Letters, first: int, end: int) -> bool:
        """Tell whether what stands between the letters parts none but the words of the name."""
        for at in range(first + 1, end):
            gap = words.between(at)
            if self._is_figure:
                if len(gap or "") > 2 or "_" in (gap or ""):
                    return False
            elif at - first not in self._joins:
                if gap and not (gap in _APOSTROPHES and end - first >= _IN_WORDS):
                    return False
            elif gap:
                if len(gap) > _MOST_BETWEEN:
                    return False
            elif end - first < _ANYWHERE and not _is_stuck(words, at) and (self._joins[at - first] or "").isspace():
                return False
        return True

    def _is_sure(self, before: _Edge, after: _Edge, whole: str) -> bool | None:
        """Tell whether it is surely the name; None where it is none."""
        letters, weakest, strongest = len(self._letters), min(before, after), max(before, after)
        if weakest is _Edge.NONE:
            return None
        if letters == 1:
            return True if weakest is _Edge.APART else None
        if weakest > _Edge.WORD_GOES_ON or letters >= _ANYWHERE:
            return True
        at_an_end = strongest > _Edge.WORD_GOES_ON
        if at_an_end and self._is_with_a_surname(whole):
            return True
        if letters >= (_IN_HANDLES if at_an_end else _ANYWHERE - 1) and _is_handle(whole):
            return True
        return False if at_an_end and letters >= _IN_WORDS else None

    def _is_with_a_surname(self, whole: str) -> bool:
        """Tell whether a name and a family name stand in one, as in "zoebrown"."""
        name, both = self._letters, Letters(whole).folded
        if name in ORDINARY or name in _NAMES_TOO or {both, both.removesuffix("s")} & _WORDS_LIKE_THOSE:
            return False
        beside = [both.removeprefix(name)] if both.startswith(name) else []
        beside += [both.removesuffix(name)] if both.endswith(name) else []
        return any(one in _SURNAMES or one.removesuffix("s") in _SURNAMES for one in beside)

    def _is_just_a_word(self, whole: str) -> bool:
        """Tell whether it is most likely no name here: "will", where somebody is called Will."""
        may_be = self._is_one_word and not self._is_small and whole.islower()
        return may_be and whole in ORDINARY | _NAMES_TOO


def _edge(words: Letters, first: int, end: int, *, at_end: bool) -> _Edge:
    """Return what parts letters from those before them, or after them."""
    inner, outer = (end - 1, end) if at_end else (first, first - 1)
    if not 0 <= outer < len(words.folded):
        return _Edge.APART
    gap = words.between(max(inner, outer))
    if gap:
        short_ending = not at_end and end - first <= 2 and gap in _APOSTROPHES
        return _Edge.WORD_GOES_ON if short_ending else _Edge.APART
    if gap is None:
        return _Edge.WORD_GOES_ON
    if words.folded[inner].isdigit() and words.folded[outer].isdigit():
        return _Edge.NONE
    return _Edge.STUCK if _is_stuck(words, max(inner, outer)) else _Edge.WORD_GOES_ON


def _is_stuck(words: Letters, at: int) -> bool:
    """Tell whether another word begins at a letter though nothing parts it from the one before."""
    left, right = words.sign(at - 1), words.sign(at)
    if words.folded[at - 1].isdigit() != words.folded[at].isdigit():
        return True
    cased = _has_case(left), _has_case(right)
    if not all(cased):
        return not words.folded[at].isdigit()
    if right.isupper():
        return left.islower() or words.sign(at + 1).islower()
    return left.isupper() and words.sign(at - 2).isupper() and right.islower()


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _is_of_somebody(words: Letters, first: int, end: int) -> bool:
    """Tell whether a name has an "s" after it, as in "Zoes mum"."""
    if end - first < _IN_HANDLES or words.folded[end] != "s" or words.folded[first : end + 1] in ORDINARY:
        return False
    return end + 1 == len(words.folded) or bool(words.between(end + 1))


def _is_handle(whole: str) -> bool:
    """Tell whether letters are what somebody is called elsewhere, and no word."""
    return whole[0] in "@#" or "_" in whole or any(map(str.isdigit, whole))


def _to_the_left(text: str, start: int) -> int:
    """Return where what a name is stuck to begins."""
    at = start
    while at > 0 and _sticks(text, at - 1):
        at -= 1
    while at < start and not text[at].isalnum():
        at += 1
    return at - 1 if at > 0 and text[at - 1] in "@#" else at


def _to_the_right(text: str, end: int) -> int:
    """Return where what a name is stuck to ends."""
    at = end
    while at < len(text) and _sticks(text, at):
        at += 1
    while at > end and text[at - 1] == "_":
        at -= 1
    return at


def _sticks(text: str, at: int) -> bool:
    one = text[at]
    if _has_no_spaces(one):
        return False
    return one == "_" or _goes_with_the_last(one) or _folded(one) != ""


def _has_no_spaces(character: str) -> bool:
    return character >= "\u0e00" and any(first <= ord(character) <= last for first, last in _NO_SPACES)


def merged(standings: list[Standing]) -> list[tuple[int, int]]:
    """Return where names stand, in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for one in sorted(standings, key=lambda each: each.start):
        if found and one.start < found[-1][1]:
            found[-1] = found[-1][0], max(one.end, found[-1][1])
        else:
            found.append((one.start, one.end))
    return found
