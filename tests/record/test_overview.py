"""How far a commission has come: what there is, and the one thing that comes next."""

from workshop_app.actions.feedback import keep_remark, share_remarks
from workshop_app.actions.packs import issue_pack
from workshop_app.actions.people import add_young_person
from workshop_app.actions.sessions import add_session, end_session, start_session
from workshop_app.actions.setting_aside import confirm_passed_on, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.feedback import Remark, RemarkKind
from workshop_app.domain.packs import FEEDBACK_PACK
from workshop_app.domain.statements import StatementState
from workshop_app.plans import plan_named
from workshop_app.record.overview import Deed, NextStep, counts_of, next_step
from workshop_app.store import CommissionFile


def held(file: CommissionFile, plan: str) -> str:
    """Hold a session from beginning to end."""
    session = add_session(file, plan, title=plan, planned_on="2026-03-04")
    assert next_step(file).session_id == session
    start_session(file, session, plan_named(plan))
    assert next_step(file).session_id == session
    end_session(file, session)
    return session


def test_the_next_step_goes_from_stage_to_stage_and_to_handing_the_pack_over(file: CommissionFile) -> None:
    assert next_step(file) == NextStep(Deed.ADD, stage="understand")
    held(file, "initial-workshop")
    said = keep_statement(file, "my stepdad locks me in")
    set_aside_for_safeguarding(file, [said])
    assert next_step(file) == NextStep(Deed.PASS_ON), "before anything else"
    confirm_passed_on(file, said)
    assert next_step(file) == NextStep(Deed.ADD, stage="plan")
    held(file, "planning-workshop")
    oak = add_tenderer(file, "Oak Barn")
    held(file, "presentations")
    assert next_step(file) == NextStep(Deed.NOTHING), "nothing was said that could be handed over"
    keep_remark(file, oak, RemarkKind.STRENGTH, "they looked at us not the screen")
    share_remarks(file, [one.id for one in file.all(Remark)])
    assert next_step(file) == NextStep(Deed.HAND_OVER, stage="do")
    issue_pack(file, FEEDBACK_PACK, issued_to="the panel", head_digest=file.head_digest, file_digest="f" * 64)
    assert next_step(file) == NextStep(Deed.NOTHING)


def test_what_waits_is_counted_apart_from_what_is_up(file: CommissionFile) -> None:
    keep_statement(file, "a bus home", state=StatementState.UP)
    keep_statement(file, "idk yet")
    add_young_person(file, "Kez")
    counts = counts_of(file)
    assert (counts.said, counts.waiting, counts.young_people, counts.tenderers) == (1, 1, 1, 0)
