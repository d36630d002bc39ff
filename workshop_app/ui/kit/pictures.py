"""Pictures that pages ask for by an address: signs, edges, tiles, dashed lines and what is left of the time."""

from functools import lru_cache
from urllib.parse import unquote

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtQuick import QQuickImageProvider

from workshop_app.palette import BOX, EDGE_WIDTH, palette, steps
from workshop_app.tiles import tile, tile_shape

_KEPT = 256
"""How many signs and shapes are kept once drawn: each page that comes asks for much the same ones again."""


class EdgePictures(QQuickImageProvider):
    """Draws ``image://edges/THEME/NUMBER``: the piece that the edge of a category repeats downwards."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802  Qt's name
        """Return the picture, as large as is wanted."""
        theme, number = name.split("/")
        file = palette()
        colour = QColor(file.category_in(theme, int(number)).sign)
        return _picture(file.category(int(number)).edge, colour, QSizeF(EDGE_WIDTH, BOX), wanted)


class Drawings(QQuickImageProvider):
    """Draws ``image://drawings/COLOUR/PATH``: a filled path of the palette file, in a colour written as RRGGBB."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802  Qt's name
        """Return the picture, as large as is wanted."""
        colour, _, path = unquote(name).partition("/")
        return _picture(path, QColor(f"#{colour}"), QSizeF(BOX, BOX), wanted)


class TilePictures(QQuickImageProvider):
    """Draws ``image://tiles/THEME/NUMBER/CATEGORY``: a tile of the band; CATEGORY is -1 for none.

    ``image://tiles/THEME/NUMBER/empty`` is the place of one that is still to come.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802  Qt's name
        """Return the picture, as large as is wanted."""
        theme, number, category = name.split("/")
        box = QSizeF(BOX, BOX)
        if category == "empty":
            picture = _transparent(_size(wanted, box))
            painter = _painter(picture, box)
            painter.setPen(QPen(QColor(palette().roles[theme]["hair"]), BOX / 20))
            painter.scale(0.9, 0.9)
            painter.translate(BOX / 20, BOX / 20)
            painter.drawPath(_painted(tile_shape(int(number))))
            painter.end()
            return picture
        drawn = tile(theme, int(number), int(category) if int(category) >= 0 else None)
        picture = _picture(drawn.shape, QColor(drawn.ground), box, wanted).copy()
        painter = _painter(picture, box)
        painter.fillPath(_painted(drawn.figure), QColor(drawn.figure_colour))
        painter.end()
        return picture


class Dashes(QQuickImageProvider):
    """Draws ``image://dashes/COLOUR/RADIUS/WIDTH``: a dashed line around a picture of the size wanted.

    The colour is written as RRGGBB, the radius of its corners and the width of the line in pixels.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802  Qt's name
        """Return the picture, as large as is wanted."""
        colour, radius, width = name.split("/")
        # Asked before its place is laid out, it is asked again afterwards.
        picture = _transparent(_size(wanted, QSizeF(1, 1)))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(f"#{colour}"), float(width))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        half = float(width) / 2
        frame = QRectF(picture.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, float(radius), float(radius))
        painter.end()
        return picture


class Pies(QQuickImageProvider):
    """Draws ``image://pies/COLOUR/GROUND/PART``: what is left of the time, PART sixtieths, in a ring.

    The colours are written as RRGGBB; what is gone has the second.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802  Qt's name
        """Return the picture, as large as is wanted."""
        colour, ground, part = name.split("/")
        box = QSizeF(BOX, BOX)
        picture = _transparent(_size(wanted, box))
        painter = _painter(picture, box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(f"#{ground}"))
        painter.drawEllipse(QRectF(0.8, 0.8, BOX - 1.6, BOX - 1.6))
        painter.setBrush(QColor(f"#{colour}"))
        painter.drawPie(QRectF(3, 3, BOX - 6, BOX - 6), 90 * 16, int(part) * 6 * 16)
        painter.setPen(QPen(QColor(f"#{colour}"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(0.8, 0.8, BOX - 1.6, BOX - 1.6))
        painter.end()
        return picture


def _picture(path: str, colour: QColor, box: QSizeF, wanted: QSize) -> QImage:
    """Return a path that is measured in ``box``, filled, in a picture of the size wanted, or of the box's own.

    It is kept: whoever paints on it copies it first.
    """
    size = _size(wanted, box)
    return _drawn(path, colour.rgba(), (box.width(), box.height()), (size.width(), size.height()))


@lru_cache(maxsize=_KEPT)
def _drawn(path: str, colour: int, box: tuple[float, float], size: tuple[int, int]) -> QImage:
    picture = _transparent(QSize(*size))
    painter = _painter(picture, QSizeF(*box))
    painter.fillPath(_painted(path), QColor.fromRgba(colour))
    painter.end()
    return picture


def _size(wanted: QSize, box: QSizeF) -> QSize:
    return wanted if wanted.width() > 0 and wanted.height() > 0 else box.toSize()


def _transparent(size: QSize) -> QImage:
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _painter(picture: QImage, box: QSizeF) -> QPainter:
    """Return a painter that measures the picture in ``box``."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(picture.width() / box.width(), picture.height() / box.height())
    return painter


@lru_cache(maxsize=_KEPT)
def _painted(path: str) -> QPainterPath:
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.OddEvenFill)
    for letter, numbers in steps(path):
        if letter == "M":
            shape.moveTo(*numbers)
        elif letter == "L":
            shape.lineTo(*numbers)
        elif letter == "C":
            shape.cubicTo(*numbers)
        else:
            shape.closeSubpath()
    return shape


def providers() -> dict[str, QQuickImageProvider]:
    """Return what gives each kind of picture, by the name that stands first in its addresses."""
    return {
        "edges": EdgePictures(),
        "drawings": Drawings(),
        "tiles": TilePictures(),
        "dashes": Dashes(),
        "pies": Pies(),
    }
