"""Draws the icon of the app, four tiles of the band, into ``resources/icons``: once as SVG, and as PNG in each size.

Run it after the palette or the tiles changed: ``python packaging/draw_icon.py``.
"""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from workshop_app.palette import BOX, PRINTED, palette
from workshop_app.tiles import tile

NAME = "in-their-words"
ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons" / "hicolor"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_GAP = 2.0
_MARGIN = 1.0


def svg() -> str:
    """Return the icon as SVG: a quilt of two by two tiles, each with its square corner turned one further."""
    roles = palette().roles[PRINTED]
    blue, red, green = (palette().category(number).main for number in range(3))
    looks = (
        (roles["marker"], roles["on_marker"]),
        (blue, roles["paper"]),
        (green, roles["paper"]),
        (red, roles["paper"]),
    )
    side = 2 * BOX + _GAP + 2 * _MARGIN
    drawn = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side:g} {side:g}">']
    for number, (ground, figure) in enumerate(looks):
        # Round the quilt with the corners, so that each square one points outwards.
        column, row = ((0, 1), (0, 0), (1, 0), (1, 1))[number]
        x, y = (_MARGIN + place * (BOX + _GAP) for place in (column, row))
        shape = tile(PRINTED, number, None)
        drawn.append(
            f'<g transform="translate({x:g} {y:g})"><path fill="{ground}" d="{shape.shape}"/>'
            f'<path fill="{figure}" d="{shape.figure}"/></g>'
        )
    return "\n".join((*drawn, "</svg>", ""))


def picture(drawing: str, size: int) -> QImage:
    """Return the icon as a picture of ``size`` by ``size`` pixels, transparent where nothing is drawn."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(drawing.encode()).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def main() -> None:
    """Write every file of the icon anew."""
    drawing = svg()
    scalable = ICONS / "scalable" / "apps" / f"{NAME}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_text(drawing, "utf-8")
    for size in SIZES:
        path = ICONS / f"{size}x{size}" / "apps" / f"{NAME}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        picture(drawing, size).save(str(path))


if __name__ == "__main__":
    main()
