"""Who does what on the day. Nobody has to have a job, and everything can be changed by hand."""

from collections.abc import Sequence

from workshop_app.actions.action import action
from workshop_app.domain.tendering import DayRole, DayRoleName
from workshop_app.store import Writing


@action("Give a job for the day")
def give_day_role(
    write: Writing, session_id: str, young_person_id: str, role: DayRoleName, *, tenderer_id: str | None = None
) -> str:
    """Give a young person a job, for one tenderer or for the whole day; return its id. They may have it already."""
    had = write.file.find(
        DayRole, session_id=session_id, tenderer_id=tenderer_id, young_person_id=young_person_id, role=role
    )
    return (had or _insert(write, session_id, tenderer_id, young_person_id, role)).id


@action("Take a job for the day away")
def take_day_role(
    write: Writing, session_id: str, young_person_id: str, role: DayRoleName, *, tenderer_id: str | None = None
) -> None:
    """Take a job from a young person again."""
    had = write.file.find(
        DayRole, session_id=session_id, tenderer_id=tenderer_id, young_person_id=young_person_id, role=role
    )
    if had is not None:
        write.delete(DayRole, had.id)


@action("Share out the jobs for the day")
def share_out_day_roles(
    write: Writing, session_id: str, young_person_ids: Sequence[str], tenderer_ids: Sequence[str]
) -> None:
    """Share out the jobs anew, taking turns from one tenderer to the next; each has at most one at a time.

    Args:
        write: the open file, or the action this is part of.
        session_id: the day.
        young_person_ids: those who would like a job.
        tenderer_ids: who presents, in that order; without any, the jobs are for the whole day.
    """
    for one in write.file.all(DayRole, session_id=session_id):
        write.delete(DayRole, one.id)
    for number, tenderer_id in enumerate([*tenderer_ids] or [None]):
        for place, role in enumerate(DayRoleName):
            if place < len(young_person_ids):
                person = young_person_ids[(number + place) % len(young_person_ids)]
                _insert(write, session_id, tenderer_id, person, role)


def _insert(
    write: Writing, session_id: str, tenderer_id: str | None, young_person_id: str, role: DayRoleName
) -> DayRole:
    return write.insert(
        DayRole(
            id=write.new_id(),
            session_id=session_id,
            tenderer_id=tenderer_id,
            young_person_id=young_person_id,
            role=role,
        )
    )
