"""What may leave the room, gathered once into plain things that every export reads.

Whatever is not allowed out is not in here: names nobody agreed to show, waiting words, private remarks, words
set aside. An export therefore cannot leak them. Real names are with the certificates only.

What belongs together is tied by number, never by its words: two lines, two categories or two sessions may be called
the same. Numbers count from 1, each kind of thing on its own, and are good within one gathered commission.

Every field leaves in the tables by itself (``mapping``); metadata beside it says what it is called there.
"""

from dataclasses import dataclass, field

from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.feedback import Answer, EvaluationAnswer, RemarkKind, StrongestAnswer, VerdictCount
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.people import Recipient
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.exports.mapping import APART, INLINE, called, key, refers


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """What may be said of where words came from that are nobody's who could be named.

    Attributes:
        exactness: the very words, or their gist.
        by_adult: an adult wrote them down.
        source: how they came into the file.
    """

    exactness: Exactness = Exactness.EXACT
    by_adult: bool = False
    source: Source = Source.TYPED


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """Words, and what may be said of where they came from.

    Attributes:
        wording: the words, verbatim.
        said_by: the name for this work, only where everybody who counts for the list agreed to theirs; else None.
        exactness: the very words, or their gist.
        by_adult: an adult wrote them down.
        source: how they came into the file.
    """

    wording: str
    said_by: str | None = None
    exactness: Exactness = Exactness.EXACT
    by_adult: bool = False
    source: Source = Source.TYPED


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredStatement:
    """A statement that is up.

    Attributes:
        category, category_number: where the group's latest sort has it; empty and None if in no category.
    """

    id: str = field(metadata=key("statement_id"))
    voice: Voice = field(metadata=INLINE)
    session: str = ""
    held_on: str = ""
    prompt: str = ""
    category: str = ""
    session_number: int | None = None
    category_number: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredSession:
    """A session that took place. ``adults`` counts each role; ``minutes`` is None until it has ended."""

    number: int = field(metadata=key("session_number"))
    title: str
    held_on: str
    place: str
    young_people: int
    adults: dict[str, int]
    minutes: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredPick:
    """What the group picked, and what each young person who picked differently said.

    Attributes:
        picked: the category's name or the statement's words; empty if the group has not picked.
        why: the group's reason; empty where it gave none, or it is set aside.
        same, others: how many individual picks were the same; and the picks that were not.
    """

    picked: str = field(default="", metadata=called(""))
    why: str = ""
    origin: Origin = field(default_factory=Origin, metadata=INLINE)
    same: int = 0
    others: list["DissentingPick"] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class DissentingPick:
    """A pick that differs from the group's, with its reason in its owner's words; empty where there is none."""

    picked: str
    why: Voice = field(metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredCategory:
    """A category of the group's sort, with the statements in it, in order."""

    number: int = field(metadata=key("category_number"))
    name: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)
    is_key_aspect: bool = field(metadata=called("key_aspect"))
    statements: list[GatheredStatement] = field(metadata=refers("category_statement"))


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperCard:
    """A card to cut out: its number, which never changes, its words, and how many said them."""

    number: int
    wording: str
    voices: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperCategory:
    """A category on the sheet: its name, its number from 0 (-1 for none), and how many cards it holds at the most."""

    name: str
    number: int
    most: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredPaperSort:
    """The group's latest sort for paper: cards in the order of their numbers, nobody named.

    Attributes:
        open: young people may add categories of their own.
        not_sure: there is a place for "not sure".
    """

    title: str
    cards: list[PaperCard]
    categories: list[PaperCategory]
    open: bool
    not_sure: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredLine:
    """A specification line. ``number`` is how people refer to it; its category may be of an earlier sort."""

    number: int = field(metadata=key("line"))
    wording: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)
    category: str
    category_number: int | None
    statements: list[GatheredStatement] = field(metadata=refers("specification_source"))


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredQuestion:
    """A panel question; its category may be of an earlier sort."""

    number: int = field(metadata=key("question"))
    wording: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)
    category: str
    category_number: int | None
    statements: list[GatheredStatement] = field(metadata=refers("question_source"))


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredAskedQuestion:
    """A question as it was really asked; ``number`` is that on the list, None for one that came up in the room.

    Attributes:
        answer: what was heard; empty where nothing was, or it is set aside.
        origin: where the words of the answer came from.
    """

    number: int | None
    wording: str
    answer: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredPresentation:
    """A slot: planned and real minutes (None where not recorded), and the questions.

    Attributes:
        not_asked: numbers of the listed questions that were not asked.
    """

    held_on: str = field(metadata=called("presented_on"))
    planned_presenting_minutes: int
    planned_question_minutes: int
    presenting_minutes: int | None
    question_minutes: int | None
    asked: list[GatheredAskedQuestion]
    not_asked: list[int] = field(metadata=called("question_not_asked"))


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredRemark:
    """A shared remark.

    Attributes:
        criterion: the published criterion an officer linked it to, or empty.
        occasion: how young people had met the tenderer or its work that it is about.
        occasion_on: when that was, as YYYY-MM-DD; empty where it was not recorded.
    """

    kind: RemarkKind
    occasion: OccasionKind
    occasion_on: str
    voice: Voice = field(metadata=INLINE)
    evidence: str
    criterion: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredVerdictWords:
    """The words one young person gave with their verdict."""

    answer: Answer
    voice: Voice = field(metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredVerdict:
    """How one thing asked of a tenderer was judged.

    Attributes:
        about: "Overall", the category's name, or the specification line's words.
        scope: ``overall``, ``category`` or ``line``.
        line, category_number: the number of the line or category it is about, else None.
        count: of those present.
        group: the group's own verdict after talking, or None.
        group_wording: what the group said with it.
        group_origin: where those words came from.
        words: every word given with a young person's verdict; also the one of three who differed.
        occasion: how young people had met the tenderer or its work that it is about.
        occasion_on: when that was, as YYYY-MM-DD; empty where it was not recorded.
    """

    about: str = field(metadata=key("about"))
    scope: str = field(metadata=key("scope"))
    line: int | None = field(default=None, metadata=key("line"))
    category_number: int | None = field(default=None, metadata=key("category_number"))
    occasion: OccasionKind = field(metadata=key("occasion"))
    occasion_on: str = field(metadata=key("occasion_on"))
    count: VerdictCount = field(metadata=INLINE)
    group: Answer | None = field(metadata=called("group_said"))
    group_wording: str
    group_origin: Origin = field(default_factory=Origin, metadata=called("group"))
    words: list[GatheredVerdictWords]


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredResponse:
    """What a tenderer wrote to the specification line of the number ``line``.

    Attributes:
        asked: the words of the line as they stood in the version it answered.
        to_earlier: the line has other words by now.
    """

    line: int
    asked: str
    wording: str
    to_earlier: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredTenderer:
    """Everything said of one tenderer. ``presentation`` is None while none is recorded."""

    number: int = field(metadata=key("tenderer_number"))
    name: str = field(metadata=key("tenderer"))
    presentation: GatheredPresentation | None = field(metadata=INLINE)
    strengths: list[GatheredRemark]
    weaknesses: list[GatheredRemark]
    explore: list[GatheredRemark]
    verdicts: list[GatheredVerdict] = field(metadata=called("verdict_count"))
    responses: list[GatheredResponse]


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredStrongest:
    """Whom one young person found strongest, and why.

    Attributes:
        answer: that they name one, that it was nobody, or that they would rather not say.
        tenderer: whom they name; empty with the other answers, and the number None.
        session, session_number: in which it was asked.
    """

    session: str
    session_number: int
    answer: StrongestAnswer
    tenderer: str
    tenderer_number: int | None
    voice: Voice = field(metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredEvaluation:
    """One young person's evaluation of a session, with no name."""

    session: str
    session_number: int
    enjoyed: EvaluationAnswer
    understood: EvaluationAnswer
    wording: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredAttachment:
    """What is said of one attachment that may leave; its file goes with no pack.

    Attributes:
        caption: what it shows; may be empty.
        session_number: the session it comes from; None for none.
        digest: SHA-256 of its file, by which one that is handed over is known.
        statements: the ids of the words that can be read or heard in it.
    """

    number: int = field(metadata=key("attachment_number"))
    kind: AttachmentKind
    caption: str
    session_number: int | None
    digest: str
    statements: list[str] = field(metadata=called("words_in_attachment"))


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredCertificate:
    """One certificate. ``service`` is empty where the young person did not want it named."""

    real_name: str
    achievement: str
    service: str
    council: str
    signatory: str
    signatory_role: str
    awarded_on: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Gathered:
    """One commission as it may leave the room.

    Attributes:
        head_digest: the seal of the last action, 64 hexadecimal digits; pins the record a pack was made from.
        actions: how many actions the record holds.
        made_at: UTC, ISO 8601.
        recipient: who is to read it: names are there as their owners agreed to this reader.
        young_people: how many different young people took part in any session.
        categories: those of the group's latest sort.
        unsorted: statements that are up but in no category, title proposals aside.
        titles: what was proposed as the title.
        kept_private: how many remarks their owners kept private; they are in no pack.
        strongest_present: how many young people were at the session where each said whom they found strongest; where it
            was asked in several, how many times somebody was.
        attachments: those that are kept, and that everybody in them agreed may go to whom this is for.
    """

    title: str
    service: str
    council: str
    about_whom: str
    head_digest: str
    actions: int
    made_at: str
    recipient: Recipient = Recipient.PANEL
    young_people: int
    sessions: list[GatheredSession]
    statements: list[GatheredStatement]
    categories: list[GatheredCategory]
    unsorted: list[GatheredStatement] = field(metadata=refers("unsorted_statement"))
    titles: list[GatheredStatement] = field(default_factory=list, metadata=refers("title_proposal"))
    key_aspect: GatheredPick
    presentation_title: GatheredPick
    specification: list[GatheredLine] = field(metadata=called("specification_line"))
    questions: list[GatheredQuestion]
    tenderers: list[GatheredTenderer]
    kept_private: int
    strongest: list[GatheredStrongest]
    strongest_present: int
    evaluations: list[GatheredEvaluation]
    attachments: list[GatheredAttachment] = field(default_factory=list)
    certificates: list[GatheredCertificate] = field(metadata=APART)
    paper_sort: GatheredPaperSort | None = field(default=None, metadata=APART)

    @property
    def band(self) -> list[int | None]:
        """For each thing said that is up, the place of its category, from 0; None for none.

        In the order of the ids, which are random: nobody can tell from a pattern who spoke when.
        """
        places = {one.id: place for place, category in enumerate(self.categories) for one in category.statements}
        return [places.get(one) for one in sorted(statement.id for statement in self.statements)]
