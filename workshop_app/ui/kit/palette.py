"""The palette for QML: colours by theme, and the paths of signs."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.palette import palette

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
