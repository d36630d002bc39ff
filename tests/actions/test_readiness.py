"""What is ticked on the page before a session stays with the session."""

from dataclasses import replace

import pytest

from workshop_app.actions import sessions
from workshop_app.actions.readiness import tick_ready
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sessions import Session, ready_lines
from workshop_app.store import CommissionFile

PENS = "Thick pens, “the good ones”"


def test_ticks_are_kept_once_each_taken_away_and_undone(file: CommissionFile) -> None:
    day = sessions.add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    other = sessions.add_session(file, "initial-workshop", title="Second", planned_on="2026-03-11")
    for line in (PENS, "power", PENS):
        tick_ready(file, day, line)
    assert sorted(ready_lines(file.get(Session, day))) == sorted([PENS, "power"])
    tick_ready(file, day, "power", ticked=False)
    assert ready_lines(file.get(Session, day)) == [PENS]
    file.undo()
    assert set(ready_lines(file.get(Session, day))) == {PENS, "power"}
    assert ready_lines(file.get(Session, other)) == []
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        tick_ready(file, day, " ")


@pytest.mark.parametrize(("kept", "read"), [("nonsense", []), ('{"a": 1}', []), ('["power", 3]', ["power"])])
def test_what_another_program_wrote_there_ticks_nothing_by_accident(
    file: CommissionFile, kept: str, read: list[str]
) -> None:
    day = file.get(Session, sessions.add_session(file, "initial-workshop", title="First", planned_on="2026-03-04"))
    assert ready_lines(replace(day, ready=kept)) == read
