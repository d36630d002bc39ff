"""What a session plan must keep to beyond what each single field shows; every fault is one sentence."""

from collections.abc import Iterable
from itertools import pairwise

from workshop_app.domain.lookalikes import look_of
from workshop_app.plans.faults import PlanError, activity_called, short, tag_of
from workshop_app.plans.plan import (
    ActivityPlan,
    BreakPlan,
    BriefingPlan,
    CapturePlan,
    DeclarationPlan,
    PresentationPlan,
    SessionPlan,
    SortPlan,
    StrongestPlan,
    VerdictPlan,
)

_MOST_FACTORS = 8
_LONGEST_FACTOR = 120
"""What fits one of the two lists of factors on the big screen."""


def check_rules(plan: SessionPlan, where: str) -> None:
    """Check what no single field shows.

    Args:
        plan: the plan, its fields checked.
        where: how a sentence begins that names its file.

    Raises:
        PlanError: it breaks one of the rules.
    """
    first = plan.activity[0]
    if not isinstance(first, BriefingPlan):
        raise PlanError(
            f"{where}{activity_called(1, first.title)}, the field “kind” is “{tag_of(type(first))}”: put a briefing "
            "before it, because ground rules and the limits of confidentiality come first in every plan."
        )
    for number, activity in enumerate(plan.activity, 1):
        _check_activity_rules(activity, f"{where}{activity_called(number, activity.title)}, ")
    _check_repeated(plan, where)
    _check_twins("glossary", [entry.word for entry in plan.glossary], where)


def _check_activity_rules(activity: ActivityPlan, here: str) -> None:
    if activity.last_day_only and activity.for_each_tenderer:
        raise PlanError(
            f"{here}the field “last_day_only” is true though “for_each_tenderer” is true: take one of the two out, "
            "because what is repeated for each tenderer comes on that tenderer's day."
        )
    match activity:
        case BreakPlan(after_every=int(after_every), for_each_tenderer=False) if after_every:
            raise PlanError(
                f"{here}the field “after_every” is {after_every}, but “for_each_tenderer” is not true: write "
                "for_each_tenderer = true as well, or take “after_every” out."
            )
        case SortPlan(sort_kind="closed", categories=[]):
            raise PlanError(
                f"{here}the field “categories” is empty though “sort_kind” is “closed”: name the categories, "
                "or write sort_kind = “open” so that the young people name them."
            )
        case SortPlan(sort_kind="open", categories=[_, *_]):
            raise PlanError(
                f"{here}the field “categories” names some though “sort_kind” is “open”: take them out, "
                "or write sort_kind = “hybrid” so that the young people can add their own."
            )
        case SortPlan():
            _check_twins("categories", activity.categories, here)
            for name in activity.limits:
                if name not in activity.categories:
                    raise PlanError(
                        f"{here}the field “limits” names “{name}”, which is not among the “categories”: write the name "
                        "exactly as it is there, or add it."
                    )
        case BriefingPlan(confidentiality_limit=limit) if limit and (
            activity.situations or activity.factors or activity.agree
        ):
            raise PlanError(
                f"{here}the field “confidentiality_limit” stands beside “situations”, “factors” or “agree”: make two "
                "briefings of it, the ground rules first, then being fair."
            )
        case BriefingPlan():
            _check_twins("situations", [one.what for one in activity.situations], here)
            _check_twins("factors", [one.factor for one in activity.factors], here)
            _check_fits_the_big_screen(activity, here)
        case DeclarationPlan(for_each_tenderer=True):
            raise PlanError(
                f"{here}the field “for_each_tenderer” is true: take it out, because each young person is told all the "
                "names in one turn."
            )
        case CapturePlan(private=True, put_up_at_once=True):
            raise PlanError(
                f"{here}the field “put_up_at_once” is true though “private” is true: take one of the two "
                "out, because private words go up only when their young person says so."
            )
        case CapturePlan():
            _check_twins("prompts", activity.prompts, here)
        case PresentationPlan():
            inside = activity.presenting_minutes + activity.question_minutes
            if inside > activity.minutes:
                raise PlanError(
                    f"{here}the field “minutes” is {activity.minutes}, but presenting and questions take "
                    f"{inside}: write {inside}, or shorten “presenting_minutes” or “question_minutes”."
                )
        case VerdictPlan(per=[]):
            raise PlanError(f"{here}the field “per” is empty, so nothing is asked: write “overall” into it.")
        case StrongestPlan(for_each_tenderer=True):
            raise PlanError(
                f"{here}the field “for_each_tenderer” is true: take it out, and ask whom they found strongest "
                "afterwards, when everybody has been heard."
            )
        case VerdictPlan():
            _check_twins("per", activity.per, here)


def _check_fits_the_big_screen(briefing: BriefingPlan, here: str) -> None:
    texts = [("the field “agree”", briefing.agree, 60)]
    for number, one in enumerate(briefing.situations, 1):
        texts.append((f"the field “what” of situation {number}", one.what, 60))
        texts.append((f"the field “why” of situation {number}", one.why, 80))
    for field, text, most in texts:
        if len(text.split()) > most or len(text) > 10 * most:
            raise PlanError(f"{here}{field} is too long for the big screen: write at most {most} words.")
    for use in ("may be used", "may not"):
        factors = [one.factor for one in briefing.factors if one.use == use]
        if len(factors) > _MOST_FACTORS or any(len(one) > _LONGEST_FACTOR for one in factors):
            raise PlanError(
                f"{here}the field “factors” is too long for the big screen: write at most {_MOST_FACTORS} that are "
                f"“{use}”, of at most {_LONGEST_FACTOR} letters each."
            )


def _check_repeated(plan: SessionPlan, where: str) -> None:
    """Activities repeated for each tenderer make one block."""
    marked = [at for at, activity in enumerate(plan.activity) if activity.for_each_tenderer]
    for before, at in pairwise(marked):
        if at != before + 1:
            here = activity_called(at + 1, plan.activity[at].title)
            between = activity_called(at, plan.activity[at - 1].title)
            raise PlanError(
                f"{where}{here}, the field “for_each_tenderer” is true, but {between} before it is not: put "
                "all the activities that are repeated for each tenderer next to each other."
            )


def _check_twins(field: str, names: Iterable[str], here: str) -> None:
    seen: set[str] = set()
    for name in names:
        alike = look_of(name)
        if alike in seen:
            raise PlanError(f"{here}the field “{field}” has “{short(name)}” twice: take one out or change its name.")
        seen.add(alike)
