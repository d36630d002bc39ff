"""What leaves with one pack: what was gathered, with what was decided on words that might tell who somebody is.

This is the one place where words are masked or left out, for documents, sheets and tables alike. A text that is not
said here to be nobody's words counts as words, so that one that is added later is looked through as well.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from workshop_app.domain.identifying import Heard, Masks
from workshop_app.domain.packs import Identifying
from workshop_app.exports.gathered import (
    Gathered,
    GatheredAttachment,
    GatheredCertificate,
    GatheredDissent,
    GatheredEarlierLine,
    GatheredEvaluation,
    GatheredNote,
    GatheredRemark,
    GatheredResponse,
    GatheredSession,
    GatheredStatement,
    GatheredStrongest,
    GatheredTenderer,
    GatheredVerdict,
    GatheredVerdictWords,
    PaperCard,
    Voice,
)
from workshop_app.exports.gathered_around import GatheredAround
from workshop_app.exports.texts import texts_in

Holds = Callable[[Gathered], object]

_NO_WORDS = frozenset(
    (
        *("id", "short_id", "commission_id", "group_id", "digest", "head_digest", "made_at", "language", "said_by"),
        *("scope", "session", "tenderer", "place"),
        *("title", "service", "council", "about_whom", "uses", "order_told", "criterion", "reference", "handling"),
        *("held_on", "occasion_on", "looked_on", "looked_at_by", "asked_on", "offered_on", "offered_by"),
        *("outcome_on", "outcome_by", "told_back_on", "told_back_by", "raised_on", "raised_by"),
        *("answered_on", "answered_by", "withdrew", "not_held", "response_as_a_whole", "times_corrected", "version"),
    )
)
"""Fields that hold no words of young people: ids, days, what adults and tenderers are called and wrote."""
_NOBODYS = (GatheredResponse, GatheredSession, GatheredCertificate, GatheredAround, Identifying)
"""What holds no words of young people at all."""
_GO_WHOLE = (
    GatheredStatement,
    GatheredRemark,
    GatheredVerdictWords,
    GatheredDissent,
    GatheredEarlierLine,
    GatheredNote,
    GatheredAttachment,
    PaperCard,
)
"""What goes out of its list with the words in it; of all else it is said in its place that something is left out."""
_COUNTED_ELSEWHERE = (PaperCard, GatheredVerdictWords)
"""What holds the words of a statement, or of an answer, which are counted there."""
_OWN = {(Voice, "wording"), (GatheredEvaluation, "wording"), (GatheredRemark, "evidence")}
"""Where one person's own words stand."""
_HEADINGS = {
    "statements": "What we said",
    "specification": "Specification",
    "questions": "Questions",
    "key_aspect": "What matters most",
    "presentation_title": "Title",
    "evaluations": "How it was",
    "strongest": "Who was strongest",
    "attachments": "Films and pictures",
    "objections": "Objections",
    "paper_sort": "Cards",
    "explore": "to explore",
    "asked": "answers heard",
}
"""What parts of what is gathered are called where somebody decides."""


def of_pack(gathered: Gathered, pack: str, holds: Holds) -> Gathered:
    """Return what one pack is made of: what was gathered, with what was decided for this pack.

    Names stand beside words for everybody or for nobody: where one of them is masked, all are left out.

    Args:
        gathered: what was gathered for its reader.
        pack: the name of the pack.
        holds: what stands in its files, of what was gathered.
    """
    masks = Masks((one.phrase, one.decision) for one in gathered.decided if one.pack == pack)
    if masks.do_nothing:
        return gathered
    leaving = _Leaving(masks, gathered)
    held = frozenset(texts_in(holds(gathered)))
    masked, left_out = leaving.told(held)
    return replace(leaving.whole(), masked=masked, left_out=left_out)


class _Leaving:
    """What was gathered, as it leaves."""

    def __init__(self, masks: Masks, gathered: Gathered) -> None:
        self._masks = masks
        self._gathered = gathered
        self._done: dict[int, Any] = {}
        self._masked: Counter[str] = Counter()
        self._gone: Counter[str] = Counter()
        names = {one.said_by for one in _voices_in(gathered) if one.said_by}
        self._named = not any(masks.masked(name) != name for name in names)
        self._whole: Gathered = self._of(gathered)

    def whole(self) -> Gathered:
        """Return all of it; what can be read in an attachment is tied to words that leave."""
        there = {one.id for one in self._whole.statements}
        return replace(
            self._whole,
            attachments=[
                replace(one, statements=[each for each in one.statements if each in there])
                for one in self._whole.attachments
            ],
        )

    def told(self, held: Collection[str]) -> tuple[int, int]:
        """Return of the words that a pack held how many have something masked, and how many do not leave."""

        def counted(words: Counter[str]) -> int:
            return sum(max(1, often) for text, often in words.items() if text in held)

        return counted(self._masked), counted(self._gone)

    def _of(self, thing: Any) -> Any:
        if isinstance(thing, _NOBODYS):
            return thing
        found = self._done.get(id(thing))
        if found is None:
            changed = {
                field.name: new
                for field in fields(thing)
                if (new := self._value(thing, field.name, value := getattr(thing, field.name))) is not value
            }
            found = self._done[id(thing)] = replace(thing, **changed) if changed else thing
        return found

    def _value(self, owner: Any, name: str, value: Any) -> Any:
        if name == "said_by":
            return value if self._named else None
        if isinstance(value, str):
            return value if isinstance(value, Enum) or not _are_words(owner, name) else self._text(owner, value)
        if isinstance(value, list):
            leaving = [self._of(one) if is_dataclass(one) else one for one in value if not self._goes(one)]
            same = len(leaving) == len(value) and all(map(_is, leaving, value))
            return value if same else leaving
        return self._of(value) if is_dataclass(value) else value

    def _text(self, owner: Any, text: str) -> str:
        leaving = self._masks.masked(text)
        if leaving == text:
            return text
        counted = self._gone if self._masks.leaves_out(text) else self._masked
        counted[text] += isinstance(owner, Voice)
        return leaving

    def _goes(self, thing: Any) -> bool:
        """Tell whether a thing leaves no list of this pack; it is counted the first time that it is asked of."""
        if not isinstance(thing, _GO_WHOLE):
            return False
        known = self._done.get(-id(thing))
        if known is None:
            text = next((one for one in _own_texts(thing) if self._masks.leaves_out(one)), None)
            known = self._done[-id(thing)] = text is not None
            if text is not None:
                self._gone[text] += not isinstance(thing, _COUNTED_ELSEWHERE)
        return bool(known)


def _is(one: object, other: object) -> bool:
    return one is other


def _are_words(owner: Any, name: str) -> bool:
    return name not in _NO_WORDS and not (isinstance(owner, GatheredTenderer) and name == "name")


def _own_texts(thing: Any) -> Iterator[str]:
    """Yield the words of something that goes whole; what feedback is about has its words elsewhere."""
    voice = getattr(thing, "voice", None)
    if voice is not None:
        yield voice.wording
    for name in ("wording", "evidence", "caption"):
        if text := getattr(thing, name, ""):
            yield text


def _voices_in(thing: Any) -> Iterator[Voice]:
    if isinstance(thing, Voice):
        yield thing
    elif isinstance(thing, list):
        for one in thing:
            yield from _voices_in(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _voices_in(getattr(thing, field.name))


def heard_in(gathered: Gathered, holds: Holds) -> list[Heard]:
    """Return the words that a pack holds, before anything is masked, each with what it stands under."""
    held = frozenset(texts_in(holds(gathered)))
    seen: set[int] = set()
    return [one for one in _heard(gathered, "", seen) if one.text in held]


def _heard(thing: Any, heading: str, seen: set[int]) -> Iterator[Heard]:
    if isinstance(thing, _NOBODYS) or id(thing) in seen:
        return
    seen.add(id(thing))
    heading = _heading_of(thing, heading)
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, str):
            if value and not isinstance(value, Enum) and _are_words(thing, field.name):
                yield Heard(value, heading, (type(thing), field.name) in _OWN)
            continue
        under = _under(heading, field.name)
        for one in value if isinstance(value, list) else (value,):
            if is_dataclass(one):
                yield from _heard(one, under, seen)


def _heading_of(thing: Any, heading: str) -> str:
    if isinstance(thing, GatheredStatement):
        return thing.prompt or _HEADINGS["statements"]
    if isinstance(thing, GatheredTenderer):
        return thing.name
    if isinstance(thing, GatheredVerdict):
        return f"{heading}, {thing.about}"
    if isinstance(thing, GatheredStrongest | GatheredEvaluation):
        return f"{heading}, {thing.session}"
    return heading


def _under(heading: str, name: str) -> str:
    """Return what a part stands under: what it is called itself, after what it is a part of."""
    if name in ("voice", "why", "words", "others", "verdicts", "presentation", "tenderers", "dissent"):
        return heading
    called = _HEADINGS.get(name, name.replace("_", " "))
    return f"{heading}, {called}" if heading else called
