"""Gathers on which days an adult set words aside, as the journal has it; never a word of them, and whose they were."""

from collections.abc import Iterable

from workshop_app.domain.feedback import Dissent, Evaluation, Remark, RemarkState, Verdict
from workshop_app.domain.kinds_of_words import Words
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.sorting import Pick
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.domain.times import local_day
from workshop_app.exports.gathered_around import GatheredDaysSetAside
from workshop_app.exports.gathering.basis import Basis
from workshop_app.record.lines import latest_of
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.taking_back import taken_back
from workshop_app.store.journal import RECOVERY

_BESIDE: tuple[type[Words], ...] = (Verdict, Dissent, Pick, Evaluation, AskedQuestion, Question)
"""What else is printed of young people's words, besides statements, remarks and lines."""


def set_aside_beside(basis: Basis) -> list[Words]:
    """Return what is set aside with a reason and is no statement and no remark; of a line its latest version."""
    gone = taken_back(basis.file)
    beside: list[Words] = [one for kind in _BESIDE for one in basis.file.all(kind, state=WordsState.SET_ASIDE)]
    lines = [one for one in latest_of(basis.file.all(SpecificationLine)) if one.state is WordsState.SET_ASIDE]
    return [one for one in [*beside, *lines] if one.id not in gone]


def days_set_aside(basis: Basis) -> GatheredDaysSetAside:
    """Gather the days on which the words that a pack counts as set aside were; none of them is for safeguarding."""
    file = basis.file
    gone = in_no_list(file, Remark)
    remarks = [one for one in file.all(Remark, state=RemarkState.SET_ASIDE) if one.id not in gone]
    not_listed = in_no_list(file, Statement)
    statements = file.all(Statement, state=StatementState.SET_ASIDE)
    return GatheredDaysSetAside(
        remarks=_days(basis, (one for one in remarks if not one.unfair)),
        unfair=_days(basis, (one for one in remarks if one.unfair)),
        statements=_days(basis, (one for one in statements if one.id not in not_listed)),
        other_words=_days(basis, set_aside_beside(basis)),
    )


def _days(basis: Basis, aside: Iterable[Words]) -> list[str]:
    file = basis.file

    def day(one: Words) -> str:
        done = file.action_numbered(file.when_given(type(one), "state", one.state).get(one.id, 0))
        # What was saved from another file was set aside before that, and on which day went with its journal.
        return "" if done is None or done.name == RECOVERY else local_day(done.done_at)

    return sorted({day(one) for one in aside}, key=lambda found: (not found, found))
