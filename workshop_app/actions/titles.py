"""Titles that young people propose, starting from words that were said before."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import must_stand
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.provenance import Exactness, MadeHow, Source
from workshop_app.domain.statements import Statement, StatementState, must_be_up
from workshop_app.store import Writing


@action("Propose a title from words")
def propose_title_from(
    write: Writing,
    statement_id: str,
    wording: str,
    *,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
    session_id: str | None = None,
    prompt_id: str | None = None,
    state: StatementState = StatementState.WAITING,
) -> str:
    """Keep a title that started from words that are up, and that says so; they stay as they were. Returns its id.

    Raises:
        RuleBrokenError: those words are not up any more.
    """
    origin = write.file.get(Statement, statement_id)
    must_be_up(origin, "be used for a title")
    must_stand(write.file, origin)
    title_id = keep_statement(
        write,
        wording,
        said_by=said_by,
        by_group=by_group,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
        session_id=session_id,
        prompt_id=prompt_id,
        state=state,
    )
    write.update(Statement, title_id, made_how=MadeHow.REWORDED, rewording_of=statement_id)
    return title_id
