"""Where an export names whoever runs the present service, told before it leaves."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass

from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.naming import how_often_named
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.packs import Export


@dataclass(frozen=True, slots=True)
class Named:
    """Where an export names whoever runs the present service.

    Attributes:
        places: how many places there are.
        texts: the words in which they are, each once, in the order of the export.
    """

    places: int = 0
    texts: tuple[str, ...] = ()


def where_named(export: Export, gathered: Gathered, names: Sequence[str]) -> Named:
    """Return where in an export one of ``names`` stands.

    The name of a tenderer that stands alone, as a heading does, is none of the places: who runs the service may bid for
    it.
    """
    if not names:
        return Named()
    tenderers = {look_of(one.name) for one in gathered.tenderers}
    texts = (text for text in _texts(export.holds(gathered)) if look_of(text) not in tenderers)
    found = [(text, often) for text in texts if (often := how_often_named(text, names))]
    return Named(sum(often for _, often in found), tuple(dict.fromkeys(text for text, _ in found)))


def _texts(held: object) -> Iterator[str]:
    """Yield every text in what a file is made of, wherever it is."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping):
        for value in held.values():
            yield from _texts(value)
    elif is_dataclass(held):
        for field in fields(held):
            yield from _texts(getattr(held, field.name))
    elif isinstance(held, Sequence | AbstractSet):
        for one in held:
            yield from _texts(one)
