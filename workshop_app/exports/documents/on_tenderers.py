"""What stands on a tenderer's page: what young people met, said and answered; nothing of another tenderer."""

from workshop_app.domain.feedback import Answer, EvaluationAnswer, Looked, RemarkKind, VerdictCount
from workshop_app.domain.occasions import OccasionKind, in_words
from workshop_app.domain.tendering import AskedOutcome
from workshop_app.domain.times import day_text
from workshop_app.exports.documents.contents import Shapes, Tree, unnamed_tree, voice_tree
from workshop_app.exports.documents.counting import young_people_told
from workshop_app.exports.documents.origins import listed
from workshop_app.exports.documents.slots import brought_told, clock_told, minutes_told, planned_told
from workshop_app.exports.gathered import (
    Gathered,
    GatheredPresentation,
    GatheredRemark,
    GatheredTenderer,
    GatheredVerdict,
)
from workshop_app.exports.gathered_around import GatheredMeeting
from workshop_app.exports.typesetting.words import Inline, Spoken

KINDS = (RemarkKind.STRENGTH, RemarkKind.WEAKNESS, RemarkKind.EXPLORE)
_NONE_TOLD = {
    RemarkKind.STRENGTH: "No strength stands in this pack.",
    RemarkKind.WEAKNESS: "No weakness stands in this pack.",
    RemarkKind.EXPLORE: "Nothing to explore stands in this pack.",
}


def page_mark(tenderer: GatheredTenderer) -> str:
    """Return what marks the page on which a tenderer begins, for whoever refers to it."""
    return f"page-{tenderer.number}"


def annex_mark(tenderer: GatheredTenderer) -> str:
    """Return what marks where a tenderer begins in annex A."""
    return f"annex-{tenderer.number}"


def has_annex(tenderer: GatheredTenderer, gathered: Gathered) -> bool:
    """Tell whether annex A has anything of a tenderer: lines to answer, or what was heard, written or brought."""
    return (
        bool(gathered.specification)
        or tenderer.presentation is not None
        or bool(tenderer.responses or tenderer.response_as_a_whole or tenderer.brought)
        or any(one.scope == "line" for one in tenderer.verdicts)
    )


def remarks_of(tenderer: GatheredTenderer) -> list[tuple[str, GatheredRemark]]:
    """Return all remarks on a tenderer in the order of its page, each with what marks its place."""
    by_kind = zip(KINDS, (tenderer.strengths, tenderer.weaknesses, tenderer.explore), strict=True)
    return [
        (f"remark-{tenderer.number}-{kind.value}-{place}", one)
        for kind, remarks in by_kind
        for place, one in enumerate(remarks)
    ]


def tenderer_page(tenderer: GatheredTenderer, gathered: Gathered, shapes: Shapes) -> Tree:
    """Return what stands on a tenderer's page; what is answered line by line is in annex A."""
    told = tells_occasions(tenderer)
    several = len(gathered.around.criteria) > 0
    remarks = [_remark(mark, one, told=told, linked=several) for mark, one in remarks_of(tenderer)]
    return {
        "name": Inline(tenderer.name),
        "page": page_mark(tenderer),
        "annex": annex_mark(tenderer) if has_annex(tenderer, gathered) else None,
        "standing": [Inline(one) for one in standing(tenderer)],
        "facts": _facts(tenderer, gathered),
        "corrected_why": _corrected_why(tenderer.presentation),
        "strengths": [one for one in remarks if one["kind"] is RemarkKind.STRENGTH],
        "weaknesses": [one for one in remarks if one["kind"] is RemarkKind.WEAKNESS],
        "explore": [one for one in remarks if one["kind"] is RemarkKind.EXPLORE],
        "evidence": any(one["evidence"] is not None for one in remarks),
        "none": " ".join(_NONE_TOLD[one] for one in KINDS if not any(each["kind"] is one for each in remarks)),
        "overall": [verdict_tree(v, shapes, told=told) for v in tenderer.verdicts if v.scope == "overall"],
        "by_category": [verdict_tree(v, shapes, told=told) for v in tenderer.verdicts if v.scope == "category"],
        "differing": [voice_tree(one.voice) for one in tenderer.dissent],
        **_set_aside_by_adult(tenderer, gathered),
        "set_aside_as_unfair": _set_aside(tenderer),
    }


def _corrected_why(slot: GatheredPresentation | None) -> Spoken | None:
    return None if slot is None or not slot.times_corrected_why else Spoken(slot.times_corrected_why)


def _facts(tenderer: GatheredTenderer, gathered: Gathered) -> list[str]:
    """Return what is known of how young people met a tenderer, a sentence or two each."""
    slot = tenderer.presentation
    met = gathered.around.meetings.get(tenderer.number, [])
    facts = [_met_told(one) for one in met if one.kind is not OccasionKind.PRESENTATION]
    if slot is None:
        return facts if facts or standing(tenderer) else ["No presentation is recorded so far."]
    presented = [_met_told(one) for one in met if one.kind is OccasionKind.PRESENTATION]
    if not presented and slot.held_on:
        presented = [f"Presented on {day_text(slot.held_on)}."]
    planned = planned_told(slot.planned_presenting_minutes, slot.added_presenting_minutes)
    asking = planned_told(slot.planned_question_minutes, slot.added_question_minutes)
    facts += presented
    facts.append(
        f"Presenting: {minutes_told(slot.presenting_minutes)} ({planned}). "
        f"Questions: {minutes_told(slot.question_minutes)} ({asking})."
    )
    facts += [one for one in (clock_told(slot), _asked_told(slot, len(gathered.questions)), brought_told(slot)) if one]
    return facts


def _met_told(one: GatheredMeeting) -> str:
    who = "how many young people were there is not recorded" if one.seen_by is None else young_people_told(one.seen_by)
    on = f" on {day_text(one.held_on)}" if one.held_on else ""
    match one.kind:
        case OccasionKind.BID:
            return f"Its bid was read{on}: {who}."
        case OccasionKind.VISIT:
            return f"Visited{on}: {who}."
    return f"Presented{on}: {who}." if one.seen_by is None else f"Presented{on} to {who}."


def asked_in_figures(slot: GatheredPresentation, listed_questions: int) -> str:
    """Return how many of the questions on the list were asked, were answered already, and came on top of it."""
    put = [asked for asked in slot.asked if asked.outcome is AskedOutcome.ASKED]
    from_list = len({asked.number for asked in put if asked.number is not None})
    already = sum(1 for asked in slot.asked if asked.outcome is AskedOutcome.ANSWERED_ALREADY)
    own = sum(1 for asked in slot.asked if asked.number is None)
    return (
        (f"{from_list} of {listed_questions}" if listed_questions else "none is on it")
        + (f", {already} answered already" if already else "")
        + (f", and {own} more" if own else "")
    )


def _asked_told(slot: GatheredPresentation, listed_questions: int) -> str:
    if not listed_questions and not slot.asked:
        return ""
    told = f"Asked from the list: {asked_in_figures(slot, listed_questions)}."
    skipped = [one.number for one in slot.asked if one.outcome is AskedOutcome.SKIPPED and one.number is not None]
    missed = sorted({*slot.not_asked, *skipped})
    return f"{told} Not asked: {listed([str(one) for one in missed])}." if missed else told


def _set_aside_by_adult(tenderer: GatheredTenderer, gathered: Gathered) -> Tree:
    """Return how many remarks an adult set aside and why, in the adult's words; never a word of the remarks."""
    aside = next((one for one in gathered.set_aside if one.tenderer_number == tenderer.number), None)
    if aside is None:
        return {"set_aside": "", "whys": [], "untold": ""}
    were, are = ("remark was", "is") if aside.number == 1 else ("remarks were", "are")
    which = "it was" if aside.number == 1 else "they were" if aside.untold == aside.number else "others were"
    return {
        "set_aside": f"{aside.number} {were} set aside by an adult and {are} not in this pack.",
        "whys": [Spoken(one.wording) for one in aside.whys],
        "untold": f"Why {which} stands in the record alone: here it could give away the words, or whose they are."
        if aside.untold
        else "",
    }


def _set_aside(tenderer: GatheredTenderer) -> str:
    """Return how many remarks were set aside as perhaps unfair, and whether those who made them were asked first."""
    number, asked = tenderer.set_aside_as_unfair, tenderer.asked_before_setting_aside
    if not number:
        return ""
    were = "1 remark was" if number == 1 else f"{number} remarks were"
    if asked == number:
        first = "Its young person was asked first." if number == 1 else "Their young people were asked first."
    elif asked:
        first = f"Of {asked} of them the young person was asked first; of the rest they could not be."
    else:
        first = "Its young person could not be asked." if number == 1 else "Their young people could not be asked."
    it = "it" if number == 1 else "they"
    return f"{were} set aside because {it} may rest on something that must not count. {first}"


def standing(tenderer: GatheredTenderer) -> list[str]:
    """Return what became of a tenderer that withdrew or was not there, a sentence each."""
    return [one for one in (tenderer.not_held, tenderer.withdrew) if one]


def how_long(wording: str) -> str:
    """Return how long something is that is not printed; "" for nothing."""
    return "" if not wording else "1 character" if len(wording) == 1 else f"{len(wording):,} characters"


def tells_occasions(tenderer: GatheredTenderer) -> bool:
    """Tell whether what was said of a tenderer has to say on what: not where all of it is on one presentation."""
    said: list[GatheredRemark | GatheredVerdict] = [*tenderer.verdicts]
    said += [*tenderer.strengths, *tenderer.weaknesses, *tenderer.explore]
    occasions = {(one.occasion, one.occasion_on) for one in said}
    return len(occasions) > 1 or any(kind is not OccasionKind.PRESENTATION for kind, _ in occasions)


def met_told(one: GatheredRemark | GatheredVerdict, *, told: bool) -> str:
    """Return on what something was said; empty where that is not to be told."""
    if not told:
        return ""
    day = day_text(one.occasion_on) if one.occasion_on else ""
    if one.occasion_recorded:
        return in_words(one.occasion, day)
    return f"on {day}, with no presentation recorded that day" if day else "with no presentation recorded"


def _remark(mark: str, remark: GatheredRemark, *, told: bool, linked: bool) -> Tree:
    return {
        "mark": mark,
        "kind": remark.kind,
        "voice": voice_tree(remark.voice) if remark.voice.wording else None,
        "about": Inline(remark.about) if remark.about else None,
        "by_group": remark.by_group,
        "differing": [voice_tree(one.voice) for one in remark.dissent],
        "met": met_told(remark, told=told),
        "evidence": Spoken(remark.evidence) if remark.evidence else None,
        "looked": _looked(remark) if linked else "",
    }


def _looked(remark: GatheredRemark) -> str:
    """Return which of the numbered criteria an officer linked a remark to, if one looked at it."""
    if remark.looked is Looked.NONE:
        return "linked to no criterion"
    return "" if remark.criterion_number is None else f"criterion {remark.criterion_number}"


def verdict_tree(verdict: GatheredVerdict, shapes: Shapes, *, told: bool) -> Tree:
    """Return how one thing was judged: counts, every word with its answer, the group's own, and who differs."""
    return {
        "about": Inline(verdict.about),
        "met": met_told(verdict, told=told),
        "shape": shapes.get(verdict.category_number),
        "counts": _counts(verdict.count),
        "group": None
        if verdict.group is None
        else {
            "answer": verdict.group.value,
            "words": unnamed_tree(verdict.group_wording, verdict.group_origin),
        },
        "words": [{"answer": words.answer.value, "voice": voice_tree(words.voice)} for words in verdict.words],
        "differing": [voice_tree(one.voice) for one in verdict.dissent],
    }


_SAID = {
    Answer.YES: ("said yes", "said yes"),
    Answer.PARTLY: ("said partly", "said partly"),
    Answer.NO: ("said no", "said no"),
    Answer.NOT_SURE: ("was not sure", "were not sure"),
}


def _counts(count: VerdictCount) -> list[Tree]:
    if not count.present:
        return [{"answer": EvaluationAnswer.NO_ANSWER.value, "text": "who was there is not recorded"}]
    counts = []
    for answer, (one, several) in _SAID.items():
        number = count.answers.get(answer, 0)
        if number:
            said = one if number == 1 else several
            counts.append({"answer": answer.value, "text": f"{number} of {count.present} {said}"})
    if count.kept_private:
        shared = count.present - count.silent - count.kept_private
        answered = shared + count.kept_private
        text = f"{answered} of {count.present} answered, {shared} chose to share"
        counts.append({"answer": EvaluationAnswer.NO_ANSWER.value, "text": text})
    if count.silent:
        counts.append(
            {"answer": EvaluationAnswer.NO_ANSWER.value, "text": f"{count.silent} gave no answer that is here"}
        )
    return counts
