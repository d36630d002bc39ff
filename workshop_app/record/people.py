"""Who is here now, who was there, and who may write down."""

from collections.abc import Collection, Iterable

from workshop_app.domain.lookalikes import told_apart
from workshop_app.domain.people import (
    Adult,
    Attendance,
    Consent,
    YoungPerson,
    may_write_down,
    was_there,
    young_people_of,
)
from workshop_app.domain.tendering import Presentation
from workshop_app.record.presentations import held_presentation
from workshop_app.store import Reading


def aliases(file: Reading) -> dict[str, str]:
    """Return the name for this work of every young person, by id."""
    return {one.id: one.alias for one in file.all(YoungPerson)}


def shown_names(file: Reading, kind: type[YoungPerson | Adult] = YoungPerson) -> dict[str, str]:
    """Return the name of every young person, or adult, by id, as a list or a button in the windows shows it.

    One that looks like an earlier one has a number, so that nobody gets another's words; nothing that leaves the room
    has it.
    """
    everybody = file.all(kind)
    names = told_apart([one.alias if isinstance(one, YoungPerson) else one.name for one in everybody])
    return {one.id: name for one, name in zip(everybody, names, strict=True)}


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


def who_may_write_down(file: Reading, session_id: str) -> list[Adult]:
    """Return the adults who are at a session now and may write down what young people say; observers only watch."""
    return [one for one in adults_here(file, session_id) if may_write_down(one)]


def who_came(file: Reading, session_id: str | None = None) -> set[str]:
    """Return the ids of the young people who came to a session, for however long; with None, to any."""
    stays = file.all(Attendance) if session_id is None else file.all(Attendance, session_id=session_id)
    return young_people_of(stays)


def young_people_who_came(file: Reading, session_id: str) -> list[YoungPerson]:
    """Return the young people who came to a session, also those who left, in their order."""
    came = who_came(file, session_id)
    return [one for one in file.all(YoungPerson) if one.id in came]


def who_could_write_down(file: Reading, session_id: str) -> list[Adult]:
    """Return the adults who came to a session, also those who left, and may write down."""
    came = {one.adult_id for one in file.all(Attendance, session_id=session_id)}
    return [one for one in file.all(Adult) if one.id in came and may_write_down(one)]


def who_was_there(file: Reading, tenderer_id: str, session_ids: Iterable[str]) -> set[str]:
    """Return the ids of the young people whose word on a tenderer counts.

    Of what one action recorded, as in a file saved from a damaged one, only the clock tells what came first.

    Args:
        file: the open file.
        tenderer_id: they were at this tenderer's presentation.
        session_ids: where it has not presented yet, they came to one of these sessions.
    """
    held = held_presentation(file, tenderer_id)
    if held is None:
        return {one for session_id in session_ids for one in who_came(file, session_id)}
    arrived, left = (file.when_given(Attendance, field) for field in ("arrived_at", "left_at"))
    begun = (file.when_given(Presentation, "presenting_started_at").get(held.id, 0), held.presenting_started_at or "")
    number = file.when_given(Presentation, "questions_ended_at").get(held.id) if held.questions_ended_at else None
    ended = None if number is None else (number, held.questions_ended_at or "")
    moments = [
        (stay, (arrived.get(stay.id, 0), stay.arrived_at), (left.get(stay.id, 0), stay.left_at or ""))
        for stay in file.all(Attendance, session_id=held.session_id)
    ]
    order = sorted({begun, *(one for _, *both in moments for one in both), *([] if ended is None else [ended])})
    place = {moment: number for number, moment in enumerate(order, start=1)}
    return young_people_of(
        stay
        for stay, came, went in moments
        if was_there(
            stay,
            arrived=place[came],
            left=place[went],
            begun=place[begun],
            ended=None if ended is None else place[ended],
        )
    )


def consents(file: Reading) -> list[Consent]:
    """Return everybody's consents in the order in which they were recorded: the latest for a purpose counts."""
    recorded = file.when_given(Consent, "agreed_at")
    return sorted(file.all(Consent), key=lambda one: (recorded.get(one.id, 0), one.agreed_at))
