"""A sort on paper: cards to cut out, and a sheet of categories to lay them on or to write their numbers into."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from workshop_app.domain.sorting import NOT_SURE
from workshop_app.exports.gathered import GatheredPaperSort, PaperCard, PaperCategory
from workshop_app.exports.sheets.drawing import (
    HEADING,
    LEADING,
    TEXT,
    Faces,
    dated,
    draw_line,
    draw_path,
    draw_said_shape,
    draw_verbatim,
    fitted,
    verbatim_lines,
    width_of,
)
from workshop_app.exports.sheets.tagging import told
from workshop_app.exports.typesetting.words import starts_from_right
from workshop_app.palette import PRINTED, palette

_INK, _SOFT, _LINE = (HexColor(palette().roles[PRINTED][role]) for role in ("ink", "quiet", "edge"))
_WIDTH, _HEIGHT = A4
_MARGIN = 28.0
_CELL_WIDTH = (_WIDTH - 2 * _MARGIN) / 2
_UNITS = 8
_UNIT = (_HEIGHT - 2 * _MARGIN) / _UNITS
_PADDING = 12.0
_MEASURE = _CELL_WIDTH - 2 * _PADDING
_HEIGHTS = (2, 3, 4, 5, 6, 8)
"""How many units high a card may be, where one is not enough."""
_INSET = 6.0
"""From where one cuts to the card that is drawn, which is as far again from its words."""
_NUMBER = 26.0
_BASELINE = 0.74
"""From the top of a number to its foot, as a part of its size."""
_HEAD = _PADDING + _BASELINE * _NUMBER + _INSET
"""From where one cuts to the words below the number."""
_LOWER = 2.0
"""The edge of card stock below a card."""
_FOOT = _INSET + _LOWER + _INSET
"""From the words to where one cuts below them."""
_DESCENT = 0.22
"""How far letters go below their line, as a part of their size."""
_SMALLEST = 11
_SIZES = (26, 22, 19, 17, 15, 14, 13, 12, _SMALLEST)
_COMFORTABLE = 14
_BLANK_UNITS = 2


@dataclass(frozen=True, slots=True)
class _Cut:
    """A card as it is cut out: how many units high, and what stands on it.

    Attributes:
        units: eighths of a page.
        size: of the words, points.
        lines: the words; none on a blank card.
        number: the card's number as text; "" on a blank card.
        note: small, below the number.
        wording: the words on it as they were said, as far as they stand on this card.
    """

    units: int
    size: float
    lines: list[str]
    number: str
    note: str
    wording: str = ""


def draw_cards(sort: GatheredPaperSort, made_at: str) -> bytes:
    """Return a PDF, A4 upright: every card with its number, two in a row, and a page of blank cards for new words.

    The words are whole and as they were said, in type of 11 points or more. Words said twice are one card.

    Args:
        sort: the cards.
        made_at: UTC, ISO 8601; the time in the file's properties.
    """
    faces = Faces()
    drawn, canvas = _canvas(faces, A4, "Cards to cut out")
    deck = _Deck(faces, sort.cards)
    cuts = [cut for card in sort.cards for cut in deck.cuts(card)]
    blanks = [_Cut(_BLANK_UNITS, 12, [], "", "") for _ in range(2 * _UNITS // _BLANK_UNITS)]
    for page in [*_pages(cuts), *_pages(blanks)]:
        for column, unit, cut in page:
            _draw_card(canvas, faces, column, unit, cut)
        canvas.showPage()
    canvas.save()
    return dated(drawn, faces, made_at)


def _canvas(faces: Faces, size: tuple[float, float], title: str) -> tuple[BytesIO, Canvas]:
    drawn = BytesIO()
    canvas = Canvas(
        drawn, pagesize=size, invariant=True, lang="en-GB", initialFontName=faces.use(TEXT), pageCompression=1
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    return drawn, canvas


class _Deck:
    """The cards, all in one size of type: the largest at which the longest of them is still a low card.

    One too long for a whole column, even in the smallest, goes on in the next.
    """

    def __init__(self, faces: Faces, cards: Sequence[PaperCard]) -> None:
        self._lines = cache(lambda wording, size: verbatim_lines(faces, wording, TEXT, size, _MEASURE))
        fit = [one for one in cards if self._units(one, _SMALLEST) is not None]
        high = ((units, size) for units in _HEIGHTS for size in _SIZES if size >= _COMFORTABLE)
        self._size = next(
            (size for units, size in high if all((self._units(one, size) or _UNITS + 1) <= units for one in fit)),
            _SMALLEST,
        )

    def _units(self, card: PaperCard, size: float) -> int | None:
        """Return how many units high a card is in this size; None where a column is too low for it."""
        for units in (1, *_HEIGHTS):
            most = _most_lines(units, size)
            if _fewest_lines(card.wording, size, _MEASURE) <= most and len(self._lines(card.wording, size)) <= most:
                return units
        return None

    def cuts(self, card: PaperCard) -> Iterator[_Cut]:
        """Yield a card, as low as its words allow; one too long for a column goes on in the next."""
        note = f"said {card.voices} times" if card.voices > 1 else ""
        for size in (self._size, _SMALLEST):
            units = self._units(card, size)
            if units is not None:
                yield _Cut(units, size, self._lines(card.wording, size), str(card.number), note, card.wording)
                return
        lines = self._lines(card.wording, _SMALLEST)
        most = _most_lines(_UNITS, _SMALLEST)
        parts = [lines[at : at + most] for at in range(0, len(lines), most)]
        for part, inside in enumerate(parts, start=1):
            going_on = ", ".join(one for one in (f"part {part} of {len(parts)}", note) if one)
            yield _Cut(_UNITS, _SMALLEST, inside, str(card.number), going_on, "".join(inside))


def _fewest_lines(wording: str, size: float, width: float) -> int:
    """Return how many lines words need at the least, without measuring them: no letter is a sixth of its size wide."""
    return int(len(wording) * size / 6 / width)


def _most_lines(units: int, size: float) -> int:
    room = units * _UNIT - _HEAD - _FOOT - (1 + _DESCENT) * size
    return 0 if room < 0 else 1 + int(room / (LEADING * size))


def _pages(cuts: Iterable[_Cut]) -> Iterator[list[tuple[int, int, _Cut]]]:
    """Yield pages of cards, each with its column and the unit it begins at, in order down the columns."""
    page: list[tuple[int, int, _Cut]] = []
    column = unit = 0
    for cut in cuts:
        if unit + cut.units > _UNITS:
            column, unit = column + 1, 0
        if column > 1:
            yield page
            page, column = [], 0
        page.append((column, unit, cut))
        unit += cut.units
    if page:
        yield page


def _draw_card(canvas: Canvas, faces: Faces, column: int, unit: int, cut: _Cut) -> None:
    x = _MARGIN + column * _CELL_WIDTH
    top = _HEIGHT - _MARGIN - unit * _UNIT
    canvas.setStrokeColor(_LINE)
    canvas.setLineWidth(0.7)
    canvas.setDash(4, 4)
    canvas.rect(x, top - cut.units * _UNIT, _CELL_WIDTH, cut.units * _UNIT)
    canvas.setDash()
    if not cut.number:
        return
    from_right = bool(cut.lines) and starts_from_right(cut.lines[0])
    draw_said_shape(
        canvas,
        x + _INSET,
        top - _INSET,
        _CELL_WIDTH - 2 * _INSET,
        cut.units * _UNIT - 2 * _INSET - _LOWER,
        from_right=from_right,
    )
    canvas.setFillColor(_INK)
    draw_line(canvas, faces, cut.number, x + _PADDING, top - _PADDING - _BASELINE * _NUMBER, HEADING, _NUMBER)
    if cut.note:
        wide = width_of(faces, cut.number, HEADING, _NUMBER)
        canvas.setFillColor(_SOFT)
        draw_line(canvas, faces, cut.note, x + _PADDING + wide + 12, top - _PADDING - 0.7 * _NUMBER, TEXT, 12)
        canvas.setFillColor(_INK)
    with told(canvas, cut.wording):
        draw_verbatim(canvas, faces, cut.lines, x + _PADDING, top - _HEAD, _CELL_WIDTH - 2 * _PADDING, TEXT, cut.size)


def draw_category_sheet(sort: GatheredPaperSort, made_at: str) -> bytes:
    """Return a PDF, A4 across: a box for each category, for "not sure" and for new ones, to write numbers into.

    Args:
        sort: the categories.
        made_at: UTC, ISO 8601; the time in the file's properties.
    """
    faces = Faces()
    size = landscape(A4)
    drawn, canvas = _canvas(faces, size, "Where the cards belong")
    boxes: list[PaperCategory] = [*sort.categories]
    if sort.not_sure:
        boxes.append(PaperCategory(name=NOT_SURE, number=-1, most=None))
    if sort.open:
        boxes += [PaperCategory(name="", number=-1, most=None)] * (1 + (len(boxes) + 1) % 2)
    for at in range(0, len(boxes), 4):
        _draw_boxes(canvas, faces, sort.title, boxes[at : at + 4])
        canvas.showPage()
    canvas.save()
    return dated(drawn, faces, made_at)


def _draw_boxes(canvas: Canvas, faces: Faces, title: str, boxes: Sequence[PaperCategory]) -> None:
    width, height = landscape(A4)
    canvas.setFillColor(_SOFT)
    heading = fitted(faces, title, HEADING, width - 2 * _MARGIN, [(16, 1), (12, 1), (9, 2)])
    top = height - _MARGIN
    if heading:
        with told(canvas, title, "H1"):
            for line in heading.lines:
                draw_line(canvas, faces, line, _MARGIN, top - 14, HEADING, heading.size)
                top -= 18
    top -= 8
    box_width = (width - 2 * _MARGIN - 14) / 2
    box_height = (top - _MARGIN - 14) / 2
    for number, box in enumerate(boxes):
        row, column = divmod(number, 2)
        _draw_box(
            canvas,
            faces,
            box,
            _MARGIN + column * (box_width + 14),
            top - row * (box_height + 14) - box_height,
            box_width,
            box_height,
        )


def _draw_box(
    canvas: Canvas, faces: Faces, box: PaperCategory, x: float, y: float, width: float, height: float
) -> None:
    colour = HexColor(palette().category_in(PRINTED, box.number).sign) if box.number >= 0 else _LINE
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(2)
    canvas.roundRect(x, y, width, height, 10)
    left, right = x + 14, x + width - 14
    top = y + height - 16
    if box.number >= 0:
        _draw_sign(canvas, box.number, left, top - 18, 20)
        left += 30
    canvas.setFillColor(_INK)
    if box.name:
        name = fitted(faces, box.name, HEADING, right - left, [(20, 1), (17, 2), (14, 3), (11, 4), (9, 6)])
        with told(canvas, box.name):
            for line in name.lines if name else [box.name[:60]]:
                size = name.size if name else 9
                draw_line(canvas, faces, line, left, top - 0.8 * size, HEADING, size)
                top -= size * 1.2
    else:
        canvas.setFillColor(_SOFT)
        draw_line(canvas, faces, "A new one. Its name:", left, top - 14, TEXT, 13)
        top -= 44
        canvas.setLineWidth(0.8)
        canvas.line(left, top, right, top)
    if box.most is not None:
        canvas.setFillColor(_SOFT)
        at_most = "at most 1 card" if box.most == 1 else f"at most {box.most} cards"
        draw_line(canvas, faces, at_most, left, top - 14, TEXT, 12)
        top -= 18
    top -= 34
    canvas.setStrokeColor(_LINE)
    canvas.setLineWidth(0.8)
    while top > y + 12:
        canvas.line(x + 14, top, right, top)
        top -= 30


def _draw_sign(canvas: Canvas, number: int, x: float, y: float, side: float) -> None:
    file = palette()
    canvas.setFillColor(HexColor(file.category_in(PRINTED, number).sign))
    draw_path(canvas, file.category(number).sign, x, y, side)
