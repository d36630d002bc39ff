"""What can go wrong with a sheet."""

from workshop_app.domain.errors import WorkshopError


class SheetError(WorkshopError):
    """A sheet could not be drawn; the commission file is as it was."""
