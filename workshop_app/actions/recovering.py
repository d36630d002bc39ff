"""Saving what can be read of a damaged commission file into a new one."""

from dataclasses import dataclass
from pathlib import Path

from workshop_app.actions.action import action
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.times import Clock, system_clock
from workshop_app.store import CommissionFile, Key, Saved, Writing, must_be_new, random_id, read_damaged


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of it.

    Attributes:
        told: a sentence for each kind of thing, with its figures, and for what else is to be known.
        not_read: of these, those that say that something was not read as it was kept.
        is_all: whether everything was read.
    """

    told: tuple[str, ...]
    not_read: tuple[str, ...]
    is_all: bool


@action("Save what could be read of a damaged file", undoable=False)
def recover(write: Writing, saved: Saved) -> None:
    """Keep all that was saved of a damaged file in this new one.

    Raises:
        RuleBrokenError: something was done in this file already.
    """
    if write.file.opened_after or write.file.head_digest:
        raise RuleBrokenError("What is saved of a damaged file goes into a new one. Nothing was changed.")
    for thing in saved.things:
        write.insert(thing)
    for thing in saved.untied:
        # What this action touches once more is asked about (``record.made_from``).
        if isinstance(thing, Statement) and thing.state is StatementState.UP:
            write.update(Statement, thing.id, state=StatementState.WAITING)
        elif isinstance(thing, Remark) and thing.state is RemarkState.SHARED:
            write.update(Remark, thing.id, state=RemarkState.PRIVATE)
        else:
            write.touch(type(thing), thing.id)


def recover_file(
    damaged: Path, new: Path, *, who: str = "command line", key: Key | None = None, clock: Clock = system_clock
) -> Recovered:
    """Save whatever can be read of ``damaged``, which is not changed, into ``new``.

    The new file has a history of its own, which begins with this; whose it continues is in the name of the hand.

    Args:
        damaged: the damaged file.
        new: a name not yet taken, ending in .workshop.
        who: by which window or means.
        key: what ``damaged`` is kept under, and ``new`` is to be; None for a plain file.
        clock: tells the time.

    Raises:
        LockedFileError: ``damaged`` has a password, and the key is missing or not its own.
        FileError: there is something at ``new``, it cannot be made, or ``damaged`` is no commission file.
    """
    must_be_new(new)
    saved = read_damaged(damaged, new_id=random_id, key=key, clock=clock)
    file = CommissionFile.create(new, clock=clock, who=who, key=key)
    try:
        recover(file.by(f"{who}, from head digest {saved.head}" if saved.head else who), saved)
        for box, wording in saved.drafts.items():
            file.keep_draft(box, wording)
    except BaseException:
        file.discard()
        raise
    file.close()
    return Recovered((*saved.told, _history(saved)), tuple(saved.not_read), saved.is_all)


def _history(saved: Saved) -> str:
    told = "The history was not carried over: that of the new file begins with this."
    return f"{told} The head digest of “{saved.name}” is {saved.head}." if saved.head else told
