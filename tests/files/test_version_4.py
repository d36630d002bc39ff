"""Older files are brought up to version 4: every verdict on its presentation, roles of the day, times."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import changes_of
from workshop_app.domain.feedback import Remark, Verdict
from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.people import Adult, Attendance, Consent, ConsentPurpose, Recipient
from workshop_app.domain.provenance import MadeHow, Source
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Category
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement
from workshop_app.domain.tendering import AskedQuestion, Presentation
from workshop_app.store import CommissionFile, check_file


@pytest.fixture(params=[1, 2, 3])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of an earlier version, as that version wrote it."""
    return Path(shutil.copy(Path(__file__).parent / f"schema-{request.param}.workshop", tmp_path / "ours.workshop"))


def test_every_verdict_and_remark_is_on_its_presentation(older: Path) -> None:
    with CommissionFile.open(older) as file:
        (slot,) = (one for one in file.all(Presentation) if one.presenting_started_at)
        (met,) = file.all(Occasion)
        assert (met.kind, met.tenderer_id, met.session_id) == (
            OccasionKind.PRESENTATION,
            slot.tenderer_id,
            slot.session_id,
        )
        assert met.held_on == "2026-04-01"
        given: list[Verdict | Remark] = [*file.all(Verdict), *file.all(Remark)]
        assert {one.occasion_id for one in given} == {met.id}
        for one in file.all(Activity):
            if one.kind in ("feedback", "verdict"):
                assert json.loads(one.settings)["occasion"] == "presentation"
    assert check_file(older) == []


def test_roles_recipients_and_times_are_filled_in_from_what_the_file_holds(older: Path) -> None:
    with CommissionFile.open(older) as file:
        roles = {one.id: one.role for one in file.all(Adult)}
        for stay in file.all(Attendance):
            assert stay.role == roles.get(stay.adult_id or "")
        for consent in file.all(Consent):
            leaves = consent.purpose is not ConsentPurpose.TAKING_PART
            assert consent.recipient is (Recipient.PANEL if leaves else None)
        for said in file.all(Statement):
            assert said.made_how is (MadeHow.SAID if said.rewording_of is None else MadeHow.REWORDED)
        done = {one.done_at for one in file.actions()}
        for kind in (Verdict, SpecificationLine, Question, AskedQuestion, Category):
            for row in file.all(kind):
                assert row.said_at in done, kind
        made = {one.name: one for one in file.actions()}
        first = next(one for one in file.actions() if one.name == "give_verdict")
        assert file.all(Verdict)[0].said_at == first.done_at
        update = made["bring_up_to_version_4"]
        assert (update.undoable, update.schema_version, update.done_by) == (False, 4, "update")
        assert {row.table for row in changes_of(file, update)} >= {"verdict", "remark", "occasion", "attendance"}


def test_the_names_that_the_plan_gave_are_told_from_those_that_young_people_gave(tmp_path: Path) -> None:
    path = Path(shutil.copy(Path(__file__).parent / "schema-3.workshop", tmp_path / "ours.workshop"))
    with CommissionFile.open(path) as file:
        assert {one.source for one in file.all(Category) if file.all(Category)} <= {Source.TYPED, Source.PLAN}
