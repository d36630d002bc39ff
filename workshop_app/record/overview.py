"""How far a commission has come: how much there is of what was said and made, and what comes next."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.commission import STAGES
from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.packs import FEEDBACK_PACK, IssuedPack
from workshop_app.domain.people import Adult, YoungPerson
from workshop_app.domain.sessions import Progress, Session, progress
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.made_from import lines, questions
from workshop_app.record.sessions import stage_of
from workshop_app.store import Reading

_PREPARED = STAGES[:3]
"""The stages that there are session plans for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is in a commission; never of verdicts.

    Attributes:
        said: things said that are up.
        waiting: things said that wait on the console.
        young_people, adults: those who are named.
        lines: lines of the specification, in their latest versions.
        questions: questions for the panel.
        tenderers: those who are named.
    """

    said: int
    waiting: int
    young_people: int
    adults: int
    lines: int
    questions: int
    tenderers: int


def counts_of(file: Reading) -> Counts:
    """Return how much there is in a commission."""
    return Counts(
        said=len(file.all(Statement, state=StatementState.UP)),
        waiting=len(file.all(Statement, state=StatementState.WAITING)),
        young_people=len(file.all(YoungPerson)),
        adults=len(file.all(Adult)),
        lines=len(lines(file)),
        questions=len(questions(file)),
        tenderers=len(file.all(Tenderer)),
    )


class Deed(StrEnum):
    """What is to be done next in a commission."""

    SESSION = "session"
    HAND_OVER = "hand over"
    ADD = "add"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What comes next in a commission.

    Attributes:
        deed: go on with or start a session, hand over the feedback pack, or add a session.
        session_id: which session; "" where it is none.
        stage: the stage it belongs to; "" where nothing comes.
    """

    deed: Deed
    session_id: str = ""
    stage: str = ""


def next_step(file: Reading) -> NextStep:
    """Return what comes next: a session under way, one to come, the pack, or the first stage without a session."""
    sessions = file.all(Session)
    for how_far in (Progress.UNDER_WAY, Progress.TO_COME):
        for one in sessions:
            if progress(one) is how_far:
                return NextStep(Deed.SESSION, one.id, stage_of(one))
    stages = {stage_of(one) for one in sessions}
    if "do" in stages and file.all(Remark, state=RemarkState.SHARED) and not file.all(IssuedPack, name=FEEDBACK_PACK):
        return NextStep(Deed.HAND_OVER, stage="do")
    missing = next((one for one in _PREPARED if one not in stages), "")
    return NextStep(Deed.ADD, stage=missing) if missing else NextStep(Deed.NOTHING)
