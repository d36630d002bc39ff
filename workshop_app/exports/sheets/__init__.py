"""Sheets that are drawn, each thing at its place: the certificates, as PDF made by reportlab."""

from workshop_app.domain.errors import WorkshopError
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.sheets.errors import SheetError

__all__ = ["SheetError", "certificates"]


def certificates(gathered: Gathered) -> bytes:
    """Return a PDF with one A4 page, landscape, for each certificate awarded.

    Raises:
        WorkshopError: none has been awarded.
        SheetError: a text is too long for its page.
    """
    from workshop_app.exports.sheets.certificate import draw_certificates

    if not gathered.certificates:
        raise WorkshopError(
            "No certificates have been awarded yet: award them to the young people first, then export again."
        )
    return draw_certificates(gathered.certificates, gathered.made_at)
