"""How many dots are left to give."""

from workshop_app.domain.dots import Dot, DotRound
from workshop_app.domain.sessions import Activity
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.made_from import lines
from workshop_app.record.people import young_people_here
from workshop_app.store import Reading


def dots_left(file: Reading, dot_round_id: str, young_person_id: str | None = None) -> int:
    """Return how many dots a young person has left; with None, how many all who are here have left together.

    A dot on words that are not up any more, or on a line that is not seen, is free again.
    """
    dot_round = file.get(DotRound, dot_round_id)
    seen = {one.id for one in file.all(Statement, state=StatementState.UP)} | {one.id for one in lines(file)}
    dots = file.all(Dot, dot_round_id=dot_round_id, young_person_id=young_person_id)
    given = sum(one.category_id is not None or one.thing in seen for one in dots)
    if young_person_id is not None:
        return dot_round.dots_each - given
    here = young_people_here(file, file.get(Activity, dot_round.activity_id).session_id)
    return max(0, dot_round.dots_each * len(here) - given)
