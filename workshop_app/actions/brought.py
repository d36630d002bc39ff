"""What a tenderer brought on the day: a film, a model, a folder to leave behind."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back
from workshop_app.actions.occasions import keep_occasion
from workshop_app.actions.words import how_written, whose
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.occasions import Note, NoteAbout, OccasionKind
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.setting_aside import must_be_removable
from workshop_app.domain.wording import checked_wording
from workshop_app.store import Writing


@action("Save what they brought")
def keep_what_they_brought(
    write: Writing,
    tenderer_id: str,
    wording: str,
    *,
    session_id: str | None = None,
    occasion: OccasionKind = OccasionKind.PRESENTATION,
    said_by: str | None = None,
    by_group: bool = False,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Keep what a tenderer brought, in the words of whoever wrote it down; return the note's id.

    ``occasion`` is the meeting with the tenderer that it was brought to; the rest is as for any words.
    """
    file = write.file
    checked_wording(wording)
    how = whose(said_by, by_group) | how_written(
        file, session_id, written_down_by=written_down_by, exactness=exactness, source=source, typed_by=typed_by
    )
    occasion_id = keep_occasion(write, tenderer_id, occasion, session_id).id
    return write.insert(
        Note(
            id=write.new_id(),
            occasion_id=occasion_id,
            wording=wording,
            about=NoteAbout.BROUGHT,
            **how,
            said_at=write.now,
            position=file.next_position(Note, occasion_id=occasion_id),
        )
    ).id


@action("Remove what they brought")
def remove_what_they_brought(write: Writing, note_id: str) -> None:
    """Take out what was written down by mistake; undo brings it back.

    Raises:
        RuleBrokenError: it is no note of what was brought, it is set aside for safeguarding, or it was taken back.
    """
    note = write.file.get(Note, note_id)
    if note.about is not NoteAbout.BROUGHT:
        raise RuleBrokenError("That is not about what they brought. Nothing was changed.")
    must_be_removable(note)
    check_not_taken_back(write.file, note_id)
    write.delete(Note, note_id)
