"""What tenderers brought on the day."""

from workshop_app.domain.occasions import Note, NoteAbout, OccasionKind
from workshop_app.domain.setting_aside import as_seen, is_hidden
from workshop_app.record.occasions import occasion_of
from workshop_app.store import Reading


def what_they_brought(
    file: Reading,
    tenderer_id: str,
    session_id: str | None,
    occasion: OccasionKind = OccasionKind.PRESENTATION,
    *,
    hidden: bool = False,
) -> list[Note]:
    """Return what a tenderer brought to one meeting, in the order it was written down.

    Args:
        file: the open file.
        tenderer_id: which tenderer.
        session_id: the session it was in.
        occasion: how they met.
        hidden: those that are set aside are among them, without their words.
    """
    met = occasion_of(file, tenderer_id, occasion, session_id)
    notes = file.all(Note, occasion_id=met.id, about=NoteAbout.BROUGHT) if met.id else []
    return [as_seen(one) for one in notes if hidden or not is_hidden(one)]
