"""What is told of a slot: its minutes as they were, its clock, and what became of the questions."""

from collections.abc import Iterable

from workshop_app.domain.tendering import AskedOutcome, YoungPeopleBrought
from workshop_app.exports.documents.counting import counted_told
from workshop_app.exports.gathered import GatheredPresentation, GatheredTenderer


def minutes_told(number: int | None) -> str:
    """Return a number of minutes in words."""
    return "not recorded" if number is None else counted_told(number, "minute", "minutes")


def real_and_planned_told(real: int | None, planned: int, added: int) -> str:
    """Return the minutes that something took beside those planned for it."""
    return (
        f"not recorded ({planned_told(planned, added)})"
        if real is None
        else f"{real} min ({planned_told(planned, added)})"
    )


def planned_told(planned: int, added: int) -> str:
    """Return the minutes that were planned, and those added while it ran."""
    return f"{planned} planned, {added} added" if added else f"{planned} planned"


def time_bars(
    slot: GatheredPresentation | None, tenderers: Iterable[GatheredTenderer]
) -> dict[str, dict[str, int | None] | None]:
    """Return the minutes of a slot, planned (and added) and used, with the most that any of the slots has.

    All bars of a document are on one scale, those of presenting and those of questions.
    """
    if slot is None:
        return {"presenting_bar": None, "questioning_bar": None}
    slots = [one.presentation for one in tenderers if one.presentation is not None]
    longest = max(minutes or 0 for one in slots for pair in _minutes(one) for minutes in pair)
    presenting, questioning = (
        {"planned": planned, "used": used, "longest": longest} for planned, used in _minutes(slot)
    )
    return {"presenting_bar": presenting, "questioning_bar": questioning}


def _minutes(slot: GatheredPresentation) -> tuple[tuple[int, int | None], tuple[int, int | None]]:
    """Return the minutes planned and used, of presenting and of questions."""
    return (
        (slot.planned_presenting_minutes + slot.added_presenting_minutes, slot.presenting_minutes),
        (slot.planned_question_minutes + slot.added_question_minutes, slot.question_minutes),
    )


OUTCOME_TOLD = {
    AskedOutcome.ASKED: "",
    AskedOutcome.ANSWERED_ALREADY: "Not put: they had answered it already.",
    AskedOutcome.SKIPPED: "Not put: it was skipped.",
}


def clock_told(slot: GatheredPresentation) -> str:
    """Return what is to be told of a slot's clock beside its minutes: what stood still, and what was corrected."""
    told = [
        f"The clock was stopped for {minutes_told(minutes)} while {part}."
        for part, minutes in (
            ("they presented", slot.still_presenting_minutes),
            ("questions were asked", slot.still_question_minutes),
        )
        if minutes
    ]
    if slot.times_corrected:
        told.append(f"Corrected afterwards: when {slot.times_corrected}.")
    return " ".join(told)


def brought_told(slot: GatheredPresentation) -> str:
    """Return what is told of the young people whom a tenderer brought; nothing where none were, or nobody noted it."""
    if slot.young_people_brought is YoungPeopleBrought.SPOKE:
        spoke = "" if slot.young_people_minutes is None else f" for {minutes_told(slot.young_people_minutes)}"
        return f"They brought young people, who spoke{spoke}."
    came = slot.young_people_brought is YoungPeopleBrought.CAME
    return "They brought young people, who did not speak." if came else ""
