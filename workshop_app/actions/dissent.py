"""Words of somebody who does not agree with what the group said or answered; they stand beside it."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back
from workshop_app.actions.words import how_written
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Dissent, Remark, Verdict
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.setting_aside import must_be_removable
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.wording import checked_wording
from workshop_app.store import Writing


@action("Save what somebody sees differently")
def keep_dissent(
    write: Writing,
    tenderer_id: str,
    wording: str,
    *,
    remark_id: str | None = None,
    verdict_id: str | None = None,
    said_by: str | None = None,
    session_id: str | None = None,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Keep the words of one who differs from the group, word for word; return their id.

    Args:
        write: the open file, or the action this is part of.
        tenderer_id: about whom.
        wording: the words.
        remark_id: the group's remark they differ from, or None.
        verdict_id: the group's answer they differ from, or None. With neither they differ from all of it.
        said_by: the young person's id, or None where nobody is named.
        session_id: the session it was said in.
        written_down_by: the adult's id, or None where the young person wrote it.
        exactness: whether these are the very words.
        source: how they came in.
        typed_by: the id of the adult who typed in what stood on paper, or None.

    Raises:
        RuleBrokenError: there are no words, or what they differ from is not the group's, or about another tenderer.
    """
    file = write.file
    file.get(Tenderer, tenderer_id)
    checked_wording(wording)
    how = how_written(
        file, session_id, written_down_by=written_down_by, exactness=exactness, source=source, typed_by=typed_by
    )
    remark = None if remark_id is None else file.get(Remark, remark_id)
    verdict = None if verdict_id is None else file.get(Verdict, verdict_id)
    groups = (remark is None or remark.by_group) and (verdict is None or verdict.young_person_id is None)
    if not groups or (remark is not None and verdict is not None):
        raise RuleBrokenError("Who sees it differently differs from one thing the group said. Nothing was changed.")
    if any(one is not None and one.tenderer_id != tenderer_id for one in (remark, verdict)):
        raise RuleBrokenError("The group said that about another tenderer. Nothing was changed.")
    return write.insert(
        Dissent(
            id=write.new_id(),
            tenderer_id=tenderer_id,
            session_id=session_id,
            remark_id=remark_id,
            verdict_id=verdict_id,
            wording=wording,
            said_by=said_by,
            **how,
            said_at=write.now,
            position=file.next_position(Dissent, tenderer_id=tenderer_id),
        )
    ).id


@action("Remove what somebody sees differently")
def remove_dissent(write: Writing, dissent_id: str) -> None:
    """Take out what was put down by mistake; undo brings it back.

    Raises:
        RuleBrokenError: it was taken back, or is set aside for safeguarding and not yet passed on.
    """
    must_be_removable(write.file.get(Dissent, dissent_id))
    check_not_taken_back(write.file, dissent_id)
    write.delete(Dissent, dissent_id)


def stand_on_all_of_it(write: Writing, *, remark_id: str | None = None, verdict_id: str | None = None) -> None:
    """Let words that differ from what the group takes out stand beside all that it says of that tenderer."""
    if remark_id is not None:
        for one in write.file.all(Dissent, remark_id=remark_id):
            write.update(Dissent, one.id, remark_id=None)
    if verdict_id is not None:
        for one in write.file.all(Dissent, verdict_id=verdict_id):
            write.update(Dissent, one.id, verdict_id=None)
