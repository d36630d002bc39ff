"""Packs that were handed over."""

from dataclasses import dataclass

from workshop_app.domain.packs import IssuedPack
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A pack that was handed over.

    Attributes:
        pack: which, to whom, and when as the clock said.
        set_back: the clock said a later time of the one before it: it had been set back in between.
    """

    pack: IssuedPack
    set_back: bool


def handed_over(file: Reading) -> list[HandedOver]:
    """Return the packs that were handed over, the latest first, whatever the clock said."""
    recorded = file.when_given(IssuedPack, "issued_at")
    packs = sorted(file.all(IssuedPack), key=lambda one: (recorded.get(one.id, 0), one.issued_at))
    before: list[IssuedPack | None] = [None, *packs]
    told = [
        HandedOver(one, last is not None and one.issued_at < last.issued_at)
        for one, last in zip(packs, before[:-1], strict=True)
    ]
    return told[::-1]
