"""Giving dots: how many, by whom, hidden until they are shown, and all of it can be undone until then."""

import pytest

from workshop_app.actions import dots, people, sessions, sorting
from workshop_app.actions.setting_aside import set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.dots import Dot, DotRound, DotTurn, dots_on, with_most_dots
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import StatementState
from workshop_app.plans import plan_named
from workshop_app.record.dots import dots_left
from workshop_app.store import CommissionFile, check_file


class Room:
    """Three young people here, two categories and three cards, in a pick activity."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        plan = plan_named("planning-workshop")
        self.session = sessions.add_session(file, "planning-workshop", title="Day", planned_on="2026-04-01")
        sessions.start_session(file, self.session, plan)
        self.activity = next(one for one in file.all(Activity, session_id=self.session) if one.kind == "pick").id
        sessions.start_activity(file, self.activity)
        self.people = [people.add_young_person(file, name) for name in ("Kaz", "moth", "Bean")]
        for person in self.people:
            people.arrive(file, self.session, young_person_id=person)
        sorting.add_sort(file, "Ours", categories=["Staff", "Place"])
        self.staff, self.place = (one.id for one in file.all(Category))
        self.cards = [keep_statement(file, words, state=StatementState.UP) for words in ("food", "wifi lol", "a dog")]

    def begin(self, *, dots_each: int = 2, all_at_once: bool = False) -> str:
        return dots.start_dots(self.file, self.activity, dots_each=dots_each, all_at_once=all_at_once)


@pytest.fixture
def room(file: CommissionFile) -> Room:
    return Room(file)


def test_each_has_so_many_and_one_on_a_thing(room: Room) -> None:
    given = room.begin()
    kaz, moth, _ = room.people
    dots.give_dot(room.file, given, category_id=room.staff, young_person_id=kaz)
    with pytest.raises(RuleBrokenError, match="already there"):
        dots.give_dot(room.file, given, category_id=room.staff, young_person_id=kaz)
    dots.give_dot(room.file, given, statement_id=room.cards[0], young_person_id=kaz)
    with pytest.raises(RuleBrokenError, match="No dot is left"):
        dots.give_dot(room.file, given, statement_id=room.cards[1], young_person_id=kaz)
    assert dots_left(room.file, given, kaz) == 0
    assert dots_left(room.file, given, moth) == 2
    dots.give_dot(room.file, given, category_id=room.staff, young_person_id=moth)
    assert dots_on(room.file.all(Dot)) == {room.staff: 2, room.cards[0]: 1}


def test_all_at_once_share_the_dots_of_those_who_are_here(room: Room) -> None:
    given = room.begin(all_at_once=True)
    assert dots_left(room.file, given) == 6
    for _ in range(4):
        dots.give_dot(room.file, given, category_id=room.place)
    assert dots_left(room.file, given) == 2
    with pytest.raises(RuleBrokenError, match="in another way"):
        dots.give_dot(room.file, given, category_id=room.place, young_person_id=room.people[0])
    for _ in range(2):
        dots.give_dot(room.file, given, statement_id=room.cards[2])
    with pytest.raises(RuleBrokenError, match="No dot is left"):
        dots.give_dot(room.file, given, category_id=room.place)


def test_once_shown_they_stay_as_they_are_and_undo_does_not_touch_them(room: Room) -> None:
    given = room.begin()
    dot = dots.give_dot(room.file, given, category_id=room.staff, young_person_id=room.people[0])
    dots.finish_dots(room.file, given, room.people[0])
    dots.reveal_dots(room.file, given)
    with pytest.raises(RuleBrokenError, match="shown to everybody"):
        dots.give_dot(room.file, given, category_id=room.place, young_person_id=room.people[1])
    with pytest.raises(RuleBrokenError, match="shown to everybody"):
        dots.take_dot_back(room.file, dot)
    assert room.file.get(DotRound, given).revealed_at is not None
    dots.take_all_dots_back(room.file, given)
    assert (room.file.all(Dot), room.file.all(DotTurn)) == ([], [])
    room.file.undo()
    assert len(room.file.all(Dot)) == len(room.file.all(DotTurn)) == 1
    assert check_file(room.file.path) == []


def test_a_dot_on_words_that_went_is_free_again(room: Room) -> None:
    given = room.begin(dots_each=1)
    kaz = room.people[0]
    dots.give_dot(room.file, given, statement_id=room.cards[0], young_person_id=kaz)
    set_aside_for_safeguarding(room.file, [room.cards[0]])
    assert dots_left(room.file, given, kaz) == 1
    with pytest.raises(RuleBrokenError, match="that are up"):
        dots.give_dot(room.file, given, statement_id=room.cards[0], young_person_id=kaz)


def test_how_they_are_given_changes_only_while_there_are_none(room: Room) -> None:
    given = room.begin()
    assert room.begin(dots_each=5, all_at_once=True) == given
    dots.give_dot(room.file, given, category_id=room.staff)
    with pytest.raises(RuleBrokenError, match="already been given"):
        room.begin(dots_each=3)
    room.file.undo()
    room.file.undo()
    assert room.file.get(DotRound, given).dots_each == 2


def test_refusals(room: Room) -> None:
    with pytest.raises(RuleBrokenError, match="at least one"):
        room.begin(dots_each=0)
    given = room.begin()
    with pytest.raises(RuleBrokenError, match="one thing"):
        dots.give_dot(room.file, given, young_person_id=room.people[0])
    with pytest.raises(NotFoundError):
        dots.give_dot(room.file, "no such round", category_id=room.staff)
    with pytest.raises(NotFoundError):
        dots.give_dot(room.file, given, category_id="no such category", young_person_id=room.people[0])


def test_done_and_not_done_after_all(room: Room) -> None:
    given = room.begin()
    dots.finish_dots(room.file, given, room.people[0])
    dots.finish_dots(room.file, given, room.people[0])
    assert len(room.file.all(DotTurn)) == 1
    dots.go_on_with_dots(room.file, given, room.people[0])
    assert room.file.all(DotTurn) == []


def test_a_tie_stays_a_tie() -> None:
    assert with_most_dots({}) == []
    assert with_most_dots({"a": 2, "b": 3, "c": 3}) == ["b", "c"]
    assert with_most_dots({"a": 1}) == ["a"]
