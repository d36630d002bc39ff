"""What the cards of a sort are: all words, the lines of the specification, or words that were chosen."""

import pytest

from workshop_app.actions import choosing_cards, picks, placing, setting_aside, sorting, statements, turns
from workshop_app.actions import people as people_of
from workshop_app.actions.specification import (
    add_specification_line,
    edit_specification_line,
    move_specification_line,
    remove_specification_line,
)
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.replay import Unfolding
from workshop_app.domain.sorting import Category, Pick, PickOf, Placement, Sort, SortOf
from workshop_app.domain.statements import StatementState
from workshop_app.record.picks import key_aspect, options
from workshop_app.record.sorts import (
    cards_in,
    cards_of,
    category_of_line,
    different_cards,
    history_of_sort,
    individual_turns,
    latest_categories,
    latest_places,
    places_of_lines,
    words_in,
)
from workshop_app.store import CommissionFile

UP = StatementState.UP


class Lines:
    """Words sorted first, then a later sort of the lines that stand on them."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.words = sorting.add_sort(file, "Our words", categories=["Theirs"])
        (self.theirs,) = file.all(Category, sort_id=self.words)
        self.said = [statements.keep_statement(file, words, state=UP) for words in ("ring first", "same worker")]
        placing.place_card(file, self.words, self.said[0], self.theirs.id)
        self.phone, self.stay = (
            add_specification_line(file, wording, category_id=self.theirs.id, statement_ids=[said])
            for wording, said in zip(("They ring before they come.", "The same worker stays."), self.said, strict=True)
        )
        self.sort = sorting.add_sort(
            file, "Our specification", takes=SortOf.LINES, categories=["Staff", "Phones"], limits={"Phones": 1}
        )
        self.staff, self.phones = file.all(Category, sort_id=self.sort)

    def reword(self, line: str, wording: str) -> str:
        return edit_specification_line(self.file, line, wording, category_id=None, statement_ids=[], why="clearer")

    def wordings(self, sort: str | None = None) -> list[str]:
        return [one.wording for one in cards_of(self.file, self.file.get(Sort, sort or self.sort))]


@pytest.fixture
def lines(file: CommissionFile) -> Lines:
    return Lines(file)


def test_the_lines_are_cards_by_their_place_and_words_keep_their_own_sort(lines: Lines) -> None:
    file = lines.file
    placing.place_card(file, lines.sort, lines.phone, lines.phones.id)
    cards = cards_of(file, file.get(Sort, lines.sort))
    assert [(one.wording, one.is_line) for one in cards] == [
        ("They ring before they come.", True),
        ("The same worker stays.", True),
    ]
    assert cards[0].number != cards[1].number
    assert latest_places(file) == {lines.said[0]: lines.theirs.id}, "a sort of lines says nothing of words"
    assert places_of_lines(file) == {lines.phone: lines.phones.id}
    under = category_of_line(file)
    assert (under[lines.phone], under[lines.stay]) == (lines.phones.id, lines.theirs.id)
    assert [one.name for one in latest_categories(file)] == ["Staff", "Phones"]
    assert [one.id for one in cards_in(file, lines.phones)] == [lines.phone]
    assert [one.wording for one in words_in(file, lines.phones)] == ["ring first"]
    with pytest.raises(RuleBrokenError, match=r"is full: it holds 1 cards at most"):
        placing.place_card(file, lines.sort, lines.stay, lines.phones.id)
    sort = file.get(Sort, lines.sort)
    setting_aside.set_aside(file, lines.phone, "names somebody")
    assert lines.wordings() == ["The same worker stays."]
    assert different_cards(file, sort, [lines.phone, lines.stay]) == 1
    placing.place_card(file, lines.sort, lines.stay, lines.phones.id)
    assert [one.number for one in cards_of(file, sort)] == [cards[1].number], "its paper card keeps its number"


def test_another_wording_of_a_line_takes_its_place_everywhere_and_undo_takes_it_out(lines: Lines) -> None:
    file = lines.file
    kaz = people_of.add_young_person(file, "Kaz")
    turn = turns.begin_turn_from_paper(file, lines.sort, kaz, {lines.staff.id: [lines.phone]})
    turns.end_individual_turn(file, turn, name_agreed=True)
    placing.place_card(file, lines.sort, lines.phone, lines.phones.id)
    picks.pick(file, PickOf.KEY_ASPECT, specification_line_id=lines.phone, why="cos")
    new = lines.reword(lines.phone, "They ring before they come round.")
    assert {one.card for one in file.all(Placement, sort_id=lines.sort)} == {new}
    assert [one.places for one in individual_turns(file, lines.sort)] == [{new: "Staff"}]
    key = key_aspect(file)
    assert key is not None
    assert key.wording == "They ring before they come round."
    assert {one.key for one in options(file, PickOf.KEY_ASPECT, "")} == {
        *(lines.staff.id, lines.phones.id),
        *(new, lines.stay),
    }
    with pytest.raises(RuleBrokenError, match=r"This line was reworded or set aside since"):
        placing.place_card(file, lines.sort, lines.phone, lines.staff.id)
    unfolding = Unfolding()
    unfolding.go_on(history_of_sort(file, lines.sort))
    moments = unfolding.moments({new, lines.stay})
    assert [one.card_ids for one in moments] == [(), (new,)], "to be reworded is no move"
    setting_aside.set_aside_for_safeguarding(file, [new])
    assert key_aspect(file) is None
    assert new not in {one.key for one in options(file, PickOf.KEY_ASPECT, "")}
    setting_aside.bring_back_from_safeguarding(file, new)
    setting_aside.bring_back(file, new)
    assert lines.wordings() == ["They ring before they come round.", "The same worker stays."]


def test_undoing_another_wording_gives_the_place_back(lines: Lines) -> None:
    file = lines.file
    placing.place_card(file, lines.sort, lines.stay, lines.staff.id)
    lines.reword(lines.stay, "Workers stay.")
    file.undo()
    assert places_of_lines(file) == {lines.stay: lines.staff.id}


def test_a_line_that_is_removed_lies_in_no_sort_and_one_that_was_picked_stays(lines: Lines) -> None:
    file = lines.file
    for line in (lines.phone, lines.stay):
        placing.place_card(file, lines.sort, line, lines.staff.id)
    remove_specification_line(file, lines.phone)
    assert [(one.card, one.position) for one in file.all(Placement, sort_id=lines.sort)] == [(lines.stay, 0)]
    picks.pick(file, PickOf.KEY_ASPECT, specification_line_id=lines.stay)
    with pytest.raises(RuleBrokenError, match="still belongs to this"):
        remove_specification_line(file, lines.stay)
    assert file.find(Pick, specification_line_id=lines.stay) is not None
    move_specification_line(file, lines.stay, 0)
    assert lines.wordings() == ["The same worker stays."]


def test_only_chosen_words_are_cards_and_one_that_is_none_any_more_lies_nowhere(file: CommissionFile) -> None:
    bus, wifi, dog = (statements.keep_statement(file, words, state=UP) for words in ("a bus", "wifi", "a dog"))
    waits = statements.keep_statement(file, "still waiting")
    sort = sorting.add_sort(file, "Some", takes=SortOf.CHOSEN, categories=["Staff"])
    (staff,) = file.all(Category)
    kaz = turns.begin_individual_turn(file, sort, people_of.add_young_person(file, "Kaz"))
    assert cards_of(file, file.get(Sort, sort)) == []
    choosing_cards.choose_cards(file, sort, [wifi, bus, bus])
    assert [one.id for one in cards_of(file, file.get(Sort, kaz))] == [bus, wifi]
    for refused, why in ((dog, r"no card of this sort"), (waits, r"Only words that are up")):
        with pytest.raises(RuleBrokenError, match=why):
            placing.place_card(file, kaz, refused, staff.id)
    with pytest.raises(RuleBrokenError, match=r"Only words that are up"):
        choosing_cards.choose_cards(file, sort, [waits])
    for one in (sort, kaz):
        placing.place_card(file, one, bus, staff.id)
        placing.place_card(file, one, wifi, staff.id)
    choosing_cards.unchoose_cards(file, sort, [bus])
    assert [(one.card, one.position) for one in file.all(Placement)] == [(wifi, 0), (wifi, 0)]
    file.undo()
    assert latest_places(file) == {bus: staff.id, wifi: staff.id}
    added = choosing_cards.add_cards(file, sort, ["snacks"])
    assert [one.id for one in cards_of(file, file.get(Sort, sort))] == [bus, wifi, *added]
    file.undo()
    assert [one.id for one in cards_of(file)] == [bus, wifi, dog]
    with pytest.raises(RuleBrokenError, match=r"are not chosen one by one"):
        choosing_cards.choose_cards(file, sorting.add_sort(file, "All"), [bus])
