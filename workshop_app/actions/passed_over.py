"""What else the chair records of a slot: questions that were not put, and young people whom the tenderer brought."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_slot_under_way, for_packs
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import AskedOutcome, AskedQuestion, Presentation, YoungPeopleBrought
from workshop_app.domain.wording import checked_wording
from workshop_app.store import Writing

_LONGEST = 600
"""Minutes for which somebody may have spoken."""


@action("Pass over a question", undoable=False)
def pass_over_question(
    write: Writing, presentation_id: str, question_id: str, outcome: AskedOutcome, *, why: str = ""
) -> str:
    """Record that a question of the list was not put: it was answered already, or is skipped for a reason.

    Returns its id as an asked one. It can still be asked afterwards.

    Raises:
        RuleBrokenError: it was asked or passed over before, is skipped without a reason or with one that names a young
            person, or the slot's activity is not under way.
    """
    file = write.file
    check_slot_under_way(file, file.get(Presentation, presentation_id))
    if outcome is AskedOutcome.ASKED:
        raise RuleBrokenError("A question that was asked is not passed over. Nothing was changed.")
    if outcome is AskedOutcome.SKIPPED:
        checked_wording(for_packs(file, why), "The reason for skipping the question")
    if file.find(AskedQuestion, presentation_id=presentation_id, question_id=question_id) is not None:
        raise RuleBrokenError("This question has already been dealt with in this presentation. Nothing was changed.")
    return write.insert(
        AskedQuestion(
            id=write.new_id(),
            presentation_id=presentation_id,
            question_id=question_id,
            wording=file.get(Question, question_id).wording,
            asked_at=write.now,
            outcome=outcome,
            outcome_why=why if outcome is AskedOutcome.SKIPPED else "",
            position=file.next_position(AskedQuestion, presentation_id=presentation_id),
        )
    ).id


@action("Note the young people a tenderer brought")
def say_young_people_brought(
    write: Writing, presentation_id: str, brought: YoungPeopleBrought | None, minutes: int | None = None
) -> None:
    """Record whether a tenderer brought young people, whether they spoke and for how many minutes; never who they were.

    Raises:
        RuleBrokenError: minutes are given though nobody spoke, or so many that nobody speaks for so long.
    """
    if minutes is not None and brought is not YoungPeopleBrought.SPOKE:
        raise RuleBrokenError("Minutes are only kept where young people spoke. Nothing was changed.")
    if minutes is not None and not 0 <= minutes <= _LONGEST:
        raise RuleBrokenError(f"Write the minutes as a number up to {_LONGEST}. Nothing was changed.")
    write.update(Presentation, presentation_id, young_people_brought=brought, young_people_minutes=minutes)
