"""How far back undo reaches."""

from workshop_app.domain.sessions import Progress, Session, progress
from workshop_app.store import Reading

_OPENINGS = ("start_session", "begin_session", "reopen_session")
"""The actions that open a session, by their ids."""


def sessions_under_way(file: Reading) -> list[Session]:
    """Return the sessions that were started and have not ended, in their order; hardly ever more than one."""
    return [one for one in file.all(Session) if progress(one) is Progress.UNDER_WAY]


def undo_reaches_back_to(file: Reading) -> int:
    """Return the number of the action at which undo stops: only later ones are undone by its button.

    It is the opening of the session under way, so that a crash or a restart in the middle takes nothing from anybody.
    Where none is under way, it is the last action that had been done when this file was opened.
    """
    openings = [file.latest_action(_OPENINGS, Session, one.id) for one in sessions_under_way(file)]
    return max(openings, default=0) or file.opened_after
