"""Packs that were handed over."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workshop_app.domain.packs import BESIDE_SPECIFICATION, SPECIFICATION, IssuedPack
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A pack that was handed over.

    Attributes:
        pack: which, to whom, and when as the clock said.
        set_back: the clock said a later time of the one before it: it had been set back in between.
        beside: how many files went with it that lay beside it, and had no password.
    """

    pack: IssuedPack
    set_back: bool
    beside: int = 0


def handed_over(file: Reading) -> list[HandedOver]:
    """Return the packs that were handed over, the latest first, whatever the clock said."""
    recorded = file.when_given(IssuedPack, "issued_at")
    every = sorted(file.all(IssuedPack), key=lambda one: (recorded.get(one.id, 0), one.issued_at))

    def together(one: IssuedPack) -> tuple[int, str, str]:
        return recorded.get(one.id, 0), one.issued_at, one.issued_to

    beside = Counter(together(one) for one in every if one.name == BESIDE_SPECIFICATION)
    packs = [one for one in every if one.name != BESIDE_SPECIFICATION]
    before: list[IssuedPack | None] = [None, *packs]
    told = [
        HandedOver(
            one,
            last is not None and one.issued_at < last.issued_at,
            beside[together(one)] if one.name == SPECIFICATION else 0,
        )
        for one, last in zip(packs, before[:-1], strict=True)
    ]
    return told[::-1]


def handed_over_before(file: Reading, pack: str, head_digest: str) -> list[IssuedPack]:
    """Return what was handed over of a pack before one was made of a state of the record, the first one first.

    Args:
        file: the open file.
        pack: the name of the pack.
        head_digest: the seal of the last action of that state, as the pack prints it.
    """
    made_after = next((one.seq for one in file.actions() if one.digest == head_digest), None)
    numbers = file.when_given(IssuedPack, "issued_at")
    issued = sorted(file.all(IssuedPack, name=pack), key=lambda one: (numbers.get(one.id, 0), one.issued_at))
    earlier = (one for one in issued if made_after is None or numbers.get(one.id, 0) <= made_after)
    return [one for one in earlier if one.head_digest != head_digest]


def version_from(before: Sequence[IssuedPack]) -> int:
    """Return which version a pack is, of which these were handed over before: copies of one state are one version."""
    return 1 + len({one.head_digest for one in before})
