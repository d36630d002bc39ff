"""How those who were there answered."""

from collections.abc import Sequence

from workshop_app.domain.feedback import Verdict, VerdictCount, count_verdicts
from workshop_app.record.people import who_was_there
from workshop_app.store import Reading


def counted(file: Reading, given: Sequence[Verdict]) -> VerdictCount:
    """Count how those who were there answered one thing asked of one tenderer.

    Args:
        file: the open file.
        given: all verdicts on that thing, at least one; the group's own is among them but does not count.
    """
    tenderer_id = given[0].tenderer_id
    return count_verdicts(given, who_was_there(file, tenderer_id, {one.session_id for one in given}))
