"""What young people say about a tenderer: remarks, verdicts, who was strongest; and about the session.

Everything here is advice. Nothing in this module may add up, average or rank tenderers: the award rests on
the published criteria and is decided by officers.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.row import Row
from workshop_app.domain.statements import Exactness, Source


class RemarkKind(StrEnum):
    """What a remark is."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    EXPLORE = "explore"


class RemarkState(StrEnum):
    """A private remark stays in the file; a shared one leaves in the feedback pack."""

    PRIVATE = "private"
    SHARED = "shared"
    SET_ASIDE = "set aside"
    SAFEGUARDING = "safeguarding"


class Answer(StrEnum):
    """Whether a tenderer meets what young people asked for."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_SURE = "not sure"


class EvaluationAnswer(StrEnum):
    """How a young person found the session; giving no answer is an answer."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NO_ANSWER = "no answer"


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark(Row):
    """A strength, a weakness or something the adult panel should explore.

    Attributes:
        evidence: what did they say or show? May be empty.
        criterion_id: the published criterion an officer linked it to, or None.
    """

    tenderer_id: str
    session_id: str | None = None
    kind: RemarkKind
    wording: str
    evidence: str = ""
    said_by: str | None = None
    written_down_by: str | None = None
    exactness: Exactness = Exactness.EXACT
    source: Source = Source.TYPED
    state: RemarkState = RemarkState.PRIVATE
    set_aside_reason: str = ""
    passed_on_at: str | None = None
    criterion_id: str | None = None
    said_at: str
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict(Row):
    """Whether a tenderer meets what we asked for, by one young person or (None) by the group.

    With neither ``category_id`` nor ``specification_line_id`` it is the overall verdict.
    """

    tenderer_id: str
    session_id: str
    young_person_id: str | None = None
    category_id: str | None = None
    specification_line_id: str | None = None
    answer: Answer
    wording: str = ""
    source: Source = Source.TYPED


@dataclass(frozen=True, kw_only=True, slots=True)
class Strongest(Row):
    """Whom one young person found strongest, and why. Printed one by one, never counted into a ranking."""

    session_id: str
    young_person_id: str
    tenderer_id: str
    wording: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluation(Row):
    """What one young person thought of a session; ``young_person_id`` None where they left no name."""

    session_id: str
    young_person_id: str | None = None
    enjoyed: EvaluationAnswer
    understood: EvaluationAnswer
    wording: str = ""
    source: Source = Source.TYPED
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class VerdictCount:
    """How those who were there answered one thing asked of one tenderer.

    Attributes:
        present: how many young people were at the session.
        answers: how many gave each answer; every answer is listed, also with 0.
        silent: how many of those present gave none.
    """

    present: int
    answers: dict[Answer, int]
    silent: int


def count_verdicts(verdicts: Iterable[Verdict], present: Collection[str]) -> VerdictCount:
    """Count young people's verdicts on one thing; the group's own verdict and people not there do not count.

    Args:
        verdicts: those on one tenderer and one category, line, or overall.
        present: ids of the young people who were at the session.
    """
    counted = Counter(v.answer for v in verdicts if v.young_person_id in present)
    answers = {answer: counted.get(answer, 0) for answer in Answer}
    return VerdictCount(present=len(present), answers=answers, silent=len(present) - sum(answers.values()))
