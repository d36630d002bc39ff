"""What window, document and sheet really draw for a category, a kind of remark and an answer is the same."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from itertools import combinations

import pikepdf
import pytest
import typst
from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QTransform
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.test_palette import THEMES, contrast
from workshop_app.data import data_folder
from workshop_app.exports.gathered import GatheredPaperSort, PaperCategory
from workshop_app.exports.sheets.paper_sort import draw_category_sheet
from workshop_app.palette import palette
from workshop_app.ui.windows.windows import Windows

MADE_AT = "2026-04-22T15:00:00Z"
KINDS = ("strength", "weakness", "explore")
ANSWERS = ("yes", "partly", "no", "not sure", "no answer")
CELL = 120
"""How many pixels wide and high a sign is drawn in the window."""
WHITE = 0xFFFFFFFF
FINE = 40
"""How many pixels wide and high the drawings are compared at."""
ALIKE = 0.03
"""How far two drawings of one sign may differ, in shares of all pixels, mostly along slanting lines."""


_FILLED = """
    import QtQuick
    import workshop_app.ui
    Window {
        width: 300; height: 48
        PushButton { primary: true; text: ""; width: 100; height: 48 }
        Choice { checked: true; text: ""; width: 100; height: 48; x: 100; contentItem: Item {} }
        AnswerChoice { given: true; answer: "yes"; about: ""; width: 100; height: 48; x: 200; contentItem: Item {} }
    }"""


@dataclass(frozen=True)
class Drawn:
    """A sign as it was drawn: its colour, its width in heights, and how much of each pixel it covers."""

    colour: str
    proportion: float
    covered: tuple[float, ...]

    def differs_from(self, other: "Drawn") -> float:
        pairs = zip(self.covered, other.covered, strict=True)
        return sum(abs(mine - theirs) for mine, theirs in pairs) / len(self.covered)


def covered(picture: QImage) -> tuple[float, ...]:
    """How dark each pixel of a small copy is, from 0 for white to 1 for black."""
    small = picture.scaled(FINE, FINE, mode=Qt.TransformationMode.SmoothTransformation)
    return tuple(1 - small.pixelColor(x, y).lightnessF() for y in range(FINE) for x in range(FINE))


def pixels_of(picture: QImage) -> list[int]:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return list(memoryview(plain.constBits()).cast("I"))


def main_colour(picture: QImage) -> QColor:
    """The colour that most pixels have, white left out."""
    counted = Counter(pixel for pixel in pixels_of(picture) if pixel != WHITE)
    assert counted, "nothing was drawn"
    return QColor(counted.most_common(1)[0][0])


def drawn_in_window(picture: QImage) -> Drawn:
    """Read one sign on white out of a picture."""
    main, width = main_colour(picture), picture.width()
    of = min((QColor.red, QColor.green, QColor.blue), key=lambda part: part(main))
    pixels = [(255 - of(QColor(pixel))) / (255 - of(main)) for pixel in pixels_of(picture)]
    rows, columns = zip(*(divmod(place, width) for place, share in enumerate(pixels) if share > 0), strict=True)
    shades = bytes(round(255 * (1 - min(1.0, share))) for share in pixels)
    marked = QImage(shades, width, picture.height(), width, QImage.Format.Format_Grayscale8)
    box = QRect(min(columns), min(rows), max(columns) - min(columns) + 1, max(rows) - min(rows) + 1)
    return Drawn(main.name().upper(), box.width() / box.height(), covered(marked.copy(box)))


def drawn_by_path(colour: str, path: QPainterPath) -> Drawn:
    """Draw one sign out of a PDF, large and black on white."""
    box = path.boundingRect()
    picture = QImage(8 * FINE, 8 * FINE, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(picture.width() / box.width(), -picture.height() / box.height())
    painter.translate(-box.left(), -box.bottom())
    painter.fillPath(path, Qt.GlobalColor.black)
    painter.end()
    return Drawn(colour, box.width() / box.height(), covered(picture))


def filled_paths(page: pikepdf.Page) -> Iterator[tuple[str, QPainterPath]]:
    """Every path that a page fills and its colour, in the order they are painted, upwards from the page's corner."""
    place, kept = QTransform(), []
    colour, path = "", QPainterPath()
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        numbers = [float(one) for one in instruction.operands if isinstance(one, int | float | Decimal)]
        if operator == "q":
            kept.append((place, colour))
        elif operator == "Q":
            place, colour = kept.pop()
        elif operator == "cm":
            place = QTransform(*numbers) * place
        elif operator in ("rg", "scn", "sc") and len(numbers) == 3:
            colour = QColor(*(round(255 * one) for one in numbers)).name().upper()
        elif operator in "mlc":
            points = [place.map(QPointF(x, y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            if operator == "c":
                path.cubicTo(*points)
            else:
                (point,) = points
                path.moveTo(point) if operator == "m" else path.lineTo(point)
        elif operator == "re":
            path.addRect(place.mapRect(QRectF(*numbers)))
        elif operator == "h":
            path.closeSubpath()
        elif operator in ("f", "f*", "n", "S", "s"):
            path.setFillRule(Qt.FillRule.OddEvenFill if operator == "f*" else Qt.FillRule.WindingFill)
            if operator in ("f", "f*"):
                yield colour, path
            path = QPainterPath()


@pytest.fixture(scope="module")
def document_signs() -> dict[str, list[Drawn]]:
    """The signs as the templates draw them, each on a page of its own."""
    source = """
        #import "/documents/common.typ": shape, remark-mark, answer-mark
        #set page(width: 24pt, height: 30pt, margin: 0pt)
        #for number in range(12) { page(shape(number, size: 24pt)) }
        #for kind in ("strength", "weakness", "explore") { page(remark-mark(kind, size: 24pt)) }
        #for answer in ("yes", "partly", "no", "not sure", "no answer") { page(answer-mark(answer, size: 24pt)) }
    """
    needed = {
        "named": [],
        "made": "",
        "reader": "",
        "actions": "",
        "last_action": "",
        "head_digest": "0" * 64,
        "marks_told": "",
    }
    compiler = typst.Compiler(
        source.encode(),
        root=data_folder("resources"),
        sys_inputs={"data": json.dumps(needed), "manner": "{}"},
    )
    pdf = compiler.compile(format="pdf")
    assert isinstance(pdf, bytes)
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = [drawn_by_path(*one) for page in opened.pages for one in filled_paths(page)]
    assert len(found) == 20
    return {"categories": found[:12], "remarks": found[12:15], "answers": found[15:]}


@pytest.fixture(scope="module")
def sheet_signs() -> list[Drawn]:
    """The signs of twelve categories as the category sheet draws them."""
    places = [PaperCategory(name=f"place {number}", number=number, most=None) for number in range(12)]
    sort = GatheredPaperSort(title="Our piles", cards=[], categories=places, open=False, not_sure=False)
    with pikepdf.open(BytesIO(draw_category_sheet(sort, MADE_AT))) as opened:
        found = [drawn_by_path(*one) for page in opened.pages for one in filled_paths(page)]
    assert len(found) == 12
    return found


def picture_of(windows: Windows, item: str) -> QImage:
    """Draw one part of ours on white, in a window of its own."""
    component = QQmlComponent(windows.engine)
    source = f"""
        import QtQuick
        import workshop_app.ui
        Window {{
            width: {CELL + 20}; height: {CELL + 20}; color: "#FFFFFF"
            {item}
        }}"""
    component.setData(source.encode(), "file:///palette.qml")
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    window.show()
    picture = window.grabWindow()
    window.close()
    window.deleteLater()
    return picture


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_filled_shows_by_a_ring_that_it_has_the_focus(windows: Windows, theme: str) -> None:
    looks = windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("name", theme)
    component = QQmlComponent(windows.engine)
    component.setData(_FILLED.encode(), "file:///filled.qml")
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    window.show()
    assert QTest.qWaitForWindowActive(window)
    try:
        for number in range(3):
            window.contentItem().childItems()[number].forceActiveFocus(Qt.FocusReason.TabFocusReason)
            picture = window.grabWindow()
            columns = [[picture.pixelColor(100 * at + 50, row).name() for row in range(2, 14)] for at in range(3)]
            seen = [sum(contrast(one, column[-1]) >= 3 for one in column) for column in columns]
            assert [many >= 2 for many in seen] == [at == number for at in range(3)], columns
    finally:
        window.close()
        window.deleteLater()


def sign_in_window(windows: Windows, part: str) -> Drawn:
    placed = f"{part[:-1]}; x: 10; y: 10; width: {CELL}; height: {CELL} }}"
    return drawn_in_window(picture_of(windows, placed))


@pytest.mark.parametrize("number", range(12))
def test_a_category_has_one_colour_and_one_sign_everywhere(
    windows: Windows, document_signs: dict[str, list[Drawn]], sheet_signs: list[Drawn], number: int
) -> None:
    drawn = {
        "window": sign_in_window(windows, f"Symbol {{ number: {number} }}"),
        "document": document_signs["categories"][number],
        "sheet": sheet_signs[number],
    }
    assert {name: one.colour for name, one in drawn.items()} == dict.fromkeys(drawn, palette().category(number).main)
    for one, other in combinations(drawn, 2):
        assert drawn[one].differs_from(drawn[other]) < ALIKE, (one, other)
        assert drawn[one].proportion == pytest.approx(drawn[other].proportion, rel=0.06), (one, other)


@pytest.mark.parametrize(
    ("group", "index", "part"),
    [
        *(("remarks", index, f'RemarkSign {{ kind: "{kind}" }}') for index, kind in enumerate(KINDS)),
        *(("answers", index, f'AnswerSign {{ answer: "{answer}" }}') for index, answer in enumerate(ANSWERS)),
    ],
)
def test_a_remark_and_an_answer_have_one_sign_in_ink_everywhere(
    windows: Windows, document_signs: dict[str, list[Drawn]], group: str, index: int, part: str
) -> None:
    window, document = sign_in_window(windows, part), document_signs[group][index]
    assert window.colour == document.colour == palette().roles["paper"]["ink"]
    assert window.differs_from(document) < ALIKE
    assert window.proportion == pytest.approx(document.proportion, rel=0.1)


def test_the_comparison_tells_signs_apart(document_signs: dict[str, list[Drawn]]) -> None:
    for signs in document_signs.values():
        for one, other in combinations(signs, 2):
            apart = one.differs_from(other)
            assert (
                apart > 2 * ALIKE or one.proportion / other.proportion > 1.5 or other.proportion / one.proportion > 1.5
            )


@pytest.mark.parametrize("theme", ["paper", "dark", "high-contrast"])
def test_edge_and_sign_of_a_category_have_one_colour_in_every_theme(
    qapp: QGuiApplication, windows: Windows, theme: str
) -> None:
    looks = windows.engine.singletonInstance("workshop_app.ui", "Theme")
    assert isinstance(looks, QObject)
    looks.setProperty("name", theme)
    edges = set()
    for number in range(12):
        colour = palette().category_in(theme, number).sign
        assert main_colour(picture_of(windows, f"Symbol {{ number: {number} }}")).name().upper() == colour
        edge = picture_of(windows, f'Image {{ source: "image://edges/{theme}/{number}"; sourceSize: Qt.size(40, 80) }}')
        assert main_colour(edge).name().upper() == colour
        edges.add(covered(edge))
    assert len(edges) == 12


def test_a_card_bears_the_edge_of_its_category(windows: Windows) -> None:
    card = 'Card { wording: ""; number: 4; edge: 24; width: 80; height: 80 }'
    assert main_colour(picture_of(windows, card)).name().upper() == palette().category(4).main


@pytest.mark.parametrize("part", ["Symbol { number: 0; y: 60 }", 'RemarkSign { kind: "strength"; y: 60 }'])
def test_a_sign_out_of_sight_in_its_list_is_drawn_nowhere(windows: Windows, part: str) -> None:
    """A shape was drawn there all the same, over the notes below the list."""
    below = picture_of(windows, f"Item {{ clip: true; width: 60; height: 40; {part} }}")
    assert set(covered(below)) == {0.0}
    in_sight = picture_of(windows, f"Item {{ clip: true; width: 60; height: 40; {part.replace('60', '0')} }}")
    assert max(covered(in_sight)) > 0.2
