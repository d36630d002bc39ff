"""Taking words back: what was asked for, and what became of each thing it reached.

Before a pack with the words has left, they are destroyed. Afterwards the link to their young person is destroyed at
once, and an officer decides on the words: a council must keep records that explain its decisions (Procurement Act
2023, section 98), and copies that were sent cannot be recalled.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Evaluation, Remark, RemarkState, Strongest, Verdict
from workshop_app.domain.occasions import Note
from workshop_app.domain.packs import Certificate
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.domain.wording import checked_wording


class TakingBackOf(StrEnum):
    """What was asked to be taken back."""

    WORDS = "words"
    EVERYTHING = "everything"
    REAL_NAME = "real name"


class Outcome(StrEnum):
    """What became of one thing: destroyed, waiting for an officer's decision, or kept by that decision."""

    DESTROYED = "destroyed"
    WAITING = "waiting"
    KEPT = "kept"


@dataclass(frozen=True, kw_only=True, slots=True)
class TakingBack(Row):
    """One request. It names nobody: the link to the young person is what it destroys.

    Attributes:
        asked_at: UTC, ISO 8601.
        had_left: whether a pack with these words had left by then, recorded or not.
    """

    what: TakingBackOf
    asked_at: str
    had_left: bool
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenBack(Row):
    """One thing that a request reached; unless it was kept all along, the journal's entries on it may be emptied.

    Attributes:
        table_name, row_id: which row of the file it is or was. A pack that was handed over and is out of date since
            stands here as kept.
        decided_by: the officer who decided on words that had left, as they gave their name; else empty.
        decided_at: when, UTC, or None.
        reason: why; else empty.
    """

    taking_back_id: str
    table_name: str
    row_id: str
    outcome: Outcome
    decided_by: str = ""
    decided_at: str | None = None
    reason: str = ""


GONE = "(taken back)"
"""What stands in the place of words that were destroyed, where other things have to stay that rest on them."""

WAITS_FOR_THE_LEAD = "until they were passed to the safeguarding lead"
"""The reason for which something waits that was not passed on yet."""

FIRST_WORDING = "what it said before"
"""The reason with which something is named of which only what it said before was destroyed."""

GOT_OTHER_WORDS = "got other words"
"""The reason with which something is named that was made from the words and got other words instead."""

MADE_FROM_THEM = "made from them, and kept"
"""The reason with which something is named that was made from the words and stays."""

TAKEN_BACK = "Taken back"
"""The reason with which words are set aside that were taken back and wait, or were kept by an officer's decision."""

NOBODY = "Somebody"
"""What those are called, with a number, who are nobody any more: they took everything back, or one answer."""


@dataclass(frozen=True, slots=True)
class Held:
    """One kind of words that somebody can take back.

    Attributes:
        row: what holds them.
        called: one of it, as a list or a receipt names it.
        several: several of it.
        main: the field of the words themselves.
        more: other fields that hold words of the same person, or were made for these words.
        person: the field that says whose they are.
        aside: the state in which they are out of sight.
        answers: it is one person's answer, which nothing else rests on, so that the whole row goes.
        must_be_somebodys: without a person it would be taken for the group's, or cannot be kept.
    """

    row: type[Row]
    called: str
    several: str
    main: str
    aside: StrEnum
    more: tuple[str, ...] = ()
    person: str = "said_by"
    answers: bool = False
    must_be_somebodys: bool = False


_FIRST = ("first_wording",)
HELD: tuple[Held, ...] = (
    Held(Statement, "one thing said", "things said", "wording", StatementState.SET_ASIDE),
    Held(Remark, "one piece of feedback", "pieces of feedback", "wording", RemarkState.SET_ASIDE, ("evidence",)),
    Held(Note, "one note", "notes", "wording", WordsState.SET_ASIDE),
    Held(
        Verdict,
        "one verdict",
        "verdicts",
        "wording",
        WordsState.SET_ASIDE,
        _FIRST,
        "young_person_id",
        answers=True,
        must_be_somebodys=True,
    ),
    Held(
        Strongest,
        "whom somebody found strongest",
        "answers on who was strongest",
        "wording",
        WordsState.SET_ASIDE,
        _FIRST,
        "young_person_id",
        answers=True,
        must_be_somebodys=True,
    ),
    Held(
        Evaluation,
        "one answer on how the session was",
        "answers on how a session was",
        "wording",
        WordsState.SET_ASIDE,
        _FIRST,
        "young_person_id",
        answers=True,
    ),
    Held(
        Pick,
        "one pick with its reason",
        "picks with their reasons",
        "why",
        WordsState.SET_ASIDE,
        _FIRST,
        "young_person_id",
        answers=True,
        must_be_somebodys=True,
    ),
    Held(AskedQuestion, "one answer heard", "answers heard", "answer", WordsState.SET_ASIDE, _FIRST),
    Held(
        SpecificationLine,
        "one line of the specification",
        "lines of the specification",
        "wording",
        WordsState.SET_ASIDE,
        ("replaced_why",),
    ),
    Held(Question, "one question", "questions", "wording", WordsState.SET_ASIDE),
    Held(Category, "the name of one category", "names of categories", "name", WordsState.SET_ASIDE, _FIRST),
)
"""Every kind of words that can be taken back."""

_BY_ROW = {one.row: one for one in HELD}


def held_as(thing: Row) -> Held:
    """Return what kind of words ``thing`` is."""
    return _BY_ROW[type(thing)]


def words_in(thing: Row) -> list[str]:
    """Return all words that a thing holds, the main ones first; none that are empty."""
    held = held_as(thing)
    found = [getattr(thing, name) for name in (held.main, *held.more)]
    return [one for one in found if one]


def whose(thing: Row) -> str | None:
    """Return the id of the young person whose words a thing holds, or None."""
    found: str | None = getattr(thing, held_as(thing).person)
    return found


def waits_for_the_lead(thing: Row) -> bool:
    """Tell whether a thing is set aside for safeguarding and was not passed on yet: so long it cannot be taken back."""
    return str(getattr(thing, "state", "")) == WordsState.SAFEGUARDING and getattr(thing, "passed_on_at", None) is None


TO_BE_PASSED_ON_FIRST = (
    "Words set aside for safeguarding can be taken back once you confirm that they were passed to the safeguarding "
    "lead."
)
"""What is said of words that wait for that."""


class Choice(StrEnum):
    """What becomes of something that was made from words which are destroyed."""

    KEEP = "keep"
    DESTROY = "destroy"
    REWORD = "reword"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen for one thing that was made from the words; ``wording`` is its new one where it is reworded."""

    choice: Choice
    wording: str = ""


def must_be_chosen(made: Collection[str], chosen: Mapping[str, Chosen], words: Collection[str]) -> None:
    """Check that something was chosen for each thing that was made from words which are destroyed.

    Args:
        made: their ids.
        chosen: what was chosen, by id.
        words: the words that are destroyed: a new wording may not hold them.

    Raises:
        RuleBrokenError: nothing was for one of them, or a new wording is none or holds the words.
    """
    left = [one for one in made if one not in chosen]
    if left:
        what = "One thing was" if len(left) == 1 else f"{len(left)} things were"
        raise RuleBrokenError(
            f"{what} made from these words. Say of each whether it stays, goes too, or gets other words; nothing was "
            "changed."
        )
    for one in made:
        if chosen[one].choice is Choice.REWORD:
            checked_wording(chosen[one].wording, "The new wording")
            if any(holds_words(chosen[one].wording, each) for each in words):
                raise RuleBrokenError("The new wording still holds the words that are taken back. Nothing was changed.")


_SHORT = 12
"""Characters; shorter words may stand in other words by chance."""


def holds_words(text: str, words: str) -> bool:
    """Tell whether ``text`` is ``words``, or holds them and they are long enough not to stand there by chance."""
    wanted, found = " ".join(words.split()).casefold(), " ".join(text.split()).casefold()
    return bool(wanted) and (wanted == found or (len(wanted) >= _SHORT and wanted in found))


def holds_name(text: str, name: str) -> bool:
    """Tell whether a name stands in ``text`` as words of its own."""
    wanted, found = " ".join(name.split()).casefold(), " ".join(text.split()).casefold()
    place = found.find(wanted) if wanted else -1
    while place >= 0:
        before, after = found[place - 1 : place], found[place + len(wanted) : place + len(wanted) + 1]
        if not (before.isalnum() or after.isalnum()):
            return True
        place = found.find(wanted, place + 1)
    return False


PACKS_HOLD: Mapping[str, tuple[type[Row], ...]] = {
    "feedback-pack": (
        Statement,
        Remark,
        Verdict,
        Strongest,
        Evaluation,
        Pick,
        AskedQuestion,
        SpecificationLine,
        Question,
        Category,
    ),
    "specification": (Statement, Pick, SpecificationLine, Question, Category),
    "paper-sort": (Statement, Category),
    "statements": (Statement, Category),
    "certificates": (Certificate,),
}
"""Which kinds of words each pack may hold; one that is not named here may hold any."""

_LEFT_IN = frozenset({StatementState.UP, RemarkState.SHARED, WordsState.KEPT})


SAVED_FROM_A_DAMAGED_ONE = (
    "This project was saved from a damaged file. Which words were in which pack stood in that file’s history, which is "
    "gone: anything that was saved may have been in any pack handed over before."
)
"""What is said of words that were saved so, before somebody tells whether a pack with them has left."""


def may_have_left(pack: str, as_it_was: Row | None) -> bool:
    """Tell whether a pack may hold words, of what they were in the record that it was made from; None for not there."""
    if as_it_was is None or type(as_it_was) not in PACKS_HOLD.get(pack, tuple(_BY_ROW)):
        return False
    return getattr(as_it_was, "state", WordsState.KEPT) in _LEFT_IN


def must_wait(taken: TakenBack) -> None:
    """Check that something is still to be decided.

    Raises:
        RuleBrokenError: it was decided already.
    """
    if taken.outcome is not Outcome.WAITING:
        raise RuleBrokenError("This was decided already. Nothing was changed.")


def called(table: str, number: int) -> str:
    """Return how a receipt names ``number`` things of a table, such as "3 things said"."""
    names = {table_of(one.row): (one.called, one.several) for one in HELD} | {
        "young_person": ("the name for this work", "names for this work"),
        "real_name": ("the real name", "real names"),
        "consent": ("one agreement", "agreements"),
        "certificate": ("one certificate", "certificates"),
        table_of(Attachment): ("one film, photo or paper", "films, photos or papers"),
        "issued_pack": ("one pack that was handed over", "packs that were handed over"),
    }
    one, several = names.get(table, ("one entry", "entries"))
    return one if number == 1 else f"{number} {several}"
