"""How a sort unfolded, as the journal has it: the last moment is the sort, and what was redacted breaks nothing."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_app.actions import placing, sorting, statements, turns
from workshop_app.actions.people import add_young_person
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.replay import Unfolding, What
from workshop_app.domain.sorting import Category, Placement
from workshop_app.domain.statements import StatementState
from workshop_app.store import CommissionFile

DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["place", "place", "place", "unplace", "add", "rename", "move", "remove", "undo", "redo"]),
        st.integers(0, 5),
        st.integers(-1, 4),
        st.integers(0, 3),
    ),
    max_size=25,
)


class Group:
    """A group's sort with two categories and six cards."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.sort = sorting.add_sort(file, "What we need", categories=["People", "Place"])
        self.cards = [statements.keep_statement(file, words, state=StatementState.UP) for words in "abcdef"]
        self.unfolding = Unfolding()

    def categories(self) -> list[Category]:
        return self.file.all(Category, sort_id=self.sort)

    def do(self, deed: str, card: int, category: int, to: int) -> None:
        """Do one deed, if the rules allow it."""
        found = self.categories()
        at = found[category % len(found)].id if found and category >= 0 else None
        try:
            if deed == "place":
                placing.place_card(self.file, self.sort, self.cards[card], at, to)
            elif deed == "unplace":
                placing.unplace_card(self.file, self.sort, self.cards[card])
            elif deed == "add":
                sorting.add_category(self.file, self.sort, f"new {card}")
            elif deed == "rename" and at:
                sorting.rename_category(self.file, at, f"named {card}")
            elif deed == "move" and at:
                sorting.move_category(self.file, at, to)
            elif deed == "remove" and at:
                sorting.remove_category(self.file, at)
            elif deed == "undo" and self.file.next_to_undo() and len(self.file.actions()) > 9:
                self.file.undo()
            elif deed == "redo" and self.file.next_to_redo():
                self.file.redo()
        except RuleBrokenError:
            pass

    def unfold(self) -> Unfolding:
        self.unfolding.go_on(self.file.history_of_sort(self.sort, after=self.unfolding.last_seq))
        return self.unfolding

    def happened(self) -> list[What]:
        return [one.what for one in self.unfold().moments(set(self.cards))]


@pytest.fixture
def group(file: CommissionFile) -> Group:
    return Group(file)


@given(deeds=DEEDS)
@settings(max_examples=settings().max_examples // 4, suppress_health_check=list(HealthCheck))
def test_the_last_moment_is_the_sort_and_the_first_has_every_card_unsorted(
    deeds: list[tuple[str, int, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, CommissionFile.create(Path(folder) / "ours.workshop") as file:
        group = Group(file)
        for number, deed in enumerate(deeds):
            group.do(*deed)
            if number % 5 == 0:
                group.unfold()
        shown = set(group.cards)
        unfolding = group.unfold()
        moments = unfolding.moments(shown)
        categories, placements = unfolding.lies_at(moments[0])
        assert ([one.name for one in categories], placements) == (["People", "Place"], {})
        categories, placements = unfolding.lies_at(moments[-1])
        assert categories == group.categories()
        now = {one.statement_id: one for one in file.all(Placement, sort_id=group.sort)}
        assert {key: (one.category_id, one.position) for key, one in placements.items()} == {
            key: (one.category_id, one.position) for key, one in now.items()
        }
        whole = Unfolding()
        whole.go_on(file.history_of_sort(group.sort))
        assert whole.moments(shown) == moments


def test_each_step_says_what_happened_undo_and_redo_too(group: Group) -> None:
    file, people = group.file, group.categories()[0].id
    placing.place_card(file, group.sort, group.cards[0], people)
    placing.place_card(file, group.sort, group.cards[1], people, 0)
    placing.place_card(file, group.sort, group.cards[1], people, 1)
    placing.place_card(file, group.sort, group.cards[0], None)
    file.undo()
    file.redo()
    money = sorting.add_category(file, group.sort, "money lol")
    sorting.rename_category(file, money, "what it costs")
    sorting.move_category(file, money, 0)
    placing.unplace_card(file, group.sort, group.cards[1])
    sorting.remove_category(file, money)
    moved, made = What.MOVED, [What.ADDED, What.RENAMED, What.REARRANGED, What.MOVED, What.TAKEN_AWAY]
    assert group.happened() == [What.BEGAN, moved, moved, What.ORDERED, moved, moved, moved, *made]
    found = group.unfold().moments(set(group.cards))
    assert [(one.placed, one.category_id) for one in found if one.what is moved] == [
        (True, people),
        (True, people),
        (True, None),
        (True, people),
        (True, None),
        (False, None),
    ]


def test_cards_that_are_not_shown_leave_no_trace(group: Group) -> None:
    file, people = group.file, group.categories()[0].id
    hidden = group.cards[0]
    for card in group.cards[:3]:
        placing.place_card(file, group.sort, card, people)
    placing.place_card(file, group.sort, hidden, people, 2)
    placing.unplace_card(file, group.sort, hidden)
    moments = group.unfold().moments(set(group.cards) - {hidden})
    assert [one.what for one in moments] == [What.BEGAN, What.MOVED, What.MOVED]
    assert all(hidden not in one.card_ids for one in moments)


def test_an_own_turn_is_no_part_of_the_groups_story(group: Group) -> None:
    file = group.file
    own = turns.begin_individual_turn(file, group.sort, add_young_person(file, "jinx"))
    placing.place_card(file, own, group.cards[0], group.categories()[0].id)
    placing.place_card(file, own, group.cards[1], sorting.add_category(file, own, "just mine"))
    assert group.happened() == [What.BEGAN]


def test_redacted_changes_are_passed_over(group: Group) -> None:
    file, people = group.file, group.categories()[0].id
    for card in group.cards[:3]:
        placing.place_card(file, group.sort, card, people)
    file.db.conn.execute(
        "UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE table_name = 'placement' AND seq ="
        " (SELECT min(seq) FROM change WHERE table_name = 'placement')"
    )
    assert group.happened() == [What.BEGAN, What.MOVED, What.MOVED]


def test_a_long_story_is_read_to_its_end(group: Group) -> None:
    file = group.file
    places = [one.id for one in group.categories()]
    for number in range(2000):
        with file.action("place_card") as write:
            if number < 6:
                write.insert(
                    Placement(
                        id=f"p{number}",
                        sort_id=group.sort,
                        statement_id=group.cards[number],
                        category_id=places[0],
                        position=number,
                    )
                )
            else:
                write.update(Placement, f"p{number % 6}", category_id=places[number // 6 % 2], position=number)
    unfolding = group.unfold()
    moments = unfolding.moments(set(group.cards))
    assert len(moments) == 2001
    assert len(unfolding.lies_at(moments[1000])[1]) == 6
