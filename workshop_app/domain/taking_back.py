"""Taking words back: what was asked for, and what became of each thing it reached.

Before a pack with the words has left, they are destroyed. Afterwards the link to their young person is destroyed at
once, and an officer decides on the words: a council must keep records that explain its decisions (Procurement Act
2023, section 98), and copies that were sent cannot be recalled.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Dissent, Evaluation, Remark, RemarkState, Strongest, Verdict
from workshop_app.domain.ground_rules import GroundRule
from workshop_app.domain.kinds_of_words import SAID, kind_of
from workshop_app.domain.occasions import Note, NoteAbout
from workshop_app.domain.packs import BESIDE_SPECIFICATION, FEEDBACK_PACK, STRONGEST, TITLE_BRIEF, Certificate
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.row import Row
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.specification import Question, QuestionPlace, SpecificationLine
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

MADE_TOO = "made from them"
"""The reason with which something is named that was made from the words and goes, or waits, as they do."""

OTHER_FORM = "another form of them"
"""The reason with which another form of something is named: before a slip was put right, an earlier version."""

NOBODYS_NOW = "made from them, and nobody's any more"
"""The reason with which something is named that was made from words which wait, and was said by the same person."""

STILL_THERE = frozenset({FIRST_WORDING, GOT_OTHER_WORDS, NOBODYS_NOW})
"""The reasons with which something is named that stays in use: only what it was before is gone."""

TAKEN_BACK = "Taken back"
"""The reason with which words are set aside that were taken back and wait, or were kept by an officer's decision."""

NOBODY = "Somebody"
"""What those are called, with a number, who are nobody any more: they took everything back, or one answer."""


def words_in(thing: Row) -> list[str]:
    """Return all words that a thing holds, the main ones first; none that are empty."""
    kind = kind_of(thing)
    found = [getattr(thing, name) for name in (*kind.words, *kind.made_for_them)]
    return [one for one in found if one]


def whose(thing: Row) -> str | None:
    """Return the id of the young person whose words a thing holds, or None."""
    found: str | None = getattr(thing, kind_of(thing).person)
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


def must_be_chosen(made: Mapping[str, bool], chosen: Mapping[str, Chosen], words: Collection[str]) -> None:
    """Check that something was chosen for each thing that was made from words which are destroyed.

    Args:
        made: of each, by its id, whether it left in a pack itself, so that an officer decides before it is destroyed.
        chosen: what was chosen, by id.
        words: the words that are destroyed: a new wording may not hold them.

    Raises:
        RuleBrokenError: nothing was for one of them, or a new wording is none or holds the words, or is for something
            that left itself.
    """
    left = [one for one in made if one not in chosen]
    if left:
        what = "One thing was" if len(left) == 1 else f"{len(left)} things were"
        raise RuleBrokenError(
            f"{what} made from these words. Decide for each whether it stays, goes too, or is reworded; nothing was "
            "changed."
        )
    for one, has_left in made.items():
        if chosen[one].choice is not Choice.REWORD:
            continue
        if has_left:
            raise RuleBrokenError(
                "This was made from the words and has left in a pack too, so it cannot be reworded before an officer "
                "has decided about it. Nothing was changed."
            )
        checked_wording(chosen[one].wording, "The new wording")
        if any(holds_words(chosen[one].wording, each) for each in words):
            raise RuleBrokenError("The new wording still contains the words that are taken back. Nothing was changed.")


_SHORT = 12
"""Characters; shorter words may stand in other words by chance."""


def folded(text: str) -> str:
    """Return what is compared of a text: capitals and white space make no difference."""
    return " ".join(text.split()).casefold()


def holds_words(text: str, words: str) -> bool:
    """Tell whether ``text`` is ``words``, or holds them and they are long enough not to stand there by chance."""
    return holds_any([folded(words)])(folded(text))


def holds_any(words: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells the same of any of many words; they and the texts that it is asked about are folded already."""
    wanted = frozenset(words) - {""}
    long = [one for one in wanted if len(one) >= _SHORT]
    return lambda text: text in wanted or (len(text) >= _SHORT and any(one in text for one in long))


def holds_name(text: str, name: str) -> bool:
    """Tell whether a name stands in ``text`` as words of its own."""
    wanted, found = folded(name), folded(text)
    place = found.find(wanted) if wanted else -1
    while place >= 0:
        before, after = found[place - 1 : place], found[place + len(wanted) : place + len(wanted) + 1]
        if not (before.isalnum() or after.isalnum()):
            return True
        place = found.find(wanted, place + 1)
    return False


PACKS_HOLD: Mapping[str, tuple[type[Row], ...]] = {
    FEEDBACK_PACK: (
        Statement,
        Remark,
        Dissent,
        Verdict,
        Strongest,
        Evaluation,
        Pick,
        AskedQuestion,
        SpecificationLine,
        Question,
        Category,
        Note,
    ),
    STRONGEST: (Strongest,),
    TITLE_BRIEF: (Statement, Pick, SpecificationLine, Category),
    "objections": (),
    "specification": (Statement, Pick, SpecificationLine, Question, Category),
    # What can be heard or read in a film or paper is looked at, one by one.
    BESIDE_SPECIFICATION: (),
    "paper-sort": (Statement, Category),
    "statements": (Statement, Category),
    "certificates": (Certificate,),
}
"""Which kinds of words each pack may hold; one that is not named here may hold any."""

_LEFT_IN = frozenset({StatementState.UP, RemarkState.SHARED, WordsState.KEPT})


SAVED_FROM_A_DAMAGED_ONE = (
    "This project was saved from a damaged file. The record of which words were in which pack was in that file’s "
    "history, which is gone: anything that was saved may have been in any pack handed over before."
)
"""What is said of words that were saved so, before somebody tells whether a pack with them has left."""


def never_leaves(thing: Row) -> bool:
    """Tell whether words are of a kind that stands in no pack, whatever becomes of them."""
    return isinstance(thing, Declaration | GroundRule) or (isinstance(thing, Note) and thing.about is NoteAbout.PRIVATE)


def may_have_left(pack: str, as_it_was: Row | None) -> bool:
    """Tell whether a pack may hold words, of what they were in the record that it was made from; None for not there."""
    if as_it_was is None or type(as_it_was) not in PACKS_HOLD.get(pack, tuple(kind.row for kind in SAID)):
        return False
    if never_leaves(as_it_was) or (isinstance(as_it_was, Verdict) and not as_it_was.shared):
        return False
    if isinstance(as_it_was, Question) and as_it_was.place is not QuestionPlace.LIST:
        return False
    return getattr(as_it_was, "state", WordsState.KEPT) in _LEFT_IN


def must_wait(taken: TakenBack) -> None:
    """Check that something is still to be decided.

    Raises:
        RuleBrokenError: it was decided already.
    """
    if taken.outcome is not Outcome.WAITING:
        raise RuleBrokenError("This has already been decided. Nothing was changed.")
