"""What young people noted for themselves on an occasion."""

from workshop_app.domain.occasions import Note, NoteAbout, Occasion
from workshop_app.domain.setting_aside import is_hidden
from workshop_app.store import Reading


def notes_of(file: Reading, young_person_id: str, occasion: Occasion) -> list[Note]:
    """Return a young person's own private notes on an occasion, in their order; none that are set aside.

    They are theirs alone: shown in their own turn and, with nobody else's, at the console to whoever writes for them.
    """
    notes = file.all(Note, occasion_id=occasion.id, said_by=young_person_id, about=NoteAbout.PRIVATE)
    return [one for one in notes if not is_hidden(one)]
