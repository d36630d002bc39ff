"""On which occasion young people met a tenderer, and who was there."""

from workshop_app.domain.occasions import Occasion, OccasionKind, in_words
from workshop_app.domain.people import Attendance, was_there, young_people_of
from workshop_app.domain.sessions import Session
from workshop_app.domain.tendering import Presentation
from workshop_app.domain.times import local_day, short_day_text
from workshop_app.record.people import who_came
from workshop_app.record.presentations import held_presentation
from workshop_app.store import Reading


def day_of(session: Session) -> str:
    """Return the day (YYYY-MM-DD) on which a session was, or is planned to be."""
    return local_day(session.started_at) if session.started_at else session.planned_on


def occasion_of(file: Reading, tenderer_id: str, kind: OccasionKind, session_id: str | None) -> Occasion:
    """Return the occasion that what is said of a tenderer in a session is about.

    A presentation may have been in an earlier session than the talk about it: then it is that one. Where the file has
    no such occasion yet, it is as it would be kept, with an empty id.
    """
    met_in = session_id
    if kind is OccasionKind.PRESENTATION:
        here = file.find(Presentation, tenderer_id=tenderer_id, session_id=session_id) if session_id else None
        held = held_presentation(file, tenderer_id)
        if held is not None and (here is None or here.presenting_started_at is None):
            met_in = held.session_id
    session = file.find(Session, id=met_in) if met_in is not None else None
    kept = file.find(Occasion, tenderer_id=tenderer_id, kind=kind, session_id=met_in)
    return kept or Occasion(
        id="",
        kind=kind,
        tenderer_id=tenderer_id,
        session_id=met_in,
        held_on="" if session is None else day_of(session),
        position=file.next_position(Occasion),
    )


def called(file: Reading, occasion: Occasion) -> str:
    """Return what something said on an occasion is about, in words: ``on its bid``, ``on the visit of 11 March``.

    A visit has its day, and so has any that the tenderer has two of.
    """
    alike = file.all(Occasion, tenderer_id=occasion.tenderer_id, kind=occasion.kind)
    dated = occasion.kind is OccasionKind.VISIT or any(one.id != occasion.id for one in alike)
    return in_words(occasion.kind, short_day_text(occasion.held_on) if dated and occasion.held_on else "")


def _slot_of(file: Reading, occasion: Occasion) -> Presentation | None:
    if occasion.kind is not OccasionKind.PRESENTATION:
        return None
    return file.find(Presentation, tenderer_id=occasion.tenderer_id, session_id=occasion.session_id)


def may_still_be_at(file: Reading, occasion: Occasion, session_id: str | None) -> bool:
    """Tell whether who comes to a session now will be among those whose word on an occasion counts."""
    slot = _slot_of(file, occasion)
    return occasion.session_id == session_id and (slot is None or slot.questions_ended_at is None)


def who_was_at(file: Reading, occasion: Occasion) -> set[str]:
    """Return the ids of the young people whose word on an occasion counts.

    They were at the presentation, where it is one that began; else they came to the session it was in. Of what one
    action recorded, as in a file saved from a damaged one, only the clock tells what came first.
    """
    if occasion.session_id is None:
        return set()
    slot = _slot_of(file, occasion)
    if slot is None or slot.presenting_started_at is None:
        return who_came(file, occasion.session_id)
    arrived, left = (file.when_given(Attendance, field) for field in ("arrived_at", "left_at"))
    begun = (file.when_given(Presentation, "presenting_started_at").get(slot.id, 0), slot.presenting_started_at or "")
    number = file.when_given(Presentation, "questions_ended_at").get(slot.id) if slot.questions_ended_at else None
    ended = None if number is None else (number, slot.questions_ended_at or "")
    moments = [
        (stay, (arrived.get(stay.id, 0), stay.arrived_at), (left.get(stay.id, 0), stay.left_at or ""))
        for stay in file.all(Attendance, session_id=slot.session_id)
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
