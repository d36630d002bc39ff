"""Undoing one thing that was done earlier, as the list of what happened offers it."""

from workshop_app.actions.action import described, redo_sentence, undo_sentence
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.resting import Refusal, WhyNot
from workshop_app.domain.times import clock_text, day_text
from workshop_app.record.what_changed import WhatChanged
from workshop_app.store import ActionRecord, CommissionFile, Reading, Reversal


def sentence_of(record: ActionRecord, about: ActionRecord | None) -> str:
    """Return what an action was, as the list of what happened has it; an undo or redo also says of what.

    Args:
        record: the action.
        about: for an undo or redo, the action that it is about.
    """
    if about is None:
        return described(record)
    return undo_sentence(about) if record.undoes is not None else redo_sentence(about)


def must_be_undoable(file: Reading, seq: int) -> Reversal:
    """Return what undoing one action would change.

    Args:
        file: the open file.
        seq: the number of the action.

    Raises:
        RuleBrokenError: it cannot be undone, or something that was done since rests on it, which is named.
    """
    back = file.reversal_of(seq)
    if not isinstance(back, Refusal):
        return back
    by = None if back.by is None else file.action_numbered(back.by)
    if back.why is WhyNot.RESTS and by is not None:
        raise RuleBrokenError(f"This cannot be undone, because something done later depends on it: {_which(file, by)}.")
    raise RuleBrokenError(back.why.value)


def _which(file: Reading, record: ActionRecord) -> str:
    """Return which action it is: its sentence, what it was about, and when."""
    about = WhatChanged(file).told(file.rows_changed(record.seq, record.seq).get(record.seq, []))
    what = f"“{described(record)}”" + (f", {about}" if about else "")
    return f"{what}, at {clock_text(record.done_at)} on {day_text(record.done_at)}"


def undo_one(file: CommissionFile, seq: int) -> ActionRecord:
    """Undo one action of whatever time, as an action of its own, which can be undone in the same way.

    Args:
        file: the open file.
        seq: the number of the action; that of an undo or a redo turns that round.

    Returns:
        The action that was undone, or done again.

    Raises:
        RuleBrokenError: it cannot be undone, or something done since depends on it.
        FileError: the file does not check, is not in its place or cannot be written to.
    """
    must_be_undoable(file, seq)
    return file.undo_one(seq)
