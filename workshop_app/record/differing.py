"""Whether the group wants tenderers to read who picked otherwise: kept with the activity in which it was picked."""

from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Pick, PickOf
from workshop_app.record.settings import pick_settings
from workshop_app.store import Reading


def where_picked(file: Reading, pick_of: PickOf) -> Activity | None:
    """Return the activity in which the group picked something; the last that was planned, where that is not recorded.

    None where there is no such activity.
    """
    ours = [one for one in file.all(Activity, kind=ActivityKind.PICK) if pick_settings(one).pick_of == pick_of.value]
    group = file.find(Pick, pick_of=pick_of, young_person_id=None)
    there = [one for one in ours if group is not None and one.session_id == group.session_id]
    found = there or ours
    return found[-1] if found else None


def differing_goes(file: Reading, pick_of: PickOf) -> bool:
    """Tell whether tenderers read what those said who picked otherwise than the group."""
    activity = where_picked(file, pick_of)
    return activity is not None and pick_settings(activity).differing_to_tenderers
