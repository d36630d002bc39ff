"""Other whole copies of a commission that this computer keeps, and reaching them when words are taken back."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.commission import Commission
from workshop_app.store.backups import Places, back_up, list_backups, remove_backup, what_to_take
from workshop_app.store.commission_file import CommissionFile
from workshop_app.store.errors import FileError
from workshop_app.store.heads import Chain, head_at_rest
from workshop_app.store.private_files import sweep_backups


@dataclass(frozen=True, slots=True)
class CopiesReached:
    """What became of the backups when words were taken back.

    Attributes:
        deleted: how many were deleted, since they may hold the words.
        made_anew: how many were made anew afterwards, of the file as it is now.
        left: a sentence for each backup, and each other copy of the project, that was not reached.
    """

    deleted: int = 0
    made_anew: int = 0
    left: tuple[str, ...] = ()


def reach_copies(file: CommissionFile, places: Places) -> CopiesReached:
    """Delete every backup of an open file that this computer keeps, and take one of the file as it is now.

    Nobody can say of a backup that it does not hold what was taken back without reading all of it; and one that is
    written anew would have another chain of seals than the file. So all of them go, once the new one is there, so that
    there is always one. None is taken of a file whose free space may still hold a piece of the words. A backup that has
    what this file has not is of another copy, which has perhaps no other: it is left, and told of, as are the other
    copies themselves.

    Args:
        file: the open file, in which it was taken back.
        places: where this computer keeps backups.
    """
    commission = file.find(Commission)
    if commission is None:
        return CopiesReached()
    deleted, left = 0, []
    chain = Chain(file.db.conn)
    old = list_backups(commission.id, places, near=[file.path])
    to_go = [one for one in old if one.head is not None and chain.holds(one.head)]
    new, why_not = _taken_anew(file, commission.id, places) if to_go else (False, "")
    for folder in {one.path.parent for one in old}:
        sweep_backups(folder, at_once=True)
    for backup in old:
        if backup.head is None:
            left.append(f"The backup “{backup.path.name}” in {backup.path.parent} cannot be read.")
            continue
        if backup not in to_go:
            left.append(
                f"The backup “{backup.path.name}” in {backup.path.parent} is of another copy of this project, which "
                "went a different way, and may contain it. It was left: delete it on Home, or by hand, once nobody "
                "needs "
                "it."
            )
            continue
        try:
            remove_backup(backup)
            deleted += 1
        except FileError as error:
            left.append(str(error))
    if why_not and deleted and not file.still_to_be_wiped:
        # There may be room now.
        new, why_not = _taken_anew(file, commission.id, places)
    if why_not:
        left.append(why_not)
    left += [
        f"“{path.name}” in {path.parent} is another copy of this project, and may contain it. Open it and take it back "
        "there too, or delete it."
        for path in _other_copies(file, commission.id, places, {one.path.resolve() for one in old})
    ]
    return CopiesReached(deleted, int(new), tuple(left))


def _other_copies(file: CommissionFile, commission_id: str, places: Places, backups: Collection[Path]) -> list[Path]:
    """Return the other copies of a project that are known of: where it was opened here, and beside the file."""
    here = file.path.resolve()
    known = places.files(commission_id)
    beside = [one for one in here.parent.glob("*.workshop") if not one.name.startswith(".")]
    found: list[Path] = []
    for path in dict.fromkeys(one.resolve() for one in (*known, *sorted(beside))):
        if path == here or path in backups or not path.is_file() or path.samefile(here):
            continue
        try:
            is_one = head_at_rest(path).commission_id == commission_id
        except FileError:
            # What cannot be read, for want of its password, say, was opened here as this project all the same.
            is_one = path in known
        if is_one:
            found.append(path)
    return found


def _taken_anew(file: CommissionFile, commission_id: str, places: Places) -> tuple[bool, str]:
    """Take a backup of the file as it is now; return whether one was, and a sentence on why not."""
    taking = what_to_take(file, commission_id)
    if taking is None:
        return False, ""
    if file.still_to_be_wiped:
        return False, "No new backup was made: free space in the file is wiped first, when it is opened next."
    try:
        return back_up(taking, places, through=file) is not None, ""
    except FileError as error:
        return False, str(error)
