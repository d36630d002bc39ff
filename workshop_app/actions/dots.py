"""Giving dots: limited picks, hidden until they are revealed. They help the group to talk; the group decides."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_activity_under_way, check_line_is_seen
from workshop_app.domain.dots import Dot, DotRound, DotTurn, must_be_hidden
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.statements import Statement, must_be_up
from workshop_app.domain.times import first_time
from workshop_app.record.dots import dots_left
from workshop_app.store import Writing


@action("Start giving dots")
def start_dots(write: Writing, activity_id: str, *, dots_each: int, all_at_once: bool) -> str:
    """Begin giving dots in a pick activity, or change how while nobody has given any; return the round's id.

    Args:
        write: the open file, or the action this is part of.
        activity_id: the pick activity.
        dots_each: how many each young person has, at least 1.
        all_at_once: everybody at the wall at the same time, without names; else each in a turn of their own.

    Raises:
        RuleBrokenError: ``dots_each`` is below 1, dots were given already, or the activity is not under way.
    """
    file = write.file
    check_activity_under_way(file, activity_id)
    if dots_each < 1:
        raise RuleBrokenError("Everybody needs at least one dot. Give a number from 1.")
    old = file.find(DotRound, activity_id=activity_id)
    if old is not None and (file.find(Dot, dot_round_id=old.id) or file.find(DotTurn, dot_round_id=old.id)):
        raise RuleBrokenError("Dots have already been given. Remove them all first to start again.")
    if old is not None:
        return write.update(DotRound, old.id, dots_each=dots_each, all_at_once=all_at_once, revealed_at=None).id
    return write.insert(
        DotRound(id=write.new_id(), activity_id=activity_id, dots_each=dots_each, all_at_once=all_at_once)
    ).id


@action("Give a dot")
def give_dot(
    write: Writing,
    dot_round_id: str,
    *,
    category_id: str | None = None,
    statement_id: str | None = None,
    specification_line_id: str | None = None,
    young_person_id: str | None = None,
) -> str:
    """Put a dot on a category, on somebody's words or on a line; return its id.

    Raises:
        RuleBrokenError: it is not exactly one thing, not up, has this person's dot already; no dot is left; the
            dots were revealed; or names are given where all give at once, or none where they take turns.
    """
    file = write.file
    dot_round = file.get(DotRound, dot_round_id)
    thing = {
        "category_id": category_id,
        "statement_id": statement_id,
        "specification_line_id": specification_line_id,
    }
    if sum(one is not None for one in thing.values()) != 1:
        raise RuleBrokenError("A dot goes on one thing: a category, somebody's words or a line. Nothing was changed.")
    if statement_id is not None:
        must_be_up(file.get(Statement, statement_id), "have a dot")
    if specification_line_id is not None:
        check_line_is_seen(file, specification_line_id)
    must_be_hidden(dot_round)
    if (young_person_id is None) != dot_round.all_at_once:
        raise RuleBrokenError("These dots are given in another way. Nothing was changed.")
    if dots_left(file, dot_round_id, young_person_id) < 1:
        raise RuleBrokenError("No dot is left. Take one back first to put it somewhere else.")
    return write.insert(
        Dot(
            id=write.new_id(),
            dot_round_id=dot_round_id,
            young_person_id=young_person_id,
            **thing,
        )
    ).id


@action("Remove a dot")
def take_dot_back(write: Writing, dot_id: str) -> None:
    """Take one dot back.

    Raises:
        RuleBrokenError: the dots were revealed.
    """
    file = write.file
    must_be_hidden(file.get(DotRound, file.get(Dot, dot_id).dot_round_id))
    write.delete(Dot, dot_id)


@action("End a turn at giving dots", undoable=False)
def finish_dots(write: Writing, dot_round_id: str, young_person_id: str) -> None:
    """Record that a young person is done, with as many dots as they gave; none is an answer too."""
    file = write.file
    if file.find(DotTurn, dot_round_id=dot_round_id, young_person_id=young_person_id) is not None:
        return
    write.insert(
        DotTurn(id=write.new_id(), dot_round_id=dot_round_id, young_person_id=young_person_id, finished_at=write.now)
    )


@action("Continue giving dots", undoable=False)
def go_on_with_dots(write: Writing, dot_round_id: str, young_person_id: str) -> None:
    """Let a young person go on who was done."""
    file = write.file
    turn = file.find(DotTurn, dot_round_id=dot_round_id, young_person_id=young_person_id)
    if turn is None:
        return
    write.delete(DotTurn, turn.id)


@action("Show the dots", undoable=False)
def reveal_dots(write: Writing, dot_round_id: str) -> None:
    """Show everybody where the dots are; the first time counts. What was seen is not undone.

    Raises:
        RuleBrokenError: the activity is not under way, so nobody would see them.
    """
    dot_round = write.file.get(DotRound, dot_round_id)
    check_activity_under_way(write.file, dot_round.activity_id)
    write.update(DotRound, dot_round_id, revealed_at=first_time(dot_round.revealed_at, write.now))


@action("Remove all dots")
def take_all_dots_back(write: Writing, dot_round_id: str) -> None:
    """Take every dot back and begin anew, hidden; undo brings them back."""
    file = write.file
    for dot in file.all(Dot, dot_round_id=dot_round_id):
        write.delete(Dot, dot.id)
    for turn in file.all(DotTurn, dot_round_id=dot_round_id):
        write.delete(DotTurn, turn.id)
    write.update(DotRound, dot_round_id, revealed_at=None)
