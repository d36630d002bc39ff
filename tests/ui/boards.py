"""A board with cards on it, and what tests of it look at."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Role, role_of, type_of
from workshop_app.actions import placing, sessions, sorting
from workshop_app.actions.statements import keep_statements
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category, Placement, Sort, SortKind, card_number
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.commission import secret_of
from workshop_app.record.settings import sort_settings
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.sort.pages import WallSort

WORDS = ["be on time", "dont shout", "remember my name", "food", "ask me first", "wifi lol", "أريد أن يسمعوني"]
MORE = ["a bin", "my own chair", "no shouting", "toast", "buses", "quiet room", "clean loos", "a plan", "less paper"]
"""So many that they lie in a tray and are no pile, also while some are moved."""
SEED = 20260304


def card_numbers(driver: Driver, places: str) -> str:
    """Return ``places``, such as "3 1" for the third thing said and the first, as the numbers on their cards."""
    secret = secret_of(driver.windows.project.file)
    return re.sub(r"\d+", lambda found: str(card_number(int(found[0]) - 1, secret)), places)


def begin_board(driver: Driver, tmp_path: Path) -> None:
    """Begin a planning workshop and go to its sort: seven cards, the plan's four categories, no animation."""
    looks = driver.windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("reducedMotion", True)
    driver.begin_at(
        tmp_path, "sort", plan="planning-workshop", before=lambda file, _: keep_statements(file, [*WORDS, *MORE])
    )


def begin_sort(file: CommissionFile) -> str:
    """Begin the first sort in the plan, as its page does where it has none yet; return its id."""
    activity = file.all(Activity, kind=ActivityKind.SORT)[0]
    sessions.start_activity(file, activity.id)
    settings = sort_settings(activity)
    return sorting.add_sort(
        file,
        activity.title,
        kind=SortKind(settings.sort_kind),
        categories=settings.categories,
        limits=settings.limits,
        shown=not settings.hide_until_ready,
        session_id=activity.session_id,
        activity_id=activity.id,
    )


def await_cards(driver: Driver) -> Driver:
    """Wait for the cards to lie on the board of the window one is at."""
    driver.wait_until(lambda: len(of_type(driver, "CardSlot")) == len(WORDS) + len(MORE))
    driver.settle()
    return driver


def choose_first_card(driver: Driver) -> None:
    """Press the first card that is seen of a board, so that the buttons of a chosen card come."""
    driver.settle()
    driver.click(next(item for item in of_type(driver, "Card") if role_of(item) == Role.Button))
    driver.settle()
    assert driver.shows("Move to…")


def of_type(board: Driver, name: str) -> list[QQuickItem]:
    """Return what is seen of a QML type, by its name."""
    return [item for item in board.items() if type_of(item).startswith(name + "_")]


def card(board: Driver, words: str) -> QQuickItem:
    """Return the card with these words."""
    return board.find(words, role=Role.Button)


def box(board: Driver, name: str) -> QQuickItem:
    """Return the box of a category."""
    return next(item for item in of_type(board, "CategoryBox") if item.property("name") == name)


def foot(board: Driver, name: str) -> QPoint:
    """A point of a box where no card is, once the board stands still."""
    board.settle()
    item = box(board, name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() - 5)).toPoint()


def change(board: Driver, name: str) -> None:
    """Open a category by its head, and what can be done with it by the button there."""
    board.settle()
    item = box(board, name)
    board.tap(item.mapToScene(QPointF(item.width() / 3, item.property("head") / 2)).toPoint())
    board.click(f"Change this category: {name}")


def gaps(board: Driver) -> dict[str, float]:
    """The cards that make room for one that is held, and by how much."""
    return {
        str(one.property("wording")): one.property("nudge")
        for one in of_type(board, "CardSlot")
        if one.property("nudge")
    }


def where(board: Driver) -> dict[str, list[str]]:
    """The cards of each category in order, as the record has them; "" for not sure."""
    file = board.windows.project.file
    names = {one.id: one.name for one in file.all(Category)}
    words = {one.id: one.wording for one in file.all(Statement)}
    found: dict[str, list[str]] = {}
    for one in file.all(Placement):
        found.setdefault(names.get(one.category_id or "", ""), []).append(words[one.statement_id or ""])
    return found


def put(board: Driver, category: str, *words: str) -> None:
    """Put cards into a category at once, as an action."""
    file = board.windows.project.file
    ids = {one.wording: one.id for one in file.all(Statement)}
    category_id = next(one.id for one in file.all(Category) if one.name == category)
    placing.place_cards(file, file.all(Sort)[0].id, [ids[one] for one in words], category_id)
    board.settle()


def fill_one_category(board: Driver, number: int) -> list[str]:
    """Put so many more cards into a category that it cannot show all of them; return their words."""
    file = board.windows.project.file
    words = [f"one more thing about the bus, number {one}" for one in range(number)]
    ids = keep_statements(file, words)
    category = next(one.id for one in file.all(Category) if one.name == "When and where")
    placing.place_cards(file, file.all(Sort)[0].id, ids, category)
    board.settle()
    return words


def held(board: Driver) -> list[QQuickItem]:
    """Return the cards that are held, by a hand or by the keyboard."""
    return [item for item in of_type(board, "Card") if item.property("held")]


def consistent(board: Driver) -> None:
    """No card is lost, doubled or stranded, and no place in the record has a gap."""
    file = board.windows.project.file
    cards = board.wall_page(WallSort).cards.cards.rows()
    assert sorted(row["key"] for row in cards) == sorted(one.id for one in file.all(Statement, state=StatementState.UP))
    places: dict[str | None, list[int]] = {}
    for one in file.all(Placement):
        places.setdefault(one.category_id, []).append(one.position)
    assert all(positions == list(range(len(positions))) for positions in places.values())
    slots = of_type(board, "CardSlot")
    ground = of_type(board, "Board")[0]
    for slot in slots:
        if not slot.property("held"):
            part = slot.property("room")
            assert abs(slot.x() - slot.property("cardX")) < 1
            aside = max(0.0, slot.property("nudge"))
            assert abs(slot.y() - (part.y() if part.height() > 0 else slot.property("cardY") + aside)) < 1
        assert slot.x() >= -1
        assert slot.y() >= -1
        assert slot.x() + slot.width() <= ground.width() + 1
        assert slot.y() + slot.height() <= ground.height() + 1
    assert len({item.property("key") for item in slots}) == len(slots)
