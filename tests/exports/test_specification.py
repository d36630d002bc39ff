"""The specification for tenderers: lines and their words, and nothing that is the panel's or the group's own."""

import pytest

from tests.exports.reading import attached, paragraphs
from workshop_app.actions.attachments import add_attachment, record_agreement_to, say_who_is_in
from workshop_app.actions.commission import describe_commission, say_questions_go
from workshop_app.actions.differing import say_differing_goes
from workshop_app.actions.feedback import keep_remark
from workshop_app.actions.identifying import decide_in_pack
from workshop_app.actions.packs import issue_pack
from workshop_app.actions.people import add_adult, add_young_person, record_consent
from workshop_app.actions.picks import pick
from workshop_app.actions.sessions import add_session, begin_session
from workshop_app.actions.specification import add_question, add_specification_line, edit_specification_line
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import RemarkKind, RemarkState
from workshop_app.domain.packs import IdentifyingDecision
from workshop_app.domain.people import AdultRole, ConsentPurpose, Recipient
from workshop_app.domain.sorting import PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.exports.documents import specification
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import export_named
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile


def read(file: CommissionFile) -> str:
    """Return all that stands in the specification as tenderers get it, and what is attached to it."""
    made = export_named("specification").made_of(gather(file, Recipient.TENDERERS))
    pdf = specification(made)
    return " ".join(" ".join(paragraphs(pdf)).split()) + attached(pdf)["exact-words.json"].decode()


def test_questions_are_in_it_only_once_an_officer_said_so(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    add_question(file, "who drives the bus?")
    text = read(file)
    assert "who drives the bus?" not in text
    assert "The panel’s questions are not in this document." in text
    with pytest.raises(RuleBrokenError, match="who said so"):
        say_questions_go(file, " ", "2 March 2026")
    say_questions_go(file, "Ruth Ellery", "2 March 2026")
    text = read(file)
    assert "who drives the bus?" in text
    assert "The council has said on 2 March 2026 that tenderers get these questions beforehand" in text
    assert "The panel’s questions are not in this document." not in text
    say_questions_go(file, "", "")
    assert "who drives the bus?" not in read(file)


def test_a_changed_line_has_its_words_before_and_after_and_not_who_changed_it_or_why(file: CommissionFile) -> None:
    changed = "These lines were handed over, or answered, in other words before."
    assert changed not in read(file)
    line = add_specification_line(file, "Rign us back", statement_ids=[])
    add_specification_line(file, "Be on time", statement_ids=[])
    line = edit_specification_line(file, line, "Ring us back", category_id=None, statement_ids=[], is_slip=True)
    assert "Rign" not in read(file)
    issue_pack(file, "specification", issued_to="Legal", head_digest="a" * 64, file_digest="b" * 64)
    add_adult(file, "Bob Lane", AdultRole.FACILITATOR)
    edit_specification_line(
        file,
        line,
        "Ring Zed back the same day",
        category_id=None,
        statement_ids=[],
        changed_by="Bob Lane",
        why="council wanted it",
    )
    text = read(file)
    for words in (changed, "Line 1", "Before", "Ring us back", "Ring Zed back the same day"):
        assert words in text, words
    for words in ("council wanted it", "Bob Lane", "Rign", "Line 2"):
        assert words not in text, words
    decide_in_pack(file, "specification", "Zed", IdentifyingDecision.MASK, decided_by="Sue")
    assert "Zed" not in read(file)


def test_no_tenderer_and_nothing_that_the_group_did_not_agree_on_is_in_it(file: CommissionFile) -> None:
    oak = add_tenderer(file, "Oak Barn")
    day = add_session(file, "presentations", title="Day", planned_on="2026-04-22")
    keep_remark(file, oak, RemarkKind.STRENGTH, "they listened", session_id=day, state=RemarkState.SHARED)
    chosen, other = (keep_statement(file, one, state=StatementState.UP) for one in ("Day one", "Day two"))
    kit = add_young_person(file, "Kit")
    pick(file, PickOf.TITLE, statement_id=chosen)
    pick(file, PickOf.TITLE, statement_id=other, young_person_id=kit, why="i like two")
    describe_commission(file, reference="CYP-014", handling="Official: sensitive")
    issue_pack(file, "specification", issued_to="Legal", head_digest="a" * 64, file_digest="b" * 64)
    text = read(file)
    for words in ("Day one", "CYP-014", "Official: sensitive", "Version 2. One before it was handed over on"):
        assert words in text, words
    for words in ("Oak Barn", "they listened", "i like two", "picked differently", "Kit"):
        assert words not in text, words
    planning = add_session(file, "planning", title="Plan", planned_on="2026-03-02")
    begin_session(file, planning, plan_named("planning-workshop"))
    say_differing_goes(file, PickOf.TITLE, True)
    assert "i like two" in read(file)
    say_differing_goes(file, PickOf.TITLE, False)
    assert "i like two" not in read(file)


def test_film_and_papers_are_listed_only_where_everybody_in_them_agreed_that_tenderers_see_them(
    file: CommissionFile,
) -> None:
    assert "Ask the council for any that you have not been given." not in read(file)
    kit = add_young_person(file, "Kit")
    about = {"file_name": "kit.mp4", "digest": "a" * 64, "caption": "what a good day looks like"}
    film = add_attachment(file, size=9, kind=AttachmentKind.FILM, **about)
    say_who_is_in(file, film, kit)
    record_agreement_to(file, film, kit, True)
    assert "what a good day looks like" not in read(file)
    record_consent(
        file,
        kit,
        ConsentPurpose.FILM,
        own_agreement=True,
        agreed_by="mum",
        form_seen=True,
        recipient=Recipient.TENDERERS,
    )
    text = read(file)
    for words in ("what a good day looks like", "A film", "Ask the council for any that you have not been given."):
        assert words in text, words
    assert "kit.mp4" not in text
