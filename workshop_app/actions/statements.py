"""Keeping what was said, and where it may be seen."""

from collections.abc import Sequence

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back, check_scribe
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import Exactness, MadeHow, Source
from workshop_app.domain.setting_aside import must_be_removable, must_not_be_safeguarded
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.wording import checked_wording
from workshop_app.record.made_from import is_out_of_sight
from workshop_app.store import Writing


@action("Keep words")
def keep_statement(
    write: Writing,
    wording: str,
    *,
    said_by: str | None = None,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    session_id: str | None = None,
    prompt_id: str | None = None,
    state: StatementState = StatementState.WAITING,
) -> str:
    """Keep one thing said, code point for code point; return its id.

    Args:
        write: the open file, or the action this is part of.
        wording: the words.
        said_by: the young person's id, or None.
        written_down_by: the id of the adult who wrote it down; None where young people wrote it.
        exactness: whether these are the very words.
        source: how they came in.
        session_id: the session they were said in, or None.
        prompt_id: the prompt they answer, or None.
        state: waiting on the console, or up at once.
    """
    file = write.file
    checked_wording(wording)
    check_scribe(file, written_down_by, session_id)
    if state not in (StatementState.WAITING, StatementState.UP):
        raise RuleBrokenError("New words wait or go up; they are set aside afterwards. Nothing was changed.")
    return write.insert(
        Statement(
            id=write.new_id(),
            wording=wording,
            said_by=said_by,
            written_down_by=written_down_by,
            exactness=exactness,
            source=source,
            session_id=session_id,
            prompt_id=prompt_id,
            said_at=write.now,
            state=state,
            position=file.next_position(Statement),
        )
    ).id


@action("Keep several words")
def keep_statements(
    write: Writing,
    wordings: Sequence[str],
    *,
    source: Source = Source.IMPORTED,
    session_id: str | None = None,
    state: StatementState = StatementState.UP,
) -> list[str]:
    """Keep several things said, nobody named, as one step of undo; return their ids in the same order.

    Raises:
        RuleBrokenError: one of them cannot be kept; then none is.
    """
    file = write.file
    for number, wording in enumerate(wordings, start=1):
        checked_wording(wording, f"The words number {number}")
    first = file.next_position(Statement)
    return [
        write.insert(
            Statement(
                id=write.new_id(),
                wording=wording,
                source=source,
                session_id=session_id,
                said_at=write.now,
                state=state,
                position=position,
            )
        ).id
        for position, wording in enumerate(wordings, start=first)
    ]


@action("Say words another way")
def reword_statement(
    write: Writing,
    statement_id: str,
    wording: str,
    *,
    said_by: str | None = None,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
) -> str:
    """Keep another wording as a statement of its own that points to the old one; the old one stays as it was.

    The new one is up if the old one is, else it waits. Returns its id.
    """
    file = write.file
    checked_wording(wording)
    old = file.get(Statement, statement_id)
    check_scribe(file, written_down_by, old.session_id)
    must_not_be_safeguarded(old)
    check_not_taken_back(file, old.id)
    return write.insert(
        Statement(
            id=write.new_id(),
            wording=wording,
            said_by=said_by,
            written_down_by=written_down_by,
            exactness=exactness,
            session_id=old.session_id,
            prompt_id=old.prompt_id,
            said_at=write.now,
            state=StatementState.UP if old.state is StatementState.UP else StatementState.WAITING,
            made_how=MadeHow.REWORDED,
            rewording_of=old.id,
            position=file.next_position(Statement),
        )
    ).id


@action("Change who said it")
def say_who_said(write: Writing, statement_id: str, young_person_id: str | None) -> None:
    """Say afterwards who said a statement; None for nobody named.

    Raises:
        RuleBrokenError: it was taken back.
    """
    check_not_taken_back(write.file, statement_id)
    write.update(Statement, statement_id, said_by=young_person_id)


@action("Put words up")
def put_up(write: Writing, statement_ids: Sequence[str]) -> None:
    """Put waiting statements up, together, as one step of undo.

    Raises:
        RuleBrokenError: one was taken back, is set aside for safeguarding, or was made from such words and nobody said
            yet that it stays.
    """
    file = write.file
    statements = [file.get(Statement, statement_id) for statement_id in statement_ids]
    for one in statements:
        must_not_be_safeguarded(one)
        check_not_taken_back(file, one.id)
        if is_out_of_sight(file, one):
            raise RuleBrokenError(
                "These words were made from words that are set aside for safeguarding. Say first whether they stay; "
                "nothing was changed."
            )
    for statement_id in statement_ids:
        write.update(Statement, statement_id, state=StatementState.UP, set_aside_reason="")


@action("Take words down")
def take_down(write: Writing, statement_id: str) -> None:
    """Take a statement off the wall again; it waits on the console."""
    file = write.file
    must_not_be_safeguarded(file.get(Statement, statement_id))
    check_not_taken_back(file, statement_id)
    write.update(Statement, statement_id, state=StatementState.WAITING, set_aside_reason="")


@action("Take words out")
def remove_statement(write: Writing, statement_id: str) -> None:
    """Take out a statement entered by mistake; undo brings it back.

    Raises:
        RuleBrokenError: it is in use, or set aside for safeguarding and not yet passed on.
    """
    file = write.file
    statement = file.get(Statement, statement_id)
    must_be_removable(statement)
    check_not_taken_back(file, statement_id)
    write.delete(Statement, statement_id)
