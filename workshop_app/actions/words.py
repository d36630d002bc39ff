"""What every kind of words is kept with: who wrote them down, and whether they are the very ones."""

from typing import Any

from workshop_app.actions.checks import check_scribe
from workshop_app.domain.fairness import Declaration
from workshop_app.domain.feedback import Evaluation, Strongest, Verdict
from workshop_app.domain.kinds_of_words import kind_of
from workshop_app.domain.provenance import Exactness, Source, must_be_from_paper, must_be_one_voice
from workshop_app.domain.setting_aside import when_said_anew
from workshop_app.domain.sorting import Pick
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.store import Reading, Writing

Fields = dict[str, Any]
"""Fields of words, with what they hold."""


def how_written(
    file: Reading,
    session_id: str | None,
    *,
    written_down_by: str | None,
    exactness: Exactness,
    source: Source,
    typed_by: str | None,
) -> Fields:
    """Return the fields that say how words were written down, checked.

    Raises:
        RuleBrokenError: whoever wrote them down or typed them in only watches, or nothing stood on paper to be typed.
    """
    check_scribe(file, written_down_by, session_id)
    check_scribe(file, typed_by, session_id)
    must_be_from_paper(source, typed_by)
    return {"written_down_by": written_down_by, "exactness": exactness, "source": source, "typed_by": typed_by}


def whose(said_by: str | None, by_group: bool) -> Fields:
    """Return the fields that say who said words, checked.

    Raises:
        RuleBrokenError: both a young person and the group are named.
    """
    must_be_one_voice(said_by, by_group)
    return {"said_by": said_by, "by_group": by_group}


def said_anew(
    write: Writing,
    old: Declaration | Verdict | Strongest | Evaluation | Pick | AskedQuestion,
    new: str,
    how: Fields,
    *,
    same_answer: bool = True,
) -> Fields:
    """Return what changes of the words beside an answer as it is given once more.

    Args:
        write: the action.
        old: the answer as it is kept.
        new: the words now; none where somebody answers who does not see those that are set aside.
        how: how they were written down.
        same_answer: the answer that they stand beside is as it was.

    Raises:
        RuleBrokenError: the words there are set aside for safeguarding, and the lead has still to be told.
    """
    words = when_said_anew(old, new)
    field = kind_of(old).words[0]
    same = not words or words[field] == getattr(old, field)
    changed: Fields = {**words, **(how if words else {})}
    if not same:
        changed |= {"language": "", "read_back_at": None, "first_wording": None}
    if not (same and same_answer):
        changed["said_at"] = write.now
    return changed
