"""What stands in each document: a gathered commission turned into the data its template lays out.

Sentences with a number in them are made here; what always reads the same stands in the template.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from workshop_app.domain.feedback import Answer, EvaluationAnswer, StrongestAnswer, VerdictCount
from workshop_app.domain.occasions import OccasionKind, in_words
from workshop_app.domain.people import Recipient
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.times import day_text, moment_text
from workshop_app.exports.documents.words import Inline, Spoken, plain
from workshop_app.exports.gathered import (
    Gathered,
    GatheredEvaluation,
    GatheredLine,
    GatheredPick,
    GatheredPresentation,
    GatheredQuestion,
    GatheredRemark,
    GatheredResponse,
    GatheredSession,
    GatheredStatement,
    GatheredStrongest,
    GatheredTenderer,
    GatheredVerdict,
    Origin,
    Voice,
)
from workshop_app.exports.marks import MARK
from workshop_app.palette import PRINTED, palette
from workshop_app.tiles import latest_of, pattern_of, tile

Tree = dict[str, Any]
Shapes = dict[int | None, int]
"""Which drawn shape stands for a category, by its number; those of an earlier sort have none."""

_FOOTER_LENGTH = 62
_ON_COVER = 20
"""How many tiles of the band stand side by side on a cover."""
_READERS = {
    Recipient.PANEL: "the adult panel",
    Recipient.TENDERERS: "tenderers",
    Recipient.PUBLISHED: "everybody",
}
_READERS_UNTENDERED = _READERS | {Recipient.TENDERERS: "those who may run the service"}
"""Who reads what is made before anybody tenders, or where nobody ever does: not a word about tenderers stands in it."""


def feedback_pack_contents(gathered: Gathered) -> Tree:
    """Return the data of ``feedback-pack.typ``."""
    shapes = _category_shapes(gathered)
    return _about_document(gathered, "Feedback pack") | {
        "sessions": [_session(s) for s in gathered.sessions],
        "slots": [_slot(t, len(gathered.questions)) for t in gathered.tenderers],
        "kept_private": _kept_private(gathered.kept_private),
        "key_aspect": _pick(gathered.key_aspect),
        "presentation_title": _pick(gathered.presentation_title),
        "questions": [_question(q, shapes) for q in gathered.questions],
        "tenderers": [_tenderer(t, gathered, shapes) for t in gathered.tenderers],
        "strongest": [
            {
                "said": Inline(s.tenderer or _NONE_NAMED[s.answer]),
                "session": Inline(s.session) if len({one.session_number for one in gathered.strongest}) > 1 else None,
                "without": "" if s.answer is StrongestAnswer.NOT_SAID else "No reason is given here.",
                "voice": _voice(s.voice),
            }
            for s in gathered.strongest
        ],
        "strongest_said": _strongest_said(gathered.strongest, gathered.strongest_present),
        "evaluations": _evaluations(gathered.evaluations),
    }


def specification_contents(gathered: Gathered) -> Tree:
    """Return the data of ``specification.typ``."""
    shapes = _category_shapes(gathered)
    key = {category.number for category in gathered.categories if category.is_key_aspect}
    by_category: dict[int | None, list[GatheredLine]] = {number: [] for number in shapes}
    for line in gathered.specification:
        by_category.setdefault(line.category_number, []).append(line)
    groups = [
        _category(lines[0].category, number, shapes)
        | {
            "is_key_aspect": number in key,
            "lines": [
                {
                    "number": line.number,
                    "wording": Spoken(line.wording),
                    "origin": _origin(line.origin),
                    "statements": [_statement(s) for s in line.statements],
                }
                for line in lines
            ],
        }
        for number, lines in by_category.items()
        if lines
    ]
    return _about_document(gathered, "Our specification") | {
        "key_aspect": _pick(gathered.key_aspect),
        "presentation_title": _pick(gathered.presentation_title),
        "groups": groups,
        "questions": [
            _question(q, shapes) | {"statements": [_statement(s) for s in q.statements]} for q in gathered.questions
        ],
        "also_said": _also_said(gathered, shapes),
    }


def _about_document(gathered: Gathered, kind: str) -> Tree:
    title = plain(gathered.title)
    short = title if len(title) <= _FOOTER_LENGTH else title[: _FOOTER_LENGTH - 1].rstrip() + "…"
    held = sorted({session.held_on for session in gathered.sessions if session.held_on})
    return {
        "document_title": f"{kind}: {title}",
        "mark": MARK,
        "kind": kind,
        "title": Inline(gathered.title),
        "footer_title": Inline(short),
        "service": Inline(gathered.service),
        "council": Inline(gathered.council),
        "about_whom": Inline(gathered.about_whom),
        "dates": _from_to(held),
        "made": moment_text(gathered.made_at),
        "tendered": bool(gathered.tenderers),
        "reader": _READERS[gathered.recipient] if gathered.tenderers else _READERS_UNTENDERED[gathered.recipient],
        "young_people": _young_people(gathered.young_people),
        "head_digest": gathered.head_digest,
        "actions": f"{gathered.actions:,} {'action' if gathered.actions == 1 else 'actions'}",
        "last_action": f"number {gathered.actions:,}",
        "band": [asdict(tile(PRINTED, number, category)) for number, category in latest_of(gathered.band, _ON_COVER)],
        "band_told": pattern_of(len(gathered.band), _ON_COVER),
    }


def _from_to(days: Sequence[str]) -> str:
    if not days:
        return ""
    if len(days) == 1:
        return day_text(days[0])
    return f"{day_text(days[0])} to {day_text(days[-1])}"


def _young_people(number: int) -> str:
    return _counted(number, "young person", "young people")


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _kept_private(number: int) -> str:
    if number == 0:
        return "No remark was kept private: everything written about tenderers is in this pack."
    if number == 1:
        return "1 remark was kept private by the young person who made it. It is in no pack."
    return f"{number} remarks were kept private by the young people who made them. They are in no pack."


_NONE_NAMED = {StrongestAnswer.NOBODY: "Nobody was the strongest", StrongestAnswer.NOT_SAID: "Would rather not say"}


def _strongest_said(answers: Sequence[GatheredStrongest], present: int) -> str:
    if not answers:
        return "No young person was asked, or answered, whom they found strongest."
    sessions = {one.session_number for one in answers}
    if len(sessions) > 1:
        silent = present - len(answers)
        unsaid = f" {_counted(silent, 'time', 'times')} somebody who was there did not say." if silent > 0 else ""
        return f"This was asked in {len(sessions)} sessions; each answer says in which.{unsaid}"
    there = f"{_young_people(present)} {'was' if present == 1 else 'were'} there."
    named, nobody, not_said = (sum(one.answer is answer for one in answers) for answer in StrongestAnswer)
    if named == present:
        return f"{there} All of them said whom they found strongest."
    parts = [
        f"{named} said whom they found strongest" if named else "",
        f"{nobody} said that nobody was" if nobody else "",
        f"{not_said} would rather not say" if not_said else "",
        f"{present - len(answers)} did not say" if len(answers) < present else "",
    ]
    return f"{there} {'; '.join(part for part in parts if part)}."


def _session(session: GatheredSession) -> Tree:
    adults = [f"{_several(role, number)}" for role, number in session.adults.items() if number]
    return {
        "title": Inline(session.title),
        "held_on": day_text(session.held_on),
        "place": Inline(session.place),
        "young_people": str(session.young_people),
        "adults": ", ".join(adults) if adults else "none recorded",
        "minutes": "not recorded" if session.minutes is None else _minutes(session.minutes),
    }


def _several(role: str, number: int) -> str:
    return f"{number} {role}" if number == 1 else f"{number} {role}s"


def _minutes(number: int | None) -> str:
    return "not recorded" if number is None else _counted(number, "minute", "minutes")


def _slot(tenderer: GatheredTenderer, listed: int) -> Tree:
    slot = tenderer.presentation
    tree: Tree = {"tenderer": Inline(tenderer.name), "presented": slot is not None}
    if slot is None:
        return tree
    from_list = len({asked.number for asked in slot.asked if asked.number is not None})
    own = sum(1 for asked in slot.asked if asked.number is None)
    return tree | {
        "presenting": _real_and_planned(slot.presenting_minutes, slot.planned_presenting_minutes),
        "questioning": _real_and_planned(slot.question_minutes, slot.planned_question_minutes),
        "asked": f"{from_list} of {listed}" + (f", and {own} more" if own else ""),
    }


def _real_and_planned(real: int | None, planned: int) -> str:
    return f"not recorded ({planned} planned)" if real is None else f"{real} min ({planned} planned)"


def _origin(voice: Voice | Origin) -> str:
    """Return what stands beside words of where they came from; nothing where they are exact and young people's own."""
    origin = []
    if voice.exactness is Exactness.GIST:
        origin.append("not word for word, written down by an adult" if voice.by_adult else "not word for word")
    elif voice.by_adult:
        origin.append("exact words, written down by an adult")
    if voice.source is Source.PAPER:
        origin.append("from paper")
    elif voice.source is Source.IMPORTED:
        origin.append("brought in from a file")
    return "; ".join(origin)


def _voice(voice: Voice) -> Tree:
    return {
        "words": Spoken(voice.wording),
        "said_by": Inline(voice.said_by) if voice.said_by else None,
        "origin": _origin(voice),
        "gist": voice.exactness is Exactness.GIST,
    }


def _unnamed(wording: str, origin: Origin) -> Tree | None:
    """Return words that nobody is named with; None for none."""
    if not wording:
        return None
    gist = origin.exactness is Exactness.GIST
    return {"words": Spoken(wording), "said_by": None, "origin": _origin(origin), "gist": gist}


def _statement(statement: GatheredStatement) -> Tree:
    return {"id": statement.id, "voice": _voice(statement.voice)}


def _pick(pick: GatheredPick) -> Tree | None:
    others = len(pick.others)
    if not pick.picked and not others:
        return None
    sentences = []
    if pick.same and pick.picked:
        sentences.append(f"{_young_people(pick.same)} picked the same on their own.")
    if others:
        sentences.append(f"{_young_people(others)} picked {'differently' if pick.picked else 'on their own'}:")
    return {
        "picked": Spoken(pick.picked) if pick.picked else None,
        "why": _unnamed(pick.why, pick.origin),
        "how_many": " ".join(sentences),
        "others": [{"picked": Spoken(o.picked), "why": _voice(o.why) if o.why.wording else None} for o in pick.others],
    }


def _category_shapes(gathered: Gathered) -> Shapes:
    looks = palette().categories
    return {category.number: place % len(looks) for place, category in enumerate(gathered.categories)}


def _category(name: str, number: int | None, shapes: Shapes) -> Tree:
    return {"category": Inline(name) if name else None, "shape": shapes.get(number)}


def _question(question: GatheredQuestion, shapes: Shapes) -> Tree:
    return _category(question.category, question.category_number, shapes) | {
        "number": question.number,
        "wording": Spoken(question.wording),
        "origin": _origin(question.origin),
    }


def _tenderer(tenderer: GatheredTenderer, gathered: Gathered, shapes: Shapes) -> Tree:
    told = _tells_occasions(tenderer)
    return {
        "name": Inline(tenderer.name),
        "presentation": _presentation(tenderer.presentation, gathered.questions),
        "strengths": [_remark(r, told=told) for r in tenderer.strengths],
        "weaknesses": [_remark(r, told=told) for r in tenderer.weaknesses],
        "explore": [_remark(r, told=told) for r in tenderer.explore],
        "overall": [_verdict(v, shapes, told=told) for v in tenderer.verdicts if v.scope == "overall"],
        "by_category": [_verdict(v, shapes, told=told) for v in tenderer.verdicts if v.scope == "category"],
        "lines": _lines(tenderer, gathered, shapes, told=told),
    }


def _tells_occasions(tenderer: GatheredTenderer) -> bool:
    """Tell whether what was said of a tenderer has to say on what: not where all of it is on one presentation."""
    said: list[GatheredRemark | GatheredVerdict] = [*tenderer.verdicts]
    said += [*tenderer.strengths, *tenderer.weaknesses, *tenderer.explore]
    occasions = {(one.occasion, one.occasion_on) for one in said}
    return len(occasions) > 1 or any(kind is not OccasionKind.PRESENTATION for kind, _ in occasions)


def _met(one: GatheredRemark | GatheredVerdict, *, told: bool) -> str:
    """Return on what something was said; empty where that is not to be told."""
    return in_words(one.occasion, day_text(one.occasion_on) if one.occasion_on else "") if told else ""


def _presentation(slot: GatheredPresentation | None, questions: Iterable[GatheredQuestion]) -> Tree | None:
    if slot is None:
        return None
    listed = {question.number: question.wording for question in questions}
    return {
        "held_on": day_text(slot.held_on) if slot.held_on else "",
        "presenting": f"{_minutes(slot.presenting_minutes)}",
        "presenting_planned": f"{slot.planned_presenting_minutes} planned",
        "questioning": f"{_minutes(slot.question_minutes)}",
        "questioning_planned": f"{slot.planned_question_minutes} planned",
        "asked": [
            {
                "number": asked.number,
                "wording": Spoken(asked.wording),
                "answer": _unnamed(asked.answer, asked.origin),
            }
            for asked in slot.asked
        ],
        "not_asked": [
            {"number": number, "wording": Spoken(listed.get(number, "no longer on the list"))}
            for number in slot.not_asked
        ],
    }


def _remark(remark: GatheredRemark, *, told: bool) -> Tree:
    return {
        "voice": _voice(remark.voice),
        "met": _met(remark, told=told),
        "evidence": Spoken(remark.evidence) if remark.evidence else None,
        "criterion": Inline(remark.criterion) if remark.criterion else None,
    }


def _verdict(verdict: GatheredVerdict, shapes: Shapes, *, told: bool) -> Tree:
    return {
        "about": Inline(verdict.about),
        "met": _met(verdict, told=told),
        "shape": shapes.get(verdict.category_number),
        "counts": _counts(verdict.count),
        "group": None
        if verdict.group is None
        else {
            "answer": verdict.group.value,
            "words": _unnamed(verdict.group_wording, verdict.group_origin),
        },
        "words": [{"answer": words.answer.value, "voice": _voice(words.voice)} for words in verdict.words],
    }


_SAID = {
    Answer.YES: ("said yes", "said yes"),
    Answer.PARTLY: ("said partly", "said partly"),
    Answer.NO: ("said no", "said no"),
    Answer.NOT_SURE: ("was not sure", "were not sure"),
}


def _counts(count: VerdictCount) -> list[Tree]:
    if not count.present:
        return [{"answer": EvaluationAnswer.NO_ANSWER.value, "text": "nobody was there to say"}]
    counts = []
    for answer, (one, several) in _SAID.items():
        number = count.answers.get(answer, 0)
        if number:
            said = one if number == 1 else several
            counts.append({"answer": answer.value, "text": f"{number} of {count.present} {said}"})
    if count.silent:
        counts.append({"answer": EvaluationAnswer.NO_ANSWER.value, "text": f"{count.silent} did not say"})
    return counts


def _lines(tenderer: GatheredTenderer, gathered: Gathered, shapes: Shapes, *, told: bool) -> list[Tree]:
    """Return what was written and judged line by line, each specification line that has any once, in its order.

    Earlier words of a line that something was written or judged on come right after it, under its number. What is about
    a line no longer in the specification comes last.
    """
    now = {line.number: line.wording for line in gathered.specification}
    said: dict[tuple[int | None, str], tuple[list[GatheredResponse], list[GatheredVerdict]]] = {
        (number, wording): ([], []) for number, wording in now.items()
    }
    for response in tenderer.responses:
        said.setdefault((response.line, response.asked), ([], []))[0].append(response)
    for verdict in tenderer.verdicts:
        if verdict.scope == "line":
            said.setdefault((verdict.line, verdict.about), ([], []))[1].append(verdict)
    earlier = {number for number, asked in said if number in now and asked != now[number]}
    categories = {
        line.number: _category(line.category, line.category_number, shapes) for line in gathered.specification
    }
    nowhere: Tree = {"category": None, "shape": None}
    last = len(gathered.specification) + 1
    return [
        categories.get(number or 0, nowhere)
        | {
            "number": number if number in now else None,
            "asked": Spoken(asked),
            "state": "gone" if number not in now else "reworded" if asked != now[number] else "",
            "has_earlier": number in earlier and asked == now[number],
            "responses": [Spoken(response.wording) for response in responses],
            "verdicts": [_verdict(verdict, shapes, told=told) for verdict in judged],
        }
        for (number, asked), (responses, judged) in sorted(said.items(), key=lambda one: one[0][0] or last)
        if responses or judged or number in earlier
    ]


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
                "words": _unnamed(evaluation.wording, evaluation.origin),
            }
        )
    return list(sessions.values())


def _also_said(gathered: Gathered, shapes: Shapes) -> list[Tree]:
    """Return the statements that no specification line stands on, by category, and the titles: they were said too."""
    used = {statement.id for line in gathered.specification for statement in line.statements}
    groups: list[tuple[str, int | None, list[GatheredStatement]]] = [
        *((category.name, category.number, category.statements) for category in gathered.categories),
        ("", None, gathered.unsorted),
        ("Titles that were suggested", None, gathered.titles),
    ]
    return [
        _category(name, number, shapes) | {"statements": [_statement(s) for s in statements if s.id not in used]}
        for name, number, statements in groups
        if any(s.id not in used for s in statements)
    ]
