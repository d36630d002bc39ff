"""Joining the parts of a document, each a tagged PDF, to one: pages, tags and bookmarks."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_NUMBER_OF_PAGES = re.compile(rb"(?<=<xmpTPg:NPages>)\d+")


def pages_in(part: bytes) -> int:
    """Return how many pages a part has."""
    import pikepdf

    with pikepdf.open(BytesIO(part)) as pdf:
        return len(pdf.pages)


def join(pdf: "pikepdf.Pdf", more: "pikepdf.Pdf") -> None:
    """Put the pages, tags and bookmarks of another tagged PDF after those of ``pdf``, which says of itself what it did.

    Raises:
        KeyError: one of them has no tags or no bookmarks.
    """
    _take_in(pdf, more, len(pdf.pages))


def put_before(pdf: "pikepdf.Pdf", more: "pikepdf.Pdf") -> None:
    """Put the pages, tags and bookmarks of another tagged PDF before those of ``pdf``.

    Raises:
        KeyError: one of them has no tags or no bookmarks.
    """
    _take_in(pdf, more, 0)


def _take_in(pdf: "pikepdf.Pdf", more: "pikepdf.Pdf", at: int) -> None:
    for number, page in enumerate(more.pages, at):
        pdf.pages.insert(number, page)
    tags, bookmarks = (pdf.copy_foreign(more.Root[one]) for one in ("/StructTreeRoot", "/Outlines"))
    _join_tags(pdf.Root.StructTreeRoot, tags, list(pdf.pages)[at : at + len(more.pages)], before=at == 0)
    _join_bookmarks(pdf.Root.Outlines, bookmarks, before=at == 0)
    about = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(_NUMBER_OF_PAGES.sub(b"%d" % len(pdf.pages), about))


def _join_tags(root: Any, more: Any, pages: "Sequence[pikepdf.Page]", *, before: bool) -> None:
    """Put what is tagged on more pages after or before what is; each page and link knows its tags by a number."""
    document = root.K[0]
    for number, element in enumerate(more.K[0].K):
        element.P = document
        document.K.insert(number if before else len(document.K), element)
    shift = int(root.ParentTreeNextKey)
    numbered = list(more.ParentTree.Nums)
    for number, elements in zip(numbered[::2], numbered[1::2], strict=True):
        root.ParentTree.Nums.append(int(number) + shift)
        root.ParentTree.Nums.append(elements)
    root.ParentTreeNextKey = shift + int(more.ParentTreeNextKey)
    for page in pages:
        numbered_here = [(page.obj, "/StructParents"), *((link, "/StructParent") for link in _links(page))]
        for one, name in numbered_here:
            if name in one:
                one[name] = int(one[name]) + shift


def lay_over(pdf: "pikepdf.Pdf", numbers: bytes) -> None:
    """Lay each page of ``numbers`` but the first over the page of its number, as what is no part of its text."""
    import pikepdf

    with pikepdf.open(BytesIO(numbers)) as numbered:
        for page, number in list(zip(pdf.pages, numbered.pages, strict=True))[1:]:
            drawn = pdf.copy_foreign(number.as_form_xobject())
            name = page.add_resource(drawn, pikepdf.Name.XObject, pikepdf.Name("/PageNumber"))
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(b"Q\n/Artifact <</Type/Pagination/Subtype/Footer>> BDC\nq %s Do Q\nEMC\n" % bytes(name))


def _links(page: "pikepdf.Page") -> list[Any]:
    return list(page.obj.get("/Annots", []))


def _marks(bookmarks: Any) -> Iterator[Any]:
    """Go through the bookmarks of the first level."""
    mark = bookmarks.get("/First")
    while mark is not None:
        yield mark
        mark = mark.get("/Next")


def _join_bookmarks(bookmarks: Any, more: Any, *, before: bool) -> None:
    marks = list(_marks(more))
    for mark in marks:
        mark.Parent = bookmarks
    if before:
        marks[-1].Next = bookmarks.First
        bookmarks.First.Prev = marks[-1]
        bookmarks.First = marks[0]
    else:
        bookmarks.Last.Next = marks[0]
        marks[0].Prev = bookmarks.Last
        bookmarks.Last = marks[-1]
    bookmarks.Count = int(bookmarks.Count) + int(more.Count)
