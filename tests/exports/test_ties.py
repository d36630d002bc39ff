"""What belongs together in a pack is tied by what it is, never by its words: things may be called the same."""

import pytest

from tests.exports.reading import paragraphs
from workshop_app.actions.feedback import evaluate_session, give_verdict
from workshop_app.actions.picks import pick
from workshop_app.actions.placing import place_card
from workshop_app.actions.sessions import add_session, start_session
from workshop_app.actions.sorting import add_sort
from workshop_app.actions.specification import add_question, add_specification_line
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer, keep_response
from workshop_app.domain.feedback import Answer, EvaluationAnswer
from workshop_app.domain.sorting import Category, PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.exports.documents import feedback_pack, specification
from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.documents.specification_contents import specification_contents
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

LINE = "Somebody answers the phone."


def held(file: CommissionFile, title: str) -> str:
    session = add_session(file, "initial-workshop", title=title, planned_on="2026-04-01")
    start_session(file, session, plan_named("initial-workshop"))
    return session


def categories(file: CommissionFile, sort: str) -> list[str]:
    return [one.id for one in file.all(Category, sort_id=sort)]


@pytest.fixture
def tenderer(file: CommissionFile) -> str:
    return add_tenderer(file, "Oak Barn")


def test_two_lines_of_the_same_wording_keep_their_own_verdicts_and_answers(file: CommissionFile, tenderer: str) -> None:
    session = held(file, "The day")
    first, second, third = (add_specification_line(file, LINE) for _ in range(3))
    give_verdict(
        file, tenderer, Answer.NO, session_id=session, specification_line_id=second, wording="not on sundays they dont"
    )
    keep_response(file, tenderer, first, "We have a switchboard.")
    give_verdict(
        file, tenderer, Answer.YES, session_id=session, specification_line_id=third, wording="rang once. they picked up"
    )
    read = paragraphs(feedback_pack(gather(file)))
    lines = read[read.index("Every line, in order") :]
    starts = [at for at, text in enumerate(lines) if text == LINE]
    of_first, of_second, of_third = (
        lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    )
    assert "We have a switchboard." in of_first
    assert "not on sundays they dont" in of_second
    assert lines[1:3] == ["No response to lines 2 and 3 is recorded.", "No answer to line 1 stands in this pack."]
    assert "rang once. they picked up" in of_third
    assert [text for text in of_first if "sundays" in text or "picked up" in text] == []


def test_a_category_of_an_earlier_sort_is_not_the_one_of_the_same_name_in_the_latest(
    file: CommissionFile, tenderer: str
) -> None:
    session = held(file, "The day")
    (old,) = categories(file, add_sort(file, "January", categories=["Staff"]))
    latest = add_sort(file, "March", categories=["Places", "Staff"])
    _, new = categories(file, latest)
    pick(file, PickOf.KEY_ASPECT, category_id=new)
    place_card(file, latest, keep_statement(file, "dont swap our worker", state=StatementState.UP), new)
    for category, wording in ((old, "Written in January."), (new, "Written in March.")):
        add_specification_line(file, wording, category_id=category)
        add_question(file, f"{wording} Why?", category_id=category)
        give_verdict(file, tenderer, Answer.YES, session_id=session, category_id=category, wording=wording)

    gathered = gather(file)
    by_line = {group["lines"][0]["wording"].text: group for group in specification_contents(gathered)["groups"]}
    assert (by_line["Written in March."]["shape"], by_line["Written in March."]["is_key_aspect"]) == (1, True)
    assert (by_line["Written in January."]["shape"], by_line["Written in January."]["is_key_aspect"]) == (None, False)
    assert [len(group["lines"]) for group in by_line.values()] == [1, 1]
    pack = feedback_pack_contents(gathered)
    assert [one["shape"] for one in pack["questions"]] == [None, 1]
    judged = {
        one["words"][0]["voice"]["words"].text if one["words"] else one["group"]["words"]["words"].text: one["shape"]
        for one in pack["tenderers"][0]["by_category"]
    }
    assert judged == {"Written in January.": None, "Written in March.": 1}
    read = paragraphs(specification(gathered))
    assert read.count("The group said that this matters most.") == 1
    assert read.count("Staff") >= 2


def test_two_sessions_of_the_same_title_keep_their_own_evaluations(file: CommissionFile) -> None:
    for wording in ("too hot in there", "better w the windows open"):
        session = held(file, "Planning workshop")
        evaluate_session(file, session, enjoyed=EvaluationAnswer.YES, understood=EvaluationAnswer.YES, wording=wording)
    read = paragraphs(feedback_pack(gather(file)))
    told = read[read.index("What young people thought of the sessions") :]
    first, second = [at for at, text in enumerate(told) if text == "Planning workshop"]
    assert "too hot in there" in told[first:second]
    assert "better w the windows open" in told[second:]


def test_a_statement_is_tied_to_its_session_and_category_by_number(file: CommissionFile) -> None:
    sessions = [held(file, "Workshop") for _ in range(2)]
    latest = add_sort(file, "March", categories=["Places", "Staff"])
    for number, (session, category) in enumerate(zip(sessions, categories(file, latest), strict=True)):
        said = keep_statement(file, f"words {number}", session_id=session, state=StatementState.UP)
        place_card(file, latest, said, category)
    gathered = gather(file)
    assert [one.number for one in gathered.sessions] == [1, 2]
    ties = {one.voice.wording: (one.session_number, one.category_number) for one in gathered.statements}
    assert ties == {"words 0": (1, 1), "words 1": (2, 2)}
