"""Whatever is made of what somebody said, in any order, undone and redone: taken back, no byte of it is left.

Each is made from a seed that is printed: ``pytest tests/faults/test_taking_back.py --many 20`` tries many,
``--seed`` the same again.
"""

import contextlib
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TickingClock, repeating_ids
from workshop_app.actions import (
    packs,
    people,
    picks,
    provenance,
    setting_aside,
    specification,
    statements,
    taking_back,
)
from workshop_app.actions.commission import start_commission
from workshop_app.actions.requests import request_of_everything
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.sorting import PickOf
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.taking_back import Choice, Chosen, Outcome
from workshop_app.record.taking_back import made_from_what_waits, waiting
from workshop_app.store import CommissionFile, check_file

DEEDS = 40
MARK = "zephyrine"
"""What stands in everything that the one says who takes it back, and in all that is made of it."""


def any_deed(file: CommissionFile, chance: random.Random, who: str, text: str) -> None:
    """Do something with words that are up; what cannot be done now is left."""
    up = file.all(Statement, state=StatementState.UP)
    if not up:
        statements.keep_statement(file, text, said_by=who, state=StatementState.UP)
        return
    one = chance.choice(up)
    line = chance.choice([*file.all(SpecificationLine), None])
    middle = len(one.wording.split()) // 2
    parts = [" ".join(one.wording.split()[:middle]), " ".join(one.wording.split()[middle:])]
    ids = [each.id for each in chance.sample(up, min(2, len(up)))]
    deeds: list[Callable[[], object]] = [
        lambda: statements.keep_statement(file, text, said_by=who, state=StatementState.UP),
        lambda: statements.reword_statement(file, one.id, f"{one.wording} ok", said_by=one.said_by),
        lambda: statements.split_statement(file, one.id, parts),
        lambda: statements.join_statements(file, ids, f"{one.wording} both", said_by=one.said_by),
        lambda: statements.remove_statement(file, one.id),
        lambda: provenance.correct_slip(file, one.id, f"{one.wording}s"),
        lambda: specification.add_specification_line(file, f"{one.wording} line", statement_ids=[one.id]),
        lambda: line and specification.remove_specification_line(file, line.id),
        lambda: (
            line
            and specification.edit_specification_line(
                file, line.id, f"{line.wording} anew", category_id=None, statement_ids=[]
            )
        ),
        lambda: specification.add_question(file, f"{one.wording}?", statement_ids=[one.id]),
        lambda: picks.pick(file, PickOf.TITLE, statement_id=one.id, why=one.wording),
        lambda: setting_aside.set_aside(file, one.id, f"like “{chance.choice(up).wording}”"),
        lambda: [file.undo() for _ in range(chance.randint(1, 3))],
        file.redo,
    ]
    with contextlib.suppress(WorkshopError):
        chance.choice(deeds)()


@pytest.mark.many
@pytest.mark.parametrize("left", [False, True])
def test_no_byte_is_left_of_what_was_taken_back(
    tmp_path: Path, clock: TickingClock, many: int, seed: int, left: bool
) -> None:
    for number in range(many):
        chance = random.Random(seed + number)
        told = f"seed {seed + number}"
        file = CommissionFile.create(
            tmp_path / f"{number}.workshop", clock=clock, new_id=repeating_ids(seed + number), who="test"
        )
        start_commission(file, title="Our Turn", service="Young Carers Service")
        with file.action("two come", undoable=False) as write:
            jay, kit = (people.add_young_person(write, name) for name in ("Jaybird", "Kit"))
        statements.keep_statement(file, "a bus that comes", said_by=kit, state=StatementState.UP)
        for deed in range(DEEDS):
            who, text = chance.choice([(jay, f"{MARK} says it {deed} times"), (kit, f"Kit says it {deed} times")])
            any_deed(file, chance, who, text)
            if left and chance.random() < 0.1:
                packs.issue_pack(
                    file, "feedback-pack", issued_to="Ms Rowe", head_digest=file.head_digest, file_digest="f" * 64
                )
        request = request_of_everything(file, jay)
        request.take(
            left=False, made={one.thing.id: Chosen(Choice.DESTROY) for one in request.to_be_chosen(left=False)}
        )
        assert [file.once_in(table, "said_by", jay) for table in ("statement", "specification_line")] == [[], []], told
        assert check_file(file.path) == [], told
        for _ in range(DEEDS):
            for one in waiting(file)[:1]:
                made = {each.thing.id: Chosen(Choice.DESTROY) for each in made_from_what_waits(file, one.taken)}
                taking_back.decide_on_taken_back(
                    file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="Asked.", made=made
                )
        assert waiting(file) == [], told
        assert check_file(file.path) == [], told
        file.close()
        raw = file.path.read_bytes().lower()
        assert [raw.count(each) for each in (MARK.encode(), b"jaybird")] == [0, 0], told
