"""Who is here, as rows for the pages that ask who speaks and who writes down."""

from workshop_app.domain.people import Adult, AdultRole, Attendance, YoungPerson
from workshop_app.store import CommissionFile

Rows = list[dict[str, str]]


def young_people_here(file: CommissionFile, session_id: str) -> Rows:
    """Return the young people who are at a session now: key, name (for this work)."""
    here = {one.young_person_id for one in _stays(file, session_id)}
    return [{"key": one.id, "name": one.alias} for one in file.all(YoungPerson) if one.id in here]


def scribes_here(file: CommissionFile, session_id: str) -> Rows:
    """Return the adults who are at a session now and may write down: key, name. Observers only watch."""
    here = {one.adult_id for one in _stays(file, session_id)}
    return [
        {"key": one.id, "name": one.name}
        for one in file.all(Adult)
        if one.id in here and one.role is not AdultRole.OBSERVER
    ]


def _stays(file: CommissionFile, session_id: str) -> list[Attendance]:
    return [one for one in file.all(Attendance, session_id=session_id) if one.left_at is None]
