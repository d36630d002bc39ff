"""Settings of an activity: kept whole when a session starts, read with defaults in one place, never a crash."""

import json
from collections.abc import Callable

import pytest

from workshop_app.actions.sessions import add_session, start_session
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.plans import available_plans, plan_named
from workshop_app.plans.plan import (
    BriefingPlan,
    CapturePlan,
    FeedbackPlan,
    PickPlan,
    QuestionsPlan,
    SortPlan,
    VerdictPlan,
)
from workshop_app.record import settings
from workshop_app.store import CommissionFile

READERS: dict[ActivityKind, Callable[[Activity], object]] = {
    ActivityKind.BRIEFING: settings.briefing_settings,
    ActivityKind.CAPTURE: settings.capture_settings,
    ActivityKind.SORT: settings.sort_settings,
    ActivityKind.PICK: settings.pick_settings,
    ActivityKind.QUESTIONS: settings.questions_settings,
    ActivityKind.FEEDBACK: settings.feedback_settings,
    ActivityKind.VERDICT: settings.verdict_settings,
}
COMMON = {"title", "minutes", "say", "notes", "for_each_tenderer", "last_day_only", "after_every"}


def kept_as(file: CommissionFile, kind: ActivityKind, text: str) -> Activity:
    """Keep an activity whose settings are ``text``, as some other program might."""
    with file.action("by_hand") as write:
        session = write.insert(
            Session(id=write.new_id(), title="By hand", plan_name="", planned_on="2026-03-04", position=0)
        )
        return write.insert(
            Activity(
                id=write.new_id(),
                session_id=session.id,
                position=0,
                kind=kind,
                title="The door",
                minutes=5,
                settings=text,
            )
        )


@pytest.mark.parametrize("name", available_plans())
def test_a_session_keeps_all_settings_of_its_plan_and_they_read_back(file: CommissionFile, name: str) -> None:
    plan = plan_named(name)
    add_tenderer(file, "Oak Barn")
    start_session(file, add_session(file, name, title="The day", planned_on="2026-03-04"), plan)
    for planned, activity in zip(plan.activity, file.all(Activity), strict=True):
        names = set(planned.__struct_fields__) - COMMON
        assert json.loads(activity.settings).keys() == names
        if activity.kind in READERS:
            read = READERS[activity.kind](activity)
            assert {one: getattr(read, one) for one in names} == {one: getattr(planned, one) for one in names}
    assert settings.odd_settings(file) == []


@pytest.mark.parametrize(
    ("kind", "as_planned"),
    [
        (ActivityKind.BRIEFING, BriefingPlan(title="The door", minutes=5)),
        (ActivityKind.CAPTURE, CapturePlan(title="The door", minutes=5, prompts=[])),
        (ActivityKind.SORT, SortPlan(title="The door", minutes=5)),
        (ActivityKind.PICK, PickPlan(title="The door", minutes=5, pick_of="key aspect")),
        (ActivityKind.QUESTIONS, QuestionsPlan(title="The door", minutes=5)),
        (ActivityKind.FEEDBACK, FeedbackPlan(title="The door", minutes=5)),
        (ActivityKind.VERDICT, VerdictPlan(title="The door", minutes=5)),
    ],
)
@pytest.mark.parametrize("text", ["{}", "", "[1]", "{", "[" * 100_000, '{"of a later version": {"a": 1}}'])
def test_what_is_left_out_or_cannot_be_read_is_as_a_plan_that_sets_nothing(
    file: CommissionFile, kind: ActivityKind, as_planned: object, text: str
) -> None:
    assert READERS[kind](kept_as(file, kind, text)) == as_planned


def test_a_sort_of_no_activity_is_as_a_plan_that_sets_nothing() -> None:
    assert settings.sort_settings(None) == SortPlan(title="", minutes=0)


@pytest.mark.parametrize(
    ("kind", "name", "found", "counts"),
    [
        (ActivityKind.PICK, "dots", 4000, 20),
        (ActivityKind.PICK, "dots", -1, 1),
        (ActivityKind.PICK, "dots", 10**15, 20),
        (ActivityKind.PICK, "dots", "many", 3),
        (ActivityKind.PICK, "dots", True, 3),
        (ActivityKind.PICK, "pick_of", "the best", "key aspect"),
        (ActivityKind.QUESTIONS, "how_many", 0, 1),
        (ActivityKind.SORT, "not_sure", "no", True),
        (ActivityKind.SORT, "limits", {"People": 0}, {}),
        (ActivityKind.SORT, "categories", ["People", 7], []),
        (ActivityKind.VERDICT, "per", None, ["overall"]),
        (ActivityKind.CAPTURE, "put_up_at_once", {}, False),
    ],
)
def test_a_setting_that_cannot_be_is_bounded_and_told(
    file: CommissionFile, kind: ActivityKind, name: str, found: object, counts: object
) -> None:
    activity = kept_as(file, kind, json.dumps({name: found}))
    assert getattr(READERS[kind](activity), name) == counts
    (sentence,) = settings.odd_settings(file)
    assert "“The door”" in sentence
    assert f"“{name}”" in sentence
    assert json.dumps(counts, separators=(",", ":")) in sentence


def test_one_odd_setting_leaves_the_others_as_they_are(file: CommissionFile) -> None:
    activity = kept_as(file, ActivityKind.SORT, '{"not_sure": 7, "alone_first": true, "categories": ["People 🐐"]}')
    read = settings.sort_settings(activity)
    assert (read.not_sure, read.alone_first, read.categories) == (True, True, ["People 🐐"])


def test_a_setting_that_older_files_have_under_a_former_name_counts(file: CommissionFile) -> None:
    activity = kept_as(file, ActivityKind.VERDICT, '{"per": ["overall"], "strongest": false, "occasion": "bid"}')
    read = settings.verdict_settings(activity)
    assert (read.about, read.whether_to_go_on) == ("bid", True)
    assert settings.odd_settings(file) == []


def test_settings_that_cannot_be_read_are_told_in_one_line(file: CommissionFile) -> None:
    kept_as(file, ActivityKind.BREAK, "{")
    kept_as(file, ActivityKind.PICK, json.dumps({"pick_of": "x\n" * 500}))
    long, unreadable = sorted(settings.odd_settings(file))
    assert "“The door” cannot be read" in unreadable
    assert "\n" not in long
    assert len(long) < 200
