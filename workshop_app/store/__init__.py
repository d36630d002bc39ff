"""The commission file. The only room that speaks SQL."""

from workshop_app.store.checking import Fault, check_file
from workshop_app.store.commission_file import CommissionFile, Writing
from workshop_app.store.journal import ActionRecord, ChangedRow
from workshop_app.store.opening import DamagedFileError, FileError
from workshop_app.store.schema import SCHEMA_VERSION

__all__ = [
    "SCHEMA_VERSION",
    "ActionRecord",
    "ChangedRow",
    "CommissionFile",
    "DamagedFileError",
    "Fault",
    "FileError",
    "Writing",
    "check_file",
]
