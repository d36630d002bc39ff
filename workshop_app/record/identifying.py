"""What might tell who somebody is in a pack: what is looked for by name, what was decided, and what came since."""

from workshop_app.domain.commission import Commission
from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.identifying import Clue, LookFor
from workshop_app.domain.kinds_of_words import KINDS
from workshop_app.domain.names_in_words import ORDINARY
from workshop_app.domain.packs import Identifying, IdentifyingDecision, IssuedPack
from workshop_app.domain.people import RealName, YoungPerson
from workshop_app.domain.row import Row
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.commission import present_provider
from workshop_app.record.taking_back import nobody_any_more
from workshop_app.store import Reading

LOOK_OUT = ""
"""The pack under which words to look out for stand: in every pack, and nothing is decided on them there."""
_SHORTEST_PART = 2
"""Letters that a part of a real name must have to be looked for by itself."""

_SHOWN: dict[type[Row], str] = {Statement: StatementState.UP, Remark: RemarkState.SHARED}
"""The states in which words first leave."""


def look_outs(file: Reading) -> list[Identifying]:
    """Return the words to look out for in every pack, such as the names of schools, in the order of the alphabet."""
    return sorted(file.all(Identifying, pack=LOOK_OUT), key=lambda one: one.phrase.casefold())


def looked_for(file: Reading, pack: str = LOOK_OUT) -> LookFor:
    """Return what is looked for by name in words that leave, and in one pack with what was decided to go."""
    nobody = nobody_any_more(file)
    real = [one.name for one in file.all(RealName)]
    commission = file.find(Commission)
    return LookFor(
        {
            Clue.NAME: [one.alias for one in file.all(YoungPerson) if one.id not in nobody],
            Clue.REAL_NAME: [*real, *(part for name in real for part in name.split() if _tells(part))],
            Clue.LOOK_OUT: [one.phrase for one in look_outs(file)],
            Clue.PROVIDER: present_provider(file),
            Clue.TENDERER: [one.name for one in file.all(Tenderer)],
        },
        () if commission is None else (commission.title, commission.service, commission.council),
        decided=[
            phrase
            for phrase, one in decided_for(file, pack).items()
            if pack != LOOK_OUT and one.decision is not IdentifyingDecision.KEEP
        ],
    )


def _tells(part: str) -> bool:
    """Tell whether a part of a real name is looked for by itself: "An" and "Do" are in every second sentence."""
    return len(part) > _SHORTEST_PART or (len(part) == _SHORTEST_PART and part.casefold() not in ORDINARY)


def decided_for(file: Reading, pack: str) -> dict[str, Identifying]:
    """Return what was decided for one pack, by the phrase."""
    return {one.phrase: one for one in file.all(Identifying, pack=pack)}


def last_decided_by(file: Reading) -> str:
    """Return who decided last what stays in a pack; "" for nobody yet."""
    decided = [one for one in file.all(Identifying) if one.decided_by]
    return max(decided, key=lambda one: one.decided_at).decided_by if decided else ""


def words_since_issued(file: Reading, pack: str) -> set[str] | None:
    """Return the words that came, went up or were shared since a pack was last handed over; None where it never was."""
    issued = {one.id for one in file.all(IssuedPack, name=pack)}
    if not issued:
        return None
    when = file.when_given(IssuedPack, "issued_at")
    last = max(when.get(one, 0) for one in issued)
    since: set[str] = set()
    for kind in KINDS:
        for name in (*kind.words, *kind.unless_listed):
            given = file.when_given(kind.row, name)
            shown = file.when_given(kind.row, "state", _SHOWN[kind.row]) if kind.row in _SHOWN else {}
            since |= {
                getattr(one, name) or ""
                for one in file.all(kind.row)
                if max(given.get(one.id, 0), shown.get(one.id, 0)) > last
            }
    return since - {""}
