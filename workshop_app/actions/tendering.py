"""Tenderers, their written responses, and their presentations."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_new_name, check_slot_under_way
from workshop_app.actions.slot_clock import end_pause
from workshop_app.actions.words import how_written, said_anew, whose
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.setting_aside import must_be_removable
from workshop_app.domain.sorting import moved
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.tendering import (
    AskedOutcome,
    AskedQuestion,
    Criterion,
    PlannedSlot,
    Presentation,
    Response,
    Stage,
    Tenderer,
    stage_of,
)
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.day_roles import who_chairs
from workshop_app.record.presentations import why_tenderer_stays
from workshop_app.record.slot_clock import time_on_it
from workshop_app.store import Writing


@action("Add a criterion")
def add_criterion(write: Writing, name: str) -> str:
    """Add a published award criterion, by name only; return its id."""
    file = write.file
    check_new_name(file, Criterion, name, "The criterion")
    return write.insert(Criterion(id=write.new_id(), name=name, position=file.next_position(Criterion))).id


@action("Change a criterion")
def describe_criterion(
    write: Writing, criterion_id: str, *, name: str | None = None, plain_words: str | None = None
) -> None:
    """Correct a criterion's name, or say in words that young people can use what it means; what is None stays."""
    file = write.file
    old = file.get(Criterion, criterion_id)
    fields = {}
    if name is not None and name != old.name:
        check_new_name(file, Criterion, name, "The criterion", besides=criterion_id)
        fields["name"] = name
    if plain_words is not None:
        fields["plain_words"] = storable(plain_words, "These words")
    write.update(Criterion, criterion_id, **fields)


@action("Move a criterion")
def move_criterion(write: Writing, criterion_id: str, to: int) -> None:
    """Move a criterion to place ``to``, from 0."""
    file = write.file
    file.get(Criterion, criterion_id)
    write.set_order(Criterion, moved([one.id for one in file.all(Criterion)], criterion_id, to))


@action("Remove a criterion")
def remove_criterion(write: Writing, criterion_id: str) -> None:
    """Take out a criterion to which no feedback is linked.

    Raises:
        RuleBrokenError: some is.
    """
    write.delete(Criterion, criterion_id)


@action("Add a tenderer")
def add_tenderer(write: Writing, name: str) -> str:
    """Add a tenderer; return its id."""
    file = write.file
    check_new_name(file, Tenderer, name, "The tenderer's name")
    return write.insert(Tenderer(id=write.new_id(), name=name, position=file.next_position(Tenderer))).id


@action("Rename a tenderer")
def rename_tenderer(write: Writing, tenderer_id: str, name: str) -> None:
    """Correct a tenderer's name."""
    file = write.file
    if file.get(Tenderer, tenderer_id).name != name:
        check_new_name(file, Tenderer, name, "The tenderer's name", besides=tenderer_id)
    write.update(Tenderer, tenderer_id, name=name)


@action("Move a tenderer")
def move_tenderer(write: Writing, tenderer_id: str, to: int) -> None:
    """Move a tenderer to place ``to``, from 0; slots of sessions that were started before stay as they are."""
    file = write.file
    file.get(Tenderer, tenderer_id)
    write.set_order(Tenderer, moved([one.id for one in file.all(Tenderer)], tenderer_id, to))


@action("Remove a tenderer")
def remove_tenderer(write: Writing, tenderer_id: str) -> None:
    """Take out a tenderer about whom nothing is kept yet.

    Raises:
        RuleBrokenError: something is.
    """
    if why := why_tenderer_stays(write.file, tenderer_id):
        raise RuleBrokenError(f"{why} Nothing was changed.")
    for planned in write.file.all(PlannedSlot, tenderer_id=tenderer_id):
        write.delete(PlannedSlot, planned.id)
    write.delete(Tenderer, tenderer_id)


@action("Save a response")
def keep_response(write: Writing, tenderer_id: str, specification_line_id: str | None, wording: str) -> str:
    """Keep what a tenderer wrote to a specification line, replacing an earlier entry; return its id.

    With None for the line it is what the tenderer wrote to all of them at once, which stands beside the others.
    """
    file = write.file
    checked_wording(wording, "The response")
    file.get(Tenderer, tenderer_id)
    if specification_line_id is not None:
        file.get(SpecificationLine, specification_line_id)
    old = file.find(Response, tenderer_id=tenderer_id, specification_line_id=specification_line_id)
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


@action("Remove a response")
def remove_response(write: Writing, tenderer_id: str, specification_line_id: str | None) -> None:
    """Take out what was entered as a tenderer's response to a version of a line, or (None) to all lines at once."""
    old = write.file.find(Response, tenderer_id=tenderer_id, specification_line_id=specification_line_id)
    if old is not None:
        write.delete(Response, old.id)


@action("Change who chairs")
def say_who_chairs(write: Writing, presentation_id: str, young_person_id: str | None) -> None:
    """Say which young person chairs a presentation."""
    write.update(Presentation, presentation_id, chaired_by=young_person_id)


@action("Start presenting", undoable=False)
def start_presenting(write: Writing, presentation_id: str) -> None:
    """The tenderer begins to present; the clock starts. Whoever was to chair does, unless somebody else was named.

    Raises:
        RuleBrokenError: it has begun, is marked as not held, or its activity is not under way.
    """
    slot = write.file.get(Presentation, presentation_id)
    check_slot_under_way(write.file, slot)
    if stage_of(slot) is not Stage.TO_COME:
        raise RuleBrokenError("This presentation has already started. Correct its minutes instead.")
    if slot.not_held_why:
        raise RuleBrokenError(
            "This presentation is marked as not held. If they came after all, add its slot on the page “The day” first."
        )
    write.update(
        Presentation, presentation_id, presenting_started_at=write.now, chaired_by=who_chairs(write.file, slot)
    )


@action("Start the questions", undoable=False)
def start_questions(write: Writing, presentation_id: str) -> None:
    """Presenting ends and the questions begin.

    Raises:
        RuleBrokenError: the slot is not that far or further, or its activity is not under way.
    """
    slot = write.file.get(Presentation, presentation_id)
    check_slot_under_way(write.file, slot)
    stage = stage_of(slot)
    if stage is Stage.TO_COME:
        raise RuleBrokenError("The tenderer has not started to present yet. Start the presentation first.")
    if stage is not Stage.PRESENTING:
        raise RuleBrokenError("The questions have already started. Correct the minutes instead.")
    end_pause(write, slot)
    ended_at = time_on_it(write, slot)
    write.update(Presentation, presentation_id, presenting_ended_at=ended_at, questions_started_at=ended_at)


@action("End the questions", undoable=False)
def end_questions(write: Writing, presentation_id: str) -> None:
    """The slot ends.

    Raises:
        RuleBrokenError: its questions are not under way, or its activity is not.
    """
    slot = write.file.get(Presentation, presentation_id)
    check_slot_under_way(write.file, slot)
    stage = stage_of(slot)
    if stage in (Stage.TO_COME, Stage.PRESENTING):
        raise RuleBrokenError("The questions have not started yet, so they cannot end.")
    if stage is Stage.OVER:
        raise RuleBrokenError("The questions have already ended. Correct the minutes instead.")
    end_pause(write, slot)
    write.update(Presentation, presentation_id, questions_ended_at=time_on_it(write, slot))


@action("Ask a question", undoable=False)
def ask_question(
    write: Writing,
    presentation_id: str,
    *,
    question_id: str | None = None,
    wording: str = "",
    asked_by: str | None = None,
) -> str:
    """Record that a question was asked: one from the list, or, by its wording, one that came up; return its id.

    One that was passed over can be asked all the same.

    Raises:
        RuleBrokenError: it was asked in this slot already, says nothing, or the slot's activity is not under way.
    """
    file = write.file
    check_slot_under_way(file, file.get(Presentation, presentation_id))
    if question_id is None:
        checked_wording(wording, "The question")
    else:
        wording = file.get(Question, question_id).wording
        before = file.find(AskedQuestion, presentation_id=presentation_id, question_id=question_id)
        if before is not None and before.outcome is not AskedOutcome.ASKED:
            asked = {"outcome": AskedOutcome.ASKED, "outcome_why": "", "asked_by": asked_by, "asked_at": write.now}
            return write.update(AskedQuestion, before.id, wording=wording, **asked).id
        if before is not None:
            raise RuleBrokenError("This question has already been asked in this presentation.")
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


@action("Mark a question as not asked", undoable=False)
def not_asked_after_all(write: Writing, asked_question_id: str) -> None:
    """Correct the record: a question ticked by mistake was not asked. The journal keeps both.

    Raises:
        RuleBrokenError: what was heard is set aside for safeguarding, and not yet passed on.
    """
    must_be_removable(write.file.get(AskedQuestion, asked_question_id))
    write.delete(AskedQuestion, asked_question_id)


@action("Save an answer")
def keep_answer(
    write: Writing,
    asked_question_id: str,
    answer: str,
    *,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> None:
    """Keep what we heard in answer to a question, and in whose words: a young person's, the group's, or somebody's."""
    file = write.file
    storable(answer, "The answer")
    old = file.get(AskedQuestion, asked_question_id)
    session_id = file.get(Presentation, old.presentation_id).session_id
    how = whose(said_by, by_group) | how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    write.update(AskedQuestion, asked_question_id, **said_anew(write, old, answer, how))
