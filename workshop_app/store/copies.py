"""Other whole copies of a commission that this computer keeps, and reaching them when words are taken back."""

from dataclasses import dataclass

from workshop_app.domain.commission import Commission
from workshop_app.store.backups import Places, back_up, list_backups, remove_backup, what_to_take
from workshop_app.store.commission_file import CommissionFile
from workshop_app.store.errors import FileError


@dataclass(frozen=True, slots=True)
class CopiesReached:
    """What became of the backups when words were taken back.

    Attributes:
        deleted: how many were deleted, since they may hold the words.
        made_anew: how many were made anew afterwards, of the file as it is now.
        left: a sentence for each that could not be reached.
    """

    deleted: int = 0
    made_anew: int = 0
    left: tuple[str, ...] = ()


def reach_copies(file: CommissionFile, places: Places) -> CopiesReached:
    """Delete every backup of an open file that this computer keeps, and take one of the file as it is now.

    Nobody can say of a backup that it does not hold what was taken back without reading all of it; and one that is
    written anew would have another chain of seals than the file. So all of them go.

    Args:
        file: the open file, in which it was taken back.
        places: where this computer keeps backups.
    """
    commission = file.find(Commission)
    if commission is None:
        return CopiesReached()
    deleted, made_anew, left = 0, 0, []
    for backup in list_backups(commission.id, places, near=[file.path]):
        if backup.head is None:
            left.append(f"The backup “{backup.path.name}” in {backup.path.parent} cannot be read.")
            continue
        try:
            remove_backup(backup)
            deleted += 1
        except FileError as error:
            left.append(str(error))
    taking = what_to_take(file, commission.id)
    if deleted and taking is not None:
        try:
            made_anew = int(back_up(taking, places, through=file) is not None)
        except FileError as error:
            left.append(str(error))
    return CopiesReached(deleted, made_anew, tuple(left))
