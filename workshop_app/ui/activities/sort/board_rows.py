"""What QML is told of each card and each box of a board: a row of a model, from the layout."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF

from workshop_app.ui.activities.sort.board_places import Layout, Rect

CARD_ROLES = [
    "number",
    "wording",
    "category",
    "voices",
    "cardX",
    "cardY",
    "cardWidth",
    "cardHeight",
    "seen",
    "where",
    "room",
    "size",
    "table",
    "nudge",
]
BOX_ROLES = [
    "name",
    "number",
    "kind",
    "boxX",
    "boxY",
    "boxWidth",
    "boxHeight",
    "heading",
    "cards",
    "most",
    "above",
    "below",
    "stop",
    "stops",
    "bar",
    "headWidth",
    "shrunk",
    "opened",
]


def card_row(card: dict[str, Any], layout: Layout, where: str, least: float, nudge: float) -> dict[str, Any]:
    """Return the row of a card; one out of sight waits where its box shows cards.

    Args:
        card: key, wording, category and its number, voices.
        layout: where everything is.
        where: in words, where it lies.
        least: the least height of a card, pixels.
        nudge: how far it makes room for one that is held over it, pixels; below 0 where it has to go out of sight.
    """
    seen = card["key"] in layout.cards
    rect = layout.cards[card["key"]] if seen else layout.rooms.get(card["category"], layout.pager or Rect(0, 0, 1, 1))
    part = layout.parts.get(card["key"])
    return {
        **{name: card[name] for name in ("key", "number", "wording", "category", "voices")},
        "seen": seen,
        "where": where,
        "cardX": rect.x,
        "cardY": rect.y,
        "cardWidth": rect.width,
        "cardHeight": rect.height if seen else min(rect.height, least),
        "room": QRectF(part.x, part.y, part.width, part.height) if part else QRectF(),
        "size": layout.sizes.get(card["key"], layout.text_size),
        "table": card["key"] in layout.table,
        "nudge": nudge,
    }


def box_row(
    box: dict[str, Any], called: str, layout: Layout, heading: Callable[[str, float], float], cards: int
) -> dict[str, Any]:
    """Return the row of a box that is seen.

    Args:
        box: key, name, number, kind, most.
        called: what QML calls it.
        layout: where everything is.
        heading: gives the height of a box's heading, from its key and its width.
        cards: how many are in it.
    """
    key = str(box["key"])
    rect, foot = layout.boxes[key], layout.feet.get(key)
    all_head = key in layout.heads or (box["number"] < 0 and key in layout.shrunk)
    return {
        **{name: box[name] for name in ("name", "number", "kind", "most")},
        "key": called,
        "boxX": rect.x,
        "boxY": rect.y,
        "boxWidth": rect.width,
        "boxHeight": rect.height,
        "heading": rect.height if all_head else min(heading(key, rect.width), rect.height),
        "cards": cards,
        "above": layout.above[key],
        "below": layout.below[key],
        "stop": layout.shown[key],
        "stops": len(layout.stops[key]),
        "bar": QRectF(foot.x, foot.y, foot.width, foot.height) if foot else QRectF(),
        "headWidth": layout.heads.get(key, rect.width),
        "shrunk": key in layout.shrunk,
        "opened": layout.opened == key,
    }
