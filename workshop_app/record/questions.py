"""What the panel questions grew from, and which were asked."""

from workshop_app.domain.specification import QuestionSource
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.store import Reading


def words_behind(file: Reading, question_id: str) -> list[str]:
    """Return the words that a question grew from and that are up, in the order in which they were said."""
    sources = {source.statement_id for source in file.all(QuestionSource, question_id=question_id)}
    return [one.wording for one in file.all(Statement, state=StatementState.UP) if one.id in sources]


def asked_already(file: Reading) -> set[str]:
    """Return the ids of the questions that some tenderer was asked, whose words stay as they are."""
    return {one.question_id for one in file.all(AskedQuestion) if one.question_id is not None}
