"""Words and a template in, a tagged PDF out, by typst."""

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from workshop_app.data import data_folder
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.times import utc_moment
from workshop_app.exports.documents.copied import marked_lines, with_copied_text
from workshop_app.exports.documents.joining import LEADS, Heading, joined, pages_and_headings
from workshop_app.exports.documents.parting import Tree
from workshop_app.exports.documents.words import laid_out, named_characters

if TYPE_CHECKING:
    import typst

_UNDRAWN = re.compile(r'the text (?:contains the disallowed codepoint )?`"((?:[^"\\]|\\.)*)"`')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
_CARRIER = "x"
_COMMON_MARKS = "\u036f"
_ATTEMPTS = 12
_KEPT = 10


class DocumentError(WorkshopError):
    """A document could not be laid out; the commission file is as it was."""


def set_document(template: str, parts: Sequence[Tree], made_at: str) -> bytes:
    """Return the PDF (PDF/UA-1) that ``resources/documents/TEMPLATE.typ`` makes of ``parts``, one after the other.

    What no font on this machine can draw is named where it stands, and listed in the data's ``named``. Of several
    parts each is set twice, since the number of all pages stands on every page; no more than one is in memory.

    Args:
        template: the template's name, without ``.typ``.
        parts: the data of each part; words in it are ``Spoken`` or ``Inline`` and reach the template as data, never
            as markup.
        made_at: UTC, ISO 8601; the time in the file's properties.

    Raises:
        DocumentError: typst refused the document.
    """
    setter = _Setter(template, made_at, parts)
    whole = {"first_page": 1, "pages": None, "contents": None}
    if len(parts) == 1:
        return setter.set(parts[0] | whole)
    counted = [pages_and_headings(setter.set(part | whole, to_count=True)) for part in parts]
    for _ in range(_ATTEMPTS):
        numbered = _numbered(counted)
        first = setter.set(parts[0] | numbered[0])
        # The contents stand in the first part, and may make it longer than it was without.
        if (again := pages_and_headings(first)) == counted[0]:
            break
        counted[0] = again
    return joined([first, *(setter.set(part | about) for part, about in zip(parts[1:], numbered[1:], strict=True))])


def _numbered(counted: Sequence[tuple[int, Sequence[Heading]]]) -> list[Tree]:
    """Return what each part has to know of the others: its first page, the number of all pages, and the contents."""
    first_pages = list(accumulate((pages for pages, _ in counted), initial=1))
    contents = [
        {"title": one.title, "page": first_page + one.page, "leads": f"{LEADS}{part}/{place}"}
        for part, ((_, headings), first_page) in enumerate(zip(counted, first_pages, strict=False))
        for place, one in enumerate(headings)
    ]
    return [{"first_page": one, "pages": first_pages[-1] - 1, "contents": contents} for one in first_pages[:-1]]


class _Setter:
    """Sets the parts of one document, and remembers which characters no font draws."""

    def __init__(self, template: str, made_at: str, parts: Sequence[Tree]) -> None:
        self._template = template
        self._made_at = made_at
        self._parts = parts
        self._undrawn: set[str] = set()

    def set(self, tree: Tree, *, to_count: bool = False) -> bytes:
        """Return one part as PDF; ``to_count``: only its pages are counted.

        Raises:
            DocumentError: typst refused it.
        """
        import typst

        resources = data_folder("resources")
        for _ in range(_ATTEMPTS):
            data = laid_out(tree, self._undrawn) | {"named": self._named() if "end" in tree["opens"] else []}
            copied = marked_lines(data)
            try:
                pdf = typst.compile(
                    resources / "documents" / f"{self._template}.typ",
                    root=resources,
                    font_paths=_fonts(),
                    sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                    pdf_standards=["ua-1"],
                    format="pdf",
                    timestamp=int(utc_moment(self._made_at).timestamp()),
                )
            except typst.TypstError as error:
                _let_go()
                found = _least_undrawn(_undrawn_in(error.diagnostic)) - self._undrawn
                if not found:
                    raise DocumentError(
                        f"This document could not be laid out ({error.message}). Nothing was changed in the file."
                    ) from error
                self._undrawn |= found
            else:
                _let_go()
                return pdf if to_count else with_copied_text(pdf, copied)
        raise DocumentError(
            "This document holds too many characters that no font on this machine can draw. Nothing was changed in "
            "the file; try on a machine with more fonts."
        )

    def _named(self) -> list[str]:
        return named_characters(self._parts, self._undrawn)


@cache
def _fonts() -> "typst.Fonts":
    """Return our fonts and, for what they cannot draw, the machine's; looked up once."""
    import typst

    return typst.Fonts(
        include_system_fonts=True,
        include_embedded_fonts=False,
        font_paths=[data_folder("resources") / "fonts"],
    )


def _let_go() -> None:
    """Free what typst remembers of a document: it keeps that until it has set ten others, and a pack is large."""
    import typst

    for _ in range(_KEPT + 1):
        typst.compile(b"", format="pdf", font_paths=_no_fonts())


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
