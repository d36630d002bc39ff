"""What a session plan says. Each kind of activity is a type with its own settings."""

from typing import Annotated, Literal

import msgspec

from workshop_app.domain.commission import CommissionStage
from workshop_app.domain.sessions import ActivityKind

Words = Annotated[str, msgspec.Meta(min_length=1, pattern=r"\S")]
Minutes = Annotated[int, msgspec.Meta(ge=1, le=480)]
"""A length of time, in minutes."""
VerdictOn = Literal["overall", "category", "line"]
"""What one verdict is given on."""
FORMER_NAMES = {"occasion": "about"}
"""What settings were called before, and are called now: plans and files that have the former name are still read."""
MetOn = Literal["bid", "visit", "presentation"]
"""How young people met the tenderer or its work that they speak of."""


class _Activity(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"):
    """What every activity has.

    Attributes:
        title: its name in the plan.
        minutes: how long it takes.
        say: what the wall shows the young people, in plain language.
        notes: what only the console shows the facilitator.
        for_each_tenderer: neighbouring activities marked so are repeated together, once for every tenderer.
        last_day_only: it comes on the last day alone where tenderers are spread over several days.
    """

    title: Words
    minutes: Minutes
    say: str = ""
    notes: str = ""
    for_each_tenderer: bool = False
    last_day_only: bool = False

    @property
    def kind(self) -> ActivityKind:
        """Which kind of activity it is."""
        return ActivityKind(str(self.__struct_config__.tag))


FairOrNot = Literal["fair", "not fair", "it depends"]
"""What a situation is, of those that are talked over in a briefing on being fair."""
MayBeUsed = Literal["may be used", "may not"]
"""Whether a factor may be used to judge a tenderer."""


class SituationPlan(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Something that happens, to be talked over: fair, not fair, or it depends, and why."""

    what: Words
    fair: FairOrNot
    why: Words


class FactorPlan(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Something one might go by, and whether it may be used."""

    factor: Words
    use: MayBeUsed


class BriefingPlan(_Activity, tag="briefing"):
    """Something explained.

    Attributes:
        points: shown one under the other, with numbers.
        confidentiality_limit: what cannot stay in the room, shown larger than the rest; "" where it is not told here.
            Where it is, the page is one of ground rules, and the group's own stand after the points.
        criteria: the published criteria are shown, in plain words where somebody wrote them.
        day_roles: the jobs of the day when tenderers present are shared out here.
        situations: a short game on being fair: one after the other is talked over; nothing of it is kept.
        factors: what one might go by, shown after the situations: what may be used, and what may not.
        agree: the sentence that each young person agrees to or not, in a turn of their own; "" where none is.
    """

    points: list[Words] = []
    confidentiality_limit: str = ""
    criteria: bool = False
    day_roles: bool = False
    situations: list[SituationPlan] = []
    factors: list[FactorPlan] = []
    agree: str = ""


class CapturePlan(_Activity, tag="capture"):
    """Words are gathered under one or more prompts.

    Attributes:
        prompts: the questions put to the young people, at least one.
        private: nothing goes up unless its young person says so.
        put_up_at_once: new words do not wait on the console.
    """

    prompts: Annotated[list[Words], msgspec.Meta(min_length=1)]
    private: bool = False
    put_up_at_once: bool = False


class SortPlan(_Activity, tag="sort"):
    """Cards are put into categories.

    Attributes:
        sort_kind: who names the categories: the plan (closed), the young people (open) or both (hybrid).
        categories: the names given by the plan.
        not_sure: whether there is a tray for "not sure".
        limits: how many cards a category holds at the most, by its name.
        hide_until_ready: the wall hides the cards until the facilitator shows them.
        alone_first: each young person sorts in a turn of their own before the group does.
        takes: what the cards are: all words that are up, the lines of the specification, or words that are chosen.
    """

    sort_kind: Literal["closed", "open", "hybrid"] = "hybrid"
    categories: list[Words] = []
    not_sure: bool = True
    limits: dict[Words, Annotated[int, msgspec.Meta(ge=1, le=200)]] = {}
    hide_until_ready: bool = False
    alone_first: bool = False
    takes: Literal["words", "lines", "chosen"] = "words"


class PickPlan(_Activity, tag="pick"):
    """Something is picked: the key aspect (a category or statement) or the presentation title (a statement).

    Attributes:
        pick_of: what is picked.
        prompts: questions to gather proposals under, for a title.
        dots: how many dots each young person has to give.
        dots_at_once: all give theirs at the wall at the same time; else each in a turn of their own.
        differing_to_tenderers: the group wants tenderers to read what those said who picked otherwise.
    """

    pick_of: Literal["key aspect", "title"]
    prompts: list[Words] = []
    dots: Annotated[int, msgspec.Meta(ge=1, le=20)] = 3
    dots_at_once: bool = False
    differing_to_tenderers: bool = False


class LinesPlan(_Activity, tag="lines"):
    """The young people's specification is written, line by line, and read back to them."""


class QuestionsPlan(_Activity, tag="questions"):
    """Panel questions are made.

    Attributes:
        how_many: how many the slots have time for.
        asking_minutes: how long each tenderer answers, as long as no slot has been planned that says so.
    """

    how_many: Annotated[int, msgspec.Meta(ge=1, le=30)] = 8
    asking_minutes: Minutes = 20


class DeclarationPlan(_Activity, tag="declaration"):
    """The tenderers are named to each young person in private, who says whether they know them."""


class PresentationPlan(_Activity, tag="presentation"):
    """A tenderer presents (``presenting_minutes``), then is asked questions (``question_minutes``)."""

    presenting_minutes: Minutes = 10
    question_minutes: Minutes = 20


class FeedbackPlan(_Activity, tag="feedback"):
    """Strengths, weaknesses and points to explore.

    Attributes:
        private_first: they are private until shared.
        about: what they are about: the tenderer's bid, a visit to it, or its presentation.
    """

    private_first: bool = True
    about: MetOn = "presentation"


class VerdictPlan(_Activity, tag="verdict"):
    """Whether a tenderer meets what was asked for.

    Attributes:
        per: what a verdict is given on.
        about: what a verdict is about: the tenderer's bid, a visit to it, or its presentation.
    """

    per: list[VerdictOn] = msgspec.field(default_factory=lambda: ["overall"])
    about: MetOn = "presentation"

    @property
    def whether_to_go_on(self) -> bool:
        """Tell whether all that is asked is whether a tenderer goes on, on its bid: go on, do not, or not sure.

        In the record these are yes, no and not sure; partly is not offered.
        """
        return self.about == "bid" and list(self.per) == ["overall"]


class StrongestPlan(_Activity, tag="strongest"):
    """Whom each young person found strongest, if anyone, and why; asked once, when everybody has been heard."""


class EvaluationPlan(_Activity, tag="evaluation"):
    """What young people thought of the session."""


class BreakPlan(_Activity, tag="break"):
    """Food, air, a smoke, a minute on their own.

    Attributes:
        after_every: after how many tenderers it comes, but not after the day's last; 0 for after each of them.
    """

    after_every: Annotated[int, msgspec.Meta(ge=0, le=20)] = 0


class ClosePlan(_Activity, tag="close"):
    """The end; ``certificates`` says that they are handed out."""

    certificates: bool = False


ActivityPlan = (
    BriefingPlan
    | CapturePlan
    | SortPlan
    | PickPlan
    | LinesPlan
    | QuestionsPlan
    | DeclarationPlan
    | PresentationPlan
    | FeedbackPlan
    | VerdictPlan
    | StrongestPlan
    | EvaluationPlan
    | BreakPlan
    | ClosePlan
)


class GlossaryEntry(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A word adults use, and what it means."""

    word: Words
    meaning: Words


class SessionPlan(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The timed list of activities of one session.

    Attributes:
        title: what the session is called.
        stage: which stage of the commission it belongs to.
        for_whom: how many young people, and which.
        purpose: one sentence on what it is for.
        materials: what to bring and put out.
        activity: the activities in order; at least one, the first being a briefing (ground rules and the
            limits of confidentiality come first in every plan).
        glossary: words explained.
    """

    title: Words
    stage: CommissionStage
    for_whom: str = ""
    purpose: str = ""
    materials: list[Words] = []
    activity: Annotated[list[ActivityPlan], msgspec.Meta(min_length=1)]
    glossary: list[GlossaryEntry] = []

    @property
    def minutes(self) -> int:
        """How long the session takes in minutes with one tenderer."""
        return sum(one.minutes for one in self.activity if not (isinstance(one, BreakPlan) and one.after_every))

    @property
    def goes_by_tenderer(self) -> bool:
        """Whether some of it is repeated for each tenderer, so that the session is longer with each."""
        return any(one.for_each_tenderer for one in self.activity)
