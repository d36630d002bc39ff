"""Where an export names whoever runs the present service, told before it leaves."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass

from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.naming import how_often_named
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.packs import Export


def places_named(export: Export, gathered: Gathered, names: Sequence[str]) -> int:
    """Return in how many places of an export one of ``names`` stands.

    The name of a tenderer that stands alone, as a heading does, is none of them: who runs the service may bid for it.
    """
    if not names:
        return 0
    tenderers = {look_of(one.name) for one in gathered.tenderers}
    return sum(
        how_often_named(text, names) for text in _texts(export.holds(gathered)) if look_of(text) not in tenderers
    )


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
