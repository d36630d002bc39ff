"""The clock of a slot on the day: pausing it, adding a minute, and putting its times right one at a time."""

from datetime import datetime, timedelta

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_slot_under_way, for_packs
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.slot_time import ADDED, SlotMoment, added_minutes, part_of, time_of, with_corrected
from workshop_app.domain.tendering import Presentation, SlotPart, SlotPause
from workshop_app.domain.times import checked_time, time_after
from workshop_app.domain.wording import storable
from workshop_app.record.presentations import room_is_at_slot
from workshop_app.record.slot_clock import open_pause_of, slot_clock, time_on_it
from workshop_app.store import Reading, Writing

_MOST_ADDED = 120
"""Minutes: nobody adds more to ten or twenty than that."""


@action("Pause the clock", undoable=False)
def pause_slot(write: Writing, presentation_id: str) -> None:
    """Stop the clock of the part under way: a fire alarm, somebody ill.

    Raises:
        RuleBrokenError: no part is under way, or it stands still already.
    """
    slot, part = _part_under_way(write.file, presentation_id)
    if open_pause_of(write.file, slot.id) is not None:
        raise RuleBrokenError("The clock has been stopped already. Nothing was changed.")
    write.insert(SlotPause(id=write.new_id(), presentation_id=slot.id, part=part, paused_at=time_on_it(write, slot)))


@action("Let the clock go on", undoable=False)
def resume_slot(write: Writing, presentation_id: str) -> None:
    """Let the clock of a slot go on; how long it stood still is by the clock that nobody sets.

    Raises:
        RuleBrokenError: it goes, or its activity is not under way.
    """
    slot, _ = _part_under_way(write.file, presentation_id)
    if open_pause_of(write.file, slot.id) is None:
        raise RuleBrokenError("The clock is running already. Nothing was changed.")
    end_pause(write, slot)


def end_pause(write: Writing, slot: Presentation) -> None:
    """End the pause in which the clock of a slot stands, if it does: the part goes on, or ends."""
    pause = open_pause_of(write.file, slot.id)
    if pause is not None:
        write.update(SlotPause, pause.id, resumed_at=max(pause.paused_at, time_on_it(write, slot)))


@action("Leave out the time the computer slept", undoable=False)
def leave_out_of_slot(write: Writing, presentation_id: str, seconds: int) -> None:
    """Take the last ``seconds`` off what the part under way has taken: the computer slept, and so did the talk.

    Raises:
        RuleBrokenError: no part is under way, or it has not taken so long.
    """
    slot, part = _part_under_way(write.file, presentation_id)
    clock = slot_clock(write.file, slot)
    if clock is None or clock.paused or not 0 < seconds <= clock.gone.total_seconds():
        raise RuleBrokenError("There is not so much time to leave out. Nothing was changed.")
    now = time_on_it(write, slot)
    began = time_after(now, -timedelta(seconds=seconds))
    write.insert(SlotPause(id=write.new_id(), presentation_id=slot.id, part=part, paused_at=began, resumed_at=now))


@action("Add time", undoable=False)
def add_minutes(write: Writing, presentation_id: str, minutes: int = 1) -> None:
    """Give the part under way more minutes, or (below 0) take back some of those that were added.

    Raises:
        RuleBrokenError: no part is under way, or fewer were added than are taken back, or far too many.
    """
    slot, part = _part_under_way(write.file, presentation_id)
    now = added_minutes(slot, part) + minutes
    if now < 0:
        raise RuleBrokenError("No minute was added, so none can be taken back. Nothing was changed.")
    if now > _MOST_ADDED:
        raise RuleBrokenError(f"No more than {_MOST_ADDED} minutes can be added. Nothing was changed.")
    write.update(Presentation, slot.id, **{ADDED[part]: now})


def _part_under_way(file: Reading, presentation_id: str) -> tuple[Presentation, SlotPart]:
    slot = file.get(Presentation, presentation_id)
    check_slot_under_way(file, slot)
    part = part_of(slot)
    if part is None:
        raise RuleBrokenError("The clock of this presentation is not running. Nothing was changed.")
    return slot, part


@action("Correct a time", undoable=False)
def correct_time(write: Writing, presentation_id: str, moment: SlotMoment, moved_to: str, *, why: str = "") -> None:
    """Put one of a slot's four times right (UTC, ISO 8601), also while it runs; which one was, and why, is kept.

    Raises:
        RuleBrokenError: it is no time, not in order with the others, still to come by the slot's own clock, or its
            moment has not come while the slot is under way.
    """
    file = write.file
    slot = file.get(Presentation, presentation_id)
    time = checked_time(moved_to)
    if time_of(slot, moment) is None and (room_is_at_slot(file, slot) or _something_before_is_missing(slot, moment)):
        raise RuleBrokenError("This has not happened yet, so it has no time to correct. Nothing was changed.")
    if part_of(slot) is not None and time > time_on_it(write, slot):
        raise RuleBrokenError("This time has not come yet. Nothing was changed.")
    times = [time if one is moment else time_of(slot, one) for one in SlotMoment]
    known = [datetime.fromisoformat(one) for one in times if one is not None]
    if known != sorted(known):
        raise RuleBrokenError(
            "These times are not in order: presenting comes first, then questions. Where all were too early, correct "
            "the last one first; where all were too late, the first one."
        )
    write.update(
        Presentation,
        slot.id,
        **{moment.value: time},
        times_corrected=with_corrected(slot, [moment]),
        times_corrected_why=with_why(file, slot, why),
    )


def with_why(file: Reading, slot: Presentation, why: str) -> str:
    """Return the reasons for which times were corrected, each on a line, with another."""
    said = storable(for_packs(file, why), "Why the time is corrected").strip()
    known = slot.times_corrected_why.split("\n") if slot.times_corrected_why else []
    return "\n".join([*known, said] if said and said not in known else known)


def _something_before_is_missing(slot: Presentation, moment: SlotMoment) -> bool:
    before = list(SlotMoment)[: list(SlotMoment).index(moment)]
    return any(time_of(slot, one) is None for one in before)
