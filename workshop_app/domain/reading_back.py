"""Reading words back to whoever said them: what may be large on the big screen meanwhile, in front of everybody."""

from enum import StrEnum

from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.kinds_of_words import Words
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.setting_aside import is_hidden
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState


class OnWall(StrEnum):
    """Whether the big screen shows words as they are read back."""

    AT_ONCE = "at once"
    IF_ASKED = "if asked"
    NEVER = "never"


def on_wall(words: Words) -> OnWall:
    """Tell whether the big screen shows words as they are read back.

    What everybody may see already is shown at once, and what waits to be put up only if that is asked for. What is
    private, or stands beside somebody's own answer, is read back at the console alone.
    """
    if is_hidden(words):
        return OnWall.NEVER
    if isinstance(words, Statement):
        return OnWall.AT_ONCE if words.state is StatementState.UP else OnWall.IF_ASKED
    if isinstance(words, Remark):
        return OnWall.AT_ONCE if words.state is RemarkState.SHARED else OnWall.NEVER
    if isinstance(words, Pick):
        return OnWall.AT_ONCE if words.young_person_id is None else OnWall.NEVER
    shared = isinstance(words, SpecificationLine | Question | Category) and words.state is WordsState.KEPT
    return OnWall.AT_ONCE if shared else OnWall.NEVER
