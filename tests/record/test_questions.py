"""What a question grew from, and which were asked."""

from tests.slots import at_slot
from workshop_app.actions import sessions, tendering
from workshop_app.actions.setting_aside import set_aside
from workshop_app.actions.specification import add_question
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.plans import plan_named
from workshop_app.record.questions import asked_already, words_behind
from workshop_app.store import CommissionFile


def test_the_words_behind_a_question_are_those_still_up_in_the_order_they_were_said(file: CommissionFile) -> None:
    first, second, gone = (
        keep_statement(file, words, state=StatementState.UP) for words in ("ring me back", "same worker", "miss Patel")
    )
    keep_statement(file, "nothing to do with it", state=StatementState.UP)
    question = add_question(file, "Who rings back?", statement_ids=[second, gone, first])
    set_aside(file, gone, "names a teacher")
    assert words_behind(file, question) == ["ring me back", "same worker"]


def test_a_question_was_asked_once_any_tenderer_heard_it(file: CommissionFile) -> None:
    asked, _kept = (add_question(file, wording) for wording in ("Who rings back?", "What if we move?"))
    session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
    tendering.add_tenderer(file, "Oak Barn")
    sessions.start_session(file, session, plan_named("presentations"))
    slot = at_slot(file, file.all(Presentation)[0].id)
    assert asked_already(file) == set()
    tendering.ask_question(file, slot, question_id=asked)
    tendering.ask_question(file, slot, wording="What does that word mean?")
    assert asked_already(file) == {asked}
