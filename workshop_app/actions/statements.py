"""Keeping what was said, and where it may be seen."""

from collections.abc import Sequence
from dataclasses import replace

from workshop_app.actions.action import action
from workshop_app.actions.checks import must_stand
from workshop_app.actions.words import how_written, whose
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import Exactness, MadeHow, Source
from workshop_app.domain.setting_aside import must_be_removable, must_not_be_safeguarded
from workshop_app.domain.statements import Statement, StatementOrigin, StatementState, must_be_parts
from workshop_app.domain.wording import checked_wording
from workshop_app.record.made_from import is_out_of_sight
from workshop_app.store import Writing


@action("Save words")
def keep_statement(
    write: Writing,
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
    """Keep one thing said, code point for code point; return its id.

    Args:
        write: the open file, or the action this is part of.
        wording: the words.
        said_by: the young person's id, or None.
        by_group: the group said it together.
        written_down_by: the id of the adult who wrote it down; None where young people wrote it.
        exactness: whether these are the very words.
        source: how they came in.
        typed_by: the id of the adult who typed in what stood on paper, or None.
        session_id: the session they were said in, or None.
        prompt_id: the prompt they answer, or None.
        state: waiting on the console, or up at once.
    """
    file = write.file
    checked_wording(wording)
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    if state not in (StatementState.WAITING, StatementState.UP):
        raise RuleBrokenError("New words wait or go up; they are set aside afterwards. Nothing was changed.")
    return write.insert(
        Statement(
            id=write.new_id(),
            wording=wording,
            **whose(said_by, by_group),
            **how,
            session_id=session_id,
            prompt_id=prompt_id,
            said_at=write.now,
            state=state,
            position=file.next_position(Statement),
        )
    ).id


@action("Save several things said")
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


@action("Add another wording")
def reword_statement(
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
) -> str:
    """Keep another wording as a statement of its own that points to the old one; the old one stays as it was.

    The new one is up if the old one is, else it waits. Returns its id.
    """
    file = write.file
    checked_wording(wording)
    old = file.get(Statement, statement_id)
    must_not_be_safeguarded(old)
    must_stand(file, old)
    how = how_written(
        file,
        old.session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    return write.insert(
        Statement(
            id=write.new_id(),
            wording=wording,
            **whose(said_by, by_group),
            **how,
            session_id=old.session_id,
            prompt_id=old.prompt_id,
            said_at=write.now,
            state=StatementState.UP if old.state is StatementState.UP else StatementState.WAITING,
            made_how=MadeHow.REWORDED,
            rewording_of=old.id,
            position=file.next_position(Statement),
        )
    ).id


@action("Split words")
def split_statement(
    write: Writing, statement_id: str, wordings: Sequence[str], *, take_down: bool = False
) -> list[str]:
    """Keep parts of one thing said as statements of their own that point to it; return their ids in the same order.

    Each part is some of the very words, and is whose the whole is. The whole stays as it was; with ``take_down`` it
    waits, so that nothing stands on the wall twice.

    Raises:
        RuleBrokenError: there are fewer than two parts, or one is not in the words as they stand.
    """
    file = write.file
    old = file.get(Statement, statement_id)
    must_not_be_safeguarded(old)
    must_stand(file, old)
    must_be_parts(old.wording, wordings)
    first = file.next_position(Statement)
    ids = [
        write.insert(
            replace(
                old,
                id=write.new_id(),
                wording=checked_wording(wording),
                state=StatementState.UP if old.state is StatementState.UP else StatementState.WAITING,
                made_how=MadeHow.PART,
                rewording_of=old.id,
                position=position,
                read_back_at=None,
                set_aside_reason="",
            )
        ).id
        for position, wording in enumerate(wordings, start=first)
    ]
    if take_down and old.state is StatementState.UP:
        write.update(Statement, old.id, state=StatementState.WAITING)
    return ids


@action("Join words")
def join_statements(
    write: Writing,
    statement_ids: Sequence[str],
    wording: str,
    *,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
    take_down: bool = False,
) -> str:
    """Keep what several things said come to as one statement that points to each of them; return its id.

    They stay as they were; with ``take_down`` those that are up wait. The new one is up if all of them are.

    Raises:
        RuleBrokenError: there are fewer than two.
    """
    file = write.file
    checked_wording(wording)
    ids = list(dict.fromkeys(statement_ids))
    if len(ids) < 2:
        raise RuleBrokenError("Choose at least two things said to join. Nothing was changed.")
    olds = [file.get(Statement, one) for one in ids]
    for old in olds:
        must_not_be_safeguarded(old)
        must_stand(file, old)
    how = how_written(
        file,
        olds[0].session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    up = all(one.state is StatementState.UP for one in olds)
    joined = write.insert(
        Statement(
            id=write.new_id(),
            wording=wording,
            **whose(said_by, by_group),
            **how,
            session_id=olds[0].session_id,
            prompt_id=olds[0].prompt_id,
            said_at=write.now,
            state=StatementState.UP if up else StatementState.WAITING,
            made_how=MadeHow.JOINED,
            position=file.next_position(Statement),
        )
    )
    for old in olds:
        write.insert(StatementOrigin(id=write.new_id(), statement_id=joined.id, from_statement_id=old.id))
        if take_down and old.state is StatementState.UP:
            write.update(Statement, old.id, state=StatementState.WAITING)
    return joined.id


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
        must_stand(file, one)
        if is_out_of_sight(file, one):
            raise RuleBrokenError(
                "These words were made from words that are set aside for safeguarding. Decide first whether they stay; "
                "nothing was changed."
            )
    for statement_id in statement_ids:
        write.update(Statement, statement_id, state=StatementState.UP, set_aside_reason="")


@action("Take words down")
def take_down(write: Writing, statement_id: str) -> None:
    """Take a statement off the wall again; it waits on the console."""
    file = write.file
    must_not_be_safeguarded(file.get(Statement, statement_id))
    must_stand(file, file.get(Statement, statement_id))
    write.update(Statement, statement_id, state=StatementState.WAITING, set_aside_reason="")


@action("Remove words")
def remove_statement(write: Writing, statement_id: str) -> None:
    """Take out a statement entered by mistake; undo brings it back.

    Raises:
        RuleBrokenError: it is in use, or set aside for safeguarding and not yet passed on.
    """
    file = write.file
    statement = file.get(Statement, statement_id)
    must_be_removable(statement)
    must_stand(file, statement)
    for origin in file.all(StatementOrigin, statement_id=statement_id):
        write.delete(StatementOrigin, origin.id)
    write.delete(Statement, statement_id)
