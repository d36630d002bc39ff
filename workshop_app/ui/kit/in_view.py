"""Scrolls what somebody goes to into view."""

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

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


def bring_below_into_view(item: QQuickItem) -> None:
    """Scroll the page that an item opened on, and nothing around it, until its end is seen, or else its start."""
    if not isValid(item):
        return
    _lay_out(item)
    page = item.parentItem()
    while page is not None and not page.inherits("QQuickFlickable"):
        page.ensurePolished()
        page = page.parentItem()
    if page is None:
        return
    start = item.mapToItem(page, QPointF(0, 0)).y()
    further = min(start - _AROUND, start + item.height() + _AROUND - page.height())
    if further > 0:
        now = page.property("contentY")
        last = page.property("originY") + page.property("contentHeight") - page.height()
        page.setProperty("contentY", float(round(max(now, min(now + further, last)))))


def _lay_out(item: QQuickItem) -> None:
    for one in item.childItems():
        _lay_out(one)
    item.ensurePolished()
