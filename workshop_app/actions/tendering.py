"""Tenderers, their written responses, and their presentations."""

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sorting import moved
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.tendering import AskedQuestion, Criterion, Presentation, Response, Tenderer
from workshop_app.domain.times import checked_time
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.store import CommissionFile


def add_criterion(file: CommissionFile, name: str) -> str:
    """Add a published award criterion, by name only; return its id."""
    checked_wording(name, "The criterion")
    if file.find(Criterion, name=name) is not None:
        raise RuleBrokenError(f"“{name}” is on the list already. Nothing was added.")
    with file.action("add_criterion") as write:
        return write.insert(Criterion(id=write.new_id(), name=name, position=file.next_position(Criterion))).id


def add_tenderer(file: CommissionFile, name: str) -> str:
    """Add a tenderer; return its id."""
    _free_name(file, name)
    with file.action("add_tenderer") as write:
        return write.insert(Tenderer(id=write.new_id(), name=name, position=file.next_position(Tenderer))).id


def rename_tenderer(file: CommissionFile, tenderer_id: str, name: str) -> None:
    """Correct a tenderer's name."""
    if file.get(Tenderer, tenderer_id).name != name:
        _free_name(file, name)
    with file.action("rename_tenderer") as write:
        write.update(Tenderer, tenderer_id, name=name)


def move_tenderer(file: CommissionFile, tenderer_id: str, to: int) -> None:
    """Move a tenderer to place ``to``, from 0; slots of sessions that were started before stay as they are."""
    file.get(Tenderer, tenderer_id)
    with file.action("move_tenderer") as write:
        write.set_order(Tenderer, moved([one.id for one in file.all(Tenderer)], tenderer_id, to))


def remove_tenderer(file: CommissionFile, tenderer_id: str) -> None:
    """Take out a tenderer about whom nothing is kept yet."""
    with file.action("remove_tenderer") as write:
        write.delete(Tenderer, tenderer_id)


def keep_response(file: CommissionFile, tenderer_id: str, specification_line_id: str, wording: str) -> str:
    """Keep what a tenderer wrote to a specification line, replacing an earlier entry; return its id."""
    checked_wording(wording, "The response")
    file.get(Tenderer, tenderer_id)
    file.get(SpecificationLine, specification_line_id)
    old = file.find(Response, tenderer_id=tenderer_id, specification_line_id=specification_line_id)
    with file.action("keep_response") as write:
        if old is not None:
            return write.update(Response, old.id, wording=wording).id
        return write.insert(
            Response(
                id=write.new_id(),
                tenderer_id=tenderer_id,
                specification_line_id=specification_line_id,
                wording=wording,
            )
        ).id


def say_who_chairs(file: CommissionFile, presentation_id: str, young_person_id: str | None) -> None:
    """Say which young person chairs a presentation."""
    with file.action("say_who_chairs") as write:
        write.update(Presentation, presentation_id, chaired_by=young_person_id)


def start_presenting(file: CommissionFile, presentation_id: str) -> None:
    """The tenderer begins to present; the clock starts."""
    if file.get(Presentation, presentation_id).presenting_started_at is not None:
        raise RuleBrokenError("This presentation has begun already. Correct its minutes instead.")
    with file.action("start_presenting", undoable=False) as write:
        write.update(Presentation, presentation_id, presenting_started_at=write.now)


def start_questions(file: CommissionFile, presentation_id: str) -> None:
    """Presenting ends and the questions begin."""
    presentation = file.get(Presentation, presentation_id)
    if presentation.presenting_started_at is None:
        raise RuleBrokenError("The tenderer has not begun to present yet. Start the presentation first.")
    if presentation.questions_started_at is not None:
        raise RuleBrokenError("The questions have begun already. Correct the minutes instead.")
    with file.action("start_questions", undoable=False) as write:
        write.update(Presentation, presentation_id, presenting_ended_at=write.now, questions_started_at=write.now)


def end_questions(file: CommissionFile, presentation_id: str) -> None:
    """The slot ends."""
    presentation = file.get(Presentation, presentation_id)
    if presentation.questions_started_at is None:
        raise RuleBrokenError("The questions have not begun yet, so they cannot end.")
    if presentation.questions_ended_at is not None:
        raise RuleBrokenError("The questions have ended already. Correct the minutes instead.")
    with file.action("end_questions", undoable=False) as write:
        write.update(Presentation, presentation_id, questions_ended_at=write.now)


def correct_minutes(
    file: CommissionFile,
    presentation_id: str,
    *,
    presenting_started_at: str,
    presenting_ended_at: str,
    questions_started_at: str,
    questions_ended_at: str,
) -> None:
    """Correct when a slot's parts really began and ended (UTC, ISO 8601), by a new entry in the record.

    Raises:
        RuleBrokenError: they are not in order, or one is no time.
    """
    given = [presenting_started_at, presenting_ended_at, questions_started_at, questions_ended_at]
    times = [checked_time(one) for one in given]
    if times != sorted(times):
        raise RuleBrokenError("These times are not in order: presenting comes first, then questions.")
    with file.action("correct_minutes", undoable=False) as write:
        write.update(
            Presentation,
            presentation_id,
            presenting_started_at=times[0],
            presenting_ended_at=times[1],
            questions_started_at=times[2],
            questions_ended_at=times[3],
        )


def ask_question(
    file: CommissionFile,
    presentation_id: str,
    *,
    question_id: str | None = None,
    wording: str = "",
    asked_by: str | None = None,
) -> str:
    """Record that a question was asked: one from the list, or, by its wording, one that came up; return its id."""
    if question_id is None:
        checked_wording(wording, "The question")
    else:
        wording = file.get(Question, question_id).wording
        if file.find(AskedQuestion, presentation_id=presentation_id, question_id=question_id) is not None:
            raise RuleBrokenError("This question was asked in this presentation already.")
    with file.action("ask_question", undoable=False) as write:
        return write.insert(
            AskedQuestion(
                id=write.new_id(),
                presentation_id=presentation_id,
                question_id=question_id,
                wording=wording,
                asked_by=asked_by,
                asked_at=write.now,
                position=file.next_position(AskedQuestion, presentation_id=presentation_id),
            )
        ).id


def not_asked_after_all(file: CommissionFile, asked_question_id: str) -> None:
    """Correct the record: a question ticked by mistake was not asked. The journal keeps both."""
    with file.action("not_asked_after_all", undoable=False) as write:
        write.delete(AskedQuestion, asked_question_id)


def keep_answer(file: CommissionFile, asked_question_id: str, answer: str) -> None:
    """Keep what we heard in answer to a question."""
    with file.action("keep_answer") as write:
        write.update(AskedQuestion, asked_question_id, answer=storable(answer, "The answer"))


def _free_name(file: CommissionFile, name: str) -> None:
    checked_wording(name, "The tenderer's name")
    if file.find(Tenderer, name=name) is not None:
        raise RuleBrokenError(f"“{name}” is on the list already. Nothing was added.")
