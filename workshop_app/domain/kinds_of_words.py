"""Every kind of somebody's words that there is: what holds them, what their states are called, and whose they are."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Dissent, Evaluation, Remark, RemarkState, Strongest, Verdict
from workshop_app.domain.ground_rules import GroundRule
from workshop_app.domain.occasions import Note
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion

WithProvenance = (
    Statement
    | Remark
    | Verdict
    | Strongest
    | Evaluation
    | Pick
    | AskedQuestion
    | SpecificationLine
    | Question
    | Category
    | Note
    | GroundRule
    | Dissent
    | Declaration
)
"""Words of which it is kept where they come from."""

Words = WithProvenance | Attachment
"""Somebody's words, of any kind that there is."""

NAME_SET_ASIDE = "Name set aside"
"""What stands in the place of a category's name that is set aside: its cards stay where they are."""

QUESTION_SET_ASIDE = "A question that was set aside"
"""What stands in the place of a question that came up in the room and is set aside: it was asked all the same."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfWords:
    """One kind of somebody's words.

    Attributes:
        row: what holds the words.
        listed_as: what one of it is called on a page, as a heading.
        called: one of it, as a list or a receipt names it.
        several: several of it.
        words: the names of the fields that hold them; of the first is said where they come from, the others hold more
            of the same person's words.
        unless_listed: more fields that are hidden with them, of a question that was not asked from the list.
        made_for_them: other fields that tell of the words, or how they read before, and go where they go for good.
        person: the field that says whose they are; "" where none does.
        set_aside: the state of words set aside with a reason.
        safeguarding: the state of words set aside for safeguarding.
        brought_in: the state of words brought back that were set aside with a reason.
        returns_to: the state of words brought back from safeguarding, in which only the console shows them.
        beside_answer: the words stand beside an answer, which counts whatever becomes of them.
        instead: what stands in the place of those fields that cannot be left empty, where the words are hidden.
        answers: it is one person's answer, which nothing else rests on, so that taken back the whole row goes.
        must_be_somebodys: without a person it would be taken for the group's, or cannot be kept.
    """

    row: type[Words]
    listed_as: str
    called: str
    several: str
    words: tuple[str, ...] = ("wording",)
    unless_listed: tuple[str, ...] = ()
    made_for_them: tuple[str, ...] = ()
    person: str = "said_by"
    set_aside: StrEnum = WordsState.SET_ASIDE
    safeguarding: StrEnum = WordsState.SAFEGUARDING
    brought_in: StrEnum = WordsState.KEPT
    returns_to: StrEnum = WordsState.SET_ASIDE
    beside_answer: bool = False
    instead: tuple[tuple[str, str], ...] = ()
    answers: bool = False
    must_be_somebodys: bool = False


_FIRST = ("first_wording",)
_THEIRS = "young_person_id"
STATEMENTS = KindOfWords(
    row=Statement,
    listed_as="Something that was said",
    called="one thing said",
    several="things said",
    set_aside=StatementState.SET_ASIDE,
    safeguarding=StatementState.SAFEGUARDING,
    brought_in=StatementState.WAITING,
    returns_to=StatementState.WAITING,
)
REMARKS = KindOfWords(
    row=Remark,
    listed_as="Feedback",
    called="one piece of feedback",
    several="pieces of feedback",
    words=("wording", "evidence", "their_answer"),
    set_aside=RemarkState.SET_ASIDE,
    safeguarding=RemarkState.SAFEGUARDING,
    brought_in=RemarkState.PRIVATE,
    returns_to=RemarkState.PRIVATE,
)
ATTACHMENTS = KindOfWords(
    row=Attachment,
    listed_as="What is said of an attachment",
    called="one film, photo or paper",
    several="films, photos and papers",
    words=("caption",),
    person="",
)
KINDS = (
    STATEMENTS,
    REMARKS,
    KindOfWords(row=Note, listed_as="A note", called="one note", several="notes"),
    KindOfWords(row=GroundRule, listed_as="A ground rule", called="one ground rule", several="ground rules"),
    KindOfWords(row=Dissent, listed_as="Somebody does not agree", called="one who differs", several="who differ"),
    KindOfWords(
        row=Declaration,
        listed_as="What somebody declared",
        called="one declaration",
        several="declarations",
        made_for_them=_FIRST,
        person=_THEIRS,
        beside_answer=True,
        answers=True,
        must_be_somebodys=True,
    ),
    KindOfWords(
        row=Verdict,
        listed_as="The words with a verdict",
        called="one verdict",
        several="verdicts",
        made_for_them=_FIRST,
        person=_THEIRS,
        beside_answer=True,
        answers=True,
        must_be_somebodys=True,
    ),
    KindOfWords(
        row=Strongest,
        listed_as="Why somebody was strongest",
        called="whom somebody found strongest",
        several="answers on who was strongest",
        made_for_them=_FIRST,
        person=_THEIRS,
        beside_answer=True,
        answers=True,
        must_be_somebodys=True,
    ),
    KindOfWords(
        row=Evaluation,
        listed_as="The words of an evaluation",
        called="one answer on how the session was",
        several="answers on how a session was",
        made_for_them=_FIRST,
        person=_THEIRS,
        beside_answer=True,
        answers=True,
    ),
    KindOfWords(
        row=Pick,
        listed_as="Why something was picked",
        called="one pick with its reason",
        several="picks with their reasons",
        words=("why",),
        made_for_them=_FIRST,
        person=_THEIRS,
        beside_answer=True,
        answers=True,
        must_be_somebodys=True,
    ),
    KindOfWords(
        row=AskedQuestion,
        listed_as="What was heard in answer",
        called="one answer heard",
        several="answers heard",
        words=("answer",),
        unless_listed=("wording",),
        made_for_them=_FIRST,
        beside_answer=True,
        instead=(("wording", QUESTION_SET_ASIDE),),
    ),
    KindOfWords(
        row=SpecificationLine,
        listed_as="A line of the specification",
        called="one line of the specification",
        several="lines of the specification",
        made_for_them=("replaced_why",),
    ),
    KindOfWords(
        row=Question,
        listed_as="A question",
        called="one question",
        several="questions",
        made_for_them=("fair_why",),
    ),
    KindOfWords(
        row=Category,
        listed_as="The name of a category",
        called="the name of one category",
        several="names of categories",
        words=("name",),
        made_for_them=_FIRST,
        beside_answer=True,
        instead=(("name", NAME_SET_ASIDE),),
    ),
    ATTACHMENTS,
)
"""Every kind of words. One that joins stands in ``WithProvenance``, says here what it is, and nothing else."""

SAID = tuple(kind for kind in KINDS if kind is not ATTACHMENTS)
"""Every kind that somebody says or writes, and so can take back; a film, photo or paper is looked at instead."""

_KIND_OF: dict[type[Row], KindOfWords] = {kind.row: kind for kind in KINDS}
ROWS_BY_TABLE: dict[str, type[Words]] = {table_of(kind.row): kind.row for kind in SAID}
"""What holds those that somebody says, by the table."""


def kind_of(words: Row) -> KindOfWords:
    """Return what kind of words these are."""
    return _KIND_OF[type(words)]
