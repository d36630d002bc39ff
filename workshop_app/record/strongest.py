"""Whether it was asked whom each found strongest, and what became of the paper on it."""

from workshop_app.domain.feedback import Strongest, StrongestOffer
from workshop_app.domain.sessions import Activity
from workshop_app.record.settings import asks_strongest
from workshop_app.store import Reading


def asked_whom_strongest(file: Reading) -> set[str]:
    """Return the ids of the sessions in which it was asked: its activity began, or somebody answered."""
    begun = {one.session_id for one in file.all(Activity) if one.started_at is not None and asks_strongest(one)}
    return begun | {one.session_id for one in file.all(Strongest)}


def told_back(file: Reading) -> list[StrongestOffer]:
    """Return the offers of which young people were told what became of them, in the order in which they were made."""
    return [one for one in file.all(StrongestOffer) if one.outcome is not None and one.told_back_on]
