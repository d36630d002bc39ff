"""Slots of tenderers: which one took place, and what of it is under way."""

from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Dissent, Remark, Strongest, Verdict
from workshop_app.domain.occasions import Occasion
from workshop_app.domain.sessions import Activity, ActivityKind, Progress, progress
from workshop_app.domain.tendering import Objection, Presentation, Response, Stage, Tenderer, stage_of
from workshop_app.store import ActionRecord, Reading

RESTING_ON_TENDERERS = (
    Activity,
    Presentation,
    Occasion,
    Response,
    Declaration,
    Remark,
    Verdict,
    Dissent,
    Strongest,
    Objection,
)
"""What belongs to one tenderer, who cannot be taken out from under it."""

_BEGUN_BY = {Stage.PRESENTING: "start_presenting", Stage.QUESTIONS: "start_questions"}


def held_presentation(file: Reading, tenderer_id: str) -> Presentation | None:
    """Return the slot of a tenderer that took place, the latest begun if there were several; None if none has begun.

    Of what one action gave, as in a file saved from a damaged one, only the clock tells which came first.
    A session that was started and then put off leaves slots that never began.
    """
    begun = file.when_given(Presentation, "presenting_started_at")
    slots = [one for one in file.all(Presentation, tenderer_id=tenderer_id) if one.presenting_started_at is not None]
    return max(slots, key=lambda one: (begun.get(one.id, 0), one.presenting_started_at), default=None)


def part_under_way(file: Reading, slot: Presentation) -> ActionRecord | None:
    """Return the action that began the part of a slot that is under way; None if none is."""
    begun_by = _BEGUN_BY.get(stage_of(slot))
    return None if begun_by is None else next(file.actions_on(Presentation, slot.id, (begun_by,)), None)


def activities_of_slot(file: Reading, slot: Presentation) -> list[Activity]:
    """Return the activities in which a slot takes place, most times one."""
    return file.all(Activity, session_id=slot.session_id, tenderer_id=slot.tenderer_id, kind=ActivityKind.PRESENTATION)


def room_is_at_slot(file: Reading, slot: Presentation) -> bool:
    """Tell whether the room is at a slot: its activity is under way."""
    return any(progress(one) is Progress.UNDER_WAY for one in activities_of_slot(file, slot))


def why_tenderer_stays(file: Reading, tenderer_id: str) -> str:
    """Return why a tenderer cannot be taken out, in a sentence that names it; "" where it can.

    It counts nothing: figures beside every tenderer would be compared.
    """
    tenderer = file.get(Tenderer, tenderer_id)
    if not tenderer.withdrew_on and not any(file.all(kind, tenderer_id=tenderer_id) for kind in RESTING_ON_TENDERERS):
        return ""
    return f"{tenderer.name} cannot be removed: something about it is in the record."
