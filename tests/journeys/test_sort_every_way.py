"""Half of the sample's cards, from unsorted to four categories, a key aspect and a title: five ways that end alike."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import takewhile
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

from tests.journeys.records import State, without_ids_and_times
from tests.sample_script import deeds, is_put_up, said
from tests.ui.driver import READ_FIRST, Driver, Key, Role, is_called, type_of
from workshop_app.actions import commission, picks, placing, sessions, sorting, statements
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Category, PickOf, Placement, Sort, card_number, same_words
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans import plan_named
from workshop_app.record.commission import secret_of
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.sort.pages import WallSort

PLAN = "planning-workshop"
NAMES = {
    "bond": "The people who work there",
    "learn": "What happens there",
    "place": "How we are treated",
    "turnup": "When and where",
}
NOT_SURE = "Not sure"
TITLE = "what happens on the day it all goes wrong"
ASPECT = NAMES["bond"]
Cards = list[tuple[str, str]]


def sample_cards() -> Cards:
    """Half of the sample's words, those said twice among them, as they were said, each with its category."""
    together = [one for one in deeds("place_card") if one["sort_id"] == "@cards"]
    went = {one["card_id"]: NAMES.get(one["category_id"].removeprefix("@"), NOT_SURE) for one in together}
    cards = [
        (one["wording"], went.get(f"@{one['as']}", NOT_SURE))
        for one in said()
        if is_put_up(one) and one.get("session_id") != "@planning"
    ]
    times = Counter(same_words(wording) for wording, _ in cards)
    return [card for number, card in enumerate(cards) if number % 2 or times[same_words(card[0])] > 1]


def stacks(cards: Cards) -> Cards:
    """The same with words said twice only once, as they stand on a board."""
    found: dict[str, tuple[str, str]] = {}
    for wording, category in cards:
        found.setdefault(same_words(wording), (wording, category))
    return list(found.values())


def by_touch(driver: Driver, cards: Cards) -> None:
    while cards:
        driver.settle()
        hand = list(takewhile(lambda one: driver.all_named(one[0]), cards[:5]))
        cards = cards[len(hand) :]
        paths = {
            finger: (driver.centre(driver.find(wording, role=Role.Button)), name_of_box(driver, category))
            for finger, (wording, category) in enumerate(hand)
        }
        driver.press_fingers({finger: begin for finger, (begin, _) in paths.items()})
        for step in (1, 2, 3):
            driver.move_fingers({finger: begin + (end - begin) * step / 3 for finger, (begin, end) in paths.items()})
        for finger, (_, end) in paths.items():
            driver.lift_fingers({finger: end})


def by_tap(driver: Driver, cards: Cards) -> None:
    for wording, category in cards:
        driver.settle()
        driver.tap(driver.find(wording, role=Role.Button), rest=5)
        driver.tap(name_of_box(driver, category), rest=5)


def by_keyboard(driver: Driver, cards: Cards) -> None:
    numbers = {NOT_SURE: Key.Key_0} | dict(
        zip(NAMES.values(), (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4), strict=True)
    )
    driver.lend_keyboard()
    carried = [card for card in cards if card[1] != NOT_SURE][-3:]
    for wording, category in cards:
        driver.explore_to(wording)
        if (wording, category) in carried:
            carry(driver, wording, category)
        else:
            driver.key(numbers[category])
            assert is_called(driver.focused_name(), wording)


def carry(driver: Driver, wording: str, category: str) -> None:
    """Pick up the card that has the focus, carry it to the first category and on to its own, and put it down there."""
    driver.key(Key.Key_Space)
    driver.key(Key.Key_Up)
    for key in [Key.Key_Left] * len(NAMES) + [Key.Key_Right] * len(NAMES):
        if key is Key.Key_Right and target(driver) == category:
            break
        driver.key(key)
    assert target(driver) == category
    driver.key(Key.Key_End)
    driver.key(Key.Key_Space)
    assert not driver.find(wording, role=Role.Button).property("held")


def target(driver: Driver) -> str:
    """The name of the category in which a carried card would come to lie."""
    boxes = [one for one in driver.items() if type_of(one).startswith("CategoryBox_")]
    return next(str(one.property("name")) for one in boxes if one.property("target"))


def by_list(driver: Driver, cards: Cards) -> None:
    driver.click("As a list")
    for wording, category in cards:
        driver.click(f"Move to: {wording}")
        driver.settle()
        driver.click(f"Move to {category}")
        driver.settle()


def by_paper(driver: Driver, cards: Cards) -> None:
    driver.go_to_window(driver.console)
    driver.click("On paper")
    file = driver.windows.project.file
    numbers: dict[str, list[str]] = {}
    first = {same_words(one.wording): one.position for one in reversed(file.all(Statement))}
    for wording, category in cards:
        numbers.setdefault(category, []).append(str(card_number(first[same_words(wording)], secret_of(file))))
    for category in (*NAMES.values(), NOT_SURE):
        driver.fill(driver.find(category, role=Role.EditableText), " ".join(numbers[category]))
        driver.key(Key.Key_Return)
    driver.click("Place the cards")


def name_of_box(driver: Driver, category: str) -> QPoint:
    """A point on the name of a box: a card put there comes to lie at the end."""
    box = next(
        one for one in driver.items() if type_of(one).startswith("CategoryBox_") and one.property("name") == category
    )
    return box.mapToScene(QPointF(box.width() / 2, 8)).toPoint()


def pick_by_touch(driver: Driver, thing: str) -> None:
    driver.tap(driver.find(thing, role=Role.RadioButton))


def pick_by_keyboard(driver: Driver, thing: str) -> None:
    driver.lend_keyboard()
    driver.tab_to(thing)
    driver.key(Key.Key_Space)


def pick_by_mouse(driver: Driver, thing: str) -> None:
    driver.click(driver.find(thing, role=Role.RadioButton))


WAYS: dict[str, tuple[Callable[[Driver, Cards], None], Callable[[Driver, str], None]]] = {
    "five fingers": (by_touch, pick_by_touch),
    "tap": (by_tap, pick_by_touch),
    "keyboard": (by_keyboard, pick_by_keyboard),
    "list": (by_list, pick_by_mouse),
    "paper": (by_paper, pick_by_mouse),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_ends_in_the_same_commission(
    driver: Driver, tmp_path: Path, state_of: Callable[[CommissionFile], State], way: str
) -> None:
    sort, pick = WAYS[way]
    begin(driver, tmp_path)
    sort(driver, stacks(sample_cards()))
    driver.wait_until(lambda: driver.shows("Every card has a place", driver.wall))
    pick_both(driver, lambda thing: pick(driver, thing))
    assert driver.windows.last_said == "" or way == "paper"
    record = state_of(driver.windows.project.file)
    assert all(one["from_paper"] == (way == "paper") for one in record["placement"].values())
    with CommissionFile.create(tmp_path / "by actions.workshop") as file:
        play(file)
        assert alike(record) == alike(state_of(file))


def alike(record: State) -> dict[str, list[str]]:
    """The rows apart from ids and times, and from whether a card was sorted on paper."""
    for one in record["placement"].values():
        one["from_paper"] = 0
    return without_ids_and_times(record)


def begin(driver: Driver, folder: Path) -> None:
    looks = driver.windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("reducedMotion", True)
    driver.begin(folder, PLAN)
    statements.keep_statements(driver.windows.project.file, [wording for wording, _ in sample_cards()])
    driver.go_to_activity("sort")
    driver.wall.resize(1920, 1080)
    driver.go_to_window(driver.wall)
    driver.settle()


def pick_both(driver: Driver, pick: Callable[[str], None]) -> None:
    """Pick the key aspect, propose a title, and pick it."""
    driver.go_to_activity("pick")
    driver.go_to_window(driver.wall)
    driver.settle()
    pick(ASPECT)
    driver.go_to_activity("pick", 1)
    prompt = driver.windows.project.file.all(Prompt, activity_id=driver.activity().id)[0].wording
    driver.click(driver.find(prompt, role=Role.EditableText))
    driver.type(TITLE)
    driver.key(Key.Key_Return)
    driver.rest(READ_FIRST)
    driver.click("Put up", driver.console)
    driver.go_to_window(driver.wall)
    driver.settle()
    pick(TITLE)


def play(file: CommissionFile) -> None:
    """The same by actions."""
    plan = plan_named(PLAN)
    commission.start_commission(
        file,
        title="Our Turn",
        service="Young Carers Service",
        council="Marlow Vale Council",
        about_whom="young carers",
        safeguarding_name="Jo Marsh",
        safeguarding_contact="01632 960123",
    )
    session = sessions.add_session(file, PLAN, title=plan.title, planned_on=date.today().isoformat())
    sessions.start_session(file, session, plan)
    activities = file.all(Activity, session_id=session)
    sessions.start_activity(file, activities[0].id)
    cards = sample_cards()
    kept = statements.keep_statements(file, [wording for wording, _ in cards])
    sort_activity = next(one for one in activities if one.kind is ActivityKind.SORT)
    sessions.start_activity(file, sort_activity.id)
    sort = sorting.add_sort(
        file,
        sort_activity.title,
        categories=list(NAMES.values()),
        session_id=session,
        activity_id=sort_activity.id,
    )
    ids = {one.name: one.id for one in file.all(Category)}
    together: dict[str, list[str]] = {}
    for statement_id, (wording, _) in zip(kept, cards, strict=True):
        together.setdefault(same_words(wording), []).append(statement_id)
    for wording, category in stacks(cards):
        placing.place_cards(file, sort, together[same_words(wording)], ids.get(category))
    aspect, title = [one for one in activities if one.kind is ActivityKind.PICK]
    sessions.start_activity(file, aspect.id)
    picks.pick(file, PickOf.KEY_ASPECT, category_id=ids[ASPECT], session_id=session)
    sessions.start_activity(file, title.id)
    prompt = file.all(Prompt, activity_id=title.id)[0]
    proposed = statements.keep_statement(file, TITLE, session_id=session, prompt_id=prompt.id)
    statements.put_up(file, [proposed])
    picks.pick(file, PickOf.TITLE, statement_id=proposed, session_id=session)


def found(window: QQuickWindow, name: str, role: QAccessible.Role | None = None) -> QAccessibleInterface:
    """Return what a screen reader finds in a window under a name, which may go on with a comma."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        said = one.text(QAccessible.Text.Name)
        if (said == name or said.startswith(name + ", ")) and (role is None or one.role() == role):
            return one
        waiting += [one.child(number) for number in range(one.childCount())]
    raise AssertionError(f"a screen reader finds nothing called {name!r}")


def do(window: QQuickWindow, name: str, role: QAccessible.Role | None = None) -> None:
    actions = found(window, name, role).actionInterface()
    assert actions is not None, f"{name!r} has no actions"
    assert actions.pressAction() in actions.actionNames(), f"{name!r} cannot be pressed"
    actions.doAction(actions.pressAction())


def test_by_the_accessibility_interface_alone(
    driver: Driver, tmp_path: Path, state_of: Callable[[CommissionFile], State]
) -> None:
    heard: list[str] = []
    begin(driver, tmp_path)
    wall = driver.wall
    driver.wall_page(WallSort).cards.announced.connect(heard.append)
    for wording, category in stacks(sample_cards()):
        do(wall, wording, Role.Button)
        do(wall, category, Role.Grouping)
        driver.settle()
    driver.wait_until(lambda: len(heard) == len(stacks(sample_cards())))
    last = stacks(sample_cards())[-1]
    assert heard[-1].startswith(f"{last[0]}, moved to {last[1]}, ")

    def pick(thing: str) -> None:
        do(wall, thing, Role.RadioButton)
        driver.settle()

    driver.go_to_activity("pick")
    driver.settle()
    pick(ASPECT)
    driver.go_to_activity("pick", 1)
    prompt = driver.windows.project.file.all(Prompt, activity_id=driver.activity().id)[0].wording
    field = found(wall, prompt, Role.EditableText)
    driver.lend_keyboard()
    focusing = field.actionInterface()
    focusing.doAction(focusing.setFocusAction())
    driver.type(TITLE)
    do(wall, "Save it")
    driver.settle()
    driver.rest(READ_FIRST)
    do(driver.console, "Put up")
    driver.settle()
    pick(TITLE)
    with CommissionFile.create(tmp_path / "by actions.workshop") as file:
        play(file)
        assert alike(state_of(driver.windows.project.file)) == alike(state_of(file))


def test_the_way_of_counting_would_notice_a_difference(
    tmp_path: Path, state_of: Callable[[CommissionFile], State]
) -> None:
    with (
        CommissionFile.create(tmp_path / "one.workshop") as one,
        CommissionFile.create(tmp_path / "two.workshop") as two,
    ):
        play(one)
        play(two)
        assert alike(state_of(one)) == alike(state_of(two))
        moved = two.all(Placement, category_id=two.all(Category)[0].id)[0]
        assert moved.statement_id is not None
        placing.place_card(two, two.all(Sort)[0].id, moved.statement_id, two.all(Category)[0].id, 1)
        assert alike(state_of(one)) != alike(state_of(two))
        assert len(two.all(Placement)) == len(sample_cards()) > 20
        assert {one.state for one in two.all(Statement)} == {StatementState.UP}
