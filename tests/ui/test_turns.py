"""Alone first, then together: turns by touch, where they differ, and how the sort unfolded, at both windows."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Role, items_under, name_of, type_of
from tests.ui.lying import Lying
from tests.ui.test_accessible import faults
from tests.ui.test_sizes import looks, small_targets, small_texts
from tests.ui.test_wall_privacy import reachable
from workshop_app.actions import people, placing, sessions, setting_aside, sorting, turns
from workshop_app.actions.people import add_young_person_here
from workshop_app.actions.statements import keep_statement, take_down
from workshop_app.domain.people import Attendance, YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category, Placement, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.sorts import categories_of
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.sort.pages import ConsoleSort, WallSort

WORDS = ["be on time", "dont shout at us", "remember my name 🙃", "wifi lol"]
PEOPLE = ["Kaz", "moth", "Bee"]
MINE = "stuff they never ask"


@pytest.fixture
def group(driver: Driver, tmp_path: Path) -> Driver:
    """A planning workshop at its sort: three young people, four cards, the console at the individual turns."""

    def gathered(file: CommissionFile, session: str) -> None:
        for name in PEOPLE:
            add_young_person_here(file, session, name)
        for words in WORDS:
            keep_statement(file, words, state=StatementState.UP)

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=gathered)
    driver.go_to_window(driver.console)
    driver.click("Individual turns")
    return driver


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def group_sort(driver: Driver) -> Sort:
    return next(one for one in file_of(driver).all(Sort) if one.young_person_id is None)


def own(driver: Driver, name: str) -> Sort:
    person = file_of(driver).find(YoungPerson, alias=name)
    assert person is not None
    found = file_of(driver).find(Sort, young_person_id=person.id)
    assert found is not None
    return found


def names(driver: Driver) -> list[str]:
    return [one.name for one in file_of(driver).all(Category, sort_id=group_sort(driver).id)]


def have_turn(driver: Driver, name: str, places: dict[str, str | None], *, name_agreed: bool = False) -> str:
    """Have a young person sort alone, by the actions alone: words to the names of categories."""
    file = file_of(driver)
    person = file.find(YoungPerson, alias=name)
    assert person is not None
    sort_id = turns.begin_individual_turn(file, group_sort(driver).id, person.id)
    cards = {one.wording: one.id for one in file.all(Statement)}
    for words, place in places.items():
        found = {one.name: one.id for one in categories_of(file, file.get(Sort, sort_id))}
        if place is not None and place not in found:
            found[place] = sorting.add_category(file, sort_id, place)
        placing.place_card(file, sort_id, cards[words], None if place is None else found[place])
    turns.end_individual_turn(file, sort_id, name_agreed=name_agreed)
    return sort_id


def box(driver: Driver, name: str) -> QQuickItem:
    return next(item for item in driver.items() if "CategoryBox" in type_of(item) and item.property("name") == name)


def behind_the_wall(driver: Driver) -> list[str]:
    """Every text on the wall, in its items whether seen or not, and in the objects behind it."""
    shown = driver.texts(driver.wall) + driver.names(driver.wall)
    hidden = [str(item.property("text") or "") for item in items_under(driver.wall.contentItem())]
    return shown + hidden + list(reachable(driver.windows.wall, set()))


def test_a_turn_by_touch_from_hand_over_to_done(group: Driver) -> None:
    first = names(group)[0]
    group.click("Hand over to Kaz")
    assert group.sees("Your turn", group.wall)
    assert not any(words in behind_the_wall(group) for words in WORDS)
    group.go_to_window(group.wall)
    group.tap("I’m ready")
    group.settle()
    group.tap(group.find("be on time", role=Role.Button))
    ground = box(group, first)
    group.tap(ground.mapToScene(QPointF(ground.width() / 2, ground.height() - 6)).toPoint())
    assert group.sees("has it now: 1 of 4 placed", group.console)
    assert not any(words in text for words in WORDS for text in group.texts(group.console) if "turn" in text)
    group.tap("I’m done")
    assert not any("be on time" in text for text in behind_the_wall(group))
    group.tap("Done, my name is OK")
    assert group.sees("Who is next?", group.wall)
    turn = own(group, "Kaz")
    assert turn.finished_at is not None
    assert turn.name_agreed is True
    assert [one.sort_id for one in file_of(group).all(Placement)] == [turn.id]
    assert group.sees("done", group.console)
    assert [one.done_by for one in file_of(group).actions() if one.name == "finish_own_sort"] == ["wall"]


def test_no_tile_around_a_turn_tells_where_the_group_put_a_card(group: Driver) -> None:
    file, sort_id = file_of(group), group_sort(group).id
    for card in file.all(Statement):
        placing.place_card(file, sort_id, card.id, file.all(Category, sort_id=sort_id)[0].id)
    group.wait_until(lambda: any(row["category"] >= 0 for row in group.windows.wall.band.tiles.rows()))

    def tiles() -> set[str]:
        drawn = [
            str(item.property("source").toString())
            for item in items_under(group.wall.contentItem())
            if item.property("source") and item.isVisible()
        ]
        return {one.rpartition("/")[2] for one in drawn if "image://tiles/" in one}

    assert "0" in tiles(), "the group's own board has no tiles of its categories"
    group.click("Hand over to Kaz")
    group.settle()
    for press in ("I’m ready", "I’m done", "Done, no name", ""):
        assert tiles() == {"-1"} | (tiles() & {"empty"}), f"before {press!r}"
        if press:
            group.go_to_window(group.wall)
            group.tap(press)
            group.settle()


def test_between_turns_nothing_of_the_last_one_is_there(group: Driver) -> None:
    group.click("Hand over to Kaz")
    group.go_to_window(group.wall)
    group.tap("I’m ready")
    group.settle()
    group.wall_page(WallSort).cards.add_category(MINE)
    group.wall_page(WallSort).cards.place(group.wall_page(WallSort).cards.cards.at(0, "key"), "not sure", -1)
    group.settle()
    assert any(MINE in text for text in behind_the_wall(group))
    assert not any(MINE in text for text in group.texts(group.console))
    group.tap("I’m done")
    group.tap("Done, no name")
    secrets = [*WORDS, MINE, *PEOPLE]
    assert [one for one in secrets if any(one in text for text in behind_the_wall(group))] == []
    group.click("Hand over to moth", group.console)
    assert [one for one in secrets if any(one in text for text in behind_the_wall(group))] == []
    group.go_to_window(group.wall)
    group.tap("I’m ready")
    group.settle()
    assert group.shows("be on time")
    assert not any(MINE in text for text in behind_the_wall(group))
    assert group.wall_page(WallSort).cards.unsorted == len(WORDS)


def test_the_covers_work_by_keyboard_alone(group: Driver) -> None:
    group.click("Hand over to Bee")
    group.lend_keyboard()
    assert group.focused_name() == "I’m ready"
    group.key(Qt.Key.Key_Space)
    assert group.wall_page(WallSort).part == "turn"
    group.settle()
    assert group.focused_name() == f"{WORDS[0]}, row 1 of {len(WORDS)} in Still to sort"
    group.key(Qt.Key.Key_1)
    group.key(Qt.Key.Key_Space)
    group.key(Qt.Key.Key_0)
    assert [(one.sort_id, one.category_id) for one in file_of(group).all(Placement)] == [(own(group, "Bee").id, None)]
    assert group.focused_name() == f"{WORDS[0]}, row 1 of 1 in Not sure"
    group.tab_to("I’m done")
    group.key(Qt.Key.Key_Space)
    group.tab_to("Done, no name")
    group.key(Qt.Key.Key_Space)
    assert own(group, "Bee").finished_at is not None


def test_a_restart_in_the_middle_of_a_turn_shows_nothing_private_and_it_goes_on_where_it_was(group: Driver) -> None:
    group.click("Hand over to moth")
    group.wall_page(WallSort).turn.start()
    cards = group.wall_page(WallSort).cards
    cards.add_category(MINE)
    mine = next(row["key"] for row in cards.categories.rows() if row["name"] == MINE)
    cards.place(cards.cards.at(0, "key"), mine, -1)
    path = str(file_of(group).path)
    group.windows.project.close()
    assert group.windows.project.open(path)
    group.settle()
    assert group.wall_page(WallSort).part == ""
    assert not any(MINE in text for text in behind_the_wall(group))
    group.go_to_window(group.console)
    group.click("Individual turns")
    assert group.sees("not done yet: 1 of 4 placed")
    group.click("Hand over again to moth")
    group.wall_page(WallSort).turn.start()
    assert [row["category"] == mine for row in group.wall_page(WallSort).cards.cards.rows()].count(True) == 1


def test_the_console_ends_a_turn_lets_it_go_on_and_takes_it_out_with_a_second_tap(group: Driver) -> None:
    group.click("Hand over to Kaz")
    group.click("End their turn: Kaz, without their name")
    turn = own(group, "Kaz")
    assert (turn.finished_at is not None, turn.name_agreed) == (True, False)
    assert group.wall_page(WallSort).part == "hand-over"
    group.click("Continue turn: Kaz")
    assert own(group, "Kaz").finished_at is None
    assert group.wall_page(WallSort).part == "ready"
    group.click("Remove turn: the turn of Kaz")
    assert own(group, "Kaz")
    group.click("Yes, remove this turn: the turn of Kaz")
    assert file_of(group).find(Sort, together_id=group_sort(group).id) is None
    assert group.wall_page(WallSort).part == "hand-over"
    group.windows.project.undo()
    assert own(group, "Kaz")
    group.click("Start the group sort: the group’s board comes on the big screen")
    assert group.wall_page(WallSort).part == ""


def test_where_they_differ_counts_those_who_had_a_turn_a_newcomer_and_who_left_alike(group: Driver) -> None:
    first, second = names(group)[:2]
    group.windows.project.people.add_young_people("Newt")
    agreed = {"dont shout at us": first}
    have_turn(group, "Kaz", {"wifi lol": first, "be on time": first, **agreed})
    have_turn(group, "moth", {"wifi lol": second, "be on time": first, **agreed})
    have_turn(group, "Newt", {"wifi lol": None, **agreed})
    kaz = file_of(group).find(YoungPerson, alias="Kaz")
    assert kaz is not None
    stay = file_of(group).find(Attendance, young_person_id=kaz.id)
    assert stay is not None
    people.leave(file_of(group), stay.id)
    assert group.sees("done, not here now")
    group.click("Where we differ")
    rows = {row["wording"]: row for row in group.console_page(ConsoleSort).differing.cards.rows()}
    assert rows.keys() == {"wifi lol", "be on time"}
    assert rows["wifi lol"]["said"] == f"wifi lol: 1 of 3 {first}, 1 of 3 {second}, 1 of 3 Not sure"
    assert rows["be on time"]["said"] == f"be on time: 2 of 3 {first}, 1 of 3 Left where it was"
    assert rows["wifi lol"]["said"] in group.names()
    group.click("Where we agree (1)")
    assert group.shows("dont shout at us")
    assert group.shows("3 of 3")
    placing.place_card(
        file_of(group), group_sort(group).id, rows["wifi lol"]["key"], file_of(group).all(Category)[1].id
    )
    group.click("All cards")
    assert any(one.endswith(f"; together: {second}") for one in group.names())
    group.click("As a table")
    assert group.sees("With fewer than 15, these numbers prove nothing.")
    assert group.shows("2 of 3")


def test_names_show_only_if_everybody_here_agreed_at_both_windows_and_go_when_somebody_comes(group: Driver) -> None:
    first = names(group)[0]
    have_turn(group, "Kaz", {"wifi lol": first}, name_agreed=True)
    have_turn(group, "moth", {"wifi lol": None}, name_agreed=True)
    have_turn(group, "Bee", {"wifi lol": None}, name_agreed=True)
    group.click("Where we differ")
    group.click("Show this on the big screen")
    assert group.sees("Kaz", group.wall)
    assert group.sees("moth", group.console)
    add_young_person_here(file_of(group), group_sort(group).session_id or "", "Ash")
    group.settle()
    for window in (group.wall, group.console):
        assert group.sees("they show only if everybody who was here had a turn and said yes", window)
    assert not any(name in text for name in PEOPLE for text in behind_the_wall(group))
    list_of_cards = [name_of(item) for item in group.items(group.console) if "wifi lol" in name_of(item)]
    assert list_of_cards
    assert not any(name in text for name in PEOPLE for text in list_of_cards)


def test_words_set_aside_leave_where_they_differ_at_once_and_the_view_is_the_same_at_both_windows(
    group: Driver,
) -> None:
    agreed: dict[str, str | None] = {"dont shout at us": names(group)[0]}
    have_turn(group, "Kaz", {"wifi lol": names(group)[0], **agreed})
    have_turn(group, "moth", {"wifi lol": None, "be on time": None, **agreed})
    group.click("Where we differ")
    group.click("Show this on the big screen")
    assert group.sees("be on time", group.wall)
    group.go_to_window(group.wall)
    group.tap("Next card")
    assert group.sees("wifi lol", group.wall)
    group.go_to_window(group.console)
    disclosed = file_of(group).find(Statement, wording="wifi lol")
    assert disclosed is not None
    setting_aside.set_aside_for_safeguarding(file_of(group), [disclosed.id])
    group.settle()
    assert not any("wifi lol" in text for text in behind_the_wall(group))
    assert group.sees("be on time", group.wall)
    group.click("Where we agree (1)")
    assert group.sees("Where we agree", group.wall)
    assert group.sees("dont shout at us", group.wall)
    group.click("Bring the group’s board back on the big screen", group.console)
    assert group.wall_page(WallSort).part == ""


def test_a_place_that_one_made_is_taken_over_by_the_group_in_one_tap(group: Driver) -> None:
    have_turn(group, "Bee", {"wifi lol": MINE})
    assert MINE not in names(group)
    group.click("Where we differ")
    group.click(f"Add “{MINE}” for the group")
    assert names(group)[-1] == MINE
    assert not group.all_named(f"Add “{MINE}” for the group")
    group.windows.project.undo()
    assert MINE not in names(group)


def test_the_story_begins_unsorted_and_ends_as_the_sort_is_at_both_windows(group: Driver) -> None:
    file, sort_id = file_of(group), group_sort(group).id
    first, second = file.all(Category)[:2]
    ids = [one.id for one in file.all(Statement)]
    have_turn(group, "Kaz", {words: None for words in WORDS})
    placing.place_card(file, sort_id, ids[0], first.id)
    placing.place_card(file, sort_id, ids[1], first.id)
    placing.place_card(file, sort_id, ids[0], second.id)
    sorting.rename_category(file, second.id, "Getting there")
    group.click("Replay")
    group.click("Show this on the big screen")
    replay = group.wall_page(WallSort).replay
    assert (replay.playback.at, replay.playback.last, replay.unsorted) == (0, 4, 4)
    assert group.sees("0 of 4", group.wall)
    assert group.sees("how it started", group.wall)
    group.lend_keyboard()
    group.tap("One step forward")
    for window in (group.console, group.wall):
        assert group.sees(f"moved to {first.name}", window)
        assert group.all_named(f"be on time, moved to {first.name}", window)
    assert group.console_page(ConsoleSort).replay.unsorted == 3
    slider = group.find("Moment 1 of 4", role=Role.Slider)
    slider.forceActiveFocus()
    group.key(Qt.Key.Key_End)
    assert replay.playback.at == 4
    now = group.console_page(ConsoleSort).cards.cards.rows()
    assert {row["key"]: row["category"] for row in replay.cards.rows()} == {row["key"]: row["category"] for row in now}
    group.key(Qt.Key.Key_Left)
    assert replay.playback.at == 3
    assert group.sees("moved to Getting there", group.wall)
    replay.place(ids[2], first.id, -1)
    assert file.find(Placement, sort_id=sort_id, statement_id=ids[2]) is None


def test_it_plays_at_the_speed_chosen_pauses_and_only_steps_where_nothing_may_move(group: Driver) -> None:
    file, sort_id = file_of(group), group_sort(group).id
    places = file.all(Category)
    card = file.all(Statement)[0].id
    for number in range(12):
        placing.place_card(file, sort_id, card, places[number % 2].id)
    group.click("Replay")
    playback = group.console_page(ConsoleSort).replay.playback
    group.click("Speed 4")
    group.click("Play")
    group.wait_until(lambda: playback.at >= 2)
    group.click("Pause")
    at = playback.at
    group.rest(400)
    assert playback.at == at
    group.click("Play")
    looks(group).setProperty("reducedMotion", True)
    group.settle()
    assert playback.playing is False
    assert not group.all_named("Play")
    group.click("One step forward")
    group.click("Together")
    assert group.console_page(ConsoleSort).replay.cards.count == 0


def test_the_story_has_no_words_that_are_not_up_and_no_name_of_a_place_taken_away(group: Driver) -> None:
    file, sort_id = file_of(group), group_sort(group).id
    bad = sorting.add_category(file, sort_id, "Mr Harker is a")
    ids = {one.wording: one.id for one in file.all(Statement)}
    placing.place_card(file, sort_id, ids["wifi lol"], bad)
    placing.place_card(file, sort_id, ids["be on time"], bad)
    sorting.remove_category(file, bad)
    setting_aside.set_aside(file, ids["wifi lol"], "it names somebody")
    group.click("Replay")
    group.click("Show this on the big screen")
    playback = group.console_page(ConsoleSort).replay.playback
    assert playback.last == 3
    seen = []
    for at in range(4):
        playback.go_to(at)
        group.settle()
        seen += behind_the_wall(group)
    assert any("a place removed since" in text for text in seen)
    assert not any("Harker" in text or "wifi lol" in text for text in seen)


def test_every_part_can_be_read_hit_and_heard(driver: Driver, sample_file: Path, tmp_path: Path) -> None:
    project, session_under_way = driver.windows.project, driver.windows.session
    assert project.open(str(shutil.copy(sample_file, tmp_path / "ours.workshop")))
    activity = project.file.all(Activity, kind=ActivityKind.SORT)[0]
    sessions.reopen_session(project.file, activity.session_id)
    session_under_way.start(activity.session_id)
    session_under_way.go_to(activity.id)
    page, wall = driver.console_page(ConsoleSort), driver.wall_page(WallSort)
    jinx = project.file.all(YoungPerson)[0].id
    found: list[str] = []
    seen: set[str] = set()

    def look(part: str) -> None:
        driver.settle()
        seen.add(wall.part)
        for window, text, target in ((driver.console, 15, 44), (driver.wall, 24, 64)):
            items = driver.items(window)
            found.extend(f"{part}: {fault}" for fault in small_texts(items, text) + small_targets(items, target))
            found.extend(faults(part, items))

    for section in ("turns", "differing", "replay"):
        page.look_at(section)
        page.show_on_wall("hand-over" if section == "turns" else section)
        look(section)
    for view in ("agree", "all", "table"):
        page.look_at("differing")
        page.show_on_wall("differing")
        page.differing.choose(view)
        look(view)
    page.look_at("turns")
    page.turns.go_on_again(jinx)
    look("ready")
    wall.turn.start()
    wall.turn.ask_to_finish(True)
    look("asking")
    assert seen == {"hand-over", "differing", "replay", "ready", "asking"}
    assert found == []


def test_what_is_said_fits_where_it_stands_with_long_words_and_many_people(group: Driver) -> None:
    file = file_of(group)
    long = "like they just dont get it and then they write it down wrong again " * 9
    keep_statement(file, long, state=StatementState.UP)
    place = "somewhere you can go when its all too much and nobody asks you anything"
    for number in range(12):
        group.windows.project.people.add_young_people(f"P{number}")
        have_turn(group, f"P{number}", {long: place if number % 2 else None, "wifi lol": f"place {number}"})
    group.click("Where we differ")
    group.click("Show this on the big screen")
    for view in ("differ", "table"):
        group.console_page(ConsoleSort).differing.choose(view)
        group.settle()
        for window in (group.console, group.wall):
            texts = [item for item in group.items(window) if item.inherits("QQuickText") and item.property("text")]
            cut = [item.property("text") for item in texts if item.property("truncated")]
            wide = [item.property("text") for item in texts if item.property("contentWidth") > item.width() + 1]
            assert (cut, wide) == ([], []), view
    group.go_to_window(group.wall)
    while group.find("Next card").isEnabled():
        group.tap("Next card")
    assert group.shows(long, group.wall)


def test_places_with_very_long_names_leave_room_for_all_else_where_they_differ(group: Driver) -> None:
    long = "somewhere you can go when it is all too loud and nobody asks why " * 3
    for number in range(8):
        group.windows.project.people.add_young_people(f"P{number}")
        have_turn(group, f"P{number}", {one: f"{long}{number}" for one in WORDS})
    group.click("Where we differ")
    group.click("Show this on the big screen")
    group.settle()
    assert group.shows("1 of 8", group.wall)
    assert [one for one in Lying(group.wall).faults() if not (long[:60] in one and one.endswith("is cut"))] == []
    for one in file_of(group).all(Statement):
        take_down(file_of(group), one.id)
    assert group.sees("There is no card that we put in different places.", group.wall)


def test_where_each_sorts_alone_first_the_group_comes_after(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "planning-workshop")
    driver.windows.project.people.add_young_people("Kaz")
    keep_statement(driver.windows.project.file, "wifi lol", state=StatementState.UP)
    file = driver.windows.project.file
    activity = file.all(Activity, kind=ActivityKind.SORT)[0]
    with file.action("test", undoable=False) as write:
        write.update(Activity, activity.id, settings=activity.settings[:-1] + ', "alone_first": true}')
    driver.go_to_activity("sort")
    driver.go_to_window(driver.console)
    assert driver.sees("Each of you sorts the cards alone first.", driver.wall)
    assert not driver.shows("wifi lol", driver.wall)
    driver.click("Hand over to Kaz")
    assert driver.sees("Your turn", driver.wall)
    driver.click("End their turn: Kaz, without their name")
    driver.click("Start the group sort: the group’s board comes on the big screen")
    assert driver.sees("wifi lol", driver.wall)
