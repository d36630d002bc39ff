"""A day of slots: which tenderer comes on which day, in which order, and what becomes of one that does not come."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workshop_app.actions.action import action
from workshop_app.actions.checks import for_packs
from workshop_app.actions.sessions import add_session, lay_out
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.kept_names import kept_names
from workshop_app.domain.sessions import (
    Activity,
    ActivityKind,
    Progress,
    Prompt,
    Session,
    must_be_to_come,
    must_have_minutes,
    positions_with_one_more,
    progress,
    to_come,
)
from workshop_app.domain.slots import SHORTEST_BREAK, dealt, further_day, must_be_all, spread
from workshop_app.domain.tendering import (
    DayRole,
    OrderHow,
    PlannedSlot,
    Presentation,
    SlotOrder,
    Stage,
    Tenderer,
    stage_of,
)
from workshop_app.domain.times import checked_day
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.sessions import half_typed_in, plan_of
from workshop_app.record.slots import (
    days_of_slots,
    days_with,
    for_another_day,
    goes_by_tenderer,
    had_its_slot,
    laid_out,
    planned_for,
    still_bidding,
    tenderers_of_day,
)
from workshop_app.store import Reading, Writing


@action("Set the order of tenderers")
def set_order_of_tenderers(
    write: Writing, tenderer_ids: Sequence[str], *, how: OrderHow, decided_by: str, why: str = ""
) -> None:
    """Set the order in which tenderers present, and record how and by whom it was set.

    Days to come keep how many tenderers they have: they are dealt out anew in this order. A day under way follows it as
    long as nothing of any tenderer has begun there; after that it stays.

    Args:
        write: the open file, or the action this is part of.
        tenderer_ids: all that still bid, in this order; where it is by name, they are put into that.
        how: how it was set.
        decided_by: who set it, in words.
        why: more about it; needed where it was set in another way.

    Raises:
        RuleBrokenError: one is missing or there twice, or it is not said by whom, or why.
    """
    file = write.file
    bidding = still_bidding(file)
    must_be_all(tenderer_ids, [one.id for one in bidding])
    if how is OrderHow.BY_NAME:
        tenderer_ids = [one.id for one in sorted(bidding, key=lambda one: one.name.casefold())]
    checked_wording(for_packs(file, decided_by), "Who set the order")
    if how is OrderHow.ANOTHER_WAY:
        checked_wording(why, "How the order was set")
    rest = [one.id for one in file.all(Tenderer) if one.id not in set(tenderer_ids)]
    before = _in_place(file)
    write.set_order(Tenderer, [*tenderer_ids, *rest])
    write.insert(
        SlotOrder(
            id=write.new_id(),
            how=how,
            why=storable(for_packs(file, why), "How the order was set"),
            decided_by=decided_by,
            decided_at=write.now,
            tenderers=kept_names(tenderer_ids),
        )
    )
    _deal_anew(write, list(tenderer_ids))
    _follow_under_way(write, tenderer_ids)
    _keep_jobs_in_place(write, before)


@action("Draw lots")
def draw_lots(write: Writing, *, decided_by: str) -> list[str]:
    """Draw by lot in which order tenderers present, by the computer's own chance; return their ids in it.

    Raises:
        RuleBrokenError: there are fewer than two to draw from, or it is not said who draws.
    """
    ids = [one.id for one in still_bidding(write.file)]
    if len(ids) < 2:
        raise RuleBrokenError("There have to be two tenderers at the least to draw lots. Nothing was changed.")
    random.SystemRandom().shuffle(ids)
    set_order_of_tenderers(write, ids, how=OrderHow.DRAWN, decided_by=decided_by)
    return ids


def _deal_anew(write: Writing, tenderer_ids: list[str]) -> None:
    """Deal the tenderers planned for days to come out anew, each plan's on its own; a day keeps how many it has."""
    file = write.file
    by_plan: dict[str, list[Session]] = {}
    for day in days_of_slots(file):
        if day.started_at is None and planned_for(file, day.id):
            by_plan.setdefault(day.plan_name, []).append(day)
    for days in by_plan.values():
        sizes = [len(planned_for(file, day.id)) for day in days]
        planned = {one for day in days for one in planned_for(file, day.id)}
        shares = dealt([one for one in tenderer_ids if one in planned], sizes)
        for day, share in zip(days, shares, strict=True):
            _plan(write, day.id, share)


def _follow_under_way(write: Writing, tenderer_ids: Sequence[str]) -> None:
    """Have the tenderers of a day under way come in this order, where nothing of any has begun: each place stays."""
    for session_id, activities in _not_begun(write.file).items():
        old = list(dict.fromkeys(one.tenderer_id or "" for one in activities))
        coming = [one for one in tenderer_ids if one in old]
        new = dict(zip(old, [*coming, *(one for one in old if one not in coming)], strict=True))
        for one in activities:
            write.update(Activity, one.id, tenderer_id=new[one.tenderer_id or ""])
        held = {one.tenderer_id: one for one in write.file.all(Presentation, session_id=session_id)}
        ours = [held[one] for one in new.values() if one in held]
        for slot, place in zip(ours, sorted(each.position for each in ours), strict=True):
            write.update(Presentation, slot.id, position=place)


def _not_begun(file: Reading) -> dict[str, list[Activity]]:
    """Return by the days under way on which nothing of any tenderer has begun what there is for tenderers, in order."""
    found: dict[str, list[Activity]] = {}
    for day in days_of_slots(file):
        ours = [one for one in file.all(Activity, session_id=day.id) if one.tenderer_id is not None]
        begun = any(progress(one) is not Progress.TO_COME for one in ours)
        if progress(day) is Progress.UNDER_WAY and not begun and not half_typed_in(file, {one.id for one in ours}):
            found[day.id] = ours
    return found


def _in_place(file: Reading) -> dict[str, list[str]]:
    """Return the tenderers of each day on which they can still be put in order, by its session."""
    days = (day for day in days_of_slots(file) if day.started_at is None)
    to_come_days = {day.id: [one.id for one in tenderers_of_day(file, day)] for day in days}
    under_way = {
        key: list(dict.fromkeys(one.tenderer_id or "" for one in ours)) for key, ours in _not_begun(file).items()
    }
    return to_come_days | under_way


def _keep_jobs_in_place(write: Writing, before: Mapping[str, Sequence[str]]) -> None:
    """Let jobs stay with their presentation, the first, the second and so on: that is how they were promised."""
    file = write.file
    for session_id, now in _in_place(file).items():
        moved = {old: new for old, new in zip(before.get(session_id, []), now, strict=False) if old != new}
        roles = [one for one in file.all(DayRole, session_id=session_id) if one.tenderer_id in moved]
        for role in roles:
            write.delete(DayRole, role.id)
        for role in roles:
            write.insert(replace(role, id=write.new_id(), tenderer_id=moved[role.tenderer_id or ""]))


def _plan(write: Writing, session_id: str, tenderer_ids: Sequence[str]) -> None:
    there = {one.tenderer_id: one for one in write.file.all(PlannedSlot, session_id=session_id)}
    for tenderer_id, old in there.items():
        if tenderer_id not in tenderer_ids:
            write.delete(PlannedSlot, old.id)
    for place, tenderer_id in enumerate(tenderer_ids):
        if tenderer_id in there:
            write.update(PlannedSlot, there[tenderer_id].id, position=place)
        else:
            write.insert(PlannedSlot(id=write.new_id(), session_id=session_id, tenderer_id=tenderer_id, position=place))


@action("Add another day")
def add_another_day(write: Writing, session_id: str, *, planned_on: str) -> str:
    """Add a further day that goes by the same plan, with some or all of the tenderers still to be heard; return its id.

    Before the first day they are spread over all days to come as evenly as they go. Once a day has started, those that
    it has not heard and no other day has go to the new one, and what was to come of theirs is taken out of it.

    Args:
        write: the open file, or the action this is part of.
        session_id: one of the days.
        planned_on: the new day, YYYY-MM-DD.

    Raises:
        RuleBrokenError: its plan has nothing for each tenderer, nobody is left for another day, or it is no day.
    """
    file = write.file
    session = file.get(Session, session_id)
    if not goes_by_tenderer(plan_of(session)):
        raise RuleBrokenError(f"“{session.title}” does not go tenderer by tenderer. Nothing was added.")
    going = [one.id for one in for_another_day(file, session)]
    if not going:
        raise RuleBrokenError("No tenderer is left for another day. Nothing was added.")
    days = days_with(file, session)
    new = add_session(
        write,
        session.plan_name,
        title=further_day(session.title, len(days) + 1),
        planned_on=checked_day(planned_on),
        place=session.place,
    )
    if session.started_at is not None:
        _plan(write, new, going)
        if progress(session) is Progress.UNDER_WAY:
            for tenderer_id in going:
                _take_out_what_is_to_come(write, session_id, tenderer_id, with_slot=True)
            _take_out_what_is_of_the_last_day(write, session)
        return new
    coming = [day.id for day in days if day.started_at is None]
    for day_id, share in zip([*coming, new], spread(going, len(coming) + 1), strict=True):
        _plan(write, day_id, share)
    return new


@action("Put a tenderer on a day")
def put_on_day(write: Writing, tenderer_id: str, session_id: str) -> None:
    """Put a tenderer on the day of a session to come, instead of any other day to come, in the order of tenderers.

    Raises:
        RuleBrokenError: the session has started, or the tenderer has withdrawn.
    """
    file = write.file
    session, tenderer = file.get(Session, session_id), file.get(Tenderer, tenderer_id)
    if session.started_at is not None:
        raise RuleBrokenError(f"“{session.title}” has already started. Add its slot to the plan instead.")
    _must_still_bid(tenderer)
    days = [one for one in days_with(file, session) if one.started_at is None]
    order = [one.id for one in file.all(Tenderer)]
    shares = {day.id: [one.id for one in tenderers_of_day(file, day)] for day in days}
    placed = {tenderer_id}
    for day in days:
        share = {one for one in shares[day.id] if one not in placed}
        placed |= share
        if day.id == session_id:
            share.add(tenderer_id)
        _plan(write, day.id, [one for one in order if one in share])


@action("A tenderer withdrew")
def withdraw(write: Writing, tenderer_id: str, *, on_day: str, why: str = "") -> None:
    """Record that a tenderer no longer bids. It comes on no day any more; what it showed before stays.

    Where a session is under way, what was to come of it there is taken out, and its slot is marked as not held.

    Args:
        write: the open file, or the action this is part of.
        tenderer_id: which.
        on_day: on which day it said so, YYYY-MM-DD or as people write it.
        why: what it said; may be empty.

    Raises:
        RuleBrokenError: it has withdrawn already, ``on_day`` is none, or words are half typed in what would go.
    """
    file = write.file
    _must_still_bid(file.get(Tenderer, tenderer_id))
    write.update(
        Tenderer,
        tenderer_id,
        withdrew_on=checked_day(on_day),
        withdrew_why=storable(for_packs(file, why), "Why it withdrew"),
    )
    for planned in file.all(PlannedSlot, tenderer_id=tenderer_id):
        write.delete(PlannedSlot, planned.id)
    for session in file.all(Session):
        if progress(session) is Progress.UNDER_WAY and not had_its_slot(file, session, tenderer_id):
            slot = file.find(Presentation, session_id=session.id, tenderer_id=tenderer_id)
            if slot is not None and not slot.not_held_why:
                write.update(Presentation, slot.id, not_held_why="it had withdrawn")
            _take_out_what_is_to_come(write, session.id, tenderer_id)


@action("A tenderer bids again")
def come_back(write: Writing, tenderer_id: str) -> None:
    """Record that a tenderer that had withdrawn bids after all. Its slot is put on a day, or added to one, by itself.

    Raises:
        RuleBrokenError: it has not withdrawn.
    """
    tenderer = write.file.get(Tenderer, tenderer_id)
    if not tenderer.withdrew_on:
        raise RuleBrokenError(f"“{tenderer.name}” has not withdrawn. Nothing was changed.")
    write.update(Tenderer, tenderer_id, withdrew_on="", withdrew_why="")


@action("Mark a presentation as not held", undoable=False)
def not_held(write: Writing, presentation_id: str, why: str) -> None:
    """Record that a presentation was not held, such as where nobody turned up; what was to come of it is taken out.

    Raises:
        RuleBrokenError: it has begun, it is not said why, or words are half typed in what would go.
    """
    slot = write.file.get(Presentation, presentation_id)
    if stage_of(slot) is not Stage.TO_COME:
        raise RuleBrokenError("This presentation has started, so it was held. Nothing was changed.")
    write.update(
        Presentation,
        presentation_id,
        not_held_why=checked_wording(for_packs(write.file, why), "Why it was not held").strip(),
    )
    if progress(write.file.get(Session, slot.session_id)) is Progress.UNDER_WAY:
        _take_out_what_is_to_come(write, slot.session_id, slot.tenderer_id)


@action("Add a tenderer's slot")
def add_slot(write: Writing, session_id: str, tenderer_id: str) -> None:
    """Add a tenderer's slot to a session under way, after the last one: it joins, comes late or comes after all.

    It comes on no other day to come then.

    Raises:
        RuleBrokenError: the session is not under way, it has withdrawn, or it has had its slot in this session.
    """
    file = write.file
    session, tenderer = file.get(Session, session_id), file.get(Tenderer, tenderer_id)
    plan = plan_of(session)
    if progress(session) is not Progress.UNDER_WAY or plan is None:
        raise RuleBrokenError(f"“{session.title}” is not under way, so its activities stay as they are.")
    _must_still_bid(tenderer)
    if had_its_slot(file, session, tenderer_id):
        raise RuleBrokenError(f"“{tenderer.name}” already has a slot in this session. Nothing was added.")
    slot = file.find(Presentation, session_id=session_id, tenderer_id=tenderer_id)
    if slot is not None and slot.not_held_why:
        write.update(Presentation, slot.id, not_held_why="")
    coming = {day.id for day in days_with(file, session) if day.started_at is None}
    for planned in file.all(PlannedSlot, tenderer_id=tenderer_id):
        if planned.session_id in coming:
            write.delete(PlannedSlot, planned.id)
    ours = file.all(Activity, session_id=session_id)
    there = {(one.kind, one.title) for one in ours if one.tenderer_id == tenderer_id}
    before = max((one for one in ours if _comes_before(one)), key=lambda one: one.position, default=None)
    for part, of_tenderer in laid_out(plan, [tenderer], last_day=False):
        if of_tenderer is None or (part.kind, part.title) in there:
            continue
        place, moving = positions_with_one_more(file.all(Activity, session_id=session_id), before)
        for key in reversed(moving):
            write.update(Activity, key, position=moving[key])
        before = lay_out(write, session_id, place, part, tenderer)


def _comes_before(activity: Activity) -> bool:
    """Tell whether a slot that is added comes after this one: a slot of somebody else, or what has begun."""
    return activity.tenderer_id is not None or progress(activity) is not Progress.TO_COME


@action("Shorten a break")
def shorten_break(write: Writing, activity_id: str, minutes: int) -> None:
    """Let a break to come give some of its minutes; the app never shortens anything else.

    Raises:
        RuleBrokenError: it is no break, has begun, or would be shorter than a break may be.
    """
    activity = write.file.get(Activity, activity_id)
    must_be_to_come(activity, "shortened")
    if activity.kind is not ActivityKind.BREAK:
        raise RuleBrokenError("Only a break can be shortened: every tenderer has the same time. Nothing was changed.")
    must_have_minutes(minutes)
    if not SHORTEST_BREAK <= minutes < activity.minutes:
        raise RuleBrokenError(f"A break keeps {SHORTEST_BREAK} minutes at the least. Nothing was changed.")
    write.update(Activity, activity_id, minutes=minutes)


def _must_still_bid(tenderer: Tenderer) -> None:
    if tenderer.withdrew_on:
        raise RuleBrokenError(f"“{tenderer.name}” has withdrawn. Nothing was changed.")


def _take_out_what_is_to_come(write: Writing, session_id: str, tenderer_id: str, *, with_slot: bool = False) -> None:
    """Take out what is to come of a tenderer in a session; with ``with_slot`` the slot as well, which never began."""
    file = write.file
    ours = to_come(file.all(Activity, session_id=session_id, tenderer_id=tenderer_id))
    prompts = [one for activity in ours for one in file.all(Prompt, activity_id=activity.id)]
    if half_typed_in(file, {*(one.id for one in ours), *(one.id for one in prompts)}):
        raise RuleBrokenError(
            "There are half-typed words in what would be taken out, and they would be lost. Save them or empty their "
            "box first. Nothing was changed."
        )
    for prompt in prompts:
        write.delete(Prompt, prompt.id)
    for one in ours:
        write.delete(Activity, one.id)
    if with_slot:
        for slot in file.all(Presentation, session_id=session_id, tenderer_id=tenderer_id, not_held_why=""):
            write.delete(Presentation, slot.id)


def _take_out_what_is_of_the_last_day(write: Writing, session: Session) -> None:
    """Take out of a day under way what comes on the last day alone, now that there is another day."""
    plan = plan_of(session)
    last = {(one.kind, one.title) for one in plan.activity if one.last_day_only} if plan else set()
    for one in to_come(write.file.all(Activity, session_id=session.id)):
        if one.tenderer_id is None and (one.kind, one.title) in last:
            for prompt in write.file.all(Prompt, activity_id=one.id):
                write.delete(Prompt, prompt.id)
            write.delete(Activity, one.id)
