"""Cards of a sort that are set aside, as the console lists them: words or lines, whichever it takes."""

from typing import Any

from workshop_app.domain.provenance import WordsState
from workshop_app.domain.sorting import SortOf
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.lines import latest_of
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.sorts import numbering
from workshop_app.record.taking_back import taken_back
from workshop_app.store import Reading

Rows = list[dict[str, Any]]


def set_aside_with_a_reason(file: Reading, takes: SortOf) -> Rows:
    """Return a row for each card set aside with a reason: wording, reason."""
    if takes is SortOf.LINES:
        unseen = taken_back(file)
        lines = latest_of(file.all(SpecificationLine))
        return [_row(one) for one in lines if one.state is WordsState.SET_ASIDE and one.id not in unseen]
    unseen = in_no_list(file, Statement)
    return [_row(one) for one in file.all(Statement, state=StatementState.SET_ASIDE) if one.id not in unseen]


def _row(one: Statement | SpecificationLine) -> dict[str, Any]:
    return {"key": one.id, "wording": one.wording, "reason": one.set_aside_reason}


def set_aside_for_safeguarding(file: Reading, takes: SortOf) -> Rows:
    """Return a row for each card set aside for safeguarding, without its words: number (of the card), passedOn."""
    found: list[Statement] | list[SpecificationLine]
    if takes is SortOf.LINES:
        found = [one for one in latest_of(file.all(SpecificationLine)) if one.state is WordsState.SAFEGUARDING]
    else:
        found = file.all(Statement, state=StatementState.SAFEGUARDING)
    number_of = numbering(file, takes)
    return [{"key": one.id, "number": number_of(one), "passedOn": one.passed_on_at is not None} for one in found]
