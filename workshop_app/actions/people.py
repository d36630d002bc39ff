"""People: young people, adults, who is here, and what was agreed to."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_new_name
from workshop_app.domain.errors import LooksAlikeError, RuleBrokenError
from workshop_app.domain.lookalikes import lookalike
from workshop_app.domain.people import (
    Adult,
    AdultRole,
    AgeBand,
    Attendance,
    Consent,
    ConsentPurpose,
    RealName,
    Recipient,
    UsesService,
    YoungPerson,
    must_be_seen,
    recipient_asked,
)
from workshop_app.domain.sessions import Progress, Session, progress
from workshop_app.domain.times import first_time
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.people import goes_with, role_of, stays_now
from workshop_app.store import Reading, Writing


@action("Add a young person")
def add_young_person(
    write: Writing,
    alias: str,
    *,
    age_band: AgeBand = AgeBand.NOT_KNOWN,
    real_name: str = "",
    somebody_else: bool = False,
) -> str:
    """Add a young person under the name they chose for this work; return their id.

    Args:
        write: the open file, or the action this is part of.
        alias: the name they chose; spaces around it are no part of it.
        age_band: whether a parent or carer has to agree as well.
        real_name: goes into a table of its own, if given, and is used on certificates only.
        somebody_else: it was asked whether they are the one whose name looks like this, and they are not.

    Raises:
        LooksAlikeError: it was not asked yet.
        RuleBrokenError: the name is empty or shows nothing, cannot be kept, or somebody has it.
    """
    file = write.file
    person = write.insert(
        YoungPerson(
            id=write.new_id(),
            alias=_free_alias(file, alias, somebody_else=somebody_else),
            age_band=age_band,
            position=file.next_position(YoungPerson),
            created_at=write.now,
        )
    )
    if real_name:
        write.insert(RealName(id=write.new_id(), young_person_id=person.id, name=checked_wording(real_name)))
    return person.id


@action("Change a name for this work")
def rename_young_person(write: Writing, young_person_id: str, alias: str, *, somebody_else: bool = False) -> None:
    """Change the name a young person chose for this work; refusals are those of ``add_young_person``."""
    file = write.file
    if file.get(YoungPerson, young_person_id).alias != alias:
        free = _free_alias(file, alias, somebody_else=somebody_else, besides=young_person_id)
        write.update(YoungPerson, young_person_id, alias=free)


@action("Record how old somebody is")
def set_age_band(write: Writing, young_person_id: str, age_band: AgeBand) -> None:
    """Say whether a young person is 16 or over, so that their own yes is enough, or not."""
    write.update(YoungPerson, young_person_id, age_band=age_band)


@action("Record which service somebody uses")
def set_uses(write: Writing, young_person_id: str, uses: UsesService | None) -> None:
    """Say which service like the one being bought a young person uses, as they told; None: nobody asked."""
    write.update(YoungPerson, young_person_id, uses=uses)


@action("Change a real name")
def set_real_name(write: Writing, young_person_id: str, name: str) -> None:
    """Set the name that stands on a young person's certificate; empty takes it out of the file."""
    file = write.file
    file.get(YoungPerson, young_person_id)
    storable(name, "This name")
    old = file.find(RealName, young_person_id=young_person_id)
    if old is None and name.strip():
        write.insert(RealName(id=write.new_id(), young_person_id=young_person_id, name=name))
    elif old is not None and name.strip():
        write.update(RealName, old.id, name=name)
    elif old is not None:
        write.delete(RealName, old.id)


@action("Remove a young person")
def remove_young_person(write: Writing, young_person_id: str) -> None:
    """Take out a young person who was added by mistake, also as one who is here in the session under way.

    Raises:
        RuleBrokenError: they came to an earlier session, or words or anything else of theirs is kept.
    """
    _remove(write, write.file.get(YoungPerson, young_person_id))


@action("Add an adult")
def add_adult(write: Writing, name: str, role: AdultRole) -> str:
    """Add an adult who is in the room; return their id."""
    file = write.file
    check_new_name(file, Adult, name, "The adult's name")
    return write.insert(Adult(id=write.new_id(), name=name, role=role, position=file.next_position(Adult))).id


@action("Rename an adult")
def rename_adult(write: Writing, adult_id: str, name: str) -> None:
    """Correct an adult's name; refusals are those of ``add_adult``."""
    file = write.file
    if file.get(Adult, adult_id).name != name:
        check_new_name(file, Adult, name, "The adult's name", besides=adult_id)
    write.update(Adult, adult_id, name=name)


@action("Remove an adult")
def remove_adult(write: Writing, adult_id: str) -> None:
    """Take out an adult who was added by mistake, also as one who is here in the session under way.

    Raises:
        RuleBrokenError: they came to an earlier session, or wrote something down.
    """
    _remove(write, write.file.get(Adult, adult_id))


def _remove(write: Writing, person: YoungPerson | Adult) -> None:
    for one in goes_with(write.file, person):
        write.delete(type(one), one.id)
    write.delete(type(person), person.id)


@action("Record a consent")
def record_consent(
    write: Writing,
    young_person_id: str,
    purpose: ConsentPurpose,
    recipient: Recipient | None = None,
    *,
    own_agreement: bool,
    agreed_by: str = "",
    form_seen: bool = False,
) -> str:
    """Record a yes or no to one purpose; a later record replaces an earlier one. Returns its id.

    Args:
        write: the open file, or the action this is part of.
        young_person_id: whose.
        purpose: what is agreed to.
        recipient: who may read or see it; None for taking part, and taken as the panel elsewhere.
        own_agreement: what the young person said themselves.
        agreed_by: the parent, carer or holder of delegated authority, needed unless they are 16 or over.
        form_seen: the signed paper form was seen.
    """
    file = write.file
    file.get(YoungPerson, young_person_id)
    return write.insert(
        Consent(
            id=write.new_id(),
            young_person_id=young_person_id,
            purpose=purpose,
            recipient=recipient_asked(purpose, recipient),
            own_agreement=own_agreement,
            agreed_by=storable(agreed_by, "The name of who agreed"),
            form_seen=form_seen,
            agreed_at=write.now,
        )
    ).id


@action("Mark somebody as here")
def arrive(write: Writing, session_id: str, *, young_person_id: str | None = None, adult_id: str | None = None) -> str:
    """Record that a person is here; return the attendance's id.

    One who had left is here again, from now on; a briefing they had in this session still counts, and an adult is what
    they were before on this day.
    """
    file = write.file
    if (young_person_id is None) == (adult_id is None):
        raise RuleBrokenError("Choose which one person is here. Nothing was changed.")
    stays = file.all(Attendance, session_id=session_id, young_person_id=young_person_id, adult_id=adult_id)
    for stay in stays:
        if stay.left_at is None:
            return stay.id
    return write.insert(
        Attendance(
            id=write.new_id(),
            session_id=session_id,
            young_person_id=young_person_id,
            adult_id=adult_id,
            arrived_at=write.now,
            role=None if adult_id is None else role_of(file, file.get(Adult, adult_id), session_id),
            briefed_at=_first_briefed(file, stays),
        )
    ).id


@action("Change an adult's role today")
def change_role_today(write: Writing, session_id: str, adult_id: str, role: AdultRole) -> None:
    """Change what an adult who is here is on this day; what they were on earlier days, and are usually, stays.

    Raises:
        RuleBrokenError: they are not here, or the session is not under way.
    """
    file = write.file
    adult = file.get(Adult, adult_id)
    stay = file.find(Attendance, session_id=session_id, adult_id=adult_id, left_at=None)
    if stay is None or progress(file.get(Session, session_id)) is not Progress.UNDER_WAY:
        raise RuleBrokenError(f"{adult.name} is not here today. Mark them as here first; nothing was changed.")
    write.update(Attendance, stay.id, role=role)


@action("Change an adult's usual role")
def change_usual_role(write: Writing, adult_id: str, role: AdultRole) -> None:
    """Change what an adult is when they next come; what they were on any day, also today, stays."""
    write.update(Adult, adult_id, role=role)


def _first_briefed(file: Reading, stays: list[Attendance]) -> str | None:
    """Return when somebody had the briefing for the first time, of their stays; None if they missed it."""
    recorded = file.when_given(Attendance, "briefed_at")
    briefed = [stay for stay in stays if stay.briefed_at is not None]
    first = min(briefed, key=lambda stay: (recorded.get(stay.id, 0), stay.briefed_at), default=None)
    return None if first is None else first.briefed_at


@action("Mark somebody as gone")
def leave(write: Writing, attendance_id: str) -> None:
    """Record that a person has left; whoever had left already left when they did."""
    stay = write.file.get(Attendance, attendance_id)
    write.update(Attendance, attendance_id, left_at=first_time(stay.left_at, write.now))


@action("Mark somebody as briefed")
def brief(write: Writing, attendance_id: str) -> None:
    """Record that a person has had the briefing: ground rules and the limits of confidentiality. The first counts."""
    stay = write.file.get(Attendance, attendance_id)
    write.update(Attendance, attendance_id, briefed_at=first_time(stay.briefed_at, write.now))


@action("Mark everybody as briefed")
def brief_everybody(write: Writing, session_id: str) -> None:
    """Record that all young people who are here have had the briefing; whoever had it already had it when they did."""
    missed = [one for one in stays_now(write.file, session_id) if one.young_person_id and one.briefed_at is None]
    if not missed:
        raise RuleBrokenError("Nobody is here who has not had the briefing. Nothing was changed.")
    for stay in missed:
        brief(write, stay.id)


@action("Add a young person who is here")
def add_young_person_here(write: Writing, session_id: str, alias: str, *, somebody_else: bool = False) -> str:
    """Add a young person under the name they chose for this work, who is at the session now; return their id.

    Refusals are those of ``add_young_person``.
    """
    person_id = add_young_person(write, alias, somebody_else=somebody_else)
    arrive(write, session_id, young_person_id=person_id)
    return person_id


@action("Add an adult who is here")
def add_adult_here(write: Writing, session_id: str, name: str, role: AdultRole) -> str:
    """Add an adult, who is at the session now; return their id."""
    adult_id = add_adult(write, name, role)
    arrive(write, session_id, adult_id=adult_id)
    return adult_id


def _free_alias(file: Reading, alias: str, *, somebody_else: bool, besides: str = "") -> str:
    """Return ``alias`` without the spaces around it, if somebody can have it."""
    alias = checked_wording(alias, "The name for this work").strip()
    must_be_seen(alias)
    taken = [one.alias for one in file.all(YoungPerson) if one.id != besides]
    if alias in (one.strip() for one in taken):
        raise RuleBrokenError(f"Somebody is already called “{alias}”. Choose another name for this work.")
    like = lookalike(alias, taken)
    if like is not None and not somebody_else:
        raise LooksAlikeError(alias, like)
    return alias
