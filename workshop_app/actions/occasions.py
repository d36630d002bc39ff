"""Occasions on which young people met a tenderer: kept as the first word about one is."""

from dataclasses import replace

from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.occasions import occasion_of
from workshop_app.store import Writing


def keep_occasion(write: Writing, tenderer_id: str, kind: OccasionKind, session_id: str | None) -> Occasion:
    """Return the occasion that what is said of a tenderer in a session is about, kept with it if it was not before.

    Raises:
        NotFoundError: there is no such tenderer.
    """
    write.file.get(Tenderer, tenderer_id)
    occasion = occasion_of(write.file, tenderer_id, kind, session_id)
    return occasion if occasion.id else write.insert(replace(occasion, id=write.new_id()))
