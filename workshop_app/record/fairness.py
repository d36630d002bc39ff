"""Who had which briefing, who agreed to keep things to themselves, and what was declared about each tenderer."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.fairness import (
    Agreed,
    BriefingPart,
    Declaration,
    DeclarationDecision,
    HadHow,
    is_complete,
    no_part_in,
)
from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.people import Attendance, young_people_of
from workshop_app.domain.sessions import Activity, ActivityKind, Progress, progress
from workshop_app.record.people import young_people_here
from workshop_app.record.settings import briefing_settings, is_on_being_fair
from workshop_app.record.slots import still_bidding
from workshop_app.store import Reading

_GONE_ON = "start_before_declared"
"""The action by which it was gone on knowingly though not everybody had declared."""


@dataclass(frozen=True, slots=True)
class Missed:
    """One briefing that somebody who is here now has not had, or has not been asked to agree to.

    Attributes:
        missed: they have not had it.
        asks: it asks them to agree, and they never said yes or no; a no is not asked again.
    """

    young_person_id: str
    briefing: Activity
    missed: bool
    asks: bool


def who_had(file: Reading, briefing: Activity) -> Mapping[str, HadHow]:
    """Return who had one briefing, and how; the one home of that question.

    What counts are the parts that were recorded as it ended, whoever was ticked as briefed on ground rules, and, of a
    session from which nothing of that kind is recorded, as in older files, everybody who was here as it ended.
    """
    had = {one.young_person_id: one.had for one in file.all(BriefingPart, activity_id=briefing.id)}
    stays = file.all(Attendance, session_id=briefing.session_id)
    if briefing_settings(briefing).confidentiality_limit:
        for stay in stays:
            if stay.young_person_id is not None and stay.briefed_at is not None:
                had.setdefault(stay.young_person_id, HadHow.CAUGHT_UP)
    if not had and briefing.ended_at is not None and not _is_recorded(file, briefing.session_id):
        over = file.when_given(Activity, "ended_at")[briefing.id]
        came, left = file.when_given(Attendance, "arrived_at"), file.when_given(Attendance, "left_at")
        there = [one for one in stays if came[one.id] < over and (one.left_at is None or left[one.id] > over)]
        return dict.fromkeys(young_people_of(there), HadHow.THERE)
    return had


def _is_recorded(file: Reading, session_id: str) -> bool:
    briefings = file.all(Activity, session_id=session_id, kind=ActivityKind.BRIEFING)
    return any(file.find(BriefingPart, activity_id=one.id) is not None for one in briefings)


def briefed_on_ground_rules(file: Reading, session_id: str) -> set[str]:
    """Return who had the ground rules of a session."""
    ticked = {
        one.young_person_id
        for one in file.all(Attendance, session_id=session_id)
        if one.young_person_id is not None and one.briefed_at is not None
    }
    rules = [
        one
        for one in file.all(Activity, session_id=session_id, kind=ActivityKind.BRIEFING)
        if briefing_settings(one).confidentiality_limit
    ]
    told = {one.young_person_id for each in rules for one in file.all(BriefingPart, activity_id=each.id)}
    return ticked | told


def sort_of_briefing(briefing: Activity) -> str:
    """Return what a briefing is of: of two of a sort, the later one counts.

    Ground rules, being fair, how a council chooses; any other is of a sort with those of its name in its session.
    """
    settings = briefing_settings(briefing)
    if settings.confidentiality_limit:
        return "ground rules"
    if is_on_being_fair(briefing):
        return "being fair"
    if settings.criteria:
        return "how a council chooses"
    return f"{briefing.session_id} {look_of(briefing.title)}"


def factors_not_to_be_used(file: Reading) -> list[str]:
    """Return what the briefings on being fair say that nobody may go by, each once."""
    factors = [one for each in file.all(Activity) if is_on_being_fair(each) for one in briefing_settings(each).factors]
    return list(dict.fromkeys(one.factor for one in factors if one.use == "may not"))


def briefings_that_count(file: Reading, session_id: str) -> list[Activity]:
    """Return the briefings that are over and that whoever is at a session should have had: the latest of each sort."""
    begun = file.when_given(Activity, "started_at")
    over = [one for one in file.all(Activity, kind=ActivityKind.BRIEFING) if progress(one) is Progress.DONE]
    latest: dict[str, Activity] = {}
    for one in sorted(over, key=lambda one: (begun.get(one.id, 0), one.position)):
        sort = sort_of_briefing(one)
        if one.session_id == session_id or not sort.startswith(one.session_id):
            latest[sort] = one
    return list(latest.values())


def to_catch_up(file: Reading, session_id: str) -> list[Missed]:
    """Return what each who is here now has still to be told or asked, of this session's briefings and earlier ones."""
    here = young_people_here(file, session_id)
    counting = [(one, who_had(file, one)) for one in briefings_that_count(file, session_id)] if here else []
    said = agreement_of(file)
    found = [
        Missed(
            young_person_id=person.id,
            briefing=briefing,
            missed=person.id not in had,
            asks=person.id not in said and briefing_settings(briefing).agree != "",
        )
        for person in here
        for briefing, had in counting
    ]
    return [one for one in found if one.missed or one.asks]


def agreement_of(file: Reading) -> dict[str, Agreed]:
    """Return what each young person said last where a briefing asked them to agree, by their id."""
    given = file.when_given(BriefingPart, "agreed_at")
    said = [one for one in file.all(BriefingPart) if one.agreed is not None]
    said.sort(key=lambda one: (given.get(one.id, 0), one.agreed_at or ""))
    return {one.young_person_id: one.agreed for one in said if one.agreed is not None}


def agrees_to_confidentiality(file: Reading, young_person_id: str) -> bool:
    """Tell whether a young person has agreed to keep it to themselves, so that they may be told tenderers' names."""
    return agreement_of(file).get(young_person_id) is Agreed.YES


def briefing_to_agree_to(file: Reading, session_id: str | None) -> Activity | None:
    """Return the briefing whose sentence whoever has not agreed yet is asked to agree to; None if no plan has one.

    It is the latest that has begun; else the first that is still to come in the session.
    """
    asking = [one for one in file.all(Activity, kind=ActivityKind.BRIEFING) if briefing_settings(one).agree]
    begun = file.when_given(Activity, "started_at")
    over = [one for one in asking if one.started_at is not None]
    if over:
        return max(over, key=lambda one: (begun.get(one.id, 0), one.position))
    return next((one for one in asking if one.session_id == session_id), None)


def declarations_of(file: Reading, young_person_id: str) -> dict[str, Declaration]:
    """Return what a young person declared, by the tenderer's id."""
    return {one.tenderer_id: one for one in file.all(Declaration, young_person_id=young_person_id)}


def has_declared(file: Reading, young_person_id: str) -> bool:
    """Tell whether a young person declared about every tenderer, and it was decided; also who takes no part has."""
    own = declarations_of(file, young_person_id)
    if no_part_in(own.values()):
        return True
    return all(one.id in own and is_complete(own[one.id]) for one in still_bidding(file))


def still_to_declare(file: Reading, session_id: str) -> list[str]:
    """Return the ids of the young people who are at a session now and have not declared about every tenderer."""
    return [one.id for one in young_people_here(file, session_id) if not has_declared(file, one.id)]


def names_may_be_shown(file: Reading, session_id: str | None) -> bool:
    """Tell whether the room may see who the tenderers are: all who are here were told alone, and have declared."""
    if session_id is None or not young_people_here(file, session_id):
        return False
    return not still_to_declare(file, session_id)


def may_answer_on(file: Reading, young_person_id: str, tenderer_id: str) -> bool:
    """Tell whether a young person gives answers on a tenderer: not if it was decided that they give none on it.

    Who has not declared may: the facilitator was warned, and went on.
    """
    return young_person_id not in who_gives_no_answers(file, tenderer_id)


def who_gives_no_answers(file: Reading, tenderer_id: str) -> frozenset[str]:
    """Return the ids of the young people of whom it was decided that they give no answers on a tenderer."""
    on_it = file.all(Declaration, tenderer_id=tenderer_id, decision=DeclarationDecision.NO_ANSWERS)
    on_none = file.all(Declaration, decision=DeclarationDecision.TAKES_NO_PART)
    return frozenset(one.young_person_id for one in (*on_it, *on_none))


def names_a_tenderer(activity: Activity) -> bool:
    """Tell whether young people hear in an activity who the tenderers are."""
    on_tenderers = (ActivityKind.PRESENTATION, ActivityKind.FEEDBACK, ActivityKind.VERDICT, ActivityKind.STRONGEST)
    return activity.tenderer_id is not None or activity.kind in on_tenderers


def to_declare_before(file: Reading, activity: Activity) -> list[str]:
    """Return who is here and has still to declare before an activity may begin; nobody where it names no tenderer.

    Where it was gone on knowingly in this session, only who came since then is named.
    """
    if not names_a_tenderer(activity) or not still_bidding(file):
        return []
    session_id = activity.session_id
    undeclared = still_to_declare(file, session_id)
    ours = file.all(Activity, session_id=session_id) if undeclared else []
    gone_on = max((file.latest_action([_GONE_ON], Activity, one.id) for one in ours), default=0)
    if not gone_on:
        return undeclared
    came = file.when_given(Attendance, "arrived_at")
    since = {
        one.young_person_id for one in file.all(Attendance, session_id=session_id) if came.get(one.id, 0) > gone_on
    }
    return [one for one in undeclared if one in since]
