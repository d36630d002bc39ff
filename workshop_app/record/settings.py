"""The settings of an activity: what its plan said, kept whole when the session started.

The one place that reads them. What a file leaves out counts as the plan's own default, which only ``plans/plan.py``
has. What this version does not know is passed over. A number out of bounds counts as the nearest that is in
bounds, anything else that cannot be as left out: a page never fails over it, and ``odd_settings`` says so.
"""

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.store import Reading

if TYPE_CHECKING:
    # Plans are read with a library that costs a tenth of the time to the first window, so where it is used.
    import msgspec

    from workshop_app.plans import ActivityPlan
    from workshop_app.plans.plan import (
        BriefingPlan,
        CapturePlan,
        FeedbackPlan,
        PickPlan,
        QuestionsPlan,
        SortPlan,
        VerdictPlan,
    )

    P = TypeVar("P", bound=msgspec.Struct)

_COLUMNS = frozenset({"title", "minutes", "say", "notes"})
"""What an activity has in columns of its own."""
_NO_SETTINGS = _COLUMNS | {"for_each_tenderer", "last_day_only", "after_every"}
_WHERE_MISSING: dict[str, Any] = {"prompts": [], "pick_of": "key aspect"}
"""What counts where a file lacks a setting that every plan must have."""
_LONGEST_SHOWN = 40
_NO_ACTIVITY = {"title": "", "minutes": 0}


def settings_text(plan: "ActivityPlan") -> str:
    """Return the settings of ``plan`` as JSON to keep in the file: all of them, defaults included."""
    import msgspec

    names = [name for name in plan.__struct_fields__ if name not in _NO_SETTINGS]
    return msgspec.json.encode({name: getattr(plan, name) for name in names}).decode()


def settings_of(activity: Activity | None, kind: "type[P]") -> "P":
    """Return the settings of an activity as a plan of ``kind``, which need not be its own; of None the defaults."""
    return _read(activity, kind)[0]


def briefing_settings(activity: Activity) -> "BriefingPlan":
    """Return the settings of an activity that explains something; also of those whose page only says what it is."""
    from workshop_app.plans.plan import BriefingPlan

    return settings_of(activity, BriefingPlan)


def capture_settings(activity: Activity) -> "CapturePlan":
    """Return the settings of an activity that gathers words; of another kind that does, the defaults."""
    from workshop_app.plans.plan import CapturePlan

    return settings_of(activity, CapturePlan)


def sort_settings(activity: Activity | None) -> "SortPlan":
    """Return the settings of a sort; the defaults for one that belongs to no activity."""
    from workshop_app.plans.plan import SortPlan

    return settings_of(activity, SortPlan)


def pick_settings(activity: Activity) -> "PickPlan":
    """Return the settings of an activity in which something is picked."""
    from workshop_app.plans.plan import PickPlan

    return settings_of(activity, PickPlan)


def questions_settings(activity: Activity) -> "QuestionsPlan":
    """Return the settings of an activity in which panel questions are made."""
    from workshop_app.plans.plan import QuestionsPlan

    return settings_of(activity, QuestionsPlan)


def feedback_settings(activity: Activity) -> "FeedbackPlan":
    """Return the settings of an activity that gathers remarks."""
    from workshop_app.plans.plan import FeedbackPlan

    return settings_of(activity, FeedbackPlan)


def verdict_settings(activity: Activity) -> "VerdictPlan":
    """Return the settings of an activity in which verdicts are given."""
    from workshop_app.plans.plan import VerdictPlan

    return settings_of(activity, VerdictPlan)


def said_about(activity: Activity) -> OccasionKind:
    """Return which meeting with the tenderer it is about what is said in an activity of feedback or of answers."""
    settings = feedback_settings if activity.kind is ActivityKind.FEEDBACK else verdict_settings
    return OccasionKind(settings(activity).about)


def asks_strongest(activity: Activity) -> bool:
    """Tell whether it is asked whom each found strongest: in older files a verdict of no tenderer may say so."""
    if activity.kind is ActivityKind.VERDICT and activity.tenderer_id is None:
        return (_kept(activity.settings) or {}).get("strongest") is True
    return activity.kind is ActivityKind.STRONGEST


def is_on_being_fair(activity: Activity) -> bool:
    """Tell whether an activity is a briefing that has a game on being fair, or something to agree to."""
    if activity.kind is not ActivityKind.BRIEFING:
        return False
    settings = briefing_settings(activity)
    return bool(settings.situations or settings.factors or settings.agree)


def shares_out_jobs(activity: Activity) -> bool:
    """Tell whether the jobs of the day are shared out in an activity."""
    return activity.kind is ActivityKind.BRIEFING and briefing_settings(activity).day_roles


def odd_settings(file: Reading) -> list[str]:
    """Return a sentence for every setting in ``file`` that cannot be used as it stands: what it is, what counts."""
    kinds = _plan_of_kind()
    return [sentence for one in file.all(Activity) for sentence in _sentences(one, *_read(one, kinds[one.kind.value]))]


def _read(activity: Activity | None, kind: "type[P]") -> "tuple[P, dict[str, Any] | None]":
    """Return the settings of ``activity``, and those that cannot be used as they stand; None if none can be read."""
    import msgspec

    from workshop_app.plans.plan import FORMER_NAMES

    kept = _kept("{}" if activity is None else activity.settings)
    if kept is not None:
        kept = {FORMER_NAMES[name]: kept[name] for name in FORMER_NAMES if name in kept} | kept
    values = dict(_NO_ACTIVITY) if activity is None else {name: getattr(activity, name) for name in _COLUMNS}
    odd = {}
    for name, hint, required in _settings_of(kind):
        if required:
            values[name] = _WHERE_MISSING[name]
        if kept is None or name not in kept:
            continue
        try:
            values[name] = msgspec.convert(kept[name], hint)
        except msgspec.ValidationError:
            odd[name] = kept[name]
            nearest = _nearest(kept[name], hint)
            if nearest is not None:
                values[name] = nearest
    return kind(**values), None if kept is None else odd


def _kept(settings: str) -> dict[str, Any] | None:
    """Return what stands in the file; None if it is no JSON object."""
    import msgspec

    try:
        kept = msgspec.json.decode(settings)
    except (msgspec.DecodeError, RecursionError):
        return None
    return kept if isinstance(kept, dict) else None


@cache
def _plan_of_kind() -> "dict[str, type[ActivityPlan]]":
    from workshop_app.plans import ActivityPlan

    return {str(kind.__struct_config__.tag): kind for kind in get_args(ActivityPlan)}


@cache
def _settings_of(kind: "type[msgspec.Struct]") -> list[tuple[str, Any, bool]]:
    """Return the settings that ``kind`` has: name, type, whether every plan must have it."""
    import msgspec

    return [
        (field.name, field.type, field.required)
        for field in msgspec.structs.fields(kind)
        if field.name not in _NO_SETTINGS
    ]


def _nearest(value: object, hint: Any) -> int | None:
    """Return the whole number in bounds that is nearest to ``value``; None if it is none, or none is asked for."""
    from msgspec import inspect

    fits = inspect.type_info(hint)
    if not isinstance(fits, inspect.IntType) or not isinstance(value, int) or isinstance(value, bool):
        return None
    low, high = fits.ge, fits.le
    return min(max(value, value if low is None else low), value if high is None else high)


def _sentences(activity: Activity, read: "ActivityPlan", odd: dict[str, Any] | None) -> list[str]:
    if odd is None:
        return [
            f"The settings of the activity “{activity.title}” cannot be read: it runs as if its plan had set nothing."
        ]
    return [
        f"In the activity “{activity.title}” the setting “{name}” is {_shown(value)}, which cannot be: it runs with "
        f"{_shown(getattr(read, name))}."
        for name, value in odd.items()
    ]


def _shown(value: object) -> str:
    import msgspec

    text = msgspec.json.encode(value).decode()
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
