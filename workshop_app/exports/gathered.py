"""What may leave the room, gathered once into plain things that every export reads.

Whatever is not allowed out is not in here: names nobody agreed to show, waiting words, private remarks, words
set aside. An export therefore cannot leak them. Real names are with the certificates only.

What belongs together is tied by number, never by its words: two lines, two categories or two sessions may be called
the same. Numbers count from 1, each kind of thing on its own, and are good within one gathered commission.

Whatever holds words, or what stands for words, has an ``id`` by which it is known outside (``outside``): the same at
every export, and never the one in the commission file.

Every field leaves in the tables by itself (``mapping``); metadata beside it says what it is called there.
"""

from dataclasses import dataclass, field
from pathlib import Path

from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.feedback import (
    Answer,
    EvaluationAnswer,
    Looked,
    OfferOutcome,
    RemarkKind,
    StrongestAnswer,
    VerdictCount,
)
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.packs import Identifying
from workshop_app.domain.people import Recipient
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.tendering import AskedOutcome, YoungPeopleBrought
from workshop_app.exports.gathered_around import GatheredAround
from workshop_app.exports.mapping import APART, INLINE, PARTS_ALONE, called, key, refers


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """What may be said of where words came from that are nobody's who could be named.

    Attributes:
        exactness: the very words, or their gist.
        by_adult: an adult wrote them down.
        source: how they came into the file.
        language: what they were marked with, as a BCP 47 tag; empty where they were not.
    """

    exactness: Exactness = Exactness.EXACT
    by_adult: bool = False
    source: Source = Source.TYPED
    language: str = field(default="", metadata=APART)


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """Words, and what may be said of where they came from.

    Attributes:
        wording: the words, verbatim.
        said_by: the name for this work, only where everybody who counts for the list agreed to theirs; else None.
        exactness: the very words, or their gist.
        by_adult: an adult wrote them down.
        source: how they came into the file.
        language: what they were marked with, as a BCP 47 tag; empty where they were not.
    """

    wording: str
    said_by: str | None = None
    exactness: Exactness = Exactness.EXACT
    by_adult: bool = False
    source: Source = Source.TYPED
    language: str = field(default="", metadata=APART)


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
        differing_goes: the group wants tenderers to read those too.
    """

    id: str = ""
    picked: str = field(default="", metadata=called(""))
    why: str = ""
    origin: Origin = field(default_factory=Origin, metadata=INLINE)
    same: int = 0
    others: list["DissentingPick"] = field(default_factory=list)
    differing_goes: bool = field(default=False, metadata=APART)


@dataclass(frozen=True, kw_only=True, slots=True)
class DissentingPick:
    """A pick that differs from the group's, with its reason in its owner's words; empty where there is none."""

    id: str = field(default="", metadata=key("pick_id"))
    picked: str
    why: Voice = field(metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredCategory:
    """A category of the group's sort, with the statements in it, in order.

    Attributes:
        place: its place in its own sort, from 0, which chooses its colour and sign.
    """

    id: str = field(default="", metadata=key("category_id"))
    number: int = field(metadata=key("category_number"))
    name: str
    place: int = field(metadata=APART)
    origin: Origin = field(default_factory=Origin, metadata=INLINE)
    is_key_aspect: bool = field(metadata=called("key_aspect"))
    statements: list[GatheredStatement] = field(metadata=refers("category_statement"))


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperCard:
    """A card to cut out: its number, which never changes and tells of no order, its words, and how many said them."""

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
    """The group's latest sort for paper: its cards, words or lines, in the order of their numbers, nobody named.

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
class GatheredEarlierLine:
    """An earlier wording of a line that was handed over or answered; who changed it and why stays in the record."""

    wording: str
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredLine:
    """A specification line. ``number`` is how people refer to it; its category may be of an earlier sort.

    The category is where the group put it as a card, or else the one that it was written under.

    Attributes:
        earlier: the other wordings in which it was handed over or answered before, the first one first.
    """

    id: str = field(default="", metadata=key("line_id"))
    number: int = field(metadata=key("line"))
    wording: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)
    category: str
    category_number: int | None
    statements: list[GatheredStatement] = field(metadata=refers("specification_source"))
    earlier: list[GatheredEarlierLine] = field(default_factory=list, metadata=APART)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredQuestion:
    """A panel question; its category may be of an earlier sort."""

    id: str = field(default="", metadata=key("question_id"))
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
        outcome: whether it was put, was answered before it was put, or was skipped.
        outcome_why: why it was skipped; else empty.
        answer: what was heard; empty where nothing was, or it is set aside.
        origin: where the words of the answer came from.
    """

    id: str = ""
    number: int | None
    wording: str
    outcome: AskedOutcome = AskedOutcome.ASKED
    outcome_why: str = ""
    answer: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredPresentation:
    """A slot: planned and real minutes (None where not recorded), and the questions.

    Attributes:
        presenting_minutes, question_minutes: what it took, less what stood still.
        added_presenting_minutes, added_question_minutes: what was added to what was planned while it ran.
        still_presenting_minutes, still_question_minutes: for how long the clock was stopped.
        times_corrected: which times somebody corrected, in words; empty where none.
        young_people_brought: whether it brought young people and whether they spoke; None where not recorded.
        young_people_minutes: for how many minutes they spoke; None where not recorded.
        not_asked: numbers of the listed questions of which nothing is recorded.
    """

    held_on: str = field(metadata=called("presented_on"))
    planned_presenting_minutes: int
    planned_question_minutes: int
    presenting_minutes: int | None
    question_minutes: int | None
    added_presenting_minutes: int = 0
    added_question_minutes: int = 0
    still_presenting_minutes: int = 0
    still_question_minutes: int = 0
    times_corrected: str = ""
    times_corrected_why: str = ""
    young_people_brought: YoungPeopleBrought | None = None
    young_people_minutes: int | None = None
    asked: list[GatheredAskedQuestion]
    not_asked: list[int] = field(metadata=called("question_not_asked"))


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredRemark:
    """A shared remark.

    Attributes:
        criterion, criterion_number: the published criterion an officer linked it to; empty and None for none.
        looked: whether an officer linked it to one or to none, or has not looked yet.
        looked_at_by, looked_on: who, and on which day (YYYY-MM-DD); empty where that is not recorded.
        occasion: how young people had met the tenderer or its work that it is about.
        occasion_on: when that was, as YYYY-MM-DD; empty where it was not recorded.
        occasion_recorded: whether there was one; of a presentation that never began it may only be said so.
        about: the name of the category, or the words of the line, that it is about; empty for none. Then it may have no
            words of its own.
        about_category, about_line: the number of that category or line, else None.
        dissent: the words of each who does not agree, where it is the group's.
        short_id: what the panel's papers and answers call it (``domain/explore_ids.py``); empty for what is not to
            explore.
    """

    id: str = field(default="", metadata=key("remark_id"))
    kind: RemarkKind
    occasion: OccasionKind
    occasion_on: str
    occasion_recorded: bool = field(default=True, metadata=APART)
    voice: Voice = field(metadata=INLINE)
    evidence: str
    criterion: str
    criterion_number: int | None = field(default=None, metadata=APART)
    looked: Looked = Looked.NOT_YET
    looked_at_by: str = ""
    looked_on: str = ""
    about: str = ""
    about_category: int | None = None
    about_line: int | None = None
    by_group: bool = False
    dissent: list["GatheredDissent"] = field(default_factory=list, metadata=called("remark_dissent"))
    short_id: str = field(default="", metadata=APART)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredDissent:
    """The words of one who does not agree with what the group says; they stand beside it."""

    id: str = ""
    voice: Voice = field(metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredVerdictWords:
    """The words one young person gave with their verdict."""

    answer: Answer
    voice: Voice = field(metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredAnswer:
    """One answer by itself, as it stands in the tables: a young person's, with their words or without, or the group's.

    One that its young person keeps private is none of them.
    """

    id: str = field(default="", metadata=key("answer_id"))
    answer: Answer
    by_group: bool = False
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
        occasion_recorded: whether there was one; of a presentation that never began it may only be said so.
        dissent: the words of each who does not agree with the group's.
        group_id: the id of the group's answer; empty where it gave none.
        answers: each answer by itself, in the order of their ids. The tables have these and no counts: whoever sees two
            tenderers counted side by side compares them.
    """

    about: str = field(metadata=key("about"))
    scope: str = field(metadata=key("scope"))
    line: int | None = field(default=None, metadata=key("line"))
    category_number: int | None = field(default=None, metadata=key("category_number"))
    occasion: OccasionKind = field(metadata=key("occasion"))
    occasion_on: str = field(metadata=key("occasion_on"))
    occasion_recorded: bool = field(default=True, metadata=APART)
    count: VerdictCount = field(metadata=INLINE)
    group: Answer | None = field(metadata=called("group_said"))
    group_wording: str
    group_origin: Origin = field(default_factory=Origin, metadata=called("group"))
    words: list[GatheredVerdictWords] = field(metadata=APART)
    dissent: list[GatheredDissent] = field(default_factory=list, metadata=called("verdict_dissent"))
    group_id: str = field(default="", metadata=key("group_answer_id"))
    answers: list[GatheredAnswer] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredResponse:
    """What a tenderer wrote to the specification line of the number ``line``.

    Attributes:
        asked: the words of the line as they stood in the version it answered.
        to_earlier: the line has other words by now.
    """

    id: str = ""
    line: int
    asked: str
    wording: str
    to_earlier: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredNote:
    """What was written down of a tenderer, such as what it brought; nobody is named with it."""

    id: str = ""
    wording: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredTenderer:
    """Everything said of one tenderer.

    Attributes:
        presentation: None while none is recorded, or none was held.
        withdrew: that it withdrew, when and why, in a sentence; else empty.
        not_held: that its presentation was not held, when and why, in a sentence or several; else empty.
        dissent: the words of each who does not agree with all that the group says of it.
        set_aside_as_unfair: how many remarks were set aside because they may rest on what must not count.
        asked_before_setting_aside: of how many of those their young person was asked first.
        brought: what it brought to its presentation, as it was written down.
        response_as_a_whole: what it wrote to all lines at once, beside ``responses``; empty for nothing.
    """

    number: int = field(metadata=key("tenderer_number"))
    name: str = field(metadata=key("tenderer"))
    presentation: GatheredPresentation | None = field(metadata=INLINE)
    withdrew: str = ""
    not_held: str = ""
    strengths: list[GatheredRemark]
    weaknesses: list[GatheredRemark]
    explore: list[GatheredRemark]
    verdicts: list[GatheredVerdict] = field(metadata=PARTS_ALONE)
    responses: list[GatheredResponse]
    dissent: list[GatheredDissent] = field(default_factory=list)
    set_aside_as_unfair: int = field(default=0, metadata=APART)
    asked_before_setting_aside: int = field(default=0, metadata=APART)
    response_as_a_whole: str = ""
    brought: list[GatheredNote] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredWhySetAside:
    """Why an adult set something aside, in the adult's words."""

    wording: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredSetAside:
    """How many remarks on a tenderer an adult set aside, without a word of them.

    Attributes:
        whys: the reasons, each once.
        untold: for how many remarks the reason stands in the record alone, since it gives words or a name away.
    """

    tenderer: str
    tenderer_number: int
    number: int
    whys: list[GatheredWhySetAside] = field(default_factory=list, metadata=APART)
    untold: int = field(default=0, metadata=APART)


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
class GatheredStrongestAsked:
    """A session in which it was asked whom each found strongest: how many were there, and how many answered."""

    session: str
    session_number: int
    asked_on: str
    present: int
    answered: int


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredStrongestOffer:
    """The paper on whom they found strongest was offered to the adult panel, and what became of it.

    Days are YYYY-MM-DD, and empty where that has not happened.
    """

    offered_on: str
    offered_by: str
    outcome: OfferOutcome | None
    outcome_on: str
    outcome_by: str
    outcome_why: str
    told_back_on: str
    told_back_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredObjection:
    """An objection to how it was done, and what was answered; the answer's day is empty while there is none.

    Attributes:
        tenderer, tenderer_number: whom it is about; empty and None where it is about none.
    """

    id: str = ""
    raised_on: str
    raised_by: str
    tenderer: str
    tenderer_number: int | None
    wording: str
    answer: str
    answered_by: str
    answered_on: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredEvaluation:
    """One young person's evaluation of a session, with no name."""

    id: str = ""
    session: str
    session_number: int
    enjoyed: EvaluationAnswer
    understood: EvaluationAnswer
    wording: str
    origin: Origin = field(default_factory=Origin, metadata=INLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredAttachment:
    """What is said of one attachment that may leave; its file goes beside the specification alone.

    Attributes:
        caption: what it shows; may be empty.
        session_number: the session it comes from; None for none.
        digest: SHA-256 of its file, by which one that is handed over is known.
        statements: the ids of the words that can be read or heard in it.
        kept_at: where its file lies on this computer; None where it has a name that the app never gives.
    """

    id: str = field(default="", metadata=key("attachment_id"))
    number: int = field(metadata=key("attachment_number"))
    kind: AttachmentKind
    caption: str
    session_number: int | None
    digest: str
    statements: list[str] = field(metadata=called("words_in_attachment"))
    kept_at: Path | None = field(default=None, metadata=APART)


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
class GatheredTakenBack:
    """The id of something that was taken back: whoever has a copy with it takes it out, or takes a new copy."""

    id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Gathered:
    """One commission as it may leave the room.

    Attributes:
        commission_id: the id by which the commission is known outside.
        head_digest: the seal of the last action, 64 hexadecimal digits; pins the record a pack was made from.
        actions: how many actions the record holds.
        made_at: UTC, ISO 8601.
        recipient: who is to read it: names are there as their owners agreed to this reader.
        young_people: how many different young people took part in any session.
        categories: those of the group's latest sort; where that took lines, then those in which the words lie.
        unsorted: statements that are up but in no category, title proposals aside.
        titles: what was proposed as the title.
        order_told: how the order in which tenderers present was set, by whom and when, in a sentence; empty where that
            is not recorded.
        kept_private: how many remarks their owners kept private; they are in no pack.
        uses: which service those who took part use, told so that nobody is told apart by it; "" where nobody asked.
        set_aside: remarks that an adult set aside with a reason, counted; those for safeguarding or as unfair are not.
        private_turns: how many private turns on tenderers were finished.
        turns_with_a_choice: in how many of them their young person chose what to share.
        strongest: for a paper of its own, which the adult panel is offered: in no other document or table.
        strongest_asked: that it was asked, which is no secret.
        planned_minutes: for how long each tenderer presents and is asked, where that is the same for all; else None.
        logo_at: where the logo for certificates is kept on this computer; None for none. It is nothing of the record.
        attachments: those that are kept, and that everybody in them agreed may go to whom this is for.
        decided: what was decided, pack by pack, on words that might tell who somebody is.
        masked, left_out: how many words that were said leave with something masked, and how many not at all, so that
            nobody is known by them; told of one pack, once it was made of this (``exports.masking``).
        taken_back: what was taken back since it was said, so that earlier copies can be corrected.
        around: what a paper says of itself, of what is not in it and of who saw what.
    """

    commission_id: str = ""
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
    order_told: str = ""
    kept_private: int
    uses: str = ""
    set_aside: list[GatheredSetAside] = field(default_factory=list, metadata=APART)
    private_turns: int = 0
    turns_with_a_choice: int = 0
    strongest: list[GatheredStrongest] = field(metadata=APART)
    strongest_asked: list[GatheredStrongestAsked] = field(default_factory=list)
    strongest_offers: list[GatheredStrongestOffer] = field(default_factory=list)
    evaluations: list[GatheredEvaluation]
    objections: list[GatheredObjection] = field(default_factory=list)
    attachments: list[GatheredAttachment] = field(default_factory=list)
    certificates: list[GatheredCertificate] = field(metadata=APART)
    logo_at: Path | None = field(default=None, metadata=APART)
    planned_minutes: tuple[int, int] | None = field(default=None, metadata=APART)
    paper_sort: GatheredPaperSort | None = field(default=None, metadata=APART)
    decided: list[Identifying] = field(default_factory=list, metadata=APART)
    masked: int = 0
    left_out: int = 0
    taken_back: list[GatheredTakenBack] = field(default_factory=list)
    around: GatheredAround = field(default_factory=GatheredAround, metadata=APART)

    @property
    def band(self) -> list[int | None]:
        """For each thing said that is up, the place of its category, from 0; None for none.

        In the order of the ids, which are random: nobody can tell from a pattern who spoke when.
        """
        places = {one.id: category.place for category in self.categories for one in category.statements}
        return [places.get(one) for one in sorted(statement.id for statement in self.statements)]
