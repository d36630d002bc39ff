"""Undoing one thing that was done earlier: only if nothing rests on it, and it can itself be undone."""

from collections.abc import Callable

import pytest

from tests.conftest import StateOf
from workshop_app.actions import dots, feedback, people, picks, placing, setting_aside, sorting, specification, turns
from workshop_app.actions.sessions import add_session, start_activity, start_session
from workshop_app.actions.statements import keep_statement, put_up, remove_statement, reword_statement, take_down
from workshop_app.actions.tendering import add_tenderer, keep_response, remove_tenderer, rename_tenderer
from workshop_app.actions.undoing import must_be_undoable, undo_one
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.people import AdultRole
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category, PickOf, Placement
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Tenderer
from workshop_app.plans import plan_named
from workshop_app.record.history import undo_reaches_back_to
from workshop_app.record.lines import latest_of
from workshop_app.record.what_changed import put_back_told
from workshop_app.store import CommissionFile, check_file

UP = StatementState.UP


def names(file: CommissionFile) -> list[str]:
    return [one.name for one in file.all(Tenderer)]


def why_not(file: CommissionFile, seq: int) -> str:
    """Return the sentence by which undoing an action is refused, which must have changed nothing; "" if it is not."""
    before = file.last_seq
    try:
        must_be_undoable(file, seq)
    except RuleBrokenError as refused:
        with pytest.raises(RuleBrokenError):
            undo_one(file, seq)
        with pytest.raises(RuleBrokenError):
            file.undo_one(seq)
        assert file.last_seq == before
        return str(refused)
    return ""


def test_an_older_action_is_undone_by_itself_and_that_is_undone_and_redone_again(
    file: CommissionFile, state_of: StateOf
) -> None:
    oak = add_tenderer(file, "Oak Barn")
    rename_tenderer(file, oak, "Oak Barn CIC")
    renamed = file.last_seq
    elm = add_tenderer(file, "Elm Yard")
    rename_tenderer(file, elm, "Elm Yard Ltd")
    before = state_of(file)
    file.close()
    with CommissionFile.open(file.path) as again:
        assert undo_one(again, renamed).name == "rename_tenderer"
        undo = again.last_seq
        assert names(again) == ["Oak Barn", "Elm Yard Ltd"]
        assert undo_one(again, undo).seq == renamed
        redo = again.last_seq
        assert state_of(again) == before
        assert undo_one(again, redo).seq == renamed
        assert names(again)[0] == "Oak Barn"
        assert undo_one(again, again.last_seq).seq == renamed
        undo_one(again, renamed)
        last = [(one.name, one.undoes, one.redoes) for one in again.actions()[-5:]]
        of_undo, of_redo = ("undo", renamed, None), ("redo", None, renamed)
        assert last == [of_undo, of_redo, of_undo, of_redo, of_undo]
        assert why_not(again, undo).startswith("This was undone or done again since")
        assert why_not(again, renamed) == "This has already been undone. Nothing was changed."
    assert check_file(file.path) == []


def test_the_buttons_redo_what_the_list_undid_and_undo_goes_on_with_the_rest(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    seq = file.last_seq
    file.close()
    with CommissionFile.open(file.path) as again:
        add_tenderer(again, "Elm Yard")
        undo_one(again, seq)
        since = undo_reaches_back_to(again)
        again.redo(since)
        assert names(again) == ["Oak Barn", "Elm Yard"]
        assert again.undo(since).seq == seq + 1
        assert again.next_to_undo(since) is None


def test_what_it_would_do_is_told_before(file: CommissionFile) -> None:
    ids = [keep_statement(file, wording) for wording in ("one", "two")]
    put_up(file, ids)
    back = must_be_undoable(file, file.last_seq)
    assert put_back_told(back.rows) == "This puts back as it was: 2 things said."
    sort = sorting.add_sort(file, "what matters", categories=["staff"])
    (staff,) = file.all(Category)
    placing.place_card(file, sort, ids[0], staff.id)
    sorting.remove_category(file, staff.id)
    back = must_be_undoable(file, file.last_seq)
    assert put_back_told(back.rows) == "This brings back: 1 category and 1 place of a card."
    undo_one(file, file.last_seq)
    assert put_back_told(must_be_undoable(file, file.last_seq).rows).startswith("This takes away: ")


def test_words_taken_out_come_back_with_a_number_of_their_own(file: CommissionFile) -> None:
    keep_statement(file, "first")
    second = keep_statement(file, "second", state=UP)
    remove_statement(file, second)
    removed = file.last_seq
    third = keep_statement(file, "third")
    assert file.get(Statement, third).position == 1
    undo_one(file, removed)
    assert [(one.wording, one.position) for one in file.all(Statement)] == [("first", 0), ("third", 1), ("second", 2)]
    undo_one(file, file.last_seq)
    assert file.find(Statement, id=second) is None
    undo_one(file, file.last_seq)
    assert file.get(Statement, second).position == 2
    assert check_file(file.path) == []


def _rename_then_place(file: CommissionFile, card: str, sort: str, staff: str) -> None:
    sorting.rename_category(file, staff, "people")
    placing.place_card(file, sort, card, staff)


def _place_two(file: CommissionFile, card: str, sort: str, staff: str) -> None:
    placing.place_card(file, sort, card, staff)
    placing.place_card(file, sort, keep_statement(file, "another", state=UP), staff)


def _back_into_a_limit(file: CommissionFile, card: str, sort: str, staff: str) -> None:
    placing.unplace_card(file, sort, card)
    sorting.limit_category(file, staff, 1)


def _a_name_in_a_turn(file: CommissionFile, card: str, sort: str, staff: str) -> None:
    sorting.rename_category(file, staff, "people")
    turn = turns.begin_individual_turn(file, sort, people.add_young_person(file, "Kit"))
    sorting.add_category(file, turn, "staff")


def _up_then_placed(file: CommissionFile, card: str, sort: str, staff: str) -> None:
    take_down(file, card)
    put_up(file, [card])
    file.undo()
    file.redo()
    placing.place_card(file, sort, card, None)


def _line_then_response(file: CommissionFile, card: str, sort: str, staff: str) -> None:
    line = specification.add_specification_line(file, "stay", category_id=staff, statement_ids=[card])
    line = specification.edit_specification_line(file, line, "STAY", category_id=staff, statement_ids=[card])
    keep_response(file, add_tenderer(file, "Oak Barn"), line, "we will")


def _first_then_second_feedback(file: CommissionFile, card: str, sort: str, staff: str) -> None:
    tenderer = add_tenderer(file, "Oak Barn")
    feedback.keep_remark(file, tenderer, RemarkKind.STRENGTH, "kind")
    feedback.keep_remark(file, tenderer, RemarkKind.WEAKNESS, "far")


@pytest.mark.parametrize(
    ("deed", "undone", "rests"),
    [
        (_rename_then_place, "rename_category", "Move a card"),
        (_place_two, "place_card", "Move a card"),
        (_back_into_a_limit, "unplace_card", "Change how many cards a category holds"),
        (_a_name_in_a_turn, "rename_category", "Add a category"),
        (_up_then_placed, "put_up", "Move a card"),
        (_line_then_response, "edit_specification_line", "Save a response"),
        (_first_then_second_feedback, "keep_remark", "Save feedback"),
    ],
)
def test_nothing_is_undone_from_under_what_rests_on_it(
    file: CommissionFile, deed: Callable[[CommissionFile, str, str, str], None], undone: str, rests: str
) -> None:
    card = keep_statement(file, "be on time", state=UP)
    sort = sorting.add_sort(file, "what matters", categories=["staff"])
    (staff,) = file.all(Category)
    if deed is _back_into_a_limit:
        placing.place_card(file, sort, card, staff.id)
    deed(file, card, sort, staff.id)
    seq = next(one.seq for one in file.actions() if one.name == undone)
    refused = why_not(file, seq)
    assert refused.startswith(f"This cannot be undone, because something done later depends on it: “{rests}”")
    assert ", at 17:0" in refused
    assert refused.endswith(" on 4 March 2026.")
    undo_one(file, next(one.seq for one in reversed(file.actions()) if one.undoable))
    undo_one(file, seq)
    assert check_file(file.path) == []


def test_what_happened_on_the_day_and_before_a_change_of_schema_stays(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    assert why_not(file, 1).startswith("This happened on the day")
    assert why_not(file, 99) == "There is no such action in this file. Nothing was changed."
    (trigger,) = file.db.execute("SELECT sql FROM sqlite_master WHERE name = 'action_sealed'").fetchone()
    file.db.conn.set_authorizer(None)  # As a program would that is not ours.
    file.db.execute("DROP TRIGGER action_sealed")
    file.db.execute("UPDATE action SET schema_version = 3 WHERE seq = 2")
    file.db.execute(trigger)
    assert why_not(file, 2).startswith("This was done by an earlier version")


def test_a_name_or_a_place_that_is_taken_now_is_not_taken_again(file: CommissionFile) -> None:
    oak = add_tenderer(file, "Oak Barn")
    remove_tenderer(file, oak)
    removed = file.last_seq
    add_tenderer(file, "oak  barn")
    assert why_not(file, removed) == "This cannot be undone: its name or its place is taken by something else now."
    people.add_adult(file, "Del", AdultRole.OBSERVER)
    picks.pick(file, PickOf.TITLE, statement_id=keep_statement(file, "a", state=UP))
    picked = file.last_seq
    picks.pick(file, PickOf.TITLE, statement_id=keep_statement(file, "b", state=UP))
    assert "depends on it" in why_not(file, picked)


def test_what_is_settled_stays(file: CommissionFile) -> None:
    session_id = add_session(file, "planning-workshop", title="Second", planned_on="2026-03-25")
    start_session(file, session_id, plan_named("planning-workshop"))
    people.add_young_person_here(file, session_id, "Kit")
    title = keep_statement(file, "Would you send your own kid?", state=UP)
    picking = next(one.id for one in file.all(Activity) if one.kind is ActivityKind.PICK)
    start_activity(file, picking)
    given = dots.start_dots(file, picking, dots_each=1, all_at_once=True)
    dots.give_dot(file, given, statement_id=title)
    seq = file.last_seq
    dots.reveal_dots(file, given)
    assert why_not(file, seq).startswith("This cannot be undone: it is part of a turn that is over, or of dots")


@pytest.mark.parametrize("brought_back", [False, True])
def test_safeguarding_is_never_reached(file: CommissionFile, brought_back: bool) -> None:
    """Neither the words, what they lie in, nor what was made of them; nor once setting them aside was a mistake."""
    told = keep_statement(file, "he hits me")
    put_up(file, [told])
    sort = sorting.add_sort(file, "what matters", categories=["staff"])
    placing.place_card(file, sort, told, None)
    placing.unplace_card(file, sort, told)
    again = reword_statement(file, told, "somebody hits me")
    line = specification.add_specification_line(file, "nobody hits us", statement_ids=[told])
    specification.edit_specification_line(file, line, "nobody hits anybody", category_id=None, statement_ids=[told])
    picks.pick(file, PickOf.TITLE, statement_id=told)
    last = file.last_seq
    setting_aside.set_aside_for_safeguarding(file, [told])
    if brought_back:
        setting_aside.bring_back_from_safeguarding(file, told)
    done = [one for one in file.actions() if one.undoable and one.seq <= last]
    refused = {one.name: why_not(file, one.seq) for one in done}
    assert "depends on it" in refused.pop("add_sort")
    assert set(refused) >= {"keep_statement", "put_up", "place_card", "unplace_card", "edit_specification_line", "pick"}
    assert all("words set aside for safeguarding" in sentence for sentence in refused.values()), refused
    assert file.find(Statement, id=again) is not None
    assert file.find(Placement) is None


def test_what_was_done_after_words_came_back_from_safeguarding_can_be_undone(file: CommissionFile) -> None:
    told = keep_statement(file, "he hits the ball")
    setting_aside.set_aside_for_safeguarding(file, [told])
    setting_aside.bring_back_from_safeguarding(file, told)
    put_up(file, [told])
    undo_one(file, file.last_seq)
    assert file.get(Statement, told).state is StatementState.WAITING


def test_a_version_of_a_line_comes_back_to_its_place(file: CommissionFile) -> None:
    line = specification.add_specification_line(file, "stay")
    specification.edit_specification_line(file, line, "STAY", category_id=None, statement_ids=[])
    edited = file.last_seq
    specification.add_specification_line(file, "be kind")
    undo_one(file, edited)
    undo_one(file, file.last_seq)
    assert [(one.wording, one.position) for one in latest_of(file.all(SpecificationLine))] == [
        ("STAY", 0),
        ("be kind", 1),
    ]


def test_words_taken_back_for_good_stay_away(file: CommissionFile) -> None:
    remove_statement(file, keep_statement(file, "mine"))
    file.db.conn.set_authorizer(None)
    for (name,) in file.db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'change'"):
        file.db.execute(f"DROP TRIGGER [{name}]")
    file.db.execute("UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE action_seq = 3")
    assert why_not(file, 3) == "This cannot be undone: its words were taken back for good."
