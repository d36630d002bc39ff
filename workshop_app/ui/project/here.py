"""Who is here, as rows for the pages that ask who speaks and who writes down."""

from workshop_app.record import people
from workshop_app.store import CommissionFile

Rows = list[dict[str, str]]


def young_people_here(file: CommissionFile, session_id: str) -> Rows:
    """Return the young people who are at a session now: key, name (for this work)."""
    return [{"key": one.id, "name": one.alias} for one in people.young_people_here(file, session_id)]


def scribes_here(file: CommissionFile, session_id: str) -> Rows:
    """Return the adults who are at a session now and may write down: key, name. Observers only watch."""
    return [{"key": one.id, "name": one.name} for one in people.who_may_write_down(file, session_id)]
