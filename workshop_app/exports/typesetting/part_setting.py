"""One part of a document, set by typst: words and a template in, a tagged PDF out."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, NoReturn

from workshop_app.data import data_folder
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.times import utc_moment
from workshop_app.exports.typesetting.copied import opened_with_copied_lines
from workshop_app.exports.typesetting.laying import Laid, Outline
from workshop_app.exports.typesetting.linking import Place
from workshop_app.exports.typesetting.parting import MOST, Tree
from workshop_app.exports.typesetting.words import SetApart

if TYPE_CHECKING:
    import pikepdf
    import typst

STEADY: Tree = {"steady": True}
"""Told to a template: each number of a page that it refers to takes the same room, so that none moves anything."""

_UNDRAWN = re.compile(r'the text (?:contains the disallowed codepoint )?`"((?:[^"\\]|\\.)*)"`')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
_UNSETTLED = re.compile("did not converge")
_CAME_TO_GRIEF = "PanicException"
"""How Python is told that typst met with a fault of its own; the class has no name that could be imported."""
_CARRIER = "x"
_COMMON_MARKS = "\u036f"
_ATTEMPTS = 12
_KEPT = 10
_remembered = 0.0


class DocumentError(WorkshopError):
    """A document could not be laid out; the commission file is as it was."""


@dataclass(frozen=True, slots=True)
class SetPart:
    """A part that was set, and what there is to know of it.

    Attributes:
        pdf: as typst made it.
        laid: what it was made of; with all characters in it, by now, that no font on this machine can draw.
        pages: how many it has.
        places: each marked place that was looked up, by its name; pages count from the part's own first.
        settled: the pages that it refers to by their numbers are those; where a number is wider than another, it can
            move what it refers to, which moves it back.
    """

    pdf: bytes
    laid: Laid
    pages: int
    places: dict[str, Place]
    settled: bool

    def opened(self) -> "pikepdf.Pdf":
        """Return it as a PDF in which lines that have to carry their own text do; that takes a while."""
        return opened_with_copied_lines(self.pdf, self.laid.marks)


@dataclass(frozen=True, slots=True)
class PartSetter:
    """Sets the parts of one document, each by itself and in any order; several threads may at once."""

    outline: Outline

    def set(self, number: int, laid: Laid, manner: Tree, *, places: bool = False) -> SetPart:
        """Return one part, set.

        Args:
            number: which it is.
            laid: it, laid out.
            manner: what else the template is told, of numbers of pages.
            places: look up where the marked places are.

        Raises:
            DocumentError: typst refused it, or came to grief over it whatever is set by itself.
        """
        import typst

        resources = data_folder("resources")
        for _ in range(_ATTEMPTS):
            try:
                compiler = typst.Compiler(
                    resources / "documents" / f"{self.outline.template}.typ",
                    root=resources,
                    font_paths=_fonts(),
                    sys_inputs={"data": laid.text, "manner": json.dumps(manner)},
                )
                moment = int(utc_moment(self.outline.made_at).timestamp())
                pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
                assert isinstance(pdf, bytes)
                settled = not any(_UNSETTLED.search(one.message) for one in warnings)
                marked = json.loads(compiler.query("<place>", field="value")) if places else []
            except typst.TypstError as error:
                found = _least_undrawn(_undrawn_in(error.diagnostic)) - laid.undrawn
                if not found:
                    raise DocumentError(
                        f"This document could not be laid out ({error.message}). Nothing was changed in the file."
                    ) from error
                laid = self.outline.laid_again(number, laid.undrawn | found, laid.apart)
            except BaseException as error:
                if type(error).__name__ != _CAME_TO_GRIEF:
                    raise
                if laid.apart is SetApart.CHARACTERS:
                    raise DocumentError(
                        "This document could not be laid out: the part of the app that sets type came to grief over "
                        "what stands in it, maybe a rare mix of scripts or signs. Nothing was changed in the file."
                    ) from error
                laid = self.outline.laid_again(number, laid.undrawn, SetApart(laid.apart + 1))
            else:
                found_at = {name: (page, down) for name, page, down in marked}
                return SetPart(pdf, laid, _pages_of(pdf), found_at, settled)
        raise DocumentError(
            "This document holds too many characters that no font on this machine can draw. Nothing was changed in "
            "the file; try on a machine with more fonts."
        )


def _pages_of(pdf: bytes) -> int:
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def never_settled() -> NoReturn:
    """Say that the pages of a document never are those that it says.

    Raises:
        DocumentError: it does.
    """
    raise DocumentError(
        "This document could not be laid out: the pages that it refers to did not stay where they were. Nothing was "
        "changed in the file."
    )


def numbers_of_pages(pages: int) -> bytes:
    """Return a PDF of so many pages on which nothing stands but their numbers."""
    import typst

    resources = data_folder("resources")
    return typst.compile(
        resources / "documents" / "page-numbers.typ",
        root=resources,
        font_paths=_fonts(),
        sys_inputs={"pages": str(pages)},
        format="pdf",
        pdf_tags=False,
    )


def make_room(kilobytes: float) -> None:
    """Have typst forget what it set, where that and what comes next are more than a part may be.

    It remembers a document until it has set ten others. To go through what it remembers takes about as long as to set
    a page, so that is done only where it is needed, and while nothing is being set.

    Args:
        kilobytes: about how many it takes to set what comes next.
    """
    import typst

    global _remembered
    if _remembered and _remembered + kilobytes > MOST:
        for _ in range(_KEPT + 1):
            typst.compile(b"", format="pdf", font_paths=_no_fonts())
        _remembered = 0.0
    # Looked up before any thread asks for them: two that did so at once would each look them up.
    _fonts()
    _remembered += kilobytes


@cache
def _fonts() -> "typst.Fonts":
    """Return our fonts and, for what they cannot draw, the machine's; looked up once."""
    import typst

    return typst.Fonts(
        include_system_fonts=True,
        include_embedded_fonts=False,
        font_paths=[data_folder("resources") / "fonts"],
    )


@cache
def _no_fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)


def _least_undrawn(found: set[str]) -> set[str]:
    """Return which of the characters that typst could not draw have to be named.

    Of a letter with marks typst draws all from one font; where none has them all, it says so of each. Were they all
    believed, an E with a circle around it would have every E of a pack named instead of drawn. So those come first that
    cannot be drawn by themselves, then the rarest kind of mark, and letters last.
    """
    import typst

    marks = [one for one in found if unicodedata.category(one)[0] == "M"]
    if not marks:
        return found
    alone = [f'#text("{_CARRIER if one in marks else ""}\\u{{{ord(one):x}}}")' for one in sorted(found)]
    source = "\n\n".join(['#set document(title: "x")', *alone])
    try:
        typst.compile(source.encode(), font_paths=_fonts(), pdf_standards=["ua-1"], format="pdf")
    except typst.TypstError as error:
        if by_themselves := (_undrawn_in(error.diagnostic) & found) - {_CARRIER}:
            return by_themselves
    around = {one for one in marks if unicodedata.category(one) == "Me"}
    return around or {one for one in marks if one > _COMMON_MARKS} or set(marks)


def _undrawn_in(diagnostic: str) -> set[str]:
    """Return the characters that typst says no font can draw.

    Typst names what belongs together as one; of such a group the letters everybody can draw are left out.
    """
    found: set[str] = set()
    for quoted in _UNDRAWN.findall(diagnostic):
        group = _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else _ESCAPED.get(m[2], m[2]), quoted)
        found.update(c for c in group if not c.isascii() or len(group) == 1)
    return found
