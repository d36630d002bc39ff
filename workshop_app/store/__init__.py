"""The commission file. The only room that speaks SQL."""

from workshop_app.store.checking import Fault, Report, check_file, examine
from workshop_app.store.commission_file import CommissionFile
from workshop_app.store.errors import DamagedFileError, DoesNotCheckError, FileError, MisplacedFileError
from workshop_app.store.journal import ActionRecord, ChangedRow
from workshop_app.store.reading import Reading
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.whereabouts import Whereabouts
from workshop_app.store.writing import Acting, Writing

__all__ = [
    "SCHEMA_VERSION",
    "Acting",
    "ActionRecord",
    "ChangedRow",
    "CommissionFile",
    "DamagedFileError",
    "DoesNotCheckError",
    "Fault",
    "FileError",
    "MisplacedFileError",
    "Reading",
    "Report",
    "Whereabouts",
    "Writing",
    "check_file",
    "examine",
]
