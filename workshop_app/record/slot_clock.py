"""The one clock of a slot: how long its part under way has taken, whatever happened to the computer's clock.

It counts from the action that began the part, by a clock that nobody sets and that goes on while the computer sleeps,
for as long as the file is open; what was before it was opened is told by the computer's clock. A corrected beginning
counts from there. Pauses are taken off, and so is the time that the computer slept where somebody said so.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop_app.domain.slot_time import began_at, minutes_given, part_of, stood_still
from workshop_app.domain.tendering import Presentation, SlotPart, SlotPause
from workshop_app.domain.times import time_after, utc_text
from workshop_app.record.presentations import part_under_way
from workshop_app.store import Reading, Writing


@dataclass(frozen=True, slots=True)
class SlotClock:
    """What the clock of a slot shows.

    Attributes:
        part: what is under way.
        given: how long it has, with what was added.
        gone: how long it has taken, less what stood still.
        paused: it stands still now.
        reopened: the file was closed in between, so that part of it is only what the computer's clock told.
        set_back: that clock told an earlier time as the file was opened again: how long it was closed is not known.
    """

    part: SlotPart
    given: timedelta
    gone: timedelta
    paused: bool
    reopened: bool
    set_back: bool

    @property
    def left(self) -> timedelta:
        """How much is left; below 0 once the time has passed."""
        return self.given - self.gone


def slot_clock(file: Reading, slot: Presentation) -> SlotClock | None:
    """Return what the clock of a slot shows; None while no part of it is under way."""
    part = part_of(slot)
    begun = part_under_way(file, slot)
    began = None if part is None else began_at(slot, part)
    if part is None or begun is None or began is None:
        return None
    pauses = file.all(SlotPause, presentation_id=slot.id)
    now = datetime.fromisoformat(time_on_it(file, slot))
    open_pause = next((one for one in pauses if one.resumed_at is None), None)
    still = timedelta(0)
    if open_pause is not None:
        still = max(timedelta(0), now - datetime.fromisoformat(open_pause.paused_at))
    gone = now - datetime.fromisoformat(began) - stood_still(pauses, part) - still
    return SlotClock(
        part=part,
        given=timedelta(minutes=minutes_given(slot, part)),
        gone=max(timedelta(0), gone),
        paused=open_pause is not None,
        reopened=file.moments.is_from_before(begun),
        set_back=file.moments.is_after_opening(begun),
    )


def time_on_it(reading: Reading | Writing, slot: Presentation) -> str:
    """Return what time it is by the clock of a slot's part under way: as it began, and what went by since.

    This is what everything in the slot is stamped by, so that its minutes are right where somebody set the computer's
    clock in between. Where the journal does not know of the beginning, it is what the computer's clock says.
    """
    file = reading.file if isinstance(reading, Writing) else reading
    part, begun = part_of(slot), part_under_way(file, slot)
    first = None
    if part is not None and begun is not None:
        first = next((began_at(one, part) for one in file.made_by(begun.seq, Presentation) if one.id == slot.id), None)
    if begun is None or first is None:
        return reading.now if isinstance(reading, Writing) else utc_text(file.clock())
    return time_after(first, reading.since(begun))


def open_pause_of(file: Reading, slot_id: str) -> SlotPause | None:
    """Return the pause in which the clock of a slot stands now; None if it goes."""
    return next((one for one in file.all(SlotPause, presentation_id=slot_id) if one.resumed_at is None), None)
