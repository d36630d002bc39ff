"""Who does what on the day: which day it is for, and who has which job, for one tenderer or for all of them."""

from dataclasses import dataclass

from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.tendering import DayRole, DayRoleName, Presentation, Stage, stage_of
from workshop_app.record.sessions import plan_of
from workshop_app.record.slots import tenderers_of_day
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class RoleDay:
    """The day on which tenderers present.

    Attributes:
        session_id: its session.
        tenderers: the ids of those who present then, in their order; never shown before they are named to anybody.
    """

    session_id: str
    tenderers: tuple[str, ...]


def role_day(file: Reading, session_id: str) -> RoleDay | None:
    """Return the day that a session talks about: itself, where tenderers present in it, else the next one that is to
    come, else one that was.

    None where no such session is planned.
    """
    sessions = file.all(Session)
    here = file.get(Session, session_id)
    others = sorted((one for one in sessions if one.id != session_id), key=lambda one: one.ended_at is not None)
    found = next((one for one in (here, *others) if _has_presentations(file, one)), None)
    return None if found is None else RoleDay(found.id, tuple(_tenderers(file, found)))


def _has_presentations(file: Reading, session: Session) -> bool:
    if file.find(Activity, session_id=session.id) is not None:
        return file.find(Activity, session_id=session.id, kind=ActivityKind.PRESENTATION) is not None
    plan = plan_of(session)
    return plan is not None and any(one.kind is ActivityKind.PRESENTATION for one in plan.activity)


def _tenderers(file: Reading, session: Session) -> list[str]:
    if session.started_at is None:
        return [one.id for one in tenderers_of_day(file, session)]
    return [one.tenderer_id for one in file.all(Presentation, session_id=session.id)]


def roles_for(file: Reading, session_id: str, tenderer_id: str | None) -> dict[DayRoleName, list[str]]:
    """Return who has each job, by the ids of young people: as it was said for one tenderer, or for the whole day."""
    found: dict[DayRoleName, list[str]] = {role: [] for role in DayRoleName}
    for one in file.all(DayRole, session_id=session_id, tenderer_id=tenderer_id):
        found[one.role].append(one.young_person_id)
    return found


def who_does(file: Reading, session_id: str, tenderer_id: str, role: DayRoleName) -> list[str]:
    """Return who does a job while one tenderer presents: who was named for it then, else for the whole day."""
    return roles_for(file, session_id, tenderer_id)[role] or roles_for(file, session_id, None)[role]


def who_chairs(file: Reading, slot: Presentation) -> str | None:
    """Return who chairs a slot: who was named for it, and before it begins else whoever is to; None for nobody."""
    if slot.chaired_by or stage_of(slot) is not Stage.TO_COME:
        return slot.chaired_by
    return next(iter(who_does(file, slot.session_id, slot.tenderer_id, DayRoleName.CHAIR)), None)
