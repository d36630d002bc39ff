"""What is one thing with words: all versions of a line, and words before and after a slip was put right."""

from workshop_app.domain.feedback import Remark
from workshop_app.domain.provenance import MadeHow
from workshop_app.domain.row import Row
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement
from workshop_app.record.lines import versions_of
from workshop_app.store import Reading


def forms_of(file: Reading, words: Row) -> list[Row]:
    """Return all that is one thing with words of any kind, themselves among them, the first first."""
    if isinstance(words, SpecificationLine):
        return list(versions_of(file, words.id))
    if not isinstance(words, Statement | Remark):
        return [words]
    row = type(words)
    found: list[Row] = [words]
    before = before_the_slip(words)
    while before is not None:
        first = file.get(row, before)
        found.insert(0, first)
        before = before_the_slip(first)
    while (after := file.find(row, rewording_of=found[-1].id, made_how=MadeHow.CORRECTED)) is not None:
        found.append(after)
    return found


def before_the_slip(words: Statement | Remark) -> str | None:
    """Return the id of the form that words had before a slip in them was put right, or None."""
    return words.rewording_of if words.made_how is MadeHow.CORRECTED else None
