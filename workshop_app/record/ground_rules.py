"""The ground rules that the group gave itself."""

from workshop_app.domain.ground_rules import GroundRule
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.sessions import Session
from workshop_app.record.taking_back import taken_back
from workshop_app.store import Reading


def ground_rules(file: Reading, session: Session) -> list[GroundRule]:
    """Return the group's own ground rules that everybody may see in a session, in their order.

    A rule holds from the session on in which it was made. One that is set aside, or was taken back, is not among them.
    """
    held = {one.id for one in file.all(Session) if one.position <= session.position}
    gone = taken_back(file)
    return [one for one in file.all(GroundRule, state=WordsState.KEPT) if one.session_id in held and one.id not in gone]
