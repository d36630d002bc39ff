"""Tenderers, what they wrote, and what happened in their presentations."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from workshop_app.domain.provenance import SaidWords, WordsState
from workshop_app.domain.row import Row

_LONGEST = timedelta(days=1)
"""Longer than any meeting takes on its day: beyond it the clock was set, or somebody forgot to end it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Criterion(Row):
    """A published award criterion, entered by the commissioner; it carries no number of any kind.

    Attributes:
        plain_words: what it means, in words that young people can use; empty where nobody wrote them.
    """

    name: str
    plain_words: str = ""
    position: int

    @property
    def for_young_people(self) -> str:
        """What a briefing shows: the plain words, or the name where nobody wrote any."""
        return self.plain_words if self.plain_words.strip() else self.name


@dataclass(frozen=True, kw_only=True, slots=True)
class Tenderer(Row):
    """An organisation bidding."""

    name: str
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Response(Row):
    """What a tenderer wrote to one version of a specification line: how they would meet it."""

    tenderer_id: str
    specification_line_id: str
    wording: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Presentation(Row):
    """One tenderer's slot: presenting, then questions. Times are UTC, ISO 8601, or None until they happen."""

    tenderer_id: str
    session_id: str
    chaired_by: str | None = None
    planned_presenting_minutes: int
    planned_question_minutes: int
    presenting_started_at: str | None = None
    presenting_ended_at: str | None = None
    questions_started_at: str | None = None
    questions_ended_at: str | None = None
    position: int


class Stage(StrEnum):
    """How far a tenderer's slot has come."""

    TO_COME = "to come"
    PRESENTING = "presenting"
    QUESTIONS = "questions"
    OVER = "over"


def stage_of(presentation: Presentation) -> Stage:
    """Return how far a tenderer's slot has come."""
    if presentation.presenting_started_at is None:
        return Stage.TO_COME
    if presentation.questions_started_at is None:
        return Stage.PRESENTING
    return Stage.QUESTIONS if presentation.questions_ended_at is None else Stage.OVER


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedQuestion(SaidWords):
    """A question as it was really asked, and what was heard in answer; where words come from is said of the answer.

    Attributes:
        question_id: the question from the list, or None for one that came up in the room.
        wording: what was asked.
        answer: what we heard, in somebody's words; may be empty.
        first_wording: how the answer was first written down, where a slip of the pen was put right since; else None.
    """

    presentation_id: str
    question_id: str | None = None
    wording: str
    asked_by: str | None = None
    asked_at: str
    answer: str = ""
    state: WordsState = WordsState.KEPT
    first_wording: str | None = None
    position: int


def minutes_between(started_at: str | None, ended_at: str | None) -> int | None:
    """Return whole minutes, rounded to the nearest, between two ISO 8601 times.

    None if either is missing, or if the clock was set in between so that nobody can tell: back, or on by days.
    """
    if started_at is None or ended_at is None:
        return None
    between = datetime.fromisoformat(ended_at) - datetime.fromisoformat(started_at)
    return int((between.total_seconds() + 30) // 60) if timedelta(0) <= between <= _LONGEST else None
