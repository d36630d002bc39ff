"""Who must not be seen now: while a tenderer is in the room, every other one, and what was said or written of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Dissent, Remark, Strongest, Verdict
from workshop_app.domain.occasions import Note, Occasion
from workshop_app.domain.row import Row
from workshop_app.domain.sessions import Activity, ActivityKind, Progress, Session, progress
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import AskedQuestion, Objection, Presentation, Response, Tenderer
from workshop_app.store import Reading

_OF_ONE_TENDERER: dict[type[Row], tuple[str, ...]] = {
    Response: ("wording",),
    Remark: ("wording", "evidence", "their_answer", "set_aside_reason"),
    Verdict: ("wording", "set_aside_reason"),
    Dissent: ("wording", "set_aside_reason"),
    Strongest: ("wording", "set_aside_reason"),
    Declaration: ("wording", "decided_why", "set_aside_reason"),
    Objection: ("wording", "answer"),
    Presentation: ("not_held_why", "times_corrected_why"),
    Tenderer: ("withdrew_why",),
}
"""What is about one tenderer, and the fields that hold what was said or written of it."""


@dataclass(frozen=True, slots=True)
class OutOfSight:
    """What must not be seen now.

    Attributes:
        present: the name of the tenderer in the room.
        names: those of all others.
        words: what was said or written of them, and of nobody else.
        open: texts that are the same for every tenderer, whatever name may be part of them.
    """

    present: str
    names: frozenset[str]
    words: frozenset[str]
    open: frozenset[str]


def tenderer_in_the_room(file: Reading) -> str | None:
    """Return the id of the tenderer whose slot the room is at, from its coming in to the next activity; else None."""
    for session in file.all(Session):
        if progress(session) is Progress.UNDER_WAY:
            for one in file.all(Activity, session_id=session.id, kind=ActivityKind.PRESENTATION):
                if one.tenderer_id is not None and progress(one) is Progress.UNDER_WAY:
                    return one.tenderer_id
    return None


def out_of_sight(file: Reading) -> OutOfSight | None:
    """Return what must not be seen now; None while no tenderer is in the room."""
    here = tenderer_in_the_room(file)
    if here is None:
        return None
    hidden: set[str] = set()
    shown: set[str] = set()
    for tenderer_id, text in _said_of_tenderers(file):
        (shown if tenderer_id == here else hidden).add(text)
    same_for_all = {one.wording for one in file.all(Question)}
    names = {one.id: one.name for one in file.all(Tenderer)}
    return OutOfSight(
        present=names[here],
        names=frozenset(name for tenderer_id, name in names.items() if tenderer_id != here),
        words=frozenset(text for text in hidden - shown - same_for_all if text.strip()),
        open=frozenset(same_for_all),
    )


def _said_of_tenderers(file: Reading) -> Iterator[tuple[str | None, str]]:
    """Go through all that was said or written of a tenderer, with the tenderer's id."""
    for kind, fields in _OF_ONE_TENDERER.items():
        for row in file.all(kind):
            whose = row.id if isinstance(row, Tenderer) else getattr(row, "tenderer_id", None)
            for field in fields:
                yield whose, str(getattr(row, field, None) or "")
    occasions = {one.id: one.tenderer_id for one in file.all(Occasion)}
    for note in file.all(Note):
        yield occasions[note.occasion_id], note.wording
    slots = {one.id: one.tenderer_id for one in file.all(Presentation)}
    for asked in file.all(AskedQuestion):
        for text in (asked.answer, asked.outcome_why, "" if asked.question_id else asked.wording):
            yield slots[asked.presentation_id], text
