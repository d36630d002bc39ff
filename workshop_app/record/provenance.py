"""How words were first written down, and what they can be joined with."""

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.feedback import Evaluation, Remark, Strongest, Verdict
from workshop_app.domain.kinds_of_words import Words
from workshop_app.domain.setting_aside import is_hidden, wording_of
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.record.setting_aside import corrected, one_thing
from workshop_app.store import Reading

_ROWS_THAT_KEEP_IT = (Verdict, Strongest, Evaluation, Pick, AskedQuestion, Category)


def first_wording(file: Reading, words: Words) -> str:
    """Return how words were first written down, where a slip was put right since; else "", and of hidden ones too."""
    if isinstance(words, Attachment) or (is_hidden(words) and not isinstance(words, Statement | Remark)):
        return ""
    if isinstance(words, Statement | Remark):
        first = one_thing(file, words.id)[0]
        return "" if first.id == words.id else wording_of(first)
    return (words.first_wording or "") if isinstance(words, _ROWS_THAT_KEEP_IT) else ""


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
