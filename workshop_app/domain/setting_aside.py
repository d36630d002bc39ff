"""Setting words aside, with a reason or for safeguarding: one set of rules for everything that is somebody's words.

::

    where they were --set aside (a reason)--> set aside --put up, shared, brought back--> where they go then
    anywhere --safeguarding--> set aside for safeguarding --a mistake--> where the kind returns to
                                         |
                                         +--passed on--> may be taken out of the file

From safeguarding nothing leads back onto a wall: only to where the kind of words returns to, which nobody else sees.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Evaluation, Remark, RemarkState, Strongest, Verdict
from workshop_app.domain.occasions import Note
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.domain.times import first_time
from workshop_app.domain.wording import checked_wording, is_empty

Words = (
    Statement
    | Remark
    | Verdict
    | Strongest
    | Evaluation
    | Pick
    | AskedQuestion
    | SpecificationLine
    | Question
    | Category
    | Note
    | Attachment
)
"""Somebody's words, of any kind that there is."""

W = TypeVar("W", bound=Words)

Fields = dict[str, str | None]
"""The fields of the words to change, with what they are then."""

BROUGHT_BACK = "They were set aside for safeguarding by mistake."
"""The reason with which words without a place to wait in are set aside as they come back from safeguarding."""

CORRECTED = "A slip of the pen was put right."
"""The reason with which words are set aside in whose place corrected ones stand since."""

NAME_SET_ASIDE = "Name set aside"
"""What stands in the place of a category's name that is set aside: its cards stay where they are."""

QUESTION_SET_ASIDE = "A question that was set aside"
"""What stands in the place of a question that came up in the room and is set aside: it was asked all the same."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfWords:
    """One kind of somebody's words, and what its states are called.

    Attributes:
        row: what holds the words.
        words: the names of the fields that hold them; of the first is said where they come from, the others hold more
            of the same person's words.
        set_aside: the state of words set aside with a reason.
        safeguarding: the state of words set aside for safeguarding.
        brought_in: the state of words brought back that were set aside with a reason.
        returns_to: the state of words brought back from safeguarding, in which only the console shows them.
        beside_answer: the words stand beside an answer, which counts whatever becomes of them.
        instead: what stands in the place of those fields that cannot be left empty, where the words are hidden.
    """

    row: type[Words]
    words: tuple[str, ...] = ("wording",)
    set_aside: StrEnum = WordsState.SET_ASIDE
    safeguarding: StrEnum = WordsState.SAFEGUARDING
    brought_in: StrEnum = WordsState.KEPT
    returns_to: StrEnum = WordsState.SET_ASIDE
    beside_answer: bool = False
    instead: tuple[tuple[str, str], ...] = ()


STATEMENTS = KindOfWords(
    row=Statement,
    set_aside=StatementState.SET_ASIDE,
    safeguarding=StatementState.SAFEGUARDING,
    brought_in=StatementState.WAITING,
    returns_to=StatementState.WAITING,
)
REMARKS = KindOfWords(
    row=Remark,
    words=("wording", "evidence"),
    set_aside=RemarkState.SET_ASIDE,
    safeguarding=RemarkState.SAFEGUARDING,
    brought_in=RemarkState.PRIVATE,
    returns_to=RemarkState.PRIVATE,
)
KINDS = (
    STATEMENTS,
    REMARKS,
    KindOfWords(row=Verdict, beside_answer=True),
    KindOfWords(row=Strongest, beside_answer=True),
    KindOfWords(row=Evaluation, beside_answer=True),
    KindOfWords(row=Pick, words=("why",), beside_answer=True),
    KindOfWords(
        row=AskedQuestion,
        words=("answer", "wording"),
        beside_answer=True,
        instead=(("wording", QUESTION_SET_ASIDE),),
    ),
    KindOfWords(row=SpecificationLine),
    KindOfWords(row=Question),
    KindOfWords(row=Category, words=("name",), beside_answer=True, instead=(("name", NAME_SET_ASIDE),)),
    KindOfWords(row=Note),
    KindOfWords(row=Attachment, words=("caption",)),
)
"""Every kind of words. One that joins stands in ``Words``, says here what its states are called, and nothing else."""

_KIND_OF = {kind.row: kind for kind in KINDS}


def kind_of(words: Words) -> KindOfWords:
    """Return what kind of words these are."""
    return _KIND_OF[type(words)]


def wording_of(words: Words) -> str:
    """Return the words, as they were kept, wherever they may be seen."""
    return str(getattr(words, kind_of(words).words[0]))


def all_wording_of(words: Words) -> str:
    """Return all that is somebody's words in these, one under the other."""
    found = (str(getattr(words, name)) for name in _hidden_fields(words))
    return "\n".join(part for part in found if not is_empty(part))


def _hidden_fields(words: Words) -> tuple[str, ...]:
    # What was asked from the list stands there as well, and goes where that question goes.
    if isinstance(words, AskedQuestion) and words.question_id is not None:
        return ("answer",)
    return kind_of(words).words


def is_hidden(words: Words) -> bool:
    """Tell whether words are set aside, with a reason or for safeguarding: they are in no pack and on no wall."""
    return words.state in (WordsState.SET_ASIDE, WordsState.SAFEGUARDING)


def as_seen(words: W) -> W:
    """Return words as everything that shows or exports them has them: hidden ones without any of what was said.

    The answer that they stand beside, and whatever else is known of them, stays.
    """
    if not is_hidden(words):
        return words
    instead = dict(kind_of(words).instead)
    unseen: dict[str, Any] = {name: instead.get(name, "") for name in _hidden_fields(words)}
    if "first_wording" in type(words).__dataclass_fields__:
        unseen["first_wording"] = None
    return replace(words, **unseen)


def as_at_console(words: W) -> W:
    """Return words as the console lists them: those set aside with a reason too, but nothing of safeguarded ones."""
    return as_seen(words) if is_safeguarded(words) else words


def is_safeguarded(words: Words) -> bool:
    """Tell whether words are set aside for safeguarding, passed on or not."""
    return words.state is kind_of(words).safeguarding


def unless_safeguarded(words: Words, text: str) -> str:
    """Return ``text``, which is part of ``words``, as a list may show it: nothing where they are safeguarded."""
    return "" if is_safeguarded(words) else text


def must_be_passed_on(words: Words) -> bool:
    """Tell whether the safeguarding lead has still to be told of these words; once confirmed, nothing asks again."""
    return is_safeguarded(words) and words.passed_on_at is None


def must_not_be_safeguarded(words: Words) -> None:
    """Check that words may be moved, shown or used.

    Raises:
        RuleBrokenError: they are set aside for safeguarding.
    """
    if is_safeguarded(words):
        raise RuleBrokenError(
            "These words are set aside for safeguarding. Bring them back first if that was a mistake; nothing was "
            "changed."
        )


def must_be_removable(words: Words) -> None:
    """Check that words may be taken out of the file.

    Raises:
        RuleBrokenError: they are set aside for safeguarding, and nobody confirmed that they were passed on.
    """
    if must_be_passed_on(words):
        raise RuleBrokenError(
            "These words are set aside for safeguarding and stay until you confirm that they were passed to the "
            "safeguarding lead."
        )


def when_set_aside(kind: KindOfWords, words: Words, reason: str) -> Fields:
    """Return what changes as words are set aside with a reason, which is kept.

    Raises:
        RuleBrokenError: there is no reason, or the words are set aside for safeguarding.
    """
    checked_wording(reason, "The reason for setting words aside")
    must_not_be_safeguarded(words)
    _must_be_words(words)
    return {"state": kind.set_aside, "set_aside_reason": reason}


def when_brought_in(kind: KindOfWords, words: Words) -> Fields:
    """Return what changes as words come back that were set aside with a reason: statements wait, remarks are private.

    Raises:
        RuleBrokenError: they are not set aside, or for safeguarding.
    """
    must_not_be_safeguarded(words)
    if not is_hidden(words):
        raise RuleBrokenError("These words are not set aside. Nothing was changed.")
    return {"state": kind.brought_in, "set_aside_reason": ""}


def when_safeguarded(kind: KindOfWords, words: Words) -> Fields:
    """Return what changes as words are set aside for safeguarding, from wherever they are.

    Raises:
        RuleBrokenError: there are no words beside the answer.
    """
    _must_be_words(words)
    return {"state": kind.safeguarding}


def _must_be_words(words: Words) -> None:
    if is_empty(all_wording_of(words)):
        raise RuleBrokenError("There are no words here to set aside. Nothing was changed.")


def when_passed_on(words: Words, now: str) -> Fields:
    """Return what changes as it is confirmed that words were passed to the safeguarding lead; the first time counts.

    Raises:
        RuleBrokenError: they are not set aside for safeguarding.
    """
    _must_be_safeguarded(words)
    return {"passed_on_at": first_time(words.passed_on_at, now)}


def when_brought_back(kind: KindOfWords, words: Words, *, corrected: bool = False) -> Fields:
    """Return what changes as words come back that were set aside for safeguarding by mistake.

    Those that have no place to wait in stay set aside, with that reason, until they are brought back from there; those
    in whose place ``corrected`` ones stand stay so for good.

    Raises:
        RuleBrokenError: they are not set aside for safeguarding.
    """
    _must_be_safeguarded(words)
    if corrected:
        return {"state": kind.set_aside, "set_aside_reason": CORRECTED, "passed_on_at": None}
    reason = BROUGHT_BACK if kind.returns_to is kind.set_aside else ""
    return {"state": kind.returns_to, "set_aside_reason": reason, "passed_on_at": None}


def when_said_anew(words: Words, new: str) -> Fields:
    """Return what changes beside an answer as it is given once more, with ``new`` words or with none.

    Words set aside stay as they are where no new ones are given, since whoever answers does not see them. New ones take
    their place, but never that of words of which the safeguarding lead has still to be told.

    Raises:
        RuleBrokenError: new words would take the place of such words.
    """
    field = kind_of(words).words[0]
    if not is_hidden(words):
        return {field: new}
    if is_empty(new):
        return {}
    must_be_removable(words)
    return {field: new, "state": WordsState.KEPT, "set_aside_reason": "", "passed_on_at": None}


def _must_be_safeguarded(words: Words) -> None:
    if not is_safeguarded(words):
        raise RuleBrokenError("These words are not set aside for safeguarding. Nothing was changed.")
