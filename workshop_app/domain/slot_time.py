"""How long the two parts of a slot were to take and took: what was added counts, what stood still does not."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from workshop_app.domain.kept_names import kept_names, names_in
from workshop_app.domain.tendering import Presentation, SlotPart, SlotPause, Stage, minutes_between, stage_of
from workshop_app.domain.times import time_after


class SlotMoment(StrEnum):
    """The four moments of a slot whose times are recorded, in their order; each is called as its field is."""

    PRESENTING_STARTED = "presenting_started_at"
    PRESENTING_ENDED = "presenting_ended_at"
    QUESTIONS_STARTED = "questions_started_at"
    QUESTIONS_ENDED = "questions_ended_at"


MOMENT_IN_WORDS = {
    SlotMoment.PRESENTING_STARTED: "presenting began",
    SlotMoment.PRESENTING_ENDED: "presenting ended",
    SlotMoment.QUESTIONS_STARTED: "questions began",
    SlotMoment.QUESTIONS_ENDED: "questions ended",
}
"""The four moments as pages and papers call them."""

_PART_OF_STAGE = {Stage.PRESENTING: SlotPart.PRESENTING, Stage.QUESTIONS: SlotPart.QUESTIONS}
_BETWEEN = {
    SlotPart.PRESENTING: (SlotMoment.PRESENTING_STARTED, SlotMoment.PRESENTING_ENDED),
    SlotPart.QUESTIONS: (SlotMoment.QUESTIONS_STARTED, SlotMoment.QUESTIONS_ENDED),
}
ADDED = {SlotPart.PRESENTING: "added_presenting_minutes", SlotPart.QUESTIONS: "added_question_minutes"}
"""The field that holds how many minutes were added to a part."""


def part_of(slot: Presentation) -> SlotPart | None:
    """Return which part of a slot is under way; None if none is."""
    return _PART_OF_STAGE.get(stage_of(slot))


def began_at(slot: Presentation, part: SlotPart) -> str | None:
    """Return when a part of a slot began, as it is recorded now (UTC, ISO 8601); None before."""
    return time_of(slot, _BETWEEN[part][0])


def time_of(slot: Presentation, moment: SlotMoment) -> str | None:
    """Return when a moment of a slot was, as it is recorded now (UTC, ISO 8601); None before."""
    found: str | None = getattr(slot, moment.value)
    return found


def added_minutes(slot: Presentation, part: SlotPart) -> int:
    """Return how many minutes were added to a part of a slot while it ran."""
    return slot.added_presenting_minutes if part is SlotPart.PRESENTING else slot.added_question_minutes


def minutes_given(slot: Presentation, part: SlotPart) -> int:
    """Return how many minutes a part of a slot has: what was planned, and what was added."""
    planned = slot.planned_presenting_minutes if part is SlotPart.PRESENTING else slot.planned_question_minutes
    return planned + added_minutes(slot, part)


def stood_still(pauses: Iterable[SlotPause], part: SlotPart) -> timedelta:
    """Return for how long the clock of a part stood still, in those pauses that are over."""
    return sum(
        (
            max(timedelta(0), datetime.fromisoformat(one.resumed_at) - datetime.fromisoformat(one.paused_at))
            for one in pauses
            if one.part is part and one.resumed_at is not None
        ),
        timedelta(0),
    )


def minutes_used(slot: Presentation, part: SlotPart, pauses: Iterable[SlotPause]) -> int | None:
    """Return how many whole minutes a part of a slot took, less what stood still; None where it is not known."""
    start, end = (time_of(slot, moment) for moment in _BETWEEN[part])
    if start is None or end is None or minutes_between(start, end) is None:
        return None
    longest = datetime.fromisoformat(end) - datetime.fromisoformat(start)
    return minutes_between(start, time_after(start, max(timedelta(0), longest - stood_still(pauses, part))))


def minutes_stood_still(pauses: Iterable[SlotPause], part: SlotPart) -> int:
    """Return for how many whole minutes the clock of a part stood still."""
    return int((stood_still(pauses, part).total_seconds() + 30) // 60)


def corrected_moments(slot: Presentation) -> list[SlotMoment]:
    """Return the moments of a slot whose times somebody corrected, in their order."""
    names = names_in(slot.times_corrected)
    return [one for one in SlotMoment if one.value in names]


def with_corrected(slot: Presentation, moments: Iterable[SlotMoment]) -> str:
    """Return, as the file keeps it, which times are corrected once these are too."""
    known = {*corrected_moments(slot), *moments}
    return kept_names(one.value for one in SlotMoment if one in known)
