"""Private turns in which young people give feedback and answers: what each asks, who is done, what waits for whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_app.domain.feedback import IndividualTurn, Remark, RemarkState, Verdict
from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Source
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.record.fairness import who_gives_no_answers
from workshop_app.record.occasions import occasion_of, who_was_at
from workshop_app.record.people import young_people_here
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.settings import feedback_settings, said_about
from workshop_app.record.taking_back import taken_back
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class TurnAsks:
    """What one private turn asks: feedback, answers, or both where the plan has the one right after the other.

    Attributes:
        feedback: the activity that asks for strengths, weaknesses and what to explore, or None.
        verdict: the activity that asks for answers, or None.
    """

    feedback: Activity | None
    verdict: Activity | None

    @property
    def kept_at(self) -> Activity:
        """The activity by which it is kept who had their turn."""
        found = self.feedback or self.verdict
        assert found is not None
        return found

    @property
    def met(self) -> OccasionKind:
        """How young people had met the tenderer."""
        return said_about(self.kept_at)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What one young person said on one occasion, of a tenderer: their remarks, and their answers."""

    remarks: Sequence[Remark]
    verdicts: Sequence[Verdict]


def turn_asks(file: Reading, activity: Activity) -> TurnAsks:
    """Return what a private turn asks that is had in an activity of one tenderer.

    Feedback and the answers that come right after it on the same tenderer are one turn, so that nobody is handed the
    screen twice.
    """
    plan = file.all(Activity, session_id=activity.session_id)
    at = [one.id for one in plan].index(activity.id)
    if activity.kind is ActivityKind.FEEDBACK:
        after = plan[at + 1] if at + 1 < len(plan) else None
        return TurnAsks(activity, after if after is not None and _belong_together(activity, after) else None)
    before = plan[at - 1] if at else None
    return TurnAsks(before if before is not None and _belong_together(before, activity) else None, activity)


def _belong_together(feedback: Activity, verdict: Activity) -> bool:
    return (
        (feedback.kind, verdict.kind) == (ActivityKind.FEEDBACK, ActivityKind.VERDICT)
        and feedback.tenderer_id is not None
        and feedback.tenderer_id == verdict.tenderer_id
        and said_about(feedback) is said_about(verdict)
    )


def private_turns(file: Reading, activity: Activity) -> dict[str, IndividualTurn]:
    """Return the private turns of an activity that were begun, by young person."""
    kept_at = turn_asks(file, activity).kept_at.id
    return {one.young_person_id: one for one in file.all(IndividualTurn, activity_id=kept_at)}


def who_may_have_a_turn(file: Reading, activity: Activity) -> list[YoungPerson]:
    """Return the young people who are here and may say something of the tenderer, in their order.

    Not who was not there as they met it, nor of whom it was decided that they give no answers on it.
    """
    may = who_was_at(file, turn_occasion(file, activity)) - who_gives_no_answers(file, activity.tenderer_id or "")
    return [one for one in young_people_here(file, activity.session_id) if one.id in may]


def whose_sheets(file: Reading, activity: Activity) -> list[YoungPerson]:
    """Return the young people who may hand in a sheet on paper, also those who have left since, in their order."""
    may = who_was_at(file, turn_occasion(file, activity)) - who_gives_no_answers(file, activity.tenderer_id or "")
    return [one for one in file.all(YoungPerson) if one.id in may]


def all_are_in(file: Reading, activity: Activity) -> bool:
    """Tell whether what was shared may be seen: everybody who is here and may answer is done.

    Where nobody began a private turn there is nothing to wait for.
    """
    turns = private_turns(file, activity)
    return not turns or all(
        one.id in turns and turns[one.id].finished_at is not None for one in who_may_have_a_turn(file, activity)
    )


def turns_come_first(file: Reading, activity: Activity) -> bool:
    """Tell whether private turns are still to be had before a group says anything of a tenderer together.

    Where its plan wants feedback private first, as long as nothing was said of that meeting with the tenderer.
    """
    if activity.tenderer_id is None or not feedback_settings(activity).private_first:
        return False
    return (
        bool(who_may_have_a_turn(file, activity))
        and file.find(Remark, occasion_id=turn_occasion(file, activity).id) is None
    )


def turn_occasion(file: Reading, activity: Activity) -> Occasion:
    """Return which meeting with the tenderer a private turn in an activity is about."""
    return occasion_of(file, activity.tenderer_id or "", turn_asks(file, activity).met, activity.session_id)


def own_words(file: Reading, activity: Activity, young_person_id: str) -> OwnWords:
    """Return what one young person said and answered on the occasion that an activity is about, and may share."""
    occasion = turn_occasion(file, activity)
    if not occasion.id:
        return OwnWords([], [])
    unseen, gone = in_no_list(file, Remark), taken_back(file)
    remarks = file.all(Remark, occasion_id=occasion.id, said_by=young_person_id)
    return OwnWords(
        [one for one in remarks if one.id not in unseen and one.state in (RemarkState.PRIVATE, RemarkState.SHARED)],
        [
            one
            for one in file.all(Verdict, occasion_id=occasion.id, young_person_id=young_person_id)
            if one.id not in gone
        ],
    )


def not_yet_seen(file: Reading, activity: Activity) -> set[str]:
    """Return the ids of the remarks that nobody but their young people may see, since not all are in.

    What an adult wrote down, or typed in from paper, is known to that adult; it waits on the wall all the same.
    """
    if all_are_in(file, activity):
        return set()
    occasion = turn_occasion(file, activity)
    return {one.id for one in file.all(Remark, occasion_id=occasion.id) if one.said_by is not None}


def typed_unseen(file: Reading, activity: Activity) -> set[str]:
    """Return the ids of those of them that young people typed themselves, which the console does not show either."""
    return {one for one in not_yet_seen(file, activity) if typed_themselves(file.get(Remark, one))}


def typed_themselves(words: Remark | Verdict) -> bool:
    """Tell whether a young person typed words or answered by themselves: no adult knows of it."""
    return words.written_down_by is None and words.source is Source.TYPED


def in_no_order_of_turns(
    file: Reading, activity: Activity, remarks: Sequence[Remark], *, paper_too: bool
) -> list[Remark]:
    """Return remarks so that those from private turns come first, in the order of ids, which are random.

    Whoever saw whose turn it was could else tell whose each is. What was said aloud follows, as it was said.

    Args:
        file: the open file.
        activity: the activity that lists them.
        remarks: which, as they were said.
        paper_too: those from paper are among the first: the lines of one sheet are not together then.
    """
    turns = private_turns(file, activity)
    said, done = file.when_given(Remark, "said_at"), file.when_given(IndividualTurn, "finished_at")

    def in_turn(one: Remark) -> bool:
        turn = turns.get(one.said_by or "")
        if turn is None or not typed_themselves(one):
            return False
        return turn.finished_at is None or said.get(one.id, 0) <= done.get(turn.id, 0)

    written = {
        one.id
        for one in remarks
        if one.said_by is not None and ((paper_too and one.source is Source.PAPER) or in_turn(one))
    }
    return [
        *sorted((one for one in remarks if one.id in written), key=lambda one: one.id),
        *(one for one in remarks if one.id not in written),
    ]


def answers_unseen(file: Reading, activity: Activity) -> set[str]:
    """Return the ids of the answers that were given in private turns and that nobody else sees before all are in."""
    if all_are_in(file, activity):
        return set()
    occasion, turns = turn_occasion(file, activity), private_turns(file, activity)
    return {
        one.id
        for one in file.all(Verdict, occasion_id=occasion.id)
        if one.young_person_id in turns and typed_themselves(one)
    }


def shared_answers(file: Reading, activity: Activity) -> list[Verdict]:
    """Return what was answered on the occasion of an activity and may be shown to all: nothing before all are in.

    It is what young people chose to share, and the group's own.
    """
    occasion = turn_occasion(file, activity)
    if not occasion.id or not all_are_in(file, activity):
        return []
    gone = taken_back(file)
    return [one for one in file.all(Verdict, occasion_id=occasion.id) if one.shared and one.id not in gone]
