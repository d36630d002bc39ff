"""What is written reads back as the same plan, to the character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.lookalikes import look_of
from workshop_app.plans import (
    ActivityPlan,
    GlossaryEntry,
    SessionPlan,
    available_plans,
    plan_named,
    plan_text,
    read_plan_text,
)
from workshop_app.plans.plan import (
    BreakPlan,
    BriefingPlan,
    CapturePlan,
    ClosePlan,
    EvaluationPlan,
    FeedbackPlan,
    LinesPlan,
    PickPlan,
    PresentationPlan,
    QuestionsPlan,
    SortPlan,
    StrongestPlan,
    VerdictPlan,
)

ANY = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.text(st.sampled_from("ab \r\n\t\\\"'#=[]\u0000\u007f\u0085\u2028🦙"), max_size=12),
)
WORDS = ANY.filter(str.strip)
MINUTES = st.integers(1, 480)
BASE = {"title": WORDS, "minutes": MINUTES, "say": ANY, "notes": ANY}
DISTINCT = st.lists(WORDS, max_size=4, unique_by=look_of)


def activities(repeated: bool) -> st.SearchStrategy[ActivityPlan]:
    """Return activities of every kind that keep the rules, all repeated for each tenderer or none."""
    last = st.just(False) if repeated else st.booleans()
    base = BASE | {"for_each_tenderer": st.just(repeated), "last_day_only": last}
    prompts = DISTINCT.filter(bool)
    return st.one_of(
        st.builds(BriefingPlan, **base, points=st.lists(WORDS, max_size=3), confidentiality_limit=WORDS),
        st.builds(CapturePlan, **base, prompts=prompts, private=st.booleans()),
        st.builds(CapturePlan, **base, prompts=prompts, put_up_at_once=st.booleans()),
        st.builds(SortPlan, **base, categories=DISTINCT, not_sure=st.booleans()),
        st.builds(SortPlan, **base, sort_kind=st.just("closed"), categories=DISTINCT.filter(bool)),
        st.builds(SortPlan, **base, sort_kind=st.just("open")),
        st.builds(
            PickPlan, **base, pick_of=st.sampled_from(["key aspect", "title"]), prompts=st.lists(WORDS, max_size=2)
        ),
        st.builds(LinesPlan, **base),
        st.builds(QuestionsPlan, **base, how_many=st.integers(1, 30), asking_minutes=st.integers(1, 480)),
        st.builds(
            PresentationPlan,
            **base | {"minutes": st.integers(60, 480)},
            presenting_minutes=st.integers(1, 30),
            question_minutes=st.integers(1, 30),
        ),
        st.builds(
            FeedbackPlan,
            **base,
            private_first=st.booleans(),
            about=st.sampled_from(["bid", "visit", "presentation"]),
        ),
        st.builds(
            VerdictPlan,
            **base,
            per=st.lists(st.sampled_from(["overall", "category", "line"]), min_size=1, unique=True),
            about=st.sampled_from(["bid", "visit", "presentation"]),
        ),
        *([] if repeated else [st.builds(StrongestPlan, **base)]),
        st.builds(EvaluationPlan, **base),
        st.builds(BreakPlan, **base),
        st.builds(ClosePlan, **base, certificates=st.booleans()),
    )


@st.composite
def plans(draw: st.DrawFn) -> SessionPlan:
    activity: list[ActivityPlan] = [draw(st.builds(BriefingPlan, **BASE, points=st.lists(WORDS, max_size=3)))]
    activity += draw(st.lists(activities(False), max_size=3))
    activity += draw(st.lists(activities(True), max_size=3))
    activity += draw(st.lists(activities(False), max_size=2))
    return SessionPlan(
        title=draw(WORDS),
        stage=draw(st.sampled_from(["understand", "plan", "do", "review"])),
        for_whom=draw(ANY),
        purpose=draw(ANY),
        materials=draw(st.lists(WORDS, max_size=3)),
        activity=activity,
        glossary=[GlossaryEntry(word=word, meaning=draw(WORDS)) for word in draw(DISTINCT)],
    )


@given(plans())
def test_a_plan_reads_back_as_it_was_written(plan: SessionPlan) -> None:
    assert read_plan_text(plan_text(plan), "written.toml") == plan


@pytest.mark.parametrize("name", list(available_plans()))
def test_the_plans_that_come_with_the_app_survive_being_written(name: str) -> None:
    plan = plan_named(name)
    assert read_plan_text(plan_text(plan), name) == plan


def test_text_of_several_lines_stays_readable_and_comes_in_a_sensible_order() -> None:
    rules = BriefingPlan(title="Ground rules", minutes=10, say="Sit down.\nYou can pass.", points=["Listen."])
    text = plan_text(SessionPlan(title="Friday", stage="plan", activity=[rules]))
    assert text == (
        'title = "Friday"\nstage = "plan"\n\n'
        '[[activity]]\nkind = "briefing"\ntitle = "Ground rules"\nminutes = 10\n'
        'say = """\nSit down.\nYou can pass."""\npoints = [\n    "Listen.",\n]\n'
    )


def test_half_a_character_is_refused_and_not_written() -> None:
    rules = BriefingPlan(title="Ground rules \ud83d", minutes=10)
    with pytest.raises(WorkshopError, match="half of a broken character"):
        plan_text(SessionPlan(title="Friday", stage="plan", activity=[rules]))
