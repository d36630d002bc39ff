"""Taking words back: what is destroyed is nowhere any more, and what had left waits for an officer and is nobody's."""

import random
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workshop_app.actions import (
    attachments,
    dots,
    feedback,
    packs,
    people,
    picks,
    placing,
    provenance,
    sessions,
    setting_aside,
    sorting,
    specification,
    statements,
    taking_back,
    tendering,
    turns,
)
from workshop_app.actions.destroying import TakenNow
from workshop_app.actions.recovering import recover_file
from workshop_app.actions.requests import request_of, request_of_everything, requests
from workshop_app.actions.undoing import undo_one
from workshop_app.domain.attachments import Attachment, AttachmentKind
from workshop_app.domain.commission import Commission
from workshop_app.domain.dots import Dot
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Answer, Evaluation, EvaluationAnswer, Remark, RemarkKind, Strongest, Verdict
from workshop_app.domain.packs import IssuedPack, usual_folder
from workshop_app.domain.people import Attendance, Consent, ConsentPurpose, RealName, Recipient, YoungPerson
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.receipts import parts_of
from workshop_app.domain.row import Row
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.sorting import Category, Pick, PickOf, Placement, SortKind
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement, StatementOrigin, StatementState
from workshop_app.domain.taking_back import GONE, Choice, Chosen, Outcome, TakenBack, TakingBack
from workshop_app.domain.tendering import AskedQuestion, Presentation
from workshop_app.exports.gathering import gather, gather_for
from workshop_app.exports.listing import statement_lines
from workshop_app.exports.packs import EXPORTS, READERS, write_exports
from workshop_app.plans import plan_named
from workshop_app.record.attachments import leavings, may_leave
from workshop_app.record.made_from import lines
from workshop_app.record.receipts import receipt_of
from workshop_app.record.taking_back import (
    everything_of,
    made_from,
    made_from_what_waits,
    out_of_date,
    people_gone,
    waiting,
    words_with_id,
)
from workshop_app.store import CommissionFile, check_file
from workshop_app.store.attachments import delete_attachment_file, folder_of, held_file
from workshop_app.store.backups import Places, back_up, list_backups, what_to_take
from workshop_app.store.copies import reach_copies
from workshop_app.store.errors import FileError
from workshop_app.store.recovering import read_damaged

SECRET = "they shouted at Zephyrine in the corridor"
UNIQUE = "zephyrine"
KEEP, DESTROY = Chosen(Choice.KEEP), Chosen(Choice.DESTROY)


def hits(file: CommissionFile, *texts: str) -> int:
    """How often any of these stands in the bytes of the file and of what lies beside it, folded or not."""
    raw = b"".join(path.read_bytes() for path in file.path.parent.rglob("*") if path.is_file())
    return sum(raw.count(text.encode()) + raw.lower().count(text.lower().encode()) for text in texts)


def must_check(file: CommissionFile) -> None:
    assert [fault.sentence for fault in check_file(file.path)] == []


def hand_over(file: CommissionFile, name: str = "feedback-pack") -> str:
    return packs.issue_pack(file, name, issued_to="Ms Rowe", head_digest=file.head_digest, file_digest="f" * 64)


def told(file: CommissionFile, done: TakenNow) -> str:
    return "\n".join(one for part in parts_of(receipt_of(file, done.taking_back_ids)) for one in part.sentences)


def keeping_all_made(file: CommissionFile, *things: Row) -> dict[str, Chosen]:
    return {one.thing.id: KEEP for one in made_from(file, things)}


@pytest.fixture
def jay(file: CommissionFile) -> str:
    return people.add_young_person(file, "Jaybird", real_name="Ottoline Featherstone")


@pytest.fixture
def said(file: CommissionFile, jay: str) -> str:
    return statements.keep_statement(file, SECRET, said_by=jay, state=StatementState.UP)


@pytest.mark.plain
def test_words_taken_back_before_a_pack_are_nowhere_any_more(
    file: CommissionFile, jay: str, said: str, tmp_path: Path
) -> None:
    """Not in the tables, the journal, the search, half-typed words, free space or a fresh export."""
    statements.take_down(file, said)
    statements.put_up(file, [said])
    file.keep_draft(f"reason {said}", "because of it")
    file.keep_draft("console capture somewhere", f"and then {SECRET}!")
    file.keep_draft("console capture elsewhere", "other words")
    twice = statements.keep_statement(file, f"{SECRET} ")
    statements.remove_statement(file, twice)
    assert hits(file, UNIQUE) > 3
    done = taking_back.take_words_back(file, [said], left=False)
    assert hits(file, UNIQUE) == 0
    assert done.drafts == 2
    assert file.draft_keys() == ["console capture elsewhere"]
    assert file.find(Statement, id=said) is None
    assert file.search(UNIQUE) == []
    assert not file.still_to_be_wiped
    tables = [one for one in EXPORTS if one.name in ("statements", "data")]
    assert len(list(write_exports(gather_for(file, READERS), tmp_path / "packs", tables))) == 3
    assert hits(file, UNIQUE) == 0
    must_check(file)
    assert "Destroyed: one thing said" in told(file, done)
    while file.next_to_undo() is not None:
        file.undo()
    assert hits(file, UNIQUE) == 0
    must_check(file)


@pytest.mark.plain
def test_rows_that_grew_and_moved_leave_no_piece_behind(file: CommissionFile) -> None:
    """SQLite's own overwriting misses pieces of rows that it moved between pages."""
    chance = random.Random(2)
    ids = [
        statements.keep_statement(
            file, f"zephyrine{number:03}q {'z' * chance.randint(0, 700)}", state=StatementState.UP
        )
        for number in range(60)
    ]
    for _ in range(60):
        one = chance.choice(ids)
        setting_aside.set_aside(file, one, "r" * chance.randint(1, 900))
        if chance.random() < 0.5:
            statements.put_up(file, [one])
    setting_aside.set_aside(file, ids[1], "to be looked for")
    taking_back.take_words_back(file, ids[::2], left=False)
    raw = file.path.read_bytes()
    assert [number for number in range(0, 60, 2) if f"zephyrine{number:03}q".encode() in raw] == []
    assert b"zephyrine001q" in raw
    found = file.search("zephyrine001q", (StatementState.SET_ASIDE,))
    assert [one.wording[:13] for one in found] == ["zephyrine001q"]
    must_check(file)


def test_a_crash_before_free_space_was_wiped_is_made_good_on_opening(
    file: CommissionFile, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_conn: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("workshop_app.store.forgetting.wipe", no_room)
        done = taking_back.take_words_back(file, [said], left=False)
    assert file.still_to_be_wiped
    assert "wiped when it is opened next" in told(file, done)
    file.close()
    with CommissionFile.open(file.path) as again:
        assert not again.still_to_be_wiped
        assert again.draft_keys() == []


def test_nothing_that_was_made_from_the_words_is_kept_in_silence(file: CommissionFile, said: str) -> None:
    sort = sorting.add_sort(file, "Needs")
    category = sorting.add_category(file, sort, "People")
    placing.place_card(file, sort, said, category)
    other = statements.keep_statement(file, "no shouting", state=StatementState.UP)
    placing.place_card(file, sort, other, category)
    line = specification.add_specification_line(file, SECRET, statement_ids=[said, other])
    question = specification.add_question(file, f"Why was it that {SECRET}?", statement_ids=[said])
    reworded = statements.reword_statement(file, said, "do not shout at zephyrine")
    pick = picks.pick(file, PickOf.TITLE, statement_id=said, why="it is true")
    with pytest.raises(RuleBrokenError, match="4 things were made"):
        taking_back.take_words_back(file, [said], left=False)
    assert {one.thing.id for one in made_from(file, [words_with_id(file, said)])} == {line, question, reworded, pick}
    made = {line: Chosen(Choice.REWORD, SECRET), question: DESTROY, reworded: KEEP, pick: DESTROY}
    with pytest.raises(RuleBrokenError, match="still contains the words"):
        taking_back.take_words_back(file, [said], left=False, made=made)
    made[line] = Chosen(Choice.REWORD, "Nobody is shouted at.")
    done = taking_back.take_words_back(file, [said], left=False, made=made)
    assert hits(file, SECRET) == 0
    assert file.get(SpecificationLine, line).wording == "Nobody is shouted at."
    assert [one.statement_id for one in file.all(SpecificationSource)] == [other]
    assert file.all(Question) == [] == file.all(Pick)
    kept = file.get(Statement, reworded)
    assert (kept.wording, kept.rewording_of) == ("do not shout at zephyrine", None)
    assert [(one.statement_id, one.position) for one in file.all(Placement)] == [(other, 0)]
    must_check(file)
    assert "One thing made from them got other words" in told(file, done)
    assert "checked and kept: one thing said" in told(file, done)


def test_what_others_stand_on_keeps_its_place_without_the_words(file: CommissionFile, jay: str, said: str) -> None:
    """What a tenderer wrote to a line, and a question that was asked on the day, stay; the words in them do not."""
    barn = tendering.add_tenderer(file, "Oak Barn")
    line = specification.add_specification_line(file, SECRET, statement_ids=[said])
    tendering.keep_response(file, barn, line, "We never shout.")
    question = specification.add_question(file, SECRET, statement_ids=[said])
    with file.action("the day", undoable=False) as write:
        write.insert(Session(id="s", title="Day", plan_name="presentations", planned_on="2026-04-01", position=0))
        write.insert(
            Presentation(
                id="p",
                tenderer_id=barn,
                session_id="s",
                planned_presenting_minutes=1,
                planned_question_minutes=1,
                position=0,
            )
        )
        write.insert(
            AskedQuestion(
                id="a",
                presentation_id="p",
                question_id=question,
                wording=SECRET,
                asked_at=write.now,
                answer="Never.",
                position=0,
            )
        )
    made = {one.thing.id: DESTROY for one in made_from(file, [words_with_id(file, said)])}
    assert set(made) == {line, question, "a"}
    taking_back.take_words_back(file, [said], left=False, made=made)
    assert hits(file, UNIQUE) == 0
    assert (file.get(SpecificationLine, line).wording, file.get(Question, question).wording) == (GONE, GONE)
    asked = file.get(AskedQuestion, "a")
    assert (asked.wording, asked.answer) == (GONE, "Never.")
    assert gather(file).specification == [] == gather(file).questions
    must_check(file)


def test_what_had_left_is_nobodys_at_once_and_waits_for_an_officer(file: CommissionFile, jay: str, said: str) -> None:
    pack = hand_over(file)
    done = taking_back.take_words_back(file, [said], left=False)
    with pytest.raises(RuleBrokenError, match="were taken back"):
        taking_back.take_words_back(file, [said], left=False)
    kept = file.get(Statement, said)
    assert (kept.wording, kept.said_by, kept.state) == (SECRET, None, StatementState.SET_ASIDE)
    assert file.once_in("statement", "said_by", jay) == []
    assert [one.id for one in out_of_date(file)] == [pack]
    assert SECRET not in str(gather(file))
    must_check(file)
    with pytest.raises(RuleBrokenError, match="taken back"):
        statements.put_up(file, [said])
    with pytest.raises(RuleBrokenError, match="taken back"):
        provenance.say_who_said(file, said, jay)
    with pytest.raises(RuleBrokenError, match="taken back"):
        statements.remove_statement(file, said)
    (one,) = waiting(file)
    assert one.called == "one thing said"
    for name, reason in (("", "asked"), ("Ms Rowe", " ")):
        with pytest.raises(RuleBrokenError, match="cannot be empty"):
            taking_back.decide_on_taken_back(file, one.taken.id, Outcome.KEPT, decided_by=name, reason=reason)
    taking_back.decide_on_taken_back(
        file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="The decision did not rest on it."
    )
    assert hits(file, UNIQUE) == 0
    assert waiting(file) == []
    assert file.get(TakenBack, one.taken.id).decided_by == "Ms Rowe"
    assert "handed over to Ms Rowe" in told(file, done)
    must_check(file)


def test_a_pack_of_which_nobody_made_a_record_counts_too(file: CommissionFile, said: str) -> None:
    taking_back.take_words_back(file, [said], left=True)
    assert file.get(Statement, said).said_by is None
    assert file.all(TakingBack)[0].had_left
    assert out_of_date(file) == []
    setting_aside.set_aside_for_safeguarding(file, [said])
    (one,) = waiting(file)
    with pytest.raises(RuleBrokenError, match="passed to the safeguarding lead"):
        taking_back.decide_on_taken_back(
            file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="It was asked."
        )


@pytest.mark.parametrize("name", ["certificates", "specification"])
def test_a_pack_that_does_not_hold_such_words_does_not_stand_in_the_way(file: CommissionFile, name: str) -> None:
    barn = tendering.add_tenderer(file, "Oak Barn")
    with file.action("a day", undoable=False) as write:
        write.insert(Session(id="s", title="Day", plan_name="presentations", planned_on="2026-04-01", position=0))
    remark = feedback.keep_remark(file, barn, RemarkKind.STRENGTH, SECRET, session_id="s")
    waits = statements.keep_statement(file, "Zephyrine waits")
    hand_over(file, name)
    hand_over(file)
    taking_back.take_words_back(file, [remark, waits], left=False)
    assert file.all(Remark) == [] == file.all(Statement)
    assert hits(file, UNIQUE) == 0


@pytest.mark.plain
def test_a_real_name_is_erased_wherever_it_was(file: CommissionFile, jay: str) -> None:
    people.set_real_name(file, jay, "")
    people.set_real_name(file, jay, "Ottoline Featherstone-Haugh")
    file.keep_draft(f"real name {jay}", "Ottoline Feather")
    sam = people.add_young_person(file, "Sam", real_name="Samphire Gull")
    done = taking_back.erase_real_name(file, jay)
    assert hits(file, "Ottoline", "Feather") == 0
    assert hits(file, "Samphire") > 0
    assert [one.young_person_id for one in file.all(RealName)] == [sam]
    assert "Destroyed: 2 real names" in told(file, done)
    with pytest.raises(RuleBrokenError, match="No real name is recorded"):
        taking_back.erase_real_name(file, jay)
    must_check(file)


@pytest.fixture
def presented(file: CommissionFile, jay: str) -> CommissionFile:
    """A day on which three saw a tenderer present, and each said something."""
    others = [people.add_young_person(file, name) for name in ("Kit", "Bo")]
    session = sessions.add_session(file, "presentations", title="Presentations", planned_on="2026-04-01")
    barn = tendering.add_tenderer(file, "Oak Barn")
    sessions.start_session(file, session, plan_named("presentations"))
    for person in (jay, *others):
        people.arrive(file, session, young_person_id=person)
        feedback.give_verdict(
            file, barn, Answer.YES, session_id=session, young_person_id=person, wording=f"{person} {SECRET}"
        )
        feedback.find_strongest(file, session, person, barn, wording=f"Zephyrine liked it {person}")
    feedback.evaluate_session(
        file,
        session,
        young_person_id=jay,
        enjoyed=EvaluationAnswer.YES,
        understood=EvaluationAnswer.NO,
        wording=SECRET,
    )
    people.record_consent(
        file, jay, ConsentPurpose.TAKING_PART, own_agreement=True, agreed_by="Mrs Featherstone", form_seen=True
    )
    return file


@pytest.mark.parametrize("left", [False, True])
def test_everything_of_a_young_person_goes_and_counts_stay_true(
    presented: CommissionFile, jay: str, left: bool
) -> None:
    file = presented
    said = statements.keep_statement(file, "somebody sings of zephyrine", said_by=jay, state=StatementState.UP)
    went = statements.keep_statement(file, "gone already, said they", said_by=jay)
    statements.remove_statement(file, went)
    people.rename_young_person(file, jay, "Bluebird")
    if left:
        hand_over(file)
    mine = everything_of(file, jay)
    assert {type(one) for one in mine} == {Statement, Verdict, Strongest, Evaluation}
    done = taking_back.take_everything_back(file, jay, left=False, made=keeping_all_made(file, *mine))
    assert hits(file, "Jaybird", "Bluebird", "Ottoline", "Featherstone", "gone already") == 0
    assert file.get(YoungPerson, jay).alias.startswith("Somebody ")
    assert len(file.all(Attendance, young_person_id=jay)) == 1
    assert file.all(Consent) == [] == file.all(RealName)
    assert everything_of(file, jay) == []
    assert file.once_in("verdict", "young_person_id", jay) == []
    gathered = gather(file)
    (tenderer,) = gathered.tenderers
    assert (tenderer.verdicts[0].count.present, sum(tenderer.verdicts[0].count.answers.values())) == (3, 2)
    assert tenderer.verdicts[0].group is None
    assert len(gathered.strongest) == 2
    assert gathered.evaluations == []
    must_check(file)
    if left:
        assert len(waiting(file)) == 4
        assert {one.taken.table_name for one in waiting(file)} == {"statement", "verdict", "strongest", "evaluation"}
        assert file.get(Statement, said).said_by is None
        answer = next(one for one in file.all(Verdict) if one.state is WordsState.SET_ASIDE)
        assert file.all(Attendance, young_person_id=answer.young_person_id) == []
        for one in waiting(file):
            taking_back.decide_on_taken_back(file, one.taken.id, Outcome.KEPT, decided_by="Ms Rowe", reason="s. 98")
        assert waiting(file) == []
        assert "Ms Rowe decided on 4 March 2026 to keep it in the record. Why: s. 98" in told(file, done)
    else:
        assert waiting(file) == []
        assert "the name for this work" in told(file, done)
    must_check(file)
    with pytest.raises(RuleBrokenError, match="already"):
        taking_back.take_everything_back(file, jay, left=False)


def test_the_same_answers_of_two_who_took_them_back_are_two_nobodies(presented: CommissionFile) -> None:
    file = presented
    taking_back.take_words_back(file, [one.id for one in file.all(Verdict)], left=True)
    assert len({one.young_person_id for one in file.all(Verdict)}) == 3
    assert all(one.young_person_id for one in file.all(Verdict))
    must_check(file)


def test_words_set_aside_for_safeguarding_wait_until_they_were_passed_on(
    file: CommissionFile, jay: str, said: str
) -> None:
    statements.keep_statement(file, "something harmless", said_by=jay)
    setting_aside.set_aside_for_safeguarding(file, [said])
    with pytest.raises(RuleBrokenError, match="passed to the safeguarding lead"):
        taking_back.take_words_back(file, [said], left=False)
    done = taking_back.take_everything_back(file, jay, left=False)
    assert [one.id for one in file.all(Statement)] == [said]
    assert file.get(YoungPerson, jay).alias == "Jaybird"
    (one,) = waiting(file)
    assert one.for_the_lead
    assert "waiting until the safeguarding lead was told: 1" in told(file, done)
    assert "The name of whoever said it waits with it." in told(file, done)
    assert "beside the project" not in told(file, done)
    usual_folder(file.path).mkdir()
    assert f"The folder “{usual_folder(file.path).name}” beside the project" in told(file, done)
    assert SECRET not in told(file, done)
    with pytest.raises(RuleBrokenError, match="passed to the safeguarding lead"):
        taking_back.finish_taking_back(file, one.taken.id)
    with pytest.raises(RuleBrokenError, match="passed to the safeguarding lead"):
        taking_back.decide_on_taken_back(file, one.taken.id, Outcome.KEPT, decided_by="Ms Rowe", reason="why")
    setting_aside.confirm_passed_on(file, said)
    assert waiting(file)[0].can_be_finished
    taking_back.finish_taking_back(file, one.taken.id)
    assert hits(file, UNIQUE, "Jaybird", "Ottoline") == 0
    assert file.all(YoungPerson) == []
    must_check(file)


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE row_id = '{other}'", "was emptied"),
        ("UPDATE taken_back SET row_id = 'x' WHERE table_name = 'statement'", "was altered"),
        ("UPDATE statement SET said_by = '{jay}' WHERE id = '{waits}'", "altered without any action"),
        ("UPDATE statement SET wording = 'other' WHERE id = '{waits}'", "altered without any action"),
    ],
)
def test_check_accepts_what_was_taken_back_and_nothing_more(
    file: CommissionFile, jay: str, said: str, sql: str, complaint: str
) -> None:
    other = statements.keep_statement(file, "this stays")
    waits = statements.keep_statement(file, "this waits", said_by=jay, state=StatementState.UP)
    taking_back.take_words_back(file, [said], left=False)
    taking_back.take_words_back(file, [waits], left=True)
    must_check(file)
    connection = sqlite3.connect(file.path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}") if "journal" in name or "sealed" in name else None
    connection.execute(sql.format(other=other, jay=jay, waits=waits))
    connection.commit()
    connection.close()
    assert any(complaint in fault.sentence for fault in check_file(file.path))


def test_dots_on_words_that_are_destroyed_go_with_them(file: CommissionFile, said: str) -> None:
    session = sessions.add_session(file, "initial-workshop", title="One", planned_on="2026-04-01")
    sessions.start_session(file, session, plan_named("initial-workshop"))
    activity = file.all(Activity)[0].id
    sessions.start_activity(file, activity)
    people.arrive(file, session, young_person_id=people.add_young_person(file, "Kit"))
    given = dots.start_dots(file, activity, dots_each=2, all_at_once=True)
    dots.give_dot(file, given, statement_id=said)
    taking_back.take_words_back(file, [said], left=False)
    assert file.all(Dot) == []
    must_check(file)


def test_a_name_of_a_category_goes_and_the_cards_in_it_stay(file: CommissionFile, said: str) -> None:
    sort = sorting.add_sort(file, "Needs")
    category = sorting.add_category(file, sort, "Zephyrine and the corridor")
    placing.place_card(file, sort, said, category)
    taking_back.take_words_back(file, [category], left=False)
    assert file.get(Category, category).name == GONE
    assert len(file.all(Placement)) == 1
    assert hits(file, "Zephyrine and the corridor") == 0
    must_check(file)


@pytest.mark.plain
def test_the_journey_of_six_things_said(file: CommissionFile, jay: str) -> None:
    """In two sessions; one is taken back before a pack, two after; an officer decides; packs are out of date."""
    with file.action("two sessions", undoable=False) as write:
        for number in range(2):
            write.insert(
                Session(
                    id=f"s{number}",
                    title=f"Session {number + 1}",
                    plan_name="initial-workshop",
                    planned_on="2026-04-01",
                    position=number,
                )
            )
    said = [
        statements.keep_statement(
            file,
            f"zephyrine says thing number {number}",
            said_by=jay,
            session_id=f"s{number % 2}",
            state=StatementState.UP,
        )
        for number in range(6)
    ]
    line = specification.add_specification_line(file, "A line of it", statement_ids=[said[1]])
    question = specification.add_question(file, "A question of it?", statement_ids=[said[1]])
    reworded = statements.reword_statement(file, said[2], "it, in other words")
    taking_back.take_words_back(file, [said[0]], left=False)
    assert hits(file, "thing number 0") == 0
    first, second = hand_over(file), hand_over(file, "statements")
    hand_over(file, "certificates")
    assert len(file.all(IssuedPack)) == 3
    done = taking_back.take_words_back(file, [said[1], said[2]], left=False)
    assert [file.get(Statement, one).said_by for one in said[1:]] == [None, None, jay, jay, jay]
    assert {one.id for one in out_of_date(file)} == {first, second}
    to_keep, to_destroy = sorted(waiting(file), key=lambda one: one.taken.row_id != said[2])
    taking_back.decide_on_taken_back(file, to_keep.taken.id, Outcome.KEPT, decided_by="Ms Rowe", reason="It counted.")
    made = {line: KEEP, question: DESTROY}
    taking_back.decide_on_taken_back(
        file, to_destroy.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="It did not.", made=made
    )
    assert hits(file, "thing number 1") == 0
    assert hits(file, "thing number 2") > 0
    assert [one.id for one in lines(file)] == [line]
    assert file.all(Question) == []
    assert file.get(Statement, reworded).rewording_of == said[2]
    assert "thing number" not in str([one.voice for one in gather(file).statements if one.id in said[:3]])
    receipt = told(file, done)
    assert receipt.count("handed over to Ms Rowe") == 2
    assert "Certificates" not in receipt
    must_check(file)


def test_a_category_of_somebodys_own_turn_never_left_and_is_destroyed(file: CommissionFile, jay: str) -> None:
    """Cut off, it would still stand in their own turn, which says whose it is."""
    sort = sorting.add_sort(file, "Needs", categories=["People"], kind=SortKind.OPEN)
    statements.keep_statement(file, "kind people", state=StatementState.UP)
    turn = turns.begin_individual_turn(file, sort, jay)
    own = sorting.add_category(file, turn, "Zephyrine and the corridor")
    hand_over(file)
    done = taking_back.take_everything_back(file, jay, left=True)
    assert file.find(Category, id=own) is None
    assert waiting(file) == []
    assert hits(file, "Zephyrine") == 0
    assert "the name of one category" in told(file, done)
    must_check(file)


def test_a_photo_in_which_the_words_are_is_to_be_looked_at_and_its_caption_goes(
    file: CommissionFile, said: str
) -> None:
    photos = [
        attachments.add_attachment(
            file,
            file_name=f"wall {number}.jpg",
            digest=f"{number}" * 64,
            size=1,
            kind=AttachmentKind.PHOTO,
            caption=text,
        )
        for number, text in enumerate(("The wall", f"It says that {SECRET}", "Lunch"))
    ]
    attachments.say_which_words_are_in(file, photos[0], said)
    done = taking_back.take_words_back(file, [said], left=False)
    assert hits(file, UNIQUE) == 0
    assert {one.taken.row_id for one in waiting(file)} == set(photos[:2])
    assert "Films, photos and papers to check: 2." in told(file, done)
    must_check(file)
    for one in waiting(file):
        taking_back.decide_on_taken_back(file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="Seen.")
    assert [one.id for one in file.all(Attachment)] == photos[2:]
    must_check(file)


@pytest.mark.parametrize("left", [False, True])
def test_words_in_which_a_slip_was_put_right_go_in_both_forms(
    file: CommissionFile, jay: str, said: str, left: bool
) -> None:
    right = provenance.correct_slip(file, said, "they shouted at zephyrine in the hall")
    if left:
        hand_over(file)
    taking_back.take_words_back(file, [right], left=False)
    assert file.once_in("statement", "said_by", jay) == []
    must_check(file)
    if left:
        (one,) = waiting(file)
        taking_back.decide_on_taken_back(file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="Asked.")
        assert waiting(file) == []
    assert hits(file, UNIQUE) == 0
    must_check(file)


@pytest.mark.parametrize("left", [False, True])
def test_no_earlier_version_of_a_line_comes_back(file: CommissionFile, jay: str, left: bool) -> None:
    first = specification.add_specification_line(file, SECRET, said_by=jay)
    latest = specification.edit_specification_line(
        file, first, "Zephyrine is heard", category_id=None, statement_ids=[], said_by=jay
    )
    if left:
        hand_over(file)
    taking_back.take_words_back(file, [latest], left=False)
    assert gather(file).specification == []
    assert lines(file) == []
    assert file.once_in("specification_line", "said_by", jay) == []
    if left:
        (one,) = waiting(file)
        taking_back.decide_on_taken_back(file, one.taken.id, Outcome.KEPT, decided_by="Ms Rowe", reason="s. 98")
        assert waiting(file) == []
        assert gather(file).specification == []
    else:
        assert hits(file, UNIQUE) == 0
    must_check(file)


def test_a_part_that_was_cut_off_does_not_point_to_words_of_the_same_person(
    file: CommissionFile, jay: str, said: str
) -> None:
    part, other = statements.split_statement(file, said, ["they shouted at Zephyrine", "in the corridor"])
    joined = statements.join_statements(file, [part, said], "shouting", said_by=jay)
    taking_back.take_words_back(file, [part], left=True)
    assert file.get(Statement, part).rewording_of is None
    assert [one.from_statement_id for one in file.all(StatementOrigin, statement_id=joined)] == [said]
    assert file.once_in("statement_origin", "from_statement_id", part) == []
    taking_back.take_words_back(file, [said], left=True)
    assert file.get(Statement, other).rewording_of is None
    assert file.once_in("statement", "rewording_of", said) == []
    must_check(file)


def a_photo(file: CommissionFile, kind: AttachmentKind = AttachmentKind.PHOTO, caption: str = "The wall") -> str:
    return attachments.add_attachment(file, file_name="wall.jpg", digest="1" * 64, size=1, kind=kind, caption=caption)


def test_what_waits_for_the_lead_is_not_destroyed_with_other_words(file: CommissionFile, said: str) -> None:
    """Neither what was made from them, nor a caption, nor what was set aside since they were taken back."""
    reworded = statements.reword_statement(file, said, "do not shout at zephyrine")
    photo = a_photo(file, caption=SECRET)
    setting_aside.set_aside_for_safeguarding(file, [reworded])
    setting_aside.set_aside_for_safeguarding(file, [photo])
    for chosen in (DESTROY, Chosen(Choice.REWORD, "other words")):
        with pytest.raises(RuleBrokenError, match="passed to the safeguarding lead"):
            taking_back.take_words_back(file, [said], left=False, made={reworded: chosen})
    taking_back.take_words_back(file, [said], left=False, made={reworded: KEEP})
    assert file.get(Attachment, photo).caption == SECRET
    (one,) = waiting(file)
    with pytest.raises(RuleBrokenError, match="passed to the safeguarding lead"):
        taking_back.decide_on_taken_back(file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="Asked.")
    must_check(file)
    setting_aside.confirm_passed_on(file, photo)
    taking_back.decide_on_taken_back(file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="Asked.")
    assert hits(file, SECRET) == 0
    must_check(file)


def test_a_photo_leaves_not_once_somebody_in_it_took_everything_back(file: CommissionFile, jay: str) -> None:
    photo = a_photo(file, AttachmentKind.FLIP_CHART)
    attachments.say_who_is_in(file, photo, jay)
    assert not leavings(file, Recipient.PANEL)[photo].may_leave
    taking_back.take_everything_back(file, jay, left=False)
    assert not leavings(file, Recipient.PANEL)[photo].may_leave
    (one,) = waiting(file)
    taking_back.decide_on_taken_back(file, one.taken.id, Outcome.KEPT, decided_by="Ms Rowe", reason="s. 98")
    assert leavings(file, Recipient.PANEL)[photo].taken_back
    assert may_leave(file, Recipient.PANEL) == []


def test_words_that_were_never_shown_are_destroyed_even_where_a_pack_left(file: CommissionFile, jay: str) -> None:
    ids = [statements.keep_statement(file, f"{SECRET} {number}", said_by=jay) for number in range(3)]
    statements.put_up(file, ids[1:])
    statements.take_down(file, ids[1])
    setting_aside.set_aside(file, ids[2], "twice")
    taking_back.take_words_back(file, ids, left=True)
    assert [one.id for one in file.all(Statement)] == ids[1:]
    must_check(file)


def test_what_waits_for_an_officer_is_neither_reworded_set_aside_nor_taken_out(
    presented: CommissionFile, said: str
) -> None:
    file = presented
    pick = picks.pick(file, PickOf.TITLE, statement_id=said, why="it is true")
    verdict, strongest = file.all(Verdict)[0].id, file.all(Strongest)[0].id
    taking_back.take_words_back(file, [said, verdict, strongest, pick], left=True)
    for refused in (
        lambda: statements.reword_statement(file, said, "other words"),
        lambda: setting_aside.set_aside(file, said, "a reason"),
        lambda: feedback.take_verdict_away(file, verdict),
        lambda: feedback.take_strongest_away(file, strongest),
        lambda: picks.unpick(file, pick),
    ):
        with pytest.raises(RuleBrokenError, match="were taken back"):
            refused()


def test_words_with_a_slip_put_right_are_not_taken_out_in_one_form(file: CommissionFile, said: str) -> None:
    provenance.correct_slip(file, said, "they shouted at zephyrine in the hall")
    for refused in (
        lambda: statements.remove_statement(file, said),
        lambda: statements.reword_statement(file, said, "other words"),
    ):
        with pytest.raises(RuleBrokenError, match="are used instead"):
            refused()


def test_half_typed_words_go_as_well_where_a_pack_had_left(file: CommissionFile, said: str) -> None:
    file.keep_draft("console capture somewhere", f"and then {SECRET}!")
    assert taking_back.take_words_back(file, [said], left=True).drafts == 1
    assert file.draft_keys() == []


@pytest.mark.parametrize("whole", [False, True])
def test_a_film_off_the_list_whose_file_is_still_there_is_looked_at(
    file: CommissionFile, jay: str, said: str, whole: bool
) -> None:
    film = a_photo(file, AttachmentKind.FILM)
    attachments.say_who_is_in(file, film, jay) if whole else attachments.say_which_words_are_in(file, film, said)
    attachments.take_attachment_out(file, film)
    place = folder_of(file) / "wall.jpg"
    place.parent.mkdir()
    place.write_bytes(b"1")
    if whole:
        done = taking_back.take_everything_back(file, jay, left=False)
    else:
        done = taking_back.take_words_back(file, [said], left=False)
    assert "Films, photos and papers to check: 1." in told(file, done)
    (one,) = waiting(file)
    held = held_file(file, one.taken.row_id)
    assert held is not None
    assert held.there
    taking_back.decide_on_taken_back(file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="Seen.")
    assert delete_attachment_file(file, held)
    assert held_file(file, film) is None
    not_deleted = replace(receipt_of(file, done.taking_back_ids), files_left=("It could not be deleted.",))
    assert "It could not be deleted." in parts_of(not_deleted)[-1].sentences
    assert hits(file, "wall.jpg") == 0
    must_check(file)


def test_a_photo_that_waits_is_not_taken_off_the_list(file: CommissionFile, said: str) -> None:
    photo = a_photo(file)
    attachments.say_which_words_are_in(file, photo, said)
    taking_back.take_words_back(file, [said], left=False)
    with pytest.raises(RuleBrokenError, match="an officer decides"):
        attachments.take_attachment_out(file, photo)


@pytest.mark.parametrize("everything", [False, True])
def test_packs_of_certificates_are_out_of_date_where_theirs_was_in_them(
    file: CommissionFile, jay: str, said: str, everything: bool
) -> None:
    hand_over(file, "certificates")
    kit = people.add_young_person(file, "Kit", real_name="Kittiwake Gull")
    packs.award_certificate(file, jay, achievement="Taking part", signatory="Ms Rowe", awarded_on="2026-04-01")
    with_it = hand_over(file, "certificates")
    taking_back.erase_real_name(file, kit)
    assert out_of_date(file) == []
    if everything:
        taking_back.take_everything_back(file, jay, left=False)
        assert file.find(Statement, id=said) is None
    else:
        taking_back.erase_real_name(file, jay)
    assert [one.id for one in out_of_date(file)] == [with_it]
    must_check(file)


@pytest.mark.parametrize("left", [False, True])
def test_going_on_asks_only_what_counts(file: CommissionFile, jay: str, said: str, left: bool) -> None:
    line = specification.add_specification_line(file, "A line of it", statement_ids=[said])
    setting_aside.set_aside_for_safeguarding(file, [said])
    taking_back.take_everything_back(file, jay, left=left)
    setting_aside.confirm_passed_on(file, said)
    (one,) = waiting(file)
    asked = made_from_what_waits(file, one.taken)
    assert [each.thing.id for each in asked] == ([] if left else [line])
    taking_back.finish_taking_back(file, one.taken.id, made={each.thing.id: KEEP for each in asked})
    assert (file.find(Statement, id=said) is not None) is left
    must_check(file)


def test_words_never_shown_that_waited_for_the_lead_are_destroyed_as_well(file: CommissionFile, jay: str) -> None:
    said = statements.keep_statement(file, SECRET, said_by=jay)
    setting_aside.set_aside_for_safeguarding(file, [said])
    taking_back.take_everything_back(file, jay, left=True)
    setting_aside.confirm_passed_on(file, said)
    (one,) = waiting(file)
    taking_back.finish_taking_back(file, one.taken.id)
    assert hits(file, UNIQUE) == 0


@pytest.mark.parametrize("how", ["well", "no room", "not wiped"])
def test_backups_go_once_there_is_a_new_one(
    file: CommissionFile, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """There is one at any time; where there is no room for two, the old ones go first; no piece of words is copied."""
    places = Places(tmp_path / "backups", tmp_path / "backups.json")
    commission = file.get(Commission, file.all(Commission)[0].id)

    def paths() -> set[Path]:
        return {one.path for one in list_backups(commission.id, places, near=[file.path])}

    taking = what_to_take(file, commission.id)
    assert taking is not None
    back_up(taking, places, through=file)
    old = paths()
    seen: list[set[Path]] = []

    def seen_first(*given: Any, **named: Any) -> Path | None:
        seen.append(paths())
        if how == "no room" and len(seen) == 1:
            raise FileError("The disk is full.")
        return back_up(*given, **named)

    def no_wiping(_conn: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("workshop_app.store.copies.back_up", seen_first)
    if how == "not wiped":
        monkeypatch.setattr("workshop_app.store.forgetting.wipe", no_wiping)
    taking_back.take_words_back(file, [said], left=False)
    reached = reach_copies(file, places)
    assert not paths() & old
    assert (reached.deleted, reached.made_anew) == (1, 0 if how == "not wiped" else 1)
    assert len(paths()) == reached.made_anew
    assert seen == {"well": [old], "no room": [old, set()], "not wiped": []}[how]
    assert [one[:20] for one in reached.left] == (["No new backup was ma"] if how == "not wiped" else [])


def test_other_copies_are_named_and_their_backups_left(file: CommissionFile, said: str, tmp_path: Path) -> None:
    places = Places(tmp_path / "backups", tmp_path / "backups.json")
    commission = file.all(Commission)[0].id

    def backed_up(one: CommissionFile) -> Path | None:
        taking = what_to_take(one, commission)
        assert taking is not None
        places.opened(commission, one.path)
        return back_up(taking, places, through=one)

    shared = backed_up(file)
    copy = file.path.with_name("copy.workshop")
    copy.write_bytes(file.path.read_bytes())
    statements.keep_statement(file, "only in the first one")
    own = backed_up(file)
    with CommissionFile.open(copy) as other:
        taking_back.take_words_back(other, [said], left=False)
        reached = reach_copies(other, places)
    assert shared is not None
    assert own is not None
    assert (shared.exists(), own.exists(), reached.deleted) == (False, True, 1)
    backup, original = reached.left
    assert own.name in backup
    assert f"“{file.path.name}” in {file.path.parent} is another copy" in original


@pytest.mark.plain
def test_the_mark_of_free_space_to_be_wiped_is_no_half_typed_words(
    file: CommissionFile, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_wiping(_conn: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("workshop_app.store.forgetting.wipe", no_wiping)
    taking_back.take_words_back(file, [said], left=False)
    file.close()
    saved = read_damaged(file.path, new_id=lambda: "new")
    assert saved.drafts == {}
    assert not any("Half-typed" in one for one in saved.told)


def test_the_receipt_tells_where_the_very_words_still_stand(file: CommissionFile, said: str) -> None:
    barn = tendering.add_tenderer(file, "Oak Barn")
    line = specification.add_specification_line(file, "A line")
    tendering.keep_response(file, barn, line, f"We heard that {SECRET}.")
    done = taking_back.take_words_back(file, [said], left=False)
    assert done.elsewhere == 1
    receipt = receipt_of(file, done.taking_back_ids, elsewhere=done.elsewhere)
    assert "The same words are also in one thing" in parts_of(receipt)[-1].sentences[-2]


def test_whether_a_pack_left_is_asked_only_where_the_answer_counts(file: CommissionFile, said: str) -> None:
    waits = statements.keep_statement(file, "never shown")
    assert not request_of(file, [waits]).asks_whether_left
    assert request_of(file, [said, waits]).asks_whether_left


def test_each_of_several_requests_is_looked_at_anew_and_all_of_them_first(
    file: CommissionFile, jay: str, said: str
) -> None:
    kit = people.add_young_person(file, "Kit")
    line = specification.add_specification_line(file, "A line of it", statement_ids=[said])
    given = []
    for request in requests(file, [said, jay, kit], real_name=False):
        asked = [one.thing.id for one in request.to_be_chosen(left=False)]
        given.append((len(request.reached.things), asked))
        request.take(left=False, made=dict.fromkeys(asked, DESTROY))
    assert given == [(1, [line]), (0, []), (0, [])]
    with pytest.raises(RuleBrokenError, match="No real name"):
        next(
            requests(
                file,
                [
                    people.add_young_person(file, "Bo", real_name="Bo Peep"),
                    people.add_young_person(file, "Mo"),
                ],
                real_name=True,
            )
        )


def test_earlier_real_names_are_looked_for_as_well(file: CommissionFile, jay: str) -> None:
    people.set_real_name(file, jay, "Marigold Sparrow")
    statements.keep_statement(file, "I am Ottoline Featherstone")
    file.keep_draft("console capture somewhere", "Ottoline Featherstone says")
    done = taking_back.erase_real_name(file, jay)
    assert (done.drafts, done.still_there) == (1, 1)


def test_a_part_whose_history_was_emptied_still_counts_as_handed_over(file: CommissionFile, said: str) -> None:
    part, _ = statements.split_statement(file, said, ["they shouted at Zephyrine", "in the corridor"])
    hand_over(file)
    taking_back.take_words_back(file, [said], left=False)
    taking_back.take_words_back(file, [part], left=False)
    assert file.get(Statement, part).state is StatementState.SET_ASIDE
    assert len(waiting(file)) == 2


def test_what_was_undone_does_not_come_back_with_its_young_person(file: CommissionFile) -> None:
    kaz = people.add_young_person(file, "Kaz")
    statements.keep_statement(file, "zephyrine shouted", said_by=kaz, state=StatementState.UP)
    file.undo()
    undone = file.actions()[-1].seq
    again = statements.keep_statement(file, "zephyrine shouted", said_by=kaz, state=StatementState.UP)
    hand_over(file)
    taking_back.take_words_back(file, [again], left=False)
    with pytest.raises(RuleBrokenError):
        undo_one(file, undone)
    assert [one.said_by for one in file.all(Statement)] == [None]
    assert check_file(file.path) == []


def test_the_list_of_statements_leaves_out_what_was_made_of_safeguarded_words(file: CommissionFile) -> None:
    said = statements.keep_statement(file, "the bus is late and i am hurt", state=StatementState.UP)
    statements.split_statement(file, said, ["the bus is late", "i am hurt"])
    setting_aside.set_aside_for_safeguarding(file, [said])
    assert list(statement_lines(file)) == []


@pytest.mark.plain
def test_what_was_saved_of_a_damaged_file_may_have_left_in_any_pack_handed_over_before(
    file: CommissionFile, jay: str, said: str
) -> None:
    """The history that tells which words a pack held is not carried over; whether words were ever shown neither."""
    waiting = statements.keep_statement(file, "the bus is always late", said_by=jay)
    packs.award_certificate(file, jay, achievement="Taking part", signatory="Ms Rowe", awarded_on="2026-04-01")
    issued = [hand_over(file, "statements"), hand_over(file, "certificates")]
    file.close()
    recover_file(file.path, new := file.path.with_name("saved.workshop"))
    with CommissionFile.open(new) as saved:
        after = statements.keep_statement(saved, "what was said since", said_by=jay)
        request = request_of_everything(saved, jay)
        assert request.reached.left.keys() == {said, waiting}
        assert [one.id for one in request.reached.packs] == [issued[0]]
        assert request.reached.saved == 2
        request.take(left=False, made={})
        assert {one.id for one in saved.all(Statement)} == {said, waiting}, "an officer decides"
        assert after not in {one.id for one in saved.all(Statement)}
        assert {one.id for one in out_of_date(saved)} == set(issued)
        must_check(saved)


def test_what_was_made_of_the_words_and_undone_or_taken_out_goes_with_them(file: CommissionFile, said: str) -> None:
    """A split, a slip and a line undone or removed, a pick undone, and the same words in other capitals."""
    statements.split_statement(file, said, ["shouted at Zephyrine", "in the corridor"])
    file.undo()
    provenance.correct_slip(file, said, "they shouted at Zephyrine in a corridor")
    file.undo()
    line = specification.add_specification_line(file, "Zephyrine is left in peace.", statement_ids=[said])
    specification.edit_specification_line(
        file, line, "Zephyrine learns in peace.", category_id=None, statement_ids=[said]
    )
    file.undo()
    specification.remove_specification_line(file, line)
    picks.pick(file, PickOf.TITLE, statement_id=said, why="zephyrine is right")
    file.undo()
    twin = statements.keep_statement(file, SECRET.upper())
    statements.remove_statement(file, twin)
    other = statements.keep_statement(file, "zephyr winds are nice")
    setting_aside.set_aside(file, other, f"Said after “{SECRET}”")
    assert made_from(file, [words_with_id(file, said)]) == []
    taking_back.take_words_back(file, [said], left=False)
    assert hits(file, UNIQUE) == 0
    assert (file.get(Statement, other).wording, file.get(Statement, other).set_aside_reason) == (
        "zephyr winds are nice",
        GONE,
    )
    must_check(file)


def test_what_was_made_of_the_words_and_left_itself_waits_for_the_officer(file: CommissionFile, said: str) -> None:
    """Also where it was taken out since: nobody alone destroys what a pack that was handed over holds."""
    line = specification.add_specification_line(file, "Zephyrine is left in peace.", statement_ids=[said])
    out = specification.add_question(file, "Who looks after Zephyrine?", statement_ids=[said])
    waits = statements.keep_statement(file, "zephyrine cried", state=StatementState.UP)
    from_it = specification.add_specification_line(file, "Zephyrine need not cry.", statement_ids=[waits])
    statements.take_down(file, waits)
    hand_over(file)
    specification.remove_question(file, out)
    asked = request_of(file, [waits]).to_be_chosen(left=False)
    assert [(one.thing.id, one.left) for one in asked] == [(from_it, True)]
    with pytest.raises(RuleBrokenError, match="before an officer has decided"):
        taking_back.take_words_back(file, [waits], left=False, made={from_it: Chosen(Choice.REWORD, "Nobody cries.")})
    done = taking_back.take_words_back(file, [waits], left=False, made={from_it: DESTROY})
    assert file.find(Statement, id=waits) is None
    kept = file.get(SpecificationLine, from_it)
    assert (kept.wording, kept.state) == ("Zephyrine need not cry.", WordsState.SET_ASIDE)
    assert "an officer decides, with a reason, whether the words are kept: 1 thing made from" in told(file, done)
    done = taking_back.take_words_back(file, [said], left=False)
    assert {one.taken.row_id for one in waiting(file)} == {from_it, said, out}
    assert file.get(Question, out).said_by is None
    must_check(file)
    for one in sorted(waiting(file), key=lambda one: one.taken.row_id != said):
        made = {each.thing.id: DESTROY for each in made_from_what_waits(file, one.taken)}
        taking_back.decide_on_taken_back(
            file, one.taken.id, Outcome.DESTROYED, decided_by="Ms Rowe", reason="It did not count.", made=made
        )
    assert file.find(SpecificationLine, id=line) is None
    assert hits(file, UNIQUE) == 0
    assert "Destroyed: one thing said, one question, and 1 thing made from them." in told(file, done)
    must_check(file)


def test_another_wording_that_left_waits_by_itself_and_goes_by_the_decision_on_either(
    file: CommissionFile, jay: str, said: str
) -> None:
    first = statements.keep_statement(file, "zephyrine shouts", said_by=jay, state=StatementState.UP)
    alone = statements.reword_statement(file, first, "less noise please", said_by=jay)
    statements.put_up(file, [alone])
    statements.take_down(file, first)
    reworded = statements.reword_statement(file, said, "zephyrine should be left alone", said_by=jay)
    statements.put_up(file, [reworded])
    hand_over(file)
    taking_back.take_words_back(file, [first], left=False, made={alone: DESTROY})
    assert (file.get(Statement, alone).rewording_of, file.find(Statement, id=first)) == (None, None)
    taking_back.take_words_back(file, [said], left=False)
    taking_back.take_words_back(file, [reworded], left=False)
    waits = {one.taken.row_id: one.taken.id for one in waiting(file)}
    assert waits.keys() == {alone, said, reworded}
    taking_back.decide_on_taken_back(file, waits[alone], Outcome.KEPT, decided_by="Ms Rowe", reason="It counted.")
    must_check(file)
    taking_back.decide_on_taken_back(
        file, waits[said], Outcome.DESTROYED, decided_by="Ms Rowe", reason="Asked.", made={reworded: DESTROY}
    )
    assert waiting(file) == []
    assert {file.get(TakenBack, waits[one]).decided_by for one in (said, reworded)} == {"Ms Rowe"}
    assert hits(file, UNIQUE) == 0
    must_check(file)


@pytest.mark.parametrize("part", ["no", "they shouted at Zephyrine"])
def test_a_part_asks_about_its_whole_however_short_it_is(file: CommissionFile, jay: str, part: str) -> None:
    said = statements.keep_statement(file, f"{part}, in the corridor", said_by=jay, state=StatementState.UP)
    ids = statements.split_statement(file, said, [part, "in the corridor"])
    asked = request_of(file, [ids[0]]).to_be_chosen(left=False)
    assert {one.thing.id for one in asked} == {said, ids[1]}, "what else was made from the whole goes if that goes"


def test_what_was_made_of_words_that_wait_is_their_young_persons_no_more(
    file: CommissionFile, jay: str, said: str
) -> None:
    parts = statements.split_statement(file, said, ["they shouted", "in the corridor"])
    reworded = statements.reword_statement(file, parts[0], "do not shout", said_by=jay)
    again = statements.reword_statement(file, reworded, "be calm", said_by=jay)
    kit = people.add_young_person(file, "Kit")
    theirs = statements.reword_statement(file, said, "as Kit says it", said_by=kit)
    hand_over(file)
    taking_back.take_words_back(file, [said], left=False)
    assert [file.get(Statement, one).said_by for one in (*parts, reworded, again, theirs)] == [None] * 4 + [kit]
    assert file.once_in("statement", "said_by", jay) == []
    must_check(file)
    said = statements.keep_statement(file, "nobody listens to me there", said_by=jay, state=StatementState.UP)
    reworded = statements.reword_statement(file, said, "we want to be heard", said_by=jay)
    taking_back.take_words_back(file, [reworded], left=True)
    assert file.get(Statement, reworded).rewording_of is None, "what it was made from is still said by them"


def test_nothing_ties_what_waits_to_other_words_of_the_same_person_or_to_their_row(
    presented: CommissionFile, jay: str
) -> None:
    """Neither a request, nor a name that stands for two answers, nor an entry of the journal."""
    file = presented
    said = [statements.keep_statement(file, f"{SECRET} {one}", said_by=jay, state=StatementState.UP) for one in "ab"]
    hand_over(file)
    before = file.last_seq
    taking_back.take_everything_back(file, jay, left=False)
    theirs = {*said, jay} | {one.taken.row_id for one in waiting(file)}
    assert len(theirs) == 6
    for seq in range(before + 1, file.last_seq + 1):
        touched = {one.row_id for one in file.rows_changed(seq, seq).get(seq, [])}
        assert len(touched & theirs) <= 1
    requests_of = [one.taking_back_id for one in file.all(TakenBack) if one.row_id in theirs]
    assert len(requests_of) == len(set(requests_of)) == 6
    answers: list[Verdict | Strongest] = [*file.all(Verdict), *file.all(Strongest)]
    answered = [one.young_person_id for one in answers if one.id in theirs]
    assert len(answered) == len(set(answered)) == 2
    must_check(file)


def test_every_name_goes_that_was_ever_there(file: CommissionFile, jay: str) -> None:
    """Also of somebody who was added by mistake and taken out again, under the same name or another."""
    people.rename_young_person(file, jay, "Bluebird")
    people.remove_young_person(file, people.add_young_person(file, "Jaybird", real_name="Ottoline Feather"))
    gone = people.add_young_person(file, "Larkspur", real_name="Lavinia Sparks")
    people.remove_young_person(file, gone)
    people.set_real_name(file, jay, "")
    file.keep_draft("console capture somewhere", "Jaybird says that")
    file.keep_draft("console capture elsewhere", "or Ottoline Featherstone does")
    done = taking_back.take_everything_back(file, jay, left=False)
    assert done.drafts == 2
    assert hits(file, "Jaybird", "Bluebird", "Ottoline") == 0
    assert people_gone(file) == {gone: "Larkspur"}
    taking_back.take_everything_back(file, gone, left=False)
    assert hits(file, "Larkspur", "Lavinia") == 0
    must_check(file)
    kit = people.add_young_person(file, "Kit")
    file.keep_draft(f"real name {kit}", "Kittiwake Gu")
    taking_back.erase_real_name(file, kit)
    assert hits(file, "Kittiwake") == 0


def test_what_was_made_of_a_part_that_was_taken_out_is_asked_about_or_waits(file: CommissionFile, said: str) -> None:
    part, _ = statements.split_statement(file, said, ["they shouted at Zephyrine", "in the corridor"])
    statements.put_up(file, [part])
    question = specification.add_question(file, "Who shouts at Zephyrine?", statement_ids=[part])
    with file.action("untie", undoable=False) as write:
        write.delete(QuestionSource, file.all(QuestionSource)[0].id)
    statements.remove_statement(file, part)
    asked = request_of(file, [said]).to_be_chosen(left=False)
    assert question in {one.thing.id for one in asked}
    taking_back.take_words_back(file, [said], left=True)
    assert {one.taken.row_id for one in waiting(file)} == {said, question}
    must_check(file)


def test_a_file_whose_name_quotes_the_words_gets_another(file: CommissionFile, said: str) -> None:
    photo = attachments.add_attachment(
        file, file_name=f"{SECRET}.jpg", digest="1" * 64, size=1, kind=AttachmentKind.PHOTO, caption="The wall"
    )
    place = folder_of(file) / f"{SECRET}.jpg"
    place.parent.mkdir()
    place.write_bytes(b"1")
    done = request_of(file, [said]).take(left=False, made={})
    assert [one.taken.row_id for one in waiting(file)] == [photo]
    assert (file.get(Attachment, photo).file_name, place.exists(), done.files_left) == ("photo.jpg", False, ())
    assert place.with_name("photo.jpg").read_bytes() == b"1"
    assert hits(file, UNIQUE) == 0
    must_check(file)
