"""Blank sheets to write on: questions large, lines below them, answers to tick."""

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from workshop_app.domain.blank_sheets import TENDERER, BlankPart, BlankSheet
from workshop_app.exports.sheets.drawing import (
    HEADING,
    LEADING,
    TEXT,
    Faces,
    dated,
    draw_line,
    draw_path,
    tag_of,
    verbatim_lines,
    width_of,
)
from workshop_app.exports.sheets.tagging import told
from workshop_app.palette import PRINTED, palette

_INK, _SOFT, _LINE = (HexColor(palette().roles[PRINTED][role]) for role in ("ink", "quiet", "edge"))
_WIDTH, _HEIGHT = A4
_MARGIN = 56.0
_MEASURE = _WIDTH - 2 * _MARGIN
_BETWEEN_LINES = 30.0
_FOOT = _MARGIN + 34
_QUESTION, _WORD, _PLAIN, _SMALL = 20.0, 15.0, 13.0, 12.0
_BOX = 16.0
_LINES_OF_TITLE = 2


def draw_blank_sheets(sheets: Sequence[BlankSheet], made_at: str) -> bytes:
    """Return a PDF, A4 upright: a page for each sheet, more where what is on it does not fit on one.

    Args:
        sheets: what is asked on each.
        made_at: UTC, ISO 8601; the time in the file's properties.
    """
    faces = Faces()
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=A4, invariant=True, lang="en-GB", initialFontName=faces.use(TEXT))
    canvas.setTitle("Blank sheets")
    canvas.setAuthor("")
    for sheet in sheets:
        _Drawn(canvas, faces, sheet).draw()
    canvas.save()
    return dated(drawn, faces, made_at)


class _Drawn:
    """One sheet as it is drawn, from the top down."""

    def __init__(self, canvas: Canvas, faces: Faces, sheet: BlankSheet) -> None:
        self._canvas = canvas
        self._faces = faces
        self._sheet = sheet
        self._y = 0.0

    def draw(self) -> None:
        """Draw it, on as many pages as it takes."""
        self._begin()
        for number, part in enumerate(self._sheet.parts):
            if number and self._y - self._least(part) < _FOOT:
                self._end()
                self._begin()
            self._put(part.question, HEADING, _size_of(part), _INK)
            if part.note:
                self._put(part.note, TEXT, _PLAIN, _INK)
            if part.answers:
                self._answers(part.answers)
            if part.written:
                after = self._sheet.parts[number + 1 :]
                left = self._y - _FOOT - sum(self._least(one) - _BETWEEN_LINES * one.written for one in after)
                self._lines(left / (1 + sum(one.written for one in after)))
            elif not part.answers:
                self._y -= 14
        self._end()

    def _begin(self) -> None:
        self._y = _HEIGHT - _MARGIN
        for line in verbatim_lines(self._faces, self._sheet.title, TEXT, _SMALL, _MEASURE)[:_LINES_OF_TITLE]:
            self._y -= LEADING * _SMALL
            self._at(line, _MARGIN, self._y, TEXT, _SMALL, _SOFT)
        self._y -= 6
        if self._sheet.of_tenderer:
            self._y -= LEADING * _PLAIN
            self._at(TENDERER, _MARGIN, self._y, TEXT, _PLAIN, _INK)
            self._lines(_BETWEEN_LINES)

    def _end(self) -> None:
        if self._sheet.named:
            said = "My name for this work, if I want it here:"
            self._at(said, _MARGIN, _MARGIN, TEXT, _SMALL, _SOFT)
            self._rule(_MARGIN + width_of(self._faces, said, TEXT, _SMALL) + 8, _MARGIN - 2)
        self._canvas.showPage()

    def _least(self, part: BlankPart) -> float:
        """Return how high a part is at the least."""
        size = _size_of(part)
        height = LEADING * size * len(verbatim_lines(self._faces, part.question, HEADING, size, _MEASURE)) + 14
        if part.note:
            height += LEADING * _PLAIN * len(verbatim_lines(self._faces, part.note, TEXT, _PLAIN, _MEASURE))
        return height + (_BOX + 22) * bool(part.answers) + _BETWEEN_LINES * part.written

    def _put(self, text: str, font: str, size: float, colour: HexColor) -> None:
        for line in verbatim_lines(self._faces, text, font, size, _MEASURE):
            if self._y - LEADING * size < _FOOT:
                self._end()
                self._begin()
            self._y -= LEADING * size
            self._at(line, _MARGIN, self._y, font, size, colour)

    def _at(self, text: str, x: float, y: float, font: str, size: float, colour: HexColor) -> None:
        self._canvas.setFillColor(colour)
        with told(self._canvas, text, tag_of(font)):
            draw_line(self._canvas, self._faces, text, x, y, font, size)

    def _answers(self, answers: Sequence[str]) -> None:
        """Draw a box to tick for each answer, with its sign where it has one."""
        signs = palette().answers
        self._y -= _BOX + 12
        x = _MARGIN
        for answer in answers:
            self._artifact(partial(self._canvas.rect, x, self._y, _BOX, _BOX))
            x += _BOX + 7
            if answer in signs:
                self._canvas.setFillColor(_INK)
                draw_path(self._canvas, signs[answer], x, self._y, _BOX)
                x += _BOX + 6
            self._at(answer, x, self._y + 3, TEXT, _PLAIN, _INK)
            x += width_of(self._faces, answer, TEXT, _PLAIN) + 26
        self._y -= 10

    def _lines(self, room: float) -> None:
        """Rule lines into so much room."""
        for _ in range(max(1, int(room // _BETWEEN_LINES))):
            self._y -= _BETWEEN_LINES
            self._rule(_MARGIN, self._y)
        self._y -= 14

    def _rule(self, x: float, y: float) -> None:
        self._artifact(partial(self._canvas.line, x, y, _WIDTH - _MARGIN, y))

    def _artifact(self, draw: Callable[[], object]) -> None:
        self._canvas.setStrokeColor(_LINE)
        self._canvas.setLineWidth(0.9)
        self._canvas.addLiteral("/Artifact BMC")
        draw()
        self._canvas.addLiteral("EMC")


def _size_of(part: BlankPart) -> float:
    """Return how large a question is; a word that is only explained is smaller."""
    return _QUESTION if part.written or part.answers else _WORD
