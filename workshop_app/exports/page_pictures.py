"""The pages of a document that was made, drawn as a printer would print them."""

from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.errors import WorkshopError

_MOST_TIMES_AS_HIGH = 4


class NotDrawnError(WorkshopError):
    """The pages of a file cannot be drawn; the sentence says why."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page.

    Attributes:
        number: which it is, from 1.
        count: how many pages the document has.
        width, height: in pixels.
        pixels: blue, green, red and one unused byte for each pixel, row by row.
        stride: bytes from one row to the next.
    """

    number: int
    count: int
    width: int
    height: int
    pixels: bytes
    stride: int


def draw_page(path: Path, number: int, across: int) -> PagePicture:
    """Draw a page of the document at ``path``. One thread at a time may draw.

    Args:
        path: a PDF.
        number: which page, from 1; the nearest there is.
        across: how wide it is drawn, in pixels.

    Raises:
        NotDrawnError: it is not there, cannot be read, or has a password.
    """
    import pypdfium2

    if not path.is_file():
        raise NotDrawnError(f"“{path.name}” is not there any more. Create it again.")
    try:
        with pypdfium2.PdfDocument(path) as document:
            count = len(document)
            number = max(1, min(number, count))
            page = document[number - 1]
            # A page like a ribbon, which is none of ours, would take all the memory there is.
            scale = min(across / page.get_width(), _MOST_TIMES_AS_HIGH * across / page.get_height())
            drawn = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            return PagePicture(number, count, drawn.width, drawn.height, bytes(drawn.buffer), drawn.stride)
    except (pypdfium2.PdfiumError, OSError, ZeroDivisionError) as error:
        if "password" in str(error).lower():
            raise NotDrawnError(
                f"“{path.name}” has a password, so its pages are not shown here. Open it to print, and type the "
                "password there."
            ) from error
        raise NotDrawnError(f"The pages of “{path.name}” cannot be drawn here. Open it to print instead.") from error
