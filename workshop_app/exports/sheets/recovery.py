"""The recovery sheet: the key of a file with a password, on paper, for a sealed envelope."""

from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from workshop_app.domain.times import day_text
from workshop_app.exports.sheets.drawing import HEADING, LEADING, TEXT, Faces, dated, draw_line, tag_of, verbatim_lines
from workshop_app.exports.sheets.tagging import told
from workshop_app.palette import PRINTED, palette

_INK, _SOFT, _LINE = (HexColor(palette().roles[PRINTED][role]) for role in ("ink", "quiet", "edge"))
_WIDTH, _HEIGHT = A4
_MARGIN = 62.0
_MEASURE = _WIDTH - 2 * _MARGIN
_IN_A_ROW = 4
_ROW = 44.0
_MOST_LINES = 3
"""Of a name, which may be of any length: all that is said must stay on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """What stands on a recovery sheet.

    Attributes:
        title: what the project is called.
        file_name: the name of its file.
        number: the number of the sheet, which the app shows for the file; no secret.
        key: the key, in groups parted by spaces.
        made_at: when it was made, UTC, ISO 8601.
    """

    title: str
    file_name: str
    number: str
    key: str = field(repr=False)
    made_at: str


def draw_recovery_sheet(sheet: RecoverySheet) -> bytes:
    """Return the PDF, one page of A4 upright."""
    faces = Faces()
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=A4, invariant=True, lang="en-GB", initialFontName=faces.use(TEXT))
    canvas.setTitle("Recovery sheet")
    canvas.setAuthor("")
    canvas.setSubject(f"Number {sheet.number}")
    y = _put(canvas, faces, f"Recovery sheet {sheet.number}", _HEIGHT - _MARGIN, HEADING, _INK, 28)
    y = _put(canvas, faces, "In a sealed envelope, locked away, and never with the laptop", y - 6, TEXT, _SOFT, 13)
    y = _put(canvas, faces, f"Project: {sheet.title}", y - 26, TEXT, _INK, 13, _MOST_LINES)
    y = _put(canvas, faces, f"File: {sheet.file_name}", y - 4, TEXT, _INK, 13, _MOST_LINES)
    y = _put(canvas, faces, f"Made: {day_text(sheet.made_at)}", y - 4, TEXT, _INK, 13)
    y = _put(canvas, faces, "The key", y - 26, HEADING, _INK, 16)
    y = _draw_groups(canvas, faces, sheet.key.split(), y - 12)
    for heading, text in _SAID:
        y = _put(canvas, faces, heading, y - 20, HEADING, _INK, 13)
        y = _put(canvas, faces, text, y - 4, TEXT, _INK, 12)
    canvas.showPage()
    canvas.save()
    return dated(drawn, faces, sheet.made_at)


_SAID = (
    (
        "What it does",
        "It opens the file, and every backup and copy made under the same password, when nobody knows the password any "
        "more: type it where the app asks for the password, with or without the spaces. Capital or small letters are "
        "the same. There is no letter O, I, L or U in it: what looks like one is a nought or a one. The last group is "
        "there to catch slips.",
    ),
    (
        "Who may have it",
        "Anybody who has this sheet and the file can read everything that young people said, their real names and what "
        "was "
        "set aside for safeguarding. Look after it like a key to those papers, and write on the envelope who may "
        "open it.",
    ),
    (
        "When it no longer works",
        "When the password is changed or removed, the file has another key and another sheet, or none. "
        "The app shows the number of the sheet that belongs to the file. Copies made before still open with this "
        "one: destroy it when they are gone.",
    ),
    (
        "If both are lost",
        "Without the password and without this sheet the file cannot be opened by anybody, not even by those who made "
        "the app.",
    ),
)


def _draw_groups(canvas: Canvas, faces: Faces, groups: list[str], y: float) -> float:
    """Draw the groups in a frame, a few in a row, and return where the frame ends; the order is told by the rows."""
    rows = [groups[at : at + _IN_A_ROW] for at in range(0, len(groups), _IN_A_ROW)]
    height = len(rows) * _ROW + 16
    canvas.addLiteral("/Artifact BMC")
    canvas.setStrokeColor(_LINE)
    canvas.setLineWidth(1.2)
    canvas.rect(_MARGIN, y - height, _MEASURE, height, stroke=1, fill=0)
    canvas.addLiteral("EMC")
    canvas.setFillColor(_INK)
    for row, of_row in enumerate(rows):
        for column, group in enumerate(of_row):
            x = _MARGIN + 22 + column * (_MEASURE - 22) / _IN_A_ROW
            draw_line(canvas, faces, group, x, y - 38 - row * _ROW, TEXT, 28)
    return y - height


def _put(
    canvas: Canvas, faces: Faces, text: str, y: float, font: str, colour: HexColor, size: float, most: int | None = None
) -> float:
    """Draw text, in as many lines as it needs, ``most`` at most, from ``y`` down and return where it ends."""
    canvas.setFillColor(colour)
    lines = verbatim_lines(faces, text, font, size, _MEASURE)
    with told(canvas, text if len(lines[:most]) == len(lines) else "".join(lines[:most]), tag_of(font)):
        for line in lines[:most]:
            y -= LEADING * size
            draw_line(canvas, faces, line, _MARGIN, y, font, size)
    return y
