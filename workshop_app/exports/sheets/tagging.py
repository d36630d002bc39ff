"""Tags for drawn sheets (PDF/UA-1), put into the finished file: reportlab knows of none.

As a sheet is drawn, every line of text is marked in the page's content, and lines that are one text, such as a name in
two lines, are marked as belonging together by ``told``. Here each text becomes an element of the structure, in the
order in which it was drawn, with its words and language; everything else is decoration that a screen reader passes
over. Marks do not lie within each other: some readers lose what comes after the inner one.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from workshop_app.exports.typesetting.languages import language_of

_LINE = re.compile(rb"/Span <</ActualText <FEFF([0-9A-F]*)>>> BDC")
_WHOLE = re.compile(rb"/(P|H1) <</Whole <FEFF([0-9A-F]*)>>> BDC")
_DECORATION = b"/Artifact BMC"


@dataclass(slots=True)
class _Told:
    """A text on a page: its tag, its words, and the numbers of the marks that hold its lines."""

    tag: str
    text: str
    marks: list[int]


@contextmanager
def told(canvas: Canvas, text: str, tag: str = "P") -> Iterator[None]:
    """Mark what is drawn meanwhile as one text, read aloud as ``text``.

    Args:
        canvas: where it is drawn.
        text: the whole of it.
        tag: what it is: ``P``, a paragraph, or ``H1``, a heading.
    """
    canvas.addLiteral(f"/{tag} <</Whole <FEFF{_hexadecimal(text)}>>> BDC")
    yield
    canvas.addLiteral("EMC")


def told_line(text: str) -> str:
    """Return what begins the mark of one line of text; EMC ends it."""
    return f"/Span <</ActualText <FEFF{_hexadecimal(text)}>>> BDC"


def _hexadecimal(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def tag(pdf: pikepdf.Pdf) -> None:
    """Tag a sheet whose lines were marked as it was drawn."""
    root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    document = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document, P=root))
    everything = pikepdf.Array()
    by_page = pikepdf.Array()
    for number, page in enumerate(pdf.pages):
        elements = pikepdf.Array()
        for one in _mark_page(page):
            element = pikepdf.Dictionary(
                Type=pikepdf.Name.StructElem,
                S=pikepdf.Name(f"/{one.tag}"),
                P=document,
                Pg=page.obj,
                K=pikepdf.Array(one.marks),
                ActualText=pikepdf.String(one.text),
            )
            if language := language_of(one.text):
                element.Lang = pikepdf.String(language)
            everything.append(pdf.make_indirect(element))
            for _ in one.marks:
                elements.append(everything[-1])
        page.obj.StructParents = number
        page.obj.Tabs = pikepdf.Name.S
        by_page.append(number)
        by_page.append(pdf.make_indirect(elements))
    document.K = everything
    root.K = pikepdf.Array([document])
    root.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=by_page))
    root.ParentTreeNextKey = len(pdf.pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        about["dc:title"] = str(pdf.docinfo["/Title"])
        about["pdf:Keywords"] = str(pdf.docinfo["/Keywords"])
        about["pdfuaid:part"] = "1"


def _mark_page(page: pikepdf.Page) -> list[_Told]:
    """Number the marks of a page, put all else into marks of decoration, and return the texts on it."""
    texts: list[_Told] = []
    written: list[bytes] = []
    between: list[bytes] = []
    marks = 0
    inside = together = False

    def put_decoration() -> None:
        if any(map(bytes.strip, between)):
            written.extend([_DECORATION, *between, b"EMC"])
        between.clear()

    for line in page.obj.Contents.read_bytes().split(b"\n"):
        if whole := _WHOLE.fullmatch(line.strip()):
            together = True
            texts.append(_Told(whole[1].decode(), _text(whole[2]), []))
        elif one := _LINE.fullmatch(line.strip()):
            put_decoration()
            if not together:
                texts.append(_Told("P", _text(one[1]), []))
            texts[-1].marks.append(marks)
            written.append(b"/Span <</MCID %d/ActualText <FEFF%s>>> BDC" % (marks, one[1]))
            marks += 1
            inside = True
        elif line.strip() == _DECORATION:
            put_decoration()
            written.append(line)
            inside = True
        elif line.strip() == b"EMC" and not inside:
            together = False
        elif line.strip() == b"EMC":
            written.append(line)
            inside = False
        else:
            (written if inside else between).append(line)
    put_decoration()
    page.obj.Contents.write(b"\n".join(written))
    return [one for one in texts if one.marks]


def _text(hexadecimal: bytes) -> str:
    return bytes.fromhex(hexadecimal.decode()).decode("utf-16-be")
