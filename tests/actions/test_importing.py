"""Words from elsewhere are kept under whom and where they were said, as far as this file knows them."""

from workshop_app.actions.importing import Keeper
from workshop_app.actions.sessions import add_session, start_session
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Prompt
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans import plan_named
from workshop_app.record.sessions import prompts_worded
from workshop_app.store import CommissionFile


def test_session_and_prompt_are_found_by_what_they_are_called(file: CommissionFile) -> None:
    session_id = add_session(file, "initial-workshop", title="First time", planned_on="2026-03-04")
    for _ in range(2):
        add_session(file, "initial-workshop", title="Twice", planned_on="2026-03-11")
    start_session(file, session_id, plan_named("initial-workshop"))
    prompt = file.all(Prompt)[0]
    said: list[str] = []
    keeper = Keeper(file, StatementState.UP, said.append)
    kept = [
        file.get(Statement, keeper.keep({"wording": "a lift home", **where}))
        for where in (
            {"session": "First time", "prompt": prompt.wording, "said_by": "Otter"},
            {"session": " first TIME", "prompt": None, "said_by": "Otter"},
            {"prompt": prompt.wording.upper()},
            {"session": "First time", "prompt": "What now?"},
            {"session": "Second time", "prompt": prompt.wording},
            {"session": "Second time", "prompt": prompt.wording},
            {"session": "Twice"},
            {"session": "", "prompt": " "},
        )
    ]
    assert [(one.session_id, one.prompt_id) for one in kept] == [
        (session_id, prompt.id),
        (session_id, None),
        (session_id, prompt.id),
        (session_id, None),
        (None, None),
        (None, None),
        (None, None),
        (None, None),
    ]
    assert [one.alias for one in file.all(YoungPerson)] == ["Otter"]
    assert said == [
        "“Otter” is new, and was added as a young person.",
        "There is no prompt “What now?” in “First time”, so the words that answer it are saved without a prompt.",
        "There is no session “Second time”, so the words said in it are saved without a session and a prompt.",
        "More than one session is called “Twice”, so the words said in it are saved without a session and a prompt.",
    ]
    assert prompts_worded(file, prompt.wording, "no such session") == []
