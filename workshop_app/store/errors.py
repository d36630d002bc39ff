"""What can be wrong with a file."""

from workshop_app.domain.errors import WorkshopError


class FileError(WorkshopError):
    """A file cannot be opened or written; the sentence names it and says what to do."""


class DamagedFileError(FileError):
    """What a file holds is at fault: it is damaged, altered, or of another kind or version."""
