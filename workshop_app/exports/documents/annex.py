"""What stands in annex A of a tenderer: each question with what was heard, and every line with what it wrote to it."""

from collections.abc import Iterable
from typing import Any

from workshop_app.domain.tendering import AskedOutcome
from workshop_app.exports.documents.contents import Shapes, Tree, category_tree, unnamed_tree
from workshop_app.exports.documents.on_tenderers import annex_mark, how_long, page_mark, tells_occasions, verdict_tree
from workshop_app.exports.documents.origins import listed
from workshop_app.exports.documents.slots import OUTCOME_TOLD
from workshop_app.exports.gathered import (
    Gathered,
    GatheredPresentation,
    GatheredQuestion,
    GatheredResponse,
    GatheredTenderer,
    GatheredVerdict,
)
from workshop_app.exports.typesetting.words import Inline, Spoken


def tenderer_annex(tenderer: GatheredTenderer, gathered: Gathered, shapes: Shapes) -> Tree:
    """Return what was heard from a tenderer and what stands line by line, every line in its order."""
    lines = _lines(tenderer, gathered, shapes, told=tells_occasions(tenderer))
    return {
        "name": Inline(tenderer.name),
        "page": page_mark(tenderer),
        "annex": annex_mark(tenderer),
        "brought": [unnamed_tree(one.wording, one.origin) for one in tenderer.brought],
        "presented": tenderer.presentation is not None,
        **_questions(tenderer.presentation, gathered.questions),
        "wrote_as_a_whole": how_long(tenderer.response_as_a_whole),
        "any_line": bool(gathered.specification),
        "lines": lines,
        "lines_told": without_told(lines, whole=bool(tenderer.response_as_a_whole)),
    }


def _questions(slot: GatheredPresentation | None, questions: Iterable[GatheredQuestion]) -> dict[str, Any]:
    if slot is None:
        return {"all_put": False, "asked": [], "not_asked": []}
    on_list = {question.number: question.wording for question in questions}
    return {
        "all_put": bool(slot.asked)
        and not slot.not_asked
        and all(one.outcome is AskedOutcome.ASKED for one in slot.asked),
        "asked": [
            {
                "number": asked.number,
                "wording": Spoken(asked.wording),
                "outcome": OUTCOME_TOLD[asked.outcome],
                "why": Spoken(asked.outcome_why) if asked.outcome_why else None,
                "answer": unnamed_tree(asked.answer, asked.origin),
            }
            for asked in slot.asked
        ],
        "not_asked": [
            {"number": number, "wording": Spoken(on_list.get(number, "no longer on the list"))}
            for number in slot.not_asked
        ],
    }


def _lines(tenderer: GatheredTenderer, gathered: Gathered, shapes: Shapes, *, told: bool) -> list[Tree]:
    """Return what was written and judged line by line, every specification line in its order; none where nothing was.

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
        line.number: category_tree(line.category, line.category_number, shapes) for line in gathered.specification
    }
    if not any(responses or judged for responses, judged in said.values()):
        return []
    nowhere: Tree = {"category": None, "shape": None}
    last = len(gathered.specification) + 1
    return [
        categories.get(number or 0, nowhere)
        | {
            "number": number if number in now else None,
            "asked": Spoken(asked),
            "state": "gone" if number not in now else "reworded" if asked != now[number] else "",
            "has_earlier": number in earlier and asked == now[number],
            "by_itself": number not in now or number in earlier,
            "responses": [Spoken(response.wording) for response in responses],
            "verdicts": [verdict_tree(verdict, shapes, told=told) for verdict in judged],
            "silent": not responses and not judged and number not in earlier,
        }
        for (number, asked), (responses, judged) in sorted(said.items(), key=lambda one: one[0][0] or last)
    ]


def without_told(lines: Iterable[Tree], *, whole: bool) -> list[str]:
    """Return which lines have no response, no answer or neither, in one sentence each for all of them.

    Of a line that was reworded or is gone, that is said where it stands.

    Args:
        lines: the lines as they stand in the annex.
        whole: whether the tenderer wrote to all lines at once.
    """
    silent: list[int] = []
    unanswered: list[int] = []
    unjudged: list[int] = []
    for one in lines:
        if one["by_itself"]:
            continue
        if one["silent"]:
            silent.append(one["number"])
        elif not one["responses"]:
            unanswered.append(one["number"])
        elif not one["verdicts"]:
            unjudged.append(one["number"])
    by = (" by itself", " by themselves") if whole else ("", "")
    told = []
    if silent:
        told.append(f"No response to {_which(silent)}{by[len(silent) > 1]}, and no answer, stands in this pack.")
    if unanswered:
        told.append(f"No response to {_which(unanswered)}{by[len(unanswered) > 1]} is recorded.")
    if unjudged:
        told.append(f"No answer to {_which(unjudged)} stands in this pack.")
    return told


def _which(numbers: list[int]) -> str:
    return f"line {numbers[0]}" if len(numbers) == 1 else f"lines {listed([str(one) for one in numbers])}"
