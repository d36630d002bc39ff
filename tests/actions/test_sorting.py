"""Sorting cards, and picking what matters most."""

import pytest

from tests.conftest import StateOf
from workshop_app.actions.people import add_young_person
from workshop_app.actions.picks import pick, unpick
from workshop_app.actions.placing import place_card, place_cards, unplace_card, unplace_cards
from workshop_app.actions.setting_aside import set_aside_for_safeguarding
from workshop_app.actions.sorting import add_category, add_sort, move_category, remove_category, rename_category
from workshop_app.actions.specification import add_question, add_specification_line
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.turns import begin_individual_turn
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.sorting import Category, Pick, PickOf, Placement, Sort, SortKind
from workshop_app.domain.statements import StatementState
from workshop_app.store import CommissionFile


class Board:
    """The group's sort with two categories and four cards, by short names."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.sort = add_sort(file, "What we need", categories=["People", "Place"])
        self.people, self.place = [one.id for one in file.all(Category)]
        self.cards = [keep_statement(file, wording, state=StatementState.UP) for wording in "abcd"]

    def put(self, card: int, category_id: str | None, to: int | None = None) -> None:
        place_card(self.file, self.sort, self.cards[card], category_id, to)

    def lies(self, category_id: str | None) -> str:
        """The cards in a category in order, whose positions must count from 0 without a gap."""
        found = self.file.all(Placement, sort_id=self.sort, category_id=category_id)
        assert [one.position for one in found] == list(range(len(found)))
        return "".join("abcd"[self.cards.index(one.card)] for one in found)


@pytest.fixture
def board(file: CommissionFile) -> Board:
    return Board(file)


def test_cards_lie_where_they_are_put(board: Board) -> None:
    for card in range(3):
        board.put(card, board.people)
    assert board.lies(board.people) == "abc"
    board.put(2, board.people, 0)
    assert board.lies(board.people) == "cab"
    board.put(3, board.people, 1)
    assert board.lies(board.people) == "cdab"
    board.put(0, board.place)
    assert (board.lies(board.people), board.lies(board.place)) == ("cdb", "a")
    board.put(1, None)
    assert (board.lies(board.people), board.lies(None)) == ("cd", "b")
    board.put(2, board.people, 99)
    assert board.lies(board.people) == "dc"


def test_a_card_put_back_to_unsorted_leaves_no_gap(board: Board) -> None:
    for card in range(3):
        board.put(card, board.people)
    unplace_card(board.file, board.sort, board.cards[1])
    assert board.lies(board.people) == "ac"
    actions = len(board.file.actions())
    unplace_card(board.file, board.sort, board.cards[1])
    assert len(board.file.actions()) == actions


def test_many_cards_put_back_at_once_are_each_written_once(board: Board) -> None:
    """The history, and what is read of it to undo, grow with the cards and not with their square."""
    cards = [keep_statement(board.file, f"card {number}", state=StatementState.UP) for number in range(40)]
    place_cards(board.file, board.sort, cards, board.people)
    changed: list[str] = []
    board.file.on_changed(lambda rows: changed.extend(one.row_id for one in rows))
    unplace_cards(board.file, board.sort, cards[:38])
    assert len(changed) == len(set(changed)) == 40
    found = board.file.all(Placement, sort_id=board.sort)
    assert [(one.statement_id, one.position) for one in found] == [(cards[38], 0), (cards[39], 1)]
    board.file.undo()
    found = board.file.all(Placement, sort_id=board.sort, category_id=board.people)
    assert [(one.statement_id, one.position) for one in found] == [(one, at) for at, one in enumerate(cards)]


def test_putting_a_card_where_it_lies_changes_nothing(board: Board) -> None:
    board.put(0, board.people)
    actions = len(board.file.actions())
    board.put(0, board.people)
    board.put(0, board.people, 0)
    assert len(board.file.actions()) == actions


def test_a_place_below_the_first_is_refused_and_the_card_stays_unsorted(board: Board) -> None:
    with pytest.raises(RuleBrokenError, match="Nothing was moved"):
        board.put(0, board.people, -1)
    assert board.lies(board.people) == ""


def test_only_words_that_are_up_are_sorted(board: Board) -> None:
    waiting = keep_statement(board.file, "not yet")
    with pytest.raises(RuleBrokenError, match="Only words that are up can be sorted"):
        place_card(board.file, board.sort, waiting, board.people)
    set_aside_for_safeguarding(board.file, [board.cards[0]])
    with pytest.raises(RuleBrokenError, match="Only words that are up can be sorted"):
        board.put(0, board.people)


def test_a_category_of_another_sort_takes_no_cards(board: Board) -> None:
    other = add_sort(board.file, "Another", categories=["Elsewhere"])
    (elsewhere,) = board.file.all(Category, sort_id=other)
    with pytest.raises(RuleBrokenError, match="belongs to another sort"):
        board.put(0, elsewhere.id)


def test_a_category_taken_away_leaves_its_cards_unsorted_and_undo_brings_all_back(
    board: Board, state_of: StateOf
) -> None:
    for card in range(3):
        board.put(card, board.people)
    kit = add_young_person(board.file, "Kit")
    own = begin_individual_turn(board.file, board.sort, kit)
    place_card(board.file, own, board.cards[3], board.people)
    before = state_of(board.file)
    remove_category(board.file, board.people)
    assert board.file.all(Placement) == []
    assert [one.name for one in board.file.all(Category)] == ["Place"]
    board.file.undo()
    assert state_of(board.file) == before
    assert board.lies(board.people) == "abc"


def test_a_category_that_something_stands_on_stays_and_the_sentence_says_what(board: Board) -> None:
    file = board.file
    picked = pick(file, PickOf.KEY_ASPECT, category_id=board.people)
    with pytest.raises(RuleBrokenError, match="“People” is picked as the key aspect, so it stays"):
        remove_category(file, board.people)
    unpick(file, picked)
    add_question(file, "Who works there?", category_id=board.people)
    with pytest.raises(RuleBrokenError, match="what a question grew from"):
        remove_category(file, board.people)
    add_specification_line(file, "Somewhere warm", category_id=board.place)
    with pytest.raises(RuleBrokenError, match="part of the specification"):
        remove_category(file, board.place)


def test_categories_are_added_renamed_and_moved_as_young_people_say(board: Board) -> None:
    file = board.file
    add_category(file, board.sort, " gettin there 🚌")
    rename_category(file, board.people, "Folk")
    move_category(file, board.place, 0)
    assert [one.name for one in file.all(Category)] == ["Place", "Folk", " gettin there 🚌"]
    with pytest.raises(RuleBrokenError, match="There is already a category “Folk”"):
        add_category(file, board.sort, "Folk")
    with pytest.raises(RuleBrokenError, match="There is already a category “Place”"):
        rename_category(file, board.people, "Place")
    with pytest.raises(RuleBrokenError, match="There is already a category “Folk”, which looks the same as “folk ”"):
        add_category(file, board.sort, "folk ")
    with pytest.raises(RuleBrokenError, match="There is already a category “Place”, which looks the same"):
        rename_category(file, board.people, "Pla\u200bce")
    rename_category(file, board.people, "folk")
    with pytest.raises(RuleBrokenError, match="The category's name"):
        rename_category(file, board.people, " ")


def test_a_closed_sort_takes_no_new_category(file: CommissionFile) -> None:
    sort = add_sort(file, "Given", kind=SortKind.CLOSED, categories=["A"])
    with pytest.raises(RuleBrokenError, match="so none can be added"):
        add_category(file, sort, "B")


def test_a_young_persons_own_turn_leaves_the_groups_sort_as_it_is(board: Board) -> None:
    file = board.file
    kit = add_young_person(file, "Kit")
    board.put(0, board.people)
    own = begin_individual_turn(file, board.sort, kit)
    place_card(file, own, board.cards[0], board.place)
    assert (board.lies(board.people), board.lies(board.place)) == ("a", "")
    assert file.get(Sort, own).together_id == board.sort
    with pytest.raises(RuleBrokenError, match="already has a turn in this sort"):
        begin_individual_turn(file, board.sort, kit)


def test_a_new_pick_replaces_the_old_one_and_each_young_person_has_their_own(board: Board) -> None:
    file = board.file
    kit = add_young_person(file, "Kit")
    group = pick(file, PickOf.KEY_ASPECT, category_id=board.people, why="nothing works without it")
    own = pick(file, PickOf.KEY_ASPECT, statement_id=board.cards[2], young_person_id=kit)
    assert pick(file, PickOf.KEY_ASPECT, category_id=board.place) == group
    assert file.get(Pick, group).category_id == board.place
    assert file.get(Pick, own).statement_id == board.cards[2]
    title = pick(file, PickOf.TITLE, statement_id=board.cards[0])
    assert len(file.all(Pick)) == 3
    unpick(file, title)
    assert len(file.all(Pick)) == 2


def test_a_pick_is_of_one_thing_that_may_be_shown(board: Board) -> None:
    file = board.file
    with pytest.raises(RuleBrokenError, match="Pick one thing"):
        pick(file, PickOf.KEY_ASPECT)
    with pytest.raises(RuleBrokenError, match="Pick one thing"):
        pick(file, PickOf.KEY_ASPECT, category_id=board.people, statement_id=board.cards[0])
    with pytest.raises(RuleBrokenError, match="A title is somebody's words"):
        pick(file, PickOf.TITLE, category_id=board.people)
    with pytest.raises(RuleBrokenError, match="Only words that are up can be picked"):
        pick(file, PickOf.TITLE, statement_id=keep_statement(file, "waiting"))
    with pytest.raises(NotFoundError, match="There is no such category"):
        pick(file, PickOf.KEY_ASPECT, category_id="none")
    assert file.all(Pick) == []
