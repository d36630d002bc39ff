"""The certificate: what a young person may want to frame."""

from collections.abc import Iterable
from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from workshop_app.domain.times import day_text
from workshop_app.exports.gathered import GatheredCertificate
from workshop_app.exports.sheets.drawing import HEADING, PRINTED, TEXT, Faces, dated, draw_line, fitted
from workshop_app.exports.sheets.errors import SheetError
from workshop_app.palette import palette

_WIDTH, _HEIGHT = landscape(A4)
_CREAM, _INK, _SOFT = (HexColor(palette().roles[PRINTED][role]) for role in ("paper", "ink", "quiet"))
_COLOURS = [HexColor(palette().category_in(PRINTED, number).sign) for number in range(6)]
_CELL = _HEIGHT / 7
_LEFT = 2 * _CELL + 62
_MEASURE = _WIDTH - _LEFT - 58

_NAME_SIZES = (
    [(size, 1) for size in range(60, 33, -1)]
    + [(size, 2) for size in range(40, 25, -1)]
    + [(size, 3) for size in range(26, 9, -1)]
)
_ACHIEVEMENT_SIZES = [(19, 2), (17, 3), (16, 4), (14, 5), (12, 6), (10, 7), (8, 9)]
_SERVICE_SIZES = [(15, 1), (13, 1), (12, 2), (10, 2), (8, 3)]
_SMALL_SIZES = [(12, 1), (10.5, 2), (9, 2), (8, 3)]


def draw_certificates(awarded: Iterable[GatheredCertificate], made_at: str) -> bytes:
    """Return the PDF: a page for each certificate.

    Args:
        awarded: the certificates.
        made_at: UTC, ISO 8601; the time in the file's properties, so that the same certificates make the same file.

    Raises:
        SheetError: a text is too long for its page.
    """
    faces = Faces()
    drawn = BytesIO()
    canvas = Canvas(
        drawn,
        pagesize=(_WIDTH, _HEIGHT),
        invariant=True,
        lang="en-GB",
        initialFontName=faces.use(TEXT),
        pageCompression=1,
    )
    canvas.setTitle("Certificates")
    canvas.setAuthor("")
    canvas.setSubject("One page for each young person")
    for certificate in awarded:
        _draw_page(canvas, faces, certificate)
        canvas.showPage()
    canvas.save()
    return dated(drawn, made_at)


def _draw_page(canvas: Canvas, faces: Faces, certificate: GatheredCertificate) -> None:
    canvas.setFillColor(_CREAM)
    canvas.rect(0, 0, _WIDTH, _HEIGHT, stroke=0, fill=1)
    _draw_quilt(canvas)

    y = _HEIGHT - 78.0
    _put(canvas, faces, "Certificate", y, HEADING, _INK, [(26, 1)], certificate)
    if certificate.council:
        y = _put(canvas, faces, certificate.council, y - 24, TEXT, _SOFT, _SMALL_SIZES, certificate)

    y = _label(canvas, faces, "awarded to", 424.0)
    y = _put(canvas, faces, certificate.real_name, y - 10, HEADING, _INK, _NAME_SIZES, certificate, hangs=True)
    y = _label(canvas, faces, "for", y - 48)
    y = _put(canvas, faces, certificate.achievement, y - 4, TEXT, _INK, _ACHIEVEMENT_SIZES, certificate, hangs=True)
    if certificate.service:
        y = _label(canvas, faces, "service", y - 30)
        _put(canvas, faces, certificate.service, y - 4, HEADING, _INK, _SERVICE_SIZES, certificate, hangs=True)
    _draw_signing(canvas, faces, certificate)


def _draw_signing(canvas: Canvas, faces: Faces, certificate: GatheredCertificate) -> None:
    line, column = 92.0, _MEASURE * 0.58
    date_at = _LEFT + column + 34
    canvas.setStrokeColor(_INK)
    canvas.setLineWidth(0.8)
    canvas.line(_LEFT, line, _LEFT + column, line)
    canvas.line(date_at, line, _LEFT + _MEASURE, line)
    y = _put(canvas, faces, certificate.signatory, line - 6, TEXT, _INK, _SMALL_SIZES, certificate, column, hangs=True)
    if certificate.signatory_role:
        _put(
            canvas, faces, certificate.signatory_role, y - 4, TEXT, _SOFT, _SMALL_SIZES, certificate, column, hangs=True
        )
    canvas.setFillColor(_INK)
    draw_line(canvas, faces, day_text(certificate.awarded_on), date_at, line + 9, TEXT, 15)
    canvas.setFillColor(_SOFT)
    draw_line(canvas, faces, "date", date_at, line - 17, TEXT, 10.5)


def _label(canvas: Canvas, faces: Faces, text: str, y: float) -> float:
    canvas.setFillColor(_SOFT)
    draw_line(canvas, faces, text, _LEFT, y, TEXT, 12)
    return y


def _put(
    canvas: Canvas,
    faces: Faces,
    text: str,
    y: float,
    font: str,
    colour: Color,
    sizes: list[tuple[float, int]] | list[tuple[int, int]],
    certificate: GatheredCertificate,
    width: float = _MEASURE,
    *,
    hangs: bool = False,
) -> float:
    """Draw ``text`` from ``y`` down and return the base line of its last line; ``hangs``: ``y`` is its top."""
    box = fitted(faces, text, font, width, sizes)
    if box is None:
        raise SheetError(
            f"“{text[:40]}…” is too long for the certificate of {certificate.real_name[:60]}: make it shorter. "
            "Nothing was changed."
        )
    y -= box.size if hangs else 0
    canvas.setFillColor(colour)
    for number, line in enumerate(box.lines):
        y -= box.size * 1.22 if number else 0
        draw_line(canvas, faces, line, _LEFT, y, font, box.size)
    return y


def _draw_quilt(canvas: Canvas) -> None:
    """Draw the band at the left: fourteen patches, no two neighbours alike."""
    canvas.addLiteral("/Artifact BMC")
    for number in range(14):
        row, column = divmod(number, 2)
        x, y = column * _CELL, row * _CELL
        ground = _COLOURS[(number * 5 + column) % 6]
        figure = _CREAM if number % 3 else _INK
        canvas.setFillColor(ground)
        canvas.rect(x, y, _CELL, _CELL, stroke=0, fill=1)
        canvas.setFillColor(figure)
        _draw_figure(canvas, (row * 3 + column * 4) % 6, x, y)
    canvas.addLiteral("EMC")


def _draw_figure(canvas: Canvas, figure: int, x: float, y: float) -> None:
    middle, edge = _CELL / 2, _CELL * 0.2
    path = canvas.beginPath()
    if figure == 0:
        path.circle(x + middle, y + middle, _CELL * 0.32)
    elif figure == 1:
        path.moveTo(x, y)
        path.arcTo(x - _CELL, y - _CELL, x + _CELL, y + _CELL, 0, 90)
        path.lineTo(x, y)
    elif figure == 2:
        path.moveTo(x + edge, y + edge)
        path.lineTo(x + _CELL - edge, y + edge)
        path.lineTo(x + middle, y + _CELL - edge)
    elif figure == 3:
        path.moveTo(x + middle, y + edge)
        path.lineTo(x + _CELL - edge, y + middle)
        path.lineTo(x + middle, y + _CELL - edge)
        path.lineTo(x + edge, y + middle)
    elif figure == 4:
        path.moveTo(x + _CELL, y + _CELL)
        path.arcTo(x, y, x + 2 * _CELL, y + 2 * _CELL, 180, 90)
        path.lineTo(x + _CELL, y + _CELL)
    else:
        for strip in range(3):
            path.rect(x + edge, y + _CELL * (0.2 + strip * 0.23), _CELL - 2 * edge, _CELL * 0.12)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
