"""Setting words aside, with a reason or for safeguarding: one set of rules for everything that is somebody's words.

::

    where they were --set aside (a reason)--> set aside --put up, shared, ...--> where they go then
    anywhere --safeguarding--> set aside for safeguarding --a mistake--> where the kind returns to
                                         |
                                         +--passed on--> may be taken out of the file

From safeguarding nothing leads back onto a wall: only to where the kind of words returns to, which nobody else sees.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.times import first_time
from workshop_app.domain.wording import checked_wording


class SomebodysWords(Protocol):
    """What every kind of words has that can be set aside."""

    @property
    def id(self) -> str:
        """Whose id they have."""

    @property
    def wording(self) -> str:
        """The words."""

    @property
    def state(self) -> StrEnum:
        """Where they may be seen."""

    @property
    def set_aside_reason(self) -> str:
        """Why they were set aside; empty otherwise."""

    @property
    def passed_on_at(self) -> str | None:
        """When it was confirmed that they were passed to the safeguarding lead, or None."""


Words = Statement | Remark
"""Somebody's words, of any kind that there is."""

Fields = dict[str, str | None]
"""The fields of the words to change, with what they are then."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfWords:
    """One kind of somebody's words, and what its states are called.

    Attributes:
        row: what holds the words.
        set_aside: the state of words set aside with a reason.
        safeguarding: the state of words set aside for safeguarding.
        returns_to: the state of words brought back from safeguarding, in which only the console shows them.
        also: the names of fields that hold more of the same person's words.
    """

    row: type[Words]
    set_aside: StrEnum
    safeguarding: StrEnum
    returns_to: StrEnum
    also: tuple[str, ...] = ()


STATEMENTS = KindOfWords(
    row=Statement,
    set_aside=StatementState.SET_ASIDE,
    safeguarding=StatementState.SAFEGUARDING,
    returns_to=StatementState.WAITING,
)
REMARKS = KindOfWords(
    row=Remark,
    set_aside=RemarkState.SET_ASIDE,
    safeguarding=RemarkState.SAFEGUARDING,
    returns_to=RemarkState.PRIVATE,
    also=("evidence",),
)
KINDS = (STATEMENTS, REMARKS)
"""Every kind of words. One that joins stands in ``Words``, says here what its states are called, and nothing else."""


def is_safeguarded(words: SomebodysWords) -> bool:
    """Tell whether words are set aside for safeguarding, passed on or not."""
    return any(words.state is kind.safeguarding for kind in KINDS)


def unless_safeguarded(words: SomebodysWords, text: str) -> str:
    """Return ``text``, which is part of ``words``, as a list may show it: nothing where they are safeguarded."""
    return "" if is_safeguarded(words) else text


def must_be_passed_on(words: SomebodysWords) -> bool:
    """Tell whether the safeguarding lead has still to be told of these words; once confirmed, nothing asks again."""
    return is_safeguarded(words) and words.passed_on_at is None


def must_not_be_safeguarded(words: SomebodysWords) -> None:
    """Check that words may be moved, shown or used.

    Raises:
        RuleBrokenError: they are set aside for safeguarding.
    """
    if is_safeguarded(words):
        raise RuleBrokenError(
            "These words are set aside for safeguarding. Bring them back first if that was a mistake; nothing was "
            "changed."
        )


def must_be_removable(words: SomebodysWords) -> None:
    """Check that words may be taken out of the file.

    Raises:
        RuleBrokenError: they are set aside for safeguarding, and nobody confirmed that they were passed on.
    """
    if must_be_passed_on(words):
        raise RuleBrokenError(
            "These words are set aside for safeguarding and stay until you confirm that they were passed to the "
            "safeguarding lead."
        )


def when_set_aside(kind: KindOfWords, words: SomebodysWords, reason: str) -> Fields:
    """Return what changes as words are set aside with a reason, which is kept.

    Raises:
        RuleBrokenError: there is no reason, or the words are set aside for safeguarding.
    """
    checked_wording(reason, "The reason for setting words aside")
    must_not_be_safeguarded(words)
    return {"state": kind.set_aside, "set_aside_reason": reason}


def when_safeguarded(kind: KindOfWords) -> Fields:
    """Return what changes as words are set aside for safeguarding, from wherever they are."""
    return {"state": kind.safeguarding}


def when_passed_on(words: SomebodysWords, now: str) -> Fields:
    """Return what changes as it is confirmed that words were passed to the safeguarding lead; the first time counts.

    Raises:
        RuleBrokenError: they are not set aside for safeguarding.
    """
    _must_be_safeguarded(words)
    return {"passed_on_at": first_time(words.passed_on_at, now)}


def when_brought_back(kind: KindOfWords, words: SomebodysWords) -> Fields:
    """Return what changes as words come back that were set aside for safeguarding by mistake.

    Raises:
        RuleBrokenError: they are not set aside for safeguarding.
    """
    _must_be_safeguarded(words)
    return {"state": kind.returns_to, "set_aside_reason": "", "passed_on_at": None}


def _must_be_safeguarded(words: SomebodysWords) -> None:
    if not is_safeguarded(words):
        raise RuleBrokenError("These words are not set aside for safeguarding. Nothing was changed.")
