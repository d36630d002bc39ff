"""Where an export names whoever runs the present service, told before it leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.naming import how_often_named
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.packs import Export
from workshop_app.exports.texts import texts_in


@dataclass(frozen=True, slots=True)
class Named:
    """Where an export names whoever runs the present service.

    Attributes:
        places: how many places there are.
        texts: the words in which they are, each once, in the order of the export.
        parts: the part of the export in which each of these stands first, such as Questions; "" where it has one alone.
    """

    places: int = 0
    texts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def where_named(export: Export, gathered: Gathered, names: Sequence[str]) -> Named:
    """Return where in an export one of ``names`` stands.

    The name of a tenderer that stands alone, as a heading does, is none of the places: who runs the service may bid for
    it.
    """
    if not names:
        return Named()
    tenderers = {look_of(one.name) for one in gathered.tenderers}
    held = export.holds(export.made_of(gathered))
    parts = [(_heading(key), part) for key, part in held.items()] if isinstance(held, Mapping) else [("", held)]
    places = 0
    first: dict[str, str] = {}
    for heading, part in parts:
        for text in texts_in(part):
            if look_of(text) not in tenderers and (often := how_often_named(text, names)):
                places += often
                first.setdefault(text, heading)
    return Named(places, tuple(first), tuple(first.values()))


_HEADINGS = {"groups": "Specification", "slots": "Minutes and questions"}
"""Parts of an export that are called otherwise in it than what they are gathered under."""


def _heading(part: object) -> str:
    """Return what the reader of an export calls a part of it."""
    name = str(part)
    return _HEADINGS.get(name, name.replace("_", " ").capitalize())
