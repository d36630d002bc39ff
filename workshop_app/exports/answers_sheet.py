"""The answers sheet: a workbook for what the adult panel did about each thing that young people want explored.

Words are written as strings, whatever they begin with, so that a spreadsheet runs none of them. All cells but those to
fill in are locked against slips, with no password.
"""

import io
import math
import re
import unicodedata
from typing import TYPE_CHECKING

from workshop_app.domain.packs import ANSWERS_SHEET
from workshop_app.domain.times import utc_moment
from workshop_app.exports.documents.answering import answers_told
from workshop_app.exports.documents.counting import counted_told
from workshop_app.exports.documents.feedback import in_order_of_presenting
from workshop_app.exports.documents.made import made_told
from workshop_app.exports.documents.origins import marks_of, so_few
from workshop_app.exports.documents.please_explore import about_told
from workshop_app.exports.gathered import Gathered, GatheredRemark
from workshop_app.exports.marks import MARK
from workshop_app.exports.told_of_masks import told_of_masks
from workshop_app.exports.typesetting.words import character_number, lines_of, starts_from_right
from workshop_app.palette import PRINTED, palette

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

ANSWERS_FILE = f"{ANSWERS_SHEET}.xlsx"
"""What the workbook is called."""
MOST_IN_A_CELL = 32_767
"""What a cell of a spreadsheet holds, in units of UTF-16: an emoji takes two."""
_LINE_HEIGHT = 15.0
_MOST_LINES = 27
"""A row may be 409 points high; words in more lines than that are not seen whole in their cell."""
_ROOM_LOST = 0.85
"""How much of a line is filled where it ends between words, or in letters wider than figures."""
_UNHELD = re.compile("[\ufffe\uffff]")
"""What no file of a spreadsheet can hold."""
_COLUMNS = (
    ("Id", 13),
    ("Tenderer", 20),
    ("What young people want explored", 44),
    ("How it was written down", 18),
    ("What did they say or show?", 34),
    ("What it bears on", 26),
    ("What the panel did about it", 44),
    ("Who", 18),
    ("When", 14),
)
_WIDTH_OF_ABOUT = 96
_TO_FILL = 3
"""How many columns, the last ones, are to be filled in."""
_ROWS_TO_PRINT = 0
"""As many pages down as it takes."""


def answers_sheet_contents(gathered: Gathered) -> object:
    """Return what stands in the workbook of what was gathered."""
    return [(one.name, one.explore) for one in gathered.tenderers]


def answers_sheet(gathered: Gathered) -> bytes:
    """Return the workbook (.xlsx): a row a thing to explore, and a sheet on how to use it."""
    import xlsxwriter

    gathered = in_order_of_presenting(gathered)
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as workbook:
        workbook.set_properties(
            {"title": "Answers to young people", "keywords": MARK, "created": utc_moment(gathered.made_at)}
        )
        _Answers(workbook, gathered).write()
    return made.getvalue()


class _Answers:
    """One workbook."""

    def __init__(self, workbook: "Workbook", gathered: Gathered) -> None:
        self._workbook = workbook
        self._gathered = gathered
        self._few = so_few(gathered)
        self._formats: dict[tuple[str, bool], Format] = {}
        self._unheld: set[str] = set()
        self._too_long = self._not_seen_whole = 0

    def write(self) -> None:
        answers = self._workbook.add_worksheet("Answers")
        about = self._workbook.add_worksheet("How to use it")
        self._answers(answers)
        self._about(about)

    def _answers(self, sheet: "Worksheet") -> None:
        sheet.set_row(0, 2 * _LINE_HEIGHT + 2)
        rows = [(tenderer, one) for tenderer in self._gathered.tenderers for one in tenderer.explore]
        for column, (name, width) in enumerate(_COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, name, self._format("head"))
        first_to_fill = len(_COLUMNS) - _TO_FILL
        breaks = []
        for row, (tenderer, one) in enumerate(rows, start=1):
            if row > 1 and rows[row - 2][0] is not tenderer:
                breaks.append(row)
            texts = (one.short_id, tenderer.name, one.voice.wording, self._how(one), one.evidence, _bears_on(one))
            for column, text in enumerate(texts):
                self._put(sheet, row, column, text)
            # A spreadsheet that is only looked at, or prints at once, does not make a row as high as its words.
            lines = max(_lines_in(text, _COLUMNS[column][1]) for column, text in enumerate(texts))
            sheet.set_row(row, _LINE_HEIGHT * min(lines, _MOST_LINES) + 2)
            for column in range(first_to_fill, len(_COLUMNS)):
                sheet.write_blank(row, column, None, self._format("to fill"))
        sheet.freeze_panes(1, 1)
        sheet.protect("", {"format_columns": True, "format_rows": True, "sort": False})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, _ROWS_TO_PRINT)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.repeat_rows(0)
        sheet.set_h_pagebreaks(breaks)
        sheet.set_footer(f"&L&9record {self._gathered.head_digest[:12]}&R&9page &P of &N")
        if rows:
            sheet.print_area(0, 0, len(rows), len(_COLUMNS) - 1)

    def _how(self, one: GatheredRemark) -> str:
        told = marks_of(one.voice).told(by_figures=self._few) if one.voice.wording else ""
        said_by = f"by {one.voice.said_by}" if one.voice.said_by else ""
        together = "the group together" if one.by_group else ""
        return "; ".join(part for part in (together, said_by, told) if part)

    def _put(self, sheet: "Worksheet", row: int, column: int, text: str) -> None:
        held = self._held(text)
        self._not_seen_whole += _lines_in(held, _COLUMNS[column][1]) > _MOST_LINES
        sheet.write_string(row, column, held, self._format("words", from_right=starts_from_right(text)))

    def _held(self, text: str) -> str:
        """Return what a cell holds of a text: all of it, or in its place that it is too long for one."""
        if len(text.encode("utf-16-le")) // 2 > MOST_IN_A_CELL:
            self._too_long += 1
            return f"[{len(text):,} characters: too long for a cell. All of it is in “please-explore.pdf”.]"
        self._unheld.update(_UNHELD.findall(text))
        return _UNHELD.sub(lambda found: f"[{character_number(found[0])}]", text)

    def _about(self, sheet: "Worksheet") -> None:
        sheet.set_column(0, 0, _WIDTH_OF_ABOUT)
        sheet.hide_gridlines(2)
        gathered = self._gathered
        told = [
            gathered.title,
            gathered.service,
            gathered.council,
            f"{counted_told(self._number_of_rows(), 'thing', 'things')} that young people want the adult panel to "
            "explore, a row each, in their words.",
            "Fill in the last three columns: what the panel did about it, who, and when. The rest is locked, so that "
            "nothing in it is changed by a slip. There is no password: “Unprotect sheet” opens it.",
            "The id in the first column is the one on the sheets to print, “please-explore.pdf”. Leave it as it is: an "
            "answer is known by it.",
            "It is advice: nothing here is scored or ranked, and the award rests on the published criteria.",
            answers_told(gathered.around).text,
            told_of_masks(gathered),
            self._told_of_length(),
            self._told_of_unheld(),
            f"Reference: {gathered.around.reference}" if gathered.around.reference else "",
            f"Handling: {gathered.around.handling}" if gathered.around.handling else "",
            f"Made on {made_told(gathered)} from a record whose last action has the seal {gathered.head_digest}.",
        ]
        for row, text in enumerate(one for one in told if one):
            if row:
                sheet.set_row(row, _LINE_HEIGHT * min(_lines_in(text, _WIDTH_OF_ABOUT), _MOST_LINES) + 2)
            sheet.write_string(row, 0, self._held(text), self._format("title" if row == 0 else "about"))
        sheet.set_portrait()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, _ROWS_TO_PRINT)
        sheet.protect("")

    def _number_of_rows(self) -> int:
        return sum(len(one.explore) for one in self._gathered.tenderers)

    def _told_of_length(self) -> str:
        told = []
        if self._too_long:
            what = counted_told(self._too_long, "text is", "texts are")
            told.append(f"{what} too long for a cell of a spreadsheet, and said to be so in their place.")
        if self._not_seen_whole:
            what = counted_told(self._not_seen_whole, "text is", "texts are")
            told.append(f"{what} too long to be seen whole: choose the cell and read it in the bar above the table.")
        return " ".join(told)

    def _told_of_unheld(self) -> str:
        if not self._unheld:
            return ""
        named = ", ".join(character_number(one) for one in sorted(self._unheld))
        return f"What a spreadsheet cannot hold stands by its number in square brackets: {named}."

    def _format(self, kind: str, *, from_right: bool = False) -> "Format":
        found = self._formats.get((kind, from_right))
        if found is None:
            found = self._formats[kind, from_right] = self._made_format(kind, from_right=from_right)
        return found

    def _made_format(self, kind: str, *, from_right: bool) -> "Format":
        roles = palette().roles[PRINTED]
        looks: dict[str, object] = {"text_wrap": True, "valign": "top", "font_size": 11, "font_name": "Calibri"}
        line = {"border": 1, "border_color": roles["edge"]}
        match kind:
            case "title":
                looks |= {"bold": True, "font_size": 16}
            case "head":
                looks |= line | {"bold": True, "bg_color": roles["ink"], "font_color": roles["paper"]}
            case "words":
                # A cell that begins with "=" stays words also where somebody opens it to look and presses Enter.
                looks |= line | {"quote_prefix": True}
            case "to fill":
                looks |= line | {"locked": False, "bg_color": roles["wash"]}
        if from_right:
            looks |= {"reading_order": 2, "align": "right"}
        return self._workbook.add_format(looks)


def _lines_in(text: str, width: int) -> int:
    """Return how many lines a text takes in a cell of this width, rather too many than too few."""
    wide = ((len(one) + sum(unicodedata.east_asian_width(c) in "WF" for c in one)) for one in lines_of(text))
    return sum(max(1, math.ceil(one / (width * _ROOM_LOST))) for one in wide)


def _bears_on(one: GatheredRemark) -> str:
    what = about_told(one)
    return f"{what}: {one.about}" if what else ""
