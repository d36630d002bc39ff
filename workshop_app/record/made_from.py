"""What was made from words that were since set aside for safeguarding: other wordings, specification lines, questions.

All of it is off the wall and in no pack from the moment on at which the words are set aside, until somebody says of
each whether it stays. What was said of which is in the journal: ``let_it_stay`` and ``set_it_aside_too``.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.row import Row
from workshop_app.domain.setting_aside import is_safeguarded
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.lines import latest_of
from workshop_app.store import Reading

_SET_ASIDE = ("set_aside_for_safeguarding", "set_it_aside_too", "recover")
_MADE = ("reword_statement", "add_specification_line", "edit_specification_line", "add_question")
_STAYS = ("let_it_stay",)
_ANSWERED = (*_STAYS, "set_it_aside_too")


class MadeKind(StrEnum):
    """What can be made from somebody's words."""

    WORDS = "words"
    LINE = "specification line"
    QUESTION = "question"


ROWS: dict[MadeKind, type[Statement | SpecificationLine | Question]] = {
    MadeKind.WORDS: Statement,
    MadeKind.LINE: SpecificationLine,
    MadeKind.QUESTION: Question,
}
"""What holds each of them."""


@dataclass(frozen=True, slots=True)
class Made:
    """Something made from words set aside for safeguarding; ``asked`` until somebody has said whether it stays."""

    id: str
    kind: MadeKind
    wording: str
    asked: bool


def made_from_safeguarded(file: Reading) -> list[Made]:
    """Return all that is out of sight since what it was made from was set aside for safeguarding, in its order.

    Each thing is asked about by itself: that one stays says nothing of what was made from it before. What is made
    later, from something that stays, is not asked about.
    """
    reached = _statements_reached(file)
    if not reached:
        return []
    words = sorted((file.get(Statement, one) for one in reached), key=lambda one: one.position)
    found = [
        Made(one.id, MadeKind.WORDS, one.wording, asked=True)
        for one in words
        if not is_safeguarded(one) and not _stays(file, Statement, one.id, reached[one.id])
    ]
    sources: list[tuple[MadeKind, str, str]] = [
        *((MadeKind.LINE, one.specification_line_id, one.statement_id) for one in file.all(SpecificationSource)),
        *((MadeKind.QUESTION, one.question_id, one.statement_id) for one in file.all(QuestionSource)),
    ]
    since: dict[str, int] = {}
    for kind, made_id, statement_id in sources:
        seq = reached.get(statement_id, 0)
        if seq and _reaches(file, statement_id, seq, ROWS[kind], made_id):
            since[made_id] = max(seq, since.get(made_id, 0))
    for kind in (MadeKind.LINE, MadeKind.QUESTION):
        found += [
            Made(one.id, kind, one.wording, asked=file.latest_action(_ANSWERED, ROWS[kind], one.id) < since[one.id])
            for one in file.all(ROWS[kind])
            if one.id in since and not _stays(file, ROWS[kind], one.id, since[one.id])
        ]
    return found


def to_be_asked(file: Reading) -> list[Made]:
    """Return that of it of which nobody has said yet whether it stays."""
    return [one for one in made_from_safeguarded(file) if one.asked]


def rewordings_of(file: Reading, statement_ids: set[str]) -> list[Statement]:
    """Return the other wordings of statements, those of other wordings among them."""
    found: dict[str, Statement] = {}
    to_look_at = list(statement_ids)
    while to_look_at:
        more = [one for one in file.all(Statement, rewording_of=to_look_at.pop()) if one.id not in found]
        found |= {one.id: one for one in more}
        to_look_at += [one.id for one in more]
    return list(found.values())


def is_out_of_sight(file: Reading, statement: Statement) -> bool:
    """Tell whether words are set aside for safeguarding, or made from such words so that it is asked about them."""
    if is_safeguarded(statement):
        return True
    return statement.rewording_of is not None and any(one.id == statement.id for one in made_from_safeguarded(file))


def lines(file: Reading) -> list[SpecificationLine]:
    """Return the specification's lines in their latest versions, without those that are out of sight."""
    hidden = hidden_lines(file)
    return [one for one in latest_of(file.all(SpecificationLine)) if one.id not in hidden]


def hidden_lines(file: Reading) -> set[str]:
    """Return the ids of the versions of lines that are out of sight."""
    return _hidden(file, MadeKind.LINE)


def questions(file: Reading) -> list[Question]:
    """Return the questions, without those that are out of sight."""
    hidden = _hidden(file, MadeKind.QUESTION)
    return [one for one in file.all(Question) if one.id not in hidden]


def hidden_questions(file: Reading) -> set[str]:
    """Return the ids of the questions that are out of sight."""
    return _hidden(file, MadeKind.QUESTION)


def _hidden(file: Reading, kind: MadeKind) -> set[str]:
    return {one.id for one in made_from_safeguarded(file) if one.kind is kind}


def _statements_reached(file: Reading) -> dict[str, int]:
    """Return by the id of each statement set aside, or made from one, the number of the action that set it aside."""
    reached = {
        one.id: file.latest_action(_SET_ASIDE, Statement, one.id)
        for one in file.all(Statement, state=StatementState.SAFEGUARDING)
    }
    for one in rewordings_of(file, set(reached)) if reached else []:
        origin = one.rewording_of or ""
        if one.id not in reached and origin in reached and _reaches(file, origin, reached[origin], Statement, one.id):
            reached[one.id] = reached[origin]
    return reached


def _reaches(file: Reading, statement_id: str, seq: int, kind: type[Row], made_id: str) -> bool:
    """Tell whether what action ``seq`` set aside reaches something made from a statement that it reaches.

    It does not where the statement stays and the thing was made from it only afterwards.
    """
    return not _stays(file, Statement, statement_id, seq) or file.latest_action(_MADE, kind, made_id) < seq


def _stays(file: Reading, kind: type[Row], row_id: str, seq: int) -> bool:
    return file.latest_action(_STAYS, kind, row_id) > seq
