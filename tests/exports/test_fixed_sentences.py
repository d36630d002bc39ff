"""What always reads the same in a pack is true of every record: the table of those sentences, and an awkward record."""

from datetime import UTC, datetime

import pytest

from tests.exports.fixed_sentences import GONE, fixed_sentences, says
from tests.exports.proved_sentences import PROVED, RECEIPT, STANDS
from tests.exports.reading import paragraphs
from tests.exports.records_to_tell import RECORDS
from tests.exports.told_records import DOCUMENTS, said_in
from workshop_app.actions.feedback import give_verdict, keep_remark
from workshop_app.actions.people import add_young_person, arrive
from workshop_app.actions.sessions import add_session, begin_session
from workshop_app.actions.setting_aside import set_aside
from workshop_app.actions.specification import add_question, add_specification_line
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.taking_back import take_words_back
from workshop_app.actions.tendering import add_tenderer, keep_response
from workshop_app.domain.feedback import Answer, RemarkKind, RemarkState
from workshop_app.domain.packs import FEEDBACK_PACK, PLEASE_EXPLORE, SPECIFICATION, STRONGEST, TITLE_BRIEF
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.statements import StatementState
from workshop_app.exports.documents import feedback_pack, specification
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile


def test_the_table_has_every_fixed_sentence_and_says_where_each_would_be_false() -> None:
    assert fixed_sentences() == PROVED.keys() | STANDS.keys()
    assert not PROVED.keys() & STANDS.keys()
    assert all(STANDS.values())


@pytest.mark.parametrize("pack", [FEEDBACK_PACK, PLEASE_EXPLORE, SPECIFICATION, STRONGEST, TITLE_BRIEF, RECEIPT])
def test_each_sentence_stands_where_it_is_true_and_not_where_it_would_be_false(pack: str) -> None:
    ours = {sentence: (true, false) for sentence, (where, true, false) in PROVED.items() if where == pack}
    assert ours
    assert [one for one, (true, _) in ours.items() if not says(said_in(pack, true), one)] == []
    assert [one for one, (_, false) in ours.items() if says(said_in(pack, false), one)] == []
    assert all(said_in(pack, false) for _, false in ours.values()), "there is such a pack"


@pytest.mark.parametrize("record", RECORDS)
def test_no_pack_says_what_was_said_whatever_the_record_held(record: str) -> None:
    assert [one for one in GONE for pack in DOCUMENTS if one in said_in(pack, record)] == []


@pytest.fixture
def awkward(file: CommissionFile) -> CommissionFile:
    """A record in which hardly anything went as planned.

    Somebody came and said nothing. No tenderer presented. The one strength was set aside by an adult, a verdict was
    taken back, the group gave its own without talking, no private turn was had, and a line stands on a gist.
    """
    file.clock = lambda: datetime(2026, 4, 22, 10, 0, tzinfo=UTC)
    oak, birch = add_tenderer(file, "Oak Barn"), add_tenderer(file, "Birch House")
    day = add_session(file, "presentations", title="Day", planned_on="2026-04-22")
    begin_session(file, day, plan_named("presentations"))
    kit = add_young_person(file, "Kit")
    arrive(file, day, young_person_id=kit)
    gist = keep_statement(file, "somebody who listens", exactness=Exactness.GIST, state=StatementState.UP)
    add_specification_line(file, "Listen first", statement_ids=[gist])
    bare = add_specification_line(file, "Pick up the phone", statement_ids=[])
    add_question(file, "Who listens?")
    strength = keep_remark(file, oak, RemarkKind.STRENGTH, "they were kind", session_id=day, state=RemarkState.SHARED)
    set_aside(file, strength, "it was about something else")
    keep_remark(file, oak, RemarkKind.WEAKNESS, "so quiet", session_id=day, state=RemarkState.SHARED)
    verdict = give_verdict(file, oak, Answer.NO, session_id=day, young_person_id=kit, wording="nope")
    take_words_back(file, [verdict], left=True)
    give_verdict(file, oak, Answer.YES, session_id=day)
    keep_response(file, birch, bare, "We do.")
    keep_statement(file, "they never ring back")
    set_aside(file, keep_statement(file, "ask jo about the bus", state=StatementState.UP), "it names somebody")
    return file


def test_the_packs_of_an_awkward_record_say_only_what_it_proves(awkward: CommissionFile) -> None:
    gathered = gather(awkward)
    pack, lines = (" ".join(" ".join(paragraphs(make(gathered))).split()) for make in (feedback_pack, specification))
    assert [one for one in GONE for text in (pack, lines) if one in text] == []
    for true in (
        "1 young person came to the sessions",
        "No finished private turn on a tenderer is recorded, so whether feedback was first given alone is not known.",
        "No remark is private.",
        "1 remark was set aside by an adult. The page of the tenderer that it is about says so.",
        "1 remark was set aside by an adult and is not in this pack.",
        "Why, as the adult put it: it was about something else",
        "1 thing young people said was set aside by an adult. It is in no pack.",
        "1 thing young people said was never put up, or taken down again. It is in no pack.",
        "No strength stands in this pack.",
        "no presentation is recorded so far",
        "No presentation is recorded so far.",
        "Tenderers stand in the order of the project’s list. The order says nothing about them.",
        "Version 1. None was handed over before it.",
        "Who answers young people, and by when, is not recorded.",
        "What tenderers were told of young people’s part not recorded",
        "The group together: yes",
        "1 gave no answer that is here",
    ):
        assert true in pack, true
    for untrue in (
        "Presented on",
        "they were kind",
        "nope",
        "ring back",
        "the bus",
        "it names",
    ):
        assert untrue not in pack, untrue
    assert "not word for word" in lines
    assert "No words that can be printed are tied to this line." in lines
