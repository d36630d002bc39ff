"""The commission file. The only room that speaks SQL."""

from workshop_app.store.checking import Fault, Report, check_file, examine
from workshop_app.store.commission_file import CommissionFile, random_id
from workshop_app.store.connecting import must_be_new
from workshop_app.store.errors import (
    DamagedFileError,
    DoesNotCheckError,
    FileError,
    LockedFileError,
    MisplacedFileError,
    WrongPasswordError,
)
from workshop_app.store.journal import ActionRecord, ChangedRow
from workshop_app.store.keys import Key, new_key
from workshop_app.store.private_copies import has_password, key_for
from workshop_app.store.reading import Reading
from workshop_app.store.recovering import Saved, read_damaged
from workshop_app.store.resting import Reversal
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
    "Key",
    "LockedFileError",
    "MisplacedFileError",
    "Reading",
    "Report",
    "Reversal",
    "Saved",
    "Whereabouts",
    "Writing",
    "WrongPasswordError",
    "check_file",
    "examine",
    "has_password",
    "key_for",
    "must_be_new",
    "new_key",
    "random_id",
    "read_damaged",
]
