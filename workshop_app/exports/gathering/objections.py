"""Gathers the objections that were raised, and what was answered."""

from workshop_app.domain.tendering import Objection
from workshop_app.exports.gathered import GatheredObjection
from workshop_app.exports.gathering.basis import Basis


def objections(basis: Basis) -> list[GatheredObjection]:
    """Gather the objections in the order in which they were recorded."""
    tenderers = {one.id: one.name for one in basis.tenderers}
    return [
        GatheredObjection(
            id=basis.outside(one.id),
            raised_on=one.raised_on,
            raised_by=one.raised_by,
            tenderer=tenderers[one.tenderer_id] if one.tenderer_id else "",
            tenderer_number=basis.tenderer_numbers[one.tenderer_id] if one.tenderer_id else None,
            wording=one.wording,
            answer=one.answer,
            answered_by=one.answered_by,
            answered_on=one.answered_on,
        )
        for one in basis.file.all(Objection)
    ]
