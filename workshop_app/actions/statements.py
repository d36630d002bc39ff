"""Keeping what was said, and where it may be seen."""

from collections.abc import Sequence

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.statements import Exactness, Source, Statement, StatementState
from workshop_app.domain.wording import checked_wording
from workshop_app.store import CommissionFile


def keep_statement(
    file: CommissionFile,
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
        file: the open file.
        wording: the words.
        said_by: the young person's id, or None.
        written_down_by: the id of the adult who wrote it down; None where young people wrote it.
        exactness: whether these are the very words.
        source: how they came in.
        session_id: the session they were said in, or None.
        prompt_id: the prompt they answer, or None.
        state: waiting on the console, or up at once.
    """
    checked_wording(wording)
    if state not in (StatementState.WAITING, StatementState.UP):
        raise RuleBrokenError("New words wait or go up; they are set aside afterwards. Nothing was changed.")
    with file.action("keep_statement") as write:
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


def keep_statements(
    file: CommissionFile,
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
    for number, wording in enumerate(wordings, start=1):
        checked_wording(wording, f"The words number {number}")
    with file.action("keep_statements") as write:
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


def reword_statement(
    file: CommissionFile,
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
    checked_wording(wording)
    old = file.get(Statement, statement_id)
    _not_safeguarding(old)
    with file.action("reword_statement") as write:
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
                rewording_of=old.id,
                position=file.next_position(Statement),
            )
        ).id


def say_who_said(file: CommissionFile, statement_id: str, young_person_id: str | None) -> None:
    """Say afterwards who said a statement; None for nobody named."""
    with file.action("say_who_said") as write:
        write.update(Statement, statement_id, said_by=young_person_id)


def put_up(file: CommissionFile, statement_ids: list[str]) -> None:
    """Put waiting statements up, together, as one step of undo."""
    for statement_id in statement_ids:
        _not_safeguarding(file.get(Statement, statement_id))
    with file.action("put_up") as write:
        for statement_id in statement_ids:
            write.update(Statement, statement_id, state=StatementState.UP, set_aside_reason="")


def take_down(file: CommissionFile, statement_id: str) -> None:
    """Take a statement off the wall again; it waits on the console."""
    _not_safeguarding(file.get(Statement, statement_id))
    with file.action("take_down") as write:
        write.update(Statement, statement_id, state=StatementState.WAITING, set_aside_reason="")


def set_aside(file: CommissionFile, statement_id: str, reason: str) -> None:
    """Set a statement aside with a reason, which is kept; ``put_up`` brings it back."""
    checked_wording(reason, "The reason for setting words aside")
    _not_safeguarding(file.get(Statement, statement_id))
    with file.action("set_aside") as write:
        write.update(Statement, statement_id, state=StatementState.SET_ASIDE, set_aside_reason=reason)


def set_aside_for_safeguarding(file: CommissionFile, statement_id: str) -> None:
    """Take a disclosure off the wall at once: it is in no search there, no pack and no shared copy.

    It cannot be undone by mistake; ``bring_back_from_safeguarding`` is an action of its own.
    """
    with file.action("set_aside_for_safeguarding", undoable=False) as write:
        write.update(Statement, statement_id, state=StatementState.SAFEGUARDING)


def confirm_passed_on(file: CommissionFile, statement_id: str) -> None:
    """Record that words set aside for safeguarding were passed to the safeguarding lead."""
    if file.get(Statement, statement_id).state is not StatementState.SAFEGUARDING:
        raise RuleBrokenError("These words are not set aside for safeguarding. Nothing was changed.")
    with file.action("confirm_passed_on", undoable=False) as write:
        write.update(Statement, statement_id, passed_on_at=write.now)


def bring_back_from_safeguarding(file: CommissionFile, statement_id: str) -> None:
    """Bring words back that were set aside for safeguarding by mistake; they wait on the console."""
    if file.get(Statement, statement_id).state is not StatementState.SAFEGUARDING:
        raise RuleBrokenError("These words are not set aside for safeguarding. Nothing was changed.")
    with file.action("bring_back_from_safeguarding", undoable=False) as write:
        write.update(Statement, statement_id, state=StatementState.WAITING, passed_on_at=None)


def remove_statement(file: CommissionFile, statement_id: str) -> None:
    """Take out a statement entered by mistake; undo brings it back.

    Raises:
        RuleBrokenError: it is in use, or set aside for safeguarding and not yet passed on.
    """
    statement = file.get(Statement, statement_id)
    if statement.state is StatementState.SAFEGUARDING and statement.passed_on_at is None:
        raise RuleBrokenError(
            "These words are set aside for safeguarding and stay until you confirm that they were passed to the "
            "safeguarding lead."
        )
    with file.action("remove_statement") as write:
        write.delete(Statement, statement_id)


def _not_safeguarding(statement: Statement) -> None:
    if statement.state is StatementState.SAFEGUARDING:
        raise RuleBrokenError(
            "These words are set aside for safeguarding. Bring them back first if that was a mistake; nothing was "
            "changed."
        )
