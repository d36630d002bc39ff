"""Joining the parts of a document, each a tagged PDF, to one: pages, tags, bookmarks, and where its contents lead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

LEADS = "https://in-their-words.invalid/"
"""Where an entry of the contents leads until the parts are joined: this, a part and a heading of it, from 0."""

_NUMBER_OF_PAGES = re.compile(rb"(?<=<xmpTPg:NPages>)\d+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the first level: what it says, and on which page of its part, from 0."""

    title: str
    page: int


def pages_and_headings(part: bytes) -> tuple[int, list[Heading]]:
    """Return how many pages a part has, and its headings of the first level."""
    import pikepdf

    with pikepdf.open(BytesIO(part)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return len(pdf.pages), [
            Heading(str(mark.Title), numbers[mark.Dest[0].objgen]) for mark in _marks(pdf.Root.Outlines)
        ]


def joined(parts: Sequence[bytes]) -> bytes:
    """Return one tagged PDF of all the parts, in order; what it says of itself is what the first says."""
    import pikepdf

    finished = BytesIO()
    with pikepdf.open(BytesIO(parts[0])) as pdf:
        headings = [list(_marks(pdf.Root.Outlines))]
        first_pages = list(pdf.pages)
        for part in parts[1:]:
            with pikepdf.open(BytesIO(part)) as more:
                before = len(pdf.pages)
                pdf.pages.extend(more.pages)
                tags, bookmarks = (pdf.copy_foreign(more.Root[one]) for one in ("/StructTreeRoot", "/Outlines"))
            _join_tags(pdf.Root.StructTreeRoot, tags, list(pdf.pages)[before:])
            headings.append(list(_marks(bookmarks)))
            _join_bookmarks(pdf.Root.Outlines, bookmarks)
        _join_contents(first_pages, headings)
        about = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(_NUMBER_OF_PAGES.sub(b"%d" % len(pdf.pages), about))
        pdf.save(finished, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return finished.getvalue()


def _join_tags(root: Any, more: Any, pages: "Sequence[pikepdf.Page]") -> None:
    """Put what is tagged on more pages behind what is; each page and link knows its tags by a number."""
    document = root.K[0]
    for element in more.K[0].K:
        element.P = document
        document.K.append(element)
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


def _links(page: "pikepdf.Page") -> list[Any]:
    return list(page.obj.get("/Annots", []))


def _marks(bookmarks: Any) -> Iterator[Any]:
    """Go through the bookmarks of the first level."""
    mark = bookmarks.get("/First")
    while mark is not None:
        yield mark
        mark = mark.get("/Next")


def _join_bookmarks(bookmarks: Any, more: Any) -> None:
    marks = list(_marks(more))
    for mark in marks:
        mark.Parent = bookmarks
    bookmarks.Last.Next = marks[0]
    marks[0].Prev = bookmarks.Last
    bookmarks.Last = marks[-1]
    bookmarks.Count = int(bookmarks.Count) + int(more.Count)


def _join_contents(pages: "Sequence[pikepdf.Page]", headings: Sequence[Sequence[Any]]) -> None:
    """Have each entry of the contents lead to its heading."""
    import pikepdf

    for page in pages:
        for link in _links(page):
            address = str(link.A.get("/URI", "")) if "/A" in link else ""
            if address.startswith(LEADS):
                part, heading = map(int, address.removeprefix(LEADS).split("/"))
                mark = headings[part][heading]
                del link["/A"]
                link.Dest = mark.Dest
                link.Contents = pikepdf.String(str(mark.Title))
