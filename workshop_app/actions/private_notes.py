"""A young person's own notes on a presentation: nobody else reads them, and they leave in no pack."""

from workshop_app.actions.action import action
from workshop_app.actions.occasions import keep_occasion
from workshop_app.actions.words import how_written
from workshop_app.domain.occasions import Note, NoteAbout, OccasionKind
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.wording import checked_wording
from workshop_app.store import Writing


@action("Save a private note")
def keep_private_note(
    write: Writing,
    tenderer_id: str,
    session_id: str,
    young_person_id: str,
    wording: str,
    *,
    occasion: OccasionKind = OccasionKind.PRESENTATION,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Keep a young person's own note on a tenderer, which they find again as they give feedback; return its id."""
    file = write.file
    checked_wording(wording, "The note")
    file.get(YoungPerson, young_person_id)
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    return write.insert(
        Note(
            id=write.new_id(),
            occasion_id=keep_occasion(write, tenderer_id, occasion, session_id).id,
            wording=wording,
            about=NoteAbout.PRIVATE,
            said_by=young_person_id,
            **how,
            said_at=write.now,
            position=file.next_position(Note),
        )
    ).id
