"""Setting a remark aside because it may rest on an unfair factor: only after its young person was asked."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back, must_stand
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import AskedFirst, Remark
from workshop_app.domain.kinds_of_words import REMARKS
from workshop_app.domain.setting_aside import NOT_UNFAIR, Fields, when_set_aside
from workshop_app.domain.wording import checked_wording, is_empty, storable
from workshop_app.store import Writing

NOT_SET_ASIDE: Fields = {"set_aside_reason": "", **NOT_UNFAIR}
"""What a remark says that is not set aside."""


@action("Set feedback aside as perhaps unfair")
def set_aside_as_unfair(
    write: Writing,
    remark_id: str,
    *,
    factor: str,
    asked_first: AskedFirst,
    their_answer: str,
    decided_by: str,
    why: str,
) -> None:
    """Set a remark aside that may rest on what must not count; its words stay in the file, and packs count it.

    Args:
        write: the open file, or the action this is part of.
        remark_id: which remark.
        factor: what it may rest on, such as how somebody looks.
        asked_first: whether its young person was asked before, or could not be.
        their_answer: what they answered, in their words; empty where they could not be asked.
        decided_by: who decided, as they are to be named.
        why: why it was decided so.

    Raises:
        RuleBrokenError: something of it is missing, or the remark was taken back or is set aside for safeguarding.
    """
    file = write.file
    remark = file.get(Remark, remark_id)
    check_not_taken_back(file, remark_id)
    must_stand(file, remark)
    checked_wording(factor, "What it may rest on")
    checked_wording(decided_by, "Who decided")
    checked_wording(why, "Why it is set aside")
    storable(their_answer, "What they answered")
    if asked_first is AskedFirst.YES and is_empty(their_answer):
        raise RuleBrokenError("Write down what they answered when they were asked. Nothing was changed.")
    if asked_first is AskedFirst.COULD_NOT_BE and not is_empty(their_answer):
        raise RuleBrokenError("They answered, so they were asked. Say so; nothing was changed.")
    write.update(
        Remark,
        remark_id,
        **{
            **when_set_aside(REMARKS, remark, f"{factor}: {why}"),
            "unfair": True,
            "asked_first": asked_first,
            "their_answer": their_answer,
            "set_aside_by": decided_by,
        },
    )
