"""The plans for those who join later, for groups that meet anyway, and for the organisations: each run to its end."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from tests.exported import exported
from workshop_app.actions import feedback, packs, people, picks, placing, sessions, sorting, specification
from workshop_app.actions import statements as words
from workshop_app.domain.feedback import EvaluationAnswer
from workshop_app.domain.people import Recipient
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, progress
from workshop_app.domain.sorting import Category, PickOf, SortKind
from workshop_app.domain.specification import Question
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.gathering import gather_for
from workshop_app.exports.packs import EXPORTS, exports_with_content, write_exports
from workshop_app.plans import plan_named
from workshop_app.record.people import who_came
from workshop_app.record.picks import options, pick_by
from workshop_app.store import CommissionFile

SAID = [
    "dont make me ring anyone",
    "somewhere u can just sit",
    "my brother needs it more tbh",
    "not a poster. a person",
]
WHY = "cos nobody comes back to a place that forgot them"
ASKED = "would you ask us before you change the days"
OF_TENDERERS = re.compile(
    r"tender|bidd|\bbids?\b|provider|supplier|presentation|strongest|criteri|procure", re.IGNORECASE
)


def run_through(file: CommissionFile, plan_name: str) -> str:
    """Run a session from a plan with two young people, doing in each activity what it is for; return its id."""
    plan = plan_named(plan_name)
    session = sessions.add_session(file, plan_name, title=plan.title, planned_on="2026-03-04")
    sessions.begin_session(file, session, plan)
    kaz = people.add_young_person_here(file, session, f"Kaz of {plan_name}")
    people.add_young_person_here(file, session, f"moth of {plan_name}")
    for activity in file.all(Activity, session_id=session):
        sessions.start_activity(file, activity.id)
        match activity.kind:
            case ActivityKind.CAPTURE:
                prompts = file.all(Prompt, activity_id=activity.id)
                kept = [
                    words.keep_statement(
                        file, said, session_id=session, prompt_id=prompts[number % len(prompts)].id, said_by=kaz
                    )
                    for number, said in enumerate(SAID)
                ]
                if plan_name != "provider-briefing":
                    words.put_up(file, kept)
            case ActivityKind.SORT:
                sort = sorting.add_sort(
                    file, activity.title, kind=SortKind.OPEN, session_id=session, activity_id=activity.id
                )
                ours = sorting.add_category(file, sort, "Dont ghost us")
                for one in file.all(Statement, state=StatementState.UP)[:3]:
                    placing.place_card(file, sort, one.id, ours)
            case ActivityKind.PICK:
                option = options(file, PickOf.KEY_ASPECT, activity.id)[-1]
                assert (option.is_category, option.under) == (False, ""), "what lies in no category can be picked"
                picks.pick(file, PickOf.KEY_ASPECT, statement_id=option.key, young_person_id=kaz, why=WHY)
            case ActivityKind.QUESTIONS:
                specification.add_question(file, ASKED, statement_ids=[file.all(Statement)[0].id])
            case ActivityKind.EVALUATION:
                feedback.evaluate_session(file, session, enjoyed=EvaluationAnswer.YES, wording="the biscuits")
            case ActivityKind.CLOSE:
                packs.award_certificate(
                    file, kaz, achievement="Speaking up", signatory="Ruth Ellery", awarded_on="2026-03-04"
                )
    sessions.end_session(file, session)
    return session


@pytest.mark.parametrize("name", ["focus-group", "joining-at-tender-stage", "provider-briefing"])
def test_a_plan_runs_to_its_end_and_everything_done_in_it_is_there(file: CommissionFile, name: str) -> None:
    session = run_through(file, name)
    done = file.all(Activity, session_id=session)
    assert {progress(one).value for one in done} == {"done"}
    assert [one.kind for one in done] == [one.kind for one in plan_named(name).activity]
    assert len(who_came(file, session)) == 2
    captures = sum(one.kind is ActivityKind.CAPTURE for one in done)
    assert len(file.all(Statement)) == captures * len(SAID)
    up = file.all(Statement, state=StatementState.UP)
    assert bool(up) is (name != "provider-briefing"), "what guests asked stays off the wall"
    assert (pick_by(file, PickOf.KEY_ASPECT, None), bool(file.all(Question))) == (None, name.startswith("joining"))
    file.must_check()


def test_groups_run_the_same_plan_after_each_other_and_those_who_join_later_pick_beside_them(
    file: CommissionFile,
) -> None:
    first = run_through(file, "focus-group")
    (theirs,) = file.all(Category)
    picks.pick(file, PickOf.KEY_ASPECT, category_id=theirs.id, session_id=first)
    run_through(file, "joining-at-tender-stage")
    group = pick_by(file, PickOf.KEY_ASPECT, None)
    assert group is not None
    assert group.category_id == theirs.id, "what a group picked before stays"
    assert len(file.all(Category)) == 1, "and so do its categories"


@pytest.fixture
def of_a_focus_group(file: CommissionFile, tmp_path: Path) -> Path:
    """All that leaves of a commission in which there was one focus group and nobody tenders."""
    run_through(file, "focus-group")
    (category,) = file.all(Category)
    specification.add_specification_line(file, "Somebody answers", category_id=category.id)
    gathered = gather_for(file, list(Recipient))
    wanted = exports_with_content(gathered[Recipient.PANEL])
    beside = ("strongest", "objections", "title-and-brief", "please-explore", "answers-sheet")
    assert [one.name for one in wanted] == [one.name for one in EXPORTS if one.name not in beside]
    list(write_exports(gathered, tmp_path / "packs", wanted))
    return tmp_path / "packs"


def told_beside(path: Path) -> Iterator[str]:
    """What a PDF says of itself, its bookmarks and the texts that stand for pictures."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        yield from (str(value) for value in pdf.docinfo.values())
        yield from (str(item.title) for item in outline.root)
        yield from (str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one)


def test_a_pack_of_a_commission_without_tenderers_has_no_word_about_them(
    of_a_focus_group: Path, words_of_pdf: Callable[[Path], str]
) -> None:
    documents = sorted(of_a_focus_group.rglob("*.pdf"))
    assert len(documents) == 6
    for path in documents:
        text = "\n".join([words_of_pdf(path), *told_beside(path)])
        assert OF_TENDERERS.findall(text) == [], path.name
    feedback_pack = " ".join(words_of_pdf(exported(of_a_focus_group)["feedback-pack.pdf"]).split())
    for sentence in ("What matters most", SAID[-1], WHY, "the biscuits", "Nothing here is scored"):
        assert sentence in feedback_pack
    assert "Our questions" not in feedback_pack
    assert SAID[2] in " ".join(words_of_pdf(exported(of_a_focus_group)["specification.pdf"]).split())
