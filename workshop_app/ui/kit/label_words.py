"""The words by which the pages call each value that the record knows: nobody at a window reads a value of the code."""

from collections.abc import Mapping
from enum import StrEnum

from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.chair_script import ChairMoment
from workshop_app.domain.fairness import Agreed, DeclarationDecision, Declared
from workshop_app.domain.feedback import (
    Answer,
    AskedFirst,
    EvaluationAnswer,
    Looked,
    OfferOutcome,
    RemarkKind,
    RemarkState,
    StrongestAnswer,
)
from workshop_app.domain.identifying import Clue
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.packs import IdentifyingDecision, Writing
from workshop_app.domain.people import AdultRole, AgeBand, ConsentPurpose, Recipient, Standing, UsesService
from workshop_app.domain.provenance import Exactness, MadeHow, WordsState
from workshop_app.domain.sessions import Progress
from workshop_app.domain.slot_time import SlotMoment
from workshop_app.domain.specification import Fairness, QuestionPlace
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import AskedOutcome, DayRoleName, OrderHow, Stage, YoungPeopleBrought

LABELS: dict[type[StrEnum], Mapping[StrEnum, str]] = {
    AdultRole: {
        AdultRole.FACILITATOR: "facilitator",
        AdultRole.SUPPORT_WORKER: "support worker",
        AdultRole.OBSERVER: "observer",
    },
    AgeBand: {
        AgeBand.UNDER_16: "under 16",
        AgeBand.OVER_16: "16 or over",
        AgeBand.NOT_KNOWN: "age not known",
    },
    AskedFirst: {AskedFirst.YES: "yes, they were", AskedFirst.COULD_NOT_BE: "they could not be asked"},
    AttachmentKind: {
        AttachmentKind.FILM: "film",
        AttachmentKind.PHOTO: "photo",
        AttachmentKind.FLIP_CHART: "flip-chart",
        AttachmentKind.HAND_OUT: "hand-out",
        AttachmentKind.OTHER: "something else",
    },
    Agreed: {Agreed.YES: "agreed", Agreed.NO: "said no"},
    Answer: {Answer.YES: "yes", Answer.PARTLY: "partly", Answer.NO: "no", Answer.NOT_SURE: "not sure"},
    AskedOutcome: {
        AskedOutcome.ASKED: "asked",
        AskedOutcome.ANSWERED_ALREADY: "they answered this already",
        AskedOutcome.SKIPPED: "skipped",
    },
    ChairMoment: {
        ChairMoment.WELCOME: "Welcome them",
        ChairMoment.START: "They start",
        ChairMoment.LISTEN: "Listen",
        ChairMoment.TWO_MINUTES: "Two minutes left",
        ChairMoment.STOP: "Stop them",
        ChairMoment.QUESTIONS: "Your questions",
        ChairMoment.ASKING: "Ask and listen",
        ChairMoment.OUT_OF_TIME: "Time is up",
        ChairMoment.PAUSED: "The clock is stopped",
        ChairMoment.THANKS: "Say thank you",
    },
    Clue: {
        Clue.CONTACT: "E-mail, accounts and links",
        Clue.PHONE: "Phone numbers",
        Clue.POSTCODE: "Postcodes",
        Clue.REAL_NAME: "Real names",
        Clue.NAME: "Names for this work",
        Clue.LOOK_OUT: "Words you look out for",
        Clue.PROVIDER: "Who runs the service today",
        Clue.TENDERER: "Tenderers",
        Clue.TWICE: "The same phrase in two places",
        Clue.CAPITAL: "Words with a capital letter",
    },
    ConsentPurpose: {
        ConsentPurpose.TAKING_PART: "Taking part",
        ConsentPurpose.WORDS_NAMED: "Their words, with their name for this work",
        ConsentPurpose.FILM: "They can be seen on film",
        ConsentPurpose.PHOTO: "They can be seen in photos",
    },
    DayRoleName: {
        DayRoleName.CHAIR: "Chair",
        DayRoleName.TIME_KEEPER: "Time-keeper",
        DayRoleName.GREETER: "Greeter",
        DayRoleName.NOTE_TAKER: "Note-taker",
    },
    DeclarationDecision: {
        DeclarationDecision.TAKES_PART: "Takes part",
        DeclarationDecision.NO_ANSWERS: "No answers on this tenderer",
        DeclarationDecision.TAKES_NO_PART: "Does not take part",
    },
    Declared: {Declared.YES: "yes", Declared.NO: "no", Declared.NOT_SURE: "not sure"},
    EvaluationAnswer: {
        EvaluationAnswer.YES: "yes",
        EvaluationAnswer.PARTLY: "partly",
        EvaluationAnswer.NO: "no",
        EvaluationAnswer.NO_ANSWER: "no answer",
    },
    Exactness: {Exactness.EXACT: "the exact words", Exactness.GIST: "not word for word"},
    Fairness: {Fairness.YES: "fair", Fairness.NO: "not fair", Fairness.NOT_SURE: "not sure if fair"},
    IdentifyingDecision: {
        IdentifyingDecision.KEEP: "Keep",
        IdentifyingDecision.MASK: "Mask",
        IdentifyingDecision.LEAVE_OUT: "Leave out",
    },
    Looked: {
        Looked.LINKED: "Linked to a criterion",
        Looked.NONE: "Linked to none of them",
        Looked.NOT_YET: "Not looked at yet",
    },
    MadeHow: {
        MadeHow.SAID: "said so",
        MadeHow.REWORDED: "another wording",
        MadeHow.PART: "a part",
        MadeHow.JOINED: "joined",
        MadeHow.CORRECTED: "a slip corrected",
    },
    OccasionKind: {
        OccasionKind.BID: "On its bid",
        OccasionKind.VISIT: "On a visit",
        OccasionKind.PRESENTATION: "On its presentation",
    },
    OfferOutcome: {OfferOutcome.TAKEN: "taken", OfferOutcome.DECLINED: "declined"},
    OrderHow: {
        OrderHow.DRAWN: "Drawn by lot, not in the app",
        OrderHow.AS_THEY_CAME_IN: "As their bids came in",
        OrderHow.BY_NAME: "By name, A to Z",
        OrderHow.AGREED: "Agreed with them",
        OrderHow.ANOTHER_WAY: "Another way",
    },
    Progress: {Progress.TO_COME: "to come", Progress.UNDER_WAY: "under way", Progress.DONE: "done"},
    QuestionPlace: {QuestionPlace.DRAFT: "Drafts", QuestionPlace.LIST: "The list", QuestionPlace.SPARE: "Spares"},
    Recipient: {
        Recipient.PANEL: "for the adult panel",
        Recipient.TENDERERS: "for tenderers",
        Recipient.PUBLISHED: "for everybody, published",
    },
    RemarkKind: {RemarkKind.STRENGTH: "strength", RemarkKind.WEAKNESS: "weakness", RemarkKind.EXPLORE: "to explore"},
    RemarkState: {
        RemarkState.PRIVATE: "private",
        RemarkState.SHARED: "shared",
        RemarkState.SET_ASIDE: "set aside",
        RemarkState.SAFEGUARDING: "safeguarding",
    },
    SlotMoment: {
        SlotMoment.PRESENTING_STARTED: "Presenting began",
        SlotMoment.PRESENTING_ENDED: "Presenting ended",
        SlotMoment.QUESTIONS_STARTED: "Questions began",
        SlotMoment.QUESTIONS_ENDED: "Questions ended",
    },
    Stage: {
        Stage.TO_COME: "Not started yet",
        Stage.PRESENTING: "Presenting",
        Stage.QUESTIONS: "Questions",
        Stage.OVER: "Time taken",
    },
    Standing: {
        Standing.NOT_ASKED: "not asked yet",
        Standing.NO: "no",
        Standing.OWN_YES_ONLY: "they said yes; the adult who agrees for them, or the signed form, is still missing",
        Standing.YES: "yes",
    },
    StatementState: {
        StatementState.WAITING: "waiting",
        StatementState.UP: "up",
        StatementState.SET_ASIDE: "set aside",
        StatementState.SAFEGUARDING: "safeguarding",
    },
    StrongestAnswer: {
        StrongestAnswer.TENDERER: "One of them",
        StrongestAnswer.NOBODY: "Nobody",
        StrongestAnswer.NOT_SAID: "Would rather not say",
    },
    UsesService: {
        UsesService.PRESENT: "this service",
        UsesService.SIMILAR: "one like it",
        UsesService.NONE: "none",
    },
    WordsState: {
        WordsState.KEPT: "in use",
        WordsState.SET_ASIDE: "set aside",
        WordsState.SAFEGUARDING: "safeguarding",
    },
    YoungPeopleBrought: {
        YoungPeopleBrought.NONE: "No young people with them",
        YoungPeopleBrought.CAME: "They came, and did not speak",
        YoungPeopleBrought.SPOKE: "They spoke",
    },
    Writing: {
        Writing.WAITING: "waiting",
        Writing.UNDER_WAY: "being created",
        Writing.WRITTEN: "created",
        Writing.FAILED: "not created",
        Writing.STOPPED: "stopped before it was created",
    },
}
"""The words for every value of each enumeration that a page shows."""

WHETHER_TO_GO_ON = {Answer.YES: "go on", Answer.PARTLY: "partly", Answer.NO: "do not", Answer.NOT_SURE: "not sure"}
"""What the answers are called where all that is asked is whether a tenderer goes on, on its bid."""

ONE_REMARK = {
    RemarkKind.STRENGTH: "A strength",
    RemarkKind.WEAKNESS: "A weakness",
    RemarkKind.EXPLORE: "To explore",
}
"""What is chosen to write down one remark of each kind."""

MANY_REMARKS = {
    RemarkKind.STRENGTH: "Strengths",
    RemarkKind.WEAKNESS: "Weaknesses",
    RemarkKind.EXPLORE: "To explore",
}
"""What stands over the remarks of each kind."""


ABOUT_STAGES: Mapping[str, str] = {
    "understand": "Young people say what they need",
    "plan": "They turn it into a specification, a title and questions",
    "do": "They hear every tenderer and say what was strong and weak",
    "review": "About a year later: young people go and see whether the promises were kept",
}
"""What happens in each stage of a commission."""


def label(value: StrEnum) -> str:
    """Return what the pages call ``value``.

    Raises:
        KeyError: no page shows values of its kind.
    """
    return LABELS[type(value)][value]


def answer_label(answer: Answer, *, whether_to_go_on: bool) -> str:
    """Return what the pages call an answer to one question or the other: whether it is met, or whether to go on."""
    return WHETHER_TO_GO_ON[answer] if whether_to_go_on else label(answer)


def opening(words: str) -> str:
    """Return words of ours as they begin a sentence."""
    return words[:1].upper() + words[1:]


def label_of(value: str, kinds: tuple[str, ...]) -> str:
    """Return what the pages call a value of one of these enumerations; "" for what is a value of none."""
    found = (kind for kind in LABELS if kind.__name__ in kinds)
    return next((label(kind(value)) for kind in found if value in list(kind)), "")
