"""Sheets that are drawn, each thing at its place, as PDF made by reportlab: certificates, a sort on paper, recovery."""

import sys
from types import ModuleType

from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.receipts import Receipt
from workshop_app.exports.gathered import Gathered, GatheredPaperSort
from workshop_app.exports.sheets.errors import SheetError

__all__ = ["SheetError", "category_sheet", "certificates", "inset_certificates", "receipt", "sort_cards"]

# reportlab would else run what it finds in two hidden files of the home folder, and fails where that is none.
for _foreign in ("reportlab_mods", "reportlab_settings"):
    sys.modules.setdefault(_foreign, ModuleType(_foreign))


def certificates(gathered: Gathered) -> bytes:
    """Return a PDF with one A4 page, landscape, for each certificate awarded.

    Raises:
        WorkshopError: none has been awarded.
        SheetError: a text is too long for its page.
    """
    return _certificates(gathered, inset=False)


def inset_certificates(gathered: Gathered) -> bytes:
    """Return the certificates with nothing near the edge of the paper and no ground, for office printers.

    Raises:
        WorkshopError: none has been awarded.
        SheetError: a text is too long for its page.
    """
    return _certificates(gathered, inset=True)


def _certificates(gathered: Gathered, *, inset: bool) -> bytes:
    from workshop_app.exports.sheets.certificate import draw_certificates

    if not gathered.certificates:
        raise WorkshopError(
            "No certificates have been awarded yet. Award them under “Project details”, “Certificates”, "
            "then create this again."
        )
    return draw_certificates(gathered.certificates, gathered.band, gathered.made_at, inset=inset, logo=gathered.logo_at)


def sort_cards(gathered: Gathered) -> bytes:
    """Return a PDF of numbered cards to cut out, for the group's latest sort.

    Raises:
        WorkshopError: there is no sort, or no words are up.
    """
    from workshop_app.exports.sheets.paper_sort import draw_cards

    return draw_cards(_paper_sort(gathered), gathered.made_at)


def category_sheet(gathered: Gathered) -> bytes:
    """Return a PDF with a box for each category of the group's latest sort, to write numbers into.

    Raises:
        WorkshopError: there is no sort, or no words are up.
    """
    from workshop_app.exports.sheets.paper_sort import draw_category_sheet

    return draw_category_sheet(_paper_sort(gathered), gathered.made_at)


def _paper_sort(gathered: Gathered) -> GatheredPaperSort:
    if gathered.paper_sort is None:
        raise WorkshopError("There are no cards to print yet. Put words up and begin a sort, then create this again.")
    if not gathered.paper_sort.cards:
        raise WorkshopError(
            "There are no cards to print yet: no words are up, or all were left out when you checked what leaves. Put "
            "words up, or keep some there, then create this again."
        )
    return gathered.paper_sort


def receipt(of: Receipt, made_at: str) -> bytes:
    """Return a PDF of the receipt for words that were taken back.

    Args:
        of: what it says.
        made_at: UTC, ISO 8601.
    """
    from workshop_app.exports.sheets.taken_back import draw_receipt

    return draw_receipt(of, made_at)
