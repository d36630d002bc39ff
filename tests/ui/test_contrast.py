"""What is read and pressed stands out from its ground: measured from pictures, on every page, in every theme."""

import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.test_palette import contrast
from tests.ui.driver import Driver, name_of, type_of
from workshop_app.ui.windows.picture_pages import pages
from workshop_app.ui.windows.picture_scene import Scene
from workshop_app.ui.windows.picture_states import states
from workshop_app.ui.windows.pictures import come_to_rest

TEXT = {"paper": 4.5, "dark": 4.5, "high-contrast": 7.0}
SIGN = {"paper": 3.0, "dark": 3.0, "high-contrast": 7.0}
EDGE = 3.0
EDGED = ("PushButton", "Choice", "AnswerChoice", "Field", "SaidBox", "IconButton", "FileButton")
"""What is known by its edge: card stock and hair lines are decoration."""
SIGNS = ("AnswerSign", "RemarkSign", "NumberDisc")
SIZE = (1024, 600)


class Picture:
    """What a window shows, and where in it things are seen."""

    def __init__(self, window: QQuickWindow) -> None:
        # What is read of a picture does not keep it.
        self._image = image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        self._pixels = memoryview(image.constBits()).cast("I")
        self._across = image.bytesPerLine() // 4
        self._whole = QRectF(0, 0, image.width(), image.height())

    def seen_under(self, item: QQuickItem) -> Iterator[tuple[QQuickItem, QRectF, float]]:
        """Yield each item of which anything is seen, with where that is in the window's pixels, and how opaque it is.

        What does not clip an item is all around it; how opaque it is, is said of it through all that it is in.
        """
        waiting = [(item, self._whole, 1.0)]
        while waiting:
            one, within, through = waiting.pop()
            opacity = through * one.opacity()
            if not one.isVisible() or opacity == 0:
                continue
            place = one.mapRectToScene(QRectF(0, 0, one.width(), one.height())) & within
            yield one, place, opacity
            inside = place if one.clip() else within
            if not inside.isEmpty():
                waiting.extend((child, inside, opacity) for child in reversed(one.childItems()))

    def colour(self, x: float, y: float) -> str:
        """Return the colour of a pixel."""
        return f"#{self._pixels[int(y) * self._across + int(x)] & 0xFFFFFF:06x}"

    def ground(self, seen: QRectF) -> str:
        """Return the colour of most of where an item is seen."""
        rows = range(int(seen.top()), int(seen.bottom()), 2)
        left, right = int(seen.left()), int(seen.right())
        starts = (y * self._across for y in rows)
        most = Counter(chain.from_iterable(self._pixels[at + left : at + right : 2] for at in starts)).most_common(1)
        return f"#{most[0][0] & 0xFFFFFF:06x}"

    def strongest(self, seen: QRectF, ground: str) -> float:
        """Return the contrast of what stands out most from the ground, of all that is seen of an item."""
        starts = (y * self._across for y in range(int(seen.top()), int(seen.bottom())))
        left, right = int(seen.left()), int(seen.right())
        colours = {*chain.from_iterable(self._pixels[at + left : at + right] for at in starts)}
        return max(stands_out(f"#{one & 0xFFFFFF:06x}", ground) for one in colours)


@cache
def stands_out(one: str, other: str) -> float:
    """Return the contrast of two colours."""
    return contrast(one, other)


def is_tab(item: QQuickItem) -> bool:
    """Tell whether it is one of several tabs, which have their words and a line under them, and no edge."""
    around = item.parentItem()
    return around is not None and around.parentItem() is not None and "PromptChoice" in type_of(around.parentItem())


def covers(item: QQuickItem, opacity: float) -> bool:
    """Tell whether nothing can be seen through an item: what was painted before it, and lies under it, is covered."""
    return item.inherits("QQuickRectangle") and opacity == 1 and QQmlProperty.read(item, "color").alphaF() == 1


def mixed(colour: QColor, ground: str, share: float) -> str:
    """Return a colour as it is seen through itself on a ground."""
    under = QColor(ground)
    parts = ((one.red(), one.green(), one.blue()) for one in (colour, under))
    mixture = (round(share * mine + (1 - share) * theirs) for mine, theirs in zip(*parts, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixture)


def faults_in(window: QQuickWindow, theme: str, measured: set[tuple[object, ...]]) -> Iterator[str]:
    """Yield what does not stand out from its ground, and add what was measured; what was before is passed over."""
    picture = Picture(window)
    over: list[tuple[QQuickItem, QRectF]] = []
    for item, seen, opacity in reversed([*picture.seen_under(window.contentItem())]):
        if any(place.contains(seen) and not item.isAncestorOf(one) for one, place in over):
            continue
        if covers(item, opacity):
            over.append((item, seen))
        if seen.width() < 6 or seen.height() < 6 or not item.isEnabled():
            continue
        kind = type_of(item).split("_")[0]
        is_text = item.inherits("QQuickText") and str(item.property("text")).strip()
        if not is_text and kind not in SIGNS and kind not in EDGED:
            continue
        thing = (theme, kind, item.property("text"), name_of(item), seen.getRect(), item.property("checked"))
        if thing in measured:
            continue
        measured.add(thing)
        if is_text:
            ground = picture.ground(seen)
            colour = QQmlProperty.read(item, "color")
            drawn = mixed(colour, ground, opacity * colour.alphaF())
            if (found := stands_out(drawn, ground)) < TEXT[theme]:
                yield f"text {item.property('text')!r}: {drawn} on {ground} is {found:.2f}"
        elif kind in SIGNS:
            ground = picture.ground(seen)
            if (found := picture.strongest(seen, ground)) < SIGN[theme]:
                yield f"{kind} {name_of(item)!r} on {ground} is {found:.2f}"
        elif (
            kind in EDGED
            and not item.property("quiet")
            and not is_tab(item)
            and seen.left() >= 3
            and seen.width() > item.width() - 1
            and seen.height() > item.height() - 1
        ):
            middle = seen.center().y()
            ground = picture.colour(seen.left() - 3, middle)
            band = QRectF(seen.left() - 1, middle - 1, 6, 2)
            if any(place.contains(band) and not item.isAncestorOf(one) for one, place in over):
                continue
            if (found := picture.strongest(band, ground)) < EDGE:
                yield f"edge of {kind} {name_of(item)!r} on {ground} is {found:.2f}"


@pytest.mark.long
@pytest.mark.many
def test_text_edges_and_signs_stand_out_on_every_page_in_every_theme(
    driver: Driver, sample_file: Path, tmp_path: Path, many: int, seed: int
) -> None:
    """Once, the themes take turns from page to page, and chance chooses a third of their other states to be seen; many
    times, each page is seen in all states and all themes.
    """
    print(f"--seed {seed}")
    windows = driver.windows
    looks = windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("reducedMotion", True)
    for window in (driver.console, driver.wall):
        window.resize(*SIZE)
    copy = Path(shutil.copy(sample_file, tmp_path / "ours.workshop"))
    scene = Scene(windows=windows, copy=copy, key=None, original=copy, rest=partial(come_to_rest, windows))
    driver.wait_until(windows.project.sessions.plans_are_read)
    faults: set[str] = set()
    measured: set[tuple[object, ...]] = set()
    themes = [*TEXT]
    some = states(scene) if many > 1 else states(scene, first=seed % 3, one_in=3)
    for number, (name, window) in enumerate(chain(pages(scene), some), seed):
        # From the last theme of one page to the first of the next nothing changes its colours.
        themes.reverse()
        seen_in = themes if many > 1 else [[*TEXT][number // 8 % len(TEXT)]]
        looks.setProperty("name", seen_in[0])
        scene.rest()
        for theme in seen_in:
            # What is marked for some seconds is marked in each theme: nothing goes by in between.
            looks.setProperty("name", theme)
            found = list(faults_in(window, theme, measured))
            if found:
                driver.settle()  # It may lie so only until it has been drawn once more.
                found = list(faults_in(window, theme, set()))
            faults |= {f"{name}, {theme}: {fault}" for fault in found}
    kinds = Counter(thing[1] for thing in measured)
    assert all(kinds[one] > 10 for one in (*SIGNS, "PushButton", "Choice", "Field", "Body", "Heading")), kinds
    assert sorted(faults) == []
