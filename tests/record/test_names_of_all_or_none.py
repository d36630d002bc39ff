"""Names stand beside where each put the cards for everybody who was there, or for nobody."""

from collections.abc import Callable

import pytest

from workshop_app.actions import people, sessions, sorting, turns
from workshop_app.actions.taking_back import take_everything_back
from workshop_app.domain.sorting import Sort
from workshop_app.plans import plan_named
from workshop_app.record.people import everybody_is_among
from workshop_app.record.sorts import turns_may_be_named
from workshop_app.store import CommissionFile

NAMES = ("Fennel", "Okapi", "Dusk")


class Sorting:
    """Three young people at a session's sort; the first two had their turn, and agreed to be named."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.people = [people.add_young_person(file, name) for name in NAMES]
        self.third = self.people[2]
        self.session = sessions.add_session(file, "planning-workshop", title="The day", planned_on="2026-04-01")
        sessions.start_session(file, self.session, plan_named("planning-workshop"))
        self.sort = sorting.add_sort(file, "Ours", categories=["Staff"], session_id=self.session)
        for one in self.people[:2]:
            self.come(one)
            self.finish(one)

    def come(self, who: str) -> str:
        return people.arrive(self.file, self.session, young_person_id=who)

    def finish(self, who: str, *, agreed: bool = True) -> str:
        turn = turns.begin_individual_turn(self.file, self.sort, who)
        turns.end_individual_turn(self.file, turn, name_agreed=agreed)
        return turn

    def are_named(self) -> bool:
        return turns_may_be_named(self.file, self.file.get(Sort, self.sort))


def is_away(_: Sorting) -> None:
    """The third never came."""


def is_here(sort: Sorting) -> None:
    sort.come(sort.third)


def left_without_a_turn(sort: Sorting) -> None:
    people.leave(sort.file, sort.come(sort.third))


def is_not_done(sort: Sorting) -> None:
    sort.come(sort.third)
    turns.begin_individual_turn(sort.file, sort.sort, sort.third)


def said_no(sort: Sorting) -> None:
    sort.come(sort.third)
    sort.finish(sort.third, agreed=False)


def said_no_and_is_not_recorded_as_here(sort: Sorting) -> None:
    sort.finish(sort.third, agreed=False)


def said_yes(sort: Sorting) -> None:
    sort.come(sort.third)
    sort.finish(sort.third)


def said_yes_and_left(sort: Sorting) -> None:
    stay = sort.come(sort.third)
    sort.finish(sort.third)
    people.leave(sort.file, stay)


def turn_was_taken_out(sort: Sorting) -> None:
    sort.come(sort.third)
    turns.remove_individual_turn(sort.file, sort.finish(sort.third))


def words_were_taken_back(sort: Sorting) -> None:
    said_yes(sort)
    take_everything_back(sort.file, sort.third, left=False)


@pytest.mark.parametrize(
    ("third", "named"),
    [
        (is_away, True),
        (is_here, False),
        (left_without_a_turn, False),
        (is_not_done, False),
        (said_no, False),
        (said_no_and_is_not_recorded_as_here, False),
        (said_yes, True),
        (said_yes_and_left, True),
        (turn_was_taken_out, False),
        (words_were_taken_back, False),
    ],
)
def test_two_who_agreed_are_named_where_they_sorted_only_with_the_third(
    file: CommissionFile, third: Callable[[Sorting], None], named: bool
) -> None:
    sort = Sorting(file)
    third(sort)
    assert sort.are_named() is named


def test_where_nobody_noted_who_was_there_anybody_may_have_been(file: CommissionFile) -> None:
    sort = sorting.add_sort(file, "Ours", categories=["Staff"])
    fennel, okapi = (people.add_young_person(file, one) for one in NAMES[:2])
    for who in (fennel, okapi):
        assert not turns_may_be_named(file, file.get(Sort, sort))
        turns.end_individual_turn(file, turns.begin_individual_turn(file, sort, who), name_agreed=True)
    assert turns_may_be_named(file, file.get(Sort, sort))


def test_names_beside_picks_and_feedback_are_of_all_who_came_or_of_nobody(file: CommissionFile) -> None:
    came = Sorting(file)
    first, second, third = came.people
    assert everybody_is_among(file, [came.session], {first, second}), "the third never came"
    assert not everybody_is_among(file, [came.session], {first, None})
    assert not everybody_is_among(file, [came.session], {third})
    people.leave(file, came.come(third))
    assert not everybody_is_among(file, [came.session], {first, second}), "whoever left was there"
    assert everybody_is_among(file, [came.session, None], {first, second, third, None})


def test_where_nobody_noted_who_was_there_names_are_of_everybody_there_is(file: CommissionFile) -> None:
    first, second = (people.add_young_person(file, one) for one in NAMES[:2])
    assert not everybody_is_among(file, [None], {first})
    assert everybody_is_among(file, [None], {first, second})
