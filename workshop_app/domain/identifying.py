"""Finding in words what might tell who somebody is, and writing them without it. Nothing that is kept is changed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain

from workshop_app.domain.names_in_words import ORDINARY, Letters, Name, Standing, merged
from workshop_app.domain.packs import IdentifyingDecision


class Clue(StrEnum):
    """What kind of thing might tell who somebody is; the most telling first."""

    CONTACT = "contact"
    PHONE = "phone"
    POSTCODE = "postcode"
    REAL_NAME = "real name"
    NAME = "name"
    LOOK_OUT = "look out"
    PROVIDER = "provider"
    TENDERER = "tenderer"
    TWICE = "twice"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Heard:
    """Words as they stand in a pack.

    Attributes:
        text: the words.
        heading: what they stand under.
        own: they are one person's, so that a phrase said twice ties them to others.
    """

    text: str
    heading: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class LookFor:
    """What is looked for by name, beside what tells by its form.

    Attributes:
        by_name: the names, by what kind they are.
        usual: words with a capital letter that tell nothing here, such as the name of the service.
        decided: phrases that do not stay, so that all that goes with them is seen.
    """

    by_name: Mapping[Clue, Sequence[str]]
    usual: Sequence[str] = ()
    decided: Sequence[str] = ()


@dataclass(slots=True)
class Found:
    """Something that might tell who somebody is.

    Attributes:
        phrase: the very words, as they stand there first.
        clue: what kind of thing it is.
        texts: all the words that it stands in, each once, with what they stand under first.
    """

    phrase: str
    clue: Clue
    texts: dict[str, str] = field(default_factory=dict)


LEFT_OUT = "[left out]"
"""What stands in the place of words that are left out where something has to stand."""
_NAME, _SOME_WORDS = "[name]", "[some words]"

_CONTACT = re.compile(r"[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@.])@\w[\w.]{2,}|(?:https?://|www\.)[^\s<>\"”]+", re.I)
_PHONE = re.compile(r"(?<![\w-])(?:\+|\(0|00)?\d(?:[ \u00a0().-]{0,2}\d){8,14}(?![\w-])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d\d?[.-]\d\d?[.-]\d{4}")
_POSTCODE = re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?!\w)", re.I)
_WORD = re.compile(r"[^\W_](?:['’.-]?\w)*")
_TITLED = re.compile(r"(?<!\w)(?:mr|mrs|ms|dr)\.? [^\W\d_][\w'’-]+", re.IGNORECASE)
"""A name that its title tells, where nobody types capitals."""
_ENDS = re.compile(r"[.!?…:;\n\r\v\f\u2028\u2029\"“”‘(\[*•–—-]")
_FEWEST = 4
"""Words in a phrase that ties what is said in two places to one person."""
_MOST_TEXTS = 4
"""A phrase that stands in more words than these is how people talk, and ties nobody to anything."""
_USUAL = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter english maths science art music gcse gcses btec ok okay
    youtube tiktok snapchat instagram whatsapp google xbox playstation minecraft mr mrs miss ms dr sir
    """.split()  # noqa: SIM905
)

_TELL_NOTHING = _USUAL | ORDINARY


def find_clues(heard: Sequence[Heard], looked_for: LookFor) -> list[Found]:
    """Return what might tell who somebody is, the most telling first, each phrase once as it is written.

    What is listed only since something was decided comes last of its kind, so that nothing else changes its place.

    Args:
        heard: the words of a pack.
        looked_for: names to look for.
    """
    found: dict[str, Found] = {}
    names = _named(looked_for.by_name)
    decided = _longest_first({one: _kind_of(one) for one in looked_for.decided})
    usual = frozenset(one for text in looked_for.usual for one in _folded_words(text))

    told: set[str] = set()

    def note(phrase: str, clue: Clue, where: Heard) -> None:
        one = found.setdefault(phrase, Found(phrase, clue))
        one.texts.setdefault(where.text, where.heading)

    for one in heard:
        letters = Letters(one.text)
        taken: list[tuple[int, int]] = []
        ways = (_by_form(one.text), _by_name(letters, names), _titled(one.text), _capitals(one.text, usual))
        for clue, start, end in _free(chain.from_iterable(ways), taken):
            told.add(one.text[start:end])
            note(one.text[start:end], clue, one)
        for clue, start, end in _free(_by_name(letters, decided), taken):
            note(one.text[start:end], clue, one)
    for phrase, where in _said_twice([one for one in heard if one.own]):
        told.add(phrase)
        for one in where:
            note(phrase, Clue.TWICE, one)
    order = list(Clue)
    return sorted(
        found.values(),
        key=lambda one: (order.index(one.clue), one.phrase not in told, -len(one.texts), one.phrase.casefold()),
    )


def _free(places: Iterable[tuple[Clue, int, int]], taken: list[tuple[int, int]]) -> Iterator[tuple[Clue, int, int]]:
    """Yield the places that are not taken, and take them."""
    for clue, start, end in places:
        if not any(start < to and at < end for at, to in taken):
            taken.append((start, end))
            yield clue, start, end


def _by_form(text: str) -> Iterator[tuple[Clue, int, int]]:
    for start, end in _contacts(text):
        yield Clue.CONTACT, start, end
    if any(map(str.isdigit, text)):
        for match in _PHONE.finditer(text):
            if not _DAY.match(match.group()):
                yield Clue.PHONE, *match.span()
        for match in _POSTCODE.finditer(text):
            yield Clue.POSTCODE, *match.span()


def _contacts(text: str) -> list[tuple[int, int]]:
    if not any(mark in text for mark in ("@", "://", "www.", "WWW.", "Www.")):
        return []
    found = ((match.start(), match.group().rstrip(".,;:!?)")) for match in _CONTACT.finditer(text))
    return [(start, start + len(contact)) for start, contact in found]


def _titled(text: str) -> Iterator[tuple[Clue, int, int]]:
    for match in _TITLED.finditer(text):
        yield Clue.CAPITAL, *match.span()


def _named(by_name: Mapping[Clue, Sequence[str]]) -> list[tuple[Name, Clue]]:
    """Return the names that are looked for, each once as what tells most, the longest first."""
    of: dict[str, Clue] = {}
    for clue in Clue:
        for name in by_name.get(clue, ()):
            if name.strip():
                of.setdefault(name.strip(), clue)
    return _longest_first(of)


def _longest_first(of: Mapping[str, Clue]) -> list[tuple[Name, Clue]]:
    return sorted(((Name(one), clue) for one, clue in of.items()), key=lambda each: -each[0].length)


def _kind_of(phrase: str) -> Clue:
    """Return what kind of thing a phrase is that was decided on, by its form alone."""
    return Clue.TWICE if instead_of(phrase) == _SOME_WORDS else Clue.CAPITAL


def _by_name(letters: Letters, names: Sequence[tuple[Name, Clue]]) -> Iterator[tuple[Clue, int, int]]:
    for name, clue in names:
        for one in name.standings(letters):
            yield clue, one.start, one.end


def _capitals(text: str, usual: frozenset[str]) -> Iterator[tuple[Clue, int, int]]:
    """Yield where words begin with a capital inside a sentence, neighbours together; all capitals is only loud."""
    if text.islower():
        return
    start = end = -1
    for match in _WORD.finditer(text):
        word = match.group()
        folded = word.casefold().replace("’", "'")
        inside = match.start() > 0 and not _ENDS.search(text[_gap_before(text, match.start()) : match.start()])
        named = word[0].isupper() and not word.isupper() and folded.split("'")[0] not in _TELL_NOTHING | usual
        if named and (inside or start >= 0) and not _begins(text, match.start()):
            if start >= 0 and text[end : match.start()] == " ":
                end = match.end()
                continue
            if start >= 0:
                yield Clue.CAPITAL, start, end
            start, end = match.span()
        elif start >= 0:
            yield Clue.CAPITAL, start, end
            start = end = -1
    if start >= 0:
        yield Clue.CAPITAL, start, end


def _gap_before(text: str, at: int) -> int:
    """Return where what parts a word from the one before it begins."""
    while at > 0 and not text[at - 1].isalnum():
        at -= 1
    return at


def _begins(text: str, at: int) -> bool:
    """Tell whether a word is the first of a sentence, which has a capital anyway."""
    gap = text[_gap_before(text, at) : at]
    return len(gap) == at or bool(_ENDS.search(gap))


def _folded_words(text: str) -> list[str]:
    return [match.group().casefold() for match in _WORD.finditer(text)]


def _said_twice(heard: Sequence[Heard]) -> Iterator[tuple[str, list[Heard]]]:
    """Yield the phrases that stand in words under different headings, each as long as it can be, with those words."""
    words = [[match for match in _WORD.finditer(one.text)] for one in heard]
    folded = [[match.group().casefold().replace("’", "").replace("'", "") for match in each] for each in words]
    where: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, each in enumerate(folded):
        for at in range(len(each) - _FEWEST + 1):
            where[tuple(each[at : at + _FEWEST])].add(number)

    def ties(numbers: Iterable[int]) -> bool:
        of = list(numbers)
        return 1 < len({heard[one].text for one in of}) <= _MOST_TEXTS and len({heard[one].heading for one in of}) > 1

    tying = {phrase: frozenset(numbers) for phrase, numbers in where.items() if len(numbers) > 1 and ties(numbers)}
    told: set[tuple[str, ...]] = set()
    for number, each in enumerate(folded):
        at = 0
        while at + _FEWEST <= len(each):
            numbers = tying.get(tuple(each[at : at + _FEWEST]))
            if numbers is None:
                at += 1
                continue
            to = at + _FEWEST
            while tying.get(tuple(each[to - _FEWEST + 1 : to + 1])) == numbers:
                to += 1
            phrase = tuple(each[at:to])
            if phrase not in told and sum(one not in ORDINARY and not one.isdigit() for one in phrase) > 1:
                told.add(phrase)
                start, end = words[number][at].start(), words[number][to - 1].end()
                yield heard[number].text[start:end], [heard[one] for one in sorted(numbers)]
            at = to - _FEWEST + 1 if to > at + _FEWEST else at + 1


def instead_of(phrase: str) -> str:
    """Return what stands in the place of a masked phrase: what kind of thing it was, in square brackets."""
    if _CONTACT.fullmatch(phrase):
        return "[contact]"
    if _PHONE.fullmatch(phrase):
        return "[phone number]"
    if _POSTCODE.fullmatch(phrase):
        return "[postcode]"
    words = phrase.split()
    return (
        _SOME_WORDS
        if len(words) >= _FEWEST and any(one.islower() and one.isalpha() and len(one) > 3 for one in words)
        else _NAME
    )


class Masks:
    """What was decided for one pack, and words as they leave with it.

    What is masked goes however it is written and whatever it is stuck to, where it surely stands; what is written in
    one very way of which somebody decided that it stays, stays.

    Args:
        decided: phrases, each with what is done with it.
    """

    def __init__(self, decided: Iterable[tuple[str, IdentifyingDecision]]) -> None:
        names: dict[IdentifyingDecision, list[Name]] = defaultdict(list)
        self._kept: set[str] = set()
        for phrase, decision in decided:
            if decision is IdentifyingDecision.KEEP:
                self._kept.add(phrase)
            else:
                names[decision].append(Name(phrase))
        self._goes = names[IdentifyingDecision.LEAVE_OUT]
        self._masked = names[IdentifyingDecision.MASK]

    @property
    def do_nothing(self) -> bool:
        """Whether every word leaves as it is."""
        return not self._goes and not self._masked

    def leaves_out(self, text: str) -> bool:
        """Tell whether words are left out whole."""
        return self._leaves_out(Letters(text))

    def masked(self, text: str) -> str:
        """Return words as they leave: what is masked is told by its kind, and what is left out by that alone."""
        letters = Letters(text)
        if self._leaves_out(letters):
            return LEFT_OUT
        leaving, before = [], 0
        for start, end in merged([one for _, one in self._standing(letters, self._masked)]):
            leaving += [text[before:start], instead_of(text[start:end])]
            before = end
        return "".join([*leaving, text[before:]]) if leaving else text

    def goes_with(self, phrase: str) -> tuple[str, IdentifyingDecision] | None:
        """Return with which other phrase a whole one goes, and how; None where it stays or is decided on itself."""
        letters = Letters(phrase)
        for decision, names in ((IdentifyingDecision.LEAVE_OUT, self._goes), (IdentifyingDecision.MASK, self._masked)):
            found = list(self._standing(letters, names))
            whole = decision is IdentifyingDecision.LEAVE_OUT or merged([one for _, one in found]) == [(0, len(phrase))]
            if found and whole and phrase not in {name.phrase for name in names}:
                return found[0][0].phrase, decision
        return None

    def _leaves_out(self, letters: Letters) -> bool:
        return next(self._standing(letters, self._goes), None) is not None

    def _standing(self, letters: Letters, names: Iterable[Name]) -> Iterator[tuple[Name, Standing]]:
        contacts = _contacts(letters.text) if names else []
        for name in names:
            for one in name.standings(letters):
                at = next((each for each in contacts if one.start < each[1] and each[0] < one.end), None)
                whole = one if at is None else replace(one, start=min(one.start, at[0]), end=max(one.end, at[1]))
                stays = {letters.text[one.start : one.end], letters.text[whole.start : whole.end]} & self._kept
                if one.sure and not stays:
                    yield name, whole


def undecided(found: Iterable[Found], decided: Mapping[str, IdentifyingDecision]) -> list[Found]:
    """Return of what was found that on which nobody decided, neither on itself nor on what it goes with."""
    masks = Masks(decided.items())
    return [one for one in found if one.phrase not in decided and masks.goes_with(one.phrase) is None]
