"""Words that stand in no pack: a declaration, own notes, a draft of a question. Taken back, they are destroyed."""

from pathlib import Path

import pytest

from tests.every_kind import Scene
from workshop_app.actions import brought, packs, private_notes, specification, taking_back
from workshop_app.domain.fairness import Declaration
from workshop_app.domain.occasions import Note
from workshop_app.domain.specification import Question, QuestionPlace
from workshop_app.store import CommissionFile, check_file

SECRET = "my cousin got kicked out of zephyrine house"


@pytest.mark.parametrize("export", ["feedback-pack", "strongest", "data"])
def test_what_stands_in_no_pack_is_destroyed_whatever_has_left(tmp_path: Path, export: str) -> None:
    at = Scene(CommissionFile.create(tmp_path / "ours.workshop"))
    file = at.file
    declared = at.say(Declaration, SECRET)
    note = private_notes.keep_private_note(file, at.oak, at.session, at.kaz, f"{SECRET}, note")
    asks = specification.add_question(file, f"{SECRET}?", said_by=at.kaz, place=QuestionPlace.DRAFT)
    packs.issue_pack(file, export, issued_to="Ms Rowe", head_digest=file.head_digest, file_digest="f" * 64)
    taking_back.take_words_back(file, [declared, note, asks], left=True)
    assert [file.all(one) for one in (Declaration, Note, Question)] == [[], [], []]
    raw = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"zephyrine" not in raw.lower()
    assert [fault.sentence for fault in check_file(file.path)] == []


def test_what_they_brought_stands_in_the_feedback_pack_so_an_officer_decides(tmp_path: Path) -> None:
    at = Scene(CommissionFile.create(tmp_path / "ours.workshop"))
    file = at.file
    model = brought.keep_what_they_brought(file, at.oak, "a model of the garden", session_id=at.session, said_by=at.kaz)
    packs.issue_pack(file, "feedback-pack", issued_to="Ms Rowe", head_digest=file.head_digest, file_digest="f" * 64)
    taking_back.take_words_back(file, [model], left=False)
    assert file.get(Note, model).said_by is None, "nobody's at once, and it waits"
