"""Words that were set aside, of whatever kind."""

import pytest

from workshop_app.actions.feedback import keep_remark
from workshop_app.actions.provenance import correct_slip
from workshop_app.actions.setting_aside import confirm_passed_on, set_aside, set_aside_for_safeguarding
from workshop_app.actions.specification import add_specification_line, edit_specification_line
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.errors import NotFoundError
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.kinds_of_words import REMARKS, STATEMENTS
from workshop_app.domain.setting_aside import wording_of
from workshop_app.record.setting_aside import kind_and_words, safeguarded, said_alike, set_aside_now, to_be_passed_on
from workshop_app.store import CommissionFile


def test_words_are_found_whatever_they_are(file: CommissionFile) -> None:
    said = keep_statement(file, "my uncle shouts")
    felt = keep_remark(file, add_tenderer(file, "Oak Barn"), RemarkKind.WEAKNESS, "he was late")
    assert [(kind, wording_of(words)) for kind, words in (kind_and_words(file, one) for one in (said, felt))] == [
        (STATEMENTS, "my uncle shouts"),
        (REMARKS, "he was late"),
    ]
    with pytest.raises(NotFoundError, match=r"no words with the id gone in “ours\.workshop”"):
        kind_and_words(file, "gone")


def test_what_looks_the_same_is_found_in_every_kind(file: CommissionFile) -> None:
    alike = {keep_statement(file, words) for words in ("he hits me", "He hits me!", "he  hits me ")}
    alike.add(keep_remark(file, add_tenderer(file, "Oak Barn"), RemarkKind.WEAKNESS, "he hits me"))
    other = keep_statement(file, "he hits on me")
    for one in alike:
        assert {found.id for found in said_alike(file, one)} == alike
    assert [found.id for found in said_alike(file, other)] == [other]


def test_what_was_passed_on_is_told_of_no_more(file: CommissionFile) -> None:
    said = keep_statement(file, "my uncle hits me")
    felt = keep_remark(file, add_tenderer(file, "Oak Barn"), RemarkKind.EXPLORE, "what if mum finds out")
    set_aside(file, keep_statement(file, "twice"), "said twice")
    assert safeguarded(file) == []
    set_aside_for_safeguarding(file, [said, felt])
    assert {one.id for one in to_be_passed_on(file)} == {said, felt}
    confirm_passed_on(file, said)
    assert [one.id for one in to_be_passed_on(file)] == [felt]
    assert {one.id for one in safeguarded(file)} == {said, felt}


def test_what_is_set_aside_now_is_told_of_as_one_thing_each_and_first_what_is_to_be_passed_on(
    file: CommissionFile,
) -> None:
    slip = keep_statement(file, "they lisen")
    correct_slip(file, slip, "they listen")
    line = add_specification_line(file, "safe")
    latest = edit_specification_line(file, line, "safe staff", category_id=None, statement_ids=[])
    set_aside(file, latest, "said twice")
    said = keep_statement(file, "my uncle hits me")
    set_aside_for_safeguarding(file, [said])
    assert [one.id for one in set_aside_now(file)] == [said, latest]
