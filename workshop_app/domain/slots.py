"""A day of slots: who comes on which day, in which order, at what time, and what is late.

Slots of other than presentations count as well: a day on which bids are read goes tenderer by tenderer too.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.kept_names import names_in
from workshop_app.domain.sessions import Activity, ActivityKind, Progress, progress
from workshop_app.domain.tendering import SlotOrder

LONG_BREAK = 30
"""From how many minutes on a break is a long one: time to eat, and to have a rest from listening."""
MOST_WITHOUT_LONG_BREAK = 3
"""How many tenderers young people can hear one after the other before they need a long break."""
SHORT_SLOT = 30
"""Slots of fewer minutes, such as one on a bid that is read, do not need a long break after some of them."""
LONGEST_DAY = 5 * 60
"""How many minutes young people can bear in one day, breaks included."""
SHORTEST_BREAK = 5
"""What is left of a break at the least when it is shortened, in minutes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DayPart:
    """One part of a day as its plan says it, in order.

    Attributes:
        title: its name in the plan.
        minutes: how long it takes.
        tenderer_id: whose slot it belongs to; None for what comes once.
        is_break: it is a break.
        is_presentation: the tenderer is in the room.
    """

    title: str
    minutes: int
    tenderer_id: str | None
    is_break: bool
    is_presentation: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotTime:
    """When one tenderer's slot begins and ends, and the break after it; in minutes from the beginning of the day.

    Attributes:
        leaves: when the tenderer goes and feedback begins; None where it does not come, as on a day of bids.
    """

    tenderer_id: str
    begins: int
    ends: int
    break_after: int
    leaves: int | None = None


@dataclass(frozen=True, slots=True)
class DayLength:
    """How long a day is, and how many slots it has one after the other without a long break between them.

    Attributes:
        minutes: all of it, breaks included.
        in_a_row: the most slots without a long break between two of them, short ones not counted.
    """

    minutes: int
    in_a_row: int

    @property
    def is_too_long(self) -> bool:
        """Tell whether it takes longer than young people can bear."""
        return self.minutes > LONGEST_DAY

    @property
    def lacks_long_break(self) -> bool:
        """Tell whether there are more slots in a row than young people can listen to."""
        return self.in_a_row > MOST_WITHOUT_LONG_BREAK


def slot_times(parts: Iterable[DayPart]) -> list[SlotTime]:
    """Return when each slot of a day begins and ends: from the first of its parts to its last but breaks."""
    times: list[SlotTime] = []
    at = 0
    for tenderer_id, of_one in groupby(parts, key=lambda one: one.tenderer_id):
        begins, ends, now = at, at, at
        leaves = None
        for part in of_one:
            now += part.minutes
            if part.is_presentation:
                leaves = now
            if not part.is_break:
                ends = now
        at = now
        if tenderer_id is not None:
            times.append(
                SlotTime(tenderer_id=tenderer_id, begins=begins, ends=ends, break_after=now - ends, leaves=leaves)
            )
    return times


def day_length(parts: Sequence[DayPart]) -> DayLength:
    """Return how long a day is, and how many slots it has in a row."""
    most = row = 0
    for one in slot_times(parts):
        row += one.ends - one.begins >= SHORT_SLOT
        most = max(most, row)
        if one.break_after >= LONG_BREAK:
            row = 0
    return DayLength(sum(one.minutes for one in parts), most)


def spread(tenderer_ids: Sequence[str], days: int) -> list[list[str]]:
    """Spread tenderers over days in their order, as evenly as they go; an earlier day has one more."""
    least, more = divmod(len(tenderer_ids), days)
    return dealt(tenderer_ids, [least + (day < more) for day in range(days)])


def dealt(tenderer_ids: Sequence[str], sizes: Iterable[int]) -> list[list[str]]:
    """Deal tenderers out in their order, so many to each day."""
    rest = iter(tenderer_ids)
    return [list(islice(rest, size)) for size in sizes]


def further_day(title: str, number: int) -> str:
    """Return what a further day is called, by the title of a day before it."""
    return f"{re.sub(r', day [0-9]+$', '', title)}, day {number}"


def tenderers_in(order: SlotOrder) -> list[str]:
    """Return the ids of the tenderers in the order that was set; none where they cannot be read."""
    return names_in(order.tenderers)


def still_holds(order: SlotOrder, tenderer_ids: Collection[str]) -> bool:
    """Tell whether tenderers still stand in the order that was set; one that came since, or went, does not count."""
    set_then = tenderers_in(order)
    return [one for one in tenderer_ids if one in set_then] == [one for one in set_then if one in tenderer_ids]


def must_be_all(tenderer_ids: Sequence[str], listed: Collection[str]) -> None:
    """Check that an order has each tenderer once.

    Raises:
        RuleBrokenError: one is missing, there twice, or not on the list.
    """
    if len(tenderer_ids) != len(listed) or set(tenderer_ids) != set(listed):
        raise RuleBrokenError("The order has to name each tenderer once. Nothing was changed.")


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotToCome:
    """A slot to come on the day.

    Attributes:
        in_minutes: in how many minutes from now it begins as it stands.
        late: how many minutes later than its plan said; below 0 earlier; None where the plan did not have it.
        break_before: the id of a break to come before it that could be shortened; "" where there is none.
        could_give: how many minutes that break could give.
    """

    tenderer_id: str
    in_minutes: int
    late: int | None
    break_before: str = ""
    could_give: int = 0


def slots_to_come(
    activities: Sequence[Activity],
    current: Activity,
    left: int,
    taken: int,
    planned: dict[str, int],
) -> list[SlotToCome]:
    """Return the slots to come, with when each begins as it stands, and what of the breaks before it could give.

    Presenting, questions and feedback give nothing: every tenderer has the same time.

    Args:
        activities: those of the session, in order.
        current: the one under way.
        left: how many minutes it still takes.
        taken: how many minutes the session has taken.
        planned: by the ids of activities, how many minutes after the session's start each was to begin.
    """
    coming: list[SlotToCome] = []
    at = left
    seen = {current.tenderer_id}
    pause: Activity | None = None
    for one in activities:
        if one.id == current.id or one.position < current.position or progress(one) is not Progress.TO_COME:
            continue
        if one.tenderer_id is not None and one.tenderer_id not in seen and one.kind is not ActivityKind.BREAK:
            seen.add(one.tenderer_id)
            coming.append(
                SlotToCome(
                    tenderer_id=one.tenderer_id,
                    in_minutes=at,
                    late=taken + at - planned[one.id] if one.id in planned else None,
                    break_before=pause.id if pause else "",
                    could_give=pause.minutes - SHORTEST_BREAK if pause else 0,
                )
            )
            pause = None
        if one.kind is ActivityKind.BREAK and one.minutes > SHORTEST_BREAK:
            pause = one
        at += one.minutes
    return coming
