"""Where words come from: who said them, who wrote them down, and whether they are the very ones.

The same for every kind of words, so that a pack can say of each what the record proves.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.row import Row


class Exactness(StrEnum):
    """Whether the words are the very ones or only their gist; an adult who writes down has to say."""

    EXACT = "exact"
    GIST = "gist"


class Source(StrEnum):
    """How words came into the file; the names of categories may have come with the session plan."""

    TYPED = "typed"
    PAPER = "paper"
    IMPORTED = "imported"
    PLAN = "plan"


class WordsState(StrEnum):
    """Where words may be seen that stand beside an answer or have a place of their own, such as a reason or a line."""

    KEPT = "kept"
    SET_ASIDE = "set aside"
    SAFEGUARDING = "safeguarding"


class MadeHow(StrEnum):
    """How words came to be made from others, to which they point; ``SAID`` where they were made from none."""

    SAID = "said"
    REWORDED = "reworded"
    PART = "part"
    JOINED = "joined"
    CORRECTED = "corrected"


@dataclass(frozen=True, kw_only=True, slots=True)
class Provenance(Row):
    """How somebody's words came into the file, and what became of them; every kind of words has it.

    Attributes:
        written_down_by: the adult who wrote them down, or None where young people wrote them themselves.
        exactness: whether these are the very words.
        source: how they came in.
        typed_by: the adult who typed in what stood on paper, or None.
        prompt_id: the prompt they answer, or None.
        said_at: when, UTC, ISO 8601; None where that was not recorded.
        language: the language they are in, as a BCP 47 tag such as "pl", where somebody marked it; else empty.
        read_back_at: when they were last read back to whoever said them, who said yes; UTC, or None.
        set_aside_reason: why they were set aside; empty otherwise.
        passed_on_at: when the facilitator confirmed that words set aside for safeguarding were passed to the
            safeguarding lead; until then they cannot be erased.
        passed_on_to: to whom, as the facilitator wrote it; empty where they were not passed on, or nobody wrote it.
        to_look_at: they were taken off the wall and nobody has decided yet what they are; until then they count as set
            aside for safeguarding.
    """

    written_down_by: str | None = None
    exactness: Exactness = Exactness.EXACT
    source: Source = Source.TYPED
    typed_by: str | None = None
    prompt_id: str | None = None
    said_at: str | None = None
    language: str = ""
    read_back_at: str | None = None
    set_aside_reason: str = ""
    passed_on_at: str | None = None
    passed_on_to: str = ""
    to_look_at: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidWords(Provenance):
    """Words with who said them: a young person, the group, or (neither) somebody who was not named.

    Attributes:
        said_by: the young person, or None.
        by_group: the group said them together.
    """

    said_by: str | None = None
    by_group: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerWords(Provenance):
    """Words beside an answer of one young person, or, where none is named, of the group or of somebody.

    Attributes:
        first_wording: how they were first written down, where a slip of the pen was put right since; else None.
    """

    state: WordsState = WordsState.KEPT
    first_wording: str | None = None


def must_be_from_paper(source: Source, typed_by: str | None) -> None:
    """Check that somebody is named who typed words in only where they stood on paper.

    Raises:
        RuleBrokenError: they did not.
    """
    if typed_by is not None and source is not Source.PAPER:
        raise RuleBrokenError("Only words from paper are typed in by somebody. Nothing was changed.")


def must_be_one_voice(said_by: str | None, by_group: bool) -> None:
    """Check that words are a young person's, or the group's, or nobody's who is named.

    Raises:
        RuleBrokenError: they would be both.
    """
    if by_group and said_by is not None:
        raise RuleBrokenError("These words are either one young person's or the group's. Nothing was changed.")
