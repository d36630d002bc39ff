"""Objections that somebody raised to how it was done, and what was answered; all of it is adults' words."""

from typing import Any

from workshop_app.actions.action import action
from workshop_app.actions.checks import for_packs
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.tendering import Objection, Tenderer
from workshop_app.domain.times import checked_day
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.store import Writing


@action("Record an objection")
def raise_objection(
    write: Writing, wording: str, *, raised_by: str, raised_on: str, tenderer_id: str | None = None
) -> str:
    """Record an objection; return its id.

    Args:
        write: the open file, or the action this is part of.
        wording: what was objected to, in whoever's words.
        raised_by: who raised it.
        raised_on: the day, YYYY-MM-DD or as somebody typed it.
        tenderer_id: the tenderer it is about, or None.

    Raises:
        RuleBrokenError: nothing is said, nobody is named, or the day is none.
    """
    file = write.file
    return write.insert(
        Objection(
            id=write.new_id(),
            position=file.next_position(Objection),
            **_raised(write, wording, raised_by, raised_on, tenderer_id),
        )
    ).id


@action("Correct an objection")
def correct_objection(
    write: Writing, objection_id: str, wording: str, *, raised_by: str, raised_on: str, tenderer_id: str | None = None
) -> None:
    """Correct what was recorded of an objection; the arguments are those of ``raise_objection``.

    Raises:
        RuleBrokenError: as there, or it would have been answered before that day.
    """
    old = write.file.get(Objection, objection_id)
    fields = _raised(write, wording, raised_by, raised_on, tenderer_id)
    if old.answered_on and old.answered_on < fields["raised_on"]:
        raise RuleBrokenError("It cannot be raised after it was answered. Nothing was changed.")
    write.update(Objection, objection_id, **fields)


@action("Answer an objection")
def answer_objection(write: Writing, objection_id: str, answer: str, *, answered_by: str, answered_on: str) -> None:
    """Record what was answered to an objection, by whom and when, or correct that; an empty answer takes it out.

    Raises:
        RuleBrokenError: nobody is named, the day is none, or it comes before the objection.
    """
    old = write.file.get(Objection, objection_id)
    if not answer.strip():
        write.update(Objection, objection_id, answer="", answered_by="", answered_on="")
        return
    day = checked_day(answered_on)
    if day < old.raised_on:
        raise RuleBrokenError("It cannot be answered before it was raised. Nothing was changed.")
    write.update(
        Objection,
        objection_id,
        answer=storable(for_packs(write.file, answer), "The answer"),
        answered_by=checked_wording(for_packs(write.file, answered_by), "Who answered it"),
        answered_on=day,
    )


@action("Remove an objection")
def remove_objection(write: Writing, objection_id: str) -> None:
    """Take out an objection that was recorded by mistake; undo brings it back."""
    write.delete(Objection, objection_id)


def _raised(write: Writing, wording: str, raised_by: str, raised_on: str, tenderer_id: str | None) -> dict[str, Any]:
    if tenderer_id is not None:
        write.file.get(Tenderer, tenderer_id)
    return {
        "wording": checked_wording(for_packs(write.file, wording), "The objection"),
        "raised_by": checked_wording(for_packs(write.file, raised_by), "Who raised it"),
        "raised_on": checked_day(raised_on),
        "tenderer_id": tenderer_id,
    }
