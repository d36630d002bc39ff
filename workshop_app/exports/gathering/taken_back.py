"""Gathers what was taken back, by the ids under which earlier copies may hold it."""

from workshop_app.exports.gathered import GatheredTakenBack
from workshop_app.exports.gathering.basis import Basis
from workshop_app.record.taking_back import taken_back


def taken_back_since(basis: Basis) -> list[GatheredTakenBack]:
    """Gather what is in no copy any more because it was taken back, in the order of the ids: nobody tells what it was.

    What was taken back before any copy was made is among it: the file does not know every copy.
    """
    return [GatheredTakenBack(id=one) for one in sorted(map(basis.outside, taken_back(basis.file)))]
