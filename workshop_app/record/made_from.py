"""What was made from somebody's words: other wordings, parts and what they were joined into, specification lines and
their later versions, questions, how these were put, and reasons for picking them.

What was made from words that were since set aside for safeguarding is off the wall and in no pack from that moment on,
until somebody says of each whether it stays. What was said of which is in the journal: ``let_it_stay`` and
``set_it_aside_too``. While the words themselves are still to be looked at, nobody is asked about it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import ROWS_BY_TABLE
from workshop_app.domain.provenance import MadeHow, WordsState
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.setting_aside import is_hidden, is_safeguarded
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.specification import (
    Question,
    QuestionLine,
    QuestionOrigin,
    QuestionPlace,
    QuestionSource,
    SpecificationLine,
    SpecificationSource,
)
from workshop_app.domain.statements import Statement, StatementOrigin
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.record.lines import latest_of
from workshop_app.record.one_thing import forms_of
from workshop_app.store import Reading

_SET_ASIDE = (
    "set_aside_for_safeguarding",
    "take_words_off",
    "decide_safeguarding",
    "set_it_aside_too",
    "set_remark_aside_for_safeguarding",
    "recover",
)
_MADE = (
    "reword_statement",
    "split_statement",
    "join_statements",
    "correct_slip",
    "add_specification_line",
    "edit_specification_line",
    "add_question",
    "merge_questions",
    "propose_title_from",
    "reword_question",
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

Place = tuple[str, str]
"""A row of the file, there or gone: its table and its id."""


@dataclass(frozen=True, slots=True)
class Step:
    """How the record says that one thing was made from another.

    Attributes:
        row: the row that says so.
        origin: its field that says from what.
        of: what that is.
        made: its field that says what was made; "id" where it is that row itself.
        into: what was made.
    """

    row: type[Row]
    origin: str
    of: type[Row]
    made: str
    into: type[Row]


STEPS = (
    Step(Statement, "rewording_of", Statement, "id", Statement),
    Step(StatementOrigin, "from_statement_id", Statement, "statement_id", Statement),
    Step(Remark, "rewording_of", Remark, "id", Remark),
    Step(SpecificationSource, "statement_id", Statement, "specification_line_id", SpecificationLine),
    Step(SpecificationLine, "replaces", SpecificationLine, "id", SpecificationLine),
    Step(QuestionSource, "statement_id", Statement, "question_id", Question),
    Step(QuestionLine, "specification_line_id", SpecificationLine, "question_id", Question),
    Step(QuestionOrigin, "from_question_id", Question, "question_id", Question),
    Step(AskedQuestion, "question_id", Question, "id", AskedQuestion),
    Step(Pick, "statement_id", Statement, "id", Pick),
    Step(Pick, "specification_line_id", SpecificationLine, "id", Pick),
    Step(Pick, "category_id", Category, "id", Pick),
)
"""All the ways in which something is made from somebody's words."""


def steps_from(file: Reading, into: Collection[type[Row]]) -> dict[Place, set[Place]]:
    """Return by each thing what was made from it, one step at a time, of the kinds ``into``."""
    made: dict[Place, set[Place]] = {}
    for step in STEPS:
        for row in file.all(step.row) if step.into in into else ():
            origin, thing = getattr(row, step.origin), getattr(row, step.made)
            if origin is not None:
                made.setdefault((table_of(step.of), origin), set()).add((table_of(step.into), thing))
    return made


def steps_ever(file: Reading) -> dict[Place, set[Place]]:
    """Return the same of all kinds as the journal has it: also what was undone, untied or taken out since."""
    by_table: dict[str, list[Step]] = {}
    for step in STEPS:
        by_table.setdefault(table_of(step.row), []).append(step)
    made: dict[Place, set[Place]] = {}
    for _, changed in file.changes_to({step.row for step in STEPS}):
        for step in by_table[changed.table]:
            for version in (changed.before, changed.after):
                if version is not None and version.get(step.origin) is not None:
                    origin = (table_of(step.of), str(version[step.origin]))
                    made.setdefault(origin, set()).add((table_of(step.into), str(version[step.made])))
    return made


def origins_of(file: Reading, words: Row) -> list[Statement | Remark]:
    """Return the statements or remarks that words are another wording of, a part of, or were joined from."""
    first = forms_of(file, words)[0]
    origins = [
        file.get(step.of, getattr(row, step.origin))
        for step in STEPS
        if step.of is step.into is type(first)
        for row in file.all(step.row, **{step.made: first.id})
        if getattr(row, step.origin) is not None
    ]
    return [one for one in origins if isinstance(one, Statement | Remark)]


def walked(steps: Mapping[Place, Collection[Place]], start: Iterable[Place]) -> set[Place]:
    """Return all that was made of things, and of that in turn."""
    to_look_at = list(start)
    found: set[Place] = set()
    while to_look_at:
        more = set(steps.get(to_look_at.pop(), ())) - found
        found |= more
        to_look_at += more
    return found


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
    decided = _reached(file, to_look_at=False) if reached else {}
    found = []
    for kind, row in ROWS.items():
        rows = [file.get(row, row_id) for of, row_id in reached if of == table_of(row)]
        for one in sorted(rows, key=lambda one: (one.position, one.id)):
            seq = reached[table_of(row), one.id]
            if is_safeguarded(one) or _stays(file, row, one.id, seq):
                continue
            # Other wordings that nobody lets stay are set aside themselves then, and are not in here.
            again = kind in (MadeKind.WORDS, MadeKind.REMARK)
            asked = (table_of(row), one.id) in decided and (again or file.latest_action(_ANSWERED, row, one.id) < seq)
            found.append(Made(one.id, kind, one.wording, asked=asked))
    return found


def to_be_asked(file: Reading) -> list[Made]:
    """Return that of it of which nobody has said yet whether it stays."""
    return [one for one in made_from_safeguarded(file) if one.asked]


def made_of(file: Reading, words_ids: set[str]) -> list[Statement | Remark | SpecificationLine | Question]:
    """Return other wordings, lines and questions made of words, and of that in turn, the words themselves left out."""
    steps = steps_from(file, ROWS.values())
    found = walked(steps, [place for place in steps if place[1] in words_ids])
    kinds = {table_of(row): row for row in ROWS.values()}
    return [file.get(kinds[table], row_id) for table, row_id in sorted(found) if row_id not in words_ids]


def is_out_of_sight(file: Reading, statement: Statement) -> bool:
    """Tell whether words are set aside for safeguarding, or made from such words so that it is asked about them."""
    if is_safeguarded(statement):
        return True
    made = statement.rewording_of is not None or statement.made_how is MadeHow.JOINED
    made = made or (table_of(Statement), statement.id) in file.recovered_untied
    return made and any(one.id == statement.id for one in made_from_safeguarded(file))


def lines(file: Reading) -> list[SpecificationLine]:
    """Return the specification's lines in their latest versions, without those that are out of sight or set aside."""
    hidden = hidden_lines(file)
    return [one for one in latest_of(file.all(SpecificationLine)) if one.id not in hidden]


def hidden_lines(file: Reading) -> set[str]:
    """Return the ids of the versions of lines that are out of sight or set aside."""
    return _hidden(file, MadeKind.LINE)


def questions(file: Reading) -> list[Question]:
    """Return the questions of the list that every tenderer gets, without those that are out of sight or set aside."""
    return [one for one in every_question(file) if one.place is QuestionPlace.LIST]


def every_question(file: Reading) -> list[Question]:
    """Return the same with the spares and the drafts."""
    hidden = hidden_questions(file)
    return [one for one in file.all(Question) if one.id not in hidden]


def hidden_questions(file: Reading) -> set[str]:
    """Return the ids of the questions that are out of sight or set aside."""
    return _hidden(file, MadeKind.QUESTION)


def _hidden(file: Reading, kind: MadeKind) -> set[str]:
    out_of_sight = {one.id for one in made_from_safeguarded(file) if one.kind is kind}
    return out_of_sight | {one.id for one in file.all(ROWS[kind]) if is_hidden(one)}


def _reached(file: Reading, *, to_look_at: bool = True) -> dict[Place, int]:
    """Return by each thing set aside, or made from one, the number of the action that set it, or the latest, aside.

    Without ``to_look_at``, what is still to be looked at is left out, and what was made from that alone.
    """
    aside = {
        (table_of(row), one.id): max(1, file.latest_action(_SET_ASIDE, row, one.id))
        for row in ROWS.values()
        for one in file.all(row, state=WordsState.SAFEGUARDING)
        if to_look_at or not one.to_look_at
    }
    # What lost its ties as a damaged file was saved may have been made from such words.
    aside |= {place: 1 for place in file.recovered_untied if place not in aside and _is_shown(file, place)}
    if not aside:
        return {}
    steps = steps_from(file, ROWS.values())
    reached = dict(aside)
    followed = list(aside)
    while followed:
        origin = followed.pop()
        seq = reached[origin]
        for made in steps.get(origin, ()):
            if made not in aside and reached.get(made, 0) < seq and _reaches(file, origin, seq, made):
                reached[made] = seq
                followed.append(made)
    return reached


def _is_shown(file: Reading, place: Place) -> bool:
    found = file.find(ROWS_BY_TABLE[place[0]], id=place[1])
    return found is not None and not is_safeguarded(found)


def _reaches(file: Reading, origin: Place, seq: int, made: Place) -> bool:
    """Tell whether what action ``seq`` set aside reaches something made from a thing that it reaches.

    It does not where that thing stays and the other was made from it only afterwards.
    """
    stays = _stays(file, ROWS_BY_TABLE[origin[0]], origin[1], seq)
    return not stays or file.latest_action(_MADE, ROWS_BY_TABLE[made[0]], made[1]) < seq


def _stays(file: Reading, kind: type[Row], row_id: str, seq: int) -> bool:
    return file.latest_action(_STAYS, kind, row_id) > seq
