"""What the room must not read where it can see the console too: names, and words that are private."""

from dataclasses import dataclass

from workshop_app.domain.commission import Commission
from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Dissent, Evaluation, RemarkState, Strongest, Verdict
from workshop_app.domain.kinds_of_words import KINDS, REMARKS
from workshop_app.domain.occasions import Note, NoteAbout
from workshop_app.domain.people import Consent
from workshop_app.domain.provenance import AnswerWords
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.sorting import Category
from workshop_app.domain.specification import Question, QuestionPlace
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Response, Tenderer
from workshop_app.record.people import names_of_young_people, shown_names
from workshop_app.store import Reading

_ONE_PERSONS = (Verdict, Strongest, Evaluation)


@dataclass(frozen=True, slots=True)
class PrivateWords:
    """Everything private in a file.

    Attributes:
        names: names for this work, real names, and who agreed for somebody.
        words: words that only the console may show.
        open: texts that the room may read anyway, also where a private one is part of them.
    """

    names: frozenset[str]
    words: frozenset[str]
    open: frozenset[str]


def private_words(file: Reading) -> PrivateWords:
    """Return everything private in a file.

    It is names; feedback that is not shared; what one young person answered and why, and what was decided on what they
    declared; words set aside; words that wait and drafts of questions, of which nobody said yet that the room may read
    them; and what tenderers responded.
    """
    words: set[str] = set()
    public: set[str] = set()
    for kind in KINDS:
        for one in file.all(kind.row):
            hidden = one.state in (kind.set_aside, kind.safeguarding)
            if kind is REMARKS:
                hidden = one.state is not RemarkState.SHARED
            elif isinstance(one, Statement):
                hidden = hidden or one.state is StatementState.WAITING
            elif isinstance(one, Question):
                hidden = hidden or one.place is QuestionPlace.DRAFT
            elif isinstance(one, Note):
                hidden = hidden or one.about is NoteAbout.PRIVATE
            elif isinstance(one, Dissent):
                hidden = True
            elif isinstance(one, AnswerWords):
                hidden = hidden or isinstance(one, _ONE_PERSONS) or getattr(one, kind.person, None) is not None
            texts = [str(getattr(one, field) or "") for field in (*kind.words, *kind.unless_listed)]
            if hidden:
                words.update([*texts, one.set_aside_reason, one.passed_on_to])
            else:
                public.update(texts)
    words |= {one.wording for one in file.all(Response)}
    words |= {one.decided_why for one in file.all(Declaration)}
    names = {*names_of_young_people(file), *shown_names(file).values()}
    names |= {one.agreed_by for one in file.all(Consent)}
    public |= {one.wording for one in file.all(Prompt)} | {one.name for one in file.all(Tenderer)}
    public |= {one.name for one in file.all(Category)} | {one.title for one in file.all(Session)}
    public |= {text for one in file.all(Commission) for text in (one.title, one.service, one.council)}
    for activity in file.all(Activity):
        public |= {activity.title, activity.say, activity.notes}
        public |= {line for text in (activity.say, activity.notes) for line in text.splitlines()}
    return PrivateWords(_told(names), _told(words - public), frozenset(public))


def _told(texts: set[str]) -> frozenset[str]:
    return frozenset(text for text in texts if text.strip())
