"""Links from one part of a document to a place in another, made once the parts are joined."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

Place = tuple[int, float]
"""The page of a marked place, from 1, and how far down it is, in points."""

_TO_PLACE = "place:"
"""How the address of such a link begins in a part that was set by itself; what follows is the name of the place."""


def link_to_places(pdf: "pikepdf.Pdf", places: Mapping[str, Place]) -> None:
    """Have each link that was set to the name of a place lead there.

    Args:
        pdf: a joined document.
        places: the place of each name.
    """
    import pikepdf

    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            address = str(link.A.get("/URI", "")) if "/A" in link else ""
            if not address.startswith(_TO_PLACE):
                continue
            number, down = places[address.removeprefix(_TO_PLACE)]
            to = pdf.pages[number - 1]
            del link["/A"]
            link.Dest = pikepdf.Array([to.obj, pikepdf.Name.XYZ, None, float(to.mediabox[3]) - down, None])
            link.Contents = pikepdf.String(f"page {number}")
