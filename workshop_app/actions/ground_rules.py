"""The group's own ground rules."""

from workshop_app.actions.action import action
from workshop_app.actions.words import how_written
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.ground_rules import GroundRule
from workshop_app.domain.lookalikes import lookalike
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.sessions import Session
from workshop_app.domain.setting_aside import must_be_removable
from workshop_app.domain.wording import checked_wording
from workshop_app.record.ground_rules import ground_rules
from workshop_app.store import Writing


@action("Add a ground rule of the group’s own")
def add_ground_rule(
    write: Writing,
    session_id: str,
    wording: str,
    *,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Add a rule that the group asked for, in its own words; return its id. It holds from this session on.

    Raises:
        RuleBrokenError: there are no words, the group has this rule already, or who wrote them down only watches that
            day.
    """
    file = write.file
    checked_wording(wording, "The ground rule")
    session = file.get(Session, session_id)
    if lookalike(wording, [one.wording for one in ground_rules(file, session)]) is not None:
        raise RuleBrokenError("The group has this ground rule already. Nothing was changed.")
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    return write.insert(
        GroundRule(
            id=write.new_id(),
            session_id=session_id,
            wording=wording,
            by_group=True,
            **how,
            said_at=write.now,
            position=file.next_position(GroundRule),
        )
    ).id


@action("Remove a ground rule")
def remove_ground_rule(write: Writing, ground_rule_id: str) -> None:
    """Take out a rule that was put on the list by mistake; undo brings it back.

    Raises:
        RuleBrokenError: it is set aside for safeguarding and was not yet passed on.
    """
    must_be_removable(write.file.get(GroundRule, ground_rule_id))
    write.delete(GroundRule, ground_rule_id)
