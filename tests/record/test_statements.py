"""What was said, found by its words or gathered for a title."""

from workshop_app.actions import sessions
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.statements import StatementState
from workshop_app.plans import plan_named
from workshop_app.record.statements import search, title_prompts, title_proposals
from workshop_app.store import CommissionFile

UP, WAITING = StatementState.UP, StatementState.WAITING


def test_search_finds_words_in_the_states_asked_for_in_the_order_they_were_said(file: CommissionFile) -> None:
    first, second = (keep_statement(file, words, state=UP) for words in ("buses r always late", "late bus again"))
    waiting = keep_statement(file, "the bus driver is alright")
    aside = keep_statement(file, "bus, but with my address in it", state=UP)
    set_aside(file, aside, "an address")
    secret = keep_statement(file, "someone follows me off the bus", state=UP)
    set_aside_for_safeguarding(file, [secret])
    assert [one.id for one in search(file, "bus", UP)] == [first, second]
    assert [one.id for one in search(file, "bus", UP, WAITING)] == [first, second, waiting]
    assert [one.id for one in search(file, "bus", StatementState.SET_ASIDE)] == [aside]
    assert search(file, "someone follows", UP, WAITING) == []


def test_proposals_for_the_title_are_up_and_belong_to_the_activity_asked_about(file: CommissionFile) -> None:
    plan = plan_named("planning-workshop")
    for day in ("Day", "Other day"):
        session = sessions.add_session(file, "planning-workshop", title=day, planned_on="2026-04-01")
        sessions.start_session(file, session, plan)
    picks = [one.id for one in file.all(Activity, kind=ActivityKind.PICK)]
    one, other = (prompt for prompt in file.all(Prompt) if prompt.activity_id in picks)
    keep_statement(file, "a bus that comes", state=UP)
    keep_statement(file, "maybe this", prompt_id=one.id, state=WAITING)
    ours, theirs = (
        keep_statement(file, words, prompt_id=prompt.id, state=UP)
        for words, prompt in (("hear us out", one), ("nothing about us without us", other))
    )
    assert title_prompts(file) == {one.id, other.id}
    assert title_prompts(file, one.activity_id) == {one.id}
    assert [proposal.id for proposal in title_proposals(file)] == [ours, theirs]
    assert [proposal.id for proposal in title_proposals(file, other.activity_id)] == [theirs]
