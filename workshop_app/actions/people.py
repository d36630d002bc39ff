"""People: young people, adults, who is here, and what was agreed to."""

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import (
    Adult,
    AdultRole,
    AgeBand,
    Attendance,
    Consent,
    ConsentPurpose,
    RealName,
    YoungPerson,
)
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.store import CommissionFile


def add_young_person(
    file: CommissionFile, alias: str, *, age_band: AgeBand = AgeBand.NOT_KNOWN, real_name: str = ""
) -> str:
    """Add a young person under the name they chose for this work; return their id.

    The real name, if given, goes into a table of its own and is used on certificates only.
    """
    _free_alias(file, alias)
    with file.action("add_young_person") as write:
        person = write.insert(
            YoungPerson(
                id=write.new_id(),
                alias=alias,
                age_band=age_band,
                position=file.next_position(YoungPerson),
                created_at=write.now,
            )
        )
        if real_name:
            write.insert(RealName(id=write.new_id(), young_person_id=person.id, name=checked_wording(real_name)))
        return person.id


def rename_young_person(file: CommissionFile, young_person_id: str, alias: str) -> None:
    """Change the name a young person chose for this work."""
    if file.get(YoungPerson, young_person_id).alias != alias:
        _free_alias(file, alias)
    with file.action("rename_young_person") as write:
        write.update(YoungPerson, young_person_id, alias=alias)


def set_real_name(file: CommissionFile, young_person_id: str, name: str) -> None:
    """Set the name that stands on a young person's certificate; empty takes it out of the file."""
    file.get(YoungPerson, young_person_id)
    storable(name, "This name")
    old = file.find(RealName, young_person_id=young_person_id)
    with file.action("set_real_name") as write:
        if old is None and name.strip():
            write.insert(RealName(id=write.new_id(), young_person_id=young_person_id, name=name))
        elif old is not None and name.strip():
            write.update(RealName, old.id, name=name)
        elif old is not None:
            write.delete(RealName, old.id)


def remove_young_person(file: CommissionFile, young_person_id: str) -> None:
    """Take out a young person who was added by mistake.

    Raises:
        RuleBrokenError: words, attendance or anything else of theirs is kept.
    """
    person = file.get(YoungPerson, young_person_id)
    with file.action("remove_young_person") as write:
        for real_name in file.all(RealName, young_person_id=person.id):
            write.delete(RealName, real_name.id)
        for consent in file.all(Consent, young_person_id=person.id):
            write.delete(Consent, consent.id)
        write.delete(YoungPerson, person.id)


def add_adult(file: CommissionFile, name: str, role: AdultRole) -> str:
    """Add an adult who is in the room; return their id."""
    checked_wording(name, "The adult's name")
    if file.find(Adult, name=name) is not None:
        raise RuleBrokenError(f"“{name}” is on the list already. Nothing was added.")
    with file.action("add_adult") as write:
        return write.insert(Adult(id=write.new_id(), name=name, role=role, position=file.next_position(Adult))).id


def record_consent(
    file: CommissionFile,
    young_person_id: str,
    purpose: ConsentPurpose,
    *,
    own_agreement: bool,
    agreed_by: str = "",
    form_seen: bool = False,
) -> str:
    """Record a yes or no to one purpose; a later record replaces an earlier one. Returns its id.

    Args:
        file: the open file.
        young_person_id: whose.
        purpose: what is agreed to.
        own_agreement: what the young person said themselves.
        agreed_by: the parent, carer or holder of delegated authority, needed unless they are 16 or over.
        form_seen: the signed paper form was seen.
    """
    file.get(YoungPerson, young_person_id)
    with file.action("record_consent") as write:
        return write.insert(
            Consent(
                id=write.new_id(),
                young_person_id=young_person_id,
                purpose=purpose,
                own_agreement=own_agreement,
                agreed_by=storable(agreed_by, "The name of who agreed"),
                form_seen=form_seen,
                agreed_at=write.now,
            )
        ).id


def arrive(
    file: CommissionFile, session_id: str, *, young_person_id: str | None = None, adult_id: str | None = None
) -> str:
    """Record that a person is here; return the attendance's id.

    One who had left is here again, from now on; a briefing they had in this session still counts.
    """
    if (young_person_id is None) == (adult_id is None):
        raise RuleBrokenError("Say which one person is here. Nothing was changed.")
    stays = file.all(Attendance, session_id=session_id, young_person_id=young_person_id, adult_id=adult_id)
    for stay in stays:
        if stay.left_at is None:
            return stay.id
    with file.action("arrive") as write:
        return write.insert(
            Attendance(
                id=write.new_id(),
                session_id=session_id,
                young_person_id=young_person_id,
                adult_id=adult_id,
                arrived_at=write.now,
                briefed_at=min((stay.briefed_at for stay in stays if stay.briefed_at is not None), default=None),
            )
        ).id


def leave(file: CommissionFile, attendance_id: str) -> None:
    """Record that a person has left."""
    with file.action("leave") as write:
        write.update(Attendance, attendance_id, left_at=write.now)


def brief(file: CommissionFile, attendance_id: str) -> None:
    """Record that a person has had the briefing: ground rules and the limits of confidentiality."""
    with file.action("brief") as write:
        write.update(Attendance, attendance_id, briefed_at=write.now)


def _free_alias(file: CommissionFile, alias: str) -> None:
    checked_wording(alias, "The name for this work")
    if file.find(YoungPerson, alias=alias) is not None:
        raise RuleBrokenError(f"Somebody is called “{alias}” already. Choose another name for this work.")
