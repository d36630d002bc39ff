"""What every thing in a commission file has in common."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One thing with an identity. Every other thing of the domain is a kind of it.

    Attributes:
        id: a UUID, as text.
    """

    id: str
