"""The bank of questions: where each stands, putting several into one, how long, what follows what, and whether fair."""

from collections.abc import Sequence
from typing import Any

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_list_open
from workshop_app.actions.words import how_written, whose
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.setting_aside import is_hidden, must_not_be_safeguarded
from workshop_app.domain.specification import (
    Fairness,
    Question,
    QuestionLine,
    QuestionOrigin,
    QuestionPlace,
    QuestionSource,
)
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.questions import in_another
from workshop_app.store import Reading, Writing

LONGEST = 60
"""Minutes that one question can be given at the most."""


@action("Move questions")
def place_questions(write: Writing, question_ids: Sequence[str], place: QuestionPlace) -> None:
    """Move questions to the list, to the spares or back to the drafts.

    Raises:
        RuleBrokenError: one is set aside, is part of another now, or its list is closed.
    """
    for one in _usable(write.file, question_ids):
        if one.place is not place:
            check_list_open(write.file, [one.id])
            write.update(Question, one.id, place=place)


@action("Put questions into one")
def merge_questions(
    write: Writing,
    question_ids: Sequence[str],
    wording: str,
    *,
    place: QuestionPlace = QuestionPlace.LIST,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Make one question of several; they stay as they were, no longer on the list, and say which they are part of.

    It grew from all that they grew from, and stands where the first of them stood. Returns its id.

    Raises:
        RuleBrokenError: they are fewer than two, or one is set aside, part of another already, or its list is closed.
    """
    if len(set(question_ids)) < 2:
        raise RuleBrokenError("Choose two questions or more to put into one. Nothing was changed.")
    how = whose(said_by, by_group) | how_written(
        write.file,
        None,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    return _made_of(write, question_ids, wording, place, how)


@action("Say a question another way")
def reword_question(
    write: Writing,
    question_id: str,
    wording: str,
    *,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Keep another wording of a question in its place; the old one stays as it was. Returns the new one's id.

    Raises:
        RuleBrokenError: it is set aside, part of another already, or its list is closed.
    """
    how = whose(said_by, by_group) | how_written(
        write.file,
        None,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    return _made_of(write, [question_id], wording, write.file.get(Question, question_id).place, how)


def _made_of(
    write: Writing, question_ids: Sequence[str], wording: str, place: QuestionPlace, how: dict[str, Any]
) -> str:
    file = write.file
    checked_wording(wording, "The question")
    old = _usable(file, question_ids)
    ids = {one.id for one in old}
    check_list_open(file, ids)
    categories = {one.category_id for one in old}
    first = old[0]
    new = write.insert(
        Question(
            id=write.new_id(),
            wording=wording,
            category_id=categories.pop() if len(categories) == 1 else None,
            asked_by=first.asked_by,
            place=place,
            minutes=first.minutes,
            follows=None if first.follows in ids else first.follows,
            **how,
            said_at=write.now,
            position=file.next_position(Question),
        )
    )
    order = [one.id for one in file.all(Question) if one.id != new.id]
    order.insert(order.index(first.id), new.id)
    write.set_order(Question, order)
    sources = [tie for one in old for tie in file.all(QuestionSource, question_id=one.id)]
    lines = [tie for one in old for tie in file.all(QuestionLine, question_id=one.id)]
    for statement_id in dict.fromkeys(one.statement_id for one in sources):
        write.insert(QuestionSource(id=write.new_id(), question_id=new.id, statement_id=statement_id))
    for line_id in dict.fromkeys(one.specification_line_id for one in lines):
        write.insert(QuestionLine(id=write.new_id(), question_id=new.id, specification_line_id=line_id))
    for one in old:
        write.insert(QuestionOrigin(id=write.new_id(), question_id=new.id, from_question_id=one.id))
        for follower in file.all(Question, follows=one.id):
            if follower.id not in ids and follower.id != new.id:
                write.update(Question, follower.id, follows=new.id)
        if one.place is QuestionPlace.LIST:
            write.update(Question, one.id, place=QuestionPlace.SPARE)
    return new.id


@action("Change how long a question takes")
def give_question_minutes(write: Writing, question_id: str, minutes: int | None) -> None:
    """Say for how many minutes a question and its answer are planned; None for nobody has said.

    Raises:
        RuleBrokenError: it is below 1 or above an hour.
    """
    if minutes is not None and not 1 <= minutes <= LONGEST:
        raise RuleBrokenError(f"A question takes from 1 to {LONGEST} minutes. Nothing was changed.")
    write.update(Question, question_id, minutes=minutes)


@action("Change what a question follows")
def say_what_it_follows(write: Writing, question_id: str, follows: str | None) -> None:
    """Say which question this one follows up, after which it then stands; None for none, so that it stands by itself.

    Raises:
        RuleBrokenError: it would follow itself, or a question that itself follows one.
    """
    file = write.file
    check_list_open(file, [question_id])
    if follows is not None:
        first = _usable(file, [follows])[0]
        if follows == question_id or first.follows is not None or file.find(Question, follows=question_id):
            raise RuleBrokenError(
                "A follow-up comes after a question that stands by itself and has none of its own. Choose another one."
            )
    write.update(Question, question_id, follows=follows)
    if follows is not None:
        order = [one.id for one in file.all(Question) if one.id != question_id]
        after = {follows, *(one.id for one in file.all(Question, follows=follows))} - {question_id}
        order.insert(max(order.index(one) for one in after) + 1, question_id)
        write.set_order(Question, order)


@action("Say whether a question is fair")
def say_whether_fair(write: Writing, question_id: str, fair: Fairness | None, why: str = "") -> None:
    """Keep what the group says to "would this be fair to everyone?", and why; None takes it back."""
    storable(why, "The reason")
    write.update(Question, question_id, fair=fair, fair_why=why if fair is not None else "")


@action("Put the list of questions in order")
def move_on_list(write: Writing, question_id: str, by: int) -> None:
    """Move a question down by so many places among those that stand where it stands, or up where ``by`` is below 0.

    Raises:
        RuleBrokenError: it would pass one of a list that is closed.
    """
    file = write.file
    question = file.get(Question, question_id)
    used = in_another(file)
    beside = [one.id for one in file.all(Question, place=question.place) if one.id not in used]
    here = beside.index(question_id)
    to = max(0, min(len(beside) - 1, here + by))
    passed = {question_id, *beside[min(here, to) : max(here, to) + 1]}
    if to == here:
        return
    check_list_open(file, passed)
    order = [one.id for one in file.all(Question)]
    order.remove(question_id)
    order.insert(order.index(beside[to]) + (1 if to > here else 0), question_id)
    write.set_order(Question, order)


def _usable(file: Reading, question_ids: Sequence[str]) -> list[Question]:
    """Return questions in their order, checked: none is set aside or part of another."""
    used = in_another(file)
    for one in question_ids:
        question = file.get(Question, one)
        must_not_be_safeguarded(question)
        if is_hidden(question):
            raise RuleBrokenError("These words are set aside. Bring them back first; nothing was changed.")
        if one in used:
            raise RuleBrokenError("This question is part of another one now. Use that one; nothing was changed.")
    return [one for one in file.all(Question) if one.id in question_ids]
