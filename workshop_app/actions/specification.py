"""The young people's specification and their questions."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_list_open
from workshop_app.actions.placing import take_off_board
from workshop_app.actions.words import how_written, whose
from workshop_app.domain.dots import Dot
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.lookalikes import lookalike
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.setting_aside import is_hidden, must_be_removable, must_not_be_safeguarded
from workshop_app.domain.sorting import Pick, Placement, moved
from workshop_app.domain.specification import (
    Question,
    QuestionLine,
    QuestionOrigin,
    QuestionPlace,
    QuestionSource,
    SpecificationLine,
    SpecificationSource,
)
from workshop_app.domain.statements import Statement, must_be_up
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.domain.wording import checked_wording, is_empty, storable
from workshop_app.record.lines import answered, latest_of, versions_of
from workshop_app.record.made_from import hidden_lines
from workshop_app.record.people import names_of_young_people
from workshop_app.store import Reading, Writing


@action("Add a specification line")
def add_specification_line(
    write: Writing,
    wording: str,
    *,
    category_id: str | None = None,
    statement_ids: list[str] | None = None,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Add a line to the specification, tied to the statements it stands on; return its id."""
    file = write.file
    checked_wording(wording, "The specification line")
    _may_be_tied(file, statement_ids or [])
    how = whose(said_by, by_group) | how_written(
        file,
        None,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    line = write.insert(
        SpecificationLine(
            id=write.new_id(),
            wording=wording,
            category_id=category_id,
            **how,
            said_at=write.now,
            position=file.next_position(SpecificationLine),
        )
    )
    _tie(write, line.id, statement_ids or [])
    return line.id


def _tie(write: Writing, line_id: str, statement_ids: list[str]) -> None:
    for statement_id in dict.fromkeys(statement_ids):
        write.insert(SpecificationSource(id=write.new_id(), specification_line_id=line_id, statement_id=statement_id))


@action("Change a specification line")
def edit_specification_line(
    write: Writing,
    line_id: str,
    wording: str,
    *,
    category_id: str | None,
    statement_ids: list[str],
    why: str = "",
    changed_by: str = "",
    is_slip: bool = False,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Change a line's words, category and the statements it is tied to; return the id of the line as it is then.

    Other words are another version: what tenderers wrote to the line, and verdicts on it, stay with the version that
    they were about. Where it is a card of a sort, was picked or has dots, the new version takes its place.

    Args:
        write: the open file, or the action this is part of.
        line_id: the latest version of the line.
        wording: its words from now on.
        category_id: the category it belongs to, or None.
        statement_ids: the statements it stands on; those it is tied to already may have been taken down since.
        why: why its words change; may be empty.
        changed_by: the name of an adult who changes it; empty where young people do.
        is_slip: a slip of the pen is put right, so that nobody is asked who changes it and why.
        said_by: whose the other words are, or None.
        by_group: the group found them together.
        written_down_by: the id of the adult who wrote them down, or None.
        exactness: whether they are the very words.
        source: how they came in.
        typed_by: the id of the adult who typed in what stood on paper, or None.

    Raises:
        RuleBrokenError: it is set aside, or stands on words that were set aside for safeguarding and nobody said that
            it stays; or it is an earlier version; or a tenderer has responded to it and nobody said who changes it and
            why; or a young person is named as an adult.
    """
    file = write.file
    old = file.get(SpecificationLine, line_id)
    if file.find(SpecificationLine, replaces=line_id) is not None:
        raise RuleBrokenError("This line has been reworded since. Change its present wording; nothing was changed.")
    _must_be_seen(old)
    if line_id in hidden_lines(file):
        raise RuleBrokenError(
            "This line is based on words that are set aside for safeguarding. Decide first whether it stays; nothing "
            "was changed."
        )
    checked_wording(wording, "The specification line")
    tied = {source.statement_id: source for source in file.all(SpecificationSource, specification_line_id=line_id)}
    _may_be_tied(file, [one for one in statement_ids if one not in tied])
    storable(why, "The reason")
    if wording != old.wording:
        _must_be_adults_name(file, changed_by)
        if not is_slip and (is_empty(why) or not (said_by or by_group or not is_empty(changed_by))):
            _must_not_be_answered(file, line_id)
        how = whose(said_by, by_group) | how_written(
            file,
            None,
            written_down_by=written_down_by,
            exactness=exactness,
            source=source,
            typed_by=typed_by,
        )
        line = write.insert(
            SpecificationLine(
                id=write.new_id(),
                wording=wording,
                category_id=category_id,
                replaces=line_id,
                replaced_why=why,
                changed_by=changed_by,
                **how,
                said_at=write.now,
                position=old.position,
            )
        )
        _tie(write, line.id, statement_ids)
        for use in (Placement, Pick, Dot):
            for one in file.all(use, specification_line_id=line_id):
                write.update(use, one.id, specification_line_id=line.id)
        return line.id
    write.update(SpecificationLine, line_id, category_id=category_id)
    for statement_id in tied.keys() - set(statement_ids):
        write.delete(SpecificationSource, tied[statement_id].id)
    _tie(write, line_id, [one for one in statement_ids if one not in tied])
    return line_id


def _must_be_adults_name(file: Reading, name: str) -> None:
    """Refuse the name of a young person: theirs is never kept beside what they changed, but who they are is."""
    storable(name, "The name")
    if not is_empty(name) and lookalike(name, names_of_young_people(file)) is not None:
        raise RuleBrokenError(
            "That is a young person’s name. Choose them under “Changed by” instead; nothing was changed."
        )


def _must_not_be_answered(file: Reading, line_id: str) -> None:
    if answered(file, line_id):
        raise RuleBrokenError(
            "Tenderers have responded to this line already. Say who changes it, and why; nothing was changed."
        )


@action("Remove a specification line")
def remove_specification_line(write: Writing, line_id: str) -> None:
    """Take a line away in all its versions, and out of every sort.

    It stays where a tenderer has responded to one, a verdict is about one, or it was picked or has dots.
    """
    file = write.file
    for version in reversed(versions_of(file, line_id)):
        must_be_removable(version)
        take_off_board(write, file.all(Placement, specification_line_id=version.id))
        for source in file.all(SpecificationSource, specification_line_id=version.id):
            write.delete(SpecificationSource, source.id)
        write.delete(SpecificationLine, version.id)


@action("Move a specification line")
def move_specification_line(write: Writing, line_id: str, to: int) -> None:
    """Move a line to place ``to``, from 0, among the latest versions of all lines."""
    write.file.get(SpecificationLine, line_id)
    lines = [one.id for one in latest_of(write.file.all(SpecificationLine))]
    write.set_order(SpecificationLine, moved(lines, line_id, to))


@action("Add a question")
def add_question(
    write: Writing,
    wording: str,
    *,
    category_id: str | None = None,
    statement_ids: list[str] | None = None,
    line_ids: list[str] | None = None,
    place: QuestionPlace = QuestionPlace.LIST,
    asked_by: str | None = None,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Add a panel question, tied to the category, the statements and the lines it grew from; return its id."""
    file = write.file
    checked_wording(wording, "The question")
    _may_be_tied(file, statement_ids or [])
    how = whose(said_by, by_group) | how_written(
        file,
        None,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    question = write.insert(
        Question(
            id=write.new_id(),
            wording=wording,
            category_id=category_id,
            place=place,
            asked_by=asked_by,
            **how,
            said_at=write.now,
            position=file.next_position(Question),
        )
    )
    for statement_id in dict.fromkeys(statement_ids or []):
        write.insert(QuestionSource(id=write.new_id(), question_id=question.id, statement_id=statement_id))
    for line_id in dict.fromkeys(line_ids or []):
        write.insert(QuestionLine(id=write.new_id(), question_id=question.id, specification_line_id=line_id))
    return question.id


@action("Change a question")
def edit_question(write: Writing, question_id: str, wording: str) -> None:
    """Change a question's words.

    Raises:
        RuleBrokenError: it is set aside, was asked already, or is on the list of presentations that have begun: every
            tenderer gets the same questions.
    """
    file = write.file
    checked_wording(wording, "The question")
    _not_asked_yet(file, question_id)
    check_list_open(file, [question_id])
    old = file.get(Question, question_id)
    _must_be_seen(old)
    if wording != old.wording:
        write.update(Question, question_id, wording=wording, read_back_at=None)


@action("Change who asks")
def say_who_asks(write: Writing, question_id: str, young_person_id: str | None) -> None:
    """Say which young person will ask a question; None for nobody yet."""
    write.update(Question, question_id, asked_by=young_person_id)


@action("Remove a question")
def remove_question(write: Writing, question_id: str) -> None:
    """Take a question away, unless it was asked already or its list is closed."""
    file = write.file
    _not_asked_yet(file, question_id)
    check_list_open(file, [question_id])
    must_be_removable(file.get(Question, question_id))
    for origin in file.all(QuestionOrigin, question_id=question_id):
        write.delete(QuestionOrigin, origin.id)
    for source in file.all(QuestionSource, question_id=question_id):
        write.delete(QuestionSource, source.id)
    for tie in file.all(QuestionLine, question_id=question_id):
        write.delete(QuestionLine, tie.id)
    for follower in file.all(Question, follows=question_id):
        write.update(Question, follower.id, follows=None)
    write.delete(Question, question_id)


def _must_be_seen(words: SpecificationLine | Question) -> None:
    must_not_be_safeguarded(words)
    if is_hidden(words):
        raise RuleBrokenError("These words are set aside. Bring them back first; nothing was changed.")


def _not_asked_yet(file: Reading, question_id: str) -> None:
    if file.find(AskedQuestion, question_id=question_id) is not None:
        raise RuleBrokenError(
            "A tenderer has already been asked this question, and every tenderer gets the same ones. It stays as it is."
        )


def _may_be_tied(file: Reading, statement_ids: list[str]) -> None:
    for statement_id in statement_ids:
        must_be_up(file.get(Statement, statement_id), "be used here")
