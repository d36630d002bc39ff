"""What may be told of who uses the present service, one like it, or none, so that nobody can be told apart by it."""

from collections.abc import Sequence

from workshop_app.domain.people import UsesService

_FEWEST = 5
"""From so many people on they are counted; below it is only told which kinds were there."""
_WHO = {
    UsesService.PRESENT: "use the present service",
    UsesService.SIMILAR: "use a similar one",
    UsesService.NONE: "use none",
}

_ONE = {
    UsesService.PRESENT: "uses the present service",
    UsesService.SIMILAR: "uses a similar one",
    UsesService.NONE: "uses none",
}


def uses_told(uses: Sequence[UsesService | None]) -> str:
    """Return a sentence on which service the young people who took part use; "" where it proves nothing.

    Args:
        uses: what each who took part said; None for one whom nobody asked.
    """
    asked = [one for one in uses if one is not None]
    if not asked:
        return ""
    if len(uses) >= _FEWEST:
        counts = [f"{asked.count(kind)} {who}" for kind, who in _WHO.items()]
        left = len(uses) - len(asked)
        not_asked = f"; {left} {'was' if left == 1 else 'were'} not asked" if left else ""
        return f"Of the {len(uses)} young people who took part, {counts[0]}, {counts[1]}, {counts[2]}{not_asked}."
    missing = [kind for kind in _WHO if kind not in asked]
    if not missing:
        return "All three kinds were there: young people who use the present service, a similar one, and none."
    if len(asked) < len(uses):
        return ""
    return f"Nobody was there who {' or who '.join(_ONE[kind] for kind in missing)}."
