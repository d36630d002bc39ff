"""Session plans: TOML in and out, checked."""

from workshop_app.plans.plan import (
    ActivityPlan,
    BreakPlan,
    BriefingPlan,
    CapturePlan,
    ClosePlan,
    EvaluationPlan,
    FeedbackPlan,
    GlossaryEntry,
    PickPlan,
    PresentationPlan,
    QuestionsPlan,
    SessionPlan,
    SortPlan,
    VerdictPlan,
)
from workshop_app.plans.reading import PlanError, available_plans, plan_named, read_plan, read_plan_text
from workshop_app.plans.writing import plan_text

__all__ = [
    "ActivityPlan",
    "BreakPlan",
    "BriefingPlan",
    "CapturePlan",
    "ClosePlan",
    "EvaluationPlan",
    "FeedbackPlan",
    "GlossaryEntry",
    "PickPlan",
    "PlanError",
    "PresentationPlan",
    "QuestionsPlan",
    "SessionPlan",
    "SortPlan",
    "VerdictPlan",
    "available_plans",
    "plan_named",
    "plan_text",
    "read_plan",
    "read_plan_text",
]
