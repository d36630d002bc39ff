"""What was answered about a tenderer on an occasion, and how those who were there answered."""

from collections.abc import Sequence

from workshop_app.domain.feedback import Verdict, VerdictCount, count_verdicts
from workshop_app.domain.occasions import Occasion
from workshop_app.record.fairness import who_gives_no_answers
from workshop_app.record.occasions import who_was_at
from workshop_app.store import Reading


def given_on(file: Reading, occasion: Occasion) -> list[Verdict]:
    """Return all verdicts on one occasion; none on one that the file does not have yet."""
    return file.all(Verdict, occasion_id=occasion.id) if occasion.id else []


def counted(file: Reading, given: Sequence[Verdict]) -> VerdictCount:
    """Count how those who were there answered one thing asked of one tenderer on one occasion.

    Whoever gives no answers on it, as was decided once they had declared, is not among them.

    Args:
        file: the open file.
        given: all verdicts on that thing, at least one; the group's own is among them but does not count.
    """
    occasion = file.get(Occasion, given[0].occasion_id)
    return count_verdicts(given, who_was_at(file, occasion) - who_gives_no_answers(file, occasion.tenderer_id))
