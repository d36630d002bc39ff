"""What was made from words goes out of sight with them as they are set aside for safeguarding, and is asked about."""

from dataclasses import asdict

import pytest

from tests.slots import at_slot
from workshop_app.actions import attachments, feedback, people, sessions, specification, statements, tendering
from workshop_app.actions.picks import pick
from workshop_app.actions.setting_aside import (
    bring_back_from_safeguarding,
    let_it_stay,
    set_aside_for_safeguarding,
    set_it_aside_too,
)
from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Answer
from workshop_app.domain.sorting import Pick, PickOf
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.record.made_from import MadeKind, lines, made_from_safeguarded, questions, to_be_asked
from workshop_app.record.picks import why_picked
from workshop_app.store import CommissionFile, check_file

SECRET = "zqsecret"
UP = StatementState.UP


class Made:
    """Words, and all that can be made from them, each of which tells what they told; and a line of other words."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.words = statements.keep_statement(file, f"he hits me {SECRET}", state=UP)
        self.other = statements.keep_statement(file, "be kind", state=UP)
        self.reworded = statements.reword_statement(file, self.words, f"staff who hit {SECRET}")
        self.again = statements.reword_statement(file, self.reworded, f"no hitting {SECRET}")
        self.line = specification.add_specification_line(file, f"safe {SECRET}", statement_ids=[self.words, self.other])
        self.of_again = specification.add_specification_line(file, f"calm {SECRET}", statement_ids=[self.again])
        self.kind = specification.add_specification_line(file, "kind staff", statement_ids=[self.other])
        self.question = specification.add_question(file, f"who hits {SECRET}?", statement_ids=[self.words])
        pick(file, PickOf.KEY_ASPECT, statement_id=self.reworded, why=f"it must stop {SECRET}")
        pick(file, PickOf.TITLE, statement_id=self.again, why=f"it says it all {SECRET}")
        chart = attachments.add_attachment(
            file,
            file_name="1.png",
            digest="0" * 64,
            size=1,
            kind=AttachmentKind.FLIP_CHART,
            caption=f"where it says {SECRET}",
        )
        attachments.say_which_words_are_in(file, chart, self.again)
        oak = tendering.add_tenderer(file, "Oak Barn")
        tendering.keep_response(file, oak, self.line, f"we are safe {SECRET}")
        session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, session, plan_named("presentations"))
        kaz = people.add_young_person(file, "Kaz")
        people.arrive(file, session, young_person_id=kaz)
        slot = at_slot(file, file.all(Presentation, tenderer_id=oak)[0].id)
        asked = tendering.ask_question(file, slot, question_id=self.question)
        tendering.keep_answer(file, asked, f"nobody hits {SECRET}")
        feedback.give_verdict(
            file,
            oak,
            Answer.NO,
            session_id=session,
            young_person_id=kaz,
            specification_line_id=self.line,
            wording=f"no {SECRET}",
        )

    def state(self, statement_id: str) -> StatementState:
        return self.file.get(Statement, statement_id).state

    def asked(self) -> list[str]:
        return [one.id for one in to_be_asked(self.file)]


@pytest.fixture
def made(file: CommissionFile) -> Made:
    return Made(file)


def test_one_touch_takes_all_that_was_made_of_the_words_out_of_sight_and_out_of_packs(
    file: CommissionFile, made: Made
) -> None:
    before = str(asdict(gather(file)))
    assert [one for one in ("must stop", "says it all", "where it says") if one not in before] == []
    set_aside_for_safeguarding(file, [made.words])
    assert SECRET not in str(asdict(gather(file)))
    assert [one.id for one in lines(file)] == [made.kind]
    assert questions(file) == []
    assert (made.state(made.reworded), made.state(made.again)) == (StatementState.WAITING, StatementState.WAITING)
    assert [why_picked(file, one) for one in file.all(Pick)] == ["", ""]
    assert made.asked() == [made.reworded, made.again, made.line, made.of_again, made.question]
    undone = file.next_to_undo()
    assert undone is None or undone.name != "reword_statement"
    with pytest.raises(RuleBrokenError, match="Decide first whether it stays"):
        specification.edit_specification_line(file, made.line, "safe", category_id=None, statement_ids=[made.other])
    with pytest.raises(RuleBrokenError, match="Decide first whether they stay"):
        statements.put_up(file, [made.other, made.again])
    assert check_file(file.path) == []


def test_each_stays_or_is_set_aside_too_and_is_not_asked_about_again(file: CommissionFile, made: Made) -> None:
    set_aside_for_safeguarding(file, [made.words])
    for one in (made.line, made.reworded, made.again):
        let_it_stay(file, one)
    assert made.asked() == [made.of_again, made.question], "each is asked about by itself"
    let_it_stay(file, made.of_again)
    set_it_aside_too(file, made.question)
    assert made.asked() == []
    assert [one.kind for one in made_from_safeguarded(file)] == [MadeKind.QUESTION]
    assert {one.id for one in lines(file)} == {made.line, made.of_again, made.kind}
    assert questions(file) == []
    statements.put_up(file, [made.reworded])
    statements.reword_statement(file, made.reworded, "calm staff")
    later = specification.add_specification_line(file, "calm", statement_ids=[made.reworded])
    assert later in {one.id for one in lines(file)}
    assert made.asked() == [], "what is made later from what stays gives nothing away"
    assert "who hits" not in str(asdict(gather(file)))
    with pytest.raises(RuleBrokenError, match="Nothing is asked about this any more"):
        let_it_stay(file, made.question)


def test_another_wording_set_aside_too_is_to_be_passed_on_and_what_was_made_of_it_is_asked_about(
    file: CommissionFile, made: Made
) -> None:
    set_aside_for_safeguarding(file, [made.words])
    let_it_stay(file, made.of_again)
    set_it_aside_too(file, made.again)
    assert made.state(made.again) is StatementState.SAFEGUARDING
    assert made.of_again in made.asked(), "its own words were set aside since"


def test_a_mistake_brings_back_all_that_was_made_of_it(file: CommissionFile, made: Made) -> None:
    set_aside_for_safeguarding(file, [made.words])
    bring_back_from_safeguarding(file, made.words)
    assert made.asked() == []
    assert [one.id for one in lines(file)] == [made.line, made.of_again, made.kind]
    assert [one.id for one in questions(file)] == [made.question]
    statements.put_up(file, [made.words, made.reworded, made.again])
    reasons = {why_picked(file, one) for one in file.all(Pick)}
    assert reasons == {f"it must stop {SECRET}", f"it says it all {SECRET}"}


def test_no_redo_puts_another_wording_of_another_wording_up_again(file: CommissionFile, made: Made) -> None:
    statements.take_down(file, made.again)
    statements.put_up(file, [made.again])
    file.undo()
    set_aside_for_safeguarding(file, [made.words])
    assert file.next_to_redo() is None
    assert made.state(made.again) is StatementState.WAITING
