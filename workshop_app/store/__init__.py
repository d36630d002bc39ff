"""The commission file. The only room that speaks SQL."""

from workshop_app.store.checking import Fault, Report, check_file, examine
from workshop_app.store.commission_file import CommissionFile, random_id
from workshop_app.store.connecting import must_be_new
from workshop_app.store.errors import DamagedFileError, DoesNotCheckError, FileError, MisplacedFileError
from workshop_app.store.journal import ActionRecord, ChangedRow
from workshop_app.store.reading import Reading
from workshop_app.store.recovering import Saved, read_damaged
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
    "Saved",
    "Whereabouts",
    "Writing",
    "check_file",
    "examine",
    "must_be_new",
    "random_id",
    "read_damaged",
]
