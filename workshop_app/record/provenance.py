"""How words were first written down, who said them where and when, and what they can be joined with."""

from dataclasses import dataclass

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Evaluation, Remark, Strongest, Verdict
from workshop_app.domain.kinds_of_words import Words, kind_of
from workshop_app.domain.provenance import SaidWords
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.setting_aside import is_hidden, wording_of
from workshop_app.domain.sorting import Category, Pick, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.record.people import shown_names
from workshop_app.record.setting_aside import corrected, one_thing
from workshop_app.store import Reading

_ROWS_THAT_KEEP_IT = (Declaration, Verdict, Strongest, Evaluation, Pick, AskedQuestion, Category)


def first_wording(file: Reading, words: Words) -> str:
    """Return how words were first written down, where a slip was put right since; else "", and of hidden ones too."""
    if isinstance(words, Attachment) or (is_hidden(words) and not isinstance(words, Statement | Remark)):
        return ""
    if isinstance(words, Statement | Remark):
        first = one_thing(file, words.id)[0]
        return "" if first.id == words.id else wording_of(first)
    return (words.first_wording or "") if isinstance(words, _ROWS_THAT_KEEP_IT) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhereSaid:
    """Who said words, where and when, as far as it was kept; else "".

    Attributes:
        by: the name for this work, or "the group".
        could_be_said: somebody said or wrote them: no film, photo or paper.
        session, activity: their titles.
        prompt: what they answer.
        at: UTC, ISO 8601, or the day of the session where no time was kept.
    """

    by: str
    could_be_said: bool
    session: str
    activity: str
    prompt: str
    at: str


def where_said(file: Reading, words: Words) -> WhereSaid:
    """Return who said words, where and when, of whatever kind they are and wherever they may be seen."""
    person = getattr(words, kind_of(words).person or "id", "")
    by_group = isinstance(words, SaidWords) and words.by_group
    is_attachment = isinstance(words, Attachment)
    asked = None if isinstance(words, Attachment) or words.prompt_id is None else file.find(Prompt, id=words.prompt_id)
    sort = file.find(Sort, id=words.sort_id) if isinstance(words, Category) else None
    activity_id = asked.activity_id if asked else sort.activity_id if sort else None
    activity = file.find(Activity, id=activity_id) if activity_id else None
    session_id = activity.session_id if activity else getattr(sort or words, "session_id", None)
    session = file.find(Session, id=session_id) if session_id else None
    said_at = getattr(words, "said_at", None)
    return WhereSaid(
        by="the group" if by_group else shown_names(file).get(person or "", ""),
        could_be_said=not is_attachment,
        session=session.title if session else "",
        activity=activity.title if activity else "",
        prompt=asked.wording if asked else "",
        at=said_at or (session.planned_on if session else ""),
    )


def to_join_with(file: Reading, statement: Statement) -> list[Statement]:
    """Return what a statement can be joined with: what waits or is up of the same session, the same prompt's first."""
    replaced = corrected(file, Statement)
    found = [
        one
        for one in file.all(Statement, session_id=statement.session_id)
        if one.id != statement.id
        and one.id not in replaced
        and one.state in (StatementState.WAITING, StatementState.UP)
    ]
    return sorted(found, key=lambda one: one.prompt_id != statement.prompt_id)
