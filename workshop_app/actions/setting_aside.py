"""Setting words aside, with a reason or for safeguarding: the same for everything that is somebody's words."""

from collections.abc import Callable, Sequence

from workshop_app.actions.action import action, also_known
from workshop_app.actions.checks import check_not_taken_back, must_stand
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.kinds_of_words import Words, kind_of
from workshop_app.domain.setting_aside import (
    Fields,
    is_hidden,
    is_safeguarded,
    must_be_looked_at,
    must_be_undecided,
    when_brought_back,
    when_brought_in,
    when_decided_aside,
    when_passed_on,
    when_safeguarded,
    when_set_aside,
)
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.made_from import ROWS, Made, MadeKind, made_of, to_be_asked
from workshop_app.record.setting_aside import (
    corrected,
    kind_and_words,
    one_thing,
    safeguarded,
    said_alike,
    set_aside_now,
)
from workshop_app.store import Writing


@action("Set words aside")
def set_aside(write: Writing, words_id: str, reason: str) -> None:
    """Set words aside with a reason, which is kept; of a line all its versions. An answer beside them still counts.

    Putting statements up, sharing remarks or bringing any words back undoes it.

    Raises:
        RuleBrokenError: they were taken back or are set aside for safeguarding, or there is no reason.
    """
    kind, words = kind_and_words(write.file, words_id)
    check_not_taken_back(write.file, words_id)
    changed = when_set_aside(kind, words, reason)
    for one in one_thing(write.file, words_id):
        if one.id == words_id or not is_hidden(one):
            write.update(kind.row, one.id, **changed)


@action("Bring words back")
def bring_back(write: Writing, words_id: str) -> None:
    """Bring words back that were set aside with a reason: statements wait, remarks are private, all others are shown.

    Raises:
        RuleBrokenError: they are not set aside, or for safeguarding, or other words stand in their place since.
    """
    kind, words = kind_and_words(write.file, words_id)
    changed = when_brought_in(kind, words)
    must_stand(write.file, words)
    for one in one_thing(write.file, words_id):
        if one.id == words_id or isinstance(one, SpecificationLine):
            write.update(kind.row, one.id, **changed)


@action("Set words aside for safeguarding", undoable=False)
def set_aside_for_safeguarding(write: Writing, words_ids: Sequence[str]) -> int:
    """Take a disclosure off the wall at once, into no search there, pack or shared copy; return how many went.

    All that look the same go with it, of every kind of words and wherever they are. It cannot be undone by mistake;
    ``bring_back_from_safeguarding`` is an action of its own. What was made from them is out of sight as well, and is
    asked about one by one: other wordings wait, and lines and questions are shown nowhere (``record.made_from``).
    """
    return _take_out_of_sight(write, words_ids, to_look_at=False)


@action("Take words off the big screen, to be looked at", undoable=False)
def take_words_off(write: Writing, words_ids: Sequence[str]) -> int:
    """Take words off the wall at once, for the facilitator to decide what they are: a disclosure, a prank, a mistake.

    Return how many went.

    Until then they count as set aside for safeguarding, with all that look the same and what was made from them.
    """
    return _take_out_of_sight(write, words_ids, to_look_at=True)


def _take_out_of_sight(write: Writing, words_ids: Sequence[str], *, to_look_at: bool) -> int:
    before = {one.id for one in safeguarded(write.file)}
    aside: set[str] = set()
    for words_id in words_ids:
        for one in said_alike(write.file, words_id):
            aside.add(one.id)
            # What was decided already stays so, whatever is taken off later.
            if not is_safeguarded(one) or (must_be_looked_at(one) and not to_look_at):
                write.update(type(one), one.id, **when_safeguarded(kind_of(one), one, to_look_at=to_look_at))
    for made in made_of(write.file, aside):
        if isinstance(made, Statement) and made.state is StatementState.UP:
            write.update(Statement, made.id, state=StatementState.WAITING)
        if isinstance(made, Remark) and made.state is RemarkState.SHARED:
            write.update(Remark, made.id, state=RemarkState.PRIVATE)
    return sum(one.id in aside - before for one in set_aside_now(write.file))


@action("Decide: words taken off the big screen are for safeguarding", undoable=False)
def decide_safeguarding(write: Writing, words_id: str) -> None:
    """Decide that words taken off the wall are a disclosure, with all taken off that are the same words.

    Raises:
        RuleBrokenError: nothing is to be decided about them.
    """
    _, words = kind_and_words(write.file, words_id)
    must_be_undecided(words)
    _take_out_of_sight(write, [words_id], to_look_at=False)


@action("Decide: words taken off the big screen are set aside with a reason", undoable=False)
def decide_set_aside(write: Writing, words_id: str, reason: str) -> None:
    """Decide that words taken off the wall are set aside as any words are, a prank for instance; so are the same words.

    Raises:
        RuleBrokenError: nothing is to be decided about them, they were taken back, or there is no reason.
    """
    kind, words = kind_and_words(write.file, words_id)
    check_not_taken_back(write.file, words_id)
    when_decided_aside(kind, words, reason)
    _decide_alike(write, words_id, lambda one: when_decided_aside(kind_of(one), one, reason))


@action("Decide: words taken off the big screen come back", undoable=False)
def decide_bring_back(write: Writing, words_id: str) -> None:
    """Decide that words taken off the wall may be said: they and the same words go where nobody but the console sees.

    Raises:
        RuleBrokenError: nothing is to be decided about them, or they were taken back.
    """
    _, words = kind_and_words(write.file, words_id)
    check_not_taken_back(write.file, words_id)
    must_be_undecided(words)
    _decide_alike(write, words_id, lambda one: when_brought_back(kind_of(one), one))


def _decide_alike(write: Writing, words_id: str, decided: Callable[[Words], Fields]) -> None:
    """Decide about all that were taken off with these words; those in which a slip was put right stay set aside."""
    replaced = corrected(write.file, Statement) | corrected(write.file, Remark)
    for one in said_alike(write.file, words_id):
        if must_be_looked_at(one):
            changed = when_brought_back(kind_of(one), one, corrected=True) if one.id in replaced else decided(one)
            write.update(type(one), one.id, **changed)


@action("Leave in what was made from words set aside", undoable=False)
def let_it_stay(write: Writing, made_id: str) -> None:
    """Say of something made from words that were set aside that it gives nothing away: it is as it was before.

    Another wording waits, and is put up as all words are.

    Raises:
        RuleBrokenError: nothing is asked about it.
    """
    write.touch(ROWS[_asked_about(write, made_id).kind], made_id)


@action("Also set aside what was made from words set aside", undoable=False)
def set_it_aside_too(write: Writing, made_id: str) -> None:
    """Say of something made from words that were set aside that it tells the same: it stays out of sight with them.

    Raises:
        RuleBrokenError: nothing is asked about it.
    """
    made = _asked_about(write, made_id)
    if made.kind in (MadeKind.WORDS, MadeKind.REMARK):
        set_aside_for_safeguarding(write, [made_id])
    else:
        write.touch(ROWS[made.kind], made_id)


def _asked_about(write: Writing, made_id: str) -> Made:
    for one in to_be_asked(write.file):
        if one.id == made_id:
            return one
    raise RuleBrokenError("Nothing is asked about this any more. Nothing was changed.")


@action("Confirm that words were passed to the safeguarding lead", undoable=False)
def confirm_passed_on(write: Writing, words_id: str, *, to: str = "") -> None:
    """Record that words set aside for safeguarding were passed on, and to whom; the first time counts.

    Args:
        write: what it writes in.
        words_id: which words.
        to: who was told, as the facilitator names them: nearly always the safeguarding lead.

    Raises:
        RuleBrokenError: they are not set aside for safeguarding, or nobody has looked at them yet.
    """
    kind, words = kind_and_words(write.file, words_id)
    when_passed_on(words, write.now, to)
    for one in one_thing(write.file, words_id):
        if is_safeguarded(one) and not one.to_look_at:
            write.update(kind.row, one.id, **when_passed_on(one, write.now, to))


@action("Bring words back from safeguarding", undoable=False)
def bring_back_from_safeguarding(write: Writing, words_id: str) -> None:
    """Bring words back that were set aside for safeguarding by mistake: nobody but the console sees them then.

    Statements wait, remarks are private; words that have no such place stay set aside, to be brought back from there.
    So do those in which a slip was put right.

    Raises:
        RuleBrokenError: they were taken back since.
    """
    file = write.file
    check_not_taken_back(file, words_id)
    kind, words = kind_and_words(file, words_id)
    when_brought_back(kind, words)
    replaced = corrected(file, kind.row) if kind.row is Statement or kind.row is Remark else {}
    for one in one_thing(file, words_id):
        if is_safeguarded(one):
            write.update(kind.row, one.id, **when_brought_back(kind, one, corrected=one.id in replaced))


also_known("set_remark_aside", "Set feedback aside")
also_known("set_remark_aside_for_safeguarding", "Set feedback aside for safeguarding", undoable=False)
also_known("confirm_remark_passed_on", "Confirm that feedback was passed to the safeguarding lead", undoable=False)
also_known("bring_remark_back_from_safeguarding", "Bring feedback back from safeguarding", undoable=False)
also_known("set_attachment_aside", "Set an attachment aside")
also_known("keep_attachment_again", "Bring an attachment back")
also_known("set_attachment_aside_for_safeguarding", "Set an attachment aside for safeguarding", undoable=False)
also_known(
    "confirm_attachment_passed_on", "Confirm that an attachment was passed to the safeguarding lead", undoable=False
)
also_known("bring_attachment_back", "Bring an attachment back from safeguarding", undoable=False)
