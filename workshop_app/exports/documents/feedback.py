"""What stands in the feedback pack: what to read first, a page a tenderer, what happens next, and two annexes."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from workshop_app.domain.feedback import Looked
from workshop_app.domain.times import day_text
from workshop_app.exports.documents.annex import tenderer_annex
from workshop_app.exports.documents.answering import answers_told, to_write_in
from workshop_app.exports.documents.contents import (
    Tree,
    about_document,
    category_shapes,
    category_tree,
    lines_by_category,
    pick_tree,
    question_tree,
    unnamed_tree,
)
from workshop_app.exports.documents.days_set_aside import set_aside_when_told
from workshop_app.exports.documents.how_it_was import differed_told, left_out_told, order_told, turns_told
from workshop_app.exports.documents.looking import linked_by_told
from workshop_app.exports.documents.offers import offer_told, strongest_asked_told
from workshop_app.exports.documents.on_tenderers import (
    annex_mark,
    asked_in_figures,
    has_annex,
    page_mark,
    remarks_of,
    standing,
    tenderer_page,
)
from workshop_app.exports.documents.origins import marks_of, settled
from workshop_app.exports.documents.slots import minutes_told, real_and_planned_told, time_bars
from workshop_app.exports.documents.to_explore import to_explore
from workshop_app.exports.gathered import (
    Gathered,
    GatheredEvaluation,
    GatheredRemark,
    GatheredSession,
    GatheredTenderer,
)
from workshop_app.exports.typesetting.words import Inline, Spoken

_ON_THE_COVER = 480
"""Letters of what the tender documents say that the cover has room for; more of it stands in annex B, all of it."""


def feedback_pack_contents(gathered: Gathered) -> Tree:
    """Return the data of ``feedback-pack.typ``."""
    gathered = in_order_of_presenting(gathered)
    shapes = category_shapes(gathered)
    tenderers = gathered.tenderers
    annexes = [tenderer_annex(one, gathered, shapes) for one in tenderers if has_annex(one, gathered)]
    tree = about_document(gathered, "Feedback pack") | {
        "cover": _cover(gathered),
        "handling": Inline(gathered.around.handling) if gathered.around.handling else None,
        "key_aspect": pick_tree(gathered.key_aspect),
        "presentation_title": pick_tree(gathered.presentation_title),
        "groups": [
            category_tree(lines[0].category, number, shapes)
            | {
                "lines": [
                    {
                        "number": line.number,
                        "wording": Spoken(line.wording, line.origin.language),
                        "origin": marks_of(line.origin),
                    }
                    for line in lines
                ]
            }
            for number, lines in lines_by_category(gathered, shapes)
        ],
        "sessions": [_session(s) for s in gathered.sessions],
        "slots": [_slot(one, gathered) | time_bars(one.presentation, tenderers) for one in tenderers],
        "bars": any(one.presentation is not None for one in tenderers),
        "to_explore": to_explore(gathered),
        "differed": differed_told(gathered),
        "order": [Inline(one) for one in order_told(gathered)],
        "left_out": [Inline(one) for one in left_out_told(gathered)],
        "criteria": _criteria(gathered),
        "answers": answers_told(gathered.around),
        "to_write_in": to_write_in(gathered.around),
        "strongest_asked": strongest_asked_told(gathered),
        "strongest_answered": any(one.answered for one in gathered.strongest_asked),
        "strongest_offers": [offer_told(one) for one in gathered.strongest_offers],
        "questions": [question_tree(q, shapes) for q in gathered.questions],
        "tenderers": [tenderer_page(one, gathered, shapes) for one in tenderers],
        "annex": annexes,
        "annex_begins": annexes[0]["annex"] if annexes else None,
        "turns": turns_told(gathered) if tenderers else "",
        "set_aside_when": set_aside_when_told(gathered),
        "linked_by": [Inline(one) for one in linked_by_told(gathered)],
        "evaluations": _evaluations(gathered.evaluations),
    }
    return settled(tree, gathered)


def in_order_of_presenting(gathered: Gathered) -> Gathered:
    """Return it with the tenderers in the order of presenting; those that did not present come after, as listed."""
    places = {number: place for place, number in enumerate(gathered.around.in_order_of_presenting)}
    ordered = sorted(gathered.tenderers, key=lambda one: places.get(one.number, len(places)))
    return replace(gathered, tenderers=ordered)


def _cover(gathered: Gathered) -> Tree:
    around = gathered.around
    say, on = around.tender_documents_say, around.tender_documents_on
    short = len(say) <= _ON_THE_COVER and say.count("\n") < 6
    before = (
        f"Version {around.version}. One before it was handed over on {day_text(around.handed_over_on)}."
        if around.handed_over_on
        else f"Version {around.version}. None was handed over before it."
    )
    return {
        "reference": Inline(around.reference) if around.reference else None,
        "version": before,
        "confidential": any(
            one.responses or one.presentation is not None or remarks_of(one) or one.verdicts
            for one in gathered.tenderers
        ),
        "documents_on": f"Tender documents of {day_text(on)}" if on else "",
        "documents_say": Spoken(say) if say and short else None,
        "documents_say_in_annex": Spoken(say) if say and not short else None,
    }


def _session(session: GatheredSession) -> Tree:
    adults = [
        f"{number} {role}" if number == 1 else f"{number} {role}s" for role, number in session.adults.items() if number
    ]
    return {
        "title": Inline(session.title),
        "held_on": day_text(session.held_on),
        "place": Inline(session.place),
        "young_people": str(session.young_people) if session.young_people else "not recorded",
        "adults": ", ".join(adults) if adults else "none recorded",
        "minutes": minutes_told(session.minutes),
    }


def _slot(tenderer: GatheredTenderer, gathered: Gathered) -> Tree:
    """Return what may stand beside that of another tenderer: who saw it, minutes, questions, and where to read on."""
    slot = tenderer.presentation
    met = gathered.around.meetings.get(tenderer.number, [])
    tree: Tree = {
        "tenderer": Inline(tenderer.name),
        "page": page_mark(tenderer),
        "annex": annex_mark(tenderer) if has_annex(tenderer, gathered) else None,
        "explore": [mark for mark, one in remarks_of(tenderer) if one in tenderer.explore],
        "to_explore": len(tenderer.explore),
        "presented": slot is not None,
        "unpresented": Inline(" ".join(standing(tenderer)) or "no presentation is recorded so far"),
        "seen": [
            Inline(
                ("not recorded" if one.seen_by is None else str(one.seen_by))
                + (f" on {day_text(one.held_on)}" if one.held_on else "")
                + ("" if one.kind.value == "presentation" else f" ({one.kind.value})")
            )
            for one in met
        ],
    }
    if slot is None:
        return tree
    return tree | {
        "presenting": real_and_planned_told(
            slot.presenting_minutes, slot.planned_presenting_minutes, slot.added_presenting_minutes
        ),
        "questioning": real_and_planned_told(
            slot.question_minutes, slot.planned_question_minutes, slot.added_question_minutes
        ),
        "asked": asked_in_figures(slot, len(gathered.questions)),
        "corrected": bool(slot.times_corrected),
    }


def _criteria(gathered: Gathered) -> Tree | None:
    """Return each published criterion with where remarks linked to it stand; no number of them, and no answer."""
    criteria = gathered.around.criteria
    if not criteria:
        return None

    def where(fits: Callable[[GatheredRemark], bool]) -> list[Tree]:
        found = ((one, [mark for mark, each in remarks_of(one) if fits(each)]) for one in gathered.tenderers)
        return [{"tenderer": Inline(one.name), "marks": marks} for one, marks in found if marks]

    return {
        "each": [
            {
                "number": one.number,
                "name": Inline(one.name),
                "plain_words": Inline(one.plain_words) if one.plain_words.strip() else None,
                "where": where(lambda each, number=one.number: each.criterion_number == number),  # type: ignore[misc]
            }
            for one in criteria
        ],
        "none": where(lambda each: each.looked is Looked.NONE),
        "waiting": where(lambda each: each.looked is Looked.NOT_YET),
    }


def _evaluations(evaluations: Iterable[GatheredEvaluation]) -> list[Tree]:
    sessions: dict[int, Tree] = {}
    for evaluation in evaluations:
        of_session = sessions.setdefault(
            evaluation.session_number, {"session": Inline(evaluation.session), "given": []}
        )
        of_session["given"].append(
            {
                "enjoyed": evaluation.enjoyed.value,
                "understood": evaluation.understood.value,
                "words": unnamed_tree(evaluation.wording, evaluation.origin),
            }
        )
    return list(sessions.values())
