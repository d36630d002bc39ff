"""Session plans written as TOML."""

from typing import Any

import msgspec
import tomli_w

from workshop_app.domain.wording import storable
from workshop_app.plans.plan import SessionPlan


def plan_text(plan: SessionPlan) -> str:
    """Return ``plan`` as TOML that reads back as the same plan, to the character.

    Text of several lines is written over several lines, so that a person can edit it. A plan that somewhere
    holds a Windows line end has it spelled out instead, for TOML would turn it into a plain one.

    Raises:
        WorkshopError: the plan holds half of a broken character, which no file can store.
    """
    table = msgspec.to_builtins(plan)
    table["activity"] = [_in_reading_order(activity) for activity in table["activity"]]
    # Python spells out line ends as TOML does.
    text = tomli_w.dumps(table, multiline_strings="\\r\\n" not in repr(table))
    return storable(text, "The words of this session plan")


def _in_reading_order(activity: dict[str, Any]) -> dict[str, Any]:
    """Put what the activity is first, then its settings, then what is shown and what is noted."""
    first = [field for field in ("kind", "title", "minutes") if field in activity]
    last = [field for field in ("say", "confidentiality_limit", "points", "prompts", "notes") if field in activity]
    settings = [field for field in activity if field not in first and field not in last]
    return {field: activity[field] for field in (*first, *settings, *last)}
