"""What somebody ticks as ready on the page before a session."""

from workshop_app.actions.action import action
from workshop_app.domain.kept_names import kept_names
from workshop_app.domain.sessions import Session, ready_lines
from workshop_app.domain.wording import checked_wording
from workshop_app.store import Writing


@action("Tick what is ready for a session")
def tick_ready(write: Writing, session_id: str, line: str, *, ticked: bool = True) -> None:
    """Tick a line of the page before a session, or take its tick away.

    Args:
        write: the open file, or the action this is part of.
        session_id: whose page it is.
        line: the name of the line; what is to be brought is named by its own words in the session plan.
        ticked: whether it is ready now.

    Raises:
        RuleBrokenError: the line has no name.
    """
    checked_wording(line, "What is ready")
    others = [one for one in ready_lines(write.file.get(Session, session_id)) if one != line]
    write.update(Session, session_id, ready=kept_names([*others, line] if ticked else others))
