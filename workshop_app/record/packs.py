"""Packs that were handed over."""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import timedelta

from workshop_app.domain.packs import BESIDE_SPECIFICATION, SPECIFICATION, IssuedPack
from workshop_app.domain.times import utc_moment, utc_text
from workshop_app.store import Reading

_A_MINUTE = timedelta(minutes=1)
"""By less clocks are put right all the time."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A pack that was handed over.

    Attributes:
        pack: which, to whom, and when as the clock said.
        set_back: the clock had said a later time before: of the one before it, or, by a minute or more, of anything
            that had been done.
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
    latest = _latest_time_before(file, {recorded.get(one.id, 0) for one in packs})
    told = [
        HandedOver(
            one,
            (last is not None and one.issued_at < last.issued_at)
            or latest[recorded.get(one.id, 0)] >= utc_text(utc_moment(one.issued_at) + _A_MINUTE),
            beside[together(one)] if one.name == SPECIFICATION else 0,
        )
        for one, last in zip(packs, before[:-1], strict=True)
    ]
    return told[::-1]


def _latest_time_before(file: Reading, numbers: Set[int]) -> dict[int, str]:
    """Return the latest time that the clock had said of anything done before each of these actions; "" of nothing."""
    latest, times = "", dict.fromkeys(numbers, "")
    if numbers:
        for one in file.actions():
            if one.seq in times:
                times[one.seq] = latest
            latest = max(latest, one.done_at)
    return times


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
