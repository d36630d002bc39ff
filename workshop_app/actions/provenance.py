"""Where words come from, said or put right afterwards: the same for every kind of words that has it."""

from dataclasses import replace
from typing import Any

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back, must_stand
from workshop_app.actions.sorting import rename_category
from workshop_app.actions.specification import edit_question, edit_specification_line
from workshop_app.actions.words import how_written, whose
from workshop_app.domain.attachments import Attachment, AttachmentWords
from workshop_app.domain.dots import Dot
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import KindOfWords, Words, kind_of
from workshop_app.domain.languages import checked_language
from workshop_app.domain.occasions import Note
from workshop_app.domain.provenance import AnswerWords, Exactness, MadeHow, Source
from workshop_app.domain.setting_aside import CORRECTED, is_hidden, must_not_be_safeguarded, wording_of
from workshop_app.domain.sorting import Category, ChosenCard, Pick, Placement
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement
from workshop_app.domain.tendering import AskedQuestion, Presentation
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.setting_aside import kind_and_words
from workshop_app.store import Reading, Writing

_USES = (Placement, ChosenCard, SpecificationSource, QuestionSource, Pick, Dot, AttachmentWords)
"""What a statement can be in: it stands there by its id."""


@action("Change who said it")
def say_who_said(write: Writing, words_id: str, young_person_id: str | None = None, *, by_group: bool = False) -> None:
    """Say afterwards who said words: a young person, the group, or, with neither, nobody who is named.

    Raises:
        RuleBrokenError: they stand beside an answer, whose young person they are.
    """
    kind, words = kind_and_words(write.file, words_id)
    check_not_taken_back(write.file, words_id)
    if isinstance(words, Attachment):
        raise RuleBrokenError("A caption is nobody's words alone. Nothing was changed.")
    if isinstance(words, AnswerWords):
        raise RuleBrokenError(
            "These words go with an answer, and an answer belongs to its young person: everybody gives their own. "
            "Clear it, and give it for the right person; nothing was changed."
        )
    write.update(kind.row, words_id, **whose(young_person_id, by_group))


@action("Change how it was written down")
def say_how_written(
    write: Writing,
    words_id: str,
    *,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> None:
    """Say afterwards who wrote words down, whether they are the very ones, and whether they stood on paper.

    Raises:
        RuleBrokenError: somebody named only watches, or the words have nothing of this.
    """
    kind, words = _with_provenance(write.file, words_id)
    how = how_written(
        write.file,
        session_of(write.file, words),
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    write.update(kind.row, words_id, **how)


@action("Set the language of words")
def mark_language(write: Writing, words_id: str, language: str) -> None:
    """Mark the language that words are in, as a BCP 47 tag such as "pl" or "zh-Hant"; "" takes the mark away.

    Raises:
        RuleBrokenError: it is no such tag.
    """
    kind, _ = _with_provenance(write.file, words_id)
    write.update(kind.row, words_id, language=checked_language(language) if language else "")


@action("Read words back")
def read_back(write: Writing, words_id: str) -> None:
    """Record that words were read back now to whoever said them, who said yes: that is what they said.

    Raises:
        RuleBrokenError: they are set aside, or have nothing of this.
    """
    kind, words = _with_provenance(write.file, words_id)
    must_not_be_safeguarded(words)
    if is_hidden(words):
        raise RuleBrokenError("These words are set aside. Bring them back first; nothing was changed.")
    write.update(kind.row, words_id, read_back_at=write.now)


@action("Correct a slip")
def correct_slip(write: Writing, words_id: str, wording: str, *, evidence: str | None = None) -> str:
    """Put right what was written down wrongly; return the id of the words as they stand then.

    A statement or a remark is kept as it was first written down, set aside, and another takes its place everywhere. A
    line of the specification gets another version. All others are put right in their place, with the first wording
    kept. Where they come from stays as it was, and they are to be read back anew.

    Args:
        write: the open file, or the action this is part of.
        words_id: the words.
        wording: as they should have been written down.
        evidence: of a remark, what was said or shown, if a slip is in that; else None.

    Raises:
        RuleBrokenError: they are set aside, another form stands in their place, or it is a question that was asked.
    """
    file = write.file
    kind, words = kind_and_words(file, words_id)
    must_not_be_safeguarded(words)
    must_stand(file, words)
    if isinstance(words, Statement | Remark):
        checked_wording(wording)
        return _in_its_place(write, words, wording, evidence)
    if is_hidden(words):
        raise RuleBrokenError("These words are set aside. Bring them back first; nothing was changed.")
    if isinstance(words, SpecificationLine):
        return _corrected_line(write, words, wording)
    if isinstance(words, Question):
        edit_question(write, words_id, wording)
        return words_id
    if isinstance(words, Category):
        _correct_category(write, words, wording)
        return words_id
    checked_wording(wording)
    field = kind.words[0]
    old = wording_of(words)
    if wording == old:
        return words_id
    first = {"first_wording": words.first_wording or old} if isinstance(words, _KEEP_THE_FIRST) else {}
    read = {} if isinstance(words, Attachment) else {"read_back_at": None}
    write.update(kind.row, words_id, **{field: wording}, **first, **read)
    return words_id


def _in_its_place(write: Writing, old: Statement | Remark, wording: str, evidence: str | None) -> str:
    file = write.file
    shown: dict[str, Any] = {}
    if isinstance(old, Remark) and evidence is not None:
        shown["evidence"] = storable(evidence, "What they said or showed")
    if wording == old.wording and all(getattr(old, name) == value for name, value in shown.items()):
        return old.id
    new = write.insert(
        replace(
            old,
            id=write.new_id(),
            wording=wording,
            made_how=MadeHow.CORRECTED,
            rewording_of=old.id,
            read_back_at=None,
            **shown,
        )
    )
    kind = kind_of(old)
    write.update(kind.row, old.id, state=kind.set_aside, set_aside_reason=CORRECTED)
    if isinstance(old, Statement):
        for use in _USES:
            for one in file.all(use, statement_id=old.id):
                write.update(use, one.id, statement_id=new.id)
    return new.id


def _correct_category(write: Writing, old: Category, name: str) -> None:
    rename_category(write, old.id, name)
    if name != old.name:
        kept = {field: getattr(old, field) for field in ("source", "said_at", "language")}
        write.update(Category, old.id, **kept, first_wording=old.first_wording or old.name)


def _corrected_line(write: Writing, line: SpecificationLine, wording: str) -> str:
    sources = write.file.all(SpecificationSource, specification_line_id=line.id)
    return edit_specification_line(
        write,
        line.id,
        wording,
        category_id=line.category_id,
        statement_ids=[one.statement_id for one in sources],
        why=CORRECTED,
        changed_by=line.changed_by,
        is_slip=True,
        said_by=line.said_by,
        by_group=line.by_group,
        written_down_by=line.written_down_by,
        exactness=line.exactness,
        source=line.source,
        typed_by=line.typed_by,
    )


_KEEP_THE_FIRST = (AnswerWords, AskedQuestion)


def _with_provenance(file: Reading, words_id: str) -> tuple[KindOfWords, Words]:
    kind, words = kind_and_words(file, words_id)
    check_not_taken_back(file, words_id)
    if isinstance(words, Attachment):
        raise RuleBrokenError("Nothing more is recorded about a caption. Nothing was changed.")
    return kind, words


def session_of(file: Reading, words: Words) -> str | None:
    """Return the id of the session in which words were said, where that is known of their kind; else None."""
    if isinstance(words, AskedQuestion):
        return file.get(Presentation, words.presentation_id).session_id
    if isinstance(words, SpecificationLine | Question | Note):
        return None
    found = getattr(words, "session_id", None)
    return None if found is None else str(found)
