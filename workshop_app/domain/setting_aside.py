"""Setting words aside, with a reason or for safeguarding: one set of rules for everything that is somebody's words.

::

    where they were --set aside (a reason)--> set aside --put up, shared, brought back--> where they go then
    anywhere --safeguarding--> set aside for safeguarding --a mistake--> where the kind returns to
                                         |
                                         +--passed on--> may be taken out of the file
    the wall --taken off--> to be looked at --decided--> set aside for safeguarding, or set aside (a reason),
                                                         or where the kind returns to

What is to be looked at counts as set aside for safeguarding until somebody decides. From there nothing leads back onto
a wall: only to where the kind of words returns to, which nobody else sees.
"""

from dataclasses import replace
from typing import Any, TypeVar

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import KindOfWords, Words, kind_of
from workshop_app.domain.lookalikes import look_of_words
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.domain.times import first_time
from workshop_app.domain.wording import checked_wording, is_empty, storable

W = TypeVar("W", bound=Words)

Fields = dict[str, str | bool | None]
"""The fields of the words to change, with what they are then."""

BROUGHT_BACK = "They were set aside for safeguarding by mistake."
"""The reason with which words without a place to wait in are set aside as they come back from safeguarding."""

LOOKED_AT = "They were taken off the big screen, looked at and left in."
"""The reason with which such words are set aside that were taken off the wall and turned out to be nothing."""

NOT_UNFAIR: Fields = {"unfair": False, "asked_first": None, "their_answer": "", "set_aside_by": ""}
"""What a remark says that is not set aside as resting on an unfair factor."""

_NEVER_SAFEGUARDED: Fields = {"passed_on_at": None, "passed_on_to": "", "to_look_at": False}

CORRECTED = "A slip of the pen was put right."
"""The reason with which words are set aside in whose place corrected ones stand since."""


def wording_of(words: Words) -> str:
    """Return the words, as they were kept, wherever they may be seen."""
    return str(getattr(words, kind_of(words).words[0]))


def all_wording_of(words: Words) -> str:
    """Return all that is somebody's words in these, one under the other."""
    found = (str(getattr(words, name)) for name in _hidden_fields(words))
    return "\n".join(part for part in found if not is_empty(part))


def looks_of(words: Words) -> set[str]:
    """Return what each of the words in these looks like (``lookalikes``)."""
    return {look_of_words(str(getattr(words, name))) for name in _hidden_fields(words)} - {""}


def _hidden_fields(words: Words) -> tuple[str, ...]:
    kind = kind_of(words)
    # What was asked from the list stands there as well, and goes where that question goes.
    listed = isinstance(words, AskedQuestion) and words.question_id is not None
    return kind.words if listed else (*kind.words, *kind.unless_listed)


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


def must_be_looked_at(words: Words) -> bool:
    """Tell whether words were taken off the wall and nobody has decided yet what they are."""
    return is_safeguarded(words) and words.to_look_at


def must_be_passed_on(words: Words) -> bool:
    """Tell whether the safeguarding lead has still to be told of these words; once confirmed, nothing asks again."""
    return is_safeguarded(words) and not words.to_look_at and words.passed_on_at is None


def must_not_be_safeguarded(words: Words) -> None:
    """Check that words may be moved, shown or used.

    Raises:
        RuleBrokenError: they are set aside for safeguarding.
    """
    if is_safeguarded(words):
        raise RuleBrokenError(
            f"{_told(words)} set aside for safeguarding. Bring {_it(words, 'it', 'them')} back first if that was a "
            "mistake; nothing was changed."
        )


def must_be_removable(words: Words) -> None:
    """Check that words may be taken out of the file.

    Raises:
        RuleBrokenError: they are set aside for safeguarding, and nobody confirmed that they were passed on; or nobody
            has looked yet at what was taken off the wall.
    """
    if must_be_looked_at(words):
        raise RuleBrokenError(
            "These words were taken off the big screen and stay until somebody has looked at them. Nothing was changed."
        )
    if must_be_passed_on(words):
        raise RuleBrokenError(
            f"{_told(words)} set aside for safeguarding and {_it(words, 'stays', 'stay')} until you confirm that "
            f"{_it(words, 'it was', 'they were')} passed to the safeguarding lead."
        )


def when_set_aside(kind: KindOfWords, words: Words, reason: str) -> Fields:
    """Return what changes as words are set aside with a reason, which is kept.

    Raises:
        RuleBrokenError: there is no reason, or the words are set aside for safeguarding.
    """
    checked_wording(reason, f"The reason for setting {_it(words, 'it', 'words')} aside")
    must_not_be_safeguarded(words)
    _must_be_words(words)
    return {"state": kind.set_aside, "set_aside_reason": reason, **_no_longer_unfair(words)}


def _no_longer_unfair(words: Words) -> Fields:
    return NOT_UNFAIR if isinstance(words, Remark) else {}


def when_brought_in(kind: KindOfWords, words: Words) -> Fields:
    """Return what changes as words come back that were set aside with a reason: statements wait, remarks are private.

    Raises:
        RuleBrokenError: they are not set aside, or for safeguarding.
    """
    must_not_be_safeguarded(words)
    if not is_hidden(words):
        raise RuleBrokenError(f"{_told(words)} not set aside. Nothing was changed.")
    return {"state": kind.brought_in, "set_aside_reason": "", **_no_longer_unfair(words)}


def when_safeguarded(kind: KindOfWords, words: Words, *, to_look_at: bool = False) -> Fields:
    """Return what changes as words are set aside for safeguarding, wherever they are, or are to be looked at first.

    Raises:
        RuleBrokenError: there are no words beside the answer.
    """
    _must_be_words(words)
    return {"state": kind.safeguarding, "to_look_at": to_look_at}


def _must_be_words(words: Words) -> None:
    # What a film or a photo shows is set aside with it, whether or not it has a caption.
    if not isinstance(words, Attachment) and is_empty(all_wording_of(words)):
        raise RuleBrokenError("There are no words here to set aside. Nothing was changed.")


def when_passed_on(words: Words, now: str, to: str) -> Fields:
    """Return what changes as it is confirmed to whom words were passed on; the first time counts, and who it was then.

    Raises:
        RuleBrokenError: they are not set aside for safeguarding, or nobody has looked at them yet.
    """
    _must_be_safeguarded(words)
    if words.to_look_at:
        raise RuleBrokenError(
            "Nobody has decided yet what these words are. Look at them first; they were not marked as passed on."
        )
    first = words.passed_on_at is None
    return {
        "passed_on_at": first_time(words.passed_on_at, now),
        "passed_on_to": storable(to, "To whom they were passed") if first else words.passed_on_to,
    }


def when_decided_aside(kind: KindOfWords, words: Words, reason: str) -> Fields:
    """Return what changes as it is decided that words taken off the wall are set aside, for a reason as any words are.

    Raises:
        RuleBrokenError: there is no reason, or nothing is to be decided about them.
    """
    must_be_undecided(words)
    checked_wording(reason, "The reason for setting words aside")
    return {"state": kind.set_aside, "set_aside_reason": reason, **_NEVER_SAFEGUARDED}


def must_be_undecided(words: Words) -> None:
    """Check that words were taken off the wall and nobody has decided yet what they are.

    Raises:
        RuleBrokenError: nothing is to be decided about them.
    """
    if not must_be_looked_at(words):
        raise RuleBrokenError("Nothing is to be decided about these words any more. Nothing was changed.")


def when_brought_back(kind: KindOfWords, words: Words, *, corrected: bool = False) -> Fields:
    """Return what changes as words come back that were set aside for safeguarding by mistake.

    Those that have no place to wait in stay set aside, with that reason, until they are brought back from there; those
    in whose place ``corrected`` ones stand stay so for good.

    Raises:
        RuleBrokenError: they are not set aside for safeguarding.
    """
    _must_be_safeguarded(words)
    if corrected:
        return {"state": kind.set_aside, "set_aside_reason": CORRECTED, **_NEVER_SAFEGUARDED}
    mistake = LOOKED_AT if words.to_look_at else BROUGHT_BACK
    reason = mistake if kind.returns_to is kind.set_aside else ""
    return {"state": kind.returns_to, "set_aside_reason": reason, **_NEVER_SAFEGUARDED, **_no_longer_unfair(words)}


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
    return {field: new, "state": WordsState.KEPT, "set_aside_reason": "", **_NEVER_SAFEGUARDED}


def _must_be_safeguarded(words: Words) -> None:
    if not is_safeguarded(words):
        raise RuleBrokenError(f"{_told(words)} not set aside for safeguarding. Nothing was changed.")


def _told(words: Words) -> str:
    return "This attachment is" if isinstance(words, Attachment) else "These words are"


def _it(words: Words, it: str, them: str) -> str:
    return it if isinstance(words, Attachment) else them
