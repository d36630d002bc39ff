"""Feedback on tenderers, and on the sessions themselves."""

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import (
    Answer,
    Evaluation,
    EvaluationAnswer,
    Remark,
    RemarkKind,
    RemarkState,
    Strongest,
    Verdict,
)
from workshop_app.domain.statements import Exactness, Source
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.people import who_came, who_was_there
from workshop_app.store import CommissionFile


def keep_remark(
    file: CommissionFile,
    tenderer_id: str,
    kind: RemarkKind,
    wording: str,
    *,
    evidence: str = "",
    said_by: str | None = None,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    session_id: str | None = None,
    state: RemarkState = RemarkState.PRIVATE,
) -> str:
    """Keep a strength, a weakness or something to explore, word for word; return its id.

    Args:
        file: the open file.
        tenderer_id: about whom.
        kind: what it is.
        wording: the words.
        evidence: what did they say or show?
        said_by: the young person's id, or None.
        written_down_by: the adult's id, or None where the young person wrote it.
        exactness: whether these are the very words.
        source: how they came in.
        session_id: the session it was said in.
        state: private until shared, or shared at once.
    """
    checked_wording(wording)
    storable(evidence, "What they said or showed")
    if state not in (RemarkState.PRIVATE, RemarkState.SHARED):
        raise RuleBrokenError("New words are private or shared; they are set aside afterwards. Nothing was changed.")
    file.get(Tenderer, tenderer_id)
    with file.action("keep_remark") as write:
        return write.insert(
            Remark(
                id=write.new_id(),
                tenderer_id=tenderer_id,
                session_id=session_id,
                kind=kind,
                wording=wording,
                evidence=evidence,
                said_by=said_by,
                written_down_by=written_down_by,
                exactness=exactness,
                source=source,
                state=state,
                said_at=write.now,
                position=file.next_position(Remark, tenderer_id=tenderer_id),
            )
        ).id


def share_remarks(file: CommissionFile, remark_ids: list[str]) -> None:
    """Share private remarks, together, as their young people agreed to; also brings back ones set aside."""
    for remark_id in remark_ids:
        _not_safeguarding(file.get(Remark, remark_id))
    with file.action("share_remarks") as write:
        for remark_id in remark_ids:
            write.update(Remark, remark_id, state=RemarkState.SHARED, set_aside_reason="")


def keep_remark_private(file: CommissionFile, remark_id: str) -> None:
    """Make a shared remark private again."""
    _not_safeguarding(file.get(Remark, remark_id))
    with file.action("keep_remark_private") as write:
        write.update(Remark, remark_id, state=RemarkState.PRIVATE, set_aside_reason="")


def set_remark_aside(file: CommissionFile, remark_id: str, reason: str) -> None:
    """Set a remark aside with a reason, which is kept."""
    checked_wording(reason, "The reason for setting words aside")
    _not_safeguarding(file.get(Remark, remark_id))
    with file.action("set_remark_aside") as write:
        write.update(Remark, remark_id, state=RemarkState.SET_ASIDE, set_aside_reason=reason)


def set_remark_aside_for_safeguarding(file: CommissionFile, remark_id: str) -> None:
    """Take a disclosure in a remark out of sight at once; it is in no pack and no shared copy."""
    with file.action("set_remark_aside_for_safeguarding", undoable=False) as write:
        write.update(Remark, remark_id, state=RemarkState.SAFEGUARDING)


def confirm_remark_passed_on(file: CommissionFile, remark_id: str) -> None:
    """Record that a remark set aside for safeguarding was passed to the safeguarding lead."""
    if file.get(Remark, remark_id).state is not RemarkState.SAFEGUARDING:
        raise RuleBrokenError("These words are not set aside for safeguarding. Nothing was changed.")
    with file.action("confirm_remark_passed_on", undoable=False) as write:
        write.update(Remark, remark_id, passed_on_at=write.now)


def bring_remark_back_from_safeguarding(file: CommissionFile, remark_id: str) -> None:
    """Bring a remark back that was set aside for safeguarding by mistake; it is private then."""
    if file.get(Remark, remark_id).state is not RemarkState.SAFEGUARDING:
        raise RuleBrokenError("These words are not set aside for safeguarding. Nothing was changed.")
    with file.action("bring_remark_back_from_safeguarding", undoable=False) as write:
        write.update(Remark, remark_id, state=RemarkState.PRIVATE, passed_on_at=None)


def link_remark(file: CommissionFile, remark_id: str, criterion_id: str | None) -> None:
    """Link a remark to the published criterion it bears on, as an officer sees it; None for none."""
    with file.action("link_remark") as write:
        write.update(Remark, remark_id, criterion_id=criterion_id)


def remove_remark(file: CommissionFile, remark_id: str) -> None:
    """Take out a remark entered by mistake; undo brings it back."""
    remark = file.get(Remark, remark_id)
    if remark.state is RemarkState.SAFEGUARDING and remark.passed_on_at is None:
        raise RuleBrokenError(
            "These words are set aside for safeguarding and stay until you confirm that they were passed to the "
            "safeguarding lead."
        )
    with file.action("remove_remark") as write:
        write.delete(Remark, remark_id)


def give_verdict(
    file: CommissionFile,
    tenderer_id: str,
    answer: Answer,
    *,
    session_id: str,
    young_person_id: str | None = None,
    category_id: str | None = None,
    specification_line_id: str | None = None,
    wording: str = "",
    source: Source = Source.TYPED,
) -> str:
    """Give a verdict, overall, on a category or on a specification line, replacing an earlier one; return its id.

    With ``young_person_id`` it is that person's own, else the group's after talking; both are kept.

    Raises:
        RuleBrokenError: the young person was not at the presentation, or both a category and a line are named.
    """
    if category_id is not None and specification_line_id is not None:
        raise RuleBrokenError("A verdict is about a category or a line, not both. Nothing was changed.")
    storable(wording, "The words with the verdict")
    file.get(Tenderer, tenderer_id)
    _must_have_been_here(file, session_id, young_person_id, tenderer_id)
    about = {
        "tenderer_id": tenderer_id,
        "young_person_id": young_person_id,
        "category_id": category_id,
        "specification_line_id": specification_line_id,
    }
    old = file.find(Verdict, **about)
    with file.action("give_verdict") as write:
        if old is not None:
            return write.update(
                Verdict, old.id, answer=answer, wording=wording, session_id=session_id, source=source
            ).id
        return write.insert(
            Verdict(
                id=write.new_id(),
                tenderer_id=tenderer_id,
                session_id=session_id,
                young_person_id=young_person_id,
                category_id=category_id,
                specification_line_id=specification_line_id,
                answer=answer,
                wording=wording,
                source=source,
            )
        ).id


def take_verdict_away(file: CommissionFile, verdict_id: str) -> None:
    """Take a verdict away, so that no answer is given."""
    with file.action("take_verdict_away") as write:
        write.delete(Verdict, verdict_id)


def find_strongest(
    file: CommissionFile, session_id: str, young_person_id: str, tenderer_id: str, *, wording: str = ""
) -> str:
    """Keep whom one young person found strongest and why, replacing an earlier choice; return its id."""
    storable(wording, "The reason")
    _must_have_been_here(file, session_id, young_person_id)
    old = file.find(Strongest, session_id=session_id, young_person_id=young_person_id)
    with file.action("find_strongest") as write:
        if old is not None:
            return write.update(Strongest, old.id, tenderer_id=tenderer_id, wording=wording).id
        return write.insert(
            Strongest(
                id=write.new_id(),
                session_id=session_id,
                young_person_id=young_person_id,
                tenderer_id=tenderer_id,
                wording=wording,
            )
        ).id


def take_strongest_away(file: CommissionFile, strongest_id: str) -> None:
    """Take away whom a young person found strongest, so that they say nobody."""
    with file.action("take_strongest_away") as write:
        write.delete(Strongest, strongest_id)


def evaluate_session(
    file: CommissionFile,
    session_id: str,
    *,
    young_person_id: str | None = None,
    enjoyed: EvaluationAnswer = EvaluationAnswer.NO_ANSWER,
    understood: EvaluationAnswer = EvaluationAnswer.NO_ANSWER,
    wording: str = "",
    source: Source = Source.TYPED,
) -> str:
    """Keep what one young person thought of a session; no answer is an answer. Returns its id."""
    storable(wording)
    old = (
        file.find(Evaluation, session_id=session_id, young_person_id=young_person_id)
        if young_person_id is not None
        else None
    )
    with file.action("evaluate_session") as write:
        if old is not None:
            return write.update(
                Evaluation, old.id, enjoyed=enjoyed, understood=understood, wording=wording, source=source
            ).id
        return write.insert(
            Evaluation(
                id=write.new_id(),
                session_id=session_id,
                young_person_id=young_person_id,
                enjoyed=enjoyed,
                understood=understood,
                wording=wording,
                source=source,
                position=file.next_position(Evaluation, session_id=session_id),
            )
        ).id


def _must_have_been_here(
    file: CommissionFile, session_id: str, young_person_id: str | None, tenderer_id: str | None = None
) -> None:
    if young_person_id is None:
        return
    there = who_came(file, session_id) if tenderer_id is None else who_was_there(file, tenderer_id, [session_id])
    if young_person_id not in there:
        raise RuleBrokenError("This young person was not there, so this would not count. Mark them as here first.")


def _not_safeguarding(remark: Remark) -> None:
    if remark.state is RemarkState.SAFEGUARDING:
        raise RuleBrokenError(
            "These words are set aside for safeguarding. Bring them back first if that was a mistake; nothing was "
            "changed."
        )
