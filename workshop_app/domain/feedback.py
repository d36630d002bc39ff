"""What young people say about a tenderer: remarks, verdicts, who was strongest; and about the session.

Everything here is advice. Nothing in this module may add up, average or rank tenderers: the award rests on
the published criteria and is decided by officers.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import AnswerWords, MadeHow, SaidWords


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


class StrongestAnswer(StrEnum):
    """What a young person may say when asked whom they found strongest; each may come with words."""

    TENDERER = "tenderer"
    NOBODY = "nobody"
    NOT_SAID = "would rather not say"


class EvaluationAnswer(StrEnum):
    """How a young person found the session; giving no answer is an answer."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NO_ANSWER = "no answer"


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark(SaidWords):
    """A strength, a weakness or something the adult panel should explore.

    Attributes:
        occasion_id: when young people met the tenderer or its work that this is about.
        session_id: the session it was said in, or None.
        evidence: what did they say or show? May be empty.
        said_at: UTC, ISO 8601.
        made_how: how it was made from another, if it was.
        rewording_of: the remark it was made from, which stays as it was.
        criterion_id: the published criterion an officer linked it to, or None.
    """

    tenderer_id: str
    occasion_id: str
    session_id: str | None = None
    kind: RemarkKind
    wording: str
    evidence: str = ""
    said_at: str
    state: RemarkState = RemarkState.PRIVATE
    criterion_id: str | None = None
    made_how: MadeHow = MadeHow.SAID
    rewording_of: str | None = None
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict(AnswerWords):
    """Whether a tenderer meets what we asked for, by one young person or (None) by the group.

    One on its bid, one on a visit and one on its presentation are three. With neither ``category_id`` nor
    ``specification_line_id`` it is the overall verdict.

    Attributes:
        occasion_id: when young people met the tenderer or its work that this is about.
        session_id: the session it was given in.
    """

    tenderer_id: str
    occasion_id: str
    session_id: str
    young_person_id: str | None = None
    category_id: str | None = None
    specification_line_id: str | None = None
    answer: Answer
    wording: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Strongest(AnswerWords):
    """Whom one young person found strongest, and why. Printed one by one, never counted into a ranking.

    Attributes:
        answer: that they name one, that it was nobody, or that they would rather not say.
        tenderer_id: whom they name; None with the other answers.
    """

    session_id: str
    young_person_id: str
    answer: StrongestAnswer = StrongestAnswer.TENDERER
    tenderer_id: str | None
    wording: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluation(AnswerWords):
    """What one young person thought of a session; ``young_person_id`` None where they left no name."""

    session_id: str
    young_person_id: str | None = None
    enjoyed: EvaluationAnswer
    understood: EvaluationAnswer
    wording: str = ""
    position: int


def must_fit(answer: StrongestAnswer, tenderer_id: str | None) -> None:
    """Check that whom somebody found strongest names a tenderer where it says so, and none where it does not.

    Raises:
        RuleBrokenError: it does not.
    """
    if (answer is StrongestAnswer.TENDERER) != (tenderer_id is not None):
        raise RuleBrokenError("Name one tenderer, or say nobody, or that they would not say. Nothing was changed.")


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
