"""How long each tenderer has, as it is planned."""

from workshop_app.domain.sessions import Session
from workshop_app.domain.tendering import Presentation
from workshop_app.record.sessions import plan_of
from workshop_app.store import Reading


def minutes_of_each(file: Reading) -> tuple[int, int] | None:
    """Return for how many minutes each presents and is asked; None where that is not known, or not the same for all."""
    planned = _planned(file)
    return planned.pop() if len(planned) == 1 else None


def minutes_to_ask(file: Reading, otherwise: int) -> int:
    """Return for how many minutes each tenderer is asked, the fewest of them; ``otherwise`` where it is not known."""
    return min((asking for _, asking in _planned(file)), default=otherwise)


def _planned(file: Reading) -> set[tuple[int, int]]:
    """Return the minutes of presenting and of questions that are planned: as the slots that are there have them, else
    as the plans of sessions to come.
    """
    from workshop_app.plans.plan import PresentationPlan

    slots = {(one.planned_presenting_minutes, one.planned_question_minutes) for one in file.all(Presentation)}
    plans = [] if slots else [plan_of(one) for one in file.all(Session) if one.started_at is None]
    return slots or {
        (one.presenting_minutes, one.question_minutes)
        for plan in plans
        if plan is not None
        for one in plan.activity
        if isinstance(one, PresentationPlan)
    }
