"""Session plans: TOML in and out, checked. The type of each kind of activity is in ``plan``."""

from workshop_app.plans.faults import PlanError
from workshop_app.plans.plan import (
    ActivityPlan,
    GlossaryEntry,
    SessionPlan,
)
from workshop_app.plans.reading import available_plans, plan_named, read_plan, read_plan_text
from workshop_app.plans.writing import plan_text

__all__ = [
    "ActivityPlan",
    "GlossaryEntry",
    "PlanError",
    "SessionPlan",
    "available_plans",
    "plan_named",
    "plan_text",
    "read_plan",
    "read_plan_text",
]
