"""The plans that come with the app: complete, timed, safe first, and readable from the back of the room."""

import re
from functools import cache
from pathlib import Path

import pytest

import workshop_app
from workshop_app.data import data_folder
from workshop_app.plans import available_plans, plan_named
from workshop_app.plans.plan import (
    BreakPlan,
    BriefingPlan,
    CapturePlan,
    ClosePlan,
    DeclarationPlan,
    FeedbackPlan,
    PickPlan,
    PresentationPlan,
    QuestionsPlan,
    SortPlan,
    StrongestPlan,
    VerdictPlan,
)

MINUTES = {
    "commissioning-training": ("understand", 120),
    "focus-group": ("understand", 70),
    "initial-workshop": ("understand", 150),
    "joining-at-tender-stage": ("plan", 110),
    "planning-workshop": ("plan", 120),
    "presentations": ("do", 130),
    "provider-briefing": ("plan", 60),
    "reading-the-bids": ("do", 70),
    "visiting-providers": ("do", 130),
}
NAMES = list(MINUTES)
SAID = {
    *("decent", "passionate", "sack them", "we held ten sessions", "Not", "Don’t ghost us", "Communication", "because"),
    *("She never rings back", "More support", "Be nice", "boring", "it was shit", "reason", "feeling", "yeah, that"),
    *("we’d sort something out", "He talked to the adults", "Boring", "Staff are sound", "Workforce", "yes"),
    *("I need a minute", "well done", "see you soon", "Time, thank you", "We can’t talk about that", "They were fake"),
    *("better than the last lot", "Next, please", "somebody who", "the tall one", "Not that one, please"),
    *("It does not say", "I do not understand it", "this is a good bit", "the last one was better", "nice vibes"),
    *("Show us how you would…", "What would you do if…"),
}
"""What plans have people say in so few words that it could be the name of a button."""


def test_the_plans_are_there_in_order_of_name() -> None:
    assert list(available_plans()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_plan_takes_the_time_it_says(name: str) -> None:
    plan = plan_named(name)
    assert (plan.stage, plan.minutes) == MINUTES[name]
    told = re.search(
        r"add up to (?:exactly )?(\d+)", (data_folder("session_plans") / f"{name}.toml").read_text("utf-8")
    )
    assert told is None or int(told[1]) == plan.minutes
    assert plan.glossary


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_names_no_button_page_or_sheet_that_does_not_exist(name: str) -> None:
    text = (data_folder("session_plans") / f"{name}.toml").read_text("utf-8")
    plan = plan_named(name)
    own = [one.title for one in plan.activity]
    own += [category for one in plan.activity if isinstance(one, SortPlan) for category in one.categories]
    quoted = {one for one in re.findall("“([^”]+)”", text) if len(one.split()) <= 5 and one[-1] not in ".?!,"}
    unknown = {one for one in quoted - SAID if not any(title.startswith(one) for title in own)} - strings_of_windows()
    assert unknown == set()
    assert not re.findall(r"printed from this plan|[^\n]*checklist|word sheet|paper forms?\b", text)


@cache
def strings_of_windows() -> frozenset[str]:
    """Everything between quotes in the files of both windows, with a small letter first as well."""
    ui = Path(workshop_app.__file__).parent / "ui"
    files = [*ui.rglob("*.qml"), *ui.rglob("*.py")]
    found = {text for path in files for text in re.findall(r'"([^"\n]+)"', path.read_text("utf-8"))}
    return frozenset(found | {text[0].lower() + text[1:] for text in found})


@pytest.mark.parametrize("name", NAMES)
def test_ground_rules_and_the_limits_of_confidentiality_come_first(name: str) -> None:
    first = plan_named(name).activity[0]
    assert isinstance(first, BriefingPlan)
    assert "ground rules" in first.title.lower()
    assert "You can pass, or leave, at any time." in first.say
    assert "stays here, with one limit" in first.say
    assert "If someone is being hurt" in first.confidentiality_limit
    assert "we have to tell" in first.confidentiality_limit
    assert "arrives late" in first.notes


@pytest.mark.parametrize("name", NAMES)
def test_every_activity_has_words_for_the_wall_and_notes_for_the_facilitator(name: str) -> None:
    plan = plan_named(name)
    assert plan.purpose
    assert plan.for_whom
    assert plan.materials
    for activity in plan.activity:
        assert activity.say.strip(), activity.title
        assert len(activity.notes.splitlines()) >= 3, activity.title


@pytest.mark.parametrize("name", NAMES)
def test_the_wall_is_short_and_plain(name: str) -> None:
    adult_words = re.compile(
        r"commission|tender|procure|specification|criteri|stakeholder|outcome|safeguard|provider|verdict|facilitat",
        re.IGNORECASE,
    )
    for activity in plan_named(name).activity:
        assert len(activity.say.split()) <= 45, activity.title
        sentences = [sentence for sentence in re.split(r"[.?!:]\s+|\n", activity.say) if sentence.strip()]
        assert max(len(sentence.split()) for sentence in sentences) <= 22, activity.title
        assert not adult_words.search(activity.say), activity.title


def test_being_fair_is_talked_over_agreed_to_and_declared_before_a_tenderer_is_named() -> None:
    fair = {
        name: [one for one in plan_named(name).activity if isinstance(one, BriefingPlan) and one.agree]
        for name in NAMES
    }
    assert {name for name in NAMES if fair[name]} == {
        *("planning-workshop", "joining-at-tender-stage", "provider-briefing"),
        *("presentations", "reading-the-bids", "visiting-providers"),
    }
    for briefings in fair.values():
        for one in briefings:
            assert 2 <= len(one.situations) <= 6
            assert len({each.fair for each in one.situations}) >= 2, "not all of one kind, or it is no game"
            assert all(len(each.what.split()) <= 30 and len(each.why.split()) <= 40 for each in one.situations)
    for name in ("presentations", "reading-the-bids", "visiting-providers"):
        kinds = [type(one) for one in plan_named(name).activity]
        agreed = plan_named(name).activity.index(fair[name][0])
        named = next(at for at, one in enumerate(plan_named(name).activity) if one.for_each_tenderer)
        assert agreed < kinds.index(DeclarationPlan) < named


@pytest.mark.parametrize("name", NAMES)
def test_every_plan_ends_with_what_they_thought_of_it_and_what_happens_next(name: str) -> None:
    plan = plan_named(name)
    assert [type(activity).__name__ for activity in plan.activity[-2:]] == ["EvaluationPlan", "ClosePlan"]
    assert "what happens next" in plan.activity[-1].title.lower()


@pytest.mark.parametrize("name", NAMES)
def test_disclosure_and_paper_and_exact_words_are_covered_in_the_notes(name: str) -> None:
    notes = "\n".join(activity.notes for activity in plan_named(name).activity).lower()
    for needed in ("safeguarding lead", "set aside: safeguarding", "exact words", "paper", "if nobody"):
        assert needed in notes


@pytest.mark.parametrize("name", ["commissioning-training", "initial-workshop", "presentations", "provider-briefing"])
def test_certificates_are_handed_out_at_the_close(name: str) -> None:
    close = plan_named(name).activity[-1]
    assert isinstance(close, ClosePlan)
    assert close.certificates


def test_the_initial_workshop_asks_about_me_then_us_then_the_service_then_its_people() -> None:
    captures = [one for one in plan_named("initial-workshop").activity if isinstance(one, CapturePlan)]
    assert [one.prompts[0] for one in captures] == [
        "What do I need?",
        "What do other young people like me need?",
        "What could a service do about that?",
        "What must the people who run it know?",
    ]
    assert captures[3].prompts[1] == "What must they be able to do?"
    assert [one.private for one in captures] == [True, False, False, False]
    assert not any(one.put_up_at_once for one in captures)


def test_the_initial_workshop_tells_the_facilitator_not_to_judge_the_service_there_is_now() -> None:
    notes = {one.title: one.notes for one in plan_named("initial-workshop").activity}
    for title in ("What I need", "How a service could help"):
        assert "service they have now" in notes[title]
    assert "named workers" in notes["The people who run it"]


def test_the_planning_workshop_goes_from_cards_to_questions() -> None:
    plan = plan_named("planning-workshop")
    sort, key_aspect, title, questions = (
        one for one in plan.activity if isinstance(one, SortPlan | PickPlan | QuestionsPlan)
    )
    assert isinstance(sort, SortPlan)
    assert len(sort.categories) == 4
    assert sort.not_sure
    assert isinstance(key_aspect, PickPlan)
    assert key_aspect.pick_of == "key aspect"
    assert isinstance(title, PickPlan)
    assert title.pick_of == "title"
    assert title.prompts
    assert isinstance(questions, QuestionsPlan)
    fair = plan.activity[1]
    assert isinstance(fair, BriefingPlan)
    assert [point.split(":")[0] for point in fair.points] == ["Fair", "Objective", "Confidential", "Equal"]


def test_who_joins_at_tender_stage_learns_how_it_is_chosen_before_saying_what_matters() -> None:
    plan = plan_named("joining-at-tender-stage")
    assert [one.minutes for one in plan.activity] == [8, 20, 15, 5, 20, 10, 25, 3, 4]
    kinds = [type(one) for one in plan.activity[1:7]]
    assert kinds == [BriefingPlan, BriefingPlan, BreakPlan, CapturePlan, PickPlan, QuestionsPlan]
    assert "cannot be added to what was published" in plan.activity[4].notes
    assert "theirs stays theirs" in plan.activity[5].notes


def test_a_focus_group_asks_for_own_words_then_others_then_sorts_openly_and_picks() -> None:
    plan = plan_named("focus-group")
    own, others = (one for one in plan.activity if isinstance(one, CapturePlan))
    assert (own.private, others.private) == (True, False)
    (sort,) = (one for one in plan.activity if isinstance(one, SortPlan))
    assert (sort.sort_kind, sort.categories) == ("open", [])
    assert isinstance(plan.activity[plan.activity.index(sort) + 1], PickPlan)


def test_at_the_briefing_of_organisations_nothing_of_the_record_goes_up_and_nobody_is_named() -> None:
    plan = plan_named("provider-briefing")
    asked, afterwards = (one for one in plan.activity if isinstance(one, CapturePlan))
    assert not asked.put_up_at_once
    assert "no name of a person, no name of an organisation" in asked.notes
    assert "Leave them waiting" in asked.notes
    assert afterwards.private


def test_a_tenderers_slot_is_ten_minutes_then_questions_within_forty_five() -> None:
    plan = plan_named("presentations")
    slot = [one for one in plan.activity if one.for_each_tenderer]
    assert [type(one).__name__ for one in slot] == ["PresentationPlan", "FeedbackPlan", "VerdictPlan", "BreakPlan"]
    presentation, feedback = slot[0], slot[1]
    assert isinstance(presentation, PresentationPlan)
    assert (presentation.minutes, presentation.presenting_minutes, presentation.question_minutes) == (45, 10, 30)
    assert isinstance(feedback, FeedbackPlan)
    assert feedback.private_first
    once = plan.minutes - sum(one.minutes for one in slot)
    assert (once, plan.minutes - once) == (55, 75), "the comment at the top of the plan counts with these"


def test_who_was_strongest_is_asked_once_after_everyone_was_heard() -> None:
    plan = plan_named("presentations")
    asked = [at for at, one in enumerate(plan.activity) if isinstance(one, StrongestPlan)]
    last_heard = max(at for at, one in enumerate(plan.activity) if one.for_each_tenderer)
    assert asked == [last_heard + 1]


@pytest.mark.parametrize(
    ("name", "about", "each", "once"),
    [("reading-the-bids", "bid", [7, 8, 5], 50), ("visiting-providers", "visit", [5, 15, 20, 15, 15, 5], 55)],
)
def test_a_bid_or_a_visit_takes_as_long_as_the_next_and_all_that_is_said_is_about_it(
    name: str, about: str, each: list[int], once: int
) -> None:
    plan = plan_named(name)
    block = [one for one in plan.activity if one.for_each_tenderer]
    assert [one.minutes for one in block] == each
    assert plan.minutes - sum(each) == once, "the comment at the top of the plan counts with this"
    assert [one.about for one in block if isinstance(one, FeedbackPlan | VerdictPlan)] == [about, about]
    assert [one.whether_to_go_on for one in block if isinstance(one, VerdictPlan)] == [about == "bid"]
    first = plan.activity[0]
    assert "Declarations: check, in private" in first.notes
    assert any(isinstance(one, BriefingPlan) and one.criteria for one in plan.activity) is (about == "bid")


def test_declarations_come_before_any_tenderer_is_named() -> None:
    assert "before you name a single organisation" in plan_named("presentations").activity[0].notes


def test_the_training_goes_through_all_four_stages_and_explains_the_words() -> None:
    plan = plan_named("commissioning-training")
    stages = [one.title.split(":")[0] for one in plan.activity if isinstance(one, CapturePlan | SortPlan)]
    assert stages == ["Understand", "Plan", "Do", "Review"]
    assert len(plan.glossary) >= 15
    assert any(one.title == "Food" for one in plan.activity)
    for entry in plan.glossary:
        assert len(entry.meaning.split()) <= 26, entry.word
