"""What a question grew from."""

from workshop_app.actions.setting_aside import set_aside
from workshop_app.actions.specification import add_question
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import StatementState
from workshop_app.record.questions import words_behind
from workshop_app.store import CommissionFile


def test_the_words_behind_a_question_are_those_still_up_in_the_order_they_were_said(file: CommissionFile) -> None:
    first, second, gone = (
        keep_statement(file, words, state=StatementState.UP) for words in ("ring me back", "same worker", "miss Patel")
    )
    keep_statement(file, "nothing to do with it", state=StatementState.UP)
    question = add_question(file, "Who rings back?", statement_ids=[second, gone, first])
    set_aside(file, gone, "names a teacher")
    assert words_behind(file, question) == ["ring me back", "same worker"]
