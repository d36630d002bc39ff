"""The young people's turns at drafting questions: what the record says of them, and what changes it."""

from workshop_app.actions import question_turns
from workshop_app.domain.feedback import IndividualTurn
from workshop_app.record.questions import question_turn
from workshop_app.store import Acting
from workshop_app.ui.activities.turn import IS_DONE, HowFar, TurnKind

_NOT_DONE = HowFar("not done yet", "has it now", 0.5)


class QuestionTurns(TurnKind):
    """Turns at drafting questions. None at all is fine too."""

    finishes_unbegun = True

    def are_open(self) -> bool:
        """Tell whether turns can be had now: as long as the activity lasts."""
        return self.project.has_file

    def how_far(self) -> dict[str, HowFar]:
        """Return who has begun and who is done; never what they wrote, nor how much."""
        turns = self.project.file.all(IndividualTurn, activity_id=self.activity.id)
        return {one.young_person_id: _NOT_DONE if one.finished_at is None else IS_DONE for one in turns}

    def is_under_way(self, young_person_id: str) -> bool:
        """Tell whether their turn was begun and is not finished."""
        turn = question_turn(self.project.file, self.activity.id, young_person_id)
        return turn is not None and turn.finished_at is None

    def begin(self, acting: Acting, young_person_id: str) -> None:
        """Begin their turn, if it was not begun yet."""
        if question_turn(self.project.file, self.activity.id, young_person_id) is None:
            question_turns.begin_question_turn(acting, self.activity.id, young_person_id)

    def finish(self, acting: Acting, young_person_id: str, *, name_agreed: bool) -> None:
        """Record that they are done. No names show with questions but those of who asks."""
        question_turns.end_question_turn(acting, self.activity.id, young_person_id)

    def go_on(self, acting: Acting, young_person_id: str) -> None:
        """Let them go on who were done."""
        question_turns.go_on_with_question_turn(acting, self.activity.id, young_person_id)
