"""Joining the parts of a document, each a tagged PDF, to one: pages, tags and bookmarks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_NUMBER_OF_PAGES = re.compile(rb"(?<=<xmpTPg:NPages>)\d+")


@dataclass(frozen=True, slots=True)
class Extent:
    """How much there is of a document: of parts, of pages and of bookmarks of the first level."""

    parts: int = 0
    pages: int = 0
    bookmarks: int = 0

    def __add__(self, other: "Extent") -> "Extent":
        """Return how much two of them are."""
        return Extent(self.parts + other.parts, self.pages + other.pages, self.bookmarks + other.bookmarks)


def extent_of(part: "pikepdf.Pdf") -> Extent:
    """Return how much there is of a part.

    Raises:
        AttributeError: it has no bookmarks.
    """
    return Extent(1, len(part.pages), len(list(_marks(part.Root.Outlines))))


def begun_with(part: "pikepdf.Pdf") -> "pikepdf.Pdf":
    """Return a part, a tagged PDF, as a document that others can be put into."""
    import pikepdf

    root = part.Root.StructTreeRoot
    element = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document, P=root, K=[])
    document, held = part.make_indirect(element), root.K[0]
    root.K = [document]
    _put_element_into(document, held, 0)
    return part


def put_into(pdf: "pikepdf.Pdf", more: "pikepdf.Pdf", after: Extent) -> None:
    """Put the pages, tags and bookmarks of another tagged PDF into ``pdf``, after so much of it."""
    for number, page in enumerate(more.pages, after.pages):
        pdf.pages.insert(number, page)
    tags, bookmarks = (pdf.copy_foreign(more.Root[one]) for one in ("/StructTreeRoot", "/Outlines"))
    pages = list(pdf.pages)[after.pages : after.pages + len(more.pages)]
    _put_tags_into(pdf.Root.StructTreeRoot, tags, pages, after.parts)
    _put_bookmarks_into(pdf.Root.Outlines, bookmarks, after.bookmarks)
    about = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(_NUMBER_OF_PAGES.sub(b"%d" % len(pdf.pages), about))


def _put_element_into(document: Any, held: Any, after: int) -> None:
    """Put the element that holds a part's after so many others, as one that is only there to hold them (NonStruct).

    To give each of the thousands that it holds another parent would take a tenth of the time of joining.
    """
    import pikepdf

    held.S, held.P = pikepdf.Name.NonStruct, document
    document.K.insert(after, held)


def _put_tags_into(root: Any, more: Any, pages: "Sequence[pikepdf.Page]", after: int) -> None:
    """Put what is tagged on more pages after so many parts; each page and link knows its tags by a number."""
    _put_element_into(root.K[0], more.K[0], after)
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

    before = pdf.make_stream(b"q\n")
    after = pdf.make_stream(b"\nQ\n/Artifact <</Type/Pagination/Subtype/Footer>> BDC\nq /PageNumber Do Q\nEMC\n")
    with pikepdf.open(BytesIO(numbers)) as numbered:
        for page, number in list(zip(pdf.pages, numbered.pages, strict=True))[1:]:
            drawn = pdf.copy_foreign(number.as_form_xobject())
            page.add_resource(drawn, pikepdf.Name.XObject, pikepdf.Name.PageNumber)
            page.obj.Contents = pikepdf.Array([before, page.obj.Contents, after])


def _links(page: "pikepdf.Page") -> list[Any]:
    return list(page.obj.get("/Annots", []))


def _marks(bookmarks: Any) -> Iterator[Any]:
    """Go through the bookmarks of the first level."""
    mark = bookmarks.get("/First")
    while mark is not None:
        yield mark
        mark = mark.get("/Next")


def _put_bookmarks_into(bookmarks: Any, more: Any, after: int) -> None:
    """Put more bookmarks after so many; each knows the one before and the one after it."""
    marks = list(_marks(bookmarks))
    new = list(_marks(more))
    for mark in new:
        mark.Parent = bookmarks
    marks[after:after] = new
    bookmarks.First, bookmarks.Last = marks[0], marks[-1]
    for one, following in pairwise(marks):
        one.Next, following.Prev = following, one
    bookmarks.Count = int(bookmarks.Count) + int(more.Count)
