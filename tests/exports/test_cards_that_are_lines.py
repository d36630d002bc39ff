"""Packs, tables and sheets of a project in which the lines of the specification were sorted after the words."""

from tests.conftest import MakeFile
from workshop_app.actions import brought, feedback, picks, placing, sessions, sorting, statements
from workshop_app.actions.specification import add_specification_line
from workshop_app.actions.tendering import add_tenderer, keep_response
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.sorting import Category, PickOf, SortOf
from workshop_app.domain.statements import StatementState
from workshop_app.exports.documents import feedback_pack, specification
from workshop_app.exports.gathering import gather
from workshop_app.exports.listing import statement_lines
from workshop_app.exports.sheets import sort_cards
from workshop_app.plans import plan_named
from workshop_app.record.sorts import cards_of, latest_sort


def test_words_keep_their_category_and_lines_have_theirs(commission_file: MakeFile) -> None:
    file = commission_file()
    words = sorting.add_sort(file, "Our words", categories=["People", "Food"])
    people, food = file.all(Category, sort_id=words)
    said = [statements.keep_statement(file, one, state=StatementState.UP) for one in ("ring first", "proper food")]
    placing.place_card(file, words, said[0], people.id)
    placing.place_card(file, words, said[1], food.id)
    ring, eat = (
        add_specification_line(file, wording, statement_ids=[one], category_id=people.id)
        for wording, one in zip(("They ring first.", "There is hot food."), said, strict=True)
    )
    sort = sorting.add_sort(file, "Our lines", takes=SortOf.LINES, categories=["Now", "Later"])
    now = file.all(Category, sort_id=sort)[0]
    placing.place_card(file, sort, eat, now.id)
    picks.pick(file, PickOf.KEY_ASPECT, specification_line_id=eat, why="we are hungry")
    oak = add_tenderer(file, "Oak Barn")
    keep_response(file, oak, None, "<b>All of it</b>, yes.")
    session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
    sessions.start_session(file, session, plan_named("presentations"))
    brought.keep_what_they_brought(file, oak, "a goat", session_id=session)
    feedback.keep_remark(file, oak, RemarkKind.STRENGTH, "kind", session_id=session)

    gathered = gather(file)
    assert [(one.name, one.place) for one in gathered.categories] == [
        ("Now", 0),
        ("Later", 1),
        ("People", 0),
        ("Food", 1),
    ]
    assert {one.voice.wording: one.category for one in gathered.statements} == {
        "ring first": "People",
        "proper food": "Food",
    }
    assert [(one.wording, one.category) for one in gathered.specification] == [
        ("They ring first.", "People"),
        ("There is hot food.", "Now"),
    ]
    assert gathered.unsorted == []
    assert (gathered.key_aspect.picked, gathered.key_aspect.why) == ("There is hot food.", "we are hungry")
    assert [one.wording for one in gathered.tenderers[0].brought] == ["a goat"]
    assert gathered.tenderers[0].response_as_a_whole == "<b>All of it</b>, yes."
    sheet = gathered.paper_sort
    assert sheet is not None
    numbers = {one.wording: one.number for one in cards_of(file, latest_sort(file))}
    assert {one.wording: one.number for one in sheet.cards} == numbers
    assert set(numbers) == {"They ring first.", "There is hot food."}
    assert any('"category": "Food"' in line for line in statement_lines(file))
    for drawn in (feedback_pack(gathered), specification(gathered), sort_cards(gathered)):
        assert drawn.startswith(b"%PDF")
    assert ring
