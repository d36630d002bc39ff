"""Who is here now, who was there, and who may write down."""

from collections.abc import Collection

from workshop_app.domain.fairness import BriefingPart
from workshop_app.domain.lookalikes import told_apart
from workshop_app.domain.people import (
    Adult,
    AdultRole,
    Attendance,
    Consent,
    ConsentPurpose,
    RealName,
    Recipient,
    YoungPerson,
    agreed,
    may_write_down,
    young_people_of,
)
from workshop_app.domain.row import Row
from workshop_app.domain.sessions import Activity, ActivityKind, Progress, Session, progress
from workshop_app.domain.tendering import DayRole, Tenderer
from workshop_app.record.taking_back import nobody_any_more
from workshop_app.store import Reading


def aliases(file: Reading) -> dict[str, str]:
    """Return the name for this work of every young person, by id."""
    return {one.id: one.alias for one in file.all(YoungPerson)}


def names_of_young_people(file: Reading) -> list[str]:
    """Return every name of every young person, the one for this work and the real one: what must not name them."""
    return [one.alias for one in file.all(YoungPerson)] + [one.name for one in file.all(RealName)]


def called_alike(file: Reading) -> list[str]:
    """Return what else may be called as a young person is: adults and tenderers, who may be named."""
    return [*(one.name for one in file.all(Adult)), *(one.name for one in file.all(Tenderer))]


def shown_names(file: Reading, kind: type[YoungPerson | Adult] = YoungPerson) -> dict[str, str]:
    """Return the name of every young person, or adult, by id, as a list or a button in the windows shows it.

    One that looks like an earlier one has a number, so that nobody gets another's words; nothing that leaves the room
    has it.
    """
    everybody = file.all(kind)
    names = told_apart([one.alias if isinstance(one, YoungPerson) else one.name for one in everybody])
    return {one.id: name for one, name in zip(everybody, names, strict=True)}


def young_people(file: Reading) -> list[YoungPerson]:
    """Return the young people, in their order, without those who are nobody and were nowhere.

    Such a one only stands for who took an answer back.
    """
    nobody = nobody_any_more(file)
    came = who_came(file) if nobody else set()
    return [one for one in file.all(YoungPerson) if one.id not in nobody or one.id in came]


def goes_with(file: Reading, person: YoungPerson | Adult) -> list[Row]:
    """Return what goes with somebody who was added by mistake: all that does not make them stay.

    It is that they are here in the session under way; who came to a session that is over was there. Of a young person
    it is also the real name, what was agreed to, and what they were to do on a day.
    """
    young = isinstance(person, YoungPerson)
    who = {"young_person_id" if young else "adult_id": person.id}
    rows: list[Row] = []
    for stay in file.all(Attendance, **who):
        if progress(file.get(Session, stay.session_id)) is not Progress.UNDER_WAY:
            continue
        for briefing in file.all(Activity, session_id=stay.session_id, kind=ActivityKind.BRIEFING):
            part = file.find(BriefingPart, activity_id=briefing.id, **who) if young else None
            if part is not None and part.agreed is None and part not in rows:
                rows.append(part)
        rows.append(stay)
    if young:
        rows += [one for kind in (RealName, Consent, DayRole) for one in file.all(kind, **who)]
    return rows


def why_people_stay(file: Reading) -> dict[str, str]:
    """Return why somebody cannot be removed, in a sentence that names them, by id; who can be is not in it."""
    why = {}
    kinds: tuple[type[YoungPerson | Adult], ...] = (YoungPerson, Adult)
    for kind in kinds:
        times, names = file.times_referred_to(kind), shown_names(file, kind)
        for one in file.all(kind):
            if times.get(one.id, 0) > len(goes_with(file, one)):
                why[one.id] = f"{names[one.id]} cannot be removed: something of theirs is in the record."
    return why


def stays_now(file: Reading, session_id: str) -> list[Attendance]:
    """Return the stays at a session that have not ended: one for each young person and adult who is here."""
    return file.all(Attendance, session_id=session_id, left_at=None)


def young_people_here(file: Reading, session_id: str) -> list[YoungPerson]:
    """Return the young people who are at a session now, in their order."""
    here = {one.young_person_id for one in stays_now(file, session_id)}
    return [one for one in file.all(YoungPerson) if one.id in here]


def here_or_already(file: Reading, session_id: str, already: Collection[str | None]) -> list[YoungPerson]:
    """Return the young people who are at a session now, and those of ``already``, in their order.

    So whoever has picked, or had a turn, stays on the list after they have gone.
    """
    here = {one.young_person_id for one in stays_now(file, session_id)}
    return [one for one in file.all(YoungPerson) if one.id in here or one.id in already]


def adults_here(file: Reading, session_id: str) -> list[Adult]:
    """Return the adults who are at a session now, in their order."""
    here = {one.adult_id for one in stays_now(file, session_id)}
    return [one for one in file.all(Adult) if one.id in here]


def roles_at(file: Reading, session_id: str) -> dict[str, AdultRole]:
    """Return what each adult who came to a session was that day, by id: what they were as they last arrived."""
    stays = [one for one in file.all(Attendance, session_id=session_id) if one.adult_id is not None]
    recorded = file.when_given(Attendance, "arrived_at")
    return {
        one.adult_id or "": one.role
        for one in sorted(stays, key=lambda one: recorded.get(one.id, 0))
        if one.role is not None
    }


def role_of(file: Reading, adult: Adult, session_id: str | None) -> AdultRole:
    """Return what an adult is at a session; where they did not come to it, or there is none, what they are usually."""
    return adult.role if session_id is None else roles_at(file, session_id).get(adult.id, adult.role)


def who_may_write_down(file: Reading, session_id: str) -> list[Adult]:
    """Return the adults who are at a session now and may write down what young people say; observers only watch."""
    roles = roles_at(file, session_id)
    return [one for one in adults_here(file, session_id) if may_write_down(roles.get(one.id, one.role))]


def who_came(file: Reading, session_id: str | None = None) -> set[str]:
    """Return the ids of the young people who came to a session, for however long; with None, to any."""
    stays = file.all(Attendance) if session_id is None else file.all(Attendance, session_id=session_id)
    return young_people_of(stays)


def everybody_is_among(file: Reading, session_ids: Collection[str | None], named: Collection[str | None]) -> bool:
    """Tell whether all who came to these sessions are among those named, so that names give nobody else away.

    Where the record does not say who was there, anybody may have been.
    """
    came = {one for session_id in set(session_ids) - {None} for one in who_came(file, session_id)}
    there = came or {one.id for one in young_people(file)}
    return there <= set(named)


def young_people_who_came(file: Reading, session_id: str) -> list[YoungPerson]:
    """Return the young people who came to a session, also those who left, in their order."""
    came = who_came(file, session_id)
    return [one for one in file.all(YoungPerson) if one.id in came]


def who_could_write_down(file: Reading, session_id: str) -> list[Adult]:
    """Return the adults who came to a session, also those who left, and may write down."""
    roles = roles_at(file, session_id)
    return [one for one in file.all(Adult) if one.id in roles and may_write_down(roles[one.id])]


def consents(file: Reading) -> list[Consent]:
    """Return everybody's consents in the order in which they were recorded: the latest for a purpose counts."""
    recorded = file.when_given(Consent, "agreed_at")
    return sorted(file.all(Consent), key=lambda one: (recorded.get(one.id, 0), one.agreed_at))


def who_agreed(file: Reading, purpose: ConsentPurpose, recipient: Recipient) -> frozenset[str]:
    """Return the ids of the young people who agreed to a purpose towards one recipient."""
    recorded = consents(file)
    return frozenset(one.id for one in file.all(YoungPerson) if agreed(one, recorded, purpose, recipient))
