"""Dots: limited picks that stay hidden until they are revealed. They help a group to talk; the group decides."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.row import Row


@dataclass(frozen=True, kw_only=True, slots=True)
class DotRound(Row):
    """One giving of dots, in a pick activity.

    Attributes:
        dots_each: how many dots each young person has.
        all_at_once: everybody gives theirs at the wall at the same time and nobody knows whose is whose; else each
            young person has a turn of their own.
        revealed_at: when everybody saw where the dots are; UTC, ISO 8601, or None while they are hidden.
    """

    activity_id: str
    dots_each: int
    all_at_once: bool
    revealed_at: str | None = None


def must_be_hidden(dot_round: DotRound) -> None:
    """Check that dots may still be given and taken back one by one.

    Raises:
        RuleBrokenError: everybody has seen where they are.
    """
    if dot_round.revealed_at is not None:
        raise RuleBrokenError("The dots have been shown to everybody, so none can be added or moved any more.")


@dataclass(frozen=True, kw_only=True, slots=True)
class DotTurn(Row):
    """One young person is done with giving dots; giving none is an answer too."""

    dot_round_id: str
    young_person_id: str
    finished_at: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot(Row):
    """One dot on a category, somebody's words or a line: exactly one of the three ids is set.

    ``young_person_id`` is None where all gave theirs at once.
    """

    dot_round_id: str
    young_person_id: str | None = None
    category_id: str | None = None
    statement_id: str | None = None
    specification_line_id: str | None = None

    @property
    def thing(self) -> str:
        """The id of what it is on."""
        return self.category_id or self.statement_id or self.specification_line_id or ""


def dots_on(dots: Iterable[Dot]) -> dict[str, int]:
    """Return how many dots are on each thing that has any, by its id."""
    counts: dict[str, int] = {}
    for dot in dots:
        counts[dot.thing] = counts.get(dot.thing, 0) + 1
    return counts


def with_most_dots(counts: dict[str, int]) -> list[str]:
    """Return the ids of all that have as many dots as any other: several of them are a tie, and stay one."""
    most = max(counts.values(), default=0)
    return [thing for thing, count in counts.items() if count == most]
