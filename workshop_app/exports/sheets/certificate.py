"""The certificate: what a young person may want to frame."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from workshop_app.domain.times import day_text
from workshop_app.exports.gathered import GatheredCertificate
from workshop_app.exports.sheets.drawing import HEADING, TEXT, Faces, dated, draw_line, draw_tiles, fitted
from workshop_app.exports.sheets.errors import SheetError
from workshop_app.exports.sheets.tagging import told
from workshop_app.palette import PRINTED, palette

_WIDTH, _HEIGHT = landscape(A4)
_CREAM, _INK, _SOFT = (HexColor(palette().roles[PRINTED][role]) for role in ("paper", "ink", "quiet"))
_COLUMNS, _ROWS = 4, 14
_CELL = _HEIGHT / _ROWS
_LEFT = _COLUMNS * _CELL + 58
_MEASURE = _WIDTH - _LEFT - 54
_INSET = 36.0
"""How far from the edge of the paper everything stays on one for office printers, in points; they reach 10 mm."""

_LOGO_ACROSS, _LOGO_DOWN = 30 * mm, 20 * mm

_NAME_SIZES = (
    [(size, 1) for size in range(60, 33, -1)]
    + [(size, 2) for size in range(40, 25, -1)]
    + [(size, 3) for size in range(26, 9, -1)]
)
_ACHIEVEMENT_SIZES = [(19, 2), (17, 3), (16, 4), (14, 5), (12, 6), (10, 7), (8, 9)]
_SERVICE_SIZES = [(15, 1), (13, 1), (12, 2), (10, 2), (8, 3)]
_SMALL_SIZES = [(12, 1), (10.5, 2), (9, 2), (8, 3)]


def draw_certificates(
    awarded: Iterable[GatheredCertificate],
    band: Sequence[int | None],
    made_at: str,
    *,
    inset: bool = False,
    logo: Path | None = None,
) -> bytes:
    """Return the PDF: a page for each certificate, with the group's band at its left.

    In place of a name that no font here can draw there is a line to write it on.

    Args:
        awarded: the certificates.
        band: the number of the category of each thing the group said, from 0; None for none.
        made_at: UTC, ISO 8601; the time in the file's properties, so that the same certificates make the same file.
        inset: whether nothing comes near the edge of the paper and no ground is printed, for office printers.
        logo: a picture to print on each; None for none.

    Raises:
        SheetError: a text is too long for its page, or the logo cannot be read.
    """
    faces = Faces()
    shown = None if logo is None else _read_logo(logo)
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
        if inset:
            share = 1 - 2 * _INSET / _HEIGHT
            canvas.translate((1 - share) * _WIDTH / 2, _INSET)
            canvas.scale(share, share)
        _draw_page(canvas, faces, certificate, band, grounded=not inset)
        if shown is not None:
            _draw_logo(canvas, shown)
        canvas.showPage()
    canvas.save()
    return dated(drawn, faces, made_at)


def _draw_page(
    canvas: Canvas, faces: Faces, certificate: GatheredCertificate, band: Sequence[int | None], *, grounded: bool
) -> None:
    if grounded:
        canvas.setFillColor(_CREAM)
        canvas.rect(0, 0, _WIDTH, _HEIGHT, stroke=0, fill=1)
    draw_tiles(canvas, band, 0, _HEIGHT, _CELL, _COLUMNS, _ROWS)

    y = _HEIGHT - 78.0
    _put(canvas, faces, "Certificate", y, HEADING, _INK, [(26, 1)], certificate, tag="H1")
    if certificate.council:
        y = _put(canvas, faces, certificate.council, y - 24, TEXT, _SOFT, _SMALL_SIZES, certificate)

    y = _label(canvas, faces, "awarded to", 424.0)
    if faces.undrawn(certificate.real_name):
        y -= 58.0
        canvas.setStrokeColor(_INK)
        canvas.setLineWidth(0.8)
        canvas.line(_LEFT, y, _LEFT + _MEASURE, y)
    else:
        y = _put(canvas, faces, certificate.real_name, y - 10, HEADING, _INK, _NAME_SIZES, certificate, hangs=True)
    y = _label(canvas, faces, "for", y - 48)
    y = _put(canvas, faces, certificate.achievement, y - 4, TEXT, _INK, _ACHIEVEMENT_SIZES, certificate, hangs=True)
    if certificate.service:
        y = _label(canvas, faces, "service", y - 30)
        _put(canvas, faces, certificate.service, y - 4, HEADING, _INK, _SERVICE_SIZES, certificate, hangs=True)
    _draw_signing(canvas, faces, certificate)
    canvas.setFillColor(_SOFT)
    draw_line(canvas, faces, _made_of(len(band)), _LEFT, 30, TEXT, 9.5)


def _read_logo(logo: Path) -> ImageReader:
    try:
        read = ImageReader(BytesIO(logo.read_bytes()))
        read.getRGBData()
    except Exception as error:  # What reads pictures raises whatever it comes upon.
        raise SheetError("The logo cannot be read. Choose it again under Settings, or remove it there.") from error
    return read


def _draw_logo(canvas: Canvas, logo: ImageReader) -> None:
    """Draw the logo into the upper right corner, in its own proportions."""
    across, down = logo.getSize()
    share = min(_LOGO_ACROSS / across, _LOGO_DOWN / down)
    width, height = share * across, share * down
    canvas.drawImage(logo, _LEFT + _MEASURE - width, _HEIGHT - 36 - height, width, height, mask="auto")


def _made_of(things: int) -> str:
    if things == 0:
        return ""
    shown = min(things, _COLUMNS * _ROWS)
    some = f"{things} things" if shown == things else f"{shown} of {things} things"
    tiles = "one tile for one thing" if things == 1 else f"one tile for each of {some}"
    return f"The pattern is made of what the group said: {tiles}."


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
    tag: str = "P",
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
    with told(canvas, text, tag):
        for number, line in enumerate(box.lines):
            y -= box.size * 1.22 if number else 0
            draw_line(canvas, faces, line, _LEFT, y, font, box.size)
    return y
