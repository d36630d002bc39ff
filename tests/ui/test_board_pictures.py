"""On boards of every size no words are cut, no two cards or boxes overlap, and everything is where it can be seen."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.sample_script import said
from tests.ui.driver import Driver, items_under, seen_under, type_of
from workshop_app.actions import placing, sorting, statements
from workshop_app.domain.sorting import Category, Sort

SAID = [one["wording"] for one in said()]
LONG = "i said this to three different people and " * 14
NAMES = ["my phone", "a place thats alright to be in", "food", "when it goes wrong", "trips", "after", "us", "quiet"]
SIZES = [(1024, 600), (1280, 720), (1920, 1080), (3840, 2160), (1080, 1920)]
CASES = [
    *((cards, 4, [(size, scale) for scale in (1.0, 2.0) for size in SIZES]) for cards in (1, 40, 200)),
    *((40, categories, [(size, 1.3) for size in SIZES[:3]]) for categories in (2, 7, 12)),
    (30, 12, [((1024, 600), 2.0)]),
]


def fill(driver: Driver, cards: int, categories: int) -> None:
    """Put up so many cards, the last of them long, and place two of three in so many categories."""
    file = driver.windows.project.file
    words = [SAID[number % len(SAID)] + (f" ({number})" if number >= len(SAID) else "") for number in range(cards - 1)]
    kept = statements.keep_statements(file, [*words, LONG.strip() if cards > 1 else "🐐"])
    driver.go_to_activity("sort")
    sort = file.all(Sort)[0]
    given = [one.id for one in file.all(Category, sort_id=sort.id)]
    given += [sorting.add_category(file, sort.id, name) for name in NAMES[: max(0, categories - len(given))]]
    for one in given[categories:]:
        sorting.remove_category(file, one)
    places: dict[str | None, list[str]] = {}
    for number, statement_id in enumerate(kept):
        if number % 3:
            places.setdefault(given[number * number % categories], []).append(statement_id)
    if places:
        placing.place_cards_from_paper(file, sort.id, places)


def by_type(window: QQuickWindow) -> dict[str, list[QQuickItem]]:
    """What is seen in a window, by the name of its QML type."""
    found: dict[str, list[QQuickItem]] = defaultdict(list)
    for item in seen_under(window.contentItem()):
        found[type_of(item).partition("_")[0]].append(item)
    return found


def place_of(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def faults(window: QQuickWindow) -> Iterator[str]:
    whole = QRectF(0, 0, window.width(), window.height())
    seen = by_type(window)
    boxes = [place_of(item) for item in seen["CategoryBox"]]
    feet = [place_of(item) for item in seen["BoxFoot"]]
    slots = seen["CardSlot"]
    for item in seen["CategoryBox"]:
        for text in items_under(item):
            if text.inherits("QQuickText") and text.property("truncated"):
                yield f"the name {text.property('text')!r} is cut"
    for slot in slots:
        words = next(item for item in items_under(slot) if type_of(item).startswith("Words_"))
        said = str(words.property("text"))[:40]
        # The lines stand close: what the font asks for below the last lies in the margin of the card.
        room = words.parentItem().height() - words.y()
        if words.property("contentHeight") > room + 1 or words.property("contentWidth") > words.width() + 1:
            needs, has = words.property("contentHeight"), room
            yield f"{said!r} needs {needs} of {has} pixels, {words.property('contentWidth')} of {words.width()}"
        if words.property("truncated"):
            yield f"{said!r} is cut with dots"
        place = place_of(slot)
        if not any(box.adjusted(-1, -1, 1, 1).contains(place) for box in boxes):
            yield f"{said!r} is in no box"
        if any(place.adjusted(1, 1, -1, -1).intersects(foot) for foot in feet):
            yield f"{said!r} is behind the foot of its box"
    places = [place_of(slot).adjusted(1, 1, -1, -1) for slot in slots]
    for number, one in enumerate(places):
        if not whole.contains(one):
            yield f"a card is off the edge: {one}"
        if any(one.intersects(other) for other in places[:number]):
            yield f"two cards overlap at {one}"
    for number, one in enumerate(boxes):
        if any(one.adjusted(1, 1, -1, -1).intersects(other) for other in boxes[:number]):
            yield f"two boxes overlap at {one}"


@pytest.mark.parametrize(("cards", "categories", "looked_at"), CASES)
def test_no_words_are_cut_and_nothing_overlaps(
    driver: Driver, tmp_path: Path, cards: int, categories: int, looked_at: list[tuple[tuple[int, int], float]]
) -> None:
    looks = driver.windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("reducedMotion", True)
    driver.begin(tmp_path, "planning-workshop")
    driver.console.hide()
    fill(driver, cards, categories)
    for size, scale in looked_at:
        for letters in ("textScale", "wallTextScale"):
            looks.setProperty(letters, scale)
        driver.wall.resize(*size)
        driver.settle()
        seen = by_type(driver.wall)
        shown = seen["CardSlot"]
        assert len(shown) >= min(cards, 2), (size, scale)
        assert sorted(faults(driver.wall)) == [], (size, scale)
        hidden = sum(int(foot.property("above")) + int(foot.property("below")) for foot in seen["BoxFoot"])
        pages = [item for item in driver.texts(driver.wall) if item.startswith("Categories, page")]
        assert pages or len(shown) + hidden == cards, (size, scale)


def test_a_cut_word_would_be_found(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path, "planning-workshop")
    fill(driver, 8, 4)
    driver.settle()
    assert sorted(faults(driver.wall)) == []
    slot = by_type(driver.wall)["CardSlot"][0]
    card = next(item for item in items_under(slot) if type_of(item).startswith("Card_"))
    card.setProperty("textSize", 90)
    slot.setProperty("cardX", -50)
    driver.settle()
    assert len(list(faults(driver.wall))) >= 2
