"""The bank of questions: what each grew from, where it stands, what became of it, and whether there is time for all."""

from workshop_app.domain.feedback import IndividualTurn
from workshop_app.domain.specification import (
    Question,
    QuestionLine,
    QuestionOrigin,
    QuestionPlace,
    QuestionSource,
    SpecificationLine,
)
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedOutcome, AskedQuestion, Presentation, Stage, Tenderer, stage_of
from workshop_app.record.lines import latest_versions
from workshop_app.record.made_from import every_question, hidden_lines, hidden_questions
from workshop_app.store import Reading


def words_behind(file: Reading, question_id: str) -> list[str]:
    """Return the words that a question grew from and that are up, in the order in which they were said."""
    sources = {source.statement_id for source in file.all(QuestionSource, question_id=question_id)}
    return [one.wording for one in file.all(Statement, state=StatementState.UP) if one.id in sources]


def lines_behind(file: Reading, question_id: str) -> list[str]:
    """Return the lines of the specification that a question grew from, as they are now."""
    latest, hidden = latest_versions(file), hidden_lines(file)
    ties = [latest[one.specification_line_id] for one in file.all(QuestionLine, question_id=question_id)]
    return [one.wording for one in file.all(SpecificationLine) if one.id in ties and one.id not in hidden]


def asked_already(file: Reading) -> set[str]:
    """Return the ids of the questions that some tenderer was asked, whose words stay as they are."""
    return {one.question_id for one in file.all(AskedQuestion) if one.question_id is not None}


def questions_of_slot(file: Reading, slot: Presentation | None) -> list[Question]:
    """Return what a tenderer is asked: the list, and after it what was asked of it that stands there no longer."""
    asked = [] if slot is None else file.all(AskedQuestion, presentation_id=slot.id)
    ids = {one.question_id for one in asked}
    seen = every_question(file)
    listed = [one for one in seen if one.place is QuestionPlace.LIST]
    return [*listed, *(one for one in seen if one.place is not QuestionPlace.LIST and one.id in ids)]


def in_another(file: Reading) -> dict[str, Question]:
    """Return by the ids of questions that were reworded or put into another the question that they are part of now."""
    seen = {one.id: one for one in every_question(file)}
    return {
        one.from_question_id: seen[one.question_id]
        for one in file.all(QuestionOrigin)
        if one.question_id in seen and one.from_question_id in seen
    }


def made_from_questions(file: Reading, question_id: str) -> list[Question]:
    """Return the questions that one was made from, by rewording or by putting several into one."""
    hidden = hidden_questions(file)
    origins = {one.from_question_id for one in file.all(QuestionOrigin, question_id=question_id)}
    return [one for one in file.all(Question) if one.id in origins and one.id not in hidden]


def own_drafts(file: Reading, young_person_id: str) -> list[Question]:
    """Return the drafts of one young person that were not put into another question, in the order they were made."""
    used = in_another(file)
    return [
        one
        for one in every_question(file)
        if one.said_by == young_person_id and one.place is QuestionPlace.DRAFT and one.id not in used
    ]


def drafts_to_talk_about(file: Reading, activity_id: str) -> list[Question]:
    """Return the drafts that are in no other question yet, without those of whoever is still at their turn."""
    used = in_another(file)
    at_it = {one.young_person_id for one in file.all(IndividualTurn, activity_id=activity_id, finished_at=None)}
    return [
        one
        for one in every_question(file)
        if one.place is QuestionPlace.DRAFT and one.id not in used and one.said_by not in at_it
    ]


def question_turn(file: Reading, activity_id: str, young_person_id: str) -> IndividualTurn | None:
    """Return a young person's turn at drafting questions; None before it was begun."""
    return file.find(IndividualTurn, activity_id=activity_id, young_person_id=young_person_id)


def closed_since(file: Reading) -> int:
    """Return the number of the action by which the first presentation began; 0 while none has."""
    return min(file.when_given(Presentation, "presenting_started_at").values(), default=0)


def list_is_to_be_made(file: Reading) -> bool:
    """Tell whether there is no question on the list, and still time for one that every tenderer is asked."""
    return not closed_since(file) and not any(one.place is QuestionPlace.LIST for one in every_question(file))


def closed_questions(file: Reading) -> set[str]:
    """Return the ids of the questions that were on the list when the first presentation began: they stay on it."""
    since = closed_since(file)
    if not since:
        return set()
    listed = file.when_given(Question, "place", QuestionPlace.LIST)
    return {one.id for one in file.all(Question, place=QuestionPlace.LIST) if listed.get(one.id, 0) < since}


def who_was_not_asked(file: Reading) -> dict[str, list[str]]:
    """Return by the ids of the questions on the list the names of the tenderers whose slot ended without it."""
    slots = file.all(Presentation)
    over = [one for one in slots if stage_of(one) is Stage.OVER]
    names = {one.id: one.name for one in file.all(Tenderer)}
    put = {
        (one.presentation_id, one.question_id)
        for one in file.all(AskedQuestion)
        if one.outcome is not AskedOutcome.SKIPPED
    }
    return {
        one.id: [names[slot.tenderer_id] for slot in over if (slot.id, one.id) not in put]
        for one in file.all(Question, place=QuestionPlace.LIST)
        if over
    }
