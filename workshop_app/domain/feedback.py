"""What young people say about a tenderer: remarks, verdicts, who was strongest; and about the session.

Everything here is advice. Nothing in this module may add up, average or rank tenderers: the award rests on
the published criteria and is decided by officers.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import AnswerWords, MadeHow, SaidWords, WordsState
from workshop_app.domain.row import Row


class RemarkKind(StrEnum):
    """What a remark is."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    EXPLORE = "explore"


ASKED_OF_THEM = {
    RemarkKind.STRENGTH: "What was strong?",
    RemarkKind.WEAKNESS: "What was weak?",
    RemarkKind.EXPLORE: "What should the council ask them more about?",
}
"""What young people are asked on the screen and on paper, by the kind of remark that answers it."""


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


class AskedFirst(StrEnum):
    """Whether a young person was asked before their remark was set aside as resting on an unfair factor."""

    YES = "yes"
    COULD_NOT_BE = "could not be asked"


class Looked(StrEnum):
    """What an officer said of the published criterion that a remark bears on."""

    LINKED = "linked"
    NONE = "none"
    NOT_YET = "not looked at"


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
        category_id, specification_line_id: the category or the line it is about, or None; never both.
        criterion_id: the published criterion an officer linked it to, or None.
        looked_at_by: the officer who said which criterion it bears on, or that it is none; empty until one did.
        looked_at: when, UTC, ISO 8601; None until one did.
        unfair: it was set aside because it may rest on an unfair factor.
        asked_first: whether its young person was asked before it was set aside for that; None where it was not.
        their_answer: what they answered, in their words; may be empty.
        set_aside_by: who decided that; empty otherwise.
    """

    tenderer_id: str
    occasion_id: str
    session_id: str | None = None
    kind: RemarkKind
    wording: str
    evidence: str = ""
    said_at: str
    state: RemarkState = RemarkState.PRIVATE
    category_id: str | None = None
    specification_line_id: str | None = None
    criterion_id: str | None = None
    looked_at_by: str = ""
    looked_at: str | None = None
    unfair: bool = False
    asked_first: AskedFirst | None = None
    their_answer: str = ""
    set_aside_by: str = ""
    made_how: MadeHow = MadeHow.SAID
    rewording_of: str | None = None
    position: int

    @property
    def looked(self) -> Looked:
        """Whether an officer linked it to a criterion or to none; older files do not say who did."""
        if self.criterion_id is not None:
            return Looked.LINKED
        return Looked.NOT_YET if self.looked_at is None else Looked.NONE


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict(AnswerWords):
    """Whether a tenderer meets what we asked for, by one young person or (None) by the group.

    One on its bid, one on a visit and one on its presentation are three. With neither ``category_id`` nor
    ``specification_line_id`` it is the overall verdict.

    Attributes:
        occasion_id: when young people met the tenderer or its work that this is about.
        session_id: the session it was given in.
        shared: whoever gave it chose that it leaves; the group's always is.
    """

    tenderer_id: str
    occasion_id: str
    session_id: str
    young_person_id: str | None = None
    category_id: str | None = None
    specification_line_id: str | None = None
    answer: Answer
    wording: str = ""
    shared: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Dissent(SaidWords):
    """Words of somebody who does not agree with what the group said or answered; it stands beside that.

    Attributes:
        remark_id, verdict_id: the group's remark or answer that they differ from; neither, where it is all of it.
    """

    tenderer_id: str
    session_id: str | None = None
    remark_id: str | None = None
    verdict_id: str | None = None
    wording: str
    said_at: str
    state: WordsState = WordsState.KEPT
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class IndividualTurn(Row):
    """One young person's private turn in an activity, in which they give feedback or answers.

    Attributes:
        finished_at: when they were done, UTC, ISO 8601, or None: nobody sees another's before all are in.
        chose_at: when they had chosen what to share, or None.
    """

    activity_id: str
    young_person_id: str
    finished_at: str | None = None
    chose_at: str | None = None


class OfferOutcome(StrEnum):
    """What became of an offer."""

    TAKEN = "taken"
    DECLINED = "declined"


@dataclass(frozen=True, kw_only=True, slots=True)
class StrongestOffer(Row):
    """The paper on whom young people found strongest was offered to the adult panel.

    It is offered when individual evaluation is finished and before the panel's joint discussion. Days are YYYY-MM-DD,
    and empty until then.

    Attributes:
        outcome: taken or declined; None while nobody has said.
        told_back_on, told_back_by: when young people were told what became of it, and by whom.
    """

    offered_on: str
    offered_by: str
    outcome: OfferOutcome | None = None
    outcome_on: str = ""
    outcome_by: str = ""
    outcome_why: str = ""
    told_back_on: str = ""
    told_back_by: str = ""
    position: int


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
        answers: how many shared each answer; every answer is listed, also with 0.
        silent: how many of those present gave none.
        kept_private: how many gave one that they chose not to share; it is in no pack, nor on any wall.
    """

    present: int
    answers: dict[Answer, int]
    silent: int
    kept_private: int = 0


def count_verdicts(verdicts: Iterable[Verdict], present: Collection[str]) -> VerdictCount:
    """Count young people's verdicts on one thing; the group's own verdict and people not there do not count.

    Args:
        verdicts: those on one tenderer and one category, line, or overall.
        present: ids of the young people who were at the session.
    """
    given = [one for one in verdicts if one.young_person_id in present]
    counted = Counter(one.answer for one in given if one.shared)
    answers = {answer: counted.get(answer, 0) for answer in Answer}
    kept_private = sum(not one.shared for one in given)
    silent = len(present) - sum(answers.values()) - kept_private
    return VerdictCount(present=len(present), answers=answers, silent=silent, kept_private=kept_private)


def must_be_about_one(category_id: str | None, specification_line_id: str | None, what: str) -> None:
    """Check that a remark or a verdict is about a category or a line, or neither.

    Args:
        category_id: the category, or None.
        specification_line_id: the line, or None.
        what: what is about them, as a sentence begins: "A verdict".

    Raises:
        RuleBrokenError: it would be about both.
    """
    if category_id is not None and specification_line_id is not None:
        raise RuleBrokenError(f"{what} is about a category or a line, not both. Nothing was changed.")
