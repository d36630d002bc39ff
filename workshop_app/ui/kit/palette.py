"""The palette for QML: colours by theme, the paths of signs, and pictures of them and of the edges of categories."""

from urllib.parse import unquote

from PySide6.QtCore import QObject, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickImageProvider

from workshop_app.palette import BOX, EDGE_WIDTH, palette, steps

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class PaletteFile(QObject):
    """What the palette file says; ``Theme`` asks it, and everything else asks ``Theme``."""

    @Slot(str, str, result=QColor)
    def colour(self, theme: str, role: str) -> QColor:
        """Return the colour of a role in a theme."""
        return QColor(palette().roles[theme][role])

    @Slot(str, str, result="QVariantList")
    def categories(self, theme: str, part: str) -> list[QColor]:
        """Return the colours in a theme of one part (sign, head, ground) of every category."""
        file = palette()
        looks = (file.category_in(theme, number) for number in range(len(file.categories)))
        return [QColor(getattr(look, part)) for look in looks]

    @Slot(int, result=str)
    def category_sign(self, number: int) -> str:
        """Return the path of the sign of the category with this number, from 0."""
        return palette().category(number).sign

    @Slot(str, result=str)
    def remark_sign(self, kind: str) -> str:
        """Return the path of the sign of a kind of remark; "" for one that has none."""
        return palette().remarks.get(kind, "")

    @Slot(str, result=str)
    def answer_sign(self, answer: str) -> str:
        """Return the path of the sign of an answer; "" for what is no answer."""
        return palette().answers.get(answer, "")

    @Slot(str, result=str)
    def mark(self, name: str) -> str:
        """Return the path of a mark, such as the tick."""
        return palette().marks[name]


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


def _picture(path: str, colour: QColor, box: QSizeF, wanted: QSize) -> QImage:
    """Return a path that is measured in ``box``, filled, in a picture of the size wanted, or of the box's own."""
    size = wanted if wanted.width() > 0 and wanted.height() > 0 else box.toSize()
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / box.width(), size.height() / box.height())
    painter.fillPath(_painted(path), colour)
    painter.end()
    return picture


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
