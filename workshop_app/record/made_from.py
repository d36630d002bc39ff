"""What was made from words that were since set aside for safeguarding: other wordings, parts and what they were joined
into, specification lines and their later versions, questions and what these were made into.

All of it is off the wall and in no pack from the moment on at which the words are set aside, until somebody says of
each whether it stays. What was said of which is in the journal: ``let_it_stay`` and ``set_it_aside_too``.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.feedback import Remark
from workshop_app.domain.provenance import MadeHow, WordsState
from workshop_app.domain.row import Row
from workshop_app.domain.setting_aside import is_hidden, is_safeguarded
from workshop_app.domain.specification import (
    Question,
    QuestionOrigin,
    QuestionSource,
    SpecificationLine,
    SpecificationSource,
)
from workshop_app.domain.statements import Statement, StatementOrigin
from workshop_app.record.lines import latest_of
from workshop_app.store import Reading

_SET_ASIDE = ("set_aside_for_safeguarding", "set_it_aside_too", "set_remark_aside_for_safeguarding", "recover")
_MADE = (
    "reword_statement",
    "split_statement",
    "join_statements",
    "correct_slip",
    "add_specification_line",
    "edit_specification_line",
    "add_question",
)
_STAYS = ("let_it_stay",)
_ANSWERED = (*_STAYS, "set_it_aside_too")


class MadeKind(StrEnum):
    """What can be made from somebody's words."""

    WORDS = "words"
    REMARK = "feedback"
    LINE = "specification line"
    QUESTION = "question"


ROWS: dict[MadeKind, type[Statement | Remark | SpecificationLine | Question]] = {
    MadeKind.WORDS: Statement,
    MadeKind.REMARK: Remark,
    MadeKind.LINE: SpecificationLine,
    MadeKind.QUESTION: Question,
}
"""What holds each of them."""

_Key = tuple[MadeKind, str]


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
    reached = _reached(file)
    found = []
    for kind, row in ROWS.items():
        rows = [file.get(row, row_id) for of, row_id in reached if of is kind]
        for one in sorted(rows, key=lambda one: (one.position, one.id)):
            seq = reached[kind, one.id]
            if is_safeguarded(one) or _stays(file, row, one.id, seq):
                continue
            # Other wordings that nobody lets stay are set aside themselves then, and are not in here.
            again = kind in (MadeKind.WORDS, MadeKind.REMARK)
            asked = again or file.latest_action(_ANSWERED, row, one.id) < seq
            found.append(Made(one.id, kind, one.wording, asked=asked))
    return found


def _made_of_what(file: Reading) -> dict[_Key, set[_Key]]:
    """Return by each thing what was made from it, one step at a time."""
    words, remark, line, question = MadeKind.WORDS, MadeKind.REMARK, MadeKind.LINE, MadeKind.QUESTION
    steps: list[tuple[_Key, _Key]] = [
        *(((words, o), (words, one.id)) for one in file.all(Statement) if (o := one.rewording_of)),
        *(((words, one.from_statement_id), (words, one.statement_id)) for one in file.all(StatementOrigin)),
        *(((remark, o), (remark, one.id)) for one in file.all(Remark) if (o := one.rewording_of)),
        *(((words, one.statement_id), (line, one.specification_line_id)) for one in file.all(SpecificationSource)),
        *(((line, o), (line, one.id)) for one in file.all(SpecificationLine) if (o := one.replaces)),
        *(((words, one.statement_id), (question, one.question_id)) for one in file.all(QuestionSource)),
        *(((question, one.from_question_id), (question, one.question_id)) for one in file.all(QuestionOrigin)),
    ]
    made: dict[_Key, set[_Key]] = {}
    for origin, thing in steps:
        made.setdefault(origin, set()).add(thing)
    return made


def to_be_asked(file: Reading) -> list[Made]:
    """Return that of it of which nobody has said yet whether it stays."""
    return [one for one in made_from_safeguarded(file) if one.asked]


def made_of(file: Reading, words_ids: set[str]) -> list[Statement | Remark | SpecificationLine | Question]:
    """Return all that was made of words, and of that in turn, the words themselves left out."""
    steps = _made_of_what(file)
    to_look_at = [key for key in steps if key[1] in words_ids]
    found: set[_Key] = set()
    while to_look_at:
        more = steps.get(to_look_at.pop(), set()) - found
        found |= more
        to_look_at += more
    return [file.get(ROWS[kind], row_id) for kind, row_id in sorted(found) if row_id not in words_ids]


def is_out_of_sight(file: Reading, statement: Statement) -> bool:
    """Tell whether words are set aside for safeguarding, or made from such words so that it is asked about them."""
    if is_safeguarded(statement):
        return True
    made = statement.rewording_of is not None or statement.made_how is MadeHow.JOINED
    return made and any(one.id == statement.id for one in made_from_safeguarded(file))


def lines(file: Reading) -> list[SpecificationLine]:
    """Return the specification's lines in their latest versions, without those that are out of sight or set aside."""
    hidden = hidden_lines(file)
    return [one for one in latest_of(file.all(SpecificationLine)) if one.id not in hidden]


def hidden_lines(file: Reading) -> set[str]:
    """Return the ids of the versions of lines that are out of sight or set aside."""
    return _hidden(file, MadeKind.LINE)


def questions(file: Reading) -> list[Question]:
    """Return the questions, without those that are out of sight or set aside."""
    hidden = hidden_questions(file)
    return [one for one in file.all(Question) if one.id not in hidden]


def hidden_questions(file: Reading) -> set[str]:
    """Return the ids of the questions that are out of sight or set aside."""
    return _hidden(file, MadeKind.QUESTION)


def _hidden(file: Reading, kind: MadeKind) -> set[str]:
    out_of_sight = {one.id for one in made_from_safeguarded(file) if one.kind is kind}
    return out_of_sight | {one.id for one in file.all(ROWS[kind]) if is_hidden(one)}


def _reached(file: Reading) -> dict[_Key, int]:
    """Return by each thing set aside, or made from one, the number of the action that set it, or the latest, aside."""
    aside = {
        (kind, one.id): max(1, file.latest_action(_SET_ASIDE, row, one.id))
        for kind, row in ROWS.items()
        for one in file.all(row, state=WordsState.SAFEGUARDING)
    }
    if not aside:
        return {}
    steps = _made_of_what(file)
    reached = dict(aside)
    to_look_at = list(aside)
    while to_look_at:
        origin = to_look_at.pop()
        seq = reached[origin]
        for made in steps.get(origin, ()):
            if made not in aside and reached.get(made, 0) < seq and _reaches(file, origin, seq, made):
                reached[made] = seq
                to_look_at.append(made)
    return reached


def _reaches(file: Reading, origin: _Key, seq: int, made: _Key) -> bool:
    """Tell whether what action ``seq`` set aside reaches something made from a thing that it reaches.

    It does not where that thing stays and the other was made from it only afterwards.
    """
    stays = _stays(file, ROWS[origin[0]], origin[1], seq)
    return not stays or file.latest_action(_MADE, ROWS[made[0]], made[1]) < seq


def _stays(file: Reading, kind: type[Row], row_id: str, seq: int) -> bool:
    return file.latest_action(_STAYS, kind, row_id) > seq
