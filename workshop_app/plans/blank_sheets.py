"""Which blank sheets a session plan has."""

from collections.abc import Iterator

from workshop_app.domain.blank_sheets import BlankPart, BlankSheet
from workshop_app.domain.fairness import ASKED_OF_EACH_TENDERER
from workshop_app.domain.feedback import ASKED_OF_THEM
from workshop_app.plans.plan import (
    ActivityPlan,
    CapturePlan,
    DeclarationPlan,
    EvaluationPlan,
    FeedbackPlan,
    LinesPlan,
    PickPlan,
    QuestionsPlan,
    SessionPlan,
    StrongestPlan,
    VerdictPlan,
)

_ANSWERS = ("yes", "partly", "no", "not sure")
_SHOWN = "What did they say or show?"
_ASKED_FOR = "Something we asked for, and whether they would give it to us:"


def blank_sheets_of(plan: SessionPlan) -> list[BlankSheet]:
    """Return a sheet for each question put to young people, in the order of the plan, and last the words explained.

    What is done for every tenderer has one sheet, to be copied.
    """
    sheets = dict.fromkeys(sheet for activity in plan.activity for sheet in _of(activity))
    if plan.glossary:
        words = (BlankPart(question=one.word, note=one.meaning, written=False) for one in plan.glossary)
        sheets[BlankSheet(title="Words adults use, and what they mean", parts=tuple(words), named=False)] = None
    return list(sheets)


def _of(activity: ActivityPlan) -> Iterator[BlankSheet]:
    match activity:
        case CapturePlan(prompts=prompts) | PickPlan(pick_of="title", prompts=prompts):
            for prompt in prompts:
                yield BlankSheet(title=activity.title, parts=(BlankPart(question=prompt),))
        case LinesPlan():
            yield BlankSheet(title=activity.title, parts=(BlankPart(question="What must this service do, or be?"),))
        case QuestionsPlan():
            yield BlankSheet(title=activity.title, parts=(BlankPart(question="What should every tenderer be asked?"),))
        case DeclarationPlan():
            declared = tuple(
                BlankPart(question=one, answers=_DECLARED, written=False) for one in ASKED_OF_EACH_TENDERER.values()
            )
            more = BlankPart(question="Anything you want to say about it?")
            yield BlankSheet(title=activity.title, parts=(*declared, more), of_tenderer=True)
        case FeedbackPlan():
            parts = (*(BlankPart(question=one, note=_SHOWN) for one in ASKED_OF_THEM.values()), _SHARING)
            yield BlankSheet(title=activity.title, parts=parts, of_tenderer=True)
        case VerdictPlan():
            yield from _of_verdict(activity)
        case StrongestPlan():
            question = "Was anyone strongest, in your eyes? Who, and why?"
            found = BlankPart(question=question, note=_READ_BY, answers=_NO_TENDERER)
            yield BlankSheet(title=activity.title, parts=(found,))
        case EvaluationPlan():
            yield BlankSheet(
                title=activity.title,
                parts=(
                    BlankPart(question="Did you enjoy it?", answers=_ANSWERS[:3], written=False),
                    BlankPart(question="Did you get what it was about?", answers=_ANSWERS[:3], written=False),
                    BlankPart(question="What should we change?"),
                ),
                named=False,
            )
        case _:
            return


def _of_verdict(activity: VerdictPlan) -> Iterator[BlankSheet]:
    each = BlankPart(question=_ASKED_FOR, answers=_ANSWERS)
    if activity.whether_to_go_on:
        asked = BlankPart(question="Should they go on, and why?", answers=_WHETHER_TO_GO_ON)
        yield BlankSheet(title=activity.title, parts=(asked, _SHARING), of_tenderer=True)
        return
    parts = [each] * (3 if set(activity.per) - {"overall"} else 0)
    if "overall" in activity.per:
        parts.append(BlankPart(question="All in all, would they give us what we asked for?", answers=_ANSWERS))
    if parts:
        yield BlankSheet(title=activity.title, parts=(*parts, _SHARING), of_tenderer=True)


_SHARING = BlankPart(
    question="Who may read this?",
    note="What you share goes to the group and to the adults who decide. Put a star beside it, or tick.",
    answers=("share everything", "share what has a star", "keep it all to myself"),
    written=False,
)
_DECLARED = ("yes", "no", "not sure")
_WHETHER_TO_GO_ON = ("go on", "do not", "not sure")
_READ_BY = (
    "Who reads it: the adults who decide, on a paper of its own, after each of them has made up their own mind and "
    "before they talk it over. They may choose not to read it."
)
_NO_TENDERER = ("nobody", "would rather not say")
