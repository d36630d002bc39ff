"""Individual turns at drafting questions."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_activity_under_way
from workshop_app.domain.feedback import IndividualTurn
from workshop_app.domain.times import first_time
from workshop_app.record.questions import question_turn
from workshop_app.store import Writing


@action("Start an individual turn at questions")
def begin_question_turn(write: Writing, activity_id: str, young_person_id: str) -> str:
    """Begin one young person's turn at drafting questions, or go on with it; return its id.

    Raises:
        RuleBrokenError: the activity is not under way.
    """
    check_activity_under_way(write.file, activity_id)
    return _turn(write, activity_id, young_person_id).id


@action("End an individual turn at questions", undoable=False)
def end_question_turn(write: Writing, activity_id: str, young_person_id: str) -> None:
    """Record that a young person is done; none at all is fine too."""
    turn = _turn(write, activity_id, young_person_id)
    write.update(IndividualTurn, turn.id, finished_at=first_time(turn.finished_at, write.now))


@action("Continue an individual turn at questions", undoable=False)
def go_on_with_question_turn(write: Writing, activity_id: str, young_person_id: str) -> None:
    """Let a young person go on who was done."""
    write.update(IndividualTurn, _turn(write, activity_id, young_person_id).id, finished_at=None)


def _turn(write: Writing, activity_id: str, young_person_id: str) -> IndividualTurn:
    return question_turn(write.file, activity_id, young_person_id) or write.insert(
        IndividualTurn(id=write.new_id(), activity_id=activity_id, young_person_id=young_person_id)
    )
