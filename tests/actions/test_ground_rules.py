"""The group's own ground rules: from which session on they hold, and how they go."""

import pytest

from tests.conftest import StateOf
from workshop_app.actions import ground_rules, sessions, setting_aside
from workshop_app.actions.people import add_adult
from workshop_app.actions.provenance import correct_slip
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Session
from workshop_app.record.ground_rules import ground_rules as rules_of
from workshop_app.store import CommissionFile

PHONES = "phones in the tub, yours as well miss"


@pytest.fixture
def two(file: CommissionFile) -> list[str]:
    """Two sessions, one after the other."""
    return [
        sessions.add_session(file, "initial-workshop", title=title, planned_on="2026-03-04")
        for title in ("First", "Second")
    ]


def seen(file: CommissionFile, session_id: str) -> list[str]:
    return [one.wording for one in rules_of(file, file.get(Session, session_id))]


def test_a_rule_holds_from_its_session_on_in_the_words_it_was_said_in(file: CommissionFile, two: list[str]) -> None:
    ground_rules.add_ground_rule(file, two[0], PHONES)
    ground_rules.add_ground_rule(file, two[1], "  no laughing when someone stops\nhalf way ", exactness=Exactness.GIST)
    assert seen(file, two[0]) == [PHONES]
    assert seen(file, two[1]) == [PHONES, "  no laughing when someone stops\nhalf way "]


def test_what_cannot_be_a_rule(file: CommissionFile, two: list[str]) -> None:
    ground_rules.add_ground_rule(file, two[0], PHONES)
    watching = add_adult(file, "Priti", AdultRole.OBSERVER)
    for wording, by, why in (
        (" ", None, "ground rule"),
        (PHONES.upper(), None, "has this ground rule already"),
        ("one at a time", watching, "Priti"),
    ):
        with pytest.raises(RuleBrokenError, match=why):
            ground_rules.add_ground_rule(file, two[1], wording, written_down_by=by)
    assert seen(file, two[1]) == [PHONES]


def test_a_rule_goes_like_all_words(file: CommissionFile, two: list[str], state_of: StateOf) -> None:
    aside, safe, wrong = (
        ground_rules.add_ground_rule(file, two[0], one) for one in ("aside", "my brother hits me", "typo")
    )
    correct_slip(file, wrong, "typed")
    setting_aside.set_aside(file, aside, "said as a joke")
    setting_aside.set_aside_for_safeguarding(file, [safe])
    assert seen(file, two[1]) == ["typed"]
    with pytest.raises(RuleBrokenError, match="safeguarding lead"):
        ground_rules.remove_ground_rule(file, safe)
    before = state_of(file)
    ground_rules.remove_ground_rule(file, wrong)
    assert seen(file, two[1]) == []
    file.undo()
    assert state_of(file) == before
