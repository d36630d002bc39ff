"""The receipt for words that were taken back: one page to print, with a line for the name."""

from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from workshop_app.domain.receipts import NAMES_NOBODY, Receipt, parts_of, title_of
from workshop_app.domain.times import day_text
from workshop_app.exports.sheets.drawing import HEADING, LEADING, TEXT, Faces, dated, draw_line, tag_of, verbatim_lines
from workshop_app.exports.sheets.tagging import told
from workshop_app.palette import PRINTED, palette

_WIDTH, _HEIGHT = A4
_INK, _SOFT, _LINE = (HexColor(palette().roles[PRINTED][role]) for role in ("ink", "quiet", "edge"))
_LEFT = 62.0
_MEASURE = _WIDTH - 2 * _LEFT
_TOP = _HEIGHT - 58.0
_BOTTOM = 40.0
_SIZE = 11.5
_SIGNING = 96.0
"""How much room the line for the name takes."""


def draw_receipt(receipt: Receipt, made_at: str) -> bytes:
    """Return the PDF of a receipt: one page, and more only where many packs are out of date.

    Args:
        receipt: what it says.
        made_at: UTC, ISO 8601.
    """
    faces = Faces()
    drawn = BytesIO()
    canvas = Canvas(
        drawn, pagesize=A4, invariant=True, lang="en-GB", initialFontName=faces.use(TEXT), pageCompression=1
    )
    canvas.setTitle(f"Receipt: {title_of(receipt).lower()}")
    canvas.setAuthor("")
    canvas.setSubject("What was removed, what waits, and what could not be reached")
    page = _Page(canvas, faces)
    page.write(title_of(receipt), HEADING, 26.0, _INK)
    page.down(6)
    for part in parts_of(receipt):
        page.down(10)
        page.keep_together(4 * _SIZE)
        page.write(part.heading, HEADING, 14.0, _INK)
        page.down(3)
        for sentence in part.sentences:
            page.write(sentence, TEXT, _SIZE, _INK)
            page.down(4)
    page.sign(day_text(made_at))
    canvas.showPage()
    canvas.save()
    return dated(drawn, faces, made_at)


class _Page:
    """Writes down a page, and goes on to the next where it is full."""

    def __init__(self, canvas: Canvas, faces: Faces) -> None:
        self._canvas = canvas
        self._faces = faces
        self._y = _TOP

    def down(self, points: float) -> None:
        """Leave some room."""
        self._y -= points

    def keep_together(self, points: float) -> None:
        """Go to the next page if there is less room than that."""
        if self._y - points < _BOTTOM:
            self._canvas.showPage()
            self._y = _TOP

    def write(self, text: str, font: str, size: float, colour: Color) -> None:
        """Write some lines."""
        for line in verbatim_lines(self._faces, text, font, size, _MEASURE):
            self.keep_together(size)
            self._y -= size
            self._canvas.setFillColor(colour)
            with told(self._canvas, line, tag_of(font)):
                draw_line(self._canvas, self._faces, line, _LEFT, self._y, font, size)
            self._y -= (LEADING - 1) * size

    def sign(self, day: str) -> None:
        """Draw the lines for the name and the day."""
        self.down(26)
        self.keep_together(_SIGNING)
        self.write(NAMES_NOBODY, TEXT, _SIZE, _SOFT)
        self.down(40)
        date_at = _LEFT + _MEASURE * 0.66
        self._canvas.setStrokeColor(_LINE)
        self._canvas.setLineWidth(0.8)
        self._canvas.line(_LEFT, self._y, date_at - 24, self._y)
        self._canvas.line(date_at, self._y, _LEFT + _MEASURE, self._y)
        self._canvas.setFillColor(_INK)
        draw_line(self._canvas, self._faces, day, date_at, self._y + 5, TEXT, _SIZE)
        self._canvas.setFillColor(_SOFT)
        draw_line(self._canvas, self._faces, "name", _LEFT, self._y - 14, TEXT, 10.5)
        draw_line(self._canvas, self._faces, "date", date_at, self._y - 14, TEXT, 10.5)
