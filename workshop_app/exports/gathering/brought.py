"""Gathers what tenderers brought on the day."""

from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.exports.gathered import GatheredNote
from workshop_app.exports.gathering.basis import Basis
from workshop_app.record.brought import what_they_brought


def brought_by(basis: Basis, tenderer: Tenderer, presentation: Presentation | None) -> list[GatheredNote]:
    """Return what a tenderer brought to its presentation, in the order of random ids; nothing without one."""
    if presentation is None:
        return []
    notes = sorted(
        what_they_brought(basis.file, tenderer.id, presentation.session_id), key=lambda one: basis.outside(one.id)
    )
    found = [(one.id, *basis.unnamed(one)) for one in notes]
    return [
        GatheredNote(id=basis.outside(row_id), wording=wording, origin=origin)
        for row_id, wording, origin in found
        if wording
    ]
