"""What stands around the words of a pack: what its cover says, what is not in it, in figures, and who saw what.

It is for papers alone: the tables say nothing tenderer by tenderer, and what is not in a pack is no row of one.
"""

from dataclasses import dataclass, field

from workshop_app.domain.occasions import OccasionKind


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredCriterion:
    """A published award criterion; remarks are tied to it by its number.

    Attributes:
        plain_words: what it means, in plain words; empty where nobody wrote them.
    """

    number: int
    name: str
    plain_words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredMeeting:
    """An occasion on which young people met a tenderer or its work, and how many of them did.

    Attributes:
        held_on: YYYY-MM-DD; empty where it was not recorded.
        seen_by: how many young people were there; None where that is not recorded.
    """

    kind: OccasionKind
    held_on: str
    seen_by: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredDaysSetAside:
    """On which days (YYYY-MM-DD) an adult set aside what is set aside now, each once and in order.

    None is of words for safeguarding, and none says on which tenderer. "" stands for a day that the record does not
    have.

    Attributes:
        remarks: of remarks on tenderers, with a reason.
        unfair: of remarks that may rest on what must not count.
        statements: of things young people said.
        other_words: of what stands beside picks and answers, of lines, questions and evaluations.
    """

    remarks: list[str] = field(default_factory=list)
    unfair: list[str] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)
    other_words: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredAround:
    """What stands around the words.

    Attributes:
        reference, handling, answers_by, answers_on, tender_documents_say, tender_documents_on: as the commission has
            them; empty where that is not recorded.
        version: which version of the feedback pack one made now is: one more than were handed over before.
        handed_over_on: the day (YYYY-MM-DD) on which the last one before was handed over; empty where none was.
        questions_go_said_by, questions_go_on: as the commission has them; tenderers get the questions where it is said.
        specification_version, specification_handed_over_on: the same of the specification.
        criteria: the published criteria, in their order.
        in_order_of_presenting: the numbers of the tenderers that presented, in the order in which they did.
        meetings: on which occasions young people met each tenderer, by its number.
        waiting: how many things that were said wait and are up nowhere.
        statements_set_aside: how many an adult set aside with a reason; never those for safeguarding.
        other_words_set_aside: the same of what stands beside picks and answers, of lines, questions and evaluations.
        set_aside_on: on which days all that was.
        clock_set_back: whether the clock by which it is made says an earlier minute than for something that was done.
    """

    reference: str = ""
    handling: str = ""
    answers_by: str = ""
    answers_on: str = ""
    tender_documents_say: str = ""
    tender_documents_on: str = ""
    questions_go_said_by: str = ""
    questions_go_on: str = ""
    specification_version: int = 1
    specification_handed_over_on: str = ""
    version: int = 1
    handed_over_on: str = ""
    criteria: list[GatheredCriterion] = field(default_factory=list)
    in_order_of_presenting: list[int] = field(default_factory=list)
    meetings: dict[int, list[GatheredMeeting]] = field(default_factory=dict)
    waiting: int = 0
    statements_set_aside: int = 0
    other_words_set_aside: int = 0
    set_aside_on: GatheredDaysSetAside = field(default_factory=GatheredDaysSetAside)
    clock_set_back: bool = False
