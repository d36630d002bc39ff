"""Days of slots: who is planned for which day, how the order was set, who withdrew, and how the day runs.

What is told here stands in packs and on the console alike: one sentence for each thing that the record proves.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from workshop_app.domain.sessions import Activity, ActivityKind, Progress, Session, progress
from workshop_app.domain.slots import DayPart, SlotToCome, slots_to_come, still_holds
from workshop_app.domain.tendering import OrderHow, PlannedSlot, Presentation, SlotOrder, Stage, Tenderer, stage_of
from workshop_app.domain.times import day_text, local_day
from workshop_app.record.occasions import day_of
from workshop_app.record.sessions import plan_of, session_start
from workshop_app.store import Reading

if TYPE_CHECKING:
    # Plans are read with a library that costs a tenth of the time to the first window, so where it is used.
    from workshop_app.plans import ActivityPlan, SessionPlan


def still_bidding(file: Reading) -> list[Tenderer]:
    """Return the tenderers that have not withdrawn, in the order in which they present."""
    return [one for one in file.all(Tenderer) if not one.withdrew_on]


def days_with(file: Reading, session: Session) -> list[Session]:
    """Return the days that a session is one of: all that go by the same plan, by their day."""
    days = [one for one in file.all(Session) if one.plan_name == session.plan_name]
    return sorted(days, key=lambda one: (day_of(one), one.position))


def days_of_slots(file: Reading) -> list[Session]:
    """Return the sessions whose plan goes tenderer by tenderer, by their day."""
    found = [one for one in file.all(Session) if goes_by_tenderer(plan_of(one))]
    return sorted(found, key=lambda one: (day_of(one), one.position))


def goes_by_tenderer(plan: "SessionPlan | None") -> bool:
    """Tell whether a plan has anything for each tenderer."""
    return plan is not None and any(one.for_each_tenderer for one in plan.activity)


def planned_for(file: Reading, session_id: str) -> list[str]:
    """Return the ids of the tenderers planned for the day of a session, in order; none where nobody was."""
    return [one.tenderer_id for one in file.all(PlannedSlot, session_id=session_id)]


def tenderers_of_day(file: Reading, session: Session) -> list[Tenderer]:
    """Return the tenderers that come on the day of a session that has not started, in order.

    Those planned for it. Where none was, all that are not planned for another day to come and were not heard on one of
    the days before; where all of them were, all come again. Who withdrew does not come.
    """
    bidding = {one.id: one for one in still_bidding(file)}
    planned = planned_for(file, session.id)
    if not planned:
        elsewhere = _planned(file, session)
        unheard = [one.id for one in still_to_be_heard(file, session)]
        planned = [one for one in unheard or bidding if one not in elsewhere]
    return [bidding[one] for one in planned if one in bidding]


def is_last_day(file: Reading, session: Session) -> bool:
    """Tell whether a session is the last of its days: no other day to come has a tenderer that still bids."""
    bidding = {one.id for one in still_bidding(file)}
    return not any(
        bidding.intersection(planned_for(file, day.id))
        for day in days_with(file, session)
        if day.id != session.id and day.started_at is None
    )


def laid_out(
    plan: "SessionPlan", tenderers: Sequence[Tenderer], *, last_day: bool
) -> Iterator[tuple["ActivityPlan", Tenderer | None]]:
    """Go through the activities of a day in order, each with the tenderer it is for, or None."""
    for repeated, block in groupby(plan.activity, key=lambda activity: activity.for_each_tenderer):
        activities = list(block)
        if not repeated:
            yield from ((one, None) for one in activities if last_day or not one.last_day_only)
            continue
        for number, tenderer in enumerate(tenderers, 1):
            for activity in activities:
                every = getattr(activity, "after_every", 0)
                if not every or (number % every == 0 and number < len(tenderers)):
                    yield activity, tenderer


def day_parts(file: Reading, session: Session) -> list[DayPart]:
    """Return the parts of a day: as laid out where it has started, else as it would be laid out now."""
    if session.started_at is not None:
        return [
            DayPart(
                title=one.title,
                minutes=one.minutes,
                tenderer_id=one.tenderer_id,
                is_break=one.kind is ActivityKind.BREAK,
                is_presentation=one.kind is ActivityKind.PRESENTATION,
            )
            for one in file.all(Activity, session_id=session.id)
        ]
    plan = plan_of(session)
    if plan is None:
        return []
    parts = laid_out(plan, tenderers_of_day(file, session), last_day=is_last_day(file, session))
    return [
        DayPart(
            title=one.title,
            minutes=one.minutes,
            tenderer_id=None if tenderer is None else tenderer.id,
            is_break=one.kind is ActivityKind.BREAK,
            is_presentation=one.kind is ActivityKind.PRESENTATION,
        )
        for one, tenderer in parts
    ]


def had_its_slot(file: Reading, session: Session, tenderer_id: str) -> bool:
    """Tell whether a tenderer's slot has begun on the day of a session."""
    slot = file.find(Presentation, session_id=session.id, tenderer_id=tenderer_id)
    if slot is not None:
        return stage_of(slot) is not Stage.TO_COME
    ours = file.all(Activity, session_id=session.id, tenderer_id=tenderer_id)
    return any(one.started_at is not None for one in ours)


def still_to_be_heard(file: Reading, session: Session) -> list[Tenderer]:
    """Return the tenderers that still bid, had no slot on any of the days of a session, and have none on another today.

    Those that a session has itself, and has not come to, count.
    """
    days = days_with(file, session)
    today = {
        one.tenderer_id
        for day in days
        if day.id != session.id and progress(day) is Progress.UNDER_WAY
        for one in file.all(Activity, session_id=day.id)
        if progress(one) is not Progress.DONE
    }
    return [
        one
        for one in still_bidding(file)
        if one.id not in today and not any(had_its_slot(file, day, one.id) for day in days)
    ]


def for_another_day(file: Reading, session: Session) -> list[Tenderer]:
    """Return the tenderers that a further day would be for: of one that has started, those that it did not come to."""
    waiting = still_to_be_heard(file, session)
    if session.started_at is None:
        return waiting if len(waiting) > 1 else []
    elsewhere = _planned(file, session)
    now = {one.tenderer_id for one in file.all(Activity, session_id=session.id) if progress(one) is Progress.UNDER_WAY}
    return [one for one in waiting if one.id not in elsewhere and one.id not in now]


def on_no_day(file: Reading, session: Session) -> list[Tenderer]:
    """Return who still is to be heard and comes on none of the days, where others do: they would be forgotten."""
    planned = _planned(file, session)
    return [one for one in still_to_be_heard(file, session) if one.id not in planned] if planned else []


def _planned(file: Reading, session: Session) -> set[str]:
    """Return who is planned for any day to come of those that a session is one of."""
    days = [day for day in days_with(file, session) if day.started_at is None]
    return {one for day in days for one in planned_for(file, day.id)}


def latest_order(file: Reading) -> SlotOrder | None:
    """Return how the order of tenderers was set last; None where nobody said."""
    seq = file.when_given(SlotOrder, "tenderers")
    return max(file.all(SlotOrder), key=lambda one: (seq.get(one.id, 0), one.decided_at), default=None)


def order_stands(file: Reading) -> bool:
    """Tell whether tenderers still stand in the order that was set last."""
    order = latest_order(file)
    return order is not None and still_holds(order, [one.id for one in still_bidding(file)])


_ORDER = {
    OrderHow.DRAWN: "was drawn by lot",
    OrderHow.AS_THEY_CAME_IN: "is the one in which their bids came in",
    OrderHow.BY_NAME: "is by name",
    OrderHow.AGREED: "was agreed with them",
    OrderHow.ANOTHER_WAY: "was set in another way",
}


def drawn_by_lot(file: Reading) -> bool:
    """Tell whether the tenderers stand in an order that was drawn by lot."""
    order = latest_order(file)
    return order is not None and order.how is OrderHow.DRAWN and order_stands(file)


def told_of_order(file: Reading) -> str:
    """Return in a sentence how the order was set, by whom and when; "" where nobody said.

    Where it was set more than once, presentations began in another order, or tenderers stand in another one now, that
    is said.
    """
    order = latest_order(file)
    if order is None:
        return ""
    why = f" ({order.why.strip()})" if order.why.strip() else ""
    told = (
        f"The order in which tenderers present {_ORDER[order.how]}{why}: {order.decided_by.strip()}, "
        f"{day_text(local_day(order.decided_at))}."
    )
    times = len(file.all(SlotOrder))
    if times > 1:
        told = f"{told} It was set {times} times: this is the last."
    given = file.when_given(Presentation, "presenting_started_at")
    begun = [one for one in file.all(Presentation) if one.presenting_started_at is not None]
    begun.sort(key=lambda one: (given.get(one.id, 0), one.presenting_started_at))
    came = list(dict.fromkeys(one.tenderer_id for one in begun))
    if not still_holds(order, came):
        return f"{told} They did not present in this order."
    return told if order_stands(file) else f"{told} The list was put in another order since."


def told_of_withdrawal(tenderer: Tenderer) -> str:
    """Return in a sentence that a tenderer withdrew, when and why; "" where it did not."""
    if not tenderer.withdrew_on:
        return ""
    why = tenderer.withdrew_why.strip()
    return f"{tenderer.name} withdrew on {day_text(tenderer.withdrew_on)}{f': {why}' if why else ''}."


def told_of_not_held(file: Reading, slot: Presentation) -> str:
    """Return in a sentence that a presentation was not held, on which day and why; "" where it was, or may still be."""
    if not slot.not_held_why or slot.presenting_started_at is not None:
        return ""
    name = file.get(Tenderer, slot.tenderer_id).name
    day = day_text(day_of(file.get(Session, slot.session_id)))
    return f"The presentation of {name} on {day} was not held: {slot.not_held_why.strip()}."


def planned_begins(file: Reading, session_id: str) -> dict[str, int]:
    """Return how many minutes after a session's start each activity was to begin, by its plan at the start, by ids."""
    start = session_start(file, session_id)
    begins: dict[str, int] = {}
    at = 0
    if start is not None:
        laid_out_then = {one.id: one for one in file.made_by(start.seq, Activity)}
        for one in sorted(laid_out_then.values(), key=lambda each: each.position):
            begins[one.id] = at
            at += one.minutes
    return begins


def slots_after(file: Reading, activity: Activity, *, left: int, taken: int) -> list[SlotToCome]:
    """Return the slots to come after the activity under way.

    Args:
        file: the open file.
        activity: the one under way.
        left: how many minutes it still takes.
        taken: how many minutes its session has taken.
    """
    ours = file.all(Activity, session_id=activity.session_id)
    return slots_to_come(ours, activity, left, taken, planned_begins(file, activity.session_id))
