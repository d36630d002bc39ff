"""Feedback on tenderers, and on the sessions themselves."""

from collections.abc import Sequence

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_may_answer, check_not_taken_back, check_was_there, must_stand
from workshop_app.actions.dissent import stand_on_all_of_it
from workshop_app.actions.occasions import keep_occasion
from workshop_app.actions.unfair import NOT_SET_ASIDE
from workshop_app.actions.words import how_written, said_anew, whose
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import (
    Answer,
    Evaluation,
    EvaluationAnswer,
    Remark,
    RemarkKind,
    RemarkState,
    Strongest,
    StrongestAnswer,
    Verdict,
    must_be_about_one,
    must_fit,
)
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.setting_aside import must_be_removable, must_not_be_safeguarded
from workshop_app.domain.wording import checked_wording, is_empty, storable
from workshop_app.store import Writing


@action("Save feedback")
def keep_remark(
    write: Writing,
    tenderer_id: str,
    kind: RemarkKind,
    wording: str,
    *,
    evidence: str = "",
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
    session_id: str | None = None,
    occasion: OccasionKind = OccasionKind.PRESENTATION,
    state: RemarkState = RemarkState.PRIVATE,
    category_id: str | None = None,
    specification_line_id: str | None = None,
) -> str:
    """Keep a strength, a weakness or something to explore, word for word; return its id.

    Args:
        write: the open file, or the action this is part of.
        tenderer_id: about whom.
        kind: what it is.
        wording: the words; they may be empty where a category or a line says what it is about.
        evidence: what did they say or show?
        said_by: the young person's id, or None.
        by_group: the group said it together.
        written_down_by: the adult's id, or None where the young person wrote it.
        exactness: whether these are the very words.
        source: how they came in.
        typed_by: the id of the adult who typed in what stood on paper, or None.
        session_id: the session it was said in.
        occasion: which meeting with the tenderer or its work it is about.
        state: private until shared, or shared at once.
        category_id: the category it is about, or None.
        specification_line_id: the line it is about, or None.

    Raises:
        RuleBrokenError: there are no words, and nothing says what it is about; or the words cannot be kept.
    """
    file = write.file
    must_be_about_one(category_id, specification_line_id, "A remark")
    about_something = category_id is not None or specification_line_id is not None
    if not (about_something and is_empty(wording)):
        checked_wording(wording)
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    storable(evidence, "What they said or showed")
    if state not in (RemarkState.PRIVATE, RemarkState.SHARED):
        raise RuleBrokenError("New words are private or shared; they are set aside afterwards. Nothing was changed.")
    check_may_answer(file, said_by, tenderer_id)
    occasion_id = keep_occasion(write, tenderer_id, occasion, session_id).id
    return write.insert(
        Remark(
            id=write.new_id(),
            tenderer_id=tenderer_id,
            occasion_id=occasion_id,
            session_id=session_id,
            kind=kind,
            wording=wording,
            evidence=evidence,
            **whose(said_by, by_group),
            **how,
            state=state,
            category_id=category_id,
            specification_line_id=specification_line_id,
            said_at=write.now,
            position=file.next_position(Remark, tenderer_id=tenderer_id),
        )
    ).id


@action("Share feedback")
def share_remarks(write: Writing, remark_ids: Sequence[str]) -> None:
    """Share private remarks, together, as their young people agreed to; also brings back ones set aside."""
    file = write.file
    for remark in [file.get(Remark, one) for one in remark_ids]:
        must_not_be_safeguarded(remark)
        must_stand(file, remark)
        check_may_answer(file, remark.said_by, remark.tenderer_id)
    for remark_id in remark_ids:
        write.update(Remark, remark_id, state=RemarkState.SHARED, **NOT_SET_ASIDE)


@action("Make feedback private")
def keep_remark_private(write: Writing, remark_id: str) -> None:
    """Make a shared remark private again."""
    file = write.file
    must_not_be_safeguarded(file.get(Remark, remark_id))
    must_stand(file, file.get(Remark, remark_id))
    write.update(Remark, remark_id, state=RemarkState.PRIVATE, **NOT_SET_ASIDE)


@action("Correct the kind of feedback")
def correct_kind(write: Writing, remark_id: str, kind: RemarkKind) -> None:
    """Say that a remark is of another kind than it was put down as; its words and where they may be seen stay.

    Raises:
        RuleBrokenError: it is set aside for safeguarding or taken back, or another form stands in its place.
    """
    file = write.file
    must_not_be_safeguarded(file.get(Remark, remark_id))
    must_stand(file, file.get(Remark, remark_id))
    check_not_taken_back(file, remark_id)
    write.update(Remark, remark_id, kind=kind)


@action("Link feedback to a criterion")
def link_remark(write: Writing, remark_id: str, criterion_id: str | None, *, looked_at_by: str) -> None:
    """Link a shared remark to the published criterion it bears on, as an officer sees it; None for none of them.

    Raises:
        RuleBrokenError: it is not shared, was taken back or put right in other words, or the officer is not named.
    """
    _must_be_shared(write, remark_id)
    who = checked_wording(looked_at_by, "The name of who links")
    remark = write.file.get(Remark, remark_id)
    if (remark.criterion_id, remark.looked_at_by) == (criterion_id, who) and remark.looked_at is not None:
        return
    write.update(Remark, remark_id, criterion_id=criterion_id, looked_at_by=who, looked_at=write.now)


@action("Mark feedback as not looked at")
def unlink_remark(write: Writing, remark_id: str) -> None:
    """Say that no officer has looked yet at which criterion a shared remark bears on.

    Raises:
        RuleBrokenError: it is not shared, was taken back or put right in other words.
    """
    _must_be_shared(write, remark_id)
    write.update(Remark, remark_id, criterion_id=None, looked_at_by="", looked_at=None)


def _must_be_shared(write: Writing, remark_id: str) -> None:
    remark = write.file.get(Remark, remark_id)
    must_not_be_safeguarded(remark)
    must_stand(write.file, remark)
    if remark.state is not RemarkState.SHARED:
        raise RuleBrokenError("Only shared feedback is linked to a criterion. Nothing was changed.")


@action("Remove feedback")
def remove_remark(write: Writing, remark_id: str) -> None:
    """Take out a remark entered by mistake; undo brings it back."""
    file = write.file
    remark = file.get(Remark, remark_id)
    must_be_removable(remark)
    check_not_taken_back(file, remark_id)
    stand_on_all_of_it(write, remark_id=remark_id)
    write.delete(Remark, remark_id)


@action("Give a verdict")
def give_verdict(
    write: Writing,
    tenderer_id: str,
    answer: Answer,
    *,
    session_id: str,
    young_person_id: str | None = None,
    category_id: str | None = None,
    specification_line_id: str | None = None,
    wording: str = "",
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
    occasion: OccasionKind = OccasionKind.PRESENTATION,
    shared: bool = True,
) -> str:
    """Give a verdict, overall, on a category or on a specification line; return its id.

    It replaces an earlier one on the same occasion: one on a bid stays when another is given on the presentation. With
    ``young_person_id`` it is that person's own, else the group's after talking; both are kept. Words set aside stay so
    where none are given, since nobody sees them who answers once more. ``shared`` says that its young person chose that
    it leaves; the group's always does.

    Raises:
        RuleBrokenError: the young person was not there on that occasion, or both a category and a line are named.
    """
    file = write.file
    must_be_about_one(category_id, specification_line_id, "A verdict")
    shared = shared or young_person_id is None
    storable(wording, "The words with the verdict")
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    met = keep_occasion(write, tenderer_id, occasion, session_id)
    check_was_there(file, young_person_id, met)
    check_may_answer(file, young_person_id, tenderer_id)
    about = {
        "occasion_id": met.id,
        "young_person_id": young_person_id,
        "category_id": category_id,
        "specification_line_id": specification_line_id,
    }
    old = file.find(Verdict, **about)
    if old is not None:
        return write.update(
            Verdict,
            old.id,
            answer=answer,
            session_id=session_id,
            shared=shared,
            **said_anew(write, old, wording, how, same_answer=old.answer is answer),
        ).id
    return write.insert(
        Verdict(
            id=write.new_id(),
            tenderer_id=tenderer_id,
            occasion_id=met.id,
            session_id=session_id,
            young_person_id=young_person_id,
            category_id=category_id,
            specification_line_id=specification_line_id,
            answer=answer,
            wording=wording,
            **how,
            said_at=write.now,
            shared=shared,
        )
    ).id


@action("Share an answer, or keep it private")
def share_verdicts(write: Writing, verdict_ids: Sequence[str], *, shared: bool) -> None:
    """Record that young people chose that their answers leave, or that they do not; the group's always do.

    Raises:
        RuleBrokenError: one was taken back, or is to be shared by somebody who gives no answers on that tenderer.
    """
    for verdict_id in verdict_ids:
        check_not_taken_back(write.file, verdict_id)
        verdict = write.file.get(Verdict, verdict_id)
        if verdict.young_person_id is not None:
            if shared:
                check_may_answer(write.file, verdict.young_person_id, verdict.tenderer_id)
            write.update(Verdict, verdict_id, shared=shared)


@action("Clear a verdict")
def take_verdict_away(write: Writing, verdict_id: str) -> None:
    """Take a verdict away, so that no answer is given.

    Raises:
        RuleBrokenError: its words are set aside for safeguarding, and not yet passed on.
    """
    must_be_removable(write.file.get(Verdict, verdict_id))
    check_not_taken_back(write.file, verdict_id)
    stand_on_all_of_it(write, verdict_id=verdict_id)
    write.delete(Verdict, verdict_id)


@action("Record who was strongest")
def find_strongest(
    write: Writing,
    session_id: str,
    young_person_id: str,
    tenderer_id: str | None,
    *,
    answer: StrongestAnswer = StrongestAnswer.TENDERER,
    wording: str = "",
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Keep whom one young person found strongest and why, replacing an earlier answer; return its id.

    Nobody, and would rather not say, are answers too, with words or without; then ``tenderer_id`` is None.

    Raises:
        RuleBrokenError: the young person did not come to the session, or the answer and the tenderer do not fit.
    """
    file = write.file
    storable(wording, "The reason")
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    must_fit(answer, tenderer_id)
    check_was_there(file, young_person_id, session_id)
    if tenderer_id is not None:
        check_may_answer(file, young_person_id, tenderer_id)
    old = file.find(Strongest, session_id=session_id, young_person_id=young_person_id)
    if old is not None:
        same = (old.answer, old.tenderer_id) == (answer, tenderer_id)
        return write.update(
            Strongest,
            old.id,
            answer=answer,
            tenderer_id=tenderer_id,
            **said_anew(write, old, wording, how, same_answer=same),
        ).id
    return write.insert(
        Strongest(
            id=write.new_id(),
            session_id=session_id,
            young_person_id=young_person_id,
            answer=answer,
            tenderer_id=tenderer_id,
            wording=wording,
            **how,
            said_at=write.now,
        )
    ).id


@action("Clear who was strongest")
def take_strongest_away(write: Writing, strongest_id: str) -> None:
    """Take away whom a young person found strongest, so that they have not answered.

    Raises:
        RuleBrokenError: its words are set aside for safeguarding, and not yet passed on.
    """
    must_be_removable(write.file.get(Strongest, strongest_id))
    check_not_taken_back(write.file, strongest_id)
    write.delete(Strongest, strongest_id)


@action("Save an evaluation")
def evaluate_session(
    write: Writing,
    session_id: str,
    *,
    young_person_id: str | None = None,
    enjoyed: EvaluationAnswer = EvaluationAnswer.NO_ANSWER,
    understood: EvaluationAnswer = EvaluationAnswer.NO_ANSWER,
    wording: str = "",
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Keep what one young person thought of a session; no answer is an answer. Returns its id.

    Raises:
        RuleBrokenError: the young person did not come to it.
    """
    file = write.file
    storable(wording)
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    check_was_there(file, young_person_id, session_id)
    old = (
        file.find(Evaluation, session_id=session_id, young_person_id=young_person_id)
        if young_person_id is not None
        else None
    )
    if old is not None:
        same = (old.enjoyed, old.understood) == (enjoyed, understood)
        return write.update(
            Evaluation,
            old.id,
            enjoyed=enjoyed,
            understood=understood,
            **said_anew(write, old, wording, how, same_answer=same),
        ).id
    return write.insert(
        Evaluation(
            id=write.new_id(),
            session_id=session_id,
            young_person_id=young_person_id,
            enjoyed=enjoyed,
            understood=understood,
            wording=wording,
            **how,
            said_at=write.now,
            position=file.next_position(Evaluation, session_id=session_id),
        )
    ).id
