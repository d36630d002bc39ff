"""What lies where: in the group's sort, in individual turns, and what there is to sort at all."""

from workshop_app.actions import people, placing, sessions, setting_aside, sorting, statements, turns
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import NOT_SURE, Category, Sort
from workshop_app.domain.statements import StatementState
from workshop_app.plans import plan_named
from workshop_app.record.sorts import (
    cards_of,
    categories_of,
    category_numbers,
    different_cards,
    group_sort_of,
    history_of_sort,
    individual_turns,
    latest_categories,
    latest_places,
    latest_sort,
    words_in,
)
from workshop_app.store import CommissionFile

UP = StatementState.UP


def test_the_latest_sort_is_the_groups_and_no_individual_turn(file: CommissionFile) -> None:
    assert latest_sort(file) is None
    sorting.add_sort(file, "First", categories=["Staff"])
    second = sorting.add_sort(file, "Second", categories=["Staff"])
    turns.begin_individual_turn(file, second, people.add_young_person(file, "Kaz"))
    latest = latest_sort(file)
    assert latest is not None
    assert latest.title == "Second"
    assert latest.young_person_id is None


def test_an_activity_finds_its_own_group_sort(file: CommissionFile) -> None:
    session = sessions.add_session(file, "planning-workshop", title="Day", planned_on="2026-04-01")
    sessions.start_session(file, session, plan_named("planning-workshop"))
    activity = file.all(Activity, session_id=session, kind=ActivityKind.SORT)[0].id
    assert group_sort_of(file, activity) is None
    sessions.start_activity(file, activity)
    sort = sorting.add_sort(file, "Ours", activity_id=activity)
    sorting.add_sort(file, "Elsewhere")
    turns.begin_individual_turn(file, sort, people.add_young_person(file, "Kaz"))
    found = group_sort_of(file, activity)
    assert found is not None
    assert found.id == sort


def test_cards_are_the_words_that_are_up_and_no_proposals_for_a_title(file: CommissionFile) -> None:
    session = sessions.add_session(file, "planning-workshop", title="Day", planned_on="2026-04-01")
    sessions.start_session(file, session, plan_named("planning-workshop"))
    picks = {one.id for one in file.all(Activity, kind=ActivityKind.PICK)}
    proposals = {one.id for one in file.all(Prompt) if one.activity_id in picks}
    statements.keep_statement(file, "hear us out", prompt_id=min(proposals), state=UP)
    statements.keep_statement(file, "still waiting lol")
    cards = [statements.keep_statement(file, words, state=UP) for words in ("a bus that comes", "wifi")]
    assert [one.id for one in cards_of(file)] == cards


def test_words_in_a_category_stand_in_their_order_and_only_while_they_are_up(file: CommissionFile) -> None:
    sort = sorting.add_sort(file, "Ours", categories=["Staff"])
    (staff,) = file.all(Category)
    cards = [statements.keep_statement(file, words, state=UP) for words in ("listen", "be kind", "dont shout")]
    for card in cards:
        placing.place_card(file, sort, card, staff.id, 0)
    setting_aside.set_aside(file, cards[1], "names somebody")
    assert [one.wording for one in words_in(file, staff)] == ["dont shout", "listen"]


def test_individual_turns_tell_what_was_finished_by_name_of_the_place(file: CommissionFile) -> None:
    group = sorting.add_sort(file, "Ours", categories=["Staff"])
    (staff,) = file.all(Category)
    food, wifi, dog = (statements.keep_statement(file, words, state=UP) for words in ("food", "wifi", "a dog"))
    kaz, moth = (
        turns.begin_individual_turn(file, group, people.add_young_person(file, one)) for one in ("Kaz", "moth")
    )
    mine = sorting.add_category(file, kaz, "only mine")
    for card, category in ((food, staff.id), (wifi, mine), (dog, None)):
        placing.place_card(file, kaz, card, category)
    placing.place_card(file, moth, food, staff.id)
    assert individual_turns(file, group) == []
    turns.end_individual_turn(file, kaz, name_agreed=True)
    (turn,) = individual_turns(file, group)
    assert (turn.who, turn.name_agreed) == ("Kaz", True)
    assert turn.places == {food: "Staff", wifi: "only mine", dog: NOT_SURE}
    assert [one.name for one in categories_of(file, file.get(Sort, kaz))] == ["Staff", "only mine"]
    assert [one.name for one in categories_of(file, file.get(Sort, moth))] == ["Staff"]
    assert [one.name for one in categories_of(file, file.get(Sort, group))] == ["Staff"]


def test_the_latest_sort_tells_its_categories_and_what_lies_where(file: CommissionFile) -> None:
    assert latest_categories(file) == []
    assert latest_places(file) == {}
    sorting.add_sort(file, "First", categories=["Old one"])
    sort = sorting.add_sort(file, "Second", categories=["Staff", "Place"])
    staff, place = file.all(Category, sort_id=sort)
    assert [one.name for one in latest_categories(file)] == ["Staff", "Place"]
    late, early, unsure, unsorted = (
        statements.keep_statement(file, words, state=UP) for words in ("a bus that comes", "wifi", "dunno", "snacks")
    )
    placing.place_card(file, sort, early, place.id)
    placing.place_card(file, sort, late, place.id)
    placing.place_card(file, sort, unsure, None)
    places = latest_places(file)
    assert places == {early: place.id, late: place.id, unsure: None}
    assert [words for words, category in places.items() if category == place.id] == [early, late]
    assert staff.id not in places.values()
    assert unsorted not in places


def test_words_said_twice_are_one_card_and_words_set_aside_are_none(file: CommissionFile) -> None:
    bus, again, gone, wifi = (
        statements.keep_statement(file, words, state=UP) for words in ("a bus", "a bus", "my mum drinks", "wifi")
    )
    setting_aside.set_aside_for_safeguarding(file, [gone])
    sort = file.get(Sort, sorting.add_sort(file, "Ours"))
    assert different_cards(file, sort, [bus, again, gone, wifi]) == 2


def test_a_category_has_its_number_in_its_own_sort(file: CommissionFile) -> None:
    for title, names in (("First", ["Staff", "Place"]), ("Second", ["Time", "Money", "Help"])):
        sorting.add_sort(file, title, categories=names)
    numbers = category_numbers(file)
    assert {one.name: numbers[one.id] for one in file.all(Category)} == {
        "Staff": 0,
        "Place": 1,
        "Time": 0,
        "Money": 1,
        "Help": 2,
    }


def test_the_history_of_a_sort_begins_with_it_and_can_be_read_on(file: CommissionFile) -> None:
    sort = sorting.add_sort(file, "Ours", categories=["Staff"])
    (staff,) = file.all(Category)
    words = statements.keep_statement(file, "same worker every time", state=UP)
    begun = history_of_sort(file, sort)
    assert [step.begins for step in begun] == [True]
    placing.place_card(file, sort, words, staff.id)
    (placed,) = history_of_sort(file, sort, after=begun[-1].seq)
    assert len(placed.changes) == 1
