"""What stands in the specification for tenderers: the lines, the words they rest on, and what changed.

Nothing of any tenderer stands in it; nor who picked otherwise than the group, unless the group wants that.
"""

from workshop_app.domain.attachments import AttachmentKind
from workshop_app.domain.times import day_text
from workshop_app.exports.documents.contents import (
    Shapes,
    Tree,
    about_document,
    category_shapes,
    category_tree,
    lines_by_category,
    pick_tree,
    question_tree,
    statement_tree,
    unnamed_tree,
)
from workshop_app.exports.documents.origins import marks_of, settled
from workshop_app.exports.gathered import (
    Gathered,
    GatheredAttachment,
    GatheredLine,
    GatheredPick,
    GatheredStatement,
)
from workshop_app.exports.gathered_around import GatheredAround
from workshop_app.exports.typesetting.words import Inline, Spoken

_KINDS_TOLD = {
    AttachmentKind.FILM: "A film",
    AttachmentKind.PHOTO: "A photo",
    AttachmentKind.FLIP_CHART: "A flip-chart",
    AttachmentKind.HAND_OUT: "A hand-out",
    AttachmentKind.OTHER: "A file",
}


def specification_contents(gathered: Gathered) -> Tree:
    """Return the data of ``specification.typ``."""
    shapes = category_shapes(gathered)
    key = {category.number for category in gathered.categories if category.is_key_aspect}
    groups = [
        category_tree(lines[0].category, number, shapes)
        | {
            "is_key_aspect": number in key,
            "lines": [
                {
                    "number": line.number,
                    "wording": Spoken(line.wording, line.origin.language),
                    "origin": marks_of(line.origin),
                    "statements": [statement_tree(s) for s in line.statements],
                }
                for line in lines
            ],
        }
        for number, lines in lines_by_category(gathered, shapes)
    ]
    around = gathered.around
    goes = bool(around.questions_go_said_by.strip())
    tree = about_document(gathered, "Our specification") | {
        "cover": _cover(around),
        "handling": Inline(around.handling) if around.handling else None,
        "key_aspect": pick_for_tenderers(gathered.key_aspect),
        "presentation_title": pick_for_tenderers(gathered.presentation_title),
        "groups": groups,
        "changes": [_change(line) for line in gathered.specification if line.earlier],
        "questions_go": goes,
        "questions_said_on": f" on {day_text(around.questions_go_on)}" if goes and around.questions_go_on else "",
        "has_questions": bool(gathered.questions),
        "questions": [
            question_tree(q, shapes) | {"statements": [statement_tree(s) for s in q.statements]}
            for q in gathered.questions
            if goes
        ],
        "attachments": [_attachment(one, gathered) for one in gathered.attachments],
        "also_said": _also_said(gathered, shapes),
    }
    return settled(tree, gathered)


def pick_for_tenderers(pick: GatheredPick) -> Tree | None:
    """Return what the group picked and why; who picked otherwise, only if the group wants that. None for no pick."""
    if not pick.picked:
        return None
    if pick.differing_goes:
        return pick_tree(pick)
    return {
        "picked": Spoken(pick.picked),
        "why": unnamed_tree(pick.why, pick.origin),
        "how_many": "",
        "others": [],
    }


def _cover(around: GatheredAround) -> Tree:
    before = (
        f"One before it was handed over on {day_text(around.specification_handed_over_on)}."
        if around.specification_handed_over_on
        else "None was handed over before it."
    )
    return {
        "version": f"Version {around.specification_version}. {before}",
        "reference": Inline(around.reference) if around.reference else None,
    }


def _change(line: GatheredLine) -> Tree:
    return {
        "number": line.number,
        "before": [
            {"wording": Spoken(one.wording, one.origin.language), "origin": marks_of(one.origin)}
            for one in line.earlier
        ],
        "now": Spoken(line.wording, line.origin.language),
    }


def _attachment(one: GatheredAttachment, gathered: Gathered) -> Tree:
    session = next((each for each in gathered.sessions if each.number == one.session_number), None)
    return {
        "number": one.number,
        "kind": _KINDS_TOLD[one.kind],
        "caption": Spoken(one.caption) if one.caption.strip() else None,
        "session": None if session is None else Inline(session.title),
        "held_on": "" if session is None or not session.held_on else day_text(session.held_on),
    }


def _also_said(gathered: Gathered, shapes: Shapes) -> list[Tree]:
    """Return the statements that no specification line stands on, by category, and the titles: they were said too."""
    used = {statement.id for line in gathered.specification for statement in line.statements}
    groups: list[tuple[str, int | None, list[GatheredStatement]]] = [
        *((category.name, category.number, category.statements) for category in gathered.categories),
        ("", None, gathered.unsorted),
        ("Titles that were suggested", None, gathered.titles),
    ]
    return [
        category_tree(name, number, shapes)
        | {"statements": [statement_tree(s) for s in statements if s.id not in used]}
        for name, number, statements in groups
        if any(s.id not in used for s in statements)
    ]
