"""What was decided for packs on words that might tell who somebody is: kept, changed, undone, gone with the words."""

import pytest

from workshop_app.actions import identifying, people, statements
from workshop_app.actions.taking_back import take_words_back
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.packs import Identifying, IdentifyingDecision
from workshop_app.domain.statements import StatementState
from workshop_app.record.identifying import decided_for, last_decided_by, look_outs, looked_for, words_since_issued
from workshop_app.store import CommissionFile, check_file

MASK, KEEP = IdentifyingDecision.MASK, IdentifyingDecision.KEEP


def test_one_decision_a_phrase_and_pack_which_can_be_changed_and_undone(file: CommissionFile) -> None:
    for decision in (MASK, KEEP):
        identifying.decide_in_pack(file, "statements", "Hollow Lane", decision, decided_by="Sue Pike")
    identifying.decide_in_pack(file, "data", "Hollow Lane", MASK, decided_by="Jo")
    assert {one.decision for one in decided_for(file, "statements").values()} == {KEEP}
    assert last_decided_by(file) == "Jo"
    file.undo()
    file.undo()
    assert decided_for(file, "statements")["Hollow Lane"].decision is MASK
    assert decided_for(file, "data") == {}
    identifying.decide_later(file, "statements", "Hollow Lane")
    assert decided_for(file, "statements") == {}
    for phrase, who in ((" ", "Sue"), ("Hollow Lane", "")):
        with pytest.raises(RuleBrokenError):
            identifying.decide_in_pack(file, "statements", phrase, MASK, decided_by=who)


def test_words_to_look_out_for_are_looked_for_in_every_pack_and_once(file: CommissionFile) -> None:
    one = identifying.look_out_for(file, " St Mary's ")
    with pytest.raises(RuleBrokenError, match="looked for already"):
        identifying.look_out_for(file, "St Mary's")
    assert [each.phrase for each in look_outs(file)] == ["St Mary's"]
    assert "St Mary's" in [name for names in looked_for(file).by_name.values() for name in names]
    identifying.look_out_no_more(file, one)
    assert look_outs(file) == []


def test_words_that_came_or_went_up_since_a_pack_was_handed_over_are_known(file: CommissionFile) -> None:
    from workshop_app.actions.packs import issue_pack

    statements.keep_statement(file, "before", state=StatementState.UP)
    waits = statements.keep_statement(file, "waited")
    assert words_since_issued(file, "statements") is None
    issue_pack(file, "statements", issued_to="the panel", head_digest=file.head_digest, file_digest="0")
    statements.put_up(file, [waits])
    statements.keep_statement(file, "after", state=StatementState.UP)
    assert words_since_issued(file, "statements") == {"waited", "after"}
    assert words_since_issued(file, "data") is None


def test_what_was_decided_on_words_goes_with_the_last_words_that_it_stands_in(file: CommissionFile) -> None:
    kaz = people.add_young_person(file, "Kaz")
    mine = statements.keep_statement(
        file, "my brother Tyreke broke it at Hollow Lane", said_by=kaz, state=StatementState.UP
    )
    statements.keep_statement(file, "near hollow  lane", state=StatementState.UP)
    identifying.look_out_for(file, "Tyreke's school")
    for phrase in ("Tyreke", "Hollow Lane"):
        identifying.decide_in_pack(file, "statements", phrase, MASK, decided_by="Sue")
    identifying.decide_in_pack(file, "data", "brother Tyreke", MASK, decided_by="Sue")
    file.undo()
    take_words_back(file, [mine], left=False)
    assert {one.phrase for one in file.all(Identifying)} == {"Tyreke's school", "Hollow Lane"}
    versions = [str(version) for _, _, version in file.ever_written(["Tyreke"])]
    assert [one for one in versions if "school" not in one] == []
    path = file.path
    file.close()
    assert check_file(path) == []
