"""What a document holds, laid out part by part: as whoever sets it is given it, in another process maybe.

To lay out words is done where the document is asked for, while the process that sets it begins, and sets what came
first.
"""

import json
import pickle
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workshop_app.exports.typesetting.copied import Copied, mark_copied_lines
from workshop_app.exports.typesetting.exact import exact_words
from workshop_app.exports.typesetting.parting import Part, Tree, set_at_once
from workshop_app.exports.typesetting.words import SetApart, laid_out, named_characters


@dataclass(frozen=True, slots=True)
class Document:
    """What a PDF (PDF/UA-1) is made of.

    Attributes:
        template: the name of one of ``resources/documents``, without ``.typ``.
        parts: one after the other; words in their data are ``Spoken`` or ``Inline`` and reach the template as data,
            never as markup.
        made_at: UTC, ISO 8601; the time in the file's properties.
        contents: the data of all of it, the exact words of which are attached as JSON; None where nothing is.
    """

    template: str
    parts: Sequence[Part]
    made_at: str
    contents: Tree | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A part with all words in it laid out.

    Attributes:
        text: its data as JSON.
        marks: how lines in it are marked that have to carry their own text.
        undrawn: the characters in it that are known to be in no font, besides those that never are.
        apart: what is set by itself in it.
    """

    text: str
    marks: Copied
    undrawn: frozenset[str]
    apart: SetApart


@dataclass(frozen=True, slots=True)
class Outline:
    """What is to be known of a document before its parts.

    Attributes:
        template: as the document has it.
        made_at: as the document has it.
        kilobytes: about how many it takes to set each part.
        groups: the numbers of the parts that there is room for at once, in the order in which they come.
        referring: the numbers of the parts that say on which pages other parts have something.
        covered: its first page is a cover.
        trees: the data of all parts, as one that is laid out again needs it.
    """

    template: str
    made_at: str
    kilobytes: list[float]
    groups: list[list[int]]
    referring: list[int]
    covered: bool
    trees: bytes

    def laid_again(self, number: int, undrawn: Collection[str], apart: SetApart = SetApart.WHERE_IT_MUST) -> Laid:
        """Return a part laid out when more is known of it."""
        return _laid(pickle.loads(self.trees), number, undrawn, apart)


def in_messages(document: Document) -> Iterator[Any]:
    """Yield an ``Outline`` of the document, each part as ``Laid`` in the order of its groups, and the exact words."""
    parts = document.parts
    trees = [part.data for part in parts]
    outline = Outline(
        document.template,
        document.made_at,
        [part.kilobytes for part in parts],
        set_at_once(parts),
        [number for number, part in enumerate(parts) if part.refers],
        bool({"front", "cover"} & set(trees[0]["opens"])),
        pickle.dumps(trees),
    )
    yield outline
    for group in outline.groups:
        for number in group:
            yield _laid(trees, number)
    yield b"" if document.contents is None else exact_words(document.contents)


def _laid(
    trees: Sequence[Tree], number: int, undrawn: Collection[str] = (), apart: SetApart = SetApart.WHERE_IT_MUST
) -> Laid:
    """Return a part laid out; one with which the document ends names what cannot be drawn in any."""
    tree, known, marks = trees[number], frozenset(undrawn), Copied()

    def lay_out(words: object) -> list[Any]:
        laid = laid_out(words, known, apart)
        mark_copied_lines(laid, marks)
        return laid

    named = named_characters(trees, known) if "end" in tree["opens"] else []
    text = json.dumps(tree | {"named": named}, ensure_ascii=False, check_circular=False, default=lay_out)
    return Laid(text, marks, known, apart)
