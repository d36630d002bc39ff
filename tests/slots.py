"""Going to a tenderer's slot: what happens in one is recorded only while the room is at it."""

from workshop_app.actions.sessions import start_activity
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.tendering import Presentation
from workshop_app.store import CommissionFile


def at_slot(file: CommissionFile, slot_id: str) -> str:
    """Begin the activity that a slot belongs to, and return the slot's id."""
    slot = file.get(Presentation, slot_id)
    (activity,) = file.all(
        Activity, session_id=slot.session_id, tenderer_id=slot.tenderer_id, kind=ActivityKind.PRESENTATION
    )
    start_activity(file, activity.id)
    return slot_id
