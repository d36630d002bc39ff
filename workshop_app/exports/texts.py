"""Every text in what an export is made of."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass


def texts_in(held: object) -> Iterator[str]:
    """Yield every text in what a file is made of, wherever it is."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping):
        for value in held.values():
            yield from texts_in(value)
    elif is_dataclass(held):
        for field in fields(held):
            yield from texts_in(getattr(held, field.name))
    elif isinstance(held, Sequence | AbstractSet):
        for one in held:
            yield from texts_in(one)
