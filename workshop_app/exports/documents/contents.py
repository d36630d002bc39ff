"""What stands in each document: a gathered commission turned into the data its template lays out.

Sentences with a number in them are made here; what always reads the same stands in the template.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from workshop_app.domain.people import Recipient
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.times import day_text
from workshop_app.exports.documents.counting import young_people_told
from workshop_app.exports.documents.how_it_was import took_part_told
from workshop_app.exports.documents.made import made_told
from workshop_app.exports.documents.origins import marks_of
from workshop_app.exports.gathered import (
    Gathered,
    GatheredLine,
    GatheredPick,
    GatheredQuestion,
    GatheredStatement,
    Origin,
    Voice,
)
from workshop_app.exports.marks import MARK
from workshop_app.exports.told_of_masks import told_of_masks
from workshop_app.exports.typesetting.words import Inline, Spoken, plain
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


def lines_by_category(gathered: Gathered, shapes: Shapes) -> list[tuple[int | None, list[GatheredLine]]]:
    """Return the specification lines by the number of their category, those of the latest sort first; none empty."""
    by_category: dict[int | None, list[GatheredLine]] = {number: [] for number in shapes}
    for line in gathered.specification:
        by_category.setdefault(line.category_number, []).append(line)
    return [(number, lines) for number, lines in by_category.items() if lines]


def about_document(gathered: Gathered, kind: str) -> Tree:
    """Return what every document says of itself: what it is, of what, for whom, and the seal that pins it."""
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
        "made": made_told(gathered),
        "tendered": bool(gathered.tenderers),
        "reader": _READERS[gathered.recipient] if gathered.tenderers else _READERS_UNTENDERED[gathered.recipient],
        "handling": None,
        "took_part": took_part_told(gathered),
        "uses": gathered.uses,
        "masked": gathered.masked > 0,
        "masks_told": told_of_masks(gathered),
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


def voice_tree(voice: Voice) -> Tree:
    """Return words with what stands beside them: who said them, if that may be, and where they came from."""
    return {
        "words": Spoken(voice.wording, voice.language),
        "said_by": Inline(voice.said_by) if voice.said_by else None,
        "origin": marks_of(voice),
        "gist": voice.exactness is Exactness.GIST,
    }


def unnamed_tree(wording: str, origin: Origin) -> Tree | None:
    """Return words that nobody is named with; None for none."""
    if not wording:
        return None
    gist = origin.exactness is Exactness.GIST
    return {"words": Spoken(wording, origin.language), "said_by": None, "origin": marks_of(origin), "gist": gist}


def statement_tree(statement: GatheredStatement) -> Tree:
    """Return a statement: its words, and by what id they are known."""
    return {"id": statement.id, "voice": voice_tree(statement.voice)}


def pick_tree(pick: GatheredPick) -> Tree | None:
    """Return what the group picked with everybody who picked differently; None where nobody picked."""
    others = len(pick.others)
    if not pick.picked and not others:
        return None
    sentences = []
    if pick.same and pick.picked:
        sentences.append(f"{young_people_told(pick.same)} picked the same on their own.")
    if others:
        sentences.append(f"{young_people_told(others)} picked {'differently' if pick.picked else 'on their own'}:")
    return {
        "picked": Spoken(pick.picked) if pick.picked else None,
        "why": unnamed_tree(pick.why, pick.origin),
        "how_many": " ".join(sentences),
        "others": [
            {"picked": Spoken(o.picked), "why": voice_tree(o.why) if o.why.wording else None} for o in pick.others
        ],
    }


def category_shapes(gathered: Gathered) -> Shapes:
    """Return which drawn shape stands for each category."""
    looks = palette().categories
    return {category.number: category.place % len(looks) for category in gathered.categories}


def category_tree(name: str, number: int | None, shapes: Shapes) -> Tree:
    """Return a category as it stands beside something; with no name there is none."""
    return {"category": Inline(name) if name else None, "shape": shapes.get(number)}


def question_tree(question: GatheredQuestion, shapes: Shapes) -> Tree:
    """Return a question on the list with its number and category."""
    return category_tree(question.category, question.category_number, shapes) | {
        "number": question.number,
        "wording": Spoken(question.wording, question.origin.language),
        "origin": marks_of(question.origin),
    }
