"""Private turns in which young people give feedback and answers, and choose which of it leaves."""

from collections.abc import Collection, Sequence
from typing import Any

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_may_answer, check_was_there, must_stand
from workshop_app.actions.feedback import give_verdict, keep_remark
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Answer, IndividualTurn, Remark, RemarkState, Verdict
from workshop_app.domain.provenance import Source
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sheets_typed_in import SheetAnswer, SheetRemark
from workshop_app.domain.times import first_time
from workshop_app.record.private_turns import own_words, turn_asks, turn_occasion
from workshop_app.store import Writing


@action("Start a private turn", undoable=False)
def begin_private_turn(write: Writing, activity_id: str, young_person_id: str) -> str:
    """Begin one young person's private turn, or leave it as it is if it was begun; return its id.

    Raises:
        RuleBrokenError: it was decided that they give no answers on this tenderer.
    """
    check_may_answer(write.file, young_person_id, write.file.get(Activity, activity_id).tenderer_id or "")
    turn = _turn(write, activity_id, young_person_id)
    return turn.id


def _turn(write: Writing, activity_id: str, young_person_id: str) -> IndividualTurn:
    kept_at = turn_asks(write.file, write.file.get(Activity, activity_id)).kept_at.id
    found = write.file.find(IndividualTurn, activity_id=kept_at, young_person_id=young_person_id)
    return found or write.insert(
        IndividualTurn(id=write.new_id(), activity_id=kept_at, young_person_id=young_person_id)
    )


@action("Choose what to share", undoable=False)
def choose_what_to_share(write: Writing, activity_id: str, young_person_id: str, shared: Collection[str]) -> None:
    """Record which of their remarks and answers one young person shares; the rest is private. Their turn is over.

    Args:
        write: the open file, or the action this is part of.
        activity_id: the activity the turn is had in.
        young_person_id: who chose.
        shared: the ids of the remarks and the answers that may leave.

    Raises:
        RuleBrokenError: one of those is not theirs, or not about this; or they give no answers on this tenderer.
    """
    file = write.file
    own = own_words(file, file.get(Activity, activity_id), young_person_id)
    known = {one.id for one in (*own.remarks, *own.verdicts)}
    if not set(shared) <= known:
        raise RuleBrokenError("Only what they said themselves is theirs to share. Nothing was changed.")
    if shared:
        check_may_answer(file, young_person_id, file.get(Activity, activity_id).tenderer_id or "")
    for remark in own.remarks:
        state = RemarkState.SHARED if remark.id in shared else RemarkState.PRIVATE
        if remark.state is not state:
            must_stand(file, remark)
            write.update(Remark, remark.id, state=state)
    for verdict in own.verdicts:
        if verdict.shared != (verdict.id in shared):
            write.update(Verdict, verdict.id, shared=verdict.id in shared)
    turn = _turn(write, activity_id, young_person_id)
    finished_at = first_time(turn.finished_at, write.now)
    write.update(IndividualTurn, turn.id, finished_at=finished_at, chose_at=write.now)


@action("End a private turn", undoable=False)
def end_private_turn(write: Writing, activity_id: str, young_person_id: str) -> None:
    """Record that a young person is done, also one who says nothing. Who did not choose shares nothing by that."""
    turn = _turn(write, activity_id, young_person_id)
    write.update(IndividualTurn, turn.id, finished_at=first_time(turn.finished_at, write.now))


@action("Continue a private turn", undoable=False)
def go_on_with_private_turn(write: Writing, activity_id: str, young_person_id: str) -> None:
    """Let a young person go on who was done; they choose anew what to share, and until then it is as they chose."""
    turn = _turn(write, activity_id, young_person_id)
    write.update(IndividualTurn, turn.id, finished_at=None)


@action("Type in a sheet of feedback")
def type_in_sheet(
    write: Writing,
    activity_id: str,
    young_person_id: str,
    *,
    remarks: Sequence[SheetRemark] = (),
    answers: Sequence[SheetAnswer] = (),
    kept_private: bool = False,
    typed_by: str | None = None,
) -> None:
    """Keep what one young person wrote on paper, what they ticked and what they share of it, as one step.

    Whoever put no star on it and ticked nothing under who may read it did not choose: it is private, and they can still
    be asked.

    Args:
        write: the open file, or the action this is part of.
        activity_id: the activity the sheet is from.
        young_person_id: whose sheet it is.
        remarks: its lines.
        answers: its answers.
        kept_private: they ticked that they keep all of it to themselves.
        typed_by: the id of the adult who types it in, or None.

    Raises:
        RuleBrokenError: there is nothing on it, they did not meet the tenderer on that occasion, or what is refused of
            words or answers by themselves.
    """
    file = write.file
    activity = file.get(Activity, activity_id)
    if activity.tenderer_id is None:
        raise RuleBrokenError("This activity is not about a tenderer. Nothing was changed.")
    if not remarks and not answers:
        raise RuleBrokenError("There is nothing on this sheet yet. Nothing was changed.")
    check_may_answer(file, young_person_id, activity.tenderer_id)
    check_was_there(file, young_person_id, turn_occasion(file, activity))
    asks = turn_asks(file, activity)
    how: dict[str, Any] = {"source": Source.PAPER, "typed_by": typed_by, "occasion": asks.met}
    for line in remarks:
        keep_remark(
            write,
            activity.tenderer_id,
            line.kind,
            line.wording,
            evidence=line.evidence,
            said_by=young_person_id,
            session_id=activity.session_id,
            state=RemarkState.SHARED if line.shared else RemarkState.PRIVATE,
            **how,
        )
    for one in answers:
        give_verdict(
            write,
            activity.tenderer_id,
            Answer(one.answer),
            session_id=activity.session_id,
            young_person_id=young_person_id,
            category_id=one.category_id,
            specification_line_id=one.specification_line_id,
            wording=one.wording,
            shared=one.shared,
            **how,
        )
    turn = _turn(write, activity_id, young_person_id)
    finished_at = first_time(turn.finished_at, write.now)
    starred = any(one.shared for one in remarks) or any(one.shared for one in answers)
    chose = kept_private or starred
    write.update(IndividualTurn, turn.id, finished_at=finished_at, chose_at=write.now if chose else turn.chose_at)
