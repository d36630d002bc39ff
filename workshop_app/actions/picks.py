"""Picking the key aspect and the title."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_line_is_seen, check_not_taken_back
from workshop_app.actions.words import Fields, how_written, said_anew
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.setting_aside import must_be_removable
from workshop_app.domain.sorting import Pick, PickOf
from workshop_app.domain.statements import Statement, must_be_up
from workshop_app.domain.wording import storable
from workshop_app.store import Writing


@action("Pick something")
def pick(
    write: Writing,
    pick_of: PickOf,
    *,
    category_id: str | None = None,
    statement_id: str | None = None,
    specification_line_id: str | None = None,
    young_person_id: str | None = None,
    why: str = "",
    session_id: str | None = None,
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> str:
    """Pick the key aspect (a category, a statement or a line) or the title (a statement); return the pick's id.

    With ``young_person_id`` it is that person's own pick, else the group's. A new pick replaces the old one.
    """
    file = write.file
    thing: Fields = {
        "category_id": category_id,
        "statement_id": statement_id,
        "specification_line_id": specification_line_id,
    }
    if sum(one is not None for one in thing.values()) != 1:
        raise RuleBrokenError("Pick one thing: a category, somebody's words or a line. Nothing was changed.")
    if pick_of is PickOf.TITLE and statement_id is None:
        raise RuleBrokenError("A title is somebody's words. Write it down first, then pick it.")
    if statement_id is not None:
        must_be_up(file.get(Statement, statement_id), "be picked")
    if specification_line_id is not None:
        check_line_is_seen(file, specification_line_id)
    storable(why, "The reason")
    how = how_written(
        file,
        session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    old = file.find(Pick, pick_of=pick_of, young_person_id=young_person_id)
    if old is not None:
        same = old.thing in thing.values()
        return write.update(
            Pick,
            old.id,
            **thing,
            session_id=session_id,
            **said_anew(write, old, why, how, same_answer=same),
        ).id
    return write.insert(
        Pick(
            id=write.new_id(),
            pick_of=pick_of,
            young_person_id=young_person_id,
            session_id=session_id,
            **thing,
            why=why,
            **how,
            said_at=write.now,
        )
    ).id


@action("Clear a pick")
def unpick(write: Writing, pick_id: str) -> None:
    """Take a pick back.

    Raises:
        RuleBrokenError: its reason is set aside for safeguarding, and not yet passed on.
    """
    must_be_removable(write.file.get(Pick, pick_id))
    check_not_taken_back(write.file, pick_id)
    write.delete(Pick, pick_id)
