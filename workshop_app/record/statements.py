"""What was said: found by its words, or gathered for a title."""

from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import Reading


def search(file: Reading, text: str, *states: StatementState) -> list[Statement]:
    """Return the statements in ``states`` that hold every word of ``text``, or a word that begins so.

    In the order in which they were said. Words set aside are found only where that state is asked for.
    """
    return file.search(text, states)


def title_prompts(file: Reading, activity_id: str | None = None) -> set[str]:
    """Return the ids of the prompts under which proposals for the title are gathered: of one activity, or of all."""
    picks = {one.id for one in file.all(Activity, kind=ActivityKind.PICK)}
    picks &= picks if activity_id is None else {activity_id}
    return {one.id for one in file.all(Prompt) if one.activity_id in picks}


def title_proposals(file: Reading, activity_id: str | None = None) -> list[Statement]:
    """Return the proposals for the title that are up, in the order they were made: of one activity, or of all."""
    prompts = title_prompts(file, activity_id)
    return [one for one in file.all(Statement, state=StatementState.UP) if one.prompt_id in prompts]
