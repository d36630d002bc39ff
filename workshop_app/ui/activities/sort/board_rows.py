"""What QML is told of each card and each box of a board: a row of a model, from the layout."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF

from workshop_app.ui.activities.sort.board_layout import Layout, Rect

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
]


def card_row(card: dict[str, Any], layout: Layout, where: str, target: float) -> dict[str, Any]:
    """Return the row of a card; one out of sight waits where its box shows cards.

    Args:
        card: key, wording, category and its number, voices.
        layout: where everything is.
        where: in words, where it lies.
        target: the least height of what a finger must hit, pixels.
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
        "cardHeight": rect.height if seen else min(rect.height, target),
        "room": QRectF(part.x, part.y, part.width, part.height) if part else QRectF(),
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
    rect = layout.boxes[key]
    return {
        **{name: box[name] for name in ("name", "number", "kind", "most")},
        "key": called,
        "boxX": rect.x,
        "boxY": rect.y,
        "boxWidth": rect.width,
        "boxHeight": rect.height,
        "heading": heading(key, rect.width),
        "cards": cards,
        "above": layout.above[key],
        "below": layout.below[key],
        "stop": layout.shown[key],
        "stops": len(layout.stops[key]),
    }
