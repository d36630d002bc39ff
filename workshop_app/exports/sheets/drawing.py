"""Text on a drawn sheet: any script, shaped, in the right direction, and readable again out of the file."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from io import BytesIO
from itertools import groupby
from operator import add
from pathlib import Path
from typing import Any

import pikepdf
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, TTFError, TTFont, shapeStr
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, Canvas

from workshop_app.data import data_folder
from workshop_app.domain.times import utc_moment
from workshop_app.exports.fonts import FontFile, has, system_font_with
from workshop_app.exports.marks import MARK
from workshop_app.exports.sheets.meant import meant_by, say_what_is_meant
from workshop_app.exports.sheets.outlines import draw_glyphs, glyphs_of
from workshop_app.exports.sheets.tagging import tag, told_line
from workshop_app.exports.typesetting.words import character_number, drawn_as_one, starts_from_right
from workshop_app.palette import BOX, PRINTED, palette, steps
from workshop_app.tiles import latest_of, tile, tile_shape

TEXT = "AtkinsonHyperlegibleNext_400Regular"
HEADING = "Lexend_600SemiBold"
LEADING = 1.25
"""From one base line to the next, in sizes of the type."""
_UNSEEN = 3
_SCRIPTS = (
    "NotoSans_400Regular",
    "NotoSansArabic_400Regular",
    "NotoSansHebrew_400Regular",
    "NotoSansDevanagari_400Regular",
    "NotoSansBengali_400Regular",
    "NotoSansGurmukhi_400Regular",
    "NotoSansTamil_400Regular",
    "NotoSansEthiopic_400Regular",
    "NotoEmoji_400Regular",
)


def tag_of(font: str) -> str:
    """Return what a text in one of the bundled fonts is: a heading, or a paragraph."""
    return "H1" if font == HEADING else "P"


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring characters drawn with one font."""

    font: str
    text: str
    from_right: bool


class Faces:
    """The fonts of one sheet file, read when first needed, so that the same names make the same file."""

    def __init__(self) -> None:
        self._read: dict[str, TTFont] = {}
        self._chosen: dict[tuple[str, str], str] = {}
        self._shapes: dict[tuple[str, str], tuple[Any, float]] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._outlined: dict[str, FontFile] = {}
        self._meant: dict[str, dict[str, str]] = {}

    def meant(self) -> dict[str, dict[str, str]]:
        """Return what the characters that were invented for shapes stand for, by their font's name in a file."""
        return {
            (font.face.name + font.face.subfontNameX).decode("latin-1"): self._meant[name]
            for name, font in self._read.items()
            if name in self._meant
        }

    def use(self, name: str) -> str:
        """Make the bundled font ``name`` usable on a canvas and return its name."""
        if name not in self._read:
            self._register(name, data_folder("resources") / "fonts" / f"{name}.ttf", 0)
        return name

    def font_for(self, character: str, first: str) -> str | None:
        """Return the font that draws ``character``: ``first`` if it can, else the first of ours, else the machine's."""
        key = (character, first)
        if key not in self._chosen:
            self._chosen[key] = self._find(character, first) or ""
        return self._chosen[key] or None

    def draws(self, name: str, character: str) -> bool:
        """Tell whether the font ``name`` has ``character``."""
        if name in self._outlined:
            return has(self._outlined[name], character)
        return ord(character) in self._read[self.use(name)].face.charToGlyph

    def undrawn(self, text: str) -> bool:
        """Tell whether ``text`` has a character that no font here draws."""
        return any(
            self.font_for(one, TEXT) is None and not (one.isspace() or _is_invisible(one))
            for one in unicodedata.normalize("NFC", text)
        )

    def outline(self, name: str) -> FontFile | None:
        """Return the font whose letters are drawn as shapes, since no PDF of ours can hold it; None for the others."""
        return self._outlined.get(name)

    def shaped(self, text: str, font: str) -> tuple[Any, float]:
        """Return ``text`` as shapes of one font, and how wide it is in sizes of the type; each text is shaped once."""
        if (font, text) not in self._shapes and font in self._outlined:
            glyphs = glyphs_of(self._outlined[font], text)
            self._shapes[font, text] = glyphs, sum(glyph.advance for glyph in glyphs)
        elif (font, text) not in self._shapes:
            shaped = shapeStr(text, font, 1)
            if isinstance(shaped, ShapedStr):
                self._meant.setdefault(font, {}).update(meant_by(text, shaped))
            wide = (
                sum(one.x_advance for one in shaped.__shapeData__) / 1000
                if isinstance(shaped, ShapedStr)
                else pdfmetrics.stringWidth(text, font, 1)
            )
            self._shapes[font, text] = shaped, wide
        return self._shapes[font, text]

    def width(self, text: str, first: str) -> float:
        """Return how wide ``text`` is in sizes of the type, drawn with ``first`` where that can."""
        if (first, text) not in self._widths:
            self._widths[first, text] = sum(self.shaped(run.text, run.font)[1] for run in _runs(self, text, first))
        return self._widths[first, text]

    def _find(self, character: str, first: str) -> str | None:
        for name in (first, *_SCRIPTS):
            if self.draws(name, character):
                return name
        return self._find_in_system(character)

    def _find_in_system(self, character: str) -> str | None:
        font = system_font_with(character)
        if font is None:
            return None
        path, index = font
        name = f"{Path(path).name}-{index}"
        if name not in self._read and name not in self._outlined:
            try:
                self._register(name, Path(path), index)
            except (TTFError, OSError):
                # With curves of the other kind (PostScript), as most fonts for Chinese have.
                self._outlined[name] = font
        return name

    def _register(self, name: str, path: Path, index: int) -> None:
        font = TTFont(name, str(path), subfontIndex=index, shapable=True)
        pdfmetrics.registerFont(font)
        self._read[name] = font


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text fitted to a width: the lines, and the size they fit at.

    Attributes:
        size: the size of the type, in points.
        lines: each line's text.
    """

    size: float
    lines: list[str]


def fitted(faces: Faces, text: str, font: str, width: float, sizes: Sequence[tuple[float, int]]) -> TextBox | None:
    """Return ``text`` at the first of ``sizes`` at which it fits, or None; a word is broken where none else would do.

    Args:
        faces: the fonts.
        text: what to fit; runs of white space become one space.
        font: the font to draw with where it can.
        width: in points.
        sizes: pairs of a size in points and how many lines it may take.
    """
    whole = text.split()
    for broken in (False, True):
        for size, most in sizes:
            words = [part for word in whole for part in _parts_no_wider(faces, word, font, size, width)]
            lines = _wrapped(faces, words if broken else whole, font, size, width)
            if len(lines) <= most and all(width_of(faces, line, font, size) <= width for line in lines):
                return TextBox(size, lines)
    return None


def verbatim_lines(faces: Faces, text: str, font: str, size: float, width: float) -> list[str]:
    """Return ``text`` in lines no wider than ``width`` points that hold all its characters but the line ends.

    Lines end where the text has a line end, or between words; a word wider than a line is broken.
    """
    lines: list[str] = []
    for paragraph in re.split("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text):
        line, filled = "", 0.0
        for word in re.findall(r"\s+|\S+", paragraph):
            for part in _parts_no_wider(faces, word, font, size, width):
                wide = width_of(faces, part, font, size)
                if line and filled + wide > width and not part.isspace():
                    lines.append(line)
                    line, filled = "", 0.0
                line, filled = line + part, filled + wide
        lines.append(line)
    return lines


def _parts_no_wider(faces: Faces, word: str, font: str, size: float, width: float) -> list[str]:
    if word.isspace() or width_of(faces, word, font, size) <= width:
        return [word]
    return list(_parted(faces, word, font, width / size))


def _parted(faces: Faces, word: str, font: str, width: float) -> Iterator[str]:
    """Yield the parts of a word that is wider than ``width`` sizes of the type, as far as what it is made of adds up.

    What is drawn as one character stays whole.
    """
    part, filled = "", 0.0
    for one in drawn_as_one(word):
        wide = faces.width(one, font)
        if part and filled + wide > width:
            yield part
            part, filled = "", 0.0
        part, filled = part + one, filled + wide
    yield part


def draw_verbatim(
    canvas: Canvas, faces: Faces, lines: Sequence[str], x: float, y: float, width: float, font: str, size: float
) -> None:
    """Draw lines from ``verbatim_lines`` from ``y`` down, each from the side its script is read from.

    Args:
        canvas: where to draw.
        faces: the fonts.
        lines: the lines.
        x: the left end, in points.
        y: the top of the first line, in points.
        width: from the left to the right end, in points.
        font: the font to draw with where it can.
        size: in points.
    """
    y -= size
    for line in lines:
        if line.strip():
            from_right = starts_from_right(line)
            start = x + width - width_of(faces, line, font, size) if from_right else x
            draw_line(canvas, faces, line, start, y, font, size)
        y -= LEADING * size


def dated(drawn: BytesIO, faces: Faces, made_at: str) -> bytes:
    """Return a finished PDF, tagged, with our mark and the time ``made_at``: the same contents make the same file.

    Args:
        drawn: the PDF as reportlab made it.
        faces: the fonts it was drawn with.
        made_at: UTC, ISO 8601.
    """
    stamp = pikepdf.String(f"D:{utc_moment(made_at):%Y%m%d%H%M%S}Z")
    finished = BytesIO()
    with pikepdf.open(drawn) as pdf:
        pdf.docinfo["/CreationDate"] = stamp
        pdf.docinfo["/ModDate"] = stamp
        pdf.docinfo["/Keywords"] = pikepdf.String(MARK)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        tag(pdf)
        say_what_is_meant(pdf, faces.meant())
        pdf.save(finished, deterministic_id=True)
    return finished.getvalue()


def width_of(faces: Faces, text: str, font: str, size: float) -> float:
    """Return how wide ``text`` is on one line, in points."""
    return faces.width(text, font) * size


def draw_line(canvas: Canvas, faces: Faces, text: str, x: float, y: float, font: str, size: float) -> None:
    """Draw one line from ``x`` to the right; it can be copied out of the file again exactly.

    Args:
        canvas: where to draw.
        faces: the fonts.
        text: the line.
        x: the left end of its base line, in points.
        y: its base line, in points.
        font: the font to draw with where it can.
        size: in points.
    """
    if not text:
        return
    canvas.addLiteral(told_line(text))
    for face, runs in groupby(_in_visual_order(_runs(faces, text, font), starts_from_right(text)), lambda r: r.font):
        shapes = [faces.shaped(run.text, face) for run in runs]
        outlined = faces.outline(face)
        if outlined:
            # A space nobody sees stands for the words where a reader looks for text to give them in the place of.
            canvas.setFont(faces.use(font), size)
            canvas.drawString(x, y, " ", mode=_UNSEEN)
            draw_glyphs(canvas, outlined, [glyph for glyphs, _ in shapes for glyph in glyphs], x, y, size)
        else:
            canvas.setFont(face, size)
            canvas.drawString(x, y, reduce(add, (shaped for shaped, _ in shapes)))
        x += sum(wide for _, wide in shapes) * size
    canvas.addLiteral("EMC")


def draw_path(canvas: Canvas, path: str, x: float, y: float, side: float) -> None:
    """Fill a path of the palette file with the canvas's colour; a screen reader passes over it.

    Args:
        canvas: where to draw.
        path: the path, from a box of ``BOX`` by ``BOX``.
        x: the left of the box, in points.
        y: the bottom of the box, in points.
        side: how wide and high the box is drawn, in points.
    """
    _trace(canvas, path, x, y, side, fill=True)


def _trace(canvas: Canvas, path: str, x: float, y: float, side: float, *, fill: bool) -> None:
    scale = side / BOX
    shape = canvas.beginPath()
    draw = {"M": shape.moveTo, "L": shape.lineTo, "C": shape.curveTo, "Z": shape.close}
    for letter, numbers in steps(path):
        placed = [y + side - n * scale if place % 2 else x + n * scale for place, n in enumerate(numbers)]
        draw[letter](*placed)
    canvas.addLiteral("/Artifact BMC")
    canvas.drawPath(shape, stroke=not fill, fill=fill, fillMode=FILL_EVEN_ODD)
    canvas.addLiteral("EMC")


def draw_tiles(
    canvas: Canvas, band: Sequence[int | None], x: float, top: float, side: float, columns: int, rows: int
) -> None:
    """Draw the band as a quilt, row by row; places that are still empty are outlined. A screen reader passes over it.

    Args:
        canvas: where to draw.
        band: the number of the category of each thing said, from 0; None for none.
        x: the left of the quilt, in points.
        top: its top, in points.
        side: how wide and high a tile is, in points.
        columns: how many tiles stand in a row.
        rows: how many rows there are; where not all tiles have room, the latest do.
    """
    drawn = latest_of(band, columns * rows)
    for place in range(columns * rows):
        row, column = divmod(place, columns)
        at = x + column * side, top - (row + 1) * side
        if place < len(drawn):
            look = tile(PRINTED, *drawn[place])
            canvas.setFillColor(HexColor(look.ground))
            draw_path(canvas, look.shape, *at, side)
            canvas.setFillColor(HexColor(look.figure_colour))
            draw_path(canvas, look.figure, *at, side)
        else:
            canvas.setStrokeColor(HexColor(palette().roles[PRINTED]["hair"]))
            canvas.setLineWidth(1)
            _trace(canvas, tile_shape(place), at[0] + 0.05 * side, at[1] + 0.05 * side, 0.9 * side, fill=False)


def draw_said_shape(canvas: Canvas, x: float, top: float, width: float, height: float, *, from_right: bool) -> None:
    """Draw a card with one square corner, bottom left, or bottom right for words written from right to left.

    Args:
        canvas: where to draw.
        x: its left, in points.
        top: its top, in points.
        width: in points.
        height: in points.
        from_right: whether the words on it are written from right to left.
    """
    for shift, role in ((1.8, "stock"), (0.0, "surface")):
        canvas.setFillColor(HexColor(palette().roles[PRINTED][role]))
        canvas.setStrokeColor(HexColor(palette().roles[PRINTED]["stock"]))
        canvas.setLineWidth(0.7)
        path, radius = canvas.beginPath(), 9.0
        left, right, bottom, head = x, x + width, top - height - shift, top - shift
        path.moveTo(left, bottom + (radius if from_right else 0))
        path.lineTo(left, head - radius)
        path.arcTo(left, head - 2 * radius, left + 2 * radius, head, 180, -90)
        path.lineTo(right - radius, head)
        path.arcTo(right - 2 * radius, head - 2 * radius, right, head, 90, -90)
        path.lineTo(right, bottom + (0 if from_right else radius))
        if not from_right:
            path.arcTo(right - 2 * radius, bottom, right, bottom + 2 * radius, 0, -90)
            path.lineTo(left, bottom)
        else:
            path.lineTo(left + radius, bottom)
            path.arcTo(left, bottom, left + 2 * radius, bottom + 2 * radius, 270, -90)
        path.close()
        canvas.addLiteral("/Artifact BMC")
        canvas.drawPath(path, stroke=1, fill=1)
        canvas.addLiteral("EMC")


def _wrapped(faces: Faces, words: Sequence[str], font: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(faces, longer, font, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _runs(faces: Faces, text: str, first: str) -> list[_Run]:
    """Part ``text`` into runs of one font and direction; what no font has is a space, or named in square brackets."""
    runs: list[_Run] = []
    for character in unicodedata.normalize("NFC", text):
        previous = runs[-1] if runs else None
        if _belongs_to_previous(character):
            if previous and faces.draws(previous.font, character):
                runs[-1] = _Run(previous.font, previous.text + character, previous.from_right)
                continue
            if _is_invisible(character):
                continue
        font = faces.font_for(character, first)
        drawn = character if font else " " if character.isspace() else f"[{character_number(character)}]"
        run = _Run(font or faces.use(first), drawn, starts_from_right(drawn))
        if (
            previous
            and (previous.font, previous.from_right) == (run.font, run.from_right)
            and " "
            not in (
                previous.text,
                drawn,
            )
        ):
            runs[-1] = _Run(run.font, previous.text + drawn, run.from_right)
        else:
            runs.append(run)
    return runs


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Cc") or "\ufe00" <= character <= "\ufe0f"


def _belongs_to_previous(character: str) -> bool:
    return _is_invisible(character) or unicodedata.category(character) in ("Mn", "Mc", "Me")


def _in_visual_order(runs: list[_Run], from_right: bool) -> list[_Run]:
    """Return ``runs`` from left to right as they are read; a space goes with what is on both sides of it."""
    sided = [
        _Run(run.font, run.text, _side(runs, number, from_right)) if run.text == " " else run
        for number, run in enumerate(runs)
    ]
    groups = _grouped([*reversed(sided)] if from_right else sided, from_right=not from_right)
    return [run for group in groups for run in group]


def _side(runs: list[_Run], number: int, from_right: bool) -> bool:
    if 0 < number < len(runs) - 1 and runs[number - 1].from_right == runs[number + 1].from_right:
        return runs[number - 1].from_right
    return from_right


def _grouped(runs: list[_Run], *, from_right: bool) -> list[list[_Run]]:
    """Return ``runs`` in groups of the same direction, those of ``from_right`` turned round."""
    groups: list[list[_Run]] = []
    for run in runs:
        if groups and groups[-1][0].from_right == run.from_right == from_right:
            groups[-1].insert(0, run)
        else:
            groups.append([run])
    return groups
