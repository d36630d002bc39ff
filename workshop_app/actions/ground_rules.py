"""The group's own ground rules."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_scribe
from workshop_app.domain.ground_rules import GroundRule
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Session
from workshop_app.domain.wording import checked_wording
from workshop_app.store import Writing


@action("Add a ground rule of the group’s own")
def add_ground_rule(
    write: Writing,
    session_id: str,
    wording: str,
    *,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
) -> str:
    """Add a rule that the group asked for, in its own words; return its id. It holds from this session on.

    Raises:
        RuleBrokenError: there are no words, or who wrote them down only watches that day.
    """
    checked_wording(wording, "The ground rule")
    write.file.get(Session, session_id)
    check_scribe(write.file, written_down_by, session_id)
    return write.insert(
        GroundRule(
            id=write.new_id(),
            session_id=session_id,
            wording=wording,
            by_group=True,
            written_down_by=written_down_by,
            exactness=exactness,
            said_at=write.now,
            position=write.file.next_position(GroundRule),
        )
    ).id
