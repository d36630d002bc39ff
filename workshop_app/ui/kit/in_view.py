"""Scrolls what somebody goes to into view."""

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

_AROUND = 10.0
"""Pixels of what is around it that are seen as well."""
_TIMES = 3
"""A list that scrolls far makes rows as it goes, and then knows better where they are."""


def bring_into_view(item: QQuickItem) -> None:
    """Scroll all that the item is in so far that it is seen; what is longer than its place is seen from its start."""
    holder = item.parentItem()
    while holder is not None:
        if holder.inherits("QQuickFlickable"):
            if item.inherits("QQuickTextEdit") and item.parentItem() == holder.property("contentItem"):
                item = holder  # A long text follows its own cursor.
            else:
                for _ in range(_TIMES):
                    _scroll(holder, item, "Y", item.height(), holder.height())
                    _scroll(holder, item, "X", item.width(), holder.width())
        holder = holder.parentItem()


def _scroll(holder: QQuickItem, item: QQuickItem, axis: str, size: float, room: float) -> None:
    corner = item.mapToItem(holder, QPointF(0, 0))
    start = corner.y() if axis == "Y" else corner.x()
    if start >= 0 and start + size <= room:
        return
    now = holder.property(f"content{axis}")
    first = holder.property(f"origin{axis}")
    length = holder.property("contentHeight" if axis == "Y" else "contentWidth")
    last = max(first, first + length - room)
    # A list only guesses where it begins and ends; where its rows are is certain.
    first, last = min(first, now + start), max(last, now + start + min(size, room) - room)
    aim = start - (room - size) / 2 if size + 2 * _AROUND <= room else start - min(_AROUND, max(0.0, room - size))
    # Whole pixels: between two, every thin line of the page would be blurred.
    holder.setProperty(f"content{axis}", float(round(min(max(first, now + aim), last))))
